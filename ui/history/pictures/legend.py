"""The line above a panel: what is measured, and which filling, line and marker is which."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QGraphicsWidget, QStyleOptionGraphicsItem, QWidget

from ui.history.pictures.drawing import Blocks, Cells, Layer, Path, Points, Segments
from ui.history.pictures.layers import heat_colour
from ui.history.pictures.strokes import colour, draw_marker, fill_box, pen
from ui.theme import Tokens

_SCALE_STEPS = 5


class Legend(QGraphicsWidget):
    """Wraps where the picture is narrow; `fit` says how tall it is then."""

    def __init__(
        self, tokens: Callable[[], Tokens], font: Callable[[], QFont], *, apart: bool
    ) -> None:
        """`apart`: with some room above, from the panel that stands there."""
        super().__init__()
        self._tokens, self._font, self._apart = tokens, font, apart
        self._unit = ""
        self._layers: list[Layer] = []

    def show_layers(self, unit: str, layers: Sequence[Layer]) -> None:
        """Name these layers."""
        self._unit = unit
        self._layers = [layer for layer in layers if isinstance(layer, Cells) or _named(layer)]
        self.update()

    def fit(self, width: float) -> None:
        """Be as tall as it takes at a width."""
        bottom = max((box.bottom() for box, _ in self._entries(width)), default=0.0)
        tall = bottom + self._em() * 0.25
        self.setMinimumHeight(tall)
        self.setMaximumHeight(tall)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        """Paint the signs and their names."""
        t = self._tokens()
        painter.setFont(self._font())
        for box, layer in self._entries(self.size().width()):
            if layer is None:
                painter.setPen(QColor(t.quiet))
                painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, self._unit)
            elif isinstance(layer, Cells):
                self._paint_scale(painter, box, layer, t)
            else:
                sign = QRectF(box.left(), box.top(), self._sign(), box.height())
                painter.save()
                _paint_sign(painter, sign, layer, self._em(), t)
                painter.restore()
                painter.setPen(QColor(t.text))
                painter.drawText(
                    box.adjusted(self._sign() + self._em() * 0.4, 0, 0, 0),
                    Qt.AlignmentFlag.AlignVCenter,
                    _title(layer),
                )

    def _entries(self, width: float) -> Iterator[tuple[QRectF, Layer | None]]:
        """The unit first, then each layer, in lines."""
        metrics = QFontMetricsF(self._font())
        tall, gap = metrics.height() * 1.25, self._em()
        x, y = 0.0, self._em() * 0.6 if self._apart else 0.0
        for layer in (None, *self._layers):
            if layer is None:
                wide = metrics.horizontalAdvance(self._unit) + 2
            elif isinstance(layer, Cells):
                wide = self._scale_width(layer)
            else:
                wide = (
                    self._sign() + self._em() * 0.4 + metrics.horizontalAdvance(_title(layer)) + 2
                )
            if x > 0 and x + wide > width:
                x, y = 0.0, y + tall
            yield QRectF(x, y, wide, tall), layer
            x += wide + gap

    def _scale_width(self, layer: Cells) -> float:
        metrics = QFontMetricsF(self._font())
        ends = sum(metrics.horizontalAdvance(text) for text in layer.scale)
        return ends + self._em() * (0.8 + 1.2 * _SCALE_STEPS) + 2

    def _paint_scale(self, painter: QPainter, box: QRectF, layer: Cells, t: Tokens) -> None:
        em, metrics = self._em(), QFontMetricsF(self._font())
        low, high = layer.scale
        x = box.left() + metrics.horizontalAdvance(low) + em * 0.4
        painter.setPen(QColor(t.text))
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, low)
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, high)
        for step in range(_SCALE_STEPS):
            patch = QRectF(x + step * 1.2 * em, box.center().y() - em / 2, 1.2 * em, em)
            painter.fillRect(patch, QColor(heat_colour(step / (_SCALE_STEPS - 1), t)))
        whole = QRectF(x, box.center().y() - em / 2, 1.2 * em * _SCALE_STEPS, em)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(t.line), 1))
        painter.drawRect(whole)

    def _em(self) -> float:
        return float(self._font().pixelSize())

    def _sign(self) -> float:
        return self._em() * 1.9


def _named(layer: Layer) -> bool:
    if isinstance(layer, Blocks):
        return bool(layer.title)
    return isinstance(layer, Path | Points | Segments)


def _title(layer: Layer) -> str:
    return "" if isinstance(layer, Cells) else layer.title


def _paint_sign(painter: QPainter, box: QRectF, layer: Layer, em: float, t: Tokens) -> None:
    middle = box.center()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, not isinstance(layer, Blocks))
    match layer:
        case Blocks():
            patch = QRectF(box.left(), middle.y() - em * 0.4, box.width(), em * 0.8)
            fill_box(painter, patch, layer.ink, layer.hatch, t)
        case Path():
            painter.setPen(pen(layer.ink, layer.dash, max(1.6, em / 6.5), t))
            painter.drawLine(QPointF(box.left(), middle.y()), QPointF(box.right(), middle.y()))
            draw_marker(painter, layer.marker, middle, em * 0.62, layer.ink, t)
        case Points():
            draw_marker(painter, layer.marker, middle, em * 0.62, layer.ink, t)
        case Segments():
            painter.setPen(QPen(QColor(colour(layer.ink, t)), max(1.5, em / 8)))
            painter.drawLine(QPointF(box.left(), middle.y()), QPointF(box.right(), middle.y()))
            for x in (box.left(), box.right()):
                painter.drawLine(QPointF(x, middle.y() - em / 3), QPointF(x, middle.y() + em / 3))
