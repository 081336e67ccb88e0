"""Tells when widgets come to sight or go."""

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QWidget


class Shown(QObject):
    """`changed` is emitted when one of the watched widgets has been shown or hidden."""

    changed = Signal()

    def watch(self, *widgets: QWidget) -> None:
        """Watch these too."""
        for widget in widgets:
            widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look on only."""
        if event.type() in (QEvent.Type.ShowToParent, QEvent.Type.HideToParent):
            self.changed.emit()
        return False
