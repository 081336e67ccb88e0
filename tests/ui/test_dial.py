"""Dialling through whatever program the system has for `tel:` links: real tools, a real handler."""

import os
import shutil
import stat
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QThread
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from ui.errands import Errands
from ui.phone import dial as dialling
from ui.phone.dial import Dialled, can_dial, dial, forget, opens
from ui.runner import Runner

NUMBER = "+37061234567"

pytestmark = [
    pytest.mark.skipif(not sys.platform.startswith("linux"), reason="handlers as Linux has them"),
    pytest.mark.usefixtures("system"),
]


@pytest.fixture
def system(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home with no handler, in a system without tools."""
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME"):
        (tmp_path / name).mkdir()
        monkeypatch.setenv(name, str(tmp_path / name))
    for name in ("XDG_DATA_DIRS", "XDG_CONFIG_DIRS"):
        monkeypatch.setenv(name, str(tmp_path / "none"))
    for name in ("XDG_CURRENT_DESKTOP", "DESKTOP_SESSION"):
        monkeypatch.delenv(name, raising=False)
    tools = tmp_path / "tools"
    tools.mkdir()
    monkeypatch.setenv("PATH", str(tools))
    return tmp_path


@pytest.fixture
def errands(qtbot: QtBot) -> Iterator[Errands]:
    running = Errands()
    yield running
    running.stop()


def script(path: Path, text: str) -> Path:
    path.write_text(f"#!/bin/sh\n{text}\n")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return path


def with_gio(system: Path) -> None:
    found = shutil.which("gio", path=os.defpath)
    assert found is not None
    (system / "tools" / "gio").symlink_to(found)


def with_handler(system: Path) -> Path:
    """A program of the user's for `tel:`; it writes down what it was called with."""
    called = system / "called"
    handler = script(system / "handler", f'echo "$@" > {called}.part && mv {called}.part {called}')
    # What the handler itself calls stands outside the tools of the system.
    handler.write_text(handler.read_text().replace("mv ", "/bin/mv "))
    applications = system / "XDG_DATA_HOME" / "applications"
    applications.mkdir()
    (applications / "phone.desktop").write_text(
        f"[Desktop Entry]\nType=Application\nName=Phone\nExec={handler} %u\n"
        "MimeType=x-scheme-handler/tel;\n"
    )
    (system / "XDG_CONFIG_HOME" / "mimeapps.list").write_text(
        "[Default Applications]\nx-scheme-handler/tel=phone.desktop\n"
    )
    return called


def test_dials_through_the_program_of_the_system(
    system: Path, errands: Errands, qtbot: QtBot
) -> None:
    with_gio(system)
    called = with_handler(system)
    QGuiApplication.clipboard().setText("before")
    heard: list[Dialled] = []
    dial(NUMBER, errands.run, heard.append)
    qtbot.waitUntil(lambda: bool(heard))
    assert heard == [Dialled.OPENED]
    qtbot.waitUntil(called.exists)
    assert called.read_text().strip() == f"tel:{NUMBER}"
    assert QGuiApplication.clipboard().text() == "before"


def test_copies_where_no_program_takes_numbers(
    system: Path, errands: Errands, qtbot: QtBot
) -> None:
    with_gio(system)
    heard: list[Dialled] = []
    dial(NUMBER, errands.run, heard.append)
    qtbot.waitUntil(lambda: bool(heard))
    assert heard == [Dialled.COPIED]
    assert QGuiApplication.clipboard().text() == NUMBER
    forget("+37060000000")
    assert QGuiApplication.clipboard().text() == NUMBER
    forget(NUMBER)
    assert QGuiApplication.clipboard().text() == ""


def test_copies_where_the_system_has_no_tools(qtbot: QtBot) -> None:
    runner = Runner()
    heard: list[Dialled] = []
    dial(NUMBER, runner.work, heard.append)
    qtbot.waitUntil(lambda: bool(heard))
    runner.stop()
    assert heard == [Dialled.COPIED]
    assert QGuiApplication.clipboard().text() == NUMBER


def test_a_handler_that_does_not_start_is_none(system: Path) -> None:
    script(system / "tools" / "xdg-mime", "echo phone.desktop")
    script(system / "tools" / "xdg-open", "exit 4")
    assert can_dial()
    assert not opens(NUMBER)


def test_nothing_is_opened_where_no_program_is_set(system: Path) -> None:
    opened = system / "opened"
    script(system / "tools" / "xdg-mime", "exit 0")
    # xdg-open would show the number to a browser instead.
    script(system / "tools" / "xdg-open", f"echo > {opened}")
    assert not opens(NUMBER)
    assert not opened.exists()


def test_a_tool_that_cannot_be_run_is_no_crash(system: Path) -> None:
    (system / "tools" / "xdg-mime").write_text("\0")
    (system / "tools" / "xdg-mime").chmod(0o700)
    assert not opens(NUMBER)


def test_a_program_that_stays_open_is_not_waited_for(
    system: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dialling, "_PATIENCE_S", 0.2)
    go = system / "go"
    os.mkfifo(go)
    script(system / "tools" / "xdg-mime", "echo phone.desktop")
    script(system / "tools" / "xdg-open", f"read line < {go}")
    assert opens(NUMBER)
    with go.open("w") as end:
        end.write("\n")
    for thread in threading.enumerate():
        if thread.name == "dialler":
            thread.join(10)


def test_the_libraries_of_a_packaged_program_stay_its_own(
    system: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LD_LIBRARY_PATH", "packaged")
    monkeypatch.setenv("LD_LIBRARY_PATH_ORIG", "own")
    seen = system / "seen"
    script(system / "tools" / "xdg-mime", "echo phone.desktop")
    script(system / "tools" / "xdg-open", f'echo "$LD_LIBRARY_PATH" > {seen}')
    assert opens(NUMBER)
    assert seen.read_text() == "own\n"


def test_the_system_is_asked_off_the_gui_thread(errands: Errands, qtbot: QtBot) -> None:
    threads: list[QThread] = []

    def run(job: Callable[[], bool], done: Callable[[bool], None]) -> object:
        def noted() -> bool:
            threads.append(QThread.currentThread())
            return job()

        return errands.run(noted, done)

    heard: list[QThread] = []
    dial(NUMBER, run, lambda _: heard.append(QThread.currentThread()))
    qtbot.waitUntil(lambda: bool(heard))
    application = QCoreApplication.instance()
    assert application is not None
    assert threads != [application.thread()]
    assert heard == [application.thread()]


@pytest.mark.parametrize("text", ["", "61234567", "+370 612 34567", "+3706;calc", "tel:+37061"])
def test_only_a_number_as_it_is_kept_is_dialled(text: str) -> None:
    def never(*_: object) -> object:
        raise AssertionError

    with pytest.raises(ValueError, match=r"E\.164"):
        dial(text, never, never)  # type: ignore[arg-type]
