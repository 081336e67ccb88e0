"""A compact pill: a sign, a word or two, and a tone."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from ui.theme import Tone, Type, em, space, tokens, typeface
from ui.widgets.painting import RESCALING, rounded
from ui.widgets.plain_tip import plain_tip


class Chip(QLabel):
    """Says a state in a word; the sign and the word carry it, the tone supports."""

    _built = False

    def __init__(
        self,
        text: str = "",
        tone: Tone = Tone.NEUTRAL,
        sign: str = "",
        *,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._tone = tone
        self._sign = sign
        self._words = text
        self._own_tip = False
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._built = True
        self._rescale()
        self.show_state(text, tone, sign)

    @property
    def tone(self) -> Tone:
        """The tone shown."""
        return self._tone

    def show_state(self, text: str, tone: Tone = Tone.NEUTRAL, sign: str = "") -> None:
        """Change word, tone and sign at once."""
        self._words, self._tone, self._sign = text, tone, sign
        self.setText(f"{sign} {text}".strip())
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Be no taller than the text and a little padding."""
        metrics = self.fontMetrics()
        return QSize(
            metrics.horizontalAdvance(self.text()) + 2 * space(2) + 1,
            metrics.height() + 2 * max(1, space(0.5)),
        )

    def minimumSizeHint(self) -> QSize:
        """Be content with a few letters and an ellipsis."""
        hint = self.sizeHint()
        return QSize(min(hint.width(), em(None, 4)), hint.height())

    def changeEvent(self, event: QEvent) -> None:
        """Follow the application's font."""
        if self._built and event.type() in RESCALING:
            self._rescale()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the pill and its text."""
        painter = QPainter(self)
        room = self.width() - 2 * space(2)
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room)
        t = tokens()
        mark, soft = t.tone(self._tone)
        box = QRectF(self.rect())
        bordered = t.high or self._tone is Tone.NEUTRAL
        rounded(
            painter,
            box,
            soft,
            mark if t.high else t.line if bordered else None,
            1.0,
            box.height() / 2,
        )
        painter.setPen(QColor(mark))
        painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignCenter), shown)
        cut = shown != self.text()
        if cut != self._own_tip:
            self._own_tip = cut
            self.setToolTip(plain_tip(self.text()) if cut else "")

    def _rescale(self) -> None:
        font = typeface(Type.SMALL)
        if font != self.font():
            self.setFont(font)
        self.updateGeometry()
