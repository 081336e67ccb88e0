"""One kind of question to the hall's history: a newer one makes the older answer void."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from queueapp.errors import QueueappError
from ui.archive import Archive

if TYPE_CHECKING:
    from queueapp.services.hall import Hall

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class _Answer(Generic[T]):
    found: T


class Asking(QObject):
    """Asks the archive for its owner. `busy_changed` as soon as an answer is awaited, or none."""

    busy_changed = Signal(bool)
    failed = Signal(object)

    def __init__(self, archive: Archive, parent: QObject) -> None:
        super().__init__(parent)
        self._archive = archive
        self._round = 0
        self._busy = False
        archive.bug.connect(self.void)

    @property
    def busy(self) -> bool:
        """Whether an answer is awaited."""
        return self._busy

    def ask(self, job: Callable[[Hall], T], done: Callable[[T], None]) -> None:
        """Ask this in place of what was asked before; `done` is told of no other answer."""
        self._round += 1
        asked = self._round

        def task(hall: Hall) -> _Answer[T] | None:
            # What nobody waits for any more is not read.
            return _Answer(job(hall)) if asked == self._round else None

        def told(answer: _Answer[T] | None) -> None:
            if isValid(self) and asked == self._round and answer is not None:
                self._set_busy(False)
                done(answer.found)

        def refused(error: QueueappError) -> None:
            if isValid(self) and asked == self._round:
                self._set_busy(False)
                self.failed.emit(error)

        self._set_busy(True)
        self._archive.run(task, told, refused)

    def void(self, _bug: object = None) -> None:
        """Wait for no answer any more."""
        self._round += 1
        self._set_busy(False)

    def _set_busy(self, busy: bool) -> None:
        if busy != self._busy:
            self._busy = busy
            self.busy_changed.emit(busy)
