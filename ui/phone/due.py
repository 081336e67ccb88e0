"""When something is due, as lists and fields say it. Instants are in ms UTC and handed in."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication

from ui import words
from ui.i18n import Numbered
from ui.sheets.times import local_date

MINUTE_MS = 60_000
LATE_MS = 5 * MINUTE_MS
"""Due for less than so long is due now; beyond it is overdue."""

_WEEK_DAYS = 7
"""A day less far ahead is named by its weekday alone."""

translate = QCoreApplication.translate


class WhenFault(StrEnum):
    """Why a text says no time at which something could be due."""

    UNCLEAR = "unclear"
    PAST = "past"
    TOO_FAR = "too_far"


@dataclass(frozen=True, slots=True)
class When:
    """A due time (ms UTC); `moved`: nobody is at work when it was asked for, it is the next moment
    at which somebody is.
    """

    at: int
    moved: bool = False


class Due(Numbered):
    """The context of due times."""


def fault_text(fault: WhenFault) -> str:
    """What to do about a text that says no time."""
    return {
        WhenFault.UNCLEAR: translate(
            "Due", "Write when, for example 15:00, tomorrow 9, Monday 10:30 or in 30 min."
        ),
        WhenFault.PAST: translate("Due", "That has passed already. Write a later time."),
        WhenFault.TOO_FAR: translate(
            "Due", "That is more than a year ahead. Write an earlier date."
        ),
    }[fault]


def when_text(when: When, now: int, zone: ZoneInfo) -> str:
    """A time that was typed, as it is understood; a date with its weekday."""
    due = due_text(when.at, now, zone)
    day = local_date(when.at, zone)
    if (day - local_date(now, zone)).days >= _WEEK_DAYS:
        due = _weekday(day).format(time=f"{day.isoformat()}, {words.clock_time(when.at, zone)}")
    if when.moved:
        return translate("Due", "Nobody is at work then, so: {due}").format(due=due)
    return translate("Due", "Call back: {due}").format(due=due)


def due_text(due_at: int, now: int, zone: ZoneInfo) -> str:
    """When something is due, as short as lists need it: `today 15:00`, `overdue 2 h`."""
    late = now - due_at
    if late >= LATE_MS:
        return _overdue(late)
    if late >= 0:
        return translate("Due", "due now")
    day, today = local_date(due_at, zone), local_date(now, zone)
    time = words.clock_time(due_at, zone)
    ahead = (day - today).days
    if ahead == 0:
        return translate("Due", "today {time}").format(time=time)
    if ahead == 1:
        return translate("Due", "tomorrow {time}").format(time=time)
    if ahead < _WEEK_DAYS:
        return _weekday(day).format(time=time)
    return f"{day.isoformat()} {time}"


def _overdue(late: int) -> str:
    minutes = late // MINUTE_MS
    if minutes < 60:
        return Due.tr("overdue %n min", "", minutes)
    if minutes < 24 * 60:
        return Due.tr("overdue %n h", "", minutes // 60)
    return Due.tr("overdue %n day(s)", "", minutes // (24 * 60))


def _weekday(day: date) -> str:
    return (
        translate("Due", "Monday {time}"),
        translate("Due", "Tuesday {time}"),
        translate("Due", "Wednesday {time}"),
        translate("Due", "Thursday {time}"),
        translate("Due", "Friday {time}"),
        translate("Due", "Saturday {time}"),
        translate("Due", "Sunday {time}"),
    )[day.weekday()]
