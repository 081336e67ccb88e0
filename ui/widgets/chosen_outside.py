"""Choices that assistive technology makes: it neither clicks nor types, it selects."""

from PySide6.QtCore import QModelIndex, QObject, QTimer, Signal
from PySide6.QtWidgets import QListView


class ChosenOutside(QObject):
    """Says which row of a list a screen reader selected.

    Keys and mouse make a row current as they select it; a screen reader only selects it.
    """

    chosen = Signal(QModelIndex)

    def __init__(self, view: QListView) -> None:
        """Watch a list that has its model already."""
        super().__init__(view)
        self._view = view
        view.selectionModel().selectionChanged.connect(self._wait)

    def _wait(self) -> None:
        # While a row is being made current it is selected first: they are compared afterwards.
        QTimer.singleShot(0, self, self._compare)

    def _compare(self) -> None:
        for index in self._view.selectionModel().selectedIndexes():
            if index != self._view.currentIndex():
                self.chosen.emit(index)
                return
