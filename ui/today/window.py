"""The visits of today, what earlier days left over, and what was recorded as an incident."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QPoint, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QMenu,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from queueapp.domain.board import Board, DayView
from queueapp.domain.incident import Incident
from queueapp.domain.record import EventKind, Note
from queueapp.domain.roles import Permission, may
from queueapp.domain.session import Done, PromiseDone, Seen
from queueapp.domain.visit import Channel, State, Visit
from queueapp.errors import QueueappError
from ui.live import MustWait
from ui.models.today_model import Shown, TodayFilter, TodayModel
from ui.notices import Notices
from ui.sheets.ask import Ask
from ui.sheets.correct import correctable
from ui.sheets.details import VisitDetails
from ui.sheets.story import Story, read_story
from ui.shell import Shell
from ui.standard.help_bar import HelpBar
from ui.theme import Tone, Type, em, space
from ui.today.incidents import IncidentsPage
from ui.today.rows import row, shown_name, titles
from ui.touch import is_away, told
from ui.undone import undone_text
from ui.widgets.action_button import ActionButton, press_focused
from ui.widgets.banner import Banner
from ui.widgets.card import Card
from ui.widgets.flow_layout import FlowRow
from ui.widgets.keyed_action import keyed_action
from ui.widgets.labels import Text
from ui.widgets.page_table import PlainTable
from ui.widgets.painting import RESCALING, announce
from ui.widgets.segmented import Segmented
from ui.widgets.stale import set_stale

if TYPE_CHECKING:
    from queueapp.services.hall import Hall

    Job = Callable[[Hall], Done | PromiseDone]

_AGAIN_MS = 700
"""A busy hall is read again so often at most."""
_SAY_FOR_S = 8.0
_SERVICE, _WAITED, _CALLED, _BY, _SERVED = 1, 3, 4, 5, 6
_FIRST_TO_GO = (_CALLED, _BY, _SERVED, _WAITED)
_WIDTHS = (6, 9, 8.5, 6.5, 6, 11, 6.5, 10)
"""The least widths of the columns in em; service and person take what is left."""
VISITS, INCIDENTS = "visits", "incidents"

_PARTS = (Shown.ALL, Shown.OPEN, Shown.SERVED, Shown.NO_SHOW, Shown.LEFT)


class TodayWindow(QDialog):
    """A table of visits with a search, and the story of the one chosen; the incidents beside it."""

    _built = False

    def __init__(self, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("today_window")
        self.setWindowTitle(self.tr("Today's visits"))
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint, True)
        self._shell = shell
        self._visits: dict[int, Visit] = {}
        self._notes: dict[int, tuple[Note, ...]] = {}
        self._view: DayView | None = None
        self._told: tuple[int, int, int] | None = None
        self._recorded = 0
        self._loading = self._stale = self._busy = False
        self._sheet: Ask | None = None
        self._sheet_refused = False
        self._model = TodayModel(titles(), self)
        self._filter = TodayFilter(self)
        self._filter.setSourceModel(self._model)
        self._make_actions()
        self._build()
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(_AGAIN_MS)
        self._again.timeout.connect(self._load)
        live = self._shell.live
        live.board_changed.connect(self._board_changed)
        live.trouble.connect(self._show_touch)
        live.recovered.connect(self._show_touch)
        self._show_touch()
        self._shell.runner.bug.connect(self._release)
        self._update_actions()
        self._load()

    # How it is made

    def _make_actions(self) -> None:
        make = partial(keyed_action, self)
        self._reinstate = make("reinstate", self.tr("Client is back…"), "Ctrl+R", self._bring_back)
        self._left = make("left", self.tr("Client has left"), "Ctrl+Shift+Del", self._mark_left)
        self._correct = make("correct", self.tr("Correct the time…"), "Ctrl+T", self._correct_time)
        self._undo = make("undo", self.tr("Undo"), "Ctrl+Z", self._take_back)
        for key, name in (("Ctrl+PgDown", "next_page"), ("Ctrl+PgUp", "previous_page")):
            make(name, self.tr("Visits or incidents"), key, self._turn_over)
        make("search", self.tr("Find a ticket"), "Ctrl+F", self._focus_search)
        self._close = make("close", self.tr("Close"), "Esc", self.reject)

    def _build(self) -> None:
        self._column = QVBoxLayout(self)
        self._banner = Banner()
        self._banner.setObjectName("banner")
        self._column.addWidget(HelpBar(self._shell, self))
        self._column.addWidget(self._make_head())
        self._column.addWidget(self._banner)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._make_body())
        self._incidents = IncidentsPage()
        self._incidents.visit_wanted.connect(self._open_visit)
        self._stack.addWidget(self._incidents)
        self._column.addWidget(self._stack, 1)
        foot = FlowRow(gap=2, line_gap=1)
        for action in (self._reinstate, self._left, self._correct, self._undo):
            foot.flow.addWidget(ActionButton(action))
        foot.flow.add_spring()
        foot.flow.addWidget(ActionButton(self._close))
        self._column.addWidget(foot)
        self._column.addWidget(Notices(self._shell.live))
        self._built = True
        self._rescale()
        room = self.screen().availableGeometry()
        self.resize(min(em(None, 104), room.width()), min(em(None, 56), room.height()))
        self._find.setFocus()

    def _make_head(self) -> QWidget:
        head = FlowRow(gap=3, line_gap=1)
        self._page_titles = {VISITS: self.tr("Visits"), INCIDENTS: self.tr("Incidents")}
        self._tabs = Segmented(list(self._page_titles.items()), current=VISITS)
        self._tabs.setObjectName("tabs")
        self._tabs.setAccessibleName(self.tr("What is shown"))
        self._tabs.chosen.connect(lambda page: self._turn(str(page)))
        self._tabs.setVisible(self._sees_incidents)
        head.flow.addWidget(self._tabs)
        self._find = QLineEdit()
        self._find.setObjectName("find")
        self._find.setClearButtonEnabled(True)
        self._find.setPlaceholderText(self.tr("Ticket, such as A023 or 23"))
        self._find.setAccessibleName(self.tr("Find a ticket"))
        self._find.textChanged.connect(self._searched)
        self._find.installEventFilter(self)
        self._groups = Segmented([(part, shown_name(part)) for part in _PARTS], current=Shown.ALL)
        self._groups.setObjectName("groups")
        self._groups.setAccessibleName(self.tr("Which visits"))
        self._groups.chosen.connect(self._group_chosen)
        head.flow.addWidget(self._find)
        head.flow.addWidget(self._groups)
        self._count = Text(quiet=True, wrap=False)
        self._count.setObjectName("count")
        head.flow.add_spring()
        head.flow.addWidget(self._count)
        return head

    def _make_body(self) -> QWidget:
        body = QWidget()
        self._body = QHBoxLayout(body)
        self._body.setContentsMargins(0, 0, 0, 0)
        self._table_card = table = Card()
        self._table = self._make_table()
        self._nothing = Text(quiet=True)
        self._nothing.setObjectName("nothing")
        table.content.addWidget(self._table, 1)
        table.content.addWidget(self._nothing)
        self._side = Card()
        self._side.setObjectName("story")
        self._ticket = Text(kind=Type.TITLE)
        self._ticket.setObjectName("ticket")
        self._details = VisitDetails()
        self._side.content.addWidget(self._ticket)
        self._side.content.addWidget(self._details, 1)
        self._body.addWidget(table, 3)
        self._body.addWidget(self._side, 1)
        return body

    def _make_table(self) -> PlainTable:
        # What does not fit stands in the story of the chosen visit.
        title = self.tr("Visits")
        table = PlainTable("visits", title, self._filter, _WIDTHS, _FIRST_TO_GO)
        table.setSortingEnabled(True)
        header = table.horizontalHeader()
        for column in (_SERVICE, _BY):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        table.sortByColumn(2, Qt.SortOrder.DescendingOrder)
        table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        table.customContextMenuRequested.connect(self._menu)
        table.selectionModel().selectionChanged.connect(lambda *_: self._chose())
        return table

    def _rescale(self) -> None:
        self._column.setContentsMargins(space(4), space(3), space(4), space(3))
        self._column.setSpacing(space(3))
        self._body.setSpacing(space(3))
        self._find.setMinimumWidth(em(None, 20))
        self._side.setMinimumWidth(em(None, 15))

    @property
    def _pictures(self) -> tuple[QWidget, ...]:
        """What shows the day as it was read last."""
        return self._table_card, self._side, self._incidents

    def changeEvent(self, event: QEvent) -> None:
        """Follow the application's font."""
        if self._built and event.type() in RESCALING:
            self._rescale()
        super().changeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button that has the focus, and never closes the window."""
        if press_focused(self, event):
            return
        super().keyPressEvent(event)

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        """From the search, down and Enter go on to the table."""
        if watched is self._find and isinstance(event, QKeyEvent):
            keys = (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter)
            if event.type() == QEvent.Type.KeyPress and event.key() in keys:
                if self._filter.rowCount() and self._chosen() is None:
                    self._table.selectRow(0)
                self._table.setFocus()
                return True
        return False

    # What is shown

    def _show_touch(self) -> None:
        for part in self._pictures:
            set_stale(part, self._shell.live.out_of_touch)
        self._told = None

    def _board_changed(self, _board: Board) -> None:
        if not self._again.isActive():
            self._again.start()

    def _load(self) -> None:
        if self._shell.live.out_of_touch:
            return  # It is read when the board is.
        if self._loading:
            self._stale = True
            return
        self._loading = True
        session = self._shell.session
        sees_incidents = self._sees_incidents

        def job(hall: "Hall") -> tuple[DayView, tuple[Incident, ...]]:
            incidents = hall.incidents.of_day(session) if sees_incidents else ()
            return hall.board.day(session), incidents

        self._shell.runner.run(job, self._loaded_if_here, self._not_loaded)

    def _loaded_if_here(self, found: tuple[DayView, tuple[Incident, ...]]) -> None:
        if isValid(self):
            self._loading = False
            self._loaded(*found)
            if self._stale:
                self._stale = False
                self._again.start()

    def _loaded(self, view: DayView, incidents: tuple[Incident, ...]) -> None:
        board = self._shell.live.board
        left_over = board.left_over if board is not None else ()
        notes = dict(view.notes)
        if board is not None:
            notes |= {v.id: board.notes.get(v.id, ()) for v in left_over}
        self._view, self._notes = view, notes
        self._visits = {visit.id: visit for visit in (*left_over, *view.visits)}
        now = self._shell.live.now()
        chosen = self._chosen_id()
        bar = self._table.verticalScrollBar()
        at = bar.value()
        self._model.show(
            [
                row(visit, view.directory, view.day, now, late=visit.id in view.entered_late)
                for visit in self._visits.values()
            ]
        )
        if self._chosen_id() != chosen and chosen is not None:
            self._choose(chosen)
        bar.setValue(at)
        tickets = {visit.id: visit.ticket for visit in self._visits.values()}
        self._incidents.show_incidents(incidents, tickets, view.directory, now)
        self._recorded = len(incidents)
        self._tabs.setVisible(self._sees_incidents)
        self._show_groups(bool(left_over))
        self._show_count()
        # What is promised meanwhile goes on without the visit's doing.
        self._told = None
        self._chose()

    def _show_groups(self, earlier: bool) -> None:
        parts = (*_PARTS, Shown.EARLIER) if earlier else _PARTS
        if earlier != bool(self._groups.property("earlier")):
            self._groups.setProperty("earlier", earlier)
            current = self._groups.current()
            kept = current if current in parts else Shown.ALL
            self._groups.set_options([(part, shown_name(part)) for part in parts], kept)

    def _show_count(self) -> None:
        count, every = self._filter.rowCount(), self._model.rowCount()
        text = self.tr("%n of {all} visits", "", count).format(all=every)
        text = text if count != every else self.tr("%n visits", "", every)
        recorded = self.tr("%n incident(s)", "", self._recorded) if self._recorded else ""
        if self._tabs.current() == INCIDENTS:
            text = recorded
        elif recorded:
            text += f" · {recorded}"
        self._count.setText(text)
        self._table.setVisible(bool(count))
        self._nothing.setVisible(not count)
        self._nothing.setText(
            self.tr("No visit fits. Clear the search or choose “All”.")
            if every
            else self.tr("No visits yet today. They appear here as tickets are given.")
        )

    def _searched(self, text: str) -> None:
        self._filter.set_ticket(text)
        self._show_count()
        if text.strip() and self._filter.rowCount() and self._chosen() is None:
            self._table.selectRow(0)

    def _group_chosen(self, part: object) -> None:
        if isinstance(part, Shown):
            self._filter.set_shown(part)
            self._show_count()

    # Which page is shown

    @property
    def _sees_incidents(self) -> bool:
        board, session = self._shell.live.board, self._shell.session
        person = board.directory.people.get(session.person_id) if board is not None else None
        return person is not None and may(person.role, Permission.SEE_INCIDENTS)

    def _turn_over(self) -> None:
        if not self._sees_incidents:
            return
        page = VISITS if self._tabs.current() == INCIDENTS else INCIDENTS
        self._show_page(page)
        (self._table if page == VISITS else self._incidents).setFocus()

    def _show_page(self, page: str) -> None:
        if self._tabs.current() != page:
            self._tabs.set_current(page)
            self._turn(page)
            announce(self._tabs, self._page_titles[page])

    def _turn(self, page: str) -> None:
        visits = page == VISITS
        self._stack.setCurrentIndex(0 if visits else 1)
        self._find.setVisible(visits)
        self._groups.setVisible(visits)
        for action in (self._reinstate, self._left, self._correct):
            action.setVisible(visits)
        self._show_count()
        self._update_actions()

    def _open_visit(self, visit_id: int) -> None:
        self._find.clear()
        self._groups.set_current(Shown.ALL)
        self._filter.set_shown(Shown.ALL)
        self._show_page(VISITS)
        self._choose(visit_id)
        self._table.setFocus()

    # Which visit is chosen

    def _chosen_id(self) -> int | None:
        rows = self._table.selectionModel().selectedRows()
        if not rows:
            return None
        return self._model.row_at(self._filter.mapToSource(rows[0]).row()).id

    def _chosen(self) -> Visit | None:
        chosen = self._chosen_id()
        return self._visits.get(chosen) if chosen is not None else None

    def _choose(self, visit_id: int) -> None:
        at = self._model.row_of(visit_id)
        index = self._filter.mapFromSource(self._model.index(at, 0)) if at is not None else None
        if index is not None and index.isValid():
            flags = QItemSelectionModel.SelectionFlag
            self._table.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)

    def _chose(self) -> None:
        visit, view = self._chosen(), self._view
        self._update_actions()
        if visit is None or view is None:
            self._told = None
            self._ticket.setText(self.tr("Choose a visit to see its story"))
            if view is not None:
                self._details.show_visit(None, view.directory, Story(), (), self._shell.live.now())
            return
        self._ticket.setText(visit.ticket)
        # What came of its calls changes without the visit.
        board = self._shell.live.board
        told = (visit.id, visit.seq, board.revision if board is not None else 0)
        if self._told == told:
            return
        self._told = told
        session, notes = self._shell.session, self._notes.get(visit.id, ())
        if self._shell.live.out_of_touch:
            self._told = None
            self._details.show_visit(visit, view.directory, Story(), notes, self._shell.live.now())
            return

        def tell(story: Story) -> None:
            if isValid(self) and self._told == told:
                now = self._shell.live.now()
                self._details.show_visit(visit, view.directory, story, notes, now)

        self._shell.runner.run(lambda hall: read_story(hall, session, visit.id), tell)

    def _update_actions(self) -> None:
        visit, free = self._chosen(), not self._busy
        state = visit.state if visit else None
        day = self._view.day if self._view is not None else ""
        today = visit is not None and visit.business_day == day
        caller = visit is not None and visit.channel is Channel.PHONE
        comes_back = state in (State.NO_SHOW, State.LEFT) and not caller
        self._reinstate.setEnabled(free and today and comes_back)
        self._left.setEnabled(free and state in (State.WAITING, State.ON_HOLD))
        corrects = visit is not None and bool(correctable(visit)) and state is not State.SERVING
        self._correct.setEnabled(free and corrects)
        self._undo.setEnabled(free)

    # What is asked for

    def _must_wait(self) -> bool:
        """Whether what needs the server has to wait; if so, that is said now."""
        if self._shell.live.out_of_touch:
            self._failed(MustWait())
        return self._shell.live.out_of_touch

    def _ask(self, job: "Job") -> None:
        if self._busy or self._must_wait():
            return
        self._busy = True
        self._update_actions()
        self._shell.runner.run(job, self._done, self._failed)

    def _done(self, done: Done | PromiseDone) -> None:
        if not isValid(self):
            return
        self._busy = False
        if self._sheet is not None:
            self._sheet.accept()
        self._banner.show_message(self._done_text(done), Tone.GOOD, hide_after=_SAY_FOR_S)
        self._load()
        self._update_actions()

    def _done_text(self, done: Done | PromiseDone) -> str:
        if done.kind is EventKind.UNDONE or isinstance(done, PromiseDone):
            return undone_text(done)
        texts = {
            EventKind.LEFT: self.tr("{ticket} has left"),
            EventKind.REINSTATED: self.tr("{ticket} waits again"),
            EventKind.CORRECTED: self.tr("{ticket}: time corrected, marked inaccurate"),
        }
        return texts.get(done.kind, "{ticket}").format(ticket=done.visit.ticket)

    def _not_loaded(self, error: QueueappError) -> None:
        if isValid(self):
            self._loading = False
            if not is_away(error):  # Which the line at the foot says.
                self._failed(error)

    def _failed(self, error: QueueappError) -> None:
        if not isValid(self):
            return
        self._busy = False
        text = told(error, self._view.directory if self._view else None)
        if self._sheet is not None:
            self._sheet_refused = True
            self._sheet.set_error(text)
        else:
            self._banner.show_message(text, Tone.CAUTION, hide_after=_SAY_FOR_S)
        self._update_actions()

    def _release(self) -> None:
        # No answer comes after a fault of the program: what is asked next must be taken.
        self._busy = self._loading = False
        if self._sheet is not None:
            self._sheet.set_busy(False)
        self._update_actions()

    def _take_back(self) -> None:
        session = self._shell.session
        self._ask(lambda hall: hall.desk.undo(session))

    def _mark_left(self) -> None:
        visit, session = self._chosen(), self._shell.session
        if visit is not None:
            seen = Seen(visit.id, visit.seq)
            self._ask(lambda hall: hall.desk.left(session, seen))

    def _bring_back(self) -> None:
        from ui.sheets.reasons import ReinstateSheet

        visit, session, board = self._chosen(), self._shell.session, self._shell.live.board
        if visit is None or board is None or self._must_wait():
            return
        sheet = ReinstateSheet(visit, board, self._shell.live.now(), parent=self)

        def job() -> "Job":
            seen, place, reason = self._seen(visit), sheet.placement, sheet.reason
            text = sheet.text
            return lambda hall: hall.intake.reinstate(session, seen, place, reason, text)

        self._open(sheet, job)

    def _correct_time(self) -> None:
        from ui.sheets.correct import CorrectSheet

        visit, session, view = self._chosen(), self._shell.session, self._view
        if visit is None or view is None or self._must_wait():
            return
        sheet = CorrectSheet(visit, view.directory, self._shell.live.now(), parent=self)

        def job() -> "Job":
            seen, leg, at = self._seen(visit), sheet.leg_number, sheet.finished_at
            return lambda hall: hall.desk.correct(session, seen, leg, at)

        self._open(sheet, job)

    def _focus_search(self) -> None:
        self._show_page(VISITS)
        self._find.setFocus()
        self._find.selectAll()

    def _menu(self, at: QPoint) -> None:
        index: QModelIndex = self._table.indexAt(at)
        if index.isValid():
            menu = QMenu(self)
            for action in (self._reinstate, self._left, self._correct):
                menu.addAction(action)
            menu.popup(self._table.viewport().mapToGlobal(at))

    def _seen(self, visit: Visit) -> Seen:
        # A sheet acts on what it was opened with; pressed again after a refusal, on what is now.
        now = self._visits.get(visit.id, visit) if self._sheet_refused else visit
        return Seen(now.id, now.seq)

    def _open(self, sheet: Ask, job: Callable[[], "Job"]) -> None:
        # What the sheet says is read here, before the job goes to the worker.
        if self._sheet is not None:
            sheet.deleteLater()
            return
        self._sheet, self._sheet_refused = sheet, False
        sheet.submitted.connect(lambda: self._ask(job()))
        sheet.finished.connect(lambda _: self._forget(sheet))
        sheet.open()

    def _forget(self, sheet: Ask) -> None:
        if self._sheet is sheet:
            self._sheet = None
        sheet.deleteLater()
