"""Three columns that fold away from the right where the window is narrow."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QAction, QColor, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ui.theme import em, space, tokens
from ui.widgets.action_button import ActionButton
from ui.widgets.page import ScrollBox
from ui.widgets.painting import RESCALING


class _Host(QWidget):
    """Holds one column; paints a ground of its own while it lies over the middle."""

    def __init__(self, inner: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self.inner = inner
        self.over = False
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.addWidget(inner if isinstance(inner, QScrollArea) else ScrollBox(inner, self))

    def set_over(self, over: bool) -> None:
        """Lie over the middle, or stand beside it."""
        edge = space(2) if over else 0
        self._box.setContentsMargins(edge, edge, edge, edge)
        if over is not self.over:  # All that is in it would be painted anew with it.
            self.over = over
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.over:
            t = tokens()
            painter = QPainter(self)
            painter.fillRect(self.rect(), QColor(t.ground))
            painter.setPen(QPen(QColor(t.edge), 1))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))


class PanelColumns(QWidget):
    """Left, middle, right. The middle never folds; a folded one comes back over the middle.

    `widths` are the least widths in em of left, middle and right.
    """

    foldedChanged = Signal(bool, bool)

    _built = False

    def __init__(
        self,
        left: QWidget,
        middle: QWidget,
        right: QWidget,
        *,
        left_title: str,
        right_title: str,
        widths: tuple[float, float, float] = (24, 32, 20),
        most: tuple[float, float] = (34, 30),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._widths, self._most = widths, most
        self._left, self._right = _Host(left, self), _Host(right, self)
        self._middle = _Host(middle, self)
        self._folded = (False, False)
        self._came_from: QWidget | None = None
        self._bar = QWidget(self)
        self._bar.setObjectName("folded")
        self._row = row = QHBoxLayout(self._bar)
        row.setContentsMargins(0, 0, 0, 0)
        self.left_action = self._action(left_title)
        self.right_action = self._action(right_title)
        self._left_button = ActionButton(self.left_action, compact=True)
        self._right_button = ActionButton(self.right_action, compact=True)
        row.addWidget(self._left_button)
        self._between = QVBoxLayout()
        row.addLayout(self._between, 1)
        row.addWidget(self._right_button)
        self.left_action.toggled.connect(self._left_toggled)
        self.right_action.toggled.connect(self._right_toggled)
        self._bar.hide()
        self.setTabOrder(self._left, self._middle)
        self.setTabOrder(self._middle, self._right)
        self._built = True

    def put_between(self, widget: QWidget) -> None:
        """Show this between the buttons that bring folded columns back."""
        self._between.addWidget(widget)

    @property
    def folded(self) -> tuple[bool, bool]:
        """Whether left and right are folded away."""
        return self._folded

    def show_left(self, on: bool = True) -> None:
        """Bring the left column to sight, or put it away; nothing where it stands anyway."""
        self.left_action.setChecked(on and self._folded[0])

    def show_right(self, on: bool = True) -> None:
        """Bring the right column to sight, or put it away; nothing where it stands anyway."""
        self.right_action.setChecked(on and self._folded[1])

    def sizeHint(self) -> QSize:
        """Ask for room for all three."""
        tall = max(host.sizeHint().height() for host in self._hosts())
        return QSize(em(None, sum(self._widths) + 4), tall)

    def minimumSizeHint(self) -> QSize:
        """Be content with the middle."""
        hint = self._middle.minimumSizeHint()
        extra = self._bar.sizeHint().height() + space(2)
        return QSize(max(hint.width(), em(None, 16)), hint.height() + extra)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the columns that fit."""
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the application's font."""
        if self._built and event.type() in RESCALING:
            self._arrange()
        super().changeEvent(event)

    def event(self, event: QEvent) -> bool:
        """Place again when a column asks for another size."""
        if self._built and event.type() == QEvent.Type.LayoutRequest:
            self._arrange()
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc puts away what lies over the middle."""
        if event.key() == Qt.Key.Key_Escape and (
            self.left_action.isChecked() or self.right_action.isChecked()
        ):
            self.show_left(False)
            self.show_right(False)
            event.accept()
            return
        super().keyPressEvent(event)

    def _hosts(self) -> tuple[_Host, _Host, _Host]:
        return self._left, self._middle, self._right

    def _action(self, title: str) -> QAction:
        action = QAction(title, self)
        action.setCheckable(True)
        return action

    def _left_toggled(self, on: bool) -> None:
        if on:
            self.right_action.setChecked(False)
        self._toggled(self._left, on)

    def _right_toggled(self, on: bool) -> None:
        if on:
            self.left_action.setChecked(False)
        self._toggled(self._right, on)

    def _toggled(self, host: _Host, on: bool) -> None:
        focus = QApplication.focusWidget()
        inside = focus is not None and host.isAncestorOf(focus)
        if on:
            self._came_from = focus
        self._arrange()
        if on:
            self._focus_first(host)
            app = QApplication.instance()
            if isinstance(app, QApplication):
                app.focusChanged.connect(self._focus_moved, Qt.ConnectionType.UniqueConnection)
        elif inside and self._came_from is not None and self._came_from.isVisible():
            self._came_from.setFocus(Qt.FocusReason.OtherFocusReason)

    @staticmethod
    def _focus_first(host: _Host) -> None:
        for child in host.findChildren(QWidget):
            wanted = child.isEnabled() and child.isVisibleTo(host)
            if wanted and child.focusPolicy() & Qt.FocusPolicy.TabFocus:
                child.setFocus(Qt.FocusReason.OtherFocusReason)
                return

    def _focus_moved(self, _old: QWidget | None, new: QWidget | None) -> None:
        if new is not None and self._middle.isAncestorOf(new):
            self.show_left(False)
            self.show_right(False)

    def _arrange(self) -> None:
        unit, gap = em(None), space(3)
        width, height = self.width(), self.height()
        least = [round(part * unit) for part in self._widths]
        fold_right = width < sum(least) + 2 * gap
        fold_left = fold_right and width < least[0] + least[1] + gap
        folded = (fold_left, fold_right)
        changed = folded != self._folded
        self._folded = folded
        if not fold_left:
            self.left_action.setChecked(False)
        if not fold_right:
            self.right_action.setChecked(False)
        self._left_button.setVisible(fold_left)
        self._right_button.setVisible(fold_right)
        self._bar.setVisible(fold_right)
        spare = width - sum(least) - 2 * gap
        if fold_right:
            spare = width - least[0] - least[1] - gap
        left_width = min(round(self._most[0] * unit), least[0] + max(0, spare) // 4)
        right_width = min(round(self._most[1] * unit), least[2] + max(0, spare) // 4)
        start = 0 if fold_left else left_width + gap
        end = width if fold_right else width - right_width - gap
        top = 0
        if fold_right:
            tall = self._row.totalHeightForWidth(end - start)
            self._bar.setGeometry(start, 0, end - start, tall)
            top = tall + space(2)
        self._middle.setGeometry(start, top, end - start, height - top)
        over = max(0, width - start - space(4))
        self._place(
            self._left,
            QRect(0, 0, left_width, height),
            QRect(0, top, min(width - space(6), round(self._most[0] * unit)), height - top),
            fold_left,
            self.left_action.isChecked(),
        )
        wide = min(over, round(self._most[1] * unit))
        self._place(
            self._right,
            QRect(width - right_width, 0, right_width, height),
            QRect(width - wide, top, wide, height - top),
            fold_right,
            self.right_action.isChecked(),
        )
        if changed:
            self.foldedChanged.emit(*folded)

    @staticmethod
    def _place(host: _Host, beside: QRect, over: QRect, folded: bool, wanted: bool) -> None:
        host.set_over(folded)
        host.setGeometry(over if folded else beside)
        host.setVisible(not folded or wanted)
        if folded and wanted:
            host.raise_()
