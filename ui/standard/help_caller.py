"""Calls for help, answers a call and ends it, on behalf of whoever is signed on."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from queueapp.domain.help import URGENT, HelpCall, HelpKind
from queueapp.domain.session import Session
from queueapp.domain.setup import Directory
from queueapp.errors import QueueappError, StorageTrouble
from ui.live import Live, MustWait
from ui.runner import Runner
from ui.theme import Tone
from ui.touch import told

if TYPE_CHECKING:
    from queueapp.services.hall import Hall


class HelpCaller(QObject):
    """The requests about help of one window, apart from all others that it makes.

    Nothing else that is under way holds up a call for help: it is sent behind it, and a second
    press sends nothing more. `changed` says that `calling` or `failure` is another. `said` carries
    why something was refused, and its tone. `over` carries a call that somebody ended and who did;
    one that is gone without an end, as with its day, is not told of.
    """

    changed = Signal()
    said = Signal(str, object)
    over = Signal(object, object)

    def __init__(
        self, runner: Runner, live: Live, session: Session, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.calling: HelpKind | None = None
        """What help is being called for, until the board shows the call."""
        self.failure: QueueappError | None = None
        """Why nobody heard the last call; it goes once one is heard."""
        self._runner = runner
        self._live = live
        self._session = session
        self._answered = False
        self._under_way: set[int] = set()
        self._ended_here: set[int] = set()
        live.board_changed.connect(self._board_came)
        # A board may be long in coming now. A call that is under way gets its answer still.
        live.trouble.connect(self._settle)
        runner.bug.connect(self._release)

    @property
    def own(self) -> HelpCall | None:
        """The call of this person at this counter that nobody has ended, as far as is known."""
        board = self._live.board
        calls = board.help if board is not None else ()
        return next((call for call in calls if self.is_own(call)), None)

    def is_own(self, call: HelpCall) -> bool:
        """Whether a call was made by this person at this counter."""
        return (call.person_id, call.counter_id) == (
            self._session.person_id,
            self._session.counter_id,
        )

    def call(self, kind: HelpKind) -> None:
        """Call for help, or say anew what it is for.

        Advice is what is said where nothing is known: it takes nothing back of a call that is
        open already. Nor does a lesser kind of one that is urgent; only `change` does.
        """
        own = self.own
        known = self.calling or (own.kind if own is not None else None)
        lesser = known in URGENT and kind not in URGENT
        if known is not None and (kind is HelpKind.ADVICE or lesser):
            return
        self.change(kind)

    def change(self, kind: HelpKind) -> None:
        """Call for help of this very kind, whatever was called for before."""
        if self.calling is kind:
            return
        if self._live.out_of_touch:
            self._fail(MustWait())
            return
        board, session = self._live.board, self._session
        visit = board.at_desk.get(session.counter_id or 0) if board is not None else None
        visit_id = visit.id if visit is not None else None
        self.calling, self.failure, self._answered = kind, None, False
        self.changed.emit()

        def called(call: HelpCall) -> None:
            if isValid(self) and self.calling is kind:
                self._answered = True
                if call == self.own:  # Nothing was written, so no board comes.
                    self._settle()

        def failed(error: QueueappError) -> None:
            if isValid(self):
                self.calling = None
                self._fail(error)

        self._runner.run(lambda hall: hall.help.call(session, kind, visit_id), called, failed)

    def come(self, call: HelpCall) -> None:
        """Say to be on the way."""
        session = self._session
        self._ask(call, lambda hall: hall.help.come(session, call.id))

    def end(self, call: HelpCall) -> None:
        """Say that help is no longer needed."""
        session = self._session

        def ended() -> None:
            self._ended_here.add(call.id)

        self._ask(call, lambda hall: hall.help.end(session, call.id), ended)

    def look_after(self, call: HelpCall) -> None:
        """Find out whether somebody ended a call that is gone from the board, and tell who."""
        session = self._session

        def tell(by: int | None) -> None:
            if isValid(self) and by is not None:
                self.over.emit(call, by)

        if call.id in self._ended_here:
            tell(session.person_id)
        else:
            self._runner.run(
                lambda hall: hall.help.ended_by(session, call.id), tell, lambda _: tell(None)
            )

    def forget_failure(self) -> None:
        """Somebody has seen that nobody heard the call."""
        self.failure = None
        self.changed.emit()

    def _ask(
        self,
        call: HelpCall,
        job: Callable[[Hall], HelpCall | None],
        kept: Callable[[], None] | None = None,
    ) -> None:
        if call.id in self._under_way:
            return
        if self._live.out_of_touch:
            self._say(MustWait())
            return
        self._under_way.add(call.id)

        def done(_: HelpCall | None) -> None:
            self._under_way.discard(call.id)
            if kept is not None:
                kept()

        def failed(error: QueueappError) -> None:
            self._under_way.discard(call.id)
            if isValid(self):
                self._say(error)

        self._runner.run(job, done, failed)

    def _fail(self, error: QueueappError) -> None:
        if isinstance(error, StorageTrouble | MustWait):
            self.failure = error
        else:
            self._say(error)
        self.changed.emit()

    def _say(self, error: QueueappError) -> None:
        self.said.emit(told(error, self._directory()), Tone.CAUTION)

    def _directory(self) -> Directory | None:
        board = self._live.board
        return board.directory if board is not None else None

    def _board_came(self) -> None:
        if self.own is not None and self.failure is not None:
            self.forget_failure()
        self._settle()

    def _settle(self) -> None:
        if self._answered:
            self.calling, self._answered = None, False
            self.changed.emit()

    def _release(self) -> None:
        # No answer comes after a fault of the program: what is asked next must be taken.
        self.calling, self._answered = None, False
        self._under_way.clear()
        self.changed.emit()
