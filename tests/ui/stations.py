"""A counter window on a real hall: press its keys, read what it shows, ask the database."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from queueapp.clock import Clock
from queueapp.domain.session import Session
from queueapp.domain.visit import Visit
from queueapp.place import Place, Server
from queueapp.services.hall import Hall
from tests.factories import Play
from tests.ui.patience import PATIENCE_MS
from ui.actions import ActionId
from ui.counter.promise_rows import PromiseList
from ui.counter.window import CounterWindow
from ui.forecasting import Forecasting
from ui.live import Live
from ui.phone.drafts import Drafts
from ui.runner import Runner
from ui.shell import Shell, Wishes
from ui.widgets.banner import Banner
from ui.widgets.ticket_list import TicketList


@dataclass
class Station:
    """One counter window with a runner of its own, as a program has it."""

    qtbot: QtBot
    play: Play
    session: Session
    runner: Runner
    live: Live
    wishes: Wishes
    window: CounterWindow
    bugs: list[BaseException] = field(default_factory=list)

    # What a person does

    def press(self, keys: str) -> None:
        """One key press, where the focus is."""
        combination = QKeySequence(keys)[0]
        self.qtbot.keyClick(self.focus(), combination.key(), combination.keyboardModifiers())

    def type(self, text: str) -> None:
        self.qtbot.keyClicks(self.focus(), text)

    def do(self, keys: str) -> None:
        """One key press, and wait until the window shows what came of it."""
        self.press(keys)
        self.settle()

    def click(self, button: QWidget) -> None:
        self.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    def choose(self, name: str, ticket: str) -> TicketList:
        """Choose a ticket in one of the lists with the keyboard."""
        shown = self.list(name)
        shown.setFocus()
        self.qtbot.keyClicks(shown, ticket)
        assert shown.selected_id() is not None, f"{ticket} is not in the list {name}"
        return shown

    # What is waited for

    def until(self, condition: object) -> None:
        self.qtbot.waitUntil(condition, timeout=PATIENCE_MS)

    def settle(self) -> None:
        """Wait until nothing is under way and the window shows the hall as it is kept."""
        self.until(lambda: not self.window._control.busy)
        self.see_all()

    def see_all(self) -> None:
        """Wait until the window shows the hall as it is kept."""
        revision = self.play.hall.board.read(self.play.site).revision
        self.until(
            lambda: (
                self.live.board is not None
                and self.live.board.revision >= revision
                and self.window._view is not None
                and self.window._view.board is self.live.board
            )
        )
        self.qtbot.wait(1)  # New buttons come into sight with the next event.

    def pass_minutes(self, minutes: float) -> None:
        """Let time go by, and the window notice."""
        before = self.window._ticks
        self.play.clock.pass_minutes(minutes)
        self.until(lambda: self.window._ticks > before)
        self.see_all()

    # What is shown

    def focus(self) -> QWidget:
        found = QApplication.focusWidget() or QApplication.activeWindow()
        return found or self.window

    def part(self, name: str) -> QWidget:
        found = self.window.findChild(QWidget, name)
        assert found is not None, name
        return found

    def text(self, name: str) -> str:
        """The text of a part by its name; nothing where it is not in sight."""
        part = self.part(name)
        return str(part.text()) if part.isVisible() else ""  # type: ignore[attr-defined]

    def heading(self) -> str:
        return self.part("client_card").accessibleName()

    def said(self) -> str:
        """The line at the top that tells what came of a press."""
        banner = self.part("banner")
        assert isinstance(banner, Banner)
        return banner.text() if banner.isVisible() else ""

    def buttons(self) -> list[str]:
        """The buttons for the client at the desk that are in sight."""
        found = self.part("client_card").findChildren(QPushButton)
        return [button.accessibleName() for button in found if button.isVisible()]

    def of(self, panel: str, name: str) -> str:
        """The text of a part of a panel; nothing where it is not in sight."""
        found = self.part(panel).findChild(QWidget, name)
        assert found is not None, name
        return str(found.text()) if found.isVisible() else ""  # type: ignore[attr-defined]

    def promised(self, name: str = "promises") -> PromiseList:
        """The list of what is promised, or of calls that are not shared."""
        found = self.part(name)
        assert isinstance(found, PromiseList)
        return found

    def list(self, name: str) -> TicketList:
        found = self.part(name)
        assert isinstance(found, TicketList)
        return found

    def tickets(self, name: str = "waiting") -> list[str]:
        return [row.ticket for row in self.list(name).rows()]

    def sheet(self, name: str) -> QDialog:
        """The sheet that is open."""
        self.until(lambda: QApplication.activeModalWidget() is not None)
        found = QApplication.activeModalWidget()
        assert isinstance(found, QDialog)
        assert found.objectName() == name
        # The sheet has the focus before the next key is pressed.
        self.until(lambda: found.isAncestorOf(QApplication.focusWidget() or self.window))
        return found

    def no_sheet(self) -> None:
        self.until(lambda: QApplication.activeModalWidget() is None)
        self.go_to()

    def go_to(self) -> None:
        """Have this window in front, as a window manager does once a sheet is closed."""
        self.window.activateWindow()
        self.until(self.window.isActiveWindow)

    def error(self, sheet: QDialog) -> str:
        found = sheet.findChild(QWidget, "error")
        assert found is not None
        return str(found.text()) if found.isVisible() else ""  # type: ignore[attr-defined]

    def menu(self, name: str) -> QMenu:
        self.until(lambda: QApplication.activePopupWidget() is not None)
        found = QApplication.activePopupWidget()
        assert isinstance(found, QMenu)
        assert found.objectName() == name
        return found

    def can(self, action: ActionId) -> bool:
        return self.window.actions_by_id[action].isEnabled()

    def line(self, name: str) -> QLineEdit:
        found = self.part(name)
        assert isinstance(found, QLineEdit)
        return found

    # What is kept

    def visit(self, ticket: str) -> Visit:
        day = self.play.hall.board.day(self.play.reception())
        return next(visit for visit in day.visits if visit.ticket == ticket)

    # How it begins and ends

    def close(self) -> None:
        self.window.close()
        self.window.deleteLater()
        self.runner.stop()
        self.live.deleteLater()
        self.wishes.deleteLater()
        self.runner.deleteLater()


def open_station(
    qtbot: QtBot,
    play: Play,
    session: Session,
    clock: Clock,
    place: Place | None = None,
    journal: Path | None = None,
    drafts: Drafts | None = None,
    forecasting: Forecasting | None = None,
) -> Station:
    """A counter window on the hall, with its own connection and its own worker thread.

    `place` is another way to the same hall, such as through a proxy; `drafts` keeps what is half
    typed; `forecasting` foresees what becomes of those who wait.
    """
    runner = Runner()
    live = Live(runner, clock)
    wishes = Wishes()
    bugs: list[BaseException] = []
    runner.bug.connect(bugs.append)
    path, site = place or play.place, play.site
    runner.open(lambda: Hall.open(path, clock, journal), lambda hall: live.watch(hall, site))
    shared = isinstance(path, Server)
    shell = Shell(
        runner,
        live,
        wishes,
        session,
        path.name,
        shared=shared,
        drafts=drafts,
        forecasting=forecasting,
    )
    window = CounterWindow(shell)
    station = Station(qtbot, play, session, runner, live, wishes, window, bugs)
    window.resize(1280, 720)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow, timeout=PATIENCE_MS)
    station.see_all()
    return station


def middle_of(widget: QWidget) -> QPoint:
    return widget.rect().center()
