"""The table of visits: scrolled, sorted by the database, found by ticket; each opens its story."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QLineEdit,
    QMenu,
    QVBoxLayout,
    QWidget,
)

from queueapp.domain.history.past import Damaged
from queueapp.domain.history.period import Filter
from queueapp.domain.history.query import PastVisit, Query, Sort
from queueapp.domain.session import Session
from queueapp.domain.setup import Directory
from queueapp.errors import QueueappError
from ui.archive import Archive
from ui.history.asking import Asking
from ui.history.visits_model import (
    ARRIVED,
    CHANNEL,
    COUNTER,
    DAY,
    ENDED,
    PAGE,
    PERSON,
    SERVED,
    SERVICE,
    SIGNS,
    SORTS,
    TICKET,
    WAITED,
    VisitRow,
    VisitsModel,
    titles,
)
from ui.theme import em, space
from ui.widgets.action_button import ActionButton
from ui.widgets.card import Card
from ui.widgets.flow_layout import FlowRow
from ui.widgets.keyed_action import keyed_action
from ui.widgets.labels import Text
from ui.widgets.page_table import PlainTable
from ui.widgets.painting import RESCALING

if TYPE_CHECKING:
    from queueapp.services.hall import Hall

_TYPING_MS = 300
"""So long after the last key the tickets are looked for."""

_WIDTHS = {
    DAY: 7,
    TICKET: 5,
    SERVICE: 9,
    CHANNEL: 9,
    ARRIVED: 5.5,
    WAITED: 8.5,
    SERVED: 8.5,
    COUNTER: 7,
    PERSON: 12,
    ENDED: 11,
    SIGNS: 9,
}
"""The least widths of the columns in em; the service takes what is left."""

_FIRST_TO_GO = (CHANNEL, PERSON, COUNTER, SIGNS, SERVED)
_LONGEST_FIRST = (Sort.WAITED, Sort.SERVED, Sort.ARRIVED)


_SHORT = re.compile(r"([^\W\d_]+)[\s-]*([1-9]\d?)")


def ticket_meant(typed: str) -> str:
    """The part of a ticket that is looked for: `a23` means `A023`; anything else as it is typed."""
    wanted = typed.strip().upper()
    short = _SHORT.fullmatch(wanted)
    return f"{short[1]}{short[2]:0>3}" if short else wanted


class VisitsTable(PlainTable):
    """Home and End go to either end of all visits; `columns_shown` when others may be hidden."""

    columns_shown = Signal()

    def __init__(self, title: str, model: VisitsModel, *, people: bool) -> None:
        self._people = people
        widths = [_WIDTHS[column] for column in range(len(_WIDTHS))]
        super().__init__("past_visits", title, model, widths, _FIRST_TO_GO)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        header = self.horizontalHeader()
        header.setSectionResizeMode(SERVICE, QHeaderView.ResizeMode.Stretch)
        header.setSectionsClickable(True)
        header.setSortIndicatorShown(True)

    def least_widths(self) -> list[int]:
        """No title is cut, with the arrow beside it."""
        metrics = self.horizontalHeader().fontMetrics()
        by_title = [metrics.horizontalAdvance(title) + space(6) for title in titles()]
        wide = [max(pair) for pair in zip(by_title, super().least_widths(), strict=True)]
        if not self._people:
            wide[PERSON] = 0
        return wide

    def show_columns(self) -> None:
        """Leave out who served them where nobody is to be named."""
        super().show_columns()
        if not self._people:
            self.setColumnHidden(PERSON, True)
        self.columns_shown.emit()

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Go to either end of the table rather than of the row."""
        last = self.model().rowCount() - 1
        if last >= 0 and action == QAbstractItemView.CursorAction.MoveHome:
            return self.model().index(0, 0)
        if last >= 0 and action == QAbstractItemView.CursorAction.MoveEnd:
            return self.model().index(last, 0)
        return super().moveCursor(action, modifiers)


class TicketEdit(QLineEdit):
    """Where a ticket is typed; down and Enter leave it for the table."""

    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on to what was found."""
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.left.emit()
            event.accept()
            return
        super().keyPressEvent(event)


class VisitsPage(QWidget):
    """Shows what a filter leaves in. `visit_wanted` carries the id of the visit to open, `shown`
    says that what was asked for is there, `failed` carries what kept it from being read.

    `tools` has the search, the order and the count; the window puts it where there is room.
    """

    visit_wanted = Signal(int)
    failed = Signal(object)
    shown = Signal()
    busy_changed = Signal(bool)

    _built = False

    def __init__(
        self,
        archive: Archive,
        session: Session,
        *,
        people: bool,
        parent: QWidget | None = None,
    ) -> None:
        """`people`: whether those who served may be named."""
        super().__init__(parent)
        self.setObjectName("visits_page")
        self._session, self._people = session, people
        self._directory: Directory | None = None
        self._query: Query | None = None
        self._shown: Query | None = None
        self._sort, self._descending = Sort.ARRIVED, True
        self._model = VisitsModel(self)
        self._model.wanted.connect(self._read_page)
        self._counting, self._paging = Asking(archive, self), Asking(archive, self)
        self._counting.busy_changed.connect(self.busy_changed)
        self._counting.failed.connect(self._refused)
        self._paging.failed.connect(self._refused)
        archive.bug.connect(self._model.give_up)
        self._build()
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(_TYPING_MS)
        self._typing.timeout.connect(self._look_for)

    @property
    def busy(self) -> bool:
        """Whether another table is on its way."""
        return self._counting.busy

    def show_filter(self, filter: Filter, directory: Directory) -> None:
        """Show the visits of a filter, in the order in which others stood."""
        self._directory = directory
        ticket = ticket_meant(self._find.text())
        self._ask(Query(replace(filter, ticket=ticket), self._sort, self._descending))

    def void(self) -> None:
        """Wait for no answer any more; what is shown stays."""
        self._counting.void()
        self._query = self._shown
        self._model.go_on()

    def search(self) -> None:
        """Go to the field in which a ticket is typed."""
        self._find.setFocus()
        self._find.selectAll()

    # How it is made

    def _build(self) -> None:
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        card = Card()
        self.tools = FlowRow(gap=3, line_gap=1)
        self.tools.setObjectName("visits_tools")
        self._find = TicketEdit()
        self._find.setObjectName("find_ticket")
        self._find.setClearButtonEnabled(True)
        self._find.setPlaceholderText(self.tr("Ticket number"))
        self._find.setAccessibleName(self.tr("Find a ticket"))
        self._find.textEdited.connect(lambda _text: self._typing.start())
        self._find.textChanged.connect(lambda text: None if text else self._typing.start())
        self._find.left.connect(self._table_focus)
        self._sort_action = keyed_action(
            self, "sort_visits", self.tr("Sort by…"), "Ctrl+S", self._choose_order
        )
        self._sort_button = ActionButton(self._sort_action, compact=True)
        self._count = Text(quiet=True, wrap=False)
        self._count.setObjectName("visits_count")
        for part in (self._find, self._sort_button, self._count):
            self.tools.flow.addWidget(part)
        self._table = VisitsTable(self.tr("Visits"), self._model, people=self._people)
        self._table.horizontalHeader().sectionClicked.connect(self.sort_by)
        self._table.activated.connect(self._open)
        self._table.selectionModel().selectionChanged.connect(lambda *_: self._show_chosen())
        self._table.columns_shown.connect(self._show_chosen)
        self._model.dataChanged.connect(lambda *_: self._show_chosen())
        self._nothing = Text(quiet=True)
        self._nothing.setObjectName("no_visits")
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self._nothing.hide()
        self._chosen = Text()
        self._chosen.setObjectName("chosen_visit")
        card.content.addWidget(self._table, 1)
        card.content.addWidget(self._nothing, 1)
        card.content.addWidget(self._chosen)
        self._column.addWidget(card, 1)
        self.setFocusProxy(self._table)
        self._built = True
        self._rescale()
        self._show_order()

    def _rescale(self) -> None:
        self._find.setMinimumWidth(em(None, 13))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the application's font."""
        if self._built and event.type() in RESCALING:
            self._rescale()
        super().changeEvent(event)

    def _table_focus(self) -> None:
        self._table.setFocus()

    # What is read

    def _ask(self, query: Query) -> None:
        self._query = query
        self._paging.void()
        session = self._session

        def job(hall: Hall) -> tuple[int, tuple[PastVisit | Damaged, ...]]:
            count = hall.history.count(session, query)
            return count, hall.history.page(session, query, 0, PAGE)

        self._counting.ask(job, lambda found: self._show(query, *found))

    def _show(self, query: Query, count: int, first: tuple[PastVisit | Damaged, ...]) -> None:
        directory = self._directory
        assert directory is not None
        self._shown = query
        self._model.show(count, first, directory)
        self._count.setText(self.tr("%Ln visits", "", count))
        self._table.setVisible(bool(count))
        self._nothing.setVisible(not count)
        self._nothing.setText(
            self.tr("No ticket fits. Clear the search or choose other days.")
            if query.filter.ticket
            else self.tr("No visit fits. Choose other days, or “Reset” to leave everything in.")
        )
        if count:
            flags = QItemSelectionModel.SelectionFlag
            top = self._model.index(0, 0)
            self._table.selectionModel().setCurrentIndex(top, flags.ClearAndSelect | flags.Rows)
            self._table.scrollToTop()
        self._show_chosen()
        self.shown.emit()

    def _read_page(self, first: int) -> None:
        query, session = self._shown, self._session
        if query is None or self._counting.busy:
            self._model.give_up()  # Another table is on its way.
            return

        def job(hall: Hall) -> tuple[PastVisit | Damaged, ...]:
            return hall.history.page(session, query, first, PAGE)

        self._paging.ask(job, lambda rows: self._model.put(first, rows))

    def _refused(self, error: QueueappError) -> None:
        self._query = self._shown
        self._model.give_up()
        self.failed.emit(error)

    # What is shown

    def _chosen_row(self) -> VisitRow | None:
        found = self._table.selectionModel().selectedRows()
        return self._model.row_at(found[0].row()) if found else None

    def _show_chosen(self) -> None:
        """Say of the visit chosen what stands in columns for which there is no room."""
        row = self._chosen_row()
        said = row.said if row is not None else ()
        hidden = (text for at, text in enumerate(said) if text and self._table.isColumnHidden(at))
        self._chosen.setText(", ".join(hidden))
        tight = (at for at in _FIRST_TO_GO if self._people or at != PERSON)
        self._chosen.setVisible(any(map(self._table.isColumnHidden, tight)))

    def _show_order(self) -> None:
        column = next(column for column, sort in SORTS.items() if sort is self._sort)
        way = Qt.SortOrder.DescendingOrder if self._descending else Qt.SortOrder.AscendingOrder
        self._table.horizontalHeader().setSortIndicator(column, way)

    # What is asked for

    def _look_for(self) -> None:
        if self._query is None:
            return
        ticket = ticket_meant(self._find.text())
        if ticket != self._query.filter.ticket:
            self._ask(replace(self._query, filter=replace(self._query.filter, ticket=ticket)))

    def sort_by(self, column: int, _checked: bool = False) -> None:
        """Put the table in another order, or turn it round."""
        sort = SORTS.get(column)
        if sort is not None and self._query is not None:
            same = sort is self._sort
            self._descending = not self._descending if same else sort in _LONGEST_FIRST
            self._sort = sort
            self._ask(replace(self._query, sort=sort, descending=self._descending))
        self._show_order()

    def _choose_order(self) -> None:
        """Offer what can be sorted by; what is sorted by now turns round."""
        menu = QMenu(self)
        menu.setObjectName("sort_menu")
        for column, sort in SORTS.items():
            entry = QAction(titles()[column], menu)
            entry.setObjectName(f"sort-{sort}")
            entry.setCheckable(True)
            entry.setChecked(sort is self._sort)
            entry.triggered.connect(partial(self.sort_by, column))
            menu.addAction(entry)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self._sort_button.mapToGlobal(self._sort_button.rect().bottomLeft()))

    def _open(self, index: QModelIndex) -> None:
        row = self._model.row_at(index.row())
        if row is not None and row.id is not None:
            self.visit_wanted.emit(row.id)
