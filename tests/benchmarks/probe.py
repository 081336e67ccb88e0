"""Runs in a process that is measured: starts a window, watches it, and presses its F2.

`python -m tests.benchmarks.probe program|bare press|early|rest`. Lines on standard output say
what has been reached:

- `ready`: F2 can be pressed and has somebody to call: the window has been painted with its board
  (the bare window: at all). With `early` the window need not have its board yet.
- `taken`, where F2 is pressed: the press has a visible effect, which has been painted.
- `shown`: the client has been painted as called.

The number on the line is how many milliseconds the probe itself took until then. The process
ends when its standard input does.

Both windows have an action for F2 and a label named `ticket`, which a called client enables.
"""

import os
import sys
import threading
import time

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLabel, QMainWindow, QWidget

_LOOK_MS = 1
SIZE = (1366, 820)


class Probe(QObject):
    """Watches the first window that has an action for F2."""

    def __init__(self, app: QApplication, how: str) -> None:
        super().__init__(app)
        self._app = app
        self._how = how
        self._own_s = 0.0
        self._ready = self._pressed = self._taken = self._shown = False
        self._window: QWidget | None = None
        self._action: QAction | None = None
        self._ticket: QLabel | None = None
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._look)
        self._timer.start(_LOOK_MS)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice what is painted; told of the label, and of everything once F2 is pressed."""
        ticket, action = self._ticket, self._action
        if event.type() != QEvent.Type.Paint or ticket is None or action is None:
            return False
        if not self._ready and action.isEnabled() and self._has_board():
            self._ready = True
            QTimer.singleShot(0, self._is_ready)
        if self._pressed and not self._taken:
            self._taken = True
            QTimer.singleShot(0, lambda: self._say("taken"))
        if self._pressed and not self._shown and watched is ticket and ticket.isEnabled():
            self._shown = True
            QTimer.singleShot(0, lambda: self._say("shown"))
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

    def _has_board(self) -> bool:
        assert self._window is not None
        waiting = self._window.findChild(QAbstractItemView, "waiting")
        return waiting is None or self._how == "early" or waiting.model().rowCount() > 0

    def _is_ready(self) -> None:
        self._say("ready")
        window, action, ticket = self._window, self._action, self._ticket
        assert window is not None
        assert action is not None
        assert ticket is not None
        if self._how == "rest":
            ticket.removeEventFilter(self)
            return
        before = time.perf_counter()
        from PySide6.QtTest import QTest

        self._own_s += time.perf_counter() - before
        action.triggered.connect(self._watch_all)
        QTest.keyClick(window, Qt.Key.Key_F2)

    def _watch_all(self) -> None:
        if not self._pressed:
            self._pressed = True
            self._app.installEventFilter(self)

    def _say(self, what: str) -> None:
        if what == "taken":
            self._app.removeEventFilter(self)
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
    from ui.launch import main

    return main([])


def f2_of(window: QWidget) -> QAction | None:
    """The window's action for F2, if it has one."""
    return next((action for action in window.actions() if action.shortcut() == _f2()), None)


def _f2() -> QKeySequence:
    return QKeySequence(Qt.Key.Key_F2)


def _end_with_input() -> None:
    sys.stdin.read()
    os._exit(0)


def _watched(how: str) -> None:
    plain = QApplication.exec

    def watched(*_: object) -> int:
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.setProperty("probe", Probe(app, how))
        return plain()

    setattr(QApplication, "exec", watched)  # noqa: B010


def _main(which: str, how: str) -> int:
    threading.Thread(target=_end_with_input, daemon=True).start()
    _watched(how)
    return program() if which == "program" else bare()


if __name__ == "__main__":
    sys.exit(_main(*sys.argv[1:3]))
