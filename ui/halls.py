"""The hall that is open, and the ways to others: opening them, making them, entering one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from queueapp.clock import Clock
from queueapp.domain.roles import Permission, Role, may
from queueapp.domain.session import Session
from queueapp.errors import QueueappError
from queueapp.paths import Paths, is_file
from queueapp.place import Place, Server
from ui.actions import SettingId
from ui.arrival import Arrival, arrive, arrive_at, look_who
from ui.command_line import Options
from ui.memory import Memory
from ui.opening import Opening
from ui.runner import Runner

if TYPE_CHECKING:
    from queueapp.domain.setup import HallDraft
    from queueapp.services.hall import Hall

Failed = Callable[[QueueappError], None]


class Halls:
    """Knows where the program is and goes elsewhere; shows nothing itself.

    What comes of opening a hall is told by its `Opening`; `know` then takes it in.
    """

    def __init__(
        self,
        opening: Opening,
        runner: Runner,
        memory: Memory,
        options: Options,
        paths: Paths,
        clock: Clock,
    ) -> None:
        self.place: Place | None = None
        self.arrival: Arrival | None = None
        self.is_new = False
        """Whether the hall was made a moment ago, and nobody has worked in it yet."""
        self.new_place: Place = paths.hall
        """Where a hall goes that is set up now."""
        self._opening = opening
        self._runner = runner
        self._memory = memory
        self._options = options
        self._paths = paths
        self._clock = clock
        self._without_site: Place | None = None

    # Where the program is

    @property
    def site_id(self) -> int | None:
        """The hall that was entered, if one was."""
        return self.arrival.site_id if self.arrival else None

    @property
    def file(self) -> Path | None:
        """The file of a real hall, which needs to be looked after."""
        from queueapp.domain.setup import HallKind

        kind = self.arrival.kind if self.arrival else None
        return self.place if isinstance(self.place, Path) and kind is HallKind.HALL else None

    @property
    def own(self) -> Path | None:
        """The user's own hall, where one is there to be opened."""
        own = self._paths.hall
        there = is_file(own) and own != self._without_site and isinstance(self.new_place, Path)
        return own if there else None

    def settings_for(self, session: Session) -> frozenset[SettingId]:
        """Which settings this person is offered here."""
        directory = self.arrival.directory if self.arrival else None
        person = directory.people.get(session.person_id) if directory else None
        offered = {SettingId.SHARED_DATABASE}
        if person is not None and may(person.role, Permission.SEE_READERS):
            offered.add(SettingId.STANDARD)
        if person is not None and may(person.role, Permission.SET_UP):
            if isinstance(self.place, Server):
                offered.add(SettingId.ANOTHER_SITE)
            elif self.file is not None:
                offered.add(SettingId.BACKUPS)
        return frozenset(offered)

    def know(self, arrival: Arrival) -> None:
        """Take in what opening a hall led to."""
        self.arrival = arrival
        if arrival.site_id is None and not arrival.halls:
            self._without_site = self.place
            if isinstance(self.place, Server):
                self.new_place = self.place

    def know_sites(self, sites: tuple[int, ...]) -> None:
        """Take in which halls are on the server now."""
        if self.arrival is not None:
            self.arrival = replace(self.arrival, sites=sites)

    def remember(self, person_id: int | None = None, counter_id: int | None = None) -> None:
        """Go on here at the next start, at this desk if one is named."""
        asks = self.arrival is not None and self.arrival.is_asked(person_id)
        self._memory.keep_desk(
            str(self.place or ""), self.site_id, person_id, counter_id, asks=asks
        )

    # Going elsewhere

    def open(self, place: Place) -> None:
        """Open the hall at `place`."""
        self.head_for(place)
        self.go()

    def head_for(self, place: Place) -> None:
        """Name the hall that `go` will open."""
        self.place = place
        self._opening.leave()

    def go(self) -> None:
        """Open the hall that is headed for."""
        preferences, options = self._memory.known, self._options
        if self.place is not None:
            self._opening.open(self.place, lambda hall: arrive(hall, preferences, options))

    def leave(self) -> None:
        """Open nothing any more: somebody is to say where to go."""
        self._opening.leave()
        if not (isinstance(self.new_place, Server) and self.place is self.new_place):
            self.new_place = self._paths.hall

    def go_to_server(self, server: Server) -> None:
        """Open the shared database that was chosen in the settings."""
        self._memory.keep_server(server)
        self._without_site = None
        self.is_new = False
        self.open(replace(server, password=""))

    def open_demo(self) -> bool:
        """Go on with the demo hall; `False` where there is none."""
        there = self._paths.demo.is_file()
        if there:
            self._begin_at(self._paths.demo)
        return there

    def enter(self, site_id: int, done: Callable[[Arrival], None], failed: Failed) -> None:
        """Go into one of the halls of the database that is open."""
        sites = self.arrival.sites if self.arrival else ()

        def arrived(arrival: Arrival) -> None:
            self.arrival = arrival
            if self._memory.known.site_id != site_id:
                self.remember()
            done(arrival)

        self._runner.run(lambda hall: arrive_at(hall, site_id, sites), arrived, failed)

    def look_again(self, done: Callable[[], None]) -> None:
        """Read anew who is where, so that somebody else can be asked who they are."""
        before, site_id = self.arrival, self.site_id
        if before is None or site_id is None:
            return

        def look(hall: Hall) -> Arrival:
            return look_who(hall, site_id, before)

        def looked(arrival: Arrival) -> None:
            self.arrival = arrival
            done()

        self._runner.run(look, looked)

    # Making halls

    def make_demo(self, progress: Callable[[float], None], failed: Failed) -> None:
        """Make the demo hall anew and open it; `progress` is told the share that is done."""
        path, clock, runner = self._paths.demo, self._clock, self._runner

        def making() -> None:
            from queueapp.demo import create_demo

            create_demo(path, clock, lambda share: runner.tell(lambda: progress(share)))

        runner.close_hall()
        runner.work(making, lambda _: self._begin_at(path), failed)

    def make_hall(self, draft: HallDraft, secret: str, failed: Failed) -> None:
        """Make a hall from a draft, in the user's own file or on the empty server, and open it.

        With `secret` signs in who made it, the first of its people.
        """
        place, clock = self.new_place, self._clock
        if isinstance(place, Server):
            self._runner.run(
                lambda hall: _set_up(hall, draft, secret), lambda _: self._begin_at(place), failed
            )
            return
        path = place

        def making() -> None:
            from queueapp.domain.setup import HallKind
            from queueapp.services.hall import Hall

            # A start that was cut off may have left a file with no hall in it.
            known = is_file(path)
            made = Hall.open(path, clock) if known else Hall.create(path, HallKind.HALL, clock)
            with made as hall:
                _set_up(hall, draft, secret)

        self._runner.work(making, lambda _: self._begin_at(path), failed)

    def _begin_at(self, place: Place) -> None:
        self._memory.forget_desk()
        self.is_new = True
        self._without_site = None
        self.new_place = self._paths.hall
        self.open(place)


def _set_up(hall: Hall, draft: HallDraft, secret: str) -> None:
    site_id = hall.setup.open_hall(draft)
    person = next(iter(hall.access.directory(site_id)[0].people.values()))
    if secret and person.role is Role.ADMINISTRATOR:
        hall.sign_in.first(Session(site_id, person.id), secret)
