"""Where an axis is marked, and what stands there, in the words of the interface."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from math import ceil, floor, log10

from PySide6.QtCore import QCoreApplication, QDate, QLocale
from PySide6.QtGui import QFont, QFontMetricsF

from ui.history import words
from ui.history.pictures.drawing import Axis, Days, Names, Numbers, Shares, Times

Tick = tuple[float, str]

_TIME_STEPS = (5, 10, 15, 30, 60, 120, 180, 240, 360, 720)


def bounds(axis: Axis, *, up: bool) -> tuple[float, float]:
    """The ends of an axis."""
    match axis:
        case Days():
            return -0.5, max(len(axis.days), 1) - 0.5
        case Times():
            return axis.first, max(axis.last, axis.first + 1)
        case Names():
            return -max(len(axis.texts), axis.least) + 0.5, 0.5
        case Numbers():
            return 0.0, (axis.most or 1) * (1.15 if up else 1.06)
        case Shares():
            return 0.0, 1.05


def ticks(axis: Axis, low: float, high: float, room: float, font: QFont, *, up: bool) -> list[Tick]:
    """The ticks of the part from low to high, which is so many pixels long, so that texts part."""
    if high <= low or room <= 0:
        return []
    metrics = QFontMetricsF(font)
    tall = metrics.height()

    def wide(text: str) -> float:
        return tall * 1.4 if up else metrics.horizontalAdvance(text) + tall * 0.9

    per_px = (high - low) / room
    match axis:
        case Days():
            return _days(axis.days, low, high, per_px, wide)
        case Times():
            step = _first(_TIME_STEPS, wide("00:00") * per_px)
            return [(at, words.clock(int(at))) for at in _multiples(low, high, step)]
        case Names():
            return [(-float(at), text) for at, text in enumerate(axis.texts) if low <= -at <= high]
        case Numbers():
            return _numbers(axis, low, high, per_px, wide)
        case Shares():
            return [(at / 2, words.share(at / 2)) for at in range(3) if low <= at / 2 <= high]


def _numbers(
    axis: Numbers, low: float, high: float, per_px: float, wide: Callable[[str], float]
) -> list[Tick]:
    least = wide(words.count(int(high))) * per_px
    step = _nice(least)
    if axis.whole:
        step = max(1.0, step)
    if step >= 1:
        return [(at, words.count(round(at))) for at in _multiples(low, high, step)]
    step = max(step, 0.1)
    return [(at, words.number(at)) for at in _multiples(low, high, step)]


def _days(
    days: Sequence[str], low: float, high: float, per_px: float, wide: Callable[[str], float]
) -> list[Tick]:
    """Each day with its weekday where there is room; else the first of each week, month, year."""
    parsed = [date.fromisoformat(day) for day in days]
    seen = [at for at in range(len(days)) if low <= at <= high]
    levels: list[tuple[Callable[[date], object], Callable[[date], str]]] = [
        (lambda day: day, _with_weekday),
        (lambda day: day, _short),
        (lambda day: day.isocalendar()[:2], _short),
        (lambda day: (day.year, day.month), _month),
        (lambda day: (day.year, (day.month - 1) // 3), _month),
        (lambda day: day.year, lambda day: str(day.year)),
    ]
    found: list[Tick] = []
    for group, text in levels:
        firsts = [at for at in seen if at == 0 or group(parsed[at]) != group(parsed[at - 1])]
        found = _apart([(float(at), text(parsed[at])) for at in firsts], per_px, wide)
        if len(found) >= len(firsts) - 1:
            break
    return found


def _apart(ticks: Sequence[Tick], per_px: float, wide: Callable[[str], float]) -> list[Tick]:
    """Without those that would stand in the one before; of a first part week the next is kept."""
    found: list[Tick] = []
    for at, text in ticks:
        if found and at - found[-1][0] < wide(text) * per_px:
            if len(found) > 1 or len(ticks) <= 2:
                continue
            found.pop()
        found.append((at, text))
    return found


def _with_weekday(day: date) -> str:
    return f"{words.weekday_short(day.isoweekday())} {_short(day)}"


def _short(day: date) -> str:
    shown = QDate(day.year, day.month, day.day)
    return QLocale().toString(shown, "d MMM") if _english() else f"{day:%m-%d}"


def _month(day: date) -> str:
    shown = QDate(day.year, day.month, 1)
    return QLocale().toString(shown, QCoreApplication.translate("Pictures", "MMM yyyy"))


def _english() -> bool:
    return QLocale().language() == QLocale.Language.English


def _multiples(low: float, high: float, step: float) -> list[float]:
    return [at * step for at in range(ceil(low / step - 1e-9), floor(high / step + 1e-9) + 1)]


def _first(steps: Sequence[int], least: float) -> int:
    return next((step for step in steps if step >= least), steps[-1])


def _nice(least: float) -> float:
    """The smallest of 1, 2 and 5 times a power of ten that is not below."""
    if least <= 0:
        return 1.0
    power = 10.0 ** floor(log10(least))
    return next(factor * power for factor in (1, 2, 5, 10) if factor * power >= least * 0.999)
