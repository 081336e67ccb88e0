"""How many wait through a day."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from queueapp.domain.history.arrivals import span_of
from queueapp.domain.history.definitions import Dimension, Measure
from queueapp.domain.history.table import Column, Kind, Table
from queueapp.domain.hours import BUSINESS_DAY_MINUTES

if TYPE_CHECKING:
    from queueapp.domain.history.basis import Basis
    from queueapp.domain.history.past import Numbers

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


def queue_length(basis: Basis) -> QueueLength:
    """How many waited through the day."""
    import numpy as np

    clock, rises = basis.clock, basis.rises
    size = BUSINESS_DAY_MINUTES // GRID_MINUTES
    step = GRID_MINUTES * 60_000
    elapsed, shown = clock.grid(np.arange(size, dtype=np.int64) * step)
    at = (elapsed + np.arange(len(clock.days))[:, None] * basis.far).ravel()
    sampled = (_by(basis.begun, at) - _by(basis.gone, at)).reshape(elapsed.shape) * shown
    seen = np.maximum((shown & basis.at_work[:, None]).sum(axis=0), 1)
    mean = sampled.sum(axis=0) / seen
    most = sampled.max(axis=0, initial=0)
    slots = clock.walls_of(rises.place, rises.elapsed) // step
    np.maximum.at(most, np.minimum(slots, size - 1), rises.waiting)
    first, last = span_of(most)
    return QueueLength(
        basis.days,
        tuple(
            QueueAt(slot * GRID_MINUTES, float(mean[slot]), int(most[slot]))
            for slot in range(first, last)
        ),
    )


def _by(instants: Numbers, at: Numbers) -> Numbers:
    import numpy as np

    return np.searchsorted(instants, at, side="right")
