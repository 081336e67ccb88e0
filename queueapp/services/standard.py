"""The service standard at a site: what is in force, its versions, and who has read them."""

from dataclasses import asdict, replace
from functools import cached_property
from pathlib import Path
from typing import Any

from queueapp.domain.card_file import FORMAT, CardFault, CardFileError, read_cards, write_cards
from queueapp.domain.person import texts_in
from queueapp.domain.record import EventKind
from queueapp.domain.roles import Permission, may
from queueapp.domain.session import Session
from queueapp.domain.site_standard import Checklist, InForce, Mine, Reader, Version
from queueapp.domain.standard import CardFile, Standard, changes, merged
from queueapp.errors import Refusal, Refused
from queueapp.services.session import Turn, reading, refuse_never_kept, writing
from queueapp.storage import events, standards
from queueapp.storage.database import Database
from queueapp.storage.tx import Tx

CARDS = Path(__file__).resolve().parents[2] / "resources" / "standard"
"""The cards that come with the program."""

_CHAPTERS = ("II", "III", "IV", "V", "VI", "VII", "VIII", "IX")
_NONE = CardFile(format=FORMAT)


def built_in_cards(folder: Path = CARDS) -> CardFile:
    """All that the files of a folder hold, in the order of the chapters.

    Raises `CardFileError` (`UNREADABLE`) with the file that is missing or wrong.
    """
    names = {path.name for path in folder.glob("*.toml")} | {f"{name}.toml" for name in _CHAPTERS}
    files = [_built_in(folder / name) for name in sorted(names, key=_chapter)]
    return CardFile(
        format=FORMAT,
        card=tuple(card for file in files for card in file.card),
        checklist={name: items for file in files for name, items in file.checklist.items()},
    )


def _built_in(path: Path) -> CardFile:
    try:
        return read_cards(path.read_bytes(), path.name)
    except OSError as error:
        raise CardFileError(path.name, CardFault.UNREADABLE, detail=str(error)) from error
    except CardFileError as error:
        detail = f"{error.fault.value} {error.detail}".strip()
        raise CardFileError(
            path.name, CardFault.UNREADABLE, error.card, error.field, detail
        ) from error


class StandardService:
    """Shows the standard, keeps a site's changes to it, and remembers who has seen what."""

    def __init__(self, db: Database) -> None:
        """Work on an open database."""
        self._db = db

    @cached_property
    def built_in(self) -> CardFile:
        """The program's own cards."""
        return built_in_cards()

    def in_force(self, site_id: int) -> InForce:
        """What the site works by: its latest version that can be read."""
        with self._db.read(site_id) as tx:
            return self._in_force(tx)

    def mine(self, session: Session) -> Mine:
        """What this person has acknowledged, and which lists were put away today."""
        with reading(self._db, session, Permission.FOLLOW_STANDARD) as turn:
            return self._mine(turn)

    def acknowledge(self, session: Session, number: int) -> Mine:
        """This person has read a version."""
        with writing(self._db, session, Permission.FOLLOW_STANDARD) as turn:
            if standards.version(turn.tx, number) is None:
                raise Refused(Refusal.UNKNOWN_VERSION)
            if turn.person.id not in standards.read_by(turn.tx, number):
                standards.add_read(turn.tx, turn.person.id, number)
                _note(turn, EventKind.STANDARD_READ, version=number)
            return self._mine(turn)

    def put_away(self, session: Session, checklist: Checklist) -> Mine:
        """This person is done with a list for today."""
        with writing(self._db, session, Permission.FOLLOW_STANDARD) as turn:
            done = standards.done_on(turn.tx, turn.person.id, turn.day.date)
            if checklist not in done:
                standards.add_done(turn.tx, turn.person.id, turn.day.date, checklist)
            return self._mine(turn)

    def versions(self, session: Session) -> tuple[Version, ...]:
        """The site's versions, the newest first, with what each changed."""
        with reading(self._db, session, Permission.SEE_READERS) as turn:
            found: list[Version] = []
            before = merged(self.built_in, _NONE)
            for row in reversed(standards.versions(turn.tx)):
                own = self._readable(row.cards, row.number)
                after = before if own is None else merged(self.built_in, own)
                version = Version(
                    row.number,
                    row.made_at,
                    row.made_by,
                    back_to=row.back_to,
                    readable=own is not None,
                )
                found.append(_compared(version, before, after))
                before = after
            return tuple(reversed(found))

    def version(self, session: Session, number: int) -> Standard:
        """The cards of a version; 0 are the program's own."""
        with reading(self._db, session, Permission.SEE_READERS) as turn:
            return merged(self.built_in, self._kept(turn.tx, number))

    def readers(self, session: Session) -> tuple[Reader, ...]:
        """Who of those who follow the standard has acknowledged the version in force."""
        with reading(self._db, session, Permission.SEE_READERS) as turn:
            read = standards.read_by(turn.tx, self._in_force(turn.tx).number)
            return tuple(
                Reader(person.id, read.get(person.id))
                for person in turn.tx.directory.people.values()
                if person.active and may(person.role, Permission.FOLLOW_STANDARD)
            )

    def save(self, session: Session, wanted: Standard, since: int) -> InForce:
        """Put changed cards in force as a new version; `since` is the one they were made from.

        Refused where somebody has saved another since. Raises `CardFileError` where a card could
        not be read back; nothing is kept then.
        """
        with writing(self._db, session, Permission.EDIT_STANDARD) as turn:
            _require_latest(turn, since)
            own = changes(self.built_in, wanted)
            refuse_never_kept(*texts_in(asdict(own)))
            return self._add(turn, own, None)

    def go_back(self, session: Session, number: int, since: int) -> InForce:
        """Make a new version with the cards of an older one; 0 are the program's own."""
        with writing(self._db, session, Permission.EDIT_STANDARD) as turn:
            _require_latest(turn, since)
            return self._add(turn, self._kept(turn.tx, number), number)

    def _mine(self, turn: Turn) -> Mine:
        read = standards.last_read(turn.tx, turn.person.id)
        done = standards.done_on(turn.tx, turn.person.id, turn.day.date)
        now = self._in_force(turn.tx)
        if read >= now.number:
            return Mine(read, done)
        row = standards.version(turn.tx, read)
        known = self._readable(row.cards, read) if row is not None else None
        version = _compared(Version(0, 0, 0), merged(self.built_in, known or _NONE), now.standard)
        other = (version.changed, version.added, version.hidden, version.restored)
        return Mine(read, done, tuple(card_id for ids in other for card_id in ids))

    def _add(self, turn: Turn, own: CardFile, back_to: int | None) -> InForce:
        number = turn.tx.directory.site.standard + 1
        raw = write_cards(own, _name(number))
        read_cards(raw, _name(number), self._ids)
        standards.add_version(turn.tx, number, turn.person.id, raw.decode("utf-8"), back_to)
        _note(turn, EventKind.STANDARD_CHANGED, version=number, back_to=back_to)
        return self._in_force(turn.tx, number)

    def _in_force(self, tx: Tx, latest: int | None = None) -> InForce:
        latest = tx.directory.site.standard if latest is None else latest
        fault = None
        for number in range(latest, 0, -1):
            row = standards.version(tx, number)
            try:
                own = self._read(row.cards, number) if row is not None else _NONE
            except CardFileError as error:
                fault = fault or error
                continue
            if row is not None:
                standard = merged(self.built_in, own)
                return InForce(
                    number, standard, self.built_in, row.made_at, row.made_by, fault, latest
                )
        return InForce(0, merged(self.built_in, _NONE), self.built_in, fault=fault, latest=latest)

    def _kept(self, tx: Tx, number: int) -> CardFile:
        if number == 0:
            return _NONE
        row = standards.version(tx, number)
        if row is None:
            raise Refused(Refusal.UNKNOWN_VERSION)
        return self._read(row.cards, number)

    def _read(self, cards: str, number: int) -> CardFile:
        # A program of another day has other cards: what a version says of those is let go.
        own = read_cards(cards.encode("utf-8"), _name(number), None)
        there = {*self._ids, *(card.id for card in own.card)}
        order, hidden = (
            tuple(card_id for card_id in named if card_id in there)
            for named in (own.order, own.hidden)
        )
        return replace(own, order=order, hidden=hidden)

    def _readable(self, cards: str, number: int) -> CardFile | None:
        try:
            return self._read(cards, number)
        except CardFileError:
            return None

    @cached_property
    def _ids(self) -> tuple[str, ...]:
        return tuple(card.id for card in self.built_in.card)


def _name(number: int) -> str:
    return f"version {number}"


def _chapter(file: str) -> tuple[int, str]:
    name = file.removesuffix(".toml")
    return (_CHAPTERS.index(name) if name in _CHAPTERS else len(_CHAPTERS), name)


def _require_latest(turn: Turn, since: int) -> None:
    if turn.tx.directory.site.standard != since:
        raise Refused(Refusal.STANDARD_CHANGED)


def _compared(version: Version, before: Standard, after: Standard) -> Version:
    old = {card.id: card for card in before.cards}
    new = {card.id: card for card in after.cards}
    kept = [card_id for card_id in old if card_id in new]
    return replace(
        version,
        changed=tuple(card_id for card_id in kept if old[card_id] != new[card_id]),
        added=tuple(card_id for card_id in new if card_id not in old),
        removed=tuple(card_id for card_id in old if card_id not in new),
        hidden=tuple(sorted(after.hidden - before.hidden)),
        restored=tuple(sorted(before.hidden - after.hidden)),
        moved=kept != [card_id for card_id in new if card_id in old],
    )


def _note(turn: Turn, kind: EventKind, **data: Any) -> None:
    events.append(
        turn.tx,
        kind,
        turn.day.date,
        person_id=turn.person.id,
        counter_id=turn.session.counter_id,
        **data,
    )
