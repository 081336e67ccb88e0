"""Which days are looked back on, and what of them."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum

from queueapp.domain.visit import Channel, State


class Span(StrEnum):
    """Periods that are asked for by name."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"


@dataclass(frozen=True, slots=True)
class Period:
    """The business days from `first` to `last`, both included."""

    first: date
    last: date

    @property
    def backwards(self) -> bool:
        """Whether it ends before it begins, so that no day is in it."""
        return self.last < self.first

    @property
    def days(self) -> int:
        """How many calendar days it has."""
        return max(0, (self.last - self.first).days + 1)

    def __iter__(self) -> Iterator[date]:
        return (self.first + timedelta(days=ahead) for ahead in range(self.days))


def around(span: Span, day: date) -> Period:
    """The day, ISO week, month, quarter or year in which `day` lies."""
    match span:
        case Span.DAY:
            return Period(day, day)
        case Span.WEEK:
            monday = day - timedelta(days=day.weekday())
            return Period(monday, monday + timedelta(days=6))
        case Span.MONTH:
            return _months(day.replace(day=1), 1)
        case Span.QUARTER:
            return _months(day.replace(month=(day.month - 1) // 3 * 3 + 1, day=1), 3)
        case Span.YEAR:
            return Period(day.replace(month=1, day=1), day.replace(month=12, day=31))


def _months(first: date, count: int) -> Period:
    month = first.month - 1 + count
    after = date(first.year + month // 12, month % 12 + 1, 1)
    return Period(first, after - timedelta(days=1))


@dataclass(frozen=True, slots=True)
class Filter:
    """What of a period is looked at. An empty set leaves everything in.

    A visit is in where its own service, channel, language, state and weekday (ISO, 1 to 7) are; of
    `counters` and `people` where any of its legs was there. `ticket` is as typed, any part of it.
    A language that is not known stands as the empty text.
    """

    period: Period
    services: frozenset[int] = field(default_factory=frozenset)
    counters: frozenset[int] = field(default_factory=frozenset)
    people: frozenset[int] = field(default_factory=frozenset)
    channels: frozenset[Channel] = field(default_factory=frozenset)
    languages: frozenset[str] = field(default_factory=frozenset)
    ends: frozenset[State] = field(default_factory=frozenset)
    weekdays: frozenset[int] = field(default_factory=frozenset)
    ticket: str = ""
