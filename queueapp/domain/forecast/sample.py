"""Weighted samples: what was seen, how much each counts, and the curve that runs through it."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from statistics import NormalDist
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Numbers = NDArray[Any]

STEPS = 1024
"""How many equally likely values stand for a distribution."""

_KEPT = 2048
"""A larger sample is thinned to so many quantiles: nobody could tell the difference."""


@dataclass(frozen=True, slots=True, eq=False)
class Sample:
    """Values in rising order with their weights."""

    values: "Numbers"
    weights: "Numbers"

    @property
    def weight(self) -> float:
        """How many observations it counts for."""
        return float(self.weights.sum())

    def with_more(self, values: Sequence[float]) -> "Sample":
        """The same with some more values that count one each."""
        if not values:
            return self
        import numpy as np

        return sample_of(
            np.concatenate([self.values, np.asarray(values, dtype=float)]),
            np.concatenate([self.weights, np.ones(len(values))]),
        )

    def thinned(self) -> "Sample":
        """About the same in few values, each counting alike."""
        if len(self.values) <= _KEPT:
            return self
        import numpy as np

        levels = (np.arange(_KEPT) + 0.5) / _KEPT
        return Sample(self.at(levels), np.full(_KEPT, self.weight / _KEPT))

    def at(self, levels: "Numbers") -> "Numbers":
        """The quantiles at those levels, straight from the middle of one value to the next."""
        import numpy as np

        reached = (np.cumsum(self.weights) - self.weights / 2) / self.weight
        return np.interp(levels, reached, self.values)


def sample_of(values: "Numbers", weights: "Numbers") -> Sample:
    """A sample of values in any order."""
    import numpy as np

    order = np.argsort(values, kind="stable")
    return Sample(np.asarray(values, dtype=float)[order], np.asarray(weights, dtype=float)[order])


@lru_cache(maxsize=1)
def levels() -> "Numbers":
    """The levels of `STEPS` equally likely values."""
    import numpy as np

    return (np.arange(STEPS) + 0.5) / STEPS


@lru_cache(maxsize=1)
def normal_steps() -> "Numbers":
    """The standard normal distribution as equally likely values."""
    import numpy as np

    return np.array([NormalDist().inv_cdf(level) for level in levels()])
