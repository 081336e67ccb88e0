"""A year of history (75,000 visits of a million) with all its pictures' figures.

The baseline is the bare driver reading the same visits and legs.
"""

import sqlite3
import statistics
from contextlib import closing

from queueapp.clock import SystemClock
from queueapp.services.hall import Hall
from tests.benchmarks import pasts
from tests.benchmarks.harness import Figure, Limit
from tests.benchmarks.history_month import look_back, look_count, read_bare, timed

VISITS = 1_000_000
ROUNDS = 11
LIMITS = (Limit("value", 1500.0), Limit("postgres", 1500.0))


def measure() -> Figure:
    """The medians, by turns."""
    past = pasts.in_file(VISITS)
    with (
        Hall.open_reading(past.place, SystemClock()) as hall,
        Hall.open_reading(pasts.on_server(VISITS), SystemClock()) as server,
        closing(sqlite3.connect(past.place)) as bare,
    ):
        found: dict[object, list[float]] = {}
        for _ in range(ROUNDS):
            timed(found, "file", lambda: look_back(hall, past.year))
            timed(found, "postgres", lambda: look_back(server, past.year))
            timed(found, "bare", lambda: read_bare(bare, past.year))
    times = {name: statistics.median(each) for name, each in found.items()}
    more: dict[str, float | None] = {
        "visits": float(look_count(past.place, past.year)),
        "postgres": times["postgres"],
    }
    return Figure("history_year", times["file"], "ms", times["bare"], LIMITS, more)
