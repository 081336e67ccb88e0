"""When staff are reminded of closing: once each, the latest only, for the closing that holds."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from queueapp.domain.hours import BusinessDay
from queueapp.domain.reminders import (
    CLOSED,
    Reminded,
    Step,
    due_reminder,
    minutes_left,
    near_minutes,
    step_of,
)
from tests.factories import MINUTE, at

REMINDERS = (60, 30, 15, 5)
OPENS, CLOSES = at("2026-03-02 08:00"), at("2026-03-02 17:00")
DAY = BusinessDay("2026-03-02", OPENS, CLOSES)
HOUR = 60 * MINUTE


def shown(minutes: int, closes_at: int = CLOSES) -> Reminded:
    return Reminded(closes_at, minutes)


def through(day: BusinessDay, instants: list[int], last: Reminded | None = None) -> list[int]:
    """What is shown as a window looks at these instants, one after another."""
    came = []
    for now in instants:
        found = due_reminder(day, REMINDERS, now, last)
        if found is not None:
            came.append(found.minutes)
            last = found
    return came


def seconds(first: str, last: str) -> list[int]:
    return list(range(at(f"2026-03-02 {first}"), at(f"2026-03-02 {last}"), 1000))


def test_each_comes_once_at_its_minute() -> None:
    assert through(DAY, seconds("15:50", "17:10")) == [60, 30, 15, 5, CLOSED]
    assert due_reminder(DAY, REMINDERS, CLOSES - 60 * MINUTE - 1, None) is None
    assert due_reminder(DAY, REMINDERS, CLOSES - 60 * MINUTE, None) == shown(60)


def test_the_order_in_which_a_site_has_written_them_does_not_count() -> None:
    assert due_reminder(DAY, (5, 60, 15, 30), CLOSES - 20 * MINUTE, None) == shown(30)
    assert due_reminder(DAY, (), CLOSES - 20 * MINUTE, None) is None
    assert due_reminder(DAY, (), CLOSES, None) == shown(CLOSED)


def test_of_those_slept_through_only_the_latest_comes() -> None:
    woken = [at("2026-03-02 15:00"), at("2026-03-02 16:47"), at("2026-03-02 16:48")]
    assert through(DAY, woken) == [15]
    assert through(DAY, [at("2026-03-02 15:00"), at("2026-03-02 19:00")]) == [CLOSED]


def test_a_clock_that_is_set_back_repeats_none() -> None:
    instants = seconds("15:50", "16:31") + seconds("15:40", "16:46")
    assert through(DAY, instants) == [60, 30, 15]


def test_closing_that_is_moved_later_brings_them_again() -> None:
    before = through(DAY, seconds("15:50", "16:50"))
    assert before == [60, 30, 15]
    later = replace(DAY, closes_at=CLOSES + 30 * MINUTE, kept_open=True)
    assert through(later, seconds("16:50", "17:40"), shown(15)) == [60, 30, 15, 5, CLOSED]


def test_closing_that_is_moved_back_again_brings_the_one_that_holds_now() -> None:
    moved = shown(60, CLOSES + 60 * MINUTE)
    assert due_reminder(DAY, REMINDERS, at("2026-03-02 16:20"), moved) == shown(60)
    assert due_reminder(DAY, REMINDERS, at("2026-03-02 16:58"), moved) == shown(5)


def test_a_day_over_midnight_is_reminded_of_its_own_closing() -> None:
    night = BusinessDay("2026-03-02", at("2026-03-02 20:00"), at("2026-03-03 01:00"))
    instants = [at("2026-03-02 23:59"), at("2026-03-03 00:01"), at("2026-03-03 00:31")]
    assert through(night, instants) == [60, 30]


def test_a_day_that_never_closes_or_never_opens_has_none() -> None:
    always = BusinessDay("2026-03-02", OPENS, OPENS + 24 * HOUR, round_the_clock=True)
    assert due_reminder(always, REMINDERS, OPENS + 24 * HOUR - MINUTE, None) is None
    shut = BusinessDay("2026-03-01", None, None)
    assert due_reminder(shut, REMINDERS, CLOSES, None) is None


def test_nobody_is_reminded_before_the_hall_has_opened() -> None:
    short = BusinessDay("2026-03-02", OPENS, OPENS + 45 * MINUTE)
    assert due_reminder(short, REMINDERS, OPENS - MINUTE, None) is None
    assert due_reminder(short, REMINDERS, OPENS, None) == shown(60, OPENS + 45 * MINUTE)


def test_yesterdays_reminders_keep_none_of_todays_back() -> None:
    tomorrow = BusinessDay("2026-03-03", OPENS + 24 * HOUR, CLOSES + 24 * HOUR)
    found = due_reminder(tomorrow, REMINDERS, CLOSES + 23 * HOUR, shown(CLOSED))
    assert found == shown(60, CLOSES + 24 * HOUR)


@given(
    st.lists(st.integers(1, 240), max_size=6),
    st.lists(st.integers(OPENS - HOUR, CLOSES + HOUR), max_size=30),
)
def test_whatever_the_clock_does_none_comes_twice(reminders: list[int], looks: list[int]) -> None:
    last, came = None, []
    for now in looks:
        found = due_reminder(DAY, reminders, now, last)
        if found is not None:
            last = found
            came.append(found.minutes)
    assert came == sorted(set(came), reverse=True)


@pytest.mark.parametrize(
    ("minutes", "step"),
    [
        (90, Step.LOOK),
        (60, Step.LOOK),
        (30, Step.TELL),
        (20, Step.TELL),
        (15, Step.TELL_LAST),
        (10, Step.TELL_LAST),
        (5, Step.NO_MORE),
        (CLOSED, Step.CLOSED),
    ],
)
def test_what_a_reminder_asks_for(minutes: int, step: Step) -> None:
    assert step_of(minutes) is step


def test_a_minute_that_has_begun_is_left_until_it_is_over() -> None:
    assert minutes_left(CLOSES, CLOSES - 30 * MINUTE) == 30
    assert minutes_left(CLOSES, CLOSES - 29 * MINUTE - 1) == 30
    assert minutes_left(CLOSES, CLOSES - 1) == 1
    assert minutes_left(CLOSES, CLOSES + HOUR) == 0


def test_closing_is_near_from_the_first_reminder_within_half_an_hour() -> None:
    assert near_minutes(REMINDERS) == 30
    assert near_minutes((45, 20, 10)) == 20
    assert near_minutes((90, 60)) == 30
