"""Reading the board with 500 waiting, against reading the same rows with the bare driver."""

import sqlite3
import statistics
import time
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

from queueapp.clock import SystemClock
from queueapp.services.hall import Hall
from tests.benchmarks.halls import SITE, make_hall
from tests.benchmarks.harness import Figure, milliseconds_since, say

WAITING = 500
ROUNDS = 60


def measure() -> Figure:
    """Read the board and the bare rows by turns."""
    boards, rows = [], []
    with TemporaryDirectory() as folder:
        path = Path(folder) / "hall.queueapp"
        say(f"board_500: making a hall with {WAITING} waiting")
        make_hall(path, WAITING)
        with Hall.open(path, SystemClock()) as hall, closing(sqlite3.connect(path)) as bare:
            for _ in range(ROUNDS):
                start = time.perf_counter()
                hall.board.read(SITE)
                boards.append(milliseconds_since(start))
                start = time.perf_counter()
                bare.execute("SELECT * FROM visit WHERE ended_at IS NULL").fetchall()
                rows.append(milliseconds_since(start))
    return Figure("board_500", statistics.median(boards), "ms", statistics.median(rows))
