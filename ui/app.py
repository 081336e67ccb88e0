"""Wires the program together: application, language, look, services, first window, errors."""

import gc
import logging
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from queueapp.about import NAME
from queueapp.clock import Clock, SystemClock
from queueapp.domain.session import Session
from queueapp.errors import QueueappError, StorageTrouble, Trouble
from queueapp.fixed import LEAST_SCALE, MOST_SCALE
from queueapp.installed import program_file
from queueapp.log import start_log
from queueapp.paths import Paths, user_paths
from queueapp.place import NotAnAddress, Place, Server, parse_place
from ui.actions import ActionId, SettingId
from ui.archive import Archive
from ui.arrival import Arrival, remembered
from ui.beside import Beside
from ui.command_line import Options, Settled, as_arguments, settle
from ui.counter.window import CounterWindow
from ui.cover.proof import Proofs
from ui.entrance import Entrance
from ui.errands import Errands
from ui.forecasting import Forecasting
from ui.halls import Halls
from ui.helping import Helper
from ui.i18n import Interpreter
from ui.icon import name_itself
from ui.itself import start_again
from ui.keys.keymap import Keymap
from ui.live import Live
from ui.memory import Memory
from ui.opening import Opener, Opening
from ui.phone.drafts import Drafts
from ui.report import BugSheet, log_bug
from ui.runner import Runner
from ui.shell import Shell, Wishes
from ui.sweeping import Sweeping
from ui.theme import Mode, Theme, styled_application
from ui.tickets.desk import TicketDesk
from ui.windows import FirstPaint, Windows

if TYPE_CHECKING:
    from queueapp.domain.backup import Backup
    from queueapp.domain.setup import HallDraft
    from ui.cover.covering import Covering
    from ui.cover.system_lock import SystemLock
    from ui.everywhere import Everywhere
    from ui.history.report.day import DayReports
    from ui.lead.alarms import AlarmWatch
    from ui.renewed import Renewed
    from ui.restarting import Restarting
    from ui.setup.keeping import Keeping
    from ui.setup.sharing import Sharing
    from ui.told.listening import Listening

_CARE_MS = 1500
"""When the hall's file is looked after: the first presses have the disk to themselves."""

_BEGINNING_LOST = frozenset({Trouble.DAMAGED, Trouble.NOT_OURS})

_START_MS = 3000
"""By then a start is over, and what it left in memory stays until the end."""


class Program(QObject):
    """The one program on this screen: makes its parts, and says which answers to which wish."""

    alarms: "AlarmWatch | None" = None
    day_reports: "DayReports | None" = None
    covering: "Covering | None" = None
    _system_lock: "SystemLock | None" = None
    _leaving: "Everywhere | None" = None

    _sets_up: Session | None = None
    """Who opened the set-up last."""

    _tickets: TicketDesk | None = None
    """Prints tickets from this PC."""

    _renewed: "Renewed | None" = None
    """Watches the installed program's file, once the hall is shown."""

    _restarting: "Restarting | None" = None
    """Gives way to a newer program."""

    _listening: "Listening | None" = None
    """Hears who calls the next client from outside, once the hall is shown."""

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
        self._asked = options
        settled = settled or settle(options, paths)
        self._options = options = settled.options
        self._lock_after = settled.lock_after_minutes
        self._paths = paths
        self._clock = clock or SystemClock()
        self.runner = Runner(self)
        self.runner.bug.connect(self.show_bug)
        second = bool(options.choose or options.person or options.reception)
        self._memory = Memory(paths.preferences, self.runner, reads_only=second)
        self.keys = Keymap(self._memory.known.keys, self)
        self.keys.changed.connect(lambda: self._memory.keep_keys(self.keys.own))
        self.helper = Helper(app, self.keys, self)
        self.interpreter = Interpreter(app)
        self.interpreter.speak(options.language or self._memory.known.language)
        self.theme = _look(app, options, self._memory)
        self.errands = Errands(self)
        self.errands.bug.connect(self.show_bug)
        self.live = Live(self.runner, self._clock, self)
        self.forecasting = Forecasting(self.runner, self.live, self)
        self.forecasting.bug.connect(self.show_bug)
        self.wishes = Wishes(self)
        self.wishes.fixed = settled.fixed.names
        self._windows = Windows(app, self._memory)
        self._mistakes = settled.mistakes
        for file, mistakes in self._mistakes:
            logging.getLogger("queueapp").warning("%s: %s", file, mistakes)
        self._note_mistakes()
        self._opener = Opener(self._clock, paths)
        self._opening = Opening(self.runner, self._opener, self._clock, self._is_sharing_open, self)
        self.halls = Halls(self._opening, self.runner, self._memory, options, paths, self._clock)
        self.archive = Archive(self._opener.open_reading, lambda: self.halls.place, self)
        self.archive.bug.connect(self.show_bug)
        self._entrance = Entrance(
            self.halls, self._opening, self._windows, self.runner, self._memory, options, self
        )
        self._care = QTimer(self)
        self._care.setSingleShot(True)
        self._care.setInterval(_CARE_MS)
        self._care.timeout.connect(self._look_after)
        self._care.timeout.connect(self._listen)
        self._keeper: Keeping | None = None
        self._sharing: Sharing | None = None
        self._bug_shown = False
        self._proofs = Proofs(self.errands)
        self._beside = Beside(
            self._windows, self.helper, self._proofs, self._session, self._shell, self
        )
        self._kept: dict[str, object] = {}
        self._drafts = Drafts(paths.drafts)
        Sweeping(self.live, self.errands, self._drafts, paths.journal, self._clock, self)
        self._connect()

    def _connect(self) -> None:
        wishes, entrance = self.wishes, self._entrance
        self._opening.opened.connect(entrance.arrive)
        self._opening.failed.connect(self._cannot_open)
        self.live.board_changed.connect(self._board_changed)
        entrance.entered.connect(self._entered)
        entrance.at_work.connect(self._at_work)
        entrance.proven.connect(self._proofs.prove)
        entrance.shared_wanted.connect(self._show_shared)
        entrance.language_wanted.connect(self._speak)
        entrance.setup_wanted.connect(self._change_hall)
        wishes.new_window.connect(lambda: self._spawn("--choose"))
        wishes.reception.connect(lambda: self._spawn("--reception"))
        wishes.sign_out.connect(entrance.sign_out)
        wishes.other_hall.connect(entrance.other_hall)
        wishes.demo_again.connect(self.archive.stop)
        wishes.demo_again.connect(entrance.make_demo)
        wishes.set_up.connect(self._set_up)
        wishes.setting.connect(self._show_setting)
        wishes.today.connect(self._beside.show_today)
        wishes.promises.connect(self._beside.show_promises)
        wishes.absences.connect(self._beside.show_absences)
        wishes.page.connect(self._beside.show_page)
        wishes.language.connect(self._speak)
        wishes.mode.connect(self._colour)
        wishes.text_scale.connect(self.theme.set_text_scale)
        wishes.text_scale.connect(self._memory.keep_text_scale)
        wishes.quit.connect(self._quit)
        wishes.restart.connect(self._restart)

    def _note_mistakes(self) -> None:
        if self._mistakes:
            from ui.setup.fixed_words import mistakes_text

            for file, mistakes in self._mistakes:
                self._windows.note(mistakes_text(file, mistakes))

    @property
    def window(self) -> QWidget | None:
        """The main window that is shown."""
        return self._windows.current

    def start(self) -> None:
        """Open what the command line names, or go on where the user was, or begin."""
        wanted = self._options.database or _place(self._memory.known.database)
        if wanted is None and self._paths.is_there(self._paths.hall):
            wanted = self._paths.hall
        gone = isinstance(wanted, Path) and not (
            self._paths.is_there(wanted) or self._options.database
        )
        if wanted is None or gone:
            self.show_first_start()
            return
        session = remembered(self._memory.known, self._options, wanted)
        self.halls.head_for(wanted)
        if session is None:
            self.halls.go()
        else:
            # The window comes first: loading what reads the database would hold it up.
            FirstPaint(self._show_counter(session), self.halls.go, self)

    def stop(self) -> None:
        """Put everything away."""
        self.helper.stop()
        self._windows.close()
        self._opening.leave()
        self._care.stop()
        if self.alarms is not None:
            self.alarms.stop()
        if self.covering is not None:
            self.covering.stop()
        if self._system_lock is not None:
            self._system_lock.stop()
        if self._leaving is not None:
            self._leaving.stop()
        if self._tickets is not None:
            self._tickets.stop()
        if self._renewed is not None:
            self._renewed.stop()
        self.forecasting.stop()
        self.archive.stop()
        self.runner.stop()
        self.errands.stop()
        if self._listening is not None:
            self._listening.stop()

    def show_first_start(self) -> None:
        """Let the user choose between the demo and a hall of their own."""
        self._entrance.show_first_start()

    def make_hall(self, draft: "HallDraft") -> None:
        """Make the user's own hall from a draft and open it."""
        self._entrance.make_hall(draft)

    def show_bug(self, error: BaseException) -> None:
        """Log a fault of the program and say so; the program goes on."""
        from ui.setup.start import StartWindow

        log_bug(error)
        if self._renewed is not None and self._renewed.is_another:
            # What had not been loaded yet cannot be: its file is of another version now.
            self._tell_newer()
            return
        if self._bug_shown:
            return  # One report at a time: a fault that comes again is in the log.
        self._bug_shown = True
        if isinstance(self.window, StartWindow):
            self.window.stop_progress()
        sheet = BugSheet(error, self.window)
        sheet.finished.connect(lambda _: self._forget_bug(sheet))
        sheet.open()

    def _forget_bug(self, sheet: BugSheet) -> None:
        self._bug_shown = False
        sheet.deleteLater()

    # A hall, and work in it

    def _cannot_open(self, error: QueueappError) -> None:
        place = self.halls.place
        if isinstance(place, Server):
            self._entrance.show_away()
            return
        self._entrance.show_first_start(error)
        trouble = error.trouble if isinstance(error, StorageTrouble) else None
        if trouble in _BEGINNING_LOST and isinstance(place, Path):
            self._keeping().offer(place, is_ours=trouble is Trouble.DAMAGED)
        self._windows.say_notes()

    def _entered(self, arrival: Arrival) -> None:
        site_id = arrival.site_id
        assert site_id is not None
        self.archive.leave()
        self._proofs.forget()
        self.runner.run(lambda hall: hall, lambda hall: self.live.watch(hall, site_id))
        self._care.start()

    def _board_changed(self) -> None:
        if self.alarms is not None:
            return
        # What it takes to load would hold up the first picture of the window.
        self._watch_itself()
        from ui.history.report.day import DayReports
        from ui.lead.alarms import AlarmNotice, AlarmWatch

        self.alarms = AlarmWatch(self.runner, self.live, self)
        AlarmNotice(self.alarms, self.live, self._session, lambda: self.window, self)
        self.day_reports = reports = DayReports(
            self.archive, self.runner, self.live, self._memory, self._identity, self
        )
        reports.told.connect(self._windows.tell)
        self._cover_made()

    def _watch_itself(self) -> None:
        file = program_file()
        if file is not None:
            from ui.renewed import Renewed

            self._renewed = Renewed(file, self.errands, self)
            self._renewed.found.connect(self._tell_newer)

    def _listen(self) -> None:
        if self._listening is None:
            # What it takes to load would hold up the first picture of the window.
            from ui.outside import Outside
            from ui.told.listening import Listening
            from ui.told.post import post_of

            outside = Outside(lambda: self.window, self.live, lambda: self.covering)
            post, asked = post_of(self._paths), outside.call_next
            self._listening = Listening(self._app, post, self.errands, asked, self)

    def _tell_newer(self) -> None:
        """Say it where somebody is at work; who is not is told at the desk."""
        self.wishes.is_newer = True
        self.wishes.newer.emit()
        if self._session() is None:
            self._windows.tell(
                self.tr(
                    "A newer version of the program has been installed. Close this window and "
                    "open it again."
                )
            )

    def _restart(self) -> None:
        if self._restarting is None:
            from ui.restarting import Restarting

            self._restarting = Restarting(
                self._windows, self.runner, self._ways_back, self._quit, self
            )
        self._restarting.restart()

    def _ways_back(self) -> list[str]:
        """The command line that leads back here, after what the program was started with."""
        session, place, arrival = self._session(), self.halls.place, self.halls.arrival
        directory = self.live.board.directory if self.live.board is not None else None
        asked = replace(self._asked, database=place, choose=False, reception=False)
        if session is None or directory is None:
            return as_arguments(asked)
        counter = directory.counters.get(session.counter_id or 0)
        person = directory.people.get(session.person_id)
        several = arrival is not None and len(arrival.sites) > 1
        # The first window of a user remembers its desk; a second one and a reception are told.
        told = self._memory.reads_only or counter is None
        return as_arguments(
            replace(
                asked,
                site=directory.site.name if several else asked.site,
                person=person.name if told and person is not None else "",
                counter=counter.name if counter is not None else "",
                reception=session.counter_id is None,
            )
        )

    def _cover_made(self) -> None:
        from ui.cover.covering import Covering
        from ui.cover.system_lock import SystemLock
        from ui.everywhere import Everywhere

        self.covering = covering = Covering(
            self._windows,
            self.runner,
            self.live,
            self.errands,
            self._whoever_is_here,
            self._proofs,
            self._lock_after,
            self,
        )
        covering.other_wanted.connect(self._entrance.ask_again)
        covering.quit_wanted.connect(self._quit)
        self.wishes.cover.connect(covering.cover)
        self._leaving = Everywhere(
            self._app, ActionId.LOCK, covering.cover, self.keys, _is_at_door, self
        )
        self._system_lock = SystemLock(self)
        self._system_lock.locked.connect(covering.cover)

    def _at_work(self, session: Session) -> None:
        self.wishes.settings = self.halls.settings_for(session)
        if session.counter_id is None:
            self._show_reception(session)
        elif not (isinstance(self.window, CounterWindow) and self.window.session == session):
            self.live.wait_for(session)
            self._show_counter(session)

    def _show_counter(self, session: Session) -> QWidget:
        return self._windows.show(lambda: CounterWindow(self._shell(session)))

    def _show_reception(self, session: Session) -> None:
        def make() -> QWidget:
            from ui.reception.window import ReceptionWindow

            return ReceptionWindow(self._shell(session))

        self._windows.show(make)

    def _shell(self, session: Session) -> Shell:
        place = self.halls.place
        self.wishes.settings = self.halls.settings_for(session)
        name, shared = place.name if place else "", isinstance(place, Server)
        return Shell(
            self.runner,
            self.live,
            self.wishes,
            session,
            name,
            shared,
            self._drafts,
            self._identity(),
            self.errands,
            self.forecasting,
            self.archive,
            self._kept,
            self.alarms,
            self.day_reports,
            self.keys,
            self._tickets_made(),
        )

    def _tickets_made(self) -> TicketDesk:
        if self._tickets is None:
            memory, options, folder = self._memory, self._options, self._paths.config
            self._tickets = TicketDesk(
                self.runner, self.live, self.forecasting, memory, options, folder, self
            )
            self._tickets.bug.connect(self.show_bug)
        return self._tickets

    def _identity(self) -> str:
        place = self.halls.place
        return place.identity if isinstance(place, Server) else str(place)

    def _session(self) -> Session | None:
        return getattr(self.window, "session", None)

    def _whoever_is_here(self) -> Session | None:
        """Who is at work in the window, or in the set-up that was opened before any desk was."""
        session, window = self._session(), self.window
        if session is None and window is not None:
            sheet = window.findChild(QDialog, "hall-set-up")
            session = self._sets_up if sheet is not None and sheet.isVisible() else None
        return session

    # Settings

    def _show_setting(self, setting: SettingId) -> None:
        match setting:
            case SettingId.SHARED_DATABASE:
                self._show_shared()
            case SettingId.ANOTHER_SITE:
                self._make_another()
            case SettingId.BACKUPS:
                self._show_backups()
            case SettingId.STANDARD:
                self._show_standard()

    def _set_up(self) -> None:
        if isinstance(self.window, CounterWindow):
            self._change_hall(self.window.session)

    def _change_hall(self, session: Session) -> None:
        from ui.setup.change import change_hall

        self._sets_up = session
        if self.window is not None:
            # Who signs on has yet to find the people and counters that were added.
            at_door = not isinstance(self.window, CounterWindow)
            saved = self._entrance.ask_again if at_door else None
            change_hall(self._shell(session), self.window, saved)

    def _show_standard(self) -> None:
        from ui.standard_cards.window import StandardWindow

        session = self._session()
        if session is not None and self.window is not None:
            # While it is open nothing in the main window can drop what is not saved in it.
            window = StandardWindow(self._shell(session), self.window)
            window.finished.connect(lambda _: window.deleteLater())
            window.open()

    def _make_another(self) -> None:
        from ui.setup.change import make_another

        session, arrival = self._session(), self.halls.arrival
        directory = arrival.directory if arrival else None
        person = directory.people.get(session.person_id) if session and directory else None
        if session is None or person is None or self.window is None:
            return
        make_another(self._shell(session), person, self.window, self._made_another)

    def _made_another(self, name: str, sites: tuple[int, ...]) -> None:
        self.halls.know_sites(sites)
        text = self.tr("“{name}” is on the server now. Go there with “Another hall”.")
        self._windows.tell(text.format(name=name))

    def _show_shared(self) -> None:
        if self._sharing is None:
            from ui.setup.sharing import Sharing

            self._sharing = Sharing(self.errands, self._paths.config, self)
            self._sharing.chosen.connect(self._go_to_server)
        here = self.halls.place or _place(self._memory.known.database)
        self._sharing.show(here if isinstance(here, Server) else None, self.window)

    def _is_sharing_open(self) -> bool:
        return self._sharing is not None and self._sharing.is_open

    def _go_to_server(self, server: Server, notice: str) -> None:
        self._opener.learn(server)
        if notice:
            self._windows.note(notice)
        self.halls.go_to_server(server)

    def _speak(self, language: str) -> None:
        self.interpreter.speak(language)
        self._memory.keep_language(language)
        self._windows.show_again()
        if self.halls.arrival is None:
            # Nobody is at work yet: what was said of the settings went with the other language.
            self._note_mistakes()
            self._windows.say_notes()

    def _colour(self, mode: str) -> None:
        self.theme.set_mode(_mode(mode))
        self._memory.keep_theme(mode)

    # Backups

    def _keeping(self) -> "Keeping":
        if self._keeper is None:
            from ui.setup.keeping import Keeping

            self._keeper = keeper = Keeping(self.errands, self._clock, lambda: self.window, self)
            keeper.restore_wanted.connect(self._restore)
            keeper.told.connect(self._windows.tell)
            self.live.board_changed.connect(
                lambda board: keeper.day_is(
                    board.day.date, board.directory.site.retention.backups_days
                )
            )
            self.live.trouble.connect(self._live_trouble)
        return self._keeper

    def _look_after(self) -> None:
        path, board = self.halls.file, self.live.board
        if path is not None or self._keeper is not None:
            self._keeping().watch(path, board.day.date if board is not None else "")

    def _live_trouble(self, error: StorageTrouble) -> None:
        if error.trouble is Trouble.DAMAGED:
            self._look_after()

    def _show_backups(self) -> None:
        if isinstance(self.halls.place, Path):
            self._keeping().show(self.halls.place, self.window, self._session())

    def _restore(self, backup: "Backup") -> None:
        from ui.setup.restoring import bring_back

        path = self.halls.place
        if not isinstance(path, Path):
            return

        def done(text: str) -> None:
            self._windows.note(text)
            self.halls.open(path)

        self._care.stop()
        self.archive.stop()
        start = self._entrance.start_window()
        bring_back(backup, path, self._clock, self.runner, start, done)

    # The program itself

    def _spawn(self, how: str) -> None:
        place, arrival = self.halls.place, self.halls.arrival
        if place is not None:
            arguments = ["--database", str(place), how]
            if self._options.config is not None:
                arguments += ["--config", str(self._options.config)]
            if arrival is not None and arrival.directory is not None and len(arrival.sites) > 1:
                arguments += ["--site", arrival.directory.site.name]
            start_again(arguments)

    def _quit(self) -> None:
        if self.window is not None:
            self.window.close()
        self._app.quit()


def run(options: Options) -> int:
    """Show the windows that are asked for until the last one is closed; returns the exit code."""
    app = QApplication.instance() or styled_application(sys.argv[0])
    assert isinstance(app, QApplication)
    app.setApplicationName(NAME)
    app.setApplicationDisplayName("")
    name_itself(app)
    paths = user_paths()
    start_log(paths.log)
    settled = settle(options, paths)
    if settled.options.screen:
        from ui.public.program import run as run_public

        return run_public(app, options, paths, settled)
    program = Program(app, options, paths, settled=settled)
    sys.excepthook = _hook(program)
    program.start()
    QTimer.singleShot(_START_MS, program, _collect_again)
    code = app.exec()
    program.stop()
    return code


def _collect_again() -> None:
    gc.freeze()
    gc.enable()


def _is_at_door(window: QWidget) -> bool:
    """Whether nobody is at work in a window yet, or any more."""
    return window.objectName() in ("start_window", "cover")


def _place(text: str) -> Place | None:
    try:
        return parse_place(text) if text else None
    except NotAnAddress:
        return None


def _look(app: QApplication, options: Options, memory: Memory) -> Theme:
    """Colours and text size as they are asked for, or as this user chose them before."""
    mode = options.theme or memory.known.theme or Mode.SYSTEM.value
    scale = options.text_scale
    if scale is None:
        scale = min(max(memory.known.text_scale, LEAST_SCALE), MOST_SCALE)
    return Theme(app, mode=_mode(mode), text_scale=scale)


def _mode(value: str) -> Mode:
    try:
        return Mode(value)
    except ValueError:
        return Mode.SYSTEM


def _hook(
    program: Program,
) -> Callable[[type[BaseException], BaseException, TracebackType | None], None]:
    def fault(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
        else:
            program.show_bug(error)

    return fault
