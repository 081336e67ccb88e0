"""How long clients wait."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from queueapp.domain.history.arrivals import HOURS, days_of_weekdays, span_of
from queueapp.domain.history.definitions import Dimension, Measure
from queueapp.domain.history.table import Column, Kind, Table

if TYPE_CHECKING:
    from queueapp.domain.history.basis import Basis
    from queueapp.domain.history.past import Numbers


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


def all_waits(basis: Basis) -> Waits:
    """All waits together."""
    import numpy as np

    return _spread(basis, np.zeros_like(basis.waited_ms), 1)[0]


def waits_by_day(basis: Basis) -> WaitsByDay:
    """The waits of each day of work."""
    days = basis.clock.days.tolist()
    found = _spread(basis, basis.waits.place, len(days))
    rows = [
        WaitsOfDay(date.fromordinal(day).isoformat(), waits)
        for day, waits, worked in zip(days, found, basis.at_work.tolist(), strict=True)
        if worked
    ]
    return WaitsByDay(basis.target_minutes, tuple(rows), all_waits(basis))


def heat_waits(basis: Basis) -> HeatWaits:
    """The median wait by weekday and hour."""
    from queueapp.domain.history.basis import spread

    waits = basis.waits
    hours = basis.clock.times(waits.place, waits.since) // 3_600_000
    cells = basis.weekday[waits.place] * HOURS + hours
    counts, medians = spread(basis.waited_ms, cells, 7 * HOURS, (0.5,))
    days = days_of_weekdays(basis)
    first, last = span_of(counts.reshape(7, HOURS).sum(axis=0))
    return HeatWaits(
        tuple(
            WaitCell(weekday + 1, hour * 60, int(counts[cell]), medians[cell][0])
            for weekday in range(7)
            if days[weekday]
            for hour in range(first, last)
            for cell in (weekday * HOURS + hour,)
        )
    )


def _spread(basis: Basis, groups: Numbers, count: int) -> list[Waits]:
    import numpy as np

    from queueapp.domain.history.basis import spread

    waited = basis.waited_ms
    within = np.bincount(groups[waited <= basis.target_minutes * 60_000], minlength=count)
    counts, found = spread(waited, groups, count, (0.5, 0.9, 1.0))
    return [
        Waits(many, median, p90, short / many, longest) if many else Waits()
        for many, short, (median, p90, longest) in zip(
            counts.tolist(), within.tolist(), found, strict=True
        )
    ]
