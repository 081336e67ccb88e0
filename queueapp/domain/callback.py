"""Calling back: what became of a call, and when the next one is due.

Instants are in ms UTC and handed in.
"""

from dataclasses import dataclass
from enum import StrEnum

from queueapp.domain.promise import Promise, PromiseOutcome, end, stepped
from queueapp.domain.workdays import Calendar
from queueapp.errors import Refusal, Refused

NEXT_MORNING = 0
"""In place of minutes to wait: until the next morning at work."""


class Result(StrEnum):
    """What became of a call to a client."""

    ANSWERED = "answered"
    NO_ANSWER = "no_answer"
    BUSY = "busy"
    WRONG_NUMBER = "wrong_number"
    DROPPED = "dropped"
    PASSED_ON = "passed_on"
    LATER = "later"


REACHED_NOBODY = frozenset({Result.NO_ANSWER, Result.BUSY})


@dataclass(frozen=True, slots=True)
class RetryRule:
    """When to try again where nobody answered, as the site has set it.

    `waits` are minutes, or `NEXT_MORNING`; the last one holds for all further tries. After `tries`
    in a row the lead decides.
    """

    waits: tuple[int, ...] = (30, 120, NEXT_MORNING)
    tries: int = 5

    def next_try(self, unanswered: int, now: int, calendar: Calendar) -> int:
        """When to try again after so many calls in a row that reached nobody (ms UTC)."""
        wait = self.waits[min(unanswered, len(self.waits)) - 1] if self.waits else NEXT_MORNING
        if wait == NEXT_MORNING:
            return calendar.next_morning(now)
        return calendar.working_moment(now + wait * 60_000)

    def pack(self) -> str:
        """The waits as they are kept: `30,120,0`."""
        return ",".join(str(wait) for wait in self.waits)

    @classmethod
    def unpack(cls, waits: str, tries: int) -> "RetryRule":
        """The rule that `pack` wrote."""
        return cls(tuple(int(wait) for wait in waits.split(",") if wait), tries)


@dataclass(frozen=True, slots=True)
class PassedOn:
    """Who answers instead: why, of which department, and who; a colleague here by their id."""

    reason: str
    department: str
    name: str = ""
    person_id: int | None = None

    @property
    def complete(self) -> bool:
        """Whether it says why, and to whom."""
        to_whom = self.department.strip() or self.name.strip() or self.person_id is not None
        return bool(self.reason.strip() and to_whom)


@dataclass(frozen=True, slots=True)
class Tried:
    """A call to a client as it went; instants in ms UTC.

    `due_at` goes with `LATER`: when the client wants to be called; `passed_on` with `PASSED_ON`.
    """

    result: Result
    begun_at: int
    ended_at: int
    note: str = ""
    due_at: int | None = None
    passed_on: PassedOn | None = None


@dataclass(frozen=True, slots=True)
class Attempt:
    """One call that was made for a callback, as it is kept; instants in ms UTC.

    `next_due` is when the next one was due after it, if it left the callback open.
    """

    promise_id: int
    number: int
    person_id: int
    counter_id: int | None
    begun_at: int
    ended_at: int
    result: Result
    next_due: int | None


def after(
    promise: Promise, tried: Tried, person_id: int, now: int, rule: RetryRule, calendar: Calendar
) -> Promise:
    """The callback after a call: done, due again, someone else's, or the lead's to decide."""
    if not promise.is_open:
        raise Refused(Refusal.PROMISE_DONE)
    attempts = promise.attempts + 1
    match tried.result:
        case Result.ANSWERED:
            return end(stepped(promise, attempts=attempts), PromiseOutcome.ANSWERED, person_id, now)
        case Result.WRONG_NUMBER:
            return end(
                stepped(promise, attempts=attempts), PromiseOutcome.WRONG_NUMBER, person_id, now
            )
        case Result.NO_ANSWER | Result.BUSY:
            unanswered = promise.unanswered + 1
            return stepped(
                promise,
                attempts=attempts,
                unanswered=unanswered,
                due_at=rule.next_try(unanswered, now, calendar),
                agreed=False,
                to_lead=unanswered >= rule.tries,
            )
        case Result.DROPPED:
            # The line broke while they talked: the client waits for it to ring.
            return stepped(
                promise, attempts=attempts, unanswered=0, due_at=now, agreed=False, to_lead=False
            )
        case Result.LATER:
            if tried.due_at is None:
                raise Refused(Refusal.REASON_NEEDED)
            return stepped(
                promise,
                attempts=attempts,
                unanswered=0,
                due_at=calendar.working_moment(max(tried.due_at, now)),
                agreed=True,
                to_lead=False,
            )
        case Result.PASSED_ON:
            to = tried.passed_on
            if to is None or not to.complete:
                raise Refused(Refusal.REASON_NEEDED)
            talked = stepped(promise, attempts=attempts, unanswered=0)
            if to.person_id is None:
                return end(talked, PromiseOutcome.PASSED_ON, person_id, now)
            due_at = calendar.working_moment(now)
            return stepped(
                talked, owner_id=to.person_id, due_at=due_at, agreed=False, to_lead=False
            )
