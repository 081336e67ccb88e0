"""The whole snapshot with 500 waiting and 60 counters, against its rows with the bare driver."""

import sqlite3
import statistics
import time
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Protocol

import psycopg

from queueapp.clock import SystemClock
from queueapp.domain.setup import HallKind
from queueapp.services.hall import Hall
from tests.benchmarks.crowd import durable_server, make_server_hall
from tests.benchmarks.halls import SITE, big_draft, serve_all, staff
from tests.benchmarks.harness import Figure, Limit, milliseconds_since, say

LIMIT = Limit("value", 10.0)
WAITING = 500
COUNTERS = 60
ROUNDS = 60


class Driver(Protocol):
    """A driver's own connection to either kind of database."""

    def execute(self, statement: str, /) -> "sqlite3.Cursor | psycopg.Cursor[tuple[object, ...]]":
        """Ask for rows."""


def measure() -> Figure:
    """A hall in a file, and the same on a server."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "hall.queueapp"
        say(f"snapshot_500: making a hall with {COUNTERS} counters and {WAITING} waiting")
        with Hall.create(path, HallKind.HALL, SystemClock()) as hall:
            site_id = hall.setup.open_hall(big_draft(COUNTERS))
            serve_all(hall, staff(hall, site_id, WAITING + COUNTERS))
        with Hall.open(path, SystemClock()) as hall, closing(sqlite3.connect(path)) as file:
            boards, rows = _read(hall, file)
    with durable_server() as cluster:
        server, (crew,) = make_server_hall(cluster, [(COUNTERS, WAITING + COUNTERS)])
        with Hall.open(server, SystemClock()) as hall:
            serve_all(hall, crew)
            with cluster.connect(server.database) as connection:
                on_server, rows_on_server = _read(hall, connection)
    more = {"postgres": on_server, "postgres_baseline": rows_on_server}
    return Figure("snapshot_500", boards, "ms", rows, (LIMIT,), more)


def _read(hall: Hall, bare: Driver) -> tuple[float, float]:
    """The median time that the board takes, and that its rows take, read by turns (ms)."""
    boards, rows = [], []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        board = hall.board.read(SITE)
        boards.append(milliseconds_since(start))
        assert (len(board.waiting), len(board.at_desk)) == (WAITING, COUNTERS)
        start = time.perf_counter()
        bare.execute("SELECT * FROM visit WHERE ended_at IS NULL").fetchall()
        bare.execute("SELECT * FROM leg WHERE finished_at IS NULL").fetchall()
        bare.execute("SELECT * FROM desk").fetchall()
        rows.append(milliseconds_since(start))
    return statistics.median(boards), statistics.median(rows)
