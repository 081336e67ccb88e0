"""Reads for how long somebody had each counter open, and at what, from the record."""

import json
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from sqlalchemy import select

from queueapp.domain.desk import DeskState
from queueapp.domain.history.past import NONE, Damaged, Stretch
from queueapp.domain.history.period import Period
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


def of_days(tx: Tx, period: Period, calls: Calls, damaged: list[Damaged]) -> tuple[Stretch, ...]:
    """The stretches that began on the days, in the order of their counters and beginnings."""
    by_counter: dict[int, list[_Entry]] = defaultdict(list)
    for entry in _entries(tx, period, damaged):
        by_counter[entry.counter_id].append(entry)
    found: list[Stretch] = []
    open_last: list[Stretch] = []
    for counter_id in sorted(by_counter):
        entries = by_counter[counter_id]
        for entry, following in zip(entries, [*entries[1:], None], strict=True):
            if entry.state is DeskState.CLOSED:
                continue
            until = NONE if following is None else following.at
            stretch = Stretch(entry.day, counter_id, entry.person_id, entry.state, entry.at, until)
            (open_last if following is None else found).append(stretch)
    if open_last:
        found += _ended(tx, period, open_last, damaged)
    called = calls() if any(each.state is not DeskState.READY for each in found) else {}
    split = (part for each in found for part in _split(each, called))
    return tuple(sorted(split, key=lambda each: (each.counter_id, each.since)))


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
    tx: Tx, period: Period, stretches: Sequence[Stretch], damaged: list[Damaged]
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
    for each in stretches:
        if each.counter_id in over:
            yield replace(each, until=over[each.counter_id])
        elif (each.counter_id, each.person_id) in still_open:
            yield each
        else:
            # Nothing says when it was closed: at the latest with the hall.
            day = tx.directory.site.calendar.day(date.fromordinal(each.day))
            yield replace(each, until=max(each.since, day.closes_at or each.since))


def _split(stretch: Stretch, called: Mapping[int, Sequence[int]]) -> Iterator[Stretch]:
    """Whoever calls a client is back at work, whatever the counter said before."""
    if stretch.state is not DeskState.READY:
        calls = called.get(stretch.counter_id, ())
        place = bisect_right(calls, stretch.since)
        if place < len(calls) and (stretch.until == NONE or calls[place] < stretch.until):
            yield replace(stretch, until=calls[place])
            yield replace(stretch, state=DeskState.READY, since=calls[place])
            return
    yield stretch
