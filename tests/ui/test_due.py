"""When something is due: as people type it, and as lists say it."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from queueapp.domain.hours import DayHours
from queueapp.domain.workdays import Calendar
from ui.phone.due import When, WhenFault, due_text, fault_text, when_text
from ui.phone.typed import parse_when

VILNIUS = ZoneInfo("Europe/Vilnius")
WEEK = {**{day: DayHours(8 * 60, 17 * 60) for day in range(1, 5)}, 5: DayHours(8 * 60, 15 * 60)}
CALENDAR = Calendar(WEEK, VILNIUS)

pytestmark = pytest.mark.usefixtures("english")


def at(text: str) -> int:
    return int(datetime.fromisoformat(text).replace(tzinfo=VILNIUS).timestamp() * 1000)


NOW = at("2026-11-23 10:00")
"""A Monday."""


def read(text: str, now: int = NOW) -> tuple[str, bool] | WhenFault:
    when = parse_when(text, now, CALENDAR)
    if isinstance(when, WhenFault):
        return when
    shown = datetime.fromtimestamp(when.at / 1000, VILNIUS).strftime("%Y-%m-%d %H:%M")
    return shown.removeprefix("2026-"), when.moved


@pytest.mark.parametrize(
    ("typed", "due"),
    [
        ("15", "11-23 15:00"),
        ("15:00", "11-23 15:00"),
        ("15.00", "11-23 15:00"),
        ("15,30", "11-23 15:30"),
        ("15 30", "11-23 15:30"),
        ("1530", "11-23 15:30"),
        ("15 val.", "11-23 15:00"),
        ("15 val. 30 min.", "11-23 15:30"),
        ("15h30", "11-23 15:30"),
        ("3 pm", "11-23 15:00"),
        ("iki 15", "11-23 15:00"),
        ("after 15:30", "11-23 15:30"),
        ("po 15 val.", "11-23 15:00"),
        ("po pietų", "11-23 14:00"),
        ("this afternoon", "11-23 14:00"),
        ("per pietus", "11-23 12:00"),
        ("rytoj per pietus", "11-24 12:00"),
        ("at noon", "11-23 12:00"),
        ("tonight", "11-23 16:00"),
        ("this evening", "11-23 16:00"),
        ("evening", "11-23 16:00"),
        ("vakare", "11-23 16:00"),
        ("šiandien vakare", "11-23 16:00"),
        ("penktadienį vakare", "11-27 14:00"),
        ("rytoj vakare 4", "11-24 16:00"),
        ("po pietų 3", "11-23 15:00"),
        ("10:00", "11-23 10:00"),
        ("9", "11-24 09:00"),
        ("dabar", "11-23 10:00"),
        ("now", "11-23 10:00"),
        ("šiandien", "11-23 10:00"),
        ("today 15:00", "11-23 15:00"),
        ("po 30 min", "11-23 10:30"),
        ("30 min.", "11-23 10:30"),
        ("in 30 min", "11-23 10:30"),
        ("po 2 val.", "11-23 12:00"),
        ("po valandos", "11-23 11:00"),
        ("po pusvalandžio", "11-23 10:30"),
        ("in an hour", "11-23 11:00"),
        ("in 2 hours", "11-23 12:00"),
        ("rytoj", "11-24 08:00"),
        ("Rytoj 9", "11-24 09:00"),
        ("rytoj po pietų", "11-24 14:00"),
        ("rytoj ryte", "11-24 08:00"),
        ("ryte", "11-24 08:00"),
        ("tomorrow 9", "11-24 09:00"),
        ("tomorrow at 9.30", "11-24 09:30"),
        ("poryt 14", "11-25 14:00"),
        ("day after tomorrow", "11-25 08:00"),
        ("trečiadienį 10:30", "11-25 10:30"),
        ("treciadieni 10:30", "11-25 10:30"),
        ("treč. 10:30", "11-25 10:30"),
        ("Tr 14", "11-25 14:00"),
        ("wednesday 10:30", "11-25 10:30"),
        ("Wed 3pm", "11-25 15:00"),
        ("penktadieni", "11-27 08:00"),
        ("pirmadienį 10:30", "11-30 10:30"),
        ("monday", "11-30 08:00"),
        ("kitą penktadienį 9", "12-04 09:00"),
        ("next friday 9", "12-04 09:00"),
        ("kitą savaitę", "11-30 08:00"),
        ("next week", "11-30 08:00"),
        ("po 2 d. 10:00", "11-25 10:00"),
        ("in 3 days", "11-26 08:00"),
        ("po savaitės", "11-30 08:00"),
        ("in a week", "11-30 08:00"),
        ("2026-11-25", "11-25 08:00"),
        ("2026-11-25 14:00", "11-25 14:00"),
        ("2026.11.25 14.00", "11-25 14:00"),
        ("11-25", "11-25 08:00"),
        ("11-25 14:00", "11-25 14:00"),
        ("25 d.", "11-25 08:00"),
        ("25 d. 14 val.", "11-25 14:00"),
        ("lapkričio 25 d. 14:00", "11-25 14:00"),
        ("25 November 14:00", "11-25 14:00"),
        ("Nov 25", "11-25 08:00"),
        ("1 d.", "12-01 08:00"),
        ("01-05", "2027-01-05 08:00"),
        ("25.11.2026 14:00", "11-25 14:00"),
        ("25 November 2026 14:00", "11-25 14:00"),
        ("2026 m. lapkričio 25 d. 14:00", "11-25 14:00"),
        ("ketv 9", "11-26 09:00"),
        ("thurs 9", "11-26 09:00"),
    ],
)
def test_understands_what_people_type(typed: str, due: str) -> None:
    assert read(typed) == (due, False)


@pytest.mark.parametrize(
    ("typed", "due"),
    [
        ("22:00", "11-24 08:00"),
        ("17:00", "11-24 08:00"),
        ("7", "11-24 08:00"),
        ("rytoj 6", "11-24 08:00"),
        ("penktadienį 16", "11-30 08:00"),
        ("šeštadienį 12", "11-30 08:00"),
        ("Sunday", "11-30 08:00"),
        ("12-25 10:00", "12-28 08:00"),
        ("12-23 15:30", "12-23 15:30"),
        ("12-23 16:30", "12-28 08:00"),
    ],
)
def test_nobody_is_called_at_night_on_a_holiday_or_after_a_shortened_day(
    typed: str, due: str
) -> None:
    asked = read(typed)
    assert not isinstance(asked, WhenFault)
    assert asked[0] == due
    assert asked[1] is (due != "12-23 15:30")


@pytest.mark.parametrize(
    "typed", ["2026-11-20", "11-20", "today 9:00", "vakar", "yesterday 15", "2025-11-25 14:00"]
)
def test_a_time_that_has_passed_is_refused(typed: str) -> None:
    assert read(typed) is WhenFault.PAST


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "soon",
        "r",
        "25",
        "24:00",
        "9:60",
        "13 pm",
        "15 30 45",
        "99999",
        "9-11",
        "po 30",
        "tomorrow tomorrow",
        "32 d.",
        "2026-02-30",
        "2026-13-01",
    ],
)
def test_what_says_no_time_is_refused(typed: str) -> None:
    assert read(typed) is WhenFault.UNCLEAR


@pytest.mark.parametrize("typed", ["2028-01-01", "9999-12-31", "in 999 days", "po 99 sav."])
def test_a_slip_into_another_year_is_refused(typed: str) -> None:
    assert read(typed) is WhenFault.TOO_FAR


def test_a_time_that_has_passed_on_friday_is_of_monday() -> None:
    assert read("9", at("2026-11-27 10:00")) == ("11-30 09:00", False)


def test_the_minute_that_runs_has_not_passed() -> None:
    assert read("10:00", NOW + 30_000) == ("11-23 10:00", False)
    assert read("10:00", NOW + 60_000) == ("11-24 10:00", False)


def test_a_site_that_never_works_still_gives_a_time() -> None:
    never = Calendar({}, VILNIUS)
    assert parse_when("9", NOW, never) == When(at("2026-11-24 09:00"))


@pytest.mark.parametrize(
    ("typed", "due"),
    [("2027-03-28 10:00", "2027-03-30 08:00"), ("rytoj 9", "10-26 09:00")],
)
def test_days_on_which_clocks_change(typed: str, due: str) -> None:
    asked = read(typed, at("2026-10-25 02:30"))
    assert not isinstance(asked, WhenFault)
    assert asked[0] == due


@pytest.mark.parametrize(
    ("due", "shown"),
    [
        ("2026-11-23 10:00", "due now"),
        ("2026-11-23 09:56", "due now"),
        ("2026-11-23 09:55", "overdue 5 min"),
        ("2026-11-23 08:00", "overdue 2 h"),
        ("2026-11-20 15:00", "overdue 2 day"),
        ("2026-11-23 10:01", "today 10:01"),
        ("2026-11-24 08:00", "tomorrow 08:00"),
        ("2026-11-29 08:00", "Sunday 08:00"),
        ("2026-11-30 08:00", "2026-11-30 08:00"),
    ],
)
def test_lists_say_when_in_few_words(due: str, shown: str) -> None:
    assert due_text(at(due), NOW, VILNIUS).startswith(shown)


def test_says_how_a_typed_time_was_understood() -> None:
    assert when_text(When(at("2026-11-24 08:00")), NOW, VILNIUS) == "Call back: tomorrow 08:00"
    moved = when_text(When(at("2026-11-24 08:00"), moved=True), NOW, VILNIUS)
    assert moved == "Nobody is at work then, so: tomorrow 08:00"
    far = When(at("2026-12-28 08:00"))
    assert when_text(far, NOW, VILNIUS) == "Call back: Monday 2026-12-28, 08:00"


def test_every_fault_has_a_sentence() -> None:
    assert len({fault_text(fault) for fault in WhenFault}) == len(WhenFault)
