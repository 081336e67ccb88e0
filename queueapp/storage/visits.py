"""Reads and writes visits with their legs."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields
from itertools import groupby
from operator import attrgetter
from typing import Any, Protocol
from zoneinfo import ZoneInfo

from sqlalchemy import ColumnElement, bindparam, delete, func, insert, or_, select, text, update

from queueapp.domain.hours import Days
from queueapp.domain.ordering import Queued
from queueapp.domain.visit import (
    ENDS,
    Channel,
    ClientKind,
    Hold,
    HoldReason,
    Leg,
    OrderReason,
    Outcome,
    PriorityReason,
    Rank,
    State,
    Told,
    Visit,
)
from queueapp.storage import schema
from queueapp.storage.faults import Codes
from queueapp.storage.tx import Question, Tx

_visit = schema.visit
_leg = schema.leg

_STATES = Codes(State)
_CHANNELS = Codes(Channel)
_KINDS = Codes(ClientKind)
_PRIORITIES = Codes(PriorityReason)
_HOLD_REASONS = Codes(HoldReason)
_OUTCOMES = Codes(Outcome)
_REASONS = Codes(OrderReason)
_TOLD = Codes(Told)
_RANKS = Codes(Rank)

KnownVisits = dict[int, tuple[tuple[object, ...], Visit]]
"""By id, all that a visit was read from but for its legs, and the visit."""

_FIRST = 12
"""So many of the waiting are read whole: one of them is nearly always whose turn it is."""
_PAGE = 200
"""So many of the others are read at once, and only what their turn depends on."""

_OF_HISTORY = ("operation", "waited_ms", "served_ms")
_columns = [column for column in _visit.c if column.name not in _OF_HISTORY]
_LEG_COLUMNS = tuple(field.name for field in fields(Leg))

OPEN: tuple[ColumnElement[bool], ...] = (
    _visit.c.site_id == bindparam("site_id"),
    _visit.c.ended_at.is_(None),
    # Without the states SQLite would rather go by an index that holds every visit there ever was.
    or_(*(_visit.c.state == state.value for state in State if state not in ENDS)),
)
"""The visits of a site that have not ended."""

_legs_too = [_leg.c[name].label(f"leg_{name}") for name in _LEG_COLUMNS]
_WIDTH = len(_columns)
_one = (
    select(*_columns, *_legs_too)
    .select_from(_visit.outerjoin(_leg, _leg.c.visit_id == _visit.c.id))
    .where(_visit.c.id == bindparam("visit_id"), _visit.c.site_id == bindparam("site_id"))
    .order_by(_leg.c.number)
)
_by_operation = select(_visit.c.id).where(
    _visit.c.site_id == bindparam("site_id"), _visit.c.operation == bindparam("operation")
)
_of_ticket = select(_visit.c.id).where(
    _visit.c.site_id == bindparam("site_id"),
    _visit.c.business_day == bindparam("day"),
    _visit.c.ticket == bindparam("ticket"),
)
_in_order = (_visit.c.rank, _visit.c.place_at, _visit.c.id)
_is_waiting = (
    _visit.c.site_id == bindparam("site_id"),
    _visit.c.ended_at.is_(None),
    _visit.c.state == State.WAITING.value,
)
_first_in_order = (
    select(*_columns, *_legs_too)
    .select_from(_visit.outerjoin(_leg, _leg.c.visit_id == _visit.c.id))
    .where(
        _visit.c.id.in_(select(_visit.c.id).where(*_is_waiting).order_by(*_in_order).limit(_FIRST))
    )
    .order_by(*_in_order, _leg.c.number)
)
_page_in_order = (
    select(
        _visit.c.id,
        _visit.c.service_id,
        _visit.c.language,
        _visit.c.for_counter,
        _visit.c.for_person,
        _visit.c.business_day,
    )
    .where(*_is_waiting)
    .order_by(*_in_order)
    .limit(_PAGE)
    .offset(bindparam("after"))
)
_accepted_in_order = (
    select(*_columns, *_legs_too)
    .select_from(_visit.outerjoin(_leg, _leg.c.visit_id == _visit.c.id))
    .where(
        *_is_waiting,
        _visit.c.business_day.between(bindparam("first"), bindparam("last")),
        or_(_visit.c.told == Told.WILL_BE.value, _leg.c.visit_id.is_not(None)),
    )
    .order_by(*_in_order, _leg.c.number)
)
_on_hold = (
    select(*_columns, *_legs_too)
    .select_from(_visit.outerjoin(_leg, _leg.c.visit_id == _visit.c.id))
    .where(
        _visit.c.site_id == bindparam("site_id"),
        _visit.c.ended_at.is_(None),
        _visit.c.state == State.ON_HOLD.value,
    )
    .order_by(_visit.c.id, _leg.c.number)
)
_open = select(*_columns).where(*OPEN)
_legs_of_open = (
    select(_leg.c.visit_id, *(_leg.c[name] for name in _LEG_COLUMNS))
    .select_from(_leg)
    .join(_visit, _visit.c.id == _leg.c.visit_id)
    .where(*OPEN)
    .order_by(_leg.c.visit_id, _leg.c.number)
)
_missed = (
    select(*_columns)
    .where(
        _visit.c.site_id == bindparam("site_id"),
        _visit.c.business_day.between(bindparam("first"), bindparam("last")),
        _visit.c.state == State.NO_SHOW.value,
    )
    .order_by(_visit.c.ended_at.desc(), _visit.c.id)
)
_of_day = (
    select(*_columns)
    .where(_visit.c.site_id == bindparam("site_id"), _visit.c.business_day == bindparam("day"))
    .order_by(_visit.c.arrived_at, _visit.c.id)
)
_legs_of_day = (
    select(_leg.c.visit_id, *(_leg.c[name] for name in _LEG_COLUMNS))
    .select_from(_leg)
    .join(_visit, _visit.c.id == _leg.c.visit_id)
    .where(_visit.c.site_id == bindparam("site_id"), _visit.c.business_day == bindparam("day"))
    .order_by(_leg.c.visit_id, _leg.c.number)
)
_take_number = text(
    "INSERT INTO ticket_number (site_id, business_day, prefix, last)"
    " VALUES (:site_id, :day, :prefix, 1)"
    " ON CONFLICT (site_id, business_day, prefix) DO UPDATE SET last = ticket_number.last + 1"
    " RETURNING last"
)
_insert_visit = insert(_visit).returning(_visit.c.id)
_update_visit = update(_visit).where(
    _visit.c.id == bindparam("b_id"), _visit.c.seq == bindparam("b_seq")
)
_insert_leg = insert(_leg)
_update_leg = update(_leg).where(
    _leg.c.visit_id == bindparam("b_visit"), _leg.c.number == bindparam("b_number")
)
_delete_leg = delete(_leg).where(
    _leg.c.visit_id == bindparam("b_visit"), _leg.c.number == bindparam("b_number")
)
_issued = (
    select(schema.ticket_number.c.prefix, func.sum(schema.ticket_number.c.last).label("tickets"))
    .where(
        schema.ticket_number.c.site_id == bindparam("site_id"),
        schema.ticket_number.c.business_day >= bindparam("since"),
    )
    .group_by(schema.ticket_number.c.prefix)
)


def get(tx: Tx, visit_id: int) -> Visit | None:
    """One visit with its legs, if this site has it."""
    return next(_grouped(tx.ask(_one, visit_id=visit_id, site_id=tx.site_id)), None)


def of_operation(tx: Tx, operation: str) -> Visit | None:
    """The visit that an operation of this site has made already."""
    found = tx.ask(_by_operation, site_id=tx.site_id, operation=operation)
    return get(tx, found[0].id) if found else None


def of_turn(site_id: int) -> tuple[Question, ...]:
    """Asks for those on hold, and the first of those who wait: one of them is next."""
    return (_on_hold, {"site_id": site_id}), _first(site_id)


def of_open(site_id: int) -> tuple[Question, ...]:
    """Asks for every visit that has not ended, with its legs."""
    return (_open, {"site_id": site_id}), (_legs_of_open, {"site_id": site_id})


def has_ticket(tx: Tx, business_day: str, ticket: str) -> bool:
    """Whether a day has this ticket already."""
    return bool(tx.ask(_of_ticket, site_id=tx.site_id, day=business_day, ticket=ticket))


class QueuedVisit(Queued, Protocol):
    """As much of a waiting visit as its turn depends on."""

    @property
    def id(self) -> int: ...


def waiting_in_order(tx: Tx, days: Days) -> Iterator[QueuedVisit]:
    """Who of these days waits, first in the queue first; the many only where it takes them."""
    after = 0
    for visit in _grouped(tx.answer(_first(tx.site_id))):
        after += 1
        if visit.business_day in days:
            yield visit
    most = _FIRST
    while after == most:
        page = tx.ask(_page_in_order, site_id=tx.site_id, after=after)
        yield from (row for row in page if row.business_day in days)
        most, after = most + _PAGE, after + len(page)


def accepted_in_order(tx: Tx, days: Days) -> Iterator[Visit]:
    """Who of these days waits and is served whatever the clock says, first in the queue first.

    They were told so, or called before (`queueapp.domain.closing.accepted`).
    """
    return _grouped(
        tx.ask(_accepted_in_order, site_id=tx.site_id, first=days.first, last=days.last)
    )


def whole(tx: Tx, queued: QueuedVisit) -> Visit:
    """The visit that somebody in the queue is, with its legs."""
    visit = queued if isinstance(queued, Visit) else get(tx, queued.id)
    assert visit is not None, "nobody leaves the queue while it is locked"
    return visit


def on_hold(tx: Tx, days: Days) -> list[Visit]:
    """Who of these days has stepped aside."""
    held = _grouped(tx.ask(_on_hold, site_id=tx.site_id))
    return [visit for visit in held if visit.business_day in days]


def open_visits(tx: Tx, known: KnownVisits | None = None) -> list[Visit]:
    """Every visit that has not ended, with its legs.

    `known` keeps them for the next time: of hundreds, a step changes one.
    """
    return _with_legs(tx, _open, _legs_of_open, {"site_id": tx.site_id}, known)


def missed(tx: Tx, days: Days) -> list[Visit]:
    """Who of these days did not come when called, the last first; without legs."""
    rows = tx.ask(_missed, site_id=tx.site_id, first=days.first, last=days.last)
    return [_to_visit(row, ()) for row in rows]


def of_day(tx: Tx, business_day: str) -> list[Visit]:
    """Every visit of a business day by arrival, with its legs."""
    return _with_legs(tx, _of_day, _legs_of_day, {"site_id": tx.site_id, "day": business_day})


def take_number(tx: Tx, business_day: str, prefix: str) -> int:
    """The next ticket number of a prefix on a day, from 1; handed out once."""
    rows = tx.ask(_take_number, site_id=tx.site_id, day=business_day, prefix=prefix)
    return int(rows[0].last)


def add(tx: Tx, visit: Visit, operation: str | None = None) -> int:
    """Write a new visit (its `id` is ignored) and return the id it got."""
    values = visit_values(visit, tx.directory.site.zone) | {"operation": operation}
    del values["id"]
    visit_id = int(tx.ask(_insert_visit, **values)[0].id)
    for leg in visit.legs:
        tx.tell(_insert_leg, **leg_values(tx.site_id, visit_id, leg))
    return visit_id


def save(tx: Tx, before: Visit, after: Visit) -> None:
    """Write what a step changed: the visit's row, and the legs that are new, changed or gone."""
    zone = tx.directory.site.zone
    old, new = visit_values(before, zone), visit_values(after, zone)
    changed = {name: value for name, value in new.items() if value != old[name]}
    tx.tell(_update_visit, **changed, b_id=before.id, b_seq=before.seq)
    _save_legs(tx, before, after)


def issued(tx: Tx, since: str) -> Mapping[str, int]:
    """How many tickets of each prefix were issued since a business day; no visit is read."""
    rows = tx.ask(_issued, site_id=tx.site_id, since=since)
    return {row.prefix: row.tickets for row in rows}


def _save_legs(tx: Tx, before: Visit, after: Visit) -> None:
    old = {leg.number: leg for leg in before.legs}
    new = {leg.number: leg for leg in after.legs}
    for number in old.keys() - new.keys():
        tx.tell(_delete_leg, b_visit=before.id, b_number=number)
    # A leg that ends goes first: the counter it frees may be the next one's.
    for number in sorted(new):
        leg = new[number]
        if number not in old:
            tx.tell(_insert_leg, **leg_values(tx.site_id, before.id, leg))
        elif leg != old[number]:
            values = leg_values(tx.site_id, before.id, leg)
            for key in ("site_id", "visit_id", "number"):
                del values[key]
            tx.tell(_update_leg, **values, b_visit=before.id, b_number=number)


def _first(site_id: int) -> Question:
    return _first_in_order, {"site_id": site_id}


def _grouped(rows: Sequence[Any]) -> Iterator[Visit]:
    """The visits of rows that each stand for a leg, or for a visit that has none."""
    for _, of_one in groupby(rows, key=attrgetter("id")):
        of_visit = list(of_one)
        legs = [row[_WIDTH:] for row in of_visit if row[_WIDTH] is not None]
        yield _to_visit(of_visit[0][:_WIDTH], tuple(_to_leg(leg) for leg in legs))


def _with_legs(
    tx: Tx, visits: Any, legs: Any, values: dict[str, object], known: KnownVisits | None = None
) -> list[Visit]:
    by_visit: dict[int, list[Leg]] = defaultdict(list)
    for visit_id, *leg in tx.ask(legs, **values):
        by_visit[visit_id].append(_to_leg(leg))
    known = {} if known is None else known
    found: KnownVisits = {}
    for row in map(tuple, tx.ask(visits, **values)):
        visit_id, of_visit = row[0], tuple(by_visit.get(row[0], ()))
        was = known.get(visit_id)
        if was is None or was[0] != row or was[1].legs != of_visit:
            was = row, _to_visit(row, of_visit)
        found[visit_id] = was
    known.clear()
    known.update(found)
    return [visit for _, visit in found.values()]


def _to_leg(row: Sequence[Any]) -> Leg:
    (
        number,
        service_id,
        counter_id,
        person_id,
        called_at,
        started_at,
        finished_at,
        outcome,
        recalls,
        recalled_at,
        accurate,
        phone_ms,
        waited_since,
        reason,
    ) = row
    return Leg(
        number,
        service_id,
        counter_id,
        person_id,
        called_at,
        started_at,
        finished_at,
        None if outcome is None else _OUTCOMES[outcome],
        recalls,
        recalled_at,
        accurate,
        phone_ms,
        waited_since,
        None if reason is None else _REASONS[reason],
    )


def leg_values(site_id: int, visit_id: int, leg: Leg) -> dict[str, object]:
    """The columns of a leg."""
    values: dict[str, object] = {name: getattr(leg, name) for name in _LEG_COLUMNS}
    return {**values, "site_id": site_id, "visit_id": visit_id}


def _to_visit(row: Sequence[Any], legs: tuple[Leg, ...]) -> Visit:
    # The board reads hundreds at a time: all columns at once and by place are twice as fast.
    (
        visit_id,
        site_id,
        business_day,
        ticket,
        service_id,
        state,
        channel,
        arrived_at,
        waiting_since,
        rank,
        place_at,
        seq,
        language,
        kind,
        priority,
        for_counter,
        for_person,
        hold_reason,
        hold_since,
        hold_until,
        hold_counter,
        hold_person,
        outcome,
        ended_at,
        told,
        told_at,
    ) = row
    hold = None
    if hold_reason is not None:
        reason = _HOLD_REASONS[hold_reason]
        hold = Hold(reason, hold_since, hold_until, hold_counter, hold_person)
    return Visit(
        visit_id,
        site_id,
        business_day,
        ticket,
        service_id,
        _STATES[state],
        _CHANNELS[channel],
        arrived_at,
        waiting_since,
        _RANKS[rank],
        place_at,
        seq,
        language,
        None if kind is None else _KINDS[kind],
        None if priority is None else _PRIORITIES[priority],
        for_counter,
        for_person,
        hold,
        None if outcome is None else _OUTCOMES[outcome],
        ended_at,
        None if told is None else _TOLD[told],
        told_at,
        legs,
    )


def visit_values(visit: Visit, zone: ZoneInfo) -> dict[str, object]:
    """The columns of a visit in a hall of that time zone; its legs stand in their own table."""
    hold = visit.hold
    return {
        "id": visit.id,
        "site_id": visit.site_id,
        "business_day": visit.business_day,
        "ticket": visit.ticket,
        "service_id": visit.service_id,
        "state": visit.state.value,
        "channel": visit.channel.value,
        "arrived_at": visit.arrived_at,
        "waiting_since": visit.waiting_since,
        "rank": int(visit.rank),
        "place_at": visit.place_at,
        "seq": visit.seq,
        "language": visit.language,
        "kind": visit.kind,
        "priority": visit.priority,
        "for_counter": visit.for_counter,
        "for_person": visit.for_person,
        "hold_reason": hold.reason if hold else None,
        "hold_since": hold.since if hold else None,
        "hold_until": hold.until if hold else None,
        "hold_counter": hold.counter_id if hold else None,
        "hold_person": hold.person_id if hold else None,
        "outcome": visit.outcome,
        "ended_at": visit.ended_at,
        "told": visit.told,
        "told_at": visit.told_at,
        "waited_ms": visit.waited_ms(zone),
        "served_ms": visit.served_ms,
    }
