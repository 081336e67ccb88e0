"""A hall with many counters at work, and what became of it."""

from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import pairwise
from multiprocessing.connection import Connection, wait
from pathlib import Path
from random import Random
from time import monotonic
from typing import Any

from queueapp.clock import HOUR, SystemClock
from queueapp.domain.hours import DayHours
from queueapp.domain.record import EventKind
from queueapp.domain.roles import Role
from queueapp.domain.setup import CounterDraft, HallDraft, HallKind, PersonDraft, ServiceDraft
from queueapp.domain.visit import HoldReason
from queueapp.place import Place
from queueapp.services.hall import Hall
from queueapp.storage.postgres import create_tables
from tests.e2e.clerks import receive, serve
from tests.e2e.players import Heard, hear_all, launch
from tests.e2e.record import check_kept
from tests.order_check import check_day, tables
from tests.postgres import Cluster

SERVICES = 6
EVERY_S = 0.2
PATIENCE_S = 60.0
"""How long nobody may say anything before the test gives up."""


def noon() -> str:
    """A time zone in which it is about midday: no day ends while a test runs."""
    ahead = 12 - SystemClock().now() // HOUR % 24
    return f"Etc/GMT{-ahead:+d}" if ahead else "Etc/GMT"


def build(place: Place, counters: int) -> Place:
    """A hall that is open now, with two people for each counter and somebody at reception."""
    names = [f"{kind} {n}" for kind in ("Clerk", "Stand-in") for n in range(1, counters + 1)]
    draft = HallDraft(
        name="Large hall",
        week={day: DayHours(0, 24 * 60) for day in range(1, 8)},
        services=[ServiceDraft(chr(ord("A") + n), f"Service {n}") for n in range(SERVICES)],
        counters=[
            CounterDraft(str(n), frozenset({n % SERVICES, (n + 1) % SERVICES, (n + 3) % SERVICES}))
            for n in range(1, counters + 1)
        ],
        people=[PersonDraft("Reception", Role.ADMINISTRATOR), *map(PersonDraft, names)],
        timezone=noon(),
    )
    if isinstance(place, Path):
        with Hall.create(place, HallKind.HALL, SystemClock()) as hall:
            assert hall.setup.open_hall(draft) == 1
        return place
    assert create_tables(place, HallKind.HALL)
    with Hall.open(place, SystemClock()) as hall:
        assert hall.setup.open_hall(draft) == 1
    return place


def start_again(cluster: Cluster, number: int) -> None:
    """End the server, each time otherwise than the last, and start it again."""
    match number % 3:
        case 0:
            cluster.stop("fast")
        case 1:
            cluster.stop("immediate")
        case 2:
            cluster.kill()
    cluster.start()


@dataclass(frozen=True)
class Figures:
    """What a run came to; times in seconds."""

    calls: int
    calls_a_second: float
    longest_gap: float
    taken_over: int
    races_lost: int
    busy: int
    out_of_touch: float
    longest_out_of_touch: float

    def __str__(self) -> str:
        """One line for a person."""
        return (
            f"calls {self.calls}, {self.calls_a_second:.0f} a second, longest gap"
            f" {self.longest_gap:.2f} s, clients taken over {self.taken_over}, races lost"
            f" {self.races_lost}, told to try again {self.busy}, out of touch"
            f" {self.out_of_touch:.1f} s of all clerks' time, {self.longest_out_of_touch:.2f} s at"
            " most at a time"
        )


@dataclass
class Load:
    """The processes at work on one hall, and all that was acknowledged to them."""

    place: Place
    counters: int
    tickets: int
    chance: Random = field(default_factory=lambda: Random(20261122))
    at_work: dict[int, tuple[Any, Any]] = field(default_factory=dict)
    acknowledged: list[Heard] = field(default_factory=list)
    races_lost: int = 0
    busy: int = 0
    out_of_touch: list[float] = field(default_factory=list)
    _with_client: set[int | None] = field(default_factory=set)
    _served: int = 0
    _opened: int = 0
    _heard_at: float = field(default_factory=monotonic)

    def start(self) -> None:
        """Everybody comes to work; returns once all are there."""
        for counter in range(1, self.counters + 1):
            self._sit(counter, 1 + counter)
        self._listen_until(lambda: self._opened == self.counters)
        receptions = max(1, self.counters // 4)
        for number in range(receptions):
            mine = range(number, self.tickets, receptions)
            seed = self.chance.getrandbits(32)
            # Counters are numbered from 1.
            self.at_work[-number] = launch(receive, self.place, mine, SERVICES, seed, duplex=True)

    def _sit(self, counter: int, person: int) -> None:
        seed = self.chance.getrandbits(32)
        self.at_work[counter] = launch(serve, self.place, counter, person, seed, duplex=True)

    def serve(self, share: float) -> None:
        """Let them work until this share of the tickets is served."""
        self._listen_until(lambda: self._served >= share * self.tickets)

    def kill_some(self, share: float) -> None:
        """Kill -9 a share of the clerks, first who has a client; others take the counters over."""
        counters = self.chance.sample(range(1, self.counters + 1), self.counters)
        counters.sort(key=lambda counter: counter not in self._with_client)
        victims = counters[: round(share * self.counters)]
        for counter in victims:
            self.at_work[counter][0].kill()
        for counter in victims:
            for said in self._bury(counter):
                self._take(said)
            self._sit(counter, 1 + self.counters + counter)

    def finish(self) -> Figures:
        """Let them serve everybody, check that all is right, and say what it came to."""
        while not self._is_all_served():
            self._listen(EVERY_S)
        for _, pipe in self.at_work.values():
            pipe.send("over")
        for process, pipe in self.at_work.values():
            for said in hear_all(pipe):
                self._take(said)
            process.join(PATIENCE_S)
            assert process.exitcode == 0
        self.close()
        assert check_day(self.place) == {"served": self.tickets}
        with tables(self.place) as ask:
            check_kept(ask, self.acknowledged)
            finished = ask("SELECT visit_id FROM event WHERE kind = 'finished'")
            held = ask("SELECT data FROM event WHERE kind = 'held'")
            called = [
                row["at"] for row in ask("SELECT at FROM event WHERE kind = 'called' ORDER BY id")
            ]
        assert len(finished) == len({row["visit_id"] for row in finished}) == self.tickets
        return Figures(
            calls=len(called),
            calls_a_second=len(called) * 1000 / (called[-1] - called[0]),
            longest_gap=max(after - before for before, after in pairwise(called)) / 1000,
            taken_over=sum(HoldReason.COUNTER_TAKEN_OVER in row["data"] for row in held),
            races_lost=self.races_lost,
            busy=self.busy,
            out_of_touch=sum(self.out_of_touch),
            longest_out_of_touch=max(self.out_of_touch, default=0.0),
        )

    def close(self) -> None:
        """End all that still run, whatever they would have said."""
        for process, _ in self.at_work.values():
            process.kill()
        for counter in list(self.at_work):
            self._bury(counter)

    def _bury(self, counter: int) -> list[Heard]:
        """Forget a process that has ended; its last words."""
        process, pipe = self.at_work.pop(counter)
        process.join(10)
        process.close()
        said = hear_all(pipe)
        pipe.close()
        return said

    def _is_all_served(self) -> bool:
        if self._served < 0.8 * self.tickets:
            return False
        with tables(self.place) as ask:
            (found,) = ask("SELECT count(*) AS visits, count(ended_at) AS ended FROM visit")
        return bool(found["visits"] == found["ended"] == self.tickets)

    def _listen_until(self, holds: Callable[[], bool]) -> None:
        while not holds():
            self._listen(PATIENCE_S)

    def _listen(self, seconds: float) -> None:
        """Hear what is said in so many seconds, or return at the first words."""
        for pipe in wait([pipe for _, pipe in self.at_work.values()], seconds):
            assert isinstance(pipe, Connection)
            self._take(pipe.recv())
            self._heard_at = monotonic()
        assert monotonic() - self._heard_at < PATIENCE_S, "nobody says anything any more"

    def _take(self, said: Heard) -> None:
        match said:
            case ("done", counter, kind, _, _):
                self.acknowledged.append(said)
                self._served += kind == EventKind.FINISHED.value
                has_client = kind in {EventKind.CALLED.value, EventKind.STARTED.value}
                (self._with_client.add if has_client else self._with_client.discard)(counter)
            case ("busy",):
                self.busy += 1
            case ("opened", _):
                self._opened += 1
            case ("lost", _):
                self.races_lost += 1
            case ("out of touch", float(seconds)):
                self.out_of_touch.append(seconds)
            case _:
                raise AssertionError("\n".join(map(str, said)))
