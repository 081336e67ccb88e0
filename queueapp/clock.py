"""The one clock: instants are integer milliseconds since the Unix epoch, UTC.

Whoever needs the time is handed a clock; nothing else in the program looks at the system's.
"""

import time
from dataclasses import dataclass
from typing import Protocol

SECOND = 1_000
MINUTE = 60 * SECOND
HOUR = 60 * MINUTE

_COUNTS_SLEEP = hasattr(time, "CLOCK_BOOTTIME")
"""Elsewhere than on Linux, the ordinary running time goes on while a computer sleeps."""

MOST_BEHIND = 12 * HOUR
"""A clock further behind the record than this is believed: the record's last entry is wrong."""


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


class RecordClock:
    """A clock that never runs behind what the hall's record already holds.

    When the source has been set back, time goes on from the record's latest instant at its own
    pace, so that waits stay right and nobody who comes later goes ahead. Once the source has
    caught up, or is so far behind that the record itself must be wrong, the source counts again.
    """

    def __init__(self, source: Clock) -> None:
        """Start with nothing known of the record."""
        self._source = source
        self._latest = 0
        self.ahead = 0
        """By how many ms the hall's time is ahead of the source."""

    def now(self) -> int:
        """The hall's present instant, in ms UTC."""
        raw = self._source.now()
        behind = self._latest - raw
        self.ahead = max(self.ahead, behind) if 0 < behind <= MOST_BEHIND else 0
        return raw + self.ahead

    @property
    def rate(self) -> float:
        """How many times as fast as real time the source runs."""
        return self._source.rate if isinstance(self._source, HallClock) else 1.0

    def keep_to(self, latest: int) -> None:
        """Know the latest instant of the record (ms UTC)."""
        self._latest = latest


def running_ns() -> int:
    """How long this computer has run, in ns, asleep or not; nobody can set it."""
    return time.clock_gettime_ns(time.CLOCK_BOOTTIME) if _COUNTS_SLEEP else time.monotonic_ns()


class ServerClock:
    """The server's clock, as far as answers from it tell: this computer's own does not count."""

    def __init__(self) -> None:
        """Stand at the epoch until the first answer has come."""
        self._offset_ns = 0
        self._doubt_ns = 0

    def now(self) -> int:
        """The server's present instant, in ms UTC."""
        return (running_ns() + self._offset_ns) // 1_000_000

    def heard(self, server_ms: int, asked_ns: int, answered_ns: int) -> None:
        """Learn from an answer: the server's instant, and when it was asked and had answered.

        The last two as `running_ns` tells them. The server looked at its clock somewhere in
        between. What is known stays as long as that agrees with it, unless this answer was quicker
        and so tells more exactly; it is given up when the clocks have drifted apart.
        """
        offset = server_ms * 1_000_000 - (asked_ns + answered_ns) // 2
        doubt = (answered_ns - asked_ns) // 2 + 1_000_000
        if abs(offset - self._offset_ns) > doubt or doubt < self._doubt_ns:
            self._offset_ns, self._doubt_ns = offset, doubt
