"""The append-only record of what happened; it also remembers what each step can be undone to."""

import json
from collections.abc import Mapping
from typing import Any

from sqlalchemy import BigInteger, Row, Select, bindparam, insert, or_, select

from queueapp.domain.day_log import LOGGED, DayLog, LogEntry
from queueapp.domain.record import ASIDE, FOR_GOOD, Event, EventKind
from queueapp.domain.visit import Visit, put_back
from queueapp.errors import StorageTrouble, Trouble
from queueapp.storage import schema
from queueapp.storage.faults import Codes
from queueapp.storage.tx import Tx

_event = schema.event
_KINDS = Codes(EventKind)
_insert = insert(_event)

_DESKS = (EventKind.DESK_OPENED, EventKind.DESK_CLOSED)


def _live(statement: Select[Any]) -> Select[Any]:
    """Leave out what was undone, and the undoing itself."""
    later = _event.alias("later")
    return statement.where(
        _event.c.kind != EventKind.UNDONE.value,
        ~select(later.c.id).where(later.c.undoes == _event.c.id).exists(),
    )


_latest_of_counter = _live(
    select(_event)
    .where(
        _event.c.site_id == bindparam("site_id"),
        _event.c.counter_id.is_not_distinct_from(bindparam("counter_id")),
        _event.c.person_id == bindparam("person_id"),
        _event.c.business_day == bindparam("day"),
        or_(
            _event.c.before.is_not(None),
            _event.c.kind == EventKind.ISSUED.value,
            *(_event.c.kind == kind.value for kind in sorted(FOR_GOOD)),
        ),
    )
    .order_by(_event.c.id.desc())
    .limit(1)
)
_of_press = _live(
    select(_event)
    .where(
        _event.c.site_id == bindparam("site_id"),
        _event.c.counter_id.is_not_distinct_from(bindparam("counter_id")),
        _event.c.person_id == bindparam("person_id"),
        _event.c.business_day == bindparam("day"),
        _event.c.kind == bindparam("kind"),
        _event.c.at == bindparam("at", type_=BigInteger),
    )
    .order_by(_event.c.id)
)
_latest_of_visit = _live(
    select(_event.c.id)
    .where(
        _event.c.site_id == bindparam("site_id"),
        _event.c.visit_id == bindparam("visit_id"),
        *(_event.c.kind != kind.value for kind in sorted(ASIDE)),
    )
    .order_by(_event.c.id.desc())
    .limit(1)
)
_of_desks_since = (
    select(_event.c.id, _event.c.data)
    .where(
        _event.c.site_id == bindparam("site_id"),
        _event.c.business_day == bindparam("day"),
        _event.c.visit_id.is_(None),
        _event.c.promise_id.is_(None),
        _event.c.id > bindparam("after", type_=BigInteger),
        or_(*(_event.c.kind == kind.value for kind in _DESKS)),
    )
    .order_by(_event.c.id)
)
_of_promise = (
    select(_event)
    .where(_event.c.site_id == bindparam("site_id"), _event.c.promise_id == bindparam("promise_id"))
    .order_by(_event.c.id)
)
_of_visit = (
    select(_event)
    .where(_event.c.site_id == bindparam("site_id"), _event.c.visit_id == bindparam("visit_id"))
    .order_by(_event.c.id)
)
_of_day = (
    select(_event)
    .where(_event.c.site_id == bindparam("site_id"), _event.c.business_day == bindparam("day"))
    .order_by(_event.c.id)
)

_undoing = _event.alias("undoing")
_log = (
    select(
        _event,
        schema.visit.c.ticket,
        select(_undoing.c.id).where(_undoing.c.undoes == _event.c.id).exists().label("undone"),
    )
    .select_from(_event.outerjoin(schema.visit, schema.visit.c.id == _event.c.visit_id))
    .where(
        _event.c.site_id == bindparam("site_id"),
        _event.c.business_day == bindparam("day"),
        or_(*(_event.c.kind == kind.value for kind in sorted(LOGGED))),
    )
    .order_by(_event.c.id)
)


def append(
    tx: Tx,
    kind: EventKind,
    business_day: str,
    *,
    visit_id: int | None = None,
    person_id: int | None = None,
    counter_id: int | None = None,
    promise_id: int | None = None,
    undoes: int | None = None,
    before: Mapping[str, object] | None = None,
    **data: object,
) -> None:
    """Add an entry; `data` holds codes and numbers, never personal text."""
    values = _values(tx.site_id, tx.now, business_day, kind, data, before)
    values |= {
        "visit_id": visit_id,
        "person_id": person_id,
        "counter_id": counter_id,
        "promise_id": promise_id,
        "undoes": undoes,
    }
    tx.tell(_insert, **values, **tx.chain.add(values))


def event_values(site_id: int, business_day: str, event: Event) -> dict[str, object]:
    """The columns of an entry that already has its id and instant."""
    values = _values(site_id, event.at, business_day, event.kind, event.data, event.before)
    for name in ("id", "visit_id", "person_id", "counter_id", "promise_id", "undoes"):
        values[name] = getattr(event, name)
    return values


def latest_undoable(
    tx: Tx, business_day: str, counter_id: int | None, person_id: int
) -> Event | None:
    """The last step of this person at this counter today that stands; those of `FOR_GOOD` too."""
    rows = tx.ask(
        _latest_of_counter,
        site_id=tx.site_id,
        counter_id=counter_id,
        person_id=person_id,
        day=business_day,
    )
    return _to_event(rows[0]) if rows else None


def has_run_desks(tx: Tx, event: Event, business_day: str, person_id: int) -> bool:
    """Whether this person has opened or closed the counter of another since an event of the day."""
    rows = tx.ask(_of_desks_since, site_id=tx.site_id, day=business_day, after=event.id)
    return any(_data(row).get("by") == person_id for row in rows)


def of_press(tx: Tx, business_day: str, event: Event) -> list[Event]:
    """The steps that one press made together with an event of that day and that still stand."""
    rows = tx.ask(
        _of_press,
        site_id=tx.site_id,
        counter_id=event.counter_id,
        person_id=event.person_id,
        day=business_day,
        kind=event.kind.value,
        at=event.at,
    )
    return [_to_event(row) for row in rows]


def is_latest_of_visit(tx: Tx, event: Event) -> bool:
    """Whether nobody has acted on the event's visit since."""
    (latest,) = tx.ask(_latest_of_visit, site_id=tx.site_id, visit_id=event.visit_id)
    return bool(latest.id == event.id)


def visit_before(event: Event, current: Visit) -> Visit | None:
    """The event's visit as it stood before the step, from how it stands after it.

    `None` where the visit began with the step, or the step cannot be undone.
    """
    if event.before is None:
        return None
    try:
        return put_back(current, event.before)
    except (KeyError, TypeError, ValueError) as error:
        raise StorageTrouble(Trouble.DAMAGED, detail=f"event {event.id}: {error}") from error


def of_visit(tx: Tx, visit_id: int) -> list[Event]:
    """All that happened to a visit, in order."""
    rows = tx.ask(_of_visit, site_id=tx.site_id, visit_id=visit_id)
    return [_to_event(row) for row in rows]


def of_promise(tx: Tx, promise_id: int) -> list[Event]:
    """All that happened to a promise, in order."""
    rows = tx.ask(_of_promise, site_id=tx.site_id, promise_id=promise_id)
    return [_to_event(row) for row in rows]


def of_day(tx: Tx, business_day: str) -> list[Event]:
    """All that happened on a business day, in order."""
    return [_to_event(row) for row in tx.ask(_of_day, site_id=tx.site_id, day=business_day)]


def log_of_day(tx: Tx, business_day: str) -> DayLog:
    """The events of a business day of the kinds that its log may have, in order."""
    entries, damaged = [], []
    for row in tx.ask(_log, site_id=tx.site_id, day=business_day):
        try:
            event = _to_event(row)
        except StorageTrouble:
            damaged.append(row.id)
            continue
        if isinstance(event.data, dict):
            entries.append(LogEntry(event, row.ticket or "", bool(row.undone)))
        else:
            damaged.append(row.id)
    return DayLog(tuple(entries), tuple(damaged))


def _values(
    site_id: int,
    at: int,
    business_day: str,
    kind: EventKind,
    data: Mapping[str, object],
    before: Mapping[str, object] | None,
) -> dict[str, object]:
    return {
        "site_id": site_id,
        "at": at,
        "business_day": business_day,
        "kind": kind.value,
        "data": _json(data),
        "before": _json(before) if before is not None else None,
    }


def _json(values: Mapping[str, object]) -> str:
    return json.dumps(values, separators=(",", ":"))


def _data(row: Row[Any]) -> dict[str, Any]:
    try:
        data = json.loads(row.data)
    except ValueError as error:
        raise StorageTrouble(Trouble.DAMAGED, detail=f"event {row.id}: {error}") from error
    return data if isinstance(data, dict) else {}


def _to_event(row: Row[Any]) -> Event:
    try:
        data = json.loads(row.data)
        before = json.loads(row.before) if row.before else None
    except (KeyError, TypeError, ValueError) as error:
        raise StorageTrouble(Trouble.DAMAGED, detail=f"event {row.id}: {error}") from error
    return Event(
        row.id,
        row.at,
        _KINDS[row.kind],
        row.visit_id,
        row.person_id,
        row.counter_id,
        row.undoes,
        data,
        before,
        row.promise_id,
    )
