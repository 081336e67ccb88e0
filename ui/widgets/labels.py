"""Text in the steps of the type scale: wrapping, and following the application's font."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from ui.theme import Tone, Type, typeface
from ui.widgets.painting import RESCALING


class Text(QLabel):
    """A wrapping text in one step of the type scale."""

    _kind: Type | None = None

    def __init__(
        self,
        text: str = "",
        kind: Type = Type.BODY,
        *,
        quiet: bool = False,
        tone: Tone = Tone.NEUTRAL,
        wrap: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._kind = kind
        self.setWordWrap(wrap)
        if wrap:
            policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
            policy.setHeightForWidth(True)
            self.setSizePolicy(policy)
        if quiet:
            self.setProperty("quiet", True)
        if tone is not Tone.NEUTRAL:
            self.setProperty("tone", tone.value)
        self._rescale()
        self.setText(text)

    def set_tone(self, tone: Tone) -> None:
        """Colour the text; a sign or a word must say it too."""
        value = "" if tone is Tone.NEUTRAL else tone.value
        if (self.property("tone") or "") != value:
            self.setProperty("tone", value)
            self.style().unpolish(self)
            self.style().polish(self)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the application's font."""
        if event.type() in RESCALING:
            self._rescale()
        super().changeEvent(event)

    def _rescale(self) -> None:
        if self._kind is not None:
            font = typeface(self._kind)
            if font != self.font():
                self.setFont(font)
