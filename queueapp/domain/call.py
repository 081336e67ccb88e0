"""A call that rings in: what the person at the desk did about it."""

from dataclasses import dataclass
from enum import StrEnum

from queueapp.domain.promise import CallbackDraft
from queueapp.domain.visit import Leg, Visit


class CallEnd(StrEnum):
    """What became of a call that rang in.

    `OBJECTED`: the client at the desk did not agree, the phone was left. `OWN_MATTER`: it was about
    that client's own matter, so that it needs no consent and is part of the service.
    """

    CALLBACK = "callback"
    OBJECTED = "objected"
    OWN_MATTER = "own_matter"
    DROPPED = "dropped"
    TALKED = "talked"


@dataclass(frozen=True, slots=True)
class Call:
    """One call. `key` is the operation's: a call that is recorded twice counts once.

    `begun_at` and `ended_at` (ms UTC) are when it was taken and put down; `visit_id` is the client
    at the desk. A callback and a dropped call whose number is known have a draft.
    """

    key: str
    end: CallEnd
    begun_at: int
    ended_at: int
    visit_id: int | None = None
    draft: CallbackDraft | None = None


APART = frozenset({CallEnd.CALLBACK, CallEnd.DROPPED, CallEnd.TALKED})
"""Calls whose minutes are kept apart from the service time of the client at the desk."""


def on_the_phone(leg: Leg, call: Call) -> int:
    """How much of a call (ms) fell into a stretch of service."""
    if leg.started_at is None or call.end not in APART:
        return 0
    ended = call.ended_at if leg.finished_at is None else min(call.ended_at, leg.finished_at)
    return max(0, ended - max(call.begun_at, leg.started_at))


def legs_during(visit: Visit, call: Call, counter_id: int | None) -> dict[int, int]:
    """How much of a call (ms) fell into which stretches of a visit at this counter, by number."""
    during = {
        leg.number: on_the_phone(leg, call) for leg in visit.legs if leg.counter_id == counter_id
    }
    return {number: phone_ms for number, phone_ms in during.items() if phone_ms}
