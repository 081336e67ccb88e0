"""Reads for how long somebody had each counter open, and at what, from the record."""

import json
from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from operator import attrgetter

from sqlalchemy import select

from queueapp.domain.desk import DeskState
from queueapp.domain.history.past import NONE, Damaged, Stretch
from queueapp.domain.history.period import Filter, Period
from queueapp.domain.record import EventKind
from queueapp.storage import schema
from queueapp.storage.columns import day_number, number, raw_rows
from queueapp.storage.tx import Tx

_event, _desk = schema.event, schema.desk

_KINDS = (EventKind.DESK_OPENED, EventKind.DESK_CHANGED, EventKind.DESK_CLOSED)

_CLOSED_WITHIN_DAYS = 14
"""So many days later at most it stands in the record that a counter left open was closed."""

Calls = Callable[[], Mapping[int, Sequence[int]]]
"""When clients were called to each counter (ms UTC, in order), asked where it matters."""


@dataclass(frozen=True, slots=True)
class _Entry:
    at: int
    day: int
    counter_id: int
    person_id: int
    state: DeskState


def of_days(tx: Tx, filter: Filter, calls: Calls, damaged: list[Damaged]) -> tuple[Stretch, ...]:
    """The stretches of the whole hall that began on the days and weekdays of the filter, in the
    order of their counters and beginnings.
    """
    period = filter.period
    last: dict[int, _Entry] = {}
    found: list[Stretch] = []
    for entry in _entries(tx, period, damaged):
        before = last.get(entry.counter_id)
        if before is not None and before.state is not DeskState.CLOSED:
            found.append(_stretch(before, entry.at))
        last[entry.counter_id] = entry
    lasting = [entry for entry in last.values() if entry.state is not DeskState.CLOSED]
    if lasting:
        found += _ended(tx, period, lasting, damaged)
    if filter.weekdays:
        found = [
            each for each in found if date.fromordinal(each.day).isoweekday() in filter.weekdays
        ]
    if any(each.state is not DeskState.READY for each in found):
        found = _back_at_work(found, calls())
    return tuple(sorted(found, key=attrgetter("counter_id", "since")))


def _stretch(entry: _Entry, until: int) -> Stretch:
    return Stretch(entry.day, entry.counter_id, entry.person_id, entry.state, entry.at, until)


def _entries(tx: Tx, period: Period, damaged: list[Damaged]) -> Iterator[_Entry]:
    statement = (
        select(
            _event.c.id,
            _event.c.at,
            number(day_number(_event.c.business_day)),
            _event.c.counter_id,
            number(_event.c.person_id),
            _event.c.data,
        )
        .where(
            _event.c.site_id == tx.site_id,
            _event.c.business_day >= period.first.isoformat(),
            _event.c.business_day <= period.last.isoformat(),
            _event.c.visit_id.is_(None),
            _event.c.promise_id.is_(None),
            _event.c.kind.in_(_KINDS),
        )
        .order_by(_event.c.id)
    )
    states: dict[str, DeskState] = {}
    before: dict[int, int] = {}
    for event_id, at, day, counter_id, person_id, data in raw_rows(tx.connection, statement):
        try:
            if data not in states:
                states[data] = DeskState(json.loads(data)["state"])
            if day == NONE or at < before.get(counter_id, at):
                raise ValueError(at)
            before[counter_id] = at
            yield _Entry(int(at), day, int(counter_id), int(person_id), states[data])
        except (KeyError, TypeError, ValueError):
            damaged.append(Damaged("event", str(event_id)))


def _ended(
    tx: Tx, period: Period, entries: Sequence[_Entry], damaged: list[Damaged]
) -> Iterator[Stretch]:
    """Counters that were still open as the last of the days ended: when that was over."""
    first = period.last + timedelta(days=1)
    later = Period(first, first + timedelta(days=_CLOSED_WITHIN_DAYS))
    over: dict[int, int] = {}
    for entry in _entries(tx, later, damaged):
        over.setdefault(entry.counter_id, entry.at)
    rows = raw_rows(
        tx.connection,
        select(_desk.c.counter_id, _desk.c.person_id).where(
            _desk.c.site_id == tx.site_id, _desk.c.state != DeskState.CLOSED.value
        ),
    )
    still_open = {(counter_id, person_id) for counter_id, person_id in rows}
    for each in entries:
        if each.counter_id in over:
            yield _stretch(each, over[each.counter_id])
        elif (each.counter_id, each.person_id) in still_open:
            yield _stretch(each, NONE)
        else:
            # Nothing says when it was closed: at the latest with the hall.
            day = tx.directory.site.calendar.day(date.fromordinal(each.day))
            yield _stretch(each, max(each.at, day.closes_at or each.at))


def _back_at_work(
    stretches: Sequence[Stretch], called: Mapping[int, Sequence[int]]
) -> list[Stretch]:
    """Whoever calls a client is back at work, whatever the counter said before."""
    found = []
    for each in stretches:
        if each.state is not DeskState.READY:
            calls = called.get(each.counter_id, ())
            place = bisect_right(calls, each.since)
            if place < len(calls) and (each.until == NONE or calls[place] < each.until):
                back = calls[place]
                found.append(replace(each, until=back))
                found.append(replace(each, state=DeskState.READY, since=back))
                continue
        found.append(each)
    return found
