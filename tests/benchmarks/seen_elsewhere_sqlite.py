"""From a press until another process has the board with the change, in a file."""

from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

from queueapp.clock import SystemClock
from queueapp.domain.setup import HallKind
from queueapp.services.hall import Hall
from tests.benchmarks.halls import big_draft, staff
from tests.benchmarks.harness import Figure, say
from tests.benchmarks.watching import LIMITS, Watchers, habit_of_a_window, open_bare

WAITING = 100
COUNTERS = 5
CHANGES = 60
EVERY_S = 0.4


def measure() -> Figure:
    """One process presses, one looks; each change is followed by a bare row elsewhere."""
    habit = habit_of_a_window()
    with TemporaryDirectory() as folder:
        path, bare_path = Path(folder) / "hall.queueapp", Path(folder) / "bare.sqlite"
        with (
            Hall.create(path, HallKind.HALL, SystemClock()) as hall,
            closing(open_bare(bare_path)) as bare,
        ):
            bare.execute("PRAGMA journal_mode=WAL")
            bare.execute("PRAGMA synchronous=FULL")
            bare.execute("CREATE TABLE press (id INTEGER PRIMARY KEY)")
            crew = staff(hall, hall.setup.open_hall(big_draft(COUNTERS)), WAITING)
            with Watchers(path, bare_path, habit) as watchers:
                say(f"seen_elsewhere_sqlite: {CHANGES} changes")
                delays = watchers.time_changes(hall, crew, bare, CHANGES, EVERY_S)
    return Figure(
        "seen_elsewhere_sqlite", delays.median, "ms", delays.baseline, LIMITS, delays.more
    )
