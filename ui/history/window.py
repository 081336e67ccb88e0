"""The hall's history: pictures of a period, its visits one by one, and one person's own page."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QAction, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QDialog, QStackedWidget, QVBoxLayout, QWidget

from queueapp.domain.board import Board
from queueapp.domain.history.past import Damaged
from queueapp.domain.history.period import Filter
from queueapp.domain.history.picture import Picture
from queueapp.domain.history.story import VisitStory
from queueapp.domain.incident import Incident
from queueapp.domain.roles import Permission, may
from queueapp.domain.setup import Directory, HallKind
from queueapp.errors import QueueappError
from ui.history.asking import Asking
from ui.history.choice import Choice
from ui.history.filter_bar import FilterBar
from ui.history.overview import OverviewPage
from ui.history.person import PersonPage
from ui.history.visits import VisitsPage
from ui.live import MustWait
from ui.notices import Notices
from ui.shell import Shell
from ui.standard.help_bar import HelpBar
from ui.theme import Tone, em, space
from ui.touch import is_away, told
from ui.widgets.action_button import ActionButton, Variant, press_focused
from ui.widgets.banner import Banner
from ui.widgets.flow_layout import FlowRow
from ui.widgets.keyed_action import keyed_action
from ui.widgets.labels import Text
from ui.widgets.page import Sheet
from ui.widgets.painting import RESCALING
from ui.widgets.segmented import Segmented
from ui.widgets.stale import set_stale

if TYPE_CHECKING:
    from queueapp.domain.history.figures import LookBack
    from queueapp.services.hall import Hall

_BUSY_MS = 250
"""A reading that is over sooner is not worth a line."""

_ROOM_EM = 36
"""A window that is less tall has no room for all menus."""

PICTURES, VISITS, PERSON = "pictures", "visits", "person"
"""The pages."""


class HistoryWindow(QDialog):
    """A filter over pages; each reads what it shows beside all other work of the program.

    What is remembered of it while the program runs is the filter.
    """

    _built = False

    def __init__(self, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("history_window")
        self.setWindowTitle(self.tr("History"))
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint, True)
        self.shell = shell
        assert shell.archive is not None
        self._archive = shell.archive
        self._archive.use_for(self)
        self._damaged: dict[str, tuple[Damaged, ...]] = {}
        self._asked_of: dict[str, Filter] = {}
        self._refused = False
        self._looking, self._telling = Asking(self._archive, self), Asking(self._archive, self)
        self._looking.failed.connect(self._not_read)
        self._telling.failed.connect(self._say_error)
        for asking in (self._looking, self._telling):
            asking.busy_changed.connect(lambda _busy: self._show_busy())
        self._waiting = QTimer(self)
        self._waiting.setSingleShot(True)
        self._waiting.setInterval(_BUSY_MS)
        self._waiting.timeout.connect(self._say_busy)
        self._close = keyed_action(self, "close", self.tr("Close"), "Esc", self.reject)
        room = self.screen().availableGeometry()
        self.resize(min(em(None, 104), room.width()), min(em(None, 62), room.height()))
        shell.live.board_changed.connect(self._board_changed)
        if shell.live.board is not None:
            self._begin(shell.live.board)

    def _begin(self, board: Board) -> None:
        """Once it is known whose hall it is, and who looks."""
        self._board = board
        self._make_actions()
        self._build()
        live = self.shell.live
        live.trouble.connect(self._show_touch)
        live.recovered.connect(self._in_touch_again)
        self._show_touch()
        self._filter_changed()

    # What others ask for

    @property
    def filter(self) -> Filter | None:
        """What is looked at; nothing while the dates are at fault."""
        return self._bar.filter

    @property
    def directory(self) -> Directory:
        """The hall as it is set up now."""
        return self._board.directory

    def allows(self, permission: Permission) -> bool:
        """Whether whoever looks is allowed something."""
        person = self.directory.people.get(self.shell.session.person_id)
        return person is not None and may(person.role, permission)

    def open_export(self, only: Picture | None = None) -> None:
        """Offer to take out what is looked at, or one picture of it."""
        from ui.history.exporting import ExportSheet

        if self.filter is not None:
            sheet = ExportSheet(self.shell, self.directory, self.filter, self, only=only)
            sheet.finished.connect(lambda _: sheet.deleteLater())
            sheet.open()

    def open_import(self) -> None:
        """Offer to bring in the visits of another system; the pages are read anew after it."""
        from ui.history.importing import ImportSheet

        sheet = ImportSheet(self.shell, self.directory, self)
        sheet.finished.connect(lambda _: sheet.deleteLater())
        sheet.finished.connect(lambda _: self._read_again())
        sheet.open()

    def say(self, text: str, tone: Tone = Tone.ACCENT, *, actions: Sequence[QAction] = ()) -> None:
        """Say something over the pages until it is put away."""
        self._banner.show_message(text, tone, actions=actions)

    # How it is made

    def _make_actions(self) -> None:
        make = partial(keyed_action, self)
        turn, later = self._turn_over, self._step
        make("next_page", self.tr("Next page"), "Ctrl+PgDown", lambda: turn(1))
        make("previous_page", self.tr("Previous page"), "Ctrl+PgUp", lambda: turn(-1))
        make("find", self.tr("Find a ticket"), "Ctrl+F", self._find)
        self._before = make("before", self.tr("Earlier"), "Alt+Left", lambda: later(later=False))
        self._after = make("after", self.tr("Later"), "Alt+Right", lambda: later(later=True))
        self._again = make("read_again", self.tr("Read again"), "F5", self._read_again)
        self._which = QAction(self.tr("Which?"), self)
        self._which.setObjectName("which_damaged")
        self._which.triggered.connect(lambda _checked=False: self._show_damaged())

    def _build(self) -> None:
        self._column = QVBoxLayout(self)
        self._bar = FilterBar(self._remembered(), self._today)
        self._show_hall()
        self._bar.changed.connect(self._filter_changed)
        self._banner = Banner()
        self._banner.setObjectName("banner")
        self._column.addWidget(HelpBar(self.shell, self))
        self._column.addWidget(self._bar)
        self._column.addWidget(self._make_head())
        self._column.addWidget(self._banner)
        self._stack = QStackedWidget()
        for page in self._pages.values():
            self._stack.addWidget(page)
        self._column.addWidget(self._stack, 1)
        self._column.addWidget(self._make_foot())
        self._column.addWidget(Notices(self.shell.live))
        self._built = True
        self._rescale()
        self._pages[self.page].setFocus()

    def _make_head(self) -> QWidget:
        people = self.allows(Permission.SEE_PERSON_FIGURES)
        self._visits = VisitsPage(self._archive, self.shell.session, people=people)
        self._visits.visit_wanted.connect(self.open_visit)
        self._visits.failed.connect(self._not_read)
        self._visits.shown.connect(self._read_well)
        self._visits.busy_changed.connect(lambda _busy: self._show_busy())
        self._pictures = OverviewPage(self.shell)
        self._pictures.visit_wanted.connect(self.open_visit)
        self._pages: dict[str, QWidget] = {PICTURES: self._pictures, VISITS: self._visits}
        titles = {PICTURES: self.tr("Pictures"), VISITS: self.tr("Visits")}
        if people:
            self._person = self._make_person()
            self._pages[PERSON] = self._person
            titles[PERSON] = self.tr("Person")
        head = FlowRow(gap=3, line_gap=1)
        self._tabs = Segmented(list(titles.items()), current=PICTURES)
        self._tabs.setObjectName("tabs")
        self._tabs.setAccessibleName(self.tr("What is shown"))
        self._tabs.chosen.connect(lambda page: self.show_page(str(page)))
        self._busy = Text(quiet=True, wrap=False)
        self._busy.setObjectName("busy")
        self._busy.hide()
        self._left_out = Text(tone=Tone.CAUTION, wrap=False)
        self._left_out.setObjectName("left_out")
        self._which_button = ActionButton(self._which, Variant.BARE)
        head.flow.addWidget(self._tabs)
        head.flow.addWidget(self._visits.tools)
        self._visits.tools.hide()
        head.flow.addWidget(self._busy)
        head.flow.add_spring()
        head.flow.addWidget(self._left_out)
        head.flow.addWidget(self._which_button)
        self._show_left_out()
        return head

    def _make_person(self) -> PersonPage:
        page = PersonPage(self.shell)
        page.shown.connect(self._person_shown)
        page.failed.connect(self._say_error)
        page.busy_changed.connect(lambda _busy: self._show_busy())
        return page

    def _make_foot(self) -> QWidget:
        foot = FlowRow(gap=2, line_gap=1)
        self._again_button = ActionButton(self._again)
        for button in (ActionButton(self._before), ActionButton(self._after), self._again_button):
            foot.flow.addWidget(button)
        for action in self._make_exchanges():
            foot.flow.addWidget(ActionButton(action))
        foot.flow.add_spring()
        foot.flow.addWidget(ActionButton(self._close))
        return foot

    def _make_exchanges(self) -> list[QAction]:
        """What takes visits out of the hall, and brings others in."""
        make, actions = partial(keyed_action, self), []
        if self.allows(Permission.EXPORT_HISTORY):
            actions.append(make("export", self.tr("Export…"), "Ctrl+E", self.open_export))
            self._pictures.save_wanted.connect(self.open_export)
        if self.allows(Permission.IMPORT_HISTORY):
            text = self.tr("Import…")
            actions.append(make("import_visits", text, "Ctrl+I", self.open_import))
        return actions

    def _rescale(self) -> None:
        self._column.setContentsMargins(space(4), space(3), space(4), space(3))
        self._column.setSpacing(space(2.5))
        self._fold()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the application's font."""
        if self._built and event.type() in RESCALING:
            self._rescale()
        super().changeEvent(event)

    def done(self, result: int) -> None:
        """Draw nothing more once it is closed."""
        if self._built:
            self._pictures.stop()
        super().done(result)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the page its room where there is little."""
        super().resizeEvent(event)
        if self._built:
            self._fold()

    def _fold(self) -> None:
        tight = self.height() < em(None, _ROOM_EM)
        self._bar.fold(fold=tight)
        self._again_button.setVisible(not tight)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button that has the focus, and never closes the window."""
        if press_focused(self, event):
            return
        super().keyPressEvent(event)

    # What is looked at

    @property
    def _today(self) -> date:
        return date.fromisoformat(self._board.day.date)

    @property
    def _memory_key(self) -> str:
        return f"history {self.shell.identity} {self.shell.session.site_id}"

    def _remembered(self) -> Choice:
        kept = (self.shell.kept or {}).get(self._memory_key)
        return kept if isinstance(kept, Choice) else Choice()

    def _filter_changed(self) -> None:
        if self.shell.kept is not None:
            self.shell.kept[self._memory_key] = self._bar.choice
        for action, later in ((self._before, False), (self._after, True)):
            action.setEnabled(self._bar.can_step(later=later))
        self._void()
        self._read()

    def _void(self) -> None:
        """What was asked before is no answer any more."""
        for page, busy in ((PICTURES, self._looking.busy), (VISITS, self._visits.busy)):
            if busy:
                self._asked_of.pop(page, None)
        self._looking.void()
        self._visits.void()
        self._show_stale()

    def _read(self) -> None:
        """Ask for what the page in sight needs, unless it shows that already."""
        filter, page = self.filter, self.page
        if filter is None or self._asked_of.get(page) == filter or self.shell.live.out_of_touch:
            return
        self._asked_of[page] = filter
        if page == PICTURES:
            self._look_back(filter)
        elif page == VISITS:
            self._visits.show_filter(filter, self.directory)
        elif page == PERSON:
            self._person.show_period(filter, self.directory)
        self._show_stale()

    def _look_back(self, filter: Filter) -> None:
        session, directory = self.shell.session, self.directory
        zone, target = directory.site.zone, directory.site.wait_target

        def job(hall: Hall) -> tuple[LookBack, tuple[Damaged, ...]]:
            from queueapp.domain.history.figures import look_back

            past = hall.history.past(session, filter)
            return look_back(past, tuple(Picture), zone, target), past.damaged

        def show(found: tuple[LookBack, tuple[Damaged, ...]]) -> None:
            looked, self._damaged[PICTURES] = found
            self._pictures.show_history(looked.figures, looked.summary, directory, filter)
            self._show_left_out()
            self._read_well()

        self._looking.ask(job, show)

    def _read_again(self) -> None:
        self._asked_of.clear()
        self._void()
        self._read()

    def _step(self, *, later: bool) -> None:
        self._bar.step(later=later)

    # Which page is shown

    @property
    def page(self) -> str:
        """The page in sight."""
        return str(self._tabs.current())

    def show_page(self, page: str) -> None:
        """Turn to a page."""
        if page in self._pages:
            self._tabs.set_current(page)
            self._stack.setCurrentWidget(self._pages[page])
            self._bar.show_only_days(page == PERSON)
            self._visits.tools.setVisible(page == VISITS)
            self._show_left_out()
            self._read()

    def _turn_over(self, by: int) -> None:
        names = list(self._pages)
        self.show_page(names[(names.index(self.page) + by) % len(names)])
        self._pages[self.page].setFocus()

    def _find(self) -> None:
        self.show_page(VISITS)
        self._visits.search()

    # What is shown of the reading

    def _show_touch(self) -> None:
        self._show_stale()

    def _in_touch_again(self) -> None:
        self._asked_of.clear()
        self._banner.dismiss()
        self._read()
        self._show_stale()

    def _show_stale(self) -> None:
        gone = self.shell.live.out_of_touch or self.filter is None or self._refused
        for page in self._pages.values():
            set_stale(page, gone)

    def _show_busy(self) -> None:
        busy = self._looking.busy or self._telling.busy or self._visits.busy
        busy = busy or (PERSON in self._pages and self._person.busy)
        if not busy:
            self._waiting.stop()
            self._say("")
        elif not self._waiting.isActive() and not self._busy.text():
            self._waiting.start()

    def _say_busy(self) -> None:
        self._say(self.tr("Reading…"))

    def _say(self, text: str) -> None:
        self._busy.setText(text)
        self._busy.setVisible(bool(text))

    def _read_well(self) -> None:
        if self._refused:
            self._refused = False
            self._banner.dismiss()
        self._show_stale()

    def _person_shown(self, damaged: tuple[Damaged, ...]) -> None:
        self._damaged[PERSON] = damaged
        self._show_left_out()
        self._read_well()

    def _not_read(self, error: QueueappError) -> None:
        self._asked_of.pop(self.page, None)
        self._refused = True
        self._show_stale()
        self._say_error(error)

    def _say_error(self, error: QueueappError) -> None:
        """What is shown stays true: something else could not be done."""
        if isinstance(error, MustWait) or not is_away(error):  # The line at the foot says that.
            self._banner.show_message(told(error, self.directory), Tone.CAUTION)

    def _board_changed(self, board: Board) -> None:
        if not self._built:
            self._begin(board)
            return
        changed = board.directory != self._board.directory or board.day.date != self._board.day.date
        self._board = board
        if changed:
            self._show_hall()

    def _show_hall(self) -> None:
        replayed = self._board.kind is HallKind.REPLAY
        self._bar.show_directory(self.directory, self._today, replayed=replayed)

    # What cannot be read

    def _show_left_out(self) -> None:
        many = len(self._damaged.get(self.page, ()))
        text = self.tr("%n records cannot be read and are left out", "", many) if many else ""
        self._left_out.setText(f"! {text}" if text else "")
        self._left_out.setVisible(bool(many))
        self._which.setVisible(bool(many))

    def _show_damaged(self) -> None:
        sheet = LeftOutSheet(self._damaged.get(self.page, ()), self)
        sheet.finished.connect(lambda _: sheet.deleteLater())
        sheet.open()

    # One visit

    def open_visit(self, visit_id: int) -> None:
        """Open the story of a visit, once it is read."""
        session = self.shell.session
        sees_incidents = self.allows(Permission.SEE_INCIDENTS)

        def job(hall: Hall) -> tuple[VisitStory | None, tuple[Incident, ...]]:
            story = hall.history.story(session, visit_id)
            incidents = hall.incidents.of_visit(session, visit_id) if sees_incidents else ()
            return story, incidents

        self._telling.ask(job, lambda found: self._show_story(*found))

    def _show_story(self, story: VisitStory | None, incidents: tuple[Incident, ...]) -> None:
        from ui.history.story import StorySheet

        if story is None:
            self.say(self.tr("That visit is not in the record any more."), Tone.CAUTION)
            return
        named = self.allows(Permission.SEE_PERSON_FIGURES)
        now = self.shell.live.now()
        sheet = StorySheet(
            story, self.directory, now, named=named, incidents=incidents, parent=self
        )
        sheet.finished.connect(lambda _: sheet.deleteLater())
        sheet.open()


class LeftOutSheet(Sheet):
    """Which records cannot be read."""

    def __init__(self, damaged: Sequence[Damaged], parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("Records that cannot be read"),
            detail=self.tr(
                "They are left out of every figure. Tell IT which they are; a backup may have them."
            ),
            cancel=self.tr("Close"),
            wide=36,
            parent=parent,
        )
        self.setObjectName("left_out_sheet")
        names = {
            "visit": self.tr("Visit {id}"),
            "leg": self.tr("Visit and leg {id}"),
            "promise": self.tr("Promise {id}"),
            "event": self.tr("Event {id}"),
            "forecast": self.tr("Forecast {id}"),
        }
        lines = (names.get(each.table, "{id}").format(id=each.id) for each in damaged)
        self.list = Text("\n".join(lines))
        self.list.setObjectName("damaged_list")
        self.list.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.body.addWidget(self.list)
