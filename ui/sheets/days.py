"""Days as people type them and as they are written, and how long it is until an instant."""

import re
from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from ui.i18n import Numbered
from ui.widgets.quick_pick import plain

translate = QCoreApplication.translate

LONG_PAST_DAYS = 60
"""A date without a year lies at most so many days back, and else in the coming year."""

_MINUTE = 60_000
_HOUR = 60 * _MINUTE
_DAY = 24 * _HOUR

# Both languages are understood in either interface, without marks and in any ending.
_AHEAD = {
    "siandien": 0,
    "today": 0,
    "rytoj": 1,
    "rytdiena": 1,
    "tomorrow": 1,
    "poryt": 2,
    "po savaites": 7,
    "in a week": 7,
}
_WEEKDAYS = (
    ("pirmadien", "monday"),
    ("antradien", "tuesday"),
    ("treciadien", "wednesday"),
    ("ketvirtadien", "thursday"),
    ("penktadien", "friday"),
    ("sestadien", "saturday"),
    ("sekmadien", "sunday"),
)
_MONTHS = (
    ("saus", "jan"),
    ("vasar", "feb"),
    ("kov", "mar"),
    ("baland", "apr"),
    ("geguz", "may"),
    ("birzel", "jun"),
    ("liep", "jul"),
    ("rugpj", "aug"),
    ("rugs", "sep"),
    ("spal", "oct"),
    ("lapkr", "nov"),
    ("gruod", "dec"),
)
_LEAST_LETTERS = 3
_DOTS = re.compile(r"(?<=[a-z])\.|\.$")
_IN_DAYS = re.compile(r"(?:po|in) (\d{1,3}) (?:d\b|day|dien)")
_YEAR_FIRST = re.compile(r"(\d{4})[-./ ](\d{1,2})[-./ ](\d{1,2})$")
_YEAR_LAST = re.compile(r"(\d{1,2})[-./ ](\d{1,2})[-./ ](\d{4})$")
_MONTH_FIRST = re.compile(r"(\d{1,2})[-. ](\d{1,2})$")
_DAY_FIRST = re.compile(r"(\d{1,2})/(\d{1,2})$")
_IN_MONTH = re.compile(r"(\d{1,2})(?: ?d)?$")
_NAMED = re.compile(r"(?:(\d{4})(?: ?m)? )?(?:(\d{1,2}) )?([a-z]+)(?: (\d{1,2}))?(?: ?d)?$")


class Days(Numbered):
    """The context of the words here that go with a number."""


def typed_day(text: str, today: date) -> date | None:
    """The day that was typed (`rytoj`, `penktadienį`, `2026-03-05`, `03-05`, `kovo 5`), or nothing.

    A weekday is the next one after `today`; digits alone are a day of this month or the next.
    """
    typed = _DOTS.sub("", plain(text).strip())
    if not typed:
        return None
    if typed in _AHEAD:
        return today + timedelta(days=_AHEAD[typed])
    if found := _IN_DAYS.match(typed):
        return today + timedelta(days=int(found[1]))
    return _weekday(typed, today) or _by_numbers(typed, today) or _by_month(typed, today)


def day_text(day: date) -> str:
    """A day in full: `Tuesday 3 March 2026`."""
    return QLocale().toString(QDate(day.year, day.month, day.day), QLocale.FormatType.LongFormat)


def duration(ms: int) -> str:
    """A longer time in its largest whole unit: `40 min`, `18 h`, `3 days`."""
    if ms < _HOUR:
        return Days.tr("%n min", "", max(0, ms) // _MINUTE)
    if ms < 2 * _DAY:
        return Days.tr("%n h", "", ms // _HOUR)
    return Days.tr("%n days", "", ms // _DAY)


def time_left(due_at: int, now: int) -> str:
    """How long it is until an instant, or since it passed (ms UTC): `18 h left`, `overdue 2 h`."""
    if now > due_at:
        return translate("Days", "overdue {time}").format(time=duration(now - due_at))
    return translate("Days", "{time} left").format(time=duration(due_at - now))


def _weekday(typed: str, today: date) -> date | None:
    if len(typed) < _LEAST_LETTERS:
        return None
    for number, (lithuanian, english) in enumerate(_WEEKDAYS):
        named = typed.startswith(lithuanian) or lithuanian.startswith(typed)
        if named or english.startswith(typed):
            return today + timedelta(days=(number - today.weekday() - 1) % 7 + 1)
    return None


def _by_numbers(typed: str, today: date) -> date | None:
    if found := _YEAR_FIRST.match(typed):
        return _day(int(found[1]), int(found[2]), int(found[3]))
    if found := _YEAR_LAST.match(typed):
        return _day(int(found[3]), int(found[2]), int(found[1]))
    if found := _MONTH_FIRST.match(typed):
        return _near(int(found[1]), int(found[2]), today)
    if found := _DAY_FIRST.match(typed):
        return _near(int(found[2]), int(found[1]), today)
    if found := _IN_MONTH.match(typed):
        months = (today.year * 12 + today.month - 1 + ahead for ahead in range(3))
        days = (_day(month // 12, month % 12 + 1, int(found[1])) for month in months)
        return next((day for day in days if day is not None and day >= today), None)
    return None


def _by_month(typed: str, today: date) -> date | None:
    found = _NAMED.match(typed)
    if found is None or bool(found[2]) == bool(found[4]):
        return None
    name, number = found[3], int(found[2] or found[4])
    for month, beginnings in enumerate(_MONTHS, start=1):
        if name.startswith(beginnings):
            return _day(int(found[1]), month, number) if found[1] else _near(month, number, today)
    return None


def _near(month: int, number: int, today: date) -> date | None:
    """That date of the year in which it is near: a little back, or ahead."""
    for year in (today.year - 1, today.year, today.year + 1):
        day = _day(year, month, number)
        if day is not None and day >= today - timedelta(days=LONG_PAST_DAYS):
            return day
    return None


def _day(year: int, month: int, number: int) -> date | None:
    try:
        return date(year, month, number)
    except ValueError:
        return None
