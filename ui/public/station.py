"""What a window for clients is made with, and what every such window is."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QWidget

from queueapp.paths import Paths
from ui.command_line import Options
from ui.errands import Errands
from ui.forecasting import Forecasting
from ui.i18n import Interpreter
from ui.live import Live
from ui.public.reporting import Reporting
from ui.runner import Runner
from ui.theme import Theme


@dataclass(frozen=True, slots=True)
class Station:
    """The parts of the program that a window for clients works with; nobody is signed in.

    `options` are with what the PC's administrator has fixed. `live` may have no board yet.
    """

    runner: Runner
    live: Live
    forecasting: Forecasting
    errands: Errands
    site_id: int
    options: Options
    paths: Paths
    theme: Theme
    interpreter: Interpreter
    reporting: Reporting


class PublicWindow(QWidget):
    """A window for clients: it stays until its program ends.

    `quit_wanted` when staff end it on purpose. Its program calls `stop` at the end, or when the
    hall is opened anew: timers and sound end there.
    """

    quit_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ended = False

    @property
    def in_use(self) -> bool:
        """Whether somebody is in the middle of something there."""
        return False

    def stop(self) -> None:
        """Show nothing any more, so that the window may be closed."""
        self._ended = True

    def closeEvent(self, event: QCloseEvent) -> None:
        """No key and no click of a client closes it."""
        if self._ended:
            event.accept()
        else:
            event.ignore()
