"""Many client processes at the counters of a hall on a real PostgreSQL server, kept durable.

Each has a `Hall` of its own, as a window has, and beside it a bare connection of the driver's for
the textbook statement that takes the next ticket of a table.
"""

import multiprocessing
import os
import time
import traceback
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

import psycopg

from queueapp.clock import SystemClock
from queueapp.domain.session import Seen, Session
from queueapp.domain.setup import HallKind
from queueapp.place import Server
from queueapp.services.hall import Hall
from queueapp.storage.postgres import create_tables
from tests.benchmarks.halls import Crew, big_draft, issue_at, staff
from tests.benchmarks.harness import PATIENCE_S, say
from tests.factories import server_of
from tests.postgres import Cluster
from tests.postgres_guard import children

T = TypeVar("T")

TICKS_PER_S = os.sysconf("SC_CLK_TCK")

CLIENTS = 64
TICKETS = 200_000
NOTICE_NS = 100_000_000
"""How long before a common start everybody is told of it."""

BARE_TABLE = f"""
    CREATE TABLE ticket (id bigserial PRIMARY KEY, called_at timestamptz, counter integer);
    INSERT INTO ticket (called_at) SELECT NULL FROM generate_series(1, {TICKETS});
    CREATE INDEX ON ticket (id) WHERE called_at IS NULL;
"""
BARE_CALL = """
    UPDATE ticket SET called_at = now(), counter = %s
    WHERE id = (
        SELECT id FROM ticket WHERE called_at IS NULL ORDER BY id FOR UPDATE SKIP LOCKED LIMIT 1
    )
    RETURNING id
"""
TWICE = """
    SELECT count(*), coalesce(sum(times), 0)
    FROM (SELECT count(*) AS times FROM event WHERE kind = 'called' GROUP BY visit_id) AS called
    WHERE times > %s
"""

_CONTEXT = multiprocessing.get_context("forkserver")
_CONTEXT.set_forkserver_preload(
    [__name__, "queueapp.storage.postgres", "sqlalchemy.dialects.postgresql.psycopg"]
)


class Place(NamedTuple):
    """Where one of the clients works."""

    crew: Crew
    session: Session


@dataclass(slots=True)
class Client:
    """What one of the processes has: its hall, and its bare connection."""

    number: int
    hall: Hall
    bare: psycopg.Connection[Any]

    def call_bare(self) -> None:
        """The textbook statement, committed by itself."""
        row = self.bare.execute(BARE_CALL, (self.number,), prepare=True).fetchone()
        assert row is not None, "the bare table has run out of tickets"


def launch(act: Callable[..., None], *arguments: object) -> tuple[Any, "Connection[Any, Any]"]:
    """A process that runs `act`, and this end of the pipe that it was given."""
    here, there = _CONTEXT.Pipe()
    process = _CONTEXT.Process(target=act, args=(there, *arguments), daemon=True)
    process.start()
    there.close()
    return process, here


@contextmanager
def durable_server() -> Iterator[Cluster]:
    """A server with its own defaults, on a socket."""
    with Cluster(durable=True) as cluster:
        yield cluster


def make_server_hall(
    cluster: Cluster, sites: Sequence[tuple[int, int]]
) -> tuple[Server, list[Crew]]:
    """A database with a site for each pair of counters and clients waiting."""
    server = server_of(cluster, cluster.fresh())
    create_tables(server, HallKind.HALL)
    crews: list[Crew] = []
    with Hall.open(server, SystemClock()) as hall:
        for counters, waiting in sites:
            draft = big_draft(counters)
            if crews:
                site_id = hall.setup.open_another(crews[0].reception, draft)
            else:
                site_id = hall.setup.open_hall(draft)
            say(f"making site {site_id}: {counters} counters, {waiting} waiting")
            crews.append(staff(hall, site_id, waiting))
    return server, crews


def make_bare(cluster: Cluster) -> str:
    """The table of the textbook statement, in a database of its own; how to connect to it."""
    database = cluster.fresh()
    with cluster.connect(database) as connection:
        connection.execute(BARE_TABLE)
        connection.execute("VACUUM ANALYZE ticket")
    return cluster.socket.url(database)


def called(cluster: Cluster, server: Server) -> tuple[int, int]:
    """How many calls the record holds, and how many visits were called more than once."""
    with cluster.connect(server.database) as connection:
        everything = connection.execute(TWICE, (0,)).fetchone()
        twice = connection.execute(TWICE, (1,)).fetchone()
    assert everything is not None
    assert twice is not None
    return int(everything[1]), int(twice[0])


def server_cpu_s(cluster: Cluster) -> float:
    """The processor time of all the server's processes so far, in seconds."""
    ticks = 0
    for pid in [cluster.pid, *children(cluster.pid)]:
        try:
            stat = Path(f"/proc/{pid}/stat").read_text(encoding="ascii", errors="replace")
        except (FileNotFoundError, ProcessLookupError):
            continue
        fields = stat.rpartition(")")[2].split()
        # Its own, and what those who have ended had used.
        ticks += sum(map(int, fields[11:15]))
    return ticks / TICKS_PER_S


class Span(NamedTuple):
    """How many calls one client made, from when until when (ns)."""

    calls: int
    start: int
    end: int


class Crowd:
    """The processes. Each does what it is asked, all at once, and is heard when it is done."""

    def __init__(self, server: Server, bare: str, count: int = CLIENTS) -> None:
        self._clients = [self._start(number, server, bare) for number in range(count)]
        for _, pipe in self._clients:
            hear(pipe)

    def _start(self, number: int, server: Server, bare: str) -> tuple[Any, "Connection[Any, Any]"]:
        return launch(attend, number, server, bare)

    def __enter__(self) -> "Crowd":
        return self

    def __exit__(self, *_: object) -> None:
        for process, pipe in self._clients:
            pipe.close()
            process.join(PATIENCE_S)
            if process.is_alive():
                process.kill()
                process.join()
            process.close()

    def at_once(self, job: Callable[..., T], *per_client: Sequence[object]) -> list[T]:
        """Have everybody do this; it gets the client, the common start (ns), and its own part."""
        start = time.monotonic_ns() + NOTICE_NS
        for (_, pipe), own in zip(self._clients, zip(*per_client, strict=True), strict=True):
            pipe.send((job, start, own))
        return [hear(pipe) for _, pipe in self._clients]

    def warm_up(self, places: Sequence[Place]) -> None:
        """One after another, as the first calls of a program take long: everybody does it twice."""
        for _ in range(2):
            for (_, pipe), place in zip(self._clients, places, strict=True):
                pipe.send((press, 0, (place.session,)))
                _, seen = hear(pipe)
                pipe.send((free, 0, (place, seen)))
                hear(pipe)

    def press_once(self, places: Sequence[Place]) -> list[Span]:
        """Everybody presses "Next client" at one instant; the desks are freed afterwards."""
        done = self.at_once(press, [place.session for place in places])
        self.at_once(free, places, [seen for _, seen in done])
        return [span for span, _ in done]


def press(client: Client, start: int, session: Session) -> tuple[Span, Seen]:
    """In a client: one press; whom it called."""
    sleep_until(start)
    visit = client.hall.desk.next_client(session).visit
    return Span(1, start, time.monotonic_ns()), Seen(visit.id, visit.seq)


def free(client: Client, _start: int, place: Place, seen: Seen) -> None:
    """In a client: whom it called did not come, and somebody else takes a ticket."""
    client.hall.desk.no_show(place.session, seen)
    issue_at(client.hall, place.crew, seen.visit_id)


def hear(pipe: "Connection[Any, Any]") -> Any:
    """What one of them says; raises what it raised."""
    if not pipe.poll(2 * PATIENCE_S):
        raise RuntimeError("a client of the benchmark says nothing")
    said = pipe.recv()
    if isinstance(said, BaseException):
        raise said
    return said


def attend(pipe: "Connection[Any, Any]", number: int, server: Server, bare: str) -> None:
    """In the process: do what is asked until the pipe is closed."""
    with (
        Hall.open(server, SystemClock()) as hall,
        psycopg.connect(bare, autocommit=True) as connection,
    ):
        client = Client(number, hall, connection)
        pipe.send(None)
        while True:
            try:
                job, start, own = pipe.recv()
            except EOFError:
                return
            try:
                pipe.send(job(client, start, *own))
            except Exception:
                # As text: not every error can be sent.
                pipe.send(RuntimeError(traceback.format_exc()))


def sleep_until(instant_ns: int) -> None:
    """Until that instant of `time.monotonic_ns`."""
    time.sleep(max(0, instant_ns - time.monotonic_ns()) / 1e9)
