"""The random numbers of a forecast: the same ones for the same hall on the same day.

They depend on neither the minute nor the counters nor the closing time: a refresh a little later
moves what is told only as far as the hall has moved, and "one more counter" or "an hour longer" is
compared path by path (common random numbers: Glasserman and Yao 1992). Each place in the line has
its row of numbers, each counter those of the instant since which it is at what it is at.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING
from zlib import crc32

if TYPE_CHECKING:
    import numpy as np

    from queueapp.domain.forecast.sample import Numbers

PATHS = 2000
RANGE = 1 << 16
"""The numbers of `of_tickets` lie below it."""
_AT_MOST = 400_000
_AT_LEAST = 400


def paths_for(clients: int) -> int:
    """On how many paths a line is followed: fewer where it is very long."""
    return max(_AT_LEAST, min(PATHS, _AT_MOST // max(1, clients)))


def common(day: int, paths: int) -> tuple["Numbers", "Numbers"]:
    """For each path a uniform and a normal number, evenly spread."""
    from queueapp.domain.forecast.sample import levels, normal_steps

    source = _generator("common", day)
    chance = (source.permutation(paths) + 0.5) / paths
    steps = normal_steps()
    place = (source.permutation(paths) + 0.5) / paths * len(levels())
    return chance, steps[place.astype(int)]


def of_kinds(day: int, kinds: int, paths: int) -> "Numbers":
    """Normal numbers by kind of work and path."""
    return _generator("kinds", day).standard_normal((kinds, paths))


def of_tickets(day: int, tickets: int, paths: int) -> "Numbers":
    """Three whole numbers by ticket and path; those of the first do not depend on more."""
    import numpy as np

    return _generator("line", day).integers(0, RANGE, (tickets, 3, paths), dtype=np.uint16)


def of_counters(day: int, since: Sequence[int], rows: int, paths: int) -> list["Numbers"]:
    """Uniform numbers by row and path for each counter."""
    drawn: list[Numbers] = []
    for place, began in enumerate(since):
        twins = sum(other == began for other in since[:place])
        drawn.append(_generator("counter", day, began, twins).random((rows, paths)))
    return drawn


def _generator(*what: object) -> "np.random.Generator":
    import numpy as np

    return np.random.Generator(np.random.SFC64(crc32(repr(what).encode())))
