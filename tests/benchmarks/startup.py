"""From the start of the process until the counter window takes a key, against a bare window.

The key is F2. It is pressed as soon as the board has been painted, and counts as taken when the
window has begun to call the client; `shown` is when that client has been painted.
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


def measure() -> Figure:
    """Start both by turns; the first start of each only warms the disk's cache."""
    marks: dict[str, list[tuple[float, float]]] = {"program": [], "bare": []}
    with TemporaryDirectory() as folder:
        template, database = Path(folder) / "template.queueapp", Path(folder) / "hall.queueapp"
        home = Path(folder) / "home"
        make_hall(template, WAITING)
        for at in range(ROUNDS + 1):
            for which, found in marks.items():
                for left in Path(folder).glob("hall.queueapp*"):
                    left.unlink()
                shutil.copyfile(template, database)
                remember_desk(home, database)
                with Child("tests.benchmarks.probe", which, "press", home=home) as child:
                    mark = child.wait_for("taken"), child.wait_for("shown")
                if at:
                    found.append(mark)
            say(f"startup: {at} of {ROUNDS}")
    program, program_shown = map(statistics.median, zip(*marks["program"], strict=True))
    bare, bare_shown = map(statistics.median, zip(*marks["bare"], strict=True))
    more: dict[str, object] = {"shown": round(program_shown), "bare_shown": round(bare_shown)}
    return Figure("startup", program, "ms", bare, LIMIT, more=more)
