"""The closing forecast of a program: computed beside the work, one for all its windows."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from queueapp.clock import Clock
from queueapp.domain.closing import LEADS, closing_of
from queueapp.errors import StorageTrouble
from ui.live import Live
from ui.runner import Runner

if TYPE_CHECKING:
    from queueapp.domain.board import Board
    from queueapp.domain.forecast.experience import Experience
    from queueapp.domain.forecast.grades import Quality
    from queueapp.domain.forecast.state import Finished, Forecast, Graded, HallNow, Outlook
    from queueapp.services.hall import Hall

    Then = Callable[[Forecast | None], None]

T = TypeVar("T")

BEGINS_AFTER_MS = 2500
"""So long after a hall was entered nothing is computed: the first presses go before."""

_SOON_MS = 300
"""So long after a change it is computed what it means: the press is painted before, and the next
changes of a busy moment go with it."""
_GIVE_WAY_MS = 30
"""So long after a press that is under way it is tried again: the press is painted by then."""
_TICK_MS = 1000
_EVERY_MS = 30_000
"""After so long by the hall's clock all is computed anew, whether or not anything changed."""
_LATE_MS = 5 * 60_000
"""A forecast counts as one so many minutes before closing if it is at most that much later."""


class Forecasting(QObject):
    """Foresees what becomes of those who wait, on each change and every 30 seconds.

    `changed` when there is another `forecast`; until the next one is there, the last stays, unless
    the hall closes at another time by then. `forecast` is `None` before the first, and `hall` what
    it was made from. Computing happens on a
    thread of its own, begun when somebody waits for the first time; what is read or kept goes
    through the program's worker, which it never holds up for long. Without a hall or its server
    nothing is told and nothing fails: it goes on when there is one.

    The forecasts that are held against what came are kept, and graded, whether or not anybody
    looks.
    """

    changed = Signal()
    bug = Signal(object)

    def __init__(
        self,
        runner: Runner,
        live: Live,
        parent: QObject | None = None,
        *,
        begins_after_ms: int = BEGINS_AFTER_MS,
    ) -> None:
        super().__init__(parent)
        self.forecast: Forecast | None = None
        self.hall: HallNow | None = None
        self.since = ""
        """The ISO date of the earliest service that was learnt from."""
        self._quality: Quality | None = None
        self._runner = runner
        self._live = live
        self._begins_after_ms = begins_after_ms
        self._computing: Runner | None = None
        self._clock: Clock | None = None
        self._site_id = 0
        self._round = 0
        self._ended = False
        self._begin_again()
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._look_soon)
        self._tick = QTimer(self)
        self._tick.setInterval(_TICK_MS)
        self._tick.timeout.connect(self._ticked)
        live.board_changed.connect(self._board_came)

    def _begin_again(self) -> None:
        """Know nothing of any hall, and hear no more of what is under way."""
        self._round += 1
        self._day = ""
        self._known: _Learnt | None = None
        self._today: tuple[Finished, ...] = ()
        self._today_at: int | None = None
        self._looked_at: int | None = None
        self._busy = self._due = self._fails = False
        self._asked: list[tuple[HallNow, Then]] = []
        self._kept: set[int] = set()
        self._graded = False
        self._outlooks: dict[object, Outlook] = {}
        self.forecast = self.hall = None

    @property
    def quality(self) -> Quality:
        """How well the promises of the last 30 days were kept."""
        # Loaded here: the program's window comes before anything is foreseen.
        from queueapp.domain.forecast.grades import Quality

        return self._quality or Quality()

    def of(self, visit_id: int) -> Outlook | None:
        """What is foreseen for a client, if anything is."""
        return self._outlooks.get(visit_id)

    def ask(self, hall: HallNow, then: Then) -> None:
        """What would be foreseen if the hall were like this; the same chances are drawn.

        `then` hears it on the GUI thread, at once where nothing has to be read before; `None` where
        it cannot be worked out.
        """
        self._asked.append((hall, then))
        if self._known is not None:
            self._answer(self._known)
        else:
            self._look()

    def stop(self) -> None:
        """Compute nothing more, and end the thread."""
        self._begin_again()
        self._soon.stop()
        self._tick.stop()
        self._ended = True
        if self._computing is not None:
            self._computing.stop()

    # When it is done

    def _board_came(self, board: Board) -> None:
        if self._ended:
            return
        here = self._live.clock, board.directory.site.id
        if self._clock is not here[0] or self._site_id != here[1]:
            self._begin_again()
            self._clock, self._site_id = here
            self._quality, self.since = None, ""
            self.changed.emit()
            self._soon.start(self._begins_after_ms)
            self._tick.start()
            return
        if self.forecast is not None and self.forecast.closes_at != closing_of(board.day):
            # It told of another closing time, be it yesterday's.
            self.forecast, self.hall, self._outlooks = None, None, {}
            self.changed.emit()
        if not self._soon.isActive():
            self._soon.start(_SOON_MS)

    def _ticked(self) -> None:
        board, now = self._live.board, self._live.now()
        if board is None or self._soon.isActive():
            return
        if self._is_due(board, now):
            self._look_soon()

    def _is_due(self, board: Board, now: int) -> bool:
        before = self._looked_at
        if before is None or not 0 <= now - before < _EVERY_MS:
            return True
        return any(before < at <= now for at in _leads(board).values())

    def _look_soon(self) -> None:
        if self._live.presses:
            self._soon.start(_GIVE_WAY_MS)
        else:
            self._look()

    def _tell(self) -> None:
        # Hundreds of rows may change with a forecast: not before a press is painted.
        if self._live.presses:
            QTimer.singleShot(_GIVE_WAY_MS, self, self._tell)
        elif not self._ended:
            self.changed.emit()

    def _look(self) -> None:
        board = self._live.board
        if board is None or self._live.clock is not self._clock:
            return
        if self._live.out_of_touch or self._ended:
            return
        if board.day.date != self._day:
            self._turn_to(board.day.date)
        if self._busy:
            self._due = True
            return
        self._looked_at = now = self._live.now()
        if board.day.closes_at is not None and now >= board.day.closes_at and not self._graded:
            self._grade()
        if self._known is None or self._known.planned != _planned(board):
            if board.waiting or board.held or self._asked or self._to_keep(board, now):
                self._busy = True
                self._learn(board)
        elif self._today_at is None or not 0 <= now - self._today_at < _EVERY_MS:
            self._busy = True
            self._read_today(self._known)
        else:
            self._busy = True
            self._foresee(self._known)

    def _turn_to(self, day: str) -> None:
        asked = self._asked
        self._begin_again()
        self._asked, self._day = asked, day
        self.changed.emit()

    def _go_on(self) -> None:
        """What was under way is done, or cannot be done now."""
        self._busy = False
        if self._due:
            self._due = False
            self._soon.start(_SOON_MS)

    # What it rests on

    def _learn(self, board: Board) -> None:
        site_id, day, planned = self._site_id, board.day.date, _planned(board)
        found: list[Finished] = []
        slices: list[tuple[str, str]] = []

        def begin(hall: Hall) -> list[tuple[str, str]]:
            from queueapp.services.forecasts import slices

            hall.forecasts.grade(site_id)
            return list(slices(day))

        def begun(answer: list[tuple[str, str]]) -> None:
            slices.extend(answer)
            read()

        def read() -> None:
            # A few days at a time, so that a press goes in between.
            if slices:
                first, last = slices.pop(0)
                self._ask(lambda hall: hall.forecasts.finished(site_id, first, last), some)
            else:
                self._ask(rest, learn)

        def some(legs: tuple[Finished, ...]) -> None:
            found.extend(legs)
            read()

        def rest(hall: Hall) -> _Rest:
            forecasts = hall.forecasts
            return _Rest(forecasts.graded(site_id, day), forecasts.quality(site_id))

        def learn(rest: _Rest) -> None:
            self._quality = rest.quality
            self.since = min((leg.day for leg in found), default="")

            def job() -> _Learnt:
                from queueapp.domain.forecast.experience import learn

                return _Learnt(planned, learn(found, rest.graded, planned, day))

            self._compute(job, learnt)

        def learnt(known: _Learnt) -> None:
            self._known = known
            self._read_today(known)

        self._ask(begin, begun)

    def _read_today(self, known: _Learnt) -> None:
        site_id, now = self._site_id, self._live.now()

        def read(legs: tuple[Finished, ...]) -> None:
            self._today, self._today_at = legs, now
            self._answer(known)
            self._foresee(known)

        self._ask(lambda hall: hall.forecasts.today(site_id), read)

    # What is computed

    def _foresee(self, known: _Learnt) -> None:
        board, now, today = self._live.board, self._live.now(), self._today
        if board is None:
            self._go_on()
            return

        def job() -> tuple[HallNow, Forecast]:
            from queueapp.domain.forecast.foresee import foresee
            from queueapp.domain.forecast.of_board import hall_now

            hall = hall_now(board, now)
            return hall, foresee(hall, known.experience, today)

        def foreseen(answer: tuple[HallNow, Forecast]) -> None:
            here = self._live.board
            if here is None or answer[1].closes_at != closing_of(here.day):
                self._go_on()
                return
            self.hall, self.forecast = answer
            self._outlooks = {each.id: each for each in self.forecast.outlooks}
            self._fails = False
            self._keep(board, *answer)
            self._go_on()
            self._tell()

        self._compute(job, foreseen)

    def _answer(self, known: _Learnt) -> None:
        """Compute all that was asked for."""
        asked, self._asked = self._asked, []
        today = self._today
        for hall, then in asked:

            def job(hall: HallNow = hall) -> Forecast:
                from queueapp.domain.forecast.foresee import foresee

                return foresee(hall, known.experience, today)

            def nothing(then: Then = then) -> None:
                then(None)

            # What is asked beside the forecast does not end what is under way for it.
            self._compute(job, then, nothing, late=nothing)

    def _answer_nothing(self) -> None:
        """Nothing can be worked out: who waits for an answer is to know."""
        asked, self._asked = self._asked, []
        for _, then in asked:
            then(None)

    # What is kept

    def _to_keep(self, board: Board, now: int) -> list[int]:
        """The leads whose forecast is due now."""
        return [
            lead
            for lead, at in _leads(board).items()
            if at <= now < at + _LATE_MS and lead not in self._kept
        ]

    def _keep(self, board: Board, hall: HallNow, forecast: Forecast) -> None:
        from queueapp.domain.forecast.grades import to_be_kept

        for lead in self._to_keep(board, forecast.at):
            self._keep_one(lead, to_be_kept(forecast, hall))

    def _keep_one(self, lead: int, forecast: Forecast) -> None:
        site_id, kept = self._site_id, self._kept
        kept.add(lead)
        self._ask(
            lambda hall: hall.forecasts.keep(site_id, lead, forecast),
            lambda _: None,
            lambda: kept.discard(lead),
        )

    def _grade(self) -> None:
        site_id = self._site_id
        self._graded = True

        def job(hall: Hall) -> Quality:
            hall.forecasts.grade(site_id)
            return hall.forecasts.quality(site_id)

        def graded(quality: Quality) -> None:
            if quality != self.quality:
                self._quality = quality
                self.changed.emit()

        def failed() -> None:
            self._graded = False

        self._ask(job, graded, failed)

    # On the two threads

    def _ask(
        self,
        job: Callable[[Hall], T],
        done: Callable[[T], None],
        failed: Callable[[], None] | None = None,
    ) -> None:
        """Have the program's worker ask the hall that this is about, and no other."""
        clock, begun = self._clock, self._round

        def asked(hall: Hall) -> _Answer[T] | _Fault | None:
            if hall.clock is not clock:
                return None
            return _tried(lambda: job(hall))

        def answered(answer: _Answer[T] | _Fault | None) -> None:
            if begun != self._round:
                return
            if isinstance(answer, _Answer):
                done(answer.found)
                return
            if isinstance(answer, _Fault):
                self._tell_fault(answer)
            if failed is not None:
                failed()
            elif answer is not None:
                self._not_foreseen()
            else:
                self._go_on()

        self._runner.in_background(asked, answered)

    def _compute(
        self,
        job: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[], None] | None = None,
        late: Callable[[], None] | None = None,
    ) -> None:
        """Have the thread of its own do this; `late` where it was about another hall or day."""
        begun = self._round
        if self._computing is None:
            self._computing = Runner(self)

        def computed(answer: _Answer[T] | _Fault) -> None:
            if self._ended:
                return
            if begun != self._round:
                if late is not None:
                    late()
            elif isinstance(answer, _Answer):
                done(answer.found)
            else:
                self._tell_fault(answer)
                (failed or self._not_foreseen)()

        self._computing.work(lambda: _tried(job), computed)

    def _not_foreseen(self) -> None:
        self._answer_nothing()
        self._go_on()

    def _tell_fault(self, fault: _Fault) -> None:
        # Told once, not every 30 seconds.
        if not self._fails:
            self._fails = True
            self.bug.emit(fault.error)


@dataclass(frozen=True, slots=True)
class _Answer(Generic[T]):
    found: T


@dataclass(frozen=True, slots=True)
class _Fault:
    """What went wrong in place of an answer; a database that is away is none."""

    error: Exception


def _tried(job: Callable[[], T]) -> _Answer[T] | _Fault:
    try:
        return _Answer(job())
    except StorageTrouble:
        raise
    except Exception as error:
        return _Fault(error)


@dataclass(frozen=True, slots=True)
class _Learnt:
    """What was learnt for a day, with the minutes planned for each service."""

    planned: Mapping[Hashable, float]
    experience: Experience


@dataclass(frozen=True, slots=True)
class _Rest:
    """What there is to learn from beside the services."""

    graded: tuple[Graded, ...]
    quality: Quality


def _planned(board: Board) -> Mapping[Hashable, float]:
    """How many ms each service is expected to take."""
    services = board.directory.services.values()
    return {service.id: service.expected_minutes * 60_000.0 for service in services}


def _leads(board: Board) -> Mapping[int, int]:
    """At which instants (ms UTC) a forecast is kept, by how many minutes before closing."""
    closes_at = closing_of(board.day)
    return {} if closes_at is None else {lead: closes_at - lead * 60_000 for lead in LEADS}
