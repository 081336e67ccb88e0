"""The sheets of a day on paper: an empty list with numbers to tear off, and those who wait now.

All lengths are in mm on A4; the same pages are printed, written as a PDF and shown.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QImage,
    QPainter,
    QPen,
)

from queueapp.domain.public.paper_day import ENDINGS, paper_number
from queueapp.domain.setup import Directory, Service
from queueapp.domain.visit import Visit
from ui.paper_day.said import Said, said
from ui.theme import INK, PAPER, QUIET_INK, SHADED_PAPER
from ui.widgets.a4 import as_pdf, print_on

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

WIDE, TALL = 210.0, 297.0
MARGIN = 10.0
_MM = 25.4
_UNIT = 10.0
"""Text is laid out in tenths of a mm: a font has whole pixels."""
_ROWS = 20
"""So many lines stand on a page at most: forty numbers are two sheets."""
_LEAST_ROW, _MOST_ROW = 10.2, 11.5
_HEAD = 8.0
_PAD = 1.2
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_MIDDLE = int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter)
_WRAP = int(Qt.TextFlag.TextWordWrap)


@dataclass(frozen=True, slots=True)
class ListWanted:
    """Which empty list: numbers from `first` to `last`, for a place and a day where they are known.

    Without them lines are left to write on.
    """

    first: int
    last: int
    language: str
    place: str = ""
    day: str = ""


@dataclass(frozen=True, slots=True)
class Sheets:
    """Pages of A4, and what the document is called."""

    title: str
    pages: tuple[Callable[[QPainter], None], ...]

    def paint(self, painter: QPainter, page: int, dots_per_inch: float) -> None:
        """Draw a page (from 0), black, from the painter's origin: the paper's corner."""
        painter.save()
        painter.scale(dots_per_inch / _MM / _UNIT, dots_per_inch / _MM / _UNIT)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
        self.pages[page](painter)
        painter.restore()

    def pdf(self) -> bytes:
        """All pages as a PDF."""
        return as_pdf(self.title, len(self.pages), self.paint)

    def print_on(self, printer: QPrinter) -> bool:
        """Send all pages to a printer; `False` where it takes none."""
        return print_on(printer, self.title, len(self.pages), self.paint)

    def picture(self, page: int, dots_per_inch: int = 96) -> QImage:
        """A page as it will look."""
        size = QSize(round(WIDE / _MM * dots_per_inch), round(TALL / _MM * dots_per_inch))
        image = QImage(size, QImage.Format.Format_RGB32)
        image.fill(QColor(PAPER))
        painter = QPainter(image)
        self.paint(painter, page, dots_per_inch)
        painter.end()
        return image


def empty_list(directory: Directory, wanted: ListWanted) -> Sheets:
    """The list that lies in a drawer until the power fails."""
    words = said(wanted.language)
    columns = _columns(words, tear_off=True)
    head = _Head(
        words.list_title,
        directory.site.name,
        ((words.place, wanted.place), (words.date, wanted.day)),
        words.how,
        _legend(words, directory, wanted.language),
    )
    lines = [
        (paper_number(number), "", "", "", "", "", "", "", paper_number(number))
        for number in range(wanted.first, wanted.last + 1)
    ]
    title = f"{words.list_title} {paper_number(wanted.first)}–{paper_number(wanted.last)}"
    return _sheets(title, head, columns, lines, words)


def those_waiting(
    directory: Directory, waiting: Sequence[Visit], language: str, now: int
) -> Sheets:
    """Who waits at an instant (ms UTC), in order, so that the hall goes on by it."""
    words, zone = said(language), directory.site.zone
    at = datetime.fromtimestamp(now / 1000, zone)
    printed = words.as_of.format(day=f"{at:%Y-%m-%d}", time=f"{at:%H:%M}")
    head = _Head(
        words.waiting_title,
        directory.site.name,
        ((printed, None), (words.place, "")),
        words.how_waiting if waiting else words.nobody,
        _legend(words, directory, language),
    )
    lines = []
    for place, visit in enumerate(waiting, 1):
        came = datetime.fromtimestamp(visit.arrived_at / 1000, zone)
        service = directory.services.get(visit.service_id)
        letter = service.prefix if service is not None else ""
        lines.append((str(place), visit.ticket, f"{came:%H:%M}", letter, "", "", "", "", ""))
    title = f"{words.waiting_title} {at:%Y-%m-%d %H:%M}"
    return _sheets(title, head, _columns(words, tear_off=False), lines, words)


@dataclass(frozen=True, slots=True)
class _Column:
    title: str
    wide: float
    large: bool = False
    cut: bool = False


@dataclass(frozen=True, slots=True)
class _Head:
    """What stands above the table: a fact without a value stands alone, an empty one is a line."""

    title: str
    site: str
    facts: tuple[tuple[str, str | None], ...]
    how: str
    legend: tuple[tuple[str, str], ...]


def _columns(words: Said, *, tear_off: bool) -> tuple[_Column, ...]:
    times = (
        _Column(words.counter, 18),
        _Column(words.began, 18),
        _Column(words.ended, 18),
        _Column(words.ending, 15),
    )
    if tear_off:
        return (
            _Column(words.number, 23, large=True),
            _Column(words.arrived, 18),
            _Column(words.service, 13),
            *times,
            _Column(words.person, 33),
            _Column(words.tear_off, 34, large=True, cut=True),
        )
    return (
        _Column(words.order, 13),
        _Column(words.number, 25, large=True),
        _Column(words.arrived, 18),
        _Column(words.service, 15),
        *times,
        _Column(words.person, 50),
    )


def _legend(words: Said, directory: Directory, language: str) -> tuple[tuple[str, str], ...]:
    services = [each for each in directory.services.values() if each.active]
    named = (f"{each.prefix} – {_name(each, language)}" for each in services)
    endings = (f"{place} – {words.outcomes[each]}" for place, each in enumerate(ENDINGS, 1))
    return (words.services, ";  ".join(named)), (words.endings, ";  ".join(endings))


def _name(service: Service, language: str) -> str:
    if language == "en":
        return service.short_en or service.name_en or service.short or service.name
    return service.short or service.name


def _sheets(
    title: str,
    head: _Head,
    columns: tuple[_Column, ...],
    lines: Sequence[tuple[str, ...]],
    words: Said,
) -> Sheets:
    top = _head_height(head)
    room = TALL - 2 * MARGIN - top - _HEAD - 6
    on_page = max(1, min(_ROWS, int(room // _LEAST_ROW)))
    row = min(_MOST_ROW, room / on_page)
    starts = range(0, max(1, len(lines)), on_page)
    parts = [tuple(lines[start : start + on_page]) for start in starts]
    pages = []
    for place, part in enumerate(parts, 1):
        foot = words.page.format(page=place, pages=len(parts))

        def paint(
            painter: QPainter, part: tuple[tuple[str, ...], ...] = part, foot: str = foot
        ) -> None:
            _paint_head(painter, head)
            _paint_table(painter, columns, part, MARGIN + top, row)
            rect = _rect(MARGIN, TALL - MARGIN - 4, WIDE - 2 * MARGIN, 4)
            _write(painter, rect, foot, 2.6, flags=_MIDDLE, colour=QUIET_INK)

        pages.append(paint)
    return Sheets(title, tuple(pages))


_TITLE, _FACTS, _BODY = 9.0, 8.5, 3.1


def _head_height(head: _Head) -> float:
    texts = (head.how, *(f"{name}: {text}" for name, text in head.legend))
    return _TITLE + _FACTS + sum(_tall(text, _BODY) + 1.4 for text in texts) + 2


def _paint_head(painter: QPainter, head: _Head) -> None:
    wide = WIDE - 2 * MARGIN
    top = MARGIN
    _write(painter, _rect(MARGIN, top, wide * 0.62, _TITLE), head.title, 6, bold=True)
    right = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    site = _rect(MARGIN + wide * 0.62, top, wide * 0.38, _TITLE)
    _write(painter, site, head.site, 3.4, flags=right | _WRAP)
    top += _TITLE
    each = wide / len(head.facts)
    for place, (name, value) in enumerate(head.facts):
        left = MARGIN + place * each
        text = name if value is None else f"{name}: {value}"
        _write(painter, _rect(left, top, each - 4, _FACTS - 2), text, 3.8)
        if value == "":
            start = left + _wide(f"{text} ", 3.8)
            _line(painter, start, top + _FACTS - 3, left + each - 4, top + _FACTS - 3)
    top += _FACTS
    for text in (head.how, *(f"{name}: {listed}" for name, listed in head.legend)):
        tall = _tall(text, _BODY)
        _write(painter, _rect(MARGIN, top, wide, tall), text, _BODY, flags=_WRAP)
        top += tall + 1.4


def _paint_table(
    painter: QPainter,
    columns: tuple[_Column, ...],
    lines: Sequence[tuple[str, ...]],
    top: float,
    tall: float,
) -> None:
    wide = sum(column.wide for column in columns)
    bottom = top + _HEAD + tall * len(lines)
    left = MARGIN
    painter.fillRect(_rect(MARGIN, top, wide, _HEAD), QColor(SHADED_PAPER))
    for column in columns:
        title = _rect(left + _PAD / 2, top, column.wide - _PAD, _HEAD)
        _write(painter, title, column.title, 3.0, bold=True, flags=_MIDDLE)
        _line(painter, left, top, left, bottom, cut=column.cut)
        for row, line in enumerate(lines):
            text = line[columns.index(column)]
            if text:
                cell = _rect(left, top + _HEAD + row * tall, column.wide, tall)
                size = 6.4 if column.cut else 4.8 if column.large else 4.0
                _write(painter, cell, text, size, bold=column.large, flags=_MIDDLE)
        left += column.wide
    _line(painter, left, top, left, bottom)
    _line(painter, MARGIN, top, left, top)
    begins = MARGIN + sum(column.wide for column in columns if not column.cut)
    for row in range(len(lines) + 1):
        height = top + _HEAD + row * tall
        _line(painter, MARGIN, height, begins, height)
        if begins < left:
            _line(painter, begins, height, left, height, cut=True)


def _rect(left: float, top: float, wide: float, tall: float) -> QRectF:
    return QRectF(left * _UNIT, top * _UNIT, wide * _UNIT, tall * _UNIT)


def _line(
    painter: QPainter, x1: float, y1: float, x2: float, y2: float, *, cut: bool = False
) -> None:
    pen = QPen(QColor(INK), 2.5)
    if cut:
        pen.setStyle(Qt.PenStyle.DashLine)
    painter.setPen(pen)
    ends = [round(value * _UNIT) for value in (x1, y1, x2, y2)]
    painter.drawLine(*ends)


def _font(mm: float, *, bold: bool = False) -> QFont:
    font = QFont()
    font.setPixelSize(round(mm * _UNIT))
    font.setBold(bold)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    # Letters that are drawn as one are not found where text is searched for.
    font.setFeature(QFont.Tag("liga"), 0)
    return font


def _tall(text: str, mm: float) -> float:
    room = QRectF(0, 0, (WIDE - 2 * MARGIN) * _UNIT, TALL * _UNIT)
    return QFontMetricsF(_font(mm)).boundingRect(room, _WRAP, text).height() / _UNIT


def _wide(text: str, mm: float) -> float:
    return QFontMetricsF(_font(mm)).horizontalAdvance(text) / _UNIT


def _write(
    painter: QPainter,
    rect: QRectF,
    text: str,
    mm: float,
    *,
    bold: bool = False,
    flags: int = _LEFT,
    colour: str = INK,
) -> None:
    """Write a text as large as asked, or smaller where one line finds no room."""
    font = _font(mm, bold=bold)
    if not flags & _WRAP:
        wide = QFontMetricsF(font).horizontalAdvance(text)
        if wide > rect.width():
            font.setPixelSize(max(1, int(font.pixelSize() * rect.width() / wide)))
    painter.setFont(font)
    painter.setPen(QColor(colour))
    painter.drawText(rect, flags, text)
