"""The right column of reception: who missed their call, who is on hold, and the counters."""

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from queueapp.domain.board import Board
from queueapp.domain.desk import Desk, DeskState
from queueapp.domain.setup import Counter
from queueapp.domain.visit import State, Visit
from ui import words
from ui.models.ticket_model import TicketModel, TicketRow, Verdict
from ui.rows import held_rows
from ui.theme import Tone, space
from ui.widgets.action_button import ActionButton
from ui.widgets.card import Card
from ui.widgets.page import ScrollBox
from ui.widgets.painting import RESCALING
from ui.widgets.ticket_list import TicketList

translate = QCoreApplication.translate


class SidePanel(QWidget):
    """Three short lists; in the first two a client can be chosen."""

    chosen_missed = Signal(object)
    chosen_held = Signal(object)
    opened = Signal(object)
    menu_wanted = Signal(object, QPoint)

    _built = False

    def __init__(self, reinstate: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("side")
        inner = QWidget()
        self._column = QVBoxLayout(inner)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._missed_card, self.missed, self._missed_model = self._list("missed", 6)
        self._missed_card.content.addWidget(ActionButton(reinstate, compact=True))
        self._held_card, self.held, self._held_model = self._list("held", 5)
        self._counters_card, self._counters, self._counters_model = self._list("counters", 30)
        self._missed_card.set_title(self.tr("Did not come"))
        self._held_card.set_title(self.tr("On hold"))
        self._counters_card.set_title(self.tr("Counters"))
        self.missed.set_placeholder(self.tr("Nobody today."))
        self.held.set_placeholder(self.tr("Nobody."))
        self.missed.setAccessibleName(self.tr("Did not come when called today"))
        self.held.setAccessibleName(self.tr("On hold"))
        self._counters.setAccessibleName(self.tr("Counters"))
        self.missed.ticketSelected.connect(self.chosen_missed)
        self.held.ticketSelected.connect(self.chosen_held)
        for shown in (self.missed, self.held):
            shown.activatedTicket.connect(self.opened)
            shown.menuRequested.connect(self.menu_wanted)
        self._column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(ScrollBox(inner))
        self._built = True
        self._rescale()

    def show_board(self, board: Board, now: int) -> None:
        """Show the hall as it is; choice and scroll stay where they were."""
        self._missed_model.show([_missed_row(board, visit) for visit in board.missed])
        self._missed_card.set_title(self.tr("Did not come"), f"· {len(board.missed)}")
        self._held_model.show(held_rows(board, None, now))
        self._held_card.set_title(self.tr("On hold"), f"· {len(board.held)}")
        counters = [counter for counter in board.directory.counters.values() if counter.active]
        open_count = sum(board.desks[c.id].is_open for c in counters if c.id in board.desks)
        self._counters_model.show([_counter_row(board, counter) for counter in counters])
        self._counters_card.set_title(
            self.tr("Counters"),
            self.tr("· {open} of {all} open").format(open=open_count, all=len(counters)),
        )

    def changeEvent(self, event: QEvent) -> None:
        """Follow the application's font."""
        if self._built and event.type() in RESCALING:
            self._rescale()
        super().changeEvent(event)

    def _list(self, name: str, most: int) -> tuple[Card, TicketList, TicketModel]:
        model = TicketModel(self)
        shown = TicketList(model)
        shown.setObjectName(name)
        shown.set_fit_rows(most)
        card = Card()
        card.setObjectName(f"{name}_card")
        card.content.addWidget(shown)
        self._column.addWidget(card)
        return card, shown, model

    def _rescale(self) -> None:
        self._column.setSpacing(space(3))


def _missed_row(board: Board, visit: Visit) -> TicketRow:
    service = words.service_short(board.directory.services[visit.service_id])
    at = words.clock_time(visit.ended_at or visit.arrived_at, board.directory.site.zone)
    return TicketRow(
        id=visit.id,
        ticket=visit.ticket,
        service=service,
        wait_text=at,
        sentence=", ".join(
            (visit.ticket, service, translate("SidePanel", "did not come at {time}"))
        ).format(time=at),
    )


def _counter_row(board: Board, counter: Counter) -> TicketRow:
    desk = board.desks.get(counter.id, Desk(counter.id))
    person = board.directory.people.get(desk.person_id or 0) if desk.is_open else None
    verdict = _state(board, desk)
    name = person.name if person else ""
    said = words.counter_name(counter.name)
    return TicketRow(
        id=counter.id,
        ticket=counter.name,
        service=name,
        verdict=verdict,
        callable=desk.is_open,
        sentence=", ".join(part for part in (said, name, verdict.text) if part),
    )


def _state(board: Board, desk: Desk) -> Verdict:
    visit = board.at_desk.get(desk.counter_id)
    if visit is not None:
        sign = "◔" if visit.state is State.CALLED else "●"
        return Verdict(visit.ticket, Tone.ACCENT, sign)
    if not desk.is_open:
        return Verdict(words.desk_state(DeskState.CLOSED), Tone.NEUTRAL)
    if desk.state is DeskState.READY:
        return Verdict(words.desk_state(desk.state), Tone.GOOD, "●")
    return Verdict(words.desk_state(desk.state), Tone.CAUTION, "❙❙")
