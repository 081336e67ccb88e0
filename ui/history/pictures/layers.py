"""Paints the layers of one panel in the pixels of its view."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen, QPolygonF
from PySide6.QtWidgets import QGraphicsItem, QGraphicsObject, QStyleOptionGraphicsItem, QWidget

from ui.history.pictures.drawing import (
    HIGH,
    LOW,
    Axis,
    Blocks,
    Box,
    Cells,
    Hatch,
    Ink,
    Layer,
    Marker,
    Path,
    Points,
    Rule,
    Segments,
)
from ui.history.pictures.strokes import colour, draw_marker, fill_box, pen, soft
from ui.history.pictures.ticks import ticks
from ui.theme import Tokens, readable_on, shade

_CROWDED = 0.9
"""Markers closer than this to each other, in their own width, are left out of lines."""


@dataclass(frozen=True, slots=True)
class Scale:
    """Which part of the axes a view shows, and how many pixels it has for it."""

    part: QRectF
    size: QRectF

    def x(self, value: float) -> float:
        """Pixels from the left."""
        held = min(max(value, -1e7), 1e7)
        return (held - self.part.left()) / self.part.width() * self.size.width()

    def y(self, value: float) -> float:
        """Pixels from the top."""
        held = min(max(value, -1e7), 1e7)
        return (self.part.bottom() - held) / self.part.height() * self.size.height()

    def point(self, x: float, y: float) -> QPointF:
        """A point in pixels."""
        return QPointF(self.x(x), self.y(y))

    def box(self, box: Box) -> QRectF:
        """A box in pixels; one without an end reaches to the edge of the view."""
        left, low, right, high = box
        x0 = 0.0 if left == LOW else self.x(left)
        x1 = self.size.width() if right == HIGH else self.x(right)
        y0 = 0.0 if high == HIGH else self.y(high)
        y1 = self.size.height() if low == LOW else self.y(low)
        return QRectF(QPointF(x0, y0), QPointF(x1, y1))


class _OverView(QGraphicsObject):
    """Covers all of a view, in its pixels."""

    def __init__(
        self, scale: Callable[[], Scale], tokens: Callable[[], Tokens], parent: QGraphicsItem
    ) -> None:
        super().__init__(parent)
        self._scale, self._tokens = scale, tokens
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)

    def resized(self) -> None:
        """The view has another size."""
        self.prepareGeometryChange()

    def boundingRect(self) -> QRectF:
        """All of the view."""
        return QRectF(self._scale().size)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        """Paint where there is anything to be seen."""
        scale = self._scale()
        if scale.size.width() > 0 and scale.part.width() > 0 and scale.part.height() > 0:
            painter.save()
            painter.setClipRect(scale.size)
            self.paint_over(painter, scale, self._tokens())
            painter.restore()

    def paint_over(self, painter: QPainter, scale: Scale, t: Tokens) -> None:
        """Paint at this scale, in these colours."""
        raise NotImplementedError


class Pointer(_OverView):
    """Shows which row is pointed at; apart from the layers, so that those need not be painted."""

    def __init__(
        self,
        scale: Callable[[], Scale],
        tokens: Callable[[], Tokens],
        parent: QGraphicsItem,
        places: Sequence[Box],
        *,
        framed: bool,
    ) -> None:
        """`framed`: with a frame around it, in front; else with a ground behind it."""
        super().__init__(scale, tokens, parent)
        self._places, self._framed = places, framed
        self._row: int | None = None
        self.setZValue(1 if framed else -1)

    def mark(self, row: int | None) -> None:
        """Show which row is pointed at."""
        if row != self._row:
            self._row = row
            self.update()

    def paint_over(self, painter: QPainter, scale: Scale, t: Tokens) -> None:
        """Paint the frame or the ground."""
        if self._row is None:
            return
        box = scale.box(self._places[self._row])
        if self._framed:
            _frame(painter, box, t.caution, 3.5, t)
        else:
            painter.fillRect(box, QColor(soft(Ink.ACCENT, t)))


class Layers(_OverView):
    """What a panel shows, with the row that stands out."""

    def __init__(
        self,
        scale: Callable[[], Scale],
        tokens: Callable[[], Tokens],
        font: Callable[[], QFont],
        parent: QGraphicsItem,
    ) -> None:
        super().__init__(scale, tokens, parent)
        self._font = font
        self._layers: Sequence[Layer] = ()
        self._places: Sequence[Box] = ()
        self._peak: int | None = None
        self._grid: tuple[Axis, bool] | None = None

    def show_layers(
        self,
        layers: Sequence[Layer],
        places: Sequence[Box],
        peak: int | None,
        grid: tuple[Axis, bool] | None,
    ) -> None:
        """Paint these; `peak` is the place of the row that stands out.

        `grid` is the axis with lines at its ticks, and whether it goes up.
        """
        self._layers, self._places, self._peak, self._grid = layers, places, peak, grid
        self.update()

    def paint_over(self, painter: QPainter, scale: Scale, t: Tokens) -> None:
        """Paint from the back to the front."""
        painter.setFont(self._font())
        self._paint_grid(painter, scale, t)
        for layer in self._layers:
            self._paint_layer(painter, layer, scale, t)
        if self._peak is None:
            return
        box = scale.box(self._places[self._peak])
        if any(isinstance(layer, Cells) for layer in self._layers):
            _frame(painter, box, t.text, 2.5, t)
        else:
            self._point_at(painter, box, scale, t)

    def _paint_grid(self, painter: QPainter, scale: Scale, t: Tokens) -> None:
        if self._grid is None:
            return
        axis, up = self._grid
        part, size = scale.part, scale.size
        low, high = (part.top(), part.bottom()) if up else (part.left(), part.right())
        room = size.height() if up else size.width()
        painter.setPen(QPen(QColor(t.line), 1))
        for value, _ in ticks(axis, low, high, room, self._font(), up=up):
            at = round(scale.y(value) if up else scale.x(value)) + 0.5
            ends = ((0, at), (size.width(), at)) if up else ((at, 0), (at, size.height()))
            painter.drawLine(QPointF(*ends[0]), QPointF(*ends[1]))

    def _paint_layer(self, painter: QPainter, layer: Layer, scale: Scale, t: Tokens) -> None:
        smooth = QPainter.RenderHint.Antialiasing
        painter.setRenderHint(smooth, isinstance(layer, Path | Points))
        match layer:
            case Blocks():
                for box in layer.boxes:
                    shown = scale.box(box)
                    if shown.width() and shown.height() and shown.intersects(scale.size):
                        fill_box(painter, shown, layer.ink, layer.hatch, t)
            case Path():
                self._paint_path(painter, layer, scale, t)
            case Points():
                size = self._thinned(len(self._places), scale)
                for x, y in layer.points:
                    draw_marker(painter, layer.marker, scale.point(x, y), size, layer.ink, t)
            case Segments():
                self._paint_segments(painter, layer, scale, t)
            case Rule():
                self._paint_rule(painter, layer, scale, t)
            case Cells():
                self._paint_cells(painter, layer, scale, t)

    def _paint_path(self, painter: QPainter, path: Path, scale: Scale, t: Tokens) -> None:
        width = max(1.6, self._em() / 6.5)
        for line in path.lines:
            points = [scale.point(x, y) for x, y in line]
            if path.filled:
                floor = scale.y(0)
                area = QPainterPath(QPointF(points[0].x(), floor))
                for point in (*points, QPointF(points[-1].x(), floor)):
                    area.lineTo(point)
                ground = QColor(colour(path.ink, t))
                ground.setAlphaF(0.13)
                painter.fillPath(area, ground)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(pen(path.ink, path.dash, width, t))
            painter.drawPolyline(QPolygonF(points))
            self._paint_markers(painter, path, points, t)

    def _paint_markers(
        self, painter: QPainter, path: Path, points: Sequence[QPointF], t: Tokens
    ) -> None:
        if path.marker is Marker.NONE:
            return
        size = self._marker()
        room = (points[-1].x() - points[0].x()) / max(1, len(points) - 1)
        if len(points) > 1 and room < size * _CROWDED:
            return
        for point in points:
            draw_marker(painter, path.marker, point, size, path.ink, t)

    def _paint_segments(self, painter: QPainter, layer: Segments, scale: Scale, t: Tokens) -> None:
        cap = self._thinned(len(self._places), scale) / 2
        painter.setPen(QPen(QColor(colour(layer.ink, t)), max(0.6, min(self._em() / 8, cap / 2))))
        for left, low, right, high in layer.segments:
            first, last = scale.point(left, low), scale.point(right, high)
            painter.drawLine(first, last)
            side = QPointF(cap, 0) if left == right else QPointF(0, cap)
            for end in (first, last):
                painter.drawLine(end - side, end + side)

    def _paint_rule(self, painter: QPainter, rule: Rule, scale: Scale, t: Tokens) -> None:
        y = round(scale.y(rule.value)) + 0.5
        painter.setPen(QPen(QColor(t.text), 1.2, Qt.PenStyle.DashDotLine))
        painter.drawLine(QPointF(0, y), QPointF(scale.size.width(), y))
        metrics = QFontMetricsF(self._font())
        wide = metrics.horizontalAdvance(rule.title) + self._em() / 2
        label = QRectF(scale.size.width() - wide, y - metrics.height(), wide, metrics.height())
        ground = QColor(t.card)
        ground.setAlphaF(0.8)
        painter.fillRect(label, ground)
        painter.setPen(QColor(t.text))
        painter.drawText(label, Qt.AlignmentFlag.AlignCenter, rule.title)

    def _paint_cells(self, painter: QPainter, layer: Cells, scale: Scale, t: Tokens) -> None:
        metrics = QFontMetricsF(self._font())
        boxes = [scale.box(cell.box) for cell in layer.cells]
        widest = max((metrics.horizontalAdvance(cell.text) for cell in layer.cells), default=0)
        fits = bool(boxes) and (
            boxes[0].width() >= widest + 4 and boxes[0].height() >= metrics.height()
        )
        for cell, box in zip(layer.cells, boxes, strict=True):
            inner = box.adjusted(0.5, 0.5, -0.5, -0.5)
            if cell.share is None:
                fill_box(painter, inner, Ink.QUIET, Hatch.EMPTY, t)
                continue
            ground = heat_colour(cell.share, t)
            painter.fillRect(inner, QColor(ground))
            if fits:
                painter.setPen(QColor(readable_on(ground)))
                painter.drawText(inner, Qt.AlignmentFlag.AlignCenter, cell.text)

    def _point_at(self, painter: QPainter, box: QRectF, scale: Scale, t: Tokens) -> None:
        """An arrow at the edge of the view, towards what stands out."""
        size = self._em() * 0.7
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(t.text))
        if box.width() >= scale.size.width():
            y = box.center().y()
            corners = [(0, y - size / 2), (size, y), (0, y + size / 2)]
        else:
            x = box.center().x()
            corners = [(x - size / 2, 0), (x + size / 2, 0), (x, size)]
        painter.drawPolygon(QPolygonF([QPointF(*corner) for corner in corners]))

    def _em(self) -> float:
        return float(self._font().pixelSize())

    def _marker(self) -> float:
        return self._em() * 0.62

    def _thinned(self, rows: int, scale: Scale) -> float:
        """Markers that would lie on each other are smaller; as large again once zoomed in."""
        if not rows:
            return self._marker()
        box = scale.box(self._places[0])
        room = min(box.width(), box.height())
        return max(self._em() / 4, min(self._marker(), room))


def _frame(painter: QPainter, box: QRectF, ink: str, width: float, t: Tokens) -> None:
    """A frame within a box, told from its ground by an edge."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    inset = width / 2
    for line, wide in ((t.card, width + 2), (ink, width)):
        painter.setPen(QPen(QColor(line), wide))
        painter.drawRect(box.adjusted(inset, inset, -inset, -inset))


def heat_colour(share: float, t: Tokens) -> str:
    """The ground of a field of a heat map: the stronger, the further from the card's own."""
    return shade(t.accent, 0.05 + 0.95 * share, t)
