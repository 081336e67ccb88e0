"""What every main window offers of itself: its keys, the sheet of all keys, and the palette."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QChildEvent, QEvent, QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QDialog, QMainWindow, QWidget

from ui.actions import ActionId
from ui.keys.keymap import Keymap
from ui.shell import Shell

if TYPE_CHECKING:
    from ui.palette.recent import Recent

_EVERYWHERE = (ActionId.PALETTE, ActionId.KEYS)


class Commands(QObject):
    """Gives a main window's actions their keys, and opens what shows all of them.

    The palette and the sheet of keys are reached from the pages beside the window too.
    """

    def __init__(
        self, window: QMainWindow, shell: Shell, actions: Mapping[ActionId, QAction]
    ) -> None:
        super().__init__(window)
        self._window, self._shell, self._actions = window, shell, actions
        self._keymap = shell.keys or Keymap(parent=self)
        self._recent: Recent | None = None
        self._keymap.bind(actions)
        actions[ActionId.KEYS].triggered.connect(lambda _checked=False: self._show_keys())
        actions[ActionId.PALETTE].triggered.connect(lambda _checked=False: self._show_palette())
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let each page beside the window reach them."""
        if event.type() == QEvent.Type.ChildPolished and isinstance(event, QChildEvent):
            page = event.child()
            if isinstance(page, QDialog) and not page.isModal():
                page.addActions([self._actions[each] for each in _EVERYWHERE])
        return super().eventFilter(watched, event)

    def _show_keys(self) -> None:
        from ui.keys.sheet import KeysSheet

        front = self._front()
        _open(KeysSheet(self._keymap, front.objectName(), front))

    def _show_palette(self) -> None:
        from ui.palette.collect import commands_of
        from ui.palette.recent import recent_in
        from ui.palette.window import CommandPalette

        if self._recent is None:
            self._recent = recent_in(self._shell.kept)
        front = self._front()
        palette = CommandPalette(commands_of(front, self._window), self._recent, front)
        _open(palette)

    def _front(self) -> QWidget:
        front = QApplication.activeWindow()
        above = front
        while above is not None and above is not self._window:
            above = above.parentWidget()
        return self._window if above is None or front is None else front


def _open(sheet: QDialog) -> None:
    if QApplication.activeModalWidget() is not None:
        sheet.deleteLater()
        return
    sheet.finished.connect(lambda _: sheet.deleteLater())
    sheet.open()
