"""The arrow to a counter, drawn so that it is read from the far end of a hall."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen, QTransform
from PySide6.QtWidgets import QWidget

from queueapp.domain.public.setup import Arrow

_TURN = {Arrow.RIGHT: 0, Arrow.AHEAD: -90, Arrow.LEFT: 180}
_STAIRS = (Arrow.UPSTAIRS, Arrow.DOWNSTAIRS)
_SHAFT = 0.17
"""How thick the arrow is, as a share of its side."""


class ArrowSign(QWidget):
    """One arrow, or none."""

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._arrow: Arrow | None = None
        self._ink = ""

    @property
    def arrow(self) -> Arrow | None:
        """Where it points."""
        return self._arrow

    def show_arrow(self, arrow: Arrow | None, ink: str) -> None:
        """Point there from now on, in this colour."""
        if (arrow, ink) != (self._arrow, self._ink):
            self._arrow, self._ink = arrow, ink
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it in the middle of the room there is."""
        arrow = self._arrow
        if arrow is None:
            return
        side = float(min(self.width(), self.height())) * 0.92
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(self.width() / 2, self.height() / 2)
        ink = QColor(self._ink)
        if arrow in _STAIRS:
            painter.fillPath(_stairs(side / 2, up=arrow is Arrow.UPSTAIRS), ink)
        pen = QPen(ink, side * (_SHAFT if arrow not in _STAIRS else _SHAFT * 0.7))
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
        painter.setPen(pen)
        painter.drawPath(path_of(arrow, side))


def path_of(arrow: Arrow, side: float) -> QPainterPath:
    """The line of an arrow within a square of that side around the middle."""
    half = side / 2 * 0.86
    if arrow in _TURN:
        path = QTransform().rotate(_TURN[arrow]).map(_straight(half))
    elif arrow is Arrow.BEHIND:
        path = _back(half)
    else:
        return _slanting(side / 2, up=arrow is Arrow.UPSTAIRS)
    return path.translated(-path.boundingRect().center())


def _straight(half: float) -> QPainterPath:
    path = QPainterPath(QPointF(-half, 0))
    path.lineTo(half * 0.9, 0)
    _head(path, QPointF(half, 0), QPointF(-1, -1), QPointF(-1, 1), half * 0.62)
    return path


def _back(half: float) -> QPainterPath:
    """Up and round, and down again."""
    radius = half * 0.5
    path = QPainterPath(QPointF(radius, half))
    path.lineTo(radius, -half + radius)
    path.arcTo(QRectF(-radius, -half, 2 * radius, 2 * radius), 0, 180)
    path.lineTo(-radius, half * 0.85)
    _head(path, QPointF(-radius, half * 0.95), QPointF(-1, -1), QPointF(1, -1), half * 0.5)
    return path


def _stairs(half: float, *, up: bool) -> QPainterPath:
    """Three steps that rise to the right, or to the left."""
    way = 1.0 if up else -1.0
    path = QPainterPath(QPointF(-half * way, half))
    for number, top in enumerate((0.64, 0.2, -0.24)):
        left, right = (-1 + 2 * number / 3) * way, (-1 + 2 * (number + 1) / 3) * way
        path.lineTo(left * half, top * half)
        path.lineTo(right * half, top * half)
    path.lineTo(half * way, half)
    path.closeSubpath()
    return path


def _slanting(half: float, *, up: bool) -> QPainterPath:
    """Along the stairs, up or down."""
    low, high = QPointF(-half * 0.9, 0.1 * half), QPointF(half * 0.2, -half * 0.85)
    if up:
        path = QPainterPath(low)
        path.lineTo(high)
        _head(path, high, QPointF(-1, 0.1), QPointF(-0.1, 1), half * 0.5)
        return path
    low.setX(-low.x())
    high.setX(-high.x())
    path = QPainterPath(high)
    path.lineTo(low)
    _head(path, low, QPointF(-1, 0.0), QPointF(0.0, -1), half * 0.5)
    return path


def _head(path: QPainterPath, at: QPointF, one: QPointF, other: QPointF, size: float) -> None:
    path.moveTo(at + one * size)
    path.lineTo(at)
    path.lineTo(at + other * size)
