"""What stands above and below each page: the place and the time; back, and how it is shown."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QHBoxLayout, QWidget

from queueapp.said import Said
from ui.kiosk import said
from ui.kiosk.metrics import Metrics
from ui.kiosk.pages import BACKWARD
from ui.kiosk.parts import Target, Words
from ui.kiosk.visitor import Visitor


class Bar(QWidget):
    """The name of the place, and the time."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("bar")
        self._row = QHBoxLayout(self)
        self._site: Words | None = None
        self._clock: Words | None = None

    def fit(self, metrics: Metrics) -> None:
        """Be made anew for this size."""
        _clear(self._row)
        self.setFixedHeight(metrics.bar)
        self._row.setContentsMargins(metrics.edge, 0, metrics.edge, 0)
        self._site = Words("site", metrics, " ", steps=0.9, quiet=True)
        self._clock = Words("clock", metrics, " ", steps=1.0, strong=True)
        self._clock.setWordWrap(False)
        self._row.addWidget(self._site, 1)
        self._row.addWidget(self._clock)

    def say(self, site: str, time: str) -> None:
        """Show where and when this is."""
        if self._site is not None and self._clock is not None:
            self._clock.say(time)
            self._site.say(site)


class Foot(QWidget):
    """The buttons that stand below every page."""

    back_wanted = Signal()
    larger_wanted = Signal()
    contrast_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("foot")
        self._row = QHBoxLayout(self)
        self.targets: list[Target] = []

    def fit(self, metrics: Metrics, visitor: Visitor, offered: Sequence[str]) -> None:
        """Be made anew for this size and this client; `offered` are the kiosk's languages."""
        _clear(self._row)
        self.targets = []
        self.setFixedHeight(metrics.foot)
        side, below = metrics.edge, metrics.edge // 2
        self._row.setContentsMargins(side, metrics.gap // 2, side, below)
        self._row.setSpacing(metrics.gap)
        spoken = (visitor.language,) if visitor.language else offered
        if visitor.has_back(offered):
            self._add("back", said.BACK, f"{BACKWARD}  ", metrics, spoken, self.back_wanted)
        self._row.addStretch(1)
        larger = said.USUAL_SIZE if visitor.larger else said.LARGER
        contrast = said.USUAL_CONTRAST if visitor.contrast else said.CONTRAST
        self._add("larger", larger, "A  ", metrics, spoken, self.larger_wanted)
        self._add("contrast", contrast, "◐  ", metrics, spoken, self.contrast_wanted)

    def _add(
        self,
        name: str,
        text: Said,
        sign: str,
        m: Metrics,
        spoken: Sequence[str],
        wanted: SignalInstance,
    ) -> None:
        words = "\n".join(text.each(spoken))
        target = Target(name, f"{sign}{words}", m, small=True, steps=0.85)
        target.setAccessibleName(words.replace("\n", ", "))
        target.setFixedHeight(m.target)
        least = min(max(target.sizeHint().width(), m.of(5.5)), m.of(13))
        target.setMinimumWidth(min(least, (m.width - 2 * m.edge) // 3 - m.gap))
        target.setMaximumWidth(m.of(14))
        target.clicked.connect(wanted)
        self._row.addWidget(target)
        self.targets.append(target)


def _clear(row: QHBoxLayout) -> None:
    while (item := row.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
