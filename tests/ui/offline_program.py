"""A reception window in a process of its own, which a test cuts off and kills.

Says `ready` once it shows the hall; on the line `add` it adds a client and says their number.
"""

import sys
import threading
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from queueapp.domain.session import Session
from queueapp.place import Server, Tls
from queueapp.services.hall import Hall
from tests.factories import ASTA, SetClock
from ui.i18n import Interpreter
from ui.live import Live
from ui.reception.window import ReceptionWindow
from ui.runner import Runner
from ui.shell import Shell, Wishes
from ui.theme import Theme


class Lines(QObject):
    """Brings the lines of the standard input to the GUI thread."""

    came = Signal(str)

    def read(self) -> None:
        for line in sys.stdin:
            self.came.emit(line.strip())


def main(host: str, port: str, database: str, journal: str) -> None:
    app = QApplication(sys.argv[:1])
    theme, interpreter = Theme(app), Interpreter(app)
    interpreter.speak("en")
    clock, runner = SetClock(), Runner()
    live, wishes = Live(runner, clock), Wishes()
    place = Server(host, database, "postgres", int(port), Tls.OFF)
    runner.open(lambda: Hall.open(place, clock, Path(journal)), lambda hall: live.watch(hall, 1))
    shell = Shell(runner, live, wishes, Session(1, ASTA), place.name, shared=True)
    window = ReceptionWindow(shell)
    window.show()
    lines = Lines()

    def add(_line: str) -> None:
        services = window._issue._services
        services.setFocus()
        QTest.keyClicks(QApplication.focusWidget() or services, "A")
        window._give.trigger()

    def look() -> None:
        number = window.findChild(QLabel, "number")
        said = ""
        if number is not None and number.isVisible():
            said = number.text()
        elif live.board is not None:
            said = "ready"
        if said and said != timer.property("said"):
            timer.setProperty("said", said)
            sys.stdout.write(f"{said}\n")
            sys.stdout.flush()

    timer = QTimer()
    timer.timeout.connect(look)
    timer.start(10)
    lines.came.connect(add)
    threading.Thread(target=lines.read, daemon=True).start()
    app.exec()
    theme.deleteLater()


if __name__ == "__main__":
    main(*sys.argv[1:])
