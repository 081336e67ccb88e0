"""A few figures side by side, each under what it is called; they wrap where it is narrow."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.theme import Type
from ui.widgets.flow_layout import FlowRow
from ui.widgets.labels import Text


class FigureFlow(FlowRow):
    """Shows pairs of a title and a value, in their order."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(gap=6, line_gap=3, parent=parent)
        self.setObjectName(name)
        self._shown: list[tuple[str, str]] = []
        self._parts: list[QWidget] = []

    def show_figures(self, figures: Sequence[tuple[str, str]]) -> None:
        """Show these in place of those before."""
        if list(figures) == self._shown:
            return
        self._shown = list(figures)
        for part in self._parts:
            self.flow.removeWidget(part)
            part.hide()
            part.deleteLater()
        self._parts = [_figure(title, value) for title, value in figures]
        for part in self._parts:
            self.flow.addWidget(part)
            part.show()
        self.updateGeometry()

    def figures(self) -> dict[str, str]:
        """What is shown, by title."""
        return dict(self._shown)


def _figure(title: str, value: str) -> QWidget:
    part = QWidget()
    column = QVBoxLayout(part)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(Text(title, Type.SMALL, quiet=True, wrap=False))
    column.addWidget(Text(value, Type.TICKET, wrap=False))
    return part
