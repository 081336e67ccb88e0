"""The table of a day's visits: pushed plain rows, sorted by value, filtered by ticket and group."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from PySide6.QtCore import (
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSortFilterProxyModel,
)

from ui.models.tickets import ticket_matches
from ui.widgets.row_model import ROW
from ui.widgets.table_rows import TableRows

SORT_ROLE = ROW + 1


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

    @property
    def texts(self) -> tuple[str, ...]:
        """The text of each cell."""
        return tuple(cell.text for cell in self.cells)


class TodayModel(TableRows[TodayRow]):
    """The rows of the table, with what each cell is sorted by."""

    def look(self, row: TodayRow, column: int, role: int) -> Any:
        """The value that a cell is sorted by."""
        if role != SORT_ROLE:
            return None
        cell = row.cells[column]
        return float(cell.value) if cell.value is not None else cell.text


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
