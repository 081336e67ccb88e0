"""Signing in: who somebody is, by name and PIN or password, and who helps those who cannot."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from queueapp.domain.record import EventKind
from queueapp.domain.roles import Permission, Role
from queueapp.domain.secret import LOCKED_AFTER, Weakness, normal, not_before, weakness
from queueapp.domain.session import Session
from queueapp.domain.setup import Directory, HallKind, Person
from queueapp.errors import Refusal, Refused
from queueapp.services.hashing import hashed, is_outdated, is_right
from queueapp.services.session import Turn, reading, writing
from queueapp.storage import credentials, events
from queueapp.storage.credentials import Credential
from queueapp.storage.database import Database
from queueapp.storage.tx import Tx

ONE_TIME_DIGITS = 6


@dataclass(frozen=True, slots=True)
class Standing:
    """Who can sign in to a hall.

    `asks`: whether a PIN is asked for at all; `needs_first`: no administrator has one yet. `have`
    are those, by id, who have a PIN or password, `must_change` those of them with a one-time PIN,
    `locked` those who are locked out. `known` is let in by the account of the operating system.
    """

    asks: bool
    needs_first: bool
    have: frozenset[int] = frozenset()
    locked: frozenset[int] = frozenset()
    must_change: frozenset[int] = frozenset()
    known: int | None = None


class SignInService:
    """Lets people in, and lets them in again who forgot their PIN or were locked out.

    A demo and a replay ask nobody for anything: whoever works there is invented.
    """

    def __init__(self, db: Database) -> None:
        """Work on an open database."""
        self._db = db
        self._asks = db.kind is HallKind.HALL

    def standing(self, site_id: int, account: str = "") -> Standing:
        """Who has a PIN or password, who is locked out, and whose account of the system this is."""
        if not self._asks:
            return Standing(asks=False, needs_first=False)
        with self._db.read(site_id) as tx:
            kept = credentials.of_site(tx)
            try:
                known = self._of_account(tx, account).id
            except Refused:
                known = None
            return Standing(
                asks=True,
                needs_first=_needs_first(tx.directory, kept),
                have=frozenset(kept),
                locked=frozenset(each for each, has in kept.items() if has.is_locked),
                must_change=frozenset(each for each, has in kept.items() if has.must_change),
                known=known,
            )

    def sign_in(self, session: Session, secret: str, *, back: bool = False) -> Session:
        """The same session, once the secret is right; `back` to a desk that was left.

        Refused `WRONG_SECRET` (`left`: how many tries there are before the lock-out, `until`: when
        the next one is looked at), `TRY_LATER` (`until`), `LOCKED_OUT`, `NO_SECRET`; `MUST_CHANGE`
        where the secret is right and only `change` is open. Takes no counter.
        """
        if not self._asks:
            with self._db.write(session.site_id) as tx:
                _active(tx, session.person_id)
                _note(tx, EventKind.SIGNED_IN, session, **_way(back))
            return session
        tried = self._try(session, secret)
        renewed = hashed(secret) if is_outdated(tried.secret) else tried.secret
        with self._db.write(session.site_id) as tx:
            refused = _meanwhile(tx, tried)
            if refused is None:
                kept = replace(tried, secret=renewed, wrong=0, wrong_at=None)
                credentials.save(tx, kept)
                if tried.must_change:
                    refused = Refused(Refusal.MUST_CHANGE)
            if refused is None:
                _note(tx, EventKind.SIGNED_IN, session, **_way(back))
            else:
                _note_refused(tx, session, refused)
        if refused is not None:
            raise refused
        return session

    def first(self, session: Session, new: str) -> None:
        """Give an administrator a PIN or password where no administrator has one yet."""
        with self._db.read(session.site_id) as tx:
            _check_secret(new, self._check_first(tx, session.person_id))
        made = hashed(new)
        with self._db.write(session.site_id) as tx:
            person = self._check_first(tx, session.person_id)
            credentials.save(tx, Credential(person.id, made, must_change=False, set_at=tx.now))
            _note(tx, EventKind.SECRET_SET, session, first=True)

    def change(self, session: Session, old: str, new: str) -> None:
        """Choose another PIN or password of one's own; refused as `sign_in`, or `WEAK_SECRET`."""
        with self._db.read(session.site_id) as tx:
            _check_secret(new, _active(tx, session.person_id), old)
        tried = self._try(session, old)
        made = hashed(new)
        with self._db.write(session.site_id) as tx:
            refused = _meanwhile(tx, tried)
            if refused is None:
                credentials.save(
                    tx, Credential(tried.person_id, made, must_change=False, set_at=tx.now)
                )
                _note(tx, EventKind.SECRET_SET, session)
            else:
                _note_refused(tx, session, refused)
        if refused is not None:
            raise refused

    def reset(self, session: Session, person_id: int) -> str:
        """Give somebody else a one-time PIN, which is told only now and changed when it is used.

        They are let in again too. What an administrator signs in with only an administrator
        resets, and nobody their own.
        """
        with reading(self._db, session, Permission.RESET_SECRETS) as turn:
            person = self._other(turn, person_id)
        pin = _one_time_pin(person.name)
        made = hashed(pin)
        with writing(self._db, session, Permission.RESET_SECRETS) as turn:
            person = self._other(turn, person_id)
            _save_one_time(turn.tx, person, made)
            _note(turn.tx, EventKind.SECRET_RESET, session, of=person.id)
        return pin

    def let_in_again(self, session: Session, person_id: int) -> None:
        """Undo the lock-out of somebody else, whose PIN stays as it is; by whom, as for `reset`."""
        with writing(self._db, session, Permission.RESET_SECRETS) as turn:
            person = self._other(turn, person_id)
            kept = credentials.of_person(turn.tx, person.id)
            if kept is None:
                raise Refused(Refusal.NO_SECRET)
            credentials.save(turn.tx, replace(kept, wrong=0, wrong_at=None, locked=False))
            _note(turn.tx, EventKind.LET_IN_AGAIN, session, of=person.id)

    def by_account(self, site_id: int, account: str) -> Session:
        """The session of whoever has this account of the operating system, where the site lets
        them in by it; refused `UNKNOWN_ACCOUNT`, or `LOCKED_OUT`.
        """
        with self._db.read(site_id) as tx:
            self._of_account(tx, account)
        with self._db.write(site_id) as tx:
            person = self._of_account(tx, account)
            session = Session(site_id, person.id)
            _note(tx, EventKind.SIGNED_IN, session, by="account")
        return session

    def sign_out(self, session: Session) -> None:
        """Keep in the record that somebody has gone."""
        with self._db.write(session.site_id) as tx:
            _active(tx, session.person_id)
            _note(tx, EventKind.SIGNED_OUT, session)

    def _try(self, session: Session, secret: str) -> Credential:
        """What the person signs in with, the secret being right; the try is counted beforehand.

        Looking at a secret takes its time outside any transaction: were it counted afterwards,
        any number of tries at once would be looked at before the first one counts.
        """
        with self._db.write(session.site_id) as tx:
            counted = _count(tx, session)
            if isinstance(counted, Refused):
                _note_refused(tx, session, counted)
        if isinstance(counted, Refused):
            if counted.code in (Refusal.UNKNOWN_PERSON, Refusal.NO_SECRET):
                hashed(secret)  # nobody learns from the time it takes who can sign in
            raise counted
        if is_right(counted.secret, secret):
            return counted
        with self._db.write(session.site_id) as tx:
            refused = _wrong(tx, counted)
            _note_refused(tx, session, refused)
        raise refused

    def _check_first(self, tx: Tx, person_id: int) -> Person:
        person = _active(tx, person_id)
        first = self._asks and _needs_first(tx.directory, credentials.of_site(tx))
        if not first or person.role is not Role.ADMINISTRATOR:
            raise Refused(Refusal.NOT_FIRST)
        return person

    def _other(self, turn: Turn, person_id: int) -> Person:
        """Somebody for whom the one who asks may decide this."""
        person = _active(turn.tx, person_id)
        above = turn.person.role is Role.ADMINISTRATOR or person.role is not Role.ADMINISTRATOR
        if not above or person.id == turn.person.id:
            raise Refused(Refusal.NOT_PERMITTED, permission=Permission.RESET_SECRETS)
        if not self._asks:
            raise Refused(Refusal.NOT_POSSIBLE_NOW)
        return person

    def _of_account(self, tx: Tx, account: str) -> Person:
        wanted = account.strip().casefold()
        people = [
            person
            for person in tx.directory.people.values()
            if person.active and wanted and person.account.strip().casefold() == wanted
        ]
        if not self._asks or not tx.directory.site.guard.by_account or len(people) != 1:
            raise Refused(Refusal.UNKNOWN_ACCOUNT)
        kept = credentials.of_person(tx, people[0].id)
        if kept is not None and kept.is_locked:
            raise Refused(Refusal.LOCKED_OUT)
        return people[0]


def let_in(db: Database, site_id: int, person_id: int) -> str:
    """A one-time PIN for anybody, from the machine that has the database; recorded without a name.

    For when nobody is left who could do it in the program. No window comes near this.
    """
    with db.read(site_id) as tx:
        person = _active(tx, person_id)
    if db.kind is not HallKind.HALL:
        raise Refused(Refusal.NOT_POSSIBLE_NOW)
    pin = _one_time_pin(person.name)
    made = hashed(pin)
    with db.write(site_id) as tx:
        _save_one_time(tx, _active(tx, person_id), made)
        day = tx.directory.site.calendar.business_day(tx.now).date
        events.append(tx, EventKind.SECRET_RESET, day, of=person_id)
    return pin


def _count(tx: Tx, session: Session) -> Credential | Refused:
    person = tx.directory.people.get(session.person_id)
    if person is None or not person.active:
        return Refused(Refusal.UNKNOWN_PERSON)
    kept = credentials.of_person(tx, person.id)
    if kept is None:
        return Refused(Refusal.NO_SECRET)
    if kept.is_locked:
        return Refused(Refusal.LOCKED_OUT)
    if kept.wrong_at is not None and kept.wrong_at > tx.now:
        # The last try was by a clock that was far ahead: the wait begins anew, and can end.
        kept = replace(kept, wrong_at=tx.now)
        credentials.save(tx, kept)
    until = not_before(kept.wrong, kept.wrong_at or 0)
    if until > tx.now:
        return Refused(Refusal.TRY_LATER, until=until)
    counted = replace(kept, wrong=kept.wrong + 1, wrong_at=tx.now)
    credentials.save(tx, counted)
    return counted


def _wrong(tx: Tx, tried: Credential) -> Refused:
    kept = credentials.of_person(tx, tried.person_id)
    if kept is not None and kept.secret == tried.secret and kept.is_locked:
        credentials.save(tx, replace(kept, locked=True))
        return Refused(Refusal.LOCKED_OUT)
    until = not_before(tried.wrong, tried.wrong_at or 0)
    return Refused(Refusal.WRONG_SECRET, left=LOCKED_AFTER - tried.wrong, until=until)


def _meanwhile(tx: Tx, tried: Credential) -> Refused | None:
    """What has become of a right try while it was looked at; nothing, as a rule."""
    person = tx.directory.people.get(tried.person_id)
    kept = credentials.of_person(tx, tried.person_id)
    if person is None or not person.active or kept is None:
        return Refused(Refusal.UNKNOWN_PERSON)
    if kept.locked:
        return Refused(Refusal.LOCKED_OUT)
    if kept.secret != tried.secret:
        until = not_before(kept.wrong, kept.wrong_at or 0)
        return Refused(Refusal.WRONG_SECRET, left=LOCKED_AFTER - kept.wrong, until=until)
    return None


def _needs_first(directory: Directory, have: Iterable[int]) -> bool:
    people = directory.people
    return not any(
        people[each].active and people[each].role is Role.ADMINISTRATOR
        for each in have
        if each in people
    )


def _active(tx: Tx, person_id: int) -> Person:
    person = tx.directory.people.get(person_id)
    if person is None or not person.active:
        raise Refused(Refusal.UNKNOWN_PERSON)
    return person


def _check_secret(new: str, person: Person, old: str | None = None) -> None:
    weak = weakness(new, person.name)
    if weak is None and old is not None and normal(old) == normal(new):
        weak = Weakness.SAME
    if weak is not None:
        raise Refused(Refusal.WEAK_SECRET, weakness=weak)


def _one_time_pin(name: str) -> str:
    import secrets  # it brings the ciphers of the system along: 20 ms that a start has no use for

    while True:
        pin = "".join(secrets.choice("0123456789") for _ in range(ONE_TIME_DIGITS))
        if weakness(pin, name) is None:
            return pin


def _save_one_time(tx: Tx, person: Person, made: str) -> None:
    credentials.save(tx, Credential(person.id, made, must_change=True, set_at=tx.now))


def _way(back: bool) -> dict[str, bool]:
    return {"back": True} if back else {}


def _note_refused(tx: Tx, session: Session, refused: Refused) -> None:
    _note(tx, EventKind.SIGN_IN_REFUSED, session, code=refused.code.value)


def _note(tx: Tx, kind: EventKind, session: Session, **data: Any) -> None:
    directory = tx.directory
    events.append(
        tx,
        kind,
        directory.site.calendar.business_day(tx.now).date,
        person_id=session.person_id if session.person_id in directory.people else None,
        counter_id=session.counter_id if session.counter_id in directory.counters else None,
        **data,
    )
