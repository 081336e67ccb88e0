"""The table of a day's visits: pushed plain rows, sorted by value, filtered by ticket and group."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
)

from ui.models.tickets import ticket_matches

SORT_ROLE = Qt.ItemDataRole.UserRole + 1
TODAY_ROLE = Qt.ItemDataRole.UserRole + 2
_NOWHERE = QModelIndex()


class Shown(StrEnum):
    """Which visits the table shows."""

    ALL = "all"
    OPEN = "open"
    SERVED = "served"
    NO_SHOW = "no_show"
    LEFT = "left"
    EARLIER = "earlier"


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands in a cell, and the number it is sorted by (the text, where there is none)."""

    text: str = ""
    value: float | None = None


NOTHING_YET = Cell("", float("inf"))
"""An empty cell in a column of numbers: last, going up."""


@dataclass(frozen=True, slots=True)
class TodayRow:
    """A visit as a row; `groups` are the filters that show it."""

    id: int
    ticket: str
    cells: tuple[Cell, ...]
    groups: frozenset[Shown]
    sentence: str = ""


class TodayModel(QAbstractTableModel):
    """Rows by id; a row that stays keeps its place, its selection and the scroll."""

    def __init__(self, titles: Sequence[str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._titles = list(titles)
        self._rows: list[TodayRow] = []

    @property
    def rows(self) -> tuple[TodayRow, ...]:
        """The rows shown now."""
        return tuple(self._rows)

    def row_at(self, at: int) -> TodayRow:
        """Return the row at a place."""
        return self._rows[at]

    def row_of(self, visit_id: int) -> int | None:
        """Return the place of a visit."""
        return next((at for at, row in enumerate(self._rows) if row.id == visit_id), None)

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> int:
        """Return how many visits there are."""
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
        """Return a cell's text, its sort value, or its row."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = self._rows[index.row()]
        if role == TODAY_ROLE:
            return row
        cell = row.cells[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return cell.text
        if role == SORT_ROLE:
            return float(cell.value) if cell.value is not None else cell.text
        if role == Qt.ItemDataRole.ToolTipRole:
            return row.sentence or cell.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.sentence if index.column() == 0 and row.sentence else cell.text
        return None

    def show(self, rows: Sequence[TodayRow]) -> None:
        """Show these rows; only what changed is told, unless the order did."""
        wanted = list(rows)
        ids, here = [row.id for row in wanted], [row.id for row in self._rows]
        if ids[: len(here)] != here:
            self.beginResetModel()
            self._rows = wanted
            self.endResetModel()
            return
        for at, row in enumerate(wanted[: len(here)]):
            if row != self._rows[at]:
                self._rows[at] = row
                last = self.index(at, len(self._titles) - 1)
                self.dataChanged.emit(self.index(at, 0), last)
        if len(wanted) > len(here):
            self.beginInsertRows(_NOWHERE, len(here), len(wanted) - 1)
            self._rows = wanted
            self.endInsertRows()


class TodayFilter(QSortFilterProxyModel):
    """Sorts by value and shows the visits that fit a ticket and a group."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.setSortRole(SORT_ROLE)
        self._typed = ""
        self._shown = Shown.ALL

    def set_ticket(self, typed: str) -> None:
        """Show the tickets that the typed text means."""
        self._typed = typed
        self.invalidate()  # the narrower calls are deprecated or new, depending on the version

    def set_shown(self, shown: Shown) -> None:
        """Show one group."""
        self._shown = shown
        self.invalidate()  # the narrower calls are deprecated or new, depending on the version

    def filterAcceptsRow(
        self, source_row: int, source_parent: QModelIndex | QPersistentModelIndex
    ) -> bool:
        """Whether a row is shown."""
        model = self.sourceModel()
        if not isinstance(model, TodayModel):
            return True
        row = model.row_at(source_row)
        return self._shown in row.groups and ticket_matches(row.ticket, self._typed)
