"""How the set-up's pages lie: in the middle, turning where it is narrow, fitting their room."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget

from ui.theme import em, space
from ui.widgets.page import ScrollBox


def grow(window: QWidget, missing: int) -> None:
    """Make a window taller by what its content lacks, within the screen; never smaller."""
    room = round(window.screen().availableGeometry().height() * 0.92)
    if missing > 0 and window.isVisible():
        window.resize(window.width(), max(window.height(), min(window.height() + missing, room)))


class FittingBox(ScrollBox):
    """Takes the height of its content and no more; scrolls where there is less room."""

    def __init__(self, inner: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(inner, parent)
        self._inside = inner
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def sizeHint(self) -> QSize:
        """Ask for what the content needs at this width."""
        hint = super().sizeHint()
        layout = self._inside.layout()
        if layout is not None and layout.hasHeightForWidth() and self.width() > em(None, 8):
            hint.setHeight(layout.totalHeightForWidth(self.width()))
        return hint

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width needs another height."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()


class Turning(QWidget):
    """Two things side by side, or one below the other where there is no room."""

    def __init__(self, need: float, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._need = need
        self.row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(space(4))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Turn where the width asks for it."""
        super().resizeEvent(event)
        beside = self.width() >= em(None, self._need)
        self.row.setDirection(
            QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        )
        self.row.setSpacing(space(4))
