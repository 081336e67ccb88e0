"""The left column: who waits, in order, and who is on hold."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from shiboken6 import isValid

from queueapp.domain.visit import Visit
from ui.actions import ActionId
from ui.counter.view import CounterView
from ui.models.ticket_model import RowId, TicketModel
from ui.models.tickets import ticket_matches
from ui.theme import Tone, space
from ui.unshared import Unshared
from ui.widgets.action_button import ActionButton, Variant
from ui.widgets.card import Card
from ui.widgets.flow_layout import FlowRow
from ui.widgets.labels import Text
from ui.widgets.ticket_list import TicketList

if TYPE_CHECKING:
    from queueapp.domain.offline import OfflineClient
    from ui.closing.forecast_line import ForecastLine
    from ui.forecasting import Forecasting
    from ui.rows import KnownRows


class QueuePanel(QWidget):
    """Two lists; one of them at a time has a chosen client.

    `chosen` follows the choice, `called` is the wish to call or resume a client (Enter),
    `menu_wanted` the wish for what can be done with one. Clients who are not shared yet stand
    among the others by their keys; `withdrawal_wanted` is the wish to take one back (Del).
    """

    chosen = Signal()
    called = Signal(object)
    menu_wanted = Signal(object, QPoint)
    withdrawal_wanted = Signal(object)

    def __init__(
        self,
        unshared: Unshared,
        forecasting: Forecasting | None,
        actions: Mapping[ActionId, QAction],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("queue")
        self._unshared = unshared
        self._forecasting, self._explain = forecasting, actions[ActionId.OUTLOOK]
        self._line: ForecastLine | None = None
        self._closing = FlowRow(gap=2, line_gap=1)
        self._closing.setObjectName("closing_actions")
        for action_id in (ActionId.TELL, ActionId.WHAT_IF):
            self._closing.flow.addWidget(ActionButton(actions[action_id], compact=True))
        self._closing.hide()
        self._view: CounterView | None = None
        self._mine = QAction(self.tr("Mine only"), self)
        self._mine.setObjectName("mine_only")
        self._mine.setCheckable(True)
        self._mine.toggled.connect(lambda _: self._refresh())
        self._find = QLineEdit()
        self._find.setObjectName("find")
        self._find.setPlaceholderText(self.tr("Ticket, such as A023"))
        self._find.setAccessibleName(self.tr("Find a ticket"))
        self._find.hide()
        self._find.textChanged.connect(self._search)
        self._find.returnPressed.connect(self._found)
        self._find.installEventFilter(self)
        self._not_found = Text(tone=Tone.CAUTION)
        self._not_found.setObjectName("not_found")
        self._not_found.hide()
        self._before_find: QWidget | None = None
        self._waiting = TicketList()
        self._held = TicketList()
        self._waiting_model = TicketModel(self)
        self._held_model = TicketModel(self)
        for shown, model, name in (
            (self._waiting, self._waiting_model, "waiting"),
            (self._held, self._held_model, "held"),
        ):
            shown.setObjectName(name)
            shown.setModel(model)
            shown.activatedTicket.connect(self.called)
            shown.menuRequested.connect(self.menu_wanted)
            shown.deleteRequested.connect(self._delete)
        self._waiting.setAccessibleName(self.tr("Waiting"))
        self._held.setAccessibleName(self.tr("On hold"))
        if forecasting is None:  # The sentence above the list says it otherwise.
            self._waiting.set_placeholder(self.tr("Nobody is waiting."))
        self._held.set_fit_rows(4)
        self._waiting.ticketSelected.connect(lambda row: self._chose(self._held, row))
        self._held.ticketSelected.connect(lambda row: self._chose(self._waiting, row))
        self._known: KnownRows = {}
        self._now = 0
        self._build()
        unshared.changed.connect(self._refresh)
        if forecasting is not None:
            forecasting.changed.connect(self._forecast_came)

    def show_view(self, view: CounterView, now: int) -> None:
        """Show who waits and who is on hold; choice and scroll stay where they were."""
        self._view, self._now = view, now
        self._refresh()

    def selected(self) -> Visit | None:
        """The client chosen in one of the lists, if they are still there."""
        if self._view is None:
            return None
        for shown in (self._waiting, self._held):
            row = shown.selected_id()
            if isinstance(row, int):
                return self.visit(row)
        return None

    def selected_unshared(self) -> OfflineClient | None:
        """The client chosen who is not shared yet."""
        return self._unshared.of_key(self._waiting.selected_id())

    def choose(self, client: OfflineClient) -> None:
        """Choose a client who is not shared yet."""
        self._waiting.select_id(client.key)

    def visit(self, visit_id: object) -> Visit | None:
        """One of the clients shown."""
        if self._view is None:
            return None
        board = self._view.board
        return next((v for v in (*board.waiting, *board.held) if v.id == visit_id), None)

    def find_ticket(self) -> None:
        """Let a ticket be typed and looked for; Esc goes back to where the focus was."""
        focus = QApplication.focusWidget()
        if focus is not self._find:
            self._before_find = focus
        self._find.show()
        self._find.setFocus()
        self._find.selectAll()

    def take_focus(self) -> None:
        """Put the focus on the list of those who wait."""
        self._waiting.setFocus()

    def clear_choice(self) -> None:
        """Choose nobody."""
        self._waiting.select_id(None)
        self._held.select_id(None)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Esc in the search gives it up."""
        escape = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
        if watched is self._find and escape and event.type() == QEvent.Type.KeyPress:
            self._put_find_away(self._before_find)
            return True
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the application's font."""
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.ApplicationFontChange):
            self._rescale()
        super().changeEvent(event)

    def _build(self) -> None:
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._card = Card(self.tr("Waiting"))
        self._card.setObjectName("waiting_card")
        mine = ActionButton(self._mine, Variant.BARE)
        self._card.set_corner(mine)
        self._card.content.addWidget(self._find)
        self._card.content.addWidget(self._not_found)
        self._card.content.addWidget(self._waiting, 1)
        self._hidden = Text(quiet=True)
        self._hidden.setObjectName("hidden_count")
        self._card.content.addWidget(self._hidden)
        self._card.content.addWidget(self._closing)
        self._held_card = Card(self.tr("On hold"))
        self._held_card.setObjectName("held_card")
        self._held_card.content.addWidget(self._held)
        self._column.addWidget(self._card, 1)
        self._column.addWidget(self._held_card)
        self._rescale()

    def _rescale(self) -> None:
        self._column.setSpacing(space(4))

    def _refresh(self) -> None:
        view = self._view
        if view is None:
            return
        # What it takes to load would hold up the first picture of the window.
        from ui.rows import held_rows, waiting_rows

        board, counter_id = view.board, view.session.counter_id
        only_mine = self._mine.isChecked()
        unshared = self._unshared.clients
        seen = self._line_made().show_hall(board, self._now)
        rows = waiting_rows(
            board,
            counter_id,
            self._now,
            unshared,
            only_mine=only_mine,
            seen=seen,
            known=self._known,
        )
        held = held_rows(board, counter_id, self._now)
        self._waiting_model.show(rows)
        waiting = len(board.waiting) + len(unshared)
        self._card.set_title(self.tr("Waiting"), f"· {waiting}")
        due = len(board.held) - len(held)
        hidden = waiting + due - len(rows)
        self._hidden.setText(self.tr("%n more for other counters", "", hidden))
        self._hidden.setVisible(hidden > 0)
        self._held_model.show(held)
        self._held_card.set_title(self.tr("On hold"), f"· {len(held)}")
        self._held_card.setVisible(bool(held))
        somebody = bool(board.waiting or board.held)
        self._closing.setVisible(somebody and (seen.shown or seen.closed))

    def _line_made(self) -> ForecastLine:
        if self._line is None:
            from ui.closing.forecast_line import ForecastLine

            self._line = ForecastLine(self._forecasting, self._explain)
            self._card.content.insertWidget(0, self._line)
        return self._line

    def _forecast_came(self) -> None:
        if self._view is not None:
            self._refresh()

    def _delete(self, row: object) -> None:
        client = self._unshared.of_key(row)
        if client is not None:
            self.withdrawal_wanted.emit(client)

    def _chose(self, other: TicketList, row: object) -> None:
        if row is not None:
            other.select_id(None)
        self.chosen.emit()

    def _search(self, text: str) -> None:
        wanted = text.strip()
        hit = self._look_for(wanted) if wanted else None
        if hit is not None:
            hit[0].select_id(hit[1])
        elif wanted:
            # The keys of the window act on whoever is chosen, so nobody stays chosen.
            self.clear_choice()
        missing = self.tr("{ticket} neither waits nor is on hold").format(ticket=wanted)
        self._not_found.setText("! " + missing)
        self._not_found.setVisible(bool(wanted) and hit is None)

    def _look_for(self, wanted: str) -> tuple[TicketList, RowId] | None:
        shown = [(each, row) for each in (self._waiting, self._held) for row in each.rows()]
        same = [(each, row.id) for each, row in shown if row.ticket == wanted.upper()]
        like = [(each, row.id) for each, row in shown if ticket_matches(row.ticket, wanted)]
        return next(iter(same + like), None)

    def _found(self) -> None:
        if self._not_found.isVisible():
            self._find.selectAll()
            return
        held = self._held.selected_id() is not None
        self._put_find_away(self._held if held else self._waiting)

    def _put_find_away(self, focus: QWidget | None) -> None:
        self._find.clear()
        self._find.hide()
        there = focus is not None and isValid(focus) and focus.isVisible()
        (focus if focus is not None and there else self._waiting).setFocus()
