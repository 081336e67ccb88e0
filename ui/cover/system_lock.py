"""Hears that the screen of the system is locked, from the desktop on Linux and from Windows."""

import os
import sys
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractNativeEventFilter, QCoreApplication, QObject, Signal, Slot

if TYPE_CHECKING:
    from PySide6.QtDBus import QDBusPendingCallWatcher
    from PySide6.QtGui import QWindow

_SCREEN_SAVERS = (
    "org.freedesktop.ScreenSaver",
    "org.gnome.ScreenSaver",
    "org.mate.ScreenSaver",
    "org.cinnamon.ScreenSaver",
)
_LOGIN, _LOGIN_PATH = "org.freedesktop.login1", "/org/freedesktop/login1"
# Qt's own form of a slot; as text, for PySide takes no bytes here, whatever its stubs say.
_SAVER_CHANGED: Any = "1_saver_changed(bool)"
_SESSION: Any = "1_session_locked()"
_SESSION_CHANGED, _SESSION_LOCKED = 0x02B1, 7
"""WM_WTSSESSION_CHANGE with WTS_SESSION_LOCK (winuser.h, wtsapi32.h)."""


class SystemLock(QObject):
    """`locked` comes when the system's screen is locked; nothing where the system does not say."""

    locked = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._filter: _Messages | None = None
        self._ear: QWindow | None = None
        self._asked: QDBusPendingCallWatcher | None = None
        if sys.platform == "win32":
            self._hear_windows()
        elif sys.platform != "darwin":
            self._hear_desktop()

    def stop(self) -> None:
        """Hear no more."""
        if self._filter is not None:
            app = QCoreApplication.instance()
            if app is not None:
                app.removeNativeEventFilter(self._filter)
            self._filter = None

    def _hear_desktop(self) -> None:
        from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusPendingCallWatcher

        session = QDBusConnection.sessionBus()
        for name in _SCREEN_SAVERS:
            session.connect("", "", name, "ActiveChanged", self, _SAVER_CHANGED)
        system, own = QDBusConnection.systemBus(), os.environ.get("XDG_SESSION_ID", "")
        if not own or not system.isConnected():
            return
        ask = QDBusMessage.createMethodCall(_LOGIN, _LOGIN_PATH, f"{_LOGIN}.Manager", "GetSession")
        ask.setArguments([own])
        # Nobody knows how long the answer takes: the window is not to stand still for it.
        self._asked = QDBusPendingCallWatcher(system.asyncCall(ask), self)
        self._asked.finished.connect(self._session_found)

    def _session_found(self, asked: "QDBusPendingCallWatcher") -> None:
        from PySide6.QtDBus import QDBusConnection

        answer = asked.reply().arguments()
        path = getattr(answer[0], "path", lambda: "")() if answer else ""
        if path:
            system = QDBusConnection.systemBus()
            system.connect(_LOGIN, path, f"{_LOGIN}.Session", "Lock", self, _SESSION)

    def _hear_windows(self) -> None:
        if sys.platform == "win32":
            import ctypes

            from PySide6.QtGui import QWindow

            # Windows says it to one window, and those of the program come and go.
            self._ear = QWindow()
            self._ear.create()
            ctypes.windll.wtsapi32.WTSRegisterSessionNotification(int(self._ear.winId()), 0)
            self._filter = _Messages(self)
            app = QCoreApplication.instance()
            if app is not None:
                app.installNativeEventFilter(self._filter)

    @Slot(bool)
    def _saver_changed(self, active: bool) -> None:
        if active:
            self.locked.emit()

    @Slot()
    def _session_locked(self) -> None:
        self.locked.emit()


class _Messages(QAbstractNativeEventFilter):
    """The messages of Windows, of which one says that the session was locked."""

    def __init__(self, lock: SystemLock) -> None:
        super().__init__()
        self._lock = lock

    def nativeEventFilter(self, kind: Any, message: Any) -> tuple[bool, int]:
        """Look whether this is the one."""
        if sys.platform == "win32":
            from ctypes import wintypes

            told = wintypes.MSG.from_address(int(message))
            if told.message == _SESSION_CHANGED and told.wParam == _SESSION_LOCKED:
                self._lock.locked.emit()
        return False, 0
