"""What the requests on visits share: finding them as seen, and keeping a step whole."""

from collections.abc import Collection, Iterator
from dataclasses import replace
from functools import cached_property

from queueapp.domain.desk import Desk, DeskState, open_desk
from queueapp.domain.ordering import OpenDesk
from queueapp.domain.record import EventKind
from queueapp.domain.session import Done, Seen, Target
from queueapp.domain.visit import AT_DESK, Visit, undone_by
from queueapp.errors import Refusal, Refused
from queueapp.services.session import Turn
from queueapp.storage import desks, events, visits


def seen_visit(turn: Turn, seen: Seen) -> Visit:
    """The visit that the screen showed; refused if somebody has acted on it since."""
    visit = visits.get(turn.tx, seen.visit_id)
    if visit is None or visit.seq != seen.seq:
        raise Refused(Refusal.STALE, ticket=visit.ticket if visit else "")
    return visit


def own_desk(turn: Turn) -> Desk:
    """The desk of the person who asks; refused unless they have it open."""
    counter_id = turn.session.counter_id
    desk = desks.one(turn.tx, counter_id) if counter_id is not None else None
    if desk is None or not desk.is_open or desk.person_id != turn.person.id:
        raise Refused(Refusal.NOT_SIGNED_IN)
    return desk


def check_target(turn: Turn, target: Target) -> None:
    """Refuse to hand a client on unless to exactly one service, counter or colleague in use."""
    directory = turn.tx.directory
    named = (target.service_id, target.counter_id, target.person_id)
    if sum(value is not None for value in named) != 1:
        raise Refused(Refusal.NOT_POSSIBLE_NOW)
    if target.service_id is not None:
        service = directory.services.get(target.service_id)
        if service is None or not service.active:
            raise Refused(Refusal.UNKNOWN_SERVICE)
    if target.counter_id is not None:
        counter = directory.counters.get(target.counter_id)
        if counter is None or not counter.active:
            raise Refused(Refusal.UNKNOWN_COUNTER)
    if target.person_id is not None:
        person = directory.people.get(target.person_id)
        if person is None or not person.active:
            raise Refused(Refusal.UNKNOWN_PERSON)


class OpenDesks(Collection[OpenDesk]):
    """Every counter with somebody at it, read when somebody's turn first depends on it."""

    def __init__(self, turn: Turn) -> None:
        """Read nothing yet."""
        self._turn = turn

    def __iter__(self) -> Iterator[OpenDesk]:
        return iter(self._found)

    def __len__(self) -> int:
        return len(self._found)

    def __contains__(self, desk: object) -> bool:
        return desk in self._found

    @cached_property
    def _found(self) -> list[OpenDesk]:
        tx = self._turn.tx
        found = (open_desk(desk, tx.directory) for desk in desks.all_desks(tx).values())
        return [desk for desk in found if desk is not None]


def keep(
    turn: Turn,
    kind: EventKind,
    before: Visit,
    after: Visit,
    desk: Desk | None = None,
    *,
    undoes: int | None = None,
    undoable: bool = True,
    promise_id: int | None = None,
    **data: object,
) -> Done:
    """Write a step: the visit, what it means for the desk, and the event."""
    visits.save(turn.tx, before, after)
    if desk is not None:
        _keep_desk(turn, desk, after)
    events.append(
        turn.tx,
        kind,
        turn.day.date,
        visit_id=after.id,
        person_id=turn.person.id,
        counter_id=turn.session.counter_id,
        promise_id=promise_id,
        undoes=undoes,
        before=undone_by(before, after) if undoable else None,
        **data,
    )
    return Done(kind, after)


def _keep_desk(turn: Turn, desk: Desk, visit: Visit) -> None:
    here = visit.state in AT_DESK
    if here and desk.visit_id != visit.id:
        # Whoever calls or takes a client is back at work, whatever the desk said before.
        desks.save(
            turn.tx,
            replace(desk, visit_id=visit.id, state=DeskState.READY, since=turn.tx.now, reason=None),
        )
    elif not here and desk.visit_id == visit.id:
        desks.save(turn.tx, replace(desk, visit_id=None, since=turn.tx.now))
