"""How long the present client has been served, against what is usual."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.theme import Tone, Type, space
from ui.widgets.elided_label import ElidedLabel
from ui.widgets.labels import Text
from ui.widgets.painting import RESCALING


def clock_text(seconds: int) -> str:
    """Return mm:ss, or h:mm:ss from an hour on."""
    minutes, second = divmod(max(0, seconds), 60)
    hours, minute = divmod(minutes, 60)
    return f"{hours}:{minute:02}:{second:02}" if hours else f"{minute:02}:{second:02}"


class TimerLabel(QWidget):
    """Shows seconds that are set from outside; says when the usual time is over."""

    _built = False

    def __init__(self, *, kind: Type = Type.TIMER, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._seconds: int | None = None
        self._limit: int | None = None
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._time = Text(kind=kind, wrap=False)
        self._time.setObjectName("time")
        self._usual = ElidedLabel(quiet=True)
        self._usual.setObjectName("usual")
        self._row.addWidget(self._time)
        self._row.addWidget(self._usual, 1)
        self._built = True
        self._rescale()
        self.set_seconds(None)

    @property
    def over(self) -> bool:
        """Whether the usual time is over."""
        return self._seconds is not None and self._limit is not None and self._seconds > self._limit

    def text(self) -> str:
        """Return the time as shown."""
        return self._time.text()

    def set_seconds(self, seconds: int | None) -> None:
        """Show a duration, or none."""
        self._seconds = seconds
        shown = "" if seconds is None else clock_text(seconds)
        if self.over:
            shown = f"{shown} !"
        if shown == self._time.text():
            return
        wider = len(shown) != len(self._time.text())
        self._time.setText(shown)
        self._time.set_tone(Tone.CAUTION if self.over else Tone.NEUTRAL)
        self._time.setAccessibleDescription(self.tr("Longer than usual") if self.over else "")
        if wider:
            self._rescale()

    def set_usual(self, text: str, limit: int | None = None) -> None:
        """Show the comparison, such as "usually 9 min", and mark the time after `limit` seconds."""
        self._limit = limit
        self._usual.setText(text)
        self._usual.setVisible(bool(text))
        self.set_seconds(self._seconds)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the application's font."""
        if self._built and event.type() in RESCALING:
            self._rescale()
        super().changeEvent(event)

    def _rescale(self) -> None:
        self._row.setSpacing(space(2.5))
        pattern = "".join("0" if part.isdigit() else part for part in self._time.text())
        metrics = QFontMetrics(self._time.font())
        self._time.setMinimumWidth(metrics.horizontalAdvance(pattern) + 1 if pattern else 0)
