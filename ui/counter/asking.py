"""Asks the clerk for what a request needs to be complete, and then sends the request."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from queueapp.domain.moment import Moment
from queueapp.domain.roles import Permission, may
from queueapp.domain.visit import OrderReason, State, Visit
from queueapp.errors import QueueappError, Refusal, Refused
from ui import words
from ui.counter.control import DeskControl
from ui.counter.view import CounterView, Stage
from ui.live import Live
from ui.runner import Runner
from ui.widgets.page import Sheet

if TYPE_CHECKING:
    from queueapp.domain.lifecycle import Request
    from ui.sheets.walk_in import WalkInSheet


class Asking(QObject):
    """Opens one sheet at a time over the window; the sheet stays until its request is settled.

    `doing_changed` says that another one is open, or none.
    """

    doing_changed = Signal()

    def __init__(self, window: QWidget, runner: Runner, live: Live, control: DeskControl) -> None:
        super().__init__(window)
        self._window = window
        self._live = live
        self._control = control
        self._view: CounterView | None = None
        self._sheet: Sheet | None = None
        self._doing: Moment | None = None
        self._refused = False
        self._walk_in: WalkInSheet | None = None
        self._instead: Callable[[], None] | None = None
        self._favourites: tuple[int, ...] = ()
        self._runner = runner
        live.trouble.connect(self._show_touch)
        live.recovered.connect(self._show_touch)

    def show_view(self, view: CounterView) -> None:
        """Ask about the hall as it is now; a sheet that is open keeps what it was opened with."""
        if self._view is None:
            session = self._control.session
            self._runner.run(lambda hall: hall.intake.favourites(session), self._set_favourites)
        self._view = view

    def settle(self) -> None:
        """What the sheet asked for is done: put it away."""
        if self._sheet is not None:
            self._sheet.accept()

    def mend(self, error: QueueappError) -> bool:
        """Say in the sheet why its request was refused; false where no sheet is open."""
        if self._sheet is None:
            return False
        from ui.touch import is_away, not_added, not_at_once, told

        self._refused = True
        directory = self._view.board.directory if self._view else None
        text = told(error, directory)
        if self._walk_in is not None and not self._walk_in.at_once:
            text = not_added(error, directory)
        elif is_away(error) and (self._walk_in is not None or self._instead is not None):
            text = not_at_once(error, directory)
            self._offer_queue()
        self._sheet.set_error(text)
        return True

    def release(self) -> None:
        """Let the sheet be sent again."""
        if self._sheet is not None:
            self._sheet.set_busy(False)

    @property
    def doing(self) -> frozenset[Moment]:
        """What the open sheet is for, as the service standard sees it."""
        return frozenset() if self._doing is None else frozenset({self._doing})

    @property
    def favourites(self) -> tuple[int, ...]:
        """The services, the most wanted first; none before they were read."""
        return self._favourites

    def hold(self, visit: Visit) -> None:
        """When the client is to be back, and why they step aside."""
        if self._control.must_wait():
            return
        from ui.sheets.hold import HoldSheet

        zone = self._shown.board.directory.site.zone
        sheet = HoldSheet(visit.ticket, self._live.now(), zone, parent=self._window)
        self._open(
            sheet,
            lambda: self._control.hold(self._seen(visit), sheet.reason, sheet.minutes, sheet.text),
        )

    def transfer(self, visit: Visit) -> None:
        """To whom the client goes on."""
        if self._control.must_wait():
            return
        from ui.sheets.transfer import TransferSheet

        sheet = TransferSheet(self._shown.board, self._control.session, visit, parent=self._window)
        self._open(
            sheet,
            lambda: self._control.transfer(
                self._seen(visit), sheet.target, sheet.placement, sheet.note
            ),
            Moment.TRANSFER,
        )

    def walk_in(self) -> None:
        """Which service a client without a ticket wants, or the one at the desk besides."""
        from ui.sheets.walk_in import WalkInMode, WalkInSheet

        view = self._shown
        if view.visit is not None and self._control.must_wait():
            return
        if view.visit is None and self._is_over and not self._may_decide:
            self._control.refused.emit(Refused(Refusal.AFTER_CLOSING))
            return
        # The favourites were asked for once: what the set-up added since comes after them.
        found = view.board.directory.services
        order = dict.fromkeys([*self._favourites, *found])
        services = [found[each] for each in order if each in found and found[each].active]
        visit = view.visit
        mode = WalkInMode.NEW_CLIENT if visit is None else WalkInMode.SAME_CLIENT
        ticket = visit.ticket if visit else ""
        sheet = WalkInSheet(
            services, view.mine_waiting, mode=mode, ticket=ticket, parent=self._window
        )

        def go_on() -> None:
            request = sheet.request
            if visit is not None:
                self._control.add_service(self._seen(visit), request.service_id)
            elif self._is_late:
                if not self._control.must_wait():
                    note, at_once = sheet.note, sheet.at_once
                    sheet.accept()
                    self._take_late(request, note, at_once=at_once)
            elif not sheet.at_once:
                self._control.issue(request, sheet.note)
            elif view.mine_waiting == 0:
                self._control.take(request, None, sheet.note)
            elif not self._control.must_wait():
                note = sheet.note
                sheet.accept()
                self._take_with_reason(request, note)

        if visit is None:
            sheet.set_away(self._live.out_of_touch)
        self._open(sheet, go_on)
        if self._sheet is sheet and visit is None:
            self._walk_in = sheet

    @property
    def _is_late(self) -> bool:
        """Whether the hall has closed, and the person here may take somebody in all the same."""
        return self._is_over and self._may_decide

    @property
    def _is_over(self) -> bool:
        return self._shown.board.over(self._live.now())

    @property
    def _may_decide(self) -> bool:
        """Whether the person here may have somebody served who was not accepted."""
        person = self._shown.board.directory.people.get(self._control.session.person_id)
        return person is not None and may(person.role, Permission.ADD_AFTER_CLOSING)

    def _take_late(self, request: Request, note: str, *, at_once: bool) -> None:
        from ui.closing.late import LateSheet

        service = self._shown.board.directory.services[request.service_id]
        name = words.service_name(service)
        sheet = LateSheet(name, self._window, at_once=at_once)
        self._open(
            sheet, lambda: self._control.take_late(request, note, sheet.late, at_once=at_once)
        )

    def _take_with_reason(self, request: Request, note: str) -> None:
        def take(reason: OrderReason, text: str) -> None:
            parts = (note, text)
            self._control.take(request, reason, " · ".join(part for part in parts if part))

        self._with_reason(
            self.tr("Serve this client out of turn?"),
            self.tr("Others came earlier. The reason is recorded."),
            self.tr("Serve now"),
            take,
        )
        self._instead = lambda: self._control.issue(request, note)

    def call_or_resume(self, visit: Visit) -> None:
        """Call a client of the lists, or go on with one who was on hold."""
        if self._control.must_wait():
            return
        view = self._shown
        if view.stage not in (Stage.FREE, Stage.AWAY):
            return
        if visit.state is State.ON_HOLD:
            self.resume(visit)
        elif view.upcoming is not None and view.upcoming.id == visit.id:
            self._control.call(visit)
        elif not view.board.accepted(visit, self._live.now()) and not self._may_decide:
            refusal = Refused(Refusal.NOT_ACCEPTED, ticket=visit.ticket)
            self._control.refused.emit(refusal)
        else:
            self._with_reason(
                self.tr("Call {ticket} out of turn?").format(ticket=visit.ticket),
                self.tr("Others came earlier, or this ticket is another counter's."),
                self.tr("Call now"),
                lambda reason, text: self._control.call(self._seen(visit), reason, text),
            )

    def resume(self, visit: Visit) -> None:
        """Go on with a client who was on hold; another counter's only knowingly."""
        if self._control.must_wait():
            return
        view = self._shown
        if visit.hold is None:
            return
        if visit.hold.counter_id == view.desk.counter_id:
            self._control.resume(visit)
            return
        counter = view.board.directory.counters[visit.hold.counter_id].name
        sheet = Sheet(
            self.tr("Take {ticket} over?").format(ticket=visit.ticket),
            self.tr("Take over"),
            detail=self.tr(
                "The client was put on hold at {counter} and is expected back there."
            ).format(counter=words.counter_in_text(counter)),
            closes=False,
            parent=self._window,
        )
        self._open(sheet, lambda: self._control.resume(self._seen(visit), knowingly=True))

    def priority(self, visit: Visit) -> None:
        """Why the client goes ahead."""
        if self._control.must_wait():
            return
        from ui.sheets.reasons import PrioritySheet

        sheet = PrioritySheet(visit, parent=self._window)
        self._open(
            sheet, lambda: self._control.prioritise(self._seen(visit), sheet.reason, sheet.text)
        )

    def reinstate(self, visit: Visit) -> None:
        """Where in the queue a client who missed the call goes, and why."""
        if self._control.must_wait():
            return
        from ui.sheets.reasons import ReinstateSheet

        sheet = ReinstateSheet(visit, self._shown.board, self._live.now(), parent=self._window)
        self._open(
            sheet,
            lambda: self._control.reinstate(
                self._seen(visit), sheet.placement, sheet.reason, sheet.text
            ),
        )

    def offsite(self) -> None:
        """What was served away from the hall."""
        if self._control.must_wait():
            return
        from ui.sheets.offsite import OffsiteSheet

        directory = self._shown.board.directory
        sheet = OffsiteSheet(directory, self._favourites, self._live.now(), parent=self._window)
        self._open(
            sheet,
            lambda: self._control.offsite(
                sheet.request,
                sheet.place,
                sheet.started_at,
                sheet.finished_at,
                sheet.outcome,
                sheet.note,
            ),
            Moment.OFFSITE,
        )

    def promise_answer(self) -> None:
        """What is to be answered by e-mail or in writing, to whom and by when."""
        if self._control.must_wait():
            return
        from ui.sheets.answer import AnswerSheet

        view = self._shown
        visit = view.visit if view.stage is Stage.SERVING else None
        sheet = AnswerSheet(
            view.board.directory,
            self._control.session.person_id,
            self._live.now,
            visit=visit,
            favourites=self._favourites,
            parent=self._window,
        )
        visit_id = visit.id if visit is not None else None
        self._open(
            sheet,
            lambda: self._control.promise_answer(sheet.draft, visit_id),
            Moment.EMAIL_ANSWER,
        )

    def _with_reason(
        self, title: str, detail: str, primary: str, go_on: Callable[..., None]
    ) -> None:
        from ui.sheets.reasons import ReasonSheet

        sheet = ReasonSheet(title, detail, primary, parent=self._window)
        self._open(sheet, lambda: go_on(sheet.reason, sheet.text))

    def _open(
        self,
        sheet: Sheet,
        go_on: Callable[[], None] | None = None,
        doing: Moment | None = None,
    ) -> None:
        if self._sheet is not None:
            sheet.deleteLater()
            return
        self._sheet, self._refused, self._doing = sheet, False, doing
        self._walk_in = self._instead = None
        if go_on is not None:
            sheet.submitted.connect(go_on)
        sheet.finished.connect(lambda _: self._forget(sheet))
        sheet.open()
        self.doing_changed.emit()

    def _offer_queue(self) -> None:
        if self._walk_in is not None:
            self._walk_in.set_away(True)
            return
        sheet, instead = self._sheet, self._instead
        offered = sheet is None or sheet.findChild(QAction, "add_to_queue") is not None
        if sheet is not None and instead is not None and not offered:
            action = QAction(self.tr("Add to the queue"), sheet)
            action.setObjectName("add_to_queue")
            action.triggered.connect(lambda *_: instead())
            sheet.add_action(action)

    def _show_touch(self) -> None:
        if self._walk_in is not None:
            self._walk_in.set_away(self._live.out_of_touch)

    def _seen(self, visit: Visit) -> Visit:
        # A sheet acts on what it was opened with; pressed again after a refusal, on what is now.
        if not self._refused:
            return visit
        board = self._shown.board
        now = (*board.waiting, *board.held, *board.missed, *board.at_desk.values())
        return next((each for each in now if each.id == visit.id), visit)

    def _forget(self, sheet: Sheet) -> None:
        if self._sheet is sheet:
            self._sheet = self._walk_in = self._instead = self._doing = None
            self.doing_changed.emit()
        sheet.deleteLater()

    @property
    def _shown(self) -> CounterView:
        if self._view is None:
            raise RuntimeError("asked before the hall was read")
        return self._view

    def _set_favourites(self, favourites: tuple[int, ...]) -> None:
        self._favourites = favourites
