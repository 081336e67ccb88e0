"""A full screen that can show no hall: says in both languages what is so, and what to do."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent, QFont, QResizeEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from queueapp.said import Said
from ui.public.said import Notice
from ui.public.station import PublicWindow

_TITLE, _TEXT = 0.062, 0.034
"""Sizes of letters, as shares of the window's smaller side."""


class PlainPage(PublicWindow):
    """Lithuanian first, English below; what stands there scales with the window."""

    def __init__(self, notice: Notice, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("public-page")
        self.setAutoFillBackground(True)
        self.setCursor(Qt.CursorShape.BlankCursor)
        self._layout = QVBoxLayout(self)
        self._layout.addStretch(1)
        self._labels: list[tuple[QLabel, float]] = []
        for language in ("lt", "en"):
            title = self._label(f"title-{language}", _TITLE)
            font = title.font()
            font.setWeight(QFont.Weight.Bold)
            title.setFont(font)
            self._label(f"text-{language}", _TEXT)
            if language == "lt":
                self._layout.addSpacing(1)
        self._layout.addStretch(1)
        self.say(notice)

    def say(self, notice: Notice) -> None:
        """Show this from now on."""
        for said, name in ((notice.title, "title"), (notice.text, "text")):
            self._say(said, name)
        self.setAccessibleName(notice.title.lt)
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def _say(self, said: Said, name: str) -> None:
        for language in ("lt", "en"):
            label = self.findChild(QLabel, f"{name}-{language}")
            if label is not None and label.text() != said.of(language):
                label.setText(said.of(language))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Scale with the monitor."""
        super().resizeEvent(event)
        self._scale()

    def changeEvent(self, event: QEvent) -> None:
        """Scale anew where somebody else has set the letters."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ApplicationFontChange:
            self._scale()

    def _scale(self) -> None:
        side = min(self.width(), self.height())
        edge = round(side * 0.08)
        self._layout.setContentsMargins(edge, edge, edge, edge)
        self._layout.setSpacing(round(side * 0.02))
        for label, share in self._labels:
            font = label.font()
            font.setPixelSize(max(8, round(side * share)))
            label.setFont(font)

    def _label(self, name: str, share: float) -> QLabel:
        label = QLabel(self)
        label.setObjectName(name)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._layout.addWidget(label)
        self._labels.append((label, share))
        return label
