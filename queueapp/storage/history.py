"""Reads the table of visits of the past, and its legs."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any, TypeVar

from sqlalchemy import ColumnElement, func, select

from queueapp.domain.history.past import Damaged
from queueapp.domain.history.period import Filter
from queueapp.domain.history.query import PastLeg, PastVisit, Query, Sort
from queueapp.domain.visit import ENDS, Channel, OrderReason, Outcome, State
from queueapp.errors import StorageTrouble
from queueapp.storage import chosen, schema
from queueapp.storage.columns import beside_indexes, numbers, raw_rows
from queueapp.storage.faults import Codes
from queueapp.storage.tx import Tx

if TYPE_CHECKING:
    from queueapp.domain.history.past import Numbers

T = TypeVar("T")

_FEW = 80_000
"""So many rows are put in order in less time than it takes to go along an index of all."""

_visit, _leg = schema.visit, schema.leg

_STATES = Codes(State)
_CHANNELS = Codes(Channel)
_OUTCOMES = Codes(Outcome)
_REASONS = Codes(OrderReason)

_WRONG = (StorageTrouble, TypeError, ValueError, KeyError)
"""What comes of a row that cannot be true."""

_rows = select(
    _visit.c.id,
    _visit.c.business_day,
    _visit.c.ticket,
    _visit.c.service_id,
    _visit.c.channel,
    _visit.c.language,
    _visit.c.state,
    _visit.c.outcome,
    _visit.c.arrived_at,
    _visit.c.ended_at,
    _visit.c.waited_ms,
    _visit.c.served_ms,
)
_legs = select(
    _leg.c.visit_id,
    _leg.c.number,
    _leg.c.service_id,
    _leg.c.counter_id,
    _leg.c.person_id,
    _leg.c.waited_since,
    _leg.c.called_at,
    _leg.c.started_at,
    _leg.c.finished_at,
    _leg.c.outcome,
    _leg.c.reason,
    _leg.c.phone_ms,
    _leg.c.accurate,
)


@dataclass(frozen=True, slots=True)
class Rows:
    """The rows of a table of visits.

    `ids` has them in their order where that was read through; the others are found by counting
    along an index, from the nearer end.
    """

    count: int
    ids: "Numbers | None" = None


def rows_of(tx: Tx, query: Query) -> Rows:
    """How many rows a table has; where no index has its order, all of them are put in order."""
    if query.sort is not Sort.TICKET and query.filter == Filter(query.filter.period):
        count = _counted(tx, query)
        if query.sort is Sort.ARRIVED or count > _FEW:
            return Rows(count)
    ids = ids_of(tx, query)
    return Rows(len(ids), ids)


def ids_of(tx: Tx, query: Query) -> "Numbers":
    """The visits of a table in their order, by id.

    What has not waited or was not served to its end yet comes last, whichever way it is sorted.
    """
    key = _key(query)
    last = [key[0].is_(None)] if query.sort in (Sort.WAITED, Sort.SERVED) else []
    statement = select(_visit.c.id).where(*chosen.visits(tx.site_id, query.filter))
    found, _ = numbers(tx.connection, statement.order_by(*last, *_way(key, query.descending)))
    ids: Numbers = found[0]
    return ids


def some_ids(tx: Tx, query: Query, rows: Rows, first: int, count: int) -> list[int]:
    """The visits in so many rows from one on, by id."""
    if rows.ids is not None:
        found: list[int] = rows.ids[first : first + count].tolist()
        return found
    if query.sort is Sort.ARRIVED:
        return _walked(tx, query, rows.count, first, count)
    last = _without_length(tx, query)
    known = rows.count - len(last)
    ids = _walked(tx, query, known, first, count)
    return ids + last[max(0, first - known) : max(0, first + count - known)]


def _key(query: Query) -> list[ColumnElement[Any]]:
    match query.sort:
        case Sort.ARRIVED:
            # The day first, as the index has it: nobody arrives before a day that is earlier.
            return [_visit.c.business_day, _visit.c.arrived_at, _visit.c.id]
        case Sort.WAITED:
            return [_visit.c.waited_ms, _visit.c.id]
        case Sort.SERVED:
            return [_visit.c.served_ms, _visit.c.id]
        case Sort.TICKET:
            return [_visit.c.ticket, _visit.c.id]


def _way(key: list[ColumnElement[Any]], descending: bool) -> list[ColumnElement[Any]]:
    return [each.desc() if descending else each.asc() for each in key]


def _counted(tx: Tx, query: Query) -> int:
    statement = select(func.count()).select_from(_visit)
    ((count,),) = raw_rows(tx.connection, statement.where(*chosen.visits(tx.site_id, query.filter)))
    return int(count)


def _walked(tx: Tx, query: Query, known: int, first: int, count: int) -> list[int]:
    """So many rows of the `known` along the index of the order, from the nearer end."""
    count = max(0, min(count, known - first))
    if not count:
        return []
    key, period = _key(query), query.filter.period
    from_end = first > known - first - count
    where = [_visit.c.site_id == tx.site_id]
    day: ColumnElement[str] = _visit.c.business_day
    if query.sort is not Sort.ARRIVED:
        where += [_visit.c.ended_at.is_not(None), key[0].is_not(None)]
        # The day is looked at in the index of the order, which is not left for that of days.
        day = beside_indexes(day)
    where += [day >= period.first.isoformat(), day <= period.last.isoformat()]
    statement = (
        select(_visit.c.id)
        .where(*where)
        .order_by(*_way(key, query.descending is not from_end))
        .limit(count)
        .offset(known - first - count if from_end else first)
    )
    found = [visit_id for (visit_id,) in raw_rows(tx.connection, statement)]
    return found[::-1] if from_end else found


def _without_length(tx: Tx, query: Query) -> list[int]:
    """Who has not waited, or was not served, to the end: they are few."""
    (length, _), period = _key(query), query.filter.period
    open_states = [state.value for state in State if state not in ENDS]
    found: list[int] = []
    for where in (
        (_visit.c.ended_at.is_not(None), length.is_(None)),
        (_visit.c.ended_at.is_(None), _visit.c.state.in_(open_states)),
    ):
        statement = select(_visit.c.id, _visit.c.business_day).where(
            _visit.c.site_id == tx.site_id, *where
        )
        found += [
            visit_id
            for visit_id, day in raw_rows(tx.connection, statement)
            if period.first.isoformat() <= day <= period.last.isoformat()
        ]
    return sorted(found, reverse=query.descending)


def visits_of(tx: Tx, visit_ids: Sequence[int], *, people: bool) -> tuple[PastVisit | Damaged, ...]:
    """These visits as rows, in this order; whom they saw only where `people` may be named."""
    if not visit_ids:
        return ()
    legs = _legs_by_visit(tx, visit_ids)
    found = {}
    for row in raw_rows(tx.connection, _rows.where(*_these(tx, visit_ids))):
        found[row[0]] = _tried("visit", row[0], _to_row, row, legs[row[0]], people)
    return tuple(found.get(each, Damaged("visit", str(each))) for each in visit_ids)


def legs_of(tx: Tx, visit_ids: Sequence[int], *, people: bool) -> tuple[PastLeg | Damaged, ...]:
    """The legs of these visits, in this order."""
    if not visit_ids:
        return ()
    legs = _legs_by_visit(tx, visit_ids)
    statement = select(_visit.c.id, _visit.c.business_day, _visit.c.ticket)
    of = {row[0]: row for row in raw_rows(tx.connection, statement.where(*_these(tx, visit_ids)))}
    return tuple(
        _tried("leg", f"{each}/{leg[1]}", _to_leg, of[each], leg, people)
        for each in visit_ids
        for leg in legs[each]
    )


def _these(tx: Tx, visit_ids: Sequence[int]) -> tuple[ColumnElement[bool], ...]:
    return beside_indexes(_visit.c.site_id) == tx.site_id, _visit.c.id.in_(visit_ids)


def _legs_by_visit(tx: Tx, visit_ids: Sequence[int]) -> dict[int, list[tuple[Any, ...]]]:
    statement = (
        _legs.where(_leg.c.site_id == tx.site_id, _leg.c.visit_id.in_(visit_ids))
    ).order_by(_leg.c.visit_id, _leg.c.number)
    found = defaultdict(list)
    for row in raw_rows(tx.connection, statement):
        found[row[0]].append(row)
    return found


def _tried(table: str, id_: object, make: Callable[..., T], *of: object) -> T | Damaged:
    try:
        return make(*of)
    except _WRONG:
        return Damaged(table, str(id_))


def _to_row(row: tuple[Any, ...], legs: Sequence[tuple[Any, ...]], people: bool) -> PastVisit:
    (
        visit_id,
        business_day,
        ticket,
        service_id,
        channel,
        language,
        state,
        outcome,
        arrived_at,
        ended_at,
        waited_ms,
        served_ms,
    ) = row
    date.fromisoformat(business_day)
    _require_whole(service_id, arrived_at, ended_at, waited_ms, served_ms)
    _require_order(arrived_at, ended_at)
    counter_id, person_id = legs[-1][3:5] if legs else (None, None)
    return PastVisit(
        visit_id,
        business_day,
        ticket,
        service_id,
        _CHANNELS[channel],
        language,
        _STATES[state],
        None if outcome is None else _OUTCOMES[outcome],
        arrived_at,
        ended_at,
        waited_ms,
        served_ms,
        len(legs),
        counter_id,
        person_id if people else None,
        all(leg[12] for leg in legs),
        any(leg[10] is not None for leg in legs),
    )


def _to_leg(visit: tuple[Any, ...], row: tuple[Any, ...], people: bool) -> PastLeg:
    (
        visit_id,
        number,
        service_id,
        counter_id,
        person_id,
        waited_since,
        called_at,
        started_at,
        finished_at,
        outcome,
        reason,
        phone_ms,
        accurate,
    ) = row
    _require_whole(service_id, counter_id, person_id, phone_ms)
    _require_order(0, phone_ms)
    _require_order(waited_since, called_at, started_at, finished_at)
    _, business_day, ticket = visit
    return PastLeg(
        visit_id,
        business_day,
        ticket,
        number,
        service_id,
        counter_id,
        person_id if people else None,
        waited_since,
        called_at,
        started_at,
        finished_at,
        None if outcome is None else _OUTCOMES[outcome],
        None if reason is None else _REASONS[reason],
        phone_ms,
        bool(accurate),
    )


def _require_whole(*values: object) -> None:
    for value in values:
        if value is not None and not isinstance(value, int):
            raise TypeError(value)


def _require_order(*instants: int | None) -> None:
    """Nothing ends before it begins."""
    known = [each for each in instants if each is not None]
    if known != sorted(known):
        raise ValueError(instants)
