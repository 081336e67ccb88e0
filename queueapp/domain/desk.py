"""The state of a counter: who sits there, and what they are at."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from queueapp.domain.hours import BusinessDay
from queueapp.domain.ordering import OpenDesk
from queueapp.domain.setup import Directory
from queueapp.domain.workdays import Calendar

STILL_AT_WORK_MS = 3 * 60 * 60_000
"""Who did something so short a time ago is at work, though a new day has begun meanwhile."""


class DeskState(StrEnum):
    """What staff set; calling and serving follow from the client at the desk."""

    CLOSED = "closed"
    READY = "ready"
    FINISHING_UP = "finishing_up"
    OTHER_WORK = "other_work"
    ON_BREAK = "on_break"


class BreakReason(StrEnum):
    """Why somebody is away from the desk."""

    REST = "rest"
    LUNCH = "lunch"
    MEETING = "meeting"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Desk:
    """One counter now. `since` is in ms UTC; `visit_id` is the client called or served there."""

    counter_id: int
    state: DeskState = DeskState.CLOSED
    person_id: int | None = None
    since: int = 0
    reason: BreakReason | None = None
    visit_id: int | None = None

    @property
    def is_open(self) -> bool:
        """Whether somebody has taken the counter."""
        return self.state is not DeskState.CLOSED and self.person_id is not None


def open_desk(desk: Desk, directory: Directory) -> OpenDesk | None:
    """What the queue's order needs to know of an open counter; `None` where it is closed."""
    counter = directory.counters.get(desk.counter_id)
    person = directory.people.get(desk.person_id) if desk.person_id is not None else None
    if not desk.is_open or counter is None or person is None:
        return None
    return OpenDesk(
        counter.id,
        person.id,
        counter.services,
        person.languages,
        available=desk.state is not DeskState.ON_BREAK,
    )


def left_open(
    desks: Iterable[Desk], day: BusinessDay, calendar: Calendar, now: int
) -> tuple[Desk, ...]:
    """The counters that nobody has closed since an earlier business day than `day`.

    Who still serves a client past midnight is left alone: at such a counter nothing has happened
    for `STILL_AT_WORK_MS`.
    """
    return tuple(
        desk
        for desk in desks
        if desk.is_open
        and now - desk.since >= STILL_AT_WORK_MS
        and (day.opens_at is None or desk.since < day.opens_at)
        and calendar.business_day(desk.since).date < day.date
    )
