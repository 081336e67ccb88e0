"""Lets the windows work: until something is so, or until they have come to rest."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QEvent, QEventLoop, QTimer

_PATIENCE_MS = 25_000
_ASKS_EACH_MS = 5
_RESTS_MS = 20


class TookTooLong(Exception):
    """What was waited for did not come."""


def until(condition: Callable[[], object], what: str = "") -> None:
    """Let the windows work until something is so; raises `TookTooLong`."""
    deadline = QDeadlineTimer(_PATIENCE_MS)
    while not condition():
        if deadline.hasExpired():
            raise TookTooLong(what)
        # Asking again and again without a rest would take the time of what is waited for.
        _work(_ASKS_EACH_MS)


def rest() -> None:
    """Let what was shown settle, and what was put away go."""
    for ms in (_RESTS_MS, 0):
        _work(ms)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def _work(ms: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(ms, loop.quit)
    loop.exec()
