"""The days of a site: what kind each is, when it opens and closes, and when somebody is at work.

Labour Code, article 112(5): on the eve of a public holiday the working day is an hour shorter; the
eve is the calendar day before, also where the holiday falls on a weekend.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from queueapp.domain.holidays import holiday_on
from queueapp.domain.hours import (
    BusinessDay,
    DayKind,
    Days,
    Holiday,
    Opening,
    OwnDay,
    WeekHours,
    opening,
)

EVE_MS = 60 * 60_000
"""How much earlier the hall closes on the eve of a public holiday."""

SERVED_ON_MS = 3 * 60 * 60_000
"""So long after a late closing it is still the same day."""

_FAR_DAYS = 400
"""Beyond so many days a hall that never opens is no longer asked."""


@dataclass(frozen=True, slots=True)
class WorkHours:
    """One working day, in ms UTC."""

    day: date
    opens_at: int
    closes_at: int


@dataclass(frozen=True, slots=True)
class Calendar:
    """The days of one site.

    `exceptions` are its dates with hours of their own, which go before all else; `shorter_eves`
    says whether it closes an hour earlier on the eves of public holidays; `kept_open` until when
    (ms UTC) a lead kept it open. Both by ISO date.
    """

    week: WeekHours
    zone: ZoneInfo
    exceptions: Mapping[str, OwnDay] = field(default_factory=dict)
    shorter_eves: bool = True
    kept_open: Mapping[str, int] = field(default_factory=dict)

    def business_day(self, now: int) -> BusinessDay:
        """The day the hall is in at `now` (ms UTC).

        After midnight it is still yesterday where yesterday's hours go on past it, and for
        `SERVED_ON_MS` after its closing: who was accepted is served to the end. It is today once
        the hall has opened again.
        """
        day = self._day(now)
        yesterday, today = self.day(day - timedelta(days=1)), self.day(day)
        closes_at = yesterday.closes_at
        if closes_at is None:
            return today
        served_on = closes_at + SERVED_ON_MS
        until = max(closes_at, min(served_on, today.opens_at or served_on))
        return yesterday if now < until else today

    def in_queue(self, day: BusinessDay) -> Days:
        """The days whose clients are in the queue of `day`.

        Those of the day before are where the hall has not closed since: at midnight nobody who
        waits in a hall that is open round the clock drops out.
        """
        before = self.day(date.fromisoformat(day.date) - timedelta(days=1))
        goes_on = (
            before.closes_at is not None
            and day.opens_at is not None
            and before.closes_at >= day.opens_at
        )
        return Days(before.date if goes_on else day.date, day.date)

    def day(self, day: date) -> BusinessDay:
        """A date as the hall has it: what kind of day, and when it opens and closes."""
        iso = day.isoformat()
        kind, full, holiday = self._planned(day)
        own = self.exceptions.get(iso)
        note = own.note if own is not None else ""
        planned = full
        if full is not None and kind is DayKind.EVE:
            planned = full.sooner(full.closes_at - EVE_MS)
        if full is None or planned is None:
            closed = kind if kind is DayKind.HOLIDAY else DayKind.CLOSED
            return BusinessDay(iso, None, None, kind=closed, note=note, holiday=holiday)
        closes_at, lunch = planned.closes_at, planned.lunch
        until = self.kept_open.get(iso, closes_at)
        if until > closes_at:
            # What an eve cut off, lunch included, is there again where the hall stays open.
            closes_at = until
            lunch = full.lunch if full.lunch and full.lunch[1] < until else None
        return BusinessDay(
            iso,
            planned.opens_at,
            closes_at,
            lunch,
            kind,
            kept_open=closes_at > planned.closes_at,
            note=note,
            holiday=holiday,
            round_the_clock=planned.round_the_clock,
        )

    def by_hours(self, day: date) -> BusinessDay:
        """A date as its hours say, though a lead may keep it open longer."""
        return replace(self, kept_open={}).day(day)

    def _planned(self, day: date) -> tuple[DayKind, Opening | None, Holiday | None]:
        """What kind of day a date is by the site's plan, and its hours as they would be in full."""
        own = self.exceptions.get(day.isoformat())
        holiday = holiday_on(day)
        if own is not None:
            hours = opening(day, own.hours, self.zone) if own.hours is not None else None
            return DayKind.OWN_HOURS, hours, holiday
        if holiday is not None:
            return DayKind.HOLIDAY, None, holiday
        by_week = self.week.get(day.isoweekday())
        if by_week is None:
            return DayKind.CLOSED, None, None
        following = holiday_on(day + timedelta(days=1)) if day < date.max else None
        kind = DayKind.EVE if following is not None and self.shorter_eves else DayKind.ORDINARY
        return kind, opening(day, by_week, self.zone), following

    def hours_on(self, day: date) -> WorkHours | None:
        """When the site works on a day, if it does."""
        found = self.day(day)
        if found.opens_at is None or found.closes_at is None:
            return None
        return WorkHours(day, found.opens_at, found.closes_at)

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
        today = date.fromisoformat(self.business_day(at).date)
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
