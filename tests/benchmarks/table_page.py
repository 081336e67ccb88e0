"""Any page of the table of a million visits, sorted by how long they waited.

The baseline is the bare driver reading as many visits by their ids.
"""

import sqlite3
import statistics
import time
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from random import Random

from queueapp.clock import SystemClock
from queueapp.domain.history.period import Filter
from queueapp.domain.history.query import Query, Sort
from queueapp.place import Place
from queueapp.services.hall import Hall
from tests.benchmarks import pasts
from tests.benchmarks.halls import RECEPTION
from tests.benchmarks.harness import Figure, Limit, milliseconds_since, percentile

VISITS = 1_000_000
ROWS = 100
ROUNDS = 40
LIMITS = (Limit("value", 100.0), Limit("postgres", 100.0))


def measure() -> Figure:
    """The 95th percentile of pages anywhere, in a file and on a server."""
    past = pasts.in_file(VISITS)
    query = Query(Filter(past.all), Sort.WAITED)
    pages, more = _pages(past.place, query)
    on_server, of_server = _pages(pasts.on_server(VISITS), query)
    more |= {"postgres": percentile(on_server, 95)}
    more |= {f"postgres_{name}": each for name, each in of_server.items()}
    baseline = statistics.median(_bare(past.place))
    return Figure("table_page", percentile(pages, 95), "ms", baseline, LIMITS, more)


def _pages(place: Place, query: Query) -> tuple[list[float], dict[str, float | None]]:
    """How long pages take (ms) that nobody has read before; `counted`: how long the counting."""
    chance = Random(7)
    found: dict[str, list[float]] = {"counted": [], "first": [], "middle": [], "last": []}
    anywhere: list[float] = []
    with Hall.open_reading(place, SystemClock()) as hall:
        for _ in range(ROUNDS):
            hall.history._known.clear()
            start = time.perf_counter()
            count = hall.history.count(RECEPTION, query)
            found["counted"].append(milliseconds_since(start))
            assert count >= VISITS
            firsts = {"first": 0, "middle": count // 2, "last": count - ROWS}
            for name, first in firsts.items():
                found[name].append(_page(hall, query, first))
            anywhere.append(_page(hall, query, chance.randrange(count - ROWS)))
    pages = [*anywhere, *found["first"], *found["middle"], *found["last"]]
    return pages, {name: statistics.median(each) for name, each in found.items()}


def _page(hall: Hall, query: Query, first: int) -> float:
    start = time.perf_counter()
    page = hall.history.page(RECEPTION, query, first, ROWS)
    took = milliseconds_since(start)
    assert len(page) == ROWS
    return took


def _bare(place: Path) -> Sequence[float]:
    chance, times = Random(7), []
    with closing(sqlite3.connect(place)) as file:
        ((last,),) = file.execute("SELECT max(id) FROM visit")
        marks = ", ".join("?" * ROWS)
        for _ in range(ROUNDS):
            ids = [last - chance.randrange(VISITS // 2) for _ in range(ROWS)]
            start = time.perf_counter()
            file.execute(f"SELECT * FROM visit WHERE id IN ({marks})", ids).fetchall()
            times.append(milliseconds_since(start))
    return times
