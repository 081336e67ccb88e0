"""The public holidays of Lithuania, with their names.

The library that knows them takes longer to load than the program's start allows. So what it says
of the coming decades stands in a file, `resources/holidays_lt.json` (see `tests/holidays_lt.py`);
the library itself is asked only beyond them.
"""

import json
from collections import defaultdict
from collections.abc import Mapping
from datetime import date
from functools import cache, lru_cache
from pathlib import Path

from queueapp.domain.hours import Holiday

TABLE = Path(__file__).resolve().parents[2] / "resources" / "holidays_lt.json"


def holiday_on(day: date) -> Holiday | None:
    """The public holiday of a day, if it is one."""
    return public_holidays(day.year).get(day)


def public_holidays(year: int) -> Mapping[date, Holiday]:
    """The public holidays of a year, in order."""
    return _table().get(year) or holidays_by_library(year)


@lru_cache(maxsize=8)
def holidays_by_library(year: int) -> Mapping[date, Holiday]:
    """What the library says of a year; loads it (some 150 ms)."""
    import holidays

    lt, en = (
        holidays.country_holidays("LT", years=[year], language=language)
        for language in ("lt", "en_US")
    )
    return {day: Holiday(lt[day], en[day]) for day in sorted(lt)}


@cache
def _table() -> Mapping[int, Mapping[date, Holiday]]:
    found: dict[int, dict[date, Holiday]] = defaultdict(dict)
    for text, (lt, en) in json.loads(TABLE.read_text(encoding="utf-8")).items():
        day = date.fromisoformat(text)
        found[day.year][day] = Holiday(lt, en)
    return dict(found)
