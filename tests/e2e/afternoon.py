"""A hall in the middle of an afternoon, with a past of its own."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from pathlib import Path
from random import Random
from zoneinfo import ZoneInfo

from queueapp.clock import Clock
from queueapp.domain.hours import DayHours
from queueapp.domain.lifecycle import Request
from queueapp.domain.roles import Role
from queueapp.domain.session import Seen, Session
from queueapp.domain.setup import CounterDraft, HallDraft, HallKind, PersonDraft, ServiceDraft
from queueapp.domain.visit import Outcome
from queueapp.services.hall import Hall
from queueapp.storage.sqlite import engine_for
from tests.factories import MINUTE, SetClock, give_pins

SPEED = 60.0
TODAY = date(2026, 3, 2)
HOST, LEAD = 1, 2
"""Who hands out the tickets, and who looks after the hall."""
CLERKS: Mapping[int, int] = {counter: counter + 2 for counter in range(1, 6)}
"""Who works at each counter."""

_ZONE = ZoneInfo("Europe/Vilnius")
_WEEK = {day: DayHours(8 * 60, 17 * 60) for day in range(1, 6)}
_MINUTES = (9, 14, 11)
"""How long a client of each service takes, in minutes."""
_PAST_DAYS = 5
_CLIENTS_A_DAY = 30

DRAFT = HallDraft(
    name="Klientų salė",
    week=_WEEK,
    services=[
        ServiceDraft(prefix, name, name_en, short, short_en, minutes)
        for prefix, name, name_en, short, short_en, minutes in zip(
            "ABC",
            ("Gyvenamosios vietos deklaravimas", "Socialinė parama", "Leidimai"),
            ("Declaring residence", "Social support", "Permits"),
            ("Gyvenamoji vieta", "Parama", "Leidimai"),
            ("Residence", "Support", "Permits"),
            _MINUTES,
            strict=True,
        )
    ],
    counters=[
        CounterDraft(str(number), frozenset({0, 1, 2} if number % 2 else {0, 1}))
        for number in CLERKS
    ],
    people=[
        PersonDraft("Asta Žukauskienė", Role.ADMINISTRATOR),
        PersonDraft("Darius Kazlauskas", Role.LEAD),
        PersonDraft("Bronius Petrauskas"),
        PersonDraft("Cecilija Jankauskaitė"),
        PersonDraft("Elena Stankevičienė"),
        PersonDraft("Fausta Urbonaitė"),
        PersonDraft("Gediminas Butkus"),
    ],
)


def instant(day: date, minutes: float) -> int:
    """An instant (ms UTC) so many minutes after a day's midnight in Vilnius."""
    midnight = datetime(day.year, day.month, day.day, tzinfo=_ZONE)
    return int(midnight.timestamp() * 1000 + minutes * MINUTE)


def service_minutes(service_id: int, chance: Random) -> float:
    """How long a client of that service takes this time."""
    return _MINUTES[service_id - 1] * chance.lognormvariate(0, 0.3)


@dataclass
class Counters:
    """The counters of a hall at work without windows: each calls the next once it is free."""

    hall: Hall
    clock: SetClock
    chance: Random
    free: dict[Session, int] = field(default_factory=dict)
    """From when on each calls (ms UTC)."""
    busy: dict[Session, tuple[int, Seen]] = field(default_factory=dict)
    """Until when each serves whom."""

    def open(self, at: int) -> None:
        """Everybody sits down."""
        self.clock.instant = at
        for counter, person in CLERKS.items():
            self.free[Session(1, person, counter)] = at
        for desk in self.free:
            self.hall.access.take_counter(desk)

    def go_on(self, until: int) -> None:
        """Serve up to an instant, or until nobody is left."""
        while self.free:
            desk = min(self.free, key=self._at)
            if self._at(desk) > until:
                break
            self.clock.instant = max(self.clock.instant, self._at(desk))
            if desk in self.busy:
                self.hall.desk.finish(desk, self.busy.pop(desk)[1], Outcome.SETTLED)
                self.free[desk] = self.clock.instant + MINUTE
            else:
                self._call(desk)
        self.clock.instant = max(self.clock.instant, until)

    def close(self, desk: Session) -> None:
        """Whoever sits there goes home."""
        self.hall.access.leave_counter(desk)
        del self.free[desk]

    def _at(self, desk: Session) -> int:
        return self.busy[desk][0] if desk in self.busy else self.free[desk]

    def _call(self, desk: Session) -> None:
        board = self.hall.board.read(desk.site_id)
        if board.next_for(desk.counter_id or 0, self.clock.instant) is None:
            if not board.waiting and not self.busy:
                self.close(desk)
            else:
                self.free[desk] += MINUTE
            return
        called = self.hall.desk.next_client(desk).visit
        self.clock.instant += MINUTE // 2
        started = self.hall.desk.start(desk, Seen(called.id, called.seq)).visit
        lasts = service_minutes(called.service_id, self.chance) * MINUTE
        self.busy[desk] = self.clock.instant + int(lasts), Seen(started.id, started.seq)


def make_hall(path: Path, *, waiting: int, now: int) -> None:
    """A hall at `now` (ms UTC) of `TODAY`: a week of past days, and so many who wait.

    Its clock stands at `now` until `let_run` starts it.
    """
    clock = SetClock(instant(TODAY - timedelta(days=7), 8 * 60))
    chance = Random("an afternoon")
    with Hall.create(path, HallKind.HALL, clock) as hall:
        site = hall.setup.open_hall(DRAFT)
        give_pins(path)
        host = Session(site, HOST)
        for back in range(7, 7 - _PAST_DAYS, -1):
            day = TODAY - timedelta(days=back)
            clock.instant = instant(day, 13 * 60)
            for _ in range(_CLIENTS_A_DAY):
                clock.instant += MINUTE
                hall.intake.issue(host, Request(1 + chance.choice((0, 0, 1, 2))))
            counters = Counters(hall, clock, chance)
            counters.open(instant(day, 14 * 60))
            counters.go_on(instant(day, 18 * 60))
        for number in range(waiting):
            clock.instant = now - int((waiting - number) * 1.2 * MINUTE)
            hall.intake.issue(host, Request(1 + chance.choice((0, 0, 1, 2))))


def let_run(path: Path, now: int, clock: Clock) -> None:
    """Let the hall's clock run from `now` on, `SPEED` times as fast as the given one."""
    engine = engine_for(path)
    with closing(engine.raw_connection()) as connection:
        connection.cursor().execute(
            "UPDATE database_info SET kind = 'replay', clock_origin = ?, clock_hall_origin = ?,"
            " clock_rate = ?",
            (clock.now(), now, SPEED),
        )
        connection.commit()
    engine.dispose()
