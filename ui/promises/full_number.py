"""The full number of one promise, shown for a moment; a copy of it goes with it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from shiboken6 import isValid

from queueapp.domain.promise import Entry
from queueapp.errors import QueueappError
from ui.phone.dial import forget
from ui.shell import Shell

if TYPE_CHECKING:
    from queueapp.services.hall import Hall

SHOWN_MS = 20_000
"""A full number is hidden again after so long, and taken off the clipboard."""


class FullNumber(QObject):
    """Reads a number, which is recorded, and forgets it again.

    `shown` has the number as people write it, and nothing once it is hidden; `failed` the error
    where it cannot be read; `changed`: it is busy, or no more.
    """

    shown = Signal(str)
    failed = Signal(object)
    changed = Signal()

    def __init__(self, shell: Shell, parent: QObject) -> None:
        super().__init__(parent)
        self._shell = shell
        self._of: int | None = None
        self._number = ""
        self._busy = False
        self._hiding = QTimer(self)
        self._hiding.setSingleShot(True)
        self._hiding.setInterval(SHOWN_MS)
        self._hiding.timeout.connect(self.hide)
        self._copied = copied = list[str]()
        # Its window may be torn down without being closed first.
        self.destroyed.connect(lambda: _take_back(copied))
        shell.runner.bug.connect(self._release)

    @property
    def busy(self) -> bool:
        """Whether a number is being read."""
        return self._busy

    @property
    def number(self) -> str:
        """The number that is shown."""
        return self._number

    def look(self, entry: Entry) -> None:
        """Read the number of a promise, and show it for a moment."""
        if self._busy:
            return
        self._of = promise_id = entry.promise.id
        session = self._shell.session

        def job(hall: "Hall") -> str:
            from queueapp.domain.phone_number import shown_number

            return shown_number(hall.phone.number(session, promise_id))

        def read(number: str) -> None:
            if isValid(self):
                self._set_busy(False)
                if self._of == promise_id:
                    self._number = number
                    self._hiding.start()
                    self.shown.emit(number)

        self._set_busy(True)
        self._shell.runner.run(job, read, self._not_read)

    def keep_to(self, promise_id: int | None) -> None:
        """Hide the number, unless it is that of this promise."""
        if self._of != promise_id:
            self.hide()

    def hide(self) -> None:
        """Show the number no more, and leave no copy of it for whoever pastes next."""
        self._of = None
        self._hiding.stop()
        _take_back(self._copied)
        if self._number:
            self._number = ""
            self.shown.emit("")

    def copy(self) -> bool:
        """Copy the number that is shown, if one is; for as long again."""
        if not self._number:
            return False
        QGuiApplication.clipboard().setText(self._number)
        self._copied.append(self._number)
        self._hiding.start()
        return True

    def _not_read(self, error: QueueappError) -> None:
        if isValid(self):
            self._set_busy(False)
            self.failed.emit(error)

    def _release(self) -> None:
        self._set_busy(False)

    def _set_busy(self, busy: bool) -> None:
        if busy is not self._busy:
            self._busy = busy
            self.changed.emit()


def _take_back(copied: list[str]) -> None:
    while copied:
        forget(copied.pop())
