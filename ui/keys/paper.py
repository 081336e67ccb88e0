"""All keys on one sheet of A4 to pin up: as large as they find room, grouped as in the list."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPageLayout, QPainter, QPen

from queueapp.about import NAME
from ui.actions import Group, group_name, specs
from ui.keys.fit import native
from ui.keys.fixed import Place, fixed_keys, place_name
from ui.keys.keymap import Keymap
from ui.keys.words import action_name, shown
from ui.theme import INK, QUIET_INK, SHADED_PAPER
from ui.widgets.a4 import LANDSCAPE, PORTRAIT, as_pdf, page_layout, print_on

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

translate = QCoreApplication.translate

_MM = 25.4
_UNIT = 20.0
"""Text is laid out in parts of a mm: a font has whole pixels."""
_LONG, _SHORT = 297.0, 210.0
_MARGIN, _HEAD, _BETWEEN = 8.0, 10.0, 4.0
_LARGEST, _SMALLEST, _STEP = 4.0, 1.5, 0.05
_MAIN = 1.2
"""So much larger are the keys of the main windows."""
_LINE, _HEADING = 1.28, 1.75
"""Of the letters: how tall a line is, and a heading with the room above it."""
_GAP = 0.8
_RIGHT = int(Qt.AlignmentFlag.AlignRight)
_WRAP = int(Qt.TextFlag.TextWordWrap)


@dataclass(frozen=True, slots=True)
class _Line:
    """A heading, or a key and what it does; `main` where it holds in the main windows."""

    text: str
    key: str = ""
    main: bool = False

    @property
    def heading(self) -> bool:
        return not self.key


@dataclass(frozen=True, slots=True)
class _Placed:
    line: _Line
    column: int
    top: float
    tall: float
    stacked: bool


@dataclass(frozen=True, slots=True)
class _Plan:
    """Everything where it stands; lengths in mm."""

    upright: QPageLayout.Orientation
    wide: float
    size: float
    placed: tuple[_Placed, ...]


class KeyboardSheet:
    """The keys as they are set now."""

    def __init__(self, keymap: Keymap) -> None:
        self.title = translate("Keys", "All keys")
        self._plan = _best(list(_lines(keymap)))
        self._marks = bool(keymap.own)

    @property
    def letters(self) -> float:
        """How tall the smaller letters are, in mm."""
        return self._plan.size

    @property
    def layout(self) -> QPageLayout:
        """Upright or across, as the letters are larger."""
        return page_layout(self._plan.upright)

    def pdf(self) -> bytes:
        """The sheet as a PDF."""
        return as_pdf(f"{NAME}: {self.title}", 1, self.paint, self.layout)

    def print_on(self, printer: QPrinter) -> bool:
        """Send it to a printer; `False` where it takes nothing."""
        return print_on(printer, f"{NAME}: {self.title}", 1, self.paint, self.layout)

    def paint(self, painter: QPainter, _at: int, dots: float) -> None:
        """Draw it from the painter's origin, the paper's corner."""
        painter.save()
        painter.scale(dots / _MM / _UNIT, dots / _MM / _UNIT)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        wide = _paper(self._plan.upright)[0] - 2 * _MARGIN
        head = _rect(_MARGIN, _MARGIN, wide, _HEAD)
        _write(painter, head, f"{NAME}: {self.title}", _font(5.0, bold=True))
        said = translate("Keys", "◆ changed here") if self._marks else ""
        _write(painter, head, said, _font(3.0), _RIGHT, QUIET_INK)
        for each in self._plan.placed:
            self._paint_line(painter, each)
        painter.restore()

    def _paint_line(self, painter: QPainter, placed: _Placed) -> None:
        line, size, wide = placed.line, self._plan.size, self._plan.wide
        left = _MARGIN + placed.column * (wide + _BETWEEN)
        letters = _letters(line, size)
        top = _MARGIN + _HEAD + placed.top
        if line.heading:
            tall = letters * _LINE
            ground = _rect(left, top + placed.tall - tall, wide, tall)
            painter.fillRect(ground, QColor(SHADED_PAPER))
            room = ground.adjusted(letters * _UNIT * 0.3, 0, 0, 0)
            font = _font(letters, bold=True)
            over = QFontMetricsF(font).horizontalAdvance(line.text) / room.width()
            _write(painter, room, line.text, _font(letters / max(1.0, over), bold=True))
            return
        room = _rect(left, top, wide, placed.tall)
        key = QFontMetricsF(_font(letters, bold=True)).horizontalAdvance(line.key)
        left_over = 0 if placed.stacked else key + _GAP * letters * _UNIT
        _write(painter, room.adjusted(0, 0, -left_over, 0), line.text, _font(letters), _WRAP)
        above = (placed.tall - letters * _LINE) * _UNIT if placed.stacked else 0
        _write(painter, room.adjusted(0, above, 0, 0), line.key, _font(letters, bold=True), _RIGHT)
        painter.setPen(QPen(QColor(SHADED_PAPER), _UNIT * 0.1))
        painter.drawLine(room.bottomLeft(), room.bottomRight())


def _lines(keymap: Keymap) -> Iterator[_Line]:
    for group in Group:
        keyed = [
            (action_name(each), f"{'◆ ' if keymap.is_changed(each) else ''}{native(key)}")
            for each, spec in specs().items()
            if spec.group is group and (key := keymap.key(each))
        ]
        if keyed:
            yield _Line(group_name(group), main=True)
            yield from (_Line(*each, main=True) for each in keyed)
    fixed = fixed_keys()
    for place in Place:
        yield _Line(place_name(place))
        yield from (_Line(each.text, shown(each)) for each in fixed if each.place is place)


def _best(lines: Sequence[_Line]) -> _Plan:
    """The plan with the largest letters."""
    size = _LARGEST
    while size > _SMALLEST:
        for upright, columns in ((LANDSCAPE, 4), (PORTRAIT, 3), (LANDSCAPE, 5), (LANDSCAPE, 3)):
            plan = _planned(lines, upright, columns, size)
            if plan is not None:
                return plan
        size -= _STEP
    raise ValueError("so many keys find no room on a sheet")


def _planned(
    lines: Sequence[_Line], upright: QPageLayout.Orientation, columns: int, size: float
) -> _Plan | None:
    """Everything in its column, or nothing where there is no room for all in this size."""
    across, down = _paper(upright)
    wide = (across - 2 * _MARGIN - (columns - 1) * _BETWEEN) / columns
    room = down - 2 * _MARGIN - _HEAD
    measured = partial(_measured, size=size, wide=wide)
    placed, column, top = [], 0, 0.0
    for at, line in enumerate(lines):
        tall, stacked = measured(line)
        needed = tall + measured(lines[at + 1])[0] if line.heading else tall
        if top + needed > room:
            column, top = column + 1, 0.0
            if column == columns:
                return None
        placed.append(_Placed(line, column, top, tall, stacked))
        top += tall
    return _Plan(upright, wide, size, tuple(placed))


def _measured(line: _Line, size: float, wide: float) -> tuple[float, bool]:
    """How tall a line is, and whether its key stands below the text, where little room is left."""
    letters = _letters(line, size)
    if line.heading:
        return letters * _HEADING, False
    plain, bold = QFontMetricsF(_font(letters)), QFontMetricsF(_font(letters, bold=True))
    room = wide * _UNIT - bold.horizontalAdvance(line.key) - _GAP * letters * _UNIT
    if plain.horizontalAdvance(line.text) <= room:
        return letters * _LINE, False
    beside = _wrapped(plain, line.text, room) + letters * 0.1
    above = _wrapped(plain, line.text, wide * _UNIT) + letters * _LINE
    longest = max(plain.horizontalAdvance(word) for word in line.text.split())
    if longest <= room and beside <= above + letters * 0.2:
        return beside, False
    return above, True


def _wrapped(metrics: QFontMetricsF, text: str, wide: float) -> float:
    room = QRectF(0, 0, max(wide, 1.0), 10_000)
    return metrics.boundingRect(room, _WRAP, text).height() / _UNIT


def _letters(line: _Line, size: float) -> float:
    return size * _MAIN if line.main else size


def _paper(upright: QPageLayout.Orientation) -> tuple[float, float]:
    return (_SHORT, _LONG) if upright == PORTRAIT else (_LONG, _SHORT)


def _font(mm: float, *, bold: bool = False) -> QFont:
    font = QFont()
    font.setPixelSize(max(1, round(mm * _UNIT)))
    font.setBold(bold)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    # Letters that are drawn as one are not found where text is searched for.
    font.setFeature(QFont.Tag("liga"), 0)
    return font


def _rect(left: float, top: float, wide: float, tall: float) -> QRectF:
    return QRectF(left * _UNIT, top * _UNIT, wide * _UNIT, tall * _UNIT)


def _write(
    painter: QPainter, rect: QRectF, text: str, font: QFont, flags: int = 0, colour: str = INK
) -> None:
    painter.setFont(font)
    painter.setPen(QColor(colour))
    painter.drawText(rect, flags, text)
