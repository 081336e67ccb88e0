"""How many counters are open, and how many it takes."""

from dataclasses import dataclass

from queueapp.domain.history.definitions import Dimension, Measure
from queueapp.domain.history.table import Column, Kind, Table


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
