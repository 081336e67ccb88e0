"""One start of the whole program in this process: what it shows, and what people do there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.factories import PIN
from tests.ui.patience import PATIENCE_MS
from ui.app import Program
from ui.counter.window import CounterWindow
from ui.setup.sign_on import SignOn
from ui.setup.start import StartWindow


@dataclass
class Running:
    """One start of the program."""

    qtbot: QtBot
    program: Program

    def until(self, condition: Callable[[], object]) -> None:
        self.qtbot.waitUntil(lambda: bool(condition()), timeout=PATIENCE_MS)

    def counter(self) -> CounterWindow:
        """The counter window, once it shows the hall; where a PIN is asked for, it is typed."""
        self.until(lambda: self._at_counter() or self._asked() is not None)
        asked = self._asked()
        if asked is not None and not self._at_counter():
            asked.setText(PIN)
            self.qtbot.keyClick(asked, Qt.Key.Key_Return)
        self.until(self._at_counter)
        window = self.program.window
        assert isinstance(window, CounterWindow)
        self.until(lambda: window._view is not None)
        return window

    def start_window(self) -> StartWindow:
        self.until(lambda: isinstance(self.program.window, StartWindow))
        window = self.program.window
        assert isinstance(window, StartWindow)
        return window

    def asks_who_works(self) -> StartWindow:
        """The window that asks who works, with the PIN typed where one is asked for."""
        self.until(lambda: self.start_window().findChild(QWidget, "sign-on") is not None)
        field = self.start_window().findChild(QLineEdit, "secret")
        if field is not None:
            field.setText(PIN)
        return self.start_window()

    def sit_down(self, person: int, counter: int) -> CounterWindow:
        """Choose a person and a counter where that is asked; the window they get."""
        self.asks_who_works().counter_wanted.emit(person, counter, False)
        self.until(self._at_counter)
        return self.counter()

    def _at_counter(self) -> bool:
        window = self.program.window
        return isinstance(window, CounterWindow) and self.program.halls.arrival is not None

    def _asked(self) -> QLineEdit | None:
        """The field for the PIN, once a person and a counter are chosen."""
        window = self.program.window
        if not isinstance(window, StartWindow) or not window.isVisible():
            return None
        page = window.page
        ready = isinstance(page, SignOn) and page._go.isEnabled() and page._is_asked()
        return window.findChild(QLineEdit, "secret") if ready else None

    def words(self) -> str:
        """All the words in sight."""
        assert self.program.window is not None
        labels = self.program.window.findChildren(QLabel)
        return "\n".join(label.text() for label in labels if label.isVisible())

    def text(self, name: str) -> str:
        assert self.program.window is not None
        found = self.program.window.findChild(QWidget, name)
        assert found is not None
        return str(found.text())  # type: ignore[attr-defined]

    def press(self, key: Qt.Key) -> None:
        """One key press, where the focus is."""
        window = QApplication.activeModalWidget() or self.program.window
        focus = (window.focusWidget() if window else None) or QApplication.focusWidget()
        assert focus is not None
        self.qtbot.keyClick(focus, key)

    def dialog(self, name: str) -> QDialog:
        """The dialog of that name, once it is there."""
        self.until(lambda: _named(QApplication.activeModalWidget(), name))
        found = QApplication.activeModalWidget()
        assert isinstance(found, QDialog)
        return found


def _named(widget: QWidget | None, name: str) -> bool:
    return widget is not None and widget.objectName() == name
