"""Which day it is, and when it opens and closes."""

from datetime import date, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from queueapp.domain.hours import BusinessDay, DayHours, DayKind, Lunch, WeekHours, opening
from queueapp.domain.workdays import Calendar

VILNIUS = ZoneInfo("Europe/Vilnius")
HOUR_MS = 3_600_000
OFFICE = DayHours(8 * 60, 17 * 60)
NIGHT = DayHours(20 * 60, 2 * 60, next_day=True)
ROUND_THE_CLOCK = DayHours(0, 0, next_day=True)


def at(text: str) -> int:
    """An instant by the clock on the wall in Vilnius."""
    return int(datetime.fromisoformat(text).replace(tzinfo=VILNIUS).timestamp() * 1000)


def day_of(day: date, week: WeekHours, zone: ZoneInfo) -> BusinessDay:
    return Calendar(week, zone).day(day)


def business_day(now: int, week: WeekHours, zone: ZoneInfo) -> BusinessDay:
    return Calendar(week, zone).business_day(now)


@pytest.mark.parametrize(
    ("opens", "closes", "next_day", "make_sense"),
    [
        pytest.param(480, 1020, False, True, id="an ordinary day"),
        pytest.param(1020, 480, False, False, id="backwards without the next-day mark"),
        pytest.param(1020, 480, True, True, id="backwards with the mark"),
        pytest.param(480, 480, False, False, id="no time at all"),
        pytest.param(480, 480, True, True, id="a whole day from eight to eight"),
        pytest.param(0, 0, True, True, id="round the clock"),
        pytest.param(0, 1440, False, True, id="until midnight"),
        pytest.param(480, 1020, True, False, id="longer than a day"),
        pytest.param(-1, 480, False, False, id="before the day begins"),
        pytest.param(480, 1441, False, False, id="after it ends"),
        pytest.param(1440, 60, True, False, id="opening when the day is over"),
    ],
)
def test_which_hours_make_sense(opens: int, closes: int, next_day: bool, make_sense: bool) -> None:
    assert DayHours(opens, closes, next_day).make_sense is make_sense


@pytest.mark.parametrize(
    ("begins", "ends", "fits"),
    [
        pytest.param(720, 765, True, id="in the middle of the day"),
        pytest.param(480, 540, False, id="from the opening on"),
        pytest.param(960, 1020, False, id="until closing"),
        pytest.param(765, 720, False, id="backwards"),
        pytest.param(720, 720, False, id="no time at all"),
        pytest.param(1080, 1140, False, id="after closing"),
        pytest.param(420, 450, False, id="before opening"),
    ],
)
def test_which_lunch_fits(begins: int, ends: int, fits: bool) -> None:
    assert DayHours(480, 1020, lunch=Lunch(begins, ends)).lunch_fits is fits


def test_lunch_that_the_clocks_turn_round_is_no_lunch() -> None:
    hours = DayHours(60, 600, lunch=Lunch(3 * 60 + 50, 4 * 60 + 10))
    usual = opening(date(2026, 3, 28), hours, VILNIUS)
    assert usual is not None
    assert usual.lunch == (at("2026-03-28 03:50"), at("2026-03-28 04:10"))
    changed = opening(date(2026, 3, 29), hours, VILNIUS)
    assert changed is not None
    assert changed.lunch is None


def test_hours_of_a_day() -> None:
    assert day_of(date(2026, 3, 2), {1: OFFICE}, VILNIUS) == BusinessDay(
        "2026-03-02", at("2026-03-02 08:00"), at("2026-03-02 17:00")
    )


def test_a_day_without_hours_stays_closed() -> None:
    assert day_of(date(2026, 3, 3), {1: OFFICE}, VILNIUS) == BusinessDay(
        "2026-03-03", None, None, kind=DayKind.CLOSED
    )


@pytest.mark.parametrize(
    ("moment", "expected"),
    [
        ("2026-03-02 19:59", "2026-03-02"),
        ("2026-03-02 23:59", "2026-03-02"),
        ("2026-03-03 00:00", "2026-03-02"),
        ("2026-03-03 01:59", "2026-03-02"),
        ("2026-03-03 02:00", "2026-03-02"),
        ("2026-03-03 04:59", "2026-03-02"),
        ("2026-03-03 05:00", "2026-03-03"),
        ("2026-03-03 12:00", "2026-03-03"),
    ],
)
def test_after_midnight_it_is_still_yesterday_until_the_last_are_served(
    moment: str, expected: str
) -> None:
    assert business_day(at(moment), {1: NIGHT, 2: OFFICE}, VILNIUS).date == expected


@pytest.mark.parametrize("moment", ["2026-03-02 23:59:59", "2026-03-02 00:00"])
def test_an_ordinary_day_ends_at_midnight_though_it_closes_earlier(moment: str) -> None:
    assert business_day(at(moment), {1: OFFICE}, VILNIUS).date == "2026-03-02"
    assert business_day(at("2026-03-03 00:00"), {1: OFFICE}, VILNIUS).date == "2026-03-03"


def test_a_night_that_began_on_a_closed_morning_belongs_to_its_evening() -> None:
    week = {5: NIGHT}
    assert business_day(at("2026-03-07 01:00"), week, VILNIUS) == BusinessDay(
        "2026-03-06", at("2026-03-06 20:00"), at("2026-03-07 02:00")
    )
    assert business_day(at("2026-03-07 05:00"), week, VILNIUS) == BusinessDay(
        "2026-03-07", None, None, kind=DayKind.CLOSED
    )


@pytest.mark.parametrize(
    ("day", "hours", "length"),
    [
        pytest.param(date(2026, 3, 28), ROUND_THE_CLOCK, 24, id="an ordinary day"),
        pytest.param(date(2026, 3, 29), ROUND_THE_CLOCK, 23, id="clocks go forward"),
        pytest.param(date(2026, 10, 25), ROUND_THE_CLOCK, 25, id="clocks go back"),
        pytest.param(date(2026, 3, 28), NIGHT, 6, id="a night that ends before the change"),
        pytest.param(
            date(2026, 10, 24), DayHours(1200, 300, next_day=True), 10, id="a night with one more"
        ),
        pytest.param(date(2026, 3, 29), OFFICE, 9, id="hours after the change"),
    ],
)
def test_a_day_is_as_long_as_the_clocks_make_it(day: date, hours: DayHours, length: int) -> None:
    found = day_of(day, {day.isoweekday(): hours}, VILNIUS)
    assert found.opens_at is not None
    assert found.closes_at is not None
    assert found.closes_at - found.opens_at == length * HOUR_MS


@pytest.mark.parametrize("first", [date(2026, 3, 25), date(2026, 10, 21)])
def test_round_the_clock_days_follow_each_other_without_a_gap(first: date) -> None:
    week = dict.fromkeys(range(1, 8), ROUND_THE_CLOCK)
    days = [day_of(first + timedelta(days=n), week, VILNIUS) for n in range(9)]
    assert all(one.closes_at == following.opens_at for one, following in pairwise(days))


@given(
    instant=st.integers(at("2024-01-01"), at("2030-01-01")),
    zone=st.sampled_from(["Europe/Vilnius", "UTC", "America/New_York", "Asia/Kolkata"]),
    hours=st.sampled_from([OFFICE, NIGHT, ROUND_THE_CLOCK, DayHours(0, 1440)]),
)
def test_whenever_the_hall_is_open_the_day_is_the_one_that_opened(
    instant: int, zone: str, hours: DayHours
) -> None:
    week = dict.fromkeys(range(1, 8), hours)
    today = datetime.fromtimestamp(instant / 1000, ZoneInfo(zone)).date()
    open_days = [
        day
        for day in (day_of(today + timedelta(days=n), week, ZoneInfo(zone)) for n in (-1, 0, 1))
        if day.opens_at is not None
        and day.closes_at is not None
        and day.opens_at <= instant < day.closes_at
    ]
    if open_days:
        assert business_day(instant, week, ZoneInfo(zone)) in open_days
