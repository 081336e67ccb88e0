"""How the day stands, as headers say it: true words at every hour, seen, whole, and spoken."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QWidget

from queueapp.domain.board import Board
from queueapp.domain.closing import KeepOpenReason
from queueapp.domain.desk import BreakReason, DeskState
from queueapp.domain.hours import BusinessDay, DayHours, Lunch, OwnDay
from queueapp.domain.session import Session
from queueapp.domain.shift import Break, Shift
from queueapp.domain.workdays import Calendar
from tests.factories import BRONIUS, DARIUS, WEEK, Play, at
from tests.ui.stations import Station
from ui.closing.day_words import Said, kind_of_day, own_plan, time_left
from ui.theme import Theme, Tone
from ui.widgets.chip import Chip

Open = Callable[..., Station]
TODAY = "2026-03-02"

pytestmark = pytest.mark.usefixtures("english")

LUNCH = {1: DayHours(480, 1020, lunch=Lunch(720, 780))}
NIGHT = {1: DayHours(18 * 60, 2 * 60, next_day=True)}
ALWAYS = {weekday: DayHours(0, 1440) for weekday in range(1, 8)}


@pytest.fixture
def board(play: Play) -> Board:
    return play.hall.board.read(1)


def as_it_is(board: Board, calendar: Calendar, moment: str) -> tuple[Board, int]:
    now = at(moment)
    site = replace(
        board.directory.site,
        week=calendar.week,
        exceptions=calendar.exceptions,
        shorter_eves=calendar.shorter_eves,
        kept_open=calendar.kept_open,
    )
    directory = replace(board.directory, site=site)
    return replace(board, directory=directory, day=calendar.business_day(now)), now


def zoned(board: Board, **parts: object) -> Calendar:
    return Calendar(**{"week": WEEK, "zone": board.directory.site.zone, **parts})  # type: ignore[arg-type]


def text(said: Said | None) -> str:
    return "" if said is None else f"{said.sign} {said.text}".strip()


@pytest.mark.parametrize(
    ("week", "moment", "shown"),
    [
        (WEEK, "2026-03-02 07:59", "Opens at 08:00"),
        (WEEK, "2026-03-02 08:00", "9 h 0 min left"),
        (WEEK, "2026-03-02 16:00", "! 60 min left"),
        (WEEK, "2026-03-02 16:59", "! 1 min left"),
        (WEEK, "2026-03-02 17:00", "■ Closed since 17:00"),
        (WEEK, "2026-03-02 23:59", "■ Closed since 17:00"),
        (WEEK, "2026-03-08 12:00", "Closed today"),
        (LUNCH, "2026-03-02 11:59", "5 h 1 min left"),
        (LUNCH, "2026-03-02 12:00", "❙❙ Lunch until 13:00"),
        (LUNCH, "2026-03-02 13:00", "4 h 0 min left"),
        (NIGHT, "2026-03-02 23:30", "2 h 30 min left"),
        (NIGHT, "2026-03-03 01:30", "! 30 min left"),
        (NIGHT, "2026-03-03 02:00", "■ Closed since 02:00"),
        (NIGHT, "2026-03-03 12:00", "Closed today"),
        (ALWAYS, "2026-03-02 23:59", ""),
        # On the day the clocks go forward an hour is missing.
        ({7: DayHours(0, 6 * 60)}, "2026-03-29 02:30", "2 h 30 min left"),
    ],
)
def test_how_long_is_left_is_true_at_every_hour(
    board: Board, week: dict[int, DayHours], moment: str, shown: str
) -> None:
    shown_board, now = as_it_is(board, zoned(board, week=week), moment)
    said = time_left(shown_board, now)
    assert text(said) == shown
    if said is not None and shown != "Closed today":
        assert said.whole


@pytest.mark.parametrize(
    ("parts", "moment", "shown"),
    [
        ({}, "2026-03-02 10:00", ""),
        ({}, "2026-03-10 10:00", "Day before a holiday: closes an hour earlier"),
        ({"shorter_eves": False}, "2026-03-10 10:00", ""),
        ({}, "2026-03-10 16:30", ""),
        (
            {"exceptions": {TODAY: OwnDay(DayHours(600, 900), "Inventory")}},
            "2026-03-02 11:00",
            "Own hours today: Inventory",
        ),
        ({"week": ALWAYS}, "2026-03-02 10:00", ""),
    ],
)
def test_what_is_out_of_the_ordinary_is_said_while_the_hall_is_open(
    board: Board, parts: dict[str, object], moment: str, shown: str
) -> None:
    shown_board, now = as_it_is(board, zoned(board, **parts), moment)
    assert text(kind_of_day(shown_board.day, shown_board, now)) == shown


def test_a_holiday_is_named_once(board: Board) -> None:
    shown, now = as_it_is(board, zoned(board), "2026-03-11 10:00")
    said = text(time_left(shown, now))
    assert said.startswith("Public holiday: ")
    assert kind_of_day(shown.day, shown, now) is None


def test_kept_open_goes_before_the_kind_of_day(board: Board) -> None:
    kept = {"2026-03-10": at("2026-03-10 17:30")}
    shown, now = as_it_is(board, zoned(board, kept_open=kept), "2026-03-10 16:40")
    said = kind_of_day(shown.day, shown, now)
    assert said == Said(
        "Open until 17:30 today", Tone.ACCENT, whole="Day before a holiday, kept open longer"
    )
    assert text(time_left(shown, now)) == "! 50 min left"


def test_a_day_that_was_closed_is_over(board: Board) -> None:
    shown, now = as_it_is(board, zoned(board), "2026-03-02 17:30")
    over = replace(shown, closed_at=at("2026-03-02 17:20"))
    assert text(time_left(over, now)) == "The day is over"
    assert kind_of_day(over.day, over, now) is None


@pytest.mark.parametrize(
    ("moment", "away", "shown", "tone"),
    [
        ("10:00", False, "break at 12:00", Tone.NEUTRAL),
        ("11:54", False, "break at 12:00", Tone.NEUTRAL),
        ("11:55", False, "break at 12:00", Tone.ACCENT),
        ("11:56", True, "break until 12:30", Tone.NEUTRAL),
        ("12:29", False, "break at 12:00", Tone.ACCENT),
        ("12:29", True, "break until 12:30", Tone.NEUTRAL),
        ("12:30", False, "break at 15:30", Tone.NEUTRAL),
        ("15:45", False, "until 16:00", Tone.NEUTRAL),
        ("15:55", False, "until 16:00", Tone.ACCENT),
        ("16:20", False, "until 16:00", Tone.ACCENT),
    ],
)
def test_the_next_of_ones_own_plan_is_said_quietly(
    board: Board, moment: str, away: bool, shown: str, tone: Tone
) -> None:
    shift = Shift(BRONIUS, TODAY, 960, (Break(720, 750), Break(930, 945)))
    said = own_plan(shift, board, at(f"{TODAY} {moment}"), away=away)
    assert said is not None
    assert (said.text, said.tone) == (shown, tone)


def test_without_a_plan_nothing_is_said(board: Board) -> None:
    assert own_plan(Shift(BRONIUS, TODAY), board, at(f"{TODAY} 10:00"), away=False) is None


def test_a_plan_of_a_night_goes_on_past_midnight(board: Board) -> None:
    shown, now = as_it_is(board, zoned(board, week=NIGHT), "2026-03-03 00:10")
    shift = Shift(BRONIUS, TODAY, 25 * 60, (Break(1455, 1470),))
    said = own_plan(shift, shown, now, away=False)
    assert said is not None
    assert said.text == "break at 00:15"


class TestOnTheWindow:
    def test_it_follows_the_clock_by_itself(self, station: Open, play: Play) -> None:
        desk = station()
        assert desk.text("closing") == "7 h 0 min left"
        play.clock.instant = at("2026-03-02 16:50")
        desk.until(lambda: desk.text("closing") == "! 10 min left")
        play.clock.instant = at("2026-03-02 17:00")
        desk.until(lambda: desk.text("closing") == "■ Closed since 17:00")

    def test_a_screen_reader_hears_the_sentence(self, station: Open, play: Play) -> None:
        play.clock.instant = at("2026-03-02 16:50")
        chip = station().part("closing")
        assert chip.accessibleName() == "10 min left"
        assert chip.accessibleDescription() == "The hall closes at 17:00, in 10 minutes."

    def test_on_a_planned_break_it_says_until_when(self, station: Open, play: Play) -> None:
        shift = Shift(BRONIUS, TODAY, None, (Break(600, 615),))
        play.hall.shifts.plan(Session(1, DARIUS), shift)
        desk = station()
        assert desk.text("own_plan") == "break at 10:00"
        play.hall.access.set_state(desk.session, DeskState.ON_BREAK, BreakReason.REST)
        desk.until(lambda: desk.text("own_plan") == "break until 10:15")

    @pytest.mark.parametrize("scale", [1.0, 2.0])
    def test_nothing_is_cut_and_no_chip_is_taller_than_its_words(
        self, station: Open, play: Play, english: Theme, scale: float
    ) -> None:
        play.clock.instant = at("2026-03-10 15:30")
        play.hall.shifts.plan(
            Session(1, DARIUS), Shift(BRONIUS, "2026-03-10", None, (Break(930, 945),))
        )
        english.set_text_scale(scale)
        desk = station()
        desk.until(lambda: desk.text("kind_of_day") != "")
        header = desk.part("header")
        chips = [chip for chip in header.findChildren(Chip) if chip.isVisible()]
        assert {chip.objectName() for chip in chips} == {
            "desk_state",
            "own_plan",
            "kind_of_day",
            "closing",
        }
        for part in (*chips, desk.part("clock"), desk.part("counter")):
            assert header.rect().contains(_place(part, header)), part.objectName()
        for chip in chips:
            assert chip.width() >= chip.sizeHint().width(), chip.text()
            assert chip.height() <= QFontMetrics(chip.font()).height() * 1.7

    def test_what_was_written_of_a_date_stands_whole_in_the_tip(self, board: Board) -> None:
        own = OwnDay(DayHours(600, 900), "Inventory of everything that is kept in the cellar")
        shown, now = as_it_is(board, zoned(board, exceptions={TODAY: own}), "2026-03-02 11:00")
        said = kind_of_day(shown.day, shown, now)
        assert said is not None
        assert own.note in said.whole


def test_a_day_of_no_hours_says_so_in_words_of_its_own(board: Board) -> None:
    day = BusinessDay(date(2026, 3, 2).isoformat(), None, None)
    assert text(time_left(replace(board, day=day), at(f"{TODAY} 10:00"))) == "Closed today"


def test_keeping_open_after_closing_opens_the_header_again(station: Open, play: Play) -> None:
    play.clock.instant = at("2026-03-02 17:05")
    desk = station()
    assert desk.text("closing") == "■ Closed since 17:00"
    lead = Session(1, DARIUS)
    play.hall.day_end.keep_open(lead, at("2026-03-02 17:30"), KeepOpenReason.MANY_WAITING)
    desk.until(lambda: desk.text("closing") == "! 25 min left")


def _place(part: QWidget, header: QWidget) -> QRect:
    corner = part.mapTo(header, part.rect().topLeft())
    return part.rect().translated(corner)
