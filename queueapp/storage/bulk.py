"""Writes a whole day of generated history at once, into a database that holds none yet."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass

from sqlalchemy import Table, bindparam, insert, update

from queueapp.domain.callback import Attempt
from queueapp.domain.promise import Contact, Line, Promise
from queueapp.domain.record import Event, Note
from queueapp.domain.visit import Visit
from queueapp.storage import schema
from queueapp.storage.events import event_values
from queueapp.storage.promises import contact_values, promise_values
from queueapp.storage.tx import Tx
from queueapp.storage.visits import leg_values, visit_values

_update_promise = update(schema.promise).where(schema.promise.c.id == bindparam("b_id"))


@dataclass(frozen=True, slots=True)
class PromiseHistory:
    """A promise as it stands at the end of a day; contact and lines on the day they are written.

    `number` is in E.164, empty where the client is answered otherwise.
    """

    promise: Promise
    contact: Contact | None = None
    number: str = ""
    lines: Sequence[Line] = ()


@dataclass(frozen=True, slots=True)
class DayHistory:
    """All that happened on a business day; visits, events and promises bring their ids with them.

    `numbers` says how many tickets of each prefix were issued. Of `promises`, those made on an
    earlier day are written over.
    """

    business_day: str
    visits: Sequence[Visit]
    events: Sequence[Event]
    notes: Sequence[Note]
    numbers: Mapping[str, int]
    promises: Sequence[PromiseHistory] = ()
    attempts: Sequence[Attempt] = ()


def add_day(tx: Tx, day: DayHistory) -> None:
    """Write a day's visits with their legs, its promises, events, notes and ticket numbers."""
    site, zone = {"site_id": tx.site_id}, tx.directory.site.zone
    _insert_all(tx, schema.visit, [visit_values(visit, zone) for visit in day.visits])
    legs = [leg_values(tx.site_id, visit.id, leg) for visit in day.visits for leg in visit.legs]
    _insert_all(tx, schema.leg, legs)
    _add_promises(tx, day)
    told = (event_values(tx.site_id, day.business_day, event) for event in day.events)
    entries = [entry | tx.chain.add(entry) for entry in told]
    _insert_all(tx, schema.event, entries)
    _insert_all(tx, schema.note, [asdict(note) | site for note in day.notes])
    numbers = [
        {"business_day": day.business_day, "prefix": prefix, "last": last} | site
        for prefix, last in day.numbers.items()
    ]
    _insert_all(tx, schema.ticket_number, numbers)


def _add_promises(tx: Tx, day: DayHistory) -> None:
    site = {"site_id": tx.site_id}
    made, earlier = [], []
    for known in day.promises:
        values = promise_values(known.promise)
        if known.promise.business_day == day.business_day:
            made.append(values)
        else:
            earlier.append({**values, "b_id": values.pop("id")})
    _insert_all(tx, schema.promise, made)
    if earlier:
        tx.connection.execute(_update_promise, earlier)
    contacts = [
        contact_values(known.promise.id, tx.site_id, known.contact, known.number)
        for known in day.promises
        if known.contact is not None
    ]
    _insert_all(tx, schema.contact, contacts)
    lines = [
        asdict(line) | site | {"promise_id": known.promise.id}
        for known in day.promises
        for line in known.lines
    ]
    _insert_all(tx, schema.promise_line, lines)
    _insert_all(tx, schema.attempt, [asdict(attempt) | site for attempt in day.attempts])


def _insert_all(tx: Tx, table: Table, rows: Sequence[Mapping[str, object]]) -> None:
    if rows:
        tx.connection.execute(insert(table), list(rows))
