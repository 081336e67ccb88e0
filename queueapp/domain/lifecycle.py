"""What can happen to a visit: each function takes the visit as it stands and returns it changed.

Instants are in ms UTC and handed in. A step that does not fit the visit's state is refused with
`Refusal.NOT_POSSIBLE_NOW`; nothing here reads a clock, a queue or a database.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from queueapp.domain.closing import OUTCOMES, WAYS, Ending, endings_of, may_be_told
from queueapp.domain.visit import (
    AT_DESK,
    FINISHES,
    Channel,
    ClientKind,
    Hold,
    HoldReason,
    Leg,
    OrderReason,
    Outcome,
    Placement,
    PriorityReason,
    Rank,
    State,
    Told,
    Visit,
    Way,
)
from queueapp.errors import Refusal, Refused

_ASIDE_MS = 10 * 60_000


@dataclass(frozen=True, slots=True)
class At:
    """Who acts, and where; no counter for what happens away from the hall."""

    person_id: int
    counter_id: int | None = None


@dataclass(frozen=True, slots=True)
class Request:
    """What a client comes with: the service wanted, and what is known of them."""

    service_id: int
    language: str | None = None
    kind: ClientKind | None = None
    priority: PriorityReason | None = None
    channel: Channel = Channel.RECEPTION


def issue(
    request: Request, *, visit_id: int, site_id: int, business_day: str, ticket: str, now: int
) -> Visit:
    """A new visit that waits from `now` on."""
    return Visit(
        id=visit_id,
        site_id=site_id,
        business_day=business_day,
        ticket=ticket,
        service_id=request.service_id,
        state=State.WAITING,
        channel=request.channel,
        arrived_at=now,
        waiting_since=now,
        rank=Rank.PRIORITY if request.priority else Rank.ORDINARY,
        place_at=now,
        language=request.language,
        kind=request.kind,
        priority=request.priority,
    )


def call(visit: Visit, at: At, now: int, reason: OrderReason | None = None) -> Visit:
    """Call a waiting client, or one on hold, to a counter: a new leg begins.

    `reason` says why it is done out of order.
    """
    _require(visit, State.WAITING, State.ON_HOLD)
    since = visit.waiting_since if visit.state is State.WAITING else None
    leg = _leg(visit, visit.service_id, at, called_at=now)
    leg = replace(leg, waited_since=since, reason=reason)
    return _stepped(visit, state=State.CALLED, hold=None, legs=(*visit.legs, leg))


def recall(visit: Visit, now: int) -> Visit:
    """Call the same client once more."""
    _require(visit, State.CALLED)
    leg = visit.legs[-1]
    return _with_leg(visit, replace(leg, recalls=leg.recalls + 1, recalled_at=now))


def start(visit: Visit, now: int) -> Visit:
    """The called client is at the desk: the service time begins."""
    _require(visit, State.CALLED)
    return _with_leg(visit, replace(visit.legs[-1], started_at=now), state=State.SERVING)


def take(visit: Visit, at: At, now: int, reason: OrderReason | None = None) -> Visit:
    """A client who stands at the desk is served at once: called and started in one."""
    taken = start(call(visit, at, now, reason), now)
    if visit.arrived_at == now:
        return _replace_last(taken, waited_since=None)
    return taken


def hold(visit: Visit, reason: HoldReason, until: int, at: At, now: int) -> Visit:
    """The client steps aside, to be back at `until`; the leg ends, the visit stays open."""
    _require(visit, State.SERVING, State.CALLED)
    if until < now:
        raise Refused(Refusal.TIMES_WRONG)
    leg = visit.legs[-1]
    if leg.counter_id is None:
        raise Refused(Refusal.NOT_POSSIBLE_NOW, state=visit.state)
    held = Hold(reason, now, until, leg.counter_id, at.person_id)
    return _end_leg(visit, Outcome.HELD, now, state=State.ON_HOLD, hold=held)


def put_aside(visit: Visit, reason: HoldReason, at: At, now: int) -> Visit:
    """Their counter is closed, or taken by somebody else: the client steps aside for a while."""
    return hold(visit, reason, now + _ASIDE_MS, at, now)


def resume(visit: Visit, at: At, now: int) -> Visit:
    """The client on hold is back at a desk: a new leg, under way at once."""
    _require(visit, State.ON_HOLD)
    return take(visit, at, now)


def finish(visit: Visit, outcome: Outcome, now: int) -> Visit:
    """The service ends with one of the outcomes of `FINISHES`."""
    _require(visit, State.SERVING)
    if outcome not in FINISHES:
        raise Refused(Refusal.NOT_POSSIBLE_NOW, outcome=outcome)
    return _end(visit, FINISHES[outcome], outcome, now)


def no_show(visit: Visit, now: int) -> Visit:
    """The called client did not come."""
    _require(visit, State.CALLED)
    return _end(visit, State.NO_SHOW, Outcome.NO_SHOW, now)


def left(visit: Visit, now: int, *, mistake: bool = False) -> Visit:
    """The client went away before the end, or the ticket was issued by mistake."""
    _require(visit, State.WAITING, State.CALLED, State.SERVING, State.ON_HOLD)
    return _end(visit, State.LEFT, Outcome.MISTAKE if mistake else Outcome.LEFT, now)


def transfer(
    visit: Visit,
    placement: Placement,
    now: int,
    *,
    service_id: int | None = None,
    counter_id: int | None = None,
    person_id: int | None = None,
) -> Visit:
    """The client goes on to a service, a counter or a colleague; the leg at this desk ends."""
    _require(visit, State.SERVING, State.CALLED)
    ended = _end_leg(visit, Outcome.TRANSFERRED, now, state=State.WAITING)
    return replace(
        _placed(ended, placement, now),
        service_id=service_id if service_id is not None else visit.service_id,
        for_counter=counter_id,
        for_person=person_id,
    )


def add_service(visit: Visit, service_id: int, now: int) -> Visit:
    """The same client, at the same desk, needs another service: a new leg, under way at once."""
    _require(visit, State.SERVING)
    leg = visit.legs[-1]
    ended = _end_leg(visit, Outcome.NEXT_SERVICE, now, state=State.SERVING)
    at = At(leg.person_id, leg.counter_id)
    following = replace(_leg(ended, service_id, at, called_at=now), started_at=now)
    return replace(ended, service_id=service_id, legs=(*ended.legs, following))


def reinstate(visit: Visit, placement: Placement, now: int) -> Visit:
    """A client who missed the call, or had left, is back and waits again."""
    _require(visit, State.NO_SHOW, State.LEFT)
    taken_back = visit.channel is Channel.PAPER and visit.outcome is Outcome.MISTAKE
    if visit.channel in (Channel.PHONE, Channel.OFFSITE) or taken_back:
        # Nobody who rang, was visited, or stood on paper by mistake is in the hall.
        raise Refused(Refusal.NOT_POSSIBLE_NOW, state=visit.state, ticket=visit.ticket)
    back = _stepped(visit, state=State.WAITING, outcome=None, ended_at=None)
    return replace(_placed(back, placement, now), for_counter=None, for_person=None)


def move(
    visit: Visit,
    now: int,
    placement: Placement | None = None,
    *,
    service_id: int | None = None,
    counter_id: int | None = None,
    person_id: int | None = None,
) -> Visit:
    """Somebody who waits gets another place in the queue, or waits for something or somebody else.

    The wait goes on. Refused where it would change nothing.
    """
    _require(visit, State.WAITING)
    moved = visit
    if placement is not None:
        moved = replace(_placed(visit, placement, now), waiting_since=visit.waiting_since)
    if (service_id, counter_id, person_id) != (None, None, None):
        moved = replace(
            moved,
            service_id=service_id if service_id is not None else visit.service_id,
            for_counter=counter_id,
            for_person=person_id,
        )
    if moved == visit:
        raise Refused(Refusal.NOT_POSSIBLE_NOW, state=visit.state, ticket=visit.ticket)
    return _stepped(moved)


def prioritise(visit: Visit, reason: PriorityReason | None) -> Visit:
    """Give a waiting client priority for a reason, or take it back (`None`)."""
    _require(visit, State.WAITING)
    if visit.rank is Rank.FRONT:
        # Put in front by another decision, which stands.
        return _stepped(visit, priority=reason)
    return _stepped(visit, priority=reason, rank=Rank.PRIORITY if reason else Rank.ORDINARY)


def tell(visit: Visit, told: Told, now: int) -> Visit:
    """What somebody who waits was told about being served today; the last word counts.

    Who was told that they will be served is not told anything less.
    """
    less = visit.told is Told.WILL_BE and told is not Told.WILL_BE
    if less or not may_be_told(visit):
        raise Refused(Refusal.NOT_POSSIBLE_NOW, state=visit.state, ticket=visit.ticket)
    return _stepped(visit, told=told, told_at=now)


def turn_away(visit: Visit, way: Way, now: int) -> Visit:
    """Somebody who waits is not served today, and goes on otherwise."""
    _require(visit, State.WAITING, State.ON_HOLD)
    return _end(visit, State.TURNED_AWAY, OUTCOMES[way], now)


def set_aside(visit: Visit, now: int) -> Visit:
    """A new day has begun while this client was still at a desk: somebody is to say what became
    of them. When the leg really ended is not known.
    """
    _require(visit, State.CALLED, State.SERVING)
    leg = visit.legs[-1]
    if leg.counter_id is None:
        raise Refused(Refusal.NOT_POSSIBLE_NOW, state=visit.state)
    held = Hold(HoldReason.DAY_ENDED, now, now, leg.counter_id, leg.person_id)
    guessed = replace(visit, legs=(*visit.legs[:-1], replace(leg, accurate=False)))
    return _end_leg(guessed, Outcome.HELD, now, state=State.ON_HOLD, hold=held)


def settle(
    visit: Visit, ending: Ending, now: int, *, ended_at: int | None = None, accurate: bool = False
) -> Visit:
    """Somebody says afterwards what became of a visit that nobody has ended.

    `ended_at` is when the last leg really ended, between its start and the end that stands there,
    or now. That leg is marked inaccurate, unless whoever served the client says so at once.
    """
    if visit.ended or ending not in endings_of(visit):
        raise Refused(Refusal.NOT_POSSIBLE_NOW, state=visit.state, ticket=visit.ticket)
    was_set_aside = visit.hold is not None and visit.hold.reason is HoldReason.DAY_ENDED
    state, outcome = _end_of(ending)
    if not (visit.state in AT_DESK or was_set_aside or ending is Ending.SERVED):
        if ended_at is not None:
            raise Refused(Refusal.TIMES_WRONG)
        return _end(visit, state, outcome, now)
    leg = visit.legs[-1]
    surely = accurate and ended_at is None and None not in (visit.open_leg, leg.started_at)
    leg = _settled(leg, now, ended_at, served=ending is Ending.SERVED)
    leg = replace(leg, outcome=outcome, accurate=surely)
    return _with_leg(visit, leg, state=state, outcome=outcome, ended_at=leg.finished_at, hold=None)


def on_phone(visit: Visit, phone_ms: Mapping[int, int]) -> Visit:
    """So much more (ms) of these legs, by number, was spent on the phone with somebody else."""
    legs = tuple(
        replace(leg, phone_ms=leg.phone_ms + phone_ms.get(leg.number, 0)) for leg in visit.legs
    )
    return _stepped(visit, legs=legs)


def dropped(visit: Visit, now: int) -> Visit:
    """The line broke while a caller was being served on the phone."""
    _require(visit, State.SERVING)
    if visit.channel is not Channel.PHONE:
        raise Refused(Refusal.NOT_POSSIBLE_NOW, state=visit.state)
    return _end(visit, State.LEFT, Outcome.DROPPED, now)


def correct(visit: Visit, leg_number: int, finished_at: int) -> Visit:
    """Put right a forgotten timer of a leg that has ended; the leg is marked inaccurate.

    The new end lies between the leg's start and the end that stood there. No more of the leg was
    spent on the phone than it lasted.
    """
    leg = next((leg for leg in visit.legs if leg.number == leg_number), None)
    if leg is None or leg.started_at is None or leg.finished_at is None:
        raise Refused(Refusal.NOT_POSSIBLE_NOW, state=visit.state)
    if not leg.started_at <= finished_at <= leg.finished_at:
        raise Refused(Refusal.TIMES_WRONG)
    phone_ms = min(leg.phone_ms, finished_at - leg.started_at)
    corrected = replace(leg, finished_at=finished_at, phone_ms=phone_ms, accurate=False)
    legs = tuple(corrected if leg.number == leg_number else leg for leg in visit.legs)
    # Who was handed on, or came back, and then left the queue ended later than the leg.
    ends_visit = leg_number == visit.legs[-1].number and leg.finished_at == visit.ended_at
    ended_at = finished_at if ends_visit else visit.ended_at
    return _stepped(visit, legs=legs, ended_at=ended_at)


def offsite(visit: Visit, at: At, started_at: int, finished_at: int, outcome: Outcome) -> Visit:
    """A visit served at the client's home, in hospital or elsewhere, entered with its times."""
    _require(visit, State.WAITING)
    if finished_at < started_at or outcome not in FINISHES:
        raise Refused(Refusal.TIMES_WRONG)
    leg = Leg(
        number=1,
        service_id=visit.service_id,
        counter_id=None,
        person_id=at.person_id,
        called_at=started_at,
        started_at=started_at,
        finished_at=finished_at,
        outcome=outcome,
    )
    return _stepped(
        visit,
        state=FINISHES[outcome],
        outcome=outcome,
        arrived_at=started_at,
        waiting_since=started_at,
        place_at=started_at,
        ended_at=finished_at,
        legs=(leg,),
    )


def undo(current: Visit, before: Visit) -> Visit:
    """The visit as it stood `before` its last step; its count of changes goes on."""
    return replace(before, seq=current.seq + 1)


def _require(visit: Visit, *states: State) -> None:
    if visit.state not in states:
        raise Refused(Refusal.NOT_POSSIBLE_NOW, state=visit.state, ticket=visit.ticket)


def _stepped(visit: Visit, **changes: object) -> Visit:
    return replace(visit, seq=visit.seq + 1, **changes)  # type: ignore[arg-type]


def _leg(visit: Visit, service_id: int, at: At, *, called_at: int) -> Leg:
    return Leg(
        number=len(visit.legs) + 1,
        service_id=service_id,
        counter_id=at.counter_id,
        person_id=at.person_id,
        called_at=called_at,
    )


def _replace_last(visit: Visit, **changes: Any) -> Visit:
    return replace(visit, legs=(*visit.legs[:-1], replace(visit.legs[-1], **changes)))


def _with_leg(visit: Visit, leg: Leg, **changes: object) -> Visit:
    return _stepped(visit, legs=(*visit.legs[:-1], leg), **changes)


def _end_leg(visit: Visit, how: Outcome, now: int, **changes: object) -> Visit:
    leg = visit.open_leg
    if leg is None:
        return _stepped(visit, **changes)
    return _with_leg(visit, replace(leg, finished_at=now, outcome=how), **changes)


def _end(visit: Visit, state: State, how: Outcome, now: int) -> Visit:
    return _end_leg(visit, how, now, state=state, outcome=how, ended_at=now, hold=None)


def _end_of(ending: Ending) -> tuple[State, Outcome]:
    match ending:
        case Ending.SERVED:
            return State.SERVED, Outcome.SETTLED
        case Ending.LEFT:
            return State.LEFT, Outcome.LEFT
        case _:
            return State.TURNED_AWAY, OUTCOMES[WAYS[ending]]


def _settled(leg: Leg, now: int, ended_at: int | None, *, served: bool) -> Leg:
    """The last leg with its end; who was served had been called to be so, started or not."""
    started = leg.called_at if leg.started_at is None and served else leg.started_at
    latest = now if leg.finished_at is None else leg.finished_at
    ended = latest if ended_at is None else ended_at
    begun = leg.called_at if started is None else started
    if not begun <= ended <= latest:
        raise Refused(Refusal.TIMES_WRONG)
    phone_ms = min(leg.phone_ms, ended - begun)
    return replace(leg, started_at=started, finished_at=ended, phone_ms=phone_ms)


def _placed(visit: Visit, placement: Placement, now: int) -> Visit:
    if placement is Placement.FRONT:
        return replace(visit, rank=Rank.FRONT, place_at=now, waiting_since=now)
    if placement is Placement.END:
        return replace(visit, rank=Rank.ORDINARY, place_at=now, waiting_since=now)
    rank = Rank.PRIORITY if visit.priority else Rank.ORDINARY
    return replace(visit, rank=rank, place_at=visit.arrived_at, waiting_since=now)
