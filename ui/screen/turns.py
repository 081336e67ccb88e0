"""Shows several things in turn, each for its time."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, QTimer

T = TypeVar("T")


class Turns(QObject, Generic[T]):
    """Tells `show` whose turn it is; `None` where there is nothing to show.

    A single one stays and costs nothing. Where things change, the one in sight keeps its turn.
    """

    def __init__(
        self,
        show: Callable[[T | None], None],
        seconds: Callable[[T], float],
        key: Callable[[T], object],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._show = show
        self._seconds = seconds
        self._key = key
        self._all: tuple[T, ...] = ()
        self._at = 0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.next)

    @property
    def current(self) -> T | None:
        """Whose turn it is."""
        return self._all[self._at] if self._all else None

    def among(self, things: Sequence[T]) -> None:
        """Show these from now on."""
        things = tuple(things)
        if things == self._all:
            return
        before = self.current
        self._all = things
        keys = [self._key(each) for each in things]
        known = before is not None and self._key(before) in keys
        if known and before is not None:
            self._at = keys.index(self._key(before))
        else:
            self._at = min(self._at, max(0, len(things) - 1))
        if self.current != before:
            self._show(self.current)
        if not known or not self._timer.isActive():
            self._begin()
        elif len(things) < 2:
            self._timer.stop()

    def next(self) -> None:
        """It is the turn of the next one."""
        if len(self._all) > 1:
            self._at = (self._at + 1) % len(self._all)
            self._show(self.current)
            self._begin()

    def stop(self) -> None:
        """Leave it at what is shown."""
        self._timer.stop()

    def _begin(self) -> None:
        self._timer.stop()
        current = self.current
        if current is not None and len(self._all) > 1:
            self._timer.start(round(max(1.0, self._seconds(current)) * 1000))
