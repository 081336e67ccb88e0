"""A window for clients stays on its monitor, and waits on another while that is unplugged."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

import pytest
from PySide6.QtCore import QObject, QRect, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.public.monitor import Placing, chosen

MONITORS = [("HDMI-1", "LG 55", "LG LG 55"), ("DP-2", "", ""), ("HDMI-2", "LG 55", "")]


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ("", 0),
        ("1", 0),
        ("2", 1),
        ("3", 2),
        ("4", None),
        ("0", None),
        ("dp-2", 1),
        (" HDMI-2 ", 2),
        ("lg 55", 0),
        ("DP-9", None),
    ],
)
def test_monitor_by_number_or_name(wanted: str, found: int | None) -> None:
    assert chosen(MONITORS, wanted) == found


def test_there_is_no_monitor_at_all() -> None:
    assert chosen([], "") is None


class Monitor(QObject):
    """One monitor of a PC that the test plugs in and out."""

    geometryChanged = Signal()

    def __init__(self, name: str, left: int) -> None:
        super().__init__()
        self._name, self.place = name, QRect(left, 0, 800, 600)

    def name(self) -> str:
        return self._name

    def model(self) -> str:
        return ""

    manufacturer = model

    def geometry(self) -> QRect:
        return self.place


class Pc(QObject):
    """What Qt tells of the monitors of a PC."""

    screenAdded = Signal(object)
    screenRemoved = Signal(object)
    primaryScreenChanged = Signal(object)

    def __init__(self, *monitors: Monitor) -> None:
        super().__init__()
        self.monitors = list(monitors)

    def screens(self) -> list[Monitor]:
        return self.monitors

    def primaryScreen(self) -> Monitor:
        return self.monitors[0]


class Shown:
    """Where a window was put, as a window manager would do it."""

    def __init__(self, on: Monitor) -> None:
        self.on, self.full, self.place = on, False, QRect()

    def isFullScreen(self) -> bool:
        return self.full

    def isVisible(self) -> bool:
        return self.full

    def screen(self) -> Monitor:
        return self.on

    def geometry(self) -> QRect:
        return self.place

    def setScreen(self, monitor: Monitor) -> None:
        self.on = monitor

    def setGeometry(self, place: QRect) -> None:
        self.place = place

    def showNormal(self) -> None:
        self.full = False

    def showFullScreen(self) -> None:
        self.full = True


@pytest.fixture
def placed(qtbot: QtBot, nothing_left: None) -> Iterator[tuple[Pc, Placing, Shown]]:
    desk, wall = Monitor("DP-1", 0), Monitor("HDMI-1", 800)
    pc = Pc(desk, wall)
    placing = Placing(cast(QGuiApplication, pc), "HDMI-1")
    placing._settled.setInterval(0)
    window = Shown(desk)
    placing.show(window)  # type: ignore[arg-type]
    yield pc, placing, window
    placing.stop()


class TestPlacing:
    def test_full_screen_on_the_chosen_one(self, placed: tuple[Pc, Placing, Shown]) -> None:
        pc, _, window = placed
        assert window.on is pc.monitors[1]
        assert window.full
        assert window.place == pc.monitors[1].place

    def test_waits_elsewhere_and_returns(
        self, placed: tuple[Pc, Placing, Shown], qtbot: QtBot, caplog: pytest.LogCaptureFixture
    ) -> None:
        pc, _, window = placed
        desk, wall = pc.monitors
        pc.monitors.remove(wall)
        pc.screenRemoved.emit(wall)
        qtbot.waitUntil(lambda: window.on is desk and window.full)
        assert "no-monitor: 'HDMI-1'" in caplog.text
        pc.monitors.append(wall)
        pc.screenAdded.emit(wall)
        qtbot.waitUntil(lambda: window.on is wall and window.full)
        assert window.place == wall.place

    def test_all_monitors_are_off_for_a_while(
        self, placed: tuple[Pc, Placing, Shown], qtbot: QtBot
    ) -> None:
        pc, placing, window = placed
        desk, wall = pc.monitors
        pc.monitors.clear()
        pc.screenRemoved.emit(wall)
        qtbot.waitUntil(lambda: not placing._settled.isActive())
        pc.monitors += [desk, wall]
        pc.screenAdded.emit(wall)
        qtbot.waitUntil(lambda: window.on is wall and window.full)

    def test_another_resolution_is_filled(
        self, placed: tuple[Pc, Placing, Shown], qtbot: QtBot
    ) -> None:
        pc, _, window = placed
        wall = pc.monitors[1]
        wall.place = QRect(800, 0, 1920, 1080)
        wall.geometryChanged.emit()
        qtbot.waitUntil(lambda: window.place == wall.place)


def test_the_real_window_is_full_screen(
    qtbot: QtBot, qapp: QApplication, nothing_left: None
) -> None:
    from ui.public.plain_page import PlainPage
    from ui.public.said import STARTING

    page = PlainPage(STARTING)
    placing = Placing(qapp, "1")
    placing.show(page)
    assert page.isFullScreen()
    assert page.geometry() == qapp.screens()[0].geometry()
    placing.stop()
    page.stop()
    page.close()
    page.deleteLater()
