"""Sheets of A4 that are filled from the top: text, tables that go on overleaf, and pictures.

What is measured is in pixels at 96 dots an inch; the paper has many more.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRect, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QPen,
)

from ui.theme import LIGHT, Type, typeface
from ui.widgets.a4 import with_spaces

WIDE, TALL = 680, 1010
"""The room for text on a sheet of A4."""

_DPI = 1200
_UNIT = _DPI / 96
_LEFT, _TOP, _FOOT = 57, 54, 30
_PAD = 4.0
_SMALLEST = 8
_GUTTER = 24
_LONG = 24
"""A narrow table with more rows stands beside itself."""

_MOST_BESIDE = 18
_WRAP = int(Qt.TextFlag.TextWordWrap)
_RIGHT = int(Qt.AlignmentFlag.AlignRight)
_MIDDLE = int(Qt.AlignmentFlag.AlignVCenter)


def paper_font(pixels: int, *, bold: bool = False) -> QFont:
    """The program's typeface on paper, so many pixels tall."""
    font = QFont(typeface(Type.BODY))
    font.setPixelSize(pixels)
    font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    # Letters that are drawn as one are not found where text is searched for.
    font.setFeature(QFont.Tag("liga"), 0)
    return font


@dataclass(frozen=True, slots=True)
class Block:
    """What stays together on a page: its height, and how it is painted from a height on.

    `head` is painted again where a block of its kind begins a page; with `keeps` the next one
    stays on the same page.
    """

    height: float
    paint: Callable[[QPainter, float], None]
    head: Block | None = None
    keeps: bool = False
    gap: float = 0.0
    heavy: bool = False


class Paper:
    """Takes blocks, then makes the pages of them."""

    def __init__(self, title: str) -> None:
        """`title` is the document's own, for whoever keeps it."""
        self._title = title
        self._blocks: list[Block] = []
        self._bytes = QByteArray()

    @property
    def blocks(self) -> int:
        """How many blocks there are."""
        return len(self._blocks)

    def text(
        self,
        text: str,
        pixels: int = 12,
        *,
        bold: bool = False,
        colour: str = LIGHT.text,
        keeps: bool = False,
        gap: float = 4,
    ) -> None:
        """A paragraph; it goes on overleaf by whole paragraphs only."""
        if not text:
            return
        font = paper_font(pixels, bold=bold)
        height = _height(font, text, WIDE)

        def paint(painter: QPainter, top: float) -> None:
            _write(painter, font, colour, QRectF(0, top, WIDE, height), _WRAP, text)

        self._blocks.append(Block(height, paint, keeps=keeps, gap=gap))

    def picture(self, height: float, paint: Callable[[QPainter, QRect], None]) -> None:
        """A picture over the whole width; it stays with what follows."""

        def at(painter: QPainter, top: float) -> None:
            painter.save()
            painter.translate(0, top)
            paint(painter, QRect(0, 0, WIDE, round(height)))
            painter.restore()

        self._blocks.append(Block(height, at, keeps=True, gap=6, heavy=True))

    def boxes(self, boxes: Sequence[tuple[str, str, str]], across: int = 2) -> None:
        """Facts in boxes: what each is, what is large, and what stands below."""
        small, large = paper_font(11), paper_font(19, bold=True)
        room = (WIDE - 10 * (across - 1)) / across
        inner = room - 20
        for start in range(0, len(boxes), across):
            line = boxes[start : start + across]
            tall = max(
                _height(small, title, inner)
                + _height(large, value, inner)
                + _height(small, detail, inner)
                for title, value, detail in line
            )
            self._blocks.append(Block(tall + 20, _box_line(line, room, tall + 20), gap=8))

    def pairs(self, pairs: Sequence[tuple[str, str]]) -> None:
        """Names and values in two columns of lines, side by side."""
        font, strong = paper_font(11), paper_font(11, bold=True)
        half = (len(pairs) + 1) // 2
        room = (WIDE - 24) / 2
        for row in range(half):
            line = [pairs[place] for place in (row, row + half) if place < len(pairs)]
            height = max(_height(font, name, room * 0.68) for name, _ in line) + 5

            def paint(
                painter: QPainter,
                top: float,
                line: Sequence[tuple[str, str]] = line,
                height: float = height,
            ) -> None:
                for place, (name, value) in enumerate(line):
                    left = place * (room + 24)
                    rect = QRectF(left, top, room * 0.68, height)
                    _write(painter, font, LIGHT.text, rect, _WRAP | _MIDDLE, name)
                    rect = QRectF(left + room * 0.68, top, room * 0.32, height)
                    _write(painter, strong, LIGHT.text, rect, _RIGHT | _MIDDLE, value)
                    _line(painter, left, left + room, top + height)

            self._blocks.append(Block(height, paint))

    def table(
        self,
        headings: Sequence[str],
        rows: Sequence[Sequence[str]],
        numbers: Sequence[bool],
        total: Sequence[str] | None = None,
    ) -> None:
        """A table as wide as the page; its headings stand again on each page that it goes on to.

        `numbers` says which columns stand at the right.
        """
        layout = _Columns(headings, [*rows, *([total] if total else [])], numbers)
        head = layout.row(headings, bold=True, ground=True)
        across = int((WIDE + _GUTTER) // (layout.across + _GUTTER))
        if across > 1 and len(rows) > _LONG:
            # So narrow and long that it stands beside itself, one part of a page after the other.
            self._beside(layout, head, rows, across)
        else:
            self._blocks.append(Block(head.height, head.paint, keeps=True))
            for row in rows:
                self._blocks.append(layout.row(row, head=head))
        if total is not None:
            self._blocks.append(layout.row(total, bold=True, head=head, line=True))

    def _beside(
        self, layout: _Columns, head: Block, rows: Sequence[Sequence[str]], across: int
    ) -> None:
        step = layout.across + _GUTTER
        lines = [layout.row(row) for row in rows]
        each = min(-(-len(rows) // across), _MOST_BESIDE)
        for start in range(0, len(lines), each * across):
            part = lines[start : start + each * across]
            columns = [part[first : first + each] for first in range(0, len(part), each)]
            height = head.height + max(sum(line.height for line in column) for column in columns)

            def paint(
                painter: QPainter, top: float, columns: Sequence[Sequence[Block]] = columns
            ) -> None:
                painter.save()
                for column in columns:
                    head.paint(painter, top)
                    below = top + head.height
                    for line in column:
                        line.paint(painter, below)
                        below += line.height
                    painter.translate(step, 0)
                painter.restore()

            self._blocks.append(Block(height, paint, gap=8))

    def space(self, height: float) -> None:
        """Room before what follows; none at the top of a page."""
        if self._blocks:
            last = self._blocks[-1]
            self._blocks[-1] = Block(
                last.height, last.paint, last.head, last.keeps, last.gap + height, last.heavy
            )

    def pages(self, foot: Callable[[int, int], str]) -> Iterator[float]:
        """Paint page by page; says after each step which share is done.

        `foot` gives what stands at the foot of a page, by its number and how many there are. When
        it is through, `content` has the document.
        """
        placed = _placed(self._blocks)
        many = placed[-1][0] + 1 if placed else 1
        buffer = QBuffer(self._bytes)
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        writer = QPdfWriter(buffer)
        writer.setResolution(_DPI)
        writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
        writer.setPageOrientation(QPageLayout.Orientation.Portrait)
        writer.setPageMargins(QMarginsF(0, 0, 0, 0))
        writer.setTitle(self._title)
        writer.setCreator("Queueapp")
        painter = QPainter(writer)
        try:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            page = 0
            self._begin(painter, foot(1, many))
            for done, (on, top, block, repeated) in enumerate(placed):
                if on != page:
                    yield done / len(placed)
                    page = on
                    writer.newPage()
                    self._begin(painter, foot(page + 1, many))
                if repeated is not None:
                    repeated.paint(painter, 0)
                if block.heavy:
                    yield done / len(placed)
                block.paint(painter, top)
        finally:
            painter.end()
            buffer.close()
        yield 1.0

    @property
    def content(self) -> bytes:
        """The document, once all its pages are there."""
        return with_spaces(bytes(self._bytes.data()))

    def _begin(self, painter: QPainter, foot: str) -> None:
        painter.resetTransform()
        painter.scale(_UNIT, _UNIT)
        painter.translate(_LEFT, _TOP)
        _line(painter, 0, WIDE, TALL + 8)
        rect = QRectF(0, TALL + 10, WIDE, _FOOT)
        left, _, right = foot.rpartition("\t")
        font = paper_font(10)
        _write(painter, font, LIGHT.quiet, rect, 0, left)
        _write(painter, font, LIGHT.quiet, rect, _RIGHT, right)


class _Columns:
    """How wide the columns of a table are, and how tall its text, so that it fits the page."""

    def __init__(
        self, headings: Sequence[str], rows: Sequence[Sequence[str]], numbers: Sequence[bool]
    ) -> None:
        self._numbers = numbers
        self._heights: dict[tuple[str, int, bool], float] = {}
        pixels = 11
        while True:
            self._font, self._bold = paper_font(pixels), paper_font(pixels, bold=True)
            wanted = self._wanted(headings, rows)
            if sum(wanted) <= WIDE or pixels <= _SMALLEST:
                break
            pixels -= 1
        over = sum(wanted) - WIDE
        if over > 0:
            # Words wrap, numbers do not.
            soft = sum(wide for wide, number in zip(wanted, numbers, strict=True) if not number)
            wanted = [
                wide if number or not soft else max(30.0, wide - over * wide / soft)
                for wide, number in zip(wanted, numbers, strict=True)
            ]
        share = WIDE / sum(wanted)
        self._wide = [wide * min(share, 1.6) for wide in wanted]

    def _wanted(self, headings: Sequence[str], rows: Sequence[Sequence[str]]) -> list[float]:
        bold = QFontMetricsF(self._bold)
        found = []
        for column, heading in enumerate(headings):
            texts = {row[column] for row in rows}
            cells = max((bold.horizontalAdvance(text) for text in texts), default=0.0)
            words = max((bold.horizontalAdvance(word) for word in heading.split()), default=0.0)
            found.append(max(min(cells, 190.0), words) + 2 * _PAD + 1)
        return found

    @property
    def across(self) -> float:
        """How wide the table is."""
        return sum(self._wide)

    def row(
        self,
        texts: Sequence[str],
        *,
        bold: bool = False,
        ground: bool = False,
        line: bool = False,
        head: Block | None = None,
    ) -> Block:
        font = self._bold if bold else self._font
        tall = max(self._tall(text, column, font, bold=bold) for column, text in enumerate(texts))
        height = tall + 5

        def paint(painter: QPainter, top: float) -> None:
            across = self.across
            if ground:
                painter.fillRect(QRectF(0, top, across, height), QColor(LIGHT.ground))
            left = 0.0
            for text, wide, number in zip(texts, self._wide, self._numbers, strict=True):
                rect = QRectF(left + _PAD, top, wide - 2 * _PAD, height)
                side = _RIGHT if number else 0
                _write(painter, font, LIGHT.text, rect, _WRAP | _MIDDLE | side, text)
                left += wide
            if line:
                _line(painter, 0, across, top, LIGHT.quiet)
            _line(painter, 0, across, top + height)

        return Block(height, paint, head=head)

    def _tall(self, text: str, column: int, font: QFont, *, bold: bool) -> float:
        # The same few texts stand in most cells.
        key = text, column, bold
        known = self._heights.get(key)
        if known is None:
            known = self._heights[key] = _height(font, text, self._wide[column] - 2 * _PAD)
        return known


_Placed = tuple[int, float, Block, Block | None]


def _placed(blocks: Sequence[Block]) -> list[_Placed]:
    """On which page and from which height on each block stands, and what is said again before."""
    found: list[_Placed] = []
    page, top = 0, 0.0
    for number, block in enumerate(blocks):
        needed, ahead = block.height, number
        while blocks[ahead].keeps and ahead + 1 < len(blocks):
            needed += blocks[ahead].gap + blocks[ahead + 1].height
            ahead += 1
        repeated = None
        if top > 0 and top + min(needed, TALL) > TALL:
            page, top = page + 1, 0.0
            repeated = block.head
            top = repeated.height if repeated is not None else 0.0
        found.append((page, top, block, repeated))
        top += block.height + block.gap
    return found


def _box_line(
    line: Sequence[tuple[str, str, str]], room: float, height: float
) -> Callable[[QPainter, float], None]:
    small, large = paper_font(11), paper_font(19, bold=True)

    def paint(painter: QPainter, top: float) -> None:
        for place, texts in enumerate(line):
            left = place * (room + 10)
            painter.setPen(QPen(QColor(LIGHT.line), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(left, top, room, height), 5, 5)
            below = top + 9
            colours = (LIGHT.quiet, LIGHT.text, LIGHT.quiet)
            for text, font, colour in zip(texts, (small, large, small), colours, strict=True):
                tall = _height(font, text, room - 20)
                rect = QRectF(left + 10, below, room - 20, tall)
                _write(painter, font, colour, rect, _WRAP, text)
                below += tall

    return paint


def _write(
    painter: QPainter, font: QFont, colour: str, rect: QRectF, flags: int, text: str
) -> None:
    painter.setFont(font)
    painter.setPen(QColor(colour))
    painter.drawText(rect, flags, text)


def _line(
    painter: QPainter, left: float, right: float, top: float, colour: str = LIGHT.line
) -> None:
    painter.setPen(QPen(QColor(colour), 0.75))
    painter.drawLine(round(left), round(top), round(right), round(top))


def _height(font: QFont, text: str, wide: float) -> float:
    if not text:
        return 0.0
    return QFontMetricsF(font).boundingRect(QRectF(0, 0, wide, 100_000), _WRAP, text).height() + 1
