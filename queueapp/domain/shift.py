"""When somebody leaves today and has breaks, as far as they said so."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from itertools import pairwise
from zoneinfo import ZoneInfo

from queueapp.domain.hours import DAY_MINUTES, BusinessDay, DayHours

MOST_BREAKS = 6
"""So many breaks can be planned for a day."""

WEEKDAYS = frozenset("1234567")


@dataclass(frozen=True, slots=True)
class Break:
    """A break, in minutes from the day's midnight; the end is not part of it."""

    begins: int
    ends: int


@dataclass(frozen=True, slots=True)
class Shift:
    """One person's plan: when they leave (`None`: at closing), in minutes, and their breaks.

    `day` is an ISO date, or an ISO weekday (`"1"` to `"7"`) for every week.
    """

    person_id: int
    day: str
    leaves: int | None = None
    breaks: tuple[Break, ...] = ()


@dataclass(frozen=True, slots=True)
class OpenMinutes:
    """From when until when the hall is open on a day, in minutes from its midnight."""

    opens: int
    closes: int


class ShiftFault(StrEnum):
    """What does not fit in the plan of a day."""

    LEAVES_OUTSIDE = "leaves_outside"
    LEAVES_PAST = "leaves_past"
    BREAK_BACKWARDS = "break_backwards"
    BREAK_OUTSIDE = "break_outside"
    BREAK_AFTER_LEAVING = "break_after_leaving"
    BREAKS_OVERLAP = "breaks_overlap"
    TOO_MANY_BREAKS = "too_many_breaks"
    DAY_OVER = "day_over"


@dataclass(frozen=True, slots=True)
class FaultyShift:
    """One fault of a plan, and which of its breaks it lies in, if in any."""

    fault: ShiftFault
    row: int | None = None


def shift_on(shifts: Iterable[Shift], person_id: int, date: str, weekday: int) -> Shift:
    """A person's plan for a date: its own before the one of its weekday; empty without either."""
    own = {shift.day: shift for shift in shifts if shift.person_id == person_id}
    return own.get(date) or own.get(str(weekday)) or Shift(person_id, date)


def together(shifts: Iterable[Shift]) -> tuple[tuple[Break, tuple[int, ...]], ...]:
    """When two or more have a break at once, and who, the first first."""
    breaks = [(pause, shift.person_id) for shift in shifts for pause in shift.breaks]
    ends = sorted({at for pause, _ in breaks for at in (pause.begins, pause.ends)})
    found: list[tuple[Break, tuple[int, ...]]] = []
    for begins, until in pairwise(ends):
        away = tuple(sorted({who for pause, who in breaks if pause.begins <= begins < pause.ends}))
        if len(away) < 2:
            continue
        if found and found[-1][1] == away and found[-1][0].ends == begins:
            found[-1] = (Break(found[-1][0].begins, until), away)
        else:
            found.append((Break(begins, until), away))
    return tuple(found)


def on_day(minutes: int, hours: OpenMinutes | None) -> int:
    """A time of day as minutes of a day with these hours: past midnight where they go on past it.

    `minutes` count from midnight, as a clock shows them.
    """
    if hours is not None and minutes < hours.opens and minutes + DAY_MINUTES <= hours.closes:
        return minutes + DAY_MINUTES
    return minutes


def minute_of(at: int, day: str, zone: ZoneInfo) -> int:
    """What the wall shows at an instant (ms UTC), in minutes from the midnight of an ISO date.

    An hour that the clocks show twice counts once.
    """
    local = datetime.fromtimestamp(at / 1000, zone)
    days = (local.date() - date.fromisoformat(day)).days
    return days * DAY_MINUTES + local.hour * 60 + local.minute


def week_opening(hours: DayHours | None) -> OpenMinutes | None:
    """When the hall is open by the hours of a weekday; `None` where it stays closed."""
    if hours is None:
        return None
    return OpenMinutes(hours.opens, hours.closes + (DAY_MINUTES if hours.next_day else 0))


def day_opening(day: BusinessDay, zone: ZoneInfo) -> OpenMinutes | None:
    """When the hall is open on a day; `None` where it stays closed."""
    if day.opens_at is None or day.closes_at is None:
        return None
    return OpenMinutes(
        minute_of(day.opens_at, day.date, zone), minute_of(day.closes_at, day.date, zone)
    )


def check(
    shift: Shift,
    opening: OpenMinutes | None,
    before: Shift | None = None,
    now_minute: int | None = None,
) -> FaultyShift | None:
    """The first thing that does not fit, or nothing.

    `opening` is absent on a day on which the hall stays closed. On the day itself `now_minute`
    says how late it is: nobody plans to have left by then, though who left as `before` says keeps
    that. Somebody may stay after closing, to serve to the end.
    """
    leaves = shift.leaves
    opens = opening.opens if opening else 0
    if leaves is not None:
        if not opens < leaves <= opens + DAY_MINUTES:
            return FaultyShift(ShiftFault.LEAVES_OUTSIDE)
        known = before is not None and before.leaves == leaves
        if now_minute is not None and leaves <= now_minute and not known:
            return FaultyShift(ShiftFault.LEAVES_PAST)
    if len(shift.breaks) > MOST_BREAKS:
        return FaultyShift(ShiftFault.TOO_MANY_BREAKS)
    for row, pause in enumerate(shift.breaks):
        if (fault := _fault_of(pause, shift.breaks[:row], opening, leaves)) is not None:
            return FaultyShift(fault, row)
    return None


def _fault_of(
    pause: Break, earlier: Sequence[Break], opening: OpenMinutes | None, leaves: int | None
) -> ShiftFault | None:
    opens = opening.opens if opening else 0
    closes = opening.closes if opening else 2 * DAY_MINUTES
    if pause.ends <= pause.begins:
        return ShiftFault.BREAK_BACKWARDS
    if leaves is not None and pause.ends > leaves:
        return ShiftFault.BREAK_AFTER_LEAVING
    if pause.begins < opens or pause.ends > max(closes, leaves or 0):
        return ShiftFault.BREAK_OUTSIDE
    if any(pause.begins < other.ends and other.begins < pause.ends for other in earlier):
        return ShiftFault.BREAKS_OVERLAP
    return None
