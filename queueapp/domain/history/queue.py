"""How many wait through a day."""

from dataclasses import dataclass

from queueapp.domain.history.definitions import Dimension, Measure
from queueapp.domain.history.table import Column, Kind, Table

GRID_MINUTES = 5


@dataclass(frozen=True, slots=True)
class QueueAt:
    """From `minute` (as in `Kind.TIME`) so many waited: a mean over days, and the most at once."""

    minute: int
    mean: float
    most: int


@dataclass(frozen=True, slots=True)
class QueueLength:
    """The queue every `GRID_MINUTES`, over so many days of work; of one day it is that day's own.

    From the first to the last five minutes in which anybody waited.
    """

    days: int
    rows: tuple[QueueAt, ...]

    def table(self) -> Table:
        columns = (
            Column(Dimension.HOUR, Kind.TIME),
            Column(Measure.QUEUE_MEAN, Kind.NUMBER),
            Column(Measure.QUEUE_MOST, Kind.COUNT),
        )
        return Table(columns, [(row.minute, row.mean, row.most) for row in self.rows])
