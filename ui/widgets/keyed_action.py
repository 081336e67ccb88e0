"""An action that a window has under a key, whether or not a button shows it."""

from collections.abc import Callable

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget


def keyed_action(
    owner: QWidget, name: str, text: str, key: str, slot: Callable[[], object]
) -> QAction:
    """Give a window an action; a key that is held down triggers it once."""
    action = QAction(text, owner)
    action.setObjectName(name)
    action.setShortcut(QKeySequence(key))
    action.setAutoRepeat(False)
    action.triggered.connect(lambda _checked=False: slot())
    owner.addAction(action)
    return action
