"""What an import asks for, off the GUI thread: reading and checking a file, then adding visits.

The file is read and checked beside all other work. The visits are added by the program's own
worker a few at a time, so that whatever is pressed meanwhile has its turn in between.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from queueapp.domain.importing.columns import ColumnMap, Field, guess
from queueapp.domain.importing.text import MOST_BYTES, CsvFile, Unreadable, open_csv
from queueapp.errors import QueueappError
from ui.history.asking import Asking
from ui.shell import Shell

if TYPE_CHECKING:
    from queueapp.services.hall import Hall
    from queueapp.services.importing import ImportDone, ImportPlan

SHOWN_WORDS = 24
"""So many different words in the outcome column can be explained."""

_PAUSE_MS = 20
"""So long at least other programs have their turn between two parts."""


@dataclass(frozen=True, slots=True)
class Opened:
    """A file that was read: the table in it, or why there is none.

    `words` are those in the column that probably says how visits ended.
    """

    path: Path
    table: CsvFile | Unreadable | None
    words: tuple[str, ...] = ()
    trouble: str = ""


class ImportWork(QObject):
    """Works for one import. `failed` carries an error; what was added by then stays."""

    opened = Signal(object)
    words_found = Signal(object)
    checked = Signal(object)
    went_on = Signal(object)
    ended = Signal(object)
    failed = Signal(object)

    def __init__(self, shell: Shell, parent: QObject) -> None:
        super().__init__(parent)
        assert shell.archive is not None
        self._shell = shell
        self._asking = Asking(shell.archive, self)
        self._asking.failed.connect(self.failed)
        self._wording = Asking(shell.archive, self)
        self._wording.failed.connect(self.failed)
        self._plan: ImportPlan | None = None
        self._done: ImportDone | None = None
        self._stopped = False
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._add_some)

    @property
    def adding(self) -> bool:
        """Whether visits are being added."""
        return self._plan is not None

    def open(self, path: Path) -> None:
        """Read a file; answered by `opened`."""
        self._asking.ask(lambda _hall: _open(path), self.opened.emit)

    def find_words(self, table: CsvFile, column: int) -> None:
        """Look which words stand in a column; answered by `words_found`."""
        self._wording.ask(lambda _hall: table.values(column, SHOWN_WORDS), self.words_found.emit)

    def check(self, source: str, table: CsvFile, columns: ColumnMap) -> None:
        """See what adding a table would come to; answered by `checked`."""
        session = self._shell.session
        self._asking.ask(
            lambda hall: hall.importing.check(session, source, table, columns), self.checked.emit
        )

    def drop(self) -> None:
        """Wait for no answer about a file any more."""
        self._asking.void()

    def add(self, plan: ImportPlan) -> None:
        """Add what was planned; `went_on` after each part, `ended` after the last."""
        from queueapp.services.importing import ImportDone

        self._plan, self._done, self._stopped = plan, ImportDone(), False
        self._add_some()

    def stop(self) -> None:
        """Add nothing more after the part that is under way."""
        self._stopped = True

    def _add_some(self) -> None:
        plan, done, session = self._plan, self._done, self._shell.session
        if plan is None or done is None:
            return
        if self._stopped or done.upto >= len(plan.to_add):
            self._plan = None
            self.ended.emit(done)
            return

        def job(hall: Hall) -> ImportDone:
            return hall.importing.add_some(session, plan, done)

        self._shell.runner.run(job, self._added, self._not_added)

    def _added(self, done: ImportDone) -> None:
        self._done = done
        self.went_on.emit(done)
        self._pause.start()

    def _not_added(self, error: QueueappError) -> None:
        done, self._plan = self._done, None
        self.ended.emit(done)
        self.failed.emit(error)


def _open(path: Path) -> Opened:
    try:
        if path.stat().st_size > MOST_BYTES:
            return Opened(path, Unreadable.TOO_LONG)
        table = open_csv(path.read_bytes())
    except OSError as error:
        return Opened(path, None, trouble=error.strerror or str(error))
    if isinstance(table, Unreadable):
        return Opened(path, table)
    column = guess(table.columns).get(Field.OUTCOME)
    return Opened(path, table, () if column is None else table.values(column, SHOWN_WORDS))
