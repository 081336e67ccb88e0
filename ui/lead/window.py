"""The hall now: every counter and queue at a glance, what is wrong, and what to do about it."""

from functools import partial

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QMenu,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from queueapp.domain.alarm import Alarm, AlarmKind
from queueapp.domain.board import Board
from queueapp.domain.closing import closing_of
from queueapp.domain.hall_now import HallOverview, hall_overview
from queueapp.domain.roles import Permission, may
from queueapp.domain.visit import Channel
from ui import words
from ui.actions import ActionId
from ui.closing.forecast_line import ForecastLine
from ui.closing.foreseen import Foreseen, foreseen
from ui.closing.outlook_desk import OutlookDesk
from ui.lead import words as said
from ui.lead.alarms import WINDOW, AlarmWatch
from ui.lead.changes import desk_with
from ui.lead.counters import CounterGrid
from ui.lead.day_log import DayLogPage, StoryDesk
from ui.lead.queues import QueueColumn
from ui.lead.rows import counter_rows
from ui.lead.running_desk import RunningDesk
from ui.notices import Notices
from ui.prospects import Prospects
from ui.sheets.announce_desk import AnnounceDesk
from ui.shell import Shell
from ui.standard.help_bar import HelpBar
from ui.theme import Tone, em, space
from ui.tickets.trouble_bar import TroubleBar
from ui.widgets.action_button import ActionButton, press_focused
from ui.widgets.banner import Banner
from ui.widgets.card import Card
from ui.widgets.flow_layout import FlowRow
from ui.widgets.keyed_action import keyed_action
from ui.widgets.labels import Text
from ui.widgets.painting import RESCALING, announce
from ui.widgets.segmented import Segmented
from ui.widgets.stale import set_stale

_TICK_MS = 1000
_ANEW_MS = 5000
"""Waits and limits are looked at again so often, also where nothing has changed."""
_SAY_FOR_S = 12.0
_WIDE_EM = 66
"""From this width on counters and queues stand beside each other."""

NOW, QUEUES, TICKETS, LOG = "now", "queues", "tickets", "log"


class HallNowWindow(QDialog):
    """The counters, the queues beside them, and the log of the day.

    Whoever may not run the hall can look, where they may do that, and finds nothing to press.
    """

    _built = False

    def __init__(self, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(WINDOW)
        self.setWindowTitle(self.tr("The hall now"))
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint, True)
        self._shell = shell
        self._overview: HallOverview | None = None
        self._seen_at = 0
        self._wide = True
        self._pointed: Alarm | None = None
        self._watch = shell.alarms or AlarmWatch(shell.runner, shell.live, self)
        self._running = RunningDesk(self, shell)
        self._running.said.connect(self._say)
        self._stories = StoryDesk(self, shell)
        self._stories.failed.connect(lambda text: self._say(text, Tone.CAUTION))
        self._make_actions()
        self._build()
        self._tick = QTimer(self)
        self._tick.setInterval(_TICK_MS)
        self._tick.timeout.connect(self._ticked)
        self._tick.start()
        live = shell.live
        live.board_changed.connect(self._board_changed)
        live.trouble.connect(self._show_touch)
        live.recovered.connect(self._show_touch)
        self._watch.changed.connect(self._refresh)
        self._watch.beyond.connect(self._tell_alarms)
        if shell.forecasting is not None:
            shell.forecasting.changed.connect(self._refresh)
        self._show_touch()
        if live.board is not None:
            self._board_changed(live.board)
            self._go_on()

    # How it is made

    def _make_actions(self) -> None:
        make = partial(keyed_action, self)
        self._end = make("end_visit", self.tr("End the visit…"), "F9", self._end_visit)
        self._open = make("open_counter", self.tr("Open for a colleague…"), "F4", self._open_it)
        self._shut = make(
            "close_counter", self.tr("Close the counter…"), "Ctrl+Shift+X", self._close_it
        )
        self._serves = make("serves", self.tr("What it serves…"), "Ctrl+S", self._change_services)
        self._move = make("move", self.tr("Move the ticket…"), "F6", self._move_ticket)
        self._story = make("story", self.tr("Story…"), "Ctrl+I", self._tell_story)
        self._undo = make("undo", self.tr("Undo"), "Ctrl+Z", self._running.undo)
        self._next = make("next_urgent", self.tr("Next thing to see to"), "Ctrl+J", self._go_on)
        self._promises = make("promises", "", "Ctrl+F8", self._shell.wishes.promises.emit)
        self._what_if = make("what_if", self.tr("What if…"), "Ctrl+H", self._ask_what_if)
        self._again = make("again", self.tr("Call again"), "F3", self._call_again)
        self._again.setToolTip(self.tr("Call the client of this counter once more"))
        announce_it = keyed_action(
            self, "announcement", self.tr("Announcement to the hall…"), "Shift+F3", lambda: None
        )
        self._announcing = AnnounceDesk(self, self._shell, announce_it)
        self._announcing.said.connect(self._say)
        self._announcement = announce_it
        self._screens = make(
            "screens",
            self.tr("Screens and tickets…"),
            "Shift+F11",
            partial(self._shell.wishes.page.emit, ActionId.SCREENS),
        )
        self._explain = make("outlook", self.tr("The forecast"), "Ctrl+Shift+H", self._explain_it)
        self._explain.setToolTip(self.tr("What the forecast rests on, and what its words mean"))
        for key, name in (("Ctrl+PgDown", "next_page"), ("Ctrl+PgUp", "previous_page")):
            make(name, self.tr("The next page"), key, partial(self._turn_by, name == "next_page"))
        self._close = make("close", self.tr("Close"), "Esc", self.reject)

    def _build(self) -> None:
        self._column = QVBoxLayout(self)
        self._banner = Banner()
        self._banner.setObjectName("banner")
        self._help = HelpBar(self._shell, self)
        self._outlook = OutlookDesk(self, self._shell, self._call_help)
        self._outlook.said.connect(self._say)
        self._attention = Text(tone=Tone.BAD)
        self._attention.setObjectName("attention")
        self._forecast = ForecastLine(self._shell.forecasting, self._explain)
        self._column.addWidget(self._help)
        self._column.addWidget(self._make_head())
        self._column.addWidget(self._attention)
        self._column.addWidget(self._forecast)
        self._column.addWidget(self._banner)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._make_hall())
        self._log = DayLogPage(self._shell)
        self._log.opened.connect(self._tell_story)
        self._log.failed.connect(lambda text: self._say(text, Tone.CAUTION))
        self._log.table.chosen.connect(self._update_actions)
        self._stack.addWidget(self._log)
        self._column.addWidget(self._stack, 1)
        self._column.addWidget(self._make_foot())
        self._column.addWidget(TroubleBar(self._shell))
        self._column.addWidget(Notices(self._shell.live))
        self._built = True
        self._rescale()
        room = self.screen().availableGeometry()
        self.resize(min(em(None, 104), room.width()), min(em(None, 58), room.height()))
        self._counters.setFocus()

    def _make_head(self) -> QWidget:
        head = FlowRow(gap=3, line_gap=1)
        self._tabs = Segmented(self._pages(), current=NOW)
        self._tabs.setObjectName("tabs")
        self._tabs.setAccessibleName(self.tr("What is shown"))
        self._tabs.chosen.connect(lambda page: self._turn(str(page)))
        self._totals = Text(wrap=False)
        self._totals.setObjectName("totals")
        head.flow.addWidget(self._tabs)
        head.flow.addWidget(self._totals)
        head.flow.add_spring()
        head.flow.addWidget(ActionButton(self._next, compact=True))
        head.flow.addWidget(ActionButton(self._promises, compact=True))
        return head

    def _make_hall(self) -> QWidget:
        page = QWidget()
        self._halves = QHBoxLayout(page)
        self._halves.setContentsMargins(0, 0, 0, 0)
        self._counters_card = Card()
        self._counters_card.setObjectName("counters_card")
        self._counters = CounterGrid(self.tr("Counters"))
        self._counters.chosen.connect(self._update_actions)
        self._counters.opened.connect(self._offer)
        self._counters.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._counters.customContextMenuRequested.connect(lambda _at: self._offer())
        self._nothing = Text(quiet=True)
        self._nothing.setObjectName("nothing")
        self._nothing.hide()
        self._counters_card.content.addWidget(self._nothing)
        self._counters_card.content.addWidget(self._counters, 1)
        self._queues = QueueColumn()
        self._queues.ticket_chosen.connect(self._update_actions)
        self._queues.ticket_opened.connect(self._move_ticket)
        self._queues.tickets_wanted.connect(self._show_tickets)
        self._halves.addWidget(self._counters_card, 5)
        self._halves.addWidget(self._queues, 3)
        return page

    def _make_foot(self) -> QWidget:
        foot = FlowRow(gap=2, line_gap=1)
        for action in (self._end, self._shut, self._open, self._serves, self._move):
            foot.flow.addWidget(ActionButton(action, compact=True))
        spare = (self._story, self._what_if, self._announcement, self._screens)
        self._spare = [ActionButton(each, compact=True) for each in spare]
        for button in self._spare:
            foot.flow.addWidget(button)
        foot.flow.addWidget(ActionButton(self._undo, compact=True))
        foot.flow.add_spring()
        foot.flow.addWidget(ActionButton(self._close, compact=True))
        return foot

    def _rescale(self) -> None:
        self._column.setContentsMargins(space(4), space(3), space(4), space(3))
        self._column.setSpacing(space(2))
        self._halves.setSpacing(space(3))
        self._fold()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the application's font."""
        if self._built and event.type() in RESCALING:
            self._rescale()
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little room, the queues have a page of their own."""
        super().resizeEvent(event)
        if self._built:
            self._fold()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button that has the focus, and never closes the window."""
        if press_focused(self, event):
            return
        super().keyPressEvent(event)

    # Which page is shown

    def _pages(self) -> list[tuple[object, str]]:
        queues: list[tuple[object, str]] = [
            (QUEUES, self.tr("Queues")),
            (TICKETS, self.tr("Who waits")),
        ]
        return [
            (NOW, self.tr("The hall now") if self._wide else self.tr("Counters")),
            *(() if self._wide else queues),
            (LOG, self.tr("The day's log")),
        ]

    def _fold(self) -> None:
        wide = self.width() >= em(None, _WIDE_EM)
        if wide != self._wide:
            self._wide = wide
            page = str(self._tabs.current())
            page = NOW if wide and page in (QUEUES, TICKETS) else page
            self._tabs.set_options(self._pages(), page)
            self._turn(page)
            self._refresh()

    def _turn_by(self, forward: bool) -> None:
        pages = [str(page) for page, _ in self._pages()]
        at = pages.index(str(self._tabs.current())) + (1 if forward else -1)
        self._show_page(pages[at % len(pages)])
        announce(self._tabs, dict(self._pages())[self._tabs.current()])

    def _show_page(self, page: str) -> None:
        if self._tabs.current() != page:
            self._tabs.set_current(page)
            self._turn(page)
        focus = {
            NOW: self._counters,
            QUEUES: self._queues.services,
            TICKETS: self._queues.tickets,
            LOG: self._log.table,
        }
        focus[page].setFocus()

    def _show_tickets(self) -> None:
        self._show_page(NOW if self._wide else TICKETS)
        self._queues.tickets.setFocus()

    def _turn(self, page: str) -> None:
        self._stack.setCurrentIndex(1 if page == LOG else 0)
        self._counters_card.setVisible(self._wide or page == NOW)
        self._queues.show_parts(
            services=self._wide or page == QUEUES, tickets=self._wide or page == TICKETS
        )
        if page == LOG:
            self._log.load()
        self._show_room()
        self._update_actions()

    def _show_room(self) -> None:
        """Where there is little room, each page has what it is for."""
        roomy = self._wide or self._tabs.current() == NOW
        foretold = self._shell.forecasting is not None and self._overview is not None
        self._forecast.setVisible(roomy and foretold)
        self._totals.setVisible(self._wide)

    # What is shown

    def _board_changed(self, _board: Board) -> None:
        self._refresh()
        if self._tabs.current() == LOG:
            self._log.load()

    def _show_touch(self) -> None:
        stale = self._shell.live.out_of_touch
        for part in (self._counters_card, self._queues.services_card, self._queues.tickets_card):
            set_stale(part, stale)
        self._log.set_stale(stale)
        self._update_actions()

    def _ticked(self) -> None:
        if self._shell.live.out_of_touch:
            return
        drift = self._shell.live.now() - self._seen_at
        if not 0 <= drift < _ANEW_MS:
            self._refresh()
        else:
            self._counters.set_drift(drift)

    def _refresh(self) -> None:
        board, forecasting = self._shell.live.board, self._shell.forecasting
        if board is None or self._shell.live.out_of_touch:
            return
        now = self._seen_at = self._shell.live.now()
        forecast = None if forecasting is None else forecasting.forecast
        overview = hall_overview(board, forecast, now, self._watch.overdue)
        self._overview = overview
        self._totals.setText(said.totals(overview))
        text = said.attention(overview.alarms, board, now, brief=not self._wide)
        self._attention.setText(text or self.tr("✓ Nothing is beyond its limit."))
        self._attention.set_tone(Tone.BAD if text else Tone.GOOD)
        self._next.setVisible(bool(overview.alarms))
        self._promises.setText(said.overdue(overview, board))
        self._forecast.show_hall(board, now)
        self._show_room()
        self._counters.show_rows(counter_rows(overview, board))
        self._show_nothing(overview)
        self._queues.show_overview(overview, board, self._prospects(board, now))
        self._update_actions()

    def _prospects(self, board: Board, now: int) -> Prospects:
        forecasting, closes_at = self._shell.forecasting, closing_of(board.day)
        seen = Foreseen(board.day)
        if forecasting is not None:
            reliable = not forecasting.quality.unreliable
            seen = foreseen(board.day, now, forecasting.forecast, reliable=reliable)
        zone = board.directory.site.zone
        return Prospects(seen, "" if closes_at is None else words.clock_time(closes_at, zone))

    def _show_nothing(self, overview: HallOverview) -> None:
        none = not overview.counters
        closed = all(row.closed for row in self._counters.rows)
        self._nothing.setText(said.nobody() if none else said.all_closed())
        self._nothing.setVisible(none or closed)
        self._counters.setVisible(not none)

    def _update_actions(self) -> None:
        if not self._built:
            return
        board, runs = self._shell.live.board, self._may_run
        here = self._tabs.current()
        row = self._counters.current if here != LOG else None
        visit = board.at_desk.get(row.id) if board is not None and row is not None else None
        live = runs and not self._shell.live.out_of_touch
        ticket = self._queues.ticket if here != LOG else None
        opened = row is not None and not row.closed
        at_counters = here == NOW and runs
        for action, possible in (
            (self._end, visit is not None),
            (self._shut, opened),
            (self._open, row is not None and row.closed),
            (self._serves, opened),
        ):
            action.setEnabled(live and possible)
            # Where there is little room, only what can be done now has a button.
            action.setVisible(at_counters and (self._wide or (live and possible)))
        # Whoever serves a caller is not called out in the hall.
        called = visit is not None and visit.channel is not Channel.PHONE
        self._again.setEnabled(live and called)
        self._again.setVisible(self._announcing.may_announce)
        self._screens.setVisible(self._may(Permission.RUN_SCREENS))
        self._move.setEnabled(live and ticket is not None)
        self._move.setVisible(runs and (here == TICKETS or (here == NOW and self._wide)))
        self._undo.setEnabled(live)
        self._undo.setVisible(runs)
        told = visit is not None or ticket is not None
        if here == LOG:
            told = self._story_of() is not None
        self._story.setEnabled(told)
        self._promises.setVisible(runs)
        foretold = self._shell.forecasting is not None
        self._what_if.setVisible(foretold and here != LOG)
        for button in self._spare:
            # The story of a counter's client is in its menu; each has its key at any time.
            fits = here == LOG if button.action is self._story else self._wide
            button.setVisible(fits and button.action.isVisible())

    @property
    def _may_run(self) -> bool:
        return self._may(Permission.RUN_HALL)

    def _may(self, permission: Permission) -> bool:
        board, session = self._shell.live.board, self._shell.session
        person = board.directory.people.get(session.person_id) if board is not None else None
        return person is not None and may(person.role, permission)

    def _say(self, text: str, tone: Tone = Tone.ACCENT, undo: bool = False) -> None:
        actions = [self._undo] if undo else []
        self._banner.show_message(text, tone, actions=actions, hide_after=_SAY_FOR_S)

    def _tell_alarms(self, alarms: tuple[Alarm, ...]) -> None:
        """The line above the counters has them; a screen reader hears of it."""
        board = self._shell.live.board
        if board is not None and self._may_run:
            announce(self, said.alarms_text(alarms, board, self._shell.live.now()))

    # What is most urgent

    def _urgent(self) -> list[Alarm]:
        board, overview = self._shell.live.board, self._overview
        if board is None or overview is None:
            return []
        return [each.alarm for each in said.urgent(overview.alarms, board)]

    def _go_on(self) -> None:
        """Go to what is to be seen to, one after another."""
        alarms = self._urgent()
        if alarms:
            at = alarms.index(self._pointed) + 1 if self._pointed in alarms else 0
            self._point_at(alarms[at % len(alarms)])

    def _point_at(self, alarm: Alarm) -> None:
        board = self._shell.live.board
        self._pointed = alarm
        if board is None:
            return
        match alarm.kind:
            case AlarmKind.WAITING:
                self._queues.choose(alarm.subject_id)
                self._show_tickets()
            case AlarmKind.SERVING | AlarmKind.IDLE:
                self._show_page(NOW)
                self._counters.choose(self._counter_of(alarm, board))
            case AlarmKind.OVERDUE:
                self._focus_promises()
        announce(self, said.alarm_text(alarm, board, self._shell.live.now()))

    @staticmethod
    def _counter_of(alarm: Alarm, board: Board) -> int:
        if alarm.kind is AlarmKind.IDLE:
            return alarm.subject_id
        desk = desk_with(board, alarm.subject_id)
        return desk.counter_id if desk is not None else 0

    def _focus_promises(self) -> None:
        button = self.findChild(ActionButton, "promises")
        if button is not None:
            button.setFocus(Qt.FocusReason.OtherFocusReason)

    # What is asked for

    def _offer(self) -> None:
        """What can be done about the chosen counter, each with its key."""
        actions = [self._end, self._again, self._shut, self._open, self._serves, self._story]
        possible = [action for action in actions if action.isEnabled() and action.isVisible()]
        if not possible:
            return
        menu = QMenu(self)
        menu.setObjectName("counter_menu")
        for action in possible:
            menu.addAction(action)
        menu.setActiveAction(possible[0])
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self._counters.viewport().mapToGlobal(self._menu_at()))

    def _menu_at(self) -> QPoint:
        box = self._counters.visualRect(self._counters.currentIndex())
        return QPoint(box.left() + space(3), box.bottom())

    def _counter_id(self) -> int | None:
        row = self._counters.current
        return row.id if row is not None else None

    def _end_visit(self) -> None:
        if (counter_id := self._counter_id()) is not None:
            self._running.end_visit(counter_id)

    def _call_again(self) -> None:
        board, counter_id = self._shell.live.board, self._counter_id()
        visit = board.at_desk.get(counter_id) if board is not None and counter_id else None
        if visit is not None:
            self._announcing.again(visit)

    def _open_it(self) -> None:
        if (counter_id := self._counter_id()) is not None:
            self._running.open_counter(counter_id)

    def _close_it(self) -> None:
        if (counter_id := self._counter_id()) is not None:
            self._running.close_counter(counter_id)

    def _change_services(self) -> None:
        if (counter_id := self._counter_id()) is not None:
            self._running.serves(counter_id)

    def _move_ticket(self) -> None:
        ticket = self._queues.ticket
        if ticket is not None and self._move.isEnabled():
            self._running.move(ticket)

    def _story_of(self) -> int | None:
        """The visit whose story can be told: of the log's line, the ticket or the counter."""
        board = self._shell.live.board
        if self._tabs.current() == LOG:
            entry = self._log.current
            return entry.event.visit_id if entry is not None else None
        if self._queues.isAncestorOf(self.focusWidget()):
            ticket = self._queues.ticket
            return ticket.id if ticket is not None else None
        at = self._counter_id()
        visit = board.at_desk.get(at) if board is not None and at is not None else None
        return visit.id if visit is not None else None

    def _tell_story(self) -> None:
        visit_id = self._story_of()
        if visit_id is not None:
            self._stories.open(visit_id)

    def _ask_what_if(self) -> None:
        self._outlook.what_if()

    def _explain_it(self) -> None:
        self._outlook.explain()

    def _call_help(self) -> None:
        from queueapp.domain.help import HelpKind

        self._help.caller.call(HelpKind.ADVICE)
