"""Reads and writes the state of the counters."""

from sqlalchemy import bindparam, insert, select, update

from queueapp.domain.desk import BreakReason, Desk, DeskState
from queueapp.storage import schema
from queueapp.storage.database import Tx
from queueapp.storage.faults import Codes

_desk = schema.desk
_STATES = Codes(DeskState)
_REASONS = Codes(BreakReason)
_all = select(_desk).where(_desk.c.site_id == bindparam("site_id"))
_COLUMNS = ("state", "person_id", "since", "reason", "visit_id")
_insert = insert(_desk)
_update = (
    update(_desk)
    .where(_desk.c.counter_id == bindparam("of_counter"))
    .values({name: bindparam(name) for name in _COLUMNS})
)


def all_desks(tx: Tx) -> dict[int, Desk]:
    """The state of every counter in use, by counter; one that was never opened is closed."""
    stored = {
        row.counter_id: Desk(
            row.counter_id,
            _STATES[row.state],
            row.person_id,
            row.since,
            None if row.reason is None else _REASONS[row.reason],
            row.visit_id,
        )
        for row in tx.connection.execute(_all, {"site_id": tx.site_id})
    }
    return {
        counter.id: stored.get(counter.id, Desk(counter.id))
        for counter in tx.directory.counters.values()
        if counter.active or counter.id in stored
    }


def save(tx: Tx, desk: Desk) -> None:
    """Write the state of one counter."""
    values = {
        "state": desk.state.value,
        "person_id": desk.person_id,
        "since": desk.since,
        "reason": desk.reason,
        "visit_id": desk.visit_id,
    }
    done = tx.connection.execute(_update, {**values, "of_counter": desk.counter_id})
    if done.rowcount == 0:
        new = {"counter_id": desk.counter_id, "site_id": tx.site_id}
        tx.connection.execute(_insert, {**values, **new})
