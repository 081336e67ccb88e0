"""The command line: what it asks for, what it says in either language, and what goes first."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from argparse import SUPPRESS
from collections.abc import Callable
from dataclasses import fields, replace
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QLabel

from queueapp.about import VERSION
from queueapp.config import Preferences, save_preferences
from queueapp.fixed import FIXABLE, Fixed, Mistake, Wrong
from queueapp.language import language_of
from queueapp.paths import Paths
from queueapp.place import Server
from queueapp.said import Said
from tests.factories import copy_hall
from tests.ui.running import Running
from ui import command_words
from ui.app import Program, run
from ui.command_line import Options, as_arguments, parse, settle
from ui.command_parser import parser
from ui.public.program import PublicProgram

ROOT = Path(__file__).resolve().parents[2]
DOCUMENT = ROOT / "docs" / "command-line.md"
OPTIONS = [option for group in command_words.GROUPS for option in group.options]
Start = Callable[..., Running]
LETTERS = re.compile(r"[ąčęėįšųūž]", re.IGNORECASE)


@pytest.fixture(autouse=True)
def _elsewhere(monkeypatch: pytest.MonkeyPatch, home: Paths) -> None:
    """Neither the user's language nor the system's is the test's own."""
    for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "en_GB.UTF-8")


def launched(home: Paths, *argv: str) -> subprocess.CompletedProcess[str]:
    """The program as it is started from a terminal."""
    return subprocess.run(
        [sys.executable, "-OO", "-m", "ui.launch", *argv],
        cwd=ROOT,
        env={**os.environ, "QUEUEAPP_HOME": str(home.data), "COLUMNS": "80"},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def wrong(capsys: pytest.CaptureFixture[str], *argv: str) -> str:
    """What is said of a command line that cannot be followed."""
    with pytest.raises(SystemExit) as ended:
        parse(argv)
    assert ended.value.code == 2
    said = capsys.readouterr()
    assert said.out == ""
    first, second = said.err.splitlines()
    assert "queueapp --help" in second
    return first


def test_without_a_screen_it_says_so_instead_of_breaking_off(
    home: Paths, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    done = launched(home, "--language", "en")
    assert done.returncode == 1
    assert done.stderr.startswith("There is no screen for the program to open on")


class TestWhatIsAskedFor:
    def test_nothing(self) -> None:
        assert parse([]) == Options()
        assert parse(["--language", "lt"]) == Options(language="lt")

    def test_everything(self, tmp_path: Path) -> None:
        config = tmp_path / "own.toml"
        config.touch()
        line = (
            "--database postgresql://ona@db/halls --site Centras --person Ona --counter 3 "
            "--reception --choose --language lt --theme dark --text-scale 1,25 --screen kiosk "
            "--screen-name Entrance --monitor 2 --voice voices --printer Receipts --paper a6 "
            "--call-next --self-test --config"
        )
        asked = parse([*line.split(), str(config)])
        assert asked == Options(
            database=Server("db", "halls", "ona"),
            site="Centras",
            person="Ona",
            counter="3",
            reception=True,
            choose=True,
            language="lt",
            theme="dark",
            text_scale=1.25,
            screen="kiosk",
            screen_name="Entrance",
            monitor="2",
            voice="voices",
            printer="Receipts",
            paper="a6",
            config=config,
            call_next=True,
            self_test=True,
        )

    def test_every_option_is_one_of_the_program(self) -> None:
        known = {each.name.replace("_", "-") for each in fields(Options)}
        named = {option.name.removeprefix("--") for option in OPTIONS}
        assert named == known | {"help", "version"}


class TestMistakes:
    @pytest.mark.parametrize(
        ("argv", "said"),
        [
            (["--langauge", "lt"], "There is no option --langauge. Did you mean --language?"),
            (["--zzz"], "There is no option --zzz."),
            (["Ona"], "“Ona” belongs to no option. Put a name with spaces in quotation marks."),
            (["--theme", "blue"], "--theme can be: system, light, dark."),
            (["--text-scale", "7"], "--text-scale can be a number from 1 to 2, such as 1.25."),
            (["--text-scale", "large"], "--text-scale can be a number from 1 to 2, such as 1.25."),
            (["--reception=yes"], "--reception takes no value."),
            (["--counter"], "--counter needs a value: sit down at this counter: 3."),
            (["--person", "--choose"], '--person needs a value: sign in as this person: "Asta'),
            (["--config", "no.toml"], "no.toml, so nothing was started. Check the path after"),
        ],
    )
    def test_each_has_a_sentence_that_says_what_can_be(
        self, argv: list[str], said: str, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert said in wrong(capsys, *argv)
        in_lithuanian = wrong(capsys, *argv, "--language=lt")
        assert said not in in_lithuanian
        assert LETTERS.search(in_lithuanian)

    @pytest.mark.parametrize(
        "address",
        ["postgresql://ona:se/cret@db/halls", "postgresql://ona:secret@db/halls?sslmode=cret"],
    )
    def test_no_piece_of_a_password_is_repeated(
        self, address: str, capsys: pytest.CaptureFixture[str]
    ) -> None:
        said = wrong(capsys, "--database", address)
        assert said.startswith("queueapp: --database can be the hall's file or a server's address")
        assert "cret" not in said
        assert "'se'" not in said

    def test_the_part_that_is_missing_is_named(self, capsys: pytest.CaptureFixture[str]) -> None:
        said = wrong(capsys, "--database", "postgresql://ona@db")
        assert said.endswith("What is wrong in it: database.")


class TestHelp:
    @pytest.mark.parametrize("language", ["lt", "en"])
    def test_it_names_and_explains_each_option_within_eighty_columns(
        self, language: str, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("COLUMNS", "80")
        said = parser(language).format_help()
        assert max(len(line) for line in said.splitlines()) <= 80
        unbroken = " ".join(said.split())
        for option in OPTIONS:
            assert option.name in said
            assert option.help.of(language) in unbroken
        for foreign in ("usage:", "options:", "positional", "show this help message"):
            assert foreign not in said
        if language == "lt":
            assert said.startswith("Naudojimas: queueapp")
            assert "Usage" not in said

    def test_both_languages_say_everything(self) -> None:
        texts = [value for value in vars(command_words).values() if isinstance(value, Said)]
        for group in command_words.GROUPS:
            texts.append(group.title)
            texts += [option.help for option in group.options]
        for text in texts:
            assert text.lt != text.en
            assert re.findall(r"\{\w+\}", text.lt) == re.findall(r"\{\w+\}", text.en) or set(
                re.findall(r"\{\w+\}", text.lt)
            ) == set(re.findall(r"\{\w+\}", text.en))
            assert not LETTERS.search(text.en.replace("Laisvės alėjos", "").replace("ė", ""))

    def test_an_option_that_takes_one_of_a_few_shows_them(self) -> None:
        for action in parser("en")._actions:
            if action.dest in ("language", "theme", "screen", "paper"):
                assert isinstance(action.metavar, str)
                for value in action.metavar.split("|"):
                    assert getattr(parse([f"--{action.dest}", value]), action.dest) == value
        assert all(action.default in (SUPPRESS, False) for action in parser("en")._actions)


class TestItsLanguage:
    def test_what_is_asked_for_goes_first_then_it_then_the_user_then_the_system(
        self, home: Paths, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        assert language_of([]) == "en"
        monkeypatch.setenv("LANG", "lt_LT.UTF-8")
        assert language_of([]) == "lt"
        monkeypatch.setenv("LC_ALL", "de_DE.UTF-8")
        assert language_of([]) == "en"
        save_preferences(home.preferences, Preferences(language="lt"))
        assert language_of([]) == "lt"
        home.fixed.write_text('language = "en"\n')
        assert language_of([]) == "en"
        assert language_of(["--language", "lt"]) == language_of(["--language=lt"]) == "lt"
        assert language_of(["--language", "de"]) == language_of(["--language"]) == "en"


def test_options_can_be_asked_for_again(tmp_path: Path) -> None:
    config = tmp_path / "own.toml"
    config.touch()
    server = Server("db.example", "halls", "clerk")
    every = Options(
        database=server, site="Laisvės alėja", person="Ona Onė", counter="1", reception=True,
        choose=True, language="lt", theme="dark", text_scale=1.5, screen="hall",
        screen_name="Įėjimas", monitor="2", voice="voice", printer="Kvitai", paper="80",
        config=config, call_next=True, self_test=True,
    )  # fmt: skip
    assert all(getattr(every, field.name) for field in fields(Options))
    assert parse(as_arguments(every)) == every
    assert as_arguments(Options()) == []


@pytest.mark.parametrize("screen", ["", "hall"])
def test_each_file_of_settings_is_read_once(
    screen: str, home: Paths, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    config = home.fixed.with_name("own.toml")
    read: list[Path] = []

    def counted(path: Path) -> tuple[Fixed, tuple[Mistake, ...]]:
        read.append(path)
        return Fixed(), ()

    monkeypatch.setattr("ui.command_line.read_fixed", counted)
    for name in ("start_log", "name_itself"):
        monkeypatch.setattr(f"ui.app.{name}", lambda _: None)
    for program in ("ui.app.Program", "ui.public.program.PublicProgram"):
        monkeypatch.setattr(f"{program}.start", lambda _: None)
    monkeypatch.setattr("PySide6.QtWidgets.QApplication.exec", lambda _=None: 0)
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    quits = qapp.quitOnLastWindowClosed()
    assert run(Options(config=config, screen=screen)) == 0
    qapp.setQuitOnLastWindowClosed(quits)
    assert sorted(read) == sorted([home.fixed, config])
    for left in qapp.findChildren(QObject, options=Qt.FindChildOption.FindDirectChildrenOnly):
        if isinstance(left, Program | PublicProgram):
            left.deleteLater()


class TestAsAProgram:
    def test_version_and_help_answer_without_qt_and_the_hall(
        self, home: Paths, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        said = {}
        for argv in (("--version",), ("--help",), ("-h", "--language", "lt")):
            done = launched(home, *argv)
            assert (done.returncode, done.stderr) == (0, "")
            said[argv[-1]] = done.stdout
        assert said["--version"] == f"Queueapp {VERSION}\n"
        assert "Naudojimas" in said["lt"]
        monkeypatch.setenv("PYTHONPROFILEIMPORTTIME", "1")
        for argv in said:
            read = launched(home, *(("-h", "--language") if argv == "lt" else ()), argv).stderr
            assert "ui.command_parser" in read or argv == "--version"
            heavy = ("PySide6", "sqlalchemy", "numpy", "queueapp.services", "queueapp.storage")
            assert [each for each in heavy if each in read] == []

    def test_a_mistake_ends_with_two(self, home: Paths) -> None:
        done = launched(home, "--no-such-thing")
        assert (done.returncode, done.stdout) == (2, "")
        assert "Traceback" not in done.stderr

    def test_a_terminal_that_has_not_all_letters_is_no_reason_to_fail(
        self, home: Paths, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("PYTHONIOENCODING", "ascii")
        done = launched(home, "--help", "--language", "lt")
        assert done.returncode == 0
        assert "Spausdinimas" in done.stdout

    def test_without_a_terminal_there_is_nothing_to_say_and_nothing_fails(
        self, home: Paths
    ) -> None:
        code = (
            "import sys; sys.stdout = sys.stderr = None\n"
            "from ui.launch import main\n"
            "main(sys.argv[1:])"
        )
        for option, status in (("--help", 0), ("--version", 0), ("--no-such", 2)):
            done = subprocess.run(
                [sys.executable, "-c", code, option], cwd=ROOT, capture_output=True, check=False
            )
            assert (done.returncode, done.stdout, done.stderr) == (status, b"", b"")


class TestAFileOfSettings:
    @pytest.fixture
    def config(self, tmp_path: Path) -> Path:
        return tmp_path / "counters.toml"

    def test_options_go_before_it_and_what_it_fixed_before_options(
        self, home: Paths, config: Path
    ) -> None:
        config.write_text(
            'theme = "dark"\nlanguage = "lt"\ncounter = "2"\nlock_after_minutes = 7\n'
        )
        home.fixed.write_text('counter = "4"\nlock_after_minutes = 3\n')
        asked = parse(["--config", str(config), "--theme", "light", "--counter", "1"])
        settled = settle(asked, home)
        options = settled.options
        assert (options.theme, options.language, options.counter) == ("light", "lt", "4")
        assert settled.lock_after_minutes == 3
        assert settled.fixed.names == {"counter", "lock_after_minutes"}
        home.fixed.unlink()
        assert settle(asked, home).lock_after_minutes == 7
        assert settle(replace(asked, counter=""), home).options.counter == "2"

    def test_each_setting_counts(self, home: Paths, config: Path) -> None:
        values = {
            "language": '"lt"',
            "theme": '"dark"',
            "text_scale": "1.5",
            "screen": '"kiosk"',
            "paper": '"a6"',
            "lock_after_minutes": "5",
        }
        for key in FIXABLE:
            config.write_text(f"{key} = {values.get(key, chr(34) + 'x' + chr(34))}\n")
            settled = settle(Options(config=config), home)
            assert settled.mistakes == ()
            before = settle(Options(), home)
            assert replace(settled.options, config=None) != before.options or (
                settled.lock_after_minutes != before.lock_after_minutes
            )

    def test_mistakes_in_either_file_are_named_with_file_and_line(
        self, home: Paths, config: Path
    ) -> None:
        config.write_text('theme = "dark"\ncolour = "red"\n')
        home.fixed.write_text("text_scale = 9\n")
        settled = settle(Options(config=config), home)
        assert [
            (file, [(each.wrong, each.line, each.key) for each in found])
            for file, found in settled.mistakes
        ] == [
            (home.fixed, [(Wrong.RANGE, 1, "text_scale")]),
            (config, [(Wrong.UNKNOWN, 2, "colour")]),
        ]
        assert settled.options.theme == "dark"

    def test_the_window_says_so_and_the_rest_counts(
        self, start: Start, hall_template: Path, home: Paths, config: Path
    ) -> None:
        copy_hall(hall_template, home.hall)
        config.write_text('counter = "2"\nperson = "Cecilija"\n')
        started = start(database=home.hall, person="Cecilija", config=config)
        labels = started.asks_who_works().findChildren(QLabel)
        [said] = [label.text() for label in labels if config.name in label.text()]
        assert said.startswith(f"The settings file {config} has a mistake.")
        assert "Line 2: there is no setting “person”" in said
        assert started.counter().session.counter_id == 2

    def test_a_window_that_the_program_opens_takes_it_along(
        self,
        start: Start,
        hall_template: Path,
        home: Paths,
        config: Path,
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        copy_hall(hall_template, home.hall)
        config.write_text('theme = "dark"\n')
        started = start(database=home.hall, person="Cecilija", counter="2", config=config)
        started.counter()
        begun: list[list[str]] = []
        monkeypatch.setattr("ui.app.start_again", begun.append)
        started.program.wishes.new_window.emit()
        [line] = begun
        assert parse(line).config == config


def test_the_document_names_every_option_and_nothing_else() -> None:
    text = DOCUMENT.read_text(encoding="utf-8")
    rows = re.findall(r"^\| `(--[\w-]+)", text, re.MULTILINE)
    assert sorted(rows) == sorted(option.name for option in OPTIONS)
    known = {option.name for option in OPTIONS} | {"-h"}
    assert set(re.findall(r"(?<![\w-])--[a-z][\w-]*", text)) <= known
