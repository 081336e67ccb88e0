"""What happens between two services: the changeover, no-shows, breaks, and who leaves early.

All of it is drawn from the hall's own past. Where that is short, some observations are added that
anybody would expect: half a minute from one client to the next and now and then ten minutes away,
one client in twenty gone when called, one counter in ten left before the end of the day.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise
from typing import TYPE_CHECKING

from queueapp.domain.forecast.durations import took_ms
from queueapp.domain.forecast.sample import Sample, levels, normal_steps, sample_of
from queueapp.domain.forecast.state import Finished, Work

if TYPE_CHECKING:
    from queueapp.domain.forecast.sample import Numbers

MINUTE = 60_000

_GAP_MS, _GAP_SPREAD, _GAP_WEIGHT = 30_000, 1.0, 10.0
_BREAK_MS, _BREAK_SPREAD, _BREAK_WEIGHT = 10 * MINUTE, 0.6, 10.0
_BREAKS_AMONG_GAPS = 0.03
_BREAK_FROM_MS = 5 * MINUTE
_GAP_CAP_MS = 30 * MINUTE
BREAK_EVERY_MS = 6 * 60 * MINUTE
"""How long a counter works from one break that nobody announced to the next."""

_WAITED_MS = 5 * MINUTE
"""Who was called sooner had hardly the time to leave and tells nothing of those who wait."""
_AWAY_SHARE, _AWAY_WEIGHT = 0.05, 20.0
_LATELY, _LATELY_LEANS = 20, 15.0
"""After so many calls one counts half."""
_AWAY_COST_MS, _AWAY_COST_WEIGHT = 60_000.0, 5.0

_EARLY_SHARE, _EARLY_WEIGHT = 0.1, 10.0
_EARLY_MS, _EARLY_LEADS_WEIGHT = 20 * MINUTE, 5.0
_MISSED_MS = 5 * MINUTE
"""A counter that let others call its clients for so long had left."""


@dataclass(frozen=True, slots=True, eq=False)
class Between:
    """Samples in ms, and counts."""

    gaps: Sample
    breaks: Sample
    called: Mapping[Work, int]
    in_vain: Mapping[Work, int]
    vain_legs: float = 0.0
    vain_ms: float = 0.0
    counter_days: float = 0.0
    leads: Sample | None = None
    recently: float = 1.0

    def no_show(self, work: Work) -> float:
        """The chance that a client who has waited for it does not come.

        The share of a kind of work leans on that of the hall, and is times what it was of late.
        """
        share = (self.in_vain.get(work, 0) + self._hall_no_show * _AWAY_WEIGHT) / (
            self.called.get(work, 0) + _AWAY_WEIGHT
        )
        return min(share * self.recently, 0.95)

    @property
    def _hall_no_show(self) -> float:
        in_vain = sum(self.in_vain.values()) + _AWAY_SHARE * _AWAY_WEIGHT
        return in_vain / (sum(self.called.values()) + _AWAY_WEIGHT)

    @property
    def no_show_ms(self) -> float:
        """What calling somebody in vain costs."""
        paid = self.vain_ms + _AWAY_COST_MS * _AWAY_COST_WEIGHT
        return paid / (self.vain_legs + _AWAY_COST_WEIGHT)

    @property
    def early(self) -> float:
        """The chance that a counter is left before the end of the day while somebody waits."""
        left = self.leads.weight if self.leads else 0.0
        return (left + _EARLY_SHARE * _EARLY_WEIGHT) / (self.counter_days + _EARLY_WEIGHT)

    def gap_steps(self) -> "Numbers":
        """Equally likely times from the end of one service to the next call, rising."""
        return _with_prior(self.gaps, _gap_prior(), _GAP_WEIGHT)

    def break_steps(self) -> "Numbers":
        """Equally likely lengths of a break, rising."""
        return _with_prior(self.breaks, _break_prior(), _BREAK_WEIGHT)

    def lead_steps(self) -> "Numbers":
        """How long before closing who leaves early has gone, equally likely and rising."""
        prior = levels() * _EARLY_MS
        return _with_prior(self.leads, prior, _EARLY_LEADS_WEIGHT) if self.leads else prior

    def gone(self, lead_ms: float, elapsed_ms: float) -> float:
        """The chance that somebody who is away since `lead_ms` before closing stays away.

        By Bayes: how often somebody leaves for good at such a time of day, against how often a
        break begins and has lasted that long.
        """
        near = 10 * MINUTE
        leads, breaks = self.lead_steps(), self.break_steps()
        leaving = self.early * float((abs(leads - lead_ms) < near).mean()) / (2 * near)
        lasting = float((breaks > elapsed_ms).mean()) / BREAK_EVERY_MS
        return (leaving + 1e-12) / (leaving + lasting + 2e-12)

    def with_today(self, today: Sequence[Finished]) -> "Between":
        """The same with the legs of today; who will leave early today is not known yet."""
        if not today:
            return self
        seen = _counted(today)
        return replace(
            self,
            gaps=self.gaps.with_more(seen.gaps),
            breaks=self.breaks.with_more(seen.breaks),
            called=seen.called + Counter(self.called),
            in_vain=seen.in_vain + Counter(self.in_vain),
            vain_legs=self.vain_legs + seen.vain_legs,
            vain_ms=self.vain_ms + seen.vain_ms,
            recently=self._recently(today),
        )

    def _recently(self, today: Sequence[Finished]) -> float:
        """How many times as often as usual clients have not come of late, shrunk towards once.

        Those who leave do so in crowds, when something keeps the queue from moving: the latest
        calls tell most.
        """
        waited = sorted(_who_waited(today), key=lambda leg: -leg.started_at)
        usual = {work: self.no_show(work) for work in {leg.work for leg in waited}}
        happened = expected = 0.0
        for place, leg in enumerate(waited):
            counts = 0.5 ** (place / _LATELY)
            happened += counts * leg.no_show
            expected += counts * usual[leg.work]
        leaning = _LATELY_LEANS * self._hall_no_show
        return (happened + leaning) / (expected + leaning)


def learn_between(past: Iterable[Finished]) -> Between:
    """From all legs of past days."""
    import numpy as np

    legs = sorted(past, key=lambda leg: leg.day)
    seen = _counted(legs)
    leads, counter_days = _early_leads(legs)
    return Between(
        gaps=_evenly(seen.gaps).thinned(),
        breaks=_evenly(seen.breaks).thinned(),
        called=seen.called,
        in_vain=seen.in_vain,
        vain_legs=seen.vain_legs,
        vain_ms=seen.vain_ms,
        counter_days=counter_days,
        leads=sample_of(np.array(leads), np.ones(len(leads))).thinned() if leads else None,
    )


@dataclass(frozen=True, slots=True)
class _Counted:
    gaps: list[float]
    breaks: list[float]
    called: Counter[Work]
    in_vain: Counter[Work]
    vain_legs: int
    vain_ms: float


def _counted(legs: Sequence[Finished]) -> _Counted:
    gaps: list[float] = []
    at_counter: dict[tuple[str, Hashable], list[tuple[int, int, int]]] = defaultdict(list)
    for leg in legs:
        times = leg.started_at, leg.ended_at, leg.arrived_at
        at_counter[leg.day, leg.counter].append(times)
    for times_there in at_counter.values():
        times_there.sort()
        gaps += [
            float(min(max(0, start - end), _GAP_CAP_MS))
            for (_, end, _), (start, _, arrived) in pairwise(times_there)
            if arrived <= end
        ]
    waited = list(_who_waited(legs))
    vain = [took_ms(leg) for leg in legs if leg.no_show]
    return _Counted(
        gaps=gaps,
        breaks=[gap for gap in gaps if gap >= _BREAK_FROM_MS],
        called=Counter(leg.work for leg in waited),
        in_vain=Counter(leg.work for leg in waited if leg.no_show),
        vain_legs=len(vain),
        vain_ms=sum(min(ms, _GAP_CAP_MS) for ms in vain),
    )


def _who_waited(legs: Iterable[Finished]) -> Iterator[Finished]:
    return (leg for leg in legs if leg.started_at - leg.arrived_at >= _WAITED_MS)


def _early_leads(legs: Sequence[Finished]) -> tuple[list[float], int]:
    """How long before the last call of its day each counter was left, and all the counter-days.

    A counter had been left where another later called somebody it serves, who had been there.
    """
    serves: dict[Hashable, set[Work]] = defaultdict(set)
    for leg in legs:
        serves[leg.counter].add(leg.work)
    leads: list[float] = []
    counter_days = 0
    for _, day in groupby(legs, key=lambda leg: leg.day):
        by_start = sorted(day, key=lambda leg: -leg.started_at)
        left: dict[Hashable, int] = {}
        for leg in by_start:
            left[leg.counter] = max(left.get(leg.counter, leg.ended_at), leg.ended_at)
        counter_days += len(left)
        for counter, end in left.items():
            for leg in by_start:
                if leg.started_at <= end + _MISSED_MS:
                    break
                if leg.arrived_at <= end and leg.work in serves[counter]:
                    leads.append(float(by_start[0].started_at - end))
                    break
    return leads, counter_days


def _evenly(values: Sequence[float]) -> Sample:
    import numpy as np

    return sample_of(np.array(values, dtype=float), np.ones(len(values)))


def _gap_prior() -> "Numbers":
    import numpy as np

    changeovers = _GAP_MS * np.exp(_GAP_SPREAD * normal_steps())
    breaks = round(len(changeovers) * _BREAKS_AMONG_GAPS)
    step = len(changeovers) // breaks
    return np.sort(
        np.concatenate([changeovers[: len(changeovers) - breaks], _break_prior()[::step][:breaks]])
    )


def _break_prior() -> "Numbers":
    import numpy as np

    return _BREAK_MS * np.exp(_BREAK_SPREAD * normal_steps())


def _with_prior(seen: Sample, prior: "Numbers", weight: float) -> "Numbers":
    """Equally likely values of what was seen together with what is expected."""
    import numpy as np

    if not math.isfinite(seen.weight) or not len(seen.values):
        return prior
    both = sample_of(
        np.concatenate([seen.values, prior]),
        np.concatenate([seen.weights, np.full(len(prior), weight / len(prior))]),
    )
    return both.at(levels())
