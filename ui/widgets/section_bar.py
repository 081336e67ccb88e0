"""The names of the sections of a long form, side by side."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QRadioButton, QSizePolicy, QWidget

from ui.theme import Type, space, tokens, typeface
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.painting import RESCALING, rounded


class _Section(QRadioButton):
    """One section's name, underlined while it is shown; a sign where a fault lies in it."""

    def __init__(self, text: str, parent: QWidget) -> None:
        super().__init__(text, parent)
        self._plain = text
        self._faults = 0
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def show_faults(self, count: int) -> None:
        self._faults = count
        self.setText(f"✕ {self._plain}" if count else self._plain)
        self.setAccessibleDescription(self.tr("%n place(s) to correct", "", count) if count else "")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        strong = typeface(Type.STRONG)
        wide = QFontMetrics(strong).horizontalAdvance(self.text()) + 2 * space(3)
        return QSize(wide, max(24, metrics.height() + 2 * space(2)))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() in RESCALING:
            self.updateGeometry()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        t = tokens()
        painter = QPainter(self)
        on = self.isChecked()
        if self.hasFocus():
            rounded(painter, self.rect(), t.card, t.accent, 2)
        elif self.underMouse():
            rounded(painter, self.rect(), t.card, None)
        painter.setFont(typeface(Type.STRONG if on else Type.BODY))
        painter.setPen(QColor(t.bad if self._faults else t.accent if on else t.text))
        painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignCenter), self.text())
        if on:
            bar = max(2, space(0.75))
            side = space(3)
            under = QRect(side, self.height() - bar - 2, self.width() - 2 * side, bar)
            rounded(painter, under, t.bad if self._faults else t.accent, None, 1, bar / 2)


class SectionBar(QWidget):
    """The sections of a long form, side by side; arrow keys move among them."""

    chosen = Signal(int)

    def __init__(self, names: list[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        flow = FlowLayout(self, gap=1)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._sections: list[_Section] = []
        for number, name in enumerate(names):
            section = _Section(name, self)
            section.setObjectName(f"section-{number}")
            section.toggled.connect(lambda on, number=number: self._toggled(number, on=on))
            section.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
            flow.addWidget(section)
            self._sections.append(section)
        self._sections[0].setChecked(True)

    def _toggled(self, number: int, *, on: bool) -> None:
        # The Tab key comes to the one that is shown, however it was chosen.
        policy = Qt.FocusPolicy.StrongFocus if on else Qt.FocusPolicy.ClickFocus
        self._sections[number].setFocusPolicy(policy)
        if on:
            self.chosen.emit(number)

    def choose(self, number: int) -> None:
        """Show a section."""
        self._sections[number].setChecked(True)

    def current(self) -> int:
        """The section shown."""
        return next(n for n, section in enumerate(self._sections) if section.isChecked())

    def show_faults(self, counts: list[int]) -> None:
        """Put a sign where faults lie."""
        for section, count in zip(self._sections, counts, strict=True):
            section.show_faults(count)

    def section(self, number: int) -> QAbstractButton:
        """One of the buttons."""
        return self._sections[number]
