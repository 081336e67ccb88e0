"""Closing a counter, by whoever asks for it."""

from queueapp.domain.desk import Desk, DeskState
from queueapp.domain.record import EventKind
from queueapp.services.help import end_of_desk
from queueapp.services.session import Turn
from queueapp.storage import desks, events


def close_desk(turn: Turn, desk: Desk) -> None:
    """Close a counter with no client, and end help called there."""
    end_of_desk(turn, desk.person_id, desk.counter_id)
    closed = Desk(desk.counter_id, DeskState.CLOSED, None, turn.tx.now)
    desks.save(turn.tx, closed)
    note_desk(turn, EventKind.DESK_CLOSED, closed)


def note_desk(turn: Turn, kind: EventKind, desk: Desk) -> None:
    """Add to the record what a counter is at now."""
    events.append(
        turn.tx,
        kind,
        turn.day.date,
        person_id=turn.person.id,
        counter_id=desk.counter_id,
        state=desk.state,
        reason=desk.reason,
    )
