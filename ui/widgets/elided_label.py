"""A one-line text that ends in an ellipsis where the room ends."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from ui.theme import Tone, Type, em
from ui.widgets.labels import Text
from ui.widgets.plain_tip import plain_tip


class ElidedLabel(Text):
    """Shows as much of one line as fits; the tooltip has the rest."""

    def __init__(
        self,
        text: str = "",
        kind: Type = Type.BODY,
        *,
        quiet: bool = False,
        tone: Tone = Tone.NEUTRAL,
        parent: QWidget | None = None,
    ) -> None:
        self._own_tip = False
        super().__init__(text, kind, quiet=quiet, tone=tone, wrap=False, parent=parent)

    def elided(self) -> str:
        """Return the text as it is shown now."""
        return self.fontMetrics().elidedText(
            self.text().replace("\n", " "),
            Qt.TextElideMode.ElideRight,
            self.width() - self._around(),
        )

    def setText(self, text: str) -> None:
        """Show another text."""
        super().setText(text)
        self._tip()

    def sizeHint(self) -> QSize:
        """Ask for the whole line."""
        metrics = self.fontMetrics()
        wide = metrics.horizontalAdvance(self.text()) + 2 + self._around()
        return QSize(wide, metrics.height())

    def minimumSizeHint(self) -> QSize:
        """Be content with a few letters."""
        hint = self.sizeHint()
        return QSize(min(hint.width(), em(self, 3) + self._around()), hint.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Offer the whole text as a tooltip when it no longer fits."""
        super().resizeEvent(event)
        self._tip()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the part that fits."""
        painter = QPainter(self)
        self.style().drawItemText(
            painter,
            self.contentsRect(),
            int(Qt.AlignmentFlag.AlignVCenter | self.alignment() & Qt.AlignmentFlag.AlignRight),
            self.palette(),
            self.isEnabled(),
            self.elided(),
            self.foregroundRole(),
        )

    def _around(self) -> int:
        margins = self.contentsMargins()
        return margins.left() + margins.right()

    def _tip(self) -> None:
        cut = self.elided() != self.text()
        if cut:
            self.setToolTip(plain_tip(self.text()))
            self._own_tip = True
        elif self._own_tip:
            self.setToolTip("")
            self._own_tip = False
