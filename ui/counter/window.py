"""The counter window: arranges the panels, and turns presses into requests of the desk."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QHideEvent, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QLineEdit,
    QMainWindow,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from queueapp.domain.desk import DeskState
from queueapp.domain.moment import Moment
from queueapp.domain.record import EventKind
from queueapp.domain.session import Done
from queueapp.domain.visit import Outcome, Visit
from queueapp.errors import OUT_OF_TOUCH, QueueappError, StorageTrouble
from ui import words
from ui.actions import ActionId, make_actions
from ui.commands import Commands
from ui.counter.asking import Asking
from ui.counter.client_panel import ClientPanel
from ui.counter.context_menus import ContextMenus
from ui.counter.control import DeskControl
from ui.counter.enabling import Enabling
from ui.counter.finish_strip import FinishStrip
from ui.counter.hall_panel import HallPanel
from ui.counter.header import Header
from ui.counter.missed_panel import MissedPanel
from ui.counter.queue_panel import QueuePanel
from ui.counter.view import CounterView, Stage, view_of
from ui.menus import fill_menu_bar
from ui.notices import Notices
from ui.shell import Shell
from ui.status import StatusLine
from ui.theme import Tone, space
from ui.widgets.banner import FloatingBanner
from ui.widgets.painting import COVERED, DRAFTED, RESCALING
from ui.widgets.panel_columns import PanelColumns
from ui.widgets.stale import set_stale

if TYPE_CHECKING:
    from queueapp.domain.board import Board
    from queueapp.domain.offline import OfflineClient
    from queueapp.domain.promise import Entry
    from ui.counter.calls import Calls
    from ui.counter.closing_desk import ClosingDesk
    from ui.counter.leaving import Leaving
    from ui.counter.pressing import Pressed
    from ui.counter.standard_desk import StandardDesk
    from ui.standard.help_bar import HelpBar

_TICK_MS = 1000
_LISTS_EVERY = 10
"""The waits in the lists move on every so many ticks."""
_SAY_FOR_S = 8.0
_EDITING = frozenset({Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_Z})


class CounterWindow(QMainWindow):
    """One counter at work. `painted` is emitted when a changed view has been shown."""

    painted = Signal()

    def __init__(self, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("counter_window")
        self._shell = shell
        self.session = shell.session
        self._live = shell.live
        self._live.watch_for(shell.session.person_id)
        self._view: CounterView | None = None
        self._ticks = 0
        self._demo_over = False
        self._next_wanted = False
        self._focus_before: QWidget | None = None
        self._control = DeskControl(shell.runner, shell.live, shell.session, self)
        self._asking = Asking(self, shell.runner, shell.live, self._control)
        self.actions_by_id = make_actions(self)
        Commands(self, shell, self.actions_by_id)
        self._menus = ContextMenus(self, self._control, self.actions_by_id)
        self._header = Header(self.actions_by_id[ActionId.AWAY], self.actions_by_id[ActionId.BACK])
        self._queue = QueuePanel(shell.live.unshared, shell.forecasting, self.actions_by_id)
        self._enabling = Enabling(self.actions_by_id, shell.live, self._control, self._queue, self)
        self._client = ClientPanel(self.actions_by_id)
        self._finish = FinishStrip()
        self._calls: Calls | None = None
        self._closing: ClosingDesk | None = None
        self._leaving: Leaving | None = None
        self._standard: StandardDesk | None = None
        self._missed = MissedPanel()
        self._hall = HallPanel()
        self._help: HelpBar | None = None
        self._status = StatusLine(shell.place, shell.live, shared=shell.shared)
        self._status.name_key_of(self.actions_by_id[ActionId.KEYS])
        self._added: OfflineClient | None = None
        self._build()
        self._connect()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._tick)
        self._timer.start(_TICK_MS)
        self._queue.take_focus()
        if self._live.board is not None:
            self._show_board(self._live.board)
        else:
            self._show_opening()
        if self._live.problem is not None:
            self._trouble(self._live.problem)
        self._say_news()

    def say(self, text: str, tone: Tone = Tone.ACCENT, *, undo: bool = False) -> None:
        """Tell the person something, in a line that goes by itself."""
        actions = [self.actions_by_id[ActionId.UNDO]] if undo else []
        # Undo keeps its key in the window; the line only offers it to the mouse as well.
        self._banner.show_message(text, tone, actions=actions, hide_after=_SAY_FOR_S)

    def note(self, text: str) -> None:
        """Say what everybody should have read; it stays until it is closed."""
        self._banner.show_message(text, Tone.CAUTION)

    def press_next(self, then: Callable[[Pressed], None]) -> None:
        """Do what the key of the next client does now, and say what came of it."""
        from ui.counter.pressing import NextPress

        action = self.actions_by_id[ActionId.NEXT]
        NextPress(action, self._control, lambda: self._view, self.painted, then, self)

    def event(self, event: QEvent) -> bool:
        """Leave the editing keys to a text while it has the focus: Ctrl+Del is no no-show there."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() in _EDITING
            and isinstance(QApplication.focusWidget(), QLineEdit | QAbstractSpinBox)
        ):
            event.accept()
            return True
        return super().event(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep what is half typed, and leave no number behind; another window may take over."""
        super().hideEvent(event)
        if not event.spontaneous() and not self.property(COVERED):
            self.put_down()

    def put_down(self) -> None:
        """Keep what is half typed: the window goes, or another takes its place."""
        if self._calls is not None:
            self._calls.leave()
        if self._standard is not None:
            self._standard.troubles.flush()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the application's font."""
        if event.type() in RESCALING and hasattr(self, "_inner"):
            self._rescale()
        super().changeEvent(event)

    @property
    def _pictures(self) -> tuple[QWidget, ...]:
        """What shows the hall as it was read last."""
        promises = () if self._calls is None else (self._calls.promises,)
        return self._queue, self._missed, *promises, self._hall

    def _build(self) -> None:
        middle = QWidget()
        self._middle = column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._client)
        column.addWidget(self._finish)
        column.addWidget(self._missed)
        column.addStretch(1)
        right = QWidget()
        self._right = QVBoxLayout(right)
        self._right.setContentsMargins(0, 0, 0, 0)
        self._right.addWidget(self._hall, 1)
        # Put into the window before they are filled: with each step all in them is styled anew.
        whole = QWidget(self)
        self.setCentralWidget(whole)
        self._whole = column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        page = QWidget(whole)
        column.addWidget(page, 1)
        self._page = outer = QVBoxLayout(page)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self._header)
        self._columns = PanelColumns(
            self._queue,
            middle,
            right,
            left_title=self.tr("Queue"),
            right_title=self.tr("Rules and counters"),
            widths=(25.5, 32, 23),
            parent=page,
        )
        self._columns.setObjectName("columns")
        self._inner = inner = QVBoxLayout()
        inner.addWidget(self._columns, 1)
        outer.addLayout(inner, 1)
        column.addWidget(Notices(self._live, wishes=self._shell.wishes))
        # Over the lines at the foot: above them there may be no more room than the buttons have.
        self._banner = FloatingBanner(whole)
        self._banner.setObjectName("banner")
        self.setStatusBar(self._status)
        for action in self.actions_by_id.values():
            self.addAction(action)
        fill_menu_bar(self.menuBar(), self.actions_by_id, self._shell.wishes)
        self._rescale()

    def _rescale(self) -> None:
        self._middle.setSpacing(space(4))
        self._right.setSpacing(space(4))
        self._inner.setContentsMargins(space(4), 0, space(4), space(2))

    def _connect(self) -> None:
        self._live.board_changed.connect(self._show_board)
        self._live.trouble.connect(self._trouble)
        self._live.recovered.connect(self._recovered)
        self._control.busy_changed.connect(self._busy_changed)
        self._live.unshared.changed.connect(self._update_actions)
        self._live.unshared.news.connect(self._say_news)
        self._control.done.connect(self._done)
        self._control.added.connect(self._client_added)
        self._control.withdrawn.connect(self._client_withdrawn)
        self._control.refused.connect(self._refused)
        self._queue.chosen.connect(self._update_actions)
        self._queue.called.connect(self._act_on)
        self._queue.menu_wanted.connect(self._queue_menu)
        self._queue.withdrawal_wanted.connect(self._control.withdraw)
        self._missed.reinstate_wanted.connect(self._reinstate)
        self._menus.left.connect(self._shell.wishes.cover)
        self._finish.finished.connect(self._finished)
        self._finish.focus_freed.connect(self._give_focus_back)
        wishes = self._shell.wishes
        slots: dict[ActionId, Callable[[], None]] = {
            ActionId.NEXT: self._next,
            ActionId.RECALL: self._with_client(self._control.recall),
            ActionId.START: self._with_client(self._control.start),
            ActionId.NO_SHOW: self._with_client(self._control.no_show),
            ActionId.FINISH: self._with_client(self._open_finish),
            ActionId.HOLD: self._with_client(self._asking.hold),
            ActionId.TRANSFER: self._with_client(self._asking.transfer),
            ActionId.WALK_IN: self._asking.walk_in,
            ActionId.LEFT: self._left,
            ActionId.UNDO: self._undo,
            ActionId.CALL_SELECTED: self._with_selected(self._asking.call_or_resume),
            ActionId.RESUME_SELECTED: self._with_selected(self._asking.call_or_resume),
            ActionId.PRIORITY: self._with_selected(self._asking.priority),
            ActionId.FIND: self._find,
            ActionId.TODAY: self._with_server(wishes.today.emit),
            ActionId.OFFSITE: self._asking.offsite,
            ActionId.PHONE: lambda: self._calls_made().ring(),
            ActionId.DROPPED: self._with_client(lambda visit: self._calls_made().drop(visit)),
            ActionId.CALL_BACK: lambda: self._calls_made().call_first(),
            ActionId.ANSWER: self._asking.promise_answer,
            ActionId.PROMISES: self._with_server(wishes.promises.emit),
            ActionId.ABSENCES: self._with_server(wishes.absences.emit),
            ActionId.SITUATIONS: lambda: self._standard_made().find(),
            ActionId.RULE_MORE: self._toggle_rule,
            ActionId.NEXT_RULE: lambda: self._standard_made().next_rule(),
            ActionId.NEXT_PART: lambda: self._standard_made().next_part(),
            ActionId.COPY_PHRASE: lambda: self._standard_made().copy_phrase(),
            ActionId.SITUATION_OVER: self._situation_over,
            ActionId.RULE_DONE: lambda: self._standard_made().done(),
            ActionId.CALL_HELP: self._call_help,
            ActionId.AWAY: self._with_server(self._away_menu),
            ActionId.LOCK: lambda: wishes.cover.emit(None),
            ActionId.BACK: lambda: self._control.set_state(DeskState.READY),
            ActionId.RECEPTION: wishes.reception.emit,
            ActionId.NEW_WINDOW: wishes.new_window.emit,
            ActionId.SET_UP: self._with_server(wishes.set_up.emit),
            ActionId.LEAVE: self._with_server(self._leave),
            ActionId.OTHER_HALL: wishes.other_hall.emit,
            ActionId.DEMO_AGAIN: wishes.demo_again.emit,
            ActionId.HELP: partial(wishes.page.emit, ActionId.HELP),
            ActionId.QUIT: wishes.quit.emit,
        }
        for action_id, slot in slots.items():
            self.actions_by_id[action_id].triggered.connect(_without_checked(slot))

    def _calls_made(self) -> Calls:
        if self._calls is None:
            # What it takes to load would hold up the first picture of the window.
            from ui.counter.calls import Calls

            self._calls = calls = Calls(self, self._control, self._shell)
            calls.said.connect(self._say_of_part)
            calls.settled.connect(self._settle)
            calls.opening.connect(self._make_way)
            calls.focus_freed.connect(self._give_focus_back)
            calls.list_wanted.connect(self.actions_by_id[ActionId.PROMISES].trigger)
            self._show_promise_keys()
            for each in (*_PROMISE_KEYS, ActionId.UNDO):
                self.actions_by_id[each].changed.connect(self._show_promise_keys)
            calls.strip.setProperty(DRAFTED, True)
            after_client = self._middle.indexOf(self._client) + 1
            for at, part in enumerate((calls.strip, calls.calling)):
                self._middle.insertWidget(after_client + at, part)
            self._middle.insertWidget(self._middle.indexOf(self._finish) + 1, calls.promises)
        return self._calls

    def _show_promise_keys(self) -> None:
        keys = [self.actions_by_id[each].shortcut() for each in _PROMISE_KEYS]
        self._calls_made().set_keys(keys, self.actions_by_id[ActionId.UNDO].shortcut())

    def _closing_made(self) -> ClosingDesk:
        if self._closing is None:
            from ui.counter.closing_desk import ClosingDesk

            selected = self._queue.selected
            self._closing = ClosingDesk(self, self._shell, self.actions_by_id, selected)
            self._closing.said.connect(self.say)
            self._closing.call_wanted.connect(self._asking.call_or_resume)
            self._whole.insertWidget(1, self._closing.foot)
        return self._closing

    def _help_made(self) -> HelpBar:
        if self._help is None:
            # What it takes to load would hold up the first picture of the window.
            from ui.standard.help_bar import HelpBar

            self._help = HelpBar(self._shell, self, self.actions_by_id[ActionId.CALL_HELP])
            self._page.insertWidget(self._page.indexOf(self._header) + 1, self._help)
        return self._help

    def _standard_made(self) -> StandardDesk:
        if self._standard is None:
            from ui.counter.standard_desk import StandardDesk

            by_id = self.actions_by_id
            buttons = by_id[ActionId.SITUATIONS], by_id[ActionId.CALL_HELP]
            self._standard = standard = StandardDesk(
                self, self._control, self._shell, buttons, self._promise_called, self._doing
            )
            standard.said.connect(self._say_of_part)
            standard.settled.connect(self._settle)
            standard.opening.connect(self._make_way)
            standard.focus_freed.connect(self._give_focus_back)
            standard.help_wanted.connect(self._help_made().caller.call)
            standard.panel.show_key_of_more(by_id[ActionId.RULE_MORE])
            standard.strip.setProperty(DRAFTED, True)
            calls = self._calls_made()
            standard.shown.watch(self._finish, calls.strip, calls.calling)
            self._asking.doing_changed.connect(standard.refresh)
            self._columns.put_between(standard.line)
            self._middle.insertWidget(self._middle.indexOf(self._client) + 1, standard.strip)
            self._right.insertWidget(0, standard.panel)
        return self._standard

    def _promise_called(self) -> int | None:
        return None if self._calls is None else self._calls.calling.promise_id

    def _doing(self) -> frozenset[Moment]:
        calls = frozenset() if self._calls is None else self._calls.doing
        finishing = frozenset() if self._finish.isHidden() else frozenset({Moment.FINISHING})
        return self._asking.doing | calls | finishing

    # What is shown

    def _show_board(self, board: Board) -> None:
        now = self._live.now()
        before = self._view
        self._view = view = view_of(board, self._shell.session, now)
        if before is None or _leg(before) != _leg(view):
            self._finish.close_strip()
        self._asking.show_view(view)
        self._header.show_view(view)
        self._header.show_time(view, now)
        self._queue.show_view(view, now)
        self._client.show_view(view, now)
        self._calls_made().show_view(view, self._asking.favourites)
        self._standard_made().show_view(view)
        self._closing_made().show_view(view)
        self._missed.show_board(board)
        self._hall.show_board(board)
        self._help_made()
        self._status.show_board(board)
        self._show_title(view)
        self._offer_demo_again(board, now)
        self._update_actions()
        if self._next_wanted:
            self._next_wanted = False
            self.actions_by_id[ActionId.NEXT].trigger()
        self.painted.emit()

    def _show_opening(self) -> None:
        # The window stands before the hall is read; a press on F2 is kept until it is.
        self._enabling.show_opening()
        self._client.show_opening(next_wanted=self._next_wanted)

    def _show_title(self, view: CounterView) -> None:
        from queueapp.domain.setup import HallKind

        site = view.board.directory.site.name
        counter = view.board.directory.counters.get(view.desk.counter_id)
        title = self.tr("{counter} – {site}").format(
            counter=words.counter_name(counter.name) if counter else "", site=site
        )
        if view.board.kind is HallKind.DEMO:
            title = self.tr("{title} [demo]").format(title=title)
        elif view.board.kind is HallKind.REPLAY:
            title = self.tr("{title} [replay]").format(title=title)
        self.setWindowTitle(title)

    def _offer_demo_again(self, board: Board, now: int) -> None:
        from queueapp.domain.setup import HallKind

        again = self.actions_by_id[ActionId.DEMO_AGAIN]
        again.setVisible(board.kind is HallKind.DEMO)
        closes = board.day.closes_at
        passed = closes is None or now > closes or bool(board.left_over)
        over = board.kind is HallKind.DEMO and passed
        if over and not self._demo_over:
            text = self.tr("The demo's day is over.")
            self._banner.show_message(text, Tone.CAUTION, actions=[again])
        self._demo_over = over

    def _tick(self) -> None:
        self._ticks += 1
        view = self._view
        if view is None:
            return
        now = self._live.now()
        upcoming = view.board.next_for(view.desk.counter_id, now)
        if self._ticks % _LISTS_EVERY == 0 or upcoming is not view.upcoming:
            self._show_board(view.board)
        else:
            self._header.show_time(view, now)
            self._client.show_time(view, now)
            self._calls_made().tick(now)
            self._standard_made().tick(now)
            self._closing_made().tick(now)
        self._status.tick()

    def _update_actions(self) -> None:
        if self._view is not None:
            self._enabling.show_view(self._view)

    def _busy_changed(self, busy: bool) -> None:
        if not busy:
            self._asking.release()
            if self._calls is not None:
                self._calls.release()
        self._update_actions()

    def _trouble(self, error: StorageTrouble) -> None:
        if error.trouble in OUT_OF_TOUCH:
            if not self._columns.isEnabled():
                self._columns.setEnabled(True)
                self._give_focus_back()
                self._banner.dismiss()
            self._show_touch()
            return
        from ui.messages import sentence

        self._keep_focus()
        self._columns.setEnabled(False)
        self._show_touch()
        self._banner.show_message(sentence(error), Tone.BAD, closable=False)

    def _recovered(self) -> None:
        self._show_touch()
        if self._columns.isEnabled():
            self._say_news(fresh=True)
            return
        self._columns.setEnabled(True)
        self._give_focus_back()
        self.say(self.tr("The data can be read again."), Tone.GOOD)

    def _show_touch(self) -> None:
        away = self._live.out_of_touch
        self._client.set_away(away)
        for part in self._pictures:
            set_stale(part, away)
        self._update_actions()

    def _say_news(self, *, fresh: bool = False) -> None:
        board = self._live.board
        if board is None or self._live.out_of_touch:
            return  # It is said with the line that all is well again.
        from ui.touch import back

        news = self._live.unshared.take_news()
        text, tone = back(news, board.directory, fresh=fresh)
        if text:
            lasts = None if tone is not Tone.GOOD else _SAY_FOR_S
            self._banner.show_message(text, tone, hide_after=lasts)

    # What came back

    def _done(self, done: Done) -> None:
        from ui.counter.said import visit_text

        self._added = None
        self._asking.settle()
        text = visit_text(done)
        if text:
            tone = Tone.ACCENT if done.kind is EventKind.UNDONE else Tone.GOOD
            self.say(text, tone, undo=done.kind not in _NOT_UNDONE)
        else:
            self._banner.dismiss()

    def _settle(self) -> None:
        self._added = None
        self._asking.settle()

    def _say_of_part(self, text: str, tone: Tone, undo: bool, action: QAction | None) -> None:
        if action is None:
            self.say(text, tone, undo=undo)
        else:
            self._banner.show_message(text, tone, actions=[action], hide_after=_SAY_FOR_S)

    def _client_added(self, client: OfflineClient) -> None:
        from ui.touch import added

        self._added = client
        self._asking.settle()
        undo = self.actions_by_id[ActionId.UNDO]
        # It stays until something else is said: the number is to be told to the client.
        self._banner.show_message(added(client), Tone.CAUTION, actions=[undo])

    def _client_withdrawn(self, client: OfflineClient, here: bool) -> None:
        from ui.touch import withdrawn

        self._added = None
        self.say(withdrawn(client, here), Tone.ACCENT if here else Tone.CAUTION)

    def _refused(self, error: QueueappError) -> None:
        from ui.touch import told

        view = self._view
        # A sheet takes what is nobody else's.
        calls = () if self._calls is None else (self._calls,)
        if not any(mender.mend(error) for mender in (*calls, self._asking)):
            self.say(told(error, view.board.directory if view else None), Tone.CAUTION)

    def _keep_focus(self) -> None:
        focus = self.focusWidget()
        strips = [self._finish, *(() if self._calls is None else self._calls.strips)]
        if focus is not None and not any(strip.isAncestorOf(focus) for strip in strips):
            self._focus_before = focus

    def _make_way(self) -> None:
        self._keep_focus()
        # The number that is to be told to a client stays, and so does what stops all work.
        if self._added is None and self._columns.isEnabled():
            self._banner.dismiss()

    def _give_focus_back(self) -> None:
        focus = self._focus_before
        if focus is not None and isValid(focus) and focus.isVisible():
            focus.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._queue.take_focus()

    # What is asked for

    def _next(self) -> None:
        if self._view is None:
            self._next_wanted = True
            self._show_opening()
        else:
            self._control.next_client()

    def _with_client(self, ask: Callable[[Visit], None]) -> Callable[[], None]:
        def slot() -> None:
            if self._view is not None and self._view.visit is not None:
                ask(self._view.visit)

        return slot

    def call_back(self, entry: Entry) -> None:
        """Show a callback, ready to be dialled."""
        self._calls_made().call_back(entry)
        self.activateWindow()

    def _open_finish(self, visit: Visit) -> None:
        if self._finish.isVisible():
            self._finish.submit()
            return
        if self._control.must_wait():
            return
        leg = visit.open_leg
        started = leg.started_at if leg and leg.started_at is not None else self._live.now()
        self._keep_focus()
        extra = () if self._standard is None else self._standard.outcomes
        self._finish.open_strip((self._live.now() - started) // 60_000, extra)

    def _finished(self, outcome: Outcome, agreed: str, minutes_ago: int) -> None:
        view = self._view
        if view is None or view.visit is None:
            return
        ended_at = self._live.now() - minutes_ago * 60_000 if minutes_ago else None
        self._control.finish(view.visit, outcome, agreed, ended_at)

    def _with_selected(self, ask: Callable[[Visit], None]) -> Callable[[], None]:
        def slot() -> None:
            visit = self._queue.selected()
            if visit is not None:
                ask(visit)

        return slot

    def _with_server(self, ask: Callable[[], None]) -> Callable[[], None]:
        def slot() -> None:
            if not self._control.must_wait():
                ask()

        return slot

    def _undo(self) -> None:
        if self._calls is not None and self._calls.undo():
            return
        client = self._live.unshared.of_key(self._added.key) if self._added else None
        if client is not None:
            self._control.withdraw(client)
        else:
            self._control.undo()

    def _act_on(self, row: object) -> None:
        visit, client = self._queue.visit(row), self._live.unshared.of_key(row)
        if visit is not None:
            self._asking.call_or_resume(visit)
        elif client is not None and self._view is not None:
            from ui.touch import state_of

            self.say(state_of(client, self._view.board.directory), Tone.CAUTION)

    def _reinstate(self, visit_id: int) -> None:
        visit = self._missed.visit(visit_id)
        if visit is not None:
            self._asking.reinstate(visit)

    def _left(self) -> None:
        view = self._view
        if view is None:
            return
        visit = self._queue.selected() if view.visit is None else view.visit
        client = self._queue.selected_unshared()
        if visit is not None:
            self._control.left(visit)
        elif client is not None:
            self._control.withdraw(client)

    def _leave(self) -> None:
        wishes = self._shell.wishes
        if self._view is not None and self._view.stage is Stage.LOST:
            wishes.sign_out.emit()
        else:
            if self._leaving is None:
                from ui.counter.leaving import Leaving

                self._leaving = Leaving(
                    self,
                    self._shell,
                    self._close_counter,
                    lambda: self._control.busy,
                    self._standard_made().troubles,
                )
            self._leaving.leave()

    def _close_counter(self) -> None:
        self._control.leave_counter(self._shell.wishes.sign_out.emit)

    def _find(self) -> None:
        self._columns.show_left()
        self._queue.find_ticket()

    def _call_help(self) -> None:
        from queueapp.domain.help import HelpKind

        kind = HelpKind.ADVICE if self._standard is None else self._standard.help_kind
        self._help_made().caller.call(kind)

    def _situation_over(self) -> None:
        self._calls_made().forget_drop()
        self._standard_made().over()

    def _toggle_rule(self) -> None:
        self._columns.show_right()
        self._standard_made().panel.toggle_more()

    def _away_menu(self) -> None:
        corner = self._header.mapToGlobal(QPoint(self._header.width(), self._header.height()))
        self._menus.offer_leaving(corner)

    def _queue_menu(self, row: object, at: QPoint) -> None:
        visit, client = self._queue.visit(row), self._live.unshared.of_key(row)
        if client is not None:
            self._menus.offer_for_client(client, at)
        if visit is not None:
            self._menus.offer_for_visit(visit, at)


_NOT_UNDONE = frozenset({EventKind.UNDONE, EventKind.OFFSITE})
_PROMISE_KEYS = (ActionId.CALL_BACK, ActionId.PROMISES)


def _leg(view: CounterView) -> tuple[int, int] | None:
    """The stretch under way at this desk, if the client is being served."""
    visit = view.visit if view.stage is Stage.SERVING else None
    leg = visit.open_leg if visit else None
    return (visit.id, leg.number) if visit and leg else None


def _without_checked(slot: Callable[[], None]) -> Callable[[bool], None]:
    """A slot for `triggered`, which carries whether the action is checked."""

    def triggered(_checked: bool = False) -> None:
        slot()

    return triggered
