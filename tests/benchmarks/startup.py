"""From the start of the process until the counter window takes a key, against a bare window.

The key is F2, pressed as soon as the window has been painted with its board; it counts as taken
when its effect has been painted. `shown` is when the client it called has been painted.

`early` and `early_ratio` tell of a press before that: on the first picture of the window, which
may still lack its board, until that press has a visible effect (`early_shown`: until the client
it called has been painted). They have no limit.
"""

import shutil
import statistics
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.benchmarks.halls import make_hall, remember_desk
from tests.benchmarks.harness import Child, Figure, say

LIMIT = 2.5
WAITING = 12
ROUNDS = 11
STARTS = (("program", "press"), ("program", "early"), ("bare", "press"))


def measure() -> Figure:
    """Start them by turns; the first start of each only warms the disk's cache."""
    taken: dict[tuple[str, str], list[float]] = {start: [] for start in STARTS}
    shown: dict[tuple[str, str], list[float]] = {start: [] for start in STARTS}
    with TemporaryDirectory() as folder:
        template, database = Path(folder) / "template.queueapp", Path(folder) / "hall.queueapp"
        home = Path(folder) / "home"
        make_hall(template, WAITING)
        for at in range(ROUNDS + 1):
            for start in STARTS:
                for left in Path(folder).glob("hall.queueapp*"):
                    left.unlink()
                shutil.copyfile(template, database)
                remember_desk(home, database)
                with Child("tests.benchmarks.probe", *start, home=home) as child:
                    mark = child.wait_for("taken"), child.wait_for("shown")
                if at:
                    taken[start].append(mark[0])
                    shown[start].append(mark[1])
            say(f"startup: {at} of {ROUNDS}")
    program, early, bare = (statistics.median(taken[start]) for start in STARTS)
    program_shown, early_shown, _ = (statistics.median(shown[start]) for start in STARTS)
    more: dict[str, object] = {
        "shown": round(program_shown, 3),
        "early": round(early, 3),
        "early_ratio": round(early / bare, 3),
        "early_shown": round(early_shown, 3),
    }
    return Figure("startup", program, "ms", bare, LIMIT, more=more)
