"""Pictures through the hours of a day: bars of who came and went, steps of queue and counters."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QCoreApplication

from queueapp.domain.history.arrivals import ByHour
from queueapp.domain.history.counters import SLOT_MINUTES, Counters
from queueapp.domain.history.definitions import Measure
from queueapp.domain.history.picture import Picture
from queueapp.domain.history.queue import GRID_MINUTES, QueueLength
from queueapp.domain.history.table import Table
from ui.history.pictures.drawing import (
    Blocks,
    Dash,
    Drawing,
    Hatch,
    Ink,
    Marker,
    Numbers,
    Panel,
    Path,
    Point,
    Times,
    column,
)
from ui.history.words import column_title

translate = QCoreApplication.translate

_HOUR = 60


def by_hour(figure: ByHour, table: Table, says: Sequence[str]) -> Drawing:
    """Who arrived and who was served, an hour beside the other; as a mean where days are many."""
    days = max(figure.days, 1)
    arrived = [row.arrived / days for row in figure.rows]
    served = [row.served / days for row in figure.rows]
    hours = [row.hour for row in figure.rows]
    peak = max(range(len(hours)), key=lambda at: (arrived[at], -at), default=None)
    many = figure.days > 1
    unit = translate("Pictures", "Clients a day") if many else translate("Pictures", "Clients")
    return Drawing(
        Picture.BY_HOUR,
        table,
        _times(hours, _HOUR),
        (
            Panel(
                unit,
                Numbers(max(arrived + served, default=0.0), whole=not many),
                (
                    Blocks(
                        column_title(Measure.ARRIVED),
                        Ink.ACCENT,
                        Hatch.SOLID,
                        tuple(
                            (hour + 5, 0, hour + 30, many)
                            for hour, many in zip(hours, arrived, strict=True)
                        ),
                    ),
                    Blocks(
                        column_title(Measure.SERVED),
                        Ink.GOOD,
                        Hatch.LINES,
                        tuple(
                            (hour + 30, 0, hour + 55, many)
                            for hour, many in zip(hours, served, strict=True)
                        ),
                    ),
                ),
            ),
        ),
        tuple(column(hour, hour + _HOUR) for hour in hours),
        tuple(says),
        peak,
        ""
        if peak is None
        else translate("Pictures", "Most arrivals: {row}").format(row=says[peak]),
    )


def queue(figure: QueueLength, table: Table, says: Sequence[str]) -> Drawing:
    """How many waited, on average and at most."""
    rows = figure.rows
    minutes = [row.minute for row in rows]
    peak = max(range(len(rows)), key=lambda at: (rows[at].most, -at), default=None)
    mean = Path(
        column_title(Measure.QUEUE_MEAN),
        Ink.ACCENT,
        Dash.SOLID,
        Marker.NONE,
        _steps(minutes, (row.mean for row in rows), GRID_MINUTES),
        filled=True,
    )
    most = Path(
        column_title(Measure.QUEUE_MOST),
        Ink.CAUTION,
        Dash.DASHED,
        Marker.NONE,
        _steps(minutes, (row.most for row in rows), GRID_MINUTES),
    )
    return Drawing(
        Picture.QUEUE_LENGTH,
        table,
        _times(minutes, GRID_MINUTES),
        (
            Panel(
                translate("Pictures", "Clients waiting"),
                Numbers(max((row.most for row in rows), default=0), whole=True),
                (mean, most),
            ),
        ),
        tuple(column(minute, minute + GRID_MINUTES) for minute in minutes),
        tuple(says),
        peak,
        ""
        if peak is None
        else translate("Pictures", "Longest queue: {row}").format(row=says[peak]),
    )


def counters(figure: Counters, table: Table, says: Sequence[str]) -> Drawing:
    """How many were open and how many it took; where it took more, that is marked."""
    rows = figure.rows
    minutes = [row.minute for row in rows]
    short = [row.needed - row.open for row in rows]
    peak = max(range(len(rows)), key=lambda at: (short[at], -at), default=None)
    if peak is not None and short[peak] <= 0:
        peak = None
    most = max((max(row.staffed, row.needed) for row in rows), default=0.0)
    layers = (
        Blocks(
            translate("Pictures", "Too few"),
            Ink.BAD,
            Hatch.LINES,
            tuple(
                (row.minute, row.open, row.minute + SLOT_MINUTES, row.needed)
                for row in rows
                if row.needed > row.open
            ),
        ),
        Path(
            column_title(Measure.COUNTERS_STAFFED),
            Ink.QUIET,
            Dash.DOTTED,
            Marker.NONE,
            _steps(minutes, (row.staffed for row in rows), SLOT_MINUTES),
        ),
        Path(
            column_title(Measure.COUNTERS_OPEN),
            Ink.ACCENT,
            Dash.SOLID,
            Marker.NONE,
            _steps(minutes, (row.open for row in rows), SLOT_MINUTES),
            filled=True,
        ),
        Path(
            column_title(Measure.COUNTERS_NEEDED),
            Ink.TEXT,
            Dash.DASHED,
            Marker.NONE,
            _steps(minutes, (row.needed for row in rows), SLOT_MINUTES),
        ),
    )
    return Drawing(
        Picture.COUNTERS,
        table,
        _times(minutes, SLOT_MINUTES),
        (Panel(translate("Pictures", "Counters"), Numbers(most), layers),),
        tuple(column(minute, minute + SLOT_MINUTES) for minute in minutes),
        tuple(says),
        peak,
        ""
        if peak is None
        else translate("Pictures", "Fewest against what was needed: {row}").format(row=says[peak]),
    )


def _times(minutes: Sequence[int], step: int) -> Times:
    return Times(min(minutes, default=0), max(minutes, default=0) + step)


def _steps(
    minutes: Iterable[int], values: Iterable[float], step: int
) -> tuple[tuple[Point, ...], ...]:
    points: list[Point] = []
    for minute, value in zip(minutes, values, strict=True):
        points += [(minute, value), (minute + step, value)]
    return (tuple(points),)
