"""A visit: one client's stay, from ticket to outcome, and the legs it consists of."""

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from enum import IntEnum, StrEnum
from typing import Any, Self, TypeVar
from zoneinfo import ZoneInfo

from queueapp.domain.hours import lies_in

E = TypeVar("E", bound=StrEnum)


class State(StrEnum):
    """Where a visit stands."""

    WAITING = "waiting"
    CALLED = "called"
    SERVING = "serving"
    ON_HOLD = "on_hold"
    SERVED = "served"
    NO_SHOW = "no_show"
    LEFT = "left"
    TURNED_AWAY = "turned_away"
    REFUSED = "refused"


ENDS = frozenset({State.SERVED, State.NO_SHOW, State.LEFT, State.TURNED_AWAY, State.REFUSED})
AT_DESK = frozenset({State.CALLED, State.SERVING})


class Channel(StrEnum):
    """How a visit came about."""

    RECEPTION = "reception"
    DESK = "desk"
    OFFSITE = "offsite"
    PHONE = "phone"
    REPLAY = "replay"
    IMPORTED = "imported"
    KIOSK = "kiosk"
    PAPER = "paper"


class ClientKind(StrEnum):
    """Whom the client comes as; optional, for statistics only."""

    RESIDENT = "resident"
    ORGANISATION = "organisation"
    COLLEAGUE = "colleague"


class Outcome(StrEnum):
    """How a leg ended, and with the last leg the visit."""

    SETTLED = "settled"
    INFORMED = "informed"
    PAPERS_MISSING = "papers_missing"
    IN_WRITING = "in_writing"
    REFERRED = "referred"
    REFUSED = "refused"
    NO_SHOW = "no_show"
    LEFT = "left"
    MISTAKE = "mistake"
    HELD = "held"
    TRANSFERRED = "transferred"
    NEXT_SERVICE = "next_service"
    DROPPED = "dropped"
    AGGRESSIVE = "aggressive"
    INTOXICATED = "intoxicated"
    REPRESENTATIVE = "representative"
    TURNED_AWAY = "turned_away"
    CALLBACK = "callback"


FINISHES: dict[Outcome, State] = {
    Outcome.SETTLED: State.SERVED,
    Outcome.INFORMED: State.SERVED,
    Outcome.PAPERS_MISSING: State.SERVED,
    Outcome.IN_WRITING: State.SERVED,
    Outcome.REFERRED: State.SERVED,
    Outcome.REFUSED: State.REFUSED,
    Outcome.AGGRESSIVE: State.REFUSED,
    Outcome.INTOXICATED: State.REFUSED,
    Outcome.REPRESENTATIVE: State.SERVED,
}
"""The outcomes that staff choose between on finishing, each with the end state it means."""

IN_SITUATIONS = frozenset({Outcome.AGGRESSIVE, Outcome.INTOXICATED, Outcome.REPRESENTATIVE})
"""Outcomes of a situation of its own (VIII.5, VIII.7 of the standard), offered in it alone."""


class PriorityReason(StrEnum):
    """Why a client goes ahead of those who came earlier."""

    BY_LAW = "by_law"
    HEALTH = "health"
    SMALL_CHILD = "small_child"
    APPOINTMENT = "appointment"
    RETURNING = "returning"
    OTHER = "other"


class HoldReason(StrEnum):
    """Why a client steps aside and comes back."""

    FILLING_IN = "filling_in"
    FETCHING_PAPERS = "fetching_papers"
    PAYING = "paying"
    WAITING_FOR_COLLEAGUE = "waiting_for_colleague"
    COUNTER_TAKEN_OVER = "counter_taken_over"
    COUNTER_CLOSED = "counter_closed"
    DAY_ENDED = "day_ended"
    OTHER = "other"


class OrderReason(StrEnum):
    """Why a client was called out of order, reinstated or taken at once."""

    CLIENT_RETURNED = "client_returned"
    QUICK_QUESTION = "quick_question"
    HEALTH = "health"
    LANGUAGE = "language"
    COLLEAGUE_ASKED = "colleague_asked"
    OUR_MISTAKE = "our_mistake"
    OTHER = "other"


class Rank(IntEnum):
    """Which part of the queue a visit stands in; within one, the earlier goes first."""

    FRONT = 0
    PRIORITY = 1
    ORDINARY = 2


class Placement(StrEnum):
    """Where a transferred, reinstated or moved visit goes."""

    BY_ARRIVAL = "by_arrival"
    FRONT = "front"
    END = "end"


class OffsitePlace(StrEnum):
    """Where a visit away from the hall was served."""

    HOME = "home"
    HOSPITAL = "hospital"
    ELSEWHERE = "elsewhere"


class Told(StrEnum):
    """What a waiting client was told about being served before closing."""

    WILL_BE = "will_be"
    MAY_BE = "may_be"
    NOT_TODAY = "not_today"


class Way(StrEnum):
    """How somebody who is not served today may go on instead."""

    ANOTHER_DAY = "another_day"
    IN_WRITING = "in_writing"
    CALLBACK = "callback"


@dataclass(frozen=True, slots=True)
class Hold:
    """Why, where and until when a client steps aside. `until` is in ms UTC."""

    reason: HoldReason
    since: int
    until: int
    counter_id: int
    person_id: int


@dataclass(frozen=True, slots=True)
class Leg:
    """One stretch of a visit at one counter by one person for one service. Instants in ms UTC.

    `number` counts from 1 within the visit; an off-site leg has no counter. `accurate` is false
    where somebody corrected a forgotten timer: such a leg stays out of duration statistics.
    `waited_since` is when the wait before the call began; absent where the client did not wait in
    the queue: taken at once, back from a hold, or going on at the same desk. `reason` says why they
    were called out of order.
    """

    number: int
    service_id: int
    counter_id: int | None
    person_id: int
    called_at: int
    started_at: int | None = None
    finished_at: int | None = None
    outcome: Outcome | None = None
    recalls: int = 0
    recalled_at: int | None = None
    accurate: bool = True
    phone_ms: int = 0
    waited_since: int | None = None
    reason: OrderReason | None = None

    def served_ms(self, until: int) -> int | None:
        """How long the client was served, up to `until` at most, without the time on the phone."""
        if self.started_at is None:
            return None
        ended = until if self.finished_at is None else self.finished_at
        return max(0, ended - self.started_at - self.phone_ms)


@dataclass(frozen=True, slots=True)
class Visit:
    """One client's stay. Instants in ms UTC; `business_day` is an ISO date in the site's zone.

    `rank` and `place_at` say where it stands in the queue, `waiting_since` when its present
    wait began (arrival, transfer or return). `seq` counts its changes: who acts on a visit
    names the `seq` they saw. Who was `told` that they will be served is accepted: that mark stays
    whatever the forecast says later.
    """

    id: int
    site_id: int
    business_day: str
    ticket: str
    service_id: int
    state: State
    channel: Channel
    arrived_at: int
    waiting_since: int
    rank: Rank
    place_at: int
    seq: int = 0
    language: str | None = None
    kind: ClientKind | None = None
    priority: PriorityReason | None = None
    for_counter: int | None = None
    for_person: int | None = None
    hold: Hold | None = None
    outcome: Outcome | None = None
    ended_at: int | None = None
    told: Told | None = None
    told_at: int | None = None
    legs: tuple[Leg, ...] = ()

    @property
    def ended(self) -> bool:
        """Whether the visit has reached its one end state."""
        return self.state in ENDS

    @property
    def open_leg(self) -> Leg | None:
        """The leg under way, if the client is at a desk."""
        if self.legs and self.legs[-1].finished_at is None:
            return self.legs[-1]
        return None

    def waited_ms(self, zone: ZoneInfo) -> int | None:
        """How long the client waited in all, until called or gone; known once the visit ended.

        Nobody waited on a ticket that was issued by mistake. Who left while waiting and came back
        waits anew: what they waited before is not counted. When somebody left the queue is not
        known where it was said only after their business day (in the hall's `zone`).
        """
        if self.ended_at is None:
            return None
        if self.outcome is Outcome.MISTAKE:
            return 0
        if self._was_waiting and not lies_in(self.business_day, self.ended_at, zone):
            return None
        waits = sum(
            leg.called_at - leg.waited_since for leg in self.legs if leg.waited_since is not None
        )
        return waits + (max(0, self.ended_at - self.waiting_since) if self._was_waiting else 0)

    @property
    def _was_waiting(self) -> bool:
        """Whether the client stood in the queue when the visit ended."""
        if not self.legs:
            return True
        last = self.legs[-1]
        if last.finished_at is None:
            return False
        if last.outcome is Outcome.HELD:
            # Only who left meanwhile and came back waits after that.
            return self.waiting_since > last.finished_at
        return self.waiting_since >= last.finished_at

    @property
    def served_ms(self) -> int | None:
        """How long the client was served in all, without the time on the phone; once ended."""
        if self.ended_at is None:
            return None
        return sum(leg.served_ms(self.ended_at) or 0 for leg in self.legs)

    def pack(self) -> dict[str, Any]:
        """Plain values from which `unpack` makes the same visit again; nothing personal."""
        return {name: _packed(getattr(self, name)) for name in _FIELDS}

    @classmethod
    def unpack(cls, packed: dict[str, Any]) -> Self:
        """The visit that `pack` wrote."""
        values = dict(packed)
        hold = values["hold"]
        values["hold"] = (
            Hold(**{**hold, "reason": HoldReason(hold["reason"])}) if hold is not None else None
        )
        values["legs"] = tuple(
            Leg(
                **{
                    **leg,
                    "outcome": _maybe(Outcome, leg["outcome"]),
                    "reason": _maybe(OrderReason, leg.get("reason")),
                }
            )
            for leg in values["legs"]
        )
        return cls(
            **{
                **values,
                "state": State(values["state"]),
                "channel": Channel(values["channel"]),
                "rank": Rank(values["rank"]),
                "kind": _maybe(ClientKind, values["kind"]),
                "priority": _maybe(PriorityReason, values["priority"]),
                "outcome": _maybe(Outcome, values["outcome"]),
                "told": _maybe(Told, values.get("told")),
            }
        )


def undone_by(before: Visit, after: Visit) -> dict[str, Any]:
    """The fields that take a step back: those it changed, as plain values from `before`.

    The count of changes is not among them; it never goes back.
    """
    return {
        name: _packed(value)
        for name in _FIELDS
        if (value := getattr(before, name)) != getattr(after, name) and name != "seq"
    }


def put_back(current: Visit, fields_before: Mapping[str, Any]) -> Visit:
    """The visit with the fields of `undone_by` as they stood before the step.

    What was spent on the phone meanwhile stays so: calls are no steps of the visit. So does what a
    leg began with, which older records do not say.
    """
    before = Visit.unpack({**current.pack(), **fields_before})
    now = {leg.number: leg for leg in current.legs}
    return replace(before, legs=tuple(_kept(leg, now.get(leg.number)) for leg in before.legs))


def _kept(leg: Leg, now: Leg | None) -> Leg:
    if now is None:
        return leg
    phone_ms = leg.phone_ms if leg.started_at is None else max(leg.phone_ms, now.phone_ms)
    return replace(leg, phone_ms=phone_ms, waited_since=now.waited_since, reason=now.reason)


def ticket_text(prefix: str, number: int) -> str:
    """A ticket as it is printed and called: `A023`; a fourth digit from 1000 on."""
    return f"{prefix}{number:03d}"


_FIELDS = tuple(each.name for each in fields(Visit))


def _packed(value: Any) -> Any:
    if isinstance(value, Hold):
        return _plain(value)
    if isinstance(value, tuple):
        return [_plain(leg) for leg in value]
    return value


def _plain(value: Hold | Leg) -> dict[str, Any]:
    return {f.name: getattr(value, f.name) for f in fields(value)}


def _maybe(kind: type[E], value: str | None) -> E | None:
    return None if value is None else kind(value)
