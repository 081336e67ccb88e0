"""A page whose content stands in the middle."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.theme import em, space
from ui.widgets.painting import RESCALING


class Middle(QWidget):
    """Keeps its content in the middle, no wider than is good to read."""

    _built = False

    def __init__(self, wide: float, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wide = wide
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        self._inner = QWidget()
        self.column = QVBoxLayout(self._inner)
        row.addStretch(1)
        row.addWidget(self._inner, 1000)
        row.addStretch(1)
        self._built = True
        self._rescale()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the application's font."""
        if self._built and event.type() in RESCALING:
            self._rescale()
        super().changeEvent(event)

    def _rescale(self) -> None:
        self._inner.setMaximumWidth(em(None, self._wide))
        self.column.setContentsMargins(space(5), space(4), space(5), space(4))
        self.column.setSpacing(space(3))
