"""The reception window: tickets for anyone, and the whole queue, without a counter."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu, QVBoxLayout, QWidget
from shiboken6 import isValid

from queueapp.domain.board import Board
from queueapp.domain.help import HelpKind
from queueapp.domain.lifecycle import Request
from queueapp.domain.offline import OfflineClient
from queueapp.domain.record import EventKind
from queueapp.domain.roles import Permission, may
from queueapp.domain.session import Done, PromiseDone, Seen
from queueapp.domain.setup import Directory, HallKind
from queueapp.domain.visit import State, Visit
from queueapp.errors import OUT_OF_TOUCH, QueueappError, StorageTrouble
from ui.actions import AT_RECEPTION, ActionId, make_actions
from ui.commands import Commands
from ui.live import MustWait
from ui.menus import fill_menu_bar
from ui.messages import sentence
from ui.notices import Notices
from ui.reception.closing_desk import ClosingDesk
from ui.reception.header import Header
from ui.reception.issue_panel import IssuePanel
from ui.reception.queue_panel import QueuePanel
from ui.reception.side_panel import SidePanel
from ui.sheets.story import Story, read_story
from ui.shell import Shell
from ui.standard.help_bar import HelpBar
from ui.status import StatusLine
from ui.theme import Tone, space
from ui.tickets.trouble_bar import TroubleBar
from ui.touch import added, back, not_added, state_of, told, withdrawn
from ui.undone import undone_text
from ui.widgets.banner import Banner
from ui.widgets.page import Sheet
from ui.widgets.panel_columns import PanelColumns
from ui.widgets.stale import set_stale
from ui.widgets.ticket_list import TicketList

if TYPE_CHECKING:
    from queueapp.services.hall import Hall

    Job = Callable[[Hall], Done]

D = TypeVar("D", Done, Done | PromiseDone)

_TICK_MS = 1000
_LISTS_EVERY = 10
"""The waits in the lists move on every so many ticks."""
_SAY_FOR_S = 8.0


class ReceptionWindow(QMainWindow):
    """Reception at work. The wishes that go beyond it are those of the shell."""

    def __init__(self, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("reception_window")
        self._shell = shell
        self.session = shell.session
        self._live = shell.live
        self._board: Board | None = None
        self._favourites: tuple[int, ...] = ()
        self._busy = False
        self._ticks = 0
        self._sheet: Sheet | None = None
        self._sheet_refused = False
        self._make_actions()
        undo, actions = self.actions_by_id[ActionId.UNDO], self.actions_by_id
        self._header = Header(
            (
                actions[ActionId.TODAY],
                actions[ActionId.OFFSITE],
                actions[ActionId.CALL_HELP],
                self._sign_out,
            )
        )
        self._banner = Banner()
        self._banner.setObjectName("banner")
        self._issue = IssuePanel(self._give, undo)
        self._queue = QueuePanel(
            shell.live.unshared,
            (actions[ActionId.PRIORITY], actions[ActionId.LEFT], self._details),
            shell.forecasting,
            actions[ActionId.OUTLOOK],
        )
        self._side = SidePanel(self._reinstate)
        self._status = StatusLine(shell.place, shell.live, shared=shell.shared)
        self._status.name_key_of(self.actions_by_id[ActionId.KEYS])
        self._help = HelpBar(shell, self, actions[ActionId.CALL_HELP])
        self._added: OfflineClient | None = None
        self._closing = ClosingDesk(self, shell, actions, self._issue, self._selected)
        self._closing.said.connect(self.say)
        self._build()
        self._connect()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._tick)
        self._timer.start(_TICK_MS)
        self._issue.take_focus()
        self._ask_favourites()
        if self._live.board is not None:
            self._show_board(self._live.board)
        if self._live.problem is not None:
            self._trouble(self._live.problem)
        self._update_actions()
        self._say_news()

    def say(self, text: str, tone: Tone = Tone.ACCENT, *, undo: bool = False) -> None:
        """Tell the person something, in a line that goes by itself."""
        actions = [self.actions_by_id[ActionId.UNDO]] if undo else []
        self._banner.show_message(text, tone, actions=actions, hide_after=_SAY_FOR_S)

    def note(self, text: str) -> None:
        """Say what everybody should have read; it stays until it is closed."""
        self._banner.show_message(text, Tone.CAUTION)

    # How it is made

    def _make_actions(self) -> None:
        self.actions_by_id = actions = make_actions(self, AT_RECEPTION)
        Commands(self, self._shell, actions)
        self._new, self._give = actions[ActionId.NEW_TICKET], actions[ActionId.GIVE_TICKET]
        self._reinstate, self._details = actions[ActionId.REINSTATE], actions[ActionId.DETAILS]
        self._sign_out = actions[ActionId.SIGN_OUT]

    def _build(self) -> None:
        self._columns = PanelColumns(
            self._queue,
            self._issue,
            self._side,
            left_title=self.tr("Queue"),
            right_title=self.tr("Missed, on hold, counters"),
            widths=(26, 36, 22),
        )
        self._columns.setObjectName("columns")
        page = QWidget()
        outer = QVBoxLayout(page)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self._header)
        outer.addWidget(self._help)
        inner = QVBoxLayout()
        inner.setContentsMargins(space(4), space(3), space(4), space(2))
        inner.setSpacing(space(2))
        inner.addWidget(self._banner)
        inner.addWidget(self._columns, 1)
        outer.addLayout(inner, 1)
        outer.addWidget(self._closing.foot)
        outer.addWidget(TroubleBar(self._shell))
        outer.addWidget(Notices(self._live, wishes=self._shell.wishes))
        self.setCentralWidget(page)
        self.setStatusBar(self._status)
        fill_menu_bar(self.menuBar(), self.actions_by_id, self._shell.wishes)
        for action in self.actions_by_id.values():
            self.addAction(action)

    def _connect(self) -> None:
        self._live.board_changed.connect(self._show_board)
        self._live.trouble.connect(self._trouble)
        self._live.recovered.connect(self._recovered)
        self._live.unshared.changed.connect(self._unshared_changed)
        self._live.unshared.news.connect(self._say_news)
        self._shell.runner.bug.connect(self._release)
        self._issue.wanted.connect(self._issue_ticket)
        if self._shell.tickets is not None:
            self._issue.prints_wanted.connect(self._shell.tickets.set_prints)
            self._shell.tickets.changed.connect(self._show_printing)
            self._show_printing()
        self._queue.chosen.connect(partial(self._chose, self._queue.list))
        self._side.chosen_missed.connect(partial(self._chose, self._side.missed))
        self._side.chosen_held.connect(partial(self._chose, self._side.held))
        self._queue.opened.connect(lambda _: self._show_details())
        self._queue.list.deleteRequested.connect(self._delete)
        self._side.opened.connect(lambda _: self._open_side())
        self._queue.menu_wanted.connect(self._menu)
        self._side.menu_wanted.connect(self._menu)
        wishes = self._shell.wishes
        slots: dict[QAction, Callable[[], None]] = {
            self._new: self._begin,
            self._give: self._issue_ticket,
            self._reinstate: self._bring_back,
            self._details: self._show_details,
            self._sign_out: self._leave,
            self.actions_by_id[ActionId.UNDO]: self._undo,
            self.actions_by_id[ActionId.PRIORITY]: self._prioritise,
            self.actions_by_id[ActionId.LEFT]: self._mark_left,
            self.actions_by_id[ActionId.FIND]: self._find,
            self.actions_by_id[ActionId.TODAY]: self._show_today,
            self.actions_by_id[ActionId.OFFSITE]: self._record_offsite,
            self.actions_by_id[ActionId.CALL_HELP]: partial(
                self._help.caller.call, HelpKind.ADVICE
            ),
            self.actions_by_id[ActionId.NEW_WINDOW]: wishes.new_window.emit,
            self.actions_by_id[ActionId.LOCK]: lambda: wishes.cover.emit(None),
            self.actions_by_id[ActionId.OTHER_HALL]: wishes.other_hall.emit,
            self.actions_by_id[ActionId.QUIT]: wishes.quit.emit,
            self.actions_by_id[ActionId.HELP]: partial(wishes.page.emit, ActionId.HELP),
        }
        for action, slot in slots.items():
            action.triggered.connect(_without_checked(slot))

    # What is shown

    def _show_board(self, board: Board) -> None:
        now = self._live.now()
        self._board = board
        self._header.show_board(board, self.session)
        self._header.show_time(board, now)
        self._issue.show_board(board, self._favourites, now)
        self._queue.show_board(board, now)
        self._side.show_board(board, now)
        self._closing.show_board(board, now)
        self._status.show_board(board)
        self._show_title(board)
        self._update_actions()

    def _show_title(self, board: Board) -> None:
        title = self.tr("Reception – {site}").format(site=board.directory.site.name)
        if board.kind is HallKind.DEMO:
            title = self.tr("{title} [demo]").format(title=title)
        elif board.kind is HallKind.REPLAY:
            title = self.tr("{title} [replay]").format(title=title)
        self.setWindowTitle(title)

    def _tick(self) -> None:
        self._ticks += 1
        if self._board is None:
            return
        if self._ticks % _LISTS_EVERY == 0:
            self._show_board(self._board)
        else:
            self._header.show_time(self._board, self._live.now())
            self._closing.tick(self._live.now())
        self._status.tick()

    def _show_printing(self) -> None:
        tickets = self._shell.tickets
        if tickets is not None:
            self._issue.show_printing(possible=bool(tickets.printer), prints=tickets.prints)

    def _unshared_changed(self) -> None:
        if self._board is not None:
            self._queue.show_board(self._board, self._live.now())
        self._update_actions()

    def _selected_unshared(self) -> OfflineClient | None:
        return self._live.unshared.of_key(self._queue.list.selected_id())

    def _selected(self) -> Visit | None:
        board = self._board
        if board is None:
            return None
        lists = (
            (self._queue.list, board.waiting),
            (self._side.missed, board.missed),
            (self._side.held, board.held),
        )
        for shown, visits in lists:
            row = shown.selected_id()
            if row is not None:
                return next((visit for visit in visits if visit.id == row), None)
        return None

    def _chose(self, source: TicketList, row: object) -> None:
        if row is not None:
            for other in (self._queue.list, self._side.missed, self._side.held):
                if other is not source:
                    other.select_id(None)
        self._update_actions()

    def _update_actions(self) -> None:
        visit = self._selected()
        state = visit.state if visit else None
        free = self._works_here and not self._busy
        actions = self.actions_by_id
        actions[ActionId.PRIORITY].setEnabled(free and state is State.WAITING)
        unshared = self._selected_unshared() is not None
        leaves = state in (State.WAITING, State.ON_HOLD) or unshared
        actions[ActionId.LEFT].setEnabled(free and leaves)
        actions[ActionId.UNDO].setEnabled(free)
        for own in (ActionId.CALL_HELP, ActionId.TELL, ActionId.MY_DAY):
            actions[own].setEnabled(self._works_here)
        actions[ActionId.OFFSITE].setEnabled(free)
        self._reinstate.setEnabled(free and state is State.NO_SHOW)
        self._details.setEnabled(visit is not None or unshared)
        self._give.setEnabled(free and self._issue.may_give and self._issue.request is not None)

    @property
    def _works_here(self) -> bool:
        """Whether this person has work at the reception, or only looks on, as an auditor does."""
        if self._board is None:
            return False
        person = self._board.directory.people.get(self.session.person_id)
        return person is not None and may(person.role, Permission.ISSUE_TICKETS)

    def _trouble(self, error: StorageTrouble) -> None:
        away = error.trouble in OUT_OF_TOUCH
        if not away:
            self._banner.show_message(sentence(error), Tone.BAD, closable=False)
        elif not self._columns.isEnabled():
            self._banner.dismiss()
        self._columns.setEnabled(away)
        self._show_touch()

    def _recovered(self) -> None:
        self._show_touch()
        if not self._favourites:
            self._ask_favourites()
        if self._columns.isEnabled():
            self._say_news(fresh=True)
            return
        self._columns.setEnabled(True)
        self.say(self.tr("The data can be read again."), Tone.GOOD)

    def _show_touch(self) -> None:
        for part in (self._queue, self._side):
            set_stale(part, self._live.out_of_touch)

    def _say_news(self, *, fresh: bool = False) -> None:
        board = self._live.board
        if board is None or self._live.out_of_touch:
            return  # It is said with the line that all is well again.
        news = self._live.unshared.take_news()
        text, tone = back(news, board.directory, fresh=fresh)
        if text:
            lasts = None if tone is not Tone.GOOD else _SAY_FOR_S
            self._banner.show_message(text, tone, hide_after=lasts)
        for client, visit in news.shared:
            if client.key == self._issue.issued.client_key:
                self._issue.issued.show_visit(visit, board)

    # What is asked for

    def _must_wait(self) -> bool:
        """Whether what needs the server has to wait; if so, that is said now."""
        if self._live.out_of_touch:
            self._refused(MustWait())
        return self._live.out_of_touch

    def _ask(self, job: "Callable[[Hall], D]", done: Callable[[D], None]) -> None:
        if self._busy or self._must_wait():
            return
        self._busy = True
        self._added = None
        self._update_actions()

        def answered(answer: D) -> None:
            if isValid(self):
                self._busy = False
                if self._sheet is not None:
                    self._sheet.accept()
                done(answer)
                self._update_actions()

        def refused(error: QueueappError) -> None:
            if isValid(self):
                self._busy = False
                self._refused(error)
                self._update_actions()

        self._shell.runner.run(job, answered, refused)

    def _release(self) -> None:
        # No answer comes after a fault of the program: what is asked next must be taken.
        self._busy = False
        if self._sheet is not None:
            self._sheet.set_busy(False)
        self._update_actions()

    def _refused(self, error: QueueappError) -> None:
        text = told(error, self._directory())
        if self._sheet is not None:
            self._sheet_refused = True
            self._sheet.set_error(text)
        else:
            self.say(text, Tone.CAUTION)

    def _begin(self) -> None:
        self._columns.show_left(False)
        self._columns.show_right(False)
        self._issue.take_focus()

    def _issue_ticket(self) -> None:
        request, note, session = self._issue.request, self._issue.note, self.session
        if request is None:
            self.say(self.tr("Choose a service first."), Tone.CAUTION)
            self._issue.take_focus()
            return
        if self._busy:
            return
        if self._closing.over:
            self._add_late(request, note)
            return
        self._busy = True
        self._update_actions()
        unshared = self._live.unshared

        def answered(answer: Done | OfflineClient) -> None:
            if isinstance(answer, OfflineClient):
                unshared.keep(answer)
            if isValid(self):
                self._busy = False
                self._issued(answer)
                self._update_actions()

        def failed(error: QueueappError) -> None:
            if isValid(self):
                self._busy = False
                self.say(not_added(error, self._directory()), Tone.CAUTION)
                self._update_actions()

        job = unshared.issuing(session, request, note, away=self._live.out_of_touch)
        self._shell.runner.run(job, answered, failed)

    def _add_late(self, request: Request, note: str) -> None:
        board, session = self._board, self.session
        if board is None or self._sheet is not None or self._must_wait():
            return
        sheet = self._closing.decide(request.service_id) if self._closing.may_add else None
        if sheet is None:
            self.say(self._closing.why_not(board, self._shell.live.now()), Tone.CAUTION)
            return
        asked = sheet

        def send() -> None:
            late = asked.late
            self._ask(
                lambda hall: hall.intake.issue(session, request, note, late=late), self._issued
            )

        sheet.submitted.connect(send)
        self._place(sheet)

    def _issued(self, answer: Done | OfflineClient) -> None:
        board = self._board
        if isinstance(answer, OfflineClient):
            self._added = answer
            if board is not None:
                self._issue.issued.show_client(answer, board)
            self.say(added(answer), Tone.CAUTION)
        else:
            self._added = None
            self._banner.dismiss()
            self._closing.paper.issued(answer.visit)
            if board is not None:
                self._issue.issued.show_visit(answer.visit, board)
            self._ask_favourites()
        self._issue.begin()

    def _withdraw(self, client: OfflineClient) -> None:
        if self._busy:
            return
        self._busy = True
        self._update_actions()
        unshared = self._live.unshared

        def answered(here: bool) -> None:
            unshared.forget(client)
            if isValid(self):
                self._busy = False
                self._withdrawn(client, here)
                self._update_actions()

        def failed(error: QueueappError) -> None:
            if isValid(self):
                self._busy = False
                self._refused(error)
                self._update_actions()

        self._shell.runner.run(unshared.withdrawing(client), answered, failed)

    def _withdrawn(self, client: OfflineClient, here: bool) -> None:
        self._added = None
        if self._issue.issued.client_key == client.key and self._board is not None:
            self._issue.issued.show_visit(None, self._board)
        self.say(withdrawn(client, here), Tone.ACCENT if here else Tone.CAUTION)

    def _delete(self, row: object) -> None:
        client = self._live.unshared.of_key(row)
        if client is not None:
            self._withdraw(client)

    def _undo(self) -> None:
        session = self.session
        client = self._live.unshared.of_key(self._added.key) if self._added else None
        if client is not None:
            self._withdraw(client)
            return
        self._ask(lambda hall: hall.desk.undo(session), self._undone)

    def _undone(self, done: Done | PromiseDone) -> None:
        visit = done.visit if isinstance(done, Done) else None
        gone = visit is not None and visit.ended and self._issue.issued.visit_id == visit.id
        if gone and self._board is not None:
            self._issue.issued.show_visit(None, self._board)
        self._issue.issued.stand_aside()
        self.say(undone_text(done))

    def _mark_left(self) -> None:
        visit, session, client = self._selected(), self.session, self._selected_unshared()
        if visit is not None:
            seen = _seen(visit)
            self._ask(lambda hall: hall.desk.left(session, seen), self._told)
        elif client is not None:
            self._withdraw(client)

    def _prioritise(self) -> None:
        from ui.sheets.reasons import PrioritySheet

        visit, session = self._selected(), self.session
        if visit is None or self._must_wait():
            return
        sheet = PrioritySheet(visit, parent=self)

        def job() -> "Job":
            seen, reason, text = self._seen(visit), sheet.reason, sheet.text
            return lambda hall: hall.intake.prioritise(session, seen, reason, text)

        self._open(sheet, job)

    def _bring_back(self) -> None:
        from ui.sheets.reasons import ReinstateSheet

        visit, session, board = self._selected(), self.session, self._board
        if visit is None or board is None or self._must_wait():
            return
        sheet = ReinstateSheet(visit, board, self._live.now(), parent=self)

        def job() -> "Job":
            seen, place, reason = self._seen(visit), sheet.placement, sheet.reason
            text = sheet.text
            return lambda hall: hall.intake.reinstate(session, seen, place, reason, text)

        self._open(sheet, job)

    def _record_offsite(self) -> None:
        from ui.sheets.offsite import OffsiteSheet

        session, board = self.session, self._board
        if board is None or self._must_wait():
            return
        sheet = OffsiteSheet(board.directory, self._favourites, self._live.now(), parent=self)

        def job() -> "Job":
            answer = (
                sheet.request,
                sheet.place,
                sheet.started_at,
                sheet.finished_at,
                sheet.outcome,
                sheet.note,
            )
            return lambda hall: hall.intake.offsite(session, *answer)

        self._open(sheet, job)

    def _told(self, done: Done) -> None:
        self._issue.issued.stand_aside()
        texts = {
            EventKind.LEFT: self.tr("{ticket} has left"),
            EventKind.REINSTATED: self.tr("{ticket} waits again"),
            EventKind.PRIORITISED: self.tr("{ticket}: priority changed"),
            EventKind.OFFSITE: self.tr("Off-site visit recorded as {ticket}"),
        }
        text = texts.get(done.kind, "{ticket}").format(ticket=done.visit.ticket)
        self.say(text, Tone.GOOD, undo=True)

    def _open_side(self) -> None:
        visit = self._selected()
        if visit is not None and visit.state is State.NO_SHOW:
            self._bring_back()
        else:
            self._show_details()

    def _show_details(self) -> None:
        visit, session, board = self._selected(), self.session, self._board
        client = self._selected_unshared()
        if client is not None and board is not None:
            self.say(state_of(client, board.directory), Tone.CAUTION)
        if visit is None or board is None or self._must_wait():
            return
        known = board.notes.get(visit.id, ())

        def show(story: Story) -> None:
            from ui.sheets.details import DetailsSheet

            if isValid(self) and self._sheet is None:
                now = self._live.now()
                self._place(DetailsSheet(visit, board.directory, story, known, now, self))

        self._shell.runner.run(
            lambda hall: read_story(hall, session, visit.id), show, self._refused
        )

    def _find(self) -> None:
        self._columns.show_left()
        self._queue.find_ticket()

    def _menu(self, row: object, at: QPoint) -> None:
        visit, client = self._selected(), self._live.unshared.of_key(row)
        if client is not None:
            self._unshared_menu(client, at)
        if visit is None:
            return
        menu = QMenu(self)
        if visit.state is State.NO_SHOW:
            menu.addAction(self._reinstate)
        if visit.state is State.WAITING:
            menu.addAction(self.actions_by_id[ActionId.PRIORITY])
        if visit.state in (State.WAITING, State.ON_HOLD):
            menu.addAction(self.actions_by_id[ActionId.TELL])
            menu.addAction(self.actions_by_id[ActionId.LEFT])
        menu.addAction(self.actions_by_id[ActionId.PRINT_AGAIN])
        menu.addAction(self._details)
        menu.popup(at)

    def _unshared_menu(self, client: OfflineClient, at: QPoint) -> None:
        menu = QMenu(self)
        menu.setObjectName("unshared_menu")
        key = QKeySequence("Del").toString(QKeySequence.SequenceFormat.NativeText)
        text = self.tr("Withdraw {ticket}").format(ticket=client.ticket)
        withdraw = menu.addAction(f"{text}\t{key}")
        withdraw.setEnabled(not self._busy)
        withdraw.triggered.connect(_without_checked(partial(self._withdraw, client)))
        menu.popup(at)

    def _show_today(self) -> None:
        if not self._must_wait():
            self._shell.wishes.today.emit()

    def _leave(self) -> None:
        if not self._must_wait():
            self._shell.wishes.sign_out.emit()

    def _directory(self) -> Directory | None:
        return self._board.directory if self._board else None

    def _open(self, sheet: Sheet, job: Callable[[], "Job"]) -> None:
        # What the sheet says is read here, before the job goes to the worker.
        if self._sheet is not None:
            sheet.deleteLater()
            return
        sheet.submitted.connect(lambda: self._ask(job(), self._told))
        self._place(sheet)

    def _seen(self, visit: Visit) -> Seen:
        # A sheet acts on what it was opened with; pressed again after a refusal, on what is now.
        board = self._board
        if self._sheet_refused and board is not None:
            known = (*board.waiting, *board.held, *board.missed, *board.at_desk.values())
            visit = next((each for each in known if each.id == visit.id), visit)
        return _seen(visit)

    def _place(self, sheet: Sheet) -> None:
        self._sheet, self._sheet_refused = sheet, False
        sheet.finished.connect(lambda _: self._forget(sheet))
        sheet.open()

    def _forget(self, sheet: Sheet) -> None:
        if self._sheet is sheet:
            self._sheet = None
        sheet.deleteLater()

    def _ask_favourites(self) -> None:
        session = self.session
        if self._live.out_of_touch:
            return

        def known(favourites: tuple[int, ...]) -> None:
            if isValid(self) and favourites != self._favourites:
                self._favourites = favourites
                if self._board is not None:
                    self._issue.show_board(self._board, favourites, self._live.now())

        self._shell.runner.run(lambda hall: hall.intake.favourites(session), known)


def _seen(visit: Visit) -> Seen:
    return Seen(visit.id, visit.seq)


def _without_checked(slot: Callable[[], None]) -> Callable[[bool], None]:
    def triggered(_checked: bool = False) -> None:
        slot()

    return triggered
