"""Until when the hall is open, as clients read it, and what is out of the ordinary that day."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from queueapp.domain.hours import DayKind
from queueapp.said import Said

if TYPE_CHECKING:
    from queueapp.domain.board import Board
    from queueapp.domain.hours import BusinessDay

_CLOSED = Said("Šiandien nedirbame", "Closed today")
_ALWAYS = Said("Dirbame visą parą", "Open round the clock")
_OPENS = Said("Dirbsime {opens}–{closes}", "Open {opens}–{closes}")
_LUNCH = Said("Pietų pertrauka iki {time}", "Lunch break until {time}")
_OPEN = Said("Dirbame iki {time}", "Open until {time}")
_OVER = Said("Darbo laikas baigėsi {time}", "Closed since {time}")
_EVE = Said("sutrumpinta diena prieš šventę", "shorter day before a holiday")
_LONGER = Said("šiandien ilgiau", "longer today")
_OTHER = Said("šiandien kitas darbo laikas", "other hours today")


def hours_said(board: Board, now: int) -> Said:
    """How the day stands at `now` (ms UTC)."""
    day, zone = board.day_at(now), board.directory.site.zone

    def wall(at: int) -> str:
        return f"{datetime.fromtimestamp(at / 1000, zone):%H:%M}"

    if day.round_the_clock:
        return _ALWAYS
    if day.opens_at is None or day.closes_at is None:
        return _with(_CLOSED, _why_closed(day))
    if now >= day.closes_at:
        return _OVER.format(time=wall(day.closes_at))
    if board.closed_at is not None and day is board.day:
        return _OVER.format(time=wall(board.closed_at))
    if now < day.opens_at:
        said = _OPENS.format(opens=wall(day.opens_at), closes=wall(day.closes_at))
        return _with(said, _kind(day))
    if day.lunch is not None and day.lunch[0] <= now < day.lunch[1]:
        return _LUNCH.format(time=wall(day.lunch[1]))
    return _with(_OPEN.format(time=wall(day.closes_at)), _kind(day))


def _kind(day: BusinessDay) -> Said | None:
    if day.kept_open:
        return _LONGER
    if day.kind is DayKind.EVE:
        return _EVE
    return _OTHER if day.kind is DayKind.OWN_HOURS else None


def _why_closed(day: BusinessDay) -> Said | None:
    # What staff wrote of a day is theirs; a public holiday is everybody's.
    holiday = day.holiday if day.kind is DayKind.HOLIDAY else None
    return Said(holiday.lt, holiday.en) if holiday is not None else None


def _with(said: Said, more: Said | None) -> Said:
    return said if more is None else Said(f"{said.lt} ({more.lt})", f"{said.en} ({more.en})")
