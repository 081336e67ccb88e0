"""The demo's telephone: calls that ring in at a desk, calls back, and answers to letters."""

from collections.abc import Generator, Iterator
from dataclasses import dataclass, fields, replace
from random import Random

from queueapp.clock import HOUR, MINUTE, SECOND
from queueapp.demo.callers import Caller, draw_caller, draw_writer
from queueapp.demo.floor import Floor
from queueapp.demo.ledger import Kept
from queueapp.domain import callback, lifecycle
from queueapp.domain import promise as promises
from queueapp.domain.call import Call, CallEnd, legs_during
from queueapp.domain.callback import Attempt, PassedOn, Result, Tried
from queueapp.domain.lifecycle import At, Request
from queueapp.domain.phone_number import masked
from queueapp.domain.promise import (
    ANSWER_WITHIN_MS,
    CallbackDraft,
    Contact,
    LineKind,
    Promise,
    PromiseKind,
    PromiseOutcome,
)
from queueapp.domain.record import EventKind
from queueapp.domain.visit import Channel, Outcome, Visit

_ENDS = {
    CallEnd.CALLBACK: 66,
    CallEnd.OBJECTED: 13,
    CallEnd.OWN_MATTER: 9,
    CallEnd.TALKED: 7,
    CallEnd.DROPPED: 5,
}
"""What becomes of a call while a client is at the desk."""
_RESULTS = {
    Result.ANSWERED: 66,
    Result.NO_ANSWER: 18,
    Result.BUSY: 5,
    Result.PASSED_ON: 4,
    Result.LATER: 3,
    Result.WRONG_NUMBER: 2,
    Result.DROPPED: 2,
}
_SELDOM_THERE = 6
"""Who did not pick up once is so much likelier not to do so again."""
_GIVES_UP_RINGING = 40 * SECOND
_ROOM = 3 * MINUTE
"""Nobody is interrupted later than so long before they would have done."""
_ASK_AGAIN = 0.06
_FOR_COLLEAGUE = 0.05
_HAND_OVER = 0.03
_EXTEND = 0.06
_NOTES = ("Paaiškinta telefonu.", "Klientas atvyks pats.", "Išsiųsta nuoroda į formą.")
_ELSEWHERE = PassedOn("Klausimas ne mūsų skyriaus", "Statybos ir žemės skyrius")
_NOT_REACHED = "Penkis kartus nepavyko prisiskambinti."
_LONGER = "Laukiama kito skyriaus atsakymo."


@dataclass(slots=True)
class Line:
    """One person's telephone for a day: when it rings, and when letters come (ms UTC).

    `owners` are those whose promises the person keeps.
    """

    at: At
    services: list[int]
    owners: frozenset[int]
    rings: list[int]
    letters: list[int]


def serve_for(
    floor: Floor, chance: Random, line: Line, visit: Visit, length: int
) -> Generator[int, None, Visit]:
    """Serve a client for so long (ms), with the calls that ring in meanwhile."""
    ends = floor.now + length
    while line.rings and line.rings[0] < ends - _ROOM:
        rings = line.rings.pop(0)
        if rings > floor.now - _GIVES_UP_RINGING:
            yield max(rings, floor.now)
            visit = yield from _interrupted(floor, chance, line, visit)
    yield max(ends, floor.now)
    return visit


def is_wanted(floor: Floor, line: Line) -> bool:
    """Whether something is to be done while nobody waits."""
    now = floor.now
    waits = (line.rings and line.rings[0] <= now) or (line.letters and line.letters[0] <= now)
    return bool(waits) or floor.ledger.whose_turn(line.owners, now) is not None


def between_clients(floor: Floor, chance: Random, line: Line) -> Iterator[int]:
    """What somebody does while nobody waits for them."""
    while line.rings and line.rings[0] < floor.now - _GIVES_UP_RINGING:
        line.rings.pop(0)
    if line.rings and line.rings[0] <= floor.now:
        line.rings.pop(0)
        yield from _answer(floor, chance, line)
    elif line.letters and line.letters[0] <= floor.now:
        line.letters.pop(0)
        _receive_letter(floor, chance, line)
        yield floor.now + chance.randint(30 * SECOND, 60 * SECOND)
    elif (kept := floor.ledger.whose_turn(line.owners, floor.now)) is not None:
        yield from _turn_to(floor, chance, line.at, kept)


def clear_up(floor: Floor, chance: Random, line: Line) -> Iterator[int]:
    """Turn to all that is due before leaving for the day; who only stepped in hands on the rest."""
    while (kept := floor.ledger.whose_turn(line.owners, floor.now)) is not None:
        yield from _turn_to(floor, chance, line.at, kept)
    if line.at.person_id not in floor.clerks:
        for each in floor.ledger:
            if each.promise.owner_id == line.at.person_id:
                _hand_over(floor, line.at, each.promise, _colleague(floor, chance, line.at))


def decide(floor: Floor, lead: int, at: int) -> Iterator[int]:
    """The lead closes what could not be kept."""
    yield at
    for kept in floor.ledger:
        if kept.promise.to_lead and kept.turn_at is not None:
            floor.ledger.write(kept.promise, LineKind.NOTE, _NOT_REACHED, floor.now, lead)
            after = promises.end(kept.promise, PromiseOutcome.GIVEN_UP, lead, floor.now)
            floor.promise_step(EventKind.PROMISE_GIVEN_UP, after, At(lead))


def promise_letter(floor: Floor, chance: Random, at: At, visit: Visit) -> None:
    """Promise a client who was served to answer in writing."""
    writer = draw_writer(chance)
    by_email = chance.random() < 0.6
    days = chance.randint(2, 9)
    due_at = floor.calendar.working_moment(floor.now + days * 24 * HOUR)
    ready_at = floor.now + round((due_at - floor.now) * chance.uniform(0.2, 0.95))
    kind = PromiseKind.EMAIL if by_email else PromiseKind.WRITING
    street = f"Uosių g. {chance.randint(1, 60)}, Ąžuolpilis"
    contact = Contact("", writer.name, writer.address if by_email else street)
    promise_answer(floor, at, kind, contact, writer.question, due_at, visit=visit, turn_at=ready_at)


def promise_answer(
    floor: Floor,
    at: At,
    kind: PromiseKind,
    contact: Contact,
    question: str,
    due_at: int,
    *,
    visit: Visit | None = None,
    received_at: int | None = None,
    turn_at: int | None = None,
    owner_id: int | None = None,
) -> Promise:
    """Keep a promise to answer by e-mail or in writing; nobody turns to it without `turn_at`."""
    new = _new(floor, at, kind, due_at, visit, owner_id)
    agreed = received_at is None
    service_id = visit.service_id if visit is not None else None
    whole = replace(new, received_at=received_at, agreed=agreed, service_id=service_id)
    made = floor.ledger.add(whole, contact, "", question, turn_at)
    floor.record(
        EventKind.ANSWER_PROMISED,
        at,
        visit.id if visit is not None else None,
        promise_id=made.id,
        before={},
        promise_before=None,
    )
    return made


def take_call(
    floor: Floor, call: Call, at: At, caller: Caller | None, visit: Visit | None
) -> Visit | None:
    """Keep what was done about a call; the client at the desk is waited for meanwhile."""
    during = legs_during(visit, call, at.counter_id) if visit is not None else {}
    phone_ms = sum(during.values())
    if visit is not None and during:
        visit = floor.put(lifecycle.on_phone(visit, during))
    kind, promise = EventKind.CALL, None
    data: dict[str, object] = {}
    if call.draft is not None and caller is not None:
        kind, promise, data = _take_down(floor, at, call.draft, caller, visit, call.end)
    floor.record(
        kind,
        at,
        visit.id if visit is not None else None,
        promise_id=promise.id if promise is not None else None,
        before={},
        end=call.end,
        phone_ms=phone_ms,
        talked_ms=call.ended_at - call.begun_at,
        late=False,
        **data,
    )
    return visit


def keep_try(floor: Floor, at: At, promise: Promise, tried: Tried) -> Promise:
    """Keep a call that was made; the promise as it stands after it."""
    rule = floor.directory.site.promising.retry
    after = callback.after(promise, tried, at.person_id, floor.now, rule, floor.calendar)
    floor.ledger.tried(
        Attempt(
            promise.id,
            after.attempts,
            at.person_id,
            at.counter_id,
            tried.begun_at,
            tried.ended_at,
            tried.result,
            after.due_at if after.is_open else None,
        )
    )
    to = tried.passed_on
    told = tried.note if to is None else f"{to.reason} · {to.department}"
    floor.ledger.write(promise, LineKind.NOTE, told, floor.now, at.person_id)
    floor.promise_step(
        EventKind.CALLBACK_TRIED,
        after,
        at,
        turn_at=after.due_at,
        result=tried.result,
        to=to.person_id if to is not None else None,
    )
    return after


def _interrupted(
    floor: Floor, chance: Random, line: Line, visit: Visit
) -> Generator[int, None, Visit]:
    begun = floor.now
    end = chance.choices(list(_ENDS), list(_ENDS.values()))[0]
    longest = 12 if end is CallEnd.OBJECTED else 110
    yield begun + chance.randint(6 * SECOND, longest * SECOND)
    caller, draft = None, None
    if end is CallEnd.CALLBACK or (end is CallEnd.DROPPED and chance.random() < 0.6):
        caller = _caller(floor, chance)
        draft = _draft(floor, chance, line.at, caller)
    call = Call("", end, begun, floor.now, visit.id, draft)
    return take_call(floor, call, line.at, caller, visit) or visit


def _answer(floor: Floor, chance: Random, line: Line) -> Iterator[int]:
    begun = floor.now
    yield begun + chance.randint(20 * SECOND, 70 * SECOND)
    if chance.random() < 0.4:
        take_call(floor, Call("", CallEnd.TALKED, begun, floor.now), line.at, None, None)
        return
    service = chance.choice(line.services)
    visit = floor.issue_by_phone(line.at, Request(service, channel=Channel.PHONE), begun)
    visit = floor.keep(EventKind.CALL_SERVED, lifecycle.take(visit, line.at, begun), line.at)
    yield floor.now + chance.randint(60 * SECOND, 4 * MINUTE)
    if chance.random() < 0.05:
        after = lifecycle.dropped(visit, floor.now)
        caller = _caller(floor, chance)
        draft = CallbackDraft(caller.number, service_id=service)
        _, made, data = _take_down(floor, line.at, draft, caller, visit, CallEnd.DROPPED)
        floor.keep(EventKind.CALL_DROPPED, after, line.at, promise_id=made.id, **data)
        return
    outcome = chance.choices((Outcome.INFORMED, Outcome.SETTLED, Outcome.REFERRED), (7, 2, 1))[0]
    floor.keep(
        EventKind.FINISHED, lifecycle.finish(visit, outcome, floor.now), line.at, outcome=outcome
    )


def _receive_letter(floor: Floor, chance: Random, line: Line) -> None:
    writer = draw_writer(chance)
    received_at = floor.now - chance.randint(10 * MINUTE, 14 * HOUR)
    promise_answer(
        floor,
        line.at,
        PromiseKind.EMAIL,
        Contact("", writer.name, writer.address),
        writer.question,
        received_at + ANSWER_WITHIN_MS,
        received_at=received_at,
        turn_at=floor.now + chance.randint(2 * MINUTE, 20 * MINUTE),
    )


def _turn_to(floor: Floor, chance: Random, at: At, kept: Kept) -> Iterator[int]:
    promise = kept.promise
    if promise.owner_id == at.person_id and chance.random() < _HAND_OVER:
        colleague = _colleague(floor, chance, at)
        yield floor.now + chance.randint(10 * SECOND, 30 * SECOND)
        _hand_over(floor, at, floor.ledger.get(promise.id).promise, colleague)
    elif promise.kind is PromiseKind.CALLBACK:
        yield from _call_back(floor, chance, at, promise)
    else:
        yield from _write_back(floor, chance, at, promise)


def _hand_over(floor: Floor, at: At, promise: Promise, colleague: int) -> None:
    after = promises.hand_over(promise, colleague)
    floor.promise_step(EventKind.PROMISE_HANDED_OVER, after, at, to=colleague)


def _call_back(floor: Floor, chance: Random, at: At, promise: Promise) -> Iterator[int]:
    floor.record(EventKind.NUMBER_SEEN, at, promise_id=promise.id)
    begun = floor.now + 5 * SECOND
    result = _draw_result(chance, promise)
    brief = result in callback.REACHED_NOBODY
    yield begun + chance.randint(15 * SECOND, (40 if brief else 150) * SECOND)
    note = chance.choice(_NOTES) if result is Result.ANSWERED and chance.random() < 0.4 else ""
    later = floor.now + chance.randint(1, 4) * HOUR if result is Result.LATER else None
    to = _ELSEWHERE if result is Result.PASSED_ON else None
    promise = floor.ledger.get(promise.id).promise  # The client may have rung again meanwhile.
    keep_try(floor, at, promise, Tried(result, begun, floor.now, note, later, to))


def _draw_result(chance: Random, promise: Promise) -> Result:
    weights = dict(_RESULTS)
    if promise.unanswered:
        weights[Result.NO_ANSWER] *= _SELDOM_THERE
    return chance.choices(list(weights), list(weights.values()))[0]


def _write_back(floor: Floor, chance: Random, at: At, promise: Promise) -> Iterator[int]:
    yield floor.now + chance.randint(1 * MINUTE, 4 * MINUTE)
    by_email = promise.kind is PromiseKind.EMAIL
    if by_email and promise.received_at is not None and promise.acknowledged_at is None:
        after = promises.acknowledge(promise, floor.now)
        left = max(promise.due_at - floor.now, 0)
        turn_at = floor.now + round(left * chance.uniform(0.1, 0.8))
        floor.promise_step(EventKind.ANSWER_ACKNOWLEDGED, after, at, turn_at=turn_at)
    elif chance.random() < _EXTEND:
        due_at = floor.now + 48 * HOUR
        floor.ledger.write(promise, LineKind.NOTE, _LONGER, floor.now, at.person_id)
        after = promises.extend(promise, due_at)
        turn_at = floor.now + chance.randint(20, 40) * HOUR
        floor.promise_step(EventKind.PROMISE_EXTENDED, after, at, turn_at=turn_at, due=due_at)
    else:
        after = promises.end(promise, PromiseOutcome.ANSWERED, at.person_id, floor.now)
        floor.promise_step(EventKind.PROMISE_KEPT, after, at)


def _take_down(
    floor: Floor,
    at: At,
    draft: CallbackDraft,
    caller: Caller,
    visit: Visit | None,
    end: CallEnd,
) -> tuple[EventKind, Promise, dict[str, object]]:
    at_once = end is CallEnd.DROPPED
    now_or_asked = floor.now if draft.due_at is None else draft.due_at
    due_at = floor.now if at_once else floor.calendar.working_moment(now_or_asked)
    known = floor.ledger.callback_to(draft.number)
    if known is not None:
        after = promises.asked_again(known, draft, due_at)
        lines = len(floor.ledger.get(known.id).lines)
        floor.ledger.write(known, LineKind.QUESTION, draft.question, floor.now, at.person_id)
        floor.ledger.save(after, max(after.due_at, floor.now))
        undone = {
            field.name: value
            for field in fields(Promise)
            if (value := getattr(known, field.name)) != getattr(after, field.name)
            and field.name != "seq"
        }
        kept = {"promise_before": undone, "lines": lines, "named": False}
        return EventKind.CALLBACK_EXTENDED, after, kept
    new = replace(
        _new(floor, at, PromiseKind.CALLBACK, due_at, visit, draft.for_person),
        agreed=draft.due_at is not None,
        service_id=draft.service_id,
    )
    contact = Contact(masked(draft.number), caller.name)
    made = floor.ledger.add(new, contact, draft.number, draft.question, due_at)
    return EventKind.CALLBACK_TAKEN, made, {"promise_before": None}


def _new(
    floor: Floor,
    at: At,
    kind: PromiseKind,
    due_at: int,
    visit: Visit | None,
    owner_id: int | None,
) -> Promise:
    return Promise(
        id=0,
        site_id=floor.directory.site.id,
        kind=kind,
        business_day=floor.day.date,
        taken_at=floor.now,
        taken_by=at.person_id,
        counter_id=at.counter_id,
        visit_id=visit.id if visit is not None else None,
        owner_id=owner_id or at.person_id,
        due_at=due_at,
    )


def _caller(floor: Floor, chance: Random) -> Caller:
    caller = draw_caller(chance)
    known = [kept for kept in floor.ledger if kept.number and kept.turn_at is not None]
    if known and chance.random() < _ASK_AGAIN:
        again = chance.choice(known)
        return Caller(again.number, "", again.contact.name, "")
    return caller


def _draft(floor: Floor, chance: Random, at: At, caller: Caller) -> CallbackDraft:
    asked = floor.now + chance.randint(1, 5) * HOUR if chance.random() < 0.12 else None
    for_person = _colleague(floor, chance, at) if chance.random() < _FOR_COLLEAGUE else None
    return CallbackDraft(caller.number, caller.question, caller.name, asked, for_person)


def _colleague(floor: Floor, chance: Random, at: At) -> int:
    return chance.choice([person for person in floor.clerks if person != at.person_id])
