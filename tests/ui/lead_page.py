"""The hall now over a real hall: press its keys, read what it shows, ask the database."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QMenu, QWidget
from pytestqt.qtbot import QtBot

from queueapp.domain.forecast.state import Forecast, HallNow
from queueapp.domain.session import Session
from queueapp.domain.visit import Visit
from queueapp.services.hall import Hall
from tests.factories import DARIUS, Play
from tests.ui.foretold import Foretold, a_forecast
from tests.ui.patience import PATIENCE_MS
from ui.lead.counters import CounterGrid
from ui.lead.rows import CounterRow
from ui.lead.window import HallNowWindow
from ui.live import Live
from ui.runner import Runner
from ui.shell import Shell, Wishes
from ui.widgets.banner import Banner
from ui.widgets.page_table import PageTable


class Foreseen(Foretold):
    """Promises as many as there are counters open, twice over; answers at once."""

    def ask(self, hall: HallNow, then: Callable[[Forecast | None], None]) -> None:
        super().ask(hall, then)
        waiting = sum(client.joins_at is None for client in hall.line)
        promise = min(waiting, 2 * len(hall.counters))
        then(a_forecast(promise=promise, likely=promise, waiting=waiting))


@dataclass
class LeadPage:
    """The window with a runner of its own, as a program has it."""

    qtbot: QtBot
    play: Play
    person: int = DARIUS
    counter: int | None = None
    forecasting: Foretold = field(default_factory=Foreseen)
    bugs: list[BaseException] = field(default_factory=list)

    def __post_init__(self) -> None:
        path, site, clock = self.play.place, self.play.site, self.play.clock
        self.runner, self.wishes = Runner(), Wishes()
        self.runner.bug.connect(self.bugs.append)
        self.live = Live(self.runner, clock)
        self.runner.open(lambda: Hall.open(path, clock), lambda hall: self.live.watch(hall, site))
        self.until(lambda: self.live.board is not None)
        shell = Shell(
            self.runner,
            self.live,
            self.wishes,
            Session(site, self.person, self.counter),
            "hall.queueapp",
            forecasting=self.forecasting.face,
        )
        self.window = HallNowWindow(shell)
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
        self.qtbot.keyClicks(self.focus(), text)

    def focus(self) -> QWidget:
        menu = QApplication.activePopupWidget()
        return menu or QApplication.focusWidget() or QApplication.activeWindow() or self.window

    def choose(self, counter: int) -> None:
        """Go to a counter with the arrow keys, from the first."""
        self.counters.setFocus()
        self.press("Home")
        for _ in range(60):
            row = self.counters.current
            if row is not None and row.id == counter:
                return
            self.press("Right")
        raise AssertionError(f"counter {counter} is not reached")

    def sheet(self, name: str) -> QDialog:
        self.until(lambda: _named(QApplication.activeModalWidget(), name))
        found = QApplication.activeModalWidget()
        assert isinstance(found, QDialog)
        # The sheet has the focus before the next key is pressed; as of a window manager, what was
        # said of another window before has arrived by then.
        self.qtbot.wait(20)
        if not found.isActiveWindow():
            found.activateWindow()
        self.until(
            lambda: (
                found.isActiveWindow()
                and found.isAncestorOf(QApplication.focusWidget() or self.window)
            )
        )
        return found

    def menu(self) -> QMenu:
        self.until(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
        found = QApplication.activePopupWidget()
        assert isinstance(found, QMenu)
        return found

    def no_sheet(self) -> None:
        self.until(lambda: QApplication.activeModalWidget() is None)
        self.window.activateWindow()
        self.until(self.window.isActiveWindow)

    # What is waited for

    def until(self, condition: Callable[[], object]) -> None:
        self.qtbot.waitUntil(lambda: bool(condition()), timeout=PATIENCE_MS)

    def see_all(self) -> None:
        """Wait until the window shows the hall as it is kept."""
        revision = self.play.hall.board.read(self.play.site).revision
        self.until(lambda: self.live.board is not None and self.live.board.revision >= revision)

    def pass_minutes(self, minutes: float) -> None:
        """Let time go by, and the window notice."""
        now = self.play.clock.pass_minutes(minutes)
        self.until(lambda: self.window._overview is not None and self.window._overview.now == now)

    # What is shown

    @property
    def counters(self) -> CounterGrid:
        found = self.part("counters")
        assert isinstance(found, CounterGrid)
        return found

    def card(self, counter: int) -> CounterRow:
        return next(row for row in self.counters.rows if row.id == counter)

    def part(self, name: str, of: QWidget | None = None) -> QWidget:
        found = (of or self.window).findChild(QWidget, name)
        assert found is not None, name
        return found

    def text(self, name: str, of: QWidget | None = None) -> str:
        part = self.part(name, of)
        return str(part.text()) if part.isVisible() else ""  # type: ignore[attr-defined]

    def said(self) -> str:
        banner = self.part("banner")
        assert isinstance(banner, Banner)
        return banner.text() if banner.isVisible() else ""

    def table(self, name: str) -> PageTable:
        found = self.part(name)
        assert isinstance(found, PageTable)
        return found

    def rows(self, name: str) -> list[tuple[str, ...]]:
        return [row.texts for row in self.table(name).rows.rows]

    def can(self, name: str) -> bool:
        """Whether a button is there and can be pressed."""
        button = self.part(name)
        return button.isVisible() and button.isEnabled()

    def words(self, of: QWidget) -> str:
        return "\n".join(each.text() for each in of.findChildren(QLabel) if each.isVisible())

    # What is kept

    def visit(self, ticket: str) -> Visit:
        day = self.play.hall.board.day(self.play.reception())
        return next(visit for visit in day.visits if visit.ticket == ticket)

    def close(self) -> None:
        self.window.close()
        self.window.deleteLater()
        self.runner.stop()
        parts: Sequence[Live | Wishes | Runner] = (self.live, self.wishes, self.runner)
        for each in parts:
            each.deleteLater()


def _named(widget: QWidget | None, name: str) -> bool:
    return widget is not None and widget.objectName() == name
