"""Which day a paper list is of: today, or one of the last fortnight."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QWidget

from queueapp.domain.public.paper_day import PAPER_DAYS
from ui.sheets.days import day_text
from ui.theme import Type
from ui.widgets.flow_layout import FlowRow
from ui.widgets.form import Select
from ui.widgets.labels import Text


class WholeSelect(Select):
    """A drop-down that is never narrower than its longest choice."""

    def minimumSizeHint(self) -> QSize:
        """Be as wide as the longest choice."""
        return self.sizeHint()


class DayChoice(FlowRow):
    """A label and the days, the latest first. `chosen` when another is."""

    chosen = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(gap=2, line_gap=1)
        self._days: tuple[str, ...] = ()
        self._select = WholeSelect()
        self._select.setObjectName(name)
        label = Text(self.tr("Day of the list"), Type.STRONG, wrap=False)
        label.setBuddy(self._select)
        self._select.setAccessibleName(label.text())
        self._select.currentIndexChanged.connect(lambda _at: self.chosen.emit())
        self.flow.addWidget(label)
        self.flow.addWidget(self._select)

    @property
    def day(self) -> str:
        """The business day (ISO date) that is chosen; empty while none is known."""
        at = self._select.currentIndex()
        return self._days[at] if 0 <= at < len(self._days) else ""

    def choose(self, day: str) -> None:
        """Choose a day, where it is one of those offered."""
        if day in self._days:
            self._select.setCurrentIndex(self._days.index(day))

    def offer(self, today: date) -> None:
        """Offer the days up to today; the one chosen stays so while it is among them."""
        days = tuple((today - timedelta(days=back)).isoformat() for back in range(PAPER_DAYS + 1))
        if days == self._days:
            return
        before, self._days = self.day, days
        blocked = self._select.blockSignals(True)
        self._select.clear()
        self._select.addItems([day_text(date.fromisoformat(day)) for day in days])
        self._select.setCurrentIndex(days.index(before) if before in days else 0)
        self._select.blockSignals(blocked)
