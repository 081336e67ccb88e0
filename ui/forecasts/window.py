"""How far to trust the forecast: what was promised before closing, and what came, day by day."""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QItemSelectionModel, Qt, QTimer
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QHeaderView,
    QMenu,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from queueapp.domain.board import Board
from queueapp.domain.closing import LEADS
from queueapp.domain.forecast.grades import PAST_DAYS, DayGrade, Quality
from queueapp.errors import QueueappError
from ui.forecasts.rows import (
    CALLED,
    DAY,
    EVERY_LEAD,
    KEPT,
    LEAD,
    LEFT,
    LET_DOWN,
    LIKELY,
    NEEDLESS,
    WAITING,
    ForecastFilter,
    ForecastModel,
    ForecastRow,
    lead_text,
    longer_text,
    nothing_text,
    quality_text,
    rows,
    titles,
)
from ui.notices import Notices
from ui.shell import Shell
from ui.standard.help_bar import HelpBar
from ui.theme import Tone, Type, em, space
from ui.touch import is_away, told
from ui.widgets.action_button import ActionButton, press_focused
from ui.widgets.banner import Banner
from ui.widgets.card import Card
from ui.widgets.flow_layout import FlowRow
from ui.widgets.keyed_action import keyed_action
from ui.widgets.labels import Text
from ui.widgets.page_table import PlainTable
from ui.widgets.painting import RESCALING
from ui.widgets.row_model import ROW
from ui.widgets.segmented import Segmented
from ui.widgets.stale import set_stale

if TYPE_CHECKING:
    from queueapp.services.hall import Hall

_AGAIN_MS = 700
"""A busy hall is read again so often at most."""
_WIDTHS = {DAY: 9.0, KEPT: 9.0}
"""What these columns need at least, in em; the others are as wide as their titles."""
_FIRST_TO_GO = (LIKELY, WAITING, NEEDLESS, LET_DOWN, LEFT, CALLED)


class _ForecastTable(PlainTable):
    """What does not fit stands in the sentence of the chosen row."""

    def __init__(self, title: str, model: ForecastFilter) -> None:
        widths = [_WIDTHS.get(column, 0.0) for column in range(len(titles()))]
        super().__init__("forecasts", title, model, widths, _FIRST_TO_GO)

    def least_widths(self) -> list[int]:
        """No title is cut."""
        metrics = self.horizontalHeader().fontMetrics()
        by_title = [metrics.horizontalAdvance(title) + 2 * space(3) for title in titles()]
        return [max(pair) for pair in zip(by_title, super().least_widths(), strict=True)]


class ForecastsWindow(QDialog):
    """A table of kept forecasts, the sentence of the one chosen, and how good promises were."""

    _built = False

    def __init__(self, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("forecasts_window")
        self.setWindowTitle(self.tr("Forecasts and what came"))
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint, True)
        self._shell = shell
        self._days: tuple[DayGrade, ...] = ()
        self._read = self._loading = self._stale = False
        self._model = ForecastModel(titles(), self)
        self._filter = ForecastFilter(self)
        self._filter.setSourceModel(self._model)
        make = partial(keyed_action, self)
        self._sort = make("sort", self.tr("Sort by…"), "Ctrl+S", self._choose_order)
        self._close = make("close", self.tr("Close"), "Esc", self.reject)
        self._build()
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(_AGAIN_MS)
        self._again.timeout.connect(self._load)
        live = shell.live
        live.board_changed.connect(self._board_changed)
        live.trouble.connect(self._show_touch)
        live.recovered.connect(self._show_touch)
        shell.runner.bug.connect(self._release)
        self._show_touch()
        self._load()

    # How it is made

    def _build(self) -> None:
        self._column = QVBoxLayout(self)
        self._quality = Text(kind=Type.TITLE)
        self._quality.setObjectName("quality")
        self._banner = Banner()
        self._banner.setObjectName("banner")
        self._column.addWidget(HelpBar(self._shell, self))
        self._column.addWidget(self._quality)
        self._head = self._make_head()
        self._column.addWidget(self._head)
        self._column.addWidget(self._banner)
        self._column.addWidget(self._make_card(), 1)
        foot = FlowRow(gap=2, line_gap=1)
        self._sort_button = ActionButton(self._sort)
        foot.flow.addWidget(self._sort_button)
        foot.flow.add_spring()
        foot.flow.addWidget(ActionButton(self._close))
        self._column.addWidget(foot)
        self._column.addWidget(Notices(self._shell.live))
        self._built = True
        self._rescale()
        room = self.screen().availableGeometry()
        self.resize(min(em(None, 88), room.width()), min(em(None, 46), room.height()))
        self._table.setFocus()

    def _make_head(self) -> QWidget:
        head = FlowRow(gap=3, line_gap=1)
        offered: list[tuple[object, str]] = [(EVERY_LEAD, self.tr("All"))]
        offered += [(lead, lead_text(lead)) for lead in LEADS]
        self._leads = Segmented(offered, current=EVERY_LEAD)
        self._leads.setObjectName("leads")
        self._leads.setAccessibleName(self.tr("How long before closing"))
        self._leads.chosen.connect(self._lead_chosen)
        label = Text(self.tr("Made before closing:"), quiet=True, wrap=False)
        label.setObjectName("leads_label")
        head.flow.addWidget(label)
        head.flow.addWidget(self._leads)
        return head

    def _make_card(self) -> Card:
        self._card = Card()
        self._table = self._make_table()
        self._nothing = Text(nothing_text(), quiet=True)
        self._nothing.setObjectName("nothing")
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self._nothing.hide()
        self._chosen = Text()
        self._chosen.setObjectName("chosen")
        self._longer = Text(quiet=True)
        self._longer.setObjectName("open_longer")
        self._card.content.addWidget(self._table, 1)
        self._card.content.addWidget(self._nothing, 1)
        self._card.content.addWidget(self._chosen)
        self._card.content.addWidget(self._longer)
        return self._card

    def _make_table(self) -> PlainTable:
        table = _ForecastTable(self.tr("Kept forecasts"), self._filter)
        table.setSortingEnabled(True)
        header = table.horizontalHeader()
        header.setSectionResizeMode(DAY, QHeaderView.ResizeMode.Stretch)
        table.sortByColumn(DAY, Qt.SortOrder.DescendingOrder)
        table.selectionModel().selectionChanged.connect(lambda *_: self._show_chosen())
        return table

    def _rescale(self) -> None:
        self._column.setContentsMargins(space(4), space(3), space(4), space(3))
        self._column.setSpacing(space(3))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the application's font and colours."""
        if self._built and event.type() in RESCALING:
            self._rescale()
        super().changeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button that has the focus, and never closes the window."""
        if press_focused(self, event):
            return
        super().keyPressEvent(event)

    # What is shown

    def _show_touch(self) -> None:
        set_stale(self._card, self._shell.live.out_of_touch)

    def _board_changed(self, _board: Board) -> None:
        if not self._again.isActive():
            self._again.start()

    def _load(self) -> None:
        board = self._shell.live.board
        if board is None or self._shell.live.out_of_touch:
            return  # It is read when the board is.
        if self._loading:
            self._stale = True
            return
        self._loading = True
        session, today = self._shell.session, board.day.date
        first = (date.fromisoformat(today) - timedelta(days=PAST_DAYS)).isoformat()

        def job(hall: Hall) -> tuple[tuple[DayGrade, ...], Quality]:
            days = hall.forecasts.days(session, first, today)
            return days, hall.forecasts.quality(session.site_id)

        self._shell.runner.run(job, self._loaded, self._not_loaded)

    def _loaded(self, found: tuple[tuple[DayGrade, ...], Quality]) -> None:
        if not isValid(self):
            return
        self._loading, self._read = False, True
        self._days, quality = found
        self._quality.setText(quality_text(quality))
        chosen = self._chosen_row()
        self._model.show(rows(self._days))
        self._choose(chosen.id if chosen else None)
        self._longer.setText(longer_text(self._days))
        self._longer.setVisible(bool(self._longer.text()))
        self._show_parts()
        if self._stale:
            self._stale = False
            self._again.start()

    def _show_parts(self) -> None:
        any_kept = bool(self._days)
        for part in (self._table, self._chosen, self._head):
            part.setVisible(any_kept)
        self._sort.setEnabled(any_kept)
        self._quality.setVisible(any_kept)
        self._nothing.setVisible(self._read and not any_kept)
        self._show_chosen()

    def _chosen_row(self) -> ForecastRow | None:
        found = self._table.selectionModel().selectedRows()
        row = found[0].data(ROW) if found else None
        return row if isinstance(row, ForecastRow) else None

    def _choose(self, row_id: int | None) -> None:
        """Choose a row by its id, or the first."""
        if not self._filter.rowCount():
            return
        at = self._model.row_of(row_id) if row_id is not None else None
        index = self._filter.index(0, 0)
        if at is not None:
            found = self._filter.mapFromSource(self._model.index(at, 0))
            index = found if found.isValid() else index
        flags = QItemSelectionModel.SelectionFlag
        self._table.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)

    def _show_chosen(self) -> None:
        row = self._chosen_row()
        self._chosen.setText(row.sentence if row else "")

    def _lead_chosen(self, lead: object) -> None:
        chosen = self._chosen_row()
        self._filter.set_lead(lead if isinstance(lead, int) else EVERY_LEAD)
        self._choose(chosen.id if chosen else None)

    # What is asked for

    def _choose_order(self) -> None:
        """Offer the columns that are in sight; the one that is sorted by turns round."""
        menu = QMenu(self)
        menu.setObjectName("sort_menu")
        header = self._table.horizontalHeader()
        by = header.sortIndicatorSection()
        for column, title in enumerate(titles()):
            if not self._table.isColumnHidden(column):
                entry = QAction(title, menu)
                entry.setObjectName(f"sort-{column}")
                entry.setCheckable(True)
                entry.setChecked(column == by)
                entry.triggered.connect(partial(self._sort_by, column))
                menu.addAction(entry)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self._sort_button.mapToGlobal(self._sort_button.rect().topLeft()))

    def _sort_by(self, column: int, _checked: bool = False) -> None:
        header = self._table.horizontalHeader()
        order = Qt.SortOrder.DescendingOrder
        if header.sortIndicatorSection() == column:
            turned = header.sortIndicatorOrder() is order
            order = Qt.SortOrder.AscendingOrder if turned else order
        elif column in (KEPT, LEAD):
            order = Qt.SortOrder.AscendingOrder
        self._table.sortByColumn(column, order)
        self._table.scrollTo(self._table.currentIndex())

    def _not_loaded(self, error: QueueappError) -> None:
        if isValid(self):
            self._loading = False
            if not is_away(error):  # Which the line at the foot says.
                board = self._shell.live.board
                text = told(error, board.directory if board is not None else None)
                self._banner.show_message(text, Tone.CAUTION)

    def _release(self) -> None:
        # No answer comes after a fault of the program.
        self._loading = False
