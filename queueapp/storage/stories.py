"""Reads all that is known of one visit of the past, as far as it can be read."""

import json
from collections.abc import Iterable
from dataclasses import fields
from typing import Any

from sqlalchemy import select

from queueapp.domain.history.past import Damaged
from queueapp.domain.history.story import VisitStory
from queueapp.domain.promise import Entry
from queueapp.domain.record import Event, EventKind, Note, NoteKind
from queueapp.domain.visit import Leg, Visit
from queueapp.errors import StorageTrouble, Trouble
from queueapp.storage import promises, schema, visits
from queueapp.storage.columns import raw_rows
from queueapp.storage.faults import Codes
from queueapp.storage.tx import Tx

_visit, _leg, _event, _note = schema.visit, schema.leg, schema.event, schema.note

_EVENTS = Codes(EventKind)
_NOTES = Codes(NoteKind)

_WRONG = (StorageTrouble, TypeError, ValueError, KeyError)
"""What comes of a row that cannot be true."""

_VISIT = [field.name for field in fields(Visit) if field.name not in ("hold", "legs")]
_HOLD = ("reason", "since", "until", "counter", "person")
_LEG = [field.name for field in fields(Leg)]
_events_of = select(
    _event.c.id,
    _event.c.at,
    _event.c.kind,
    _event.c.visit_id,
    _event.c.person_id,
    _event.c.counter_id,
    _event.c.undoes,
    _event.c.data,
    _event.c.before,
    _event.c.promise_id,
)


def of_visit(tx: Tx, visit_id: int) -> VisitStory | None:
    """All that is known of a visit, if this site has it.

    Raises `Trouble.DAMAGED` where the visit itself cannot be read.
    """
    damaged: list[Damaged] = []
    try:
        visit = visits.get(tx, visit_id)
    except StorageTrouble:
        visit = _without_damaged_legs(tx, visit_id, damaged)
    if visit is None:
        return None
    promised = promises.of_visit(tx, visit_id)
    events = _events(tx, visit_id, promised, damaged)
    return VisitStory(visit, events, _notes(tx, visit_id), promised, tuple(damaged))


def _without_damaged_legs(tx: Tx, visit_id: int, damaged: list[Damaged]) -> Visit:
    columns = [_visit.c[name] for name in (*_VISIT, *(f"hold_{name}" for name in _HOLD))]
    of_visit = _visit.c.id == visit_id, _visit.c.site_id == tx.site_id
    (row,) = raw_rows(tx.connection, select(*columns).where(*of_visit))
    reason, since, until, counter_id, person_id = row[len(_VISIT) :]
    hold = {
        "reason": reason,
        "since": since,
        "until": until,
        "counter_id": counter_id,
        "person_id": person_id,
    }
    packed = dict(zip(_VISIT, row, strict=False))
    packed |= {"hold": None if reason is None else hold, "legs": []}
    try:
        visit = Visit.unpack(packed)
    except _WRONG as error:
        raise StorageTrouble(Trouble.DAMAGED, detail=f"visit {visit_id}: {error}") from error
    of_legs = (
        select(*(_leg.c[name] for name in _LEG))
        .where(_leg.c.site_id == tx.site_id, _leg.c.visit_id == visit_id)
        .order_by(_leg.c.number)
    )
    sound: list[dict[str, Any]] = []
    for leg in raw_rows(tx.connection, of_legs):
        with_it = [*sound, dict(zip(_LEG, leg, strict=True))]
        try:
            visit = Visit.unpack(packed | {"legs": with_it})
            sound = with_it
        except _WRONG:
            damaged.append(Damaged("leg", f"{visit_id}/{leg[0]}"))
    return visit


def _events(
    tx: Tx, visit_id: int, promised: Iterable[Entry], damaged: list[Damaged]
) -> tuple[Event, ...]:
    """What happened to a visit, and to what was promised meanwhile, in order."""
    of_site = _event.c.site_id == tx.site_id
    rows = raw_rows(tx.connection, _events_of.where(of_site, _event.c.visit_id == visit_id))
    of_promises = [entry.promise.id for entry in promised]
    if of_promises:
        theirs = _event.c.promise_id.in_(of_promises)
        rows += raw_rows(tx.connection, _events_of.where(of_site, theirs))
    # A step on a promise may be one of the visit too.
    by_id = {row[0]: row for row in rows}
    found = []
    for event_id in sorted(by_id):
        try:
            found.append(_to_event(by_id[event_id]))
        except _WRONG:
            damaged.append(Damaged("event", str(event_id)))
    return tuple(found)


def _to_event(row: tuple[Any, ...]) -> Event:
    id_, at, kind, visit_id, person_id, counter_id, undoes, data, before, promise_id = row
    return Event(
        id_,
        int(at),
        _EVENTS[kind],
        visit_id,
        person_id,
        counter_id,
        undoes,
        json.loads(data),
        json.loads(before) if before else None,
        promise_id,
    )


def _notes(tx: Tx, visit_id: int) -> tuple[Note, ...]:
    statement = (
        select(_note.c.visit_id, _note.c.kind, _note.c.text, _note.c.at, _note.c.person_id)
        .where(_note.c.site_id == tx.site_id, _note.c.visit_id == visit_id)
        .order_by(_note.c.id)
    )
    rows = raw_rows(tx.connection, statement)
    return tuple(Note(of, _NOTES[kind], *more) for of, kind, *more in rows)
