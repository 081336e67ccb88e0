"""The rows of a table, pushed whole: what stays keeps its place, its selection and the scroll."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Generic, Protocol, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from ui.widgets.plain_tip import plain_tip
from ui.widgets.row_model import ROW

_NOWHERE = QModelIndex()


class Row(Protocol):
    """What every row can say of itself; `texts` has one for each column."""

    @property
    def id(self) -> int: ...
    @property
    def texts(self) -> Sequence[str]: ...
    @property
    def sentence(self) -> str: ...


R = TypeVar("R", bound=Row)


class TableRows(QAbstractTableModel, Generic[R]):
    """Rows by id under titles. Each reads out its sentence in the first column, where it has one.

    What a table shows beyond texts its own model says in `look`.
    """

    def __init__(self, titles: Sequence[str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._titles = list(titles)
        self._rows: list[R] = []

    @property
    def rows(self) -> tuple[R, ...]:
        """The rows that are there now."""
        return tuple(self._rows)

    def row_at(self, at: int) -> R:
        """Return the row at a place."""
        return self._rows[at]

    def row_of(self, row_id: int) -> int | None:
        """Return the place of a row by its id."""
        return next((at for at, row in enumerate(self._rows) if row.id == row_id), None)

    def show(self, rows: Sequence[R]) -> None:
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
                self.dataChanged.emit(self.index(at, 0), self.index(at, len(self._titles) - 1))
        self.add(wanted[len(here) :])

    def add(self, rows: Sequence[R]) -> None:
        """Show further rows below those that are there."""
        if rows:
            first = len(self._rows)
            self.beginInsertRows(_NOWHERE, first, first + len(rows) - 1)
            self._rows += rows
            self.endInsertRows()

    def look(self, _row: R, _column: int, _role: int) -> Any:
        """What a cell has under a role other than its text, its sentence and its row."""
        return None

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
        """Return the title of a column, which may have no room for the whole of it."""
        roles = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole)
        if orientation == Qt.Orientation.Horizontal and role in roles:
            return self._titles[section]
        return None

    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        """Return a cell's text or look, what is said of it, or its row."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row, column = self._rows[index.row()], index.column()
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.texts[column]
            case Qt.ItemDataRole.ToolTipRole:
                return plain_tip(row.sentence or row.texts[column])
            case Qt.ItemDataRole.AccessibleTextRole:
                return (row.sentence if column == 0 else "") or row.texts[column]
            case _:
                return row if role == ROW else self.look(row, column, role)
