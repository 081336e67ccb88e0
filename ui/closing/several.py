"""A table of which several rows can be chosen."""

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QSize
from PySide6.QtWidgets import QAbstractItemView, QWidget

from ui.theme import em
from ui.widgets.page_table import PageRow, PageTable

_MOST_ROWS = 8
_LEAST_ROWS = 3


class SeveralTable(PageTable):
    """As tall as its rows, up to a few; what is chosen stays chosen while rows come and go."""

    def __init__(
        self, name: str, title: str, columns: dict[str, float], parent: QWidget | None = None
    ) -> None:
        super().__init__(name, title, columns, parent)
        self._alone: frozenset[int] = frozenset()
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)

    @property
    def selected(self) -> frozenset[int]:
        """The ids of the rows that are chosen."""
        found = self.selectionModel().selectedRows()
        return frozenset(self.rows.row_at(index.row()).id for index in found)

    def set_alone(self, ids: frozenset[int]) -> None:
        """Leave these out where all are chosen at once: they are chosen one by one."""
        self._alone = ids

    def selectAll(self) -> None:
        """Choose all but those who are chosen one by one."""
        flags = QItemSelectionModel.SelectionFlag
        found = QItemSelection()
        for at, row in enumerate(self.rows.rows):
            if row.id not in self._alone:
                found.select(self.rows.index(at, 0), self.rows.index(at, 0))
        if not found.isEmpty():
            self.selectionModel().select(found, flags.ClearAndSelect | flags.Rows)

    def show_rows(self, rows: list[PageRow]) -> None:
        """Show these; where none of those chosen is left, the next below them is chosen."""
        before, following = self.selected, self._below_chosen()
        bar = self.verticalScrollBar().value()
        blocked = self.blockSignals(True)
        self.rows.show(rows)
        self.clearSelection()
        flags = QItemSelectionModel.SelectionFlag
        at = [row for row in map(self.rows.row_of, before) if row is not None]
        if rows and not at:
            below = (self.rows.row_of(each) for each in following)
            at = [next((row for row in below if row is not None), len(rows) - 1 if before else 0)]
        for row in sorted(at):
            self.selectionModel().select(self.rows.index(row, 0), flags.Select | flags.Rows)
        if at:
            self.selectionModel().setCurrentIndex(self.rows.index(min(at), 0), flags.NoUpdate)
        self.blockSignals(blocked)
        self.verticalScrollBar().setValue(bar)
        self.updateGeometry()
        if self.selected != before:
            self.chosen.emit()

    def sizeHint(self) -> QSize:
        """Ask for all rows, up to a few."""
        return QSize(em(None, 40), self._tall(min(_MOST_ROWS, self.rows.rowCount())))

    def minimumSizeHint(self) -> QSize:
        """Be content with less."""
        return QSize(em(None, 16), self._tall(min(_LEAST_ROWS, self.rows.rowCount())))

    def _below_chosen(self) -> list[int]:
        """The ids of the rows below the lowest one that is chosen."""
        chosen = [index.row() for index in self.selectionModel().selectedRows()]
        return [row.id for row in self.rows.rows[max(chosen, default=-1) + 1 :]]

    def _tall(self, rows: int) -> int:
        row = self.verticalHeader().defaultSectionSize()
        return self.horizontalHeader().sizeHint().height() + max(1, rows) * row + 2
