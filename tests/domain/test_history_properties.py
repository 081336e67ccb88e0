"""What holds of the figures of any past."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields, replace
from datetime import date, timedelta
from itertools import pairwise
from random import Random
from typing import Any, cast
from zoneinfo import ZoneInfo

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from queueapp.domain.desk import DeskState
from queueapp.domain.history.arrivals import ByHour, HeatArrivals
from queueapp.domain.history.basis import spread
from queueapp.domain.history.counters import Counters, counters_needed
from queueapp.domain.history.figures import compute, summary_of
from queueapp.domain.history.outcomes import Outcomes, OutOfOrder
from queueapp.domain.history.past import Past, Stretch
from queueapp.domain.history.picture import Picture
from queueapp.domain.history.promises import Callbacks, Emails
from queueapp.domain.history.queue import QueueLength
from queueapp.domain.history.serving import ServiceTimes
from queueapp.domain.history.waits import HeatWaits, WaitsByDay
from queueapp.domain.promise import Promise, PromiseKind, PromiseOutcome
from queueapp.domain.visit import (
    Channel,
    Leg,
    OrderReason,
    Outcome,
    Rank,
    State,
    Visit,
)
from tests.factories import at
from tests.history_day import past_of

VILNIUS = ZoneInfo("Europe/Vilnius")
MINUTE = 60_000
FIRST = date(2026, 3, 26)
"""A Thursday; clocks are put forward on the Sunday after it."""

ENDINGS = {
    Outcome.SETTLED: State.SERVED,
    Outcome.INFORMED: State.SERVED,
    Outcome.REFUSED: State.REFUSED,
    Outcome.NO_SHOW: State.NO_SHOW,
    Outcome.LEFT: State.LEFT,
    Outcome.MISTAKE: State.LEFT,
    Outcome.TURNED_AWAY: State.TURNED_AWAY,
}
IN_HALL = (Channel.RECEPTION, Channel.DESK, Channel.PHONE, Channel.OFFSITE, Channel.IMPORTED)


@dataclass(frozen=True, slots=True)
class Life:
    """How a drawn visit goes: minutes from its arrival, and what comes after each wait."""

    day: int
    arrives: int
    channel: Channel
    service: int
    steps: tuple[tuple[int, int, int, Outcome], ...]
    end: Outcome | None
    reason: OrderReason | None


lives = st.lists(
    st.builds(
        Life,
        day=st.integers(0, 4),
        arrives=st.integers(7 * 60, 25 * 60),
        channel=st.sampled_from(IN_HALL),
        service=st.integers(1, 3),
        steps=st.lists(
            st.tuples(
                st.integers(0, 40),
                st.integers(0, 3),
                st.integers(0, 30),
                st.sampled_from((Outcome.TRANSFERRED, Outcome.HELD, Outcome.NEXT_SERVICE)),
            ),
            max_size=3,
        ).map(tuple),
        end=st.sampled_from((*ENDINGS, None)),
        reason=st.sampled_from((*OrderReason, None, None, None)),
    ),
    max_size=25,
)


def visit_of(number: int, life: Life) -> Visit:
    """The visit that a life comes to, with each leg where the one before ended."""
    day = FIRST + timedelta(days=life.day)
    now = at(f"{day} 00:00") + life.arrives * MINUTE
    waits = life.channel in (Channel.RECEPTION, Channel.IMPORTED)
    since: int | None = now if waits else None
    began = waiting_since = now
    legs: list[Leg] = []
    for waited, walked, served, how in life.steps:
        called = now + (waited * MINUTE if since is not None else 0)
        started = called + walked * MINUTE
        now = started + served * MINUTE
        legs.append(
            Leg(
                len(legs) + 1,
                life.service,
                None if life.channel is Channel.OFFSITE else 1 + len(legs),
                1 + number % 3,
                called,
                started,
                now,
                how,
                accurate=served % 5 != 0,
                phone_ms=min(served, 2) * MINUTE,
                waited_since=since,
                reason=life.reason if since is not None else None,
            )
        )
        since = now if how is Outcome.TRANSFERRED else None
        waiting_since = now if since is not None else waiting_since
    state = State.WAITING if since is not None else State.ON_HOLD
    ended = None
    if life.end is not None:
        state = ENDINGS[life.end]
        ended = now + 7 * MINUTE if since is not None else now
        if legs and since is None:
            legs[-1] = replace(legs[-1], outcome=life.end)
    return Visit(
        number,
        1,
        day.isoformat(),
        f"A{number:03d}",
        life.service,
        state,
        life.channel,
        began,
        waiting_since,
        Rank.ORDINARY,
        began,
        outcome=life.end,
        ended_at=ended,
        legs=tuple(legs),
    )


promised = st.lists(
    st.tuples(
        st.integers(0, 4),
        st.sampled_from(PromiseKind),
        st.integers(0, 3000),
        st.one_of(st.none(), st.integers(0, 4000)),
        st.sampled_from(PromiseOutcome),
    ),
    max_size=12,
)


def promise_of(number: int, drawn: tuple[int, PromiseKind, int, int | None, Any]) -> Promise:
    ahead, kind, due, done, outcome = drawn
    day = FIRST + timedelta(days=ahead)
    taken = at(f"{day} 10:00")
    return Promise(
        number,
        1,
        kind,
        day.isoformat(),
        taken,
        1,
        None,
        None,
        1 + number % 3,
        taken + due * MINUTE,
        attempts=number,
        outcome=None if done is None else outcome,
        done_at=None if done is None else taken + done * MINUTE,
    )


def desks(days: Iterable[int]) -> tuple[Stretch, ...]:
    states = (DeskState.READY, DeskState.ON_BREAK, DeskState.FINISHING_UP)
    found = []
    for ahead in days:
        day = FIRST + timedelta(days=ahead)
        hours = [at(f"{day} 0{hour}:00") for hour in (6, 7, 8, 9)]
        for state, (since, until) in zip(states, pairwise(hours), strict=True):
            found.append(Stretch(day.toordinal(), 1, 1, state, since, until))
    return tuple(found)


pasts = st.builds(
    lambda drawn, kept, days: past_of(
        [visit_of(number, life) for number, life in enumerate(drawn, 1)],
        [promise_of(number, each) for number, each in enumerate(kept, 1)],
        desks(days),
        now=at("2026-04-01 12:00"),
        expected={1: 10},
    ),
    lives,
    promised,
    st.sets(st.integers(0, 4), max_size=3),
)


@given(pasts)
def test_the_rows_of_every_table_add_up(past: Past) -> None:
    figures: Any = compute(past, Picture, VILNIUS, 15)
    summary = summary_of(past, VILNIUS, 15)
    by_hour = cast(ByHour, figures[Picture.BY_HOUR])
    assert sum(row.arrived for row in by_hour.rows) == summary.arrived
    assert sum(row.served for row in by_hour.rows) == summary.served
    heat = cast(HeatArrivals, figures[Picture.HEAT_ARRIVALS])
    assert sum(cell.arrived for cell in heat.cells) == summary.arrived
    waits = cast(HeatWaits, figures[Picture.HEAT_WAITS])
    assert sum(cell.waits for cell in waits.cells) == summary.waits.count
    by_day = cast(WaitsByDay, figures[Picture.WAITS_BY_DAY])
    assert sum(row.waits.count for row in by_day.rows) == summary.waits.count == by_day.total.count
    assert len(by_day.rows) == summary.days == by_hour.days
    served = cast(ServiceTimes, figures[Picture.SERVICE_TIMES])
    assert sum(row.box.count for row in served.rows) == served.total.count
    assert sum(row.inaccurate for row in served.rows) == summary.inaccurate
    outcomes = cast(Outcomes, figures[Picture.OUTCOMES])
    assert outcomes.ended + outcomes.still_open == summary.visits
    assert summary.visits == summary.arrived + summary.by_phone + summary.offsite
    assert summary.visits + summary.mistakes == len(past.visits.id)
    out_of_order = cast(OutOfOrder, figures[Picture.OUT_OF_ORDER])
    assert (out_of_order.out_of_order, out_of_order.calls) == (
        (summary.out_of_order, summary.calls)
    )
    for row in cast(Callbacks, figures[Picture.CALLBACKS]).rows:
        assert row.agreed == row.same_day + row.later + row.otherwise + row.still_to_do
    for each in cast(Emails, figures[Picture.EMAILS]).rows:
        assert each.agreed == each.in_time + each.too_late + each.otherwise + each.still_to_do
    for figure in figures.values():
        assert_whole(figure.table())


def assert_whole(table: Any) -> None:
    """Rows as wide as the columns, sums of counts as the total says, and nothing but values."""
    lines = [*table.rows, *([table.total] if table.total is not None else [])]
    for line in lines:
        assert len(line) == len(table.columns)
        assert all(
            value is None or type(value) in (int, float) or isinstance(value, str) for value in line
        )
    for place, column in enumerate(table.columns):
        if table.total is not None and column.kind == "count" and table.total[place] is not None:
            assert sum(row[place] for row in table.rows) == table.total[place]


@given(pasts)
def test_the_queue_is_never_negative_and_is_what_counting_finds(past: Past) -> None:
    figure = cast(
        QueueLength, compute(past, [Picture.QUEUE_LENGTH], VILNIUS, 15)[Picture.QUEUE_LENGTH]
    )
    waits = list(_waits(past))
    days = figure.days
    for row in figure.rows:
        assert 0 <= row.mean <= row.most
        counted = 0
        for ahead in range(5):
            day = FIRST + timedelta(days=ahead)
            clock = f"{row.minute // 60 % 24:02d}:{row.minute % 60:02d}"
            shown = at(f"{day + timedelta(days=row.minute // 1440)} {clock}")
            counted += sum(
                on == day.toordinal() and since <= shown < until for on, since, until in waits
            )
        if 27 * 60 <= row.minute < 28 * 60:
            continue  # On one of the nights clocks show no such time.
        assert row.mean == pytest.approx(counted / days)


def _waits(past: Past) -> Iterable[tuple[int, int, int]]:
    """All waits by the definition, one visit after the other."""
    visits, legs = past.visits, past.legs
    mistake = list(Outcome).index(Outcome.MISTAKE)
    elsewhere = [list(Channel).index(each) for each in (Channel.PHONE, Channel.OFFSITE)]
    for place in range(len(visits.id)):
        if visits.outcome[place] == mistake:
            continue
        own = np.flatnonzero(legs.visit == place)
        day = int(visits.day[place])
        for leg in own.tolist():
            if legs.waited_since[leg] >= 0:
                yield day, int(legs.waited_since[leg]), int(legs.called_at[leg])
        ended = int(visits.ended_at[place])
        state = list(State)[visits.state[place]]
        if visits.channel[place] in elsewhere or state is State.SERVED or ended < 0:
            continue
        transferred = list(Outcome).index(Outcome.TRANSFERRED)
        if len(own) and (
            legs.outcome[own[-1]] != transferred or state not in (State.LEFT, State.TURNED_AWAY)
        ):
            continue
        since = int(visits.waiting_since[place])
        if ended - at(f"{date.fromordinal(day)} 00:00") < 29 * 60 * MINUTE:
            yield day, since, ended


@given(pasts, st.integers(0, 1000))
def test_the_order_of_rows_does_not_matter(past: Past, seed: int) -> None:
    mixed = _mixed(past, Random(seed))
    assert compute(mixed, Picture, VILNIUS, 15) == compute(past, Picture, VILNIUS, 15)
    assert summary_of(mixed, VILNIUS, 15) == summary_of(past, VILNIUS, 15)


def _mixed(past: Past, chance: Random) -> Past:
    def order(count: int) -> np.ndarray[Any, np.dtype[np.int64]]:
        return np.array(chance.sample(range(count), count), dtype=np.int64)

    def taken(columns: Any, rows: Any) -> Any:
        return type(columns)(
            **{each.name: getattr(columns, each.name)[rows] for each in fields(columns)}
        )

    visits, legs = order(len(past.visits.id)), order(len(past.legs.visit))
    moved = np.argsort(visits)
    by_place = replace(past.legs, visit=moved[past.legs.visit] if len(moved) else past.legs.visit)
    return replace(
        past,
        visits=taken(past.visits, visits),
        legs=taken(by_place, legs),
        promises=taken(past.promises, order(len(past.promises.id))),
        stretches=tuple(chance.sample(past.stretches, len(past.stretches))),
    )


@given(pasts)
def test_no_more_counters_are_open_than_staffed(past: Past) -> None:
    figure = cast(Counters, compute(past, [Picture.COUNTERS], VILNIUS, 15)[Picture.COUNTERS])
    for row in figure.rows:
        assert -1e-9 <= row.open <= row.staffed + 1e-9
        assert (row.needed > row.load) == (row.load > 0)


@given(
    st.lists(st.tuples(st.integers(0, 3), st.integers(0, 10_000_000)), max_size=60),
    st.sampled_from((0.0, 0.05, 0.25, 0.5, 0.9, 1.0)),
)
def test_percentiles_by_group_are_linear(drawn: Sequence[tuple[int, int]], share: float) -> None:
    groups = np.array([group for group, _ in drawn], dtype=np.int64)
    values = np.array([value for _, value in drawn], dtype=np.int64)
    counts, found = spread(values, groups, 4, (share,))
    for group in range(4):
        own = values[groups == group]
        assert counts[group] == len(own)
        if not len(own):
            assert found[group] == [None]
            continue
        assert found[group][0] == pytest.approx(np.quantile(own, share), abs=0.51)


def test_erlang_s_formula_is_that_of_the_textbook() -> None:
    # M/M/c with 20 calls in 30 minutes of 3 minutes each, of which 80 % are to be answered within
    # 20 seconds: 4 servers answer 86 %, 3 only 60 % (a = 2).
    assert counters_needed(2.0, 180_000, 20_000) == 4
    # One server at half load lets half of all clients wait, and all those at most so long:
    # 0.5 · exp(-0.5 · t) <= 0.2 from t = 1.83 services on.
    assert counters_needed(0.5, 100_000, 184_000) == 1
    assert counters_needed(0.5, 100_000, 183_000) == 2
    assert counters_needed(0.0, 100_000, 0) == 0


@given(st.floats(0.01, 60), st.floats(1, 1e7), st.floats(0, 1e7))
def test_more_load_needs_no_fewer_counters(load: float, mean: float, target: float) -> None:
    needed = counters_needed(load, mean, target)
    assert needed > load
    assert counters_needed(load * 1.2, mean, target) >= needed
    assert counters_needed(load, mean, target * 1.5) <= needed
