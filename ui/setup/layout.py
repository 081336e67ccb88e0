"""How the set-up's pages lie: in the middle, turning where it is narrow, fitting their room."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.theme import em, space
from ui.widgets.page import ScrollBox
from ui.widgets.painting import RESCALING


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
