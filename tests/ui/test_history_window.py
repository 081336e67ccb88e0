"""The history's window: what was, by period and filter, visit by visit."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from pytestqt.qtbot import QtBot

from tests.factories import Play
from tests.history_day import NOW, write
from tests.ui.looking_back import LookingBack
from ui.history.visits_model import TICKET
from ui.theme import Theme

Open = Callable[..., LookingBack]


@pytest.fixture
def look(qtbot: QtBot, english: Theme, nothing_left: None, play: Play) -> Iterator[Open]:
    """Opens the history for Darius, the lead, unless somebody else is named."""
    opened: list[LookingBack] = []

    def open_one(**more: object) -> LookingBack:
        opened.append(LookingBack(qtbot, play, **more))  # type: ignore[arg-type]
        return opened[-1]

    yield open_one
    for each in opened:
        each.close()
    bugs = [bug for each in opened for bug in each.bugs]
    assert not bugs, bugs


@pytest.fixture
def the_day(play: Play) -> Play:
    """The hall on the day after the one that was counted by hand."""
    write(play.hall, play.place)
    play.clock.instant = NOW
    return play


def test_the_visits_of_the_month_stand_there_the_latest_first(the_day: Play, look: Open) -> None:
    here = look()
    here.turn("visits")
    assert here.text("visits_count") == "40 visits"
    assert here.column(TICKET)[:3] == ["A025", "A024", "A023"]
