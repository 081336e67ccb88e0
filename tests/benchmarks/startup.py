"""From the start of the process until the counter window takes a key, against a bare window.

The key is F2, pressed on the first picture of the window, which may still lack its board: the
press is kept and carried out as soon as the hall is read. It counts as taken when the window has
painted that it was; `called` is when the client it called has been painted.

`board_taken` and `board_ratio` tell of a press that waits for the board: F2 pressed once the
window shows who is next, until its effect has been painted. They have no limit.
"""

import shutil
import statistics
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.benchmarks.halls import make_hall, remember_desk
from tests.benchmarks.harness import Child, Figure, Limit, say

LIMIT = Limit("ratio", 2.5)
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
    with_board, early, bare = (statistics.median(taken[start]) for start in STARTS)
    called = statistics.median(shown["program", "early"])
    more = {"called": called, "board_taken": with_board, "board_ratio": with_board / bare}
    return Figure("startup", early, "ms", bare, (LIMIT,), more)
