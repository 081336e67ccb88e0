"""Runs in a process that is measured: other verdicts come again and again, until each is painted.

`python -m tests.benchmarks.repaints program PLACE ROUNDS` prints as JSON how many milliseconds each
change took from the forecast until the queue had been painted with it; `bare LINES ROUNDS` the same
of a plain list with so many lines, all of which change.
"""

import json
import sys
import time
from collections.abc import Callable
from itertools import cycle
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QListWidget, QMainWindow

from queueapp.domain.forecast.state import Verdict
from queueapp.domain.session import Session
from tests.benchmarks.halls import SITE
from tests.benchmarks.harness import milliseconds_since
from tests.benchmarks.probe import SIZE
from tests.benchmarks.verdicts_repaint import AT
from tests.factories import BRONIUS, SetClock
from tests.ui.foretold import Foretold, a_forecast, outlook
from ui.counter.window import CounterWindow
from ui.i18n import Interpreter
from ui.live import Live
from ui.runner import Runner
from ui.shell import Shell, Wishes
from ui.theme import Mode, Theme
from ui.widgets.ticket_list import TicketList

PAUSE_MS = 30
CLERK = Session(SITE, BRONIUS, 1)

YES, PROBABLY, UNCERTAIN, NO = Verdict.YES, Verdict.PROBABLY, Verdict.UNCERTAIN, Verdict.NO
CHANGES = (
    (YES, YES, YES, PROBABLY, NO),
    (PROBABLY, PROBABLY, UNCERTAIN, NO, UNCERTAIN),
    (YES, YES, YES, YES, YES, UNCERTAIN, PROBABLY),
)
"""What the first clients have to expect; all the others the last of it.

The line between rows comes, goes and stands elsewhere.
"""


class Repainting(QObject):
    """Has `change` change what is shown, and takes the time until `area` has been painted."""

    def __init__(self, area: QObject, rounds: int, change: Callable[[int], None]) -> None:
        super().__init__()
        self._area, self._rounds, self._change = area, rounds, change
        self._times: list[float] = []
        self._start = 0.0

    def begin(self) -> None:
        """Change it once more, or tell what was found."""
        if len(self._times) == self._rounds:
            print(json.dumps(self._times), flush=True)
            QApplication.quit()
            return
        self._area.installEventFilter(self)
        self._start = time.perf_counter()
        self._change(len(self._times))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the time once it has been painted."""
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self._painted)
        return False

    def _painted(self) -> None:
        self._times.append(milliseconds_since(self._start))
        QTimer.singleShot(PAUSE_MS, self.begin)


def program(app: QApplication, place: Path, rounds: int) -> None:
    """The counter window, whose forecast is wished for."""
    runner, wishes, foretold = Runner(), Wishes(), Foretold()
    clock = SetClock(AT)
    live = Live(runner, clock)
    shell = Shell(runner, live, wishes, CLERK, place.name, forecasting=foretold.face)
    window = CounterWindow(shell)
    window.resize(*SIZE)
    window.show()
    waiting = window.findChild(TicketList, "waiting")
    assert waiting is not None
    pattern = cycle(CHANGES)

    def change(_: int) -> None:
        board = live.board
        assert board is not None
        ids = [visit.id for visit in board.waiting]
        first = next(pattern)
        outlooks = [
            outlook(each, first[min(at, len(first) - 1)], (at, 2 * at + 5))
            for at, each in enumerate(ids)
        ]
        foretold.show(a_forecast(outlooks, closes_at=board.day.closes_at))

    repainting = Repainting(waiting.viewport(), rounds, change)

    def begin() -> None:
        live.board_changed.disconnect(begin)
        change(0)
        # What comes with the first board is made once and painted before.
        QTimer.singleShot(1000, repainting.begin)

    def hall_of() -> "Hall":
        return Hall.open(place, clock)

    from queueapp.services.hall import Hall

    live.board_changed.connect(begin)
    runner.open(hall_of, lambda hall: live.watch(hall, SITE))
    app.exec()
    if any(row.verdict is None for row in waiting.rows()):
        raise RuntimeError("not every ticket has its verdict")
    window.close()
    runner.stop()


def bare(app: QApplication, many: int, rounds: int) -> None:
    """The baseline: a plain list whose lines all change."""
    window = QMainWindow()
    window.resize(*SIZE)
    lines = QListWidget()
    lines.addItems([f"A{at:03d}" for at in range(many)])
    window.setCentralWidget(lines)
    window.show()

    def change(number: int) -> None:
        for at in range(lines.count()):
            lines.item(at).setText(f"A{at:03d} {number}")

    repainting = Repainting(lines.viewport(), rounds, change)
    QTimer.singleShot(500, repainting.begin)
    app.exec()


def main(which: str, of: str, rounds: int) -> None:
    """Measure the program's list in the hall at a path, or a plain one with so many lines."""
    app = QApplication(sys.argv[:1])
    if which == "bare":
        bare(app, int(of), rounds)
        return
    _theme, interpreter = Theme(app, mode=Mode.LIGHT), Interpreter(app)
    interpreter.speak("lt")
    program(app, Path(of), rounds)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]))
