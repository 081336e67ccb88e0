"""A row that wraps: buttons stay whole when the window is narrow."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QSizePolicy, QWidget

from ui.theme import space
from ui.widgets.elided_label import ElidedLabel


class FlowRow(QWidget):
    """A widget with a `flow` inside, as tall as its lines need."""

    def __init__(
        self,
        *,
        gap: float = 2,
        line_gap: float | None = None,
        at_top: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.flow = FlowLayout(self, gap=gap, line_gap=line_gap, at_top=at_top)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)


class FlowLayout(QLayout):
    """Lays items side by side and continues on the next line; a spring pushes to the right.

    With `at_top` the items of a line begin at one height: fields stay in line where one of them
    has an error below it. Otherwise their middles are.
    """

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        gap: float = 2,
        line_gap: float | None = None,
        at_top: bool = False,
    ) -> None:
        super().__init__()
        self._at_top = at_top
        self._items: list[QLayoutItem] = []
        self._spring: int | None = None
        self._gap = gap
        self._line_gap = gap if line_gap is None else line_gap
        self._heights: dict[int, int] = {}
        self.setContentsMargins(0, 0, 0, 0)
        if parent is not None:
            parent.setLayout(self)

    def add_spring(self) -> None:
        """Push what is added from now on to the right end of its line."""
        self._spring = len(self._items)

    def addItem(self, item: QLayoutItem) -> None:
        """Append an item (called by addWidget)."""
        self._items.append(item)

    def count(self) -> int:
        """Return how many items there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """Return one item."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Remove one item."""
        if not 0 <= index < len(self._items):
            return None
        if self._spring is not None and index < self._spring:
            self._spring -= 1
        return self._items.pop(index)

    def expandingDirections(self) -> Qt.Orientation:
        """Never ask for more than needed."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """The narrower, the taller."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height at a width."""
        known = self._heights.get(width)
        if known is None:
            known = self._heights[width] = self._arrange(QRect(0, 0, width, 0), place=False)
        return known

    def invalidate(self) -> None:
        """Measure anew what is inside."""
        self._heights.clear()
        super().invalidate()

    def sizeHint(self) -> QSize:
        """Ask for one line."""
        shown = [item.sizeHint() for item in self._items if not item.isEmpty()]
        if not shown:
            return QSize(0, 0)
        wide = sum(size.width() for size in shown) + space(self._gap) * (len(shown) - 1)
        return self._framed(QSize(wide, max(size.height() for size in shown)))

    def minimumSize(self) -> QSize:
        """Be content with one item a line."""
        size = QSize(0, 0)
        for item in self._items:
            if not item.isEmpty():
                size = size.expandedTo(item.minimumSize())
        return self._framed(size)

    def setGeometry(self, rect: QRect) -> None:
        """Place the items."""
        super().setGeometry(rect)
        self._arrange(rect, place=True)

    def _framed(self, size: QSize) -> QSize:
        margins = self.contentsMargins()
        return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom())

    def _arrange(self, rect: QRect, *, place: bool) -> int:
        margins = self.contentsMargins()
        area = rect.marginsRemoved(margins)
        gap, line_gap = space(self._gap), space(self._line_gap)
        lines: list[list[tuple[int, QLayoutItem, QSize]]] = [[]]
        used = 0
        for number, item in enumerate(self._items):
            if item.isEmpty():
                continue
            size = item.sizeHint()
            size.setWidth(min(size.width(), max(area.width(), item.minimumSize().width())))
            step = size.width() + (gap if lines[-1] else 0)
            excess = used + step - area.width()
            if lines[-1] and excess > 0:
                if self._shrink([*lines[-1], (number, item, size)], excess):
                    used -= excess
                else:
                    lines.append([])
                    used, step = 0, size.width()
            used += step
            lines[-1].append((number, item, size))
        y = area.y()
        for line in lines:
            if not line:
                continue
            tall = max(size.height() for _, _, size in line)
            if place:
                self._place(line, area, y, tall, gap)
            y += tall + line_gap
        if lines[0]:
            y -= line_gap
        return y - rect.y() + margins.bottom()

    @staticmethod
    def _shrink(line: list[tuple[int, QLayoutItem, QSize]], excess: int) -> bool:
        """Take the excess from elided texts in the line, at most a third of each."""
        spare = []
        for _, item, size in line:
            if isinstance(item.widget(), ElidedLabel):
                least = max(item.minimumSize().width(), item.sizeHint().width() * 2 // 3)
                spare.append((size, size.width() - least))
        if sum(part for _, part in spare) < excess:
            return False
        for size, part in spare:
            taken = min(part, excess)
            size.setWidth(size.width() - taken)
            excess -= taken
        return True

    def _place(
        self,
        line: list[tuple[int, QLayoutItem, QSize]],
        area: QRect,
        y: int,
        tall: int,
        gap: int,
    ) -> None:
        spare = area.width() - sum(size.width() for _, _, size in line) - gap * (len(line) - 1)
        x, sprung = area.x(), False
        for number, item, size in line:
            if not sprung and self._spring is not None and number >= self._spring:
                x, sprung = x + max(0, spare), True
            down = 0 if self._at_top else (tall - size.height()) // 2
            item.setGeometry(QRect(QPoint(x, y + down), size))
            x += size.width() + gap
