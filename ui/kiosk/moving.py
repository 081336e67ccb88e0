"""Where an arrow key moves the focus among what can be pressed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget

from ui.kiosk.parts import Target

ARROWS = {
    Qt.Key.Key_Up: QPoint(0, -1),
    Qt.Key.Key_Down: QPoint(0, 1),
    Qt.Key.Key_Left: QPoint(-1, 0),
    Qt.Key.Key_Right: QPoint(1, 0),
}
_AHEAD = 4
"""What is fewer pixels ahead than this stands beside."""


def move_focus(window: QWidget, targets: Sequence[Target], way: QPoint) -> None:
    """Go from the button in focus to the nearest one that way; to the first where none is."""
    found = [each for each in targets if each.isVisible() and each.isEnabled()]
    focus = window.focusWidget()
    if not found:
        return
    if focus not in found:
        found[0].setFocus(Qt.FocusReason.TabFocusReason)
        return
    here = _middle(focus, window)

    def far(each: Target) -> float | None:
        there = _middle(each, window) - here
        ahead = there.x() * way.x() + there.y() * way.y()
        aside = abs(there.x() * way.y()) + abs(there.y() * way.x())
        return ahead + 2.0 * aside if ahead > _AHEAD else None

    ways = [(distance, each) for each in found if (distance := far(each)) is not None]
    if ways:
        min(ways, key=lambda pair: pair[0])[1].setFocus(Qt.FocusReason.TabFocusReason)


def _middle(part: QWidget, window: QWidget) -> QPoint:
    return part.mapTo(window, part.rect().center())
