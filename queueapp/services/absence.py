"""Absences: who is away when, and who answers for them meanwhile."""

from dataclasses import replace
from datetime import date, datetime, timedelta

from queueapp.domain.absence import Absence, AbsenceDraft
from queueapp.domain.record import EventKind
from queueapp.domain.roles import Permission, may
from queueapp.domain.session import Session
from queueapp.errors import Refusal, Refused
from queueapp.services.promising import keeper
from queueapp.services.session import Turn, check_text, reading, writing
from queueapp.storage import absences, events
from queueapp.storage.database import Database

_SHOWN_MS = 366 * 24 * 60 * 60_000


class AbsenceService:
    """Plans absences; while one lasts, the substitute keeps what the person has promised."""

    def __init__(self, db: Database) -> None:
        """Work on an open database."""
        self._db = db

    def of_site(self, session: Session) -> tuple[Absence, ...]:
        """Absences to come, under way, and of the last year; the first to begin in front."""
        with reading(self._db, session, Permission.SEE_PROMISES) as turn:
            return absences.of_site(turn.tx, turn.tx.now - _SHOWN_MS)

    def plan(self, session: Session, draft: AbsenceDraft) -> Absence:
        """Plan one's own absence, or with the permission anybody's."""
        with writing(self._db, session, Permission.PLAN_OWN_ABSENCE) as turn:
            _require_own(turn, draft.person_id)
            keeper(turn, draft.person_id)
            substitute = keeper(turn, draft.substitute_id)
            starts_at = _midnight(turn, draft.first_day)
            ends_at = _midnight(turn, draft.last_day, days_later=1)
            if ends_at <= starts_at or ends_at <= turn.tx.now or substitute == draft.person_id:
                raise Refused(Refusal.DATES_WRONG)
            contact = check_text(draft.contact)
            for known in absences.of_site(turn.tx, turn.tx.now):
                same = (known.person_id, known.starts_at, known.ends_at)
                if same == (draft.person_id, starts_at, ends_at):
                    raise Refused(Refusal.ALREADY_ABSENT)
            planned = Absence(0, draft.person_id, substitute, starts_at, ends_at, contact)
            planned = replace(planned, id=absences.add(turn.tx, planned))
            _note(turn, EventKind.ABSENCE_PLANNED, planned)
            return planned

    def cancel(self, session: Session, absence_id: int) -> None:
        """Take an absence back; who has cancelled it already is right as well."""
        with writing(self._db, session, Permission.PLAN_OWN_ABSENCE) as turn:
            absence = absences.get(turn.tx, absence_id)
            if absence is None:
                return
            _require_own(turn, absence.person_id)
            absences.remove(turn.tx, absence_id)
            _note(turn, EventKind.ABSENCE_CANCELLED, absence)


def _require_own(turn: Turn, person_id: int) -> None:
    if person_id != turn.person.id and not may(turn.person.role, Permission.PLAN_ANY_ABSENCE):
        raise Refused(Refusal.NOT_PERMITTED, permission=Permission.PLAN_ANY_ABSENCE)


def _midnight(turn: Turn, day: str, days_later: int = 0) -> int:
    try:
        found = date.fromisoformat(day) + timedelta(days=days_later)
        midnight = datetime(found.year, found.month, found.day, tzinfo=turn.tx.directory.site.zone)
        return int(midnight.timestamp() * 1000)
    except (ValueError, OverflowError) as error:
        raise Refused(Refusal.DATES_WRONG) from error


def _note(turn: Turn, kind: EventKind, absence: Absence) -> None:
    events.append(
        turn.tx,
        kind,
        turn.day.date,
        person_id=turn.person.id,
        counter_id=turn.session.counter_id,
        person=absence.person_id,
        substitute=absence.substitute_id,
        starts=absence.starts_at,
        ends=absence.ends_at,
    )
