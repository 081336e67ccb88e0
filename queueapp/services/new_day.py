"""The first look of a new day: what was left open over night is put aside, and serving starts."""

from dataclasses import dataclass

from queueapp.domain import lifecycle
from queueapp.domain.desk import Desk, DeskState, left_open
from queueapp.domain.record import EventKind
from queueapp.domain.visit import AT_DESK
from queueapp.storage import closing, desks, events, visits
from queueapp.storage.tx import Tx


@dataclass(frozen=True, slots=True)
class LeftOpen:
    """What an earlier day has left: counters that stand open, and a day that nobody closed."""

    today: str
    desks: tuple[Desk, ...]
    day: str | None

    def __bool__(self) -> bool:
        return bool(self.desks) or self.day is not None


def left_open_before(tx: Tx) -> LeftOpen:
    """What is left of earlier days."""
    calendar = tx.directory.site.calendar
    today = calendar.business_day(tx.now)
    last = closing.last_day(tx, today.date)
    if last is not None and closing.end_of(tx, last) is not None:
        last = None
    open_since = left_open(desks.all_desks(tx).values(), today, calendar, tx.now)
    return LeftOpen(today.date, open_since, last)


def begin_day(tx: Tx) -> bool:
    """Begin the day, in a write under way, unless that is done; `True` where it was still to do.

    Each counter that stands open since an earlier day is closed. A client there is set aside for
    somebody to say what became of them. Those who still waited are not in today's queue anyway.
    """
    left = left_open_before(tx)
    for desk in left.desks:
        _set_aside(tx, left.today, desk)
        closed = Desk(desk.counter_id, DeskState.CLOSED, None, tx.now)
        desks.save(tx, closed)
        events.append(
            tx,
            EventKind.DESK_CLOSED,
            left.today,
            counter_id=desk.counter_id,
            state=closed.state,
            reason=None,
        )
    if left.day is not None:
        closing.begun_after(tx, left.day)
    return bool(left)


def _set_aside(tx: Tx, today: str, desk: Desk) -> None:
    visit = visits.get(tx, desk.visit_id) if desk.visit_id is not None else None
    if visit is None or visit.state not in AT_DESK:
        return
    after = lifecycle.set_aside(visit, tx.now)
    visits.save(tx, visit, after)
    # Nobody's step: it is recoverable by serving the client again, not by undoing it.
    events.append(
        tx,
        EventKind.SET_ASIDE,
        today,
        visit_id=visit.id,
        counter_id=desk.counter_id,
        person=desk.person_id,
    )
