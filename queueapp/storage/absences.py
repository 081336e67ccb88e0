"""Reads and writes who is away, and who stands in."""

from collections.abc import Collection

from sqlalchemy import (
    BigInteger,
    ColumnElement,
    bindparam,
    delete,
    func,
    insert,
    select,
    update,
)

from queueapp.domain.absence import Absence
from queueapp.domain.personal_data import Due
from queueapp.storage import schema
from queueapp.storage.tx import Tx

_absence = schema.absence
_of_site = (
    select(_absence)
    .where(
        _absence.c.site_id == bindparam("site_id"),
        _absence.c.ends_at > bindparam("since", type_=BigInteger),
    )
    .order_by(_absence.c.starts_at, _absence.c.id)
)
_one = select(_absence).where(
    _absence.c.site_id == bindparam("site_id"), _absence.c.id == bindparam("absence_id")
)
_insert = insert(_absence).returning(_absence.c.id)


def of_site(tx: Tx, since: int) -> tuple[Absence, ...]:
    """The absences of a site that end after an instant (ms UTC), the first to begin in front."""
    rows = tx.ask(_of_site, site_id=tx.site_id, since=since)
    return tuple(_to_absence(row) for row in rows)


def get(tx: Tx, absence_id: int) -> Absence | None:
    """One absence, if this site has it."""
    rows = tx.ask(_one, site_id=tx.site_id, absence_id=absence_id)
    return _to_absence(rows[0]) if rows else None


def add(tx: Tx, absence: Absence) -> int:
    """Write a new absence (its `id` is ignored) and return the id it got."""
    rows = tx.ask(
        _insert,
        site_id=tx.site_id,
        person_id=absence.person_id,
        substitute_id=absence.substitute_id,
        starts_at=absence.starts_at,
        ends_at=absence.ends_at,
        contact=absence.contact,
    )
    return int(rows[0].id)


def remove(tx: Tx, absence_id: int) -> None:
    """Take an absence back."""
    tx.connection.execute(
        delete(_absence).where(_absence.c.site_id == tx.site_id, _absence.c.id == absence_id)
    )


def to_forget(tx: Tx, ended_by: int, most: int) -> list[tuple[int, int]]:
    """Absences that ended by an instant (ms UTC) and still say where somebody was reached.

    So many at most, each with its end.
    """
    wanted = select(_absence.c.id, _absence.c.ends_at).where(*_told_until(tx, ended_by)).limit(most)
    return [(row.id, row.ends_at) for row in tx.connection.execute(wanted)]


def due(tx: Tx, ended_by: int) -> Due:
    """How many absences that ended by an instant (ms UTC) still say where somebody was reached."""
    counted = select(func.count(), func.min(_absence.c.ends_at))
    return Due(*tx.connection.execute(counted.where(*_told_until(tx, ended_by))).one())


def forget(tx: Tx, absence_ids: Collection[int]) -> int:
    """Erase where somebody who was away could be reached; returns of how many it was known."""
    said = update(_absence).where(
        _absence.c.site_id == tx.site_id,
        _absence.c.id.in_(absence_ids),
        _absence.c.contact != "",
    )
    return tx.connection.execute(said.values(contact="")).rowcount


def made_at(tx: Tx) -> list[tuple[int, int]]:
    """Each absence that says where somebody is reached, and when it ends (ms UTC)."""
    wanted = select(_absence.c.id, _absence.c.ends_at).where(
        _absence.c.site_id == tx.site_id, _absence.c.contact != ""
    )
    return [(row.id, row.ends_at) for row in tx.connection.execute(wanted)]


def _told_until(tx: Tx, ended_by: int) -> tuple[ColumnElement[bool], ...]:
    return (
        _absence.c.site_id == tx.site_id,
        _absence.c.ends_at <= ended_by,
        _absence.c.contact != "",
    )


def _to_absence(row: object) -> Absence:
    return Absence(
        **{
            name: getattr(row, name)
            for name in ("id", "person_id", "substitute_id", "starts_at", "ends_at", "contact")
        }
    )
