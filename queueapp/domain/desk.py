"""The state of a counter: who sits there, and what they are at."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from queueapp.domain.ordering import OpenDesk

if TYPE_CHECKING:
    from queueapp.domain.hours import BusinessDay
    from queueapp.domain.setup import Directory
    from queueapp.domain.workdays import Calendar

STILL_AT_WORK_MS = 3 * 60 * 60_000
"""Who did something so short a time ago is at work, though a new day has begun meanwhile."""

BEFORE_OPENING_MS = 60 * 60_000
"""So long before the hall opens staff come and sit down."""


class DeskState(StrEnum):
    """What staff set; calling and serving follow from the client at the desk."""

    CLOSED = "closed"
    READY = "ready"
    FINISHING_UP = "finishing_up"
    OTHER_WORK = "other_work"
    ON_BREAK = "on_break"
    LOCKED = "locked"
    """Away for a moment with the screen covered; a client may be at the desk meanwhile."""


AWAY = frozenset({DeskState.ON_BREAK, DeskState.LOCKED})
"""While a desk is in one of these nobody is there, and nobody is sent there."""


class BreakReason(StrEnum):
    """Why somebody is away from the desk."""

    REST = "rest"
    LUNCH = "lunch"
    MEETING = "meeting"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Desk:
    """One counter now. `since` is in ms UTC; `visit_id` is the client called or served there.

    `services` is what a lead lets it serve for now, until it is closed; absent where it serves what
    it was set up for.
    """

    counter_id: int
    state: DeskState = DeskState.CLOSED
    person_id: int | None = None
    since: int = 0
    reason: BreakReason | None = None
    visit_id: int | None = None
    services: frozenset[int] | None = None

    @property
    def is_open(self) -> bool:
        """Whether somebody has taken the counter."""
        return self.state is not DeskState.CLOSED and self.person_id is not None

    @property
    def is_free(self) -> bool:
        """Whether somebody is there, ready for the next client."""
        return self.is_open and self.state is DeskState.READY and self.visit_id is None


def services_of(desk: Desk, directory: Directory) -> frozenset[int]:
    """Which services a counter serves now: those of a lead's word, as long as the hall still has
    any of them, and otherwise those it was set up for.
    """
    services, counter = directory.services, directory.counters.get(desk.counter_id)
    for_now = frozenset(
        each for each in desk.services or () if each in services and services[each].active
    )
    return for_now or (counter.services if counter is not None else frozenset())


def open_desk(desk: Desk, directory: Directory) -> OpenDesk | None:
    """What the queue's order needs to know of an open counter; `None` where it is closed."""
    counter = directory.counters.get(desk.counter_id)
    person = directory.people.get(desk.person_id) if desk.person_id is not None else None
    if not desk.is_open or counter is None or person is None:
        return None
    return OpenDesk(
        counter.id,
        person.id,
        services_of(desk, directory),
        person.languages,
        available=desk.state not in AWAY,
    )


def left_open(
    desks: Iterable[Desk], day: BusinessDay, calendar: Calendar, now: int
) -> tuple[Desk, ...]:
    """The counters that nobody has closed since an earlier business day than `day`.

    At such a counter nothing has happened for `STILL_AT_WORK_MS`. Who serves a client is left alone
    until `BEFORE_OPENING_MS` before the hall opens again, and everybody where it has not closed
    since, being open round the clock.
    """
    return tuple(desk for desk in desks if desk.is_open and _is_left_open(desk, day, calendar, now))


def _is_left_open(desk: Desk, day: BusinessDay, calendar: Calendar, now: int) -> bool:
    if now - desk.since < STILL_AT_WORK_MS:
        return False
    if day.opens_at is not None and desk.since >= day.opens_at:
        return False
    began = date.fromisoformat(calendar.business_day(desk.since).date)
    today = date.fromisoformat(day.date)
    if began >= today:
        return False
    if all(calendar.day(each).round_the_clock for each in _days(began, today)):
        return False
    if desk.visit_id is None:
        return True
    openings = (calendar.day(each).opens_at for each in _days(began + timedelta(days=1), today))
    return any(at is not None and at - BEFORE_OPENING_MS <= now for at in openings)


def _days(first: date, last: date) -> Iterator[date]:
    return (first + timedelta(days=ahead) for ahead in range((last - first).days + 1))
