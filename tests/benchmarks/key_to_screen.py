"""F2 until the new client has been painted, with 500 waiting; the slow end of many presses.

The baseline is the same key in a bare window, until its label has been painted.
"""

import json
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.benchmarks.halls import make_hall, remember_desk
from tests.benchmarks.harness import Child, Figure, Limit, percentile, say

LIMIT = Limit("value", 50.0)
WAITING = 500
ROUNDS = 120


def measure() -> Figure:
    """Press in the program, then in the bare window, each in a process of its own."""
    found: dict[str, list[float]] = {}
    with TemporaryDirectory() as folder:
        database, home = Path(folder) / "hall.queueapp", Path(folder) / "home"
        say(f"key_to_screen: making a hall with {WAITING} waiting")
        make_hall(database, WAITING)
        remember_desk(home, database)
        for which in ("program", "bare"):
            say(f"key_to_screen: pressing in the {which} window")
            with Child("tests.benchmarks.presses", which, str(ROUNDS), home=home) as child:
                found[which] = json.loads(child.line())
    slow, bare = percentile(found["program"], 95), percentile(found["bare"], 95)
    median = percentile(found["program"], 50)
    return Figure("key_to_screen", slow, "ms", bare, (LIMIT,), {"median": median})
