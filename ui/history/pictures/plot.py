"""What is taken from pyqtgraph: views that are dragged and zoomed, and axes beside them.

Importing this module loads pyqtgraph.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pyqtgraph  # type: ignore[import-untyped]
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF

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
    """An axis whose ticks are those of `ticks`."""

    def __init__(self, orientation: str, font: Callable[[], QFont]) -> None:
        super().__init__(orientation)
        self._axis: Axis = Numbers(1)
        self._font = font
        self._up = orientation == "left"
        self._texts: dict[float, str] = {}
        self.setStyle(tickLength=0, autoExpandTextSpace=False)
        self.enableAutoSIPrefix(False)

    def show_axis(self, axis: Axis) -> None:
        """Mark this axis."""
        self._axis = axis
        self.picture = None
        self.update()

    def fit(self, width: float) -> None:
        """Take the font, and as much room beside the view as the texts need at this width."""
        font = self._font()
        self.setTickFont(font)
        metrics = QFontMetricsF(font)
        gap = metrics.height() * 0.4
        beyond = round(metrics.horizontalAdvance("00:00"))
        self.setStyle(tickTextOffset=round(gap), hideOverlappingLabels=beyond)
        if not self._up:
            self.setHeight(round(metrics.height() + 1.4 * gap))
            return
        self.setWidth(self.needs(width))

    def needs(self, width: float) -> int:
        """How wide it must be."""
        metrics = QFontMetricsF(self._font())
        low, high = bounds(self._axis, up=True)
        texts = [text for _, text in ticks(self._axis, low, high, 200, self._font(), up=True)]
        widest = max((metrics.horizontalAdvance(text) for text in texts), default=0.0)
        if isinstance(self._axis, Names):
            widest = min(widest, width * _NAMES_SHARE)
        # The first text below the view begins to the left of it.
        return round(max(widest + metrics.height() * 0.8, metrics.averageCharWidth() * 5))

    def recolour(self, t: Tokens) -> None:
        """Take these colours."""
        self.setTextPen(t.quiet if not isinstance(self._axis, Names) else t.text)
        self.setPen(t.line)
        self.setTickPen(t.line)

    def tickValues(self, minVal: float, maxVal: float, size: float) -> list[Any]:
        """The places of the ticks, on one level."""
        found = ticks(self._axis, minVal, maxVal, size, self._font(), up=self._up)
        self._texts = dict(found)
        return [(None, [at for at, _ in found])]

    def tickStrings(self, values: list[float], scale: float, spacing: float) -> list[str]:
        """What stands at them, shortened where there is no room."""
        metrics = QFontMetricsF(self._font())
        room = self.width() - metrics.height() * 0.6 if self._up else 1e6
        elide = Qt.TextElideMode.ElideRight
        return [metrics.elidedText(self._texts.get(value, ""), elide, room) for value in values]
