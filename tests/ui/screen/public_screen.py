"""A public screen on a real hall, while staff work in that hall on a connection of their own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from queueapp.domain.forecast.state import Outlook
from queueapp.domain.public.device import DeviceKind
from queueapp.domain.public.setup import PublicSetup, ScreenView
from queueapp.domain.session import Session
from queueapp.paths import Paths
from queueapp.services.hall import Hall
from tests.factories import DARIUS, Play
from tests.ui.foretold import Foretold
from tests.ui.patience import PATIENCE_MS
from ui.command_line import Options
from ui.errands import Errands
from ui.i18n import Interpreter
from ui.live import Live
from ui.public.reporting import Reporting
from ui.public.station import Station
from ui.runner import Runner
from ui.screen.call_card import CallCard
from ui.screen.window import HallScreen
from ui.theme import Theme

LEAD = Session(1, DARIUS)


class Foreseen(Foretold):
    """Forecasts as they are wished for, by client too."""

    def of(self, visit_id: int) -> Outlook | None:
        return self.forecast.outlook_of(visit_id) if self.forecast is not None else None


@dataclass
class PublicScreen:
    """The window, and what stands on it."""

    qtbot: QtBot
    window: HallScreen
    live: Live
    runner: Runner
    errands: Errands
    foreseen: Foreseen
    reporting: Reporting
    bugs: list[object] = field(default_factory=list)

    def until(self, condition: Callable[[], object]) -> None:
        self.qtbot.waitUntil(lambda: bool(condition()), timeout=PATIENCE_MS)

    def calls(self) -> list[tuple[str, str]]:
        """Numbers and counters in sight, from the newest on."""
        return [(card.ticket.whole, card.counter.whole) for card in self.cards()]

    def cards(self) -> list[CallCard]:
        cards = (self.window._calls_panel.newest, *self.window._calls_panel.before)
        return [card for card in cards if card.row is not None and card.isVisible()]

    def shows(self, *calls: tuple[str, str]) -> None:
        self.until(lambda: self.calls() == list(calls))

    def words(self) -> str:
        """All the words in sight, and those for screen readers."""
        labels = self.window.findChildren(QLabel)
        shown = [label.text() for label in labels if label.isVisible()]
        widgets = (self.window, *self.window.findChildren(QWidget))
        spoken = [f"{w.accessibleName()} {w.toolTip()} {w.windowTitle()}" for w in widgets]
        return "\n".join((*shown, *spoken))

    def says(self, *words: str) -> None:
        self.until(lambda: all(word in self.words() for word in words))

    def close(self) -> None:
        self.window.stop()
        self.window.close()
        self.window.deleteLater()
        self.runner.stop()
        self.errands.stop()
        # The runner first: what it still has to tell is not heard any more.
        self.runner.deleteLater()
        self.live.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def open_screen(
    qtbot: QtBot,
    app: QApplication,
    play: Play,
    folder: Path,
    *,
    name: str = "",
    size: tuple[int, int] = (1920, 1080),
) -> PublicScreen:
    """A screen of the hall in `play`, once it shows the hall."""
    theme = app.property("theme")
    assert isinstance(theme, Theme)
    runner = Runner()
    live = Live(runner, play.clock)
    errands = Errands(live)
    runner.open(lambda: Hall.open(play.place, play.clock), lambda hall: live.watch(hall, 1))
    foreseen = Foreseen()
    reporting = Reporting(runner, 1, DeviceKind.SCREEN, name, folder, live)
    station = Station(
        *(runner, live, foreseen.face, errands, 1, Options(screen="hall", screen_name=name)),
        *(Paths(folder, folder, folder), theme, Interpreter(app), reporting),
    )
    window = HallScreen(station, sound="NULL")
    screen = PublicScreen(qtbot, window, live, runner, errands, foreseen, reporting)
    for source in (runner, errands):
        source.bug.connect(screen.bugs.append)
    window.resize(*size)
    window.show()
    screen.until(lambda: live.board is not None and window.calls.is_known)
    return screen


def set_up(play: Play, setup: PublicSetup) -> None:
    """The lead changes what clients see, in another program."""
    since = play.hall.board.read(1).directory.public
    play.hall.public_setup.change(LEAD, setup, since)


def silent(**view: object) -> PublicSetup:
    """One screen with these wishes, and without sound."""
    return PublicSetup((replace(ScreenView("Hall", volume=0), **view),))  # type: ignore[arg-type]
