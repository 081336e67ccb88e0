"""What the hall's own past forecasts teach: one factor on all times, common to all of a forecast.

Every time in a path is multiplied by exp(b + tZ), Z standard normal. What a forecast without that
factor gave is kept in its memo: the k-th call comes exactly at closing if all times are multiplied
by exp(Lk), and over the paths Lk has the mean mk and the deviation sk. As L is close to normal,

    P(at least k are called | b, t) = P(b + tZ < Lk) = Φ((mk - b) / √(sk² + t²)),

and the likelihood of "y of n were called" is the difference of two of these; of "all n were
called" it is P(at least n), since more might have been. Its product over the past on a small
grid of (b, t) with their priors is the posterior (a grid posterior: Gelman et al., Bayesian Data
Analysis, 2.4 and 3.7). The priors are Cauchy curves, of b with scale 0.05 and of t with 0.1: most
halls turn out about as foreseen, and to those little is added, while a hall that is quite different
is believed after a few days, as the long tails hold little against it (half-Cauchy for a deviation:
Gelman 2006, Bayesian Analysis 1:515-534).

Forecasts of one day share that day's fortune, so that the four of a day count as two. Every
outcome is given a small chance whatever (b, t), so that one odd day does not decide.

Nothing is forgotten when counters, skills or rules change: older outcomes fade (half-life 30
working days), and a hall that was reorganised passes only its later ones to `learn`.
"""

import json
import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from queueapp.domain.forecast.state import Graded

if TYPE_CHECKING:
    from queueapp.domain.forecast.sample import Numbers

B_SCALE, T_SCALE = 0.05, 0.1

_VERSION = 1
_REACH = 2.0
"""Logarithms of factors beyond ± this are of no interest."""
_KEPT = 40
_ANYTHING = 0.02


@dataclass(frozen=True, slots=True, eq=False)
class Posterior:
    """How likely each pair (b, t) is."""

    b: "Numbers"
    t: "Numbers"
    weight: "Numbers"

    def drawn(self, chance: "Numbers", normal: "Numbers") -> "Numbers":
        """The logarithm of the common factor, path by path."""
        import numpy as np

        reached = np.cumsum(self.weight)
        pair = np.minimum(np.searchsorted(reached, chance * reached[-1]), len(self.b) - 1)
        factor: Numbers = self.b[pair] + self.t[pair] * normal
        return factor

    @property
    def mean_b(self) -> float:
        return float((self.b * self.weight).sum())

    @property
    def mean_t(self) -> float:
        return float((self.t * self.weight).sum())


def prior() -> Posterior:
    """What is believed of (b, t) before any forecast was graded."""
    import numpy as np

    b, t = (axis.ravel() for axis in np.meshgrid(np.linspace(-1.0, 1.0, 81), _t_axis()))
    weight = 1 / (1 + (b / B_SCALE) ** 2) / (1 + (t / T_SCALE) ** 2)
    return Posterior(b, t, weight / weight.sum())


def _t_axis() -> "Numbers":
    import numpy as np

    axis: Numbers = np.linspace(0.02, 0.92, 19)
    return axis


def learn_factor(graded: Sequence[Graded], weights: Mapping[str, float]) -> Posterior:
    """The posterior; `weights` says how much each day counts.

    A memo that cannot be read teaches nothing.
    """
    import numpy as np

    before = prior()
    told = [(each, read_memo(each.memo)) for each in graded if each.day in weights]
    of_day = Counter(each.day for each, margins in told if margins)
    logarithm = np.log(before.weight)
    for each, margins in told:
        if not margins or each.waiting < 1:
            continue
        weight = weights[each.day] / math.sqrt(of_day[each.day])
        likely = likelihood(margins, each.called, each.waiting, before)
        anything = _ANYTHING / (each.waiting + 1)
        logarithm = logarithm + weight * np.log((1 - _ANYTHING) * likely.clip(0) + anything)
    weight_now = np.exp(logarithm - logarithm.max())
    return Posterior(before.b, before.t, weight_now / weight_now.sum())


@dataclass(frozen=True, slots=True, eq=False)
class Margins:
    """For some k, the mean and the deviation of Lk."""

    count: "Numbers"
    mean: "Numbers"
    deviation: "Numbers"


def memo_of(calls: "Numbers", closes: int, factor: "Numbers") -> str:
    """A memo of when the line was called, by client and path, had the hall not closed.

    `closes` is the instant of closing in the same unit, above 0; `factor` the logarithm of the
    factor on all times of each path, which is not part of L.
    """
    import numpy as np

    if not len(calls):
        return ""
    in_turn = np.maximum(np.sort(calls, axis=0), 1)
    usual = np.log(closes / np.median(in_turn[:, ::8], axis=1))
    telling = np.flatnonzero(np.abs(usual) < 0.75 * _REACH)
    if not len(telling):
        telling = np.array([0, len(in_turn) - 1])
    kept = np.unique(telling[np.linspace(0, len(telling) - 1, _KEPT).astype(int)])
    margins = (np.log(closes / in_turn[kept]) + factor).clip(-_REACH, _REACH)
    mean, deviation = margins.mean(axis=1), margins.std(axis=1)
    return json.dumps(
        {
            "v": _VERSION,
            "k": (kept + 1).tolist(),
            "m": [round(float(value), 3) for value in mean],
            "s": [round(float(value), 3) for value in deviation],
        },
        separators=(",", ":"),
    )


def read_memo(memo: str) -> Margins | None:
    """What `memo_of` wrote; `None` for anything else."""
    import numpy as np

    try:
        told: Any = json.loads(memo)
        if told["v"] != _VERSION:
            return None
        count, mean, deviation = (np.array(told[name], dtype=float) for name in "kms")
    except (ValueError, TypeError, KeyError):
        return None
    alike = count.ndim == 1 and len(count) and count.shape == mean.shape == deviation.shape
    if not alike or not np.isfinite(mean).all() or not (deviation >= 0).all():
        return None
    return Margins(count, mean, deviation)


def likelihood(margins: Margins, called: int, waiting: int, pairs: Posterior) -> "Numbers":
    """P(so many of those waiting are called) for every (b, t); of all of them: at least so many."""
    return _at_least(margins, called, waiting, pairs) - _at_least(
        margins, called + 1, waiting, pairs
    )


def _at_least(margins: Margins, called: int, waiting: int, pairs: Posterior) -> "Numbers":
    """P(at least so many are called) for every (b, t)."""
    import numpy as np

    if called <= 0:
        return np.ones_like(pairs.b)
    if called > waiting:
        return np.zeros_like(pairs.b)
    mean = np.interp(called, margins.count, margins.mean)
    deviation = np.interp(called, margins.count, margins.deviation)
    return normal_cdf((mean - pairs.b) / np.sqrt(deviation**2 + pairs.t**2))


def normal_cdf(x: "Numbers") -> "Numbers":
    """Φ to 10⁻⁷ (Abramowitz and Stegun, 26.2.17)."""
    import numpy as np

    t = 1 / (1 + 0.2316419 * np.abs(x))
    series = t * (
        0.319381530 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429)))
    )
    tail = np.exp(-x * x / 2) / math.sqrt(2 * math.pi) * series
    return np.where(x >= 0, 1 - tail, tail)
