"""A text that takes the room it is given: as large as it may be, and never outside."""

from __future__ import annotations

import re
from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPalette, QResizeEvent
from PySide6.QtWidgets import QLabel, QWidget

from ui.theme import tabular

_LONG_WORD = re.compile(r"\S{24}(?=\S)")
_HERE = "\u200b"
"""Where a word that is too long for any line may be parted."""

_MOST = 20_000


def alike(labels: Sequence[Fitted]) -> None:
    """Write all of these in letters of one size: the one that suits each of them."""
    sizes = [label.size_px for label in labels if label.whole]
    for label in labels if sizes else ():
        label.limit(min(sizes), 5)


class Fitted(QLabel):
    """Shows a text in letters of at most `largest` px, smaller where it needs more room.

    Below `least` px nobody could read it: then its end is left out, and told to screen readers.
    """

    def __init__(
        self,
        name: str,
        parent: QWidget,
        *,
        weight: QFont.Weight = QFont.Weight.Normal,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter,
        wrap: bool = False,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAlignment(align)
        self.setWordWrap(wrap)
        self.setMargin(0)
        self._whole = ""
        self._largest, self._least = 40, 8
        self._fitted: tuple[object, ...] = ()
        font = QFont(self.font())
        font.setWeight(weight)
        self.setFont(tabular(font))

    @property
    def whole(self) -> str:
        """The text with the end that may not be in sight."""
        return self._whole

    @property
    def size_px(self) -> int:
        """How large the letters are now."""
        return self.font().pixelSize()

    def limit(self, largest: float, least: float) -> None:
        """Between which sizes of letters, in px."""
        self._largest = max(6, round(largest))
        self._least = max(5, min(round(least), self._largest))
        self._fit()

    def say(self, text: str) -> None:
        """Show this text from now on."""
        if text != self._whole:
            self._whole = text
            self._fit()

    def ink(self, colour: str) -> None:
        """Write in this colour."""
        wanted = QColor(colour)
        if self.palette().color(QPalette.ColorRole.WindowText) != wanted:
            palette = QPalette(self.palette())
            palette.setColor(QPalette.ColorRole.WindowText, wanted)
            self.setPalette(palette)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the room there is now."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        state = (self._whole, self.size(), self._largest, self._least)
        if state == self._fitted:
            return
        self._fitted = state
        text = self._whole[:_MOST]
        if self.wordWrap():
            text = _LONG_WORD.sub(lambda found: found[0] + _HERE, text)
        else:
            text = " ".join(text.split())
        size = self._size_for(text)
        font = QFont(self.font())
        font.setPixelSize(size)
        self.setFont(font)
        shown = text if self._fits(text, size) else self._shortened(text, size)
        self.setText(shown)
        self.setAccessibleName(self._whole if shown != text else "")

    def _size_for(self, text: str) -> int:
        least, most = self._least, self._largest
        while least < most:
            size = (least + most + 1) // 2
            if self._fits(text, size):
                least = size
            else:
                most = size - 1
        return least

    def _shortened(self, text: str, size: int) -> str:
        least, most = 0, len(text)
        while least < most:
            middle = (least + most + 1) // 2
            if self._fits(f"{text[:middle].rstrip()}…", size):
                least = middle
            else:
                most = middle - 1
        return f"{text[:least].rstrip()}…" if least else ""

    def _fits(self, text: str, size: int) -> bool:
        font = QFont(self.font())
        font.setPixelSize(size)
        metrics = QFontMetricsF(font)
        width, height = self.width(), self.height()
        if not self.wordWrap():
            return metrics.horizontalAdvance(text) <= width and metrics.capHeight() * 1.5 <= height
        flags = Qt.TextFlag.TextWordWrap
        found = metrics.boundingRect(QRectF(0, 0, width, 1e6), flags.value, text)
        return found.height() <= height and found.width() <= width + 1
