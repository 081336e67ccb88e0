"""Keys that hold in every window of the program: its sheets, pages and what stands beside."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from ui.actions import ActionId, specs

if TYPE_CHECKING:
    from PySide6.QtGui import QWindow

    from ui.keys.keymap import Keymap

_PASSING = {Qt.WindowType.Popup, Qt.WindowType.ToolTip}


class Everywhere(QObject):
    """Gives each window one action as it first gets the keys, unless it has that of its own.

    `last` is the window that got the keys last; it may be gone. An application's shortcut would
    not do: it is silent while a sheet stands over its window.
    """

    def __init__(
        self,
        app: QApplication,
        action_id: ActionId,
        slot: Callable[[], None],
        keys: "Keymap | None" = None,
        but_in: Callable[[QWidget], bool] = lambda _: False,
        parent: QObject | None = None,
    ) -> None:
        """`but_in` says which windows go without; `keys` are those of the user."""
        super().__init__(parent)
        self._id, self._slot, self._keys, self._but_in = action_id, slot, keys, but_in
        self.last: QWidget | None = None
        self._watch = app.focusWindowChanged.connect(self._give)
        self._give(app.focusWindow())

    def stop(self) -> None:
        """No window is given it any more."""
        QObject.disconnect(self._watch)

    def _give(self, handle: "QWindow | None") -> None:
        if handle is None:
            return
        owner = next((each for each in _windows() if each.windowHandle() == handle), None)
        if owner is None or owner.windowType() in _PASSING or self._but_in(owner):
            return
        self.last = owner
        below = Qt.FindChildOption.FindDirectChildrenOnly
        if owner.findChild(QAction, self._id.value, below) is not None:
            return
        spec = specs()[self._id]
        action = QAction(spec.text, owner)
        action.setObjectName(self._id.value)
        action.setAutoRepeat(False)
        if self._keys is None:
            action.setShortcut(QKeySequence(spec.key))
        else:
            self._keys.follow(self._id, action)
        action.triggered.connect(lambda _checked=False: self._slot())
        owner.addAction(action)


def _windows() -> list[QWidget]:
    return [each for each in QApplication.topLevelWidgets() if isValid(each)]
