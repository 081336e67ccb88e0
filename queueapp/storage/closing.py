"""Reads and writes how business days ended."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import bindparam, func, insert, select

from queueapp.storage import schema
from queueapp.storage.tx import Question, Tx

_end = schema.day_end
_visit = schema.visit

_of_site = _end.c.site_id == bindparam("site_id")
_last = select(_end).where(_of_site).order_by(_end.c.business_day.desc()).limit(1)
_of_day = select(_end).where(_of_site, _end.c.business_day == bindparam("day"))
_insert = insert(_end)
_last_day = select(func.max(_visit.c.business_day).label("day")).where(
    _visit.c.site_id == bindparam("site_id"), _visit.c.business_day < bindparam("before")
)


@dataclass(frozen=True, slots=True)
class DayEnd:
    """A business day (ISO date) that is over since `at` (ms UTC); by nobody where `person_id` is
    `None`: the next day began first.
    """

    day: str
    at: int
    person_id: int | None


def of_last(site_id: int) -> Question:
    """Asks for the last day that was closed."""
    return _last, {"site_id": site_id}


def last_end(tx: Tx) -> DayEnd | None:
    """The last day that was closed."""
    return _to_end(tx.answer(of_last(tx.site_id)))


def end_of(tx: Tx, business_day: str) -> DayEnd | None:
    """How a day ended, if it was closed."""
    return _to_end(tx.ask(_of_day, site_id=tx.site_id, day=business_day))


def add_end(tx: Tx, business_day: str, person_id: int | None) -> None:
    """Close a day that was not."""
    tx.tell(_insert, site_id=tx.site_id, business_day=business_day, at=tx.now, person_id=person_id)


def last_day(tx: Tx, before: str) -> str | None:
    """The last business day before one on which anybody came."""
    (row,) = tx.ask(_last_day, site_id=tx.site_id, before=before)
    day: str | None = row.day
    return day


def _to_end(rows: Any) -> DayEnd | None:
    return DayEnd(rows[0].business_day, rows[0].at, rows[0].person_id) if rows else None
