"""A few choices side by side, one of them taken."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QSizePolicy, QWidget

from ui.theme import em, off, space, tokens
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.painting import RESCALING, WholeText, rounded


class _Segment(QRadioButton):
    """One choice; a radio button to the keyboard and to screen readers."""

    def __init__(self, text: str, parent: QWidget) -> None:
        super().__init__(text, parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self._tip = WholeText(self)

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        return QSize(
            metrics.horizontalAdvance(self._shown(ticked=True)) + 2 * space(2.5),
            max(24, metrics.height() + 2 * space(1.5)),
        )

    def minimumSizeHint(self) -> QSize:
        hint = self.sizeHint()
        return QSize(min(hint.width(), em(None, 4)), hint.height())

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:
        t = tokens()
        painter = QPainter(self)
        on, live = self.isChecked(), self.isEnabled()
        fill = t.accent_soft if on else t.ground if live and self.underMouse() else t.card
        border = t.accent if on or self.hasFocus() else t.edge
        rounded(painter, self.rect(), fill, border, 2 if self.hasFocus() else 1)
        ink = (t.accent if on else t.text) if live else off(t)
        painter.setPen(QColor(ink))
        shown = self.fontMetrics().elidedText(
            self._shown(), Qt.TextElideMode.ElideRight, self.width() - space(3)
        )
        self._tip.show(self.text().replace("&", ""), cut=shown != self._shown())
        painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignCenter), shown)

    def _shown(self, *, ticked: bool | None = None) -> str:
        words = self.text().replace("&", "")
        return f"✓ {words}" if (self.isChecked() if ticked is None else ticked) else words


class Segmented(QWidget):
    """Exclusive choices in a row that wraps; arrow keys move among them."""

    chosen = Signal(object)

    def __init__(
        self,
        options: Sequence[tuple[object, str]] = (),
        *,
        current: object = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._flow = FlowLayout(self, gap=1)
        self._group = QButtonGroup(self)
        self._ids: list[object] = []
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._group.idToggled.connect(self._toggled)
        self.set_options(options, current)

    def set_options(self, options: Sequence[tuple[object, str]], current: object = None) -> None:
        """Offer other choices."""
        for button in self._group.buttons():
            self._group.removeButton(button)
            self._flow.removeWidget(button)
            button.deleteLater()
        self._ids = [option for option, _ in options]
        for number, (option, text) in enumerate(options):
            button = _Segment(text, self)
            button.setObjectName(f"option-{option}")
            self._group.addButton(button, number)
            self._flow.addWidget(button)
        self.set_current(current)

    def current(self) -> object:
        """Return the choice taken, or None."""
        number = self._group.checkedId()
        return self._ids[number] if 0 <= number < len(self._ids) else None

    def set_current(self, option: object) -> None:
        """Take a choice without telling anybody."""
        if option in self._ids:
            blocked = self._group.blockSignals(True)
            self._group.button(self._ids.index(option)).setChecked(True)
            self._group.blockSignals(blocked)
            self._flow.invalidate()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the application's font."""
        if event.type() in RESCALING and hasattr(self, "_flow"):
            self._flow.invalidate()
        super().changeEvent(event)

    def _toggled(self, number: int, on: bool) -> None:
        for button in self._group.buttons():
            button.updateGeometry()
        self._flow.invalidate()
        if on and 0 <= number < len(self._ids):
            self.chosen.emit(self._ids[number])
