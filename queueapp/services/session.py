"""Who asks, and the frame every request runs in: permission, transaction, business day."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from queueapp.domain.card_number import holds_card_number
from queueapp.domain.hours import BusinessDay, Days
from queueapp.domain.personal_code import holds_personal_code
from queueapp.domain.record import EventKind
from queueapp.domain.roles import Permission, may
from queueapp.domain.session import Session
from queueapp.domain.setup import Person
from queueapp.errors import Refusal, Refused
from queueapp.storage import events
from queueapp.storage.database import Database
from queueapp.storage.tx import Question, Tx

TEXT_LENGTH = 300
"""The longest line that staff can write on a visit."""


@dataclass(slots=True)
class Turn:
    """One request under way: its transaction, the person who asks, and the hall's day."""

    tx: Tx
    session: Session
    person: Person
    day: BusinessDay

    @property
    def queue_days(self) -> Days:
        """The days whose clients are in today's queue."""
        return self.tx.directory.site.calendar.in_queue(self.day)


@contextmanager
def writing(
    db: Database, session: Session, permission: Permission, ahead: Sequence[Question] = ()
) -> Iterator[Turn]:
    """A write transaction for a person who has the permission.

    `ahead` is what the request will surely ask; while it has the site, others wait.
    """
    with _noting_refusals(db, session), db.write(session.site_id, ahead) as tx:
        yield _turn(tx, session, permission)


@contextmanager
def reading(db: Database, session: Session, permission: Permission) -> Iterator[Turn]:
    """A consistent picture for a person who has the permission."""
    with _noting_refusals(db, session), db.read(session.site_id) as tx:
        yield _turn(tx, session, permission)


def check_text(text: str) -> str:
    """The line without the space around it; refused if too long, or it holds what is never kept."""
    text = " ".join(text.replace("\0", "").split())
    if len(text) > TEXT_LENGTH:
        raise Refused(Refusal.TEXT_TOO_LONG, limit=TEXT_LENGTH)
    refuse_never_kept(text)
    return text


def refuse_never_kept(*texts: str) -> None:
    """Refuse a text that holds a personal code or the number of a payment card."""
    for text in texts:
        if holds_personal_code(text):
            raise Refused(Refusal.PERSONAL_CODE)
        if holds_card_number(text):
            raise Refused(Refusal.CARD_NUMBER)


@contextmanager
def _noting_refusals(db: Database, session: Session) -> Iterator[None]:
    """Keep in the record that somebody asked for what their role does not allow.

    The request itself wrote nothing; on a connection that cannot write nothing is recorded.
    """
    try:
        yield
    except Refused as refused:
        if refused.code is Refusal.NOT_PERMITTED and not db.reads_only:
            permission = refused.facts.get("permission")
            with db.write(session.site_id) as tx:
                day = tx.directory.site.calendar.business_day(tx.now).date
                known = session.person_id if session.person_id in tx.directory.people else None
                at = session.counter_id if session.counter_id in tx.directory.counters else None
                events.append(
                    tx,
                    EventKind.REFUSED,
                    day,
                    person_id=known,
                    counter_id=at,
                    permission=permission,
                )
        raise


def _turn(tx: Tx, session: Session, permission: Permission) -> Turn:
    person = tx.directory.people.get(session.person_id)
    if person is None or not person.active:
        raise Refused(Refusal.UNKNOWN_PERSON)
    if not may(person.role, permission):
        raise Refused(Refusal.NOT_PERMITTED, permission=permission)
    return Turn(tx, session, person, tx.directory.site.calendar.business_day(tx.now))
