"""Shifts: whose plan holds on a day, who is away at once, and times of a day past midnight."""

from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from queueapp.domain.hours import BusinessDay, DayHours
from queueapp.domain.shift import (
    Break,
    OpenMinutes,
    Shift,
    check,
    day_opening,
    minute_of,
    on_day,
    shift_on,
    together,
    week_opening,
)
from tests.factories import at

VILNIUS = ZoneInfo("Europe/Vilnius")
DAY = "2026-03-02"


def test_a_date_goes_before_its_weekday_and_nobody_has_anothers_plan() -> None:
    weekly, own = Shift(1, "1", 960), Shift(1, DAY, 900)
    assert shift_on((weekly, own), 1, DAY, 1) is own
    assert shift_on((weekly,), 1, DAY, 1) is weekly
    assert shift_on((weekly, own), 1, "2026-03-03", 2) == Shift(1, "2026-03-03")
    assert shift_on((weekly, own), 2, DAY, 1) == Shift(2, DAY)


def test_breaks_at_once_are_found_with_everybody_in_them() -> None:
    shifts = (
        Shift(1, DAY, None, (Break(720, 750), Break(900, 915))),
        Shift(2, DAY, None, (Break(735, 765),)),
        Shift(3, DAY, None, (Break(740, 745), Break(750, 760))),
        Shift(4, DAY, None, (Break(915, 930),)),
    )
    assert together(shifts) == (
        (Break(735, 740), (1, 2)),
        (Break(740, 745), (1, 2, 3)),
        (Break(745, 750), (1, 2)),
        (Break(750, 760), (2, 3)),
    )
    assert together(shifts[:1]) == ()


@given(
    st.lists(
        st.tuples(st.integers(1, 4), st.integers(0, 30), st.integers(1, 10)),
        max_size=8,
    )
)
def test_of_every_minute_it_is_said_exactly_who_is_away_with_others(
    breaks: list[tuple[int, int, int]],
) -> None:
    shifts = [Shift(who, DAY, None, (Break(begins, begins + n),)) for who, begins, n in breaks]
    said = {minute: who for pause, who in together(shifts) for minute in _minutes(pause)}
    for minute in range(45):
        away = {who for who, begins, n in breaks if begins <= minute < begins + n}
        assert said.get(minute, ()) == (tuple(sorted(away)) if len(away) > 1 else ())


def _minutes(pause: Break) -> range:
    return range(pause.begins, pause.ends)


@pytest.mark.parametrize(
    ("instant", "day", "minute"),
    [
        ("2026-03-02 10:30", DAY, 630),
        ("2026-03-03 01:15", DAY, 24 * 60 + 75),
        # The clocks go forward at three that Sunday, and back at four that other one.
        ("2026-03-29 10:00", "2026-03-29", 600),
        ("2026-10-25 10:00", "2026-10-25", 600),
    ],
)
def test_minutes_of_a_day_are_those_on_the_wall(instant: str, day: str, minute: int) -> None:
    assert minute_of(at(instant), day, VILNIUS) == minute


def test_hours_over_midnight_go_on_in_the_minutes_of_their_day() -> None:
    night = week_opening(DayHours(18 * 60, 2 * 60, next_day=True))
    assert night == OpenMinutes(1080, 1560)
    day = BusinessDay(DAY, at("2026-03-02 18:00"), at("2026-03-03 02:00"))
    assert day_opening(day, VILNIUS) == night
    assert [on_day(minutes, night) for minutes in (60, 1200, 180)] == [1500, 1200, 180]
    assert on_day(60, OpenMinutes(480, 1020)) == 60
    assert on_day(60, None) == 60
    assert check(Shift(1, DAY, 1500, (Break(1440, 1455),)), night) is None


def test_on_a_day_without_hours_a_plan_still_fits() -> None:
    assert week_opening(None) is None
    assert day_opening(BusinessDay(DAY, None, None), VILNIUS) is None
    assert check(Shift(1, DAY, 900, (Break(720, 750),)), None) is None
