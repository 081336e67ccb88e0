"""How long clients wait."""

from dataclasses import dataclass

from queueapp.domain.history.definitions import Dimension, Measure
from queueapp.domain.history.table import Column, Kind, Table


@dataclass(frozen=True, slots=True)
class Waits:
    """So many waits, in ms; `within` is the share of them within the target. No values of none."""

    count: int = 0
    median: int | None = None
    p90: int | None = None
    within: float | None = None
    longest: int | None = None


@dataclass(frozen=True, slots=True)
class WaitsOfDay:
    """The waits of one business day (ISO date)."""

    day: str
    waits: Waits


@dataclass(frozen=True, slots=True)
class WaitsByDay:
    """The waits of each day of work, the earliest first, and of all days together."""

    target_minutes: int
    rows: tuple[WaitsOfDay, ...]
    total: Waits

    def table(self) -> Table:
        columns = (
            Column(Dimension.DAY, Kind.DATE),
            Column(Measure.WAITS, Kind.COUNT),
            Column(Measure.WAIT_MEDIAN, Kind.DURATION),
            Column(Measure.WAIT_P90, Kind.DURATION),
            Column(Measure.WITHIN_TARGET, Kind.SHARE),
            Column(Measure.WAIT_LONGEST, Kind.DURATION),
        )
        rows = [(row.day, *_values(row.waits)) for row in self.rows]
        return Table(columns, rows, (None, *_values(self.total)))


@dataclass(frozen=True, slots=True)
class WaitCell:
    """A weekday (1 to 7) and hour (minutes) in which so many waits began; their median in ms."""

    weekday: int
    hour: int
    waits: int
    median: int | None


@dataclass(frozen=True, slots=True)
class HeatWaits:
    """Waits by weekday and hour, by weekday and then hour.

    Every weekday with a day of work, with every hour from the first to the last with a wait.
    """

    cells: tuple[WaitCell, ...]

    def table(self) -> Table:
        columns = (
            Column(Dimension.WEEKDAY, Kind.WEEKDAY),
            Column(Dimension.HOUR, Kind.TIME),
            Column(Measure.WAITS, Kind.COUNT),
            Column(Measure.WAIT_MEDIAN, Kind.DURATION),
        )
        rows = [(cell.weekday, cell.hour, cell.waits, cell.median) for cell in self.cells]
        return Table(columns, rows, (None, None, sum(cell.waits for cell in self.cells), None))


def _values(waits: Waits) -> tuple[int, int | None, int | None, float | None, int | None]:
    return waits.count, waits.median, waits.p90, waits.within, waits.longest
