"""Several things of one kind: their list at the left, the one chosen beside it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSignalBlocker,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QAction, QColor, QFontMetricsF, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QBoxLayout,
    QFrame,
    QListView,
    QSizePolicy,
    QStyle,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from ui.screens_page.form import Form, Sheet
from ui.theme import Type, em, space, tokens, typeface
from ui.widgets.action_button import ActionButton
from ui.widgets.flow_layout import FlowRow
from ui.widgets.labels import Text
from ui.widgets.page import ScrollBox
from ui.widgets.painting import rounded, row_ground
from ui.widgets.row_model import ROW, RowModel

_BESIDE = 52
"""From this width on, in em, the list stands beside the form."""


@dataclass(frozen=True, slots=True)
class Item:
    """One of them, as the list says it; `wrong` marks it."""

    title: str
    detail: str = ""
    wrong: bool = False

    @property
    def sentence(self) -> str:
        """What a screen reader says."""
        return ", ".join(part for part in (self.title, self.detail) if part)


class _Delegate(QAbstractItemDelegate):
    """Paints the title, and the detail below it."""

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        tall = QFontMetricsF(typeface(Type.BODY)).height()
        tall += QFontMetricsF(typeface(Type.SMALL)).height() + 2 * space(1.5)
        return QSize(em(None, 8), round(tall))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        item = index.data(ROW)
        if not isinstance(item, Item):
            return
        t = tokens()
        box: QRect = option.rect
        row_ground(painter, box, option.state)
        if option.state & QStyle.StateFlag.State_HasFocus:
            rounded(painter, box, None, t.accent, 2, space(1.5))
        inside = QRectF(box).adjusted(space(2.5), space(1.5), -space(2.5), -space(1.5))
        title = f"✕ {item.title}" if item.wrong else item.title
        lines = ((Type.BODY, t.bad if item.wrong else t.text, title),)
        for kind, ink, text in (*lines, (Type.SMALL, t.quiet, item.detail)):
            metrics = QFontMetricsF(typeface(kind))
            shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, inside.width())
            painter.setFont(typeface(kind))
            painter.setPen(QColor(ink))
            painter.drawText(inside, int(Qt.AlignmentFlag.AlignTop), shown)
            inside.setTop(inside.top() + metrics.height())


class ItemList(QListView):
    """The list; `chosen` carries the place of the one that is chosen."""

    chosen = Signal(int)

    def __init__(self, name: str, spoken: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(spoken)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.rows: RowModel[Item] = RowModel(self)
        self.setModel(self.rows)
        self.setItemDelegate(_Delegate(self))
        self.selectionModel().currentChanged.connect(lambda now, _before: self._told(now))

    def show_items(self, items: Sequence[Item], at: int) -> None:
        """Show these, with one of them chosen; nobody is told."""
        if list(items) != self.rows.rows:
            with QSignalBlocker(self):
                self.rows.show(items)
        self.choose(at)

    def choose(self, at: int) -> None:
        """Choose one; nobody is told."""
        if 0 <= at < self.rows.rowCount() and at != self.currentIndex().row():
            with QSignalBlocker(self):
                self.setCurrentIndex(self.rows.index(at))

    def sizeHint(self) -> QSize:
        """Ask for a column."""
        return QSize(em(None, 15), em(None, 8))

    def minimumSizeHint(self) -> QSize:
        """Be content with a few rows."""
        return QSize(em(None, 10), em(None, 6))

    def _told(self, now: QModelIndex) -> None:
        if now.isValid():
            self.chosen.emit(now.row())


class Several(QWidget):
    """The list with what adds, moves and removes, and the form of the one chosen.

    The wishes `add_wanted`, `remove_wanted` and `move_wanted` are about the one that is chosen.
    """

    add_wanted = Signal()
    remove_wanted = Signal()
    move_wanted = Signal(int)

    def __init__(
        self, name: str, spoken: str, add: str, empty: str, form: Form, *, moves: bool = True
    ) -> None:
        """`add` is what the button says; `empty` what stands where there is none yet."""
        super().__init__()
        self.form = form
        self.list = ItemList(f"{name}_list", spoken)
        self._sides = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._sides.setContentsMargins(0, 0, 0, 0)
        self._left = left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(2))
        self._add = self._action(f"{name}_add", add, self.add_wanted.emit)
        self._up = self._action(f"{name}_up", "↑", lambda: self.move_wanted.emit(-1))
        self._down = self._action(f"{name}_down", "↓", lambda: self.move_wanted.emit(1))
        self._remove = self._action(f"{name}_remove", self.tr("Remove"), self.remove_wanted.emit)
        buttons = FlowRow(gap=1.5, line_gap=1.5)
        self._add_button = ActionButton(self._add, compact=True)
        buttons.flow.addWidget(self._add_button)
        for action, said in ((self._up, self.tr("Move up")), (self._down, self.tr("Move down"))):
            action.setToolTip(said)
            button = ActionButton(action, compact=True)
            button.setAccessibleName(said)
            button.setVisible(moves)
            action.setVisible(moves)
            buttons.flow.addWidget(button)
        buttons.flow.addWidget(ActionButton(self._remove, compact=True))
        column.addWidget(self.list, 1)
        column.addWidget(buttons)
        self._empty = Text(empty, quiet=True)
        self._empty.setObjectName(f"{name}_empty")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self._sheet = Sheet(form)
        self._box = ScrollBox(self._sheet)
        self._sides.addWidget(left, 2)
        self._sides.addWidget(self._empty, 5)
        self._sides.addWidget(self._box, 5)
        self._sides.setSpacing(space(4))

    def show_items(self, items: Sequence[Item], at: int) -> None:
        """Show these, with one chosen; the form is there where there is one."""
        self.list.show_items(items, at)
        there = bool(items)
        self.list.setVisible(there)
        self._empty.setVisible(not there)
        self._box.setVisible(there)
        self._remove.setEnabled(there)
        self._up.setEnabled(there and at > 0)
        self._down.setEnabled(there and at < len(items) - 1)
        self._lay()

    def focus_list(self) -> None:
        """Go to the list, or to what adds the first."""
        target = self.list if self.list.rows.rowCount() else self._add_button
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def to_top(self) -> None:
        """Show the form from its beginning."""
        self._box.verticalScrollBar().setValue(0)

    def reveal(self, field: QWidget) -> None:
        """Bring a field of the form into sight."""
        self._box.ensureWidgetVisible(field, 0, space(14))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where it is narrow the list stands above the form, and scrolls with it."""
        super().resizeEvent(event)
        self._lay()

    def _lay(self) -> None:
        beside = self.width() >= em(None, _BESIDE)
        above = not beside and not self._box.isHidden()
        if above is (self._sheet.column.indexOf(self._left) == 0):
            return
        if above:
            self._sides.removeWidget(self._left)
            self._sheet.column.insertWidget(0, self._left)
        else:
            self._sheet.column.removeWidget(self._left)
            self._sides.insertWidget(0, self._left, 2)
        self.list.setSizePolicy(
            QSizePolicy.Policy.Preferred,
            QSizePolicy.Policy.Fixed if above else QSizePolicy.Policy.Expanding,
        )

    def _action(self, name: str, text: str, slot: object) -> QAction:
        action = QAction(text, self)
        action.setObjectName(name)
        action.triggered.connect(lambda _checked=False: slot())  # type: ignore[operator]
        return action
