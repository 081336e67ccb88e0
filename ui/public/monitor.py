"""Puts a window for clients on its monitor, full screen, and brings it back there."""

from __future__ import annotations

import logging
from collections.abc import Sequence

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

from ui.public.awake import StayingAwake

_SETTLED_MS = 700
"""So long after the monitors have changed the system is done with moving windows itself."""


class Placing(QObject):
    """Keeps a window full screen on the monitor that was chosen.

    `wanted` is a number from 1 on, or a name as the system has it; the first monitor where it is
    empty or not there. While the chosen one is unplugged the window waits on another. The monitor
    does not go to sleep meanwhile.
    """

    def __init__(self, app: QGuiApplication, wanted: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._app = app
        self._wanted = wanted
        self._window: QWidget | None = None
        self._missed = False
        self._settled = QTimer(self)
        self._settled.setSingleShot(True)
        self._settled.setInterval(_SETTLED_MS)
        self._settled.timeout.connect(self._place)
        self._awake = StayingAwake(self)
        app.screenAdded.connect(self._screen_came)
        app.screenRemoved.connect(self._changed)
        app.primaryScreenChanged.connect(self._changed)
        for screen in app.screens():
            screen.geometryChanged.connect(self._changed)

    def show(self, window: QWidget) -> None:
        """Show this window from now on."""
        self._window = window
        self._place()
        self._awake.begin()

    def stop(self) -> None:
        """Let go of the window, and let the monitor sleep."""
        self._window = None
        self._settled.stop()
        self._awake.end()
        self._app.screenAdded.disconnect(self._screen_came)
        self._app.screenRemoved.disconnect(self._changed)
        self._app.primaryScreenChanged.disconnect(self._changed)
        for screen in self._app.screens():
            screen.geometryChanged.disconnect(self._changed)

    def _screen_came(self, screen: QScreen) -> None:
        screen.geometryChanged.connect(self._changed)
        self._changed()

    def _changed(self, *_: object) -> None:
        if self._window is not None:
            self._settled.start()

    def _place(self) -> None:
        window, screens = self._window, self._app.screens()
        if window is None or not screens:
            return
        found = chosen([names_of(screen) for screen in screens], self._wanted)
        if (found is None) is not self._missed:
            self._missed = found is None
            if found is None:
                logging.getLogger("queueapp").warning(
                    "no-monitor: %r %s", self._wanted, [s.name() for s in screens]
                )
        screen = self._app.primaryScreen() if found is None else screens[found]
        if window.isFullScreen() and window.screen() is screen and _fills(window, screen):
            return
        if window.isVisible() and window.screen() is not screen:
            # Window managers leave a window that is full screen where it is.
            window.showNormal()
        window.setScreen(screen)
        window.setGeometry(screen.geometry())
        window.showFullScreen()


def chosen(monitors: Sequence[Sequence[str]], wanted: str) -> int | None:
    """Which of the monitors is meant; `None` where it is not there. Each has several names."""
    wanted = wanted.strip().casefold()
    if not wanted:
        return 0 if monitors else None
    if wanted.isdecimal():
        number = int(wanted)
        return number - 1 if 1 <= number <= len(monitors) else None
    for at, names in enumerate(monitors):
        if wanted in (name.casefold() for name in names if name):
            return at
    return None


def names_of(screen: QScreen) -> tuple[str, ...]:
    """What a monitor may be called: its plug, its model, and both with who made it."""
    model, maker = screen.model(), screen.manufacturer()
    return screen.name(), model, f"{maker} {model}".strip()


def _fills(window: QWidget, screen: QScreen) -> bool:
    return window.geometry() == screen.geometry()
