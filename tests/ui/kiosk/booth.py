"""A kiosk on a real hall: press what it shows, read it, and ask the database what came of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from queueapp.domain.public.device import DeviceKind
from queueapp.domain.public.setup import Kiosk
from queueapp.paths import Paths
from queueapp.place import Place
from queueapp.services.hall import Hall
from tests.factories import DARIUS, Play, rows
from tests.ui.patience import PATIENCE_MS
from ui.command_line import Options
from ui.errands import Errands
from ui.forecasting import Forecasting
from ui.i18n import Interpreter
from ui.kiosk.parts import Target
from ui.kiosk.window import KioskWindow
from ui.live import Live
from ui.public.reporting import Reporting
from ui.public.station import Station
from ui.runner import Runner
from ui.theme import Theme


@dataclass
class Booth:
    """One kiosk with a runner of its own, as a program has it."""

    qtbot: QtBot
    play: Play
    station: Station
    window: KioskWindow
    bugs: list[BaseException] = field(default_factory=list)

    # What a client does

    def press(self, name: str) -> None:
        """One press with the finger, as soon as the page takes it."""
        self.ready()
        self.qtbot.mouseClick(self.target(name), Qt.MouseButton.LeftButton)

    def key(self, *keys: Qt.Key) -> None:
        """Key presses, where the focus is, each as soon as the page takes it."""
        for each in keys:
            self.ready()
            self.qtbot.keyClick(QApplication.focusWidget() or self.window, each)

    def ready(self) -> None:
        """Wait until the page takes a press."""
        self.qtbot.wait(1)
        gate = self.window._gate
        self.until(lambda: gate._opens <= _now() and not gate._spent)

    # What is shown

    def page(self) -> str:
        assert self.window._page is not None
        return self.window._page.objectName()

    def is_at(self, name: str) -> None:
        self.until(lambda: self.page() == name)

    def target(self, name: str) -> Target:
        found = next(
            (each for each in self.window.findChildren(Target, name) if _there(each)), None
        )
        assert found is not None, f"{name} of {self.targets()}"
        return found

    def targets(self) -> list[str]:
        return [each.objectName() for each in self.window.findChildren(Target) if _there(each)]

    def text(self, name: str) -> str:
        """The text of a part in sight, or nothing."""
        for part in self.window.findChildren(QWidget, name):
            if _there(part):
                return str(part.text if name == "number" else part.text())  # type: ignore[attr-defined]
        return ""

    def texts(self) -> str:
        return "\n".join(each.text() for each in self.window.findChildren(QLabel) if _there(each))

    # What is kept

    def tickets(self) -> list[str]:
        found = rows(self.play.place, "SELECT * FROM visit WHERE channel = 'kiosk' ORDER BY id")
        return [row["ticket"] for row in found]

    def set_up(self, **changes: Any) -> None:
        """The lead changes the kiosk, and it has noticed."""
        public = self.play.hall.board.read(self.play.site).directory.public
        changed = replace(public, kiosk=replace(public.kiosk, **changes))
        self.play.hall.public_setup.change(self.play.reception(DARIUS), changed, public)
        self.see_all()

    def see_all(self) -> None:
        """Wait until the window has the hall as it is kept."""
        revision = self.play.hall.board.read(self.play.site).revision
        live = self.station.live
        self.until(lambda: live.board is not None and live.board.revision >= revision)
        self.qtbot.wait(1)

    def look(self) -> None:
        """The clock has been moved: have the window notice."""
        self.window._look()

    def until(self, condition: Callable[[], object], ms: int = PATIENCE_MS) -> None:
        self.qtbot.waitUntil(lambda: bool(condition()), timeout=ms)

    def close(self) -> None:
        station = self.station
        station.reporting.put_away()
        self.window.stop()
        self.window.close()
        self.window.deleteLater()
        station.forecasting.stop()
        station.runner.stop()
        station.errands.stop()
        for each in (station.reporting, station.forecasting, station.live, station.errands):
            each.deleteLater()
        station.runner.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def open_booth(
    qtbot: QtBot,
    play: Play,
    theme: Theme,
    paths: Paths,
    place: Place | None = None,
    size: tuple[int, int] = (1280, 1024),
    **options: Any,
) -> Booth:
    """A kiosk on the hall; `place` is another way to it."""
    runner = Runner()
    bugs: list[BaseException] = []
    runner.bug.connect(bugs.append)
    live = Live(runner, play.clock)
    path, site, clock = place or play.place, play.site, play.clock
    runner.open(lambda: Hall.open(path, clock), lambda hall: live.watch(hall, site))
    app = QApplication.instance()
    assert app is not None
    station = Station(
        runner,
        live,
        Forecasting(runner, live, begins_after_ms=0),
        Errands(),
        site,
        Options(screen="kiosk", **options),
        paths,
        theme,
        Interpreter(app),
        Reporting(runner, site, DeviceKind.KIOSK, "", Path(paths.config)),
    )
    window = KioskWindow(station)
    booth = Booth(qtbot, play, station, window, bugs)
    window.resize(*size)
    window.show()
    window.activateWindow()
    booth.until(window.isActiveWindow)
    booth.see_all()
    return booth


def of(**wanted: Any) -> Kiosk:
    return Kiosk(**wanted)


def _now() -> float:
    import time

    return time.monotonic()


def _there(part: QWidget) -> bool:
    return part.isVisible()
