"""A window in a process of its own, which a test cuts off and kills.

Says `ready` once it shows the hall. At reception it adds a client on the line `add` and says their
number; at a counter it takes a call down on the line `call` and says `away` as soon as the server
is, and `taken` once the call is kept.
"""

import sys
import threading
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from queueapp.domain.session import Session
from queueapp.place import Server, Tls
from queueapp.services.hall import Hall
from tests.factories import ASTA, BRONIUS, NUMBER, SetClock
from ui.counter.window import CounterWindow
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


def main(host: str, port: str, database: str, journal: str, screen: str = "reception") -> None:
    app = QApplication(sys.argv[:1])
    theme, interpreter = Theme(app), Interpreter(app)
    interpreter.speak("en")
    clock, runner = SetClock(), Runner()
    live, wishes = Live(runner, clock), Wishes()
    place = Server(host, database, "postgres", int(port), Tls.OFF)
    runner.open(lambda: Hall.open(place, clock, Path(journal)), lambda hall: live.watch(hall, 1))
    at_counter = screen == "counter"
    session = Session(1, BRONIUS, 1) if at_counter else Session(1, ASTA)
    shell = Shell(runner, live, wishes, session, place.name, shared=True)
    window = CounterWindow(shell) if at_counter else ReceptionWindow(shell)
    window.show()
    window.activateWindow()
    lines = Lines()

    def obey(line: str) -> None:
        if isinstance(window, CounterWindow):
            QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_F8)
            QTest.keyClicks(QApplication.focusWidget() or window, NUMBER)
            QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Return)
        elif line == "add":
            services = window._issue._services
            services.setFocus()
            QTest.keyClicks(QApplication.focusWidget() or services, "A")
            window._give.trigger()

    def shown() -> str:
        number = window.findChild(QLabel, "number")
        if not at_counter and number is not None and number.isVisible():
            return number.text()
        if live.unshared.calls:
            return "taken"
        if at_counter and live.out_of_touch:
            return "away"
        return "ready" if live.board is not None and window.isActiveWindow() else ""

    def look() -> None:
        said = shown()
        if said and said != timer.property("said"):
            timer.setProperty("said", said)
            sys.stdout.write(f"{said}\n")
            sys.stdout.flush()

    timer = QTimer()
    timer.timeout.connect(look)
    timer.start(10)
    lines.came.connect(obey)
    threading.Thread(target=lines.read, daemon=True).start()
    app.exec()
    theme.deleteLater()


if __name__ == "__main__":
    main(*sys.argv[1:])
