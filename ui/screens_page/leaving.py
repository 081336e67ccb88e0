"""Asks what becomes of changes that are not saved when the window is to close."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from ui.widgets.action_button import Variant
from ui.widgets.labels import Text
from ui.widgets.page import Sheet


class UnsavedScreensSheet(Sheet):
    """`submitted` is to save them, `drop_wanted` to let them go; to cancel is to go on."""

    drop_wanted = Signal()

    def __init__(self, parts: Sequence[str], parent: QWidget | None = None) -> None:
        """`parts` are the names of what was changed."""
        super().__init__(
            self.tr("Save your changes?"),
            self.tr("Save"),
            cancel=self.tr("Go on editing"),
            wide=44,
            parent=parent,
        )
        self.setObjectName("unsaved_screens")
        text = self.tr("Not saved yet: {parts}. The screens still show what they did before.")
        self.body.addWidget(Text(text.format(parts=", ".join(parts))))
        drop = QAction(self.tr("Drop the changes"), self)
        drop.setObjectName("drop_changes")
        drop.triggered.connect(lambda _checked=False: self._drop())
        self.add_action(drop, Variant.DANGER)

    def _drop(self) -> None:
        self.drop_wanted.emit()
        self.reject()
