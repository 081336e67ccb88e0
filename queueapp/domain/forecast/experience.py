"""What a hall has learnt by the morning: made once a day, then only read."""

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass

from queueapp.domain.forecast.between import Between, learn_between
from queueapp.domain.forecast.durations import Durations, learn_durations
from queueapp.domain.forecast.feedback import Posterior, learn_factor
from queueapp.domain.forecast.state import Finished, Graded

HALF_LIFE_DAYS = 30
"""After so many days at work a day counts half."""


@dataclass(frozen=True, slots=True, eq=False)
class Experience:
    """What forecasts of one day start from. `finished` services of past days stand behind it."""

    finished: int
    durations: Durations
    between: Between
    factor: Posterior


def learn(
    past: Sequence[Finished],
    graded: Sequence[Graded],
    planned: Mapping[Hashable, float],
    day: str,
) -> Experience:
    """What the legs and the graded forecasts of the days before `day` teach.

    `planned` says how many ms each service is expected to take. Legs whose times are marked
    inaccurate are left out by whoever collects them, as are days on which the hall stayed open
    longer. Later days than `day` are not looked at.
    """
    before = [leg for leg in past if leg.day < day]
    served = [leg for leg in before if not leg.no_show]
    weights = _weights([leg.day for leg in before], day)
    return Experience(
        finished=len(served),
        durations=learn_durations([(leg, weights[leg.day]) for leg in served], planned),
        between=learn_between(before),
        factor=learn_factor(graded, _weights([each.day for each in graded], day)),
    )


def _weights(days: Sequence[str], today: str) -> dict[str, float]:
    """How much each day counts; days on which the hall did not work do not age anything."""
    latest_first = sorted({day for day in days if day < today}, reverse=True)
    return {day: 0.5 ** (age / HALF_LIFE_DAYS) for age, day in enumerate(latest_first)}
