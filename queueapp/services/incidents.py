"""Incidents: conflicts, complaints and worse, recorded beside the work."""

from dataclasses import replace

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
"""A strip put aside may be recorded days later; it is said to have begun so long before."""

_SAID = ("kind", "outcome", "steps", "blame", "informed", "about", "note", "promised")
"""What can be said otherwise when an incident is recorded again."""


class IncidentService:
    """Records what happened, and shows it."""

    def __init__(self, db: Database) -> None:
        """Work on an open database."""
        self._db = db

    def record(self, session: Session, draft: IncidentDraft) -> Incident:
        """Keep what happened, on the visit or the promise that it was about, or on neither.

        A promised answer is made with it, or nothing is kept. Recorded twice, it counts once; what
        the same person says the second time stands.
        """
        with writing(self._db, session, Permission.RECORD_INCIDENT) as turn:
            draft = _checked(turn, draft)
            known = incidents.by_key(turn.tx, draft.key)
            if known is None:
                _require_known(turn, draft)
                known = incidents.add(
                    turn.tx, draft, turn.day.date, turn.person.id, session.counter_id
                )
            elif known.person_id != turn.person.id or not _differs(known, draft):
                return known
            else:
                incidents.change(turn.tx, known.id, draft)
            for kind, text in (
                (LineOf.ABOUT, draft.about),
                (LineOf.NOTE, draft.note),
                (LineOf.PROMISED, draft.promised),
            ):
                incidents.add_line(turn.tx, known.id, kind, text)
            if draft.follow_up is not None and known.follow_up is None:
                promise = take_answer(turn, draft.follow_up, known.visit_id)
                incidents.set_follow_up(turn.tx, known.id, promise.id)
            kept = incidents.of_incident(turn.tx, known.id)
            assert kept is not None
            _note(turn, kept)
            return kept

    def of_visit(self, session: Session, visit_id: int) -> tuple[Incident, ...]:
        """What was recorded on a visit, in order."""
        with reading(self._db, session, Permission.SEE_INCIDENTS) as turn:
            return incidents.of_visit(turn.tx, visit_id)

    def of_day(self, session: Session, business_day: str | None = None) -> tuple[Incident, ...]:
        """What was recorded on a day (today where none is named), in order."""
        with reading(self._db, session, Permission.SEE_INCIDENTS) as turn:
            return incidents.of_day(turn.tx, business_day or turn.day.date)


def _checked(turn: Turn, draft: IncidentDraft) -> IncidentDraft:
    if any(not 1 <= step <= _STEPS for step in draft.steps):
        raise Refused(Refusal.NOT_POSSIBLE_NOW)
    now = turn.tx.now
    return replace(
        draft,
        begun_at=min(max(draft.begun_at, now - _LONGEST_MS), now),
        about=check_text(draft.about),
        note=check_text(draft.note),
        promised=check_text(draft.promised),
    )


def _require_known(turn: Turn, draft: IncidentDraft) -> None:
    if draft.visit_id is not None and visits.get(turn.tx, draft.visit_id) is None:
        raise Refused(Refusal.STALE, ticket="")
    if draft.promise_id is not None and promises.get(turn.tx, draft.promise_id) is None:
        raise Refused(Refusal.UNKNOWN_PROMISE)


def _differs(known: Incident, draft: IncidentDraft) -> bool:
    if draft.follow_up is not None and known.follow_up is None:
        return True
    return any(getattr(known, name) != getattr(draft, name) for name in _SAID)


def _note(turn: Turn, kept: Incident) -> None:
    events.append(
        turn.tx,
        EventKind.INCIDENT,
        turn.day.date,
        visit_id=kept.visit_id,
        person_id=turn.person.id,
        counter_id=turn.session.counter_id,
        promise_id=kept.promise_id,
        incident=kept.id,
        incident_kind=kept.kind,
        outcome=kept.outcome,
        steps=list(kept.steps),
        blame=kept.blame,
        informed=sorted(kept.informed),
    )
