"""A picture by itself, for a file, the clipboard or paper; its colours need not be the screen's.

Importing this module loads pyqtgraph.
"""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QColor, QFont, QImage, QPainter
from PySide6.QtWidgets import QWidget

from queueapp.domain.history.figures import Figure
from queueapp.domain.setup import Directory
from ui.history.pictures.canvas import Canvas
from ui.history.pictures.drawn import drawing_of
from ui.theme import DARK, LIGHT, Type, typeface

SCREEN_DPI = 96
_TEXT_PX = 12
"""How tall text is in a picture of its own, at 96 dots an inch."""


def picture_image(
    figure: Figure, directory: Directory, size: QSize, dpi: int = SCREEN_DPI, *, light: bool = True
) -> QImage:
    """The picture of a figure; `size` is in pixels at 96 dots an inch, of which it gets `dpi`."""
    t = LIGHT if light else DARK
    share = dpi / SCREEN_DPI
    image = QImage(
        round(size.width() * share), round(size.height() * share), QImage.Format.Format_ARGB32
    )
    image.setDevicePixelRatio(share)
    image.setDotsPerMeterX(round(dpi / 0.0254))
    image.setDotsPerMeterY(round(dpi / 0.0254))
    image.fill(QColor(t.card))
    painter = QPainter(image)
    paint_picture(painter, QRect(QPoint(), size), figure, directory, light=light)
    painter.end()
    return image


def paint_picture(
    painter: QPainter, rect: QRect, figure: Figure, directory: Directory, *, light: bool = True
) -> None:
    """Paint the picture of a figure into a part of something else, such as a sheet of paper.

    A sheet with more dots an inch scales its painter, so that `rect` is at 96 of them.
    """
    t = LIGHT if light else DARK
    drawing = drawing_of(figure, directory)
    if drawing.nothing:
        painter.save()
        painter.setFont(_text())
        painter.setPen(QColor(t.quiet))
        painter.drawText(rect, 0x84 | 0x1000, drawing.nothing)
        painter.restore()
        return
    canvas = Canvas(lambda: t, _text)
    try:
        canvas.resize(rect.size())
        canvas.show_drawing(drawing)
        _settle(canvas)
        canvas.render(painter, rect, QRect(QPoint(), rect.size()))
    finally:
        canvas.deleteLater()


def _settle(canvas: QWidget) -> None:
    """What is never shown is laid out when it is looked at."""
    canvas.grab(QRect(0, 0, 1, 1))


def _text() -> QFont:
    font = QFont(typeface(Type.BODY))
    font.setPixelSize(_TEXT_PX)
    return font
