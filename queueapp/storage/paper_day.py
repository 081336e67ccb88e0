"""Finds the visits whose times were entered afterwards from the paper list."""

import json
from collections.abc import Collection

from sqlalchemy import bindparam, select

from queueapp.domain.record import EventKind
from queueapp.errors import StorageTrouble, Trouble
from queueapp.storage import schema
from queueapp.storage.tx import Tx

_event, _visit = schema.event, schema.visit
_undoing = _event.alias("undoing")

_entered_on = (
    select(_event.c.id, _event.c.visit_id, _event.c.data)
    .where(
        _event.c.site_id == bindparam("site_id"),
        _event.c.business_day == bindparam("day"),
        _event.c.kind == EventKind.ENTERED_LATE.value,
    )
    .order_by(_event.c.id)
)
_entered_of = (
    select(_visit.c.id)
    .where(
        _visit.c.site_id == bindparam("site_id"),
        _visit.c.business_day == bindparam("day"),
        select(_event.c.id)
        .where(
            _event.c.visit_id == _visit.c.id,
            _event.c.kind == EventKind.ENTERED_LATE.value,
            ~select(_undoing.c.id).where(_undoing.c.undoes == _event.c.id).exists(),
        )
        .exists(),
    )
    .order_by(_visit.c.arrived_at, _visit.c.id)
)


def of_operation(tx: Tx, today: str, operation: str) -> list[int]:
    """The visits (ids) that an operation has entered today, in the order of its lines."""
    rows = tx.ask(_entered_on, site_id=tx.site_id, day=today)
    return [row.visit_id for row in rows if _operation(row.id, row.data) == operation]


def of_day(tx: Tx, business_day: str) -> frozenset[int]:
    """The visits (ids) of a business day that were entered from paper and not taken back."""
    rows = tx.ask(_entered_of, site_id=tx.site_id, day=business_day)
    return frozenset(row.id for row in rows)


def among(tx: Tx, visit_ids: Collection[int]) -> frozenset[int]:
    """Which of some visits (ids) were entered from paper and not taken back."""
    if not visit_ids:
        return frozenset()
    # What looks back is not loaded with the board of a day.
    from queueapp.storage.columns import beside_indexes, raw_rows

    statement = select(_event.c.visit_id).where(
        beside_indexes(_event.c.site_id) == tx.site_id,
        _event.c.visit_id.in_(visit_ids),
        beside_indexes(_event.c.kind) == EventKind.ENTERED_LATE.value,
        ~select(_undoing.c.id).where(_undoing.c.undoes == _event.c.id).exists(),
    )
    return frozenset(visit_id for (visit_id,) in raw_rows(tx.connection, statement))


def _operation(event_id: int, data: str) -> str:
    try:
        return str(json.loads(data).get("operation", ""))
    except (AttributeError, ValueError) as error:
        raise StorageTrouble(Trouble.DAMAGED, detail=f"event {event_id}: {error}") from error
