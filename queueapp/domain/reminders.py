"""When staff are reminded that closing is near, and what is true of those who wait then."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from queueapp.domain.board import Board
from queueapp.domain.closing import accepted, closing_of, may_be_told
from queueapp.domain.hours import BusinessDay

NEAR_MINUTES = 30
"""From the first reminder on that comes no earlier than this, closing is near."""

CLOSED = 0
"""The last reminder: the hall has closed."""

_MINUTE_MS = 60_000


@dataclass(frozen=True, slots=True)
class Reminded:
    """A reminder so many `minutes` before `closes_at` (ms UTC); `CLOSED` at closing itself."""

    closes_at: int
    minutes: int


class Step(StrEnum):
    """What a reminder asks for: to look, to tell, to tell the last, to take no more, to end."""

    LOOK = "look"
    TELL = "tell"
    TELL_LAST = "tell_last"
    NO_MORE = "no_more"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class Outstanding:
    """Whom closing concerns, counted: those `waiting` (on hold as well); of them the `accepted`,
    who are served to the end, and the `untold`, who do not know what to expect; and who is
    `at_desk` now.
    """

    waiting: int
    untold: int
    accepted: int
    at_desk: int

    @property
    def still_to_serve(self) -> int:
        """Who are to be served after closing."""
        return self.accepted + self.at_desk

    @property
    def not_accepted(self) -> int:
        """Who wait, and have no word that they will be served."""
        return self.waiting - self.accepted


def due_reminder(
    day: BusinessDay, reminders: Iterable[int], now: int, last_shown: Reminded | None
) -> Reminded | None:
    """The reminder to be shown at `now` (ms UTC), or nothing.

    Of several that came meanwhile, as while a computer slept, only the latest. None comes twice for
    the same closing, also where the clock was set back; all come again where closing is moved.
    There are none on a day without closing, nor before it has opened.
    """
    closes_at = closing_of(day)
    if closes_at is None or day.opens_at is None or now < day.opens_at:
        return None
    passed = [
        minutes
        for minutes in (*reminders, CLOSED)
        if minutes >= CLOSED and closes_at - minutes * _MINUTE_MS <= now
    ]
    if not passed:
        return None
    latest = Reminded(closes_at, min(passed))
    known = last_shown is not None and last_shown.closes_at == closes_at
    if known and last_shown is not None and last_shown.minutes <= latest.minutes:
        return None
    return latest


def step_of(minutes: int) -> Step:
    """What a reminder so many minutes before closing asks for."""
    if minutes <= CLOSED:
        return Step.CLOSED
    if minutes <= 5:
        return Step.NO_MORE
    if minutes <= 15:
        return Step.TELL_LAST
    return Step.TELL if minutes <= NEAR_MINUTES else Step.LOOK


def minutes_left(closes_at: int, now: int) -> int:
    """The minutes until closing, begun ones counted whole; none once it has passed."""
    return max(0, -((now - closes_at) // _MINUTE_MS))


def near_minutes(reminders: Iterable[int]) -> int:
    """So many minutes before closing it is near: from the site's first reminder within the last
    half hour on.
    """
    return max((each for each in reminders if 0 < each <= NEAR_MINUTES), default=NEAR_MINUTES)


def outstanding(board: Board) -> Outstanding:
    """Whom closing concerns in the hall as it is."""
    waiting = [visit for visit in (*board.waiting, *board.held) if may_be_told(visit)]
    closes_at = closing_of(board.day)
    known = [closes_at is not None and accepted(visit, closes_at) for visit in waiting]
    untold = (v.told is None and not sure for v, sure in zip(waiting, known, strict=True))
    return Outstanding(
        waiting=len(waiting),
        untold=sum(untold),
        accepted=sum(known),
        at_desk=len(board.at_desk),
    )
