"""How long services take."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from queueapp.domain.history.definitions import Dimension, Measure
from queueapp.domain.history.table import Column, Kind, Table, Value

if TYPE_CHECKING:
    from queueapp.domain.history.basis import Basis
    from queueapp.domain.history.past import Flags

SHARES = (0.05, 0.25, 0.5, 0.75, 0.95, 1.0)


@dataclass(frozen=True, slots=True)
class Box:
    """How long so many servings took, in ms: 5, 25, 50, 75 and 95 of 100 were no longer."""

    count: int = 0
    p5: int | None = None
    p25: int | None = None
    median: int | None = None
    p75: int | None = None
    p95: int | None = None
    longest: int | None = None


@dataclass(frozen=True, slots=True)
class ServiceTime:
    """One service: what it took, what is planned (ms), and its legs left out as inaccurate."""

    service_id: int
    box: Box
    planned: int | None
    inaccurate: int


@dataclass(frozen=True, slots=True)
class ServiceTimes:
    """The services that were served, by id, and all together."""

    rows: tuple[ServiceTime, ...]
    total: Box

    def table(self) -> Table:
        columns = (
            Column(Dimension.SERVICE, Kind.SERVICE),
            Column(Measure.SERVINGS, Kind.COUNT),
            Column(Measure.SERVING_P5, Kind.DURATION),
            Column(Measure.SERVING_P25, Kind.DURATION),
            Column(Measure.SERVING_MEDIAN, Kind.DURATION),
            Column(Measure.SERVING_P75, Kind.DURATION),
            Column(Measure.SERVING_P95, Kind.DURATION),
            Column(Measure.SERVING_LONGEST, Kind.DURATION),
            Column(Measure.PLANNED, Kind.DURATION),
            Column(Measure.INACCURATE, Kind.COUNT),
        )
        rows = [
            (row.service_id, *_values(row.box), row.planned, row.inaccurate) for row in self.rows
        ]
        inaccurate = sum(row.inaccurate for row in self.rows)
        return Table(columns, rows, (None, *_values(self.total), None, inaccurate))


def _values(box: Box) -> tuple[Value, ...]:
    return box.count, box.p5, box.p25, box.median, box.p75, box.p95, box.longest


def service_times(basis: Basis) -> ServiceTimes:
    """What each service took."""
    return ServiceTimes(rows_of(basis, basis.over), all_servings(basis))


def all_servings(basis: Basis) -> Box:
    """All servings together."""
    import numpy as np

    from queueapp.domain.history.basis import spread

    took = basis.served_ms[basis.timed]
    counts, found = spread(took, np.zeros_like(took), 1, SHARES)
    return Box(int(counts[0]), *found[0])


def rows_of(basis: Basis, over: Flags) -> tuple[ServiceTime, ...]:
    """What each service took in some of the legs that are over, by service."""
    import numpy as np

    from queueapp.domain.history.basis import spread

    legs, timed = basis.legs, basis.timed
    services, every = np.unique(legs.service[over], return_inverse=True)
    count = len(services)
    accurate = timed[over]
    counts, found = spread(basis.served_ms[over][accurate], every[accurate], count, SHARES)
    inaccurate = np.bincount(every[~accurate], minlength=count)
    expected = basis.past.expected
    return tuple(
        ServiceTime(service, Box(many, *shares), _planned(expected.get(service)), left_out)
        for service, many, shares, left_out in zip(
            services.tolist(), counts.tolist(), found, inaccurate.tolist(), strict=True
        )
    )


def _planned(minutes: int | None) -> int | None:
    return None if minutes is None else minutes * 60_000
