"""Runs in a process that is measured: starts a window, watches it, and presses its F2.

`python -m tests.benchmarks.probe program|bare press|rest`. Lines on standard output say what has
been reached: `ready` (the board, or the bare window, has been painted and F2 can be pressed),
then, where F2 is pressed, `taken` and `shown` (its effect has been painted). The number on the
line is how many milliseconds the probe itself took until then. The process ends when its
standard input does.

Both windows have an action for F2 and a label named `ticket`, which F2 enables.
"""

import os
import sys
import threading
import time

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow, QWidget

_LOOK_MS = 1
SIZE = (1366, 820)


class Probe(QObject):
    """Watches the first window that has an action for F2."""

    def __init__(self, app: QApplication, *, press: bool) -> None:
        super().__init__(app)
        self._app = app
        self._press = press
        self._own_s = 0.0
        self._ready = self._pressed = self._shown = False
        self._window: QWidget | None = None
        self._action: QAction | None = None
        self._ticket: QLabel | None = None
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._look)
        self._timer.start(_LOOK_MS)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice that the label is painted."""
        ticket, action = self._ticket, self._action
        if event.type() == QEvent.Type.Paint and ticket is not None and action is not None:
            if not self._ready and action.isEnabled():
                self._ready = True
                QTimer.singleShot(0, self._is_ready)
            elif self._pressed and not self._shown and ticket.isEnabled():
                self._shown = True
                QTimer.singleShot(0, self._is_shown)
        return False

    def _look(self) -> None:
        for window in self._app.topLevelWidgets():
            handle = window.windowHandle()
            if handle is None or not handle.isExposed():
                continue
            action = f2_of(window)
            ticket = window.findChild(QLabel, "ticket")
            if action is None or ticket is None:
                continue
            self._window, self._action, self._ticket = window, action, ticket
            ticket.installEventFilter(self)
            ticket.update()
            self._timer.stop()
            return

    def _is_ready(self) -> None:
        self._say("ready")
        window, action, ticket = self._window, self._action, self._ticket
        if not self._press or window is None or action is None or ticket is None:
            if ticket is not None:
                ticket.removeEventFilter(self)
            return
        before = time.perf_counter()
        from PySide6.QtTest import QTest

        self._own_s += time.perf_counter() - before
        action.triggered.connect(self._is_taken)
        QTest.keyClick(window.focusWidget() or window, Qt.Key.Key_F2)

    def _is_taken(self) -> None:
        self._pressed = True
        self._say("taken")

    def _is_shown(self) -> None:
        self._say("shown")

    def _say(self, what: str) -> None:
        print(what, round(self._own_s * 1000, 3), flush=True)


class BareWindow(QMainWindow):
    """A window that takes a key and nothing else."""

    def __init__(self) -> None:
        super().__init__()
        self.resize(*SIZE)
        self.ticket = QLabel("A001")
        self.ticket.setObjectName("ticket")
        self.ticket.setEnabled(False)
        self.setCentralWidget(self.ticket)
        action = QAction("Next", self)
        action.setShortcut(_f2())
        action.triggered.connect(lambda: self.ticket.setEnabled(True))
        self.addAction(action)


def bare() -> int:
    """The baseline: a bare window and its event loop."""
    _app = QApplication([sys.argv[0]])
    window = BareWindow()
    window.show()
    window.activateWindow()
    return QApplication.exec()


def program() -> int:
    """The program as a user starts it."""
    from ui.app import main

    return main([])


def f2_of(window: QWidget) -> QAction | None:
    """The window's action for F2, if it has one."""
    return next((action for action in window.actions() if action.shortcut() == _f2()), None)


def _f2() -> QKeySequence:
    return QKeySequence(Qt.Key.Key_F2)


def _end_with_input() -> None:
    sys.stdin.read()
    os._exit(0)


def _watched(*, press: bool) -> None:
    plain = QApplication.exec

    def watched(*_: object) -> int:
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.setProperty("probe", Probe(app, press=press))
        return plain()

    setattr(QApplication, "exec", watched)  # noqa: B010


def _main(which: str, how: str) -> int:
    threading.Thread(target=_end_with_input, daemon=True).start()
    _watched(press=how == "press")
    return program() if which == "program" else bare()


if __name__ == "__main__":
    sys.exit(_main(*sys.argv[1:3]))
