"""Notices that nobody has touched the keyboard or the mouse for a while."""

import time

from PySide6.QtCore import QEvent, QObject, QPoint, QTimer, Signal
from PySide6.QtGui import QCursor, QGuiApplication, QWindow

_LOOK_MS = 5_000
_TOUCHED = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TabletPress,
        QEvent.Type.InputMethod,
    }
)


class Idleness(QObject):
    """`passed` comes once, when as many minutes have passed as are set; a touch begins anew.

    It listens to the windows of the platform, which hear each key once, and not to every event of
    every widget: a press is not to take longer for being counted.
    """

    passed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._minutes: float | None = None
        self._latest, self._said = time.monotonic(), False
        self._pointer = QCursor.pos()
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self.look)
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)
        app.focusWindowChanged.connect(self._listen_to)
        self._listen_to(app.focusWindow())

    def set_minutes(self, minutes: float | None) -> None:
        """After how many minutes; never with `None`."""
        if minutes != self._minutes:
            self._minutes = minutes
            self.touched()
            if minutes is None:
                self._timer.stop()
            else:
                self._timer.start()

    def touched(self) -> None:
        """Somebody is there."""
        self._latest, self._said = time.monotonic(), False

    def look(self) -> None:
        """See whether the time has passed."""
        pointer = QCursor.pos()
        if pointer != self._pointer:
            self._pointer = QPoint(pointer)
            self.touched()
        minutes = self._minutes
        if minutes is None or self._said or time.monotonic() - self._latest < minutes * 60:
            return
        self._said = True
        self.passed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take a key or a move of the mouse for a sign of somebody there."""
        if event.type() in _TOUCHED:
            self.touched()
        return False

    def _listen_to(self, window: QWindow | None) -> None:
        if window is not None:
            window.installEventFilter(self)
