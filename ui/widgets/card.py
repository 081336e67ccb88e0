"""The rounded card that groups what belongs together."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.theme import Tone, Type, space, tokens
from ui.widgets.elided_label import ElidedLabel
from ui.widgets.labels import Text
from ui.widgets.painting import RESCALING, rounded
from ui.widgets.stale import is_stale


def corner_height() -> int:
    """Return the height of a heading, so that headings of neighbouring cards line up."""
    return max(24, QFontMetrics(QApplication.font()).height() + 2 * space(1))


class Card(QFrame):
    """A card with a quiet heading, an optional part at its right, and `content`."""

    _built = False
    _said: tuple[str, str] | None = None

    def __init__(
        self,
        title: str = "",
        detail: str = "",
        *,
        tone: Tone = Tone.NEUTRAL,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._tone = tone
        self._column = QVBoxLayout(self)
        self._head = QHBoxLayout()
        self._title = Text(kind=Type.HEADING, quiet=True, wrap=False)
        self._title.setObjectName("heading")
        self._detail = ElidedLabel(kind=Type.CAPTION, quiet=True)
        self._detail.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self._head.addWidget(self._title)
        self._head.addWidget(self._detail, 1)
        self._column.addLayout(self._head)
        self.content = QVBoxLayout()
        self._column.addLayout(self.content, 1)
        self._built = True
        self.set_title(title, detail)

    def set_title(self, title: str, detail: str = "") -> None:
        """Change the heading and what stands behind it."""
        if (title, detail) == self._said:
            return  # The whole window would be laid out anew.
        self._said = (title, detail)
        self._title.setText(title)
        self._title.setVisible(bool(title))
        self._detail.setText(detail)
        self._detail.setVisible(bool(title))
        self._rescale()
        self.setAccessibleName(f"{title} {detail}".strip())

    def set_tone(self, tone: Tone) -> None:
        """Give the whole card a soft ground; its words must say why."""
        self._tone = tone
        self.update()

    def set_corner(self, widget: QWidget) -> None:
        """Put a widget at the right of the heading."""
        self._head.addWidget(widget)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the application's font."""
        if self._built and event.type() in RESCALING:
            self._rescale()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the box."""
        t = tokens()
        painter = QPainter(self)
        if self._tone is Tone.NEUTRAL:
            rounded(painter, self.rect(), t.ground if is_stale(self) else t.card, t.line)
        else:
            mark, soft = t.tone(self._tone)
            rounded(painter, self.rect(), soft, mark if t.high else None)

    def _rescale(self) -> None:
        side = space(4) if self._tone is Tone.NEUTRAL else space(3)
        edge = space(3) if self._tone is Tone.NEUTRAL else space(2)
        self._column.setContentsMargins(side, edge, side, edge)
        self._column.setSpacing(space(2))
        self._head.setSpacing(space(2))
        self.content.setSpacing(space(2))
        plain = self._tone is Tone.NEUTRAL and bool(self._title.text())
        self._title.setMinimumHeight(corner_height() if plain else 0)


class Line(QWidget):
    """A thin line between parts of a card."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumHeight(1)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the line."""
        QPainter(self).fillRect(self.rect(), QColor(tokens().line))
