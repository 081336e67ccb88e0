"""Closing time: who is accepted, and what is said, asked and left open then.

Row IV.3.4 of the service standard: whoever was accepted before closing is served to the end.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from queueapp.domain.hours import BusinessDay
from queueapp.domain.visit import AT_DESK, Outcome, State, Told, Visit, Way

if TYPE_CHECKING:
    from queueapp.domain.forecast.state import Verdict
    from queueapp.domain.promise import Entry

REMINDERS = (60, 30, 15, 5)
"""So many minutes before closing staff are reminded, where a site says nothing else."""

LEADS = (90, 60, 30, 15)
"""So many minutes before closing a forecast is kept each day, to be held against what came."""


class KeepOpenReason(StrEnum):
    """Why a hall stays open longer than its hours say."""

    MANY_WAITING = "many_waiting"
    COUNTERS_MISSING = "counters_missing"
    OUTAGE = "outage"
    MANAGEMENT = "management"
    OTHER = "other"


class LateReason(StrEnum):
    """Why a lead takes somebody in after closing."""

    TOLD_TO_COME = "told_to_come"
    HEALTH = "health"
    LONG_WAY = "long_way"
    OUR_MISTAKE = "our_mistake"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Late:
    """A lead's decision to take somebody in after closing."""

    reason: LateReason
    text: str = ""


class Ending(StrEnum):
    """What became of a client who was still open at the end of a day."""

    SERVED = "served"
    LEFT = "left"
    TURNED_AWAY = "turned_away"
    CALLBACK = "callback"
    IN_WRITING = "in_writing"


OUTCOMES: dict[Way, Outcome] = {
    Way.ANOTHER_DAY: Outcome.TURNED_AWAY,
    Way.IN_WRITING: Outcome.IN_WRITING,
    Way.CALLBACK: Outcome.CALLBACK,
}
"""How the visit of somebody who goes on otherwise ends; its state is turned away each time."""

WAYS: dict[Ending, Way] = {
    Ending.TURNED_AWAY: Way.ANOTHER_DAY,
    Ending.IN_WRITING: Way.IN_WRITING,
    Ending.CALLBACK: Way.CALLBACK,
}
"""The endings with which somebody goes on otherwise."""

FORGOTTEN = 4
"""A service that takes so many times as long as usual was probably not ended by hand."""


@dataclass(frozen=True, slots=True)
class StillAtDesk:
    """Somebody who is still at a counter; `minutes` since they were called or started, `usual` ones
    a service of this kind takes.
    """

    visit: Visit
    counter_id: int
    minutes: int
    usual: int

    @property
    def forgotten(self) -> bool:
        """Whether the timer was probably forgotten."""
        return self.minutes > FORGOTTEN * self.usual


@dataclass(frozen=True, slots=True)
class LeftOver:
    """An earlier business day (ISO date) with so many visits that nobody has ended."""

    day: str
    count: int


@dataclass(frozen=True, slots=True)
class OpenEnds:
    """What is open of one business day. Instants in ms UTC.

    `promises` are all that were due by the end of that day and are still to be kept; they go on
    after it and do not keep it open. `over` says that nobody can come any more that day, so that it
    can be closed; `closed_at` that it was, by `closed_by`, with no client since, or by nobody where
    the next day began first. `earlier` are the days before with visits that nobody has ended, the
    oldest first.
    """

    day: str
    read_at: int
    waiting: tuple[Visit, ...] = ()
    held: tuple[Visit, ...] = ()
    at_desk: tuple[StillAtDesk, ...] = ()
    promises: "tuple[Entry, ...]" = ()
    over: bool = False
    closed_at: int | None = None
    closed_by: int | None = None
    earlier: tuple[LeftOver, ...] = ()

    @property
    def count(self) -> int:
        """So many visits are open: each is to get its end."""
        return len(self.waiting) + len(self.held) + len(self.at_desk)


def closing_of(day: BusinessDay) -> int | None:
    """When the hall closes that day (ms UTC); `None` where it does not open, or never closes."""
    return None if day.round_the_clock else day.closes_at


def after_closing(day: BusinessDay, now: int) -> bool:
    """Whether the hall has closed for the day, so that it takes in nobody more."""
    closes_at = closing_of(day)
    return closes_at is not None and now >= closes_at


def accepted(visit: Visit, closes_at: int | None) -> bool:
    """Whether this client is served to the end, whatever the clock says.

    So is who was told that they will be served, and who was called: before closing (`closes_at`, ms
    UTC), or after it because a lead so decided. Where the hall does not close, everybody is.
    """
    return closes_at is None or visit.told is Told.WILL_BE or bool(visit.legs)


def may_be_told(visit: Visit) -> bool:
    """Whether somebody still waits to be told: waiting, or on hold."""
    return visit.state in (State.WAITING, State.ON_HOLD)


def to_tell(verdict: "Verdict") -> Told:
    """What a verdict lets staff honestly say: three sentences for five levels."""
    from queueapp.domain.forecast.state import Verdict

    match verdict:
        case Verdict.YES:
            return Told.WILL_BE
        case Verdict.NO:
            return Told.NOT_TODAY
        case _:
            return Told.MAY_BE


def endings_of(visit: Visit) -> tuple[Ending, ...]:
    """What can truly have become of a visit that is still open when the day is closed."""
    if visit.state in AT_DESK or visit.legs:
        return (Ending.SERVED, Ending.LEFT, Ending.CALLBACK, Ending.IN_WRITING)
    return (Ending.LEFT, Ending.TURNED_AWAY, Ending.CALLBACK, Ending.IN_WRITING)
