"""Processor time of a counter window that nobody touches, with a second one on the same hall."""

import time
from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.benchmarks.halls import make_hall, remember_desk
from tests.benchmarks.harness import Child, Figure, Limit, say

LIMIT = Limit("value", 1.0)
WAITING = 12
SETTLE_S = 3.0
WATCH_S = 20.0


def measure() -> Figure:
    """Watch both program windows and the bare one over the same time."""
    with TemporaryDirectory() as folder, ExitStack() as stack:
        database = Path(folder) / "hall.queueapp"
        make_hall(database, WAITING)
        children = []
        for which, counter in (("program", 1), ("program", 2), ("bare", 3)):
            home = Path(folder) / f"home{counter}"
            remember_desk(home, database, counter)
            child = stack.enter_context(Child("tests.benchmarks.probe", which, "rest", home=home))
            child.wait_for("ready")
            children.append(child)
        time.sleep(SETTLE_S)
        say(f"idle_cpu: watching for {WATCH_S:.0f} s")
        start, before = time.perf_counter(), [child.cpu_s() for child in children]
        time.sleep(WATCH_S)
        used = [child.cpu_s() - was for child, was in zip(children, before, strict=True)]
        share = [100 * spent / (time.perf_counter() - start) for spent in used]
    more = {"second": share[1]}
    return Figure("idle_cpu", share[0], "% of a core", share[2], (LIMIT,), more)
