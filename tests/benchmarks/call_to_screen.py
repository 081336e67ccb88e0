"""From a press at a counter until the public screen of another process has painted the call."""

import statistics
import time
from contextlib import closing
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

from queueapp.clock import SystemClock
from queueapp.domain.lifecycle import Request
from queueapp.domain.session import Seen
from queueapp.domain.setup import HallKind
from queueapp.place import Place
from queueapp.services.hall import Hall
from tests.benchmarks.crowd import durable_server, make_server_hall
from tests.benchmarks.halls import Crew, big_draft, staff
from tests.benchmarks.harness import Child, Figure, Limit, percentile, say
from tests.benchmarks.watching import Bare, Watchers, habit_of_a_window, open_bare

LIMITS = (
    Limit("value", 150.0),
    Limit("p95", 300.0),
    Limit("postgres", 150.0),
    Limit("postgres_p95", 300.0),
)
WAITING = 40
COUNTERS = 5
CALLS = 40
EVERY_S = 0.6
SETTLE_S = 6.0


def measure() -> Figure:
    """The same calls in a file and on a server; bare rows beside those in the file."""
    with TemporaryDirectory() as folder:
        in_file, rows = _in_file(Path(folder))
        on_server = _on_server(Path(folder))
    more = {
        "p95": percentile(in_file, 95),
        "p95_baseline": percentile(rows, 95),
        "postgres": statistics.median(on_server),
        "postgres_p95": percentile(on_server, 95),
    }
    value, baseline = statistics.median(in_file), statistics.median(rows)
    return Figure("call_to_screen", value, "ms", baseline, LIMITS, more)


def _in_file(folder: Path) -> tuple[list[float], list[float]]:
    path, bare_path = folder / "hall.queueapp", folder / "bare.sqlite"
    with (
        Hall.create(path, HallKind.HALL, SystemClock()) as hall,
        closing(open_bare(bare_path)) as bare,
    ):
        bare.execute("PRAGMA journal_mode=WAL")
        bare.execute("PRAGMA synchronous=FULL")
        bare.execute("CREATE TABLE press (id INTEGER PRIMARY KEY)")
        crew = staff(hall, hall.setup.open_hall(big_draft(COUNTERS)), WAITING)
        with Watchers(path, bare_path, habit_of_a_window()) as watchers:
            return _timed(hall, crew, path, folder / "home", watchers, bare)


def _on_server(folder: Path) -> list[float]:
    with durable_server() as cluster:
        server, (crew,) = make_server_hall(cluster, [(COUNTERS, WAITING)])
        with Hall.open(server, SystemClock()) as hall:
            return _timed(hall, crew, server, folder / "home-server")[0]


def _timed(
    hall: Hall,
    crew: Crew,
    place: Place,
    home: Path,
    watchers: Watchers | None = None,
    bare: Bare | None = None,
) -> tuple[list[float], list[float]]:
    calls: list[float] = []
    rows: list[float] = []
    numbers = count()
    with Child("tests.benchmarks.screen_probe", str(place), home=home) as child:
        _heard(child, "ready")
        time.sleep(SETTLE_S)
        say(f"call_to_screen: {CALLS} calls {'in a file' if bare else 'on a server'}")
        for at in range(CALLS):
            # A little off the time of the screen's own round, so that it is met everywhere in it.
            time.sleep(EVERY_S / 2 + (at * 37 % 100) / 1000)
            pressed = time.monotonic_ns()
            visit = hall.desk.next_client(crew.desks[0]).visit
            calls.append((_heard(child, visit.ticket) - pressed) / 1e6)
            time.sleep(EVERY_S / 2)
            hall.desk.no_show(crew.desks[0], Seen(visit.id, visit.seq))
            hall.intake.issue(crew.reception, Request(visit.service_id))
            if watchers is not None and bare is not None:
                rows.append(watchers.time_row(bare, next(numbers)))
    return calls, rows


def _heard(child: Child, word: str) -> int:
    """The instant (ns) at which the screen had painted this."""
    while True:
        said, at = child.line().split()
        if said == word:
            return int(at)
