"""Intake: how a visit begins, or begins again."""

from dataclasses import replace
from datetime import date, timedelta

from queueapp.domain import lifecycle
from queueapp.domain.closing import Late, after_closing
from queueapp.domain.lifecycle import Request
from queueapp.domain.offline import OfflineClient, behind_the_called
from queueapp.domain.record import EventKind, NoteKind
from queueapp.domain.roles import Permission, may
from queueapp.domain.session import Done, Seen, Session
from queueapp.domain.visit import (
    Channel,
    OffsitePlace,
    OrderReason,
    Outcome,
    Placement,
    PriorityReason,
    State,
    Told,
    Visit,
    ticket_text,
)
from queueapp.errors import Refusal, Refused
from queueapp.services.desk import take_at_once
from queueapp.services.issuing import Issuer, check_request, keep_new, new_visit
from queueapp.services.session import Turn, check_text, reading, writing
from queueapp.services.steps import keep, seen_visit
from queueapp.storage import closing, notes, visits
from queueapp.storage.database import Database

FAVOURITES_DAYS = 14
"""The services asked for most in so many days come first in the lists."""


class IntakeService:
    """Issues tickets, takes clients without one, and brings back those who missed their call."""

    def __init__(self, db: Database) -> None:
        """Work on an open database."""
        self._db = db

    def issue(
        self,
        session: Session,
        request: Request,
        note: str = "",
        operation: str | None = None,
        late: Late | None = None,
    ) -> Done:
        """A ticket for anyone: they wait from now on.

        With the key of an operation, asking again issues nothing more: the answer is the visit
        that the first time made. After closing it takes a lead's decision (`late`), and whoever is
        taken in so is served to the end.
        """
        with writing(self._db, session, Permission.ISSUE_TICKETS) as turn:
            made = visits.of_operation(turn.tx, operation) if operation else None
            if made is not None:
                return Done(EventKind.ISSUED, made)
            return _issue(turn, request, note, operation, decided=_let_in(turn, late))

    def issue_late(self, client: OfflineClient) -> Done:
        """Take in a client who was added while the server was out of touch; only once each.

        They keep their time of arrival, and their number unless it has been given to somebody
        else, and never go ahead of anyone who was called already.
        """
        session = Session(client.site_id, client.person_id, client.counter_id)
        with writing(self._db, session, Permission.ISSUE_TICKETS) as turn:
            made = visits.of_operation(turn.tx, client.key)
            if made is not None:
                return Done(EventKind.ISSUED, made)
            check_request(turn.tx, client.request)
            arrived_at = min(client.arrived_at, turn.tx.now)
            day = turn.tx.directory.site.calendar.business_day(arrived_at).date
            ticket = client.ticket
            if visits.has_ticket(turn.tx, day, ticket):
                # Another PC was given this one's number, as when a backup was brought back.
                prefix = turn.tx.directory.services[client.request.service_id].prefix
                ticket = ticket_text(prefix, visits.take_number(turn.tx, day, prefix))
            new = lifecycle.issue(
                client.request,
                visit_id=0,
                site_id=turn.tx.site_id,
                business_day=day,
                ticket=ticket,
                now=arrived_at,
            )
            waiting = [v for v in visits.open_visits(turn.tx) if v.state is State.WAITING]
            return keep_new(
                turn.tx,
                turn.day,
                _issuer(turn),
                behind_the_called(new, waiting),
                client.request,
                client.note,
                client.key,
                late=True,
            )

    def withdraw_late(self, client: OfflineClient) -> None:
        """Take back a client who was withdrawn here while the server may have had them already."""
        session = Session(client.site_id, client.person_id, client.counter_id)
        with writing(self._db, session, Permission.ISSUE_TICKETS) as turn:
            made = visits.of_operation(turn.tx, client.key)
            if made is not None and made.state is State.WAITING:
                after = lifecycle.left(made, turn.tx.now, mistake=True)
                keep(turn, EventKind.LEFT, made, after)

    def take(
        self,
        session: Session,
        request: Request,
        reason: OrderReason | None = None,
        note: str = "",
        late: Late | None = None,
    ) -> Done:
        """Serve a client without a ticket at this desk at once.

        Needs a reason while somebody waits whose turn it is here. After closing it needs a lead's
        decision (`late`), which is reason enough.
        """
        with writing(self._db, session, Permission.SERVE) as turn:
            at_desk = replace(request, channel=Channel.DESK)
            decided = _let_in(turn, late)
            visit = _issue(turn, at_desk, note, decided=decided).visit
            return take_at_once(turn, visit, reason, decided=decided is not None)

    def offsite(
        self,
        session: Session,
        request: Request,
        place: OffsitePlace,
        started_at: int,
        finished_at: int,
        outcome: Outcome,
        note: str = "",
    ) -> Done:
        """Record a visit served at a client's home, in hospital or elsewhere; times in ms UTC."""
        with writing(self._db, session, Permission.RECORD_OFFSITE) as turn:
            if finished_at > turn.tx.now:
                raise Refused(Refusal.TIMES_WRONG)
            offsite = replace(request, channel=Channel.OFFSITE)
            new = new_visit(turn.tx, turn.day, offsite, started_at)
            waiting = replace(new, id=visits.add(turn.tx, new))
            after = lifecycle.offsite(waiting, session.at, started_at, finished_at, outcome)
            notes.add(turn.tx, after.id, NoteKind.AGREED, check_text(note), turn.person.id)
            return keep(turn, EventKind.OFFSITE, waiting, after, place=place)

    def prioritise(
        self, session: Session, seen: Seen, reason: PriorityReason | None, text: str = ""
    ) -> Done:
        """Give a waiting client priority for a reason, or take it back (`None`)."""
        with writing(self._db, session, Permission.ISSUE_TICKETS) as turn:
            visit = seen_visit(turn, seen)
            after = lifecycle.prioritise(visit, reason)
            notes.add(turn.tx, visit.id, NoteKind.REASON, check_text(text), turn.person.id)
            return keep(turn, EventKind.PRIORITISED, visit, after, reason=reason)

    def reinstate(
        self,
        session: Session,
        seen: Seen,
        placement: Placement,
        reason: OrderReason | None,
        text: str = "",
    ) -> Done:
        """Put a client who missed the call, or had left, back in the queue; today's only."""
        with writing(self._db, session, Permission.REINSTATE) as turn:
            visit = seen_visit(turn, seen)
            if visit.business_day not in turn.queue_days:
                raise Refused(Refusal.NOT_TODAY, ticket=visit.ticket)
            if reason is None:
                raise Refused(Refusal.REASON_NEEDED)
            if not turn.tx.directory.services[visit.service_id].active:
                raise Refused(Refusal.UNKNOWN_SERVICE)
            after = lifecycle.reinstate(visit, placement, turn.tx.now)
            notes.add(turn.tx, visit.id, NoteKind.REASON, check_text(text), turn.person.id)
            return keep(
                turn, EventKind.REINSTATED, visit, after, reason=reason, placement=placement
            )

    def favourites(self, session: Session) -> tuple[int, ...]:
        """The services in use, those this hall has needed most lately first."""
        with reading(self._db, session, Permission.SEE_QUEUE) as turn:
            since = date.fromisoformat(turn.day.date) - timedelta(days=FAVOURITES_DAYS)
            issued = visits.issued(turn.tx, since.isoformat())
            active = [s for s in turn.tx.directory.services.values() if s.active]
            active.sort(key=lambda service: -issued.get(service.prefix, 0))
            return tuple(service.id for service in active)


def issue_visit(turn: Turn, request: Request, arrived_at: int, note: str) -> Visit:
    """A new visit with its number, waiting since it began (ms UTC)."""
    new = new_visit(turn.tx, turn.day, request, arrived_at)
    return keep_new(turn.tx, turn.day, _issuer(turn), new, request, note).visit


def _issuer(turn: Turn) -> Issuer:
    return Issuer(turn.person.id, turn.session.counter_id)


def _let_in(turn: Turn, late: Late | None) -> Late | None:
    """What a lead has decided of a client who comes once the hall has closed for the day; nothing
    where it has not.
    """
    closed = after_closing(turn.day, turn.tx.now)
    if not closed and turn.day.closes_at is None:
        # Without hours of its own the day goes on until somebody closes it.
        closed = closing.closed(turn.tx, turn.day.date) is not None
    if not closed:
        return None
    if late is None:
        raise Refused(Refusal.AFTER_CLOSING)
    if not may(turn.person.role, Permission.ADD_AFTER_CLOSING):
        raise Refused(Refusal.NOT_PERMITTED, permission=Permission.ADD_AFTER_CLOSING)
    if closing.closed(turn.tx, turn.day.date) is not None:
        # There is somebody to be served again: the day is to be closed once more.
        closing.reopen(turn.tx, turn.day.date)
    return late


def _issue(
    turn: Turn,
    request: Request,
    note: str,
    operation: str | None = None,
    decided: Late | None = None,
) -> Done:
    new = new_visit(turn.tx, turn.day, request, turn.tx.now)
    if decided is None:
        return keep_new(turn.tx, turn.day, _issuer(turn), new, request, note, operation)
    promised = replace(new, told=Told.WILL_BE, told_at=turn.tx.now)
    done = keep_new(
        turn.tx,
        turn.day,
        _issuer(turn),
        promised,
        request,
        note,
        operation,
        after_closing=decided.reason,
    )
    notes.add(turn.tx, done.visit.id, NoteKind.REASON, check_text(decided.text), turn.person.id)
    return done
