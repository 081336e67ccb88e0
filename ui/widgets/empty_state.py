"""What stands where nothing is: why, and what to do next."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.theme import Type, space
from ui.widgets.action_button import ActionButton, Variant
from ui.widgets.labels import Text
from ui.widgets.painting import RESCALING


class EmptyState(QWidget):
    """Says why it is empty and what comes next, with an optional button."""

    _built = False

    def __init__(
        self,
        title: str = "",
        detail: str = "",
        action: QAction | None = None,
        *,
        variant: Variant = Variant.PRIMARY,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._title = Text(kind=Type.TITLE)
        self._title.setObjectName("title")
        self._detail = Text(quiet=True)
        self._detail.setObjectName("detail")
        self._column.addStretch(1)
        for label in (self._title, self._detail):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            self._column.addWidget(label)
        if action is not None:
            button = ActionButton(action, variant)
            self._column.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        self._column.addStretch(1)
        self._built = True
        self._rescale()
        self.show_text(title, detail)

    def show_text(self, title: str, detail: str = "") -> None:
        """Change what is said."""
        self._title.setText(title)
        self._detail.setText(detail)
        self._detail.setVisible(bool(detail))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the application's font."""
        if self._built and event.type() in RESCALING:
            self._rescale()
        super().changeEvent(event)

    def _rescale(self) -> None:
        self._column.setContentsMargins(space(4), space(4), space(4), space(4))
        self._column.setSpacing(space(2))
