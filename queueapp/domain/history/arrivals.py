"""When clients come, and when they go served."""

from dataclasses import dataclass

from queueapp.domain.history.definitions import Dimension, Measure
from queueapp.domain.history.table import Column, Kind, Table


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
