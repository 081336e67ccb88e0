"""The list of promises, with many open and a year's worth done, until its first page is painted.

The baseline is the driver reading such a page by itself: the rows of one part with their clients.
`board` is the whole board of the person who owns all that is open.
"""

import json
import sqlite3
import statistics
import time
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

from queueapp.clock import SystemClock
from queueapp.domain.promise_list import PAGE, Part
from queueapp.place import Place, Server
from queueapp.services.hall import Hall
from tests.benchmarks.crowd import durable_server, make_server_hall
from tests.benchmarks.halls import SITE, make_hall
from tests.benchmarks.harness import Child, Figure, Limit, milliseconds_since, percentile, say
from tests.factories import Play, SetClock, fill_promises

OWNER = 2
"""The person at the first counter."""
OPEN, DONE = 5_000, 200_000
ROUNDS = 40
WAITING = 12
PARTS = (Part.MINE, Part.OPEN, Part.DONE)
LIMITS = (Limit("value", 100.0), Limit("postgres", 100.0), Limit("board", 10.0))

_PAGE = f"""
    SELECT * FROM promise LEFT JOIN contact ON contact.promise_id = promise.id
    WHERE promise.site_id = {SITE} AND done_at IS NULL
    ORDER BY due_at, promise.id LIMIT {PAGE + 1}
"""


def measure() -> Figure:
    """A hall in a file, and the same on a server; the slowest of the parts is the value."""
    more: dict[str, float | None] = {}
    with TemporaryDirectory() as folder:
        path, home = Path(folder) / "hall.queueapp", Path(folder) / "home"
        make_hall(path, WAITING)
        _fill(path)
        found = _opened(path, home)
        value = max(percentile(times[1:], 95) for times in found.values())
        more |= {part: percentile(times[1:], 95) for part, times in found.items()}
        more["first"] = max(times[0] for times in found.values())
        more["board"] = _board(path)
        baseline = _bare(path)
        with durable_server() as cluster:
            server, _ = make_server_hall(cluster, [(5, WAITING)])
            _fill(server)
            # As the server does by itself within a minute.
            with cluster.connect(server.database) as connection:
                connection.execute("VACUUM ANALYZE")
            found = _opened(server, home)
            more["postgres"] = max(percentile(times[1:], 95) for times in found.values())
            more["postgres_board"] = _board(server)
    return Figure("promises_list", value, "ms", baseline, LIMITS, more)


def _fill(place: Place) -> None:
    say(f"promises_list: writing {OPEN} open and {DONE} done")
    now = SystemClock().now()
    with Hall.open(place, SystemClock()) as hall:
        fill_promises(Play(hall, SetClock(now), place), still_open=OPEN, done=DONE, owners=(OWNER,))


def _opened(place: Place, home: Path) -> dict[str, list[float]]:
    """How long each part took to open, over and over, in a process of its own (ms)."""
    parts = json.dumps([part.value for part in PARTS])
    with Child(
        "tests.benchmarks.lists", _told(place), str(OWNER), parts, str(ROUNDS), home=home
    ) as child:
        found: dict[str, list[float]] = json.loads(child.line())
    return found


def _told(place: Place) -> str:
    if isinstance(place, Server):
        return json.dumps([place.host, place.database, place.user, place.port])
    return json.dumps(str(place))


def _board(place: Place) -> float:
    """The median of reading the owner's board (ms)."""
    times = []
    with Hall.open(place, SystemClock()) as hall:
        for _ in range(ROUNDS):
            start = time.perf_counter()
            board = hall.board.read(SITE, OWNER)
            times.append(milliseconds_since(start))
    assert board.promises
    return statistics.median(times)


def _bare(path: Path) -> float:
    times = []
    with closing(sqlite3.connect(path)) as file:
        for _ in range(ROUNDS):
            start = time.perf_counter()
            assert len(file.execute(_PAGE).fetchall()) == PAGE + 1
            times.append(milliseconds_since(start))
    return percentile(times, 95)
