"""What was foreseen before closing, and what came."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from queueapp.domain.forecast.grades import KeptForecast
from queueapp.domain.history.definitions import Dimension, Measure
from queueapp.domain.history.table import Column, Kind, Table, Value

if TYPE_CHECKING:
    from queueapp.domain.history.past import Past


class Promise(StrEnum):
    """What became of a forecast's promise."""

    KEPT = "kept"
    BROKEN = "broken"
    NOT_COUNTED = "not_counted"
    """A promise of nobody, or a day that was kept open longer."""
    TO_COME = "to_come"
    """Closing has not passed yet."""


@dataclass(frozen=True, slots=True)
class Forecasts:
    """The forecasts of the hall, by day and the earliest of the day first."""

    rows: tuple[KeptForecast, ...]

    @property
    def made(self) -> int:
        """Promises that count."""
        return sum(row.counts for row in self.rows)

    @property
    def kept(self) -> int:
        """Those of them that were kept."""
        return sum(row.counts and row.promise_kept for row in self.rows)

    @property
    def let_down(self) -> int:
        """Clients let down by promises that count."""
        return sum(row.came.let_down for row in self.rows if row.counts and row.came)

    def table(self) -> Table:
        columns = (
            Column(Dimension.DAY, Kind.DATE),
            Column(Dimension.LEAD, Kind.DURATION),
            Column(Measure.FORESEEN_WAITING, Kind.COUNT),
            Column(Measure.PROMISED, Kind.COUNT),
            Column(Measure.LIKELY, Kind.COUNT),
            Column(Measure.LOW, Kind.COUNT),
            Column(Measure.HIGH, Kind.COUNT),
            Column(Measure.CALLED, Kind.COUNT),
            Column(Measure.GONE, Kind.COUNT),
            Column(Measure.LET_DOWN, Kind.COUNT),
            Column(Measure.NEEDLESSLY_WARNED, Kind.COUNT),
            Column(Measure.PROMISE_KEPT, Kind.CODE),
        )
        return Table(columns, [_values(row) for row in self.rows])


def promise_of(forecast: KeptForecast) -> Promise:
    """What became of its promise."""
    if forecast.came is None:
        return Promise.TO_COME
    if not forecast.counts:
        return Promise.NOT_COUNTED
    return Promise.KEPT if forecast.promise_kept else Promise.BROKEN


def _values(row: KeptForecast) -> tuple[Value, ...]:
    came = row.came
    after: tuple[Value, ...] = (None,) * 4
    if came is not None:
        after = (came.called, came.gone, came.let_down, came.needless)
    foreseen = (row.waiting, row.promise, row.likely, row.low, row.high)
    return (row.day, row.lead * 60_000, *foreseen, *after, promise_of(row))


def forecasts(past: Past) -> Forecasts:
    """The forecasts of the days, in order."""
    return Forecasts(tuple(sorted(past.forecasts, key=lambda each: (each.day, -each.lead))))
