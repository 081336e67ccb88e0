"""The installed program's test of itself: whole from source, and each thing broken once."""

from __future__ import annotations

import importlib
import json
import os
import pkgutil
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QObject, qWarning
from PySide6.QtWidgets import QApplication, QDialog, QMainWindow

import ui
from tests.ui.large_text import leaves
from ui.actions import ActionId, specs
from ui.help import guide
from ui.public.station import PublicWindow
from ui.self_test import files, lines, sheets, windows
from ui.self_test.lines import Ears, Lines, Wrong
from ui.self_test.stage import Stage
from ui.self_test.words import Kind
from ui.tongue import Tongue
from ui.widgets.page import Sheet

ROOT = Path(__file__).resolve().parents[2]
RUN = "import sys; from ui.self_test import run; sys.exit(run(sys.argv[1]))"

NOT_REACHED = {
    *windows.NEVER,
    # Each needs a client or a call chosen in a list; what they ask is among the sheets.
    *(ActionId.CALL_SELECTED, ActionId.RESUME_SELECTED, ActionId.PRIORITY, ActionId.REINSTATE),
    *(ActionId.CALL_BACK, ActionId.GIVE_TICKET, ActionId.PRINT_AGAIN, ActionId.DETAILS),
    # Each needs what the demo's morning has not: a call that broke off, a counter that rests.
    *(ActionId.DROPPED, ActionId.BACK),
    # Whoever works in the demo has no PIN; the sheets are opened by themselves.
    *(ActionId.CHANGE_SECRET, ActionId.STAFF_PINS),
}


def python(program: str, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run a program of ours as a process of its own, without a screen of its own choice."""
    own = {key: value for key, value in os.environ.items() if not key.startswith(("QT_", "QUEUE"))}
    return subprocess.run(
        [sys.executable, "-OO", "-c", program, *arguments],
        cwd=ROOT,
        env=own | environment,
        check=False,
        capture_output=True,
        text=True,
        timeout=200,
    )


@pytest.fixture(scope="module")
def whole(made_once: Callable[[str, Callable[[Path], object]], Path]) -> SimpleNamespace:
    """One run of everything, in English, for all workers."""
    folder = made_once("self-test", run_everything)
    told = json.loads((folder / "told.json").read_text(encoding="utf-8"))
    return SimpleNamespace(**told, home=folder / "home", tmp=folder / "tmp")


def run_everything(folder: Path) -> None:
    home, temporary = folder / "home", folder / "tmp"
    home.mkdir()
    temporary.mkdir()
    done = python(RUN, "en", HOME=str(home), TMPDIR=str(temporary))
    told = {"status": done.returncode, "said": done.stdout.splitlines(), "errors": done.stderr}
    (folder / "told.json").write_text(json.dumps(told), encoding="utf-8")


# --- The whole of it


@pytest.mark.timeout(240)
def test_everything_works_from_source(whole: SimpleNamespace) -> None:
    tested = whole.said[1:-1]
    assert [line for line in tested if not line.startswith("ok ")] == []
    assert (whole.status, whole.errors) == (0, "")
    assert re.fullmatch(r"All is well: \d+ things tested in \d+ s\.", whole.said[-1])
    assert len(tested) == int(whole.said[-1].split()[3])


def test_nothing_is_left_and_the_users_own_is_untouched(whole: SimpleNamespace) -> None:
    assert list(whole.tmp.rglob("*")) == []
    assert list(whole.home.rglob("*")) == []


def test_no_window_and_no_sheet_is_forgotten(whole: SimpleNamespace) -> None:
    for module in pkgutil.walk_packages(ui.__path__, "ui."):
        importlib.import_module(module.name)
    kinds = leaves(QDialog) | leaves(QMainWindow) | leaves(PublicWindow) | leaves(Sheet)
    ours = {kind.__name__ for kind in kinds if kind.__module__.startswith("ui.")}
    opened = {name for line in whole.said for name in re.findall(r"\b([A-Z]\w+)\b", line)}
    assert sorted(ours - opened) == []
    assert "CoverWindow" in opened


def test_no_action_is_forgotten(whole: SimpleNamespace, qapp: QApplication) -> None:
    done = {line.split(maxsplit=2)[2].partition(": ")[0] for line in whole.said[1:-1]}
    with Tongue("en"):
        missed = {each for each, spec in specs().items() if spec.text not in done}
    assert missed - NOT_REACHED == set()


def test_every_file_that_comes_along_is_looked_at() -> None:
    resources = ROOT / "resources"
    names = {path.stem for path in (resources / "standard").iterdir()}
    assert names == set(files.CHAPTERS)
    assert {path.name for path in (resources / "translations").glob("*.qm")} == {
        *files.TRANSLATIONS
    }
    icons = {path.name for path in (resources / "icons").glob("queueapp*")}
    assert icons - {"queueapp.svg"} == set(files.ICONS)
    for language in ("lt", "en"):
        assert {path.stem for path in (guide.GUIDE / language).iterdir()} == set(guide.PAGES)


# --- Something broken


@pytest.fixture
def report(tmp_path: Path) -> Path:
    return tmp_path / "report.txt"


@pytest.fixture
def tell(
    qapp: QApplication, report: Path, capsys: pytest.CaptureFixture[str]
) -> Callable[..., list[str]]:
    """Runs tests in this process, and gives the lines that failed."""

    def run(test: Callable[[Lines], object]) -> list[str]:
        ears = Ears()
        with ears.listening():
            told = Lines("en", report, ears, lambda: None)
            test(told)
            status = told.finish()
        said = capsys.readouterr().out.splitlines()
        failed = [line for line in said if line.startswith("FAILED")]
        assert status == (1 if failed else 0)
        assert report.is_file() == bool(failed)
        assert (str(report) in said[-1]) == bool(failed)
        return [" ".join(line.split()) for line in failed]

    return run


def test_a_card_file_that_is_missing_or_damaged(
    tell: Callable[..., list[str]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = shutil.copytree(ROOT / "resources" / "standard", tmp_path / "standard")
    (folder / "III.toml").unlink()
    (folder / "V.toml").write_text("[[card]\n")
    monkeypatch.setattr("queueapp.services.standard.CARDS", folder)
    failed = tell(files.test_files)
    assert [line.split(": ")[:2] for line in failed] == [
        ["FAILED standard III.toml", "FileNotFoundError"],
        ["FAILED standard V.toml", "queueapp.domain.card_file.CardFileError"],
    ]


def test_a_translation_and_an_icon_that_are_damaged(
    tell: Callable[..., list[str]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copied = tmp_path / "resources"
    for name in ("translations", "icons"):
        shutil.copytree(ROOT / "resources" / name, copied / name)
    (copied / "translations" / "queueapp_lt.qm").write_bytes(b"nothing")
    (copied / "icons" / "queueapp-48.png").unlink()
    shutil.copy(copied / "icons" / "queueapp-16.png", copied / "icons" / "queueapp-32.png")
    for module in ("ui.i18n", "ui.tongue"):
        monkeypatch.setattr(f"{module}.TRANSLATIONS", copied / "translations")
    failed = tell(files.test_files)
    assert [line.split(": ")[0] for line in failed] == [
        "FAILED translation queueapp_lt.qm",
        "FAILED translation lt / en",
        "FAILED icon queueapp-32.png",
        "FAILED icon queueapp-48.png",
    ]
    assert failed[-2].endswith("16 x 16")


def test_a_page_a_picture_and_a_clip_that_are_missing(
    tell: Callable[..., list[str]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pages = shutil.copytree(guide.GUIDE, tmp_path / "guide")
    (pages / "lt" / "hold.md").unlink()
    (pages / "en" / "keys.md").write_text("# Keys\n\n![A window](../pictures/en/none.png)\n")
    voice = shutil.copytree(ROOT / "resources" / "voice", tmp_path / "voice")
    (voice / "lt" / "word" / "call.ogg").write_bytes(b"OggS")
    monkeypatch.setattr(guide, "GUIDE", pages)
    monkeypatch.setattr("ui.screen.voice.OURS", voice)
    failed = tell(files.test_files)
    assert [line.split(": ")[0] for line in failed] == [
        "FAILED guide lt/hold.md",
        "FAILED guide en/keys.md",
        "FAILED voice lt/word",
    ]
    assert "none.png" in failed[1]
    assert "lt/word/call" in failed[2]


def test_a_window_that_raises_and_one_without_a_title(
    tell: Callable[..., list[str]],
    report: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    class HoldSheet(Sheet):
        def __init__(self, *_: object) -> None:
            raise LookupError("no such thing")

    class TransferSheet(Sheet):
        def __init__(self, *_: object) -> None:
            super().__init__("", "OK")

    monkeypatch.setattr(sheets, "HoldSheet", HoldSheet)
    monkeypatch.setattr(sheets, "TransferSheet", TransferSheet)
    monkeypatch.setattr(windows, "GROUPS", (sheets.desk_sheets,))
    failed = tell(lambda told: windows.test_sheets(told, tmp_path))
    assert failed == [
        "FAILED window HoldSheet: LookupError: no such thing",
        "FAILED window TransferSheet: ui.self_test.lines.Wrong: TransferSheet: no title",
    ]
    assert "Traceback" in report.read_text(encoding="utf-8")
    assert 'raise LookupError("no such thing")' in report.read_text(encoding="utf-8")


def test_what_a_group_needs_and_cannot_have_fails_once_and_the_next_goes_on(
    tell: Callable[..., list[str]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_sheets(_stage: Stage) -> Iterator[sheets.Made]:
        raise OSError("the disk is full")
        yield

    monkeypatch.setattr(windows, "GROUPS", (no_sheets, sheets.card_sheets))
    failed = tell(lambda told: windows.test_sheets(told, tmp_path))
    assert failed == ["FAILED window no_sheets: OSError: the disk is full"]


def test_what_is_heard_from_elsewhere_fails_the_line(tell: Callable[..., list[str]]) -> None:
    class Source(QObject):
        def raises(self) -> None:
            raise KeyError("in a slot")

    def warn() -> None:
        qWarning("something is odd")

    def in_slot() -> None:
        source = Source()
        source.destroyed.connect(lambda: None)
        source.objectNameChanged.connect(lambda _: source.raises())
        source.setObjectName("other")

    def all_of_it(told: Lines) -> None:
        told.test(Kind.DATA, "quiet", lambda: None)
        told.test(Kind.DATA, "Qt", warn)
        told.test(Kind.DATA, "slot", in_slot)

    assert tell(all_of_it) == [
        "FAILED data Qt: Qt: something is odd",
        "FAILED data slot: KeyError: 'in a slot'",
    ]


def test_files_that_are_not_whole(tmp_path: Path) -> None:
    from ui.self_test.past import whole

    for name, content in {
        "a.pdf": b"%PDF-1.4" + bytes(1000),
        "b.csv": b"one;two\n1;2\n3\n",
        "c.png": b"\x89PNG",
        "d.html": b"<html>" + bytes(1000),
        "e.toml": b"",
    }.items():
        path = tmp_path / name
        path.write_bytes(content)
        with pytest.raises(Wrong, match=name):
            whole(path)


HANGS = """
import sys, time
from pathlib import Path
from ui.self_test import lines
from ui.self_test.words import Kind
lines.LINE_S = 0.5
ears = lines.Ears()
told = lines.Lines(sys.argv[1], Path(sys.argv[2]), ears, lambda: print("put away", flush=True))
told.test(Kind.WINDOW, "quick", lambda: None)
told.test(Kind.WINDOW, "endless", lambda: time.sleep(60))
print("never")
"""


def test_what_never_ends_is_ended(tmp_path: Path) -> None:
    report = tmp_path / "report.txt"
    done = python(HANGS, "lt", str(report))
    assert done.returncode == 1
    said = done.stdout.splitlines()
    assert [" ".join(line.split()) for line in said[:2]] == [
        "gerai langas quick",
        "KLAIDA langas endless: nepasibaigė per 0 s",
    ]
    assert (said[-1], "never" in said) == ("put away", False)
    assert "line 10, in <lambda>" in report.read_text(encoding="utf-8")


def test_there_may_be_nothing_to_print_to(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    lines.say("nobody hears it")
    path = tmp_path / "console.txt"
    with path.open("w", encoding="ascii") as console:
        monkeypatch.setattr(sys, "stdout", console)
        lines.say("Žinynas")
    assert path.read_text() == "?inynas\n"
