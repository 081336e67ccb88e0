"""Memory of the program at a counter with 12 waiting, against a bare window's."""

import statistics
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.benchmarks.halls import make_hall, remember_desk
from tests.benchmarks.harness import Child, Figure, Limit, say

LIMIT = Limit("ratio", 1.8)
WAITING = 12
ROUNDS = 3
SETTLE_S = 2.0


def measure() -> Figure:
    """Look at each a little after its first picture."""
    sizes: dict[str, list[float]] = {"program": [], "bare": []}
    with TemporaryDirectory() as folder:
        database, home = Path(folder) / "hall.queueapp", Path(folder) / "home"
        make_hall(database, WAITING)
        remember_desk(home, database)
        for at in range(ROUNDS):
            say(f"memory: {at + 1} of {ROUNDS}")
            for which, found in sizes.items():
                with Child("tests.benchmarks.probe", which, "rest", home=home) as child:
                    child.wait_for("ready")
                    time.sleep(SETTLE_S)
                    found.append(child.resident_mb())
    program, bare = (statistics.median(found) for found in sizes.values())
    return Figure("memory", program, "MB", bare, (LIMIT,))
