"""A reception window with tickets on paper, as a program has it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from queueapp.services.hall import Hall
from tests.factories import ASTA, Play
from tests.ui.patience import PATIENCE_MS
from ui.command_line import Options
from ui.errands import Errands
from ui.forecasting import Forecasting
from ui.live import Live
from ui.memory import Memory
from ui.reception.window import ReceptionWindow
from ui.runner import Runner
from ui.shell import Shell, Wishes
from ui.tickets.desk import TicketDesk
from ui.widgets.banner import Banner


class PaperDesk:
    """Reception on a real hall; its tickets go to `printer`."""

    def __init__(
        self,
        qtbot: QtBot,
        play: Play,
        folder: Path,
        printer: str = "Tickets",
        person: int = ASTA,
        fixed: frozenset[str] = frozenset(),
        forecasting: Forecasting | None = None,
    ) -> None:
        self.qtbot, self.play = qtbot, play
        self.bugs: list[BaseException] = []
        self.runner = Runner()
        self.runner.bug.connect(self.bugs.append)
        self.errands = Errands()
        self.errands.bug.connect(self.bugs.append)
        self.live = Live(self.runner, play.clock)
        self.wishes = Wishes()
        self.wishes.fixed = fixed
        place, clock, site = play.place, play.clock, play.site
        self.runner.open(lambda: Hall.open(place, clock), lambda hall: self.live.watch(hall, site))
        self.memory = Memory(folder / "preferences.json", self.runner, reads_only=False)
        options = Options(printer=printer if fixed else "")
        self.tickets = TicketDesk(self.runner, self.live, forecasting, self.memory, options, folder)
        self.tickets.bug.connect(self.bugs.append)
        if printer and not fixed:
            self.tickets.choose(printer, "80")
        shell = Shell(
            self.runner,
            self.live,
            self.wishes,
            play.reception(person),
            place.name,
            errands=self.errands,
            tickets=self.tickets,
        )
        self.window = ReceptionWindow(shell)
        self.window.resize(1280, 720)
        self.window.show()
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow, timeout=PATIENCE_MS)
        self.see_all()

    def close(self) -> None:
        self.window.close()
        self.window.deleteLater()
        self.tickets.stop()
        self.runner.stop()
        self.errands.stop()
        for part in (self.errands, self.tickets, self.live, self.wishes, self.runner):
            part.deleteLater()

    def until(self, condition: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(condition, timeout=PATIENCE_MS)

    def see_all(self) -> None:
        """Wait until the window shows the hall as it is kept."""
        self.until(lambda: not self.window._busy)
        revision = self.play.hall.board.read(self.play.site).revision
        self.until(lambda: self.live.board is not None and self.live.board.revision >= revision)
        self.qtbot.wait(1)

    def press(self, keys: str) -> None:
        combination = QKeySequence(keys)[0]
        focus = QApplication.focusWidget() or self.window
        self.qtbot.keyClick(focus, combination.key(), combination.keyboardModifiers())

    def issue(self, service: str) -> None:
        """A ticket by the keyboard: the letter of the service, and Enter."""
        self.press("F7")
        self.qtbot.keyClicks(QApplication.focusWidget(), service)
        self.press("Return")
        self.see_all()

    def part(self, name: str) -> QWidget:
        found = self.window.findChild(QWidget, name)
        assert found is not None, name
        return found

    def said(self, name: str = "banner") -> str:
        banner = self.part(name)
        assert isinstance(banner, Banner)
        return banner.text() if banner.isVisible() else ""

    def button(self, name: str) -> QWidget | None:
        """A button of the line about devices, if it is in sight."""
        found = [
            each
            for each in self.part("device_banner").findChildren(QWidget, name)
            if each.isVisible()
        ]
        return found[0] if found else None
