"""Other verdicts at all tickets, until the queue has been painted with them: nothing else moves.

With each change the line between rows comes, goes, or stands elsewhere. The baseline is a plain
list with as many lines that all change their text.
"""

import json
from pathlib import Path
from tempfile import TemporaryDirectory

from queueapp.services.hall import Hall
from tests.benchmarks.harness import Child, Figure, Limit, percentile, say
from tests.factories import BRONIUS, CECILIJA, Play, SetClock, at, build_template

FEW, MANY = 30, 200
AT = at("2026-03-02 16:10")
"""Fifty minutes before the hall closes."""
ROUNDS = 120
LIMITS = (Limit("value", 16.0), Limit("rows_200", 16.0))


def measure() -> Figure:
    """So many waiting, then many more, each in a process of its own."""
    ours: dict[int, list[float]] = {}
    bare: dict[int, list[float]] = {}
    with TemporaryDirectory() as folder:
        home = Path(folder) / "home"
        for many in (FEW, MANY):
            say(f"verdicts_repaint: {many} waiting")
            path = Path(folder) / f"{many}.queueapp"
            _make_hall(path, many)
            ours[many] = _times("program", str(path), home)
            bare[many] = _times("bare", str(many), home)
    more: dict[str, float | None] = {
        "median": percentile(ours[FEW], 50),
        "rows_200": percentile(ours[MANY], 95),
        "rows_200_median": percentile(ours[MANY], 50),
        "rows_200_baseline": percentile(bare[MANY], 95),
    }
    value, baseline = percentile(ours[FEW], 95), percentile(bare[FEW], 95)
    return Figure("verdicts_repaint", value, "ms", baseline, LIMITS, more)


def _make_hall(path: Path, waiting: int) -> None:
    clock = SetClock(AT - 15 * 60_000)
    with Hall.open(build_template(path), clock) as hall:
        play = Play(hall, clock, path)
        play.sit(1, BRONIUS)
        play.sit(2, CECILIJA)
        for each in range(waiting):
            play.issue(1 + each % 3, language="ru" if each % 7 == 3 else None)


def _times(which: str, of: str, home: Path) -> list[float]:
    with Child("tests.benchmarks.repaints", which, of, str(ROUNDS), home=home) as child:
        found: list[float] = json.loads(child.line())
    return found
