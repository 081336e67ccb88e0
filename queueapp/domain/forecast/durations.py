"""How long a service takes: means shrunk towards what is known better, and one shape for all.

The mean of a kind of work is learnt where there are many legs and borrowed where there are few.
With the weighted number n and mean x̄ of the legs seen, and the mean m of the level above,

    m' = (n·x̄ + k·m) / (n + k),

the Bühlmann credibility estimate (k = within / between variance; Bühlmann and Gisler 2005): a
kind, which is a service in one language, leans on its service with k = 8, a service on what was
planned for it times the pace of the hall with k = 8, and that pace on the plan with k = 3.

Around its mean every service is spread alike: the logarithmic residuals of the whole hall, blended
with the normal curve while they are few (services of call centres and offices are close to
lognormal: Brown et al. 2005, JASA 100:36-50). The spread is scaled to the mean 1, so that what
is drawn has the mean that was estimated.

Single clerks are left out: their speeds gained nothing in trials, and would measure people.
"""

import math
from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from statistics import median
from typing import TYPE_CHECKING

from queueapp.domain.forecast.sample import Sample, levels, normal_steps, sample_of
from queueapp.domain.forecast.state import Finished, Work

if TYPE_CHECKING:
    from queueapp.domain.forecast.sample import Numbers

USUAL_MS = 8 * 60_000.0
"""How long a service takes where nothing is planned and nothing was seen."""
KIND_LEANS, SERVICE_LEANS, HALL_LEANS = 8.0, 8.0, 3.0
DAY_LEANS = 400.0
"""Days differ in pace by some 5 %, services by some 100 %: within / between variance."""

_SHORTEST_MS = 5_000.0
_CAP = 12.0
"""A leg counts as so many times the median at most, that of its service or of the hall: beyond, a
timer was forgotten."""
_LONGEST_MS = 4 * 60 * 60_000.0
_SPREAD, _SPREAD_LEANS = 0.75, 10.0
_SHAPE_LEANS = 20.0


@dataclass(frozen=True, slots=True)
class Tally:
    """How many legs, each counting as its weight, and what they add up to."""

    weight: float = 0.0
    total_ms: float = 0.0

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(self.weight + other.weight, self.total_ms + other.total_ms)


@dataclass(frozen=True, slots=True)
class Estimate:
    """A mean duration and how far off its logarithm may be."""

    mean_ms: float
    error: float


class Durations:
    """The durations of a hall: means by kind of work, and the spread around them."""

    def __init__(
        self,
        planned: Mapping[Hashable, float],
        tallies: Mapping[Work, Tally],
        residuals: Sample,
        caps: Mapping[Hashable, float],
        day_pace: float = 1.0,
    ) -> None:
        self.residuals = residuals
        self.day_pace = day_pace
        self._planned = planned
        self._tallies = tallies
        self._caps = caps
        self._usual = sum(planned.values()) / len(planned) if planned else USUAL_MS
        self._of_service: dict[Hashable, Tally] = defaultdict(Tally)
        for work, tally in tallies.items():
            self._of_service[work.service] += tally
        self._of_hall = sum(self._of_service.values(), Tally())
        expected = sum(
            tally.weight * planned.get(service, self._usual)
            for service, tally in self._of_service.items()
        )
        leaning = HALL_LEANS * self._usual
        self._pace = (self._of_hall.total_ms + leaning) / (expected + leaning)

    @property
    def spread(self) -> float:
        """The standard deviation of the logarithm of a service's duration."""
        squares = float((self.residuals.weights * self.residuals.values**2).sum())
        seen = self.residuals.weight
        return math.sqrt((squares + _SPREAD_LEANS * _SPREAD**2) / (seen + _SPREAD_LEANS))

    def estimates(self, works: Iterable[Work | None]) -> dict[Work | None, Estimate]:
        """The means of kinds of work (`None`: of any), shrunk as the module says."""
        relative = math.expm1(min(self.spread, 1.2) ** 2)
        return {work: self._estimate(work, relative) for work in works}

    def _estimate(self, work: Work | None, relative: float) -> Estimate:
        """With the squared relative error of one service."""
        hall_error = relative / (self._of_hall.weight + HALL_LEANS)
        if work is None:
            mean, _ = _shrunk(self._of_hall, self._usual, HALL_LEANS)
            return Estimate(mean * self.day_pace, math.sqrt(hall_error))
        above = self._pace * self._planned.get(work.service, self._usual)
        service = self._of_service.get(work.service, Tally())
        mean, seen = _shrunk(service, above, SERVICE_LEANS)
        service_error = relative / seen + (SERVICE_LEANS / seen) ** 2 * hall_error
        mean, seen = _shrunk(self._tallies.get(work, Tally()), mean, KIND_LEANS)
        error = relative / seen + (KIND_LEANS / seen) ** 2 * service_error
        return Estimate(mean * self.day_pace, math.sqrt(error))

    def shape(self) -> "Numbers":
        """Equally likely durations of one service, in rising order, as multiples of its mean."""
        import numpy as np

        share = self.residuals.weight / (self.residuals.weight + _SHAPE_LEANS)
        logarithm = (1 - share) * self.spread * normal_steps()
        if share:
            logarithm = logarithm + share * self.residuals.at(levels())
        shape: Numbers = np.exp(logarithm)
        shape /= shape.mean()
        return shape

    def with_today(self, today: Iterable[Finished]) -> "Durations":
        """The same with the services finished today: they count one each, and set the day's pace.

        The pace is the time they took by the time expected of them, shrunk towards 1. It is
        heeded little: offices that were slow all day make up for it before they close.
        """
        took: dict[Work, list[float]] = defaultdict(list)
        for leg in today:
            if not leg.no_show:
                took[leg.work].append(self._capped(leg))
        if not took:
            return self
        tallies = dict(self._tallies)
        for work, each in took.items():
            tallies[work] = tallies.get(work, Tally()) + Tally(float(len(each)), sum(each))
        added = Durations(self._planned, tallies, self.residuals, self._caps)
        means = {
            work: found.mean_ms for work, found in added.estimates(took).items() if work is not None
        }
        residuals = [math.log(ms / means[work]) for work, each in took.items() for ms in each]
        total = sum(sum(each) for each in took.values())
        expected = sum(len(each) * means[work] for work, each in took.items())
        leaning = DAY_LEANS * expected / len(residuals)
        return Durations(
            self._planned,
            tallies,
            self.residuals.with_more(residuals),
            self._caps,
            day_pace=(total + leaning) / (expected + leaning),
        )

    def _capped(self, leg: Finished) -> float:
        return min(max(took_ms(leg), _SHORTEST_MS), self._caps.get(leg.work.service, _LONGEST_MS))


def took_ms(leg: Finished) -> float:
    """How long a leg lasted; none where its end stands before its start."""
    return float(max(0, leg.ended_at - leg.started_at))


def learn_durations(
    legs: Sequence[tuple[Finished, float]], planned: Mapping[Hashable, float]
) -> Durations:
    """From served legs with their weights."""
    import numpy as np

    usable = {service: ms for service, ms in planned.items() if ms > 0}
    took = np.array([max(took_ms(leg), _SHORTEST_MS) for leg, _ in legs])
    caps = _caps(legs, took)
    took = np.minimum(took, [caps[leg.work.service] for leg, _ in legs])
    weights = np.array([weight for _, weight in legs])
    works = list(dict.fromkeys(leg.work for leg, _ in legs))
    place = {work: at for at, work in enumerate(works)}
    kinds = np.array([place[leg.work] for leg, _ in legs], dtype=int)
    seen = np.bincount(kinds, weights, len(works)).tolist()
    totals = np.bincount(kinds, weights * took, len(works)).tolist()
    tallies = dict(zip(works, map(Tally, seen, totals), strict=True))
    nothing = sample_of(np.zeros(0), np.zeros(0))
    known = Durations(usable, tallies, nothing, caps)
    means = np.array([found.mean_ms for found in known.estimates(works).values()])
    residuals = sample_of(np.log(took / means[kinds]), weights).thinned()
    return Durations(usable, tallies, residuals, caps)


def _caps(legs: Sequence[tuple[Finished, float]], took: "Numbers") -> dict[Hashable, float]:
    by_service: dict[Hashable, list[float]] = defaultdict(list)
    for (leg, _), ms in zip(legs, took.tolist(), strict=True):
        by_service[leg.work.service].append(ms)
    usual = median(took.tolist()) if legs else 0.0
    return {
        service: min(_LONGEST_MS, _CAP * max(usual, median(durations)))
        for service, durations in by_service.items()
    }


def _shrunk(tally: Tally, towards: float, leans: float) -> tuple[float, float]:
    seen = tally.weight + leans
    return (tally.total_ms + leans * towards) / seen, seen


def remaining(
    spread: "Numbers", seen: float, mean: "Numbers", elapsed: float, chance: "Numbers"
) -> "Numbers":
    """How much longer, path by path, what began `elapsed` ago will last.

    `spread` are equally likely durations as multiples of `mean`, rising, and rest on so many
    `seen`; `chance` is uniform, and the remainder grows with it. It is the conditional residual
    life: of the durations that exceed what has elapsed one at random, less what has elapsed. One
    that was never seen is counted among them, so that beyond all the others the longer it has
    lasted, the longer it may last: elapsed · (U^(-1/2) - 1), the residual life of a Pareto tail
    of index 2, cut at eight times the elapsed.
    """
    import numpy as np

    shorter = np.searchsorted(spread, elapsed / mean, side="right")
    longer = len(spread) - shorter
    known = 1.0 - 1.0 / (longer * seen / len(spread) + 1.0)
    place = shorter + (chance / np.maximum(known, 1e-9) * longer).astype(np.intp)
    among = spread[np.minimum(place, len(spread) - 1)] * mean - elapsed
    rest = np.clip((1.0 - chance) / (1.0 - known), 1e-9, 1.0)
    beyond = elapsed * np.minimum(rest**-0.5 - 1.0, 8.0)
    return np.where(chance < known, np.maximum(among, 0.0), beyond)
