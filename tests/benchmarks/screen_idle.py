"""Processor time of a public screen while nothing changes in its hall."""

import time
from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.benchmarks.halls import make_hall
from tests.benchmarks.harness import Child, Figure, Limit, say

LIMITS = (Limit("value", 3.0),)
WAITING = 12
SETTLE_S = 12.0
WATCH_S = 60.0
"""The clock on the wall goes on once meanwhile, and what is foreseen is computed twice."""


def measure() -> Figure:
    """Watch the screen and a bare window over the same time."""
    with TemporaryDirectory() as folder, ExitStack() as stack:
        database = Path(folder) / "hall.queueapp"
        make_hall(database, WAITING)
        screen = stack.enter_context(
            Child("tests.benchmarks.screen_probe", str(database), home=Path(folder) / "home")
        )
        bare = stack.enter_context(
            Child("tests.benchmarks.probe", "bare", "rest", home=Path(folder) / "bare")
        )
        while not screen.line().startswith("ready"):
            pass
        bare.wait_for("ready")
        time.sleep(SETTLE_S)
        say(f"screen_idle: watching for {WATCH_S:.0f} s")
        children = (screen, bare)
        start, before = time.perf_counter(), [child.cpu_s() for child in children]
        time.sleep(WATCH_S)
        used = [child.cpu_s() - was for child, was in zip(children, before, strict=True)]
        share = [100 * spent / (time.perf_counter() - start) for spent in used]
        more = {"resident_mb": screen.resident_mb()}
    return Figure("screen_idle", share[0], "% of a core", share[1], LIMITS, more)
