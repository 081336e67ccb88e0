"""The closing forecast over a window: what it rests on, and what would change it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from queueapp.domain.board import Board
from queueapp.domain.hours import BusinessDay
from queueapp.domain.shift import Break, Shift, minute_of, shift_on
from queueapp.errors import QueueappError
from ui import words
from ui.closing.facts import facts_of
from ui.closing.outlook_words import explanation, headline
from ui.closing.what_ifs import Longer, Moved
from ui.live import MustWait
from ui.shell import Shell
from ui.theme import Tone
from ui.touch import told

if TYPE_CHECKING:
    from ui.closing.what_if import WhatIfSheet

translate = QCoreApplication.translate


class OutlookDesk(QObject):
    """Opens one sheet at a time; `said` carries what came of it and its tone.

    `call_help` calls for help as the window does.
    """

    said = Signal(str, object)

    def __init__(self, window: QWidget, shell: Shell, call_help: Callable[[], None]) -> None:
        super().__init__(window)
        self._window, self._shell, self._call_help = window, shell, call_help
        self._sheet: WhatIfSheet | None = None
        shell.runner.bug.connect(self._release)

    def explain(self) -> None:
        """Say what the forecast rests on."""
        from ui.closing.explanation import ExplanationSheet

        board, forecasting = self._shell.live.board, self._shell.forecasting
        if board is None or forecasting is None:
            return
        forecast, quality = forecasting.forecast, forecasting.quality
        now = self._shell.live.now()
        said = headline(facts_of(board, now), forecast, reliable=not quality.unreliable)
        chapters = explanation(forecast, quality, forecasting.since)
        text = " ".join(part for part in (said.text, said.detail) if part)
        sheet = ExplanationSheet(text, chapters, self._window)
        sheet.finished.connect(sheet.deleteLater)
        sheet.open()

    def what_if(self) -> None:
        """Show what would change how many are called before closing."""
        from ui.closing.what_if import WhatIfSheet

        board, forecasting = self._shell.live.board, self._shell.forecasting
        hall = None if forecasting is None else forecasting.hall
        if board is not None and not (board.waiting or board.held):
            self.said.emit(self.tr("Nobody waits: there is nothing to compare."), Tone.ACCENT)
            return
        if board is None or forecasting is None or hall is None:
            text = self.tr("The forecast is still being worked out: try again in a moment.")
            self.said.emit(text, Tone.CAUTION)
            return
        sheet = WhatIfSheet(board, hall, self._shell.session, forecasting.ask, self._window)
        self._sheet = sheet
        sheet.submitted.connect(lambda: self._carry_out(sheet, board))
        sheet.help_wanted.connect(lambda: self._help(sheet))
        sheet.finished.connect(lambda _: self._forget(sheet))
        sheet.open()

    def _help(self, sheet: "WhatIfSheet") -> None:
        sheet.accept()
        self._call_help()

    def _carry_out(self, sheet: "WhatIfSheet", board: Board) -> None:
        if self._shell.live.out_of_touch:
            sheet.set_error(told(MustWait()))
            return

        def failed(error: QueueappError) -> None:
            if isValid(sheet):
                sheet.set_error(told(error, board.directory))

        zone = board.directory.site.zone
        session, what = self._shell.session, sheet.current
        if isinstance(what, Longer):
            closes_at, reason = what.closes_at, sheet.reason

            def kept_open(_: BusinessDay) -> None:
                text = self.tr("The hall stays open until {time} today.")
                self._done(sheet, text.format(time=words.clock_time(closes_at, zone)))

            self._shell.runner.run(
                lambda hall: hall.closing.keep_open(session, closes_at, reason), kept_open, failed
            )
        elif isinstance(what, Moved):
            shift = shift_with(what, board)
            if shift is None:
                sheet.set_error(self.tr("Nobody is at this counter any more."))
                return
            begins = what.begins

            def planned(_: Shift) -> None:
                text = self.tr("The break begins at {time}. Tell the colleague.")
                self._done(sheet, text.format(time=words.clock_time(begins, zone)))

            self._shell.runner.run(lambda hall: hall.shifts.plan(session, shift), planned, failed)

    def _done(self, sheet: "WhatIfSheet", text: str) -> None:
        if isValid(sheet):
            sheet.accept()
        self.said.emit(text, Tone.GOOD)

    def _release(self) -> None:
        # No answer comes after a fault of the program.
        if self._sheet is not None:
            self._sheet.set_busy(False)

    def _forget(self, sheet: "WhatIfSheet") -> None:
        self._sheet = None
        sheet.deleteLater()


def shift_with(what: Moved, board: Board) -> Shift | None:
    """The plan of whoever sits at the counter, with the break moved; `None` if nobody does."""
    desk = board.desk_of(what.counter_id)
    if desk is None:
        return None
    day, zone = board.day.date, board.directory.site.zone
    weekday = date.fromisoformat(day).isoweekday()
    shift = shift_on(board.directory.shifts, desk.person_id, day, weekday)
    begins = minute_of(what.planned.begins, day, zone)
    to = minute_of(what.begins, day, zone)
    moved = tuple(
        Break(to, to + each.ends - each.begins) if each.begins == begins else each
        for each in shift.breaks
    )
    return replace(shift, day=day, breaks=moved)
