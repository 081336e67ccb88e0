"""The one clock: instants are integer milliseconds since the Unix epoch, UTC.

Whoever needs the time is handed a clock; nothing else in the program looks at the system's.
"""

import time
from dataclasses import dataclass
from typing import Protocol

SECOND = 1_000
MINUTE = 60 * SECOND
HOUR = 60 * MINUTE


class Clock(Protocol):
    """Tells the present instant."""

    def now(self) -> int:
        """The present instant, in ms UTC."""


class SystemClock:
    """The computer's own clock."""

    def now(self) -> int:
        """The present instant, in ms UTC."""
        return time.time_ns() // 1_000_000


@dataclass(frozen=True, slots=True)
class HallClock:
    """A demo hall's or a replay's clock: its own origin, running `rate` times as fast.

    Every process on the same database reads the same three numbers and so agrees on the time.
    """

    source: Clock
    origin: int
    hall_origin: int
    rate: float

    def now(self) -> int:
        """The hall's present instant, in ms UTC."""
        return self.hall_origin + int((self.source.now() - self.origin) * self.rate)
