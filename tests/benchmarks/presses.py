"""Runs in a process that is measured: presses F2 many times, and times each until it is painted.

`python -m tests.benchmarks.presses program|bare ROUNDS` prints a JSON list of milliseconds.
"""

import gc
import json
import sys
import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from queueapp.domain.session import Seen
from queueapp.domain.visit import Outcome
from queueapp.paths import user_paths
from tests.benchmarks.halls import SITE, issue
from tests.benchmarks.harness import milliseconds_since
from tests.benchmarks.probe import BareWindow, f2_of

if TYPE_CHECKING:
    from queueapp.services.hall import Hall
    from ui.app import Program

PAUSE_MS = 40
COUNTER = 1


class Presses(QObject):
    """Presses F2 whenever it can be pressed; `between` makes it possible again."""

    def __init__(self, window: QWidget, rounds: int, between: Callable[[int], None]) -> None:
        super().__init__(window)
        ticket, action = window.findChild(QLabel, "ticket"), f2_of(window)
        assert ticket is not None
        assert action is not None
        self._window, self._ticket, self._action = window, ticket, action
        self._rounds = rounds
        self._between = between
        self._times: list[float] = []
        self._start = 0.0
        self._pressed = False
        ticket.installEventFilter(self)
        action.changed.connect(self._maybe_press)
        self._maybe_press()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the time once all that changed with the label has been painted."""
        if self._pressed and event.type() == QEvent.Type.Paint and self._ticket.isEnabled():
            self._pressed = False
            QTimer.singleShot(0, self._painted)
        return False

    def _maybe_press(self) -> None:
        if self._action.isEnabled() and not self._start:
            self._start = time.perf_counter()
            QTimer.singleShot(PAUSE_MS, self._press)

    def _press(self) -> None:
        self._pressed = True
        self._start = time.perf_counter()
        QTest.keyClick(self._window, Qt.Key.Key_F2)

    def _painted(self) -> None:
        self._times.append(milliseconds_since(self._start))
        if len(self._times) == self._rounds:
            print(json.dumps(self._times), flush=True)
            QApplication.quit()
            return
        self._start = 0.0
        self._between(len(self._times))
        self._maybe_press()


def bare(app: QApplication, rounds: int) -> None:
    """The baseline: the key changes a label."""
    window = BareWindow()
    window.show()
    window.activateWindow()
    Presses(window, rounds, lambda _: window.ticket.setEnabled(False))
    app.exec()


def program(app: QApplication, rounds: int) -> None:
    """The counter window; between two presses the client is served and somebody else comes."""
    from ui.app import Program
    from ui.command_line import Options

    running = Program(app, Options(), user_paths())

    def begin() -> None:
        running.live.board_changed.disconnect(begin)
        # As the program does after its start.
        gc.collect()
        gc.freeze()
        assert running.window is not None
        Presses(running.window, rounds, lambda at: _serve(running, at))

    running.live.board_changed.connect(begin)
    running.start()
    app.exec()
    running.stop()


def _serve(running: "Program", at: int) -> None:
    session = getattr(running.window, "session")  # noqa: B009

    def serve(hall: "Hall") -> None:
        visit = hall.board.read(SITE).at_desk[COUNTER]
        visit = hall.desk.start(session, Seen(visit.id, visit.seq)).visit
        hall.desk.finish(session, Seen(visit.id, visit.seq), Outcome.SETTLED)
        issue(hall, at)

    running.runner.run(serve)


if __name__ == "__main__":
    which = {"program": program, "bare": bare}[sys.argv[1]]
    which(QApplication([sys.argv[0]]), int(sys.argv[2]))
