"""When somebody is at work at a site: its hours, without public holidays, shorter on their eves.

Labour Code, article 112(5): on the eve of a public holiday the working day is an hour shorter; the
eve is the calendar day before, also where the holiday falls on a weekend.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from queueapp.domain.hours import WeekHours, business_day, day_of

EVE_MS = 60 * 60_000
"""How much earlier the hall closes on the eve of a public holiday."""

_FAR_DAYS = 400
"""Beyond so many days a hall that never opens is no longer asked."""


@dataclass(frozen=True, slots=True)
class WorkHours:
    """One working day, in ms UTC."""

    day: date
    opens_at: int
    closes_at: int


@lru_cache(maxsize=8)
def public_holidays(year: int) -> frozenset[date]:
    """The public holidays of a year in Lithuania."""
    # Takes a tenth of a second to import: needed only where something falls due.
    import holidays

    return frozenset(holidays.country_holidays("LT", years=[year]).keys())


def is_holiday(day: date) -> bool:
    """Whether a day is a public holiday."""
    return day in public_holidays(day.year)


@dataclass(frozen=True, slots=True)
class Calendar:
    """The working days of one site."""

    week: WeekHours
    zone: ZoneInfo

    def hours_on(self, day: date) -> WorkHours | None:
        """When the site works on a day, if it does."""
        hours = day_of(day, self.week, self.zone)
        if hours.opens_at is None or hours.closes_at is None or is_holiday(day):
            return None
        eve = day < date.max and is_holiday(day + timedelta(days=1))
        closes = hours.closes_at - (EVE_MS if eve else 0)
        return WorkHours(day, hours.opens_at, closes) if closes > hours.opens_at else None

    def at_work(self, at: int) -> bool:
        """Whether somebody is at work at an instant (ms UTC)."""
        return self.working_moment(at) == at

    def working_moment(self, at: int) -> int:
        """The instant itself where somebody is at work then, else the next opening (ms UTC).

        Where the site never works it is the instant itself.
        """
        # From the day before: its hours may go on past midnight.
        for hours in self._from(self._day(at) - timedelta(days=1)):
            if at < hours.closes_at:
                return max(at, hours.opens_at)
        return at

    def next_morning(self, at: int) -> int:
        """When the site opens on its first working day after the one of an instant (ms UTC).

        After midnight it is still yesterday until yesterday's hours are over.
        """
        today = date.fromisoformat(business_day(at, self.week, self.zone).date)
        for hours in self._from(today + timedelta(days=1)):
            if hours.opens_at > at:
                return hours.opens_at
        return at

    def end_of(self, day: date) -> int:
        """By when something is due that was promised for a day: the end of its work (ms UTC).

        Of the last working day before it where nobody works that day: sooner keeps the promise.
        """
        for back in range(_FAR_DAYS):
            hours = self.hours_on(day - timedelta(days=back))
            if hours is not None:
                return hours.closes_at
        midnight = datetime(day.year, day.month, day.day, tzinfo=self.zone)
        return int(midnight.timestamp() * 1000)

    def _day(self, at: int) -> date:
        return datetime.fromtimestamp(at / 1000, self.zone).date()

    def _from(self, day: date) -> Iterator[WorkHours]:
        for ahead in range(_FAR_DAYS):
            hours = self.hours_on(day + timedelta(days=ahead))
            if hours is not None:
                yield hours
