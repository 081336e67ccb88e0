"""A band across the public screen with one text in the languages of the hall."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QResizeEvent
from PySide6.QtWidgets import QWidget

from ui.screen.fitted import Fitted
from ui.screen.panel import Panel
from ui.theme import outstanding, tokens


class Look(Enum):
    """How much a band stands out, and the sign in front of it."""

    PLAIN = ""
    NEWS = "i"
    WARNING = "!"


class Band(Panel):
    """Two texts stand one below the other, the first one larger."""

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(name, parent)
        self._unit = 10.0
        self._texts: tuple[str, ...] = ()
        self._look = Look.PLAIN
        middle = Qt.AlignmentFlag.AlignCenter
        self._sign = Fitted(f"{name}-sign", self, weight=QFont.Weight.Black, align=middle)
        self._first = Fitted(f"{name}-first", self, weight=QFont.Weight.DemiBold, wrap=True)
        self._second = Fitted(f"{name}-second", self, wrap=True)

    @property
    def texts(self) -> tuple[str, ...]:
        """What is said, the first language first."""
        return self._texts

    def say(self, texts: Sequence[str], look: Look, unit: float) -> None:
        """Say this from now on."""
        self._texts, self._look, self._unit = tuple(texts), look, unit
        self._first.say(texts[0] if texts else "")
        self._second.say(texts[1] if len(texts) > 1 else "")
        self._sign.say(look.value)
        self._place()
        self.recolour()

    def recolour(self) -> None:
        """Take the colours of the present look."""
        t = tokens()
        ground, ink = t.card, t.text
        if self._look is Look.NEWS:
            ground, ink = outstanding(t), t.card
        elif self._look is Look.WARNING:
            ground, ink = t.caution_soft, t.text
        self.paint_on(ground)
        for label in (self._first, self._second, self._sign):
            label.ink(ink)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the texts their room."""
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        width, height, unit = self.width(), self.height(), self._unit
        pad = round(unit * 3.2)
        left = pad
        if self._look is not Look.PLAIN:
            side = round(min(height * 0.8, unit * 7))
            self._sign.setGeometry(pad, (height - side) // 2, side, side)
            self._sign.limit(side * 0.8, 8)
            left += side + round(unit)
        self._sign.setVisible(self._look is not Look.PLAIN)
        top, two = round(height * 0.08), len(self._texts) > 1
        room = height - 2 * top
        first = round(room * 0.56) if two else room
        wide = width - left - pad
        self._first.setGeometry(left, top, wide, first)
        self._first.limit(unit * (3.4 if two else 4.4), unit * 1.4)
        self._second.setGeometry(left, top + first, wide, room - first)
        self._second.limit(min(unit * 2.8, self._first.size_px * 0.85), unit * 1.3)
        self._second.setVisible(two)
