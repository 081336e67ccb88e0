"""The closing forecast over a window: what it rests on, and what would change it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from queueapp.domain.board import Board
from queueapp.domain.hours import BusinessDay
from queueapp.domain.shift import Break, Shift, minute_of, shift_on
from queueapp.errors import Refusal, Refused
from ui import words
from ui.closing.explanation_words import explanation
from ui.closing.facts import facts_of
from ui.closing.outlook_words import headline
from ui.closing.what_ifs import Longer, Moved
from ui.sheets.sending import send
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
        refresh = partial(self._refresh, sheet)
        forecasting.changed.connect(refresh)
        sheet.finished.connect(lambda _: forecasting.changed.disconnect(refresh))
        sheet.submitted.connect(lambda: self._carry_out(sheet))
        sheet.help_wanted.connect(lambda: self._help(sheet))
        sheet.finished.connect(sheet.deleteLater)
        sheet.open()

    def _refresh(self, sheet: "WhatIfSheet") -> None:
        board, forecasting = self._shell.live.board, self._shell.forecasting
        hall = None if forecasting is None else forecasting.hall
        if board is not None and hall is not None and isValid(sheet):
            sheet.show_hall(board, hall)

    def _help(self, sheet: "WhatIfSheet") -> None:
        sheet.accept()
        self._call_help()

    def _carry_out(self, sheet: "WhatIfSheet") -> None:
        board, session, what = self._shell.live.board, self._shell.session, sheet.current
        if board is None:
            return
        zone = board.directory.site.zone
        if isinstance(what, Longer):
            closes_at, reason = what.closes_at, sheet.reason

            def kept_open(_: BusinessDay) -> None:
                text = self.tr("The hall stays open until {time} today.")
                self._done(sheet, text.format(time=words.clock_time(closes_at, zone)))

            send(
                self._shell,
                sheet,
                lambda hall: hall.day_end.keep_open(session, closes_at, reason),
                kept_open,
            )
        elif isinstance(what, Moved):
            since = plan_at(what.counter_id, board)
            if since is None:
                sheet.set_error(self.tr("Nobody is at this counter any more."))
                return
            shift = with_break(what, since, board)
            if shift is None:
                sheet.set_error(told(Refused(Refusal.PLAN_CHANGED), board.directory))
                return
            begins, own = what.begins, shift.person_id == session.person_id

            def planned(_: Shift) -> None:
                text = self.tr("The break begins at {time}. Tell the colleague.")
                if own:
                    text = self.tr("Your break begins at {time}.")
                self._done(sheet, text.format(time=words.clock_time(begins, zone)))

            send(
                self._shell,
                sheet,
                lambda hall: hall.shifts.plan(session, shift, since=since),
                planned,
            )

    def _done(self, sheet: "WhatIfSheet", text: str) -> None:
        sheet.accept()
        self.said.emit(text, Tone.GOOD)


def plan_at(counter_id: int, board: Board) -> Shift | None:
    """The plan for today of whoever sits at a counter; `None` if nobody does."""
    desk = board.desk_of(counter_id)
    if desk is None:
        return None
    day = board.day.date
    weekday = date.fromisoformat(day).isoweekday()
    return shift_on(board.directory.shifts, desk.person_id, day, weekday)


def with_break(what: Moved, plan: Shift, board: Board) -> Shift | None:
    """A plan for today with its break moved; `None` where it has no such break any more."""
    day, zone = board.day.date, board.directory.site.zone
    begins = minute_of(what.planned.begins, day, zone)
    to = minute_of(what.begins, day, zone)
    if all(each.begins != begins for each in plan.breaks):
        return None
    moved = tuple(
        Break(to, to + each.ends - each.begins) if each.begins == begins else each
        for each in plan.breaks
    )
    return replace(plan, day=day, breaks=moved)
