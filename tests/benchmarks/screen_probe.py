"""Runs in a process that is measured: a public screen on a hall, which tells what it has painted.

`python -m tests.benchmarks.screen_probe DATABASE`. Lines on standard output are a word and the
instant (ns of the machine's monotonic clock) after it was painted: `ready` once the hall is shown,
then the number of each newest call. The process ends when its standard input does.
"""

import sys
import threading
import time

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication

from queueapp.log import start_log
from queueapp.paths import user_paths
from queueapp.place import parse_place
from ui.command_line import Options
from ui.public.program import PublicProgram
from ui.screen.window import HallScreen

_LOOK_MS = 20


class Probe(QObject):
    """Watches the newest call of the screen."""

    def __init__(self, program: PublicProgram) -> None:
        super().__init__(program)
        self._program = program
        self._shown = ""
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._look)
        self._timer.start(_LOOK_MS)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice that another call is painted."""
        window = self._program.window
        if event.type() == QEvent.Type.Paint and isinstance(window, HallScreen):
            row = window._calls_panel.newest.row
            if row is not None and row.ticket != self._shown:
                self._shown = row.ticket
                QTimer.singleShot(0, lambda: _say(row.ticket))
        return False

    def _look(self) -> None:
        window = self._program.window
        if isinstance(window, HallScreen) and window.calls.is_known:
            self._timer.stop()
            window._calls_panel.newest.installEventFilter(self)
            _say("ready")


def _say(word: str) -> None:
    print(word, time.monotonic_ns(), flush=True)


def main() -> int:
    """Be a screen until nobody listens."""
    app = QApplication(sys.argv[:1])
    app.setQuitOnLastWindowClosed(False)
    paths = user_paths()
    start_log(paths.log)
    program = PublicProgram(app, Options(database=parse_place(sys.argv[1]), screen="hall"), paths)
    probe = Probe(program)
    program.start()
    # Standard input is read on a thread of its own: the window's waits for nothing.
    listener = threading.Thread(target=lambda: (sys.stdin.read(), app.exit()), daemon=True)
    listener.start()
    code = app.exec()
    probe.deleteLater()
    program.stop()
    return code


if __name__ == "__main__":
    sys.exit(main())
