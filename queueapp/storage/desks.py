"""Reads and writes the state of the counters."""

from typing import Any

from sqlalchemy import bindparam, select, text

from queueapp.domain.desk import BreakReason, Desk, DeskState
from queueapp.storage import schema
from queueapp.storage.faults import Codes
from queueapp.storage.tx import Question, Tx

_desk = schema.desk
_STATES = Codes(DeskState)
_REASONS = Codes(BreakReason)
_all = select(_desk).where(_desk.c.site_id == bindparam("site_id"))
_one = _all.where(_desk.c.counter_id == bindparam("counter_id"))
_save = text(
    "INSERT INTO desk (counter_id, site_id, state, person_id, since, reason, visit_id, services)"
    " VALUES (:counter_id, :site_id, :state, :person_id, :since, :reason, :visit_id, :services)"
    " ON CONFLICT (counter_id) DO UPDATE SET state = excluded.state,"
    " person_id = excluded.person_id, since = excluded.since, reason = excluded.reason,"
    " visit_id = excluded.visit_id, services = excluded.services"
).bindparams(*(bindparam(column.name, type_=column.type) for column in _desk.c))


def of_counter(site_id: int, counter_id: int | None) -> Question:
    """Asks for the state of one counter."""
    return _one, {"site_id": site_id, "counter_id": counter_id}


def of_site(site_id: int) -> Question:
    """Asks for the state of every counter."""
    return _all, {"site_id": site_id}


def one(tx: Tx, counter_id: int) -> Desk | None:
    """The state of one counter; `None` where it was never opened."""
    rows = tx.answer(of_counter(tx.site_id, counter_id))
    return _to_desk(rows[0]) if rows else None


def all_desks(tx: Tx) -> dict[int, Desk]:
    """The state of every counter in use, by counter; one that was never opened is closed."""
    stored = {row.counter_id: _to_desk(row) for row in tx.answer(of_site(tx.site_id))}
    return {
        counter.id: stored.get(counter.id, Desk(counter.id))
        for counter in tx.directory.counters.values()
        if counter.active or counter.id in stored
    }


def save(tx: Tx, desk: Desk) -> None:
    """Write the state of one counter."""
    tx.tell(
        _save,
        counter_id=desk.counter_id,
        site_id=tx.site_id,
        state=desk.state.value,
        person_id=desk.person_id,
        since=desk.since,
        reason=desk.reason,
        visit_id=desk.visit_id,
        services=None if desk.services is None else " ".join(map(str, sorted(desk.services))),
    )


def _to_desk(row: Any) -> Desk:
    return Desk(
        row.counter_id,
        _STATES[row.state],
        row.person_id,
        row.since,
        None if row.reason is None else _REASONS[row.reason],
        row.visit_id,
        None if row.services is None else frozenset(map(int, row.services.split())),
    )
