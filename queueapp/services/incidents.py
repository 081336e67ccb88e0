"""Incidents: conflicts, complaints and worse, recorded beside the work."""

from queueapp.domain.incident import Incident, IncidentDraft, LineOf
from queueapp.domain.record import EventKind
from queueapp.domain.roles import Permission
from queueapp.domain.session import Session
from queueapp.errors import Refusal, Refused
from queueapp.services.answering import take_answer
from queueapp.services.session import Turn, check_text, reading, writing
from queueapp.storage import events, incidents, promises, visits
from queueapp.storage.database import Database

_STEPS = 6
_LONGEST_MS = 24 * 60 * 60_000
"""Nothing goes on for longer than a day: a clock was changed meanwhile."""


class IncidentService:
    """Records what happened, and shows it."""

    def __init__(self, db: Database) -> None:
        """Work on an open database."""
        self._db = db

    def record(self, session: Session, draft: IncidentDraft) -> Incident:
        """Keep what happened, on the visit or the promise that it was about, or on neither.

        A promised answer is made with it, or nothing is kept. Recorded twice, it counts once.
        """
        with writing(self._db, session, Permission.RECORD_INCIDENT) as turn:
            known = incidents.by_key(turn.tx, draft.key)
            if known is not None:
                return known
            _check(turn, draft)
            made = incidents.add(turn.tx, draft, turn.day.date, turn.person.id, session.counter_id)
            for kind, text in (
                (LineOf.ABOUT, draft.about),
                (LineOf.NOTE, draft.note),
                (LineOf.PROMISED, draft.promised),
            ):
                incidents.add_line(turn.tx, made.id, kind, check_text(text))
            if draft.follow_up is not None:
                promise = take_answer(turn, draft.follow_up, draft.visit_id)
                incidents.set_follow_up(turn.tx, made.id, promise.id)
            events.append(
                turn.tx,
                EventKind.INCIDENT,
                turn.day.date,
                visit_id=draft.visit_id,
                person_id=turn.person.id,
                counter_id=session.counter_id,
                promise_id=draft.promise_id,
                incident=made.id,
                incident_kind=draft.kind,
                outcome=draft.outcome,
                steps=list(draft.steps),
                blame=draft.blame,
                informed=sorted(draft.informed),
            )
            kept = incidents.of_incident(turn.tx, made.id)
            assert kept is not None
            return kept

    def of_visit(self, session: Session, visit_id: int) -> tuple[Incident, ...]:
        """What was recorded on a visit, in order."""
        with reading(self._db, session, Permission.SEE_INCIDENTS) as turn:
            return incidents.of_visit(turn.tx, visit_id)

    def of_day(self, session: Session, business_day: str | None = None) -> tuple[Incident, ...]:
        """What was recorded on a day (today where none is named), in order."""
        with reading(self._db, session, Permission.SEE_INCIDENTS) as turn:
            return incidents.of_day(turn.tx, business_day or turn.day.date)


def _check(turn: Turn, draft: IncidentDraft) -> None:
    if draft.visit_id is not None and visits.get(turn.tx, draft.visit_id) is None:
        raise Refused(Refusal.STALE, ticket="")
    if draft.promise_id is not None and promises.get(turn.tx, draft.promise_id) is None:
        raise Refused(Refusal.UNKNOWN_PROMISE)
    if any(not 1 <= step <= _STEPS for step in draft.steps):
        raise Refused(Refusal.NOT_POSSIBLE_NOW)
    if not turn.tx.now - _LONGEST_MS <= draft.begun_at <= turn.tx.now + 60_000:
        raise Refused(Refusal.TIMES_WRONG)
