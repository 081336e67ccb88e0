"""Small painting helpers that several widgets share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QWidget

from ui import theme
from ui.widgets.plain_tip import plain_tip

if TYPE_CHECKING:
    from PySide6.QtWidgets import QStyle

RESCALING = frozenset(
    {QEvent.Type.FontChange, QEvent.Type.ApplicationFontChange, QEvent.Type.StyleChange}
)
"""Changes after which sizes derived from the font must be set again."""


def rounded(
    painter: QPainter,
    rect: QRect | QRectF,
    fill: str | None,
    border: str | None = None,
    width: float = 1.0,
    radius: float | None = None,
) -> None:
    """Paint a rounded box whose border lies inside `rect`."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    painter.setBrush(QColor(fill) if fill else Qt.BrushStyle.NoBrush)
    box = QRectF(rect)
    corner = theme.radius() if radius is None else radius
    if border:
        painter.setPen(QPen(QColor(border), width))
        half = width / 2
        box = box.adjusted(half, half, -half, -half)
        corner = max(0.0, corner - half)
    else:
        painter.setPen(Qt.PenStyle.NoPen)
    painter.drawRoundedRect(box, corner, corner)


def row_ground(painter: QPainter, box: QRect, state: QStyle.StateFlag) -> None:
    """Paint what lies under a row of a list: it is chosen, or the mouse is over it."""
    # The first mention of a style takes 5 ms, which the first picture of a window has no need of.
    from PySide6.QtWidgets import QStyle

    t = theme.tokens()
    if state & QStyle.StateFlag.State_Selected:
        rounded(painter, box, t.accent_soft, t.accent, 2 if t.high else 1, theme.space(1.5))
    elif state & QStyle.StateFlag.State_MouseOver:
        rounded(painter, box, t.ground, None, 1, theme.space(1.5))


class WholeText:
    """The tooltip with the whole of a text that was painted cut; any other is left alone."""

    def __init__(self, widget: QWidget) -> None:
        self._widget = widget
        self._ours = ""

    def show(self, text: str, *, cut: bool) -> None:
        """Offer the text where it is cut."""
        wanted = plain_tip(text) if cut else ""
        if wanted != self._ours and self._widget.toolTip() == self._ours:
            self._ours = wanted
            self._widget.setToolTip(wanted)


COVERED = "covered"
"""The property that a window has while it is hidden because nobody is at the desk."""

DRAFTED = "drafted"
"""The property of a part whose fields are kept while they are typed in, and come back."""


def announce(widget: QWidget, text: str, *, assertive: bool = False) -> None:
    """Let a screen reader say a change without moving the focus; never one behind the cover."""
    # Its first mention takes 2 ms as well.
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

    if not text or not QAccessible.isActive() or widget.window().property(COVERED):
        return
    event = QAccessibleAnnouncementEvent(widget, text)
    event.setPoliteness(
        QAccessible.AnnouncementPoliteness.Assertive
        if assertive
        else QAccessible.AnnouncementPoliteness.Polite
    )
    QAccessible.updateAccessibility(event)
