"""The way to a desk: the first start, a hall that is away, which hall, and who works there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from queueapp.account import own_account
from queueapp.domain.session import Session
from queueapp.errors import QueueappError, Refusal, Refused
from queueapp.place import Server
from ui.arrival import Arrival, free_pair
from ui.command_line import Options
from ui.halls import Halls
from ui.memory import Memory
from ui.opening import Opening
from ui.runner import Runner
from ui.signing import choose_own, sign_in
from ui.windows import Windows

if TYPE_CHECKING:
    from queueapp.domain.setup import HallDraft
    from queueapp.services.hall import Hall
    from ui.setup.away import AwayPage
    from ui.setup.first_start import StartPage
    from ui.setup.start import StartWindow


class Entrance(QObject):
    """Shows the windows in which there is no desk yet, and does what they ask for.

    `entered` carries the `Arrival` in a hall, before anybody is at work there; `at_work` the
    `Session` that somebody works in from now on; `proven` who they are, by id, and by which PIN or
    password. The other wishes are for the program.
    """

    entered = Signal(object)
    at_work = Signal(object)
    shared_wanted = Signal()
    language_wanted = Signal(str)
    setup_wanted = Signal(object)
    proven = Signal(int, str)

    def __init__(
        self,
        halls: Halls,
        opening: Opening,
        windows: Windows,
        runner: Runner,
        memory: Memory,
        options: Options,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._halls = halls
        self._opening = opening
        self._windows = windows
        self._runner = runner
        self._memory = memory
        self._options = options
        self._chosen = ""
        """What was chosen as PIN a moment ago: it is not typed a third time."""

    def arrive(self, arrival: Arrival) -> None:
        """A database is open: go in, or ask what has to be known first."""
        self._halls.know(arrival)
        if arrival.set_aside is not None:
            self._windows.note(self._damaged_journal(arrival.set_aside))
        if arrival.halls:
            self._choose_hall(arrival)
        elif arrival.site_id is None:
            self.show_first_start()
        else:
            self._enter(arrival)
        self._windows.say_notes()

    def show_first_start(self, error: QueueappError | None = None) -> None:
        """Let the user choose between the demo and a hall of their own."""
        self._halls.leave()
        self._windows.show(self._make_start_window)
        if error is not None:
            self.start_window().show_trouble(error)
        self._windows.say_notes()

    def show_away(self) -> None:
        """Say that the server is away, and how it goes on."""
        from ui.setup.away import AwayPage

        page = getattr(self._windows.current, "page", None)
        if isinstance(page, AwayPage):
            self._show_trouble_on(page)
        else:
            self._windows.show(self._make_away_window)
            self._windows.say_notes()

    def other_hall(self) -> None:
        """Let the user choose another hall, on the same server where there are several."""
        halls = self._halls
        arrival = halls.arrival
        if arrival is None or len(arrival.sites) < 2 or not isinstance(halls.place, Server):
            self.show_first_start()
            return

        def named(names: dict[int, str]) -> None:
            self._choose_hall(replace(arrival, halls=names))

        self._runner.run(
            lambda hall: hall.access.site_names(), named, lambda _: self.show_first_start()
        )

    def sign_out(self) -> None:
        """Ask who works next."""
        session = getattr(self._windows.current, "session", None)
        if session is not None:
            self._runner.run(lambda hall: hall.sign_in.sign_out(session), failed=lambda _: None)
        self._halls.remember()
        self.ask_again()

    def ask_again(self) -> None:
        """Ask who works, from the people and counters as they are now."""
        self._halls.look_again(self._show_sign_on)

    def make_demo(self) -> None:
        """Make the demo hall anew and open it."""
        start = self.start_window()
        start.show_progress(0.0)
        self._halls.make_demo(start.show_progress, start.show_trouble)

    def make_hall(self, draft: HallDraft) -> None:
        """Make the user's own hall from a draft and open it."""
        start = self.start_window()
        self._chosen = start.secret
        self._halls.make_hall(draft, start.secret, start.show_trouble)

    def start_window(self) -> StartWindow:
        """The window before there is a desk; shows it in place of any other."""
        from ui.setup.start import StartWindow

        if not isinstance(self._windows.current, StartWindow):
            self._windows.show(self._make_start_window)
        assert isinstance(self._windows.current, StartWindow)
        return self._windows.current

    # A hall that was entered

    def _enter(self, arrival: Arrival) -> None:
        self.entered.emit(arrival)
        if arrival.session is None:
            self._show_sign_on(arrival.refused)
        else:
            self._begin_work(arrival.session)

    def _enter_hall(self, site_id: int) -> None:
        self._halls.enter(site_id, self._enter, self.start_window().show_trouble)

    def _take_counter(self, person_id: int, counter_id: int, knowingly: bool) -> None:
        site_id = self._halls.site_id
        if site_id is not None:
            session = Session(site_id, person_id, counter_id)
            self._sign_in(
                session,
                lambda hall: hall.access.take_counter(session, knowingly=knowingly),
                self._begin_work,
            )

    def _sign_in(
        self,
        session: Session,
        act: Callable[[Hall], Session],
        done: Callable[[Session], None],
        secret: str | None = None,
    ) -> None:
        """Have somebody prove who they are, then do what they wish; they may have to choose a PIN
        of their own first.
        """
        start, arrival = self.start_window(), self._halls.arrival
        typed = start.secret if secret is None else secret
        asked = arrival is not None and arrival.is_asked(session.person_id)

        def signing_in(hall: Hall) -> Session:
            if asked:
                sign_in(hall, session, typed)
            elif arrival is not None and arrival.known == session.person_id:
                hall.sign_in.by_account(session.site_id, own_account())
            return act(hall)

        def signed_in(session: Session) -> None:
            if asked:
                self.proven.emit(session.person_id, typed)
            done(session)

        def chosen(new: str) -> None:
            self._sign_in(session, act, done, new)

        def refused(error: QueueappError) -> None:
            if isinstance(error, Refused) and error.code is Refusal.MUST_CHANGE:
                start.answered()
                choose_own(
                    self._runner, session, self._name(session.person_id), start, chosen, typed
                )
            else:
                start.show_trouble(error)

        self._runner.run(signing_in, signed_in, refused)

    def _name(self, person_id: int) -> str:
        directory = self._halls.arrival.directory if self._halls.arrival else None
        person = directory.people.get(person_id) if directory is not None else None
        return person.name if person is not None else ""

    def _choose_first(self, person_id: int, secret: str) -> None:
        site_id = self._halls.site_id
        if site_id is None:
            return

        def chosen(_: None) -> None:
            self._chosen = secret
            self._halls.remember(person_id)
            self.ask_again()

        self._runner.run(
            lambda hall: hall.sign_in.first(Session(site_id, person_id), secret),
            chosen,
            self.start_window().show_trouble,
        )

    def _begin_work(self, session: Session) -> None:
        if session.counter_id is not None:
            self._halls.is_new = False
            self._halls.remember(session.person_id, session.counter_id)
        self.at_work.emit(session)

    def _open_demo(self) -> None:
        if not self._halls.open_demo():
            self.make_demo()

    def _open_reception(self, person_id: int) -> None:
        if self._halls.site_id is not None:
            session = Session(self._halls.site_id, person_id)
            self._sign_in(session, lambda _: session, self.at_work.emit)

    def _set_up(self, person_id: int) -> None:
        if self._halls.site_id is None:
            return
        session = Session(self._halls.site_id, person_id)

        def signed_in(session: Session) -> None:
            self.start_window().forget_secret()
            self.setup_wanted.emit(session)

        self._sign_in(session, lambda _: session, signed_in)

    # The windows

    def _show_sign_on(self, error: QueueappError | None = None) -> None:
        arrival = self._halls.arrival
        if arrival is None or arrival.directory is None:
            return
        self._windows.show(lambda: self._make_sign_on_window(arrival))
        if error is not None:
            self.start_window().show_trouble(error)

    def _choose_hall(self, arrival: Arrival) -> None:
        self._windows.show(lambda: self._make_choice_window(arrival))

    def _make_start_window(self) -> StartWindow:
        from ui.setup.start import StartWindow

        before, own, new = self._windows.current, self._halls.own, self._halls.new_place
        typed = before.typed() if isinstance(before, StartWindow) else None
        window = StartWindow(
            _turned_to_hall(typed) if isinstance(new, Server) else typed,
            has_hall=own is not None,
            server=new.name if isinstance(new, Server) else "",
            now=self._opening.now,
        )
        window.demo_wanted.connect(self._open_demo)
        window.hall_wanted.connect(self.make_hall)
        if own is not None:
            window.own_hall_wanted.connect(lambda: self._halls.open(own))
        window.shared_wanted.connect(self.shared_wanted)
        window.language_wanted.connect(self.language_wanted)
        window.counter_wanted.connect(self._take_counter)
        window.reception_wanted.connect(self._open_reception)
        window.other_hall_wanted.connect(self.other_hall)
        window.setup_wanted.connect(self._set_up)
        return window

    def _make_sign_on_window(self, arrival: Arrival) -> StartWindow:
        from ui.setup.sign_on import Proof

        window = self._make_start_window()
        directory, standing = arrival.directory, arrival.standing
        if directory is None or standing is None:
            return window
        if standing.needs_first:
            window.ask_first(arrival.kind, directory).chosen.connect(self._choose_first)
            return window
        desks, known, options = arrival.desks or {}, self._memory.known, self._options
        person_id = arrival.person_id or known.person_id or arrival.known
        counter_id = arrival.counter_id or known.counter_id
        typed, self._chosen = self._chosen, ""
        if self._halls.is_new and not typed:
            person_id, counter_id = free_pair(directory, desks)
        elif self._halls.is_new:
            person_id, counter_id = next(iter(directory.people)), free_pair(directory, desks)[1]
        proof = Proof(standing.asks, standing.have, standing.locked, arrival.known, typed)
        window.ask_who(
            arrival.kind,
            directory,
            desks,
            person_id,
            counter_id,
            proof,
            to_reception=options.reception,
        )
        return window

    def _make_choice_window(self, arrival: Arrival) -> StartWindow:
        from ui.setup.halls import HallChoice
        from ui.setup.start import StartWindow

        name = self._halls.place.name if self._halls.place else ""
        wanted = self._options.site if arrival is self._halls.arrival else ""
        page = HallChoice(name, arrival.halls, self._memory.known.site_id, unknown=wanted)
        page.chosen.connect(self._enter_hall)
        page.elsewhere_wanted.connect(self.show_first_start)
        return StartWindow(page=page)

    def _make_away_window(self) -> StartWindow:
        from ui.setup.away import AwayPage
        from ui.setup.start import StartWindow

        page = AwayPage(self._opening.since)
        page.try_wanted.connect(self._opening.again)
        page.shared_wanted.connect(self.shared_wanted)
        page.other_hall_wanted.connect(self.show_first_start)
        self._show_trouble_on(page)
        return StartWindow(page=page)

    def _show_trouble_on(self, page: AwayPage) -> None:
        error = self._opening.error
        if error is not None:
            from ui.messages import sentence

            page.show_trouble(
                sentence(error),
                mends_itself=self._opening.waits,
                tried_at=self._opening.tried_at,
            )

    def _damaged_journal(self, aside: Path) -> str:
        return self.tr(
            "The file in which this computer keeps clients while the server is out of touch was "
            "damaged. It was put aside as {file}; a new one is in use. Ask IT to look whether a "
            "client is missing."
        ).format(file=aside.name)


def _turned_to_hall(
    typed: tuple[StartPage, HallDraft] | None,
) -> tuple[StartPage, HallDraft | None]:
    """On an empty shared database, where setting up a hall comes next."""
    from ui.setup.first_start import StartPage

    page, draft = typed or (StartPage.WELCOME, None)
    return (StartPage.HALL if page is StartPage.WELCOME else page), draft
