"""Lays a ticket out for a roll or a sheet: one layout for the printer, the PDF and the preview.

All lengths are in dots of a receipt printer (203 to the inch), so that lines and the picture fall
on whole dots there. The text stays text in a PDF.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QImage,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QPen,
    QTextLayout,
    QTextOption,
)

from queueapp.domain.public.ticket_paper import Part, TicketPaper
from queueapp.errors import StorageTrouble, Trouble
from ui.theme import INK, PAPER

DOTS_PER_INCH = 203
_MM = DOTS_PER_INCH / 25.4
_SMALLEST = 0.4
"""So much smaller a text may become at most to find room on a sheet."""


@dataclass(frozen=True, slots=True)
class Format:
    """A paper: its width, its height unless it is as long as what stands on it, in mm.

    `column` is the width that is printed on, `most` how far down a ticket may go, `letter` the
    height of an ordinary letter's line, and `number` that of the number at most.
    """

    width: float
    height: float | None
    column: float
    most: float | None
    letter: float
    number: float
    margin: float


FORMATS = {
    "80": Format(80, None, 72, None, 3.6, 22, 4),
    "58": Format(58, None, 48, None, 3.1, 16, 4),
    "a6": Format(105, 148, 91, 134, 4.0, 28, 7),
    "a4": Format(210, 297, 120, 274, 4.4, 34, 12),
}
"""The papers by the names of the settings (`queueapp.fixed.PAPERS`)."""


@dataclass(frozen=True, slots=True)
class _Row:
    """One part of the ticket: how tall it is, and what draws it from a height on; in dots."""

    height: float
    draw: Callable[[QPainter, float], None]


@dataclass(frozen=True, slots=True)
class Laid:
    """A ticket laid out: its paper's width and height in mm, and what stands on it."""

    width: float
    height: float
    _rows: tuple[tuple[float, _Row], ...]

    def paint(self, painter: QPainter, dots_per_inch: float) -> None:
        """Draw it, black on what is there, from the painter's origin: the paper's corner."""
        painter.save()
        painter.scale(dots_per_inch / DOTS_PER_INCH, dots_per_inch / DOTS_PER_INCH)
        painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        for top, row in self._rows:
            row.draw(painter, top)
        painter.restore()

    def picture(self, dots_per_inch: float = DOTS_PER_INCH) -> QImage:
        """The paper as it will look."""
        scale = dots_per_inch / 25.4
        image = QImage(
            round(self.width * scale), round(self.height * scale), QImage.Format.Format_RGB32
        )
        image.fill(QColor(PAPER))
        painter = QPainter(image)
        self.paint(painter, dots_per_inch)
        painter.end()
        return image


def lay_out(paper: TicketPaper, size: str, logo: bytes | None = None) -> Laid:
    """Lay a ticket out on a paper of `FORMATS`; `logo` is a picture, left out where it is none.

    On a sheet the text becomes smaller where it finds no room otherwise; the number does last.
    """
    form = FORMATS.get(size, FORMATS["80"])
    picture = _picture(logo)
    scale = 1.0
    while True:
        rows = tuple(_Column(form, scale).rows(paper, picture))
        tall = sum(row.height for row in rows)
        if form.most is None or tall <= form.most * _MM or scale <= _SMALLEST:
            break
        scale -= 0.05
    return _placed(form, rows, tall)


def page_of(laid: Laid) -> QPageSize:
    """The page a ticket is printed on."""
    sheets = (QPageSize.PageSizeId.A6, QPageSize.PageSizeId.A4)
    for sheet in map(QPageSize, sheets):
        if sheet.size(QPageSize.Unit.Millimeter) == QSizeF(laid.width, laid.height):
            return sheet
    size = QSizeF(laid.width, laid.height)
    return QPageSize(size, QPageSize.Unit.Millimeter, "", QPageSize.SizeMatchPolicy.ExactMatch)


def pdf_of(paper: TicketPaper, size: str, logo: bytes | None = None) -> bytes:
    """The ticket as a PDF of one page."""
    laid = lay_out(paper, size, logo)
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(paper.ticket)
    writer.setResolution(DOTS_PER_INCH)
    writer.setPageLayout(
        QPageLayout(page_of(laid), QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0))
    )
    painter = QPainter(writer)
    laid.paint(painter, writer.resolution())
    painter.end()
    buffer.close()
    return bytes(content.data())


def to_pdf(paper: TicketPaper, size: str, path: Path, logo: bytes | None = None) -> None:
    """Write the ticket into a file as a PDF; raises `StorageTrouble` where that fails."""
    try:
        path.write_bytes(pdf_of(paper, size, logo))
    except OSError as error:
        raise StorageTrouble(Trouble.READ_ONLY, path, str(error)) from error


class _Column:
    """Makes the rows of one ticket, in one size of its text."""

    def __init__(self, form: Format, scale: float) -> None:
        self._form = form
        self._line = form.letter * _MM * scale
        self._scale = scale
        self._width = round(form.column * _MM)
        self._left = round((form.width - form.column) / 2 * _MM)

    def rows(self, paper: TicketPaper, logo: QImage | None) -> Iterator[_Row]:
        yield self._gap(self._form.margin / self._scale)
        if logo is not None:
            yield from self._logo(logo)
        heads = [part.heading for part in paper.parts if part.heading]
        for row, head in enumerate(heads):
            yield self._text(head, 1.0 if row else 1.15, bold=not row)
        if heads:
            yield self._gap(1)
        yield self._number(paper.ticket)
        told = [rows for part in paper.parts if (rows := list(self._told(part)))]
        for rows in _between(told, self._rule(0.5)):
            yield from rows
        small = [part.kept for part in paper.parts if part.kept]
        if small:
            yield self._gap(1)
            yield from (self._text(text, 0.78) for text in small)
        yield self._gap(self._form.margin / self._scale)

    def _told(self, part: Part) -> Iterator[_Row]:
        if part.service:
            yield self._text(part.service, 1.25, bold=True)
        for text in (part.time, part.before, part.wait):
            if text:
                yield self._text(text)
        if part.closing:
            yield self._gap(0.8)
            yield self._text(part.closing, bold=True)
        if part.text:
            yield self._gap(0.8)
            yield self._text(part.text)

    def _font(self, dots: float, *, bold: bool) -> QFont:
        font = QFont()
        font.setPixelSize(max(1, round(dots)))
        font.setBold(bold)
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        return font

    def _text(self, text: str, factor: float = 1.0, *, bold: bool = False) -> _Row:
        font = self._font(self._line * factor, bold=bold)
        laid = QTextLayout(text, font)
        wrapping = QTextOption(Qt.AlignmentFlag.AlignHCenter)
        wrapping.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        laid.setTextOption(wrapping)
        laid.beginLayout()
        height = 0.0
        while (line := laid.createLine()).isValid():
            line.setLineWidth(self._width)
            line.setPosition(QPointF(0, height))
            height += line.height()
        laid.endLayout()

        def draw(painter: QPainter, top: float) -> None:
            painter.setPen(QColor(INK))
            laid.draw(painter, QPointF(self._left, top))

        return _Row(height + 0.2 * self._line, draw)

    def _number(self, text: str) -> _Row:
        """As large as the paper takes it, on one line whatever it is."""
        tall = self._form.number * _MM * max(self._scale, 0.6)
        font = self._font(tall, bold=True)
        wide = QFontMetricsF(font).horizontalAdvance(text)
        if wide > self._width:
            font = self._font(int(tall * self._width / wide), bold=True)
        metrics = QFontMetricsF(font)
        capital, gap = metrics.capHeight(), 0.9 * self._line

        def draw(painter: QPainter, top: float) -> None:
            painter.setPen(QColor(INK))
            painter.setFont(font)
            left = self._left + (self._width - metrics.horizontalAdvance(text)) / 2
            painter.drawText(QPointF(left, top + gap + capital), text)

        return _Row(capital + 2 * gap, draw)

    def _logo(self, image: QImage) -> Iterator[_Row]:
        room = QSizeF(0.7 * self._width, 0.8 * self._form.number * _MM * self._scale)
        size = QSizeF(image.size()).scaled(room, Qt.AspectRatioMode.KeepAspectRatio)
        left = round(self._left + (self._width - size.width()) / 2)

        def draw(painter: QPainter, top: float) -> None:
            target = QRectF(left, round(top), round(size.width()), round(size.height()))
            painter.drawImage(target, image)

        yield _Row(round(size.height()), draw)
        yield self._gap(2)

    def _rule(self, wide: float) -> list[_Row]:
        gap, thick = 0.7 * self._line, 2
        left = self._left + self._width * (1 - wide) / 2

        def draw(painter: QPainter, top: float) -> None:
            painter.fillRect(
                QRectF(round(left), round(top + gap), self._width * wide, thick), QColor(INK)
            )

        return [_Row(2 * gap + thick, draw)]

    def _gap(self, mm: float) -> _Row:
        return _Row(mm * _MM * self._scale, lambda _painter, _top: None)


def _placed(form: Format, rows: tuple[_Row, ...], tall: float) -> Laid:
    # A page that is wider than long would be turned by the driver.
    height = form.height or max(form.width + 1, -(-tall // _MM))
    placed, top = [], 0.0
    for row in rows:
        placed.append((top, row))
        top += row.height
    if form.height is not None and form.width > form.column * 1.5:
        placed.append((top, _cut(form)))
    return Laid(form.width, height, tuple(placed))


def _cut(form: Format) -> _Row:
    """Where a sheet that is larger than the ticket is cut."""

    def draw(painter: QPainter, top: float) -> None:
        pen = QPen(QColor(INK), 2, Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.drawLine(QPointF(0, round(top)), QPointF(form.width * _MM, round(top)))

    return _Row(2, draw)


def _between(groups: Iterable[list[_Row]], rule: list[_Row]) -> Iterator[list[_Row]]:
    for number, rows in enumerate(groups):
        if number:
            yield rule
        yield rows


def _picture(content: bytes | None) -> QImage | None:
    if not content:
        return None
    image = QImage.fromData(content)
    if image.isNull():
        return None
    ground = QImage(image.size(), QImage.Format.Format_RGB32)
    ground.fill(QColor(PAPER))
    painter = QPainter(ground)
    painter.drawImage(0, 0, image)
    painter.end()
    return ground.convertToFormat(QImage.Format.Format_Grayscale8)
