"""F7 after closing: a lead takes a client in with a reason, and a clerk reads why they may not."""

import json
from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication

from queueapp.domain.session import Session
from queueapp.domain.visit import State, Told
from tests.factories import BRONIUS, DARIUS, Play, at, rows, seen
from tests.ui.stations import Station

FIVE = at("2026-03-02 17:00")
Open = Callable[..., Station]
AFTER = "The hall has closed for today"


@pytest.fixture
def closed(play: Play) -> None:
    """One client was promised to be served, and the hall has closed."""
    (told,) = play.hall.telling.tell(Session(1, BRONIUS), [(seen(play.issue()), Told.WILL_BE)])
    assert told.visit.told is Told.WILL_BE
    play.clock.instant = FIVE + 60_000


def reasons(play: Play) -> list[str]:
    found = rows(play.place, "SELECT data FROM event WHERE kind = 'issued' ORDER BY id")
    return [json.loads(row["data"]).get("after_closing") for row in found]


def test_a_lead_gives_a_ticket_with_a_reason(station: Open, closed: None, play: Play) -> None:
    desk = station(2, DARIUS)
    desk.press("F7")
    desk.sheet("walk_in")
    desk.press("A")
    sheet = desk.sheet("late")
    desk.press("Return")
    assert desk.error(sheet)
    desk.press("H")
    desk.press("Return")
    desk.no_sheet()
    desk.settle()
    assert desk.visit("A002").told is Told.WILL_BE
    assert reasons(play) == [None, "health"]


def test_a_lead_serves_at_once_with_that_reason_alone(
    station: Open, closed: None, play: Play
) -> None:
    desk = station(2, DARIUS)
    desk.press("F7")
    desk.sheet("walk_in")
    desk.press("Ctrl+Return")
    desk.sheet("late")
    desk.press("H")
    desk.press("Return")
    desk.no_sheet()
    desk.settle()
    assert desk.visit("A002").state is State.SERVING
    assert reasons(play) == [None, "health"]


def test_a_clerk_reads_who_may_before_anything_is_typed(station: Open, closed: None) -> None:
    desk = station()
    desk.press("F7")
    assert AFTER in desk.said()
    assert QApplication.activeModalWidget() is None
    assert [visit.ticket for visit in desk.play.hall.board.read(1).waiting] == ["A001"]


def test_nobody_is_asked_why_a_client_is_called_who_may_not_be(station: Open, play: Play) -> None:
    play.issue()
    play.clock.instant = FIVE + 60_000
    desk = station()
    desk.choose("waiting", "A001")
    desk.press("Ctrl+Return")
    assert "A001 was not accepted before" in desk.said()
    assert QApplication.activeModalWidget() is None


def test_a_lead_calls_whom_nobody_accepted_with_a_reason(station: Open, play: Play) -> None:
    play.issue()
    play.clock.instant = FIVE + 60_000
    desk = station(2, DARIUS)
    desk.choose("waiting", "A001")
    desk.press("Ctrl+Return")
    desk.sheet("reason_sheet")
    desk.press("Esc")
    desk.no_sheet()


def test_a_counter_says_that_nobody_accepted_is_left_for_it(station: Open, play: Play) -> None:
    play.issue()
    play.issue()
    play.clock.instant = FIVE + 60_000
    desk = station()
    assert desk.text("service") == "Nobody accepted is left for this counter."
    assert desk.text("facts") == (
        "The hall has closed. 2 still wait who were not accepted: tell them how to go on (Ctrl+T)."
    )


def test_the_foot_says_that_the_hall_has_closed(station: Open, play: Play) -> None:
    play.clock.instant = FIVE - 60_000
    desk = station()
    assert desk.text("day_kind") == "Open until 17:00"
    desk.pass_minutes(2)
    desk.until(lambda: desk.text("day_kind") == "Closed since 17:00")


def test_before_closing_nobody_is_asked_why(station: Open, play: Play) -> None:
    desk = station(2, DARIUS)
    desk.press("F7")
    desk.sheet("walk_in")
    desk.press("Return")
    desk.no_sheet()
    desk.settle()
    assert desk.visit("A001").state is State.SERVING
