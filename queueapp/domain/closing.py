"""Closing time: who is accepted, and what is said, asked and left open then.

Row IV.3.4 of the service standard: whoever was accepted before closing is served to the end.
"""

from dataclasses import dataclass
from enum import StrEnum

from queueapp.domain.forecast.state import Verdict
from queueapp.domain.visit import AT_DESK, State, Told, Visit

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


def accepted(visit: Visit, closes_at: int | None) -> bool:
    """Whether this client is served to the end, whatever the clock says.

    So is who was called before closing (`closes_at`, ms UTC), or told then that they will be
    served. Where the hall does not close, everybody is.
    """
    if closes_at is None or visit.told is Told.WILL_BE:
        return True
    return any(leg.called_at < closes_at for leg in visit.legs)


def may_be_told(visit: Visit) -> bool:
    """Whether somebody still waits to be told: waiting, or on hold."""
    return visit.state in (State.WAITING, State.ON_HOLD)


def to_tell(verdict: Verdict) -> Told:
    """What a verdict lets staff honestly say: three sentences for five levels."""
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
