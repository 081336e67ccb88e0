"""The hall as the program holds it: one open database and the services on it."""

from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from queueapp.clock import Clock
from queueapp.domain.setup import HallKind, HallTime
from queueapp.place import Place
from queueapp.services.absence import AbsenceService
from queueapp.services.access import AccessService
from queueapp.services.alarms import AlarmService
from queueapp.services.board import BoardService
from queueapp.services.day_end import DayEndService
from queueapp.services.desk import DeskService
from queueapp.services.forecasts import ForecastService
from queueapp.services.help import HelpService
from queueapp.services.incidents import IncidentService
from queueapp.services.intake import IntakeService
from queueapp.services.offline import OfflineService
from queueapp.services.phone import PhoneService
from queueapp.services.promises import PromiseService
from queueapp.services.quiet import QuietService
from queueapp.services.retention import RetentionService
from queueapp.services.running import RunningService
from queueapp.services.setup import SetupService
from queueapp.services.shifts import ShiftService
from queueapp.services.sign_in import SignInService
from queueapp.services.telling import TellingService
from queueapp.storage.database import Database
from queueapp.storage.opening import open_database, open_reading

if TYPE_CHECKING:
    from queueapp.services.announcing import AnnouncingService
    from queueapp.services.history import HistoryService
    from queueapp.services.importing import ImportService
    from queueapp.services.kiosk import KioskService
    from queueapp.services.paper_day import PaperDayService
    from queueapp.services.privacy import PrivacyService
    from queueapp.services.public_setup import PublicSetupService
    from queueapp.services.record import RecordService
    from queueapp.services.screens import ScreenService
    from queueapp.services.standard import StandardService


class Hall:
    """All services on one database; belongs to the thread that opened it."""

    def __init__(self, db: Database, journal: Path | None = None) -> None:
        """Put the services on an open database."""
        self.place = db.place
        self.kind = db.kind
        self.clock = db.clock
        self.access = AccessService(db)
        self.board = BoardService(db)
        self.day_end = DayEndService(db)
        self.desk = DeskService(db)
        self.intake = IntakeService(db)
        self.setup = SetupService(db)
        self.shifts = ShiftService(db)
        self.sign_in = SignInService(db)
        self.telling = TellingService(db)
        self.phone = PhoneService(db)
        self.promises = PromiseService(db)
        self.absence = AbsenceService(db)
        self.incidents = IncidentService(db)
        self.help = HelpService(db)
        self.quiet = QuietService(db)
        self.forecasts = ForecastService(db)
        self.running = RunningService(db)
        self.alarms = AlarmService(db)
        self.retention = RetentionService(db)
        self.offline = OfflineService(db, self.access, self.intake, self.phone, journal)
        self._db = db

    @cached_property
    def standard(self) -> "StandardService":
        """The service standard; what reads its cards is loaded when it is first asked for."""
        from queueapp.services.standard import StandardService

        return StandardService(self._db)

    @cached_property
    def privacy(self) -> "PrivacyService":
        """What is known of one person; loaded when it is first asked for."""
        from queueapp.services.privacy import PrivacyService

        return PrivacyService(self._db, self.retention, self.offline)

    @cached_property
    def history(self) -> "HistoryService":
        """What was; what reads it is loaded when it is first asked for."""
        from queueapp.services.history import HistoryService

        return HistoryService(self._db)

    @cached_property
    def record(self) -> "RecordService":
        """Everything that was done; what reads it is loaded when it is first asked for."""
        from queueapp.services.record import RecordService

        return RecordService(self._db)

    @cached_property
    def importing(self) -> "ImportService":
        """The past of another system; what brings it in is loaded when it is first asked for."""
        from queueapp.services.importing import ImportService

        return ImportService(self._db)

    @cached_property
    def screens(self) -> "ScreenService":
        """What the public sees and hears; loaded when it is first asked for."""
        from queueapp.services.screens import ScreenService

        return ScreenService(self._db)

    @cached_property
    def announcing(self) -> "AnnouncingService":
        """What staff have the public screens say; loaded when it is first asked for."""
        from queueapp.services.announcing import AnnouncingService

        return AnnouncingService(self._db)

    @cached_property
    def kiosk(self) -> "KioskService":
        """Tickets that clients take by themselves; loaded when it is first asked for."""
        from queueapp.services.kiosk import KioskService

        return KioskService(self._db)

    @cached_property
    def public_setup(self) -> "PublicSetupService":
        """What is set up for clients; loaded when it is first asked for."""
        from queueapp.services.public_setup import PublicSetupService

        return PublicSetupService(self._db)

    @cached_property
    def paper_day(self) -> "PaperDayService":
        """What was written by hand while the power was away; loaded when it is first asked for."""
        from queueapp.services.paper_day import PaperDayService

        return PaperDayService(self._db)

    @classmethod
    def open(cls, place: Place, clock: Clock, journal: Path | None = None) -> Self:
        """The hall kept at `place`; raises `StorageTrouble` where it cannot be opened.

        What cannot wait while a server is out of touch is kept in the file `journal`.
        """
        db = open_database(place, clock)
        try:
            return cls(db, journal)
        except BaseException:
            db.close()
            raise

    @classmethod
    def open_reading(cls, place: Place, clock: Clock) -> Self:
        """The same hall on a connection of its own that cannot write, for looking back."""
        db = open_reading(place, clock)
        try:
            return cls(db)
        except BaseException:
            db.close()
            raise

    @classmethod
    def create(
        cls, path: Path, kind: HallKind, clock: Clock, hall_time: HallTime | None = None
    ) -> Self:
        """A new hall in a file, with no site yet; an existing file is never overwritten."""
        from queueapp.storage.sqlite import SqliteDatabase

        return cls(SqliteDatabase.create(path, kind, clock, hall_time))

    def close(self) -> None:
        """Let go of the database."""
        self._db.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()
