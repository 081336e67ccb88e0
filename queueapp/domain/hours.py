"""The hall's hours: which day it is, and when it opens and closes.

Minutes count from midnight of the day itself; a day that ends after midnight says so.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

DAY_MINUTES = 24 * 60

BUSINESS_DAY_MINUTES = 30 * 60
"""So long after its midnight the times of day of a business day go on: until 6:00 of the night."""


class DayKind(StrEnum):
    """What kind of day it is for the hall."""

    ORDINARY = "ordinary"
    EVE = "eve"
    HOLIDAY = "holiday"
    OWN_HOURS = "own_hours"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class Lunch:
    """When the hall closes in the middle of the day, in minutes from the day's midnight.

    After a midnight that the day goes on past, they count on: half past midnight is 1470.
    """

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

    @property
    def lunch_fits(self) -> bool:
        """Whether lunch, if any, ends after it begins, and the hall is open before and after."""
        ends = self.closes + (DAY_MINUTES if self.next_day else 0)
        lunch = self.lunch
        return lunch is None or self.opens < lunch.begins < lunch.ends < ends


WeekHours = Mapping[int, DayHours]
"""Hours by ISO weekday, 1 = Monday; a weekday that is missing is closed."""


@dataclass(frozen=True, slots=True)
class OwnDay:
    """What a site says of one date: hours of its own, or none: closed. `note` says why."""

    hours: DayHours | None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Holiday:
    """A public holiday's name in Lithuanian and English."""

    lt: str
    en: str


@dataclass(frozen=True, slots=True)
class BusinessDay:
    """One day of the hall. Instants in ms UTC; both `None` on a day it stays closed.

    Between the instants of `lunch` nobody is called. `kept_open` says that a lead has the hall
    close later than its hours say; `note` is what was written of a date with hours of its own.
    `holiday` is the public holiday that it is or, on an eve, that follows. Where it is open for all
    its hours, however many there are where clocks change, it is `round_the_clock`: nobody waits for
    it to close.
    """

    date: str
    opens_at: int | None
    closes_at: int | None
    lunch: tuple[int, int] | None = None
    kind: DayKind = DayKind.ORDINARY
    kept_open: bool = False
    note: str = ""
    holiday: Holiday | None = None
    round_the_clock: bool = False


@dataclass(frozen=True, slots=True)
class Days:
    """The business days, by ISO date, from `first` to `last`, both of them included."""

    first: str
    last: str

    def __contains__(self, day: str) -> bool:
        return self.first <= day <= self.last


@dataclass(frozen=True, slots=True)
class Opening:
    """Hours put on a date: instants in ms UTC; the hall is closed between those of `lunch`.

    `round_the_clock`: they are all 24 of them, as they were set.
    """

    opens_at: int
    closes_at: int
    lunch: tuple[int, int] | None = None
    round_the_clock: bool = False

    def sooner(self, closes_at: int) -> "Opening | None":
        """The same, closing no later than that; nothing where no time would be left.

        A hall that would have to close within its lunch is not opened once more after it.
        """
        lunch = self.lunch
        if lunch is not None and lunch[0] < closes_at <= lunch[1]:
            closes_at = lunch[0]
        if closes_at <= self.opens_at:
            return None
        if lunch is not None and lunch[0] >= closes_at:
            lunch = None
        return Opening(self.opens_at, closes_at, lunch)


def opening(day: date, hours: DayHours, zone: ZoneInfo) -> Opening | None:
    """When a hall with these hours opens and closes on a date.

    Nothing where a change of clocks leaves those hours out.
    """
    closes = hours.closes + (DAY_MINUTES if hours.next_day else 0)
    opens_at, closes_at = instant(day, hours.opens, zone), instant(day, closes, zone)
    if opens_at >= closes_at:
        return None
    all_day = closes - hours.opens >= DAY_MINUTES
    if hours.lunch is None:
        return Opening(opens_at, closes_at, round_the_clock=all_day)
    begins, ends = (instant(day, at, zone) for at in (hours.lunch.begins, hours.lunch.ends))
    fits = opens_at < begins < ends < closes_at
    return Opening(opens_at, closes_at, (begins, ends) if fits else None, all_day)


def lies_in(business_day: str, at: int, zone: ZoneInfo) -> bool:
    """Whether an instant (ms UTC) lies in a business day (ISO date), its night included."""
    day = date.fromisoformat(business_day)
    return instant(day, 0, zone) <= at < instant(day, BUSINESS_DAY_MINUTES, zone)


def instant(day: date, minutes: int, zone: ZoneInfo) -> int:
    """The instant (ms UTC) at which clocks show so many minutes from a day's midnight.

    Minutes beyond the day are those of the next. Of a time that clocks show twice it is the first.
    """
    extra_days, minute = divmod(minutes, DAY_MINUTES)
    day += timedelta(days=extra_days)
    local = datetime(day.year, day.month, day.day, minute // 60, minute % 60, tzinfo=zone)
    return int(local.astimezone(UTC).timestamp() * 1000)
