"""Announcing: a call once more, and texts of staff for everybody in the hall."""

from typing import Any

from queueapp.domain.public.calls import Announcement
from queueapp.domain.public.setup import ANNOUNCEMENT_LENGTH
from queueapp.domain.public.tidying import one_line
from queueapp.domain.record import EventKind
from queueapp.domain.roles import Permission
from queueapp.domain.session import Session
from queueapp.domain.visit import AT_DESK, Channel
from queueapp.errors import Refusal, Refused
from queueapp.services.session import Turn, reading, refuse_never_kept, writing
from queueapp.storage import announcing, events, visits
from queueapp.storage.database import Database

LONGEST_MINUTES = 8 * 60


class AnnouncingService:
    """What staff have the public screens say, beside calling the next client."""

    def __init__(self, db: Database) -> None:
        """Work on an open database."""
        self._db = db

    def again(self, session: Session, visit_id: int) -> None:
        """Announce a client once more who is called, or at a desk, at whatever counter."""
        with writing(self._db, session, Permission.ANNOUNCE) as turn:
            visit = visits.get(turn.tx, visit_id)
            if visit is None or visit.state not in AT_DESK or visit.channel is Channel.PHONE:
                raise Refused(Refusal.STALE, ticket=visit.ticket if visit else "")
            events.append(
                turn.tx,
                EventKind.ANNOUNCED_AGAIN,
                turn.day.date,
                visit_id=visit.id,
                person_id=turn.person.id,
                counter_id=visit.legs[-1].counter_id,
            )

    def announce(self, session: Session, lt: str, en: str, minutes: int) -> int:
        """Show a text on every screen for so many minutes, with a chime; returns its id."""
        lt, en = one_line(lt), one_line(en)
        if not lt and not en:
            raise Refused(Refusal.TEXT_MISSING)
        if max(len(lt), len(en)) > ANNOUNCEMENT_LENGTH:
            raise Refused(Refusal.TEXT_TOO_LONG, limit=ANNOUNCEMENT_LENGTH)
        refuse_never_kept(lt, en)
        if not 1 <= minutes <= LONGEST_MINUTES:
            raise Refused(Refusal.TIMES_WRONG)
        with writing(self._db, session, Permission.ANNOUNCE) as turn:
            now = turn.tx.now
            text = Announcement(0, now, now + minutes * 60_000, lt, en, turn.person.id)
            made = announcing.add_text(turn.tx, text)
            _record(turn, EventKind.ANNOUNCED, made, minutes=minutes)
            return made

    def end(self, session: Session, announcement_id: int) -> None:
        """Show a text no more; nothing happens where it is over."""
        with writing(self._db, session, Permission.ANNOUNCE) as turn:
            shown = {text.id for text in announcing.texts(turn.tx, turn.tx.now)}
            if announcement_id in shown:
                announcing.end_text(turn.tx, announcement_id, turn.tx.now)
                _record(turn, EventKind.ANNOUNCEMENT_ENDED, announcement_id)

    def texts(self, session: Session) -> tuple[Announcement, ...]:
        """The texts of staff that are shown now, the oldest first."""
        with reading(self._db, session, Permission.SEE_QUEUE) as turn:
            return announcing.texts(turn.tx, turn.tx.now)


def _record(turn: Turn, kind: EventKind, announcement_id: int, **data: Any) -> None:
    events.append(
        turn.tx,
        kind,
        turn.day.date,
        person_id=turn.person.id,
        counter_id=turn.session.counter_id,
        announcement=announcement_id,
        **data,
    )
