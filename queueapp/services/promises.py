"""Promises: who is to answer whom, by when, and what becomes of it."""

from collections.abc import Sequence

from queueapp.domain import promise as promise_steps
from queueapp.domain.incident import Incident
from queueapp.domain.phone_number import masked
from queueapp.domain.promise import (
    AnswerDraft,
    Contact,
    Entry,
    LineKind,
    PromiseKind,
    PromiseOutcome,
    SeenPromise,
)
from queueapp.domain.promise_list import Details, Mark, Page, Wanted
from queueapp.domain.record import Event, EventKind
from queueapp.domain.roles import Permission, may
from queueapp.domain.session import PromiseDone, Session
from queueapp.errors import Refusal, Refused
from queueapp.services.answering import take_answer
from queueapp.services.promising import (
    done,
    keep_step,
    keeper,
    not_past,
    number_of,
    require_decision,
    seen_promise,
)
from queueapp.services.session import Turn, check_text, reading, writing
from queueapp.storage import events, incidents, promises, visits
from queueapp.storage.database import Database


class PromiseService:
    """Makes promises to answer, shows them, and keeps what was done about each."""

    def __init__(self, db: Database) -> None:
        """Work on an open database."""
        self._db = db

    def mine(self, session: Session) -> tuple[Entry, ...]:
        """All open promises that this person is to keep, what is due first in front.

        Those of colleagues for whom they stand in now are among them; for a lead also what waits
        for the lead, and what belongs to somebody who has left.
        """
        with reading(self._db, session, Permission.SEE_PROMISES) as turn:
            return promises.all_of_person(turn.tx, turn.person.id, lead=_decides(turn))

    def page(self, session: Session, wanted: Wanted, after: Mark | None = None) -> Page:
        """A part of a list, from a mark on."""
        with reading(self._db, session, Permission.SEE_PROMISES) as turn:
            return promises.page(turn.tx, wanted, turn.person.id, lead=_decides(turn), after=after)

    def known(self, session: Session, number: str) -> Entry | None:
        """The open callback that a caller has already, by their number as it was typed."""
        with reading(self._db, session, Permission.SEE_PROMISES) as turn:
            return promises.open_callback_to(turn.tx, number_of(number))

    def of_visit(self, session: Session, visit_id: int) -> tuple[Entry, ...]:
        """What was promised while a client was at the desk, in order."""
        with reading(self._db, session, Permission.SEE_PROMISES) as turn:
            return promises.of_visit(turn.tx, visit_id)

    def details(self, session: Session, promise_id: int) -> Details:
        """All that is known of one promise."""
        with reading(self._db, session, Permission.SEE_PROMISES) as turn:
            entry = promises.get(turn.tx, promise_id)
            if entry is None:
                raise Refused(Refusal.UNKNOWN_PROMISE)
            keep_days = turn.tx.directory.site.promising.keep_days
            told = tuple(events.of_promise(turn.tx, promise_id))
            return Details(
                entry,
                promises.attempts_of(turn.tx, promise_id),
                told,
                promises.others_to(turn.tx, promise_id),
                promise_steps.erased_at(entry.promise, keep_days),
                _ticket(turn, entry.promise.visit_id),
                _incidents(turn, told),
            )

    def written_before(self, session: Session, promise_id: int) -> bool:
        """Whether the client has had a letter of ours before, so that a short signature does."""
        with reading(self._db, session, Permission.SEE_PROMISES) as turn:
            return promises.written_to(turn.tx, promise_id)

    def promise_answer(
        self, session: Session, draft: AnswerDraft, visit_id: int | None = None
    ) -> PromiseDone:
        """Promise to answer by e-mail or in writing."""
        with writing(self._db, session, Permission.KEEP_PROMISES) as turn:
            made = take_answer(turn, draft, visit_id)
            return done(turn, EventKind.ANSWER_PROMISED, made.id)

    def amend(
        self,
        session: Session,
        seen: SeenPromise,
        *,
        number: str | None = None,
        name: str | None = None,
        address: str | None = None,
        question: str | None = None,
    ) -> PromiseDone:
        """Put right what was taken down of a client; what is not named stays as it is."""
        with writing(self._db, session, Permission.KEEP_PROMISES) as turn:
            entry = seen_promise(turn, seen)
            before = entry.promise
            reach = promises.reach_of(turn.tx, before.id)
            if reach is None or entry.contact is None:
                raise Refused(Refusal.CONTACT_ERASED)
            callback = before.kind is PromiseKind.CALLBACK
            full = reach.number
            if callback and number is not None:
                full = number_of(number)
                other = promises.open_callback_to(turn.tx, full)
                if other is not None and other.promise.id != before.id:
                    raise Refused(Refusal.ALREADY_LISTED)
            contact = Contact(
                masked(full) if full else "",
                entry.contact.name if name is None else check_text(name),
                entry.contact.address if address is None else check_text(address),
            )
            if not callback and not contact.address:
                raise Refused(Refusal.ADDRESS_MISSING)
            promises.change_contact(turn.tx, before.id, contact, full)
            if question is not None and question.split() != entry.question.split():
                promises.remove_lines(turn.tx, before.id, kind=LineKind.QUESTION)
                promises.add_line(
                    turn.tx, before.id, LineKind.QUESTION, check_text(question), turn.person.id
                )
            return keep_step(turn, EventKind.PROMISE_AMENDED, before, promise_steps.stepped(before))

    def acknowledge(self, session: Session, seen: SeenPromise) -> PromiseDone:
        """The client was told that their letter has come and is being looked into."""
        with writing(self._db, session, Permission.KEEP_PROMISES) as turn:
            before = seen_promise(turn, seen).promise
            after = promise_steps.acknowledge(before, turn.tx.now)
            return keep_step(turn, EventKind.ANSWER_ACKNOWLEDGED, before, after)

    def answered(self, session: Session, seen: SeenPromise, note: str = "") -> PromiseDone:
        """The client has the answer."""
        with writing(self._db, session, Permission.KEEP_PROMISES) as turn:
            before = seen_promise(turn, seen).promise
            after = promise_steps.end(before, PromiseOutcome.ANSWERED, turn.person.id, turn.tx.now)
            return keep_step(turn, EventKind.PROMISE_KEPT, before, after, notes=(note,))

    def extend(self, session: Session, seen: SeenPromise, due_at: int, reason: str) -> PromiseDone:
        """It will take longer (until `due_at`, ms UTC), for a reason that the client was told."""
        with writing(self._db, session, Permission.KEEP_PROMISES) as turn:
            before = seen_promise(turn, seen).promise
            require_decision(turn, before)
            due_at = not_past(turn, due_at)
            if before.kind is PromiseKind.CALLBACK:
                due_at = turn.tx.directory.site.calendar.working_moment(due_at)
            after = promise_steps.extend(before, due_at)
            reason = _reason(reason)
            return keep_step(
                turn,
                EventKind.PROMISE_EXTENDED,
                before,
                after,
                notes=(reason,),
                due=due_at,
            )

    def give_up(self, session: Session, seen: SeenPromise, reason: str) -> PromiseDone:
        """Close a promise that cannot be kept, as the lead decides."""
        with writing(self._db, session, Permission.DECIDE_PROMISES) as turn:
            before = seen_promise(turn, seen).promise
            after = promise_steps.end(before, PromiseOutcome.GIVEN_UP, turn.person.id, turn.tx.now)
            said = (_reason(reason),)
            return keep_step(turn, EventKind.PROMISE_GIVEN_UP, before, after, notes=said)

    def hand_over(
        self, session: Session, seen: Sequence[SeenPromise], to_person: int, note: str = ""
    ) -> tuple[PromiseDone, ...]:
        """Let a colleague keep these promises; all of them or, where one is refused, none."""
        with writing(self._db, session, Permission.KEEP_PROMISES) as turn:
            receiver = keeper(turn, to_person)
            handed = []
            for each in seen:
                before = seen_promise(turn, each).promise
                require_decision(turn, before)
                after = promise_steps.hand_over(before, receiver)
                handed.append(
                    keep_step(
                        turn,
                        EventKind.PROMISE_HANDED_OVER,
                        before,
                        after,
                        notes=(note,),
                        to=receiver,
                    )
                )
            return tuple(handed)


def _incidents(turn: Turn, told: Sequence[Event]) -> tuple[Incident, ...]:
    if not may(turn.person.role, Permission.SEE_INCIDENTS):
        return ()
    ids = dict.fromkeys(
        event.data["incident"] for event in told if event.kind is EventKind.INCIDENT
    )
    found = (incidents.of_incident(turn.tx, incident_id) for incident_id in ids)
    return tuple(incident for incident in found if incident is not None)


def _ticket(turn: Turn, visit_id: int | None) -> str:
    visit = visits.get(turn.tx, visit_id) if visit_id is not None else None
    return visit.ticket if visit is not None else ""


def _decides(turn: Turn) -> bool:
    return may(turn.person.role, Permission.DECIDE_PROMISES)


def _reason(text: str) -> str:
    if not text.strip():
        raise Refused(Refusal.REASON_NEEDED)
    return text
