"""Hours that history shows to be quiet: when to come another day.

How long clients waited is told apart by the weekday and the hour in which they came. An hour that
too few came in on its weekday borrows from the same hour of the other weekdays; one of which too
little is known even then is no quiet hour. Quiet are those in the lower third, as long as most of
their clients waited no longer than the site means them to: of them, each of the next days has the
one with the shortest waits to offer.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from queueapp.domain.hours import BusinessDay

LEAST = 8
"""Of fewer clients no hour is judged."""

_HOUR = timedelta(hours=1)
_LAST_MS = 60 * 60_000
"""So long before closing nobody is asked to come."""

Cell = tuple[int, int]
"""An ISO weekday and an hour of the day."""


@dataclass(frozen=True, slots=True)
class Waited:
    """One client of the past: when they came (ms UTC), and how long they waited (ms)."""

    arrived_at: int
    wait: int


@dataclass(frozen=True, slots=True)
class QuietHour:
    """An hour to come in; instants in ms UTC.

    Half of those who came then waited no longer than `usual`, 8 of 10 no longer than `mostly` (ms);
    `rests_on` says how many they were.
    """

    begins_at: int
    ends_at: int
    usual: int
    mostly: int
    rests_on: int


def quiet_hours(
    past: Iterable[Waited],
    days: Iterable[BusinessDay],
    zone: ZoneInfo,
    target: int,
    most: int = 3,
) -> tuple[QuietHour, ...]:
    """The quiet hours of the next `days`, one a day at most, the soonest first.

    `target` is how long (ms) a client is to wait at most, as the site has set it.
    """
    by_cell = _by_cell(past, zone)
    offered = [_known(day, by_cell, zone) for day in days]
    waits = sorted(hour.mostly for hours in offered for hour in hours)
    if not waits:
        return ()
    short = waits[(len(waits) - 1) // 3]
    found = (
        min(hours, key=lambda hour: (hour.mostly, hour.usual, hour.begins_at))
        for hours in offered
        if hours
    )
    return tuple([hour for hour in found if hour.mostly <= min(short, target)][:most])


def _by_cell(past: Iterable[Waited], zone: ZoneInfo) -> Mapping[Cell, list[int]]:
    cells: defaultdict[Cell, list[int]] = defaultdict(list)
    for waited in past:
        came = datetime.fromtimestamp(waited.arrived_at / 1000, zone)
        cells[came.isoweekday(), came.hour].append(waited.wait)
    return cells


def _known(day: BusinessDay, cells: Mapping[Cell, list[int]], zone: ZoneInfo) -> list[QuietHour]:
    """The whole hours of a day in which somebody can come and of which enough is known."""
    if day.opens_at is None or day.closes_at is None or day.round_the_clock:
        return []
    at = datetime.fromtimestamp(day.opens_at / 1000, zone)
    if at.minute or at.second:
        at = at.replace(minute=0, second=0) + _HOUR
    found = []
    while (ends_at := _ms(at + _HOUR)) <= day.closes_at - _LAST_MS:
        begins_at = _ms(at)
        waits = _of(cells, at.isoweekday(), at.hour)
        if len(waits) >= LEAST and not _in_lunch(day, begins_at, ends_at):
            found.append(
                QuietHour(begins_at, ends_at, _part(waits, 5), _part(waits, 8), len(waits))
            )
        at += _HOUR
    return found


def _of(cells: Mapping[Cell, list[int]], weekday: int, hour: int) -> list[int]:
    own = cells.get((weekday, hour), [])
    if len(own) < LEAST:
        own = [wait for other in range(1, 8) for wait in cells.get((other, hour), ())]
    return sorted(own)


def _part(waits: Sequence[int], tenths: int) -> int:
    """What so many tenths of the waits, given in order, do not go beyond."""
    return waits[min(len(waits) - 1, -(-len(waits) * tenths // 10) - 1)]


def _in_lunch(day: BusinessDay, begins_at: int, ends_at: int) -> bool:
    return day.lunch is not None and begins_at < day.lunch[1] and day.lunch[0] < ends_at


def _ms(at: datetime) -> int:
    return round(at.timestamp()) * 1000
