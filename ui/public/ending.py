"""Ends the program properly when the system asks it to: at a sign-out, a shutdown, by a service."""

from __future__ import annotations

import signal
import socket
from collections.abc import Callable

from PySide6.QtCore import QObject, QSocketNotifier

_SIGNALS = (signal.SIGTERM, signal.SIGINT)


class Ending(QObject):
    """Calls `end` once the process is told to end.

    Python hears of signals only when it runs, and Qt's loop sleeps: a socket wakes it.
    """

    def __init__(self, end: Callable[[], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ours, self._theirs = socket.socketpair()
        for each in (self._ours, self._theirs):
            each.setblocking(False)
        self._awake = QSocketNotifier(self._ours.fileno(), QSocketNotifier.Type.Read, self)
        self._end = end
        self._awake.activated.connect(self._told)
        self._before = [signal.signal(each, lambda *_: None) for each in _SIGNALS]
        self._woke = signal.set_wakeup_fd(self._theirs.fileno())

    def _told(self, *_: object) -> None:
        self._end()

    def stop(self) -> None:
        """Leave signals as they were."""
        self._awake.setEnabled(False)
        signal.set_wakeup_fd(self._woke)
        for each, before in zip(_SIGNALS, self._before, strict=True):
            signal.signal(each, before)
        self._ours.close()
        self._theirs.close()
