"""Saying afterwards what became of a visit that nobody has ended, by whoever may say it."""

from queueapp.domain import lifecycle
from queueapp.domain.closing import WAYS, Ending
from queueapp.domain.desk import Desk
from queueapp.domain.promise import AnswerDraft, CallbackDraft
from queueapp.domain.record import EventKind, NoteKind
from queueapp.domain.session import Done, Seen
from queueapp.domain.visit import AT_DESK, Visit
from queueapp.services.session import Turn, check_text
from queueapp.services.steps import keep, seen_visit
from queueapp.services.ways_on import promise_way
from queueapp.storage import desks, notes


def settle(
    turn: Turn,
    seen: Seen,
    ending: Ending,
    ended_at: int | None = None,
    note: str = "",
    callback: CallbackDraft | None = None,
    answer: AnswerDraft | None = None,
) -> Done:
    """End a visit with what became of the client; the desk they were at is free again.

    `ended_at` (ms UTC) is when the service really ended. A callback or an answer is promised in
    the same step. The leg of a colleague is marked inaccurate.
    """
    visit = seen_visit(turn, seen)
    own = visit.open_leg is not None and visit.open_leg.person_id == turn.person.id
    after = lifecycle.settle(visit, ending, turn.tx.now, ended_at=ended_at, accurate=own)
    promise_id, data = promise_way(turn, visit, WAYS.get(ending), callback, answer, note)
    notes.add(turn.tx, visit.id, NoteKind.AGREED, check_text(note), turn.person.id)
    return keep(
        turn,
        EventKind.SETTLED,
        visit,
        after,
        _desk_with(turn, visit),
        # Undone, a client would be at a desk again where somebody else may be by now.
        undoable=visit.state not in AT_DESK,
        promise_id=promise_id,
        ending=ending,
        **data,
    )


def _desk_with(turn: Turn, visit: Visit) -> Desk | None:
    if visit.state not in AT_DESK:
        return None
    found = desks.all_desks(turn.tx).values()
    return next((desk for desk in found if desk.visit_id == visit.id), None)
