"""What is owed to clients on the morning under way, so that each kind can be seen at once."""

from collections.abc import Generator, Iterator

from queueapp.clock import HOUR, MINUTE, SECOND
from queueapp.demo.callers import Caller
from queueapp.demo.floor import Floor
from queueapp.demo.phone import keep_try, promise_answer, take_call
from queueapp.domain import promise as promises
from queueapp.domain.call import Call, CallEnd
from queueapp.domain.callback import Result, Tried
from queueapp.domain.lifecycle import At
from queueapp.domain.promise import (
    ANSWER_WITHIN_MS,
    CallbackDraft,
    Contact,
    Promise,
    PromiseKind,
)
from queueapp.domain.record import EventKind

_UNREACHED = Caller(
    "+37060003318", "", "Algirdas Uosinis", "Nori atsiimti pamestą pažymėjimą, kur jis saugomas?"
)
_TRIED_ONCE = Caller(
    "+37060004417", "", "Aldona Šilinskienė", "Kada bus paskirta būsto šildymo kompensacija?"
)
_ASKED_FOR_NOW = Caller(
    "+37060007252", "", "", "Ar galima deklaruoti gyvenamąją vietą nuomojamame bute?"
)
_LATER_TODAY = Caller("+37060009106", "", "Mantas Medeiša", "Leidimas prekiauti turguje")
_WROTE = Contact("", "Ieva Girdvainienė", "klientas317@pastas.example")
_WROTE_ABOUT = "Kokių dokumentų reikia vaiko gimimui įregistruoti?"
_TO_WRITE_TO = Contact("", "Povilas Rudokas", "Uosių g. 12, Ąžuolpilis")
_TO_WRITE_ABOUT = "Prašo archyvinės pažymos apie namo statybos metus."


def nobody_answers(floor: Floor, at: At) -> Iterator[int]:
    """On the day before: a callback on which nobody picks up, three times."""
    opens = floor.now
    promise = yield from _promised(floor, at, opens + 80 * MINUTE, _UNREACHED)
    for minutes in (125, 190, 340):
        promise = yield from _tried(floor, at, promise, opens + minutes * MINUTE)


def nobody_answers_still(floor: Floor, at: At, now: int) -> Iterator[int]:
    """Twice more, and the lead is to decide."""
    for kept in floor.ledger:
        if kept.number == _UNREACHED.number and kept.turn_at is None:
            promise = kept.promise
            for minutes in (105, 31):
                promise = yield from _tried(floor, at, promise, now - minutes * MINUTE)


def owed(floor: Floor, at: At, now: int) -> Iterator[int]:
    """A callback that is overdue, one that is due at `now`, and an e-mail due in four hours."""
    yield now - 112 * MINUTE
    received_at = now - 20 * HOUR
    due_at = received_at + ANSWER_WITHIN_MS
    answer = promise_answer(
        floor, at, PromiseKind.EMAIL, _WROTE, _WROTE_ABOUT, due_at, received_at=received_at
    )
    yield now - 108 * MINUTE
    after = promises.acknowledge(answer, floor.now)
    floor.promise_step(EventKind.ANSWER_ACKNOWLEDGED, after, at)
    overdue = yield from _promised(floor, at, now - 100 * MINUTE, _TRIED_ONCE)
    yield from _tried(floor, at, overdue, now - 72 * MINUTE)
    yield from _promised(floor, at, now - 50 * MINUTE, _ASKED_FOR_NOW, now - 30 * SECOND)


def owed_by_others(floor: Floor, at: At, now: int) -> Iterator[int]:
    """A callback for later today, and an answer in writing."""
    yield from _promised(floor, at, now - 64 * MINUTE, _LATER_TODAY, now + 3 * HOUR)
    yield now - 40 * MINUTE
    due_at = floor.calendar.working_moment(now + 5 * 24 * HOUR)
    promise_answer(floor, at, PromiseKind.WRITING, _TO_WRITE_TO, _TO_WRITE_ABOUT, due_at)


def _promised(
    floor: Floor, at: At, begun_at: int, caller: Caller, due_at: int | None = None
) -> Generator[int, None, Promise]:
    yield begun_at
    begun = floor.now
    yield begun + 40 * SECOND
    draft = CallbackDraft(caller.number, caller.question, caller.name, due_at)
    take_call(floor, Call("", CallEnd.CALLBACK, begun, floor.now, None, draft), at, caller, None)
    made = floor.ledger.callback_to(caller.number)
    assert made is not None
    floor.ledger.plan(made.id)
    return made


def _tried(floor: Floor, at: At, promise: Promise, begun_at: int) -> Generator[int, None, Promise]:
    yield begun_at
    begun = floor.now
    floor.record(EventKind.NUMBER_SEEN, at, promise_id=promise.id)
    yield begun + 35 * SECOND
    return keep_try(floor, at, promise, Tried(Result.NO_ANSWER, begun, floor.now))
