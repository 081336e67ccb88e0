"""The table of promises: pushed plain rows in the storage's order, further ones as one scrolls."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QColor

from ui.theme import Tone, tokens
from ui.widgets.table_rows import TableRows

_NOWHERE = QModelIndex()


class Column(IntEnum):
    """What stands where."""

    KIND = 0
    WHO = 1
    QUESTION = 2
    DUE = 3
    OWNER = 4
    CALLS = 5
    OUTCOME = 6
    DONE = 7


@dataclass(frozen=True, slots=True)
class PromiseRow:
    """A promise as a row: a text for each column, and how urgent it looks.

    `sentence` is what a screen reader says; `quiet` what is known no more.
    """

    id: int
    texts: tuple[str, ...]
    tone: Tone = Tone.NEUTRAL
    sentence: str = ""
    quiet: bool = False


class PromiseModel(TableRows[PromiseRow]):
    """Rows by id. `more_wanted` asks for those that follow; `append` brings them.

    It never waits for them: until they come it is as long as what is there.
    """

    more_wanted = Signal()

    def __init__(self, titles: Sequence[str], parent: QObject | None = None) -> None:
        super().__init__(titles, parent)
        self._more = self._asked = self._greyed = False

    @property
    def more(self) -> bool:
        """Whether further rows follow."""
        return self._more

    def show(self, rows: Sequence[PromiseRow], *, more: bool = False) -> None:
        """Show these rows; `more` is whether further ones follow."""
        self._more, self._asked = more, False
        super().show(rows)

    def append(self, rows: Sequence[PromiseRow], *, more: bool) -> None:
        """Show further rows below those that are there."""
        self._more, self._asked = more, False
        there = {row.id for row in self._rows}
        self.add([row for row in rows if row.id not in there])

    def give_up(self) -> None:
        """The further rows do not come this time; they may be asked for again."""
        self._asked = False

    def set_greyed(self, greyed: bool) -> None:
        """Show the rows as what they were when they were read last."""
        if greyed is not self._greyed:
            self._greyed = greyed
            self._tell_all()

    def recolour(self) -> None:
        """The colours have changed."""
        self._tell_all()

    def canFetchMore(self, parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> bool:
        """Whether further rows can be asked for."""
        return not parent.isValid() and self._more and not self._asked

    def fetchMore(self, parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> None:
        """Ask for the rows that follow."""
        if self.canFetchMore(parent):
            self._asked = True
            self.more_wanted.emit()

    def look(self, row: PromiseRow, column: int, role: int) -> Any:
        """The colour of a cell."""
        if role != Qt.ItemDataRole.ForegroundRole:
            return None
        t = tokens()
        if self._greyed or (row.quiet and column in (Column.WHO, Column.QUESTION)):
            return QColor(t.quiet)
        if column == Column.DUE and row.tone is not Tone.NEUTRAL:
            return QColor(t.tone(row.tone)[0])
        return None

    def _tell_all(self) -> None:
        if self._rows:
            last = self.index(len(self._rows) - 1, len(self._titles) - 1)
            self.dataChanged.emit(self.index(0, 0), last, [Qt.ItemDataRole.ForegroundRole])
