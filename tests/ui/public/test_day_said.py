"""Until when the hall is open, as clients read it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from queueapp.domain.board import Board
from queueapp.domain.hours import BusinessDay, DayKind, Holiday
from tests.factories import MINUTE, MONDAY_10, Play
from ui.public.day_said import hours_said

CLOSES = MONDAY_10 + 7 * 60 * MINUTE


@pytest.fixture
def board(play: Play) -> Board:
    return play.hall.board.read(1)


def said(board: Board, now: int = MONDAY_10, **day: object) -> tuple[str, str]:
    changed = replace(board.day, **day)  # type: ignore[arg-type]
    found = hours_said(replace(board, day=changed), now)
    return found.lt, found.en


def test_a_day_like_every_other(board: Board) -> None:
    assert said(board) == ("Dirbame iki 17:00", "Open until 17:00")


def test_before_opening_and_after_closing(board: Board) -> None:
    assert said(board, MONDAY_10 - 3 * 60 * MINUTE)[1] == "Open 08:00–17:00"
    assert said(board, CLOSES)[1] == "Closed since 17:00"


def test_what_is_out_of_the_ordinary(board: Board) -> None:
    assert said(board, kind=DayKind.EVE)[1] == "Open until 17:00 (shorter day before a holiday)"
    assert said(board, kept_open=True)[0] == "Dirbame iki 17:00 (šiandien ilgiau)"
    assert said(board, lunch=(MONDAY_10, MONDAY_10 + 30 * MINUTE))[1] == "Lunch break until 10:30"
    assert said(board, round_the_clock=True)[1] == "Open round the clock"


def test_closed_days_say_of_holidays_only_why(board: Board) -> None:
    closed = {"opens_at": None, "closes_at": None}
    holiday = Holiday("Naujieji metai", "New Year’s Day")
    assert said(board, **closed, kind=DayKind.HOLIDAY, holiday=holiday)[1] == (
        "Closed today (New Year’s Day)"
    )
    assert said(board, **closed, kind=DayKind.OWN_HOURS, note="Onos laidotuvės")[0] == (
        "Šiandien nedirbame"
    )


def test_closed_early_by_a_lead(board: Board) -> None:
    early = replace(board, closed_at=MONDAY_10)
    assert hours_said(early, MONDAY_10 + MINUTE).en == "Closed since 10:00"


def test_the_next_day_has_begun_while_the_database_was_away(board: Board) -> None:
    tomorrow: BusinessDay = board.day_at(MONDAY_10 + 24 * 60 * MINUTE)
    assert tomorrow.date != board.day.date
    assert hours_said(board, MONDAY_10 + 24 * 60 * MINUTE).en == "Open until 17:00"
