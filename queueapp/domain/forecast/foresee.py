"""The closing forecast: the hall played to its end on many paths, and what is told of it."""

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING

from queueapp.domain.forecast import draws
from queueapp.domain.forecast.dispatch import NEVER, TICK_MS, dispatch
from queueapp.domain.forecast.experience import Experience
from queueapp.domain.forecast.feedback import memo_of
from queueapp.domain.forecast.paths import FAR, draw_paths, seed_of, ticks
from queueapp.domain.forecast.state import (
    Finished,
    Footing,
    Forecast,
    HallNow,
    InLine,
    Outlook,
    Verdict,
)

if TYPE_CHECKING:
    from queueapp.domain.forecast.sample import Numbers

SOME, MANY = 20, 100
"""From so many finished services on there is a first estimate, and a firm one."""
LEVELS = (0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95)

_BEYOND = 3
"""So many times the time until closing is played, for the memo to learn from."""


def verdict_of(chance: float) -> Verdict:
    """What to expect of somebody who has that chance to be called before closing."""
    if chance >= 0.9:
        return Verdict.YES
    if chance >= 0.6:
        return Verdict.PROBABLY
    if chance >= 0.3:
        return Verdict.UNCERTAIN
    if chance > 0.1:
        return Verdict.PROBABLY_NOT
    return Verdict.NO


def foresee(hall: HallNow, experience: Experience, today: Sequence[Finished] = ()) -> Forecast:
    """What will become of those who wait; `today` are the legs finished since the morning."""
    rests_on = experience.finished + sum(not leg.no_show for leg in today)
    waiting = [row for row, client in enumerate(hall.line) if client.joins_at is None]
    footing = _footing(rests_on)
    if footing is Footing.NONE or not hall.line:
        return Forecast(hall.now, hall.closes_at, len(waiting), footing, rests_on)
    factor = experience.factor.drawn(*draws.common(seed_of(hall), draws.paths_for(len(hall.line))))
    paths = draw_paths(
        hall,
        experience.durations.with_today(today),
        experience.between.with_today(today),
        factor,
    )
    closes = None if hall.closes_at is None else max(0, ticks(hall.closes_at - hall.now))
    until = FAR if closes is None else _BEYOND * closes + 1
    calls, called = dispatch(paths.tickets, paths.cycles, paths.counters, closes, until)
    outlooks = _outlooks(hall.line, called, NEVER if closes is None else closes)
    if closes is None:
        return Forecast(hall.now, None, len(waiting), footing, rests_on, outlooks=outlooks)
    quantiles = _quantiles((called[waiting] < closes).sum(axis=0))
    at = dict(quantiles)
    return Forecast(
        hall.now,
        hall.closes_at,
        len(waiting),
        footing,
        rests_on,
        promise=at[0.1],
        likely=at[0.5],
        low=at[0.1],
        high=at[0.9],
        quantiles=quantiles,
        outlooks=outlooks,
        memo=memo_of(calls[waiting], closes, factor) if closes else "",
    )


def _footing(rests_on: int) -> Footing:
    if rests_on < SOME:
        return Footing.NONE
    return Footing.FIRST if rests_on < MANY else Footing.FIRM


def _quantiles(counts: "Numbers") -> tuple[tuple[float, int], ...]:
    """By level the smallest count that is not exceeded on so large a share of the paths."""
    import numpy as np

    found = np.quantile(counts, LEVELS, method="inverted_cdf")
    return tuple((level, int(count)) for level, count in zip(LEVELS, found, strict=True))


def _outlooks(line: Sequence[InLine], called: "Numbers", closes: int) -> tuple[Outlook, ...]:
    import numpy as np

    chances = (called < closes).mean(axis=1).tolist()
    places = [math.ceil(level * called.shape[1]) - 1 for level in (0.1, 0.5, 0.9)]
    waits = np.partition(called, places, axis=1)[:, places].tolist()
    return tuple(
        Outlook(client.id, chance, _verdict(client, chance), *(_wait(tick) for tick in wait))
        for client, chance, wait in zip(line, chances, waits, strict=True)
    )


def _verdict(client: InLine, chance: float) -> Verdict:
    return verdict_of(chance) if client.counters else Verdict.NO_COUNTER


def _wait(tick: int) -> int | None:
    return tick * TICK_MS if tick < FAR else None
