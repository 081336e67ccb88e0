"""A month of history with all its pictures' figures, in halls of 100,000 to 10 million visits.

The baseline is the bare driver reading the same visits and legs. All three files take turns, so
that what they are compared by is of the same minutes.
"""

import sqlite3
import statistics
import time
from collections.abc import Callable
from contextlib import ExitStack, closing
from pathlib import Path

from queueapp.clock import SystemClock
from queueapp.domain.history.figures import compute, summary_of
from queueapp.domain.history.period import Filter, Period
from queueapp.domain.history.picture import Picture
from queueapp.services.hall import Hall
from tests.benchmarks import pasts
from tests.benchmarks.halls import RECEPTION, SITE
from tests.benchmarks.harness import Figure, Limit, milliseconds_since

SMALL, VISITS, LARGE = 100_000, 1_000_000, 10_000_000
ROUNDS = 25
LIMITS = (Limit("value", 300.0), Limit("growth", 1.5), Limit("postgres", 300.0))

_VISITS = "SELECT * FROM visit WHERE site_id = ? AND business_day BETWEEN ? AND ?"
_LEGS = f"SELECT leg.* FROM leg WHERE visit_id IN ({_VISITS.replace('*', 'id')})"


def measure() -> Figure:
    """The medians, by turns."""
    with ExitStack() as stack:
        halls = {}
        for visits in (SMALL, VISITS, LARGE):
            past = pasts.in_file(visits)
            halls[visits] = stack.enter_context(Hall.open_reading(past.place, SystemClock()))
        month = pasts.in_file(VISITS).month
        server = stack.enter_context(Hall.open_reading(pasts.on_server(VISITS), SystemClock()))
        bare = stack.enter_context(closing(sqlite3.connect(pasts.in_file(VISITS).place)))
        found: dict[object, list[float]] = {}
        for _ in range(ROUNDS):
            for visits, hall in halls.items():
                timed(found, visits, lambda hall=hall: look_back(hall, month))  # type: ignore[misc]
            timed(found, "postgres", lambda: look_back(server, month))
            timed(found, "bare", lambda: read_bare(bare, month))
    times = {name: statistics.median(each) for name, each in found.items()}
    more: dict[str, float | None] = {
        "visits": float(look_count(pasts.in_file(VISITS).place, month)),
        "at_100_000": times[SMALL],
        "at_10_million": times[LARGE],
        "growth": times[LARGE] / times[SMALL],
        "postgres": times["postgres"],
    }
    return Figure("history_month", times[VISITS], "ms", times["bare"], LIMITS, more)


def timed(found: dict[object, list[float]], name: object, act: Callable[[], object]) -> None:
    """Add how long it took (ms)."""
    start = time.perf_counter()
    act()
    found.setdefault(name, []).append(milliseconds_since(start))


def look_back(hall: Hall, period: Period) -> None:
    """What the page of a period is made from: its past, the figure of each picture, the summary."""
    past = hall.history.past(RECEPTION, Filter(period))
    site = hall.access.directory(SITE)[0].site
    found = compute(past, list(Picture), site.zone, site.wait_target)
    summary = summary_of(past, site.zone, site.wait_target)
    assert len(found) == len(Picture)
    assert summary.visits
    assert not past.damaged


def read_bare(file: sqlite3.Connection, period: Period) -> None:
    """The rows of the visits and legs, as the driver gives them."""
    days = SITE, period.first.isoformat(), period.last.isoformat()
    assert file.execute(_VISITS, days).fetchall()
    assert file.execute(_LEGS, days).fetchall()


def look_count(place: Path, period: Period) -> int:
    """How many visits a period has."""
    with Hall.open_reading(place, SystemClock()) as hall:
        return len(hall.history.past(RECEPTION, Filter(period)).visits.id)
