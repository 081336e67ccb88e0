"""What is beyond a limit of the hall, and what is not."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from queueapp.domain.alarm import (
    Alarm,
    AlarmKind,
    DuePromise,
    Limits,
    Overdue,
    ServiceLimits,
    alarms_of,
)
from queueapp.domain.board import Board
from queueapp.domain.desk import DeskState
from queueapp.domain.hours import BusinessDay
from queueapp.domain.ordering import is_offered
from queueapp.domain.promise import Entry, Promise, PromiseKind
from queueapp.domain.visit import Hold, HoldReason, Leg, State, Told, Visit
from tests.domain.test_of_board import CLOSES, TODAY, a_board, ready
from tests.factories import (
    BENEFITS,
    BRONIUS,
    CECILIJA,
    DARIUS,
    HOUSING,
    KEYS,
    MINUTE,
    MONDAY_10,
    PASSPORTS,
    a_visit,
    at,
)

NOW = MONDAY_10
LIMITS = Limits(waiting=30, serving=45, idle=10, overdue=15)


def limited(board: Board, limits: Limits = LIMITS, **own: ServiceLimits) -> Board:
    """The same hall with limits of its own; those of a service by its letter."""
    directory = board.directory
    services = {
        service.id: replace(service, limits=own.get(service.prefix, ServiceLimits()))
        for service in directory.services.values()
    }
    site = replace(directory.site, limits=limits)
    return replace(board, directory=replace(directory, site=site, services=services))


def waits(minutes: float, visit_id: int = 1, **changes: Any) -> Visit:
    """Somebody who has waited for so many minutes."""
    since = NOW - int(minutes * MINUTE)
    return a_visit(visit_id, arrived_at=since, waiting_since=since, place_at=since, **changes)


def served(minutes: float, visit_id: int = 7, phone: float = 0, **leg: Any) -> Visit:
    """Somebody who has been served for so many minutes, at counter 1."""
    began = NOW - int(minutes * MINUTE)
    under_way = Leg(1, PASSPORTS, 1, BRONIUS, began - MINUTE, began, phone_ms=int(phone * MINUTE))
    return a_visit(visit_id, state=State.SERVING, legs=(replace(under_way, **leg),))


@pytest.mark.parametrize(
    ("minutes", "own", "beyond"),
    [
        pytest.param(29.9, None, False, id="not yet"),
        pytest.param(30, None, True, id="the hall's limit"),
        pytest.param(12, 10, True, id="a service that has less"),
        pytest.param(50, 60, False, id="a service that has more"),
    ],
)
def test_who_waits_too_long_by_their_service_or_the_hall(
    minutes: float, own: int | None, beyond: bool
) -> None:
    visit = waits(minutes)
    board = limited(a_board(waiting=(visit,)), A=ServiceLimits(waiting=own))
    alarm = Alarm(AlarmKind.WAITING, 1, visit.waiting_since, own or 30)
    assert alarms_of(board, NOW) == ((alarm,) if beyond else ())


def test_a_wait_that_began_anew_counts_from_then() -> None:
    visit = replace(waits(5), arrived_at=NOW - 90 * MINUTE, place_at=NOW - 90 * MINUTE)
    assert alarms_of(limited(a_board(waiting=(visit,))), NOW) == ()


@pytest.mark.parametrize(
    ("visit", "own", "beyond"),
    [
        pytest.param(served(44), None, False, id="not yet"),
        pytest.param(served(45), None, True, id="the hall's limit"),
        pytest.param(served(50, phone=10), None, False, id="some of it on the phone"),
        pytest.param(served(21), 20, True, id="a service that has less"),
        pytest.param(served(60, started_at=None), None, False, id="called only"),
        pytest.param(served(21, service_id=BENEFITS), 20, False, id="the service of the leg"),
    ],
)
def test_who_is_served_too_long(visit: Visit, own: int | None, beyond: bool) -> None:
    if visit.legs[-1].started_at is None:
        visit = replace(visit, state=State.CALLED)
    desk = ready(1, BRONIUS, visit_id=visit.id)
    board = limited(a_board(desk, at_desk={1: visit}), A=ServiceLimits(serving=own))
    started = visit.legs[-1].started_at or 0
    alarm = Alarm(AlarmKind.SERVING, visit.id, started, own or 45)
    assert alarms_of(board, NOW) == ((alarm,) if beyond else ())


def idle(board: Board, **limits: Any) -> list[Alarm]:
    """The counters that are idle, where nobody waits too long."""
    limits = {"waiting": None, **limits}
    found = alarms_of(limited(board, replace(LIMITS, **limits)), NOW)
    assert all(alarm.kind is AlarmKind.IDLE for alarm in found)
    return list(found)


def test_a_counter_is_idle_while_somebody_waits_whom_it_may_call() -> None:
    desk = ready(1, BRONIUS, since=NOW - 20 * MINUTE)
    first, later = waits(15, 1), waits(3, 2)
    assert idle(a_board(desk)) == []
    assert idle(a_board(desk, waiting=(later,))) == []
    (alarm,) = idle(a_board(desk, waiting=(later, first)))
    assert alarm == Alarm(AlarmKind.IDLE, 1, first.waiting_since, 10, desk.since)
    rested = replace(desk, since=NOW - 12 * MINUTE)
    (alarm,) = idle(a_board(rested, waiting=(first,)))
    assert alarm.since == rested.since


@pytest.mark.parametrize(
    ("changes", "visit"),
    [
        pytest.param({"state": DeskState.ON_BREAK}, {}, id="on a break"),
        pytest.param({"state": DeskState.FINISHING_UP}, {}, id="finishing up"),
        pytest.param({"since": NOW - 9 * MINUTE}, {}, id="ready only now"),
        pytest.param({}, {"service_id": HOUSING}, id="a service it has not"),
        pytest.param({"services": frozenset({BENEFITS})}, {}, id="a service it has not for now"),
        pytest.param({}, {"language": "ru"}, id="a language that a colleague speaks"),
        pytest.param({}, {"for_person": CECILIJA}, id="handed to a colleague"),
    ],
)
def test_a_counter_is_not_idle(changes: dict[str, Any], visit: dict[str, Any]) -> None:
    desk = replace(ready(1, BRONIUS, since=NOW - 20 * MINUTE), **changes)
    other = ready(2, CECILIJA, since=NOW, visit_id=9)
    assert idle(a_board(desk, other, waiting=(waits(15, **visit),))) == []


def test_a_counter_that_stays_idle_is_one_alarm_whoever_is_called_elsewhere() -> None:
    desk = ready(1, BRONIUS, since=NOW - 20 * MINUTE)
    first, second = waits(15, 1), waits(12, 2)
    (before,) = idle(a_board(desk, waiting=(first, second)))
    (after,) = idle(a_board(desk, waiting=(second,)))
    assert (before.since, after.since) == (first.waiting_since, second.waiting_since)
    assert before.known_by == after.known_by
    (anew,) = idle(a_board(replace(desk, since=NOW - 11 * MINUTE), waiting=(second,)))
    assert anew.known_by != after.known_by


def test_each_idle_counter_is_held_against_whom_it_may_call_itself() -> None:
    desks = (ready(1, BRONIUS, since=0), ready(3, CECILIJA, since=0))
    told = {"told": Told.WILL_BE, "told_at": NOW}
    waiting = (waits(30, 1), waits(25, 2, **told), waits(20, 3, service_id=HOUSING, **told))
    found = idle(a_board(*desks, waiting=waiting))
    assert {each.subject_id: each.since for each in found} == {
        1: waiting[0].waiting_since,
        3: waiting[2].waiting_since,
    }
    closed = a_board(*desks, waiting=waiting, day=replace(TODAY, closes_at=NOW))
    assert {each.subject_id: each.since for each in idle(closed)} == {
        1: waiting[1].waiting_since,
        3: waiting[2].waiting_since,
    }


def test_of_hundreds_who_may_be_called_by_the_same_counters_one_is_asked_for(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked = []

    def counted(visit: Visit, *more: Any) -> bool:
        asked.append(visit.id)
        return is_offered(visit, *more)

    monkeypatch.setattr("queueapp.domain.alarm.is_offered", counted)
    desks = (ready(1, BRONIUS, since=0), ready(2, CECILIJA, since=0))
    waiting = tuple(waits(400 - number, number, service_id=KEYS) for number in range(1, 301))
    assert idle(a_board(*desks, waiting=waiting)) == []
    assert asked == [1, 1]


def test_a_counter_with_a_client_is_not_idle() -> None:
    busy = ready(1, BRONIUS, since=NOW - 20 * MINUTE, visit_id=7)
    assert idle(a_board(busy, at_desk={1: served(20)}, waiting=(waits(15),))) == []


def entry(promise_id: int, due_at: int) -> Entry:
    made = NOW - 600 * MINUTE
    kind = PromiseKind.CALLBACK
    promise = Promise(promise_id, 1, kind, "2026-03-02", made, BRONIUS, None, None, BRONIUS, due_at)
    return Entry(promise)


def test_promises_of_the_site_and_the_boards_own_are_overdue_once_each() -> None:
    own = tuple(entry(each, NOW - each * MINUTE) for each in (3, 15, 90))
    site = Overdue(2, (DuePromise(90, NOW - 90 * MINUTE, 2), DuePromise(40, NOW - 40 * MINUTE, 3)))
    board = limited(replace(a_board(), promises=own))
    assert [each.subject_id for each in alarms_of(board, NOW)] == [90, 15]
    found = alarms_of(board, NOW, site)
    assert [each.subject_id for each in found] == [90, 40, 15]
    assert found[0] == Alarm(AlarmKind.OVERDUE, 90, NOW - 90 * MINUTE, 15)


EVERYTHING = limited(
    a_board(
        ready(1, BRONIUS, visit_id=7),
        ready(2, CECILIJA, since=NOW - 500 * MINUTE),
        waiting=(waits(900, 1), waits(800, 2, told=Told.WILL_BE)),
        at_desk={1: served(100)},
    )
)
LATE = Overdue(1, (DuePromise(5, NOW - 900 * MINUTE, 2),))


def test_the_longest_of_each_kind_comes_first() -> None:
    found = alarms_of(EVERYTHING, NOW, LATE)
    assert [(each.kind, each.subject_id) for each in found] == [
        (AlarmKind.WAITING, 1),
        (AlarmKind.WAITING, 2),
        (AlarmKind.SERVING, 7),
        (AlarmKind.IDLE, 2),
        (AlarmKind.OVERDUE, 5),
    ]


LUNCH = replace(TODAY, lunch=(NOW - 30 * MINUTE, NOW + 30 * MINUTE))


@pytest.mark.parametrize(
    ("day", "now"),
    [
        pytest.param(TODAY, at("2026-03-02 07:59"), id="before it opens"),
        pytest.param(BusinessDay("2026-03-02", None, None), NOW, id="a day without hours"),
        pytest.param(LUNCH, NOW, id="at lunch"),
        pytest.param(TODAY, at("2026-03-03 10:00"), id="a board of the day before"),
    ],
)
def test_a_hall_that_is_closed_alarms_nobody(day: BusinessDay, now: int) -> None:
    assert alarms_of(replace(EVERYTHING, day=day), now, LATE) == ()


def test_once_the_hall_has_closed_those_whom_it_accepted_still_count() -> None:
    found = alarms_of(EVERYTHING, CLOSES, LATE)
    assert [(each.kind, each.subject_id) for each in found] == [
        (AlarmKind.WAITING, 2),
        (AlarmKind.SERVING, 7),
        (AlarmKind.IDLE, 2),
    ]
    nobody = replace(EVERYTHING, waiting=EVERYTHING.waiting[:1], at_desk={})
    assert alarms_of(nobody, CLOSES, LATE) == ()


def test_a_counter_is_idle_from_the_opening_or_the_end_of_lunch_at_the_soonest() -> None:
    opened, lunch = NOW - 9 * MINUTE, (NOW - 40 * MINUTE, NOW - 8 * MINUTE)
    desk, visit = ready(1, BRONIUS, since=NOW - 60 * MINUTE), waits(60)
    for day in (replace(TODAY, opens_at=opened), replace(TODAY, lunch=lunch)):
        assert idle(a_board(desk, waiting=(visit,), day=day)) == []
    later = replace(TODAY, opens_at=NOW - 11 * MINUTE)
    (alarm,) = idle(a_board(desk, waiting=(visit,), day=later))
    assert alarm.since == NOW - 11 * MINUTE


def test_who_is_on_hold_is_no_alarm() -> None:
    hold = Hold(HoldReason.PAYING, NOW - 900 * MINUTE, NOW - 800 * MINUTE, 1, BRONIUS)
    held = replace(waits(900), state=State.ON_HOLD, hold=hold)
    board = limited(a_board(ready(1, BRONIUS, since=NOW - 500 * MINUTE), held=(held,)))
    assert alarms_of(board, NOW) == ()


def test_what_has_no_limit_is_never_beyond_it() -> None:
    nothing = Limits(None, None, None, None)
    assert alarms_of(limited(EVERYTHING, nothing), NOW, LATE) == ()
    own = ServiceLimits(waiting=800)
    found = alarms_of(limited(EVERYTHING, nothing, A=own), NOW, LATE)
    assert [each.kind for each in found] == [AlarmKind.WAITING] * 2


def test_a_clock_that_was_set_back_alarms_nobody() -> None:
    ahead = replace(EVERYTHING, waiting=(waits(60),))
    assert len(alarms_of(ahead, NOW)) == 3
    assert alarms_of(ahead, at("2026-03-02 08:00")) == ()


@given(
    st.lists(st.tuples(st.integers(0, 120), st.integers(1, 4)), max_size=8),
    st.integers(0, 60),
    st.integers(1, 90),
)
def test_an_alarm_stays_the_same_one_until_its_cause_is_gone(
    waiting: list[tuple[int, int]], ready_for: int, later: int
) -> None:
    visits = tuple(
        waits(minutes, number, service_id=service)
        for number, (minutes, service) in enumerate(waiting, 1)
    )
    desks = (ready(1, BRONIUS, since=NOW - ready_for * MINUTE), ready(3, DARIUS, since=NOW))
    board = limited(a_board(*desks, waiting=visits))
    now, then = alarms_of(board, NOW), alarms_of(board, NOW + later * MINUTE)
    assert set(now) <= set(then)
    assert len({(each.kind, each.subject_id) for each in then}) == len(then)
    assert all(NOW + later * MINUTE - each.since >= each.limit * MINUTE for each in then)
