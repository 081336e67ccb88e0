"""Tells those who wait what to expect: opens the sheet over a window, and records what was said."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from queueapp.domain.board import Board
from queueapp.domain.closing import after_closing, closing_of
from queueapp.domain.forecast.state import Footing, Forecast
from queueapp.domain.quiet import QuietHour
from queueapp.domain.session import Done, PromiseDone, Seen
from queueapp.domain.visit import Told, Visit, Way
from ui import words
from ui.closing.sentences import Closing, said_in
from ui.closing.telling_all import TellingWords
from ui.closing.telling_round import Knowing, Round
from ui.live import MustWait
from ui.sheets.sending import send
from ui.shell import Shell
from ui.theme import Tone
from ui.touch import told

if TYPE_CHECKING:
    from queueapp.services.hall import Hall
    from ui.closing.telling_sheet import HallShown, TellingSheet
    from ui.closing.ways import Ways


class Telling(QObject):
    """One round at a time over a window. `said` carries a line and its tone."""

    said = Signal(str, object)

    def __init__(self, window: QWidget, shell: Shell) -> None:
        super().__init__(window)
        self._window, self._shell = window, shell
        self._sheet: TellingSheet | None = None
        self._ways: Ways | None = None
        self._knowing: Knowing = {}
        self._round = Round(self._knowing)
        self._quiet: tuple[QuietHour, ...] = ()
        self._presses: list[frozenset[int]] = []
        """Who was told with each press that stands."""
        shell.live.board_changed.connect(self._refresh)
        if shell.forecasting is not None:
            shell.forecasting.changed.connect(self._refresh)

    def tell(self, first: Visit | None = None) -> None:
        """Begin a round at a client, or at whoever is to be told first."""
        board = self._shell.live.board
        if board is None or self._sheet is not None:
            return
        if self._shell.live.out_of_touch:
            self.said.emit(told(MustWait()), Tone.CAUTION)
        elif board.day.closes_at is None:
            text = self.tr("The hall is closed today: there is nothing to tell anybody.")
            self.said.emit(text, Tone.ACCENT)
        elif closing_of(board.day) is None:
            text = self.tr("The hall does not close today: there is nothing to tell anybody.")
            self.said.emit(text, Tone.ACCENT)
        elif not board.waiting and not board.held:
            self.said.emit(self.tr("Nobody waits: there is nobody to tell."), Tone.ACCENT)
        else:
            self._open(board, first)

    def _open(self, board: Board, first: Visit | None) -> None:
        from ui.closing.telling_sheet import TellingSheet
        from ui.closing.ways import Ways

        self._round, self._presses = Round(self._knowing), []
        self._sheet = sheet = TellingSheet(self._window)
        self._ways = ways = Ways(sheet, self._shell)
        sheet.told.connect(self._record)
        sheet.way_wanted.connect(self._go_on_otherwise)
        sheet.undo_wanted.connect(self._undo)
        ways.kept.connect(self._kept)
        sheet.finished.connect(lambda _: self._forget(sheet))
        self._read_quiet()
        self._show(board)
        sheet.begin_at(first.id if first is not None else None)
        sheet.open()

    def _refresh(self, _changed: object = None) -> None:
        board = self._shell.live.board
        if self._sheet is not None and board is not None:
            self._show(board)

    def _show(self, board: Board) -> None:
        forecast, now = self._forecast(), self._shell.live.now()
        outlooks = () if forecast is None else forecast.outlooks
        self._round.take(board, {each.id: each for each in outlooks}.get, now)
        if self._sheet is not None:
            self._sheet.show_round(self._round, self._hall(board, now))

    def _hall(self, board: Board, now: int) -> "HallShown":
        from ui.closing.telling_sheet import HallShown

        closes_at, zone = closing_of(board.day), board.directory.site.zone
        over = after_closing(board.day, now)
        quiet = self._quiet[0] if self._quiet else None
        time = words.clock_time(closes_at or now, zone)
        here = [each for each in self._round.people if not each.gone]
        closing = Closing(time, zone, over, quiet)
        if over:
            return HallShown(now, closing, sum(each.accepted for each in here))
        forecast, forecasting = self._forecast(), self._shell.forecasting
        if forecast is None or (forecasting is not None and forecasting.quality.unreliable):
            return HallShown(now, closing, note=self._note())
        sure = max(sum(each.advised is Told.WILL_BE for each in here), forecast.promise)
        short = any(each.advised is Told.NOT_TODAY for each in here)
        return HallShown(now, closing, sure, self._note(), short)

    def _forecast(self) -> Forecast | None:
        return None if self._shell.forecasting is None else self._shell.forecasting.forecast

    def _note(self) -> str:
        forecasting, forecast = self._shell.forecasting, self._forecast()
        if forecast is None:
            return self.tr("The forecast is not there yet: promise nobody what you cannot see.")
        if forecast.footing is Footing.NONE:
            return self.tr("Not enough experience yet for a forecast: only the order is known.")
        if forecasting is not None and forecasting.quality.unreliable:
            return self.tr("Estimates are unreliable at present: promise with care.")
        if forecast.footing is Footing.FIRST:
            return self.tr("First estimate: it rests on few services so far.")
        return ""

    def _read_quiet(self) -> None:
        """Learn of quiet hours a few days at a time, so that a press goes in between."""
        session, runner = self._shell.session, self._shell.runner

        def read(more: bool | None) -> None:
            if not isValid(self) or self._sheet is None:
                return
            if more:
                runner.in_background(lambda hall: hall.quiet.read(session), read)
            elif more is not None:
                runner.in_background(lambda hall: hall.quiet.hours(session), self._quiet_known)

        read(True)

    def _quiet_known(self, hours: tuple[QuietHour, ...] | None) -> None:
        if isValid(self) and hours is not None:
            self._quiet = hours
            self._refresh()

    # What is recorded

    def _record(self, pairs: Sequence[tuple[Visit, Told]]) -> None:
        sheet, session = self._sheet, self._shell.session
        if sheet is None:
            return
        seen = tuple((Seen(visit.id, visit.seq), what) for visit, what in pairs)
        languages = {visit.id: said_in(visit.language) for visit, _ in pairs}

        def kept(done: tuple[Done, ...]) -> None:
            heard = frozenset(each.visit.id for each in done)
            if heard:
                self._presses.append(heard)
            left_out = [visit for visit, _ in pairs if visit.id not in heard]
            sheet.recorded([each.visit for each in done], left_out)

        send(self._shell, sheet, lambda hall: hall.telling.tell(session, seen, languages), kept)

    def _go_on_otherwise(self, visit: Visit, way: Way, what: Told) -> None:
        if self._ways is not None:
            self._ways.go(visit, way, what, self._quiet)

    def _kept(self, done: Done) -> None:
        self._presses.append(frozenset({done.visit.id}))
        if self._sheet is not None:
            self._sheet.recorded([done.visit])

    def _undo(self) -> None:
        sheet, session = self._sheet, self._shell.session
        if sheet is None:
            return

        def undone(done: Done | PromiseDone) -> None:
            if isinstance(done, Done):
                self._forget_last(done.visit)
                sheet.show_undone(done.visit)

        def undo(hall: "Hall") -> Done | PromiseDone:
            return hall.desk.undo(session)

        send(self._shell, sheet, undo, undone)

    def _forget_last(self, visit: Visit) -> None:
        """The last press was taken back, but not of those who were called since."""
        last = self._presses.pop() if self._presses else frozenset()
        gone = (known.visit.id for known in self._round.people if known.gone)
        stands = last.intersection(gone) - {visit.id}
        if stands:
            self._presses.append(stands)

    def _forget(self, sheet: "TellingSheet") -> None:
        self._sheet = self._ways = None
        sheet.deleteLater()
        heard = frozenset[int]().union(*self._presses)
        if heard:
            many = TellingWords.tr("%n clients were told what to expect.", "", len(heard))
            self.said.emit(many, Tone.GOOD)
