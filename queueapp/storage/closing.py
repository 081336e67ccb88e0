"""Reads and writes how business days ended."""

from dataclasses import dataclass

from sqlalchemy import bindparam, func, insert, select, text

from queueapp.storage import schema
from queueapp.storage.tx import Question, Tx

_end = schema.day_end
_visit = schema.visit

_of_site = _end.c.site_id == bindparam("site_id")
_of_day = select(_end).where(_of_site, _end.c.business_day == bindparam("day"))
_insert = insert(_end)
_put = text(
    "INSERT INTO day_end (site_id, business_day, at, person_id)"
    " VALUES (:site_id, :business_day, :at, :person_id)"
    " ON CONFLICT (site_id, business_day) DO UPDATE"
    " SET at = excluded.at, person_id = excluded.person_id"
)
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


def of_day(site_id: int, business_day: str) -> Question:
    """Asks how a day ended."""
    return _of_day, {"site_id": site_id, "day": business_day}


def end_of(tx: Tx, business_day: str) -> DayEnd | None:
    """How a day ended, if it did."""
    rows = tx.answer(of_day(tx.site_id, business_day))
    return DayEnd(rows[0].business_day, rows[0].at, rows[0].person_id) if rows else None


def closed(tx: Tx, business_day: str) -> DayEnd | None:
    """How somebody closed a day.

    A day that ended by itself is not closed; nor one that ends later than now, by a clock that was
    ahead for a while.
    """
    end = end_of(tx, business_day)
    return end if end is not None and end.person_id is not None and end.at <= tx.now else None


def begun_after(tx: Tx, business_day: str) -> None:
    """A day is over that nobody has closed: the next one has begun."""
    tx.tell(_insert, site_id=tx.site_id, business_day=business_day, at=tx.now, person_id=None)


def close(tx: Tx, business_day: str, person_id: int) -> None:
    """Somebody closes a day, though it may have ended by itself before."""
    tx.tell(_put, site_id=tx.site_id, business_day=business_day, at=tx.now, person_id=person_id)


def reopen(tx: Tx, business_day: str) -> None:
    """Nobody has closed the day any more that somebody had closed."""
    tx.tell(_put, site_id=tx.site_id, business_day=business_day, at=tx.now, person_id=None)


def last_day(tx: Tx, before: str) -> str | None:
    """The last business day before one on which anybody came."""
    (row,) = tx.ask(_last_day, site_id=tx.site_id, before=before)
    day: str | None = row.day
    return day
