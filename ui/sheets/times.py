"""Times of day as people type them."""

import re
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

_WITH_MARK = re.compile(r"(\d{1,2})\s*[:.,\-hH ]\s*(\d{2})$")
_DAY = 24 * 60


def typed_time(text: str, *, bare_hours: bool = True) -> int | None:
    """Minutes from midnight of what was typed (`14:35`, `14.35`, `1435`, `9`), or nothing.

    Without `bare_hours`, one to three digits alone are no time.
    """
    text = text.strip()
    found = _WITH_MARK.match(text)
    if found:
        hour, minute = int(found[1]), int(found[2])
    elif text.isdecimal() and len(text) in (3, 4) and (bare_hours or len(text) == 4):
        hour, minute = int(text[:-2]), int(text[-2:])
    elif text.isdecimal() and len(text) <= 2 and bare_hours:
        hour, minute = int(text), 0
    else:
        return None
    return hour * 60 + minute if hour < 24 and minute < 60 else None


def instant(day: date, minutes: int, zone: ZoneInfo) -> int:
    """That minute of that day on the hall's wall, in ms UTC."""
    extra, minute = divmod(minutes, _DAY)
    day += timedelta(days=extra)
    local = datetime(day.year, day.month, day.day, minute // 60, minute % 60, tzinfo=zone)
    return int(local.astimezone(UTC).timestamp() * 1000)


def local_date(at: int, zone: ZoneInfo) -> date:
    """The date on the hall's wall at an instant (ms UTC)."""
    return datetime.fromtimestamp(at / 1000, zone).date()


def next_at(minutes: int, now: int, zone: ZoneInfo) -> int:
    """The next instant (ms UTC) from `now` on at which the wall shows that minute."""
    today = local_date(now, zone)
    at = instant(today, minutes, zone)
    return at if at >= now else instant(today + timedelta(days=1), minutes, zone)


def within(minutes: int, first: int, last: int, zone: ZoneInfo) -> int | None:
    """The instant at that minute between two others (ms UTC), seconds left aside; or nothing."""
    day = local_date(first, zone)
    while day <= local_date(last, zone):
        at = instant(day, minutes, zone)
        if first - first % 60_000 <= at <= last:
            return max(first, at)
        day += timedelta(days=1)
    return None
