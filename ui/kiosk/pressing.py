"""Which presses count: one for each page, none by a finger that is still there from the last."""

from __future__ import annotations

import math
import time

from PySide6.QtCore import QObject, QTimer, Signal

SETTLE_MS = 350
"""So long a new page takes no press: the second touch of a double one was meant for the last."""
AFTER_TICKET_MS = 1500
"""So long the beginning takes no press after a ticket."""
_TICK_MS = 250


class Gate:
    """Lets one press through for each page."""

    def __init__(self) -> None:
        self._opens = 0.0
        self._spent = False

    def renew(self, settle_ms: int | None = None) -> None:
        """There is another page; it takes a press after so long."""
        self._spent = False
        wait = SETTLE_MS if settle_ms is None else settle_ms
        self._opens = time.monotonic() + wait / 1000

    def take(self) -> bool:
        """Whether this press counts; no other does until the page has changed."""
        if self._spent or time.monotonic() < self._opens:
            return False
        self._spent = True
        return True


class Patience(QObject):
    """Counts down from the last touch; `left` says how many whole seconds, `over` that none is."""

    left = Signal(int)
    over = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.seconds = 0.0
        self._until = 0.0
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self._tick)

    @property
    def share(self) -> float:
        """How much of the time is left, of 1."""
        return max(0.0, self._until - time.monotonic()) / self.seconds if self.seconds else 0.0

    def begin(self, seconds: float) -> None:
        """Count from so many seconds."""
        self.seconds = seconds
        self.touch()
        self._timer.start()

    def touch(self) -> None:
        """Somebody is there: begin anew."""
        self._until = time.monotonic() + self.seconds

    def stop(self) -> None:
        """Count no more."""
        self._timer.stop()

    def _tick(self) -> None:
        left = self._until - time.monotonic()
        if left <= 0:
            self._timer.stop()
            self.over.emit()
        else:
            self.left.emit(math.ceil(left))
