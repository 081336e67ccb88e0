"""The ticket number: the largest thing on the screen."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QSize
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from ui.theme import Type, typeface
from ui.widgets.painting import RESCALING


class NumberLabel(QLabel):
    """Six times the text, smaller where the room is narrow, never cut."""

    def __init__(
        self, text: str = "", *, scale: float = 1.0, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._scale = scale
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setText(text)

    def sizeHint(self) -> QSize:
        """Ask for the full size of the number, without the space above capitals."""
        metrics = self._metrics(1.0)
        return QSize(
            round(metrics.horizontalAdvance(self.text())) + 2, round(metrics.capHeight() * 1.24)
        )

    def minimumSizeHint(self) -> QSize:
        """Be content with a third of the width."""
        hint = self.sizeHint()
        return QSize(hint.width() // 3, hint.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the number as large as it fits, capitals centred."""
        wanted = self.sizeHint().width()
        share = min(1.0, self.width() / wanted) if wanted else 1.0
        metrics = self._metrics(share)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        painter.setFont(typeface(Type.NUMBER, scale=self._scale * share))
        painter.setPen(self.palette().color(self.foregroundRole()))
        baseline = (self.height() + metrics.capHeight()) / 2
        left = -metrics.leftBearing(self.text()[0]) if self.text() else 0.0
        painter.drawText(QPointF(left, baseline), self.text())

    def _metrics(self, share: float) -> QFontMetricsF:
        return QFontMetricsF(typeface(Type.NUMBER, scale=self._scale * share))

    def changeEvent(self, event: QEvent) -> None:
        """Take the new size of the application's font."""
        if event.type() in RESCALING:
            self.updateGeometry()
        super().changeEvent(event)
