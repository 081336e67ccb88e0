"""A small button that shows a sign, such as an arrow, and says what it does."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from ui.theme import off, space, tokens
from ui.widgets.painting import rounded
from ui.widgets.plain_tip import plain_tip


class SignButton(QPushButton):
    """A small square button that shows a sign only; its name says what it does."""

    def __init__(self, sign: str, name: str, object_name: str, parent: QWidget) -> None:
        super().__init__(sign, parent)
        self.setObjectName(object_name)
        self.setAccessibleName(name)
        self.setToolTip(plain_tip(name))
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def sizeHint(self) -> QSize:
        """Be a square."""
        side = max(24, self.fontMetrics().height() + 2 * space(1.25))
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        """Never be cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the sign, and a box only where somebody points."""
        t = tokens()
        painter = QPainter(self)
        on = self.isEnabled() and (self.underMouse() or self.isDown() or self.isChecked())
        if self.hasFocus():
            rounded(painter, self.rect(), t.accent_soft if on else None, t.accent, 2)
        elif on:
            rounded(painter, self.rect(), t.accent_soft, None)
        painter.setPen(QColor(t.quiet if self.isEnabled() else off(t)))
        painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignCenter), self.text())
