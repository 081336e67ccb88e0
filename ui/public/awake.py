"""Keeps the monitor of a PC for clients from going to sleep, where the system lets programs."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from PySide6.QtDBus import QDBusPendingCallWatcher

_SAVER, _PATH = "org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver"
_CONTINUOUS, _SYSTEM, _DISPLAY = 0x80000000, 0x00000001, 0x00000002
"""ES_CONTINUOUS, ES_SYSTEM_REQUIRED and ES_DISPLAY_REQUIRED (winbase.h)."""


class StayingAwake(QObject):
    """Asks the desktop to leave the monitor on, from `begin` until `end` or the program's end.

    Where no desktop listens nothing happens: then the PC's own settings decide.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._asked: QDBusPendingCallWatcher | None = None
        self._begun = False

    def begin(self) -> None:
        """Leave the monitor on from now on."""
        if self._begun:
            return
        self._begun = True
        if sys.platform == "win32":
            import ctypes

            ctypes.windll.kernel32.SetThreadExecutionState(_CONTINUOUS | _SYSTEM | _DISPLAY)
        elif sys.platform != "darwin":
            self._ask_desktop()

    def end(self) -> None:
        """Let the monitor sleep as the PC's settings have it."""
        if not self._begun:
            return
        self._begun = False
        if sys.platform == "win32":
            import ctypes

            ctypes.windll.kernel32.SetThreadExecutionState(_CONTINUOUS)
        elif self._asked is not None:
            self._tell_desktop()
            self._asked = None

    def _ask_desktop(self) -> None:
        from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusPendingCallWatcher

        session = QDBusConnection.sessionBus()
        if not session.isConnected():
            return
        ask = QDBusMessage.createMethodCall(_SAVER, _PATH, _SAVER, "Inhibit")
        ask.setArguments(["Queueapp", "hall-screen"])
        # Nobody knows how long the answer takes: the window is not to stand still for it.
        self._asked = QDBusPendingCallWatcher(session.asyncCall(ask), self)

    def _tell_desktop(self) -> None:
        from PySide6.QtDBus import QDBusConnection, QDBusMessage

        assert self._asked is not None
        answer = self._asked.reply().arguments() if self._asked.isFinished() else []
        if answer and isinstance(answer[0], int):
            tell = QDBusMessage.createMethodCall(_SAVER, _PATH, _SAVER, "UnInhibit")
            tell.setArguments(answer[:1])
            QDBusConnection.sessionBus().asyncCall(tell)
