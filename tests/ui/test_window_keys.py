"""Keys of a window work while one types in it, on a desktop that gives them to editing too."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from ui.widgets.window_keys import WindowKeys


class Editing(QLineEdit):
    """Takes every key, as the desktop may have it take some."""

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)


def test_a_key_of_the_window_does_what_the_window_says(qtbot: QtBot) -> None:
    edit = Editing()
    qtbot.addWidget(edit)
    done: list[str] = []
    for name, key in (("export", "Ctrl+E"), ("other", "Ctrl+A")):
        action = QAction(name, edit)
        action.setShortcut(key)
        action.triggered.connect(lambda _checked=False, name=name: done.append(name))
        edit.addAction(action)
    WindowKeys(edit, edit.actions()[0])
    edit.show()
    edit.activateWindow()
    edit.setFocus()
    qtbot.waitUntil(edit.hasFocus)
    for key in (Qt.Key.Key_E, Qt.Key.Key_A):
        qtbot.keyClick(edit, key, Qt.KeyboardModifier.ControlModifier)
    assert done == ["export"]
