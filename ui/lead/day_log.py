"""The log of the day: what was beyond a limit, and what leads did, the newest first."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtWidgets import QHeaderView, QVBoxLayout, QWidget
from shiboken6 import isValid

from queueapp.domain.day_log import DayLog, LogEntry
from queueapp.domain.history.story import VisitStory
from queueapp.domain.record import Event, EventKind
from queueapp.domain.setup import Directory
from queueapp.errors import QueueappError
from ui import words
from ui.sheets.details import DetailsSheet
from ui.sheets.sending import directory_of
from ui.sheets.story import Story
from ui.sheets.timeline import event_text
from ui.shell import Shell
from ui.theme import Tone
from ui.touch import is_away, told
from ui.widgets.card import Card
from ui.widgets.labels import Text
from ui.widgets.page_table import PageRow, PageTable
from ui.widgets.stale import set_stale

if TYPE_CHECKING:
    from queueapp.services.hall import Hall

translate = QCoreApplication.translate


class DayLogPage(QWidget):
    """A table; `opened` by Enter on a line that has more to tell, `failed` says what went wrong."""

    opened = Signal()
    failed = Signal(str)

    def __init__(self, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("day_log")
        self._shell = shell
        self._entries: dict[int, LogEntry] = {}
        self._loading = self._stale = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self._card = Card()
        self.table = PageTable(
            "log",
            self.tr("The day's log"),
            {
                self.tr("Time"): 4.5,
                self.tr("What"): 24.0,
                self.tr("About"): 9.0,
                self.tr("Who"): 12.0,
            },
        )
        self.table.horizontalHeader().setStretchLastSection(False)
        self.table.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self.table.opened.connect(self.opened)
        self._nothing = Text(quiet=True)
        self._nothing.setObjectName("nothing_logged")
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self._damaged = Text(tone=Tone.CAUTION)
        self._damaged.setObjectName("damaged")
        self._card.content.addWidget(self.table, 1)
        self._card.content.addWidget(self._nothing, 1)
        self._card.content.addWidget(self._damaged)
        column.addWidget(self._card)
        self.table.hide()
        self._damaged.hide()
        shell.runner.bug.connect(self._release)

    @property
    def current(self) -> LogEntry | None:
        """The line that is chosen."""
        chosen = self.table.current
        return self._entries.get(chosen) if chosen is not None else None

    def set_stale(self, stale: bool) -> None:
        """Grey what may no longer be so."""
        set_stale(self._card, stale)

    def load(self) -> None:
        """Read the log of today."""
        if self._shell.live.out_of_touch:
            return  # It is read when the board is.
        if self._loading:
            self._stale = True
            return
        self._loading = True
        session = self._shell.session
        self._shell.runner.run(
            lambda hall: hall.alarms.day_log(session), self._loaded, self._not_loaded
        )

    def _loaded(self, log: DayLog) -> None:
        if not isValid(self):
            return
        self._loading = False
        directory = directory_of(self._shell)
        self._entries = {entry.event.id: entry for entry in log.entries}
        rows = [log_row(entry, directory) for entry in reversed(log.entries)]
        self.table.show_rows(rows)
        self.table.setVisible(bool(rows))
        self._nothing.setVisible(not rows)
        self._nothing.setText(
            self.tr(
                "Nothing yet today. What goes beyond a limit, and what shift leads do, is "
                "written here."
            )
        )
        many = len(log.damaged)
        self._damaged.setVisible(bool(many))
        self._damaged.setText(
            self.tr("! %n lines cannot be read: their records are damaged. Tell IT.", "", many)
        )
        if self._stale:
            self._stale = False
            self.load()

    def _not_loaded(self, error: QueueappError) -> None:
        if isValid(self):
            self._loading = False
            if not is_away(error):  # Which the line at the foot says.
                self.failed.emit(told(error, directory_of(self._shell)))

    def _release(self) -> None:
        self._loading = False


class StoryDesk(QObject):
    """Opens the story of a visit; `failed` says why it cannot be read."""

    failed = Signal(str)

    def __init__(self, window: QWidget, shell: Shell) -> None:
        super().__init__(window)
        self._window, self._shell = window, shell
        self._busy = False
        shell.runner.bug.connect(self._release)

    def open(self, visit_id: int) -> None:
        """Read it, and show it."""
        if self._busy or self._shell.live.out_of_touch:
            return
        self._busy = True
        session = self._shell.session

        def job(hall: "Hall") -> VisitStory | None:
            return hall.history.story(session, visit_id)

        self._shell.runner.run(job, self._show, self._refused)

    def _show(self, story: VisitStory | None) -> None:
        if not isValid(self):
            return
        self._busy = False
        if story is None:
            self.failed.emit(self.tr("There is no record of this visit any more."))
            return
        sheet = DetailsSheet(
            story.visit,
            directory_of(self._shell),
            Story(story.events, story.promises),
            story.notes,
            self._shell.live.now(),
            self._window,
        )
        sheet.finished.connect(sheet.deleteLater)
        sheet.open()

    def _refused(self, error: QueueappError) -> None:
        if isValid(self):
            self._busy = False
            self.failed.emit(told(error, directory_of(self._shell)))

    def _release(self) -> None:
        self._busy = False


def log_row(entry: LogEntry, directory: Directory) -> PageRow:
    """A line of the log: when, what, about whom, and by whom."""
    event = entry.event
    text = event_text(event, directory)
    tone = Tone.NEUTRAL
    if event.kind is EventKind.ALARM:
        text, tone = f"! {text}", Tone.CAUTION
    if entry.undone:
        text = translate("DayLogPage", "{what} (undone)").format(what=text)
    by = event.data.get("by")
    person = directory.people.get(by if isinstance(by, int) else event.person_id or 0)
    counter = directory.counters.get(_counter_of(event) or 0)
    about = entry.ticket
    if not about and counter is not None:
        about = words.counter_in_text(counter.name)
    time = words.clock_time(event.at, directory.site.zone)
    who = person.name if person is not None else ""
    sentence = ", ".join(part for part in (time, text, about, who) if part)
    return PageRow(event.id, (time, text, about, who), sentence, tone)


def _counter_of(event: Event) -> int | None:
    """The counter that a line is about; most events have that of whoever did it."""
    match event.kind:
        case EventKind.SERVES:
            counter = event.data.get("counter")
            return counter if isinstance(counter, int) else None
        case EventKind.ALARM | EventKind.DESK_OPENED | EventKind.DESK_CLOSED:
            return event.counter_id
        case _:
            return None
