"""One's day and the hall's over a window: opens their sheets, and sends what they say."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from queueapp.domain.board import Board
from queueapp.domain.hours import BusinessDay
from queueapp.domain.roles import Permission, may
from queueapp.errors import Refusal, Refused
from ui import words
from ui.actions import ActionId
from ui.closing.day_words import plan_text
from ui.live import MustWait
from ui.sheets.sending import directory_of, send
from ui.shell import Shell
from ui.theme import Tone
from ui.touch import told

if TYPE_CHECKING:
    from queueapp.services.hall import Hall
    from ui.closing.longer import LongerSheet
    from ui.closing.my_day import MyDaySheet
    from ui.sheets.ask import Ask


class DayDesk(QObject):
    """Opens one sheet at a time; `said` carries what came of it and its tone.

    It connects the two actions of its window, and shows the lead's to whoever may use it.
    """

    said = Signal(str, object)

    def __init__(self, window: QWidget, shell: Shell, actions: Mapping[ActionId, QAction]) -> None:
        super().__init__(window)
        self._window, self._shell = window, shell
        self._sheet: Ask | None = None
        self._longer = actions[ActionId.LONGER]
        actions[ActionId.MY_DAY].triggered.connect(lambda _checked=False: self.my_day())
        self._longer.triggered.connect(lambda _checked=False: self.stay_open())
        shell.live.board_changed.connect(self._show_board)
        if shell.live.board is not None:
            self._show_board(shell.live.board)

    def my_day(self, of: int | None = None) -> None:
        """Plan one's own day, or with the permission that of a colleague, named by their id."""
        from ui.closing.my_day import MyDaySheet
        from ui.history.own_day import add_own_day

        board = self._board()
        if board is None:
            return
        me, now = self._shell.session.person_id, self._shell.live.now()
        sheet = MyDaySheet(board, me, now, of, self._window)
        add_own_day(sheet, self._shell)
        sheet.submitted.connect(lambda: self._plan(sheet))
        self._shell.live.board_changed.connect(sheet.show_board)
        self._open(sheet)

    def stay_open(self) -> None:
        """Have the hall close later today."""
        from ui.closing.longer import LongerSheet

        board = self._board()
        if board is None:
            return
        if board.day.closes_at is None:
            text = self.tr("The hall is closed today, so there is nothing to put off.")
            self.said.emit(text, Tone.CAUTION)
            return
        if board.day.round_the_clock:
            text = self.tr("The hall does not close today, so there is nothing to put off.")
            self.said.emit(text, Tone.CAUTION)
            return
        sheet = LongerSheet(board, self._shell.live.now(), parent=self._window)
        sheet.submitted.connect(lambda: self._keep_open(sheet, board))
        sheet.usual_wanted.connect(lambda: self._close_as_usual(sheet, board))
        self._open(sheet)

    def _plan(self, sheet: "MyDaySheet") -> None:
        session, wanted, person = self._shell.session, sheet.wanted, sheet.person_id
        shift, since = sheet.shift, sheet.since
        clears = wanted.clear[0] if wanted.clear else None

        def job(hall: "Hall") -> Refused | None:
            try:
                if wanted.plan is not None:
                    hall.shifts.plan(session, wanted.plan, since=since, clears=clears)
                else:
                    hall.shifts.clear(session, person, *wanted.clear, since=since)
            except Refused as error:
                if error.code is not Refusal.PLAN_CHANGED:
                    raise
                return error
            return None

        def done(changed: Refused | None) -> None:
            if changed is not None:
                sheet.show_anew()
                sheet.set_error(told(changed, directory_of(self._shell)))
                return
            plan = plan_text(shift) or self.tr("until closing")
            self._done(sheet, self.tr("Planned: {plan}.").format(plan=plan))

        send(self._shell, sheet, job, done)

    def _keep_open(self, sheet: "LongerSheet", board: Board) -> None:
        session, closes_at, reason = self._shell.session, sheet.closes_at, sheet.reason
        zone = board.directory.site.zone

        def done(day: BusinessDay) -> None:
            at = words.clock_time(day.closes_at or 0, zone)
            text = self.tr("The hall stays open until {time} today.").format(time=at)
            self._done(sheet, text)

        send(
            self._shell,
            sheet,
            lambda hall: hall.day_end.keep_open(session, closes_at, reason),
            done,
        )

    def _close_as_usual(self, sheet: "LongerSheet", board: Board) -> None:
        session, zone = self._shell.session, board.directory.site.zone

        def done(day: BusinessDay) -> None:
            at = words.clock_time(day.closes_at or 0, zone)
            if day.kept_open:
                text = self.tr("The hall is closed since {time}.")
            else:
                text = self.tr("The hall closes at {time} today, as usual.")
            self._done(sheet, text.format(time=at))

        send(self._shell, sheet, lambda hall: hall.day_end.keep_open(session, None, None), done)

    # What the sheets have in common

    def _board(self) -> Board | None:
        """The hall as it is now, where a sheet can be opened on it."""
        live = self._shell.live
        if live.out_of_touch:
            self.said.emit(told(MustWait()), Tone.CAUTION)
            return None
        return live.board if self._sheet is None else None

    def _open(self, sheet: "Ask") -> None:
        self._sheet = sheet
        sheet.finished.connect(lambda _: self._forget(sheet))
        sheet.open()

    def _done(self, sheet: "Ask", text: str) -> None:
        sheet.accept()
        if isValid(self):
            self.said.emit(text, Tone.GOOD)

    def _show_board(self, board: Board) -> None:
        person = board.directory.people.get(self._shell.session.person_id)
        self._longer.setVisible(person is not None and may(person.role, Permission.KEEP_OPEN))

    def _forget(self, sheet: "Ask") -> None:
        if self._sheet is sheet:
            self._sheet = None
        sheet.deleteLater()
