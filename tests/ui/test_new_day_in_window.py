"""A window that is left open over night, and one that opens on what yesterday left."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel
from pytestqt.qtbot import QtBot

from queueapp.domain.closing import Ending
from queueapp.domain.moment import Moment
from queueapp.domain.site_standard import Checklist
from queueapp.domain.visit import HoldReason, State
from tests.factories import (
    ASTA,
    BENEFITS,
    BRONIUS,
    DARIUS,
    HOUSING,
    MINUTE,
    PASSPORTS,
    Play,
    at,
    rows,
    seen,
)
from tests.ui.stations import Station
from tests.ui.test_reception import Desk
from ui.actions import ActionId
from ui.closing.day_end_sheet import DayEndSheet
from ui.closing.several import SeveralTable
from ui.standard.rule_panel import RulePanel
from ui.theme import Theme
from ui.widgets.banner import Banner

Open = Callable[..., Station]

MORNING = at("2026-03-03 07:55")


def go_to(desk: Station, instant: int) -> None:
    """Let the time be this, and the window show the day that it is then."""
    desk.play.clock.instant = instant
    ticks = desk.window._ticks
    desk.until(lambda: desk.window._ticks > ticks)
    desk.until(lambda: desk.live.board is not None and desk.live.board.day.date == "2026-03-03")
    desk.until(lambda: not desk.live.board.left_open)  # type: ignore[union-attr]
    desk.see_all()


def line(desk: Station | Desk, name: str) -> str:
    found = desk.part(name)
    assert isinstance(found, Banner)
    return found.text() if found.isVisible() else ""


def test_a_clock_set_back_by_more_than_half_a_day_takes_the_window_with_it(
    station: Open, play: Play
) -> None:
    play.clock.instant = at("2026-03-03 08:30")
    desk = station()
    assert desk.text("closing") == "8 h 30 min left"
    play.clock.instant = at("2026-03-02 09:30")
    desk.until(lambda: desk.live.board is not None and desk.live.board.day.date == "2026-03-02")
    desk.until(lambda: desk.text("closing") == "7 h 30 min left")


class TestLeftOpenOverNight:
    def test_the_window_follows_into_the_new_day(self, station: Open, play: Play) -> None:
        play.hall.standard.put_away(play.sit(1, BRONIUS), Checklist.SHIFT_START)
        waits, called = play.issue(PASSPORTS), play.issue(BENEFITS)
        desk = station()
        desk.do("F2")
        desk.do("F4")
        desk.pass_minutes(10)
        assert desk.visit("A001").state is State.SERVING
        go_to(desk, MORNING)
        assert desk.text("closing") == "Opens at 08:00"
        assert desk.tickets() == []
        assert desk.heading().startswith("Not at this counter")
        assert desk.of("client_card", "service") == "This counter is closed."
        assert "A new day has begun" in desk.of("client_card", "facts")
        board = desk.live.board
        assert board is not None
        assert {visit.id for visit in board.left_over} == {waits.id, called.id}
        aside = next(visit for visit in board.left_over if visit.id == waits.id)
        assert aside.hold is not None
        assert aside.hold.reason is HoldReason.DAY_ENDED
        assert line(desk, "left_over") == "", "a clerk is not disturbed"

    def test_reminders_come_again_the_next_day(self, station: Open, play: Play) -> None:
        desk = station()
        desk.pass_minutes(7 * 60)
        desk.until(
            lambda: (
                "in 0 min" in line(desk, "closing_reminder")
                or "closed" in line(desk, "closing_reminder")
            )
        )
        go_to(desk, MORNING)
        desk.until(lambda: line(desk, "closing_reminder") == "")
        session = play.sit(1, BRONIUS)
        assert session.counter_id == 1
        desk.pass_minutes(8 * 60 + 5)
        desk.until(lambda: "in 60 min" in line(desk, "closing_reminder"))

    def test_the_morning_list_is_there_again(self, station: Open, play: Play) -> None:
        play.hall.standard.put_away(play.sit(1, BRONIUS), Checklist.SHIFT_START)
        desk = station()
        panel = desk.window.findChild(RulePanel)
        assert panel is not None
        desk.until(lambda: panel.moment is Moment.READY)
        go_to(desk, MORNING)
        play.sit(1, BRONIUS)
        desk.see_all()
        desk.until(lambda: panel.list_shown is Checklist.SHIFT_START)

    def test_two_programs_begin_the_day_once(self, station: Open, play: Play) -> None:
        one, two = station(), station(2, DARIUS)
        play.issue(PASSPORTS)
        go_to(one, MORNING)
        go_to(two, MORNING)
        board = play.hall.board.read(1)
        assert not any(board.desks[counter].is_open for counter in (1, 2))
        (end,) = rows(play.place, "SELECT business_day, person_id FROM day_end")
        assert (end["business_day"], end["person_id"]) == ("2026-03-02", None)
        closed = rows(play.place, "SELECT id FROM event WHERE kind = 'desk_closed'")
        assert len(closed) == 2


class TestWhatYesterdayLeft:
    @pytest.fixture
    def yesterday(self, play: Play) -> None:
        """Two who waited and one at a desk when all programs were shut down; a new day."""
        clerk = play.sit(1, BRONIUS)
        for service in (PASSPORTS, BENEFITS, HOUSING):
            play.issue(service)
        play.serve_next(clerk)
        play.clock.instant = MORNING

    def test_the_lead_sees_a_quiet_line_that_leads_to_them(
        self, station: Open, play: Play, yesterday: None
    ) -> None:
        desk = station(2, DARIUS)
        desk.until(lambda: line(desk, "left_over") == "3 clients of 2 March still have no end.")
        assert desk.tickets() == []
        found = desk.part("left_over").findChild(QAbstractButton, "see_left_over")
        assert isinstance(found, QAbstractButton)
        desk.click(found)
        sheet = desk.sheet("day_end")
        assert isinstance(sheet, DayEndSheet)
        assert sheet.windowTitle() == "Still open from 2 March"
        table = sheet.findChild(SeveralTable, "visits")
        assert table is not None
        assert [row.texts[:2] for row in table.rows.rows] == [
            ("A001", "At counter 1 when the day ended, since 10:00"),
            ("B001", "Waiting since 10:00"),
            ("C001", "Waiting since 10:00"),
        ]
        closed = sheet.findChild(QLabel, "closed_by")
        assert closed is not None
        assert closed.text().startswith("Nobody closed this day")
        desk.press("Ctrl+A")
        desk.press("Ctrl+Shift+Del")
        desk.press("Return")
        desk.until(lambda: not table.rows.rows)
        desk.press("Ctrl+Return")
        desk.no_sheet()
        assert desk.said() == "2 March is closed: 3 left."
        desk.until(lambda: line(desk, "left_over") == "")

    def test_by_keys_alone_from_the_sheet_of_today(
        self, station: Open, play: Play, yesterday: None
    ) -> None:
        desk = station(2, DARIUS)
        desk.until(lambda: bool(line(desk, "left_over")))
        desk.press("Ctrl+Shift+D")
        sheet = desk.sheet("day_end")
        assert sheet.windowTitle() == "Close the day"
        desk.press("Alt+Left")
        desk.until(lambda: sheet.windowTitle() == "Still open from 2 March")
        desk.press("Esc")
        desk.no_sheet()

    def test_put_away_it_stays_away_until_another_number_is_open(
        self, station: Open, play: Play, yesterday: None
    ) -> None:
        desk = station(2, DARIUS)
        desk.until(lambda: bool(line(desk, "left_over")))
        banner = desk.part("left_over")
        assert isinstance(banner, Banner)
        banner.dismiss()
        play.issue(PASSPORTS)
        desk.see_all()
        assert line(desk, "left_over") == ""
        board = desk.live.board
        assert board is not None
        gone = next(visit for visit in board.left_over if visit.ticket == "B001")
        play.hall.day_end.settle(desk.session, seen(gone), Ending.LEFT)
        desk.until(lambda: line(desk, "left_over") == "2 clients of 2 March still have no end.")

    def test_serving_starts_regardless(self, station: Open, play: Play, yesterday: None) -> None:
        desk = station()
        assert line(desk, "left_over") == ""
        play.clock.pass_minutes(10)
        play.issue(PASSPORTS)
        desk.see_all()
        desk.do("F2")
        desk.do("F4")
        assert desk.visit("A001").state is State.SERVING

    def test_a_reminder_comes_before_it(self, station: Open, play: Play, yesterday: None) -> None:
        desk = station(2, DARIUS)
        desk.until(lambda: bool(line(desk, "left_over")))
        desk.pass_minutes((at("2026-03-03 16:00") - play.clock.now()) / MINUTE)
        desk.until(lambda: "in 60 min" in line(desk, "closing_reminder"))
        assert line(desk, "left_over") == ""
        reminder = desk.part("closing_reminder")
        assert isinstance(reminder, Banner)
        reminder.dismiss()
        desk.until(lambda: bool(line(desk, "left_over")))


@pytest.fixture
def reception(
    qtbot: QtBot, english: Theme, nothing_left: None, play: Play
) -> Iterator[Callable[..., Desk]]:
    opened: list[Desk] = []

    def open_one(person: int = ASTA) -> Desk:
        opened.append(Desk(qtbot, play, person))
        return opened[-1]

    yield open_one
    for each in opened:
        each.close()
    assert not [bug for each in opened for bug in each.bugs]


class TestAtReception:
    def test_reminders_and_the_end_of_the_day_are_there_too(
        self, reception: Callable[..., Desk], play: Play
    ) -> None:
        play.issue(PASSPORTS)
        desk = reception(DARIUS)
        assert desk.window.actions_by_id[ActionId.CLOSE_DAY].isEnabled()
        play.clock.instant = at("2026-03-02 16:30")
        desk.until(lambda: "in 30 min" in line(desk, "closing_reminder"))
        desk.press("Ctrl+Shift+D")
        desk.sheet("day_end")
        desk.press("Esc")
        desk.no_sheet()

    def test_a_clerk_may_not_close_the_day(
        self, reception: Callable[..., Desk], play: Play
    ) -> None:
        desk = reception(BRONIUS)
        assert not desk.window.actions_by_id[ActionId.CLOSE_DAY].isEnabled()
