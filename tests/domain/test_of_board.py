"""What a forecast is made from: the hall as the board shows it, and what if it were otherwise."""

from dataclasses import replace
from typing import Any

import pytest

from queueapp.domain.board import Board
from queueapp.domain.desk import BreakReason, Desk, DeskState, open_desk
from queueapp.domain.forecast.of_board import (
    NEWCOMER,
    closed_counters,
    hall_now,
    with_break_moved,
    with_counter,
    with_longer,
    with_newcomer,
)
from queueapp.domain.forecast.state import CounterNow, Doing, HallNow, InLine, Spell, Work
from queueapp.domain.hours import BusinessDay
from queueapp.domain.lifecycle import Request
from queueapp.domain.setup import Counter, Directory, HallKind, Person, Service, Site
from queueapp.domain.shift import Break, Shift
from queueapp.domain.visit import (
    Hold,
    HoldReason,
    Leg,
    PriorityReason,
    Rank,
    State,
    Told,
    Visit,
)
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
    at,
)

NOW = MONDAY_10
CLOSES = at("2026-03-02 17:00")
TODAY = BusinessDay("2026-03-02", at("2026-03-02 08:00"), CLOSES)

DIRECTORY = Directory(
    Site(1, "Test hall"),
    {each: Service(each, "ABCD"[each - 1], f"Service {each}") for each in range(1, 5)},
    {
        1: Counter(1, "1", frozenset({PASSPORTS, BENEFITS})),
        2: Counter(2, "2", frozenset({PASSPORTS, BENEFITS, HOUSING})),
        3: Counter(3, "3", frozenset({HOUSING})),
        9: Counter(9, "9", frozenset({KEYS}), active=False),
    },
    {
        ASTA: Person(ASTA, "Asta", languages=frozenset({"lt", "en"})),
        BRONIUS: Person(BRONIUS, "Bronius"),
        CECILIJA: Person(CECILIJA, "Cecilija", languages=frozenset({"lt", "ru"})),
    },
)


def ready(counter: int, person: int, **changes: Any) -> Desk:
    return replace(Desk(counter, DeskState.READY, person, NOW - 5 * MINUTE), **changes)


def a_board(
    *desks: Desk,
    waiting: tuple[Visit, ...] = (),
    held: tuple[Visit, ...] = (),
    at_desk: dict[int, Visit] | None = None,
    day: BusinessDay = TODAY,
    shifts: tuple[Shift, ...] = (),
) -> Board:
    directory = replace(DIRECTORY, shifts=shifts)
    states = {counter: Desk(counter) for counter in directory.counters}
    states |= {desk.counter_id: desk for desk in desks}
    opened = (open_desk(desk, directory) for desk in states.values())
    return Board(
        kind=HallKind.HALL,
        directory=directory,
        revision=1,
        read_at=NOW,
        day=day,
        waiting=waiting,
        held=held,
        missed=(),
        left_over=(),
        desks=states,
        at_desk=at_desk or {},
        notes={},
        open_desks=tuple(desk for desk in opened if desk is not None),
    )


def only_counter(board: Board, now: int = NOW) -> CounterNow:
    (counter,) = hall_now(board, now).counters
    return counter


def client(hall: HallNow, visit_id: int) -> InLine:
    return next(each for each in hall.line if each.id == visit_id)


def called(visit_id: int = 7, **leg: Any) -> Visit:
    begun = replace(Leg(1, BENEFITS, 1, BRONIUS, NOW - 4 * MINUTE), **leg)
    state = State.CALLED if begun.started_at is None else State.SERVING
    return a_visit(visit_id, state=state, legs=(begun,), language="ru")


# Who waits


def test_the_line_stands_in_queue_order_with_who_may_call_whom() -> None:
    waiting = (
        a_visit(3),
        a_visit(1, service_id=HOUSING),
        a_visit(2, service_id=BENEFITS, language="ru"),
        a_visit(4, service_id=KEYS),
        a_visit(5, for_counter=2),
        a_visit(6, service_id=HOUSING, for_person=BRONIUS),
        a_visit(7, for_person=ASTA),
    )
    board = a_board(ready(1, BRONIUS), ready(2, CECILIJA), waiting=waiting)
    hall = hall_now(board, NOW)
    assert [each.id for each in hall.line] == [3, 1, 2, 4, 5, 6, 7]
    assert [set(each.counters) for each in hall.line] == [
        {1, 2},
        {2},
        {2},  # kept for who speaks Russian
        set(),  # nobody serves keys
        {2},
        {1},  # handed to Bronius, whatever he serves
        {1, 2},  # Asta is not there
    ]
    assert client(hall, 2).work == Work(BENEFITS, "ru")


def test_who_may_call_whom_is_what_next_client_goes_by() -> None:
    waiting = tuple(
        a_visit(number, service_id=service, language=language, for_counter=counter)
        for number, (service, language, counter) in enumerate(
            (service, language, counter)
            for service in (PASSPORTS, BENEFITS, HOUSING, KEYS)
            for language in (None, "lt", "ru", "de")
            for counter in (None, 1, 3)
        )
    )
    board = a_board(
        ready(1, BRONIUS), ready(2, CECILIJA, state=DeskState.ON_BREAK), waiting=waiting
    )
    hall = hall_now(board, NOW)
    for visit in waiting:
        offered = {counter for counter in (1, 2, 3) if board.offered(visit, counter)}
        assert client(hall, visit.id).counters == offered, visit


def held(until: int, counter: int = 1, **changes: Any) -> Visit:
    hold = Hold(HoldReason.FILLING_IN, NOW - 9 * MINUTE, until, counter, BRONIUS)
    leg = Leg(1, PASSPORTS, counter, BRONIUS, NOW - 20 * MINUTE, NOW - 19 * MINUTE, NOW)
    return a_visit(8, state=State.ON_HOLD, hold=hold, legs=(leg,), **changes)


@pytest.mark.parametrize(
    ("until", "joins"),
    [
        pytest.param(NOW + 6 * MINUTE, NOW + 6 * MINUTE, id="later"),
        pytest.param(NOW - MINUTE, NOW, id="overdue: at any moment"),
    ],
)
def test_who_is_on_hold_comes_back_to_the_counter_that_made_the_hold(
    until: int, joins: int
) -> None:
    board = a_board(
        ready(1, BRONIUS), ready(2, CECILIJA), waiting=(a_visit(1),), held=(held(until),)
    )
    hall = hall_now(board, NOW)
    assert [each.id for each in hall.line] == [8, 1]
    assert client(hall, 8).joins_at == joins
    assert client(hall, 8).counters == {1}


def test_nobody_calls_who_is_on_hold_at_a_counter_that_has_closed() -> None:
    hall = hall_now(a_board(ready(2, CECILIJA), held=(held(NOW + MINUTE),)), NOW)
    assert client(hall, 8).counters == frozenset()


def test_accepted_is_who_was_told_so_or_called_before() -> None:
    again = Leg(1, PASSPORTS, 1, BRONIUS, NOW - 20 * MINUTE, NOW - 19 * MINUTE, NOW - MINUTE)
    waiting = (
        a_visit(1),
        a_visit(2, told=Told.WILL_BE),
        a_visit(3, told=Told.NOT_TODAY),
        a_visit(4, legs=(again,)),
    )
    hall = hall_now(a_board(ready(1, BRONIUS), waiting=waiting), NOW)
    assert [each.accepted for each in hall.line] == [False, True, False, True]


# Who serves


def test_a_free_counter_is_free_since_its_last_client_left() -> None:
    counter = only_counter(a_board(ready(1, BRONIUS)))
    assert counter == CounterNow(1, Doing.FREE, NOW - 5 * MINUTE)


@pytest.mark.parametrize(
    ("leg", "since"),
    [
        pytest.param({}, NOW - 4 * MINUTE, id="called"),
        pytest.param({"started_at": NOW - 3 * MINUTE}, NOW - 3 * MINUTE, id="serving"),
        pytest.param(
            {"started_at": NOW - 3 * MINUTE, "phone_ms": MINUTE}, NOW - 2 * MINUTE, id="phone"
        ),
    ],
)
def test_a_counter_with_a_client_is_busy_with_the_service_of_the_leg(
    leg: dict[str, int], since: int
) -> None:
    visit = called(**leg)
    board = a_board(ready(1, BRONIUS, visit_id=visit.id), at_desk={1: visit})
    assert only_counter(board) == CounterNow(1, Doing.BUSY, since, Work(BENEFITS, "ru"))


AT_BREAK = {"state": DeskState.ON_BREAK, "reason": BreakReason.REST}
PLANNED = Shift(BRONIUS, "2026-03-02", None, (Break(10 * 60 - 10, 10 * 60 + 20),))


@pytest.mark.parametrize(
    ("changes", "shifts", "back_at"),
    [
        pytest.param({"state": DeskState.OTHER_WORK}, (PLANNED,), None, id="other work"),
        pytest.param({"state": DeskState.FINISHING_UP}, (), None, id="finishing up"),
        pytest.param(AT_BREAK, (), None, id="a break nobody planned"),
        pytest.param(AT_BREAK, (PLANNED,), NOW + 20 * MINUTE, id="the planned break"),
        pytest.param(
            AT_BREAK | {"since": NOW - 15 * MINUTE},
            (PLANNED,),
            NOW + 15 * MINUTE,
            id="begun early: over early",
        ),
        pytest.param(
            AT_BREAK | {"since": NOW - 35 * MINUTE},
            (replace(PLANNED, breaks=(Break(9 * 60 + 20, 9 * 60 + 50),)),),
            None,
            id="overdue: back at any time",
        ),
        pytest.param(
            AT_BREAK | {"since": NOW - 50 * MINUTE}, (PLANNED,), None, id="another break before it"
        ),
    ],
)
def test_who_is_away_is_back_as_planned(
    changes: dict[str, Any], shifts: tuple[Shift, ...], back_at: int | None
) -> None:
    counter = only_counter(a_board(ready(1, BRONIUS, **changes), shifts=shifts))
    assert counter.doing is Doing.AWAY
    assert counter.back_at == back_at


def test_a_break_that_was_begun_is_not_taken_again() -> None:
    later = (Break(10 * 60 - 10, 10 * 60 + 20), Break(15 * 60, 15 * 60 + 10))
    shifts = (replace(PLANNED, breaks=later),)
    (begun,) = {only_counter(a_board(ready(1, BRONIUS, **AT_BREAK), shifts=shifts)).away}
    assert begun == (Spell(at("2026-03-02 15:00"), at("2026-03-02 15:10")),)


def test_breaks_to_come_and_the_end_of_the_shift_are_known_by_the_clock_on_the_wall() -> None:
    breaks = (
        Break(14 * 60, 14 * 60 + 15),
        Break(9 * 60, 9 * 60 + 15),
        Break(12 * 60, 12 * 60 + 30),
    )
    shifts = (
        Shift(BRONIUS, "1", 15 * 60, ()),
        Shift(BRONIUS, "2026-03-02", 16 * 60, breaks),
        Shift(ASTA, "2026-03-02", 11 * 60, ()),
    )
    counter = only_counter(a_board(ready(1, BRONIUS), shifts=shifts))
    assert counter.leaves_at == at("2026-03-02 16:00")
    assert not counter.takes_no_more
    assert counter.away == (
        Spell(at("2026-03-02 12:00"), at("2026-03-02 12:30")),
        Spell(at("2026-03-02 14:00"), at("2026-03-02 14:15")),
    )


def test_a_weekly_plan_holds_where_the_date_has_none_of_its_own() -> None:
    counter = only_counter(a_board(ready(1, BRONIUS), shifts=(Shift(BRONIUS, "1", 15 * 60),)))
    assert counter.leaves_at == at("2026-03-02 15:00")


def test_who_should_have_gone_home_takes_no_more() -> None:
    board = a_board(ready(1, BRONIUS), shifts=(Shift(BRONIUS, "1", 9 * 60),))
    assert only_counter(board).takes_no_more


def test_a_closed_counter_serves_nobody() -> None:
    assert hall_now(a_board(waiting=(a_visit(1),)), NOW).counters == ()
    assert hall_now(a_board(waiting=(a_visit(1),)), NOW).line[0].counters == frozenset()


# The day


def test_nobody_is_called_at_lunch_until_it_is_over() -> None:
    lunch = at("2026-03-02 12:00"), at("2026-03-02 12:45")
    board = a_board(ready(1, BRONIUS), day=replace(TODAY, lunch=lunch))
    assert hall_now(board, NOW).pauses == (Spell(*lunch),)
    assert hall_now(board, lunch[1]).pauses == ()


def test_before_the_hall_opens_nobody_is_called_unless_it_serves_already() -> None:
    early, opens = at("2026-03-02 07:40"), at("2026-03-02 08:00")
    lunch = (at("2026-03-02 12:00"), at("2026-03-02 13:00"))
    day = replace(TODAY, lunch=lunch)
    board = a_board(ready(1, BRONIUS), day=day, waiting=(a_visit(1),))
    assert hall_now(board, early).pauses == (Spell(early, opens), Spell(*lunch))
    assert hall_now(board, opens).pauses == (Spell(*lunch),)
    busy = replace(board, at_desk={1: a_visit(2)})
    assert hall_now(busy, early).pauses == (Spell(*lunch),)


@pytest.mark.parametrize(
    "day",
    [
        pytest.param(BusinessDay("2026-03-01", None, None), id="closed all day"),
        pytest.param(
            BusinessDay(
                "2026-03-02", at("2026-03-02 00:00"), at("2026-03-03 00:00"), round_the_clock=True
            ),
            id="round the clock",
        ),
    ],
)
def test_a_hall_that_does_not_close_has_no_closing_and_all_are_accepted(day: BusinessDay) -> None:
    hall = hall_now(a_board(ready(1, BRONIUS), waiting=(a_visit(1),), day=day), NOW)
    assert hall.closes_at is None
    assert hall.line[0].accepted


def test_closing_may_be_past() -> None:
    hall = hall_now(a_board(ready(1, BRONIUS), waiting=(a_visit(1),)), CLOSES + MINUTE)
    assert (hall.now, hall.closes_at) == (CLOSES + MINUTE, CLOSES)


def test_a_clock_set_back_lets_nothing_begin_in_the_future() -> None:
    visit = called(started_at=NOW - MINUTE)
    board = a_board(
        ready(1, BRONIUS, visit_id=visit.id),
        ready(2, CECILIJA),
        waiting=(a_visit(1),),
        at_desk={1: visit},
    )
    early = NOW - 60 * MINUTE
    hall = hall_now(board, early)
    assert [each.since for each in hall.counters] == [early, early]
    assert hall.line[0].waits_since == early


def test_times_on_the_day_the_clocks_change_are_those_on_the_wall() -> None:
    sunday = "2026-03-29"
    day = BusinessDay(sunday, at(f"{sunday} 08:00"), at(f"{sunday} 17:00"))
    shifts = (Shift(BRONIUS, "7", 16 * 60, (Break(12 * 60, 13 * 60),)),)
    counter = only_counter(a_board(ready(1, BRONIUS), day=day, shifts=shifts), day.opens_at or 0)
    assert counter.leaves_at == at(f"{sunday} 16:00")
    assert counter.away == (Spell(at(f"{sunday} 12:00"), at(f"{sunday} 13:00")),)


def test_a_shift_over_midnight_ends_on_the_next_day() -> None:
    shifts = (Shift(BRONIUS, "1", 25 * 60),)
    assert only_counter(a_board(ready(1, BRONIUS), shifts=shifts)).leaves_at == at(
        "2026-03-03 01:00"
    )


# What if


def test_one_more_counter_may_call_whom_it_serves() -> None:
    waiting = (
        a_visit(1, service_id=HOUSING),
        a_visit(2, service_id=PASSPORTS),
        a_visit(3, service_id=HOUSING, language="en"),
        a_visit(4, for_counter=3),
    )
    board = a_board(ready(1, BRONIUS), waiting=waiting, held=(held(NOW + MINUTE),))
    assert [each.id for each in closed_counters(board)] == [2, 3]
    hall = with_counter(hall_now(board, NOW), board, 3, ("lt",))
    assert [each.counters for each in hall.line] == [{1}, {3}, {1}, {3}, {3}]
    assert hall.counters[-1] == CounterNow(3, Doing.FREE, NOW)
    in_english = with_counter(hall_now(board, NOW), board, 2, ("lt", "en"), at=NOW + 9 * MINUTE)
    assert client(in_english, 3).counters == {2}
    assert client(in_english, 4).counters == {1, 2}
    assert in_english.counters[-1] == CounterNow(2, Doing.AWAY, NOW, back_at=NOW + 9 * MINUTE)


def test_a_counter_that_is_open_or_unknown_adds_nothing() -> None:
    board = a_board(ready(1, BRONIUS), waiting=(a_visit(1),))
    hall = hall_now(board, NOW)
    assert with_counter(hall, board, 1) == hall
    assert with_counter(hall, board, 77) == hall


def test_a_break_is_moved_whole() -> None:
    breaks = (Break(12 * 60, 12 * 60 + 30), Break(15 * 60, 15 * 60 + 10))
    board = a_board(
        ready(1, BRONIUS), ready(2, CECILIJA), shifts=(Shift(BRONIUS, "1", None, breaks),)
    )
    hall = hall_now(board, NOW)
    moved = with_break_moved(hall, 1, at("2026-03-02 16:00"))
    assert moved.counters[0].away == (
        Spell(at("2026-03-02 15:00"), at("2026-03-02 15:10")),
        Spell(at("2026-03-02 16:00"), at("2026-03-02 16:30")),
    )
    assert moved.counters[1] == hall.counters[1]
    assert with_break_moved(hall, 2, at("2026-03-02 16:00")) == hall


def test_closing_later_moves_nothing_else() -> None:
    board = a_board(ready(1, BRONIUS), waiting=(a_visit(1),))
    hall = hall_now(board, NOW)
    assert with_longer(hall, 15) == replace(hall, closes_at=CLOSES + 15 * MINUTE)
    open_ended = replace(hall, closes_at=None)
    assert with_longer(open_ended, 15) == open_ended


@pytest.mark.parametrize(
    ("request_", "place"),
    [
        pytest.param(Request(PASSPORTS), 4, id="last"),
        pytest.param(
            Request(PASSPORTS, priority=PriorityReason.HEALTH), 3, id="behind who had priority"
        ),
    ],
)
def test_a_newcomer_stands_where_the_ticket_would_put_them(request_: Request, place: int) -> None:
    waiting = (
        a_visit(1, rank=Rank.FRONT),
        a_visit(2, rank=Rank.PRIORITY),
        a_visit(3),
    )
    board = a_board(ready(1, BRONIUS), waiting=waiting, held=(held(NOW + MINUTE),))
    hall = with_newcomer(hall_now(board, NOW), board, request_)
    assert [each.id for each in hall.line].index(NEWCOMER) == place
    assert client(hall, NEWCOMER).counters == {1}
    assert not client(hall, NEWCOMER).accepted
    assert len(hall.line) == 5


def test_a_newcomer_may_go_to_one_more_counter_too() -> None:
    board = a_board(ready(1, BRONIUS))
    hall = with_newcomer(hall_now(board, NOW), board, Request(HOUSING, language="en"))
    assert client(hall, NEWCOMER).counters == frozenset()
    assert client(with_counter(hall, board, 3, ("en",)), NEWCOMER).counters == {3}
    assert client(with_counter(hall, board, 3, ("lt",)), NEWCOMER).counters == frozenset()


def test_hundreds_who_need_the_same_are_looked_at_once() -> None:
    waiting = tuple(a_visit(number, service_id=number % 4 + 1) for number in range(1, 2001))
    desks = [ready(1, BRONIUS), ready(2, CECILIJA)]
    hall = hall_now(a_board(*desks, waiting=waiting), NOW)
    assert len(hall.line) == 2000
    assert len({id(each.counters) for each in hall.line}) == 4
