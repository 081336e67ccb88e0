"""A list of plain rows, each with a title to show and a sentence to be read out."""

from collections.abc import Sequence
from typing import Any, Generic, Protocol, TypeVar

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from ui.widgets.plain_tip import plain_tip

ROW = Qt.ItemDataRole.UserRole + 1
"""The role under which an index gives its whole row, for the delegate that paints it."""

_NOWHERE = QModelIndex()


class Row(Protocol):
    """What every row can say of itself."""

    @property
    def title(self) -> str: ...
    @property
    def sentence(self) -> str: ...


R = TypeVar("R", bound=Row)


class RowModel(QAbstractListModel, Generic[R]):
    """Shows rows that are pushed to it whole, such as those a filter leaves."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.rows: list[R] = []

    def show(self, rows: Sequence[R]) -> None:
        """Show these rows instead."""
        self.beginResetModel()
        self.rows = list(rows)
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> int:
        """Return how many rows are shown."""
        return 0 if parent.isValid() else len(self.rows)

    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        """Return the row, its title or its sentence."""
        if not index.isValid() or index.row() >= len(self.rows):
            return None
        row = self.rows[index.row()]
        if role == ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            said = row.sentence
            return plain_tip(said) if role == Qt.ItemDataRole.ToolTipRole else said
        return None
