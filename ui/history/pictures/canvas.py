"""The picture itself: a widget that draws one drawing, pointed at with mouse and keys.

Importing this module loads pyqtgraph.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from math import inf

import pyqtgraph  # type: ignore[import-untyped]
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QBrush,
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QFont,
    QFontInfo,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QGraphicsItem, QMenu, QWidget

from ui.history.pictures.drawing import HIGH, LOW, Box, Cells, Drawing, Names, Numbers, Panel
from ui.history.pictures.layers import Layers, Pointer, Scale
from ui.history.pictures.legend import Legend
from ui.history.pictures.plot import Ticks, View
from ui.history.words import picture_title
from ui.theme import Tokens, Type, tokens, typeface
from ui.widgets.painting import RESCALING, announce
from ui.widgets.stale import is_stale

_EDGE = 5
"""Room for the frame of what has the focus."""
_STEP = 0.8
"""One press of + or - changes the part in sight by so much."""
_MOVES = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, 1),
    Qt.Key.Key_Down: (0, -1),
}


@dataclass(frozen=True, slots=True)
class _Shown:
    """What a panel is made of."""

    legend: Legend
    axis: Ticks
    view: View
    layers: Layers
    pointer: Pointer


class Canvas(pyqtgraph.GraphicsLayoutWidget):  # type: ignore[misc]
    """`said` when something else is pointed at; `chosen` when a row is, with mouse or keys.

    Arrow keys go from row to row, + and - zoom, 0 and Home show everything again, Esc lets go. The
    wheel zooms once the picture has the focus, or with Ctrl; else the page goes on scrolling.
    """

    said = Signal(str)
    chosen = Signal(int)
    copy_wanted = Signal()
    save_wanted = Signal()

    _built = False

    def __init__(
        self,
        colours: Callable[[], Tokens] = tokens,
        typeface_of: Callable[[], QFont] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """`colours` are the theme's where none are given, and `typeface_of` the program's."""
        super().__init__(parent)
        self.setObjectName("canvas")
        self._colours = colours
        self._typeface = typeface_of or (lambda: typeface(Type.SMALL))
        self._font = self._in_pixels()
        self._drawing: Drawing | None = None
        self._panels: list[_Shown] = []
        self._bottom = Ticks("bottom", self._tokens, self._pixels)
        self._row: int | None = None
        self._pointed: int | None = None
        self.ci.layout.setSpacing(0)
        self._built = True
        self._recolour()

    @property
    def drawing(self) -> Drawing | None:
        """What is drawn."""
        return self._drawing

    @property
    def row(self) -> int | None:
        """The row that is chosen."""
        return self._row

    @property
    def sentence(self) -> str:
        """What is said of the row that is pointed at or chosen; else of what stands out."""
        if self._drawing is None:
            return ""
        row = self._row if self._pointed is None else self._pointed
        return self._drawing.headline if row is None else self._drawing.says[row]

    def show_drawing(self, drawing: Drawing) -> None:
        """Draw this instead."""
        self._drawing = drawing
        self._row = self._pointed = None
        self.setAccessibleName(picture_title(drawing.picture))
        self._make_panels(drawing)
        self._recolour()
        self._fit()
        self._say()

    def choose(self, row: int | None) -> None:
        """Choose a row, as one is chosen in the table beside it."""
        if row != self._row:
            self._row = row
            self._mark()

    def show_all(self) -> None:
        """Show everything again."""
        for panel in self._panels:
            panel.view.show_all()

    def zoom(self, factor: float) -> None:
        """Show more or less, around what is chosen or in the middle."""
        if self._drawing is None:
            return
        for panel in self._panels[:1]:
            part = panel.view.viewRect()
            centre = part.center()
            if self._row is not None:
                at = _middle(self._drawing.places[self._row])
                centre = QPointF(
                    *(
                        c if abs(a) > HIGH / 4 else a
                        for a, c in zip(at, (centre.x(), centre.y()), strict=True)
                    )
                )
            free = self._drawing.wide
            panel.view.scaleBy(x=factor, y=factor if free else None, center=pyqtgraph.Point(centre))

    # How it is made

    def _make_panels(self, drawing: Drawing) -> None:
        self.ci.clear()
        self._panels = []
        self._bottom = Ticks("bottom", self._tokens, self._pixels)
        for number, panel in enumerate(drawing.panels):
            self._panels.append(self._make_panel(number, drawing, panel))
        last = self._panels[-1]
        self.ci.addItem(self._bottom, 2 * len(self._panels), 1)
        self._bottom.linkToView(last.view)
        self._bottom.show_axis(drawing.across)
        for shown in self._panels[:-1]:
            shown.view.setXLink(last.view)

    def _make_panel(self, number: int, drawing: Drawing, panel: Panel) -> _Shown:
        legend = Legend(self._tokens, self._pixels, apart=number > 0)
        legend.show_layers(panel.unit, panel.layers)
        axis = Ticks("left", self._tokens, self._pixels)
        axis.show_axis(panel.up)
        view = View()
        self.ci.addItem(legend, 2 * number, 0, 1, 2)
        self.ci.addItem(axis, 2 * number + 1, 0)
        self.ci.addItem(view, 2 * number + 1, 1)
        self.ci.layout.setRowStretchFactor(2 * number + 1, panel.weight)
        axis.linkToView(view)
        view.show_all_of(drawing.across, panel.up, free=drawing.wide)
        layers = Layers(lambda: _scale_of(view), self._tokens, self._pixels, view)
        if self.parentWidget() is not None:  # On paper it stays made of lines and letters.
            layers.setCacheMode(QGraphicsItem.CacheMode.DeviceCoordinateCache)
        heat = any(isinstance(layer, Cells) for layer in panel.layers)
        value = (drawing.across, False) if isinstance(drawing.across, Numbers) else (panel.up, True)
        layers.show_layers(
            panel.layers,
            drawing.places,
            drawing.peak if number == drawing.peak_panel else None,
            None if heat or isinstance(value[0], Names) else value,
        )
        places = drawing.places
        pointer = Pointer(lambda: _scale_of(view), self._tokens, view, places, framed=heat)
        for part in (layers, pointer):
            view.sigRangeChanged.connect(lambda *_, part=part: part.update())
            view.sigResized.connect(lambda *_, part=part: part.resized())
        return _Shown(legend, axis, view, layers, pointer)

    # Pointing

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Say what is pointed at."""
        super().mouseMoveEvent(event)
        self._point(self._row_at(event.position()))

    def leaveEvent(self, event: QEvent) -> None:
        """Go back to what is chosen."""
        super().leaveEvent(event)
        self._point(None)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose what was clicked."""
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and not self._was_dragged(event):
            self._choose_by_hand(self._row_at(event.position()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where a drag would begin."""
        self._pressed_at = event.position()
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Show everything again."""
        self.show_all()
        event.accept()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom, or leave the wheel to the page."""
        if self.hasFocus() or event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().wheelEvent(event)
        else:
            event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from row to row, zoom, show everything, let go."""
        key = Qt.Key(event.key())
        if key in _MOVES:
            self._move(*_MOVES[key])
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.zoom(_STEP)
        elif key in (Qt.Key.Key_Minus, Qt.Key.Key_Underscore):
            self.zoom(1 / _STEP)
        elif key in (Qt.Key.Key_0, Qt.Key.Key_Home):
            self.show_all()
        elif key == Qt.Key.Key_Escape and self._row is not None:
            self._choose_by_hand(None)
        else:
            event.ignore()
            return
        event.accept()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with the picture."""
        menu = QMenu(self)
        menu.setObjectName("picture_menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for name, text, happens in (
            ("copy", self.tr("Copy picture"), self.copy_wanted.emit),
            ("save", self.tr("Save picture…"), self.save_wanted.emit),
            ("show_all", self.tr("Show everything"), self.show_all),
        ):
            action = QAction(text, menu)
            action.setObjectName(name)
            action.triggered.connect(happens)
            menu.addAction(action)
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        menu.popup(self.mapToGlobal(self.rect().center()) if by_key else event.globalPos())
        event.accept()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the frame."""
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hide the frame."""
        super().focusOutEvent(event)
        self.viewport().update()

    def drawForeground(self, painter: QPainter, rect: QRectF | QRect) -> None:
        """Frame the picture while it has the focus."""
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(self._tokens().accent), 2))
            painter.drawRect(QRectF(self.viewport().rect()).adjusted(1, 1, -1, -1))

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        """Give the names as much room as there is."""
        super().resizeEvent(event)
        if self._built:
            self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the application's font and colours."""
        super().changeEvent(event)
        if not self._built:
            return
        if event.type() in RESCALING:
            self._font = self._in_pixels()
            self._fit()
        if event.type() in (*RESCALING, QEvent.Type.PaletteChange):
            self._recolour()

    def _move(self, right: int, up: int) -> None:
        drawing = self._drawing
        if drawing is None or not drawing.places:
            return
        if self._row is None:
            self._choose_by_hand(drawing.peak or 0)
            return
        beside = not isinstance(drawing.panels[0].up, Names)
        flat = not any(isinstance(layer, Cells) for layer in drawing.panels[0].layers)
        if flat:
            step = (right or up) if beside else (right or -up)
            wanted = self._row + step
            if 0 <= wanted < len(drawing.places):
                self._choose_by_hand(wanted)
            return
        x, y = _middle(drawing.places[self._row])
        found, nearest = None, inf
        for at, place in enumerate(drawing.places):
            ahead = (place[0] + place[2]) / 2 - x, (place[1] + place[3]) / 2 - y
            along = ahead[0] * right + ahead[1] * up
            aside = abs(ahead[1] if right else ahead[0])
            if along > 0 and aside < 1e-6 and along < nearest:
                found, nearest = at, along
        if found is not None:
            self._choose_by_hand(found)

    def _choose_by_hand(self, row: int | None) -> None:
        self.choose(row)
        self.chosen.emit(-1 if row is None else row)
        announce(self, self.sentence)

    def _point(self, row: int | None) -> None:
        if row != self._pointed:
            self._pointed = row
            self._mark()

    def _mark(self) -> None:
        row = self._row if self._pointed is None else self._pointed
        for panel in self._panels:
            panel.pointer.mark(row)
        self._say()

    def _say(self) -> None:
        self.setAccessibleDescription(self.sentence)
        self.said.emit(self.sentence)

    def _row_at(self, position: QPointF) -> int | None:
        if self._drawing is None:
            return None
        at = self.mapToScene(QPoint(round(position.x()), round(position.y())))
        for panel in self._panels:
            if panel.view.sceneBoundingRect().contains(at):
                point = panel.view.mapSceneToView(at)
                for row, (left, low, right, high) in enumerate(self._drawing.places):
                    if left <= point.x() < right and low <= point.y() < high:
                        return row
        return None

    def _was_dragged(self, event: QMouseEvent) -> bool:
        return (event.position() - self._pressed_at).manhattanLength() > 4

    # Looks

    def _tokens(self) -> Tokens:
        return self._colours()

    def _pixels(self) -> QFont:
        return self._font

    def _in_pixels(self) -> QFont:
        """The font by its pixels, which are the same on paper."""
        font = QFont(self._typeface())
        font.setPixelSize(max(1, QFontInfo(font).pixelSize()))
        return font

    def _fit(self) -> None:
        width = float(self.width())
        for panel in self._panels:
            panel.legend.fit(width - 4 * self._font.pixelSize())
        widest = max((panel.axis.needs(width) for panel in self._panels), default=0)
        for panel in self._panels:
            panel.axis.setWidth(widest)
        self._bottom.fit()
        beside = QFontMetricsF(self._font).horizontalAdvance("00:00") / 2 + 4
        self.ci.layout.setContentsMargins(_EDGE, _EDGE, beside, _EDGE)
        self.ci.layout.setColumnStretchFactor(1, 1)

    def _recolour(self) -> None:
        t = self._tokens()
        self.setBackgroundBrush(QBrush(QColor(t.ground if is_stale(self) else t.card)))
        for panel in self._panels:
            panel.axis.update()
            panel.legend.update()
            panel.layers.update()
            panel.pointer.update()
        self._bottom.update()

    _pressed_at = QPointF()


def _middle(place: Box) -> tuple[float, float]:
    left, low, right, high = place
    return (left + right) / 2 if left != LOW else HIGH, (low + high) / 2 if low != LOW else HIGH


def _scale_of(view: View) -> Scale:
    return Scale(view.viewRect(), QRectF(view.boundingRect()))
