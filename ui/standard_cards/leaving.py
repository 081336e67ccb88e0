"""Asks what becomes of changes that are not saved when the window is to close."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from ui.widgets.action_button import Variant
from ui.widgets.labels import Text
from ui.widgets.page import Sheet


class UnsavedSheet(Sheet):
    """`submitted` is to save them, `drop_wanted` to let them go; to cancel is to go on."""

    drop_wanted = Signal()

    def __init__(self, count: int, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("Save your changes?"),
            self.tr("&Save as a new version"),
            cancel=self.tr("Go on editing"),
            wide=46,
            parent=parent,
        )
        self.setObjectName("unsaved_sheet")
        self.body.addWidget(
            Text(
                self.tr(
                    "%n change(s) are not saved. Staff still see the cards as before.", "", count
                )
            )
        )
        drop = QAction(self.tr("&Drop the changes"), self)
        drop.setObjectName("drop_changes")
        drop.triggered.connect(self._drop)
        self.add_action(drop, Variant.DANGER)

    def _drop(self) -> None:
        self.drop_wanted.emit()
        self.reject()
