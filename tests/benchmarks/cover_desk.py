"""Ctrl+L until nothing of the hall is in sight: 500 wait, and another window is open beside.

The baseline is a bare window that another one takes the place of.
"""

import json
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.benchmarks.halls import make_hall, remember_desk
from tests.benchmarks.harness import Child, Figure, Limit, percentile, say

LIMITS = (Limit("value", 100.0),)
WAITING = 500
ROUNDS = 60


def measure() -> Figure:
    """Leave the desk in the program, then in the bare window, each in a process of its own."""
    found: dict[str, list[float]] = {}
    with TemporaryDirectory() as folder:
        database, home = Path(folder) / "hall.queueapp", Path(folder) / "home"
        make_hall(database, WAITING)
        remember_desk(home, database)
        for which in ("program", "bare"):
            say(f"cover_desk: leaving the {which} window")
            with Child("tests.benchmarks.leavings", which, str(ROUNDS), home=home) as child:
                found[which] = json.loads(child.line())
    times, bare = found["program"], percentile(found["bare"], 95)
    more: dict[str, float | None] = {"median": percentile(times, 50), "first": times[0]}
    return Figure("cover_desk", percentile(times, 95), "ms", bare, LIMITS, more)
