"""A short list of what to see to, at the start of the shift or before leaving the desk."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QAction, QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QVBoxLayout, QWidget

from ui.theme import Type, em, space, tokens, typeface
from ui.widgets.action_button import ActionButton, Variant
from ui.widgets.flow_layout import FlowRow
from ui.widgets.labels import Text
from ui.widgets.page import ScrollBox
from ui.widgets.painting import RESCALING, rounded

_WRAP = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
_TALL = 100_000


class ChecklistView(QWidget):
    """A title, lines to tick off as a help to oneself, and two ways to be done with them.

    Other parts may be put `below` the lines.
    """

    put_away = Signal()

    _built = False

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("checklist")
        self._items: tuple[str, ...] = ()
        self._ticks: list[_Line] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._title = Text(kind=Type.TITLE)
        self._title.setObjectName("checklist_title")
        inner = QWidget()
        self._lines = QVBoxLayout(inner)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self.below = QVBoxLayout()
        self._lines.addLayout(self.below)
        self._lines.addStretch(1)
        scroll = _Scroll(inner)
        scroll.setObjectName("checklist_scroll")
        row = FlowRow()
        for name, text, variant in (
            ("list_done", self.tr("Done"), Variant.PRIMARY),
            ("list_later", self.tr("Not now"), Variant.BARE),
        ):
            action = QAction(text, self)
            action.setObjectName(name)
            action.triggered.connect(self.put_away)
            button = ActionButton(action, variant)
            # A press with the mouse leaves the keys where they are: the list goes.
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            row.flow.addWidget(button)
        self._column.addWidget(self._title)
        self._column.addWidget(scroll, 1)
        self._column.addWidget(row)
        self._built = True
        self._rescale()

    def show_list(self, title: str, items: Sequence[str]) -> None:
        """Show a list with nothing ticked; the one already shown keeps its ticks."""
        if (title, tuple(items)) == (self._title.text(), self._items):
            return
        self._title.setText(title)
        self._items = tuple(items)
        for tick in self._ticks:
            self._lines.removeWidget(tick)
            tick.hide()
            tick.deleteLater()
        self._ticks = []
        for at, item in enumerate(items):
            tick = _Line(item)
            tick.setObjectName(f"item_{at + 1}")
            self._ticks.append(tick)
            self._lines.insertWidget(at, tick)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the application's font."""
        if self._built and event.type() in RESCALING:
            self._rescale()
        super().changeEvent(event)

    def _rescale(self) -> None:
        self._column.setSpacing(space(2))
        self._lines.setSpacing(space(1))


class _Scroll(ScrollBox):
    """The lines where they are more than the room."""

    def minimumSizeHint(self) -> QSize:
        """Be content with a line."""
        return QSize(super().minimumSizeHint().width(), em(None, 2.5))


class _Line(QCheckBox):
    """A line to tick off, which wraps."""

    def __init__(self, text: str) -> None:
        # Layouts ask again and again, and to wrap a text takes a while.
        self._talls: dict[int, int] = {}
        super().__init__(text)
        self.setAccessibleName(text)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def heightForWidth(self, width: int) -> int:
        """Return the height of all lines at a width."""
        if width not in self._talls:
            self._talls[width] = max(24, self._words(width).height() + 2 * space(1))
        return self._talls[width]

    def sizeHint(self) -> QSize:
        """Ask for one line, within reason."""
        wide = min(self.fontMetrics().horizontalAdvance(self.text()) + 1, em(None, 18))
        wide += self._left() + space(1)
        return QSize(wide, self.heightForWidth(wide))

    def minimumSizeHint(self) -> QSize:
        """Be content with the longest word."""
        metrics = self.fontMetrics()
        longest = max((metrics.horizontalAdvance(word) for word in self.text().split()), default=0)
        return QSize(longest + 1 + self._left() + space(1), 24)

    def hitButton(self, pos: QPoint) -> bool:
        """Take a press anywhere on the line."""
        return self.rect().contains(pos)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave Enter to the window."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the application's font."""
        if event.type() in RESCALING:
            self._talls.clear()
            self.updateGeometry()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the box and the lines; what is ticked off steps back."""
        t = tokens()
        painter = QPainter(self)
        on = self.isChecked()
        if self.underMouse():
            rounded(painter, self.rect(), t.ground)
        if self.hasFocus():
            rounded(painter, self.rect(), None, t.accent, 2)
        side = _box()
        words = self._words(self.width())
        first = self.fontMetrics().height()
        box = QRect(space(1), words.top() + (first - side) // 2, side, side)
        if on:
            rounded(painter, box, t.accent, None, 1, space(0.75))
            painter.setPen(QColor(t.on_accent))
            painter.setFont(typeface(Type.STRONG, scale=0.85))
            painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), "✓")
        else:
            rounded(painter, box, t.card, t.edge, 1, space(0.75))
        painter.setFont(self.font())
        painter.setPen(QColor(t.quiet if on else t.text))
        painter.drawText(words, _WRAP, self.text())

    def _words(self, width: int) -> QRect:
        room = max(1, width - self._left() - space(1))
        found = self.fontMetrics().boundingRect(QRect(0, 0, room, _TALL), _WRAP, self.text())
        return QRect(self._left(), space(1), room, found.height())

    def _left(self) -> int:
        return space(1) + _box() + space(2)


def _box() -> int:
    return em(None, 1.1)
