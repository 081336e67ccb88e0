"""Shows windows: one main window at a time, where the one before it stood."""

import base64
from collections.abc import Callable

from PySide6.QtCore import QByteArray, QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from ui.hiding import Cover
from ui.memory import Memory

COMFORTABLE = (1366, 820)
"""The window's first size; smaller where the screen is."""


class FirstPaint(QObject):
    """Goes on once a window has been painted, or soon where it is not, as when minimised."""

    _LATEST_MS = 300

    def __init__(self, window: QWidget, then: Callable[[], None], parent: QObject) -> None:
        """Watch `window`; going on does not depend on its still being there."""
        super().__init__(parent)
        self._then: Callable[[], None] | None = then
        window.installEventFilter(self)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._go_on)
        self._timer.start(self._LATEST_MS)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go on after the event in which the window is painted for the first time."""
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            self._timer.start(0)
        return False

    def _go_on(self) -> None:
        then, self._then = self._then, None
        if then is not None:
            then()


class Windows:
    """Owns the main window, what stands beside it, and what is still to be said in it."""

    def __init__(self, app: QApplication, memory: Memory) -> None:
        self.current: QWidget | None = None
        self._app = app
        self._memory = memory
        self._make: Callable[[], QWidget] | None = None
        self._beside: dict[str, QDialog] = {}
        self._makes_beside: dict[str, Callable[[QWidget], QDialog]] = {}
        self._notes: list[str] = []
        self._cover: Cover | None = None

    def show(self, make: Callable[[], QWidget]) -> QWidget:
        """Make a window and show it in place of the one before."""
        self._make = make
        before, window = self.current, make()
        self.current, self._beside = window, {}
        if self._cover is not None and before is not None:
            self._drop_cover(before)
        if before is not None:
            window.setGeometry(before.geometry())
            self._remember(before)
        elif not window.restoreGeometry(_bytes(self._memory.known.window)):
            _fit(window, self._app)
        window.show()
        window.activateWindow()
        if before is not None:
            before.hide()
            before.deleteLater()
        return window

    def show_again(self) -> None:
        """Make the window and what stands beside it anew, as in another language."""
        if self._make is None:
            return
        beside = [
            (name, self._makes_beside[name], window.geometry())
            for name, window in self._beside.items()
        ]
        self.show(self._make)
        for name, make, place in beside:
            self.show_beside(make, name)
            self._beside[name].setGeometry(place)

    def show_beside(self, make: Callable[[QWidget], QDialog], name: str) -> None:
        """Show one more window, or that of this name; they go with the main window."""
        if self.current is None:
            return
        if name not in self._beside:
            self._beside[name] = window = make(self.current)
            self._makes_beside[name] = make
            window.finished.connect(lambda _: self._forget_beside(window))
            window.show()
        self._beside[name].activateWindow()

    def cover(self, make: Callable[[], QWidget]) -> QWidget:
        """Show a cover in place of everything that is open; `uncover` brings it all back."""
        assert self.current is not None
        assert self._cover is None
        self._cover = Cover(self._app, self.current, make())
        return self._cover.window

    def uncover(self) -> None:
        """Show again what the cover hid, as it was."""
        cover, self._cover = self._cover, None
        if cover is not None:
            cover.lift()

    def close(self) -> None:
        """Remember where the window stands, and put it away."""
        if self._cover is not None and self.current is not None:
            self._drop_cover(self.current)
        if self.current is not None:
            self._remember(self.current)
            self.current.close()
            self.current.deleteLater()
            self.current = None

    def put_down(self) -> None:
        """Keep what is half typed and where the window stands; it stays in sight."""
        if self.current is not None:
            self._remember(self.current)
            _put_down(self.current)

    def note(self, text: str) -> None:
        """Keep something to be said once the next window stands."""
        self._notes.append(text)

    def say_notes(self) -> None:
        """Say what was kept, where the window can say something; it stays until it is closed."""
        note = getattr(self.current, "note", None)
        if self._notes and note is not None:
            text, self._notes = "\n".join(self._notes), []
            note(text)

    def tell(self, text: str) -> None:
        """Say something now, or in the next window that can."""
        self.note(text)
        self.say_notes()

    def _drop_cover(self, covered: QWidget) -> None:
        """The window that is covered goes for good: what is half typed in it is kept."""
        cover, self._cover = self._cover, None
        if cover is not None:
            covered.setGeometry(cover.window.geometry())
            cover.drop()
        _put_down(covered)

    def _forget_beside(self, window: QDialog) -> None:
        self._beside = {name: each for name, each in self._beside.items() if each is not window}
        window.deleteLater()

    def _remember(self, window: QWidget) -> None:
        geometry = base64.b64encode(window.saveGeometry().data()).decode("ascii")
        self._memory.keep_window(geometry)


def _put_down(window: QWidget) -> None:
    put_down = getattr(window, "put_down", None)
    if put_down is not None:
        put_down()


def _bytes(text: str) -> QByteArray:
    try:
        return QByteArray(base64.b64decode(text, validate=True))
    except ValueError:
        return QByteArray()


def _fit(window: QWidget, app: QApplication) -> None:
    screen = app.primaryScreen().availableSize()
    window.resize(min(COMFORTABLE[0], screen.width()), min(COMFORTABLE[1], screen.height()))
