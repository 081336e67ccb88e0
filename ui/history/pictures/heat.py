"""Heat maps: a field for each weekday and hour, the stronger the more."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from queueapp.domain.history.arrivals import HeatArrivals
from queueapp.domain.history.picture import Picture
from queueapp.domain.history.table import Table
from queueapp.domain.history.waits import HeatWaits
from ui.history import words
from ui.history.pictures.drawing import Box, Cell, Cells, Drawing, Names, Panel, Times

translate = QCoreApplication.translate

_HOUR = 60
_MINUTE = 60_000


def arrivals(figure: HeatArrivals, table: Table, says: Sequence[str]) -> Drawing:
    """How many arrive on an average such day."""
    crowded = figure.crowded
    peak = figure.cells.index(crowded) if crowded else None
    values = [cell.a_day if cell.days else None for cell in figure.cells]
    return _map(
        Picture.HEAT_ARRIVALS,
        table,
        says,
        [(cell.weekday, cell.hour) for cell in figure.cells],
        values,
        [_short(value) for value in values],
        translate("Pictures", "Arrivals a day"),
        peak,
        translate("Pictures", "Most crowded: {row}"),
    )


def waits(figure: HeatWaits, table: Table, says: Sequence[str]) -> Drawing:
    """How long they wait who begin to at that hour."""
    values = [None if cell.median is None else cell.median / _MINUTE for cell in figure.cells]
    known = [(value, -at) for at, value in enumerate(values) if value is not None]
    peak = -max(known)[1] if known and max(known)[0] else None
    return _map(
        Picture.HEAT_WAITS,
        table,
        says,
        [(cell.weekday, cell.hour) for cell in figure.cells],
        values,
        ["" if value is None else words.count(int(value)) for value in values],
        translate("Pictures", "Median wait in minutes"),
        peak,
        translate("Pictures", "Longest waits: {row}"),
    )


def _map(
    picture: Picture,
    table: Table,
    says: Sequence[str],
    cells: Sequence[tuple[int, int]],
    values: Sequence[float | None],
    texts: Sequence[str],
    unit: str,
    peak: int | None,
    headline: str,
) -> Drawing:
    weekdays = sorted({weekday for weekday, _ in cells})
    places = [_place(weekdays.index(weekday), hour) for weekday, hour in cells]
    most = max((value for value in values if value is not None), default=0.0)
    fields = tuple(
        Cell(place, None if value is None else value / most if most else 0.0, text)
        for place, value, text in zip(places, values, texts, strict=True)
    )
    hours = [hour for _, hour in cells]
    end = words.number(most) if picture is Picture.HEAT_ARRIVALS else words.count(int(most))
    return Drawing(
        picture,
        table,
        Times(min(hours, default=0), max(hours, default=0) + _HOUR),
        (
            Panel(
                unit,
                Names(tuple(words.weekday_short(each) for each in weekdays)),
                (Cells(fields, (words.count(0), end)),),
            ),
        ),
        tuple(places),
        tuple(says),
        peak,
        "" if peak is None else headline.format(row=says[peak]),
        wide=True,
    )


def _place(row: int, hour: int) -> Box:
    return hour, -row - 0.5, hour + _HOUR, -row + 0.5


def _short(value: float | None) -> str:
    """Whole where it is large: there is little room."""
    if value is None:
        return ""
    return words.number(value) if 0 < value < 9.95 else words.count(round(value))
