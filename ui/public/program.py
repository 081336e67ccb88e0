"""The program of a PC that clients see: opens its hall by itself and goes on, whatever happens."""

from __future__ import annotations

import gc
import logging
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

from queueapp.clock import Clock, SystemClock
from queueapp.config import Preferences, load_preferences
from queueapp.domain.public.device import DeviceKind
from queueapp.errors import OUT_OF_TOUCH, QueueappError, StorageTrouble, Trouble
from queueapp.installed import program_file
from queueapp.paths import Paths
from queueapp.place import NotAnAddress, Place, parse_place
from ui.command_line import Options, Settled, settle
from ui.errands import Errands
from ui.forecasting import Forecasting
from ui.i18n import Interpreter
from ui.itself import start_again
from ui.live import Live
from ui.opening import Opener, Opening
from ui.public import said
from ui.public.ending import Ending
from ui.public.monitor import Placing
from ui.public.plain_page import PlainPage
from ui.public.reporting import Reporting
from ui.public.said import Notice, filled
from ui.public.station import PublicWindow, Station
from ui.renewed import Renewed
from ui.runner import Runner
from ui.theme import Mode, Theme

if TYPE_CHECKING:
    from queueapp.services.hall import Hall

AGAIN_MS = 10_000
"""So long after a hall could not be shown it is tried again, where that does not come sooner."""

_NEWER_MS = 2000
"""So often it is looked whether a newer program may take over."""

_START_MS = 3000
"""By then a start is over, and what it left in memory stays until the end."""


@dataclass(frozen=True, slots=True)
class Found:
    """Which hall of a database is shown; without one, `names` are those there are."""

    site_id: int | None
    names: Mapping[int, str]


class PublicProgram(QObject):
    """Shows clients one hall on one monitor, and is left alone all day.

    Nobody is signed in. What is wrong is shown in plain words in both languages, and tried again
    until it is right; faults are logged and the screen goes on.
    """

    def __init__(
        self,
        app: QApplication,
        options: Options,
        paths: Paths,
        clock: Clock | None = None,
        settled: Settled | None = None,
    ) -> None:
        """Make the parts; `settled` is what the options come to, where that is known already."""
        super().__init__(app)
        self._app = app
        settled = settled or settle(options, paths)
        for source, mistakes in settled.mistakes:
            logging.getLogger("queueapp").warning("%s: %s", source, mistakes)
        self.options = options = settled.options
        self._paths = paths
        self._clock = clock or SystemClock()
        known = load_preferences(paths.preferences)
        self.interpreter = Interpreter(app)
        self.interpreter.speak(options.language or known.language)
        self.theme = Theme(
            app, mode=_mode(options.theme or known.theme), text_scale=options.text_scale or 1.0
        )
        self.runner = Runner(self)
        self.runner.bug.connect(self.log_fault)
        self.errands = Errands(self)
        self.errands.bug.connect(self.log_fault)
        self.live = Live(self.runner, self._clock, self)
        self.forecasting = Forecasting(self.runner, self.live, self)
        self.forecasting.bug.connect(self.log_fault)
        # What somebody took down at this PC is theirs to hand over.
        self._opener = Opener(self._clock, paths, hands_over=False)
        self._opening = Opening(self.runner, self._opener, self._clock, lambda: False, self)
        self._opening.opened.connect(self._entered)
        self._opening.failed.connect(self._cannot_open)
        self.placing = Placing(app, options.monitor, self)
        self.reporting: Reporting | None = None
        self.window: PublicWindow | None = None
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(AGAIN_MS)
        self._again.timeout.connect(self._go)
        self._renewal = QTimer(self)
        self._renewal.setInterval(_NEWER_MS)
        self._renewal.timeout.connect(self._renew)
        file = program_file()
        self._renewed = Renewed(file, self.errands, self) if file is not None else None
        if self._renewed is not None:
            self._renewed.found.connect(self._renewal.start)

    def start(self) -> None:
        """Say that the hall is about to be shown, and open it."""
        self._say(said.STARTING)
        # The page comes first: loading what reads the database would hold it up.
        QTimer.singleShot(0, self, self._go)

    def stop(self) -> None:
        """Put everything away."""
        self._again.stop()
        self._renewal.stop()
        if self._renewed is not None:
            self._renewed.stop()
        self._opening.leave()
        self.placing.stop()
        if self.window is not None:
            self._close(self.window)
            self.window = None
        if self.reporting is not None:
            self.reporting.put_away()
        self.forecasting.stop()
        self.runner.stop()
        self.errands.stop()

    def end(self) -> None:
        """End the program; `quit` would ask the window first, which refuses to be closed."""
        self._app.exit(0)

    def _renew(self) -> None:
        """Give way to the newer program, as soon as nobody is in the middle of something."""
        if self.window is not None and self.window.in_use:
            return
        if start_again(sys.argv[1:]):
            self._renewal.stop()
            logging.getLogger("queueapp").info("renewed")
            self.end()

    def log_fault(self, error: BaseException) -> None:
        """Keep a fault of the program in the log; clients see nothing of it."""
        logging.getLogger("queueapp").error("fault", exc_info=error)

    def hook(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """What becomes of an error that nobody has caught."""
        if issubclass(kind, KeyboardInterrupt):
            self.end()
        else:
            self.log_fault(error)

    # Opening the hall

    def _go(self) -> None:
        options, paths = self.options, self._paths
        self.runner.work(lambda: _place(options, paths), self._open)

    def _open(self, found: tuple[Place | None, Preferences]) -> None:
        place, known = found
        if place is None:
            self._say(said.NO_HALL)
            self._again.start()
            return
        before = known.site_id if known.database == str(place) else None
        self._opener.forget()
        self._opening.open(place, lambda hall: _found(hall, self.options.site, before))

    def _cannot_open(self, error: QueueappError) -> None:
        logging.getLogger("queueapp").warning("not-opened: %r", error)
        self._say(_notice(error))
        if not self._opening.waits:
            self._again.start()

    def _entered(self, found: Found) -> None:
        self._again.stop()
        if found.site_id is None:
            self._say(_which(found, self.options.site))
            self._again.start()
            return
        self._show(found.site_id)

    # Showing it

    def _show(self, site_id: int) -> None:
        self.reporting = reporting = Reporting(
            self.runner,
            site_id,
            DeviceKind.KIOSK if self.options.screen == "kiosk" else DeviceKind.SCREEN,
            self.options.screen_name,
            self._paths.config,
            self,
        )
        station = Station(
            self.runner,
            self.live,
            self.forecasting,
            self.errands,
            site_id,
            self.options,
            self._paths,
            self.theme,
            self.interpreter,
            reporting,
        )
        window = _window(self.options.screen, station)
        window.quit_wanted.connect(self.end)
        self._replace(window)
        reporting.start()
        self.runner.run(lambda hall: hall, lambda hall: self.live.watch(hall, site_id))

    def _say(self, notice: Notice) -> None:
        if isinstance(self.window, PlainPage):
            self.window.say(notice)
            return
        page = PlainPage(notice)
        page.quit_wanted.connect(self.end)
        self._replace(page)

    def _replace(self, window: PublicWindow) -> None:
        before, self.window = self.window, window
        self.placing.show(window)
        if before is not None:
            self._close(before)

    def _close(self, window: PublicWindow) -> None:
        window.stop()
        window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        window.close()


def run(app: QApplication, options: Options, paths: Paths, settled: Settled) -> int:
    """Be a screen or a kiosk until somebody ends it on purpose; returns the exit code."""
    app.setQuitOnLastWindowClosed(False)
    program = PublicProgram(app, options, paths, settled=settled)
    sys.excepthook = program.hook
    program.start()
    QTimer.singleShot(_START_MS, program, _collect_again)
    ending = Ending(program.end, program)
    code = app.exec()
    ending.stop()
    program.stop()
    return code


def _collect_again() -> None:
    gc.freeze()
    gc.enable()


def _window(screen: str, station: Station) -> PublicWindow:
    if screen == "kiosk":
        from ui.kiosk.window import KioskWindow

        return KioskWindow(station)
    from ui.screen.window import HallScreen

    return HallScreen(station)


def _place(options: Options, paths: Paths) -> tuple[Place | None, Preferences]:
    """What IT or the command line names, what this user opened last, or the PC's own hall."""
    known = load_preferences(paths.preferences)
    place = options.database or _parsed(known.database)
    if isinstance(place, Path) and not (paths.is_there(place) or options.database):
        place = None
    if place is None and paths.is_there(paths.hall):
        place = paths.hall
    return place, known


def _parsed(text: str) -> Place | None:
    try:
        return parse_place(text) if text else None
    except NotAnAddress:
        return None


def _found(hall: Hall, wanted: str, before: int | None) -> Found:
    """The hall by its name, the one that this user was in, or the only one."""
    names = hall.access.site_names()
    if wanted:
        folded = wanted.strip().casefold()
        same = [key for key, name in names.items() if name.casefold() == folded]
        return Found(same[0] if len(same) == 1 else None, names)
    if before in names:
        return Found(before, names)
    return Found(next(iter(names)) if len(names) == 1 else None, names)


def _which(found: Found, wanted: str) -> Notice:
    if not found.names:
        return said.EMPTY_DATABASE
    names = ", ".join(found.names.values())
    if wanted:
        return filled(said.UNKNOWN_HALL, wanted=wanted, names=names)
    return filled(said.SEVERAL_HALLS, names=names)


def _notice(error: QueueappError) -> Notice:
    if not isinstance(error, StorageTrouble):
        return filled(said.REFUSED, code=type(error).__name__)
    if error.trouble in OUT_OF_TOUCH:
        return said.AWAY
    if error.trouble is Trouble.NEWER:
        return said.PROGRAM_OLDER
    return filled(said.REFUSED, code=error.trouble.value)


def _mode(value: str) -> Mode:
    try:
        return Mode(value)
    except ValueError:
        return Mode.SYSTEM
