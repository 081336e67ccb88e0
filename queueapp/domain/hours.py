"""The hall's hours: which day it is, and when it opens and closes.

Minutes count from midnight of the day itself; a day that ends after midnight says so.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

DAY_MINUTES = 24 * 60


class DayKind(StrEnum):
    """What kind of day it is for the hall."""

    ORDINARY = "ordinary"
    EVE = "eve"
    HOLIDAY = "holiday"
    OWN_HOURS = "own_hours"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class Lunch:
    """When the hall closes in the middle of the day, in minutes from the day's midnight."""

    begins: int
    ends: int


@dataclass(frozen=True, slots=True)
class DayHours:
    """Opening hours of one day, in minutes from its midnight; `next_day`: closes on the next."""

    opens: int
    closes: int
    next_day: bool = False
    lunch: Lunch | None = None

    @property
    def make_sense(self) -> bool:
        """Whether the day ends after it begins, and within 24 hours."""
        in_range = 0 <= self.opens < DAY_MINUTES and 0 <= self.closes <= DAY_MINUTES
        if self.next_day:
            return in_range and self.closes <= self.opens
        return in_range and self.opens < self.closes


WeekHours = Mapping[int, DayHours]
"""Hours by ISO weekday, 1 = Monday; a weekday that is missing is closed."""


@dataclass(frozen=True, slots=True)
class BusinessDay:
    """One day of the hall. Instants in ms UTC; both `None` on a day it stays closed.

    Between the instants of `lunch` nobody is called. `kept_open` says that a lead has the hall
    close later than its hours say; `note` is what was written of a date with hours of its own.
    """

    date: str
    opens_at: int | None
    closes_at: int | None
    lunch: tuple[int, int] | None = None
    kind: DayKind = DayKind.ORDINARY
    kept_open: bool = False
    note: str = ""

    @property
    def round_the_clock(self) -> bool:
        """Whether the hall is open for 24 hours, so that nobody waits for it to close."""
        if self.opens_at is None or self.closes_at is None:
            return False
        # A day may be an hour short or long where clocks change.
        return self.closes_at - self.opens_at >= (DAY_MINUTES - 60) * 60_000


def business_day(now: int, week: WeekHours, zone: ZoneInfo) -> BusinessDay:
    """The day the hall is in at `now` (ms UTC).

    After midnight it is still yesterday until yesterday's hours are over, if they say that they
    end on the next day.
    """
    today = datetime.fromtimestamp(now / 1000, zone).date()
    yesterday = day_of(today - timedelta(days=1), week, zone)
    hours = week.get((today - timedelta(days=1)).isoweekday())
    if hours and hours.next_day and yesterday.closes_at is not None and now < yesterday.closes_at:
        return yesterday
    return day_of(today, week, zone)


def day_of(day: date, week: WeekHours, zone: ZoneInfo) -> BusinessDay:
    """That day's opening and closing instants."""
    hours = week.get(day.isoweekday())
    if hours is None:
        return BusinessDay(day.isoformat(), None, None)
    closing_day = day + timedelta(days=1) if hours.next_day else day
    return BusinessDay(
        day.isoformat(), _instant(day, hours.opens, zone), _instant(closing_day, hours.closes, zone)
    )


def _instant(day: date, minutes: int, zone: ZoneInfo) -> int:
    extra_day, minute = divmod(minutes, DAY_MINUTES)
    day += timedelta(days=extra_day)
    local = datetime(day.year, day.month, day.day, minute // 60, minute % 60, tzinfo=zone)
    return int(local.astimezone(UTC).timestamp() * 1000)
