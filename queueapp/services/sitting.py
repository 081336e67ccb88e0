"""Opening and closing a counter, by whoever asks for it."""

from dataclasses import replace
from typing import Any

from queueapp.domain import lifecycle
from queueapp.domain.desk import Desk, DeskState
from queueapp.domain.lifecycle import At
from queueapp.domain.record import EventKind
from queueapp.domain.visit import HoldReason
from queueapp.errors import Refusal, Refused
from queueapp.services.help import end_of_desk
from queueapp.services.session import Turn
from queueapp.services.steps import keep
from queueapp.storage import desks, events, visits


def open_desk_for(
    turn: Turn, counter_id: int | None, person_id: int, *, knowingly: bool = False
) -> Desk:
    """Seat somebody at a counter. Where it stands open by the same person, all stays as it is.

    A counter that somebody else has open is taken only `knowingly`; a client at that desk is put
    on hold there, and help called there is over. Whoever is at another counter leaves it, which is
    refused where they have a client there.
    """
    all_desks = desks.all_desks(turn.tx)
    counter = turn.tx.directory.counters.get(counter_id or 0)
    if counter is None or not counter.active:
        raise Refused(Refusal.UNKNOWN_COUNTER)
    desk = all_desks[counter.id]
    if desk.is_open and desk.person_id == person_id:
        return desk
    if desk.is_open:
        if not knowingly:
            raise Refused(Refusal.COUNTER_TAKEN, person=desk.person_id)
        end_of_desk(turn, desk.person_id, counter.id)
        put_aside(turn, desk, HoldReason.COUNTER_TAKEN_OVER)
    for other in all_desks.values():
        if other.person_id == person_id and other.is_open:
            leave(turn, other)
    opened = Desk(counter.id, DeskState.READY, person_id, turn.tx.now)
    desks.save(turn.tx, opened)
    note_desk(turn, EventKind.DESK_OPENED, opened, person_id)
    return opened


def leave(turn: Turn, desk: Desk) -> None:
    """Close a counter that somebody gives up; refused while they have a client there."""
    if desk.visit_id is not None:
        if desk.person_id == turn.person.id:
            raise Refused(Refusal.SERVING_ELSEWHERE, counter=desk.counter_id)
        raise Refused(Refusal.PERSON_BUSY, person=desk.person_id, counter=desk.counter_id)
    close_desk(turn, desk)


def put_aside(turn: Turn, desk: Desk, reason: HoldReason) -> Desk:
    """Put the client at a desk on hold there, if there is one: not lost, and served again later."""
    visit = visits.get(turn.tx, desk.visit_id) if desk.visit_id is not None else None
    if visit is None:
        return desk
    at = At(turn.person.id, desk.counter_id)
    held = lifecycle.put_aside(visit, reason, at, turn.tx.now)
    until = held.hold.until if held.hold is not None else None
    # Undone, a leg of the colleague's would go on; the client is resumed instead.
    keep(turn, EventKind.HELD, visit, held, desk, undoable=False, reason=reason, until=until)
    return replace(desk, visit_id=None)


def close_desk(turn: Turn, desk: Desk) -> None:
    """Close a counter with no client, and end help called there."""
    end_of_desk(turn, desk.person_id, desk.counter_id)
    closed = Desk(desk.counter_id, DeskState.CLOSED, None, turn.tx.now)
    desks.save(turn.tx, closed)
    note_desk(turn, EventKind.DESK_CLOSED, closed, desk.person_id)


def note_desk(turn: Turn, kind: EventKind, desk: Desk, person_id: int | None) -> None:
    """Add to the record what a counter is at now, and whose it is or was.

    Where somebody else did it, the entry says `by` whom.
    """
    by: dict[str, Any] = {} if person_id == turn.person.id else {"by": turn.person.id}
    events.append(
        turn.tx,
        kind,
        turn.day.date,
        person_id=person_id,
        counter_id=desk.counter_id,
        state=desk.state,
        reason=desk.reason,
        **by,
    )
