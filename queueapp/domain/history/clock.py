"""The hall's clock over many days at once: times of day of instants, and back.

Times of day are in ms since the midnight of a business day, as the wall shows them. One look at
the zone for each day serves all its rows.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import numpy as np

from queueapp.domain.hours import BUSINESS_DAY_MINUTES

if TYPE_CHECKING:
    from queueapp.domain.history.past import Flags, Numbers

HOUR_MS = 60 * 60_000
DAY_MS = 24 * HOUR_MS
LENGTH_MS = BUSINESS_DAY_MINUTES * 60_000
"""So long the times of day of a business day go on."""

_NEVER = 1 << 60
_LAST = 250_000_000_000_000
"""An instant beyond the year 9000 is none that a date can be made of."""


class DayClock:
    """The times of day of the business days `days` (ordinals, rising); rows name a day's place."""

    def __init__(self, days: Numbers, zone: ZoneInfo) -> None:
        """Look up when each day begins, and whether its clock is changed."""
        self.days = days
        self._zone = zone
        found = [_turn(date.fromordinal(day), zone) for day in days.tolist()]
        columns = np.array(found, dtype=np.int64).reshape(-1, 3)
        self.midnights, self._turns, self._shifts = columns.T
        self._changes = bool(self._shifts.any())

    def times(self, place: Numbers, at: Numbers) -> Numbers:
        """The time of day of instants, from 0 to `LENGTH_MS`.

        What lies outside stands at its time by the clock of whichever day it was.
        """
        walls = self._walls(place, at)
        outside = np.flatnonzero((walls < 0) | (walls >= LENGTH_MS))
        for row in outside.tolist():
            local = datetime.fromtimestamp(min(max(int(at[row]), 0), _LAST) / 1000, self._zone)
            since_midnight = timedelta(
                hours=local.hour,
                minutes=local.minute,
                seconds=local.second,
                microseconds=local.microsecond,
            )
            walls[row] = since_midnight // timedelta(milliseconds=1)
        found: Numbers = walls
        return found

    def within(self, place: Numbers, at: Numbers) -> Flags:
        """Whether instants lie in their business day, so that its times of day go on to them."""
        walls = self._walls(place, at)
        found: Flags = (walls >= 0) & (walls < LENGTH_MS)
        return found

    def elapsed(self, place: Numbers, at: Numbers) -> Numbers:
        """The ms that really passed since midnight, cut to what a business day has."""
        passed: Numbers = np.clip(at - self.midnights[place], 0, self._longest(place))
        return passed

    def walls_of(self, place: Numbers, elapsed: Numbers) -> Numbers:
        """What the wall shows so many real ms after midnight."""
        if not self._changes:
            return elapsed
        walls: Numbers = elapsed + np.where(elapsed >= self._turns[place], self._shifts[place], 0)
        return walls

    def grid(self, walls: Numbers) -> tuple[Numbers, Flags]:
        """For each day and each time of day (days × times) the real ms since midnight, and whether
        the wall shows that time at all on that day. What it shows twice counts the first time.
        """
        turns, shifts = self._turns[:, None], self._shifts[:, None]
        after = walls >= turns + np.maximum(shifts, 0)
        elapsed = np.where(after, walls - shifts, np.minimum(walls, turns))
        shown = (walls < turns) | after
        return elapsed, shown

    def spans(self, place: Numbers, begins: Numbers, ends: Numbers) -> tuple[Numbers, Numbers]:
        """Stretches of real ms since midnight as stretches on the wall.

        Where clocks are put forward a stretch falls into two, as nobody lived the hour between.
        """
        begun, ended = self.walls_of(place, begins), self.walls_of(place, ends)
        if self._changes:
            turns, shifts = self._turns[place], self._shifts[place]
            parted = (shifts > 0) & (begins < turns) & (turns < ends)
            resumed = (turns + shifts)[parted]
            begun = np.concatenate((begun, resumed))
            ended = np.concatenate((np.where(parted, turns, ended), ended[parted]))
        return begun, np.maximum(begun, ended)

    def _walls(self, place: Numbers, at: Numbers) -> Numbers:
        return self.walls_of(place, at - self.midnights[place])

    def _longest(self, place: Numbers) -> Numbers:
        turned = self._turns[place] < LENGTH_MS
        return LENGTH_MS - np.where(turned, self._shifts[place], 0)


def _turn(day: date, zone: ZoneInfo) -> tuple[int, int, int]:
    """When a day begins (ms UTC), after how many ms its clock is changed, and by how many."""
    midnight = datetime(day.year, day.month, day.day, tzinfo=zone)
    begins = round(midnight.timestamp() * 1000)
    before = midnight.utcoffset()
    # By date and hour of the wall: the zone's rules may lie between the two.
    following = midnight + timedelta(days=1, hours=BUSINESS_DAY_MINUTES // 60 - 24)
    after = following.utcoffset()
    if before is None or after is None or before == after:
        return begins, _NEVER, 0
    low, high = 0, 2 * DAY_MS // 60_000
    while high - low > 1:
        middle = (low + high) // 2
        at = datetime.fromtimestamp(begins / 1000 + middle * 60, UTC).astimezone(zone)
        if at.utcoffset() == before:
            low = middle
        else:
            high = middle
    return begins, high * 60_000, (after - before) // timedelta(milliseconds=1)
