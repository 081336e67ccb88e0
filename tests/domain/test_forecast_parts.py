"""What a forecast is made of: the calls played, durations, what lies between, what is learnt."""

import math
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from queueapp.domain.forecast.between import Between, learn_between
from queueapp.domain.forecast.dispatch import NEVER, Counters, Ticket, dispatch
from queueapp.domain.forecast.durations import learn_durations, remaining
from queueapp.domain.forecast.feedback import (
    Margins,
    learn_factor,
    likelihood,
    memo_of,
    normal_cdf,
    prior,
    read_memo,
)
from queueapp.domain.forecast.paths import draw_paths
from queueapp.domain.forecast.sample import STEPS, normal_steps, sample_of
from queueapp.domain.forecast.state import CounterNow, Doing, Finished, Graded, HallNow, Work

S, MIN, H = 1_000, 60_000, 3_600_000
A, B = Work("a"), Work("b")


def play(
    tickets: Sequence[Ticket],
    cycles: Sequence[int],
    free: Sequence[int],
    closes: int | None = None,
    away: Sequence[Sequence[tuple[int, int]]] | None = None,
    leaves: Sequence[int] | None = None,
) -> tuple[list[int], list[int]]:
    """One path: when each would be called, and when each is."""
    count = len(free)
    counters = Counters(
        np.array(free, dtype=float).reshape(count, 1),
        away or [()] * count,
        np.array(leaves or [NEVER] * count, dtype=np.int32).reshape(count, 1),
    )
    took = np.array(cycles, dtype=np.int32).reshape(len(cycles), 1)
    calls, called = dispatch(tickets, took, counters, closes, 10**6)
    return calls[:, 0].tolist(), called[:, 0].tolist()


def test_each_is_called_by_the_first_counter_that_is_free_for_them() -> None:
    both, first = Ticket((0, 1)), Ticket((0,))
    tickets = [both, first, both, both, Ticket(())]
    # 0: 10 → A until 40 → B until 45 → D until 55; 1: 20 → C until 70
    calls, called = play(tickets, [30, 5, 50, 10, 1], [10, 20], closes=45)
    assert calls == [10, 40, 20, 45, NEVER]
    assert called == [10, 40, 20, NEVER, NEVER]


def test_nobody_is_called_during_a_break_nor_by_who_has_left() -> None:
    one = Ticket((0,))
    calls, _ = play([one] * 3, [10, 10, 10], [0], away=[[(5, 30), (40, 50)]], leaves=[45])
    assert calls == [0, 30, NEVER]
    calls, _ = play([one] * 3, [10, 10, 10], [0], away=[[(5, 30), (40, 50)]], leaves=[60])
    assert calls == [0, 30, 50]


def test_who_comes_back_from_a_hold_goes_before_the_line_from_then_on() -> None:
    one, held = Ticket((0,)), Ticket((0,), joins=15)
    assert play([one, one, one, held], [10] * 4, [0])[0] == [0, 10, 30, 20]
    assert play([one, held], [10] * 2, [0])[0] == [0, 15]
    other = Ticket((0, 1))
    assert play([held, other, other, other], [10] * 4, [0, 5])[0] == [20, 0, 5, 10]


def test_after_closing_only_who_was_accepted_is_called() -> None:
    one, accepted = Ticket((0,)), Ticket((0,), accepted=True)
    calls, called = play([one, one, one, accepted, accepted], [10] * 5, [0], closes=15)
    assert calls == [0, 10, 20, 30, 40]
    assert called == [0, 10, NEVER, 20, 30]


def by_events(tickets: Sequence[Ticket], cycles: Sequence[int], free: Sequence[int]) -> list[int]:
    """The queue as the hall has it: whoever is free calls the first they may; holds come first."""
    calls = [NEVER] * len(tickets)
    ready = dict(enumerate(free))
    while ready:
        counter = min(ready, key=lambda row: (ready[row], row))
        now = ready[counter]
        mine = [n for n, each in enumerate(tickets) if calls[n] == NEVER and counter in each.rows]
        due = [n for n in mine if (joins := tickets[n].joins) is not None and joins <= now]
        line = [n for n in mine if tickets[n].joins is None]
        later = [joins for n in mine if (joins := tickets[n].joins) is not None]
        if due or line:
            chosen = min(due, key=lambda n: (tickets[n].joins, n)) if due else line[0]
            calls[chosen] = now
            ready[counter] = now + cycles[chosen]
        elif later:
            ready[counter] = min(later)
        else:
            del ready[counter]
    return calls


@settings(deadline=None)
@given(st.data())
def test_the_calls_are_those_of_the_queue(data: st.DataObject) -> None:
    counters = data.draw(st.integers(1, 5))
    row = st.integers(0, counters - 1)
    line = st.builds(Ticket, st.sets(row).map(lambda rows: tuple(sorted(rows))))
    held = st.builds(Ticket, row.map(lambda at: (at,)), st.integers(0, 60))
    tickets = data.draw(st.lists(line | held, max_size=14))
    cycles = [data.draw(st.integers(1, 40)) for _ in tickets]
    free = [data.draw(st.integers(0, 50)) for _ in range(counters)]
    assert play(tickets, cycles, free)[0] == by_events(tickets, cycles, free)


def test_more_than_a_thousand_counters_are_told_apart() -> None:
    everybody = Ticket(tuple(range(5000)))
    calls, _ = play([everybody] * 5001, [7] * 5001, [3] * 5000)
    assert calls == [3] * 5000 + [10]


def leg(
    number: int = 0,
    took: float = 10 * MIN,
    work: Work = A,
    waited: float = 30 * MIN,
    counter: object = 1,
    no_show: bool = False,
) -> Finished:
    start = 8 * H + number * 11 * MIN
    arrived = start - round(waited)
    return Finished("2026-10-01", work, counter, arrived, start, start + round(took), no_show)


def test_a_mean_leans_on_the_level_above_with_eight_observations() -> None:
    legs = [(leg(took=20 * MIN), 1.0)] * 24
    known = learn_durations(legs, {"a": 10.0 * MIN, "b": 5.0 * MIN})
    usual = 7.5
    pace = (24 * 20 + 3 * usual) / (24 * 10 + 3 * usual)
    service = (24 * 20 + 8 * 10 * pace) / 32
    kind = (24 * 20 + 8 * service) / 32
    found = known.estimates([A, B, Work("a", "en")])
    assert found[A].mean_ms == pytest.approx(kind * MIN)
    assert found[B].mean_ms == pytest.approx(5 * pace * MIN)
    assert found[Work("a", "en")].mean_ms == pytest.approx(service * MIN)
    assert found[A].error < found[Work("a", "en")].error < found[B].error


def test_with_nothing_known_a_service_takes_what_was_planned() -> None:
    known = learn_durations([], {"a": 12.0 * MIN, "b": 0.0})
    assert known.estimates([A])[A].mean_ms == pytest.approx(12 * MIN)
    assert learn_durations([], {}).estimates([None])[None].mean_ms == pytest.approx(8 * MIN)


def test_services_that_all_take_as_long_are_drawn_so() -> None:
    known = learn_durations([(leg(), 1.0)] * 5000, {"a": 10.0 * MIN})
    drawn = known.shape() * known.estimates([A])[A].mean_ms
    assert drawn.min() > 9.9 * MIN
    assert drawn.max() < 10.1 * MIN


def test_the_mean_of_what_is_drawn_is_the_mean_that_was_estimated() -> None:
    legs = [(leg(took=minutes**2 * MIN), 1.0) for minutes in range(1, 8) for _ in range(20)]
    shape = learn_durations(legs, {}).shape()
    assert len(shape) == STEPS
    assert shape.mean() == pytest.approx(1)
    assert (np.diff(shape) >= 0).all()


def test_a_slow_morning_is_expected_to_last_a_little() -> None:
    known = learn_durations([(leg(), 1.0)] * 2000, {"a": 10.0 * MIN})
    slow = known.with_today([leg(took=15 * MIN)] * 100)
    assert 1.05 < slow.estimates([A])[A].mean_ms / (10 * MIN) < 1.2


def left(elapsed: float, chance: float = 0.5) -> float:
    spread = np.arange(1, 1001) / 500.0
    mean, drawn = np.array([10.0 * MIN]), np.array([chance])
    return float(remaining(spread, 200.0, mean, elapsed * MIN, drawn)[0]) / MIN


def test_what_is_left_of_a_service_is_drawn_from_those_that_lasted_longer() -> None:
    assert left(0) == pytest.approx(10, abs=0.2)
    assert left(10) == pytest.approx(5, abs=0.2)
    assert left(16) == pytest.approx(2, abs=0.2)
    assert left(10, 0.001) < left(10, 0.3) < left(10, 0.9) < left(10, 0.9999)


def test_beyond_all_that_was_seen_the_longer_it_lasts_the_longer_it_may_last() -> None:
    assert left(25) == pytest.approx(25 * (math.sqrt(2) - 1))
    assert left(25) < left(60) < left(540)
    assert left(540, 1.0) <= 8 * 540


def between(*legs: Finished) -> Between:
    return learn_between(legs)


def test_a_gap_counts_only_where_somebody_waited() -> None:
    legs = [leg(number, 10 * MIN) for number in range(30)]
    assert between(*legs).gap_steps()[STEPS // 2] == pytest.approx(60 * S, rel=0.02)
    calm = [replace(each, arrived_at=each.started_at) for each in legs]
    assert between(*calm).gap_steps()[STEPS // 2] == pytest.approx(30 * S, rel=0.1)


def test_clients_of_some_services_come_less_often_and_crowds_leave_together() -> None:
    legs = [leg(n, 10 * MIN, A, no_show=n % 10 == 0) for n in range(200)]
    legs += [leg(n, 10 * MIN, B, no_show=n % 2 == 0) for n in range(200)]
    known = between(*legs)
    assert known.no_show(A) == pytest.approx(0.1, abs=0.03)
    assert known.no_show(B) == pytest.approx(0.5, abs=0.05)
    left = known.with_today([leg(n, 1 * MIN, A, no_show=True) for n in range(20)])
    assert left.no_show(A) > 2 * known.no_show(A)
    one_of_three = [n % 6 < 2 for n in range(60)]
    early, late = sorted(one_of_three, reverse=True), sorted(one_of_three)
    then, now = (
        known.with_today([leg(n, 1 * MIN, A, no_show=gone) for n, gone in enumerate(which)])
        for which in (early, late)
    )
    assert then.no_show(A) < now.no_show(A) / 1.5


def test_a_counter_left_early_is_one_whose_clients_others_had_to_call() -> None:
    whole = [leg(n, 10 * MIN, waited=H, counter=1) for n in range(20)]
    gone = [leg(n, 10 * MIN, waited=H, counter=2) for n in range(12)]
    never_served = [leg(n, 10 * MIN, B, waited=H, counter=3) for n in range(12)]
    calm = [replace(each, arrived_at=each.started_at) for each in whole]
    assert between(*whole, *gone).early > between(*whole, *never_served).early
    assert between(*calm, *gone).early == between(*whole, *never_served).early
    leads = between(*whole, *gone).leads
    assert leads is not None
    assert leads.values.tolist() == [whole[-1].started_at - gone[-1].ended_at]


def test_away_shortly_before_closing_is_away_for_good_more_often() -> None:
    known = between(leg())
    assert known.gone(10 * MIN, 5 * MIN) > known.gone(3 * H, 5 * MIN)
    assert known.gone(10 * MIN, 40 * MIN) > known.gone(10 * MIN, 5 * MIN)
    assert 0 < known.gone(8 * H, 0) < 0.01


def test_a_memo_brings_back_when_each_call_would_be_too_late() -> None:
    margins = np.linspace(0.8, -0.8, 9)[:, None] + 0.1 * normal_steps()[None, :]
    factor = 0.3 * np.cos(np.arange(STEPS))
    calls = 100_000 * np.exp(factor - margins)
    back = read_memo(memo_of(calls[::-1], 100_000, factor))
    assert back is not None
    assert back.count.tolist() == list(range(1, 10))
    assert back.mean == pytest.approx(np.linspace(0.8, -0.8, 9), abs=0.02)


def test_a_memo_of_a_long_line_keeps_what_tells_something() -> None:
    calls = 100_000 * np.exp(np.linspace(-6, 6, 500)[:, None] + np.zeros((1, 100)))
    back = read_memo(memo_of(calls, 100_000, np.zeros(100)))
    assert back is not None
    assert len(back.count) <= 40
    assert np.abs(back.mean).max() < 1.6
    assert memo_of(calls[:0], 100_000, np.zeros(100)) == ""


def test_something_between_none_and_all_is_called_whatever_the_factor() -> None:
    margins = Margins(np.arange(1.0, 6), np.linspace(1, -1, 5), np.full(5, 0.3))
    each = [likelihood(margins, called, 5, prior()) for called in range(6)]
    assert np.sum(each, axis=0) == pytest.approx(1)
    assert np.min(each) >= 0
    slow = prior().b > 0.3
    assert each[1][slow].mean() > each[1][~slow].mean()
    assert each[5][slow].mean() < each[5][~slow].mean()


def test_the_factor_is_believed_near_one_before_anything_was_graded() -> None:
    before = prior()
    assert before.mean_b == pytest.approx(0, abs=1e-9)
    chance = (np.arange(5000) + 0.5) / 5000
    drawn = np.abs(before.drawn(chance, np.zeros(5000)))
    assert np.median(drawn) == pytest.approx(0.05, abs=0.01)
    assert 0.02 < (drawn > 0.5).mean() < 0.1


def test_a_hall_that_takes_half_as_long_as_foreseen_is_believed_after_a_few_days() -> None:
    """All of a line were called that would have needed everything to take half as long."""
    calls = 200_000 * np.exp(np.linspace(-2.0, 0.0, 30)[:, None] + np.zeros((1, 100)))
    memo = memo_of(calls, 100_000, np.zeros(100))
    days = [f"2026-10-{day:02}" for day in range(1, 9)]
    graded = [Graded(day, 0, 100_000, 30, 30, memo) for day in days]
    learnt = learn_factor(graded, dict.fromkeys(days, 1.0))
    assert learnt.mean_b < -0.6


def test_the_normal_curve_is_right() -> None:
    x = np.array([-3.0, -1.0, 0.0, 0.5, 2.0])
    exact = [(1 + math.erf(each / math.sqrt(2))) / 2 for each in x]
    assert normal_cdf(x) == pytest.approx(exact, abs=1e-7)


def test_a_sample_keeps_its_weights_when_it_is_thinned() -> None:
    values = np.arange(10_000.0)
    whole = sample_of(values[::-1], np.where(values[::-1] < 5000, 3.0, 1.0))
    thin = whole.thinned()
    assert len(thin.values) < 3000
    assert thin.weight == pytest.approx(whole.weight)
    assert thin.at(np.array([0.5]))[0] == pytest.approx(3333, rel=0.01)


def test_the_values_cost_no_numpy() -> None:
    code = (
        "import sys, queueapp.domain.forecast.experience, queueapp.domain.forecast.foresee\n"
        "sys.exit('numpy' in sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_the_common_factor_is_on_what_remains_of_a_service_too() -> None:
    """As it is learnt: whatever has elapsed, half the factor frees the counter in half the time."""
    leg = Finished("2026-10-01", A, 1, 0, 0, 10 * MIN)
    durations = learn_durations([(leg, 1.0)] * 30, {})
    busy = CounterNow(1, Doing.BUSY, since=-25 * MIN, work=A)
    hall = HallNow(0, H, (), (busy,))
    usual, halved = (
        draw_paths(hall, durations, learn_between([]), np.full(500, math.log(factor)))
        for factor in (1.0, 0.5)
    )
    assert halved.counters.free == pytest.approx(usual.counters.free / 2, rel=1e-6)
