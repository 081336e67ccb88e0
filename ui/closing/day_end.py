"""Closes a day, today's or one that is over: reads what is open, and sends what became of each."""

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from queueapp.domain.absence import Absence
from queueapp.domain.board import Board, DayView
from queueapp.domain.closing import Ending, OpenEnds, closing_of
from queueapp.domain.promise import AnswerDraft, CallbackDraft
from queueapp.domain.session import Seen
from queueapp.domain.setup import Directory
from queueapp.domain.visit import AT_DESK, Visit
from queueapp.errors import QueueappError, Refused
from ui import words
from ui.closing import day_end_words as said
from ui.live import MustWait
from ui.sheets.deeds import Deeds
from ui.sheets.sending import Shown, directory_of, send
from ui.shell import Shell
from ui.theme import Tone
from ui.touch import is_away, told

if TYPE_CHECKING:
    from queueapp.services.hall import Hall
    from ui.closing.day_end_sheet import DayEndSheet
    from ui.closing.ways_sheets import CallbackSheet
    from ui.sheets.answer import AnswerSheet

    Found = tuple[OpenEnds, tuple[Absence, ...]]

Settled = tuple[Sequence[Visit], Refused | None]
"""Whose end was kept, and why not that of the next."""

_AGAIN_MS = 700
"""A busy hall is read again so often at most."""


class DayEnd(QObject):
    """One sheet at a time over a window. `said` carries a line and its tone."""

    said = Signal(str, object)

    def __init__(self, window: QWidget, shell: Shell) -> None:
        super().__init__(window)
        self._window, self._shell = window, shell
        self._sheet: DayEndSheet | None = None
        self._asking: CallbackSheet | AnswerSheet | None = None
        self._reading = False
        self._presses: list[int] = []
        self._absences: tuple[Absence, ...] = ()
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(_AGAIN_MS)
        self._again.timeout.connect(self._look_again)
        shell.live.board_changed.connect(self._board_changed)
        shell.runner.bug.connect(self._release)

    @property
    def is_open(self) -> bool:
        """Whether the sheet is there."""
        return self._sheet is not None

    def open(self, day: str | None = None) -> None:
        """Show what is open of a day (ISO date), or of today."""
        if self._reading or self._sheet is not None:
            return
        if self._shell.live.out_of_touch:
            self.said.emit(told(MustWait()), Tone.CAUTION)
            return
        self._reading = True
        self._shell.runner.run(lambda hall: self._read(hall, day), self._show, self._not_read)

    # What is open

    def _read(self, hall: "Hall", day: str | None) -> "Found":
        session = self._shell.session
        return hall.day_end.open_ends(session, day), hall.absence.of_site(session)

    def _show(self, found: "Found") -> None:
        from ui.closing.day_end_sheet import DayEndSheet

        if not self._reading or not isValid(self._window):
            return
        self._reading = False
        self._presses.clear()
        board = self._shell.live.board
        if board is None:
            return
        sheet = DayEndSheet(board.directory, board.day.date, _closes(board), self._window)
        self._sheet = sheet
        deeds = Deeds(sheet, self._shell)
        deeds.kept.connect(lambda _: self._read_again())
        sheet.settle_wanted.connect(self._settle)
        sheet.promise_wanted.connect(self._promise)
        sheet.hand_over_wanted.connect(
            lambda entries: deeds.hand_over(Shown(entries, parent=sheet), self._absences)
        )
        sheet.later_wanted.connect(lambda entry: deeds.extend(Shown([entry], parent=sheet)))
        sheet.undo_wanted.connect(self._undo)
        sheet.earlier_wanted.connect(self._turn_to)
        sheet.submitted.connect(self._close)
        sheet.finished.connect(lambda _: self._forget(sheet))
        self._show_found(found)
        sheet.open()

    def _show_found(self, found: "Found") -> None:
        ends, self._absences = found
        if self._sheet is not None:
            self._sheet.show_ends(ends, steps=sum(self._presses))

    def _board_changed(self, _board: Board) -> None:
        if self._sheet is not None and not self._again.isActive():
            self._again.start()

    def _look_again(self) -> None:
        sheet = self._sheet
        if sheet is not None and not sheet.busy and not self._shell.live.out_of_touch:
            self._read_again()

    def _read_again(self) -> None:
        sheet = self._sheet
        if sheet is None:
            return
        day = sheet.day

        def show(found: "Found") -> None:
            if self._sheet is sheet and sheet.day == day:
                self._show_found(found)

        def failed(error: QueueappError) -> None:
            if self._sheet is sheet and not is_away(error):  # Which the window says.
                sheet.set_error(told(error, directory_of(self._shell)))

        self._shell.runner.run(lambda hall: self._read(hall, day), show, failed)

    def _turn_to(self, day: str) -> None:
        sheet = self._sheet
        if sheet is not None:
            self._presses.clear()
            send(self._shell, sheet, lambda hall: self._read(hall, day), self._show_found)

    # What became of them

    def _settle(self, visits: Sequence[Visit], ending: Ending, ended: Mapping[int, int]) -> None:
        session = self._shell.session

        def job(hall: "Hall") -> Settled:
            settled: list[Visit] = []
            for visit in visits:
                seen = Seen(visit.id, visit.seq)
                try:
                    hall.day_end.settle(session, seen, ending, ended_at=ended.get(visit.id))
                except Refused as error:
                    return settled, error
                settled.append(visit)
            return settled, None

        self._do(job)

    def _promise(self, visit: Visit, ending: Ending) -> None:
        """Ask for what is promised to a client; the visit ends with it."""
        sheet, board = self._sheet, self._shell.live.board
        if sheet is None or board is None or self._asking is not None:
            return
        asks = self._promise_sheet(visit, ending, board.directory, sheet)
        self._ask_promise(sheet, asks, visit, ending)

    def _promise_sheet(
        self, visit: Visit, ending: Ending, directory: Directory, parent: QWidget
    ) -> "CallbackSheet | AnswerSheet":
        me, now = self._shell.session.person_id, self._shell.live.now
        if ending is Ending.CALLBACK:
            from ui.closing.ways_sheets import CallbackSheet

            return CallbackSheet(visit, directory, me, now(), parent)
        from ui.sheets.answer import AnswerSheet

        return AnswerSheet(directory, me, now, visit=visit, soonest=True, parent=parent)

    def _ask_promise(
        self,
        sheet: "DayEndSheet",
        asks: "CallbackSheet | AnswerSheet",
        visit: Visit,
        ending: Ending,
    ) -> None:
        session = self._shell.session
        self._asking = asks

        def submit() -> None:
            # Pressed again after a refusal, it is about the client as the sheet has them by then.
            latest, day, draft = sheet.latest(visit), sheet.day, asks.draft
            seen = Seen(latest.id, latest.seq)
            callback = draft if isinstance(draft, CallbackDraft) else None
            answer = draft if isinstance(draft, AnswerDraft) else None

            def job(hall: "Hall") -> "Found":
                hall.day_end.settle(session, seen, ending, callback=callback, answer=answer)
                return self._read(hall, day)

            send(self._shell, asks, job, done)

        def done(found: "Found") -> None:
            asks.accept()
            self._count([visit])
            self._show_found(found)

        def forget(_: int) -> None:
            self._asking = None
            asks.deleteLater()

        asks.submitted.connect(submit)
        asks.finished.connect(forget)
        asks.open()

    def _undo(self) -> None:
        """Take back what was said with one press, of all of whom it was said."""
        session, steps = self._shell.session, self._presses[-1] if self._presses else 0
        taken_back = 0

        def job(hall: "Hall") -> Settled:
            nonlocal taken_back
            for _ in range(steps):
                try:
                    hall.desk.undo(session)
                except Refused as error:
                    return [], error
                taken_back += 1
            return [], None

        def back() -> None:
            if self._presses:
                left = self._presses.pop() - taken_back
                self._presses += [left] if left else []

        self._do(job, back)

    def _do(self, job: "Callable[[Hall], Settled]", then: Callable[[], None] | None = None) -> None:
        sheet = self._sheet
        if sheet is None:
            return
        day = sheet.day

        def and_read(hall: "Hall") -> tuple[Settled, "Found"]:
            return job(hall), self._read(hall, day)

        def done(answer: tuple[Settled, "Found"]) -> None:
            (settled, error), found = answer
            self._count(settled)
            if then is not None:
                then()
            self._show_found(found)
            if error is not None:
                sheet.set_error(told(error, directory_of(self._shell)))

        send(self._shell, sheet, and_read, done)

    def _count(self, settled: Sequence[Visit]) -> None:
        """A press more can be taken back; who was at a desk is not put there again."""
        steps = 0
        for visit in settled:
            if visit.state in AT_DESK:
                self._presses.clear()
                steps = 0
            else:
                steps += 1
        self._presses += [steps] if steps else []

    def _close(self) -> None:
        sheet, board = self._sheet, self._shell.live.board
        if sheet is None or board is None:
            return
        session, day, today = self._shell.session, sheet.day, board.day.date

        def job(hall: "Hall") -> tuple[OpenEnds, DayView]:
            hall.day_end.close_day(session, day)
            return hall.day_end.open_ends(session, day), hall.board.day(session, day)

        def done(found: tuple[OpenEnds, DayView]) -> None:
            ends, view = found
            sheet.accept()
            text = said.closed(day, today, view.visits, len(ends.promises))
            self.said.emit(text, Tone.GOOD)

        send(self._shell, sheet, job, done)

    # How it ends

    def _not_read(self, error: QueueappError) -> None:
        self._reading = False
        board = self._shell.live.board
        self.said.emit(told(error, board.directory if board is not None else None), Tone.CAUTION)

    def _release(self) -> None:
        # No answer comes after a fault of the program: who asks again must be heard.
        self._reading = False

    def _forget(self, sheet: "DayEndSheet") -> None:
        self._sheet = None
        sheet.deleteLater()


def _closes(board: Board) -> str:
    closes_at = closing_of(board.day)
    return "" if closes_at is None else words.clock_time(closes_at, board.directory.site.zone)
