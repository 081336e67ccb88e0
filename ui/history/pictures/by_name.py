"""Pictures with a row for each name: services with their boxes, outcomes and reasons with bars."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from queueapp.domain.history.definitions import Measure
from queueapp.domain.history.outcomes import Ended, Outcomes, OutOfOrder
from queueapp.domain.history.picture import Picture
from queueapp.domain.history.serving import ServiceTime, ServiceTimes
from queueapp.domain.history.table import Table
from queueapp.domain.setup import Directory
from queueapp.domain.visit import State
from ui import words as general
from ui.history import words
from ui.history.pictures.drawing import (
    HIGH,
    LOW,
    Blocks,
    Box,
    Drawing,
    Hatch,
    Ink,
    Marker,
    Names,
    Numbers,
    Panel,
    Points,
    Segments,
)

translate = QCoreApplication.translate

_MINUTE = 60_000
_HALF_BOX = 0.32
_LEAST_ROWS = 4
"""One bar alone is no thicker than one of so many."""
_ENDS = {
    State.SERVED: (Ink.GOOD, Hatch.SOLID),
    State.NO_SHOW: (Ink.CAUTION, Hatch.LINES),
    State.LEFT: (Ink.CAUTION, Hatch.DOTS),
    State.TURNED_AWAY: (Ink.ACCENT, Hatch.CROSS),
    State.REFUSED: (Ink.BAD, Hatch.CROSS),
}


def service_times(
    figure: ServiceTimes, table: Table, says: Sequence[str], directory: Directory
) -> Drawing:
    """A box for each service: half of the times lie in it, 90 of 100 between the whiskers."""
    boxes, whiskers, medians, planned = [], [], [], []
    for at, row in enumerate(figure.rows):
        low, first, middle, third, high = _quantiles(row)
        if middle is not None:
            boxes.append((first, -at - _HALF_BOX, third, -at + _HALF_BOX))
            whiskers.append((low, float(-at), high, float(-at)))
            medians.append((middle, float(-at)))
        if row.planned is not None:
            planned.append((row.planned / _MINUTE, float(-at)))
    most = max([*(box[2] for box in whiskers), *(point[0] for point in planned)], default=1.0)
    peak, headline = _over_plan(figure.rows, says)
    return Drawing(
        Picture.SERVICE_TIMES,
        table,
        Numbers(most),
        (
            Panel(
                translate("Pictures", "Minutes"),
                Names(
                    tuple(words.service(row.service_id, directory) for row in figure.rows),
                    _LEAST_ROWS,
                ),
                (
                    Segments(translate("Pictures", "90 of 100 times"), Ink.QUIET, tuple(whiskers)),
                    Blocks(
                        translate("Pictures", "The middle half of the times"),
                        Ink.ACCENT,
                        Hatch.SOFT,
                        tuple(boxes),
                    ),
                    Points(
                        words.column_title(Measure.SERVING_MEDIAN),
                        Ink.ACCENT,
                        Marker.ROUND,
                        tuple(medians),
                    ),
                    Points(
                        words.column_title(Measure.PLANNED),
                        Ink.CAUTION,
                        Marker.DIAMOND,
                        tuple(planned),
                    ),
                ),
            ),
        ),
        _rows(len(figure.rows)),
        tuple(says),
        peak,
        headline,
        wide=True,
    )


def outcomes(figure: Outcomes, table: Table, says: Sequence[str]) -> Drawing:
    """A bar for each way visits ended."""
    layers = tuple(
        Blocks(
            general.state(state),
            *_ENDS[state],
            tuple(_bar(at, row.visits) for at, row in enumerate(figure.rows) if row.state is state),
        )
        for state in dict.fromkeys(row.state for row in figure.rows)
    )
    names = tuple(_ended(row) for row in figure.rows)
    most = max((row.visits for row in figure.rows), default=0)
    return _bars(
        Picture.OUTCOMES, table, says, names, layers, most, translate("Pictures", "Visits")
    )


def out_of_order(figure: OutOfOrder, table: Table, says: Sequence[str]) -> Drawing:
    """A bar for each reason."""
    names = tuple(general.order_reason(row.reason) for row in figure.rows)
    bars = Blocks(
        "",
        Ink.ACCENT,
        Hatch.SOLID,
        tuple(_bar(at, row.calls) for at, row in enumerate(figure.rows)),
    )
    most = max((row.calls for row in figure.rows), default=0)
    unit = translate("Pictures", "Clients called out of order")
    return _bars(Picture.OUT_OF_ORDER, table, says, names, (bars,), most, unit)


def _bars(
    picture: Picture,
    table: Table,
    says: Sequence[str],
    names: tuple[str, ...],
    layers: tuple[Blocks, ...],
    most: float,
    unit: str,
) -> Drawing:
    return Drawing(
        picture,
        table,
        Numbers(most, whole=True),
        (Panel(unit, Names(names, _LEAST_ROWS), layers),),
        _rows(len(names)),
        tuple(says),
        wide=True,
    )


def _quantiles(row: ServiceTime) -> tuple[float, float, float | None, float, float]:
    box = row.box
    low, first, third, high = (
        (each or 0) / _MINUTE for each in (box.p5, box.p25, box.p75, box.p95)
    )
    return low, first, None if box.median is None else box.median / _MINUTE, third, high


def _over_plan(rows: Sequence[ServiceTime], says: Sequence[str]) -> tuple[int | None, str]:
    """The service whose median is furthest above what is planned."""
    over = [
        ((row.box.median or 0) - row.planned, -at)
        for at, row in enumerate(rows)
        if row.planned is not None
    ]
    if not over or max(over)[0] <= 0:
        return None, ""
    at = -max(over)[1]
    return at, translate("Pictures", "Furthest above the planned time: {row}").format(row=says[at])


def _ended(row: Ended) -> str:
    state = general.state(row.state)
    outcome = "" if row.outcome is None else general.outcome(row.outcome)
    return state if outcome in ("", state) else f"{state}: {outcome}"


def _bar(at: int, many: float) -> Box:
    return 0.0, -at - _HALF_BOX, many, -at + _HALF_BOX


def _rows(count: int) -> tuple[Box, ...]:
    return tuple((LOW, -at - 0.5, HIGH, -at + 0.5) for at in range(count))
