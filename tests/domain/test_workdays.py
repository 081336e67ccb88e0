"""When somebody is at work: public holidays, their eves, clock changes, nights."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from queueapp.domain.hours import DayHours, WeekHours, day_of
from queueapp.domain.workdays import Calendar, is_holiday, public_holidays

VILNIUS = ZoneInfo("Europe/Vilnius")
HOUR_MS = 3_600_000
OFFICE = DayHours(8 * 60, 17 * 60)
NIGHT = DayHours(20 * 60, 2 * 60, next_day=True)
ROUND_THE_CLOCK = DayHours(0, 0, next_day=True)
FROM_EIGHT_TO_EIGHT = DayHours(8 * 60, 8 * 60, next_day=True)
NEARLY_OVER = DayHours(8 * 60, 9 * 60)

KAUNAS: WeekHours = {
    **dict.fromkeys((1, 2, 3, 4), OFFICE),
    5: DayHours(8 * 60, 15 * 60 + 45),
}
EVERY_DAY: WeekHours = dict.fromkeys(range(1, 8), OFFICE)
WEEKS: tuple[WeekHours, ...] = (
    KAUNAS,
    EVERY_DAY,
    {3: OFFICE},
    {},
    dict.fromkeys(range(1, 8), NIGHT),
    dict.fromkeys(range(1, 8), ROUND_THE_CLOCK),
    {1: FROM_EIGHT_TO_EIGHT, 2: OFFICE, 5: NIGHT, 6: ROUND_THE_CLOCK},
    dict.fromkeys((1, 2, 4), NEARLY_OVER),
    {**KAUNAS, 7: DayHours(3 * 60 + 30, 4 * 60)},
)


def at(text: str) -> int:
    """An instant by the clock on the wall in Vilnius."""
    return int(datetime.fromisoformat(text).replace(tzinfo=VILNIUS).timestamp() * 1000)


def wall(instant: int) -> str:
    """What the clock on the wall in Vilnius shows."""
    return datetime.fromtimestamp(instant / 1000, VILNIUS).strftime("%Y-%m-%d %H:%M")


def calendar(week: WeekHours = KAUNAS) -> Calendar:
    return Calendar(week, VILNIUS)


def days_of(year: int) -> list[date]:
    first = date(year, 1, 1)
    return [first + timedelta(days=n) for n in range((date(year + 1, 1, 1) - first).days)]


def shortened(year: int, week: WeekHours) -> list[str]:
    """The days on which the hall works less than by its week."""
    found = []
    for day in days_of(year):
        usual, real = day_of(day, week, VILNIUS), calendar(week).hours_on(day)
        if real is not None and real.closes_at != usual.closes_at:
            assert usual.closes_at is not None
            assert usual.closes_at - real.closes_at == HOUR_MS
            assert real.opens_at == usual.opens_at
            found.append(day.isoformat())
    return found


@pytest.mark.parametrize(
    ("year", "eves"),
    [
        (2026, ["03-10", "04-30", "06-23", "08-14", "12-23", "12-31"]),
        (2027, ["02-15", "03-10", "04-30", "06-23", "07-05", "12-23", "12-31"]),
    ],
)
def test_only_the_eves_of_public_holidays_are_an_hour_shorter(year: int, eves: list[str]) -> None:
    assert shortened(year, KAUNAS) == [f"{year}-{eve}" for eve in eves]


def test_a_friday_before_a_holiday_on_saturday_is_shorter() -> None:
    assert date(2025, 10, 31).isoweekday() == 5
    hours = calendar().hours_on(date(2025, 10, 31))
    assert hours is not None
    assert wall(hours.closes_at) == "2025-10-31 14:45"


def test_a_friday_before_a_holiday_on_monday_is_not_shorter() -> None:
    assert is_holiday(date(2026, 7, 6))
    hours = calendar().hours_on(date(2026, 7, 3))
    assert hours is not None
    assert wall(hours.closes_at) == "2026-07-03 15:45"


def test_a_weekend_day_in_use_is_shorter_too_on_an_eve() -> None:
    assert "2026-07-05" in shortened(2026, EVERY_DAY)


def test_the_public_holidays_of_lithuania() -> None:
    days = "01-01 02-16 03-11 04-05 04-06 05-01 05-03 06-07 06-24 07-06 08-15 11-01 11-02"
    named = {date.fromisoformat(f"2026-{day}") for day in days.split()}
    assert public_holidays(2026) == named | {date(2026, 12, day) for day in (24, 25, 26)}
    assert all(calendar(EVERY_DAY).hours_on(day) is None for day in public_holidays(2026))


def test_a_day_with_no_more_than_the_hour_that_the_eve_takes_is_closed() -> None:
    assert calendar({2: NEARLY_OVER}).hours_on(date(2026, 3, 10)) is None
    assert calendar({2: NEARLY_OVER}).hours_on(date(2026, 3, 3)) is not None


@pytest.mark.parametrize(
    ("moment", "expected"),
    [
        pytest.param("2026-03-02 07:59", "2026-03-02 08:00", id="before opening"),
        pytest.param("2026-03-02 08:00", "2026-03-02 08:00", id="at opening"),
        pytest.param("2026-03-02 12:34", "2026-03-02 12:34", id="while open"),
        pytest.param("2026-03-02 17:00", "2026-03-03 08:00", id="at closing"),
        pytest.param("2026-03-02 23:59", "2026-03-03 08:00", id="at night"),
        pytest.param("2026-03-06 15:45", "2026-03-09 08:00", id="over a weekend"),
        pytest.param("2026-03-10 15:59", "2026-03-10 15:59", id="the last hour of an eve"),
        pytest.param("2026-03-10 16:00", "2026-03-12 08:00", id="the hour an eve lacks"),
        pytest.param("2026-03-11 10:00", "2026-03-12 08:00", id="a holiday"),
        pytest.param("2026-12-23 18:00", "2026-12-28 08:00", id="over Christmas"),
        pytest.param("2026-12-31 20:00", "2027-01-04 08:00", id="over the new year"),
        pytest.param("2026-03-29 03:30", "2026-03-30 08:00", id="an hour that is left out"),
    ],
)
def test_the_next_moment_at_work(moment: str, expected: str) -> None:
    assert wall(calendar().working_moment(at(moment))) == expected
    assert calendar().at_work(at(moment)) is (moment == expected)


@pytest.mark.parametrize(
    ("moment", "expected"),
    [
        pytest.param("2026-03-02 07:00", "2026-03-03 08:00", id="before opening"),
        pytest.param("2026-03-02 10:00", "2026-03-03 08:00", id="while open"),
        pytest.param("2026-03-02 22:00", "2026-03-03 08:00", id="after closing"),
        pytest.param("2026-03-06 10:00", "2026-03-09 08:00", id="on a Friday"),
        pytest.param("2026-03-08 10:00", "2026-03-09 08:00", id="on a Sunday"),
        pytest.param("2026-03-10 10:00", "2026-03-12 08:00", id="on an eve"),
        pytest.param("2026-03-27 10:00", "2026-03-30 08:00", id="over a change of clocks"),
        pytest.param("2026-10-23 10:00", "2026-10-26 08:00", id="and back"),
    ],
)
def test_the_next_morning(moment: str, expected: str) -> None:
    assert wall(calendar().next_morning(at(moment))) == expected


def test_after_midnight_the_next_day_at_work_is_the_one_that_is_yet_to_begin() -> None:
    nights = calendar(dict.fromkeys(range(1, 8), NIGHT))
    assert wall(nights.working_moment(at("2026-03-04 01:00"))) == "2026-03-04 01:00"
    assert wall(nights.working_moment(at("2026-03-04 02:00"))) == "2026-03-04 20:00"
    assert wall(nights.next_morning(at("2026-03-04 01:00"))) == "2026-03-04 20:00"
    assert wall(nights.next_morning(at("2026-03-04 21:00"))) == "2026-03-05 20:00"


def test_the_next_morning_is_yet_to_come_where_one_day_goes_on_into_the_next() -> None:
    long = calendar({1: DayHours(10 * 60, 10 * 60, next_day=True), 2: OFFICE, 3: OFFICE})
    assert wall(long.next_morning(at("2026-03-03 07:30"))) == "2026-03-03 08:00"
    assert wall(long.next_morning(at("2026-03-03 09:00"))) == "2026-03-04 08:00"


def test_a_night_that_runs_into_a_holiday_ends_an_hour_sooner_there() -> None:
    nights = calendar(dict.fromkeys(range(1, 8), NIGHT))
    assert nights.at_work(at("2026-03-11 00:59"))
    assert not nights.at_work(at("2026-03-11 01:00"))
    assert wall(nights.working_moment(at("2026-03-11 01:00"))) == "2026-03-12 20:00"


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        pytest.param("2026-03-02", "2026-03-02 17:00", id="an ordinary day"),
        pytest.param("2026-03-06", "2026-03-06 15:45", id="a Friday"),
        pytest.param("2026-03-08", "2026-03-06 15:45", id="a Sunday"),
        pytest.param("2026-03-10", "2026-03-10 16:00", id="an eve"),
        pytest.param("2026-03-11", "2026-03-10 16:00", id="a holiday"),
        pytest.param("2026-12-27", "2026-12-23 16:00", id="the Sunday after Christmas"),
    ],
)
def test_by_when_something_promised_for_a_day_is_due(day: str, expected: str) -> None:
    assert wall(calendar().end_of(date.fromisoformat(day))) == expected


@pytest.mark.parametrize(
    ("day", "hours"),
    [
        pytest.param("2026-03-28", 24, id="an ordinary day"),
        pytest.param("2026-03-29", 23, id="clocks go forward"),
        pytest.param("2026-10-25", 25, id="clocks go back"),
    ],
)
def test_days_with_a_change_of_clocks_add_up(day: str, hours: int) -> None:
    found = calendar(dict.fromkeys(range(1, 8), ROUND_THE_CLOCK)).hours_on(date.fromisoformat(day))
    assert found is not None
    assert found.closes_at - found.opens_at == hours * HOUR_MS


def test_hours_that_the_clocks_leave_out_are_no_working_day() -> None:
    left_out = calendar({7: DayHours(3 * 60 + 30, 4 * 60)})
    assert left_out.hours_on(date(2026, 3, 29)) is None
    assert left_out.hours_on(date(2026, 3, 22)) is not None


def test_a_site_that_never_opens_puts_nothing_off() -> None:
    never = calendar({})
    moment = at("2026-03-02 10:00")
    assert never.working_moment(moment) == moment
    assert never.next_morning(moment) == moment
    assert wall(never.end_of(date(2026, 3, 2))) == "2026-03-02 00:00"


MOMENTS = st.integers(at("2025-01-01"), at("2031-01-01"))


@given(moment=MOMENTS, week=st.sampled_from(WEEKS))
def test_the_next_moment_at_work_is_never_earlier_and_within_some_days_hours(
    moment: int, week: WeekHours
) -> None:
    found = calendar(week).working_moment(moment)
    assert found >= moment
    assert calendar(week).working_moment(found) == found
    if week:
        day = datetime.fromtimestamp(found / 1000, VILNIUS).date()
        hours = [calendar(week).hours_on(day - timedelta(days=back)) for back in (0, 1)]
        assert any(h.opens_at <= found < h.closes_at for h in hours if h)


@given(moment=MOMENTS, week=st.sampled_from(WEEKS))
def test_no_work_is_passed_over_on_the_way_to_the_next_moment(moment: int, week: WeekHours) -> None:
    found = calendar(week).working_moment(moment)
    day = datetime.fromtimestamp(moment / 1000, VILNIUS).date() - timedelta(days=1)
    while week and day <= datetime.fromtimestamp(found / 1000, VILNIUS).date():
        hours = calendar(week).hours_on(day)
        assert (
            hours is None
            or hours.closes_at <= moment
            or hours.opens_at >= found
            or (found == moment)
        )
        day += timedelta(days=1)


@given(moment=MOMENTS, week=st.sampled_from(WEEKS[:3] + WEEKS[4:]))
def test_the_next_morning_is_later_and_an_opening(moment: int, week: WeekHours) -> None:
    found = calendar(week).next_morning(moment)
    hours = calendar(week).hours_on(datetime.fromtimestamp(found / 1000, VILNIUS).date())
    assert found > moment
    assert hours is not None
    assert hours.opens_at == found


@given(day=st.dates(date(2025, 1, 1), date(2031, 1, 1)), week=st.sampled_from(WEEKS))
def test_what_is_promised_for_a_day_is_never_due_after_it(day: date, week: WeekHours) -> None:
    due = calendar(week).end_of(day)
    usual = day_of(day, week, VILNIUS).closes_at
    following = at((day + timedelta(days=1)).isoformat())
    assert due <= (usual if usual is not None else following)
    if week:
        assert calendar(week).at_work(due - 1)
