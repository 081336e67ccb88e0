"""Ctrl+K: one key of a word typed, until the list with all that fits has been painted.

All cards of the standard are searched. The baseline is a bare window that keeps the titles with
what is typed in them. `search` is the search by itself, `opened` from Ctrl+K until the window's
list has been painted, `built` making the index, once for each standard in force.
"""

import json
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.benchmarks.harness import Child, Figure, Limit, percentile, say

WORDS = (
    *("agr", "apsv", "konf", "agg", "drunk", "girt", "konfliktas", "complaints", "klausimas"),
    *("agresyvus klientas", "skambina telefonas", "e", "a", "VIII.5", "zz"),
)
"""What is typed, letter by letter; one letter fits nearly all cards."""
ROUNDS = 4
LIMITS = (Limit("value", 30.0), Limit("search", 30.0), Limit("opened", 50.0))


def measure() -> Figure:
    """Type in the program's window, then in the bare one, each in a process of its own."""
    found: dict[str, dict[str, list[float]]] = {}
    with TemporaryDirectory() as folder:
        for which in ("program", "bare"):
            say(f"situations_search: typing in the {which} window")
            with Child("tests.benchmarks.letters", which, str(ROUNDS), home=Path(folder)) as child:
                found[which] = json.loads(child.line())
    ours, bare = found["program"], found["bare"]
    more: dict[str, float | None] = {
        "median": percentile(ours["typed"], 50),
        "search": percentile(ours["searched"], 95),
        "search_median": percentile(ours["searched"], 50),
        "opened": percentile(ours["opened"], 95),
        "opened_baseline": percentile(bare["opened"], 95),
        "built": percentile(ours["built"], 50),
    }
    value, baseline = percentile(ours["typed"], 95), percentile(bare["typed"], 95)
    return Figure("situations_search", value, "ms", baseline, LIMITS, more)
