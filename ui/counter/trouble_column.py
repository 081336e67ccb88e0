"""Where the strips for what goes wrong stand: one in front, those put aside as lines below it."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.standard.strip import IncidentStrip
from ui.theme import space
from ui.widgets.action_button import ActionButton
from ui.widgets.card import Card
from ui.widgets.flow_layout import FlowRow
from ui.widgets.labels import Text
from ui.widgets.painting import RESCALING


class _Aside(Card):
    """A strip that was put aside, in one line, and the way back to it."""

    def __init__(self, strip: IncidentStrip) -> None:
        super().__init__()
        self.setObjectName(f"aside_{strip.objectName()}")
        self.strip = strip
        self.back = QAction(self.tr("Go on"), self)
        self.back.setObjectName("go_on")
        self._text = Text()
        self._text.setObjectName("aside_line")
        row = FlowRow()
        row.flow.addWidget(self._text)
        row.flow.add_spring()
        row.flow.addWidget(ActionButton(self.back, compact=True))
        self.content.addWidget(row)
        self.refresh()

    def refresh(self) -> None:
        """Say what it is now."""
        text = self.tr("{what} – not recorded yet").format(what=self.strip.line())
        self._text.setText(text)
        self.setAccessibleName(text)


class TroubleColumn(QWidget):
    """`back_wanted` carries the strip that is to be in front again."""

    back_wanted = Signal(object)

    _laid = False

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("troubles")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._asides: list[_Aside] = []
        self._laid = True
        self._respace()
        self.hide()

    def show_strips(self, strips: Sequence[IncidentStrip], front: IncidentStrip | None) -> None:
        """Show one strip, and the others as lines."""
        for strip in strips:
            if self._column.indexOf(strip) < 0:
                self._column.insertWidget(0, strip)
            strip.setVisible(strip is front)
        for aside in self._asides:
            aside.hide()
            aside.deleteLater()
        self._asides = [self._aside(strip) for strip in strips if strip is not front]
        self.setVisible(bool(strips))

    def refresh(self) -> None:
        """Say anew what the lines are about."""
        for aside in self._asides:
            aside.refresh()

    def forget(self, strip: IncidentStrip) -> None:
        """A strip is done with."""
        strip.hide()
        strip.deleteLater()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the application's font."""
        super().changeEvent(event)
        if self._laid and event.type() in RESCALING:
            self._respace()

    def _aside(self, strip: IncidentStrip) -> _Aside:
        aside = _Aside(strip)
        aside.back.triggered.connect(lambda _checked=False: self.back_wanted.emit(strip))
        self._column.addWidget(aside)
        return aside

    def _respace(self) -> None:
        self._column.setSpacing(space(2))
