"""What somebody who takes a ticket may expect, as far as it is known."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal
from shiboken6 import isValid

from queueapp.domain.board import Board
from queueapp.domain.closing import closing_of
from queueapp.domain.forecast.state import Footing, Forecast, Outlook, Verdict
from queueapp.domain.lifecycle import Request
from queueapp.domain.visit import Channel
from ui.closing.foreseen import NEAR_MS
from ui.closing.outlook_words import minutes_between
from ui.forecasting import Forecasting
from ui.live import Live

_SOON_MS = 60


@dataclass(frozen=True, slots=True)
class Wanted:
    """A service, in the language in which the client wants it."""

    service_id: int
    language: str

    @property
    def request(self) -> Request:
        """What the client would come with."""
        return Request(self.service_id, self.language, channel=Channel.KIOSK)


@dataclass(frozen=True, slots=True)
class Expected:
    """`before`: how many wait for the same service; `minutes` between which the wait lies.

    The second of the minutes is `None` where it goes beyond what is foreseen. `verdict` is what the
    forecast says of closing at `closes_at` (ms UTC), `None` where it says nothing. `near`: closing
    is so near that it has to be spoken of. `pending` while it is still being worked out.
    """

    before: int
    minutes: tuple[int, int | None] | None = None
    verdict: Verdict | None = None
    closes_at: int | None = None
    near: bool = False
    lunch_until: int | None = None
    pending: bool = False

    @property
    def told(self) -> Verdict | None:
        """The verdict that a client has to hear: none by day, as long as it is a plain yes."""
        return None if self.verdict is Verdict.YES and not self.near else self.verdict

    @property
    def in_vain(self) -> bool:
        """Whether waiting is most likely in vain today."""
        return self.verdict in (Verdict.NO, Verdict.PROBABLY_NOT)


def known_of(board: Board, wanted: Wanted, now: int, *, pending: bool = False) -> Expected:
    """What the board alone says at `now` (ms UTC) of somebody who would wait from now on."""
    closes_at = closing_of(board.day_at(now))
    lunch = board.day.lunch
    return Expected(
        sum(visit.service_id == wanted.service_id for visit in board.waiting),
        closes_at=closes_at,
        near=closes_at is not None and now >= closes_at - NEAR_MS,
        lunch_until=lunch[1] if lunch is not None and lunch[0] <= now < lunch[1] else None,
        pending=pending,
    )


def foreseen_of(
    known: Expected, forecast: Forecast | None, outlook: Outlook | None, *, reliable: bool
) -> Expected:
    """The same with what the forecast says; where it knows nothing, only what is known.

    While forecasts have proved unreliable nobody is promised to be called, or told to go.
    """
    plain = Expected(known.before, None, None, known.closes_at, known.near, known.lunch_until)
    if forecast is None or outlook is None or forecast.footing is Footing.NONE:
        return plain
    verdict: Verdict | None = outlook.verdict
    if known.closes_at is None or forecast.closes_at != known.closes_at:
        verdict = Verdict.NO_COUNTER if outlook.verdict is Verdict.NO_COUNTER else None
    elif not reliable and outlook.verdict is not Verdict.NO_COUNTER:
        verdict = Verdict.UNCERTAIN if outlook.verdict is not Verdict.YES or known.near else None
    return Expected(
        known.before,
        minutes_between(outlook),
        verdict,
        known.closes_at,
        known.near,
        known.lunch_until,
    )


class Foresight(QObject):
    """Works out what a client may expect who has no ticket yet; the ticket never waits for it.

    `changed` carries the `Expected`, at once with what the board says and again with the forecast.
    """

    changed = Signal(object)

    def __init__(
        self,
        forecasting: Forecasting,
        live: Live,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._forecasting, self._live = forecasting, live
        self._wanted: Wanted | None = None
        self._asked = 0
        self.expected: Expected | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_SOON_MS)
        self._soon.timeout.connect(self._ask)
        forecasting.changed.connect(self._ask_anew)
        live.board_changed.connect(self._ask_anew)

    def consider(self, wanted: Wanted | None) -> None:
        """Somebody wants this now, or nobody anything any more."""
        self._asked += 1
        self._wanted, self.expected = wanted, None
        self._soon.stop()
        board = self._live.board
        if wanted is not None and board is not None:
            self._tell(known_of(board, wanted, self._live.now(), pending=True))
            self._soon.start()

    def _ask_anew(self, _board: object = None) -> None:
        if self._wanted is not None:
            self._soon.start()

    def _ask(self) -> None:
        from queueapp.domain.forecast.of_board import NEWCOMER, hall_now, with_newcomer

        board, wanted, now = self._live.board, self._wanted, self._live.now()
        if board is None or wanted is None or wanted.service_id not in board.directory.services:
            return
        known = known_of(board, wanted, now)
        # As long as nobody waits nothing was foreseen yet.
        hall = with_newcomer(self._forecasting.hall or hall_now(board, now), board, wanted.request)
        self._asked += 1
        asked = self._asked
        if not any(client.counters for client in hall.line if client.id == NEWCOMER):
            self._tell(_no_counter(known))
            return

        def then(forecast: Forecast | None) -> None:
            if not isValid(self) or asked != self._asked:
                return
            outlook = None if forecast is None else forecast.outlook_of(NEWCOMER)
            reliable = not self._forecasting.quality.unreliable
            self._tell(foreseen_of(known, forecast, outlook, reliable=reliable))

        self._forecasting.ask(hall, then)

    def _tell(self, expected: Expected) -> None:
        if expected != self.expected:
            self.expected = expected
            self.changed.emit(expected)


def _no_counter(known: Expected) -> Expected:
    return Expected(
        known.before, None, Verdict.NO_COUNTER, known.closes_at, known.near, known.lunch_until
    )
