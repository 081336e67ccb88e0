""" "Next client" while another process reads a year of history again and again, against without."""

import statistics
import time
from collections.abc import Iterator
from contextlib import contextmanager
from multiprocessing.connection import Connection
from typing import Any

from queueapp.clock import SystemClock
from queueapp.domain.history.period import Period
from queueapp.domain.session import Seen
from queueapp.place import Place
from queueapp.services.hall import Hall
from tests.benchmarks import pasts
from tests.benchmarks.crowd import hear, launch
from tests.benchmarks.halls import SITE, Crew, issue_at, staff
from tests.benchmarks.harness import PATIENCE_S, Figure, Limit, milliseconds_since, say
from tests.benchmarks.history_month import look_back

VISITS = 1_000_000
WAITING = 200
BLOCKS, PRESSES = 6, 200
LIMITS = (Limit("ratio", 1.5), Limit("postgres_ratio", 1.5))


def measure() -> Figure:
    """Presses with and without the reader take turns, in blocks."""
    past = pasts.in_file(VISITS)
    during, without, read = _compare(past.place, past.year)
    there, not_there, read_there = _compare(pasts.on_server(VISITS), past.year)
    more: dict[str, float | None] = {
        "years_read": float(read),
        "postgres": there,
        "postgres_baseline": not_there,
        "postgres_ratio": there / not_there,
        "postgres_years_read": float(read_there),
    }
    return Figure("call_next_during_report", during, "ms", without, LIMITS, more)


def _compare(place: Place, year: Period) -> tuple[float, float, int]:
    say(f"call_next_during_report: {WAITING} waiting")
    found: dict[bool, list[float]] = {False: [], True: []}
    years = 0
    with Hall.open(place, SystemClock()) as hall, _reader(place, year) as reader:
        crew = staff(hall, SITE, WAITING)
        for block in range(2 * BLOCKS):
            reads = block % 2 == 1
            if reads:
                reader.send(True)
                hear(reader)
            for at in range(PRESSES):
                found[reads].append(_press(hall, crew, at))
            if reads:
                reader.send(False)
                years += hear(reader)
    assert years
    return statistics.median(found[True]), statistics.median(found[False]), years


def _press(hall: Hall, crew: Crew, at: int) -> float:
    """One press (ms); afterwards the client has not come and somebody else arrives."""
    session = crew.desks[at % len(crew.desks)]
    start = time.perf_counter()
    visit = hall.desk.next_client(session).visit
    took = milliseconds_since(start)
    hall.desk.no_show(session, Seen(visit.id, visit.seq))
    issue_at(hall, crew, at)
    return took


@contextmanager
def _reader(place: Place, year: Period) -> "Iterator[Connection[Any, Any]]":
    process, pipe = launch(read_on, place, year)
    try:
        hear(pipe)
        yield pipe
    finally:
        pipe.close()
        process.join(PATIENCE_S)
        if process.is_alive():
            process.kill()
            process.join()
        process.close()


def read_on(pipe: "Connection[Any, Any]", place: Place, year: Period) -> None:
    """In the other process: read the year from when it is told to until it is told to stop."""
    with Hall.open_reading(place, SystemClock()) as hall:
        look_back(hall, year)
        pipe.send(None)
        while True:
            try:
                pipe.recv()
                pipe.send(None)
                years = 0
                while not pipe.poll():
                    look_back(hall, year)
                    years += 1
                pipe.recv()
                pipe.send(years)
            except EOFError:
                return
