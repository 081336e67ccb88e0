"""Does for another program what the key of the next client does in this one, and nothing else."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication, QWidget

from ui.counter.pressing import Pressed
from ui.counter.window import CounterWindow
from ui.cover.covering import Covering
from ui.live import Live
from ui.told.listening import Reply
from ui.told.wire import Answer, Came

translate = QCoreApplication.translate


class Outside:
    """Answers who asks for the next client from outside of the windows.

    What no key would do in the window now is not done either: under a cover, a sheet or a menu it
    gets no keys.
    """

    def __init__(
        self,
        window: Callable[[], QWidget | None],
        live: Live,
        covering: Callable[[], Covering | None],
    ) -> None:
        self._window, self._live, self._covering = window, live, covering

    def call_next(self, wanted: str, reply: Reply) -> None:
        """Call the next client, if this is the counter that is wanted, or any is."""
        window, covering = self._window(), self._covering()
        at = self._counter(window) if isinstance(window, CounterWindow) else ""
        if not isinstance(window, CounterWindow) or (wanted and _folded(wanted) != _folded(at)):
            reply(Answer(Came.ELSEWHERE, counter=at))
            return
        if covering is not None and covering.is_covered:
            reply(Answer(Came.REFUSED, _covered(), at))
            return
        if QApplication.activeModalWidget() or QApplication.activePopupWidget():
            reply(Answer(Came.REFUSED, _sheet_open(), at))
            return

        def came(pressed: Pressed) -> None:
            reply(Answer(Came.CALLED if pressed.called else Came.REFUSED, pressed.text, at))

        if covering is not None:
            covering.idle.touched()  # Somebody is at the desk, as with any key.
        window.press_next(came)

    def _counter(self, window: CounterWindow) -> str:
        board = self._live.board
        counters = board.directory.counters if board is not None else {}
        counter = counters.get(window.session.counter_id or 0)
        return counter.name if counter is not None else ""


def _folded(name: str) -> str:
    return name.strip().casefold()


def _covered() -> str:
    return translate(
        "Outside",
        "Nobody is at the desk: its windows are covered. Nobody was called; come back there first.",
    )


def _sheet_open() -> str:
    return translate(
        "Outside",
        "Something is open over the counter's window. Nobody was called; finish or close it first.",
    )
