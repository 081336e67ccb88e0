"""The table of promises: pushed plain rows in the storage's order, further ones as one scrolls."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor

from ui.theme import Tone, tokens

PROMISE_ROLE = Qt.ItemDataRole.UserRole + 1
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


class PromiseModel(QAbstractTableModel):
    """Rows by id. `more_wanted` asks for those that follow; `append` brings them.

    It never waits for them: until they come it is as long as what is there.
    """

    more_wanted = Signal()

    def __init__(self, titles: Sequence[str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._titles = list(titles)
        self._rows: list[PromiseRow] = []
        self._more = self._asked = self._greyed = False

    @property
    def rows(self) -> tuple[PromiseRow, ...]:
        """The rows that are there now."""
        return tuple(self._rows)

    @property
    def more(self) -> bool:
        """Whether further rows follow."""
        return self._more

    def row_at(self, at: int) -> PromiseRow:
        """Return the row at a place."""
        return self._rows[at]

    def show(self, rows: Sequence[PromiseRow], *, more: bool) -> None:
        """Show these rows; only what changed is told, unless the order did.

        `more` is whether further ones follow.
        """
        wanted = list(rows)
        self._more, self._asked = more, False
        ids, here = [row.id for row in wanted], [row.id for row in self._rows]
        if ids[: len(here)] != here:
            self.beginResetModel()
            self._rows = wanted
            self.endResetModel()
            return
        for at, row in enumerate(wanted[: len(here)]):
            if row != self._rows[at]:
                self._rows[at] = row
                self.dataChanged.emit(self.index(at, 0), self.index(at, len(self._titles) - 1))
        self._add(wanted[len(here) :])

    def append(self, rows: Sequence[PromiseRow], *, more: bool) -> None:
        """Show further rows below those that are there."""
        self._more, self._asked = more, False
        there = {row.id for row in self._rows}
        self._add([row for row in rows if row.id not in there])

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

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> int:
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> int:
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(self._titles)

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        """Return the title of a column."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._titles[section]
        return None

    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        """Return a cell's text or colour, what is said of it, or its row."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row, column = self._rows[index.row()], index.column()
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.texts[column]
            case Qt.ItemDataRole.ForegroundRole:
                return self._colour(row, column)
            case Qt.ItemDataRole.ToolTipRole:
                return row.sentence
            case Qt.ItemDataRole.AccessibleTextRole:
                return row.sentence if column == 0 else row.texts[column]
            case _:
                return row if role == PROMISE_ROLE else None

    def _colour(self, row: PromiseRow, column: int) -> QColor | None:
        t = tokens()
        if self._greyed or (row.quiet and column in (Column.WHO, Column.QUESTION)):
            return QColor(t.quiet)
        if column == Column.DUE and row.tone is not Tone.NEUTRAL:
            return QColor(t.tone(row.tone)[0])
        return None

    def _add(self, rows: list[PromiseRow]) -> None:
        if rows:
            first = len(self._rows)
            self.beginInsertRows(_NOWHERE, first, first + len(rows) - 1)
            self._rows += rows
            self.endInsertRows()

    def _tell_all(self) -> None:
        if self._rows:
            last = self.index(len(self._rows) - 1, len(self._titles) - 1)
            self.dataChanged.emit(self.index(0, 0), last, [Qt.ItemDataRole.ForegroundRole])
