"""F1 in whichever window is in front; what help consists of is loaded at the first press."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from ui.actions import ActionId, specs
from ui.everywhere import Everywhere

if TYPE_CHECKING:
    from ui.help.window import HelpWindow
    from ui.keys.keymap import Keymap

_COVER = "cover"


class Helper(QObject):
    """Gives every window the key for help, and owns the one window of the guide."""

    def __init__(
        self, app: QApplication, keys: "Keymap | None" = None, parent: QObject | None = None
    ) -> None:
        """`keys` are those of the user; without them help has the key that it comes with."""
        super().__init__(parent)
        self._keys = keys
        self._open: list[HelpWindow] = []
        self._give = Everywhere(app, ActionId.HELP, self.show, keys, self._is_guide, self)

    @property
    def window(self) -> "HelpWindow | None":
        """The guide, while somebody reads it."""
        self._open = [each for each in self._open if isValid(each)]
        return next((each for each in reversed(self._open) if each.isVisible()), None)

    def show(self) -> None:
        """Open the page of the guide for the screen in front."""
        from ui.help.topics import page_for
        from ui.help.window import HelpWindow

        front = self._front()
        page, window = page_for(front), self.window
        if window is None:
            window = HelpWindow(self._key(), _cover(front))
            window.finished.connect(lambda _, closed=window: closed.deleteLater())
            self._open.append(window)
            _stand_aside(window)
            window.show()
        window.open_for(page)
        window.activateWindow()

    def stop(self) -> None:
        """Put the guide away; no window is given the key any more."""
        self._give.stop()
        for each in self._open:
            if isValid(each):
                each.close()
                each.deleteLater()

    def _front(self) -> QWidget | None:
        """What is in front: a window that closes as help is chosen in it is no longer meant."""
        last = self._give.last
        last = last if last is not None and isValid(last) else None
        part = QApplication.focusWidget() or QApplication.activeWindow() or last
        while part is not None and not part.isVisible():
            part = part.parentWidget()
        return part

    def _is_guide(self, window: QWidget) -> bool:
        return window in self._open

    def _key(self) -> str:
        return self._keys.key(ActionId.HELP) if self._keys else specs()[ActionId.HELP].key


def _cover(front: QWidget | None) -> QWidget | None:
    """What the guide belongs to: nothing, so that no sheet in front of the work keeps it from being
    read; but the cover, which lets nothing else come to sight.
    """
    window = front.window() if front is not None else None
    return window if window is not None and window.objectName() == _COVER else None


def _stand_aside(window: QWidget) -> None:
    """At the right edge: what somebody is at stays in sight where the screen is wide enough."""
    room = window.screen().availableGeometry()
    left = room.right() - window.width() + 1
    window.move(QPoint(max(room.left(), left), room.top() + (room.height() - window.height()) // 2))
