"""Runs in a process that is measured: opens the list of promises many times, each part by turns.

`python -m tests.benchmarks.lists PLACE PERSON PARTS ROUNDS`, the first and third as JSON, prints
for each part how many milliseconds it took until its first page had been painted.
"""

import json
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QTableView

from queueapp.clock import SystemClock
from queueapp.domain.promise_list import Part
from queueapp.domain.session import Session
from queueapp.place import Place, Server, Tls
from tests.benchmarks.halls import SITE
from tests.benchmarks.harness import milliseconds_since
from ui.i18n import Interpreter
from ui.live import Live
from ui.promises.window import PromisesWindow
from ui.runner import Runner
from ui.shell import Shell, Wishes
from ui.theme import Mode, Theme

PAUSE_MS = 60


class Opening(QObject):
    """Opens a window, takes the time until its rows have been painted, and closes it again."""

    def __init__(self, shell: Shell, parts: Sequence[Part], rounds: int) -> None:
        super().__init__()
        self._shell = shell
        self._left = [part for _ in range(rounds) for part in parts]
        self._times: dict[Part, list[float]] = {part: [] for part in parts}
        self._window: PromisesWindow | None = None
        self._start = 0.0

    def go_on(self) -> None:
        """Open the next one, or tell what was found."""
        if not self._left:
            print(json.dumps(self._times), flush=True)
            QApplication.quit()
            return
        self._start = time.perf_counter()
        self._window = PromisesWindow(self._shell, part=self._left[0])
        table = self._window.findChild(QTableView, "promises")
        assert table is not None
        table.viewport().installEventFilter(self)
        self._window.show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the time once the rows have been painted."""
        window = self._window
        if event.type() == QEvent.Type.Paint and window is not None:
            table = window.findChild(QTableView, "promises")
            if table is not None and table.model().rowCount():
                watched.removeEventFilter(self)
                QTimer.singleShot(0, self._painted)
        return False

    def _painted(self) -> None:
        self._times[self._left.pop(0)].append(milliseconds_since(self._start))
        assert self._window is not None
        self._window.close()
        self._window.deleteLater()
        self._window = None
        QTimer.singleShot(PAUSE_MS, self.go_on)


def main(place: Place, person_id: int, parts: Sequence[Part], rounds: int) -> None:
    """Open the hall and wait for its board, as the program has before anybody asks for a list."""
    app = QApplication([sys.argv[0]])
    app.setQuitOnLastWindowClosed(False)
    _theme, interpreter = Theme(app, mode=Mode.LIGHT), Interpreter(app)
    interpreter.speak("lt")
    clock, runner = SystemClock(), Runner()
    live = Live(runner, clock)
    live.watch_for(person_id)
    shell = Shell(runner, live, Wishes(), Session(SITE, person_id), "")
    opening = Opening(shell, parts, rounds)

    def begin() -> None:
        live.board_changed.disconnect(begin)
        opening.go_on()

    def hall_of() -> "Hall":
        return Hall.open(place, clock)

    from queueapp.services.hall import Hall

    live.board_changed.connect(begin)
    runner.open(hall_of, lambda hall: live.watch(hall, SITE))
    app.exec()
    runner.stop()


def place_of(told: str) -> Place:
    """A file's path, or host, database, user and port of a server without TLS."""
    found = json.loads(told)
    return Path(found) if isinstance(found, str) else Server(*found, tls=Tls.OFF)


if __name__ == "__main__":
    main(
        place_of(sys.argv[1]),
        int(sys.argv[2]),
        [Part(part) for part in json.loads(sys.argv[3])],
        int(sys.argv[4]),
    )
