"""How many counters are open, and how many it takes."""

from __future__ import annotations

import math
from dataclasses import dataclass
from itertools import count
from typing import TYPE_CHECKING

from queueapp.domain.desk import DeskState
from queueapp.domain.history.arrivals import span_of
from queueapp.domain.history.definitions import (
    NEEDED_SHARE,
    Dimension,
    Measure,
)
from queueapp.domain.history.past import NONE
from queueapp.domain.history.table import Column, Kind, Table
from queueapp.domain.hours import BUSINESS_DAY_MINUTES

if TYPE_CHECKING:
    from queueapp.domain.history.basis import Basis
    from queueapp.domain.history.past import Flags, Numbers

SLOT_MINUTES = 30
SLOTS = BUSINESS_DAY_MINUTES // SLOT_MINUTES

_SLOT_MS = SLOT_MINUTES * 60_000
_NO_HALL = 1000
"""No hall has so many counters: an impossible time stands in the record, and is not counted up."""
_OPEN = (DeskState.READY, DeskState.FINISHING_UP)


@dataclass(frozen=True, slots=True)
class CountersAt:
    """A half-hour that begins at `minute` (as in `Kind.TIME`), as a mean over days.

    `load` is in counters kept busy; `needed` is a whole number.
    """

    minute: int
    open: float
    staffed: float
    load: float
    needed: int


@dataclass(frozen=True, slots=True)
class Counters:
    """Counters by half-hour over so many days of work, from the first client to the last.

    On `unrecorded` of the days no desk was recorded, so that legs stand in for it.
    """

    days: int
    unrecorded: int
    target_minutes: int
    rows: tuple[CountersAt, ...]

    def table(self) -> Table:
        columns = (
            Column(Dimension.HOUR, Kind.TIME),
            Column(Measure.COUNTERS_OPEN, Kind.NUMBER),
            Column(Measure.COUNTERS_STAFFED, Kind.NUMBER),
            Column(Measure.LOAD, Kind.NUMBER),
            Column(Measure.COUNTERS_NEEDED, Kind.COUNT),
        )
        rows = [(row.minute, row.open, row.staffed, row.load, row.needed) for row in self.rows]
        return Table(columns, rows)


def counters(basis: Basis) -> Counters:
    """Counters open by half-hour, and how many it would take."""
    days = max(basis.days, 1)
    open_ms, staffed_ms, unrecorded = _at_counters(basis)
    work_ms, clients = _work(basis)
    first, last = _span(basis, clients)
    rows = []
    for slot in range(first, last):
        load = float(work_ms[slot]) / _SLOT_MS / days
        mean_ms = float(work_ms[slot]) / int(clients[slot]) if clients[slot] else 0.0
        rows.append(
            CountersAt(
                slot * SLOT_MINUTES,
                float(open_ms[slot]) / _SLOT_MS / days,
                float(staffed_ms[slot]) / _SLOT_MS / days,
                load,
                counters_needed(load, mean_ms, basis.target_minutes * 60_000),
            )
        )
    return Counters(basis.days, unrecorded, basis.target_minutes, tuple(rows))


def counters_needed(load: float, mean_ms: float, target_ms: float) -> int:
    """The fewest counters with which `NEEDED_SHARE` of clients are called within the target.

    Erlang C: of clients who come by chance at a `load` in counters kept busy, each for `mean_ms`,
    more than the target wait C(c, a) · exp(-(c - a) · target / mean), with Erlang's C(c, a).
    """
    if load <= 0 or mean_ms <= 0:
        return 0
    if load > _NO_HALL:
        return math.ceil(load)
    blocked = 1.0
    for servers in count(1):
        blocked = load * blocked / (servers + load * blocked)
        if servers <= load:
            continue
        delayed = blocked / (1 - load / servers * (1 - blocked))
        if delayed * math.exp(-(servers - load) * target_ms / mean_ms) <= 1 - NEEDED_SHARE:
            return servers
    raise AssertionError


def _at_counters(basis: Basis) -> tuple[Numbers, Numbers, int]:
    """The ms that counters were open and staffed in each half-hour, and the days without record."""
    import numpy as np

    from queueapp.domain.history.basis import any_of

    stretches, clock = basis.stretches, basis.clock
    is_open = any_of(stretches.state, _OPEN)
    recorded = np.zeros(len(clock.days), dtype=bool)
    recorded[stretches.place] = True
    staffed = _overlaps(
        *clock.spans(stretches.place, stretches.begins, stretches.ends),
    )
    opened = _overlaps(
        *clock.spans(stretches.place[is_open], stretches.begins[is_open], stretches.ends[is_open])
    )
    missing = basis.at_work & ~recorded
    from_legs = _overlaps(*clock.spans(*_by_legs(basis, missing)))
    return opened + from_legs, staffed + from_legs, int(missing.sum())


def _by_legs(basis: Basis, days: Flags) -> tuple[Numbers, Numbers, Numbers]:
    """From the first call to the end of the last leg at each counter on some of the days."""
    import numpy as np

    legs, clock = basis.legs, basis.clock
    place = basis.place[legs.visit]
    some = np.flatnonzero(basis.at_counter & days[place])
    place = place[some]
    finished = legs.finished_at[some]
    ended = np.where(finished == NONE, basis.past.now, finished)
    _, counter = np.unique(legs.counter[some], return_inverse=True)
    keys, which = np.unique(
        place * (int(counter.max(initial=0)) + 1) + counter, return_inverse=True
    )
    begins = np.full(len(keys), np.iinfo(np.int64).max)
    ends = np.zeros(len(keys), dtype=np.int64)
    places = np.zeros(len(keys), dtype=np.int64)
    np.minimum.at(begins, which, clock.elapsed(place, legs.called_at[some]))
    np.maximum.at(ends, which, clock.elapsed(place, ended))
    places[which] = place
    return places, begins, ends


def _overlaps(begins: Numbers, ends: Numbers) -> Numbers:
    """How much of all stretches together lies in each half-hour."""
    import numpy as np

    edges = np.arange(SLOTS + 1, dtype=np.int64) * _SLOT_MS
    passed = _before(ends, edges) - _before(begins, edges)
    lasted: Numbers = passed[1:] - passed[:-1]
    return lasted


def _before(instants: Numbers, edges: Numbers) -> Numbers:
    """For each edge the sum of the instants, each as far as the edge at most."""
    import numpy as np

    ranked = np.sort(instants)
    sums = np.concatenate(([0], np.cumsum(ranked)))
    earlier = np.searchsorted(ranked, edges)
    found: Numbers = sums[earlier] + (len(ranked) - earlier) * edges
    return found


def _work(basis: Basis) -> tuple[Numbers, Numbers]:
    """The counter time that came in with the clients of each half-hour, and how many they were."""
    import numpy as np

    legs, queued = basis.legs, basis.queued
    at_once = basis.at_counter & (legs.waited_since == NONE) & ~basis.resumed
    place = np.concatenate((queued.place, basis.place[legs.visit[at_once]]))
    at = np.concatenate((queued.since, legs.called_at[at_once]))
    service = np.concatenate((queued.service, legs.service[at_once]))
    slots = basis.clock.times(place, at) // _SLOT_MS
    services, which = np.unique(service, return_inverse=True)
    each = np.array(_occupied(basis, services.tolist()))
    clients = np.bincount(slots, minlength=SLOTS)
    work = np.bincount(slots, weights=each[which] if len(which) else None, minlength=SLOTS)
    return work, clients


def _occupied(basis: Basis, services: list[int]) -> list[float]:
    """How long a client of each service keeps a counter on average (ms).

    As planned where nobody was served, as for all services where nothing is planned either.
    """
    import numpy as np

    legs, timed = basis.legs, basis.timed
    took = (legs.finished_at - legs.called_at)[timed]
    begun = ~basis.resumed[timed]
    known, which = np.unique(legs.service[timed], return_inverse=True)
    sums = np.bincount(which, weights=took, minlength=len(known)).tolist()
    clients = np.bincount(which, weights=begun, minlength=len(known)).tolist()
    means = {
        service: total / many
        for service, total, many in zip(known.tolist(), sums, clients, strict=True)
        if many
    }
    everything = sum(sums) / max(sum(clients), 1)
    planned = {service: minutes * 60_000.0 for service, minutes in basis.past.expected.items()}
    return [means.get(service, planned.get(service, everything)) for service in services]


def _span(basis: Basis, clients: Numbers) -> tuple[int, int]:
    """The half-hours from the first client to the end of the last leg."""
    import numpy as np

    legs = basis.legs
    over = basis.at_counter & (legs.finished_at != NONE)
    over &= basis.clock.within(basis.place[legs.visit], legs.finished_at)
    place = basis.place[legs.visit[over]]
    ends = basis.clock.times(place, np.maximum(legs.finished_at[over] - 1, legs.called_at[over]))
    return span_of(clients + np.bincount(ends // _SLOT_MS, minlength=SLOTS))
