"""When somebody leaves today and has breaks, as far as they said so."""

from collections.abc import Iterable
from dataclasses import dataclass


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


def shift_on(shifts: Iterable[Shift], person_id: int, date: str, weekday: int) -> Shift:
    """A person's plan for a date: its own before the one of its weekday; empty without either."""
    own = {shift.day: shift for shift in shifts if shift.person_id == person_id}
    return own.get(date) or own.get(str(weekday)) or Shift(person_id, date)
