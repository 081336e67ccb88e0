"""The kiosk as its program shows it: `queueapp --screen kiosk`."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from queueapp.paths import Paths
from tests.factories import PASSPORTS, Play, rows
from tests.ui.patience import PATIENCE_MS
from ui.command_line import Options
from ui.kiosk.parts import Target
from ui.kiosk.window import KioskWindow
from ui.public.program import PublicProgram
from ui.theme import Contrast, Mode, Theme


@pytest.fixture
def program(
    qtbot: QtBot, qapp: QApplication, english: Theme, nothing_left: None, home: Paths, play: Play
) -> Iterator[PublicProgram]:
    assert isinstance(play.place, Path)
    options = Options(database=play.place, screen="kiosk", language="lt", theme="light")
    started = PublicProgram(qapp, options, home, play.clock)
    started.start()
    yield started
    started.stop()
    started.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    theme = qapp.property("theme")
    assert isinstance(theme, Theme)
    assert theme.contrast is Contrast.SYSTEM
    theme.set_mode(Mode.SYSTEM)


def test_the_program_opens_the_kiosk_full_screen_and_gives_a_ticket(
    qtbot: QtBot, program: PublicProgram, play: Play
) -> None:
    window = _kiosk(qtbot, program)
    assert window.isFullScreen()
    for name in ("language-lt", "contrast", f"service-{PASSPORTS}", "take-shown"):
        _press(qtbot, window, name)
    qtbot.waitUntil(lambda: bool(window.findChildren(Target, "done")), timeout=PATIENCE_MS)
    found = rows(play.place, "SELECT ticket, channel, language FROM visit")
    assert found == [{"ticket": "A001", "channel": "kiosk", "language": "lt"}]


def test_the_kiosk_reports_itself_and_ends_only_on_purpose(
    qtbot: QtBot, program: PublicProgram, play: Play
) -> None:
    window = _kiosk(qtbot, program)
    qtbot.waitUntil(lambda: bool(rows(play.place, "SELECT * FROM device")), timeout=PATIENCE_MS)
    assert rows(play.place, "SELECT kind FROM device") == [{"kind": "kiosk"}]
    assert not window.close()
    assert window.isVisible()
    window.showMinimized()
    qtbot.waitUntil(lambda: not window.isMinimized(), timeout=PATIENCE_MS)


def _kiosk(qtbot: QtBot, program: PublicProgram) -> KioskWindow:
    qtbot.waitUntil(lambda: isinstance(program.window, KioskWindow), timeout=PATIENCE_MS)
    window = program.window
    assert isinstance(window, KioskWindow)
    qtbot.waitUntil(lambda: bool(window.findChildren(Target)), timeout=PATIENCE_MS)
    return window


def _press(qtbot: QtBot, window: KioskWindow, name: str) -> None:
    def target() -> Target | None:
        found = (each for each in window.findChildren(Target, name) if each.isVisible())
        return next((each for each in found if each.isEnabled()), None)

    qtbot.waitUntil(lambda: target() is not None, timeout=PATIENCE_MS)
    qtbot.wait(400)
    found = target()
    assert found is not None
    qtbot.mouseClick(found, Qt.MouseButton.LeftButton)
