"""How long services take."""

from dataclasses import dataclass

from queueapp.domain.history.definitions import Dimension, Measure
from queueapp.domain.history.table import Column, Kind, Table, Value


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
