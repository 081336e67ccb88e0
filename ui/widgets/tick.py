"""A check box that is seen in every theme."""

import math

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget

from ui.theme import Type, em, off, space, tokens, typeface
from ui.widgets.painting import RESCALING, WholeText, rounded


class Tick(QCheckBox):
    """A check box whose whole pill can be pressed; the sign says it, the colour supports."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self._tip = WholeText(self)

    def sizeHint(self) -> QSize:
        """Ask for the sign, the text and room around them."""
        metrics = self.fontMetrics()
        wide = math.ceil(QFontMetricsF(self.font()).horizontalAdvance(self._words()))
        return QSize(
            self.text_left() + wide + space(2.5), max(24, metrics.height() + 2 * space(1.25))
        )

    def minimumSizeHint(self) -> QSize:
        """Be content with a few letters."""
        hint = self.sizeHint()
        return QSize(min(hint.width(), em(None, 5)), hint.height())

    def text_left(self) -> int:
        """Pixels from the left edge to its words, for what stands below in line with them."""
        return space(2.5) + self._box() + space(2)

    def hitButton(self, pos: QPoint) -> bool:
        """Take a press anywhere in the pill."""
        return self.rect().contains(pos)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave Enter to the form."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the application's font."""
        if event.type() in RESCALING:
            self.updateGeometry()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the pill, its box and its text."""
        t = tokens()
        painter = QPainter(self)
        on, live, focus = self.isChecked(), self.isEnabled(), self.hasFocus()
        fill = t.accent_soft if on and live else t.card
        if live and not on and self.underMouse():
            fill = t.ground
        border = t.accent if focus else t.edge
        rounded(painter, self.rect(), fill, border, 2 if focus else 1)
        idle = off(t)
        side = self._box()
        left, top = space(2.5), (self.height() - side) // 2
        box = QRect(left, top, side, side)
        if on:
            rounded(painter, box, t.accent if live else idle, None, 1, space(0.75))
            painter.setPen(QColor(t.on_accent))
            painter.setFont(typeface(Type.STRONG, scale=0.85))
            painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), "✓")
        else:
            rounded(painter, box, t.card, t.edge if live else idle, 1, space(0.75))
        painter.setFont(self.font())
        painter.setPen(QColor(t.text if live else idle))
        from_left = self.text_left()
        room = self.width() - from_left - space(2)
        shown = self.fontMetrics().elidedText(self._words(), Qt.TextElideMode.ElideRight, room)
        self._tip.show(self._words(), cut=shown != self._words())
        painter.drawText(
            QRect(from_left, 0, room + 2, self.height()),
            int(Qt.AlignmentFlag.AlignVCenter),
            shown,
        )

    def _words(self) -> str:
        return self.text().replace("&&", "\0").replace("&", "").replace("\0", "&")

    def _box(self) -> int:
        return em(None, 1.1)
