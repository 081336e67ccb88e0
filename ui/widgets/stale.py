"""What is shown as it last was, and may no longer be so: greyed, yet as legible as quiet text."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QLabel, QWidget

_PROPERTY = "stale"


def set_stale(part: QWidget, stale: bool) -> None:
    """Grey a part of the window with all that is in it; what says False stays as it is."""
    if part.property(_PROPERTY) is stale:
        return
    part.setProperty(_PROPERTY, stale)
    for label in part.findChildren(QLabel):
        # The stylesheet has the colour; it looks at the label alone.
        label.setProperty("greyed", is_stale(label))
        label.style().unpolish(label)
        label.style().polish(label)
    for child in part.findChildren(QWidget):
        # Whoever keeps colours takes them anew.
        QCoreApplication.sendEvent(child, QEvent(QEvent.Type.PaletteChange))
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
