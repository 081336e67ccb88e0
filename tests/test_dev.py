"""The parts of dev.py that decide what to do, and what they tell a person."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

import dev

LINUX = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="Debian's packages")


@pytest.fixture
def bare(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A machine with nothing but Python, as an ordinary user without sudo."""
    monkeypatch.setattr(dev, "PYTHON", tmp_path / "python")
    monkeypatch.setattr(dev, "loads", lambda _library: False)
    monkeypatch.setattr(dev, "has_font", lambda _begins: False)
    monkeypatch.setattr(dev, "starts", lambda _service: False)
    monkeypatch.setattr(dev, "has_module", lambda _name: False)
    monkeypatch.setattr(dev.shutil, "which", lambda name: "apt-get" if name == "apt-get" else None)
    monkeypatch.setattr(os, "geteuid", lambda: 1000, raising=False)
    monkeypatch.delenv("DISPLAY", raising=False)


@LINUX
@pytest.mark.usefixtures("bare")
def test_a_bare_machine_lacks_what_qt_and_the_tests_need() -> None:
    for_run = set(dev.missing_packages("run"))
    assert for_run == {*dev.QT_LIBRARIES.values(), "fonts-dejavu-core", "python3-venv"}
    more = set(dev.missing_packages("test")) - for_run
    assert more == {
        *dev.X11_LIBRARIES.values(),
        *dev.SERVER_LIBRARIES.values(),
        *("xvfb", "xdotool", "libglib2.0-bin", "espeak-ng"),
        # A screen reader's desktop.
        *("dbus-daemon", "at-spi2-core"),
        # What is looked at in the package.
        *("dpkg-dev", "desktop-file-utils", "appstream", "man-db", "nsis"),
    }
    assert "binutils" in dev.missing_packages("build")
    to_package = set(dev.missing_packages("package"))
    assert {"binutils", "dpkg-dev", "libcups2", *dev.X11_LIBRARIES.values()} < to_package


@LINUX
@pytest.mark.usefixtures("bare")
def test_a_desktop_needs_the_window_libraries_to_run(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISPLAY", ":0")
    assert set(dev.X11_LIBRARIES.values()) < set(dev.missing_packages("run"))


@LINUX
def test_nothing_is_missing_where_these_tests_run() -> None:
    assert dev.missing_packages("test") == []


@LINUX
def test_a_ready_virtual_environment_needs_no_venv_module(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(dev, "has_module", lambda _name: False)
    monkeypatch.setattr(dev, "PYTHON", Path(sys.executable))
    assert "python3-venv" not in dev.missing_packages("run")


@pytest.mark.usefixtures("bare")
def test_without_the_right_the_exact_command_is_named() -> None:
    with pytest.raises(dev.Stop) as stop:
        dev.install_packages(["libegl1", "xvfb"])
    assert (
        "su -c 'apt-get update && apt-get install -y --no-install-recommends libegl1 xvfb'"
        in str(stop.value)
    )


@pytest.mark.usefixtures("bare")
def test_without_apt_the_packages_are_named_in_words(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dev.shutil, "which", lambda _name: None)
    with pytest.raises(dev.Stop, match=r"package manager .* libegl1 xvfb"):
        dev.install_packages(["libegl1", "xvfb"])


@pytest.mark.usefixtures("bare")
@pytest.mark.parametrize(
    ("root", "prefix"), [(True, ["sh"]), (False, ["sudo", "-n", "sh"])], ids=["root", "sudo"]
)
def test_who_may_install_does(
    monkeypatch: pytest.MonkeyPatch, root: bool, prefix: list[str]
) -> None:
    commands: list[list[str]] = []

    def called(command: list[str], **_: object) -> subprocess.CompletedProcess[str]:
        commands.append(command)
        return subprocess.CompletedProcess(command, 100)

    monkeypatch.setattr(os, "geteuid", lambda: 0 if root else 1000, raising=False)
    monkeypatch.setattr(dev, "may_use_sudo", lambda: True)
    monkeypatch.setattr(dev.subprocess, "run", called)
    with pytest.raises(dev.Stop, match="online"):
        dev.install_packages(["libegl1"])
    assert commands[0][: len(prefix)] == prefix
    assert "apt-get install -y" in commands[0][-1]


def test_a_font_is_found_in_any_depth(tmp_path: Path) -> None:
    assert not dev.has_font("", [str(tmp_path), str(tmp_path / "missing")])
    (tmp_path / "truetype" / "a").mkdir(parents=True)
    (tmp_path / "truetype" / "a" / "Sans.TTF").touch()
    assert dev.has_font("", [str(tmp_path)])
    assert dev.has_font("Sans", [str(tmp_path)])
    assert not dev.has_font("DejaVuSans", [str(tmp_path)])


def test_packages_are_installed_again_only_after_a_change(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    commands: list[list[str]] = []

    def called(command: list[str], **_: object) -> subprocess.CompletedProcess[str]:
        commands.append(command)
        (tmp_path / "venv").mkdir(exist_ok=True)
        (tmp_path / "venv" / "python").touch()
        return subprocess.CompletedProcess(command, 0)

    monkeypatch.setattr(dev, "VENV", tmp_path / "venv")
    monkeypatch.setattr(dev, "PYTHON", tmp_path / "venv" / "python")
    monkeypatch.setattr(dev, "REQUIREMENTS", tmp_path)
    monkeypatch.setattr(dev.subprocess, "run", called)
    for name in ("run", "dev"):
        (tmp_path / f"{name}.txt").write_text(name)
    dev.install_requirements("dev")
    assert ["venv" in command for command in commands] == [True, False]
    assert "--require-hashes" in commands[1]
    dev.install_requirements("dev")
    dev.install_requirements("run")  # what runs the program is part of what tests it
    assert len(commands) == 2
    (tmp_path / "dev.txt").write_text("changed")
    dev.install_requirements("dev")
    assert len(commands) == 3
    (tmp_path / "venv" / "made-for").write_text("cpython-27")
    (tmp_path / "venv" / "python").unlink()
    dev.install_requirements("run")
    assert "--clear" in commands[3]


def test_a_failed_installation_says_what_to_do_and_is_tried_again(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def fail_at_pip(command: list[str], **_: object) -> subprocess.CompletedProcess[str]:
        (tmp_path / "venv").mkdir(exist_ok=True)
        return subprocess.CompletedProcess(command, int("pip" in command))

    monkeypatch.setattr(dev, "VENV", tmp_path / "venv")
    monkeypatch.setattr(dev.subprocess, "run", fail_at_pip)
    with pytest.raises(dev.Stop, match="network"):
        dev.install_requirements("run")
    assert not (tmp_path / "venv" / "installed-run").exists()


@LINUX
def test_without_a_screen_run_says_so(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    assert dev.main(["run"]) == 1
    assert "no screen" in capsys.readouterr().err


def test_whatever_follows_the_command_belongs_to_it(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[list[str]] = []
    monkeypatch.setitem(dev.COMMANDS, "test", lambda args: seen.append(args) or 0)
    assert dev.main(["test", "-k", "x", "--help", "-n0"]) == 0
    assert seen == [["-k", "x", "--help", "-n0"]]


def test_help_names_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        dev.main(["--help"])
    shown = capsys.readouterr().out
    for name, command in dev.COMMANDS.items():
        assert f"  {name} " in shown
        assert str(command.__doc__) in shown


def test_make_knows_the_commands() -> None:
    makefile = (dev.ROOT / "Makefile").read_text(encoding="utf-8")
    targets = set(re.findall(r"^([\w ]+):$", makefile, re.MULTILINE)[0].split())
    assert targets == set(dev.COMMANDS) - {"lock"}


# --- Translations ------------------------------------------------------------------


@pytest.fixture
def checkout(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A small checkout with a text and a plural, its .ts files just extracted."""
    monkeypatch.setattr(dev, "ROOT", tmp_path)
    monkeypatch.setattr(dev, "TRANSLATIONS", tmp_path / "translations")
    monkeypatch.setattr(dev, "BIN", Path(sys.executable).parent)
    (tmp_path / "translations").mkdir()
    (tmp_path / "ui").mkdir()
    (tmp_path / "ui" / "one.py").write_text(
        "class One(QObject):\n"
        "    def text(self, n):\n"
        "        return self.tr('Next client') + self.tr('%n waiting', '', n)\n"
    )
    dev.extract_texts(dev.TRANSLATIONS)
    return tmp_path


def finish(file: Path) -> None:
    """Translate everything, whatever it is."""
    text = file.read_text(encoding="utf-8").replace(' type="unfinished"', "")
    text = re.sub(r"<(translation|numerusform)></\1>", r"<\1>žodis</\1>", text)
    file.write_text(text, encoding="utf-8")


def test_texts_are_extracted_without_places_and_with_lithuanian_plurals(checkout: Path) -> None:
    lithuanian = (checkout / "translations" / "queueapp_lt.ts").read_text(encoding="utf-8")
    english = (checkout / "translations" / "queueapp_en.ts").read_text(encoding="utf-8")
    assert "<source>Next client</source>" in lithuanian
    assert lithuanian.count("<numerusform>") == 3
    assert "<location" not in lithuanian
    assert "Next client" not in english
    assert english.count("<numerusform>") == 2


def test_fresh_translations_have_no_problem_and_stale_ones_do(checkout: Path) -> None:
    unfinished = dev.stale_translations()
    assert [line.split()[0] for line in unfinished] == ["queueapp_en.ts", "queueapp_lt.ts"]
    for language in ("lt", "en"):
        finish(checkout / "translations" / f"queueapp_{language}.ts")
    dev.extract_texts(dev.TRANSLATIONS)
    assert dev.stale_translations() == []
    (checkout / "ui" / "two.py").write_text("QCoreApplication.translate('Two', 'New text')\n")
    assert dev.stale_translations() == [
        "queueapp_lt.ts lags behind ui/: run `python3 dev.py translate`"
    ]


def test_translations_are_compiled_when_missing_or_older(checkout: Path) -> None:
    folder = checkout / "translations"
    dev.compile_translations()
    compiled = folder / "queueapp_lt.qm"
    assert compiled.stat().st_size > 0
    os.utime(compiled, (1, 1))
    dev.compile_translations()
    made = compiled.stat().st_mtime_ns
    assert made > 10**9
    dev.compile_translations()
    assert compiled.stat().st_mtime_ns == made


def test_no_translations_yet_is_no_problem(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(dev, "TRANSLATIONS", tmp_path / "none")
    dev.compile_translations()
    assert dev.stale_translations() == []


# --- Requirements ------------------------------------------------------------------


def pins(name: str) -> dict[str, str]:
    text = (dev.ROOT / "requirements" / f"{name}.txt").read_text(encoding="utf-8")
    return dict(re.findall(r"^([\w.-]+)==(\S+)", text, re.MULTILINE))


@pytest.mark.parametrize("name", ["run", "dev", "build"])
def test_every_requirement_is_pinned_with_hashes(name: str) -> None:
    text = (dev.ROOT / "requirements" / f"{name}.txt").read_text(encoding="utf-8")
    for entry in re.split(r"\n(?=\S)", text.strip()):
        assert re.match(r"[\w.-]+==\S+", entry), entry
        assert "--hash=sha256:" in entry, entry


def test_tests_and_builds_use_the_versions_that_people_get() -> None:
    for name in ("dev", "build"):
        assert pins("run").items() <= pins(name).items()
