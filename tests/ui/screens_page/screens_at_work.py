"""The window "Screens and tickets" over a real hall: press its keys, read it, ask the database."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TypeVar

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from queueapp.domain.public.setup import PublicSetup
from queueapp.domain.session import Session
from queueapp.services.hall import Hall
from tests.factories import DARIUS, Play
from tests.ui.patience import PATIENCE_MS
from ui.live import Live
from ui.runner import Runner
from ui.screens_page.window import ScreensWindow
from ui.shell import Shell, Wishes
from ui.widgets.banner import Banner
from ui.widgets.form import Field
from ui.widgets.long_text import LongText

W = TypeVar("W", bound=QWidget)


@dataclass
class ScreensAtWork:
    """The window with a runner of its own, as a program has it."""

    qtbot: QtBot
    play: Play
    person: int = DARIUS
    bugs: list[BaseException] = field(default_factory=list)

    def __post_init__(self) -> None:
        path, site, clock = self.play.place, self.play.site, self.play.clock
        self.runner, self.wishes = Runner(), Wishes()
        self.runner.bug.connect(self.bugs.append)
        self.live = Live(self.runner, clock)
        self.runner.open(lambda: Hall.open(path, clock), lambda hall: self.live.watch(hall, site))
        self.until(lambda: self.live.board is not None)
        session = Session(site, self.person)
        shell = Shell(self.runner, self.live, self.wishes, session, "hall.queueapp")
        self.window = ScreensWindow(shell)
        self.window.resize(1280, 720)
        self.window.show()
        self.window.activateWindow()
        self.until(self.window.isActiveWindow)

    # What a lead does

    def press(self, *keys: str) -> None:
        for each in keys:
            combination = QKeySequence(each)[0]  # type: ignore[index]
            self.qtbot.keyClick(self.focus(), combination.key(), combination.keyboardModifiers())

    def type(self, text: str) -> None:
        # Qt's own keys are those of English.
        if text.isascii():
            self.qtbot.keyClicks(self.focus(), text)
        else:
            self.paste(text)

    def paste(self, text: str) -> None:
        QApplication.clipboard().setText(text)
        self.press("Ctrl+V")

    def focus(self) -> QWidget:
        return QApplication.focusWidget() or QApplication.activeWindow() or self.window

    def turn(self, page: str) -> None:
        """Go to a part with the keys alone."""
        for _ in range(8):
            if self.window.page == page:
                return
            self.press("Ctrl+PgDown")
        raise AssertionError(page)

    def go_to(self, name: str) -> None:
        """Go on with the Tab key until a part has the focus."""
        for _ in range(80):
            if self.focus().objectName() == name:
                return
            self.press("Tab")
        raise AssertionError(f"{name} is not reached")

    def do(self, name: str) -> None:
        """Trigger an action of the part in sight."""
        action = self.window.findChild(QAction, name)
        assert action is not None, name
        action.trigger()

    def save(self) -> None:
        self.press("Ctrl+S")
        self.until(lambda: not self.window.busy)

    # What is waited for

    def until(self, condition: Callable[[], object]) -> None:
        self.qtbot.waitUntil(lambda: bool(condition()), timeout=PATIENCE_MS)

    # What is shown

    def part(self, kind: type[W], name: str) -> W:
        def found() -> list[W]:
            return [each for each in self.window.findChildren(kind, name) if each.isVisible()]

        self.until(found)  # What was just made comes into sight with the next event.
        return found()[0]

    def long(self, name: str) -> LongText:
        return self.part(LongText, name)

    def below(self, name: str) -> str:
        """What stands below a field."""
        around = self.part(QWidget, name).parentWidget()
        while not isinstance(around, Field):
            assert around is not None, name
            around = around.parentWidget()
        label = around.findChild(QLabel, "below")
        assert label is not None
        return label.text() if label.isVisible() else ""

    def said(self) -> str:
        banner = self.window.findChild(Banner, "banner")
        assert banner is not None
        return banner.text() if banner.isVisible() else ""

    def words(self, name: str) -> str:
        labels = self.part(QWidget, name).findChildren(QLabel)
        return "\n".join(each.text() for each in labels if each.isVisible())

    # What is kept

    @property
    def kept(self) -> PublicSetup:
        return self.play.hall.board.read(self.play.site).directory.public

    def close(self) -> None:
        self.window._mine = self.window._since or PublicSetup()
        self.window.close()
        self.window.deleteLater()
        self.runner.stop()
        for each in (self.live, self.wishes, self.runner):
            each.deleteLater()
