"""Running the hall: what a shift lead decides about counters, colleagues and those who wait."""

from collections.abc import Collection
from dataclasses import replace

from queueapp.domain import lifecycle
from queueapp.domain.closing import Ending
from queueapp.domain.desk import Desk
from queueapp.domain.promise import AnswerDraft, CallbackDraft
from queueapp.domain.record import EventKind, NoteKind
from queueapp.domain.roles import Permission, may
from queueapp.domain.session import Done, Seen, Session, Target
from queueapp.domain.setup import HallKind
from queueapp.domain.visit import HoldReason, OrderReason, Placement
from queueapp.errors import Refusal, Refused
from queueapp.services.new_day import begin_day
from queueapp.services.session import Turn, check_text, writing
from queueapp.services.settling import settle
from queueapp.services.sitting import close_desk, open_desk_for, put_aside
from queueapp.services.steps import check_target, keep, seen_visit
from queueapp.storage import absences, desks, events, notes
from queueapp.storage.database import Database


class RunningService:
    """What a lead does while the hall runs; refused rather than done on an outdated picture."""

    def __init__(self, db: Database) -> None:
        """Work on an open database."""
        self._db = db

    def end_visit(
        self,
        session: Session,
        seen: Seen,
        ending: Ending,
        ended_at: int | None = None,
        note: str = "",
        callback: CallbackDraft | None = None,
        answer: AnswerDraft | None = None,
    ) -> Done:
        """End a visit that a colleague has forgotten; their desk is free again.

        `ended_at` (ms UTC) is when the service really ended. The leg is marked inaccurate. A
        callback or an answer is promised in the same step.
        """
        with writing(self._db, session, Permission.RUN_HALL) as turn:
            return settle(turn, seen, ending, ended_at, note, callback, answer)

    def move(
        self,
        session: Session,
        seen: Seen,
        to: Placement | Target,
        reason: OrderReason | None,
        text: str = "",
    ) -> Done:
        """Give somebody who waits another place, or have them wait for another service, counter or
        person where they stand. Their wait goes on; `text` is kept as a note.
        """
        with writing(self._db, session, Permission.RUN_HALL) as turn:
            visit = seen_visit(turn, seen)
            if visit.business_day not in turn.queue_days:
                raise Refused(Refusal.NOT_TODAY, ticket=visit.ticket)
            if reason is None:
                raise Refused(Refusal.REASON_NEEDED)
            target, placement = Target(), None
            if isinstance(to, Target):
                check_target(turn, to)
                target = to
            else:
                placement = to
            after = lifecycle.move(
                visit,
                turn.tx.now,
                placement,
                service_id=target.service_id,
                counter_id=target.counter_id,
                person_id=target.person_id,
            )
            notes.add(turn.tx, visit.id, NoteKind.REASON, check_text(text), turn.person.id)
            return keep(
                turn,
                EventKind.MOVED,
                visit,
                after,
                reason=reason,
                placement=placement,
                service=target.service_id,
                counter=target.counter_id,
                person=target.person_id,
            )

    def open_counter(self, session: Session, counter_id: int, person_id: int) -> Desk:
        """Seat a colleague at a counter that nobody has; where they are there already, all stays.

        They leave another counter, unless they have a client there. Who is away is not seated.
        """
        with writing(self._db, session, Permission.RUN_HALL) as turn:
            if self._db.kind is HallKind.HALL:
                begin_day(turn.tx)
            _require_free(turn, person_id)
            return open_desk_for(turn, counter_id, person_id)

    def close_counter(self, session: Session, seen: Desk) -> None:
        """Close a counter; a client there is put on hold, and help called there is over.

        Refused where somebody else, or another client, is at it than the screen showed.
        """
        with writing(self._db, session, Permission.RUN_HALL) as turn:
            desk = _open_desk(turn, seen.counter_id)
            if (desk.person_id, desk.visit_id) != (seen.person_id, seen.visit_id):
                raise Refused(Refusal.STALE)
            close_desk(turn, put_aside(turn, desk, HoldReason.COUNTER_CLOSED))

    def serve(self, session: Session, counter_id: int, services: Collection[int] | None) -> Desk:
        """Say which services a counter serves until it is closed; `None`: those of its set-up.

        Who was handed to that counter or its person stays theirs, whatever the service.
        """
        with writing(self._db, session, Permission.RUN_HALL) as turn:
            desk = _open_desk(turn, counter_id)
            changed = replace(desk, services=_now_served(turn, counter_id, services))
            if changed != desk:
                desks.save(turn.tx, changed)
                events.append(
                    turn.tx,
                    EventKind.SERVES,
                    turn.day.date,
                    person_id=turn.person.id,
                    counter_id=session.counter_id,
                    counter=counter_id,
                    services=None if changed.services is None else sorted(changed.services),
                )
            return changed


def _open_desk(turn: Turn, counter_id: int) -> Desk:
    if counter_id not in turn.tx.directory.counters:
        raise Refused(Refusal.UNKNOWN_COUNTER)
    desk = desks.one(turn.tx, counter_id)
    if desk is None or not desk.is_open:
        raise Refused(Refusal.COUNTER_CLOSED, counter=counter_id)
    return desk


def _now_served(
    turn: Turn, counter_id: int, services: Collection[int] | None
) -> frozenset[int] | None:
    if services is None:
        return None
    known = turn.tx.directory.services
    if any(service not in known or not known[service].active for service in services):
        raise Refused(Refusal.UNKNOWN_SERVICE)
    if not services:
        raise Refused(Refusal.NOTHING_SERVED, counter=counter_id)
    chosen = frozenset(services)
    return None if chosen == turn.tx.directory.counters[counter_id].services else chosen


def _require_free(turn: Turn, person_id: int) -> None:
    person = turn.tx.directory.people.get(person_id)
    if person is None or not person.active or not may(person.role, Permission.SERVE):
        raise Refused(Refusal.UNKNOWN_PERSON)
    planned = absences.of_site(turn.tx, turn.tx.now)
    if any(each.person_id == person_id and each.lasts_at(turn.tx.now) for each in planned):
        raise Refused(Refusal.PERSON_AWAY, person=person_id)
