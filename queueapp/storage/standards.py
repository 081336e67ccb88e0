"""Reads and writes the versions of a site's standard, who read them, and the lists put away."""

from typing import Any

from sqlalchemy import Row, bindparam, insert, select

from queueapp.domain.site_standard import Checklist
from queueapp.storage import schema
from queueapp.storage.faults import Codes
from queueapp.storage.tx import Tx

_version = schema.standard_version
_read = schema.standard_read
_done = schema.checklist_done
_LISTS = Codes(Checklist)

_versions = (
    select(_version)
    .where(_version.c.site_id == bindparam("site_id"))
    .order_by(_version.c.number.desc())
)
_one = select(_version).where(
    _version.c.site_id == bindparam("site_id"), _version.c.number == bindparam("number")
)
_read_by = select(_read).where(
    _read.c.site_id == bindparam("site_id"), _read.c.number == bindparam("number")
)
_last_read = (
    select(_read.c.number)
    .where(_read.c.site_id == bindparam("site_id"), _read.c.person_id == bindparam("person_id"))
    .order_by(_read.c.number.desc())
    .limit(1)
)
_done_on = select(_done.c.name).where(
    _done.c.site_id == bindparam("site_id"),
    _done.c.person_id == bindparam("person_id"),
    _done.c.business_day == bindparam("day"),
)
_insert_version = insert(_version)
_insert_read = insert(_read)
_insert_done = insert(_done)
_site = schema.site
_set_number = (
    _site.update()
    .where(_site.c.id == bindparam("at_site"))
    .values(standard=bindparam("number"), setup_revision=_site.c.setup_revision + 1)
)


def versions(tx: Tx) -> tuple[Row[Any], ...]:
    """All versions, the newest first: number, made_at, made_by, back_to, cards (as they are
    kept).
    """
    return tuple(tx.ask(_versions, site_id=tx.site_id))


def version(tx: Tx, number: int) -> Row[Any] | None:
    """One version, as it is kept."""
    rows = tx.ask(_one, site_id=tx.site_id, number=number)
    return rows[0] if rows else None


def add_version(tx: Tx, number: int, person_id: int, cards: str, back_to: int | None) -> None:
    """Keep a new version, which every program works by from its next look on."""
    tx.tell(
        _insert_version,
        site_id=tx.site_id,
        number=number,
        made_at=tx.now,
        made_by=person_id,
        back_to=back_to,
        cards=cards,
    )
    tx.tell(_set_number, at_site=tx.site_id, number=number)


def last_read(tx: Tx, person_id: int) -> int:
    """The newest version that somebody has acknowledged; 0 where there is none."""
    rows = tx.ask(_last_read, site_id=tx.site_id, person_id=person_id)
    return int(rows[0].number) if rows else 0


def read_by(tx: Tx, number: int) -> dict[int, int]:
    """Who has acknowledged a version, and when (ms UTC)."""
    rows = tx.ask(_read_by, site_id=tx.site_id, number=number)
    return {row.person_id: row.at for row in rows}


def add_read(tx: Tx, person_id: int, number: int) -> None:
    """Somebody has acknowledged a version."""
    tx.tell(_insert_read, site_id=tx.site_id, person_id=person_id, number=number, at=tx.now)


def done_on(tx: Tx, person_id: int, day: str) -> frozenset[Checklist]:
    """Which lists somebody has put away on a business day."""
    rows = tx.ask(_done_on, site_id=tx.site_id, person_id=person_id, day=day)
    return frozenset(_LISTS[row.name] for row in rows)


def add_done(tx: Tx, person_id: int, day: str, checklist: Checklist) -> None:
    """Somebody has put a list away."""
    tx.tell(
        _insert_done,
        site_id=tx.site_id,
        person_id=person_id,
        business_day=day,
        name=checklist.value,
        at=tx.now,
    )
