"""The telephone: calls that ring in while somebody is at the desk or not, and calls to clients."""

from dataclasses import replace
from typing import Any

from queueapp.domain import callback, lifecycle
from queueapp.domain.call import Call, CallEnd, legs_during
from queueapp.domain.callback import Attempt, Result, Tried
from queueapp.domain.lifecycle import Request
from queueapp.domain.promise import CallbackDraft, Promise, PromiseKind, SeenPromise
from queueapp.domain.record import EventKind
from queueapp.domain.roles import Permission
from queueapp.domain.session import Done, PromiseDone, Seen, Session
from queueapp.domain.visit import Channel
from queueapp.errors import Refusal, Refused
from queueapp.services.desk import client_of, free_desk
from queueapp.services.intake import issue_visit
from queueapp.services.promising import (
    done,
    keep_step,
    keeper,
    not_past,
    note_promise,
    require_decision,
    seen_promise,
    take_callback,
)
from queueapp.services.session import Turn, writing
from queueapp.services.steps import keep
from queueapp.storage import events, promises, visits
from queueapp.storage.database import Database

LONGEST_CALL_MS = 4 * 60 * 60_000
"""A call that is said to have lasted longer was never put down: so long it lasted at most."""


class PhoneService:
    """Records calls, serves callers, and keeps what became of each callback."""

    def __init__(self, db: Database) -> None:
        """Work on an open database."""
        self._db = db

    def record(self, session: Session, call: Call, *, late: bool = False) -> PromiseDone:
        """What was done about a call that rang in; recorded twice, it counts once.

        Its minutes are kept apart from the service of the client at the desk. A number makes a
        callback, or extends the one that this caller has already. `late`: it was taken down while
        the server was out of touch.
        """
        with writing(self._db, session, Permission.KEEP_PROMISES) as turn:
            known, promise_id = promises.made_by(turn.tx, call.key)
            if known:
                kind = EventKind.CALL if promise_id is None else EventKind.CALLBACK_TAKEN
                return PromiseDone(kind) if promise_id is None else done(turn, kind, promise_id)
            return _record(turn, _put_down(call, turn.tx.now), late=late)

    def serve(self, session: Session, request: Request, begun_at: int, note: str = "") -> Done:
        """Serve a caller at once: a visit of their own, under way since `begun_at` (ms UTC).

        Whoever waits in the hall has been there for the phone's third ring as well: no reason is
        asked for.
        """
        with writing(self._db, session, Permission.SERVE) as turn:
            by_phone = replace(request, channel=Channel.PHONE)
            desk = free_desk(turn)
            # Not before the desk was free: a counter serves one client at a time.
            earliest = max(turn.tx.now - LONGEST_CALL_MS, desk.since)
            began = min(max(begun_at, earliest), turn.tx.now)
            visit = issue_visit(turn, by_phone, began, note)
            after = lifecycle.take(visit, session.at, began)
            return keep(turn, EventKind.CALL_SERVED, visit, after, desk)

    def drop(self, session: Session, seen: Seen, draft: CallbackDraft | None) -> Done:
        """The line to the caller who was being served broke: the visit ends.

        Where their number is known they are called back now; without one it is recorded only.
        """
        with writing(self._db, session, Permission.SERVE) as turn:
            desk, visit = client_of(turn, seen)
            after = lifecycle.dropped(visit, turn.tx.now)
            promise_id: int | None = None
            data: dict[str, Any] = {}
            if draft is not None and draft.number.strip():
                about = replace(draft, service_id=draft.service_id or visit.service_id)
                _, made, data = take_callback(turn, about, visit.id, at_once=True)
                promise_id = made.id
            return keep(
                turn, EventKind.CALL_DROPPED, visit, after, desk, promise_id=promise_id, **data
            )

    def number(self, session: Session, promise_id: int) -> str:
        """The full number of a client (E.164), to be dialled; that it was looked at is recorded."""
        with writing(self._db, session, Permission.KEEP_PROMISES) as turn:
            if promises.get(turn.tx, promise_id) is None:
                raise Refused(Refusal.UNKNOWN_PROMISE)
            reach = promises.reach_of(turn.tx, promise_id)
            if reach is None or not reach.number:
                raise Refused(Refusal.CONTACT_ERASED)
            note_promise(turn, EventKind.NUMBER_SEEN, promise_id)
            return reach.number

    def tried(self, session: Session, seen: SeenPromise, tried: Tried) -> PromiseDone:
        """What became of a call to a client; every one is kept."""
        with writing(self._db, session, Permission.KEEP_PROMISES) as turn:
            before = seen_promise(turn, seen).promise
            if before.kind is not PromiseKind.CALLBACK:
                raise Refused(Refusal.NOT_POSSIBLE_NOW)
            require_decision(turn, before)
            if tried.due_at is not None:
                not_past(turn, tried.due_at)
            to = tried.passed_on
            if to is not None and to.person_id is not None:
                keeper(turn, to.person_id)
            site = turn.tx.directory.site
            after = callback.after(
                before, tried, turn.person.id, turn.tx.now, site.promising.retry, site.calendar
            )
            promises.add_attempt(turn.tx, _attempt(turn, before, after, tried))
            return keep_step(
                turn,
                EventKind.CALLBACK_TRIED,
                before,
                after,
                notes=_told(turn, tried),
                result=tried.result,
                to=to.person_id if to is not None else None,
            )


def _put_down(call: Call, now: int) -> Call:
    """The call as it can have been: over by now (ms UTC), and no longer than any is."""
    ended = min(call.ended_at, now)
    begun = min(max(call.begun_at, ended - LONGEST_CALL_MS), ended)
    draft = call.draft
    if call.end is CallEnd.DROPPED and draft is not None and not draft.number.strip():
        draft = None
    return replace(call, begun_at=begun, ended_at=ended, draft=draft)


def _record(turn: Turn, call: Call, *, late: bool) -> PromiseDone:
    counter_id = turn.session.counter_id
    visit = visits.get(turn.tx, call.visit_id) if call.visit_id is not None else None
    during = legs_during(visit, call, counter_id) if visit is not None else {}
    if visit is not None and during:
        visits.save(turn.tx, visit, lifecycle.on_phone(visit, during))
    kind, promise = EventKind.CALL, None
    data: dict[str, Any] = {}
    if call.end in (CallEnd.CALLBACK, CallEnd.DROPPED) and call.draft is not None:
        at_once = call.end is CallEnd.DROPPED
        visit_id = visit.id if visit is not None else None
        late_since = call.ended_at if late else None
        kind, promise, data = take_callback(
            turn, call.draft, visit_id, at_once=at_once, late_since=late_since
        )
    elif call.end is CallEnd.CALLBACK:
        raise Refused(Refusal.NOT_POSSIBLE_NOW)
    promise_id = promise.id if promise is not None else None
    promises.keep_key(turn.tx, call.key, promise_id)
    events.append(
        turn.tx,
        kind,
        turn.day.date,
        visit_id=visit.id if visit is not None else None,
        person_id=turn.person.id,
        counter_id=counter_id,
        promise_id=promise_id,
        before={},
        end=call.end,
        phone_ms=sum(during.values()),
        talked_ms=call.ended_at - call.begun_at,
        late=late,
        **data,
    )
    return PromiseDone(kind) if promise_id is None else done(turn, kind, promise_id)


def _attempt(turn: Turn, before: Promise, after: Promise, tried: Tried) -> Attempt:
    return Attempt(
        promise_id=before.id,
        number=after.attempts,
        person_id=turn.person.id,
        counter_id=turn.session.counter_id,
        begun_at=min(tried.begun_at, tried.ended_at, turn.tx.now),
        ended_at=min(tried.ended_at, turn.tx.now),
        result=tried.result,
        next_due=after.due_at if after.is_open else None,
    )


def _told(turn: Turn, tried: Tried) -> tuple[str, ...]:
    to = tried.passed_on
    if tried.result is not Result.PASSED_ON or to is None:
        return (tried.note,)
    person = turn.tx.directory.people.get(to.person_id or 0)
    name = person.name if person is not None else to.name
    whom = " · ".join(part for part in (to.department, name) if part)
    return to.reason, whom, tried.note
