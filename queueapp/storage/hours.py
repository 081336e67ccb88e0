"""Reads and writes a site's hours: by weekday, by date, and how long a day was kept open."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import BigInteger, Connection, Row, bindparam, delete, insert, select, text, update

from queueapp.domain.closing import KeepOpenReason
from queueapp.domain.hours import DayHours, Lunch, OwnDay
from queueapp.storage import schema
from queueapp.storage.tx import Tx

_week = schema.opening_hours
_days = schema.day_hours
_kept = schema.kept_open
_site = schema.site
_put_kept = text(
    "INSERT INTO kept_open (site_id, business_day, closes_at, reason)"
    " VALUES (:site_id, :business_day, :closes_at, :reason)"
    " ON CONFLICT (site_id, business_day) DO UPDATE"
    " SET closes_at = excluded.closes_at, reason = excluded.reason"
)
_drop_kept = delete(_kept).where(
    _kept.c.site_id == bindparam("at_site"), _kept.c.business_day == bindparam("on_day")
)
_set_kept = (
    update(_kept)
    .where(_kept.c.site_id == bindparam("at_site"), _kept.c.business_day == bindparam("on_day"))
    .values(closes_at=bindparam("new_close", type_=BigInteger))
)
_raise_set_up = (
    _site.update()
    .where(_site.c.id == bindparam("at_site"))
    .values(setup_revision=_site.c.setup_revision + 1)
)


def load_week(connection: Connection, site_id: int) -> Mapping[int, DayHours]:
    """The hours of a site by ISO weekday."""
    rows = connection.execute(select(_week).where(_week.c.site_id == site_id))
    return {row.weekday: _hours(row) for row in rows}


def load_days(connection: Connection, site_id: int) -> Mapping[str, OwnDay]:
    """The dates of a site with hours of their own, or with none, by ISO date and in order."""
    rows = connection.execute(select(_days).where(_days.c.site_id == site_id).order_by(_days.c.day))
    return {
        row.day: OwnDay(_hours(row) if row.opens is not None else None, row.note) for row in rows
    }


def load_kept_open(connection: Connection, site_id: int) -> Mapping[str, int]:
    """Until when (ms UTC) a site was kept open, by ISO date."""
    rows = connection.execute(select(_kept).where(_kept.c.site_id == site_id))
    return {row.business_day: row.closes_at for row in rows}


def save_week(connection: Connection, site_id: int, week: Mapping[int, DayHours]) -> None:
    """Write a site's hours by weekday over what stands there."""
    connection.execute(delete(_week).where(_week.c.site_id == site_id))
    for weekday, hours in week.items():
        values = _values(hours)
        connection.execute(insert(_week).values(site_id=site_id, weekday=weekday, **values))


def save_days(connection: Connection, site_id: int, days: Mapping[str, OwnDay]) -> None:
    """Write a site's dates with hours of their own over what stands there."""
    connection.execute(delete(_days).where(_days.c.site_id == site_id))
    for day, own in days.items():
        values = _values(own.hours)
        connection.execute(
            insert(_days).values(site_id=site_id, day=day, note=own.note.strip(), **values)
        )


def keep_open(
    tx: Tx, business_day: str, closes_at: int | None, reason: KeepOpenReason | None = None
) -> None:
    """Have a day close at an instant (ms UTC); `None` takes it back.

    Every board follows from its next look on; the set-up in hand (`tx.directory`) does not.
    """
    if closes_at is not None:
        why = reason or KeepOpenReason.OTHER
        tx.tell(
            _put_kept,
            site_id=tx.site_id,
            business_day=business_day,
            closes_at=closes_at,
            reason=why.value,
        )
    elif business_day in tx.directory.site.kept_open:
        tx.tell(_drop_kept, at_site=tx.site_id, on_day=business_day)
    else:
        return
    tx.tell(_raise_set_up, at_site=tx.site_id)


def close_now(tx: Tx, business_day: str, closes_at: int) -> None:
    """Have a day that is kept open close at once (ms UTC); why it was kept open stays."""
    tx.tell(_set_kept, at_site=tx.site_id, on_day=business_day, new_close=closes_at)
    tx.tell(_raise_set_up, at_site=tx.site_id)


def _hours(row: Row[Any]) -> DayHours:
    lunch = None if row.lunch_from is None else Lunch(row.lunch_from, row.lunch_until)
    return DayHours(row.opens, row.closes, row.next_day, lunch)


def _values(hours: DayHours | None) -> dict[str, int | bool | None]:
    lunch = hours.lunch if hours is not None else None
    return {
        "opens": hours.opens if hours is not None else None,
        "closes": hours.closes if hours is not None else None,
        "next_day": hours is not None and hours.next_day,
        "lunch_from": lunch.begins if lunch is not None else None,
        "lunch_until": lunch.ends if lunch is not None else None,
    }
