"""Calling back: what each call leads to, and when the next one is due."""

from dataclasses import replace
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from queueapp.domain.callback import (
    NEXT_MORNING,
    REACHED_NOBODY,
    PassedOn,
    Result,
    RetryRule,
    Tried,
    after,
)
from queueapp.domain.hours import DayHours
from queueapp.domain.promise import Promise, PromiseKind, PromiseOutcome
from queueapp.domain.workdays import Calendar
from queueapp.errors import Refusal
from tests.factories import BRONIUS, CECILIJA, MINUTE, MONDAY_10, WEEK, refusal

VILNIUS = ZoneInfo("Europe/Vilnius")
CALENDAR = Calendar(WEEK, VILNIUS)
NIGHTS = Calendar(dict.fromkeys(range(1, 8), DayHours(20 * 60, 2 * 60, next_day=True)), VILNIUS)
RULE = RetryRule()
TO_HOUSING = PassedOn("Their matter", "Housing", "Rasa")


def at(text: str) -> int:
    """An instant by the clock on the wall in Vilnius."""
    return int(datetime.fromisoformat(text).replace(tzinfo=VILNIUS).timestamp() * 1000)


def wall(instant: int) -> str:
    """What the clock on the wall in Vilnius shows."""
    return datetime.fromtimestamp(instant / 1000, VILNIUS).strftime("%Y-%m-%d %H:%M")


def a_callback(**changes: Any) -> Promise:
    """A callback taken on Monday at ten, promised for noon."""
    plain = Promise(
        id=7,
        site_id=1,
        kind=PromiseKind.CALLBACK,
        business_day="2026-03-02",
        taken_at=MONDAY_10,
        taken_by=BRONIUS,
        counter_id=1,
        visit_id=None,
        owner_id=BRONIUS,
        due_at=MONDAY_10 + 120 * MINUTE,
        agreed=True,
    )
    return replace(plain, **changes)


def call(promise: Promise, result: Result, now: int = MONDAY_10, **more: Any) -> Promise:
    """The callback after a call that ended now."""
    tried = Tried(result, now - MINUTE, now, **more)
    return after(promise, tried, CECILIJA, now, RULE, CALENDAR)


@pytest.mark.parametrize(
    ("result", "more", "outcome"),
    [
        (Result.ANSWERED, {}, PromiseOutcome.ANSWERED),
        (Result.WRONG_NUMBER, {}, PromiseOutcome.WRONG_NUMBER),
        (Result.PASSED_ON, {"passed_on": TO_HOUSING}, PromiseOutcome.PASSED_ON),
    ],
)
def test_a_call_that_ends_it(result: Result, more: dict[str, Any], outcome: PromiseOutcome) -> None:
    done = call(a_callback(unanswered=5, attempts=5, to_lead=True), result, **more)
    assert (done.outcome, done.done_at, done.done_by) == (outcome, MONDAY_10, CECILIJA)
    assert (done.attempts, done.to_lead) == (6, False)


@pytest.mark.parametrize("result", sorted(REACHED_NOBODY))
def test_after_half_an_hour_two_hours_and_each_morning_the_lead_decides(result: Result) -> None:
    promise, now, due = a_callback(), MONDAY_10, []
    for tries in range(1, 6):
        promise = call(promise, result, now)
        assert (promise.attempts, promise.unanswered) == (tries, tries)
        assert promise.to_lead is (tries == 5)
        assert not promise.agreed
        assert promise.is_open
        due.append(wall(promise.due_at))
        now = promise.due_at
    assert due == [
        "2026-03-02 10:30",
        "2026-03-02 12:30",
        "2026-03-03 08:00",
        "2026-03-04 08:00",
        "2026-03-05 08:00",
    ]


@pytest.mark.parametrize(
    ("now", "unanswered", "due"),
    [
        pytest.param("2026-03-02 16:29", 0, "2026-03-02 16:59", id="just before closing"),
        pytest.param("2026-03-02 16:30", 0, "2026-03-03 08:00", id="after closing"),
        pytest.param("2026-03-02 15:30", 1, "2026-03-03 08:00", id="two hours, after closing"),
        pytest.param("2026-03-06 16:45", 0, "2026-03-09 08:00", id="on a weekend"),
        pytest.param("2026-03-10 15:29", 0, "2026-03-10 15:59", id="on an eve"),
        pytest.param("2026-03-10 15:30", 0, "2026-03-12 08:00", id="in the hour an eve lacks"),
        pytest.param("2026-03-10 10:00", 2, "2026-03-12 08:00", id="the morning after a holiday"),
        pytest.param("2026-12-23 15:59", 2, "2026-12-28 08:00", id="over Christmas"),
        pytest.param("2026-03-27 16:50", 0, "2026-03-30 08:00", id="over a change of clocks"),
        pytest.param("2026-03-02 22:00", 0, "2026-03-03 08:00", id="called at night"),
    ],
)
def test_nobody_is_called_again_out_of_hours(now: str, unanswered: int, due: str) -> None:
    promise = call(a_callback(unanswered=unanswered), Result.NO_ANSWER, at(now))
    assert wall(promise.due_at) == due


def test_hours_that_go_on_past_midnight_are_hours_to_call_in() -> None:
    tried = Tried(Result.BUSY, at("2026-03-02 23:49"), at("2026-03-02 23:50"))
    promise = after(a_callback(), tried, BRONIUS, at("2026-03-02 23:50"), RULE, NIGHTS)
    assert wall(promise.due_at) == "2026-03-03 00:20"


@pytest.mark.parametrize(
    "now", ["2026-03-02 10:00", "2026-03-02 20:00", "2026-03-11 10:00", "2026-03-10 16:30"]
)
def test_a_call_that_dropped_is_due_at_once_whenever_that_is(now: str) -> None:
    promise = call(a_callback(unanswered=4, to_lead=True), Result.DROPPED, at(now))
    assert promise.due_at == at(now)
    assert promise.is_due(at(now))
    assert (promise.unanswered, promise.to_lead, promise.agreed) == (0, False, False)


def test_the_tries_begin_anew_once_somebody_was_reached() -> None:
    promise = a_callback()
    for result in (Result.NO_ANSWER, Result.BUSY, Result.DROPPED, Result.NO_ANSWER):
        promise = call(promise, result)
    assert (promise.attempts, promise.unanswered) == (4, 1)
    assert wall(promise.due_at) == "2026-03-02 10:30"


@pytest.mark.parametrize(
    ("asked", "due"),
    [
        pytest.param("2026-03-03 14:00", "2026-03-03 14:00", id="in working hours"),
        pytest.param("2026-03-02 09:00", "2026-03-02 10:00", id="a time that has passed"),
        pytest.param("2026-03-02 22:00", "2026-03-03 08:00", id="at night"),
        pytest.param("2026-03-08 12:00", "2026-03-09 08:00", id="on a Sunday"),
        pytest.param("2026-03-11 12:00", "2026-03-12 08:00", id="on a holiday"),
        pytest.param("2026-03-10 16:30", "2026-03-12 08:00", id="in the hour an eve lacks"),
    ],
)
def test_who_asks_for_another_time_is_called_then_or_at_the_next_opening(
    asked: str, due: str
) -> None:
    promise = call(a_callback(unanswered=3, to_lead=True), Result.LATER, due_at=at(asked))
    assert wall(promise.due_at) == due
    assert (promise.agreed, promise.unanswered, promise.to_lead) == (True, 0, False)


def test_another_time_needs_to_be_named() -> None:
    assert refusal(call, a_callback(), Result.LATER) is Refusal.REASON_NEEDED


@pytest.mark.parametrize(
    "passed_on",
    [
        None,
        PassedOn("", "Housing"),
        PassedOn("  ", "Housing"),
        PassedOn("", "", person_id=BRONIUS),
        PassedOn("Their matter", ""),
        PassedOn("Their matter", " ", "\t"),
    ],
)
def test_passing_on_needs_why_and_to_whom(passed_on: PassedOn | None) -> None:
    assert (
        refusal(call, a_callback(), Result.PASSED_ON, passed_on=passed_on) is Refusal.REASON_NEEDED
    )


@pytest.mark.parametrize(
    ("now", "due"),
    [("2026-03-02 10:00", "2026-03-02 10:00"), ("2026-03-10 16:30", "2026-03-12 08:00")],
)
def test_a_colleague_here_calls_as_soon_as_somebody_is_at_work(now: str, due: str) -> None:
    to = PassedOn("She knows the case", "", person_id=CECILIJA)
    promise = call(a_callback(unanswered=2, to_lead=True), Result.PASSED_ON, at(now), passed_on=to)
    assert promise.is_open
    assert (promise.owner_id, wall(promise.due_at)) == (CECILIJA, due)
    assert (promise.unanswered, promise.to_lead, promise.agreed) == (0, False, False)


@pytest.mark.parametrize("result", Result)
def test_what_is_done_is_not_called_again(result: Result) -> None:
    done = call(a_callback(), Result.ANSWERED)
    assert (
        refusal(call, done, result, due_at=MONDAY_10, passed_on=TO_HOUSING) is Refusal.PROMISE_DONE
    )


@pytest.mark.parametrize(
    ("rule", "packed"),
    [(RULE, "30,120,0"), (RetryRule((5,), 1), "5"), (RetryRule((), 3), "")],
)
def test_a_sites_rule_is_kept(rule: RetryRule, packed: str) -> None:
    assert rule.pack() == packed
    assert RetryRule.unpack(packed, rule.tries) == rule


def test_a_rule_without_waits_tries_again_each_morning() -> None:
    assert wall(RetryRule((), 2).next_try(1, MONDAY_10, CALENDAR)) == "2026-03-03 08:00"


INSTANTS = st.integers(at("2026-02-01"), at("2027-02-01"))
PASSED_ON = st.one_of(
    st.none(),
    st.builds(
        PassedOn,
        st.sampled_from(["", " ", "Their matter"]),
        st.sampled_from(["", "Housing"]),
        person_id=st.sampled_from([None, CECILIJA]),
    ),
)
CALLS = st.builds(
    Tried,
    st.sampled_from(Result),
    st.just(0),
    st.just(0),
    due_at=st.none() | INSTANTS,
    passed_on=PASSED_ON,
)
RULES = st.builds(
    RetryRule,
    st.lists(st.sampled_from([NEXT_MORNING, 1, 30, 120, 3000]), max_size=4).map(tuple),
    st.integers(1, 6),
)


@given(
    start=INSTANTS,
    calls=st.lists(st.tuples(CALLS, st.integers(0, 3 * 24 * 60)), max_size=12),
    rule=RULES,
    calendar=st.sampled_from([CALENDAR, NIGHTS]),
)
def test_whatever_the_calls_come_to_the_callback_holds_together(
    start: int, calls: list[tuple[Tried, int]], rule: RetryRule, calendar: Calendar
) -> None:
    promise, now = a_callback(taken_at=start, due_at=start), start
    made = row = 0
    for tried, minutes in calls:
        now += minutes * MINUTE
        before = promise
        incomplete = (tried.result is Result.LATER and tried.due_at is None) or (
            tried.result is Result.PASSED_ON
            and (tried.passed_on is None or not tried.passed_on.complete)
        )
        if incomplete or not before.is_open:
            wanted = Refusal.REASON_NEEDED if before.is_open else Refusal.PROMISE_DONE
            asked = (before, tried, CECILIJA, now, rule, calendar)
            assert refusal(after, *asked) is wanted
            continue
        promise = after(before, tried, CECILIJA, now, rule, calendar)
        made += 1
        row = row + 1 if tried.result in REACHED_NOBODY else 0
        assert promise.attempts == made
        assert promise.seq > before.seq
        assert promise.is_open is (promise.outcome is None)
        assert (promise.done_at, promise.done_by) == (
            (None, None) if promise.is_open else (now, CECILIJA)
        )
        assert promise.to_lead is (promise.is_open and row >= rule.tries)
        if promise.is_open:
            assert promise.unanswered == row
            assert promise.due_at >= now
            assert calendar.at_work(promise.due_at) or tried.result is Result.DROPPED
        if tried.result in REACHED_NOBODY:
            assert promise.due_at > now
