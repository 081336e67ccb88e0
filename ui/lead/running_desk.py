"""What a lead does about counters and those who wait: opens the sheets, sends what they say."""

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from queueapp.domain.board import Board
from queueapp.domain.closing import Ending
from queueapp.domain.promise import AnswerDraft, CallbackDraft
from queueapp.domain.session import Done, PromiseDone, Seen, Session
from queueapp.domain.visit import Visit
from queueapp.errors import QueueappError, Refusal, Refused
from ui import words
from ui.lead.decision import Decision
from ui.live import MustWait
from ui.sheets.ask import Ask
from ui.sheets.sending import directory_of, send
from ui.shell import Shell
from ui.theme import Tone
from ui.touch import told
from ui.undone import undone_text

if TYPE_CHECKING:
    from queueapp.services.hall import Hall
    from ui.closing.ways_sheets import CallbackSheet
    from ui.lead.sheets import EndVisitSheet
    from ui.sheets.answer import AnswerSheet

T = TypeVar("T")

_MEANWHILE = frozenset(
    {
        Refusal.STALE,
        Refusal.COUNTER_CLOSED,
        Refusal.COUNTER_TAKEN,
        Refusal.NOT_POSSIBLE_NOW,
        Refusal.NOT_TODAY,
    }
)
"""Refusals that say that there is nothing left to decide."""


class RunningDesk(QObject):
    """One sheet at a time; `said` carries what came of it, its tone, and whether to offer undo.

    A sheet closes where somebody else has acted meanwhile.
    """

    said = Signal(str, object, bool)

    def __init__(self, window: QWidget, shell: Shell) -> None:
        super().__init__(window)
        self._window, self._shell = window, shell
        self._sheet: Decision | None = None
        self._asking: Ask | None = None
        self._busy = False
        shell.live.board_changed.connect(self._board_changed)
        shell.runner.bug.connect(self._release)

    # Counters

    def end_visit(self, counter_id: int) -> None:
        """End the visit of whoever is at a counter."""
        from ui.lead.sheets import EndVisitSheet

        board = self._ready()
        visit = board.at_desk.get(counter_id) if board is not None else None
        if board is None or visit is None or not visit.legs:
            return
        sheet = EndVisitSheet(self._shell, board, counter_id, visit, self._window)

        def submit() -> None:
            if sheet.ending in (Ending.CALLBACK, Ending.IN_WRITING):
                sheet.set_busy(False)
                self._ask_promise(sheet)
            else:
                self._end(sheet, sheet)

        self._open(sheet, submit)

    def close_counter(self, counter_id: int) -> None:
        """Close a counter."""
        from ui.lead.sheets import CloseCounterSheet

        board = self._ready()
        if board is None:
            return
        sheet, session = CloseCounterSheet(self._shell, board, counter_id, self._window), self._me

        def submit() -> None:
            seen, text = sheet.desk, self.tr("{counter} is closed")
            said = text.format(counter=self._counter(board, counter_id))
            self._send(
                sheet,
                sheet,
                lambda hall: hall.running.close_counter(session, seen),
                lambda _: said,
            )

        self._open(sheet, submit)

    def open_counter(self, counter_id: int) -> None:
        """Open a counter for a colleague."""
        from ui.lead.sheets import OpenCounterSheet

        board = self._ready()
        if board is None:
            return
        sheet, session = OpenCounterSheet(self._shell, board, counter_id, self._window), self._me

        def submit() -> None:
            person_id = sheet.person_id
            assert person_id is not None, "the sheet asks for one"
            person = directory_of(self._shell).people[person_id].name
            text = self.tr("{counter} is open for {name}. Tell the colleague.")
            said = text.format(counter=self._counter(board, counter_id), name=person)
            self._send(
                sheet,
                sheet,
                lambda hall: hall.running.open_counter(session, counter_id, person_id),
                lambda _: said,
            )

        self._open(sheet, submit)

    def serves(self, counter_id: int) -> None:
        """Change which services a counter serves now."""
        from ui.lead.sheets import ServesSheet

        board = self._ready()
        if board is None:
            return
        sheet, session = ServesSheet(self._shell, board, counter_id, self._window), self._me

        def submit() -> None:
            services = sheet.services
            text = self.tr("{counter} serves what was chosen until it is closed")
            if services is None:
                text = self.tr("{counter} serves what it is set up for")
            said = text.format(counter=self._counter(board, counter_id))
            self._send(
                sheet,
                sheet,
                lambda hall: hall.running.serve(session, counter_id, services),
                lambda _: said,
            )

        self._open(sheet, submit)

    # Those who wait

    def move(self, visit: Visit) -> None:
        """Move somebody who waits."""
        from ui.lead.move import MoveSheet

        board = self._ready()
        if board is None:
            return
        sheet, session = MoveSheet(self._shell, board, visit, self._window), self._me

        def submit() -> None:
            to, reason, text = sheet.to, sheet.reason, sheet.text
            assert to is not None, "the sheet asks for it"
            seen = Seen(sheet.visit.id, sheet.visit.seq)
            said = self.tr("{ticket} was moved").format(ticket=sheet.visit.ticket)
            self._send(
                sheet,
                sheet,
                lambda hall: hall.running.move(session, seen, to, reason, text),
                lambda _: said,
                undo=True,
            )

        self._open(sheet, submit)

    def undo(self) -> None:
        """Take back one's last step that can be taken back."""
        if self._busy or self._ready() is None:
            return
        self._busy = True
        session = self._me
        self._shell.runner.run(lambda hall: hall.desk.undo(session), self._undone, self._refused)

    # How it is asked and sent

    @property
    def _me(self) -> Session:
        return self._shell.session

    def _ready(self) -> Board | None:
        """The hall, where something can be asked now; what has to wait is said."""
        board = self._shell.live.board
        if board is None or self._sheet is not None:
            return None
        if self._shell.live.out_of_touch:
            self.said.emit(told(MustWait(), board.directory), Tone.CAUTION, False)
            return None
        return board

    def _open(self, sheet: Decision, submit: Callable[[], None]) -> None:
        self._sheet = sheet
        sheet.submitted.connect(submit)
        sheet.finished.connect(lambda _: self._forget(sheet))
        sheet.open()

    def _end(
        self,
        asks: Ask,
        sheet: "EndVisitSheet",
        callback: CallbackDraft | None = None,
        answer: AnswerDraft | None = None,
    ) -> None:
        session, ending, note, at = self._me, sheet.ending, sheet.note, sheet.ended_at
        seen = Seen(sheet.visit.id, sheet.visit.seq)

        def job(hall: "Hall") -> Done:
            return hall.running.end_visit(session, seen, ending, at, note, callback, answer)

        def text(done: Done) -> str:
            said = self.tr("{ticket} was ended: {ending}. The counter is free.")
            return said.format(ticket=done.visit.ticket, ending=words.ending(ending))

        self._send(asks, sheet, job, text)

    def _ask_promise(self, sheet: "EndVisitSheet") -> None:
        """Ask for what is promised to the client; the visit ends with it."""
        if self._asking is not None:
            return
        asks = self._asking = self._promise_sheet(sheet)

        def submit() -> None:
            draft = asks.draft
            if isinstance(draft, CallbackDraft):
                self._end(asks, sheet, callback=draft)
            else:
                self._end(asks, sheet, answer=draft)

        def forget(_: int) -> None:
            self._asking = None
            asks.deleteLater()

        asks.submitted.connect(submit)
        asks.finished.connect(forget)
        asks.open()

    def _promise_sheet(self, sheet: "EndVisitSheet") -> "CallbackSheet | AnswerSheet":
        from ui.phone.number_edit import warm

        self._shell.runner.work(warm)
        directory, me, now = directory_of(self._shell), self._me.person_id, self._shell.live.now
        if sheet.ending is Ending.CALLBACK:
            from ui.closing.ways_sheets import CallbackSheet

            return CallbackSheet(sheet.visit, directory, me, now(), sheet)
        from ui.sheets.answer import AnswerSheet

        return AnswerSheet(directory, me, now, visit=sheet.visit, soonest=True, parent=sheet)

    def _send(
        self,
        asks: Ask,
        sheet: Decision,
        job: "Callable[[Hall], T]",
        text: Callable[[T], str],
        *,
        undo: bool = False,
    ) -> None:
        """Send what `asks` says, be it the sheet itself or one that stands on it."""

        def try_it(hall: "Hall") -> "T | _Refusal":
            try:
                return job(hall)
            except Refused as error:
                if error.code not in _MEANWHILE:
                    raise
                return _Refusal(error)

        def done(answer: "T | _Refusal") -> None:
            if asks is not sheet:
                asks.accept()
            if isinstance(answer, _Refusal):
                sheet.reject()
                self.said.emit(told(answer.error, directory_of(self._shell)), Tone.CAUTION, False)
            else:
                sheet.accept()
                self.said.emit(text(answer), Tone.GOOD, undo)

        send(self._shell, asks, try_it, done)

    def _board_changed(self, board: Board) -> None:
        sheet = self._sheet
        if sheet is None or not isValid(sheet) or sheet.busy or self._asking is not None:
            return
        why = sheet.show_board(board)
        if why:
            sheet.reject()
            self.said.emit(why, Tone.CAUTION, False)

    def _undone(self, done: Done | PromiseDone) -> None:
        if isValid(self):
            self._busy = False
            self.said.emit(undone_text(done), Tone.GOOD, False)

    def _refused(self, error: QueueappError) -> None:
        if isValid(self):
            self._busy = False
            self.said.emit(told(error, directory_of(self._shell)), Tone.CAUTION, False)

    def _release(self) -> None:
        # No answer comes after a fault of the program: what is asked next must be taken.
        self._busy = False

    def _forget(self, sheet: Decision) -> None:
        if self._sheet is sheet:
            self._sheet = None
        sheet.deleteLater()

    @staticmethod
    def _counter(board: Board, counter_id: int) -> str:
        return words.counter_name(board.directory.counters[counter_id].name)


class _Refusal:
    """Somebody else has acted since."""

    def __init__(self, error: Refused) -> None:
        self.error = error
