"""What if: the difference each possibility makes, and what a lead can do at once."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from typing import Any, cast

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from queueapp.domain.forecast.of_board import hall_now
from queueapp.domain.forecast.state import Footing, Forecast, HallNow
from queueapp.domain.shift import Break, Shift
from tests.factories import (
    BENEFITS,
    BRONIUS,
    CECILIJA,
    DARIUS,
    HOUSING,
    MINUTE,
    PASSPORTS,
    Play,
    at,
    rows,
    wall,
)
from tests.past import add_past
from tests.ui.foretold import Foretold, a_forecast
from tests.ui.patience import PATIENCE_MS
from tests.ui.stations import Station, open_station
from ui.closing.what_if import WhatIfSheet
from ui.closing.what_ifs import Longer, Moved, Opened, what_if_text, what_ifs
from ui.forecasting import Forecasting
from ui.theme import Theme

NEAR = at("2026-03-02 16:10")
CLOSES = at("2026-03-02 17:00")
DAY = "2026-03-02"


@pytest.fixture
def near(play: Play) -> Play:
    """Fifty minutes before closing: thirty wait, counters 1 and 4 are open, with a past."""
    add_past(play)
    play.clock.instant = NEAR
    play.sit(4, DARIUS)
    play.sit(1, BRONIUS)
    for number in range(30):
        play.issue((PASSPORTS, BENEFITS, HOUSING)[number % 3])
    return play


def plan_break(play: Play, person: int, begins: str, ends: str) -> None:
    first, last = (at(f"{DAY} {each}") for each in (begins, ends))
    midnight = at(f"{DAY} 00:00")
    minutes = [(each - midnight) // MINUTE for each in (first, last)]
    lead = play.sessions[4]
    play.hall.shifts.plan(lead, Shift(person, DAY, None, (Break(*minutes),)))


@pytest.fixture
def desk(
    qtbot: QtBot, english: Theme, nothing_left: None, near: Play
) -> Iterator[Callable[[int], Station]]:
    """Opens a counter's window with a forecast that is really worked out."""
    opened: list[tuple[Station, Foreseeing]] = []

    def open_one(counter: int) -> Station:
        foretold = Foreseeing()
        station = open_station(
            qtbot, near, near.sessions[counter], near.clock, forecasting=foretold.face
        )
        foretold.follow(station)
        opened.append((station, foretold))
        return station

    yield open_one
    for station, foretold in opened:
        foretold.stop()
        station.close()
        foretold.deleteLater()
    bugs = [bug for station, _ in opened for bug in station.bugs]
    assert not bugs, bugs


class Foreseeing(Foretold):
    """The program's own forecasting, on the runner and the board of a window made after it."""

    def __init__(self) -> None:
        super().__init__()
        self.real: Forecasting | None = None
        self.threads: set[int] = set()

    def follow(self, station: Station) -> None:
        self.real = real = Forecasting(station.runner, station.live, begins_after_ms=0)
        real.bug.connect(station.bugs.append)
        real.changed.connect(self._came)
        board = station.live.board
        assert board is not None
        station.live.board_changed.emit(board)
        station.until(lambda: self.forecast is not None)

    def _came(self) -> None:
        assert self.real is not None
        self.hall, self.quality = self.real.hall, self.real.quality
        self.show(self.real.forecast)

    def ask(self, hall: HallNow, then: Callable[[Forecast | None], None]) -> None:
        assert self.real is not None
        self.asked.append(hall)

        def heard(forecast: Forecast | None) -> None:
            self.threads.add(threading.get_ident())
            then(forecast)

        self.real.ask(hall, heard)

    def stop(self) -> None:
        if self.real is not None:
            self.real.stop()
            self.real.deleteLater()


def possibilities(sheet: QDialog) -> dict[str, str]:
    """Each possibility with what is said of it."""
    found = sheet.findChild(QWidget, "possibilities")
    assert found is not None
    buttons = found.findChildren(QRadioButton)
    return {button.text(): button.accessibleDescription() for button in buttons}


def worked_out(here: Station, sheet: QDialog) -> dict[str, str]:
    here.until(
        lambda: all(said and "Working" not in said for said in possibilities(sheet).values())
    )
    return possibilities(sheet)


def choose(sheet: QDialog, beginning: str) -> None:
    buttons = sheet.findChildren(QRadioButton)
    found = [button for button in buttons if button.text().startswith(beginning)]
    assert found, f"{beginning} is not among {[button.text() for button in buttons]}"
    found[0].setChecked(True)


def part(sheet: QDialog, name: str) -> QLabel:
    found = sheet.findChild(QWidget, name)
    assert found is not None
    return cast(QLabel, found)


def can(sheet: QDialog) -> bool:
    return cast(WhatIfSheet, sheet).primary_action.isEnabled()


def clients(said: str) -> int:
    return int(said.split(" ", maxsplit=1)[0].replace("−", "-")) if said[0] in "+−" else 0


def test_each_possibility_tells_its_difference(desk: Callable[[int], Station], near: Play) -> None:
    here = desk(1)
    here.press("Ctrl+H")
    sheet = here.sheet("what_if")
    said = worked_out(here, sheet)
    assert clients(said["15 minutes longer, until 17:15"]) > 0
    assert clients(said["30 minutes longer, until 17:30"]) > clients(
        said["15 minutes longer, until 17:15"]
    )
    assert clients(said["Counter 2 opens: Passports, Benefits, Housing"]) > 0
    assert "Counter 3 opens: Housing" in said
    assert not any("Counter 1 opens" in text for text in said)
    detail = [label.text() for label in sheet.findChildren(QLabel)]
    assert any(text.startswith("As it is now: At least") for text in detail)
    here.press("Esc")
    here.no_sheet()


def test_the_differences_are_heard_on_the_gui_thread_and_worked_out_elsewhere(
    desk: Callable[[int], Station], near: Play
) -> None:
    here = desk(1)
    here.press("Ctrl+H")
    sheet = here.sheet("what_if")
    worked_out(here, sheet)
    foretold = cast(Foreseeing, here.window._shell.forecasting)
    assert foretold.threads == {threading.get_ident()}
    assert foretold.real is not None
    assert foretold.real._computing is not None
    assert foretold.asked[0] == foretold.hall
    here.press("Esc")
    here.no_sheet()


def test_who_may_not_decide_may_look(desk: Callable[[int], Station], near: Play) -> None:
    here = desk(1)
    here.press("Ctrl+H")
    sheet = here.sheet("what_if")
    choose(sheet, "15 minutes")
    assert not can(sheet)
    assert "shift lead" in part(sheet, "note").text()
    assert not part(sheet, "reason").isVisible()
    here.press("Esc")
    here.no_sheet()


def test_a_lead_keeps_the_hall_open_with_a_reason(
    desk: Callable[[int], Station], near: Play
) -> None:
    here = desk(4)
    here.press("Ctrl+H")
    sheet = here.sheet("what_if")
    choose(sheet, "15 minutes")
    assert can(sheet)
    here.press("Ctrl+Return")
    assert "reason" in here.error(sheet)
    reasons = sheet.findChild(QWidget, "reason")
    assert reasons is not None
    here.until(lambda: reasons.visibleRegion().boundingRect().height() == reasons.height())
    assert wall(near.hall.board.read(near.site).day.closes_at or 0).endswith("17:00")
    reason = sheet.findChild(QWidget, "option-many_waiting")
    assert isinstance(reason, QRadioButton)
    reason.setChecked(True)
    assert not here.error(sheet), "it stayed though it was mended"
    here.press("Ctrl+Return")
    here.no_sheet()
    board = near.hall.board.read(near.site)
    assert wall(board.day.closes_at or 0).endswith("17:15")
    assert board.day.kept_open
    assert "17:15" in here.said()
    (event,) = rows(near.place, "SELECT data FROM event WHERE kind = 'kept_open'")
    assert "many_waiting" in str(event["data"])


def test_a_lead_moves_a_break_of_somebody_else(desk: Callable[[int], Station], near: Play) -> None:
    plan_break(near, BRONIUS, "16:20", "16:30")
    here = desk(4)
    here.press("Ctrl+H")
    sheet = here.sheet("what_if")
    said = worked_out(here, sheet)
    assert "Counter 1: the break of 16:20 begins at 16:50" in said
    choose(sheet, "Counter 1: the break of 16:20")
    assert can(sheet)
    here.press("Ctrl+Return")
    here.no_sheet()
    (shift,) = near.hall.board.read(near.site).directory.shifts
    assert shift.person_id == BRONIUS
    assert shift.breaks == (Break(16 * 60 + 50, 17 * 60),)
    assert "16:50" in here.said()


def test_a_break_that_was_planned_anew_meanwhile_is_not_moved(
    desk: Callable[[int], Station], near: Play
) -> None:
    plan_break(near, BRONIUS, "16:20", "16:30")
    here = desk(4)
    here.press("Ctrl+H")
    sheet = here.sheet("what_if")
    choose(sheet, "Counter 1: the break of 16:20")
    plan_break(near, BRONIUS, "16:40", "16:45")
    planned = near.hall.board.read(near.site).directory.shifts
    here.until(lambda: here.live.board is not None and here.live.board.directory.shifts == planned)
    here.press("Ctrl+Return")
    here.until(lambda: "Somebody has changed this plan" in part(sheet, "error").text())
    assert near.hall.board.read(near.site).directory.shifts == planned
    here.press("Esc")
    here.no_sheet()


def test_a_plan_made_while_the_key_is_pressed_is_not_overwritten(
    desk: Callable[[int], Station], near: Play, monkeypatch: pytest.MonkeyPatch
) -> None:
    plan_break(near, BRONIUS, "16:20", "16:30")
    here = desk(4)
    here.press("Ctrl+H")
    sheet = here.sheet("what_if")
    choose(sheet, "Counter 1: the break of 16:20")
    lead = near.sessions[4]
    midnight, breaks = at(f"{DAY} 00:00"), [("16:20", "16:30"), ("16:45", "16:50")]
    more = tuple(
        Break(*((at(f"{DAY} {each}") - midnight) // MINUTE for each in pair)) for pair in breaks
    )
    real = here.runner.run

    def run(*arguments: Any) -> None:
        near.hall.shifts.plan(lead, Shift(BRONIUS, DAY, None, more))
        real(*arguments)

    monkeypatch.setattr(here.runner, "run", run)
    here.press("Ctrl+Return")
    here.until(lambda: "Somebody has changed this plan" in part(sheet, "error").text())
    assert near.hall.board.read(near.site).directory.shifts == (Shift(BRONIUS, DAY, None, more),)
    here.press("Esc")
    here.no_sheet()


def test_ones_own_break_needs_no_lead(desk: Callable[[int], Station], near: Play) -> None:
    plan_break(near, BRONIUS, "16:20", "16:30")
    here = desk(1)
    here.press("Ctrl+H")
    sheet = here.sheet("what_if")
    choose(sheet, "Counter 1: the break of 16:20")
    assert can(sheet)
    here.press("Ctrl+Return")
    here.no_sheet()
    assert here.said() == "Your break begins at 16:50."


def test_the_differences_follow_the_hall_and_the_choice_stays(
    desk: Callable[[int], Station], near: Play
) -> None:
    here = desk(4)
    here.press("Ctrl+H")
    sheet = here.sheet("what_if")
    offered = len(worked_out(here, sheet))
    asked = cast(Foreseeing, here.window._shell.forecasting).asked
    choose(sheet, "30 minutes")
    chosen = cast(WhatIfSheet, sheet).current
    for _ in range(12):
        near.issue(PASSPORTS)
    before = len(asked)
    here.until(lambda: "of the 42 waiting" in cast(WhatIfSheet, sheet)._detail.text())
    here.until(lambda: len(asked) > before + offered)
    assert cast(WhatIfSheet, sheet).current == chosen
    here.press("Esc")
    here.no_sheet()


def test_a_hall_that_offers_something_else_meanwhile_is_said(
    desk: Callable[[int], Station], near: Play
) -> None:
    here = desk(4)
    here.press("Ctrl+H")
    sheet = here.sheet("what_if")
    worked_out(here, sheet)
    near.sit(3, CECILIJA)
    here.until(lambda: "has changed since" in cast(WhatIfSheet, sheet)._detail.text())
    here.press("Esc")
    here.no_sheet()


def test_a_counter_is_opened_by_who_sits_down_at_it(
    desk: Callable[[int], Station], near: Play
) -> None:
    here = desk(1)
    here.press("Ctrl+H")
    sheet = here.sheet("what_if")
    choose(sheet, "Counter 2 opens")
    assert "sits down at it" in part(sheet, "note").text()
    assert can(sheet)
    here.press("Ctrl+Return")
    here.no_sheet()
    here.until(lambda: bool(near.hall.board.read(near.site).help))
    assert near.hall.board.read(near.site).desk_of(2) is None


def test_nothing_is_compared_while_nobody_waits(
    qtbot: QtBot, english: Theme, nothing_left: None, play: Play
) -> None:
    foretold = Foretold()
    session = play.sit(1, BRONIUS)
    here = open_station(qtbot, play, session, play.clock, forecasting=foretold.face)
    here.press("Ctrl+H")
    assert "nothing to compare" in here.said()
    play.issue()
    here.see_all()
    here.press("Ctrl+H")
    assert "worked out" in here.said()
    assert QApplication.activeModalWidget() is None
    here.close()
    foretold.deleteLater()


def test_without_experience_the_sheet_says_so(
    qtbot: QtBot, english: Theme, nothing_left: None, play: Play
) -> None:
    session = play.sit(1, BRONIUS)
    play.issue()
    board, now = play.hall.board.read(play.site), play.clock.now()
    asked: list[Callable[[Forecast | None], None]] = []
    sheet = WhatIfSheet(
        board, hall_now(board, now), session, lambda _hall, then: asked.append(then)
    )
    sheet.open()
    asked[0](a_forecast(footing=Footing.NONE, waiting=1, rests_on=3))
    detail = " ".join(label.text() for label in sheet.findChildren(QLabel))
    assert "Not enough experience yet" in detail
    assert len(asked) == 1
    sheet.done(0)
    asked[0](a_forecast(waiting=1))
    sheet.deleteLater()


def test_an_answer_that_comes_after_the_sheet_is_gone_harms_nobody(
    qtbot: QtBot, english: Theme, play: Play
) -> None:
    session = play.sit(1, BRONIUS)
    play.issue()
    board, now = play.hall.board.read(play.site), play.clock.now()
    asked: list[Callable[[Forecast | None], None]] = []
    sheet = WhatIfSheet(
        board, hall_now(board, now), session, lambda _hall, then: asked.append(then)
    )
    asked[0](a_forecast(waiting=1, promise=1))
    gone: list[None] = []
    sheet.destroyed.connect(lambda: gone.append(None))
    sheet.deleteLater()
    qtbot.waitUntil(lambda: bool(gone), timeout=PATIENCE_MS)
    for then in asked:
        then(a_forecast(waiting=1, promise=1))


def test_what_cannot_be_worked_out_is_said_to_be_so(english: Theme, near: Play) -> None:
    session = near.sit(1, BRONIUS)
    board, now = near.hall.board.read(near.site), near.clock.now()
    asked: list[Callable[[Forecast | None], None]] = []
    sheet = WhatIfSheet(
        board, hall_now(board, now), session, lambda _hall, then: asked.append(then)
    )
    asked[0](a_forecast(waiting=1, promise=1))
    assert len(asked) > 1
    asked[1](None)
    assert "–" in possibilities(sheet).values()
    asked[0](None)
    assert set(possibilities(sheet).values()) == {"–"}
    detail = " ".join(label.text() for label in sheet.findChildren(QLabel))
    assert "cannot be worked out" in detail
    sheet.deleteLater()


class TestWhatIsOffered:
    def test_two_counters_that_do_the_same_are_offered_once(self, near: Play) -> None:
        board = near.hall.board.read(near.site)
        found = what_ifs(board, hall_now(board, near.clock.now()))
        assert [each.counter_id for each in found if isinstance(each, Opened)] == [2, 3]

    def test_a_counter_that_serves_nobody_who_waits_is_not_offered(self, play: Play) -> None:
        play.sit(1, BRONIUS)
        play.issue(PASSPORTS)
        board = play.hall.board.read(play.site)
        found = what_ifs(board, hall_now(board, play.clock.now()))
        assert [each.counter_id for each in found if isinstance(each, Opened)] == [2, 4]

    @pytest.mark.parametrize(
        ("begins", "ends", "times"),
        [
            ("16:12", "16:20", ["16:42", "16:52"]),
            ("16:15", "16:30", ["16:45"]),
            ("16:40", "16:55", ["16:45"]),
            ("16:45", "17:00", []),
        ],
    )
    def test_a_break_can_be_moved_as_far_as_it_fits(
        self, near: Play, begins: str, ends: str, times: list[str]
    ) -> None:
        plan_break(near, BRONIUS, begins, ends)
        board = near.hall.board.read(near.site)
        found = what_ifs(board, hall_now(board, near.clock.now()))
        assert [wall(each.begins)[-5:] for each in found if isinstance(each, Moved)] == times

    def test_a_break_that_has_begun_is_not_moved(self, near: Play) -> None:
        plan_break(near, BRONIUS, "16:05", "16:30")
        board = near.hall.board.read(near.site)
        found = what_ifs(board, hall_now(board, near.clock.now()))
        assert not any(isinstance(each, Moved) for each in found)

    def test_after_closing_only_what_is_to_come_is_offered(self, near: Play) -> None:
        near.clock.instant = CLOSES + 20 * MINUTE
        board = near.hall.board.read(near.site)
        found = what_ifs(board, hall_now(board, near.clock.now()))
        assert [each.minutes for each in found if isinstance(each, Longer)] == [30]

    def test_the_lines_say_what_they_mean(self, near: Play) -> None:
        board = near.hall.board.read(near.site)
        found = what_ifs(board, hall_now(board, near.clock.now()))
        assert what_if_text(found[0], board) == "15 minutes longer, until 17:15"
