"""The latest calls, the newest large, and those before it below."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from ui.screen import said
from ui.screen.call_card import CallCard
from ui.screen.fitted import Fitted
from ui.screen.view import CallRow
from ui.theme import beside, tokens

MOST_BEFORE = 9
_LARGE, _ROW = 30.0, 11.0
"""How tall the newest call and each before it are at least, in units."""


class CallsPanel(QWidget):
    """As many calls as there is room for; nothing in it moves but when somebody is called."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("calls")
        self._unit = 10.0
        self._rows: tuple[CallRow, ...] = ()
        self._languages: tuple[str, ...] = ()
        self.newest = CallCard("newest-call", self, large=True)
        self.before = [CallCard(f"call-before-{at}", self) for at in range(1, MOST_BEFORE + 1)]
        middle = Qt.AlignmentFlag.AlignCenter
        self._nobody = Fitted("nobody-called", self, align=middle, wrap=True)

    @property
    def room(self) -> int:
        """How many calls are in sight at most."""
        return 1 + self._fitting()

    def show_rows(self, rows: Sequence[CallRow], languages: Sequence[str], unit: float) -> None:
        """Show these calls, the last first."""
        moved = unit != self._unit
        self._rows, self._languages, self._unit = tuple(rows), tuple(languages), unit
        if moved:
            self._place()
        self._fill()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give each its room."""
        super().resizeEvent(event)
        self._place()
        self._fill()

    def _fill(self) -> None:
        rows = self._rows
        self.newest.show_row(rows[0] if rows else None, self._languages, self._unit)
        shown = self._fitting()
        for at, card in enumerate(self.before):
            row = rows[at + 1] if at < shown and at + 1 < len(rows) else None
            card.show_row(row, self._languages, self._unit)
            card.setVisible(at < shown)
        self._nobody.say("" if rows else "\n".join(said.NOBODY_CALLED.each(self._languages)))
        self._nobody.ink(beside(tokens()))
        self._nobody.setVisible(not rows)

    def _fitting(self) -> int:
        rest = self.height() - self._large()
        return max(0, min(MOST_BEFORE, int(rest / (_ROW * self._unit))))

    def _large(self) -> float:
        return max(_LARGE * self._unit, self.height() * 0.36)

    def _place(self) -> None:
        width, height = self.width(), self.height()
        if not width or not height:
            return
        gap = round(self._unit * 1.2)
        shown = self._fitting()
        large = min(round(self._large()), height)
        self.newest.setGeometry(0, 0, width, large)
        tall = (height - large) / shown if shown else 0.0
        for at, card in enumerate(self.before[:shown]):
            top = large + round(tall * at) + gap
            card.setGeometry(0, top, width, round(tall * (at + 1)) + large - top)
        self._nobody.setGeometry(0, 0, width, height)
        self._nobody.limit(self._unit * 5, self._unit * 2)
