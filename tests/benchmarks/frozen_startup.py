"""From the start of the built program until its window is painted, against the source's start.

Both go on at a remembered counter, on an X server whose picture is watched from outside: nothing
of the measurement runs in the program.
"""

import shutil
import statistics
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.benchmarks.built import program
from tests.benchmarks.framebuffer import Framebuffer
from tests.benchmarks.halls import make_hall, remember_desk
from tests.benchmarks.harness import Figure, Limit, say

LIMIT = Limit("ratio", 1.5)
WAITING = 12
ROUNDS = 11


def measure() -> Figure:
    """Start them by turns; the first start of each only warms the disk's cache."""
    commands = {
        "built": [str(program())],
        "source": [sys.executable, "-OO", "-P", "-m", "ui.launch"],
    }
    taken: dict[str, list[float]] = {name: [] for name in commands}
    with TemporaryDirectory() as folder, Framebuffer() as screen:
        template, database = Path(folder) / "template.queueapp", Path(folder) / "hall.queueapp"
        home = Path(folder) / "home"
        make_hall(template, WAITING)
        for at in range(ROUNDS + 1):
            for name, command in commands.items():
                for left in Path(folder).glob("hall.queueapp*"):
                    left.unlink()
                shutil.copyfile(template, database)
                remember_desk(home, database)
                shown = screen.first_picture_ms(command, home)
                if at:
                    taken[name].append(shown)
            say(f"frozen_startup: {at} of {ROUNDS}")
    built, source_ms = (statistics.median(taken[name]) for name in commands)
    return Figure("frozen_startup", built, "ms", source_ms, (LIMIT,))
