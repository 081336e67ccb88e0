"""A closing forecast of 30 waiting at 8 counters, against drawing as many random numbers."""

import statistics
import time
from collections.abc import Hashable
from random import Random

import numpy as np

from queueapp.domain.forecast import draws
from queueapp.domain.forecast.experience import learn
from queueapp.domain.forecast.foresee import foresee
from queueapp.domain.forecast.state import CounterNow, Doing, Finished, HallNow, InLine, Work
from tests.benchmarks.harness import Figure, Limit, milliseconds_since, say

LIMIT = Limit("value", 15.0)
WAITING, COUNTERS = 30, 8
LEGS = 18_000
"""What a hall keeps of half a year."""
DAYS = 120
MINUTE_MS, HOUR_MS = 60_000, 3_600_000
NOON = 20_000 * 24 * HOUR_MS + 12 * HOUR_MS
ROUNDS = 40


def measure() -> Figure:
    """Foresee, and draw, by turns."""
    return compare("forecast_hall", WAITING, COUNTERS, LIMIT)


def compare(name: str, waiting: int, counters: int, limit: Limit) -> Figure:
    """The medians for a hall of that size; `learnt` is what the morning takes."""
    chance = Random(7)
    past = _legs(chance, LEGS, DAYS)
    today = _legs(chance, 150, 1)
    say(f"{name}: learning from {LEGS} legs")
    start = time.perf_counter()
    experience = learn(past, (), {"A": 10.0 * MINUTE_MS}, "2026-12-31")
    learnt = milliseconds_since(start)
    hall = _hall(chance, waiting, counters)
    foreseen, drawn = [], []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        found = foresee(hall, experience, today)
        foreseen.append(milliseconds_since(start))
        assert found.waiting == waiting
        start = time.perf_counter()
        _draw(waiting, counters)
        drawn.append(milliseconds_since(start))
    more = {"learnt": learnt, "slowest": max(foreseen)}
    baseline = statistics.median(drawn)
    return Figure(name, statistics.median(foreseen), "ms", baseline, (limit,), more)


def _draw(waiting: int, counters: int) -> None:
    paths = draws.paths_for(waiting)
    source = np.random.Generator(np.random.SFC64(1))
    source.integers(0, draws.RANGE, (waiting, 3, paths), dtype=np.uint16)
    source.random((counters, 5, paths))


def _works(chance: Random) -> Work:
    return Work(chance.choice("ABCDEFGH"), chance.choice(("lt", "lt", "lt", "en")))


def _legs(chance: Random, count: int, days: int) -> list[Finished]:
    legs = []
    for number in range(count):
        start = 8 * HOUR_MS + chance.randrange(8 * HOUR_MS)
        took = round(chance.lognormvariate(2.1, 0.8) * MINUTE_MS)
        day = number * days // count
        legs.append(
            Finished(
                f"2026-{day // 28 + 1:02}-{day % 28 + 1:02}",
                _works(chance),
                number % COUNTERS,
                start - chance.randrange(HOUR_MS),
                start,
                start + took,
                no_show=chance.random() < 0.05,
            )
        )
    return legs


def _hall(chance: Random, waiting: int, counters: int) -> HallNow:
    """Each counter serves five services of eight."""
    serves = [frozenset(chance.sample("ABCDEFGH", 5)) for _ in range(counters)]
    doing = [
        CounterNow(number, Doing.BUSY, NOON - chance.randrange(15 * MINUTE_MS), _works(chance))
        for number in range(counters)
    ]
    allowed: dict[Hashable, frozenset[Hashable]] = {
        service: frozenset(number for number in range(counters) if service in serves[number])
        for service in "ABCDEFGH"
    }
    line = []
    for number in range(waiting):
        work = _works(chance)
        line.append(InLine(number, work, allowed[work.service], accepted=number == 3))
    return HallNow(NOON, NOON + HOUR_MS, tuple(line), tuple(doing))
