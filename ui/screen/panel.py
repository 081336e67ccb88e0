"""A part of the public screen: a ground with round corners, and inks that are read from afar."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from ui.theme import tokens


class Panel(QWidget):
    """Paints its ground; those who inherit put their texts on it."""

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._ground, self._edge, self._corner = "", "", 0.0

    def paint_on(self, ground: str, edge: str = "", corner: float = 0.0) -> None:
        """Have this ground, a border where there is an `edge`, and corners of so many px."""
        if (ground, edge, corner) != (self._ground, self._edge, self._corner):
            self._ground, self._edge, self._corner = ground, edge, corner
            self.update()

    @property
    def ground(self) -> str:
        """The colour of the ground."""
        return self._ground or tokens().ground

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground."""
        if not self._ground:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line = max(1.0, self._corner / 8) if self._edge else 0.0
        painter.setPen(QPen(QColor(self._edge), line) if self._edge else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._ground))
        inner = QRectF(self.rect()).adjusted(line / 2, line / 2, -line / 2, -line / 2)
        painter.drawRoundedRect(inner, self._corner, self._corner)
