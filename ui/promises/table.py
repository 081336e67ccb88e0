"""The list of promises as a table: shows what fits, and keeps what is chosen by id."""

from collections.abc import Collection

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QWidget

from ui.promises.model import Column, PromiseModel
from ui.widgets.page_table import PlainTable

_WIDTHS = {
    Column.KIND: 11.5,
    Column.WHO: 16,
    Column.QUESTION: 12,
    Column.DUE: 10.5,
    Column.OWNER: 10,
    Column.CALLS: 5,
    Column.OUTCOME: 9,
    Column.DONE: 10.5,
}
"""The least widths of the columns in em; client and question take what is left."""
_TAKE_THE_REST = (Column.WHO, Column.QUESTION)
_FIRST_TO_GO = (Column.CALLS, Column.KIND, Column.OWNER, Column.QUESTION, Column.OUTCOME)
_AHEAD = 50
"""Further rows are asked for when so few are left below."""
_ONLY_OPEN = frozenset({Column.DUE})
_ONLY_DONE = frozenset({Column.OUTCOME, Column.DONE})


class PromiseTable(PlainTable):
    """Rows of a `PromiseModel`; several may be chosen at once."""

    chosen = Signal()
    """Others are chosen than before."""

    def __init__(self, model: PromiseModel, parent: QWidget | None = None) -> None:
        self._promises = model
        self._done = False
        title = self.tr("Callbacks and answers")
        super().__init__("promises", title, model, tuple(_WIDTHS.values()), parent=parent)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header = self.horizontalHeader()
        header.setSectionsClickable(False)
        for column in _TAKE_THE_REST:
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        self.selectionModel().selectionChanged.connect(lambda *_: self.chosen.emit())
        self.verticalScrollBar().valueChanged.connect(lambda _: self.look_ahead())

    def chosen_ids(self) -> tuple[int, ...]:
        """The ids of what is chosen, from the top down."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        return tuple(self._promises.row_at(row).id for row in rows)

    def choose(self, ids: Collection[int]) -> None:
        """Choose these of the rows that are there."""
        model, last = self._promises, self._promises.columnCount() - 1
        wanted = QItemSelection()
        rows = [at for at, row in enumerate(model.rows) if row.id in ids]
        for at in rows:
            wanted.select(model.index(at, 0), model.index(at, last))
        flags = QItemSelectionModel.SelectionFlag
        if rows:
            # The view scrolls to no cell of a column that is left out.
            here = model.index(rows[0], Column.WHO)
            self.selectionModel().setCurrentIndex(here, flags.NoUpdate)
        self.selectionModel().select(wanted, flags.ClearAndSelect)

    def first_chosen(self) -> int:
        """The place of the first of what is chosen; 0 where nothing is."""
        return min((index.row() for index in self.selectionModel().selectedRows()), default=0)

    def look_ahead(self) -> None:
        """Ask for the rows that follow when the last ones that are there are near."""
        if self.rows_in_sight() + _AHEAD >= self._promises.rowCount():
            self._promises.fetchMore()

    def show_done(self, done: bool) -> None:
        """Show how and when promises ended rather than when they are due."""
        self._done = done
        self.show_columns()

    def rows_in_sight(self) -> int:
        """How many rows there are down to the last one in sight."""
        at = self.rowAt(self.viewport().height() - 1)
        return at + 1 if at >= 0 else self._promises.rowCount()

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, held: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Home and End go to the first and the last row, not along the row."""
        count = self._promises.rowCount()
        if count and action == QAbstractItemView.CursorAction.MoveHome:
            return self._promises.index(0, Column.WHO)
        if count and action == QAbstractItemView.CursorAction.MoveEnd:
            return self._promises.index(count - 1, Column.WHO)
        return super().moveCursor(action, held)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the application's font and colours."""
        super().changeEvent(event)
        if self._built and event.type() == QEvent.Type.PaletteChange:
            self._promises.recolour()

    def show_columns(self) -> None:
        """Leave out what does not fit, which stands in the story of the chosen promise."""
        elsewhere = _ONLY_OPEN if self._done else _ONLY_DONE
        shown = [column for column in Column if column not in elsewhere]
        room = self.viewport().width()
        for column in _FIRST_TO_GO:
            if column in shown and sum(self._least[each] for each in shown) > room:
                shown.remove(column)
        for column in Column:
            self.setColumnHidden(column, column not in shown)
