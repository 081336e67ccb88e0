"""What those who wait are told as closing time comes, and how they go on who are not served."""

from collections.abc import Mapping, Sequence

from queueapp.domain import lifecycle
from queueapp.domain.closing import accepted, after_closing, closing_of
from queueapp.domain.promise import AnswerDraft, CallbackDraft
from queueapp.domain.record import EventKind, NoteKind
from queueapp.domain.roles import Permission, may
from queueapp.domain.session import Done, Seen, Session
from queueapp.domain.setup import LANGUAGES
from queueapp.domain.visit import AT_DESK, Told, Visit, Way
from queueapp.errors import Refusal, Refused
from queueapp.services.session import Turn, check_text, writing
from queueapp.services.steps import keep, seen_visit
from queueapp.services.ways_on import promise_way
from queueapp.storage import notes, visits
from queueapp.storage.database import Database


class TellingService:
    """Keeps what those who wait are told, and the way on of those who cannot be served today."""

    def __init__(self, db: Database) -> None:
        """Work on an open database."""
        self._db = db

    def tell(
        self,
        session: Session,
        told: Sequence[tuple[Seen, Told]],
        language: str | Mapping[int, str] = "lt",
    ) -> tuple[Done, ...]:
        """What clients who wait were told, all with one press: in one language, or each in the one
        that `language` has for the id of their visit.

        Who has ended or been called meanwhile is left out: they need not be told. Of several, so is
        who was promised to be served and would be told less. Whoever changed otherwise since the
        screen showed them makes the whole refused. After closing a lead alone promises somebody to
        be served.
        """
        with writing(self._db, session, Permission.TELL_WAITING) as turn:
            still_open = {visit.id: visit for visit in visits.open_visits(turn.tx)}
            done = []
            for seen, what in told:
                visit = still_open.get(seen.visit_id) or visits.get(turn.tx, seen.visit_id)
                if visit is not None and (visit.ended or visit.state in AT_DESK):
                    continue
                if visit is not None and len(told) > 1 and _would_weaken(visit, what):
                    continue
                if visit is None or visit.seq != seen.seq:
                    raise Refused(Refusal.STALE, ticket=visit.ticket if visit else "")
                _require_may_promise(turn, visit, what)
                said_in = language if isinstance(language, str) else language[visit.id]
                kept = _keep_told(turn, visit, what, said_in)
                still_open[visit.id] = kept.visit
                done.append(kept)
            return tuple(done)

    def turn_away(
        self,
        session: Session,
        seen: Seen,
        way: Way,
        note: str = "",
        callback: CallbackDraft | None = None,
        answer: AnswerDraft | None = None,
        quiet: int | None = None,
        told: Told | None = None,
        language: str = "lt",
    ) -> Done:
        """Somebody who waits is not served today, and goes on otherwise.

        A callback, or an answer by e-mail or in writing, is promised in the same step and takes
        over what the visit was about. `quiet` is the hour (ms UTC) that was advised for another
        day. `told` is what was said to the client about today, in a language; it is recorded with
        the same press, unless it would be a promise, or take one back.
        """
        with writing(self._db, session, Permission.TELL_WAITING) as turn:
            visit = seen_visit(turn, seen)
            if told in (Told.MAY_BE, Told.NOT_TODAY) and visit.told not in (told, Told.WILL_BE):
                visit = _keep_told(turn, visit, told, language).visit
            after = lifecycle.turn_away(visit, way, turn.tx.now)
            promise_id, data = promise_way(turn, visit, way, callback, answer, note)
            notes.add(turn.tx, visit.id, NoteKind.AGREED, check_text(note), turn.person.id)
            return keep(
                turn,
                EventKind.TURNED_AWAY,
                visit,
                after,
                promise_id=promise_id,
                way=way,
                quiet=quiet,
                **data,
            )


def _keep_told(turn: Turn, visit: Visit, told: Told, language: str) -> Done:
    if language not in LANGUAGES:
        raise Refused(Refusal.NOT_POSSIBLE_NOW, language=language)
    after = lifecycle.tell(visit, told, turn.tx.now)
    return keep(turn, EventKind.TOLD, visit, after, told=told, language=language)


def _would_weaken(visit: Visit, told: Told) -> bool:
    return visit.told is Told.WILL_BE and told is not Told.WILL_BE


def _require_may_promise(turn: Turn, visit: Visit, told: Told) -> None:
    if told is not Told.WILL_BE or not after_closing(turn.day, turn.tx.now):
        return
    if accepted(visit, closing_of(turn.day)):
        return
    if not may(turn.person.role, Permission.ADD_AFTER_CLOSING):
        raise Refused(Refusal.NOT_ACCEPTED, ticket=visit.ticket)
