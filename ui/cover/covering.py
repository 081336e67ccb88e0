"""Covers every window when somebody leaves the desk, and uncovers them for who left it."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from queueapp.domain.board import Board
from queueapp.domain.card_file import CardFileError
from queueapp.domain.desk import BreakReason, DeskState
from queueapp.domain.session import Session
from queueapp.domain.setup import HallKind
from queueapp.domain.site_standard import Checklist
from queueapp.errors import OUT_OF_TOUCH, QueueappError, Refusal, Refused, StorageTrouble
from ui import words
from ui.cover.idle import Idleness
from ui.cover.proof import Proofs
from ui.cover.window import CoverWindow, Left
from ui.errands import Errands
from ui.i18n import interface_language
from ui.live import Live
from ui.runner import Runner
from ui.signing import sign_in, wait_of
from ui.touch import told
from ui.windows import Windows

if TYPE_CHECKING:
    from queueapp.services.hall import Hall


class Covering(QObject):
    """One cover over all windows of the program. `other_wanted`: somebody else is to work here.

    What is typed, and the client at the desk, stay as they are under it.
    """

    other_wanted = Signal()
    quit_wanted = Signal()

    def __init__(
        self,
        windows: Windows,
        runner: Runner,
        live: Live,
        errands: Errands,
        session: Callable[[], Session | None],
        proofs: Proofs,
        at_most: int | None = None,
        parent: QObject | None = None,
    ) -> None:
        """`session` says who is at work in the window that is shown, if anybody is.

        A desk is covered after `at_most` minutes on this PC, whatever the site says.
        """
        super().__init__(parent)
        self._windows, self._runner, self._live = windows, runner, live
        self._errands, self._session_of = errands, session
        self._cover: CoverWindow | None = None
        self._session: Session | None = None
        self._before = DeskState.READY
        self._unsaid: tuple[Session, DeskState] | None = None
        self._lines: tuple[str, ...] = ()
        self._lines_of: tuple[int, str] | None = None
        self._proofs, self._at_most = proofs, at_most
        self.idle = Idleness(self)
        self.idle.passed.connect(self.cover)
        live.board_changed.connect(self._show_board)
        runner.bug.connect(lambda _: self._try_again())
        if live.board is not None:
            self._show_board(live.board)

    @property
    def is_covered(self) -> bool:
        """Whether nobody is at the desk."""
        return self._cover is not None

    def cover(self, reason: BreakReason | None = None) -> None:
        """Cover everything at once, then say so to the hall; nothing where nobody is at work."""
        session, board = self._session_of(), self._live.board
        if self._cover is not None or session is None or board is None:
            return
        self._session, self._before, self._unsaid = session, DeskState.READY, None
        left = self._left(session, board)

        def make() -> QWidget:
            cover = CoverWindow(left)
            cover.show_list(self._lines if session.counter_id is not None else ())
            cover.show_reason(reason)
            cover.back_wanted.connect(self._back)
            cover.reason_chosen.connect(self._say_reason)
            cover.other_wanted.connect(self._hand_over)
            cover.quit_wanted.connect(self.quit_wanted)
            return cover

        shown = self._windows.cover(make)
        assert isinstance(shown, CoverWindow)
        self._cover = shown
        shown.destroyed.connect(lambda: self._gone(shown))
        self._leave(reason)

    def stop(self) -> None:
        """Cover nothing any more."""
        self.idle.set_minutes(None)

    # The way out

    def _left(self, session: Session, board: Board) -> Left:
        directory = board.directory
        person = directory.people.get(session.person_id)
        counter = directory.counters.get(session.counter_id or 0)
        return Left(
            person.name if person is not None else "",
            words.counter_name(counter.name) if counter is not None else "",
            words.clock_time(self._live.now(), directory.site.zone),
            client=session.counter_id in board.at_desk,
            asks=board.kind is HallKind.HALL,
        )

    def _leave(self, reason: BreakReason | None) -> None:
        session = self._session
        if session is None or session.counter_id is None:
            return

        def left(before: DeskState) -> None:
            self._before = before if self._before is DeskState.READY else self._before

        def refused(error: QueueappError) -> None:
            if self._cover is not None and not _is_gone(error):
                self._cover.show_note(self.tr("The others do not see yet that nobody is here."))

        self._runner.run(lambda hall: hall.access.leave_desk(session, reason), left, refused)

    def _say_reason(self, reason: BreakReason | None) -> None:
        self._leave(reason)

    # The way back

    def _back(self, secret: str) -> None:
        session, board = self._session, self._live.board
        if session is None or board is None:
            return
        if board.kind is not HallKind.HALL:
            self._uncover()
        elif self._live.out_of_touch:
            self._prove_here(session, secret)
        else:

            def sure(_: Session) -> None:
                self._proofs.prove(session.person_id, secret)
                self._uncover()

            def refused(error: QueueappError) -> None:
                if isinstance(error, StorageTrouble) and error.trouble in OUT_OF_TOUCH:
                    self._prove_here(session, secret)
                elif isinstance(error, Refused) and error.code is Refusal.MUST_CHANGE:
                    self._hand_over()
                else:
                    self._say(told(error, board.directory), wait_of(error))

            self._runner.run(lambda hall: sign_in(hall, session, secret, back=True), sure, refused)

    def _prove_here(self, session: Session, secret: str) -> None:
        proof = self._proofs.of(session.person_id)
        if proof is None or proof.is_spent:
            self._say(
                self.tr(
                    "Out of touch with the server, and only it can say that this is you. "
                    "Nothing is lost; try again once it is back."
                )
            )
            return

        def answered(fits: bool) -> None:
            if fits:
                self._uncover()
            else:
                self._say(self.tr("That is not the right PIN or password. Try again."))

        self._errands.run(lambda: proof.fits(secret), answered)

    def _uncover(self) -> None:
        session, before = self._session, self._before
        if self._cover is None:
            return
        self._cover = self._session = None
        self._windows.uncover()
        self.idle.touched()
        if session is not None and session.counter_id is not None:
            self._say_back(session, before)

    def _say_back(self, session: Session, before: DeskState) -> None:
        def refused(error: QueueappError) -> None:
            # Where somebody else has taken the counter meanwhile, the window says so itself.
            if isinstance(error, StorageTrouble) and error.trouble in OUT_OF_TOUCH:
                self._unsaid = session, before

        self._runner.run(lambda hall: hall.access.come_back(session, before), None, refused)

    def _hand_over(self) -> None:
        self.other_wanted.emit()

    def _say(self, text: str, wait_ms: int = 0) -> None:
        if self._cover is not None:
            self._cover.set_error(text, wait_ms)

    def _try_again(self) -> None:
        # After a fault of the program no answer comes: the way back must stay open.
        if self._cover is not None:
            self._cover.set_error("")

    def _gone(self, cover: CoverWindow) -> None:
        # Another window has taken the place of those that were covered.
        if self._cover is cover:
            self._cover = self._session = None

    # What it follows

    def _show_board(self, board: Board) -> None:
        if self._unsaid is not None and not self._live.out_of_touch:
            (session, before), self._unsaid = self._unsaid, None
            if session == self._session_of():
                self._say_back(session, before)
        site = board.directory.site
        limits = [m for m in (site.guard.idle_minutes, self._at_most) if m is not None]
        self.idle.set_minutes(min(limits, default=None))
        wanted = site.standard, interface_language()
        if self._lines_of != wanted and not self._live.out_of_touch:
            self._lines_of = wanted
            self._read_lines(site.id)

    def _read_lines(self, site_id: int) -> None:
        language = interface_language()

        def read(hall: "Hall") -> tuple[str, ...]:
            try:
                lists = hall.standard.in_force(site_id).standard.checklists
            except CardFileError:
                return ()  # What is wrong with the cards is said beside the rules.
            items = lists.get(Checklist.STEPPING_AWAY, ())
            return tuple(item.text(language) for item in items)

        def known(lines: tuple[str, ...] | None) -> None:
            if lines is not None:
                self._lines = lines

        self._runner.in_background(read, known)


def _is_gone(error: QueueappError) -> bool:
    """Whether the counter is not this person's any more, so that there is nothing to say."""
    return isinstance(error, Refused) and error.code is Refusal.NOT_SIGNED_IN
