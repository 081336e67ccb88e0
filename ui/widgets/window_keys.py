"""Keys of a window that some desktops give to editing: Ctrl+E and Ctrl+K on Linux."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit


class WindowKeys(QObject):
    """Leaves the keys of these actions to the window while one types in a line of it."""

    def __init__(self, edit: QLineEdit, *actions: QAction) -> None:
        super().__init__(edit)
        self._actions = actions
        edit.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the line from taking them."""
        if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
            return False
        pressed = QKeySequence(event.keyCombination())
        return any(pressed in action.shortcuts() for action in self._actions)
