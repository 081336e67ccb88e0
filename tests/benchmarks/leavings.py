"""Runs in a process that is measured: leaves the desk many times, and times how soon it is covered.

`python -m tests.benchmarks.leavings program|bare ROUNDS` prints a JSON list of milliseconds: from
the action until no other window is in sight and the cover has been painted. The bare window hides
itself behind another one.
"""

import json
import sys
import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow, QWidget

from queueapp.paths import user_paths
from tests.benchmarks.harness import milliseconds_since
from tests.benchmarks.probe import SIZE

PAUSE_MS = 120
COVER = "cover"


class Leavings(QObject):
    """Leaves and comes back by turns; each leaving is timed until it cannot be seen any more."""

    def __init__(self, app: QApplication, window: QWidget, rounds: int) -> None:
        super().__init__(window)
        self._window, self._rounds = window, rounds
        self._times: list[float] = []
        self._start = 0.0
        app.installEventFilter(self)
        QTimer.singleShot(PAUSE_MS, self._leave)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the time once the cover has been painted with nothing else in sight."""
        painted = event.type() == QEvent.Type.Paint and watched.objectName() == COVER
        if painted and self._start:
            QTimer.singleShot(0, self._covered)
        return False

    def _leave(self) -> None:
        # Not by its key, which the window hears only once the platform has made it active again.
        action = self._window.findChild(QAction, "lock")
        assert action is not None
        self._start = time.perf_counter()
        action.trigger()

    def _covered(self) -> None:
        if not self._start:
            return
        seen, *others = sorted(
            (each for each in QApplication.topLevelWidgets() if each.isVisible()),
            key=lambda each: each.objectName() != COVER,
        )
        if others:
            QTimer.singleShot(0, self._covered)
            return
        self._times.append(milliseconds_since(self._start))
        self._start = 0.0
        if len(self._times) == self._rounds:
            print(json.dumps(self._times), flush=True)
            QApplication.quit()
            return
        QTimer.singleShot(PAUSE_MS, lambda: self._come_back(seen))

    def _come_back(self, cover: QWidget) -> None:
        back = cover.findChild(QAction, "back")
        assert back is not None
        back.trigger()
        QTimer.singleShot(PAUSE_MS, self._leave)


class BareCover(QMainWindow):
    """A window that hides behind another at Ctrl+L, and comes back at Enter."""

    def __init__(self) -> None:
        super().__init__()
        self.resize(*SIZE)
        self.setCentralWidget(QLabel("A001"))
        leave = QAction(self)
        leave.setObjectName("lock")
        leave.triggered.connect(self._leave)
        self.addAction(leave)

    def _leave(self) -> None:
        self._cover = _Plain(self.show)
        self._cover.resize(self.size())
        self._cover.show()
        self.hide()


class _Plain(QWidget):
    def __init__(self, back: Callable[[], None]) -> None:
        super().__init__()
        self.setObjectName(COVER)
        come = QAction(self)
        come.setObjectName("back")
        come.triggered.connect(lambda: (back(), self.close()))
        self.addAction(come)


def bare(app: QApplication, rounds: int) -> None:
    """The baseline: one window takes the place of another."""
    app.setQuitOnLastWindowClosed(False)
    window = BareCover()
    window.show()
    window.activateWindow()
    Leavings(app, window, rounds)
    app.exec()


def program(app: QApplication, rounds: int) -> None:
    """The counter window with a full queue, and the list of what was promised beside it."""
    from ui.app import Program
    from ui.command_line import Options

    app.setQuitOnLastWindowClosed(False)
    running = Program(app, Options(), user_paths())

    def begin() -> None:
        if running.covering is None:
            QTimer.singleShot(PAUSE_MS, begin)
            return
        assert running.window is not None
        running.wishes.promises.emit()
        Leavings(app, running.window, rounds)

    running.live.board_changed.connect(begin, Qt.ConnectionType.SingleShotConnection)
    running.start()
    app.exec()
    running.stop()


if __name__ == "__main__":
    which = {"program": program, "bare": bare}[sys.argv[1]]
    which(QApplication([sys.argv[0]]), int(sys.argv[2]))
