"""How far some work is, by a bar that never moves by itself."""

from PySide6.QtCore import QEvent, QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QProgressBar, QSizePolicy, QWidget

from ui.theme import em, radius, tokens
from ui.widgets.painting import RESCALING, rounded


class StillBar(QProgressBar):
    """What is done, of a soft ground; nothing of it while nobody knows how far the work is."""

    def __init__(self, most: int = 100, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setRange(0, most)
        self.setTextVisible(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._rescale()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the application's font."""
        if event.type() in RESCALING:
            self._rescale()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint ground and part done."""
        t = tokens()
        painter = QPainter(self)
        box = QRectF(self.rect())
        round_ = min(radius(), box.height() / 2)
        rounded(painter, box, t.accent_soft, t.edge if t.high else None, 1, round_)
        if self.maximum() > 0 and self.value() > 0:
            box.setWidth(max(box.height(), box.width() * self.value() / self.maximum()))
            rounded(painter, box, t.accent, None, 1, round_)

    def _rescale(self) -> None:
        self.setFixedHeight(em(None, 0.7))
