"""What a site's hours come to in the coming year: the days that close earlier, or stay closed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication

from queueapp.domain.holidays import public_holidays
from queueapp.domain.hours import DayKind
from queueapp.domain.workdays import Calendar
from ui import words
from ui.setup.words import short_day

translate = QCoreApplication.translate

YEAR = timedelta(days=365)


def shortened(calendar: Calendar, today: date) -> list[str]:
    """The days before public holidays, and when the site closes on each; in order."""
    found = []
    for holiday in _holidays(today):
        day = holiday - timedelta(days=1)
        eve = calendar.day(day)
        if not today <= day <= today + YEAR:
            continue
        if eve.kind is DayKind.EVE and eve.closes_at is not None:
            text = translate("Coming", "{day}: closes at {time}")
            at = words.clock_time(eve.closes_at, calendar.zone)
            found.append(text.format(day=short_day(day), time=at))
        elif eve.kind is DayKind.CLOSED and _works(calendar, day):
            found.append(translate("Coming", "{day}: closed").format(day=short_day(day)))
    return found


def closed(calendar: Calendar, today: date) -> list[str]:
    """The public holidays on which the site would be open by its week; in order."""
    return [
        translate("Coming", "{day}: {holiday}").format(
            day=short_day(day), holiday=words.holiday_name(name)
        )
        for day in _holidays(today)
        if day <= today + YEAR
        and _works(calendar, day)
        and (found := calendar.day(day)).kind is DayKind.HOLIDAY
        and (name := found.holiday) is not None
    ]


def _works(calendar: Calendar, day: date) -> bool:
    own = calendar.exceptions.get(day.isoformat())
    return own is None and day.isoweekday() in calendar.week


def _holidays(today: date) -> Iterator[date]:
    for year in (today.year, today.year + 1):
        yield from (day for day in public_holidays(year) if day >= today)
