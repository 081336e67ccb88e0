"""Fillings, lines and markers: what tells series apart, with colour and without it."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from ui.history.pictures.drawing import Dash, Hatch, Ink, Marker
from ui.theme import Tokens, shade

_THIN = 3
"""Boxes of fewer pixels have no room for a pattern."""
_SMALL = 5.5
"""Markers of fewer pixels have no room for an edge."""
_STEP = 5.0
"""So far apart are the lines of a pattern, in pixels."""
_DASHES = {
    Dash.SOLID: Qt.PenStyle.SolidLine,
    Dash.DASHED: Qt.PenStyle.DashLine,
    Dash.DOTTED: Qt.PenStyle.DotLine,
}


def colour(ink: Ink, t: Tokens) -> str:
    """A colour of the palette."""
    return str(getattr(t, ink.value))


def soft(ink: Ink, t: Tokens) -> str:
    """The same as a ground on which lines stay visible."""
    return shade(colour(ink, t), 0.16, t)


def thin(ink: Ink, t: Tokens) -> str:
    """What stands for a pattern where a box has no room for one."""
    return shade(colour(ink, t), 0.7, t)


def fill_box(painter: QPainter, box: QRectF, ink: Ink, hatch: Hatch, t: Tokens) -> None:
    """Fill a box, with an outline where its pattern has holes."""
    line = QColor(colour(ink, t))
    if min(box.width(), box.height()) < _THIN and hatch is not Hatch.EMPTY:
        _fill_thin(painter, box, line.name() if hatch is Hatch.SOLID else thin(ink, t))
        return
    if hatch is Hatch.SOLID:
        painter.fillRect(box, line)
        return
    ground = {Hatch.EMPTY: t.card, Hatch.SOFT: shade(line.name(), 0.35, t)}
    painter.fillRect(box, QColor(ground.get(hatch, soft(ink, t))))
    _draw_pattern(painter, box, hatch, line)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(line, 1))
    painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5))


def _draw_pattern(painter: QPainter, box: QRectF, hatch: Hatch, line: QColor) -> None:
    """By lines and dots: the patterns of a brush keep the device's pixels, too fine on paper."""
    if hatch in (Hatch.EMPTY, Hatch.SOFT):
        return
    painter.save()
    painter.setClipRect(box, Qt.ClipOperation.IntersectClip)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    if hatch is Hatch.DOTS:
        pen = QPen(line, 1.5)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        xs, ys = (_grid(*ends) for ends in ((box.left(), box.right()), (box.top(), box.bottom())))
        painter.drawPoints([QPointF(x, y) for x in xs for y in ys])
    else:
        painter.setPen(QPen(line, 1))
        tall = box.height()
        for x in _grid(box.left() - tall, box.right()):
            painter.drawLine(QPointF(x, box.bottom()), QPointF(x + tall, box.top()))
            if hatch is Hatch.CROSS:
                painter.drawLine(QPointF(x, box.top()), QPointF(x + tall, box.bottom()))
    painter.restore()


def _grid(first: float, last: float) -> list[float]:
    return [(ceil(first / _STEP) + at) * _STEP for at in range(int((last - first) / _STEP) + 1)]


def _fill_thin(painter: QPainter, box: QRectF, shade: str) -> None:
    """Without a pattern, and as wide as it is: rounded to pixels, some would be twice as wide."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    painter.fillRect(box, QColor(shade))
    painter.restore()


def pen(ink: Ink, dash: Dash, width: float, t: Tokens) -> QPen:
    """The pen of a line."""
    made = QPen(QColor(colour(ink, t)), width, _DASHES[dash])
    made.setCapStyle(Qt.PenCapStyle.FlatCap)
    made.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    return made


def draw_marker(
    painter: QPainter, marker: Marker, at: QPointF, size: float, ink: Ink, t: Tokens
) -> None:
    """A marker around a point; `size` is its width in pixels."""
    half = size / 2
    line = QColor(colour(ink, t))
    painter.setPen(QPen(QColor(t.card), 1) if size >= _SMALL else Qt.PenStyle.NoPen)
    painter.setBrush(line)
    match marker:
        case Marker.ROUND:
            painter.drawEllipse(at, half, half)
        case Marker.TRIANGLE:
            painter.drawPolygon(_polygon(at, (0, -half), (half, half), (-half, half)))
        case Marker.DIAMOND:
            side = half * 1.2
            painter.drawPolygon(_polygon(at, (0, -side), (side, 0), (0, side), (-side, 0)))
        case Marker.CROSS:
            strokes = [(size / 2.2, t.card), (max(1.0, size / 3.6), line.name())]
            for width, shade in strokes if size >= _SMALL else strokes[1:]:
                painter.setPen(QPen(QColor(shade), width))
                painter.drawLine(at + QPointF(-half, -half), at + QPointF(half, half))
                painter.drawLine(at + QPointF(-half, half), at + QPointF(half, -half))
        case Marker.BAR:
            painter.setPen(QPen(line, max(1.2, size / 4)))
            painter.drawLine(at - QPointF(half * 1.2, 0), at + QPointF(half * 1.2, 0))
        case Marker.NONE:
            pass


def _polygon(at: QPointF, *corners: tuple[float, float]) -> QPolygonF:
    return QPolygonF([at + QPointF(x, y) for x, y in corners])
