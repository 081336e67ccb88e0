"""Writes a whole day of generated history at once, into a database that holds none yet."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass

from sqlalchemy import Table, insert

from queueapp.domain.record import Event, Note
from queueapp.domain.visit import Visit
from queueapp.storage import schema
from queueapp.storage.events import event_values
from queueapp.storage.tx import Tx
from queueapp.storage.visits import leg_values, visit_values


@dataclass(frozen=True, slots=True)
class DayHistory:
    """All that happened on a business day; visits and events bring their ids with them.

    `numbers` says how many tickets of each prefix were issued.
    """

    business_day: str
    visits: Sequence[Visit]
    events: Sequence[Event]
    notes: Sequence[Note]
    numbers: Mapping[str, int]


def add_day(tx: Tx, day: DayHistory) -> None:
    """Write a day's visits with their legs, its events, notes and ticket numbers."""
    site = {"site_id": tx.site_id}
    _insert_all(tx, schema.visit, [visit_values(visit) for visit in day.visits])
    legs = [leg_values(tx.site_id, visit.id, leg) for visit in day.visits for leg in visit.legs]
    _insert_all(tx, schema.leg, legs)
    entries = [event_values(tx.site_id, day.business_day, event) for event in day.events]
    _insert_all(tx, schema.event, entries)
    _insert_all(tx, schema.note, [asdict(note) | site for note in day.notes])
    numbers = [
        {"business_day": day.business_day, "prefix": prefix, "last": last} | site
        for prefix, last in day.numbers.items()
    ]
    _insert_all(tx, schema.ticket_number, numbers)


def _insert_all(tx: Tx, table: Table, rows: list[dict[str, object]]) -> None:
    if rows:
        tx.connection.execute(insert(table), rows)
