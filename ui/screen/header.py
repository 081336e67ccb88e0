"""The head of the public screen: which hall it is, until when it is open, and the time."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QResizeEvent
from PySide6.QtWidgets import QWidget

from queueapp.said import Said
from ui.screen.fitted import Fitted
from ui.screen.panel import Panel
from ui.theme import beside, tokens

_CLOCK = 0.24
"""The share of the width that the time has."""

_NARROW = 110
"""On a screen of less units of width each language has a line of its own."""


class Header(Panel):
    """Never changes more often than the minute."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__("header", parent)
        self._unit = 10.0
        self._site = Fitted("site", self, weight=QFont.Weight.Bold)
        self._hours = Fitted("hours", self, wrap=True)
        self._hours_in: tuple[str, ...] = ()
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        self._clock = Fitted("clock", self, weight=QFont.Weight.Bold, align=right)

    def show_hall(
        self, site: str, hours: Said | None, time: str, languages: Sequence[str], unit: float
    ) -> None:
        """Show the hall's name, its hours and the time on its wall."""
        moved, self._unit = unit != self._unit, unit
        self._site.say(site)
        self._hours_in = hours.each(languages) if hours is not None else ()
        self._say_hours()
        self._clock.say(time)
        t = tokens()
        self.paint_on(t.card)
        self._site.ink(t.text)
        self._hours.ink(beside(t))
        self._clock.ink(t.text)
        if moved:
            self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give each its room."""
        super().resizeEvent(event)
        self._place()

    @property
    def _narrow(self) -> bool:
        return self.width() < _NARROW * self._unit

    def _say_hours(self) -> None:
        self._hours.say(("\n" if self._narrow else "  ·  ").join(self._hours_in))

    def _place(self) -> None:
        width, height, unit = self.width(), self.height(), self._unit
        pad = round(unit * 3.2)
        clock = round(width * _CLOCK)
        left = width - clock - 2 * pad
        shares = (0.06, 0.4, 0.48) if self._narrow else (0.1, 0.45, 0.36)
        top, first, second = (round(height * each) for each in shares)
        self._site.setGeometry(pad, top, left, first)
        self._site.limit(unit * 3.8, unit * 1.6)
        self._hours.setGeometry(pad, top + first, left, second)
        self._say_hours()
        self._hours.limit(unit * 2.9, unit * 1.3)
        self._clock.setGeometry(width - clock - pad, 0, clock, height)
        self._clock.limit(unit * 7.6, unit * 3)
