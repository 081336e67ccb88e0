"""A page of the guide on A4: black on white whatever the screen's colours, with page numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QFont,
    QPainter,
    QPalette,
    QTextBlock,
    QTextBlockFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)
from PySide6.QtWidgets import QApplication

from queueapp.about import NAME
from ui.help.guide import Page
from ui.help.pictures import fitted, framed
from ui.help.typeset import Look, place, typeset
from ui.theme import INK, QUIET_INK, SHADED_PAPER, Type
from ui.widgets.a4 import as_pdf, print_on

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

_UNITS = 96.0
"""To the inch: what is measured here."""
_WIDE, _TALL = 674.0, 1032.0
"""The room for text: A4 without its margins and its foot."""
_LEFT, _TOP, _FOOT = 60.0, 44.0, 18.0
_LETTERS = 12
_TALLEST_PICTURE = 240.0
_PICTURES_SCALE = 0.5
"""Windows stand on paper with letters somewhat smaller than the text's."""


class GuideSheets:
    """The pages of a page: as a PDF, or onto a printer."""

    def __init__(self, page: Page) -> None:
        self.title = page.title
        self._document = QTextDocument()
        pictures = typeset(self._document, page.text, _look())
        self._document.setDocumentMargin(0)
        place(
            self._document,
            pictures,
            lambda image: fitted(image, _PICTURES_SCALE, _WIDE, _TALLEST_PICTURE),
            lambda image, _size: framed(image, QSizeF(image.size()), QUIET_INK),
        )
        self._document.setPageSize(QSizeF(_WIDE, _TALL))
        self._keep_headings()

    @property
    def count(self) -> int:
        """How many sheets there are."""
        return self._document.pageCount()

    def pdf(self) -> bytes:
        """All sheets as a PDF."""
        return as_pdf(self.title, self.count, self._paint)

    def print_on(self, printer: QPrinter) -> bool:
        """Send all sheets to a printer; `False` where it takes none."""
        return print_on(printer, self.title, self.count, self._paint)

    def _paint(self, painter: QPainter, at: int, dots: float) -> None:
        painter.save()
        painter.scale(dots / _UNITS, dots / _UNITS)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.translate(_LEFT, _TOP)
        self._paint_foot(painter, at)
        painter.translate(0, -at * _TALL)
        seen = QRectF(0, at * _TALL, _WIDE, _TALL)
        painter.setClipRect(seen)
        how = QAbstractTextDocumentLayout.PaintContext()
        how.clip = seen
        colours = QPalette()
        colours.setColor(QPalette.ColorRole.Text, QColor(INK))
        how.palette = colours
        self._document.documentLayout().draw(painter, how)
        painter.restore()

    def _paint_foot(self, painter: QPainter, at: int) -> None:
        painter.setFont(_font(Type.SMALL))
        painter.setPen(QColor(QUIET_INK))
        foot = QRectF(0, _TALL + 6, _WIDE, _FOOT)
        painter.drawText(foot, int(Qt.AlignmentFlag.AlignLeft), f"{NAME} · {self.title}")
        painter.drawText(foot, int(Qt.AlignmentFlag.AlignRight), f"{at + 1} / {self.count}")

    def _keep_headings(self) -> None:
        """Have no heading stand at the foot of a sheet without what it is about."""
        block = self._document.begin()
        while block.isValid():
            follows = block.next()
            alone = block.blockFormat().headingLevel() and follows.isValid()
            if alone and self._sheet_of(block) != self._sheet_of(follows):
                form = QTextBlockFormat()
                form.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
                QTextCursor(block).mergeBlockFormat(form)
            block = follows

    def _sheet_of(self, block: QTextBlock) -> int:
        """On which sheet the first line of a paragraph stands."""
        # Asked for first: only then are its lines there.
        top = self._document.documentLayout().blockBoundingRect(block).top()
        layout = block.layout()
        if layout.lineCount():
            line = layout.lineAt(0)
            top += line.y() + line.height() / 2
        return int(top // _TALL)


def _font(kind: Type) -> QFont:
    factor, weight = kind.value
    font = QFont(QApplication.font())
    font.setPixelSize(round(_LETTERS * factor))
    font.setWeight(weight)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    # Letters that are drawn as one are not found where text is searched for.
    font.setFeature(QFont.Tag("liga"), 0)
    return font


def _look() -> Look:
    def space(steps: float) -> int:
        return round(steps * 2.6)

    return Look(INK, QUIET_INK, INK, SHADED_PAPER, QUIET_INK, _font, space, anchors=False)
