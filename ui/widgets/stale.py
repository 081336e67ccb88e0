"""What is shown as it last was, and may no longer be so: greyed, yet as legible as quiet text."""

from __future__ import annotations

from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QWidget

from ui.theme import tokens

_PROPERTY = "stale"


def set_stale(widget: QWidget, stale: bool) -> None:
    """Grey a part of the window with all that is in it; what says False stays as it is."""
    if widget.property(_PROPERTY) == stale:
        return
    widget.setProperty(_PROPERTY, stale)
    recolour(widget)


def recolour(widget: QWidget) -> None:
    """Take the colours of the theme in force; for a change of palette while it is greyed."""
    palette = QPalette()
    if widget.property(_PROPERTY):
        role, ink = QPalette.ColorRole, QColor(tokens().quiet)
        for which in (role.WindowText, role.Text, role.ButtonText):
            palette.setColor(QPalette.ColorGroup.All, which, ink)
    widget.setPalette(palette)
    for child in (widget, *widget.findChildren(QWidget)):
        child.update()


def is_stale(widget: QWidget) -> bool:
    """Whether the widget, or the nearest part around it that says so, is greyed."""
    part: QWidget | None = widget
    while part is not None:
        said = part.property(_PROPERTY)
        if said is not None:
            return bool(said)
        part = part.parentWidget()
    return False
