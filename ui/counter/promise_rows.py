"""The short list of promises that are due: two lines for each, three where the room is narrow."""

from dataclasses import dataclass

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QFrame,
    QListView,
    QSizePolicy,
    QStyle,
    QStyleOptionViewItem,
    QWidget,
)

from ui.theme import Tone, Type, em, space, tabular, tokens, typeface
from ui.widgets.painting import RESCALING, rounded
from ui.widgets.row_model import ROW, RowModel
from ui.widgets.stale import is_stale

_SIGNS = {Tone.CAUTION: "!", Tone.BAD: "!!"}
_ELIDE = Qt.TextElideMode.ElideRight


@dataclass(frozen=True, slots=True)
class PromiseRow:
    """One promise in words. `title` is the number or address, `aside` what stands at the right of
    the question; `offered` marks what is to be done next.
    """

    id: int
    title: str
    name: str = ""
    question: str = ""
    due: str = ""
    tone: Tone = Tone.NEUTRAL
    aside: str = ""
    offered: bool = False

    @property
    def due_shown(self) -> str:
        """When it is due, with the sign that goes with its tone."""
        return f"{_SIGNS[self.tone]} {self.due}" if self.tone in _SIGNS else self.due

    @property
    def sentence(self) -> str:
        """What a screen reader says."""
        parts = (self.title, self.name, self.due, self.aside, self.question)
        return ", ".join(part for part in parts if part)


class _Look:
    """Fonts and distances at the present text size."""

    def __init__(self) -> None:
        self.strong = tabular(typeface(Type.STRONG))
        self.body = tabular(typeface(Type.BODY))
        self.small = typeface(Type.SMALL)
        self.tall = QFontMetrics(self.strong).height()
        self.short = QFontMetrics(self.small).height()
        self.gutter, self.gap, self.edge = space(4), space(2), space(1.5)
        self.between = max(1, space(0.5))

    def row_height(self, *, stacked: bool) -> int:
        lines = self.tall + self.short + self.between
        if stacked:
            lines += self.tall + self.between
        return max(24, lines + 2 * self.edge)


class _Delegate(QAbstractItemDelegate):
    """Paints number, name and due time in one line, the question below it."""

    def __init__(self, view: "PromiseList") -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(em(None, 12), self._view.row_height())

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        row = index.data(ROW)
        if not isinstance(row, PromiseRow):
            return
        t, look = tokens(), self._view.look()
        box: QRect = option.rect
        state: QStyle.StateFlag = option.state
        stale = is_stale(self._view)
        self._paint_ground(painter, row, box, state, stale=stale)
        ink = t.quiet if stale else t.text
        left, right = box.left() + look.gutter, box.right() - look.gap
        y = box.top() + look.edge
        due_font = look.body if row.tone is Tone.NEUTRAL else look.strong
        plain = row.tone is Tone.NEUTRAL or stale
        due_ink = ink if plain else t.tone(row.tone)[0]
        end = right
        if not self._view.stacked:
            end = self._at_right(painter, due_font, due_ink, row.due_shown, left, right, y)
        x = self._at_left(painter, look.strong, ink, row.title, left, end, y)
        self._at_left(painter, look.body, ink, row.name, x + look.gap, end, y)
        y += look.tall + look.between
        if self._view.stacked:
            self._at_left(painter, due_font, due_ink, row.due_shown, left, right, y)
            y += look.tall + look.between
        end = self._at_right(painter, look.small, t.quiet, row.aside, left, right, y)
        self._at_left(painter, look.small, t.quiet, row.question, left, end, y)

    def _paint_ground(
        self,
        painter: QPainter,
        row: PromiseRow,
        box: QRect,
        state: QStyle.StateFlag,
        *,
        stale: bool,
    ) -> None:
        t, look = tokens(), self._view.look()
        selected = bool(state & QStyle.StateFlag.State_Selected)
        fill = None
        if row.offered and not stale:
            fill = t.accent_soft
        elif selected or state & QStyle.StateFlag.State_MouseOver:
            fill = t.ground
        border = None
        if selected:
            border = t.accent if self._view.hasFocus() else t.edge
        elif row.offered and t.high:
            border = t.accent
        if fill is not None or border is not None:
            rounded(painter, box, fill, border, 2 if selected else 1, look.edge)
        if row.offered:
            size = look.gutter * 0.24
            x, middle = box.left() + space(1.25), box.top() + look.edge + look.tall / 2
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(t.quiet if stale else t.accent))
            painter.drawPolygon(
                [
                    QPointF(x, middle - size),
                    QPointF(x + size * 1.5, middle),
                    QPointF(x, middle + size),
                ]
            )

    @staticmethod
    def _at_left(
        painter: QPainter, font: QFont, ink: str, text: str, left: int, end: int, top: int
    ) -> int:
        metrics = QFontMetrics(font)
        room = end - left
        if not text or room < em(None, 2):
            return left
        shown = metrics.elidedText(text, _ELIDE, room)
        painter.setFont(font)
        painter.setPen(QColor(ink))
        painter.drawText(QPointF(left, top + metrics.ascent()), shown)
        return left + metrics.horizontalAdvance(shown)

    @staticmethod
    def _at_right(
        painter: QPainter, font: QFont, ink: str, text: str, left: int, right: int, top: int
    ) -> int:
        if not text:
            return right
        metrics = QFontMetrics(font)
        shown = metrics.elidedText(text, _ELIDE, right - left)
        wide = metrics.horizontalAdvance(shown)
        painter.setFont(font)
        painter.setPen(QColor(ink))
        painter.drawText(
            QRectF(right - wide, top, wide + 1, metrics.height()),
            int(Qt.AlignmentFlag.AlignRight),
            shown,
        )
        return right - wide - space(2)


class PromiseList(QListView):
    """As tall as its rows, up to `most`; `entered` has the id on Enter or a double press.

    A promise that stays keeps the selection; one that goes leaves nothing selected.
    """

    entered = Signal(int)
    chosen = Signal()

    _built = False

    def __init__(self, most: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._most = most
        self._look: _Look | None = None
        self.stacked = False
        self._rows = RowModel[PromiseRow](self)
        self.setModel(self._rows)
        self.setItemDelegate(_Delegate(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.viewport().setAutoFillBackground(False)
        self.doubleClicked.connect(self._enter)
        self.selectionModel().selectionChanged.connect(lambda *_: self.chosen.emit())
        self._built = True

    @property
    def rows(self) -> tuple[PromiseRow, ...]:
        """The rows shown now."""
        return tuple(self._rows.rows)

    def show_rows(self, rows: list[PromiseRow]) -> None:
        """Show these rows instead."""
        if rows == self._rows.rows:
            return
        chosen, at = self.selected_id(), self.verticalScrollBar().value()
        self._rows.show(rows)
        ids = [row.id for row in rows]
        if chosen in ids:
            self.setCurrentIndex(self._rows.index(ids.index(chosen)))
        self._fit()
        self.verticalScrollBar().setValue(at)

    def selected_id(self) -> int | None:
        """The id of the selected promise."""
        chosen = self.selectedIndexes()
        row = chosen[0].data(ROW) if chosen else None
        return row.id if isinstance(row, PromiseRow) else None

    def look(self) -> _Look:
        """Fonts and distances."""
        if self._look is None:
            self._look = _Look()
        return self._look

    def row_height(self) -> int:
        """How tall a row is."""
        return self.look().row_height(stacked=self.stacked)

    def sizeHint(self) -> QSize:
        """Ask for the rows."""
        count = max(1, min(self._most, len(self._rows.rows)))
        return QSize(em(None, 24), count * self.row_height())

    def minimumSizeHint(self) -> QSize:
        """Be content with a number a row."""
        return QSize(em(None, 12), self.row_height())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Who comes here with the keyboard stands on the first promise."""
        super().focusInEvent(event)
        by_hand = (Qt.FocusReason.MouseFocusReason, Qt.FocusReason.ActiveWindowFocusReason)
        if event.reason() not in by_hand and self.selected_id() is None and self._rows.rows:
            first = self._rows.index(0)
            self.selectionModel().setCurrentIndex(
                first, QItemSelectionModel.SelectionFlag.ClearAndSelect
            )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter asks for the selected promise; the rest is the list's own."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not event.isAutoRepeat():
                self._enter()
            event.accept()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the application's font."""
        if self._built and event.type() in RESCALING:
            self._look = None
            self._fit()
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the due time on a line of its own where it would not fit beside the number."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        look = self.look()
        strong = QFontMetrics(look.strong)
        widest = max((strong.horizontalAdvance(row.title) for row in self.rows), default=0)
        due = max((strong.horizontalAdvance(row.due_shown) for row in self.rows), default=0)
        room = self.viewport().width() - look.gutter - look.gap
        self.stacked = widest + 2 * look.gap + due > room
        self.scheduleDelayedItemsLayout()
        self.updateGeometry()

    def _enter(self) -> None:
        chosen = self.selected_id()
        if chosen is not None:
            self.entered.emit(chosen)
