"""What the requests on promises share: finding them as seen, and keeping a step whole."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from queueapp.domain import promise as promises_domain
from queueapp.domain.phone_number import NotANumber, masked, parse_number
from queueapp.domain.promise import (
    CallbackDraft,
    Contact,
    Entry,
    LineKind,
    Promise,
    PromiseKind,
    PromiseOutcome,
    SeenPromise,
)
from queueapp.domain.record import ON_PROMISES, Event, EventKind
from queueapp.domain.roles import Permission, may
from queueapp.domain.session import PromiseDone
from queueapp.domain.setup import LANGUAGES
from queueapp.errors import Refusal, Refused
from queueapp.services.session import Turn, check_text
from queueapp.storage import events, promises

_FARTHEST_MS = 2 * 366 * 24 * 60 * 60_000
"""Nothing is promised for later than that: it is a slip of the keys."""

_GRACE_MS = 60_000
"""A due time that has passed by less is still now: somebody was typing meanwhile."""

_NO_STEPS = frozenset({EventKind.UNDONE, EventKind.NUMBER_SEEN, EventKind.INCIDENT})
"""What leaves a promise as it is: no step of it is in the way of undoing another."""


def seen_promise(turn: Turn, seen: SeenPromise) -> Entry:
    """The promise that the screen showed; refused if somebody has acted on it since."""
    entry = promises.get(turn.tx, seen.promise_id)
    if entry is None:
        raise Refused(Refusal.UNKNOWN_PROMISE)
    if entry.promise.seq != seen.seq:
        raise Refused(Refusal.PROMISE_STALE)
    return entry


def keep_step(
    turn: Turn,
    kind: EventKind,
    before: Promise,
    after: Promise,
    *,
    notes: Sequence[str] = (),
    **data: Any,
) -> PromiseDone:
    """Write a step: the promise, what was said about it, and the event."""
    if kind in ON_PROMISES:
        known = promises.get(turn.tx, before.id)
        lines = len(known.lines) if known is not None else 0
        data |= {
            "before": {},
            "promise_before": promises_domain.undone_by(before, after),
            "lines": lines,
        }
    promises.save(turn.tx, before, after)
    for note in notes:
        promises.add_line(turn.tx, before.id, LineKind.NOTE, check_text(note), turn.person.id)
    if not after.is_open and turn.tx.directory.site.promising.keep_days == 0:
        promises.forget_client(turn.tx, before.id)
    note_promise(turn, kind, before.id, **data)
    return done(turn, kind, before.id)


def note_promise(turn: Turn, kind: EventKind, promise_id: int, **data: Any) -> None:
    """Add to the record what happened to a promise."""
    events.append(
        turn.tx,
        kind,
        turn.day.date,
        person_id=turn.person.id,
        counter_id=turn.session.counter_id,
        promise_id=promise_id,
        **data,
    )


def done(turn: Turn, kind: EventKind, promise_id: int) -> PromiseDone:
    """The answer to a step, with the promise as it stands now."""
    return PromiseDone(kind, promises.get(turn.tx, promise_id))


def require_decision(turn: Turn, promise: Promise) -> None:
    """Refuse a colleague what the lead is to decide."""
    if promise.to_lead and not may(turn.person.role, Permission.DECIDE_PROMISES):
        raise Refused(Refusal.NOT_PERMITTED, permission=Permission.DECIDE_PROMISES)


def keeper(turn: Turn, person_id: int | None) -> int:
    """Who is to keep a promise: the colleague who was named, or whoever makes it."""
    if person_id is None:
        return turn.person.id
    person = turn.tx.directory.people.get(person_id)
    if person is None or not person.active or not may(person.role, Permission.KEEP_PROMISES):
        raise Refused(Refusal.UNKNOWN_PERSON)
    return person_id


def not_past(turn: Turn, due_at: int) -> int:
    """The due time, at the earliest now; refused where it has passed, or is years away."""
    if due_at < turn.tx.now - _GRACE_MS:
        raise Refused(Refusal.DUE_PAST)
    if due_at > turn.tx.now + _FARTHEST_MS:
        raise Refused(Refusal.DUE_TOO_FAR)
    return max(due_at, turn.tx.now)


def number_of(text: str) -> str:
    """What was typed in E.164; refused where it is no number, with the reason."""
    try:
        return parse_number(text)
    except NotANumber as error:
        raise Refused(Refusal.NOT_A_NUMBER, fault=error.fault) from error


def check_about(turn: Turn, service_id: int | None, language: str | None) -> None:
    """Refuse a service or a language that the hall has not."""
    service = turn.tx.directory.services.get(service_id) if service_id is not None else None
    if service_id is not None and (service is None or not service.active):
        raise Refused(Refusal.UNKNOWN_SERVICE)
    if language is not None and language not in LANGUAGES:
        raise Refused(Refusal.NOT_POSSIBLE_NOW, language=language)


def make(turn: Turn, promise: Promise, contact: Contact, number: str, question: str) -> Promise:
    """Write a new promise with all that is known of the client."""
    made = replace(promise, id=promises.add(turn.tx, promise))
    promises.put_contact(turn.tx, made.id, contact, number)
    promises.add_line(turn.tx, made.id, LineKind.QUESTION, question, turn.person.id)
    return made


def take_callback(
    turn: Turn,
    draft: CallbackDraft,
    visit_id: int | None,
    *,
    at_once: bool,
    late_since: int | None = None,
) -> tuple[EventKind, Promise, dict[str, Any]]:
    """Promise to call back, or extend the promise that this caller has already.

    `at_once`: the call broke, so that it is due now, whatever the hour. `late_since`: it was
    taken down at that instant (ms UTC), while the server was out of touch, and what was a time to
    come may have passed. Returns the kind of step, the promise as it stands now, and what the
    record keeps to undo it by.
    """
    if at_once:
        draft = replace(draft, due_at=None)
    number = number_of(draft.number)
    owner = keeper(turn, draft.for_person)
    check_about(turn, draft.service_id, draft.language)
    question, name = check_text(draft.question), check_text(draft.name)
    taken_at = turn.tx.now if late_since is None else late_since
    due_at = _due_at(turn, draft, taken_at, at_once=at_once)
    known = promises.open_callback_to(turn.tx, number)
    if known is not None:
        before = known.promise
        after = promises_domain.asked_again(before, draft, due_at)
        promises.save(turn.tx, before, after)
        promises.add_line(turn.tx, before.id, LineKind.QUESTION, question, turn.person.id)
        named = bool(name) and known.contact is not None and not known.contact.name
        if named and known.contact is not None:
            promises.change_contact(turn.tx, before.id, replace(known.contact, name=name), number)
        undone = promises_domain.undone_by(before, after)
        kept = {"promise_before": undone, "lines": len(known.lines), "named": named}
        return EventKind.CALLBACK_EXTENDED, after, kept
    new = Promise(
        id=0,
        site_id=turn.tx.site_id,
        kind=PromiseKind.CALLBACK,
        business_day=turn.tx.directory.site.calendar.business_day(taken_at).date,
        taken_at=taken_at,
        taken_by=turn.person.id,
        counter_id=turn.session.counter_id,
        visit_id=visit_id,
        owner_id=owner,
        due_at=due_at,
        agreed=draft.due_at is not None,
        service_id=draft.service_id,
        language=draft.language,
        confidential=draft.confidential,
    )
    made = make(turn, new, Contact(masked(number), name), number, question)
    return EventKind.CALLBACK_TAKEN, made, {"promise_before": None}


def unmake(turn: Turn, event: Event) -> Entry:
    """Take back the promise that a step made, or what the step did to it; returns it as it is now.

    Refused where somebody has acted on the promise since, or its client is known no more.
    """
    assert event.promise_id is not None
    entry = promises.get(turn.tx, event.promise_id)
    if entry is None or not _is_latest_step(turn, event):
        raise Refused(Refusal.ACTED_SINCE)
    if entry.contact is None:
        raise Refused(Refusal.CONTACT_ERASED)
    current, before = entry.promise, event.data.get("promise_before")
    if before is None:
        after = promises_domain.end(current, PromiseOutcome.WITHDRAWN, turn.person.id, turn.tx.now)
        promises.save(turn.tx, current, after)
        promises.forget_client(turn.tx, current.id)
    else:
        promises.save(turn.tx, current, replace(current, **before, seq=current.seq + 1))
        promises.remove_lines(turn.tx, current.id, after=event.data["lines"])
        if event.kind is EventKind.CALLBACK_TRIED:
            promises.remove_attempt(turn.tx, current.id, current.attempts)
        reach = promises.reach_of(turn.tx, current.id)
        if event.data.get("named") and entry.contact is not None and reach is not None:
            nameless = replace(entry.contact, name="")
            promises.change_contact(turn.tx, current.id, nameless, reach.number)
    now = promises.get(turn.tx, current.id)
    assert now is not None, "no promise is ever removed"
    # Who it was about is told once more, though it is erased.
    return replace(now, contact=entry.contact)


def _is_latest_step(turn: Turn, event: Event) -> bool:
    assert event.promise_id is not None
    of_promise = events.of_promise(turn.tx, event.promise_id)
    undone = {other.undoes for other in of_promise}
    steps = [
        other.id for other in of_promise if other.kind not in _NO_STEPS and other.id not in undone
    ]
    return steps[-1:] == [event.id]


def _due_at(turn: Turn, draft: CallbackDraft, taken_at: int, *, at_once: bool) -> int:
    if at_once:
        return taken_at
    calendar = turn.tx.directory.site.calendar
    if draft.due_at is None:
        return calendar.working_moment(taken_at)
    late = taken_at < turn.tx.now
    return calendar.working_moment(draft.due_at if late else not_past(turn, draft.due_at))
