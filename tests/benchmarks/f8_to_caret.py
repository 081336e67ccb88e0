"""F8 until the caret stands in the number field, painted: while free, and while serving.

While serving, F8 asks whether the client agrees (`asked`: until that question has the focus), and
Enter says so (`agreed`: until the caret is there). The baseline is F8 in a bare window, until the
field it opens has been painted with its caret. `first` is the first press after the start, free.
"""

import json
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.benchmarks.halls import make_hall, remember_desk
from tests.benchmarks.harness import Child, Figure, Limit, percentile, say

LIMITS = tuple(Limit(of, 50.0) for of in ("value", "asked", "agreed"))
WAITING = 12
ROUNDS = 60


def measure() -> Figure:
    """Press in the program, then in the bare window, each in a process of its own."""
    found: dict[str, dict[str, list[float]]] = {}
    with TemporaryDirectory() as folder:
        database, home = Path(folder) / "hall.queueapp", Path(folder) / "home"
        make_hall(database, WAITING)
        remember_desk(home, database)
        for which in ("program", "bare"):
            say(f"f8_to_caret: pressing in the {which} window")
            with Child("tests.benchmarks.rings", which, str(ROUNDS), home=home) as child:
                found[which] = json.loads(child.line())
    first, *free = found["program"].pop("free")
    more: dict[str, float | None] = {"median": percentile(free, 50), "first": first}
    for step, times in found["program"].items():
        more |= {step: percentile(times, 95), f"{step}_median": percentile(times, 50)}
    bare = percentile(found["bare"]["free"], 95)
    return Figure("f8_to_caret", percentile(free, 95), "ms", bare, LIMITS, more)
