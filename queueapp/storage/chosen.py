"""What a filter of the past leaves in, as conditions of a question to the database."""

from collections.abc import Collection
from typing import Any

from sqlalchemy import ColumnElement, func, select

from queueapp.domain.history.period import Filter
from queueapp.storage import schema
from queueapp.storage.columns import day_number

_visit, _promise = schema.visit, schema.promise
_any_leg = schema.leg.alias("any_leg")

_ESCAPE = "/"


def visits(site_id: int, filter: Filter) -> list[ColumnElement[bool]]:
    """Which visits."""
    found = [*days(_visit.c, site_id, filter), *_came(filter)]
    if filter.services:
        found.append(_visit.c.service_id.in_(sorted(filter.services)))
    if filter.languages:
        found.append(func.coalesce(_visit.c.language, "").in_(sorted(filter.languages)))
    for at_leg in legs(filter, _any_leg.c):
        there = select(_any_leg.c.visit_id).where(_any_leg.c.visit_id == _visit.c.id, at_leg)
        found.append(there.exists())
    return found


def legs(filter: Filter, columns: Any = schema.leg.c) -> list[ColumnElement[bool]]:
    """Which legs of those visits: those at the counters and by the people."""
    of = (filter.counters, columns.counter_id), (filter.people, columns.person_id)
    return [column.in_(sorted(wanted)) for wanted, column in of if wanted]


def promises(site_id: int, filter: Filter) -> list[ColumnElement[bool]]:
    """Which promises: by what stands in them, and by the visit they came out of for the rest."""
    found = days(_promise.c, site_id, filter)
    of: tuple[tuple[Collection[int], Any], ...] = (
        (filter.services, _promise.c.service_id),
        (filter.counters, _promise.c.counter_id),
        (filter.people, _promise.c.owner_id),
    )
    found += [column.in_(sorted(wanted)) for wanted, column in of if wanted]
    if filter.languages:
        found.append(func.coalesce(_promise.c.language, "").in_(sorted(filter.languages)))
    came = _came(filter)
    if came:
        of_visit = select(_visit.c.id).where(_visit.c.id == _promise.c.visit_id, *came)
        found.append(of_visit.exists())
    return found


def days(table: Any, site_id: int, filter: Filter) -> list[ColumnElement[bool]]:
    """What stands on the days of the period, as far as their weekday is in."""
    period = filter.period
    found: list[ColumnElement[bool]] = [
        table.site_id == site_id,
        table.business_day >= period.first.isoformat(),
        table.business_day <= period.last.isoformat(),
    ]
    if filter.weekdays:
        # 1 January of the year 1 was a Monday.
        remainders = sorted({weekday % 7 for weekday in filter.weekdays})
        found.append((day_number(table.business_day) % 7).in_(remainders))
    return found


def _came(filter: Filter) -> list[ColumnElement[bool]]:
    """How visits came about and ended, and what their tickets are."""
    found: list[ColumnElement[bool]] = []
    if filter.channels:
        found.append(_visit.c.channel.in_(sorted(filter.channels)))
    if filter.ends:
        found.append(_visit.c.state.in_(sorted(filter.ends)))
    typed = filter.ticket.strip().upper()
    if typed:
        typed = "".join(_ESCAPE + sign if sign in "/%_" else sign for sign in typed)
        found.append(_visit.c.ticket.like(f"%{typed}%", escape=_ESCAPE))
    return found
