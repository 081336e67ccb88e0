"""What is looked at: a period by its name or by its dates, and what of it."""

from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from enum import StrEnum

from queueapp.domain.history.period import Filter, Period, Span, around
from queueapp.domain.visit import Channel, State

EARLIEST = date(1980, 1, 1)
"""No hall looks back further, nor takes visits of other systems from before it."""


class Named(StrEnum):
    """Periods that follow the calendar, and dates of one's own."""

    TODAY = "today"
    YESTERDAY = "yesterday"
    THIS_WEEK = "this_week"
    LAST_WEEK = "last_week"
    THIS_MONTH = "this_month"
    LAST_MONTH = "last_month"
    THIS_YEAR = "this_year"
    OWN = "own"


@dataclass(frozen=True, slots=True)
class Choice:
    """A period, and what of it is left in; an empty set leaves everything in.

    `own` are the dates that count where the period has no name.
    """

    named: Named = Named.THIS_MONTH
    own: Period | None = None
    services: frozenset[int] = field(default_factory=frozenset)
    counters: frozenset[int] = field(default_factory=frozenset)
    channels: frozenset[Channel] = field(default_factory=frozenset)
    languages: frozenset[str] = field(default_factory=frozenset)
    ends: frozenset[State] = field(default_factory=frozenset)
    weekdays: frozenset[int] = field(default_factory=frozenset)

    def period(self, today: date) -> Period:
        """The days that are meant on this day."""
        if self.named is Named.OWN and self.own is not None:
            return self.own
        return period_of(self.named, today)

    def filter(self, today: date) -> Filter:
        """What history is asked for."""
        return Filter(
            self.period(today),
            services=self.services,
            counters=self.counters,
            channels=self.channels,
            languages=self.languages,
            ends=self.ends,
            weekdays=self.weekdays,
        )

    def of_days(self, period: Period, today: date) -> "Choice":
        """The same of other days; by their name where they have one."""
        return replace(self, named=name_of(period, today), own=period)


def period_of(named: Named, today: date) -> Period:
    """The days of a name; today where it has none."""
    match named:
        case Named.YESTERDAY:
            return around(Span.DAY, today - timedelta(days=1))
        case Named.THIS_WEEK:
            return around(Span.WEEK, today)
        case Named.LAST_WEEK:
            return around(Span.WEEK, today - timedelta(days=7))
        case Named.THIS_MONTH:
            return around(Span.MONTH, today)
        case Named.LAST_MONTH:
            return around(Span.MONTH, today.replace(day=1) - timedelta(days=1))
        case Named.THIS_YEAR:
            return around(Span.YEAR, today)
    return around(Span.DAY, today)


def name_of(period: Period, today: date) -> Named:
    """What these days are called."""
    named = (each for each in Named if each is not Named.OWN and period_of(each, today) == period)
    return next(named, Named.OWN)


def beside(period: Period, *, later: bool) -> Period:
    """The period before or after: the next month for a month, as many days for any other."""
    day = period.last + timedelta(days=1) if later else period.first - timedelta(days=1)
    for span in Span:
        if around(span, period.first) == period:
            return around(span, day)
    length = timedelta(days=period.days - 1)
    return Period(day, day + length) if later else Period(day - length, day)
