"""Draws any figure; a sentence stands where there is nothing to draw."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from queueapp.domain.history.arrivals import ByHour, HeatArrivals
from queueapp.domain.history.counters import Counters
from queueapp.domain.history.figures import Figure
from queueapp.domain.history.forecasts import Forecasts
from queueapp.domain.history.outcomes import Outcomes, OutOfOrder
from queueapp.domain.history.picture import Picture
from queueapp.domain.history.promises import Callbacks, Emails
from queueapp.domain.history.queue import QueueLength
from queueapp.domain.history.serving import ServiceTimes
from queueapp.domain.history.table import Table, Value
from queueapp.domain.history.waits import HeatWaits, WaitsByDay
from queueapp.domain.setup import Directory
from ui.history import words
from ui.history.pictures import by_name, day_by_day, heat, through_day
from ui.history.pictures.drawing import Drawing

translate = QCoreApplication.translate


def drawing_of(figure: Figure, directory: Directory) -> Drawing:
    """What its picture consists of, in the language of the interface."""
    table = figure.table()
    says = _sentences(table, directory)
    drawing = _drawing(figure, table, says, directory)
    if table.rows and _anything(figure):
        return drawing
    return replace(drawing, nothing=_nothing(drawing.picture))


def _drawing(figure: Figure, table: Table, says: list[str], directory: Directory) -> Drawing:
    match figure:
        case ByHour():
            return through_day.by_hour(figure, table, says)
        case HeatArrivals():
            return heat.arrivals(figure, table, says)
        case HeatWaits():
            return heat.waits(figure, table, says)
        case WaitsByDay():
            return day_by_day.waits(figure, table, says)
        case ServiceTimes():
            return by_name.service_times(figure, table, says, directory)
        case QueueLength():
            return through_day.queue(figure, table, says)
        case Counters():
            return through_day.counters(figure, table, says)
        case Outcomes():
            return by_name.outcomes(figure, table, says)
        case OutOfOrder():
            return by_name.out_of_order(figure, table, says)
        case Callbacks():
            return day_by_day.callbacks(figure, table, says)
        case Emails():
            return day_by_day.emails(figure, table, says)
        case Forecasts():
            return day_by_day.forecasts(figure, table, says)
    raise TypeError(type(figure).__name__)


def _anything(figure: Figure) -> bool:
    """Whether there is something to see in rows that are there all the same."""
    return not isinstance(figure, WaitsByDay) or figure.total.count > 0


def _sentences(table: Table, directory: Directory) -> list[str]:
    """What each row says: what it is, then each of its values by name."""
    heads = 2 if table.columns[1].name in _HEADS else 1
    named = [_within_line(title) for title in words.titles(table)[heads:]]
    return [_sentence(table, row, heads, named, directory) for row in table.rows]


def _sentence(
    table: Table, row: tuple[Value, ...], heads: int, named: list[str], directory: Directory
) -> str:
    texts = words.texts(table.columns, row, directory)
    values = (f"{name} {text}" for name, text in zip(named, texts[heads:], strict=True))
    return f"{' '.join(texts[:heads])} – {', '.join(values)}"


def _within_line(title: str) -> str:
    return title[:1].lower() + title[1:] if title[1:2].islower() else title


_HEADS = frozenset({"hour", "outcome", "lead"})


def _nothing(picture: Picture) -> str:
    match picture:
        case Picture.OUT_OF_ORDER:
            return translate("Pictures", "Nobody was called out of order in this period.")
        case Picture.CALLBACKS:
            return translate("Pictures", "No callback was promised in this period.")
        case Picture.EMAILS:
            return translate("Pictures", "No answer by e-mail was promised in this period.")
        case Picture.FORECASTS:
            return translate("Pictures", "No forecast was kept in this period.")
        case Picture.HEAT_WAITS | Picture.WAITS_BY_DAY | Picture.QUEUE_LENGTH:
            return translate("Pictures", "Nobody waited in this period.")
        case Picture.SERVICE_TIMES | Picture.COUNTERS:
            return translate("Pictures", "Nobody was served at a counter in this period.")
    return translate("Pictures", "Nobody came in this period.")
