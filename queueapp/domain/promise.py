"""A promise to a client: to phone them back (a callback), or to answer otherwise (a follow-up).

Instants are in ms UTC and handed in; nothing here reads a clock or a database. A promise keeps
codes and instants only: who the client is and what they asked stands apart (`Contact`, `Line`) and
is erased while the promise stays for the statistics.
"""

from dataclasses import dataclass, fields, replace
from enum import StrEnum
from typing import Any

from queueapp.errors import Refusal, Refused

ANSWER_WITHIN_MS = 24 * 60 * 60_000
"""A client's e-mail is to be answered within so long of its arrival (standard, VI.1)."""


class PromiseKind(StrEnum):
    """How the client is to be answered."""

    CALLBACK = "callback"
    EMAIL = "email"
    WRITING = "writing"


class PromiseOutcome(StrEnum):
    """How a promise ended."""

    ANSWERED = "answered"
    WRONG_NUMBER = "wrong_number"
    PASSED_ON = "passed_on"
    GIVEN_UP = "given_up"
    WITHDRAWN = "withdrawn"


class LineKind(StrEnum):
    """What a line written on a promise is."""

    QUESTION = "question"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Contact:
    """Who is to be answered, and where. `masked` is all of the number that lists ever hold.

    `address` is an e-mail or postal address.
    """

    masked: str = ""
    name: str = ""
    address: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """What the client asked, or what somebody wrote on the promise; `at` is in ms UTC."""

    kind: LineKind
    text: str
    at: int
    person_id: int | None


@dataclass(frozen=True, slots=True)
class Promise:
    """One promise. Instants in ms UTC; `business_day` is the ISO date on which it was made.

    `owner_id` is who is to keep it (`queueapp.domain.absence` says who does so meanwhile),
    `visit_id` the client at the desk while it was made. `agreed` says that the client was told
    `due_at`. `calls` counts how often the client rang for it, `attempts` the calls made to them,
    `unanswered` those in a row that reached nobody. `to_lead`: the lead decides what becomes of it.
    `seq` counts its changes: who acts on it names the `seq` they saw.
    """

    id: int
    site_id: int
    kind: PromiseKind
    business_day: str
    taken_at: int
    taken_by: int
    counter_id: int | None
    visit_id: int | None
    owner_id: int
    due_at: int
    agreed: bool = False
    service_id: int | None = None
    language: str | None = None
    confidential: bool = False
    calls: int = 1
    attempts: int = 0
    unanswered: int = 0
    to_lead: bool = False
    received_at: int | None = None
    acknowledged_at: int | None = None
    outcome: PromiseOutcome | None = None
    done_at: int | None = None
    done_by: int | None = None
    seq: int = 0

    @property
    def is_open(self) -> bool:
        """Whether it is still to be kept."""
        return self.done_at is None

    def is_due(self, now: int) -> bool:
        """Whether it is time."""
        return self.is_open and self.due_at <= now


@dataclass(frozen=True, slots=True)
class Entry:
    """A promise with what is known of the client; no contact and no lines once they are erased."""

    promise: Promise
    contact: Contact | None = None
    lines: tuple[Line, ...] = ()

    @property
    def question(self) -> str:
        """What the client asked, the oldest line first."""
        return "\n".join(line.text for line in self.lines if line.kind is LineKind.QUESTION)


@dataclass(frozen=True, slots=True)
class SeenPromise:
    """The promise as the screen showed it; a request on it is refused if it has changed since."""

    promise_id: int
    seq: int


@dataclass(frozen=True, slots=True)
class CallbackDraft:
    """What was taken down of a caller: a number, and whatever else they said.

    `number` is as it was typed. `due_at` (ms UTC) is absent unless the caller asked for a time;
    `for_person` is the colleague they asked for.
    """

    number: str
    question: str = ""
    name: str = ""
    due_at: int | None = None
    for_person: int | None = None
    service_id: int | None = None
    language: str | None = None
    confidential: bool = False


@dataclass(frozen=True, slots=True)
class AnswerDraft:
    """A promise to answer by e-mail or in writing, as typed into its form.

    An e-mail has `received_at` (ms UTC) where the client wrote one: it is due 24 hours later.
    Otherwise `due_day` (ISO date) is the day that was agreed.
    """

    kind: PromiseKind
    address: str
    question: str = ""
    name: str = ""
    received_at: int | None = None
    due_day: str | None = None
    for_person: int | None = None
    service_id: int | None = None
    language: str | None = None


def asked_again(promise: Promise, draft: CallbackDraft, due_at: int) -> Promise:
    """The client has rung once more for a callback that is open.

    A time that they ask for now stands in place of any other, and one that was agreed stays;
    otherwise it is due when it is due first.
    """
    _require_open(promise)
    asked = draft.due_at is not None
    if not asked and promise.agreed:
        due_at = promise.due_at
    return _stepped(
        promise,
        calls=promise.calls + 1,
        unanswered=0,
        due_at=due_at if asked else min(promise.due_at, due_at),
        agreed=asked or promise.agreed,
        owner_id=draft.for_person or promise.owner_id,
        service_id=draft.service_id or promise.service_id,
        language=draft.language or promise.language,
        confidential=promise.confidential or draft.confidential,
        to_lead=False,
    )


def hand_over(promise: Promise, to_person: int) -> Promise:
    """Somebody else is to keep it; what the lead has decided so is tried anew."""
    _require_open(promise)
    unanswered = 0 if promise.to_lead else promise.unanswered
    return _stepped(promise, owner_id=to_person, unanswered=unanswered, to_lead=False)


def extend(promise: Promise, due_at: int) -> Promise:
    """It is due later, for a reason that the client was told."""
    _require_open(promise)
    return _stepped(promise, due_at=due_at, agreed=True, unanswered=0, to_lead=False)


def acknowledge(promise: Promise, now: int) -> Promise:
    """The client was told that their letter has come and is being looked into."""
    _require_open(promise)
    if promise.kind is PromiseKind.CALLBACK or promise.acknowledged_at is not None:
        raise Refused(Refusal.NOT_POSSIBLE_NOW)
    return _stepped(promise, acknowledged_at=now)


def end(promise: Promise, outcome: PromiseOutcome, person_id: int, now: int) -> Promise:
    """Nothing is to be done about it any more."""
    _require_open(promise)
    return _stepped(promise, outcome=outcome, done_at=now, done_by=person_id, to_lead=False)


def stepped(promise: Promise, **changes: Any) -> Promise:
    """The promise with a change; who still shows it as it was has to look again."""
    _require_open(promise)
    return _stepped(promise, **changes)


def undone_by(before: Promise, after: Promise) -> dict[str, Any]:
    """The fields that take a step back: those it changed, as they stood before.

    The count of changes is not among them; it never goes back.
    """
    return {
        field.name: getattr(before, field.name)
        for field in fields(Promise)
        if field.name != "seq" and getattr(before, field.name) != getattr(after, field.name)
    }


def erased_at(promise: Promise, keep_days: int) -> int | None:
    """When what is known of the client is erased (ms UTC), once the promise is done."""
    if promise.done_at is None:
        return None
    return promise.done_at + keep_days * 24 * 60 * 60_000


def _require_open(promise: Promise) -> None:
    if not promise.is_open:
        raise Refused(Refusal.PROMISE_DONE)


def _stepped(promise: Promise, **changes: Any) -> Promise:
    return replace(promise, seq=promise.seq + 1, **changes)
