"""The hall as it may go on: for each path how long everything takes, for `dispatch` to play."""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from queueapp.domain.forecast import draws
from queueapp.domain.forecast.between import Between
from queueapp.domain.forecast.dispatch import NEVER, TICK_MS, Counters, Ticket
from queueapp.domain.forecast.durations import Durations, remaining
from queueapp.domain.forecast.sample import STEPS
from queueapp.domain.forecast.state import CounterNow, Doing, HallNow, Spell, Work

if TYPE_CHECKING:
    from queueapp.domain.forecast.sample import Numbers

FAR = 16 * 60 * 60_000 // TICK_MS
"""Nothing is foreseen beyond that tick."""

_DAY_MS = 24 * 60 * 60_000
_JUST_FREE_MS = 60_000
"""A counter free for longer had nobody to call, as far as is known."""


@dataclass(frozen=True, slots=True, eq=False)
class Paths:
    """What `dispatch` needs; `factor` is the logarithm of the factor on all times of a path."""

    tickets: Sequence[Ticket]
    cycles: "Numbers"
    counters: Counters
    factor: "Numbers"


def ticks(ms: float) -> int:
    """So many ms in the unit of `dispatch`, and no more than is foreseen."""
    return min(round(ms / TICK_MS), FAR)


def draw_paths(hall: HallNow, durations: Durations, between: Between, factor: "Numbers") -> Paths:
    """Every client, counter and path of the hall; the numbers drawn belong to its day."""
    drawing = _Drawing(hall, durations, between, factor)
    counters = [counter for counter in hall.counters if not counter.takes_no_more]
    return Paths(_tickets(hall, counters), drawing.cycles(), drawing.counters(counters), factor)


def seed_of(hall: HallNow) -> int:
    """The same all day."""
    return hall.now // _DAY_MS


def _tickets(hall: HallNow, counters: Sequence[CounterNow]) -> list[Ticket]:
    rows = {counter.id: row for row, counter in enumerate(counters)}
    of: dict[frozenset[Hashable], tuple[int, ...]] = {}
    for client in hall.line:
        if client.counters not in of:
            of[client.counters] = tuple(
                sorted(rows[counter] for counter in client.counters if counter in rows)
            )
    return [
        Ticket(
            of[client.counters],
            None if client.joins_at is None else max(0, ticks(client.joins_at - hall.now)),
            client.accepted,
        )
        for client in hall.line
    ]


class _Drawing:
    """The samples that everything is drawn from, with each path's own pace."""

    def __init__(
        self, hall: HallNow, durations: Durations, between: Between, factor: "Numbers"
    ) -> None:
        import numpy as np

        self._hall = hall
        self._between = between
        self._seed = seed_of(hall)
        self._factor = np.exp(factor)
        self._paths = len(factor)
        self._shape = durations.shape()
        self._seen = durations.residuals.weight
        self._gaps = between.gap_steps()
        self._breaks = between.break_steps()
        self._leads = between.lead_steps()
        self._means = self._drawn_means(durations)

    def _drawn_means(self, durations: Durations) -> dict[Work | None, "Numbers"]:
        """Each kind's mean in ms by path, without the common factor.

        It is not known exactly, and errs on all of a path.
        """
        import numpy as np

        works = [client.work for client in self._hall.line]
        works += [counter.work for counter in self._hall.counters if counter.work]
        estimates = durations.estimates(dict.fromkeys([None, *works]))
        errors = draws.of_kinds(self._seed, len(estimates), self._paths)
        return {
            work: found.mean_ms * np.exp(normal * found.error - found.error**2 / 2)
            for normal, (work, found) in zip(errors, estimates.items(), strict=True)
        }

    def cycles(self) -> "Numbers":
        """The ticks for which each client keeps a counter: service or call in vain, and gap."""
        import numpy as np

        line, between = self._hall.line, self._between
        numbers = draws.of_tickets(self._seed, len(line), self._paths)
        scale = (draws.RANGE // STEPS).bit_length() - 1
        shape = (self._shape / TICK_MS).astype(np.float32)
        gaps = (self._gaps / TICK_MS).astype(np.float32)
        factor = self._factor.astype(np.float32)
        vain = factor * np.float32(between.no_show_ms / TICK_MS)
        works = dict.fromkeys(client.work for client in line)
        means = {work: (self._factor * self._means[work]).astype(np.float32) for work in works}
        absent = {work: round(between.no_show(work) * draws.RANGE) for work in works}
        cycles = np.empty((len(line), self._paths), dtype=np.int32)
        # Who waits keeps their numbers when somebody goes on hold or comes back.
        places = sorted(range(len(line)), key=lambda row: line[row].joins_at is not None)
        for row, (service, gap, shows) in zip(places, numbers, strict=True):
            client = line[row]
            takes = shape[service >> scale] * means[client.work]
            takes = np.where(shows < absent[client.work], vain, takes)
            cycles[row] = np.minimum(takes + gaps[gap >> scale] * factor, FAR)
        return cycles

    def counters(self, counters: Sequence[CounterNow]) -> Counters:
        """From when on each calls, and when it does not."""
        import numpy as np

        free = np.empty((len(counters), self._paths))
        leaves = np.full((len(counters), self._paths), NEVER, dtype=np.int32)
        numbers = draws.of_counters(
            self._seed, [counter.since for counter in counters], 5, self._paths
        )
        for row, (counter, (chance, gap, gone, early, lead)) in enumerate(
            zip(counters, numbers, strict=True)
        ):
            free[row] = self._free_in(counter, chance, gap) / TICK_MS
            free[row, gone < self._gone(counter)] = NEVER
            leaves[row] = self._leaves_in(counter, early, lead) / TICK_MS
        away = [_away(self._hall, counter) for counter in counters]
        return Counters(free, away, leaves)

    def _free_in(self, counter: CounterNow, chance: "Numbers", gap: "Numbers") -> "Numbers":
        """In how many ms it calls next, path by path."""
        import numpy as np

        elapsed = float(max(0, self._hall.now - counter.since))
        changeover = self._gaps[(gap * STEPS).astype(int)] * self._factor
        if counter.doing is Doing.BUSY:
            mean = self._means[counter.work]
            # The factor is learnt as one on all that is still to come, whatever has elapsed.
            left = self._factor * remaining(self._shape, self._seen, mean, elapsed, chance)
            left += changeover
            return left
        if counter.doing is Doing.FREE:
            elapsed = min(elapsed, _idle_ms(self._hall, counter))
            seen = self._between.gaps.weight
            idle = remaining(self._gaps, seen, self._factor, elapsed, chance)
            # Nobody is foreseen to call sooner for having gone on a break.
            until: Numbers = np.minimum(idle, self._break_left(0.0, chance))
            return until
        if counter.back_at is not None:
            away: Numbers = max(0, counter.back_at - self._hall.now) + changeover
            return away
        return self._break_left(elapsed, chance)

    def _break_left(self, elapsed: float, chance: "Numbers") -> "Numbers":
        """In how many ms a break ends that has lasted so long, path by path."""
        import numpy as np

        seen = self._between.breaks.weight
        return remaining(self._breaks, seen, np.ones(self._paths), elapsed, chance)

    def _gone(self, counter: CounterNow) -> float:
        """The chance that somebody who is away does not come back today."""
        away = counter.doing is Doing.AWAY and counter.back_at is None
        if not away or self._hall.closes_at is None:
            return 0.0
        lead = self._hall.closes_at - counter.since
        return self._between.gone(lead, float(max(0, self._hall.now - counter.since)))

    def _leaves_in(self, counter: CounterNow, early: "Numbers", lead: "Numbers") -> "Numbers":
        """In how many ms it is left for the day, path by path."""
        import numpy as np

        never = float(NEVER * TICK_MS)
        leaves = np.full(self._paths, never)
        if self._hall.closes_at is not None:
            before = self._hall.closes_at - self._hall.now - self._leads[(lead * STEPS).astype(int)]
            leaves = np.where((early < self._between.early) & (before > 0), before, never)
        if counter.leaves_at is not None:
            leaves = np.minimum(leaves, max(0, counter.leaves_at - self._hall.now))
        until: Numbers = np.minimum(leaves, never)
        return until


def _idle_ms(hall: HallNow, counter: CounterNow) -> float:
    """For how long a free counter has had somebody to call."""
    since = [
        client.waits_since
        for client in hall.line
        if client.waits_since is not None and counter.id in client.counters
    ]
    return float(max(0, hall.now - min(since))) if since else _JUST_FREE_MS


def _away(hall: HallNow, counter: CounterNow) -> list[tuple[int, int]]:
    """When the counter calls nobody, in ticks, in order and apart."""
    apart: list[tuple[int, int]] = []
    for spell in sorted([*hall.pauses, *counter.away], key=_begins):
        begins, ends = (max(0, ticks(at - hall.now)) for at in (spell.begins, spell.ends))
        if ends <= begins:
            continue
        if apart and begins <= apart[-1][1]:
            apart[-1] = apart[-1][0], max(apart[-1][1], ends)
        else:
            apart.append((begins, ends))
    return apart


def _begins(spell: Spell) -> int:
    return spell.begins
