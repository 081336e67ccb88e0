"""Tables of a page: rows under titles, one of them chosen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QEvent, QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QColor, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from ui.theme import Tone, em, space, tokens
from ui.widgets.painting import RESCALING
from ui.widgets.stale import is_stale
from ui.widgets.table_rows import TableRows


@dataclass(frozen=True, slots=True)
class PageRow:
    """A row: a text for each column; the tone colours the text of the first."""

    id: int
    texts: tuple[str, ...]
    sentence: str = ""
    tone: Tone = Tone.NEUTRAL


class PageRows(TableRows[PageRow]):
    """The rows of a table; a tone colours the first column, whose words say it too."""

    def look(self, row: PageRow, column: int, role: int) -> Any:
        """The colour of a cell."""
        coloured = role == Qt.ItemDataRole.ForegroundRole and column == 0
        if coloured and row.tone is not Tone.NEUTRAL:
            return QColor(tokens().tone(row.tone)[0])
        return None


class PlainTable(QTableView):
    """Whole rows are chosen and nothing is edited; it follows font and colours, and is greyed with
    what it stands in.

    `widths` are the least widths of the columns in em. Where there is no room, those that are
    `first_to_go` are left out, in their order.
    """

    _built = False

    def __init__(
        self,
        name: str,
        title: str,
        model: QAbstractItemModel,
        widths: Sequence[float],
        first_to_go: Sequence[int] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._widths, self._first_to_go = tuple(widths), tuple(first_to_go)
        self._least = [0] * len(self._widths)
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.setModel(model)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setTextElideMode(Qt.TextElideMode.ElideRight)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._built = True
        self._rescale()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out what does not fit."""
        super().resizeEvent(event)
        self.show_columns()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the application's font and colours."""
        if self._built and event.type() in RESCALING:
            self._rescale()
        elif self._built and event.type() == QEvent.Type.PaletteChange:
            self._colour()
        super().changeEvent(event)

    def least_widths(self) -> list[int]:
        """How wide each column must be at least, in pixels."""
        return [em(None, wide) for wide in self._widths]

    def show_columns(self) -> None:
        """Show those for which there is room."""
        room, needed = self.viewport().width(), sum(self._least)
        for column in self._first_to_go:
            hidden = needed > room
            self.setColumnHidden(column, hidden)
            needed -= self._least[column] if hidden else 0

    def _rescale(self) -> None:
        self.verticalHeader().setDefaultSectionSize(max(24, em(None, 2.3)))
        self.horizontalHeader().setMinimumSectionSize(em(None, 4))
        self._colour()
        self._least = self.least_widths()
        for column, wide in enumerate(self._least):
            self.setColumnWidth(column, wide)
        self.show_columns()

    def _colour(self) -> None:
        t = tokens()
        ink = t.quiet if is_stale(self) else t.text
        sheet = (
            f"QTableView {{ background: transparent; outline: none; color: {ink}; }}"
            f"QTableView::item {{ padding: 0 {space(1)}px; border: none; }}"
            f"QTableView::item:selected {{ background: {t.accent_soft}; color: {ink}; }}"
            f"QTableView::item:selected:active {{ border-bottom: 2px solid {t.accent}; }}"
            f"QHeaderView {{ background: transparent; }}"
            f"QHeaderView::section {{ background: transparent; color: {t.quiet}; border: none;"
            f" border-bottom: 1px solid {t.line}; padding: {space(1.5)}px {space(1) + 3}px; }}"
        )
        if sheet != self.styleSheet():  # Setting it changes the palette in its turn.
            self.setStyleSheet(sheet)


class PageTable(PlainTable):
    """Rows by id. `chosen` when another is; `opened` by Enter or a double click."""

    chosen = Signal()
    opened = Signal()

    def __init__(
        self,
        name: str,
        title: str,
        columns: dict[str, float],
        parent: QWidget | None = None,
    ) -> None:
        """`columns` are titles with their least widths in em; the last in sight takes the rest."""
        rows = PageRows(list(columns))
        super().__init__(name, title, rows, tuple(columns.values()), parent=parent)
        self.rows = rows
        self.rows.setParent(self)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.horizontalHeader().setSectionsClickable(False)
        self.horizontalHeader().setStretchLastSection(True)
        self.selectionModel().selectionChanged.connect(lambda *_: self.chosen.emit())
        self.activated.connect(lambda _: self.opened.emit())

    @property
    def current(self) -> int | None:
        """The id of the row that is chosen."""
        found = self.selectionModel().selectedRows()
        return self.rows.row_at(found[0].row()).id if found else None

    def show_rows(self, rows: list[PageRow]) -> None:
        """Show these; the one chosen stays chosen, or else the first is."""
        before = self.current
        self.rows.show(rows)
        if rows and self.current is None:
            at = self.rows.row_of(before) if before is not None else 0
            flags = QItemSelectionModel.SelectionFlag
            self.selectionModel().setCurrentIndex(
                self.rows.index(at or 0, 0), flags.ClearAndSelect | flags.Rows
            )

    def show_columns(self) -> None:
        """Leave out from the right what does not fit."""
        room, needed = self.viewport().width(), 0
        for column, wide in enumerate(self._least):
            needed += wide
            self.setColumnHidden(column, column > 0 and needed > room)
