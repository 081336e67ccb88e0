"""The closing forecast: the hall played to its end on many paths, and what is told of it."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from queueapp.domain.forecast import draws
from queueapp.domain.forecast.between import Between
from queueapp.domain.forecast.dispatch import TICK_MS, Counters, Ticket, dispatch, never
from queueapp.domain.forecast.durations import Durations, remaining
from queueapp.domain.forecast.experience import Experience
from queueapp.domain.forecast.feedback import memo_of
from queueapp.domain.forecast.sample import STEPS
from queueapp.domain.forecast.state import (
    CounterNow,
    Doing,
    Finished,
    Footing,
    Forecast,
    HallNow,
    InLine,
    Outlook,
    Spell,
    Verdict,
    Work,
)

if TYPE_CHECKING:
    from queueapp.domain.forecast.sample import Numbers

SOME, MANY = 20, 100
"""From so many finished services on there is a first estimate, and a firm one."""
LEVELS = (0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95)

_FAR_MS = 16 * 60 * 60_000
"""Nothing is foreseen beyond."""
_JUST_FREE_MS = 60_000
"""A counter free for longer had nobody to call, as far as is known."""
_BEYOND = 3.0
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
    waiting = sum(client.joins_at is None for client in hall.line)
    if rests_on < SOME:
        return Forecast(hall.now, hall.closes_at, waiting, Footing.NONE, rests_on)
    footing = Footing.FIRST if rests_on < MANY else Footing.FIRM
    if not hall.line:
        return Forecast(hall.now, hall.closes_at, 0, footing, rests_on)
    played = _play(hall, experience, today)
    return _told(hall, played, footing, rests_on)


class _Played:
    """What came out on the paths, in ticks."""

    def __init__(
        self, open_ended: "Numbers", called: "Numbers", factor: "Numbers", closes: int | None
    ) -> None:
        self.open_ended = open_ended
        self.called = called
        self.factor = factor
        self.closes = closes


def _play(hall: HallNow, experience: Experience, today: Sequence[Finished]) -> _Played:
    durations = experience.durations.with_today(today)
    between = experience.between.with_today(today)
    paths = draws.paths_for(len(hall.line))
    day = hall.closes_at or 0
    factor = experience.factor.drawn(*draws.common(day, paths))
    pace = _Pace(hall, durations, day, factor)
    counters = tuple(each for each in hall.counters if not _is_leaving(each))
    closes = None if hall.closes_at is None else max(0, _ticks(hall.closes_at - hall.now))
    tickets = _tickets(hall, counters)
    until = _ticks(_FAR_MS)
    if closes is not None:
        until = min(until, int(_BEYOND * closes) + 1)
    open_ended, called = dispatch(
        tickets,
        _cycles(hall, pace, between, day, paths),
        _free(hall, counters, pace, between, day),
        closes,
        until,
    )
    return _Played(open_ended, called, factor, closes)


class _Pace:
    """How fast each kind of work goes on each path."""

    def __init__(self, hall: HallNow, durations: Durations, day: int, factor: "Numbers") -> None:
        import numpy as np

        self.factor = np.exp(factor)
        self.shape = durations.shape()
        self.seen = durations.residuals.weight
        works = list(
            dict.fromkeys(
                [client.work for client in hall.line]
                + [each.work for each in hall.counters if each.work]
            )
        )
        errors = draws.of_kinds(day, len(works) + 1, len(factor))
        self._means: dict[Work | None, Numbers] = {}
        for row, (work, found) in enumerate(durations.estimates([None, *works]).items()):
            spread = errors[row] * found.error - found.error**2 / 2
            self._means[work] = found.mean_ms * self.factor * np.exp(spread)

    def mean(self, work: Work | None) -> "Numbers":
        """The mean duration in ms on each path."""
        return self._means[work]


def _is_leaving(counter: CounterNow) -> bool:
    return counter.takes_no_more


def _ticks(ms: float) -> int:
    return round(ms / TICK_MS)


def _tickets(hall: HallNow, counters: Sequence[CounterNow]) -> list[Ticket]:
    rows = {each.id: row for row, each in enumerate(counters)}
    return [
        Ticket(
            tuple(sorted(rows[counter] for counter in client.counters if counter in rows)),
            None if client.joins_at is None else max(0, _ticks(client.joins_at - hall.now)),
            client.accepted,
        )
        for client in hall.line
    ]


def _cycles(hall: HallNow, pace: _Pace, between: Between, day: int, paths: int) -> "Numbers":
    """For how long each client keeps a counter: the service, or a call in vain, and the gap."""
    import numpy as np

    numbers = draws.of_tickets(day, len(hall.line), paths)
    step = (1 << 16) // STEPS
    shape = (pace.shape / TICK_MS).astype(np.float32)
    gaps = (between.gap_steps() / TICK_MS).astype(np.float32)
    factor = pace.factor.astype(np.float32)
    vain = np.float32(between.no_show_ms / TICK_MS)
    absent = {client.work: round(between.no_show(client.work) * (1 << 16)) for client in hall.line}
    means = {client.work: pace.mean(client.work).astype(np.float32) for client in hall.line}
    furthest = float(_ticks(_FAR_MS))
    cycles = np.empty((len(hall.line), paths), dtype=np.int32)
    for row, client in enumerate(hall.line):
        service, gap, shows = numbers[row]
        takes = shape[service // step] * means[client.work]
        takes = (
            np.where(shows < absent[client.work], vain * factor, takes) + gaps[gap // step] * factor
        )
        cycles[row] = np.minimum(takes, furthest)
    return cycles


def _free(
    hall: HallNow, counters: Sequence[CounterNow], pace: _Pace, between: Between, day: int
) -> Counters:
    """From when on each counter calls, and when it does not."""
    import numpy as np

    paths = len(pace.factor)
    drawn = draws.of_counters(day, [each.since for each in counters], 5, paths)
    gaps, breaks, leads = between.gap_steps(), between.break_steps(), between.lead_steps()
    limit = never(len(counters))
    free = np.empty((len(counters), paths))
    leaves = np.full((len(counters), paths), limit, dtype=np.int32)
    for row, (counter, (chance, gap, leaving, lead, gone)) in enumerate(
        zip(counters, drawn, strict=True)
    ):
        elapsed = float(max(0, hall.now - counter.since))
        changeover = gaps[(gap * STEPS).astype(int)] * pace.factor
        match counter.doing:
            case Doing.BUSY:
                mean = pace.mean(counter.work)
                left = remaining(pace.shape, pace.seen, mean, elapsed, chance)
                free[row] = (left + changeover) / TICK_MS
            case Doing.FREE:
                idle = min(elapsed, _idle_ms(hall, counter))
                left = remaining(gaps, between.gaps.weight, pace.factor, idle, chance)
                free[row] = left / TICK_MS
            case Doing.AWAY if counter.back_at is not None:
                back = max(0, counter.back_at - hall.now)
                free[row] = (back + changeover) / TICK_MS
            case Doing.AWAY:
                left = remaining(breaks, between.breaks.weight, np.ones(paths), elapsed, chance)
                free[row] = left / TICK_MS
                if hall.closes_at is not None:
                    stays_away = between.gone(hall.closes_at - counter.since, elapsed)
                    free[row, gone < stays_away] = limit
        if hall.closes_at is not None:
            early = hall.closes_at - hall.now - leads[(lead * STEPS).astype(int)]
            goes = (leaving < between.early) & (early > 0)
            leaves[row, goes] = (early[goes] / TICK_MS).astype(np.int32)
        if counter.leaves_at is not None:
            shift = max(0, _ticks(counter.leaves_at - hall.now))
            leaves[row] = np.minimum(leaves[row], min(shift, limit))
    return Counters(free, [_spells(hall, counter) for counter in counters], leaves)


def _idle_ms(hall: HallNow, counter: CounterNow) -> float:
    """For how long a free counter has had somebody to call."""
    since = [
        client.waits_since
        for client in hall.line
        if client.waits_since is not None and counter.id in client.counters
    ]
    return float(max(0, hall.now - min(since))) if since else _JUST_FREE_MS


def _spells(hall: HallNow, counter: CounterNow) -> list[tuple[int, int]]:
    """When the counter calls nobody, in ticks, in order and apart."""
    apart: list[tuple[int, int]] = []
    far = _ticks(_FAR_MS)
    for spell in sorted([*hall.pauses, *counter.away], key=_begins):
        begins = min(max(0, _ticks(spell.begins - hall.now)), far)
        ends = min(_ticks(spell.ends - hall.now), far)
        if ends <= begins:
            continue
        if apart and begins <= apart[-1][1]:
            apart[-1] = apart[-1][0], max(apart[-1][1], ends)
        else:
            apart.append((begins, ends))
    return apart


def _begins(spell: Spell) -> int:
    return spell.begins


def _told(hall: HallNow, played: _Played, footing: Footing, rests_on: int) -> Forecast:
    import numpy as np

    limit = never(1)
    waits = [row for row, client in enumerate(hall.line) if client.joins_at is None]
    closes = limit if played.closes is None else played.closes
    outlooks = _outlooks(hall.line, played.called, closes)
    if played.closes is None:
        return Forecast(hall.now, None, len(waits), footing, rests_on, outlooks=outlooks)
    counts = (played.called[waits] < closes).sum(axis=0)
    found = np.quantile(counts, LEVELS, method="inverted_cdf")
    quantiles = tuple((level, int(count)) for level, count in zip(LEVELS, found, strict=True))
    by_level = dict(quantiles)
    return Forecast(
        hall.now,
        hall.closes_at,
        len(waits),
        footing,
        rests_on,
        promise=by_level[0.1],
        likely=by_level[0.5],
        low=by_level[0.1],
        high=by_level[0.9],
        quantiles=quantiles,
        outlooks=outlooks,
        memo=_memo(played.open_ended[waits], closes, played.factor) if waits and closes else "",
    )


def _memo(open_ended: "Numbers", closes: int, factor: "Numbers") -> str:
    """L of the module `feedback`: by how much times may stretch until the k-th call is too late."""
    import numpy as np

    in_turn = np.sort(open_ended, axis=0)
    return memo_of(np.log(closes / np.maximum(in_turn, 1)) + factor)


def _outlooks(line: Sequence[InLine], called: "Numbers", closes: int) -> tuple[Outlook, ...]:
    import numpy as np

    chances = (called < closes).mean(axis=1)
    far = _ticks(_FAR_MS)
    paths = called.shape[1]
    places = [int(np.ceil(level * paths)) - 1 for level in (0.1, 0.5, 0.9)]
    waits = np.partition(called, places, axis=1)[:, places]
    return tuple(
        Outlook(client.id, float(chance), verdict_of(float(chance)), *map(_wait, ticks, [far] * 3))
        for client, chance, ticks in zip(line, chances, waits.tolist(), strict=True)
    )


def _wait(ticks: int, far: int) -> int | None:
    return ticks * TICK_MS if ticks < far else None
