"""Writes finished visits of another system: known by their operations, many at a time."""

from collections.abc import Collection, Iterable, Mapping

from sqlalchemy import Table, bindparam, func, insert, select, update

from queueapp.domain.roles import Role
from queueapp.domain.visit import Visit
from queueapp.storage import schema
from queueapp.storage.tx import Tx
from queueapp.storage.visits import leg_values, visit_values

_visit = schema.visit

_tickets = select(_visit.c.ticket).where(
    _visit.c.site_id == bindparam("site_id"), _visit.c.business_day == bindparam("day")
)
_ids = select(_visit.c.id, _visit.c.operation).where(
    _visit.c.site_id == bindparam("site_id"),
    _visit.c.business_day == bindparam("day"),
    _visit.c.operation.is_not(None),
)


def known(tx: Tx, days: Iterable[str]) -> set[str]:
    """The operations that visits of these business days have come from."""
    return {operation for day in days for operation in _ids_of(tx, day)}


def tickets(tx: Tx, business_day: str) -> set[str]:
    """The tickets of a day."""
    return {row.ticket for row in tx.ask(_tickets, site_id=tx.site_id, day=business_day)}


def add(tx: Tx, visits: Mapping[str, Visit]) -> None:
    """Write new visits (their `id` is ignored) by their operations, which are new too."""
    if not visits:
        return
    values, zone = [], tx.directory.site.zone
    for operation, visit in visits.items():
        of_visit = visit_values(visit, zone) | {"operation": operation}
        del of_visit["id"]
        values.append(of_visit)
    # Asked for their ids in the same statement, a server would have to read all of them as text.
    tx.connection.execute(insert(_visit), values)
    ids: dict[str, int] = {}
    for day in {visit.business_day for visit in visits.values()}:
        ids |= _ids_of(tx, day)
    legs = [
        leg_values(tx.site_id, ids[operation], leg)
        for operation, visit in visits.items()
        for leg in visit.legs
    ]
    if legs:
        tx.connection.execute(insert(schema.leg), legs)


def add_removed_services(tx: Tx, names: Collection[str], prefix: str) -> dict[str, int]:
    """Make services that are in use no more, for history to name; their ids by name."""
    return _add(
        tx,
        schema.service,
        names,
        prefix=prefix,
        name_en="",
        short="",
        short_en="",
        expected_minutes=10,
    )


def add_removed_counters(tx: Tx, names: Collection[str]) -> dict[str, int]:
    """Make counters that are in use no more; their ids by name."""
    return _add(tx, schema.counter, names)


def add_removed_people(tx: Tx, names: Collection[str]) -> dict[str, int]:
    """Make people who work here no more; their ids by name."""
    return _add(tx, schema.person, names, role=Role.COUNTER.value)


def _add(tx: Tx, table: Table, names: Collection[str], **values: object) -> dict[str, int]:
    if not names:
        return {}
    last = select(func.coalesce(func.max(table.c.position), -1)).where(
        table.c.site_id == tx.site_id
    )
    position = int(tx.connection.execute(last).scalar_one())
    made: dict[str, int] = {}
    for number, name in enumerate(names, position + 1):
        row = values | {"site_id": tx.site_id, "name": name, "position": number, "active": False}
        statement = insert(table).values(row).returning(table.c.id)
        made[name] = int(tx.connection.execute(statement).scalar_one())
    site = schema.site
    # So that every program reads the set-up anew.
    tx.connection.execute(
        update(site).where(site.c.id == tx.site_id).values(setup_revision=site.c.setup_revision + 1)
    )
    return made


def _ids_of(tx: Tx, day: str) -> dict[str, int]:
    # By the day: of many operations at once a server thinks that it had better read everything.
    rows = tx.ask(_ids, site_id=tx.site_id, day=day)
    return {row.operation: row.id for row in rows}
