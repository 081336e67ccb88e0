"""What somebody who comes now is told before they take a ticket."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal
from shiboken6 import isValid

from queueapp.domain.board import Board
from queueapp.domain.closing import closing_of
from queueapp.domain.forecast.state import Footing, Forecast, Outlook, Verdict
from queueapp.domain.lifecycle import Request
from ui import words
from ui.closing import outlook_words
from ui.forecasting import Forecasting
from ui.live import Live
from ui.models.ticket_model import Verdict as Shown
from ui.theme import Tone

translate = QCoreApplication.translate

_SOON_MS = 60
"""What is typed one after the other is asked about once."""


class Newcomer(QObject):
    """Foresees what becomes of a client who has no ticket yet; the ticket never waits for it.

    `foreseen` carries what is to be shown: a sign, a sentence and a tone, or nothing while nobody
    is considered. `request` tells what the client would come with.
    """

    foreseen = Signal(object)

    def __init__(
        self,
        forecasting: Forecasting,
        live: Live,
        request: Callable[[], Request | None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._forecasting, self._live, self._request = forecasting, live, request
        self._asked = 0
        self._considered: Request | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_SOON_MS)
        self._soon.timeout.connect(self._ask)
        forecasting.changed.connect(self.consider)

    def consider(self) -> None:
        """The client, or the hall, is another one than before."""
        request, before = self._request(), self._considered
        self._considered = request
        if request is None:
            self._asked += 1
            self._soon.stop()
            self.foreseen.emit(None)
            return
        if request != before:
            # What was foreseen for another service must not be read out for this one.
            self._asked += 1
            text = translate("Newcomer", "What to expect is being worked out…")
            self.foreseen.emit(Shown(text, Tone.NEUTRAL))
        self._soon.start()

    def _ask(self) -> None:
        from queueapp.domain.forecast.of_board import NEWCOMER, hall_now, with_newcomer

        board, request = self._live.board, self._request()
        if board is None or request is None or request.service_id not in board.directory.services:
            return
        # As long as nobody waits nothing was foreseen yet.
        hall = self._forecasting.hall or hall_now(board, self._live.now())
        self._asked += 1
        asked = self._asked
        hall = with_newcomer(hall, board, request)
        if not any(client.counters for client in hall.line if client.id == NEWCOMER):
            self.foreseen.emit(_no_counter())
            return

        def then(forecast: Forecast | None) -> None:
            # The window may have gone before the answer came.
            if not isValid(self) or asked != self._asked:
                return
            if forecast is None:
                text = translate("Newcomer", "What to expect cannot be worked out at present.")
                self.foreseen.emit(Shown(text, Tone.NEUTRAL, "?"))
            else:
                self.foreseen.emit(prospect(forecast, forecast.outlook_of(NEWCOMER), board))

        self._forecasting.ask(hall, then)


def prospect(forecast: Forecast, outlook: Outlook | None, board: Board) -> Shown | None:
    """What is said of somebody who would wait from now on; nothing where nothing is foreseen."""
    if forecast.footing is Footing.NONE or outlook is None:
        text = translate("Newcomer", "Not enough experience yet to say how long it takes.")
        return Shown(text, Tone.NEUTRAL, "?")
    if outlook.verdict is Verdict.NO_COUNTER:
        return _no_counter()
    waits = outlook_words.wait_range(outlook)
    closes_at = closing_of(board.day)
    if closes_at is None:
        text = translate("Newcomer", "Wait: {waits}").format(waits=waits)
        return Shown(text, Tone.NEUTRAL) if waits else None
    time = words.clock_time(closes_at, board.directory.site.zone)
    said = _sentence(outlook.verdict).format(time=time)
    if waits and outlook.verdict is not Verdict.NO:
        said = translate("Newcomer", "{said}; wait: {waits}").format(said=said, waits=waits)
    sign, tone = outlook_words.sign(outlook.verdict), outlook_words.tone(outlook.verdict)
    return Shown(said, tone, sign)


def _no_counter() -> Shown:
    text = translate("Newcomer", "No open counter serves this service now.")
    return Shown(text, Tone.CAUTION, "!")


def _sentence(verdict: Verdict) -> str:
    return {
        Verdict.YES: translate("Newcomer", "Will be called before {time}"),
        Verdict.PROBABLY: translate("Newcomer", "Will probably be called before {time}"),
        Verdict.UNCERTAIN: translate("Newcomer", "May be called before {time}, or may not"),
        Verdict.PROBABLY_NOT: translate("Newcomer", "Will probably not be called before {time}"),
        Verdict.NO: translate("Newcomer", "Will most likely not be called before {time}"),
    }[verdict]
