"""The table beside a picture: the rows of its figure as they are read."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QItemSelectionModel, QObject, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QWidget

from queueapp.domain.history.definitions import Measure
from queueapp.domain.history.table import Column, Kind, Table
from queueapp.domain.setup import Directory
from ui.history import words
from ui.theme import Type, em, space, typeface
from ui.widgets.page_table import PageRow, PlainTable
from ui.widgets.table_rows import TableRows

TOTAL = -1
"""The id of the row that sums up the others."""

_LONGEST = 4
"""Of so many texts with the most letters one is the widest."""

_WORDS = frozenset(
    {
        Kind.DATE,
        Kind.WEEKDAY,
        Kind.TIME,
        Kind.SERVICE,
        Kind.COUNTER,
        Kind.PERSON,
        Kind.CODE,
        Kind.LANGUAGE,
        Kind.TEXT,
    }
)
_FIRST_TO_GO = (
    Measure.SERVED_A_DAY,
    Measure.DAYS,
    Measure.SERVING_P5,
    Measure.SERVING_P95,
    Measure.INACCURATE,
    Measure.SERVING_P25,
    Measure.SERVING_P75,
    Measure.SERVING_LONGEST,
    Measure.LOW,
    Measure.HIGH,
    Measure.LIKELY,
    Measure.NEEDLESSLY_WARNED,
    Measure.GONE,
    Measure.FORESEEN_WAITING,
    Measure.ENDED_OTHERWISE,
    Measure.ATTEMPTS,
    Measure.STILL_TO_DO,
    Measure.COUNTERS_STAFFED,
    Measure.LOAD,
    Measure.IN_TIME_SHARE,
    Measure.ARRIVED_A_DAY,
    Measure.WAITS,
    Measure.DONE_LATER,
    Measure.TOO_LATE,
    Measure.WAIT_P90,
    Measure.LET_DOWN,
    Measure.PLANNED,
    Measure.SERVINGS,
)
"""Columns that are left out where there is no room, the least of them first."""


class FigureRows(TableRows[PageRow]):
    """Numbers stand to the right, and what sums up the others is set in bold."""

    def __init__(self, table: Table, directory: Directory, parent: QObject | None = None) -> None:
        self._columns: Sequence[Column] = table.columns
        self._longest: list[list[str]] = []
        super().__init__(words.titles(table), parent)
        self.show_table(table, directory)

    def show_table(self, table: Table, directory: Directory) -> None:
        """Show these rows instead, and what sums them up below."""
        rows = [
            PageRow(at, tuple(words.texts(table.columns, row, directory)))
            for at, row in enumerate(table.rows)
        ]
        if table.total is not None and rows:
            texts = [
                "" if value is None else text
                for value, text in zip(
                    table.total, words.texts(table.columns, table.total, directory), strict=True
                )
            ]
            texts[0] = words.total_title()
            rows.append(PageRow(TOTAL, tuple(texts)))
        self.show(rows)
        self._longest = [
            sorted((row.texts[column] for row in rows), key=len)[-_LONGEST:]
            for column in range(len(self._columns))
        ]

    def longest(self, column: int) -> list[str]:
        """The texts of a column among which the widest is."""
        return self._longest[column]

    def look(self, row: PageRow, column: int, role: int) -> Any:
        """Where a text stands, and how."""
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._alignment(column)
        if role == Qt.ItemDataRole.FontRole and row.id == TOTAL:
            return QFont(typeface(Type.STRONG))
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        """A title stands over what it is of."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.TextAlignmentRole:
            return self._alignment(section)
        return super().headerData(section, orientation, role)

    def _alignment(self, column: int) -> Qt.AlignmentFlag:
        side = (
            Qt.AlignmentFlag.AlignLeft
            if self._columns[column].kind in _WORDS
            else Qt.AlignmentFlag.AlignRight
        )
        return side | Qt.AlignmentFlag.AlignVCenter


class FigureTable(PlainTable):
    """`chosen` with the row of the figure that the keys or the mouse chose."""

    chosen = Signal(int)

    def __init__(
        self,
        name: str,
        title: str,
        table: Table,
        directory: Directory,
        parent: QWidget | None = None,
    ) -> None:
        self._rows = FigureRows(table, directory)
        names = [column.name for column in table.columns]
        first_to_go = [names.index(each) for each in _FIRST_TO_GO if each in names]
        self._telling = True
        super().__init__(name, title, self._rows, [0.0] * len(names), first_to_go, parent)
        self._rows.setParent(self)
        self.horizontalHeader().setSectionsClickable(False)
        self.horizontalHeader().setStretchLastSection(True)
        self.selectionModel().currentRowChanged.connect(lambda now, _before: self._tell(now.row()))

    def show_table(self, table: Table, directory: Directory) -> None:
        """Show other rows of the same figure."""
        self._telling = False
        self._rows.show_table(table, directory)
        self.clearSelection()
        self._telling = True
        self._rescale()

    def choose(self, row: int | None) -> None:
        """Choose a row, as one is chosen in the picture; the focus stays."""
        self._telling = False
        if row is None:
            self.clearSelection()
        else:
            flags = QItemSelectionModel.SelectionFlag
            index = self._rows.index(row, 0)
            self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
            self.scrollTo(index)
        self._telling = True

    def whole_width(self) -> int:
        """So wide that no column is left out."""
        bar = self.verticalScrollBar().sizeHint().width()
        return sum(self.least_widths()) + bar + 2

    def least_widths(self) -> list[int]:
        """Nothing is cut."""
        bold = QFontMetrics(typeface(Type.STRONG))
        header = self.horizontalHeader().fontMetrics()
        gap = 2 * space(1) + 10
        found = []
        for column in range(self._rows.columnCount()):
            title = str(self._rows.headerData(column, Qt.Orientation.Horizontal))
            widths = [header.horizontalAdvance(title)]
            widths += [bold.horizontalAdvance(text) for text in self._rows.longest(column)]
            found.append(max(max(widths) + gap, em(None, 4)))
        return found

    def _tell(self, row: int) -> None:
        if self._telling and 0 <= row < len(self._rows.rows):
            self.chosen.emit(self._rows.row_at(row).id)


def row_height() -> int:
    """How tall a row of a table is."""
    return max(24, em(None, 2.3))
