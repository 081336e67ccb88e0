"""When clients come, and when they go served."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from queueapp.domain.history.definitions import Dimension, Measure
from queueapp.domain.history.table import Column, Kind, Table
from queueapp.domain.hours import BUSINESS_DAY_MINUTES
from queueapp.domain.visit import State

if TYPE_CHECKING:
    from queueapp.domain.history.basis import Basis
    from queueapp.domain.history.past import Flags, Numbers

HOURS = BUSINESS_DAY_MINUTES // 60
"""So many hours a business day has at most."""


@dataclass(frozen=True, slots=True)
class HourCounts:
    """One hour of the day, all days together; `hour` is in minutes as in `Kind.TIME`."""

    hour: int
    arrived: int
    served: int


@dataclass(frozen=True, slots=True)
class ByHour:
    """Arrivals and served visits by hour, over so many days of work.

    Every hour from the first to the last with either is in it.
    """

    days: int
    rows: tuple[HourCounts, ...]

    def table(self) -> Table:
        columns = (
            Column(Dimension.HOUR, Kind.TIME),
            Column(Measure.ARRIVED, Kind.COUNT),
            Column(Measure.SERVED, Kind.COUNT),
            Column(Measure.ARRIVED_A_DAY, Kind.NUMBER),
            Column(Measure.SERVED_A_DAY, Kind.NUMBER),
        )
        arrived = sum(row.arrived for row in self.rows)
        served = sum(row.served for row in self.rows)
        days = max(self.days, 1)
        rows = [
            (row.hour, row.arrived, row.served, row.arrived / days, row.served / days)
            for row in self.rows
        ]
        return Table(columns, rows, (None, arrived, served, arrived / days, served / days))


@dataclass(frozen=True, slots=True)
class ArrivalCell:
    """A weekday (1 to 7) and hour (minutes): so many arrived on its `days` of work."""

    weekday: int
    hour: int
    days: int
    arrived: int

    @property
    def a_day(self) -> float:
        """The mean per such day."""
        return self.arrived / self.days if self.days else 0.0


@dataclass(frozen=True, slots=True)
class HeatArrivals:
    """Arrivals by weekday and hour, by weekday and then hour.

    Every weekday with a day of work, with every hour from the first to the last with an arrival.
    """

    cells: tuple[ArrivalCell, ...]

    @property
    def crowded(self) -> ArrivalCell | None:
        """The most crowded hour; of equal ones the first in the week."""
        arrived = [cell for cell in self.cells if cell.arrived]
        return max(arrived, key=lambda cell: cell.a_day, default=None)

    def table(self) -> Table:
        columns = (
            Column(Dimension.WEEKDAY, Kind.WEEKDAY),
            Column(Dimension.HOUR, Kind.TIME),
            Column(Measure.DAYS, Kind.COUNT),
            Column(Measure.ARRIVED, Kind.COUNT),
            Column(Measure.ARRIVED_A_DAY, Kind.NUMBER),
        )
        rows = [
            (cell.weekday, cell.hour, cell.days, cell.arrived, cell.a_day) for cell in self.cells
        ]
        total = (None, None, None, sum(cell.arrived for cell in self.cells), None)
        return Table(columns, rows, total)


def by_hour(basis: Basis) -> ByHour:
    """Arrivals and served visits by hour."""
    visits = basis.past.visits
    arrived = _by_hour(basis, basis.hall, visits.arrived_at)
    served = _by_hour(basis, basis.ended_as(State.SERVED), visits.ended_at)
    first, last = span_of(arrived + served)
    rows = [
        HourCounts(hour * 60, int(arrived[hour]), int(served[hour])) for hour in range(first, last)
    ]
    return ByHour(basis.days, tuple(rows))


def heat_arrivals(basis: Basis) -> HeatArrivals:
    """Arrivals by weekday and hour."""
    import numpy as np

    place = basis.place[basis.hall]
    times = basis.clock.times(place, basis.past.visits.arrived_at[basis.hall])
    cells = basis.weekday[place] * HOURS + times // 3_600_000
    arrived = np.bincount(cells, minlength=7 * HOURS).reshape(7, HOURS)
    days = days_of_weekdays(basis)
    first, last = span_of(arrived.sum(axis=0))
    return HeatArrivals(
        tuple(
            ArrivalCell(weekday + 1, hour * 60, days[weekday], int(arrived[weekday, hour]))
            for weekday in range(7)
            if days[weekday]
            for hour in range(first, last)
        )
    )


def days_of_weekdays(basis: Basis) -> list[int]:
    """How many days of work there are of each weekday, Monday first."""
    import numpy as np

    found: list[int] = np.bincount(basis.weekday[basis.at_work], minlength=7).tolist()
    return found


def span_of(counts: Numbers) -> tuple[int, int]:
    """The places from the first that has any to the one after the last; an empty span of none."""
    import numpy as np

    some = np.flatnonzero(counts)
    return (int(some[0]), int(some[-1]) + 1) if len(some) else (0, 0)


def _by_hour(basis: Basis, which: Flags, at: Numbers) -> Numbers:
    import numpy as np

    times = basis.clock.times(basis.place[which], at[which])
    return np.bincount(times // 3_600_000, minlength=HOURS)
