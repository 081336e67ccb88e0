"""The rule of the moment in one line, for where the column of rules has no room."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.theme import Type, space
from ui.widgets.elided_label import ElidedLabel
from ui.widgets.labels import Text
from ui.widgets.painting import RESCALING
from ui.widgets.plain_tip import plain_tip


class RuleLine(QWidget):
    """What is going on, and the essence of its rule; the tooltip has all of it."""

    _built = False

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("rule_line")
        self._row = QVBoxLayout(self)
        self._moment = ElidedLabel(kind=Type.CAPTION, quiet=True)
        self._moment.setObjectName("rule_line_moment")
        self._essence = Text(kind=Type.STRONG)
        self._essence.setObjectName("rule_line_essence")
        self._row.addWidget(self._moment)
        self._row.addWidget(self._essence)
        self._built = True
        self._rescale()
        self.show_rule("", "")

    def show_rule(self, moment_text: str, essence: str) -> None:
        """Show a rule; nothing is shown where there is none."""
        self._moment.setText(moment_text)
        self._moment.setVisible(bool(moment_text))
        self._essence.setText(essence)
        self.setToolTip(plain_tip(essence))
        self.setVisible(bool(essence))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the application's font."""
        if self._built and event.type() in RESCALING:
            self._rescale()
        super().changeEvent(event)

    def _rescale(self) -> None:
        self._row.setContentsMargins(space(2), 0, space(2), 0)
        self._row.setSpacing(0)
