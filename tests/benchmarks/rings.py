"""Runs in a process that is measured: presses F8 many times, and times each until it is painted.

`python -m tests.benchmarks.rings program|bare ROUNDS` prints as JSON how many milliseconds each
step took: `free`, and in the program, with a client at the desk, `asked` and `agreed`.
"""

import json
import sys
import time
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow, QVBoxLayout, QWidget

from queueapp.domain.session import Seen
from queueapp.paths import user_paths
from tests.benchmarks.harness import milliseconds_since
from tests.benchmarks.probe import SIZE

if TYPE_CHECKING:
    from queueapp.services.hall import Hall
    from ui.app import Program

PAUSE_MS = 150
"""What is half typed is on the disk, and a call on record, by then."""
KEY = Qt.Key
FIELD, QUESTION = "number", "phone_agrees"

Step = tuple[str, Qt.Key, str]
"""What the step is called, its key, and the name of what has the focus then."""

FREE: tuple[Step, ...] = (("free", KEY.Key_F8, FIELD),)
SERVING: tuple[Step, ...] = (("asked", KEY.Key_F8, QUESTION), ("agreed", KEY.Key_Return, FIELD))


class Rings(QObject):
    """Goes through the steps, each timed until what has the focus then has been painted."""

    def __init__(self, app: QApplication, window: QWidget, rounds: int) -> None:
        super().__init__(window)
        self._window, self._rounds = window, rounds
        self._then: Callable[[], None] = self.tell
        self._steps: Iterator[Step] = iter(())
        self._target = self._step = ""
        self._start = 0.0
        self.times: dict[str, list[float]] = {}
        app.focusChanged.connect(self._focus_moved)

    def go_through(self, steps: tuple[Step, ...], then: Callable[[], None] | None = None) -> None:
        """Do the steps so many times, and Esc after each round; `then` do that, or tell."""
        self._then = then or self.tell
        order = [("", KEY.Key_Escape, ""), *steps] * self._rounds
        self._steps = iter([*order[1:], order[0]])
        QTimer.singleShot(PAUSE_MS, self._press)

    def tell(self) -> None:
        """Print the times that were taken, and end."""
        print(json.dumps(self.times), flush=True)
        QApplication.quit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the time once what has the focus has been painted."""
        if event.type() == QEvent.Type.Paint and watched.objectName() == self._target:
            watched.removeEventFilter(self)
            self._target = ""
            QTimer.singleShot(0, self._painted)
        return False

    def _press(self) -> None:
        step = next(self._steps, None)
        if step is None:
            self._then()
            return
        self._step, key, self._target = step
        self._start = time.perf_counter()
        QTest.keyClick(QApplication.focusWidget() or self._window, key)
        if not self._target:
            QTimer.singleShot(PAUSE_MS, self._press)

    def _focus_moved(self, _old: QWidget | None, new: QWidget | None) -> None:
        if new is not None and self._target and new.objectName() == self._target:
            new.installEventFilter(self)

    def _painted(self) -> None:
        self.times.setdefault(self._step, []).append(milliseconds_since(self._start))
        QTimer.singleShot(PAUSE_MS, self._press)


class BareField(QMainWindow):
    """A window whose F8 shows a field with the caret in it, and whose Esc hides it again."""

    def __init__(self) -> None:
        super().__init__()
        self.resize(*SIZE)
        page = QWidget()
        column = QVBoxLayout(page)
        self.field = QLineEdit()
        self.field.setObjectName(FIELD)
        self.field.hide()
        column.addWidget(self.field)
        self.setCentralWidget(page)
        for key, slot in ((KEY.Key_F8, self._open), (KEY.Key_Escape, self._close)):
            action = QAction(self)
            action.setShortcut(QKeySequence(key))
            action.triggered.connect(slot)
            self.addAction(action)

    def _open(self) -> None:
        self.field.show()
        self.field.setFocus()

    def _close(self) -> None:
        self.field.clearFocus()
        self.field.hide()


def bare(app: QApplication, rounds: int) -> None:
    """The baseline: the key opens a field."""
    window = BareField()
    window.show()
    window.activateWindow()
    Rings(app, window, rounds).go_through(FREE)
    app.exec()


def program(app: QApplication, rounds: int) -> None:
    """The counter window: first with nobody at the desk, then with a client who is served."""
    from ui.app import Program
    from ui.command_line import Options

    running = Program(app, Options(), user_paths())

    def begin() -> None:
        running.live.board_changed.disconnect(begin)
        assert running.window is not None
        rings = Rings(app, running.window, rounds)
        rings.go_through(FREE, lambda: _serve(running, lambda: rings.go_through(SERVING)))

    running.live.board_changed.connect(begin)
    running.start()
    app.exec()
    running.stop()


def _serve(running: "Program", then: Callable[[], None]) -> None:
    session = getattr(running.window, "session")  # noqa: B009

    def serve(hall: "Hall") -> None:
        visit = hall.desk.next_client(session).visit
        hall.desk.start(session, Seen(visit.id, visit.seq))

    running.runner.run(serve, lambda _: then())


if __name__ == "__main__":
    which = {"program": program, "bare": bare}[sys.argv[1]]
    which(QApplication([sys.argv[0]]), int(sys.argv[2]))
