"""A few choices one below the other, each with a line that says what it means."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QSizePolicy, QVBoxLayout, QWidget

from ui.theme import Type, em, space, tokens, typeface
from ui.widgets.painting import RESCALING, rounded
from ui.widgets.plain_tip import plain_tip


class _OptionRow(QRadioButton):
    """A radio button with a second, quieter line."""

    def __init__(self, title: str, parent: QWidget) -> None:
        super().__init__(title, parent)
        self.meaning = ""
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def set_meaning(self, meaning: str) -> None:
        self.meaning = meaning
        self.setAccessibleDescription(meaning)
        self.setToolTip(plain_tip(meaning))
        self.update()

    def sizeHint(self) -> QSize:
        strong, small = self._metrics()
        widest = max(
            strong.horizontalAdvance(self.text()), small.horizontalAdvance(self.meaning), em(None)
        )
        return QSize(
            widest + self._indent() + space(2.5), strong.height() + small.height() + 2 * space(1.5)
        )

    def minimumSizeHint(self) -> QSize:
        return QSize(em(None, 8), self.sizeHint().height())

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:
        t = tokens()
        painter = QPainter(self)
        on, focus = self.isChecked(), self.hasFocus()
        fill = t.accent_soft if on else t.ground if self.underMouse() else t.card
        border = t.accent if on or focus else t.edge
        rounded(painter, self.rect(), fill, border, 2 if focus else 1)
        strong, small = self._metrics()
        size = float(space(3.5))
        dot = QRectF(space(2.5), space(1.5) + (strong.height() - size) / 2, size, size)
        painter.setPen(QPen(QColor(t.accent if on else t.edge), max(1.5, size / 9)))
        painter.setBrush(QColor(t.card))
        painter.drawEllipse(dot)
        if on:
            inset = size * 0.27
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(t.accent))
            painter.drawEllipse(dot.adjusted(inset, inset, -inset, -inset))
        room = self.width() - self._indent() - space(2)
        y = space(1.5) + strong.ascent()
        painter.setFont(typeface(Type.STRONG))
        painter.setPen(QColor(t.text))
        title = strong.elidedText(self.text(), Qt.TextElideMode.ElideRight, room)
        painter.drawText(QPointF(self._indent(), y), title)
        painter.setFont(typeface(Type.SMALL))
        painter.setPen(QColor(t.quiet))
        # What counts, such as how many are ahead, stands at the end.
        said = small.elidedText(self.meaning, Qt.TextElideMode.ElideMiddle, room)
        y = space(1.5) + strong.height() + small.ascent()
        painter.drawText(QPointF(self._indent(), y), said)

    @staticmethod
    def _metrics() -> tuple[QFontMetrics, QFontMetrics]:
        return QFontMetrics(typeface(Type.STRONG)), QFontMetrics(typeface(Type.SMALL))

    @staticmethod
    def _indent() -> int:
        return space(2.5) + space(3.5) + space(2)


class OptionRows(QWidget):
    """Exclusive choices, each on a row of its own; the arrow keys move among them."""

    chosen = Signal(object)

    _built = False

    def __init__(
        self,
        choices: Sequence[tuple[object, str]],
        *,
        current: object = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._group = QButtonGroup(self)
        self._rows: dict[object, _OptionRow] = {}
        for number, (choice, title) in enumerate(choices):
            row = _OptionRow(title, self)
            row.setObjectName(f"option-{choice}")
            row.setChecked(choice == current)
            self._rows[choice] = row
            self._group.addButton(row, number)
            self._column.addWidget(row)
        self._group.idToggled.connect(self._toggled)
        self._built = True
        self._rescale()

    def current(self) -> object:
        """Return the choice taken, or None."""
        return next((choice for choice, row in self._rows.items() if row.isChecked()), None)

    def set_meanings(self, meanings: Mapping[object, str]) -> None:
        """Say of each choice what it means now."""
        for choice, meaning in meanings.items():
            self._rows[choice].set_meaning(meaning)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the application's font."""
        if self._built and event.type() in RESCALING:
            self._rescale()
        super().changeEvent(event)

    def _toggled(self, number: int, on: bool) -> None:
        if on:
            self.chosen.emit(list(self._rows)[number])

    def _rescale(self) -> None:
        self._column.setSpacing(space(1))
        for row in self._rows.values():
            row.updateGeometry()
