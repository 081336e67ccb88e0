"""Asks the services on behalf of one counter: one request at a time, on what the screen shows."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from queueapp.domain.desk import BreakReason, DeskState
from queueapp.domain.session import Done, PromiseDone, Seen, Session, Target
from queueapp.domain.visit import (
    HoldReason,
    OffsitePlace,
    OrderReason,
    Outcome,
    Placement,
    PriorityReason,
    Visit,
)
from queueapp.errors import QueueappError
from ui.live import Live, MustWait
from ui.runner import Runner

if TYPE_CHECKING:
    from queueapp.domain.call import Call
    from queueapp.domain.callback import Tried
    from queueapp.domain.closing import Late
    from queueapp.domain.lifecycle import Request
    from queueapp.domain.offline import OfflineCall, OfflineClient
    from queueapp.domain.promise import AnswerDraft, CallbackDraft, Promise
    from queueapp.services.hall import Hall


def _seen(visit: Visit) -> Seen:
    return Seen(visit.id, visit.seq)


class DeskControl(QObject):
    """The requests of a counter.

    While one is under way, and until the board that shows its effect has come, another press is
    not taken: `busy_changed` says so. What became of a call, ringing in or made, cannot be asked
    of anybody again: it is sent once the request under way is settled. `done` carries what was
    kept of a visit, `promised` of a promise or a call, `refused` the error; `asked` says meanwhile
    what the answer belongs to. While the server is out of touch, what needs it is
    refused without being sent (`MustWait`); `added` carries a client who was added all the same,
    `withdrawn` one who was taken back and whether that was still possible, `taken_down` a call
    that was recorded all the same.
    """

    done = Signal(object)
    promised = Signal(object)
    taken_down = Signal(object)
    added = Signal(object)
    withdrawn = Signal(object, bool)
    refused = Signal(object)
    busy_changed = Signal(bool)

    def __init__(
        self, runner: Runner, live: Live, session: Session, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.session = session
        self._runner = runner
        self._live = live
        self._busy = False
        self._answered = False
        self._asked: object = None
        self._waiting: list[Callable[[], None]] = []
        live.board_changed.connect(self._board_came)
        # A board may be long in coming now. A request that is under way gets its answer still.
        live.trouble.connect(self._board_came)
        runner.bug.connect(self._release)

    @property
    def busy(self) -> bool:
        """Whether a request is under way."""
        return self._busy

    @property
    def asked(self) -> object:
        """The call, the request or the result that is under way; nothing for any other press."""
        return self._asked

    def next_client(self) -> None:
        """Call whose turn it is."""
        self._ask(lambda hall: hall.desk.next_client(self.session))

    def call(self, visit: Visit, reason: OrderReason | None = None, text: str = "") -> None:
        """Call this very client."""
        self._ask(lambda hall: hall.desk.call(self.session, _seen(visit), reason, text))

    def recall(self, visit: Visit) -> None:
        """Call the same client once more."""
        self._ask(lambda hall: hall.desk.recall(self.session, _seen(visit)))

    def start(self, visit: Visit) -> None:
        """The client is here."""
        self._ask(lambda hall: hall.desk.start(self.session, _seen(visit)))

    def hold(self, visit: Visit, reason: HoldReason, minutes: int, text: str) -> None:
        """The client steps aside."""
        self._ask(lambda hall: hall.desk.hold(self.session, _seen(visit), reason, minutes, text))

    def resume(self, visit: Visit, *, knowingly: bool = False) -> None:
        """The client on hold is back."""
        self._ask(lambda hall: hall.desk.resume(self.session, _seen(visit), knowingly=knowingly))

    def finish(self, visit: Visit, outcome: Outcome, agreed: str, ended_at: int | None) -> None:
        """The service has ended."""
        self._ask(
            lambda hall: hall.desk.finish(self.session, _seen(visit), outcome, agreed, ended_at)
        )

    def no_show(self, visit: Visit) -> None:
        """The client did not come."""
        self._ask(lambda hall: hall.desk.no_show(self.session, _seen(visit)))

    def left(self, visit: Visit) -> None:
        """The client went away."""
        self._ask(lambda hall: hall.desk.left(self.session, _seen(visit)))

    def transfer(self, visit: Visit, target: Target, placement: Placement, note: str) -> None:
        """Hand the client on."""
        self._ask(
            lambda hall: hall.desk.transfer(self.session, _seen(visit), target, placement, note)
        )

    def add_service(self, visit: Visit, service_id: int) -> None:
        """Another service for the same client."""
        self._ask(lambda hall: hall.desk.add_service(self.session, _seen(visit), service_id))

    def issue(self, request: Request, note: str) -> None:
        """A ticket for a client who came to the desk; they join the queue, shared or not."""
        if self._busy:
            return
        self._begin()
        away = self._live.out_of_touch
        job = self._live.unshared.issuing(self.session, request, note, away=away)
        self._runner.run(job, self._issued, self._refused)

    def withdraw(self, client: OfflineClient) -> None:
        """Take back a client who is not shared yet."""
        if self._busy:
            return
        unshared = self._live.unshared

        def withdrawn(here: bool) -> None:
            unshared.forget(client)
            if isValid(self):
                self._release()
                self.withdrawn.emit(client, here)

        self._begin()
        self._runner.run(unshared.withdrawing(client), withdrawn, self._refused)

    def take(self, request: Request, reason: OrderReason | None, note: str) -> None:
        """Serve a client without a ticket at once."""
        self._ask(lambda hall: hall.intake.take(self.session, request, reason, note))

    def take_late(self, request: Request, note: str, late: Late, *, at_once: bool) -> None:
        """Take in a client after closing, as a lead decides."""

        def job(hall: Hall) -> Done:
            if at_once:
                return hall.intake.take(self.session, request, None, note, late)
            return hall.intake.issue(self.session, request, note, late=late)

        self._ask(job)

    def prioritise(self, visit: Visit, reason: PriorityReason | None, text: str) -> None:
        """Let a waiting client go ahead, or no longer."""
        self._ask(lambda hall: hall.intake.prioritise(self.session, _seen(visit), reason, text))

    def reinstate(
        self, visit: Visit, placement: Placement, reason: OrderReason | None, text: str
    ) -> None:
        """Bring back a client who missed the call."""
        self._ask(
            lambda hall: hall.intake.reinstate(self.session, _seen(visit), placement, reason, text)
        )

    def offsite(
        self,
        request: Request,
        place: OffsitePlace,
        started_at: int,
        finished_at: int,
        outcome: Outcome,
        note: str,
    ) -> None:
        """Record a visit served away from the hall."""
        self._ask(
            lambda hall: hall.intake.offsite(
                self.session, request, place, started_at, finished_at, outcome, note
            )
        )

    def record(self, call: Call) -> None:
        """Record what was done about a call, after the request that is under way."""
        if self._busy:
            self._waiting.append(partial(self.record, call))
            return
        self._asked = call
        self._begin()
        job = self._live.unshared.recording(self.session, call, away=self._live.out_of_touch)
        self._runner.run(job, self._recorded, self._refused)

    def discard(self, call: OfflineCall) -> None:
        """Drop a call that the site has refused, now that somebody has seen why."""
        unshared = self._live.unshared
        self._runner.run(
            unshared.discarding(call), lambda _: unshared.forget_call(call), self._refused
        )

    def serve_call(self, request: Request, begun_at: int, note: str) -> None:
        """Serve a caller at once, since `begun_at` (ms UTC); `asked` is the request."""
        self._ask(lambda hall: hall.phone.serve(self.session, request, begun_at, note), request)

    def drop_call(self, visit: Visit, draft: CallbackDraft | None) -> None:
        """The line to the caller who is being served broke; `asked` is the visit."""
        self._ask(lambda hall: hall.phone.drop(self.session, _seen(visit), draft), visit)

    def tried(self, promise: Promise, tried: Tried) -> None:
        """What became of a call to a client, after the request that is under way."""
        if self._busy:
            self._waiting.append(partial(self.tried, promise, tried))
            return
        from queueapp.domain.promise import SeenPromise

        seen = SeenPromise(promise.id, promise.seq)
        self._ask(lambda hall: hall.phone.tried(self.session, seen, tried), tried)

    def promise_answer(self, draft: AnswerDraft, visit_id: int | None) -> None:
        """Promise to answer by e-mail or in writing."""
        self._ask(lambda hall: hall.promises.promise_answer(self.session, draft, visit_id))

    def undo(self) -> None:
        """Take back the last step."""
        self._ask(lambda hall: hall.desk.undo(self.session))

    def set_state(self, state: DeskState, reason: BreakReason | None = None) -> None:
        """Say what this person is at."""
        self._ask(lambda hall: hall.access.set_state(self.session, state, reason))

    def leave_counter(self, then: Callable[[], None]) -> None:
        """Close the counter, and go on once it is closed."""

        def left(_: None) -> None:
            if isValid(self):
                self._release()
                then()

        if self._may_send():
            self._runner.run(
                lambda hall: hall.access.leave_counter(self.session), left, self._refused
            )

    def _ask(self, job: Callable[[Hall], Done | PromiseDone | None], asked: object = None) -> None:
        if self._may_send(asked):
            self._runner.run(job, self._done, self._refused)

    def must_wait(self, asked: object = None) -> bool:
        """Whether what needs the server has to wait; if so, that is refused now."""
        if self._live.out_of_touch:
            # Something that need not wait, such as a call, may be under way.
            under_way, self._asked = self._asked, asked
            self.refused.emit(MustWait())
            self._asked = under_way
        return self._live.out_of_touch

    def _may_send(self, asked: object = None) -> bool:
        if self._busy or self.must_wait(asked):
            return False
        self._asked = asked
        self._begin()
        return True

    def _issued(self, answer: Done | OfflineClient) -> None:
        if isinstance(answer, Done):
            self._done(answer)
            return
        self._live.unshared.keep(answer)
        if isValid(self):
            self._release()
            self.added.emit(answer)

    def _recorded(self, answer: PromiseDone | OfflineCall) -> None:
        if isinstance(answer, PromiseDone):
            self._done(answer)
            return
        self._live.unshared.keep_call(answer)
        if isValid(self):
            self.taken_down.emit(answer)
            self._release()

    def _done(self, done: Done | PromiseDone | None) -> None:
        if not isValid(self):
            return  # The window went before its answer came; the next one shows what was done.
        self._answered = True
        if isinstance(done, PromiseDone):
            self.promised.emit(done)
        elif done is not None:
            self.done.emit(done)

    def _refused(self, error: QueueappError) -> None:
        if not isValid(self):
            return
        # Told before anything else is sent: it belongs to what was asked.
        self.refused.emit(error)
        self._release()

    def _board_came(self) -> None:
        if self._answered:
            self._release()

    def _release(self) -> None:
        self._answered = False
        self._asked = None
        self._busy = False
        self._live.presses.discard(self)
        while self._waiting and not self._busy:
            self._waiting.pop(0)()
        if not self._busy:
            self.busy_changed.emit(False)

    def _begin(self) -> None:
        self._busy = True
        self._live.presses.add(self)
        self.busy_changed.emit(True)
