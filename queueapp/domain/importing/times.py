"""How instants are written in the files of other systems, by the clock on the wall."""

import re
from datetime import UTC, date, datetime, time, timedelta

_MOST_SECONDS = 48 * 3600
_EXCEL_ZERO = datetime(1899, 12, 30)  # noqa: DTZ001 - by the clock on the wall
_YEARS = range(1900, 2200)

_YEAR_FIRST = r"(?P<y>\d{4})[-./](?P<m>\d{1,2})[-./](?P<d>\d{1,2})\.?"
_DAY_FIRST = r"(?P<d>\d{1,2})\.(?P<m>\d{1,2})\.(?P<y>\d{4})"
_CLOCK = r"(?P<H>\d{1,2}):(?P<M>[0-5]\d)(?::(?P<S>[0-5]\d)(?:[.,]\d+)?)?"
_OFFSET = r"(?P<z>Z|[+-]\d{2}:?\d{2})?"
_DATES = tuple(re.compile(form) for form in (_YEAR_FIRST, _DAY_FIRST))
_DATE_TIMES = tuple(
    re.compile(rf"{form}(?:[T,]|,? +){_CLOCK} ?{_OFFSET}") for form in (_YEAR_FIRST, _DAY_FIRST)
)
_TIME = re.compile(_CLOCK)
_NUMBER = re.compile(r"\d{1,9}(?:[.,]\d{1,12})?")


def wall_time(text: str, day: date | None) -> datetime | None:
    """By the clock on the wall, or with its offset where the text has one."""
    for form in _DATE_TIMES:
        found = form.fullmatch(text)
        if found is not None:
            return _date_time(found)
    if day is not None:
        seconds = time_of_day(text)
        if seconds is None:
            return None
        return datetime.combine(day, time()) + timedelta(seconds=seconds)
    return _excel(text)


def time_of_day(text: str) -> int | None:
    """Seconds since midnight: `8:05`, `08:05:30`, `29130`, or Excel's part of a day below 1."""
    found = _TIME.fullmatch(text)
    if found is not None:
        seconds = int(found["H"]) * 3600 + int(found["M"]) * 60 + int(found["S"] or 0)
    elif _NUMBER.fullmatch(text):
        number = float(text.replace(",", "."))
        in_days = number < 1 and not text.isdigit()
        seconds = round(number * 86400) if in_days else int(number)
    else:
        return None
    return seconds if seconds < _MOST_SECONDS else None


def _excel(text: str) -> datetime | None:
    """Days since the end of 1899, as spreadsheets count them, to the second."""
    if not _NUMBER.fullmatch(text):
        return None
    days = float(text.replace(",", "."))
    if not 20_000 <= days < 200_000:
        return None
    return _EXCEL_ZERO + timedelta(seconds=round(days * 86400))


def date_of(text: str) -> date | None:
    """A date, also one with a time behind it; nothing where it is none."""
    for form in _DATES:
        found = form.fullmatch(text)
        if found is not None:
            return _day(found)
    wall = wall_time(text, None)
    return None if wall is None else wall.date()


def _date_time(found: re.Match[str]) -> datetime | None:
    day, hours = _day(found), int(found["H"])
    if day is None or hours > 23:
        return None
    clock = time(hours, int(found["M"]), int(found["S"] or 0))
    wall = datetime.combine(day, clock)
    offset = found["z"]
    if offset is None:
        return wall
    if offset == "Z":
        return wall.replace(tzinfo=UTC)
    away = timedelta(hours=int(offset[1:3]), minutes=int(offset[-2:]))
    return (wall - away if offset[0] == "+" else wall + away).replace(tzinfo=UTC)


def _day(found: re.Match[str]) -> date | None:
    try:
        day = date(int(found["y"]), int(found["m"]), int(found["d"]))
    except ValueError:
        return None
    return day if day.year in _YEARS else None
