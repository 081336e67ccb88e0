"""Times and days as people type them.

Understood in Lithuanian and in English, with or without diacritics, whatever the language of the
interface. Instants are in ms UTC and handed in.
"""

import re
from calendar import monthrange
from datetime import date, datetime, timedelta

from queueapp.domain.workdays import Calendar
from ui.phone.due import MINUTE_MS, When, WhenFault
from ui.sheets.times import instant, local_date
from ui.widgets.quick_pick import plain

FARTHEST = timedelta(days=366)
LONG_PAST = timedelta(days=60)
"""A date without a year lies at most so far back, and else in the coming year."""

_CLOCK_HOURS_FROM = 8
"""`po 2 val.` is in two hours, `po 15 val.` after three in the afternoon."""


def parse_when(text: str, now: int, calendar: Calendar) -> When | WhenFault:
    """When a text says that something is due, within the hours of a site.

    A time alone that has passed today is of the next working day.
    """
    typed = _plain(text)
    try:
        asked = _soon(typed, now, calendar)
        if asked is None:
            today = local_date(now, calendar.zone)
            day, rest = _day(typed, today)
            minutes, rest = _time(rest)
            if minutes == _EVENING:
                minutes = _last_hour(day or today, calendar)
            if (day is None and minutes is None) or not _FILLERS.issuperset(rest.split()):
                return WhenFault.UNCLEAR
            asked = _at(day, minutes, now, calendar)
    except _CannotBe as error:
        return error.fault
    except ValueError:  # such as 30 February
        return WhenFault.UNCLEAR
    at = calendar.working_moment(asked)
    return When(at, moved=at != asked)


def typed_day(
    text: str, today: date, *, farthest: timedelta = FARTHEST, long_past: timedelta = LONG_PAST
) -> date | WhenFault:
    """The day that was typed (`rytoj`, `penktadienį`, `2026-03-05`, `03-05`, `kovo 5`).

    A weekday is the next one after `today`; digits alone are a day of this month or the next. What
    lies farther from today than `farthest`, ahead or back, is no day for anything here. A date
    without a year lies at most `long_past` back, and else in the coming year.
    """
    # No time of day can be meant, so that a year needs no comma before it.
    typed = _YEAR_AFTER.sub(r"\2 \1", _plain(text).replace(",", " ").rstrip("."))
    typed = " ".join(typed.split())
    try:
        day, rest = _day(typed, today, long_past)
        if day is None:
            day, rest = _by_digits(typed, today, long_past), ""
    except ValueError:
        return WhenFault.UNCLEAR
    if not _FILLERS.issuperset(rest.strip(" .").split()):
        return WhenFault.UNCLEAR
    if day - today > farthest:
        return WhenFault.TOO_FAR
    return WhenFault.PAST if today - day > farthest else day


def _plain(text: str) -> str:
    typed = _DASHES.sub("-", re.sub(r"\s+", " ", plain(text)).strip())
    return _YEAR_AFTER_COMMA.sub(r"\2 \1", typed)


class _CannotBe(Exception):
    """A day at which nothing can be due."""

    def __init__(self, fault: WhenFault) -> None:
        super().__init__(fault.value)
        self.fault = fault


def _words(*given: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(given)})(?!\w)\.?")


_IN = r"(?:po|uz|in)"
_MINUTES = re.compile(rf"(?:{_IN} )?(\d{{1,3}}) ?(?:min\w*\.?|m|')")
_HOURS = re.compile(rf"{_IN} (\d{{1,2}}) ?(?:val\w*\.?|h|hrs?|hours?)")
_ALONE = (
    (re.compile(r"(?:dabar|tuoj|tuojau|now)"), 0),
    (re.compile(rf"{_IN} (?:pusvaland\w*|half an hour)"), 30),
    (re.compile(rf"{_IN} (?:valandos|val\.?|an hour)"), 60),
    (re.compile(rf"{_IN} (?:pusantros valandos|an hour and a half)"), 90),
)
_IN_DAYS = re.compile(rf"\b{_IN} (\d{{1,3}}) ?(?:dien\w*|days?|d)(?!\w)\.?")
_IN_WEEKS = re.compile(rf"\b{_IN} (?:(\d{{1,2}}|a|vienos) ?)?(?:savait\w*|weeks?|sav)(?!\w)\.?")
_YEAR_FIRST = re.compile(r"\b(\d{4})[-./ ](\d{1,2})[-./ ](\d{1,2})(?!\d)(?: ?d(?!\w)\.?)?")
_COMPACT = re.compile(r"(?<!\d)(20\d\d)(\d\d)(\d\d)(?!\d)")
_YEAR_LAST = re.compile(r"(?<!\d)(\d{1,2})[-./ ](\d{1,2})[-./ ](\d{4})(?!\d)")
_MONTH_DAY = re.compile(r"(?<![\d-])(\d{2})-(\d{2})(?![\d:.-])")
_DAY_ONLY = re.compile(r"\b(\d{1,2}) ?(?:d|dien\w*)(?!\w)\.?")
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
_MONTH = "|".join(name for names in _MONTHS for name in names)
_YEAR_AFTER = re.compile(rf"\b((?:{_MONTH})[a-z]*\.? \d{{1,2}}(?:st|nd|rd|th)?) (20\d\d)(?![\d:.])")
_YEAR_AFTER_COMMA = re.compile(_YEAR_AFTER.pattern.replace(") (20", "), ?(20"))
_DASHES = re.compile("[\u2010-\u2015\u2212]")
_MONTH_FIRST = re.compile(
    rf"\b(?:(\d{{4}})(?: ?m)?\.? )?({_MONTH})[a-z]*\.? (?:men\w*\.? )?(\d{{1,2}})(?:st|nd|rd|th)?"
    r"(?![\d:])(?: ?d(?!\w)\.?)?"
)
_DAY_FIRST = re.compile(
    rf"\b(\d{{1,2}})(?:st|nd|rd|th)? ({_MONTH})[a-z]*\.?(?:,? (20\d\d)(?![\d:.]))?"
)
# Where no time of day can be meant, digits alone are a day.
_MONTH_AND_DAY = re.compile(r"(\d{1,2})[-. ](\d{1,2})")
_DAY_AND_MONTH = re.compile(r"(\d{1,2})/(\d{1,2})")
_DIGITS = re.compile(r"\d{1,2}")
_RELATIVE_DAYS = (
    (_words("the day after tomorrow", "day after tomorrow", r"poryt(?:oj)?"), 2),
    (_words(r"ryt(?:oj)?", r"rytdien\w*", "tomorrow", "tmrw"), 1),
    (_words("siandien", "siand", "today"), 0),
    (_words("vakar", "yesterday"), -1),
)
_NEXT_WEEK = _words("kita savaite", "next week")


def _begun(name: str, least: int = 3) -> str:
    """A name of which so many letters are enough."""
    return "|".join(name[:length] for length in range(len(name), least - 1, -1))


_WEEKDAYS = tuple(
    re.compile(rf"\b(?:(kita|next) )?(?:{lithuanian}\w+|{_begun(lithuanian)}|{names})(?!\w)\.?")
    for lithuanian, names in (
        ("pirmad", f"pr|{_begun('monday')}"),
        ("antrad", f"an|{_begun('tuesday')}"),
        ("treciad", f"tr|{_begun('wednesday')}"),
        ("ketvirtad", f"kt|{_begun('thursday')}"),
        ("penktad", f"pn|{_begun('friday')}"),
        ("sestad", f"st|{_begun('saturday')}"),
        ("sekmad", f"sk|{_begun('sunday')}"),
    )
)
_MORNING = _words("ryt[ea]", "rytas", "(?:in the )?morning")
_NOON = _words(r"vidurdien\w*", "per pietus", "pietums", "(?:at )?(?:noon|midday|lunch(?:time)?)")
_AFTERNOON = _words("po pietu", "popiet", "(?:in the |this )?afternoon")
_IN_THE_EVENING = _words(r"vakar[eo]", "(?:i )?vakara", "tonight", "(?:in the |this )?evening")
_NOON_AT = 12 * 60
_AFTERNOON_AT = 14 * 60
_EVENING_AT = 16 * 60
_EVENING = -1
_CLOCK = re.compile(
    r"(?<!\d)(\d{1,2}) ?(?:[:.,]|h|val\w*\.?| ) ?(\d{2})(?!\d)(?: ?(?:min|val|h)(?!\w)\.?)? ?"
    r"(am|pm)?(?!\w)"
)
_HOUR = re.compile(r"(?<!\d)(\d{1,2})(?!\d)(?: ?(?:val\w*|h|o'clock)(?!\w)\.?)? ?(am|pm)?(?!\w)")
_FOUR_DIGITS = re.compile(r"(?<!\d)(\d{1,2})(\d{2})(?!\d)")
_FILLERS = frozenset(
    {"iki", "apie", "nuo", "po", "d.", "val.", "men."}
    | {"at", "on", "by", "around", "about", "after", "from", "the"}
)


def _soon(typed: str, now: int, calendar: Calendar) -> int | None:
    """What counts from now, in minutes, in hours and to the next morning."""
    if _MORNING.fullmatch(typed):
        return calendar.next_morning(now)
    for pattern, minutes in _ALONE:
        if pattern.fullmatch(typed):
            return now + minutes * MINUTE_MS
    if found := _MINUTES.fullmatch(typed):
        return now + int(found[1]) * MINUTE_MS
    found = _HOURS.fullmatch(typed)
    if found and (typed.startswith("in ") or int(found[1]) < _CLOCK_HOURS_FROM):
        return now + int(found[1]) * 60 * MINUTE_MS
    return None


def _day(typed: str, today: date, long_past: timedelta = LONG_PAST) -> tuple[date | None, str]:
    """The day that a text names, and the rest of the text."""
    if found := _ahead(typed, today):
        return found
    if found := _dated(typed, today, long_past):
        day, rest = found
        return day, _without_its_weekday(day, rest)
    return _on_weekday(typed, today) or (None, typed)


def _without_its_weekday(day: date, rest: str) -> str:
    """What stands beside a date, but for the name of its weekday; another's name stays."""
    found = _WEEKDAYS[day.weekday()].search(rest)
    return _without(found).strip(" ,") if found and not found[1] else rest


def _ahead(typed: str, today: date) -> tuple[date, str] | None:
    if found := _IN_DAYS.search(typed):
        return today + timedelta(days=int(found[1])), _without(found)
    if found := _IN_WEEKS.search(typed):
        weeks = int(found[1]) if (found[1] or "").isdecimal() else 1
        return today + timedelta(weeks=weeks), _without(found)
    for pattern, days in _RELATIVE_DAYS:
        if found := pattern.search(typed):
            return today + timedelta(days=days), _without(found)
    return None


def _dated(typed: str, today: date, long_past: timedelta) -> tuple[date, str] | None:
    if found := _YEAR_FIRST.search(typed):
        return date(int(found[1]), int(found[2]), int(found[3])), _without(found)
    if found := _COMPACT.search(typed):
        return date(int(found[1]), int(found[2]), int(found[3])), _without(found)
    if found := _YEAR_LAST.search(typed):
        return date(int(found[3]), int(found[2]), int(found[1])), _without(found)
    if found := _MONTH_FIRST.search(typed):
        earliest = today - long_past
        return _in_month(_month(found[2]), int(found[3]), found[1], earliest), _without(found)
    if found := _DAY_FIRST.search(typed):
        earliest = today - long_past
        return _in_month(_month(found[2]), int(found[1]), found[3], earliest), _without(found)
    if found := _MONTH_DAY.search(typed):
        return _near(int(found[1]), int(found[2]), today - long_past), _without(found)
    if found := _DAY_ONLY.search(typed):
        return _next_such_day(int(found[1]), today), _without(found)
    return None


def _on_weekday(typed: str, today: date) -> tuple[date, str] | None:
    next_monday = today + timedelta(days=7 - today.weekday())
    if found := _NEXT_WEEK.search(typed):
        return next_monday, _without(found)
    for weekday, pattern in enumerate(_WEEKDAYS):
        if found := pattern.search(typed):
            if found[1]:
                return next_monday + timedelta(days=weekday), _without(found)
            ahead = (weekday - today.weekday() - 1) % 7 + 1
            return today + timedelta(days=ahead), _without(found)
    return None


def _last_hour(day: date, calendar: Calendar) -> int:
    """The minute at which the last hour of work of a day begins, not before noon."""
    hours = calendar.hours_on(day)
    if hours is None:
        return _EVENING_AT
    last = datetime.fromtimestamp(hours.closes_at / 1000, calendar.zone) - timedelta(hours=1)
    return max(last.hour * 60 + last.minute, _NOON_AT) if last.date() == day else _EVENING_AT


def _time(typed: str) -> tuple[int | None, str]:
    """The minute of the day that a text names, and the rest; the beginning of work has none.

    The evening is `_EVENING`: which minute that is, the day has to say.
    """
    evening = _IN_THE_EVENING.search(typed)
    after_noon = evening or _AFTERNOON.search(typed)
    rest = _without(after_noon) if after_noon else _MORNING.sub(" ", typed)
    if found := _CLOCK.search(rest):
        minutes = _minute(int(found[1]), int(found[2]), found[3])
    elif found := _FOUR_DIGITS.search(rest):
        minutes = _minute(int(found[1]), int(found[2]), None)
    elif found := _HOUR.search(rest):
        minutes = _minute(int(found[1]), 0, found[2])
    elif found := _NOON.search(rest):
        minutes = _NOON_AT
    elif evening:
        return _EVENING, rest
    else:
        return _AFTERNOON_AT if after_noon else None, rest
    if after_noon and minutes < 12 * 60:
        minutes += 12 * 60
    return minutes, _without(found)


def _minute(hour: int, minute: int, half: str | None) -> int:
    if half is not None:
        if not 1 <= hour <= 12:
            raise ValueError(hour)
        hour = hour % 12 + (12 if half == "pm" else 0)
    if hour >= 24 or minute >= 60:
        raise ValueError(hour, minute)
    return hour * 60 + minute


def _at(day: date | None, minutes: int | None, now: int, calendar: Calendar) -> int:
    """The instant asked for (ms UTC); raises `_CannotBe`."""
    today = local_date(now, calendar.zone)
    this_minute = now - now % MINUTE_MS
    if day is None and minutes is not None:
        at = instant(today, minutes, calendar.zone)
        if at >= this_minute:
            return max(at, now)
        following = local_date(calendar.next_morning(now), calendar.zone)
        return instant(max(following, today + timedelta(days=1)), minutes, calendar.zone)
    day = day or today
    if day < today:
        raise _CannotBe(WhenFault.PAST)
    if day - today > FARTHEST:
        raise _CannotBe(WhenFault.TOO_FAR)
    if minutes is None:
        if day == today:
            return now
        hours = calendar.hours_on(day)
        return hours.opens_at if hours else instant(day, 0, calendar.zone)
    at = instant(day, minutes, calendar.zone)
    if at < this_minute:
        raise _CannotBe(WhenFault.PAST)
    return max(at, now)


def _in_month(month: int, day: int, year: str | None, earliest: date) -> date:
    return date(int(year), month, day) if year else _near(month, day, earliest)


def _near(month: int, day: int, earliest: date) -> date:
    """The first such date from `earliest` on, of that year and the one after it."""
    if not 1 <= month <= 12:
        raise ValueError(month, day)
    for year in (earliest.year, earliest.year + 1):
        if day <= monthrange(year, month)[1] and date(year, month, day) >= earliest:
            return date(year, month, day)
    raise ValueError(month, day)


def _by_digits(typed: str, today: date, long_past: timedelta) -> date:
    """The day that digits alone name; raises `ValueError` where they name none.

    Month and day, as in a whole date; the other way round where it can only be that.
    """
    earliest = today - long_past
    if found := _MONTH_AND_DAY.fullmatch(typed):
        one, other = int(found[1]), int(found[2])
        return _near(other, one, earliest) if one > 12 else _near(one, other, earliest)
    if found := _DAY_AND_MONTH.fullmatch(typed):
        return _near(int(found[2]), int(found[1]), earliest)
    if _DIGITS.fullmatch(typed):
        return _next_such_day(int(typed), today)
    raise ValueError(typed)


def _next_such_day(day: int, today: date) -> date:
    """The next day of a month with that number."""
    for ahead in range(3 * 31):
        found = today + timedelta(days=ahead)
        if found.day == day:
            return found
    raise ValueError(day)


def _month(name: str) -> int:
    return next(at for at, names in enumerate(_MONTHS, 1) if name in names)


def _without(found: re.Match[str]) -> str:
    return f"{found.string[: found.start()]} {found.string[found.end() :]}".strip()
