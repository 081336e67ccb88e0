"""Notices that a newer program has been installed over the one that is running."""

import os
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from ui.errands import Errands

_EVERY_MS = 60_000

_Stamp = tuple[int, int, int]


class Renewed(QObject):
    """Watches the program's own file; what is loaded later may not fit what runs any more.

    `found` comes once, when the file is another one and stands still: an installation takes its
    time, and there is nothing to start before its end.
    """

    found = Signal()

    def __init__(
        self, file: Path, errands: Errands, parent: QObject | None = None, every_ms: int = _EVERY_MS
    ) -> None:
        super().__init__(parent)
        self._file, self._errands = file, errands
        self._begun = self._last = _stamp(file)
        self._timer = QTimer(self)
        self._timer.setInterval(every_ms)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    @property
    def is_another(self) -> bool:
        """Whether the file is no longer the one that was started; asks the disk."""
        return _stamp(self._file) != self._begun

    def stop(self) -> None:
        """Watch no more."""
        self._timer.stop()

    def _look(self) -> None:
        file = self._file
        self._errands.run(lambda: _stamp(file), self._compare)

    def _compare(self, now: _Stamp | None) -> None:
        settled = now == self._last
        self._last = now
        if now is not None and now != self._begun and settled:
            self._timer.stop()
            self.found.emit()


def _stamp(file: Path) -> _Stamp | None:
    """What tells one file of this name from another; nothing while there is none."""
    try:
        status = os.stat(file)
    except OSError:
        return None
    return status.st_ino, status.st_size, status.st_mtime_ns
