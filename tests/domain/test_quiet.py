"""When somebody had better come another day, by how long others have waited."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from queueapp.domain.hours import BusinessDay, DayHours, Lunch
from queueapp.domain.quiet import LEAST, QuietHour, Waited, quiet_hours
from queueapp.domain.workdays import Calendar

ZONE = ZoneInfo("Europe/Vilnius")
MINUTE = 60_000
TARGET = 30 * MINUTE
MONDAY = date(2026, 3, 2)
WEEK = {day: DayHours(8 * 60, 17 * 60) for day in range(1, 6)}
AT_LUNCH = {day: DayHours(8 * 60, 17 * 60, lunch=Lunch(12 * 60, 12 * 60 + 45)) for day in WEEK}


def at(day: date, hour: int, minute: int = 0) -> int:
    wall_time = datetime(day.year, day.month, day.day, hour, minute, tzinfo=ZONE)
    return round(wall_time.timestamp()) * 1000


def came(weekday: int, hour: int, waits: Sequence[int], weeks_ago: int = 1) -> list[Waited]:
    """Clients of a past week who came in that hour, with their waits in minutes."""
    day = MONDAY + timedelta(days=weekday - 1, weeks=-weeks_ago)
    return [Waited(at(day, hour, n % 60), wait * MINUTE) for n, wait in enumerate(waits)]


def busy_but(quiet: tuple[int, int], waits: Sequence[int] = (5,) * LEAST) -> list[Waited]:
    """A week of long waits from 8 to 17, but for one hour of one weekday."""
    past = [
        each
        for weekday in range(1, 6)
        for hour in range(8, 17)
        if (weekday, hour) != quiet
        for each in came(weekday, hour, (40, 50) * (LEAST // 2))
    ]
    return past + came(*quiet, waits)


def coming(week: dict[int, DayHours] = WEEK, days: int = 7) -> list[BusinessDay]:
    calendar = Calendar(week, ZONE)
    return [calendar.day(MONDAY + timedelta(days=ahead)) for ahead in range(1, days + 1)]


def wall(hour: QuietHour) -> tuple[int, int]:
    begins = datetime.fromtimestamp(hour.begins_at / 1000, ZONE)
    assert hour.ends_at - hour.begins_at == 60 * MINUTE
    return begins.isoweekday(), begins.hour


def test_the_one_quiet_hour_is_found_and_says_what_it_rests_on() -> None:
    past = busy_but((3, 10), [0, 1, 2, 3, 4, 5, 6, 7, 8, 9])
    found = next(
        hour for hour in quiet_hours(past, coming(days=4), ZONE, TARGET) if wall(hour) == (3, 10)
    )
    assert (found.usual, found.mostly, found.rests_on) == (4 * MINUTE, 7 * MINUTE, 10)


def test_a_day_of_long_waits_only_is_offered_to_nobody() -> None:
    past = [each for day in (2, 3) for hour in range(8, 17) for each in came(day, hour, [60] * 8)]
    past += [each for day in (4, 5) for hour in range(8, 17) for each in came(day, hour, [5] * 8)]
    found = quiet_hours(past, coming(days=4), ZONE, TARGET)
    assert [wall(hour)[0] for hour in found] == [4, 5]


def test_of_each_day_the_hour_with_the_shortest_waits_and_the_soonest_day_first() -> None:
    short = {(2, 14): 5, (2, 9): 4, (4, 11): 3}
    past = [
        each
        for weekday in range(1, 6)
        for hour in range(8, 17)
        for each in came(weekday, hour, [short.get((weekday, hour), 20 + hour)] * LEAST)
    ]
    found = quiet_hours(past, coming(), ZONE, TARGET)
    assert [wall(hour) for hour in found] == [(2, 9), (3, 8), (4, 11)]


def wall_of(waited: Waited) -> tuple[int, int]:
    came_at = datetime.fromtimestamp(waited.arrived_at / 1000, ZONE)
    return came_at.isoweekday(), came_at.hour


def test_an_hour_that_few_came_in_borrows_from_other_weekdays_and_else_is_unknown() -> None:
    few = came(2, 9, [1, 1])
    assert quiet_hours(few, coming(), ZONE, TARGET) == ()
    borrowed = few + came(3, 9, [1] * (LEAST - 2))
    found = quiet_hours(borrowed, coming(days=1), ZONE, TARGET)
    assert [(wall(hour), hour.rests_on) for hour in found] == [((2, 9), LEAST)]


def test_nobody_is_sent_into_lunch_to_a_closed_day_or_to_the_last_hour() -> None:
    past = [
        each for day in range(1, 8) for hour in range(24) for each in came(day, hour, [0] * LEAST)
    ]
    for hour in every_hour(past, coming(AT_LUNCH, 14)):
        weekday, begins = wall(hour)
        assert weekday <= 5
        assert begins in (8, 9, 10, 11, 13, 14, 15)


def every_hour(past: list[Waited], days: list[BusinessDay]) -> Iterator[QuietHour]:
    """What is offered, hour after hour: what was offered is made long, so that another is next."""
    for _ in range(40):
        found = quiet_hours(past, days, ZONE, TARGET)
        if not found or found[0].mostly:
            return
        yield from found
        taken = {wall(hour) for hour in found}
        past = [
            Waited(each.arrived_at, 90 * MINUTE) if wall_of(each) in taken else each
            for each in past
        ]


def test_hours_that_begin_within_an_hour_offer_whole_hours_only() -> None:
    week = {day: DayHours(7 * 60 + 30, 11 * 60 + 30) for day in range(1, 6)}
    past = [each for hour in range(6, 13) for each in came(2, hour, [0] * LEAST)]
    found = set(map(wall, every_hour(past, coming(week, 1))))
    assert found == {(2, 8), (2, 9)}


def test_an_hour_of_waits_longer_than_the_site_means_is_not_quiet_though_the_others_are_worse() -> (
    None
):
    past = [each for hour in range(8, 17) for each in came(2, hour, [30 + 5 * hour] * LEAST)]
    assert quiet_hours(past, coming(days=1), ZONE, TARGET) == ()
    (found,) = quiet_hours(past, coming(days=1), ZONE, 70 * MINUTE)
    assert wall(found) == (2, 8)


def test_around_the_clock_nothing_is_offered() -> None:
    week = {day: DayHours(0, 24 * 60) for day in range(1, 8)}
    past = [each for hour in range(24) for each in came(2, hour, [0] * LEAST)]
    assert quiet_hours(past, coming(week), ZONE, TARGET) == ()


@given(
    st.lists(st.tuples(st.integers(1, 7), st.integers(0, 23), st.integers(0, 300)), max_size=200),
    st.integers(1, 10),
)
def test_whatever_was_waited_what_is_offered_is_open_and_in_order(
    history: list[tuple[int, int, int]], ahead: int
) -> None:
    past = [waited for day, hour, wait in history for waited in came(day, hour, [wait])]
    days = coming(AT_LUNCH, ahead)
    found = quiet_hours(past, days, ZONE, TARGET)
    assert len(found) <= 3
    assert list(found) == sorted(found, key=lambda hour: hour.begins_at)
    for hour in found:
        assert hour.usual <= hour.mostly
        assert hour.rests_on >= LEAST
        assert any(
            each.opens_at is not None
            and each.closes_at is not None
            and each.opens_at <= hour.begins_at < hour.ends_at < each.closes_at
            for each in days
        )
