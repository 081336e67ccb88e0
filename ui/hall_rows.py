"""The rows of the lists beside the queue: the counters, and who did not come when called."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from queueapp.domain.desk import AWAY, Desk, DeskState
from queueapp.domain.visit import State, Visit
from ui import words
from ui.models.ticket_model import TicketRow, Verdict
from ui.theme import Tone

if TYPE_CHECKING:
    from queueapp.domain.board import Board
    from queueapp.domain.setup import Counter

translate = QCoreApplication.translate


def missed_rows(board: Board) -> list[TicketRow]:
    """Who did not come when called today, the last one first, each with the time."""
    return [_missed_row(board, visit) for visit in board.missed]


def counter_rows(board: Board) -> list[TicketRow]:
    """Every counter in use: who sits there, and what they are at."""
    counters = board.directory.counters.values()
    return [_counter_row(board, counter) for counter in counters if counter.active]


def open_text(board: Board) -> str:
    """How many of the counters are open."""
    counters = [counter for counter in board.directory.counters.values() if counter.active]
    count = sum(board.desks[c.id].is_open for c in counters if c.id in board.desks)
    return translate("Rows", "· {open} of {all} open").format(open=count, all=len(counters))


def _missed_row(board: Board, visit: Visit) -> TicketRow:
    service = words.service_short(board.directory.services[visit.service_id])
    at = words.clock_time(visit.ended_at or visit.arrived_at, board.directory.site.zone)
    when = translate("Rows", "did not come at {time}").format(time=at)
    return TicketRow(
        id=visit.id,
        ticket=visit.ticket,
        service=service,
        wait_text=at,
        sentence=f"{visit.ticket}, {service}, {when}",
    )


def _counter_row(board: Board, counter: Counter) -> TicketRow:
    desk = board.desks.get(counter.id, Desk(counter.id))
    person = board.directory.people.get(desk.person_id or 0) if desk.is_open else None
    state = _desk_state(board, desk)
    left = words.desk_state(desk.state) if _client_waits(board, desk) else ""
    name = person.name if person else ""
    said = words.counter_name(counter.name)
    return TicketRow(
        id=counter.id,
        ticket=counter.name,
        service=name,
        verdict=state,
        callable=desk.is_open,
        sentence=", ".join(part for part in (said, name, state.text, left) if part),
    )


def _desk_state(board: Board, desk: Desk) -> Verdict:
    visit = board.at_desk.get(desk.counter_id)
    if visit is not None:
        if _client_waits(board, desk):
            return Verdict(visit.ticket, Tone.CAUTION, "❙❙")
        return Verdict(visit.ticket, Tone.ACCENT, "◔" if visit.state is State.CALLED else "●")
    if not desk.is_open:
        return Verdict(words.desk_state(DeskState.CLOSED), Tone.NEUTRAL)
    if desk.state is DeskState.READY:
        return Verdict(words.desk_state(desk.state), Tone.GOOD, "●")
    return Verdict(words.desk_state(desk.state), Tone.CAUTION, "❙❙")


def _client_waits(board: Board, desk: Desk) -> bool:
    """Whether a client sits at a desk that was left for a moment."""
    return desk.state in AWAY and desk.counter_id in board.at_desk
