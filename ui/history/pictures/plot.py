"""What is taken from pyqtgraph: views that are dragged and zoomed, and axes beside them.

Importing this module loads pyqtgraph.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pyqtgraph  # type: ignore[import-untyped]
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from ui.history.pictures.drawing import Axis, Names, Numbers
from ui.history.pictures.ticks import bounds, ticks
from ui.theme import Tokens

_NAMES_SHARE = 0.34
"""Names take so much of a picture's width at most."""


class View(pyqtgraph.ViewBox):  # type: ignore[misc]
    """Dragged with the left button alone, never beyond what there is, without pyqtgraph's menu."""

    def __init__(self) -> None:
        super().__init__(enableMenu=False, defaultPadding=0)
        self.setMouseEnabled(x=True, y=False)
        self._whole = ((0.0, 1.0), (0.0, 1.0))

    def show_all_of(self, across: Axis, up: Axis, *, free: bool) -> None:
        """Show the whole of these axes; `free`: dragged and zoomed up and down too."""
        self._whole = (bounds(across, up=False), bounds(up, up=True))
        (left, right), (low, high) = self._whole
        self.setMouseEnabled(x=True, y=free)
        self.setLimits(
            xMin=left,
            xMax=right,
            yMin=low,
            yMax=high,
            minXRange=(right - left) / 400,
            minYRange=(high - low) / 400,
        )
        self.show_all()

    def show_all(self) -> None:
        """Show the whole again."""
        (left, right), (low, high) = self._whole
        self.setRange(xRange=(left, right), yRange=(low, high), padding=0)

    def mouseDragEvent(self, ev: Any, axis: Any = None) -> None:
        """Leave the other buttons alone."""
        if ev.button() == Qt.MouseButton.LeftButton:
            super().mouseDragEvent(ev, axis)
        else:
            ev.ignore()


class Ticks(pyqtgraph.AxisItem):  # type: ignore[misc]
    """An axis beside a view, marked as `ticks` says; it paints itself, on paper as on screens."""

    def __init__(
        self, orientation: str, tokens: Callable[[], Tokens], font: Callable[[], QFont]
    ) -> None:
        super().__init__(orientation)
        self._axis: Axis = Numbers(1)
        self._tokens, self._font = tokens, font
        self._up = orientation == "left"

    def show_axis(self, axis: Axis) -> None:
        """Mark this axis."""
        self._axis = axis
        self.update()

    def fit(self) -> None:
        """Take as much room below the view as the texts need."""
        self.setHeight(round(QFontMetricsF(self._font()).height() * 1.45))

    def needs(self, width: float) -> int:
        """How much room its texts need beside the view, in a picture of this width."""
        metrics = QFontMetricsF(self._font())
        low, high = bounds(self._axis, up=True)
        texts = [text for _, text in ticks(self._axis, low, high, 200, self._font(), up=True)]
        widest = max((metrics.horizontalAdvance(text) for text in texts), default=0.0)
        if isinstance(self._axis, Names):
            widest = min(widest, width * _NAMES_SHARE)
        # The first text below the view begins to the left of it.
        return round(max(widest + metrics.height() * 0.6, metrics.averageCharWidth() * 5))

    def boundingRect(self) -> QRectF:
        """With room for texts that stand at the ends."""
        beyond = 4 * float(self._font().pixelSize())
        across, along = (0.0, beyond) if self._up else (beyond, 0.0)
        return QRectF(self.rect()).adjusted(-across, -along, across, along)

    def paint(
        self,
        p: QPainter,
        opt: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        """Paint the line and the texts."""
        t, rect = self._tokens(), QRectF(self.rect())
        low, high = self.range
        room = rect.height() if self._up else rect.width()
        p.setPen(QColor(t.line))
        p.drawLine(rect.topRight() if self._up else rect.topLeft(), self._end(rect))
        p.setFont(self._font())
        p.setPen(QColor(t.text if isinstance(self._axis, Names) else t.quiet))
        for at, text in ticks(self._axis, low, high, room, self._font(), up=self._up):
            share = (at - low) / (high - low)
            self._paint_text(p, rect, share, text)

    def _end(self, rect: QRectF) -> QPointF:
        return rect.bottomRight() if self._up else rect.topRight()

    def _paint_text(self, p: QPainter, rect: QRectF, share: float, text: str) -> None:
        metrics = QFontMetricsF(self._font())
        tall, flags = metrics.height(), Qt.AlignmentFlag
        if self._up:
            gap = tall * 0.35
            shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, rect.width() - gap)
            y = rect.bottom() - share * rect.height()
            box = QRectF(rect.left(), y - tall / 2, rect.width() - gap, tall)
            p.drawText(box, flags.AlignRight | flags.AlignVCenter, shown)
            return
        wide = metrics.horizontalAdvance(text) + 2
        x = rect.left() + share * rect.width()
        box = QRectF(x - wide / 2, rect.top() + tall * 0.3, wide, tall)
        p.drawText(box, flags.AlignCenter, text)
