"""Wires the program together: application, language, look, services, first window, errors."""

import base64
import gc
import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QEvent, QObject, QProcess, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from queueapp.clock import Clock, SystemClock
from queueapp.config import load_preferences, save_preferences
from queueapp.domain.backup import Backup
from queueapp.domain.roles import Permission, may
from queueapp.domain.session import Session
from queueapp.domain.setup import HallDraft, HallKind
from queueapp.errors import QueueappError, StorageTrouble, Trouble
from queueapp.log import start_log
from queueapp.paths import Paths, user_paths
from queueapp.place import NotAnAddress, Place, Server, parse_place
from ui.actions import SettingId
from ui.arrival import Arrival, Options, arrive, arrive_at, free_pair, parse, remembered
from ui.counter.window import CounterWindow
from ui.errands import Errands
from ui.i18n import Interpreter
from ui.live import Live
from ui.messages import sentence
from ui.opening import Opener, Opening
from ui.report import BugSheet, log_bug
from ui.runner import Runner
from ui.shell import Shell, Wishes
from ui.theme import Mode, Theme, Tone

if TYPE_CHECKING:
    from queueapp.services.hall import Hall
    from ui.setup.away import AwayPage
    from ui.setup.first_start import StartPage
    from ui.setup.keeping import Keeping
    from ui.setup.sharing import Sharing
    from ui.setup.start import StartWindow
    from ui.today.window import TodayWindow

COMFORTABLE = (1366, 820)
"""The window's first size; smaller where the screen is."""

_CARE_MS = 1500
"""When the hall's file is looked after: the first presses have the disk to themselves."""

_BEGINNING_LOST = frozenset({Trouble.DAMAGED, Trouble.NOT_OURS})

_START_MS = 3000
"""By then a start is over, and what it left in memory stays until the end."""


class FirstPaint(QObject):
    """Goes on once a window has been painted, or soon where it is not, as when minimised."""

    _LATEST_MS = 300

    def __init__(self, window: QWidget, then: Callable[[], None], parent: QObject) -> None:
        """Watch `window`; going on does not depend on its still being there."""
        super().__init__(parent)
        self._then: Callable[[], None] | None = then
        window.installEventFilter(self)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._go_on)
        self._timer.start(self._LATEST_MS)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go on after the event in which the window is painted for the first time."""
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            self._timer.start(0)
        return False

    def _go_on(self) -> None:
        then, self._then = self._then, None
        if then is not None:
            then()


class Program(QObject):
    """The one program on this screen: it opens halls, and shows one main window at a time."""

    def __init__(
        self, app: QApplication, options: Options, paths: Paths, clock: Clock | None = None
    ) -> None:
        super().__init__(app)
        self._app = app
        self._options = options
        self._paths = paths
        self._clock = clock or SystemClock()
        self._preferences = load_preferences(paths.preferences)
        self.interpreter = Interpreter(app)
        self.interpreter.speak(options.language or self._preferences.language)
        mode = options.theme or self._preferences.theme or Mode.SYSTEM.value
        self.theme = Theme(app, mode=_mode(mode), text_scale=options.text_scale)
        self.runner = Runner(self)
        self.runner.bug.connect(self.show_bug)
        self.errands = Errands(self)
        self.errands.bug.connect(self.show_bug)
        self.live = Live(self.runner, self._clock, self)
        self.wishes = Wishes(self)
        self.window: QWidget | None = None
        self._make: Callable[[], QWidget] | None = None
        self._opener = Opener(self._clock, paths)
        self._place: Place | None = None
        self._new_hall_place: Place = paths.hall
        self._sharing: Sharing | None = None
        self._opening = Opening(self.runner, self._opener, self._clock, self._is_sharing_open, self)
        self._opening.opened.connect(self._arrived)
        self._opening.failed.connect(self._cannot_open)
        self._keeper: Keeping | None = None
        self._care = QTimer(self)
        self._care.setSingleShot(True)
        self._care.setInterval(_CARE_MS)
        self._care.timeout.connect(self._look_after)
        self._notices: list[str] = []
        self._arrival: Arrival | None = None
        self._is_new = False
        self._bug_shown = False
        self._without_site: Place | None = None
        self._today: TodayWindow | None = None
        self._connect()

    def start(self) -> None:
        """Open what the command line names, or go on where the user was, or begin."""
        wanted = self._options.database or _place(self._preferences.database)
        if wanted is None and self._paths.hall.is_file():
            wanted = self._paths.hall
        gone = isinstance(wanted, Path) and not (wanted.is_file() or self._options.database)
        if wanted is None or gone:
            self.show_first_start()
            return
        self.open_hall(wanted)

    def stop(self) -> None:
        """Put everything away."""
        if self.window is not None:
            self._remember_window(self.window)
            self.window.close()
            self.window.deleteLater()
            self.window = None
        self._opening.leave()
        self._care.stop()
        self.runner.stop()
        self.errands.stop()

    # Halls

    def open_hall(self, place: Place) -> None:
        """Open a hall and go on at the desk where this user was, or ask who they are."""
        self._place = place
        self._opening.leave()
        preferences, options = self._preferences, self._options

        def begin() -> None:
            self._opening.open(place, lambda hall: arrive(hall, preferences, options))

        session = remembered(preferences, options, place)
        if session is None or self.window is not None:
            begin()
        else:
            # The window comes first: loading what reads the database would hold it up.
            FirstPaint(self.show_counter(session), begin, self)

    def open_demo(self) -> None:
        """Go on with the demo hall, or make it where there is none."""
        if self._paths.demo.is_file():
            self._begin_at(self._paths.demo)
        else:
            self.make_demo()

    def make_demo(self) -> None:
        """Make the demo hall anew and open it."""
        path, clock, runner = self._paths.demo, self._clock, self.runner
        start = self._start_window()

        def progress(share: float) -> None:
            runner.tell(lambda: start.show_progress(share))

        def making() -> None:
            from queueapp.demo import create_demo

            create_demo(path, clock, progress)

        self.runner.close_hall()
        start.show_progress(0.0)
        self.runner.work(making, lambda _: self._begin_at(path), start.show_trouble)

    def make_hall(self, draft: HallDraft) -> None:
        """Make the user's own hall from a draft and open it."""
        place, clock = self._new_hall_place, self._clock
        start = self._start_window()
        if isinstance(place, Server):
            self.runner.run(
                lambda hall: hall.setup.open_hall(draft),
                lambda _: self._begin_at(place),
                start.show_trouble,
            )
            return
        path = place

        def making() -> None:
            from queueapp.services.hall import Hall

            # A start that was cut off may have left a file with no hall in it.
            known = path.is_file()
            made = Hall.open(path, clock) if known else Hall.create(path, HallKind.HALL, clock)
            with made as hall:
                hall.setup.open_hall(draft)

        self.runner.work(making, lambda _: self._begin_at(path), start.show_trouble)

    # Windows

    def show_first_start(self, error: QueueappError | None = None) -> None:
        """Let the user choose between the demo and a hall of their own."""
        self._opening.leave()
        if not (isinstance(self._new_hall_place, Server) and self._place is self._new_hall_place):
            self._new_hall_place = self._paths.hall
        self._show(self._make_start_window)
        if error is not None:
            self._start_window().show_trouble(error)

    def show_sign_on(self, error: QueueappError | None = None) -> None:
        """Ask who works, and where."""
        arrival = self._arrival
        if arrival is None or arrival.directory is None:
            return
        self._show(lambda: self._make_start_window(arrival))
        if error is not None:
            self._start_window().show_trouble(error)

    def show_counter(self, session: Session) -> QWidget:
        """Show the counter window; it fills as soon as the hall is read."""
        return self._show(lambda: CounterWindow(self._shell(session)))

    def show_reception(self, session: Session) -> None:
        """Show the reception window."""

        def make() -> QWidget:
            from ui.reception.window import ReceptionWindow

            return ReceptionWindow(self._shell(session))

        self._show(make)

    def show_bug(self, error: BaseException) -> None:
        """Log a fault of the program and say so; the program goes on."""
        from ui.setup.start import StartWindow

        log_bug(error)
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

    # What windows ask for

    def _connect(self) -> None:
        wishes = self.wishes
        wishes.new_window.connect(lambda: self._spawn("--choose"))
        wishes.reception.connect(lambda: self._spawn("--reception"))
        wishes.sign_out.connect(self._sign_out)
        wishes.other_hall.connect(self._other_hall)
        wishes.demo_again.connect(self.make_demo)
        wishes.set_up.connect(self._set_up)
        wishes.setting.connect(self._show_setting)
        wishes.today.connect(self._show_today)
        wishes.language.connect(self._speak)
        wishes.mode.connect(self._colour)
        wishes.text_scale.connect(self._scale)
        wishes.quit.connect(self._quit)

    def _shell(self, session: Session) -> Shell:
        place = self._place.name if self._place else ""
        shared = isinstance(self._place, Server)
        self._offer_settings(session)
        return Shell(self.runner, self.live, self.wishes, session, place, shared)

    def _offer_settings(self, session: Session) -> None:
        directory = self._arrival.directory if self._arrival else None
        person = directory.people.get(session.person_id) if directory else None
        offered = {SettingId.SHARED_DATABASE}
        if person is not None and may(person.role, Permission.SET_UP):
            shared = isinstance(self._place, Server)
            if shared:
                offered.add(SettingId.ANOTHER_SITE)
            elif self._arrival is not None and self._arrival.kind is HallKind.HALL:
                offered.add(SettingId.BACKUPS)
        self.wishes.settings = frozenset(offered)

    def _show_setting(self, setting: SettingId) -> None:
        match setting:
            case SettingId.SHARED_DATABASE:
                self._show_shared()
            case SettingId.ANOTHER_SITE:
                self._make_another()
            case SettingId.BACKUPS:
                self._show_backups()

    def _arrived(self, arrival: Arrival) -> None:
        self._arrival = arrival
        if arrival.set_aside is not None:
            self._notices.append(self._damaged_journal(arrival.set_aside))
        if arrival.halls:
            self._choose_hall(arrival)
        elif arrival.site_id is None:
            self._found_no_hall()
        else:
            self._arrived_at(arrival, arrival.site_id)
        self._say_notices()

    def _found_no_hall(self) -> None:
        self._without_site = self._place
        if isinstance(self._place, Server):
            self._new_hall_place = self._place
        self.show_first_start()

    def _arrived_at(self, arrival: Arrival, site_id: int) -> None:
        self.runner.run(lambda hall: hall, lambda hall: self.live.watch(hall, site_id))
        self._care.start()
        if arrival.session is None:
            self.show_sign_on(arrival.refused)
        elif arrival.session.counter_id is None:
            self.show_reception(arrival.session)
        else:
            self._at_work(arrival.session)

    def _begin_at(self, place: Place) -> None:
        self._preferences = replace(
            self._preferences, site_id=None, person_id=None, counter_id=None
        )
        self._is_new = True
        self._without_site = None
        self._new_hall_place = self._paths.hall
        self.open_hall(place)

    def _cannot_open(self, error: QueueappError) -> None:
        if isinstance(self._place, Server):
            self._show_away()
            return
        self.show_first_start(error)
        trouble = error.trouble if isinstance(error, StorageTrouble) else None
        if trouble in _BEGINNING_LOST and isinstance(self._place, Path):
            self._keeping().offer(self._place, is_ours=trouble is Trouble.DAMAGED)
        self._say_notices()

    # Away, shared

    def _show_away(self) -> None:
        from ui.setup.away import AwayPage

        page = getattr(self.window, "page", None)
        if isinstance(page, AwayPage):
            self._show_trouble_on(page)
        else:
            self._show(self._make_away_window)

    def _make_away_window(self) -> "StartWindow":
        from ui.setup.away import AwayPage
        from ui.setup.start import StartWindow

        page = AwayPage(self._opening.since)
        page.try_wanted.connect(self._opening.again)
        page.shared_wanted.connect(self._show_shared)
        page.other_hall_wanted.connect(self.show_first_start)
        self._show_trouble_on(page)
        return StartWindow(page=page)

    def _show_trouble_on(self, page: "AwayPage") -> None:
        error = self._opening.error
        if error is not None:
            page.show_trouble(
                sentence(error),
                mends_itself=self._opening.waits,
                tried_at=self._opening.tried_at,
            )

    def _is_sharing_open(self) -> bool:
        return self._sharing is not None and self._sharing.is_open

    def _show_shared(self) -> None:
        if self._sharing is None:
            from ui.setup.sharing import Sharing

            self._sharing = Sharing(self.errands, self._paths.config, self)
            self._sharing.chosen.connect(self._go_to_server)
        here = self._place or _place(self._preferences.database)
        self._sharing.show(here if isinstance(here, Server) else None, self.window)

    def _go_to_server(self, server: Server, notice: str) -> None:
        self._opener.learn(server)
        if notice:
            self._notices.append(notice)
        self._preferences = replace(
            self._preferences,
            database=str(server),
            site_id=None,
            person_id=None,
            counter_id=None,
        )
        self._write_preferences()
        self._without_site = None
        self._is_new = False
        self.open_hall(replace(server, password=""))

    # Backups

    def _look_after(self) -> None:
        kind = self._arrival.kind if self._arrival else None
        path = self._place if isinstance(self._place, Path) and kind is HallKind.HALL else None
        if path is not None or self._keeper is not None:
            board = self.live.board
            self._keeping().watch(path, board.day.date if board is not None else "")

    def _keeping(self) -> "Keeping":
        if self._keeper is None:
            from ui.setup.keeping import Keeping

            self._keeper = keeper = Keeping(self.errands, self._clock, lambda: self.window, self)
            keeper.restore_wanted.connect(self._restore)
            keeper.told.connect(self._tell)
            self.live.board_changed.connect(lambda board: keeper.day_is(board.day.date))
            self.live.trouble.connect(self._live_trouble)
        return self._keeper

    def _live_trouble(self, error: StorageTrouble) -> None:
        if error.trouble is Trouble.DAMAGED:
            self._look_after()

    def _show_backups(self) -> None:
        if isinstance(self._place, Path):
            self._keeping().show(self._place, self.window)

    def _restore(self, backup: Backup) -> None:
        from ui.setup.keeping import restore
        from ui.setup.words import moment

        path, clock = self._place, self._clock
        if not isinstance(path, Path):
            return
        start = self._start_window()
        start.show_working(self.tr("Restoring the backup…"))

        def restored(aside: Path | None) -> None:
            text = self.tr("The hall is as it was on {moment}.").format(moment=moment(backup.at))
            if aside is not None:
                kept = self.tr("The file that was there before is kept as {file}.")
                text = f"{text} {kept.format(file=aside.name)}"
            self._notices.append(text)
            self.open_hall(path)

        def failed(error: QueueappError) -> None:
            busy = isinstance(error, StorageTrouble) and error.trouble is Trouble.BUSY
            text = self.tr(
                "Nothing was restored: another window has the hall open. Close all other windows "
                "of the program on this computer, then restore again."
            )
            self._notices.append(text if busy else sentence(error))
            self.open_hall(path)

        self._care.stop()
        self.runner.close_hall()
        self.runner.work(lambda: restore(path, clock, backup), restored, failed)

    def _tell(self, text: str) -> None:
        self._notices.append(text)
        self._say_notices()

    # One of several

    def _choose_hall(self, arrival: Arrival) -> None:
        self._show(lambda: self._make_choice_window(arrival))

    def _make_choice_window(self, arrival: Arrival) -> "StartWindow":
        from ui.setup.halls import HallChoice
        from ui.setup.start import StartWindow

        name = self._place.name if self._place else ""
        wanted = self._options.site if arrival is self._arrival else ""
        page = HallChoice(name, arrival.halls, self._preferences.site_id, unknown=wanted)
        page.chosen.connect(self._enter_hall)
        page.elsewhere_wanted.connect(self.show_first_start)
        return StartWindow(page=page)

    def _enter_hall(self, site_id: int) -> None:
        sites = self._arrival.sites if self._arrival else ()

        def arrived(arrival: Arrival) -> None:
            self._arrival = arrival
            if self._preferences.site_id != site_id:
                self._remember(person_id=None, counter_id=None)
            self._arrived_at(arrival, site_id)

        self.runner.run(
            lambda hall: arrive_at(hall, site_id, sites), arrived, self._start_window().show_trouble
        )

    def _other_hall(self) -> None:
        arrival = self._arrival
        if arrival is None or len(arrival.sites) < 2 or not isinstance(self._place, Server):
            self.show_first_start()
            return

        def named(halls: dict[int, str]) -> None:
            self._choose_hall(replace(arrival, halls=halls))

        self.runner.run(
            lambda hall: hall.access.site_names(), named, lambda _: self.show_first_start()
        )

    def _make_another(self) -> None:
        from ui.setup.change import make_another

        session = getattr(self.window, "session", None)
        directory = self._arrival.directory if self._arrival else None
        person = directory.people.get(session.person_id) if session and directory else None
        if session is None or person is None or self.window is None:
            return
        make_another(self._shell(session), person, self.window, self._made_another)

    def _made_another(self, name: str, sites: tuple[int, ...]) -> None:
        if self._arrival is not None:
            self._arrival = replace(self._arrival, sites=sites)
        self._notices.append(
            self.tr("“{name}” is on the server now. Go there with “Another hall”.").format(
                name=name
            )
        )
        self._say_notices()

    def _damaged_journal(self, aside: Path) -> str:
        return self.tr(
            "The file in which this computer keeps clients while the server is out of touch was "
            "damaged. It was put aside as {file}; a new one is in use. Ask IT to look whether a "
            "client is missing."
        ).format(file=aside.name)

    def _say_notices(self) -> None:
        say = getattr(self.window, "say", None)
        if self._notices and say is not None:
            text, self._notices = "\n".join(self._notices), []
            say(text, Tone.CAUTION)

    def _take_counter(self, person_id: int, counter_id: int, knowingly: bool) -> None:
        site_id = self._arrival.site_id if self._arrival else None
        if site_id is None:
            return
        session = Session(site_id, person_id, counter_id)
        self.runner.run(
            lambda hall: hall.access.take_counter(session, knowingly=knowingly),
            self._at_work,
            self._start_window().show_trouble,
        )

    def _at_work(self, session: Session) -> None:
        self._is_new = False
        self._offer_settings(session)
        self._remember(person_id=session.person_id, counter_id=session.counter_id)
        if not (isinstance(self.window, CounterWindow) and self.window.session == session):
            self.show_counter(session)

    def _sign_out(self) -> None:
        self._remember(person_id=None, counter_id=None)
        before = self._arrival
        site_id = before.site_id if before else None
        if before is None or site_id is None:
            return

        def look(hall: "Hall") -> Arrival:
            directory, desks = hall.access.directory(site_id)
            return replace(before, directory=directory, desks=desks, session=None, refused=None)

        def looked(arrival: Arrival) -> None:
            self._arrival = arrival
            self.show_sign_on()

        self.runner.run(look, looked)

    def _set_up(self) -> None:
        from ui.setup.change import change_hall

        if isinstance(self.window, CounterWindow):
            change_hall(self._shell(self.window.session), self.window)

    def _set_up_as(self, person_id: int) -> None:
        from ui.setup.change import change_hall

        if self._arrival is not None and self._arrival.site_id is not None and self.window:
            change_hall(self._shell(Session(self._arrival.site_id, person_id)), self.window)

    def _show_today(self) -> None:
        from ui.today.window import TodayWindow

        if self._today is not None or not isinstance(self.window, QWidget):
            return
        session = getattr(self.window, "session", None)
        if session is None:
            return
        self._today = TodayWindow(self._shell(session), self.window)
        self._today.finished.connect(lambda _: self._forget_today())
        self._today.show()

    def _forget_today(self) -> None:
        if self._today is not None:
            self._today.deleteLater()
            self._today = None

    def _speak(self, language: str) -> None:
        self.interpreter.speak(language)
        self._preferences = replace(self._preferences, language=language)
        self._save()
        self._remake()

    def _colour(self, mode: str) -> None:
        self.theme.set_mode(_mode(mode))
        self._preferences = replace(self._preferences, theme=mode)
        self._save()

    def _scale(self, scale: float) -> None:
        self.theme.set_text_scale(scale)

    def _quit(self) -> None:
        if self.window is not None:
            self.window.close()
        self._app.quit()

    def _spawn(self, how: str) -> None:
        if self._place is not None:
            program, *before = _own_command()
            arguments = [*before, "--database", str(self._place), how]
            arrival = self._arrival
            if arrival is not None and arrival.directory is not None and len(arrival.sites) > 1:
                arguments += ["--site", arrival.directory.site.name]
            QProcess.startDetached(program, arguments)

    # Making and remembering windows

    def _start_window(self) -> "StartWindow":
        from ui.setup.start import StartWindow

        if not isinstance(self.window, StartWindow):
            self._show(self._make_start_window)
        assert isinstance(self.window, StartWindow)
        return self.window

    def _make_start_window(self, arrival: Arrival | None = None) -> "StartWindow":
        from ui.setup.start import StartWindow

        before = self.window
        own = self._paths.hall
        typed = before.typed() if isinstance(before, StartWindow) else None
        new = self._new_hall_place
        window = StartWindow(
            _turned_to_hall(typed) if isinstance(new, Server) else typed,
            has_hall=own.is_file() and own != self._without_site and isinstance(new, Path),
            server=new.name if isinstance(new, Server) else "",
        )
        window.demo_wanted.connect(self.open_demo)
        window.hall_wanted.connect(self.make_hall)
        window.own_hall_wanted.connect(lambda: self.open_hall(own))
        window.shared_wanted.connect(self._show_shared)
        window.language_wanted.connect(self._speak)
        window.counter_wanted.connect(self._take_counter)
        window.reception_wanted.connect(self._open_reception)
        window.other_hall_wanted.connect(self._other_hall)
        window.setup_wanted.connect(self._set_up_as)
        if arrival is not None and arrival.directory is not None:
            desks = arrival.desks or {}
            person_id, counter_id = self._preferences.person_id, self._preferences.counter_id
            if self._is_new:
                person_id, counter_id = free_pair(arrival.directory, desks)
            window.ask_who(arrival.kind, arrival.directory, desks, person_id, counter_id)
        return window

    def _open_reception(self, person_id: int) -> None:
        if self._arrival is not None and self._arrival.site_id is not None:
            self.show_reception(Session(self._arrival.site_id, person_id))

    def _show(self, make: Callable[[], QWidget]) -> QWidget:
        self._make = make
        before, window = self.window, make()
        self.window, self._today = window, None
        if before is not None:
            window.setGeometry(before.geometry())
            self._remember_window(before)
        elif not window.restoreGeometry(_bytes(self._preferences.window)):
            _fit(window, self._app)
        window.show()
        window.activateWindow()
        if before is not None:
            before.hide()
            before.deleteLater()
        return window

    def _remake(self) -> None:
        if self._make is not None:
            self._show(self._make)

    def _remember(self, *, person_id: int | None, counter_id: int | None) -> None:
        self._preferences = replace(
            self._preferences,
            database=str(self._place or ""),
            site_id=self._arrival.site_id if self._arrival else None,
            person_id=person_id,
            counter_id=counter_id,
        )
        self._save()

    def _remember_window(self, window: QWidget) -> None:
        geometry = base64.b64encode(window.saveGeometry().data()).decode("ascii")
        self._preferences = replace(self._preferences, window=geometry)
        self._save()

    def _save(self) -> None:
        if self._options.choose or self._options.person or self._options.reception:
            return  # A second window leaves alone what the first one remembers.
        self._write_preferences()

    def _write_preferences(self) -> None:
        preferences, path = self._preferences, self._paths.preferences
        self.runner.work(lambda: save_preferences(path, preferences))


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program; returns the exit code."""
    gc.disable()  # A start makes much and drops little: looking for garbage takes a tenth of it.
    options = parse(sys.argv[1:] if argv is None else argv)
    app = QApplication.instance() or QApplication([sys.argv[0]])
    assert isinstance(app, QApplication)
    app.setApplicationName("Queueapp")
    app.setApplicationDisplayName("")
    paths = user_paths()
    start_log(paths.log)
    program = Program(app, options, paths)
    sys.excepthook = _hook(program)
    program.start()
    QTimer.singleShot(_START_MS, program, _collect_again)
    code = app.exec()
    program.stop()
    return code


def _collect_again() -> None:
    gc.freeze()
    gc.enable()


def _own_command() -> list[str]:
    if getattr(sys, "frozen", False):
        return [sys.executable]
    return [sys.executable, "-OO", "-P", "-m", "ui.app"]


def _turned_to_hall(
    typed: "tuple[StartPage, HallDraft] | None",
) -> "tuple[StartPage, HallDraft | None]":
    """On an empty shared database, where setting up a hall comes next."""
    from ui.setup.first_start import StartPage

    page, draft = typed or (StartPage.WELCOME, None)
    return (StartPage.HALL if page is StartPage.WELCOME else page), draft


def _place(text: str) -> Place | None:
    try:
        return parse_place(text) if text else None
    except NotAnAddress:
        return None


def _mode(value: str) -> Mode:
    try:
        return Mode(value)
    except ValueError:
        return Mode.SYSTEM


def _bytes(text: str) -> QByteArray:
    try:
        return QByteArray(base64.b64decode(text, validate=True))
    except ValueError:
        return QByteArray()


def _fit(window: QWidget, app: QApplication) -> None:
    screen = app.primaryScreen().availableSize()
    window.resize(min(COMFORTABLE[0], screen.width()), min(COMFORTABLE[1], screen.height()))


def _hook(
    program: Program,
) -> Callable[[type[BaseException], BaseException, TracebackType | None], None]:
    def fault(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
        else:
            program.show_bug(error)

    return fault


if __name__ == "__main__":
    sys.exit(main())
