"""The hall's time never runs backwards, and a wrong clock on one PC changes nothing."""

from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from queueapp.clock import (
    HOUR,
    MINUTE,
    MOST_BEHIND,
    RecordClock,
    ServerClock,
    SystemClock,
    running_ns,
)
from queueapp.place import Server
from queueapp.services.hall import Hall
from tests.factories import (
    BRONIUS,
    MONDAY_10,
    Play,
    SetClock,
    change,
)

pytestmark = pytest.mark.real_clock


def test_a_clock_that_is_right_is_taken_as_it_is() -> None:
    source = SetClock()
    clock = RecordClock(source)
    clock.keep_to(MONDAY_10 - 1)
    assert (clock.now(), clock.ahead) == (MONDAY_10, 0)


def test_a_clock_set_back_goes_on_from_the_record_at_its_own_pace() -> None:
    source = SetClock()
    clock = RecordClock(source)
    clock.keep_to(MONDAY_10)
    source.instant -= HOUR
    assert (clock.now(), clock.ahead) == (MONDAY_10, HOUR)
    source.pass_minutes(5)
    assert clock.now() == MONDAY_10 + 5 * MINUTE


def test_a_clock_put_right_again_counts_at_once() -> None:
    source = SetClock()
    clock = RecordClock(source)
    clock.keep_to(MONDAY_10)
    source.instant -= HOUR
    clock.now()
    source.instant += HOUR + MINUTE
    assert (clock.now(), clock.ahead) == (MONDAY_10 + MINUTE, 0)


def test_a_record_far_in_the_future_does_not_hold_the_hall_there() -> None:
    source = SetClock()
    clock = RecordClock(source)
    clock.keep_to(MONDAY_10 + MOST_BEHIND + 1)
    assert (clock.now(), clock.ahead) == (MONDAY_10, 0)


@given(st.lists(st.integers(-2 * HOUR, 2 * HOUR), max_size=30))
def test_time_never_runs_back_while_every_instant_is_kept(jumps: list[int]) -> None:
    source = SetClock()
    clock = RecordClock(source)
    latest = 0
    for jump in jumps:
        # Steps forward are believed; those that end too far behind the record are, too.
        source.instant += jump
        if latest - source.instant > MOST_BEHIND:
            return
        now = clock.now()
        assert now >= latest
        clock.keep_to(now)
        latest = now


def offset_of(clock: ServerClock) -> int:
    """By how many ms the server's clock is ahead of this computer's running time.

    Looked at again where the computer did something else between the two.
    """
    while True:
        before, now, after = running_ns(), clock.now(), running_ns()
        if after - before < 500_000:
            return now - after // 1_000_000


def test_a_quicker_answer_tells_the_servers_time_more_exactly() -> None:
    clock = ServerClock()
    clock.heard(1_000_000, 0, 400_000_000)
    assert offset_of(clock) == pytest.approx(1_000_000 - 200, abs=1)
    clock.heard(1_000_000, 0, 20_000_000)
    assert offset_of(clock) == pytest.approx(1_000_000 - 10, abs=1)
    # A slow one that agrees says nothing new.
    clock.heard(1_000_150, 0, 400_000_000)
    assert offset_of(clock) == pytest.approx(1_000_000 - 10, abs=1)


@pytest.mark.parametrize("slept_ms", [-HOUR, 500, HOUR])
def test_a_slow_answer_is_believed_where_what_was_known_cannot_be_true(slept_ms: int) -> None:
    clock = ServerClock()
    clock.heard(10_000_000, 0, 2_000_000)
    clock.heard(10_000_000 + slept_ms, 0, 400_000_000)
    assert offset_of(clock) == pytest.approx(10_000_000 + slept_ms - 200, abs=1)


@given(st.lists(st.tuples(st.integers(0, 10**12), st.integers(0, 3 * 10**9), st.floats(0, 1))))
def test_the_servers_time_is_never_told_more_wrongly_than_an_answer_took(
    answers: list[tuple[int, int, float]],
) -> None:
    truth_ns, clock = 7 * 10**15, ServerClock()
    for asked, took, share in answers:
        looked = asked + int(took * share)
        clock.heard((looked + truth_ns) // 1_000_000, asked, asked + took)
        assert abs(offset_of(clock) - truth_ns // 1_000_000) <= took / 1_000_000 + 3


def test_a_clock_set_back_during_the_day_lets_nobody_go_ahead(play: Play) -> None:
    desk = play.sit(1, BRONIUS)
    first = play.issue()
    play.clock.instant -= HOUR
    second = play.issue()
    assert second.arrived_at >= first.arrived_at
    assert play.waiting() == [first.id, second.id]
    play.clock.pass_minutes(10)
    called = play.call_next(desk)
    assert called.id == first.id
    waited = called.legs[-1].called_at - first.arrived_at
    assert 10 * MINUTE <= waited <= 11 * MINUTE
    assert play.hall.board.read(1).clock_behind >= HOUR - MINUTE


def test_another_program_with_the_clock_set_back_keeps_the_order_too(play: Play) -> None:
    first = play.issue()
    with Hall.open(play.place, SetClock(play.clock.instant - HOUR)) as other:
        assert other.board.read(1).read_at >= first.arrived_at
        second = Play(other, SetClock(play.clock.instant - HOUR), play.place).issue()
    assert play.waiting() == [first.id, second.id]


@dataclass
class WrongClock(SystemClock):
    """The clock of a PC that is an hour slow or fast."""

    wrong_by: int

    def now(self) -> int:
        return super().now() + self.wrong_by


@pytest.mark.parametrize("wrong_by", [-HOUR, HOUR])
def test_a_pc_whose_clock_is_an_hour_wrong_goes_by_the_servers(
    server_hall: Server, wrong_by: int
) -> None:
    with (
        Hall.open(server_hall, SystemClock()) as right,
        Hall.open(server_hall, WrongClock(wrong_by)) as wrong,
    ):
        assert abs(wrong.board.read(1).read_at - right.board.read(1).read_at) < MINUTE
        assert abs(wrong.clock.now() - right.clock.now()) < MINUTE
        first = Play(right, SetClock(), server_hall).issue()
        second = Play(wrong, SetClock(), server_hall).issue()
        assert abs(second.arrived_at - first.arrived_at) < MINUTE
        assert [v.id for v in right.board.read(1).waiting] == [first.id, second.id]


def test_a_server_whose_clock_is_set_back_lets_nobody_go_ahead(
    server_hall: Server,
) -> None:
    with Hall.open(server_hall, SystemClock()) as hall:
        play = Play(hall, SetClock(), server_hall)
        first = play.issue()
        # As if the record had been written by the server before its clock was set back.
        later = first.arrived_at + HOUR
        change(server_hall, "UPDATE site SET latest_at = ?", later)
        change(server_hall, "UPDATE visit SET arrived_at = ?, place_at = ?", later, later)
        second = play.issue()
        assert second.arrived_at >= later
        assert play.waiting() == [first.id, second.id]
        assert hall.board.read(1).clock_behind > HOUR - MINUTE
