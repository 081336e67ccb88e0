"""The hall now, as a shift lead looks at it."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from queueapp.domain.alarm import AlarmKind, DuePromise, Overdue, alarms_of
from queueapp.domain.board import Board
from queueapp.domain.desk import BreakReason, Desk, DeskState
from queueapp.domain.forecast.experience import learn
from queueapp.domain.forecast.of_board import hall_now
from queueapp.domain.forecast.state import Finished, Footing, Forecast, Work
from queueapp.domain.hall_now import (
    CounterLine,
    CounterState,
    HallOverview,
    ServiceLine,
    hall_overview,
    usual_times,
)
from queueapp.domain.help import HelpCall, HelpKind
from queueapp.domain.ordering import is_offered
from queueapp.domain.visit import Hold, HoldReason, Leg, State, Visit
from tests.domain.test_alarm import LATE, entry, limited, served, waits
from tests.domain.test_of_board import DIRECTORY, a_board, ready
from tests.factories import (
    ASTA,
    BENEFITS,
    BRONIUS,
    CECILIJA,
    HOUSING,
    KEYS,
    MINUTE,
    MONDAY_10,
    PASSPORTS,
    a_visit,
)

NOW = MONDAY_10


def overview(board: Board, **more: Any) -> HallOverview:
    return hall_overview(board, None, NOW, **more)


def line(board: Board, counter: int, **more: Any) -> CounterLine:
    found = overview(board, **more).counters
    return next(each for each in found if each.counter_id == counter)


def queue(board: Board, service: int) -> ServiceLine:
    return next(each for each in overview(board).services if each.service_id == service)


def test_a_counter_that_serves_shows_who_whom_and_how_long_against_the_usual() -> None:
    visit = served(50, phone=20)
    board = a_board(ready(1, BRONIUS, visit_id=visit.id, since=NOW), at_desk={1: visit})
    started = NOW - 50 * MINUTE
    assert line(board, 1) == CounterLine(
        counter_id=1,
        state=CounterState.SERVING,
        services=frozenset({PASSPORTS, BENEFITS}),
        person_id=BRONIUS,
        since=started,
        visit=visit,
        service_id=PASSPORTS,
        elapsed=30 * MINUTE,
        usual=10 * MINUTE,
    )
    assert line(board, 1, usual={PASSPORTS: 7 * MINUTE}).usual == 7 * MINUTE
    longer = replace(board, at_desk={1: served(50)})
    alarm = line(longer, 1).alarm
    assert alarm is not None
    assert (alarm.kind, alarm.subject_id) == (AlarmKind.SERVING, visit.id)


def test_a_counter_that_calls_shows_since_when() -> None:
    called_at = NOW - 2 * MINUTE
    leg = Leg(1, BENEFITS, 1, BRONIUS, called_at)
    visit = a_visit(3, state=State.CALLED, legs=(leg,))
    found = line(a_board(ready(1, BRONIUS, visit_id=3), at_desk={1: visit}), 1)
    assert (found.state, found.since, found.elapsed) == (
        CounterState.CALLING,
        called_at,
        2 * MINUTE,
    )
    assert found.service_id == BENEFITS


@pytest.mark.parametrize(
    ("desk", "state"),
    [
        (ready(1, BRONIUS), CounterState.READY),
        (ready(1, BRONIUS, state=DeskState.FINISHING_UP), CounterState.FINISHING_UP),
        (ready(1, BRONIUS, state=DeskState.OTHER_WORK), CounterState.OTHER_WORK),
        (
            ready(1, BRONIUS, state=DeskState.ON_BREAK, reason=BreakReason.LUNCH),
            CounterState.ON_BREAK,
        ),
        (Desk(1), CounterState.CLOSED),
    ],
)
def test_a_counter_without_a_client_shows_what_staff_set(desk: Desk, state: CounterState) -> None:
    found = line(a_board(desk), 1)
    assert (found.state, found.reason, found.person_id) == (state, desk.reason, desk.person_id)
    assert found.since == (desk.since or None)
    assert (found.visit, found.elapsed, found.usual) == (None, None, None)


def test_a_counter_that_is_idle_says_so() -> None:
    desk = ready(1, BRONIUS, since=NOW - 20 * MINUTE)
    alarm = line(a_board(desk, waiting=(waits(15),)), 1).alarm
    assert alarm is not None
    assert alarm.kind is AlarmKind.IDLE


def test_counters_stand_as_they_are_set_up_without_those_that_were_removed() -> None:
    board = a_board(ready(3, ASTA), ready(2, CECILIJA))
    assert [each.counter_id for each in overview(board).counters] == [1, 2, 3]
    still_open = a_board(ready(9, ASTA))
    assert [each.counter_id for each in overview(still_open).counters] == [1, 2, 3, 9]


def test_what_a_counter_serves_for_now_is_marked() -> None:
    board = a_board(ready(1, BRONIUS, services=frozenset({KEYS})), ready(2, CECILIJA))
    assert line(board, 1).services == {KEYS}
    assert line(board, 1).for_now is True
    assert line(board, 2).for_now is False
    assert queue(board, KEYS).counters == (1,)
    assert queue(board, PASSPORTS).counters == (2,)


def test_what_is_no_longer_offered_by_the_hall_is_not_served_for_now_either() -> None:
    desk = ready(1, BRONIUS, services=frozenset({KEYS}))
    board = a_board(desk)
    gone = {**board.directory.services, KEYS: replace(board.directory.services[KEYS], active=False)}
    board = replace(board, directory=replace(board.directory, services=gone)).with_desk(desk)
    assert line(board, 1).services == {PASSPORTS, BENEFITS}
    assert board.open_desks[0].services == {PASSPORTS, BENEFITS}


def test_a_queue_shows_the_longest_wait_and_who_serves() -> None:
    waiting = (waits(5, 3), waits(40, 1), waits(9, 2, service_id=HOUSING))
    board = a_board(ready(1, BRONIUS), ready(2, CECILIJA), waiting=waiting)
    found = queue(board, PASSPORTS)
    assert found.waiting == waiting[:2]
    assert (found.longest, found.target, found.counters) == (40 * MINUTE, 15, (1, 2))
    assert found.alarm is not None
    assert found.alarm.subject_id == 1
    assert queue(board, HOUSING).alarm is None
    assert queue(board, KEYS) == ServiceLine(KEYS, (), None, 15, ())


def test_promises_help_and_the_forecast_stand_beside_the_queue() -> None:
    call = HelpCall(1, 2, CECILIJA, HelpKind.CONFLICT, NOW)
    board = replace(a_board(), help=(call,), promises=(entry(3, NOW - MINUTE), entry(4, NOW + 1)))
    foreseen = Forecast(NOW, NOW + MINUTE, 0, Footing.FIRST)
    found = hall_overview(board, foreseen, NOW, LATE)
    assert (found.overdue, found.oldest) == (1, LATE.first[0])
    assert (found.help, found.forecast) == ((call,), foreseen)
    own = overview(board)
    assert (own.overdue, own.oldest) == (1, DuePromise(3, NOW - MINUTE, BRONIUS))
    assert overview(a_board()).oldest is None


def test_the_usual_is_what_half_of_the_services_take_at_most() -> None:
    planned: dict[Any, float] = dict.fromkeys(DIRECTORY.services, 10.0 * MINUTE)
    assert usual_times(learn([], [], planned, "2026-03-02"), DIRECTORY) == {}
    took = [4, 5, 5, 5, 6, 6, 6, 7, 7, 60] * 40
    past = [Finished("2026-02-27", Work(PASSPORTS), 1, 0, 0, minutes * MINUTE) for minutes in took]
    found = usual_times(learn(past, [], planned, "2026-03-02"), DIRECTORY)
    assert 5 * MINUTE < found[PASSPORTS] < 7.5 * MINUTE
    assert found.keys() == DIRECTORY.services.keys()


def test_a_hall_with_another_desk_is_foreseen_with_it() -> None:
    waiting = (waits(5, 1), waits(4, 2, service_id=KEYS))
    board = a_board(ready(1, BRONIUS, visit_id=7), waiting=waiting, at_desk={1: served(3)})
    assert [client.counters for client in hall_now(board, NOW).line] == [{1}, frozenset()]
    serves_keys = board.with_desk(replace(board.desks[1], services=frozenset({KEYS})))
    assert [client.counters for client in hall_now(serves_keys, NOW).line] == [frozenset(), {1}]
    assert serves_keys.at_desk == board.at_desk
    opened = board.with_desk(ready(2, CECILIJA))
    assert [client.counters for client in hall_now(opened, NOW).line] == [{1, 2}, frozenset()]
    closed = board.with_desk(Desk(1, since=NOW))
    assert (closed.open_desks, closed.at_desk) == ((), {})
    assert [visit.id for visit in closed.held] == [7]
    assert hall_now(closed, NOW).counters == ()


# --- Whatever the hall is like ------------------------------------------------------------

SERVICES = st.sets(st.integers(1, 4))


@st.composite
def boards(draw: st.DrawFn) -> Board:
    """A hall with somebody at some counters, and clients everywhere."""
    ids = iter(range(1, 40))
    desks, at_desk = [], {}
    for counter, person in zip((1, 2, 3), (ASTA, BRONIUS, CECILIJA), strict=True):
        if not draw(st.booleans()):
            continue
        for_now = draw(st.none() | SERVICES)
        desk = ready(
            counter,
            person,
            services=None if for_now is None else frozenset(for_now),
            since=NOW - draw(st.integers(0, 90)) * MINUTE,
        )
        if draw(st.booleans()):
            visit = served(draw(st.integers(0, 90)), next(ids))
            at_desk[counter], desk = visit, replace(desk, visit_id=visit.id)
        desks.append(desk)
    waiting = tuple(
        waits(
            draw(st.integers(0, 90)),
            next(ids),
            service_id=draw(st.integers(1, 4)),
            language=draw(st.sampled_from([None, "lt", "ru", "pl"])),
            for_counter=draw(st.sampled_from([None, None, None, 1, 3])),
            for_person=draw(st.sampled_from([None, None, None, BRONIUS])),
        )
        for _ in range(draw(st.integers(0, 8)))
    )
    hold = Hold(HoldReason.PAYING, NOW, NOW, 1, BRONIUS)
    held = tuple(a_visit(next(ids), state=State.ON_HOLD, hold=hold) for _ in range(2))
    board = a_board(*desks, waiting=waiting, held=held[: draw(st.integers(0, 2))], at_desk=at_desk)
    left = tuple(a_visit(next(ids), business_day="2026-02-27") for _ in range(2))
    return replace(limited(board), left_over=left[: draw(st.integers(0, 2))])


def everybody(found: HallOverview) -> list[Visit]:
    at_counters = [each.visit for each in found.counters if each.visit is not None]
    in_queues = [visit for each in found.services for visit in each.waiting]
    return [*at_counters, *in_queues, *found.held, *found.left_over]


@given(boards())
def test_every_open_visit_is_in_one_place(board: Board) -> None:
    shown = sorted(visit.id for visit in everybody(overview(board)))
    still_open = (*board.waiting, *board.held, *board.left_over, *board.at_desk.values())
    assert shown == sorted(visit.id for visit in still_open)


@given(boards())
def test_each_alarm_of_a_counter_or_queue_is_one_of_the_hall(board: Board) -> None:
    found = overview(board, overdue=Overdue())
    assert found == overview(board, overdue=Overdue())
    assert found.alarms == alarms_of(board, NOW)
    shown = {each.alarm for each in found.counters} | {each.alarm for each in found.services}
    shown -= {None}
    assert shown <= set(found.alarms)
    waiting = {each.service_id for each in found.services if each.alarm is not None}
    too_long = {each.subject_id for each in found.alarms if each.kind is AlarmKind.WAITING}
    assert waiting == {visit.service_id for visit in board.waiting if visit.id in too_long}


@given(boards())
def test_nobody_is_offered_a_service_that_their_counter_does_not_serve_for_now(
    board: Board,
) -> None:
    line = {client.id: client.counters for client in hall_now(board, NOW).line}
    for desk in board.open_desks:
        for_now = board.desks[desk.counter_id].services
        serves = for_now or board.directory.counters[desk.counter_id].services
        for visit in board.waiting:
            offered = is_offered(visit, desk, board.open_desks)
            assert board.offered(visit, desk.counter_id, NOW) is offered
            assert (desk.counter_id in line[visit.id]) is offered
            handed = desk.person_id == visit.for_person or desk.counter_id == visit.for_counter
            assert not offered or handed or visit.service_id in serves
        first = board.next_for(desk.counter_id, NOW)
        assert first is None or first in board.held or board.offered(first, desk.counter_id, NOW)
