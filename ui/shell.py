"""What the windows of one program share: the runner, the live board, and wishes for the app."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from queueapp.domain.session import Session
from ui.actions import SettingId
from ui.archive import Archive
from ui.errands import Errands
from ui.forecasting import Forecasting
from ui.keys.keymap import Keymap
from ui.live import Live
from ui.phone.drafts import Drafts
from ui.runner import Runner

if TYPE_CHECKING:
    from ui.history.report.day import DayReports
    from ui.lead.alarms import AlarmWatch
    from ui.tickets.desk import TicketDesk


class Wishes(QObject):
    """What a window wants of the program around it."""

    new_window = Signal()
    reception = Signal()
    sign_out = Signal()
    cover = Signal(object)
    other_hall = Signal()
    demo_again = Signal()
    set_up = Signal()
    setting = Signal(object)
    today = Signal()
    promises = Signal()
    page = Signal(object)
    absences = Signal()
    language = Signal(str)
    mode = Signal(str)
    text_scale = Signal(float)
    quit = Signal()
    newer = Signal()
    restart = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.fixed: frozenset[str] = frozenset()
        """What the PC's administrator has fixed, by its name in the file (`queueapp.fixed`)."""
        self.settings: frozenset[SettingId] = frozenset()
        """Which settings the menu offers now; `setting` carries the one that is asked for, `page`
        the action whose page it is.
        """
        self.is_newer = False
        """Whether a newer program stands in this one's place; `newer` says that it has come, and
        `restart` wishes to give way to it.
        """


@dataclass(frozen=True, slots=True)
class Shell:
    """Handed to each window when it is made."""

    runner: Runner
    live: Live
    wishes: Wishes
    session: Session
    place: str
    """Where the data is, for the status bar: the database's file, or the server's name."""
    shared: bool = False
    """Whether the data is on a server that other computers use too."""
    drafts: Drafts | None = None
    """Where what is half typed outlives the program."""
    identity: str = ""
    """What tells this database from any other."""
    errands: Errands | None = None
    """For what may take long and needs no database, such as starting another program."""
    forecasting: Forecasting | None = None
    """What is foreseen for those who wait."""
    archive: Archive | None = None
    """The hall's history, read beside all else."""
    kept: dict[str, object] | None = None
    """What windows keep for the next of their kind, for as long as the program runs."""
    alarms: "AlarmWatch | None" = None
    """What of the hall is beyond a limit."""
    day_reports: "DayReports | None" = None
    """Writes the report of each day by itself, where that is set."""
    keys: Keymap | None = None
    """Which action has which key; each as it comes, where nothing was changed."""
    tickets: "TicketDesk | None" = None
    """Prints tickets from this PC."""
