"""What a header says of the day: how long is left, what kind of day it is, and one's own plan."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from ui import words
from ui.i18n import Numbered
from ui.theme import Tone

if TYPE_CHECKING:
    from queueapp.domain.board import Board
    from queueapp.domain.hours import BusinessDay
    from queueapp.domain.shift import Break, Shift

translate = QCoreApplication.translate

_MINUTE = 60_000
_SOON_MS = 60 * _MINUTE
_VERY_SOON_MS = 15 * _MINUTE
_NEAR = 5
"""So many minutes before a break or the end of a shift it is shown in colour."""


class DayWords(Numbered):
    """The context of the words here that go with a number."""


@dataclass(frozen=True, slots=True)
class Said:
    """A word or two for a header, and the whole sentence for whoever asks or listens."""

    text: str
    tone: Tone = Tone.NEUTRAL
    sign: str = ""
    whole: str = ""


def time_left(board: Board, now: int) -> Said | None:
    """How the day stands at `now` (ms UTC); nothing where the hall never closes."""
    day, zone = board.day_at(now), board.directory.site.zone
    if day.round_the_clock:
        return None
    if day.opens_at is None or day.closes_at is None:
        return Said(words.day_kind(day) or translate("DayWords", "Closed today"))
    closes = words.clock_time(day.closes_at, zone)
    if board.closed_at is not None and day is board.day:
        at = words.clock_time(board.closed_at, zone)
        whole = translate("DayWords", "The day was closed at {time}: nothing is left open.")
        return Said(translate("DayWords", "The day is over"), whole=whole.format(time=at))
    if now >= day.closes_at:
        whole = translate(
            "DayWords", "The hall closed at {time}. Who was accepted before is served to the end."
        )
        text = translate("DayWords", "Closed since {time}")
        return Said(text.format(time=closes), Tone.BAD, "■", whole.format(time=closes))
    if now < day.opens_at:
        opens = words.clock_time(day.opens_at, zone)
        whole = translate("DayWords", "The hall opens at {opens} and closes at {closes}.")
        text = translate("DayWords", "Opens at {time}").format(time=opens)
        return Said(text, whole=whole.format(opens=opens, closes=closes))
    if day.lunch is not None and day.lunch[0] <= now < day.lunch[1]:
        until = words.clock_time(day.lunch[1], zone)
        whole = translate("DayWords", "Closed for lunch: nobody is called before {time}.")
        text = translate("DayWords", "Lunch until {time}").format(time=until)
        return Said(text, Tone.CAUTION, "❙❙", whole.format(time=until))
    return _left(day.closes_at - now, closes)


def kind_of_day(day: BusinessDay, board: Board, now: int) -> Said | None:
    """What is out of the ordinary about a day on which the hall is open; nothing otherwise."""
    if day.closes_at is None or day.round_the_clock or board.over(now):
        return None
    kind = words.day_kind(day)
    if day.kept_open:
        until = words.clock_time(day.closes_at, board.directory.site.zone)
        text = translate("DayWords", "Open until {time} today").format(time=until)
        return Said(text, Tone.ACCENT, whole=kind)
    return Said(kind, whole=kind) if kind else None


def own_plan(shift: Shift, board: Board, now: int, *, away: bool) -> Said | None:
    """The next thing in somebody's plan of the day; quiet, for nothing happens by itself.

    `away` says that they are on a break already.
    """
    from queueapp.domain.shift import minute_of

    minute = minute_of(now, board.day.date, board.directory.site.zone)
    pause = next((each for each in shift.breaks if minute < each.ends), None)
    if pause is not None and away and pause.begins - _NEAR <= minute:
        until = day_time(pause.ends)
        whole = translate("DayWords", "Your break is planned until {time}.").format(time=until)
        return Said(translate("DayWords", "break until {time}").format(time=until), whole=whole)
    if pause is not None:
        at = day_time(pause.begins)
        whole = translate("DayWords", "Your break is planned for {from} to {until}.").format(
            **{"from": at, "until": day_time(pause.ends)}
        )
        text = translate("DayWords", "break at {time}").format(time=at)
        return Said(text, _tone(pause.begins - minute), whole=whole)
    if shift.leaves is None:
        return None
    leaves = day_time(shift.leaves)
    over = minute >= shift.leaves
    whole = (
        translate("DayWords", "Your shift ended at {time}.")
        if over
        else translate("DayWords", "You leave at {time} today.")
    ).format(time=leaves)
    text = translate("DayWords", "until {time}").format(time=leaves)
    return Said(text, _tone(shift.leaves - minute), whole=whole)


def day_time(minutes: int) -> str:
    """Minutes from a day's midnight as the wall shows them: `15:30`."""
    hour, minute = divmod(minutes % (24 * 60), 60)
    return f"{hour:02}:{minute:02}"


def break_text(pause: Break) -> str:
    """From when until when somebody has a break: `15:30–15:45`."""
    return f"{day_time(pause.begins)}–{day_time(pause.ends)}"


def plan_text(shift: Shift) -> str:
    """Somebody's plan of a day in a line; empty where there is none."""
    parts = []
    if shift.breaks:
        breaks = ", ".join(break_text(pause) for pause in shift.breaks)
        parts.append(translate("DayWords", "break {times}").format(times=breaks))
    if shift.leaves is not None:
        parts.append(translate("DayWords", "until {time}").format(time=day_time(shift.leaves)))
    return " · ".join(parts)


def _left(left: int, closes: str) -> Said:
    if left <= _SOON_MS:
        minutes = -(-left // _MINUTE)
        whole = DayWords.tr("The hall closes at {time}, in %n minutes.", "", minutes)
        tone = Tone.BAD if left <= _VERY_SOON_MS else Tone.CAUTION
        text = DayWords.tr("%n min left", "", minutes)
        return Said(text, tone, "!", whole.format(time=closes))
    hours, rest = divmod(left // _MINUTE, 60)
    text = translate("DayWords", "{hours} h {minutes} min left").format(hours=hours, minutes=rest)
    return Said(text, whole=translate("DayWords", "The hall closes at {time}.").format(time=closes))


def _tone(minutes: int) -> Tone:
    return Tone.ACCENT if minutes <= _NEAR else Tone.NEUTRAL
