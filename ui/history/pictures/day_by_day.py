"""Pictures day by day: waits, callbacks and e-mails, forecasts."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate

from PySide6.QtCore import QCoreApplication

from queueapp.domain.forecast.grades import KeptForecast
from queueapp.domain.history.definitions import Measure
from queueapp.domain.history.forecasts import Forecasts
from queueapp.domain.history.picture import Picture
from queueapp.domain.history.promises import Callbacks, Emails
from queueapp.domain.history.table import Table
from queueapp.domain.history.waits import WaitsByDay
from ui.history.pictures.drawing import (
    Blocks,
    Box,
    Dash,
    Days,
    Drawing,
    Hatch,
    Ink,
    Marker,
    Numbers,
    Panel,
    Path,
    Point,
    Points,
    Rule,
    Segments,
    Shares,
    column,
)
from ui.history.words import HistoryWords, column_title

translate = QCoreApplication.translate

_MINUTE = 60_000
_HALF_BAR = 0.35
_LOOK = {
    Measure.DONE_SAME_DAY: (Ink.GOOD, Hatch.SOLID),
    Measure.IN_TIME: (Ink.GOOD, Hatch.SOLID),
    Measure.DONE_LATER: (Ink.ACCENT, Hatch.LINES),
    Measure.TOO_LATE: (Ink.CAUTION, Hatch.LINES),
    Measure.ENDED_OTHERWISE: (Ink.QUIET, Hatch.DOTS),
    Measure.STILL_TO_DO: (Ink.TEXT, Hatch.EMPTY),
}


def waits(figure: WaitsByDay, table: Table, says: Sequence[str]) -> Drawing:
    """The median and what nine of ten did not exceed, and the share within the target below."""
    medians = [_minutes(row.waits.median) for row in figure.rows]
    p90s = [_minutes(row.waits.p90) for row in figure.rows]
    spikes = [_minutes(row.waits.longest) for row in figure.rows]
    known = [value for value in (*medians, *p90s) if value is not None]
    most = [value for value in spikes if value is not None]
    longest = [(row.waits.longest or 0, -at) for at, row in enumerate(figure.rows)]
    peak = -max(longest)[1] if longest and max(longest)[0] else None
    target = HistoryWords.tr("Target %n min", "", figure.target_minutes)
    lines = (
        Rule(target, figure.target_minutes),
        Path(
            column_title(Measure.WAIT_P90), Ink.CAUTION, Dash.DASHED, Marker.TRIANGLE, _lines(p90s)
        ),
        Path(
            column_title(Measure.WAIT_MEDIAN),
            Ink.ACCENT,
            Dash.SOLID,
            Marker.ROUND,
            _lines(medians),
            filled=True,
        ),
    )
    within = tuple(
        _bar(at, 0.0, row.waits.within)
        for at, row in enumerate(figure.rows)
        if row.waits.within is not None
    )
    share = column_title(Measure.WITHIN_TARGET)
    return Drawing(
        Picture.WAITS_BY_DAY,
        table,
        Days(tuple(row.day for row in figure.rows)),
        (
            Panel(
                translate("Pictures", "Minutes"),
                Numbers(max([*known, figure.target_minutes])),
                lines,
                3,
            ),
            Panel(
                translate("Pictures", "Longest wait in minutes"),
                Numbers(max(most, default=0), whole=True),
                (
                    Blocks(
                        "",
                        Ink.CAUTION,
                        Hatch.SOFT,
                        tuple(
                            _bar(at, 0.0, value)
                            for at, value in enumerate(spikes)
                            if value is not None
                        ),
                    ),
                ),
                2,
            ),
            Panel(share, Shares(), (Blocks("", Ink.GOOD, Hatch.SOFT, within),), 2),
        ),
        tuple(column(at - 0.5, at + 0.5) for at in range(len(figure.rows))),
        tuple(says),
        peak,
        "" if peak is None else translate("Pictures", "Longest wait: {row}").format(row=says[peak]),
        peak_panel=1,
    )


def callbacks(figure: Callbacks, table: Table, says: Sequence[str]) -> Drawing:
    """What became of the callbacks of each day, and how many were overdue."""
    rows = figure.rows
    parts = {
        Measure.DONE_SAME_DAY: [row.same_day for row in rows],
        Measure.DONE_LATER: [row.later for row in rows],
        Measure.ENDED_OTHERWISE: [row.otherwise for row in rows],
        Measure.STILL_TO_DO: [row.still_to_do for row in rows],
    }
    late = [row.overdue for row in rows]
    unit = translate("Pictures", "Callbacks promised on the day")
    return _stacked(
        Picture.CALLBACKS, table, says, [row.day or "" for row in rows], parts, late, unit
    )


def emails(figure: Emails, table: Table, says: Sequence[str]) -> Drawing:
    """What became of the answers by e-mail of each day, and how many were overdue."""
    rows = figure.rows
    parts = {
        Measure.IN_TIME: [row.in_time for row in rows],
        Measure.TOO_LATE: [row.too_late for row in rows],
        Measure.ENDED_OTHERWISE: [row.otherwise for row in rows],
        Measure.STILL_TO_DO: [row.still_to_do for row in rows],
    }
    late = [row.overdue for row in rows]
    unit = translate("Pictures", "E-mails promised to be answered on the day")
    return _stacked(Picture.EMAILS, table, says, [row.day or "" for row in rows], parts, late, unit)


def forecasts(figure: Forecasts, table: Table, says: Sequence[str]) -> Drawing:
    """For each forecast its range, what it promised, and how many were called."""
    days = sorted({row.day for row in figure.rows})
    slots = _slots(figure.rows, days)
    middles = [(left + right) / 2 for left, right in slots]
    both = list(zip(middles, figure.rows, strict=True))
    broken = [row.counts and not row.promise_kept for row in figure.rows]
    let_down = [(row.came.let_down if row.came else 0) for row in figure.rows]
    worst = [(let_down[at], -at) for at in range(len(figure.rows)) if broken[at]]
    peak = -max(worst)[1] if worst else None
    most = max((max(row.high, row.promise, _called(row)) for row in figure.rows), default=0)
    layers = (
        Segments(
            translate("Pictures", "Expected range"),
            Ink.QUIET,
            tuple((x, row.low, x, row.high) for x, row in both),
        ),
        Points(
            column_title(Measure.PROMISED),
            Ink.TEXT,
            Marker.BAR,
            tuple((x, row.promise) for x, row in both),
        ),
        Points(
            column_title(Measure.CALLED),
            Ink.GOOD,
            Marker.ROUND,
            tuple(
                (x, _called(row))
                for (x, row), not_kept in zip(both, broken, strict=True)
                if row.came and not not_kept
            ),
        ),
        Points(
            translate("Pictures", "Promise broken"),
            Ink.BAD,
            Marker.CROSS,
            tuple(
                (x, _called(row))
                for (x, row), not_kept in zip(both, broken, strict=True)
                if not_kept
            ),
        ),
    )
    return Drawing(
        Picture.FORECASTS,
        table,
        Days(tuple(days)),
        (
            Panel(
                translate("Pictures", "Clients called before closing"),
                Numbers(most, whole=True),
                layers,
            ),
        ),
        tuple(column(left, right) for left, right in slots),
        tuple(says),
        peak,
        ""
        if peak is None
        else translate("Pictures", "Worst broken promise: {row}").format(row=says[peak]),
    )


def _stacked(
    picture: Picture,
    table: Table,
    says: Sequence[str],
    days: Sequence[str],
    parts: dict[Measure, list[int]],
    late: Sequence[int],
    unit: str,
) -> Drawing:
    """Bars of parts on top of each other, with a cross over each day with an overdue one."""
    tops = [list(accumulate(each, initial=0)) for each in zip(*parts.values(), strict=True)]
    layers: list[Blocks | Points] = []
    for place, measure in enumerate(parts):
        boxes = tuple(
            _bar(at, top[place], top[place + 1])
            for at, top in enumerate(tops)
            if top[place + 1] > top[place]
        )
        layers.append(Blocks(column_title(measure), *_LOOK[measure], boxes))
    crosses = tuple((float(at), float(many)) for at, many in enumerate(late) if many)
    layers.append(Points(column_title(Measure.OVERDUE), Ink.BAD, Marker.CROSS, crosses))
    worst = [(many, -at) for at, many in enumerate(late)]
    peak = -max(worst)[1] if worst and max(worst)[0] else None
    return Drawing(
        picture,
        table,
        Days(tuple(days)),
        (
            Panel(
                unit, Numbers(max((top[-1] for top in tops), default=0), whole=True), tuple(layers)
            ),
        ),
        tuple(column(at - 0.5, at + 0.5) for at in range(len(days))),
        tuple(says),
        peak,
        "" if peak is None else translate("Pictures", "Most overdue: {row}").format(row=says[peak]),
    )


def _bar(at: int, low: float, high: float) -> Box:
    return at - _HALF_BAR, low, at + _HALF_BAR, high


def _minutes(ms: int | None) -> float | None:
    return None if ms is None else ms / _MINUTE


def _lines(values: Sequence[float | None]) -> tuple[tuple[Point, ...], ...]:
    """Through what is known; days without a wait part the line."""
    found: list[list[Point]] = [[]]
    for at, value in enumerate(values):
        if value is not None:
            found[-1].append((at, value))
        elif found[-1]:
            found.append([])
    return tuple(tuple(line) for line in found if line)


def _slots(rows: Sequence[KeptForecast], days: Sequence[str]) -> list[tuple[float, float]]:
    """The forecasts of a day side by side within it."""
    of_day = [[at for at, row in enumerate(rows) if row.day == day] for day in days]
    found = [(0.0, 0.0)] * len(rows)
    for place, members in enumerate(of_day):
        wide = 1 / len(members)
        for number, at in enumerate(members):
            left = place - 0.5 + number * wide
            found[at] = (left, left + wide)
    return found


def _called(row: KeptForecast) -> int:
    return row.came.called if row.came else 0
