"""Privacy: finds, hands out and erases what a hall knows of a person who asks."""

import logging
import time
from dataclasses import replace
from datetime import date
from pathlib import Path

from queueapp.domain import promise as promise_steps
from queueapp.domain.incident import LineOf
from queueapp.domain.person import (
    Forgotten,
    Found,
    KnownPromise,
    KnownVisit,
    Mention,
    Place,
    names_number,
)
from queueapp.domain.promise import Promise, PromiseOutcome
from queueapp.domain.record import EventKind
from queueapp.domain.roles import Permission
from queueapp.domain.session import Session
from queueapp.errors import Refusal, Refused, StorageTrouble
from queueapp.services.offline import OfflineService
from queueapp.services.promising import note_promise, number_of
from queueapp.services.retention import OF_INCIDENT, RetentionService
from queueapp.services.session import Turn, reading, writing
from queueapp.storage import events, incidents, notes, persons, promises, visits
from queueapp.storage.database import Database
from queueapp.storage.erasures import Kind, Made
from queueapp.storage.tx import Tx

_TRIES = 5
_BETWEEN_S = 0.2
"""So often and so long apart the file is cleaned, while whoever asked waits for the answer."""


class PrivacyService:
    """Answers a person who asks what is known of them, and whoever wants to be forgotten.

    Each look, each file and each erasing is in the record; whom it was about is not.
    """

    def __init__(self, db: Database, retention: RetentionService, offline: OfflineService) -> None:
        """Work on an open database."""
        self._db = db
        self._retention = retention
        self._offline = offline

    def find(self, session: Session, number: str) -> Found:
        """All that this hall knows of whoever has a telephone number, however it is written."""
        with reading(self._db, session, Permission.MANAGE_PERSONAL_DATA) as turn:
            found = _collect(turn.tx, number_of(number))
        with writing(self._db, session, Permission.MANAGE_PERSONAL_DATA) as turn:
            _note(turn, EventKind.DATA_FOUND, **_counted(found))
        return found

    def exported(self, session: Session, found: Found, form: str) -> None:
        """Put down that what was found goes into a file for the person, of what form."""
        with writing(self._db, session, Permission.MANAGE_PERSONAL_DATA) as turn:
            _note(turn, EventKind.DATA_EXPORTED, form=form, **_counted(found))

    def erase(self, session: Session, found: Found) -> Forgotten:
        """Erase what was found: numbers, names, addresses, and whatever was written.

        Promises, visits and incidents stay for the statistics, without identity; what was still
        promised is given up. Refused (`PROMISE_STALE`) where something was added since it was
        found, so that nothing is lost unseen.
        """
        ids = [known.entry.promise.id for known in found.promises]
        made = self._made(session, found)
        # What only this PC has is in no record of the hall, and can fail by itself: first, as what
        # is put down to be erased is erased, if need be by the next program.
        self._offline.forget_number(session.site_id, found.number)
        self._db.about_to_erase(session.site_id, made)
        with writing(self._db, session, Permission.MANAGE_PERSONAL_DATA) as turn:
            _require_unchanged(turn.tx, found)
            given_up = _give_up(turn, found)
            lines = sum(len(known.entry.lines) for known in found.promises)
            promises.forget_client(turn.tx, *ids)
            lines += _erase_lines(turn.tx, found)
            _note(
                turn,
                EventKind.DATA_ERASED,
                promises=ids,
                visits=[visit.visit_id for visit in found.visits],
                incidents=[incident.id for incident in found.incidents],
                lines=len(found.mentions),
            )
        return Forgotten(
            len(ids),
            given_up,
            lines,
            held_back=not self._clean(session.site_id),
            in_backups_until=self._in_backups_until(),
        )

    def _made(self, session: Session, found: Found) -> dict[Kind, list[Made]]:
        """What is to be erased, as it is put down."""
        with reading(self._db, session, Permission.MANAGE_PERSONAL_DATA) as turn:
            tx = turn.tx
            _require_unchanged(tx, found)
            of_visits = {visit.visit_id for visit in found.visits}
            of_lines, of_incidents = _lines_of(found), _incident_lines_of(found)
            about = {incident.id for incident in found.incidents}
            return {
                Kind.PROMISE: [
                    (known.entry.promise.id, known.entry.promise.taken_at)
                    for known in found.promises
                ],
                Kind.INCIDENT: [
                    (incident, at) for incident, at in incidents.made_at(tx) if incident in about
                ],
                **{
                    kind: [
                        (incident, at)
                        for incident, at in incidents.lines_made_at(tx, line)
                        if incident in of_incidents.get(line, ())
                    ]
                    for line, kind in OF_INCIDENT.items()
                },
                Kind.NOTE: [
                    (line, note.at)
                    for line, note in notes.all_of_site(tx)
                    if note.visit_id in of_visits or line in of_lines[Place.VISIT]
                ],
                Kind.LINE: [
                    (line, at)
                    for line, at in promises.lines_made_at(tx)
                    if line in of_lines[Place.PROMISE]
                ],
            }

    def _clean(self, site_id: int) -> bool:
        self._retention.is_clean = False
        try:
            for left in reversed(range(_TRIES)):
                if self._retention.clean(site_id):
                    return True
                if left:
                    time.sleep(_BETWEEN_S)
        except StorageTrouble as error:
            # The rows are gone for good; the rest is tried again, as where somebody reads.
            logging.getLogger("queueapp").warning("not cleaned: %r", error)
        return False

    def _in_backups_until(self) -> date | None:
        place = self._db.place
        if not isinstance(place, Path):
            return None
        from queueapp.services.backups import BackupService

        try:
            return BackupService(place, self._db.clock).last_until()
        except StorageTrouble:
            # What was asked for is done; the folder of backups is told of elsewhere.
            return None


def _collect(tx: Tx, number: str) -> Found:
    ids = set(promises.to_number(tx, number))
    ids |= {
        promise_id
        for promise_id, name, address in promises.known_by(tx)
        if names_number(f"{name} {address}", number)
    }
    own: set[int] = set()
    while True:
        own = persons.own_visits(tx, ids)
        about = incidents.about(tx, ids, own)
        letters = {incident.follow_up for incident in about if incident.follow_up is not None}
        more = persons.answers_on(tx, own) | letters
        if more <= ids:
            break
        ids |= more
    found = Found(
        number,
        tuple(known for each in sorted(ids) if (known := _known(tx, each)) is not None),
        _visits(tx, own),
        about,
    )
    return replace(found, mentions=_mentions(tx, found))


def _known(tx: Tx, promise_id: int) -> KnownPromise | None:
    entry = promises.get(tx, promise_id)
    if entry is None:
        return None
    reach = promises.reach_of(tx, promise_id)
    return KnownPromise(
        entry,
        reach.number if reach is not None else "",
        reach.address if reach is not None else "",
        promises.attempts_of(tx, promise_id),
    )


def _visits(tx: Tx, visit_ids: set[int]) -> tuple[KnownVisit, ...]:
    lines = notes.of_visits(tx, visit_ids) if visit_ids else {}
    found = (visits.get(tx, visit_id) for visit_id in sorted(visit_ids))
    return tuple(
        KnownVisit(visit.id, visit.ticket, visit.business_day, lines.get(visit.id, ()))
        for visit in found
        if visit is not None
    )


def _mentions(tx: Tx, found: Found) -> tuple[Mention, ...]:
    """Lines about others that name the number all the same."""
    own_visits = {visit.visit_id for visit in found.visits}
    own_promises = {known.entry.promise.id for known in found.promises}
    own_incidents = {incident.id for incident in found.incidents}
    lines = [
        Mention(Place.VISIT, note.visit_id, line_id, note.text, note.at)
        for line_id, note in notes.all_of_site(tx)
        if note.visit_id not in own_visits
    ]
    lines += [
        Mention(Place.PROMISE, promise_id, line_id, line.text, line.at)
        for line_id, promise_id, line in promises.all_lines(tx)
        if promise_id not in own_promises
    ]
    lines += [
        Mention(Place.INCIDENT, incident_id, kind, text, at)
        for incident_id, kind, text, at in incidents.all_lines(tx)
        if incident_id not in own_incidents
    ]
    return tuple(line for line in lines if names_number(line.text, found.number))


def _require_unchanged(tx: Tx, found: Found) -> None:
    shown = {known.entry.promise.id: known.entry.promise.seq for known in found.promises}
    for promise_id, seq in shown.items():
        entry = promises.get(tx, promise_id)
        if entry is None:
            raise Refused(Refusal.UNKNOWN_PROMISE)
        if entry.promise.seq != seq:
            raise Refused(Refusal.PROMISE_STALE)
    if not set(promises.to_number(tx, found.number)) <= shown.keys():
        raise Refused(Refusal.PROMISE_STALE)


def _give_up(turn: Turn, found: Found) -> int:
    still_open = [known.entry.promise for known in found.promises if known.entry.promise.is_open]
    for before in still_open:
        promises.save(turn.tx, before, _ended(turn, before))
        note_promise(turn, EventKind.PROMISE_GIVEN_UP, before.id, reason="forgotten")
    return len(still_open)


def _ended(turn: Turn, promise: Promise) -> Promise:
    return promise_steps.end(promise, PromiseOutcome.GIVEN_UP, turn.person.id, turn.tx.now)


def _erase_lines(tx: Tx, found: Found) -> int:
    of_lines = _lines_of(found)
    own = notes.ids_of_visits(tx, {visit.visit_id for visit in found.visits})
    gone = notes.remove(tx, own | of_lines[Place.VISIT])
    gone += promises.remove_these_lines(tx, of_lines[Place.PROMISE])
    for line, of_these in _incident_lines_of(found).items():
        gone += incidents.remove_lines(tx, line, of_these)
    return gone + incidents.forget(tx, *(incident.id for incident in found.incidents))


def _lines_of(found: Found) -> dict[Place, set[int]]:
    lines: dict[Place, set[int]] = {Place.VISIT: set(), Place.PROMISE: set()}
    for mention in found.mentions:
        if isinstance(mention.line, int):
            lines[mention.place].add(mention.line)
    return lines


def _incident_lines_of(found: Found) -> dict[LineOf, set[int]]:
    """The incidents of somebody else of which a line names the number, by the kind of the line."""
    lines: dict[LineOf, set[int]] = {}
    for mention in found.mentions:
        if mention.place is Place.INCIDENT:
            lines.setdefault(LineOf(str(mention.line)), set()).add(mention.owner_id)
    return lines


def _counted(found: Found) -> dict[str, int]:
    return {
        "promises": len(found.promises),
        "visits": len(found.visits),
        "incidents": len(found.incidents),
        "lines": len(found.mentions),
    }


def _note(turn: Turn, kind: EventKind, **data: object) -> None:
    values: dict[str, object] = dict(data)
    events.append(
        turn.tx,
        kind,
        turn.day.date,
        visit_id=None,
        person_id=turn.person.id,
        counter_id=turn.session.counter_id,
        promise_id=None,
        undoes=None,
        before=None,
        **values,
    )
