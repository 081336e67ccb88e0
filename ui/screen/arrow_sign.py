"""The arrow to a counter, drawn so that it is read from the far end of a hall."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen, QTransform
from PySide6.QtWidgets import QWidget

from queueapp.domain.public.setup import Arrow

_TURN = {Arrow.RIGHT: 0, Arrow.AHEAD: -90, Arrow.LEFT: 180}
_SHAFT = 0.17
"""How thick the arrow is, as a share of its side."""


class ArrowSign(QWidget):
    """One arrow, or none."""

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._arrow: Arrow | None = None
        self._ink = "#000000"

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
        pen = QPen(QColor(self._ink), side * _SHAFT)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
        painter.setPen(pen)
        path = path_of(arrow, side)
        painter.translate(-path.boundingRect().center())
        painter.drawPath(path)


def path_of(arrow: Arrow, side: float) -> QPainterPath:
    """The line of an arrow around the middle, within a square of that side."""
    half = side / 2 * 0.86
    if arrow in _TURN:
        return QTransform().rotate(_TURN[arrow]).map(_straight(half))
    if arrow is Arrow.BEHIND:
        return _back(half)
    return _stairs(half, up=arrow is Arrow.UPSTAIRS)


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
    """Three steps below a slanting arrow."""
    path = QPainterPath()
    step = 2 * half / 3
    y = half if up else half - step * 2
    path.moveTo(-half, y)
    for number in range(1, 4):
        path.lineTo(-half + step * number, y)
        if number < 3:
            y += -step if up else step
            path.lineTo(-half + step * number, y)
    rise = -1.0 if up else 1.0
    begin = QPointF(-half, half * 0.25) if up else QPointF(-half * 0.25, -half)
    end = QPointF(half * 0.25, -half) if up else QPointF(half, half * 0.25)
    path.moveTo(begin)
    path.lineTo(end)
    _head(path, end, QPointF(-1, 0), QPointF(0, -rise), half * 0.55)
    return path


def _head(path: QPainterPath, at: QPointF, one: QPointF, other: QPointF, size: float) -> None:
    path.moveTo(at + one * size)
    path.lineTo(at)
    path.lineTo(at + other * size)
