"""How somebody who is not served today goes on: another day, an answer by e-mail, a callback."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, TypedDict

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from queueapp.domain.board import Board
from queueapp.domain.quiet import QuietHour
from queueapp.domain.session import Done, Seen
from queueapp.domain.visit import Told, Visit, Way
from ui.closing.sentences import said_in
from ui.sheets.ask import Ask
from ui.sheets.sending import send
from ui.shell import Shell

if TYPE_CHECKING:
    from queueapp.services.hall import Hall


class Ways(QObject):
    """One sheet at a time over a window; `kept` carries the `Done` of who went on so.

    That the client was told *not today* on the way is recorded with it, unless it is on record.
    """

    kept = Signal(object)

    def __init__(self, window: QWidget, shell: Shell) -> None:
        super().__init__(window)
        self._window, self._shell = window, shell
        self._sheet: Ask | None = None

    def go(self, visit: Visit, way: Way, told: Told, quiet: Sequence[QuietHour] = ()) -> None:
        """Ask what is needed for this way; `told` is what is said to the client meanwhile."""
        board = self._shell.live.board
        if board is None or self._sheet is not None:
            return
        match way:
            case Way.ANOTHER_DAY:
                self._another_day(board, visit, told, quiet)
            case Way.IN_WRITING:
                self._in_writing(board, visit, told)
            case Way.CALLBACK:
                self._callback(board, visit, told)

    def _another_day(
        self, board: Board, visit: Visit, told: Told, quiet: Sequence[QuietHour]
    ) -> None:
        from ui.closing.ways_sheets import AnotherDaySheet

        sheet = AnotherDaySheet(visit.ticket, quiet, board.directory.site.zone, self._window)

        def job() -> "_Job":
            note, hour, said = sheet.note, sheet.quiet, _said(visit, told)
            return lambda hall, seen: hall.telling.turn_away(
                self._shell.session, seen, Way.ANOTHER_DAY, note, quiet=hour, **said
            )

        self._open(sheet, visit, job)

    def _in_writing(self, board: Board, visit: Visit, told: Told) -> None:
        from ui.sheets.answer import AnswerSheet

        sheet = AnswerSheet(
            board.directory,
            self._shell.session.person_id,
            self._shell.live.now,
            visit=visit,
            soonest=True,
            parent=self._window,
        )

        def job() -> "_Job":
            draft, said = sheet.draft, _said(visit, told)
            return lambda hall, seen: hall.telling.turn_away(
                self._shell.session, seen, Way.IN_WRITING, answer=draft, **said
            )

        self._open(sheet, visit, job)

    def _callback(self, board: Board, visit: Visit, told: Told) -> None:
        from ui.closing.ways_sheets import CallbackSheet

        me, now = self._shell.session.person_id, self._shell.live.now()
        sheet = CallbackSheet(visit, board.directory, me, now, self._window)

        def job() -> "_Job":
            draft, said = sheet.draft, _said(visit, told)
            return lambda hall, seen: hall.telling.turn_away(
                self._shell.session, seen, Way.CALLBACK, callback=draft, **said
            )

        self._open(sheet, visit, job)

    def _open(self, sheet: Ask, visit: Visit, job: "Callable[[], _Job]") -> None:
        def wanted() -> None:
            # What the sheet says is read here, before the job goes to the worker.
            turn_away, now = job(), self._now(visit)
            seen = Seen(now.id, now.seq)

            send(self._shell, sheet, lambda hall: turn_away(hall, seen), kept)

        def kept(done: Done) -> None:
            sheet.accept()
            self.kept.emit(done)

        sheet.submitted.connect(wanted)
        sheet.finished.connect(lambda _: self._forget(sheet))
        self._sheet = sheet
        sheet.open()

    def _now(self, visit: Visit) -> Visit:
        """The client as the hall has them now: what was told meanwhile is no reason to refuse."""
        board = self._shell.live.board
        here = (*board.waiting, *board.held) if board is not None else ()
        latest = next((each for each in here if each.id == visit.id), visit)
        return latest if latest.seq > visit.seq else visit

    def _forget(self, sheet: Ask) -> None:
        self._sheet = None
        sheet.deleteLater()


def _said(visit: Visit, told: Told) -> "_Said":
    """What is recorded as said to somebody who goes on otherwise; no promise is."""
    if told is not Told.NOT_TODAY:
        return {}
    return {"told": told, "language": said_in(visit.language)}


class _Said(TypedDict, total=False):
    told: Told
    language: str


if TYPE_CHECKING:
    _Job = Callable[[Hall, Seen], Done]
