"""A durable "Next client" on a day of 500 waiting, against one bare durable commit of a row."""

import sqlite3
import statistics
import time
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

from queueapp.clock import SystemClock
from queueapp.domain.session import Seen, Session
from queueapp.domain.visit import Outcome
from queueapp.services.hall import Hall
from tests.benchmarks.halls import SITE, issue, make_hall
from tests.benchmarks.harness import Figure, Limit, milliseconds_since, say

LIMIT = Limit("ratio", 8.0)
WAITING = 500
ROUNDS = 150


def measure(rounds: int = ROUNDS, waiting: int = WAITING) -> Figure:
    """Call, and commit a row elsewhere on the same disk, by turns."""
    calls, commits = [], []
    session = Session(SITE, 2, 1)
    with TemporaryDirectory() as folder:
        say(f"call_next_sqlite: making a hall with {waiting} waiting")
        make_hall(Path(folder) / "hall.queueapp", waiting)
        with (
            Hall.open(Path(folder) / "hall.queueapp", SystemClock()) as hall,
            closing(_bare_database(Path(folder) / "bare.sqlite")) as bare,
        ):
            for at in range(rounds):
                start = time.perf_counter()
                visit = hall.desk.next_client(session).visit
                calls.append(milliseconds_since(start))
                start = time.perf_counter()
                bare.execute("BEGIN IMMEDIATE")
                bare.execute("INSERT INTO press (at, ticket) VALUES (?, ?)", (at, visit.ticket))
                bare.execute("COMMIT")
                commits.append(milliseconds_since(start))
                serving = hall.desk.start(session, Seen(visit.id, visit.seq)).visit
                hall.desk.finish(session, Seen(serving.id, serving.seq), Outcome.SETTLED)
                issue(hall, at)
    return Figure(
        "call_next_sqlite", statistics.median(calls), "ms", statistics.median(commits), (LIMIT,)
    )


def _bare_database(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA synchronous=FULL")
    connection.execute("CREATE TABLE press (id INTEGER PRIMARY KEY, at INTEGER, ticket TEXT)")
    return connection
