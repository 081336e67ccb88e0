"""Figures of days on which the clock is changed, of nights, of nothing, and of what is odd."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any, cast
from zoneinfo import ZoneInfo

import pytest

from queueapp.domain.desk import DeskState
from queueapp.domain.history.arrivals import ByHour, HeatArrivals
from queueapp.domain.history.counters import Counters
from queueapp.domain.history.figures import compute, look_back, summary_of
from queueapp.domain.history.past import NONE, Damaged, Past, Stretch
from queueapp.domain.history.person import person_figures
from queueapp.domain.history.picture import Picture
from queueapp.domain.history.promises import Callbacks
from queueapp.domain.history.queue import QueueLength
from queueapp.domain.history.serving import ServiceTimes
from queueapp.domain.history.waits import HeatWaits, Waits, WaitsByDay
from queueapp.domain.promise import Promise, PromiseKind, PromiseOutcome
from queueapp.domain.visit import Channel, Leg, Outcome, Rank, State, Visit
from tests.factories import at
from tests.history_day import past, past_of

VILNIUS = ZoneInfo("Europe/Vilnius")
MINUTE = 60_000
HOUR = 60 * MINUTE

FORWARD = "2026-03-29"
"""A Sunday: from 3:00 the clock goes on at 4:00."""
BACK = "2026-10-25"
"""A Sunday: after 3:59 the clock shows 3:00 once more."""
LATER = at("2026-12-01 12:00")


def figure(of: Past, picture: Picture) -> Any:
    return compute(of, [picture], VILNIUS, 15)[picture]


def served(
    number: int,
    day: str,
    arrived: int,
    waited: float,
    took: float,
    counter: int = 1,
    **changes: Any,
) -> Visit:
    """A client who came at an instant (ms UTC) and was served after so many minutes."""
    called = round(arrived + waited * MINUTE)
    ended = round(called + took * MINUTE)
    leg = Leg(1, 1, counter, 2, called, called, ended, Outcome.SETTLED, waited_since=arrived)
    visit = Visit(
        number,
        1,
        day,
        f"A{number:03d}",
        1,
        State.SERVED,
        Channel.RECEPTION,
        arrived,
        arrived,
        Rank.ORDINARY,
        arrived,
        outcome=Outcome.SETTLED,
        ended_at=ended,
        legs=(leg,),
    )
    return replace(visit, **changes)


def waiting(number: int, day: str, arrived: int, **changes: Any) -> Visit:
    """A client whom nobody has called."""
    plain = served(number, day, arrived, 0, 0)
    return replace(
        plain, **{"state": State.WAITING, "outcome": None, "ended_at": None, "legs": ()} | changes
    )


def ready(day: str, since: int, until: int, counter: int = 1) -> Stretch:
    ordinal = date.fromisoformat(day).toordinal()
    return Stretch(ordinal, counter, 2, DeskState.READY, since, until)


def shown(of: QueueLength) -> dict[str, tuple[float, int]]:
    return {f"{row.minute // 60}:{row.minute % 60:02d}": (row.mean, row.most) for row in of.rows}


# The clock is changed


def test_a_night_without_its_fourth_hour_has_nothing_in_it() -> None:
    midnight = at(f"{FORWARD} 00:00")
    # Called a real hour after 2:30, which the wall shows as 4:30.
    visit = served(1, FORWARD, midnight + 150 * MINUTE, 60, 30)
    of = past_of([visit], stretches=[ready(FORWARD, midnight, midnight + 8 * HOUR)], now=LATER)
    by_hour = cast(ByHour, figure(of, Picture.BY_HOUR))
    assert [(row.hour // 60, row.arrived, row.served) for row in by_hour.rows] == [
        (2, 1, 0),
        (3, 0, 0),
        (4, 0, 0),
        (5, 0, 1),
    ]
    assert cast(WaitsByDay, figure(of, Picture.WAITS_BY_DAY)).total.longest == HOUR
    queue = shown(figure(of, Picture.QUEUE_LENGTH))
    assert queue["2:55"] == (1, 1)
    assert queue["3:00"] == queue["3:55"] == (0, 0)
    assert queue["4:00"] == queue["4:25"] == (1, 1)
    assert "4:30" not in queue
    counters = cast(Counters, figure(of, Picture.COUNTERS))
    assert {row.minute // 60: row.open for row in counters.rows} == {2: 1, 3: 0, 4: 1}


def test_an_hour_that_the_clock_shows_twice_is_one_hour() -> None:
    midnight = at(f"{BACK} 00:00")
    # 3:30 for the first time and, a real hour later, for the second; both are called at 4:10.
    first = served(1, BACK, midnight + 210 * MINUTE, 100, 10)
    second = served(2, BACK, midnight + 270 * MINUTE, 40, 10, counter=2)
    of = past_of([first, second], stretches=[ready(BACK, midnight, midnight + 9 * HOUR)], now=LATER)
    by_hour = cast(ByHour, figure(of, Picture.BY_HOUR))
    assert [(row.hour // 60, row.arrived, row.served) for row in by_hour.rows] == [
        (3, 2, 0),
        (4, 0, 2),
    ]
    waits = cast(WaitsByDay, figure(of, Picture.WAITS_BY_DAY)).total
    assert (waits.count, waits.longest) == (2, 100 * MINUTE)
    queue = shown(figure(of, Picture.QUEUE_LENGTH))
    # At 3:30, shown first, one waited; before it was 3:35 again, two.
    assert queue["3:30"] == (1, 2)
    assert queue["4:00"] == (2, 2)
    counters = cast(Counters, figure(of, Picture.COUNTERS))
    assert [row.open for row in counters.rows] == [1, 1]


@pytest.mark.parametrize("day", [FORWARD, BACK])
def test_the_day_after_midnight_of_a_clock_change_shows_its_own_times(day: str) -> None:
    visit = served(1, day, at(f"{day} 09:15"), 10, 10)
    of = past_of([visit], now=LATER)
    assert [row.hour for row in figure(of, Picture.BY_HOUR).rows] == [9 * 60]
    assert next(iter(shown(figure(of, Picture.QUEUE_LENGTH)))) == "9:15"


def test_the_evening_before_a_clock_change_goes_on_past_it() -> None:
    saturday = "2026-03-28"
    visit = served(1, saturday, at(f"{FORWARD} 02:50"), 20, 10)
    of = past_of([visit], now=LATER)
    by_hour = cast(ByHour, figure(of, Picture.BY_HOUR))
    # Arrived at 26:50, served at 4:20 summer time, which is 28:20.
    assert [row.hour // 60 for row in by_hour.rows if row.arrived] == [26]
    assert [row.hour // 60 for row in by_hour.rows if row.served] == [28]


# Nights


def test_after_midnight_a_visit_belongs_to_its_business_day() -> None:
    friday, saturday = "2026-03-06", "2026-03-07"
    late = served(1, friday, at(f"{friday} 23:50"), 30, 20)
    later = served(2, friday, at(f"{saturday} 00:40"), 5, 10)
    of = past_of(
        [late, later],
        stretches=[ready(friday, at(f"{friday} 22:00"), at(f"{saturday} 02:00"))],
        now=LATER,
    )
    by_hour = cast(ByHour, figure(of, Picture.BY_HOUR))
    assert [(row.hour, row.arrived, row.served) for row in by_hour.rows] == [
        (23 * 60, 1, 0),
        (24 * 60, 1, 2),
    ]
    by_day = cast(WaitsByDay, figure(of, Picture.WAITS_BY_DAY))
    assert [(row.day, row.waits.count) for row in by_day.rows] == [(friday, 2)]
    heat = cast(HeatArrivals, figure(of, Picture.HEAT_ARRIVALS))
    assert {(cell.weekday, cell.hour // 60): cell.arrived for cell in heat.cells} == {
        (5, 23): 1,
        (5, 24): 1,
    }
    queue = figure(of, Picture.QUEUE_LENGTH)
    assert [(row.minute, row.mean) for row in queue.rows if row.minute >= 24 * 60] == [
        (24 * 60 + 5 * step, float(mean)) for step, mean in enumerate((1, 1, 1, 1, 0, 0, 0, 0, 1))
    ]
    assert {row.open for row in figure(of, Picture.COUNTERS).rows} == {1}


def test_in_a_hall_open_round_the_clock_each_night_is_of_its_own_day() -> None:
    first, second = "2026-03-03", "2026-03-04"
    of = past_of(
        [
            served(1, first, at(f"{first} 23:00"), 10, 20),
            served(2, second, at(f"{second} 01:00"), 10, 20),
        ],
        stretches=[ready(first, at(f"{first} 22:00"), at(f"{second} 06:00"))],
        now=LATER,
    )
    counters = cast(Counters, figure(of, Picture.COUNTERS))
    assert {row.minute // 60: row.open for row in counters.rows if row.load} == {1: 0.5, 23: 0.5}
    assert counters.rows[-1].minute == 23 * 60
    assert counters.unrecorded == 0
    assert person_figures(of, 2, VILNIUS).at_counter_ms == 8 * HOUR


def test_a_visit_ended_by_hand_days_later_stretches_no_day_and_no_wait() -> None:
    day = "2026-03-03"
    settled_at = at("2026-03-05 09:20")
    gone = waiting(
        1, day, at(f"{day} 15:00"), state=State.LEFT, outcome=Outcome.LEFT, ended_at=settled_at
    )
    finished = served(2, day, at(f"{day} 14:00"), 5, 10)
    forgotten = replace(finished, id=3, ended_at=settled_at)
    of = past_of([gone, finished, forgotten], now=LATER)
    by_hour = cast(ByHour, figure(of, Picture.BY_HOUR))
    # By the clock of the day on which it was said.
    assert [(row.hour // 60, row.served) for row in by_hour.rows if row.served] == [(9, 1), (14, 1)]
    assert summary_of(of, VILNIUS, 15).waits.count == 2
    assert {row.most for row in figure(of, Picture.QUEUE_LENGTH).rows} == {2}


def test_a_counter_left_open_overnight_was_left_after_its_last_client() -> None:
    day = "2026-03-03"
    visit = served(1, day, at(f"{day} 09:00"), 0, 20)
    of = past_of(
        [visit], stretches=[ready(day, at(f"{day} 08:00"), at("2026-03-04 08:00"))], now=LATER
    )
    assert person_figures(of, 2, VILNIUS).at_counter_ms == 80 * MINUTE
    unused = ready(day, at(f"{day} 08:00"), at("2026-03-04 08:00"), counter=7)
    later = ready("2026-03-04", at("2026-03-04 08:00"), at("2026-03-04 09:00"))
    more = replace(of, stretches=(unused, *of.stretches, later))
    assert person_figures(more, 2, VILNIUS).at_counter_ms == 140 * MINUTE


def test_who_waits_still_is_in_the_queue_up_to_now_and_in_no_wait() -> None:
    day = "2026-03-03"
    came = at(f"{day} 09:00")
    of = past_of([waiting(1, day, came), served(2, day, came, 10, 5)], now=came + 21 * MINUTE)
    assert summary_of(of, VILNIUS, 15).waits.count == 1
    queue = shown(figure(of, Picture.QUEUE_LENGTH))
    assert queue == {
        "9:00": (2, 2),
        "9:05": (2, 2),
        "9:10": (1, 1),
        "9:15": (1, 1),
        "9:20": (1, 1),
    }
    # Nobody knows when somebody left whom the record of an earlier day still has waiting.
    later = replace(of, now=LATER)
    assert list(shown(figure(later, Picture.QUEUE_LENGTH))) == ["9:00", "9:05"]


# Nothing, little, and what is odd


def test_an_empty_past_has_every_figure_with_nothing_in_it() -> None:
    found = look_back(past_of(), Picture, VILNIUS, 15)
    for picture, each in found.figures.items():
        table = each.table()
        assert list(table.rows) == [], picture
        if table.total is not None:
            assert not any(table.total)
    assert found.summary.visits == found.summary.days == 0
    assert found.summary.waits == Waits()
    assert found.summary.longest_wait is found.summary.longest_queue is None
    assert found.summary.crowded is found.summary.broken_promise is None
    assert person_figures(past_of(), 1, VILNIUS).services == ()


def test_a_day_without_visits_on_which_counters_were_open_counts_as_a_day() -> None:
    day = "2026-03-03"
    opened = ready(day, at(f"{day} 08:00"), at(f"{day} 17:00"))
    found = look_back(past_of(stretches=[opened]), Picture, VILNIUS, 15)
    assert found.summary.days == 1
    assert list(found.figures[Picture.WAITS_BY_DAY].table().rows) == [
        (day, 0, None, None, None, None)
    ]


def test_one_visit_is_its_own_median() -> None:
    day = "2026-03-03"
    of = past_of([served(1, day, at(f"{day} 09:00"), 16, 8)], expected={1: 10})
    total = cast(WaitsByDay, figure(of, Picture.WAITS_BY_DAY)).total
    assert total == Waits(1, 16 * MINUTE, 16 * MINUTE, 0.0, 16 * MINUTE)
    (row,) = cast(ServiceTimes, figure(of, Picture.SERVICE_TIMES)).rows
    assert row.box.p5 == row.box.median == row.box.longest == 8 * MINUTE


def test_a_wait_of_exactly_the_target_is_within_it() -> None:
    day = "2026-03-03"
    of = past_of([served(1, day, at(f"{day} 09:00"), 15, 8)])
    assert summary_of(of, VILNIUS, 15).waits.within == 1


def test_a_deleted_service_keeps_its_figures_without_a_plan() -> None:
    day = "2026-03-03"
    of = past_of([served(1, day, at(f"{day} 09:00"), 15, 8, service_id=99)], expected={2: 10})
    (row,) = cast(ServiceTimes, figure(of, Picture.SERVICE_TIMES)).rows
    assert (row.service_id, row.planned, row.box.count) == (1, None, 1)
    counters = cast(Counters, figure(of, Picture.COUNTERS))
    assert counters.rows[0].load == pytest.approx(8 / 30)


def test_a_service_nobody_was_served_of_is_foreseen_to_take_what_is_planned() -> None:
    day = "2026-03-03"
    came = at(f"{day} 09:00")
    gone = waiting(1, day, came, state=State.LEFT, outcome=Outcome.LEFT, ended_at=came + MINUTE)
    (row,) = cast(Counters, figure(past_of([gone], expected={1: 12}), Picture.COUNTERS)).rows
    assert row.load == pytest.approx(12 / 30)


def test_without_a_record_of_desks_their_legs_stand_in() -> None:
    day = "2026-03-03"
    of = past_of(
        [
            served(1, day, at(f"{day} 09:00"), 0, 10),
            served(2, day, at(f"{day} 09:40"), 0, 20),
            served(3, day, at(f"{day} 09:30"), 0, 15, counter=2),
        ]
    )
    counters = cast(Counters, figure(of, Picture.COUNTERS))
    assert counters.unrecorded == 1
    assert [(row.minute, row.open) for row in counters.rows] == [(540, 1.0), (570, 1.5)]


def test_means_are_per_day_of_work_of_that_weekday() -> None:
    mondays = [date(2026, 3, 2) + timedelta(weeks=week) for week in range(3)]
    visits = [
        served(number, str(day), at(f"{day} 09:05"), 10, 5)
        for number, day in enumerate((mondays[0], mondays[0], mondays[2]), 1)
    ]
    opened = ready(str(mondays[1]), at(f"{mondays[1]} 08:00"), at(f"{mondays[1]} 17:00"))
    of = past_of(visits, stretches=[opened], now=LATER)
    (cell,) = cast(HeatArrivals, figure(of, Picture.HEAT_ARRIVALS)).cells
    assert (cell.days, cell.arrived, cell.a_day) == (3, 3, 1.0)
    (row, _) = cast(QueueLength, figure(of, Picture.QUEUE_LENGTH)).rows
    assert (row.mean, row.most) == (1.0, 2)
    (wait,) = cast(HeatWaits, figure(of, Picture.HEAT_WAITS)).cells
    assert (wait.waits, wait.median) == (3, 10 * MINUTE)


def test_each_weekday_is_divided_by_its_own_days() -> None:
    days = ("2026-03-02", "2026-03-09", "2026-03-10")
    of = past_of([served(n, day, at(f"{day} 09:05"), 1, 5) for n, day in enumerate(days, 1)])
    found = cast(HeatArrivals, figure(of, Picture.HEAT_ARRIVALS))
    assert [(cell.weekday, cell.days, cell.a_day) for cell in found.cells] == [
        (1, 2, 1.0),
        (2, 1, 1.0),
    ]
    assert found.crowded == found.cells[0]


def test_a_client_who_comes_back_and_leaves_again_waited_twice() -> None:
    day = "2026-03-03"
    came = at(f"{day} 09:00")
    called = Leg(
        1, 1, 1, 2, came + 5 * MINUTE, None, came + 8 * MINUTE, Outcome.NO_SHOW, waited_since=came
    )
    visit = waiting(
        1,
        day,
        came,
        waiting_since=came + 20 * MINUTE,
        state=State.LEFT,
        outcome=Outcome.LEFT,
        ended_at=came + 32 * MINUTE,
        legs=(called,),
    )
    waits = summary_of(past_of([visit]), VILNIUS, 15).waits
    assert (waits.count, waits.longest) == (2, 12 * MINUTE)


def test_who_left_while_on_hold_waited_once() -> None:
    day = "2026-03-03"
    came = at(f"{day} 09:00")
    held = Leg(
        1, 1, 1, 2, came + MINUTE, came + MINUTE, came + MINUTE, Outcome.HELD, waited_since=came
    )
    visit = waiting(
        1,
        day,
        came,
        state=State.LEFT,
        outcome=Outcome.LEFT,
        ended_at=came + 30 * MINUTE,
        legs=(held,),
    )
    waits = summary_of(past_of([visit]), VILNIUS, 15).waits
    assert (waits.count, waits.longest) == (1, MINUTE)


def test_who_left_from_a_hold_and_came_back_keeps_a_counter_twice() -> None:
    day = "2026-03-03"
    came = at(f"{day} 09:00")
    back = came + 20 * MINUTE
    held = Leg(1, 1, 1, 2, came, came, came + 12 * MINUTE, Outcome.HELD, waited_since=came)
    again = Leg(2, 1, 1, 2, back, back, back + 8 * MINUTE, Outcome.SETTLED, waited_since=back)
    visit = served(1, day, came, 0, 28, waiting_since=back, legs=(held, again))
    (row,) = cast(Counters, figure(past_of([visit]), Picture.COUNTERS)).rows
    assert row.load == pytest.approx(20 / 30), "two clients' worth of 10 minutes"


def test_in_a_hall_open_round_the_clock_who_is_called_after_six_has_waited_until_then() -> None:
    called_next_day = served(1, "2026-03-03", at("2026-03-03 23:50"), 8 * 60, 10)
    waits = summary_of(past_of([called_next_day]), VILNIUS, 15).waits
    assert (waits.count, waits.longest) == (1, 8 * HOUR)


def test_a_callback_after_midnight_is_done_the_same_day_until_six() -> None:
    day = "2026-03-03"

    def promise(number: int, done: str) -> Promise:
        taken = at(f"{day} 20:00")
        return Promise(
            number,
            1,
            PromiseKind.CALLBACK,
            day,
            taken,
            1,
            None,
            None,
            1,
            taken + 20 * HOUR,
            outcome=PromiseOutcome.ANSWERED,
            done_at=at(done),
        )

    of = past_of((), [promise(1, "2026-03-04 01:00"), promise(2, "2026-03-04 08:00")])
    total = cast(Callbacks, figure(of, Picture.CALLBACKS)).total
    assert (total.same_day, total.later, total.overdue) == (1, 1, 0)


def test_a_promise_due_this_very_moment_is_not_overdue() -> None:
    now = at("2026-03-03 10:00")
    due = Promise(1, 1, PromiseKind.WRITING, "2026-03-02", now - HOUR, 1, None, None, 1, now)
    assert summary_of(past_of((), [due], now=now), VILNIUS, 15).promises_broken == 0
    assert summary_of(past_of((), [due], now=now + 1), VILNIUS, 15).promises_broken == 1


def test_an_instant_of_no_date_breaks_no_figure() -> None:
    day = "2026-03-03"
    came = at(f"{day} 09:00")
    sound, odd = served(1, day, came, 10, 10), served(2, day, came, 10, 10, ended_at=1 << 52)
    endless = replace(odd, id=3, legs=(replace(odd.legs[0], finished_at=1 << 52),))
    early = waiting(4, day, -(1 << 52), state=State.LEFT, outcome=Outcome.LEFT, ended_at=came)
    found = look_back(past_of([sound, odd, endless, early], now=LATER), Picture, VILNIUS, 15)
    assert found.summary.served == 3
    assert found.summary.waits.median == 10 * MINUTE


def test_what_was_left_out_as_damaged_is_told() -> None:
    of = replace(past(), damaged=(Damaged("visit", "7"), Damaged("leg", "9/1")))
    assert summary_of(of, VILNIUS, 15).damaged == 2


def test_persons_left_out_of_the_past_are_nobody_s() -> None:
    day = past()
    hidden = replace(day, legs=replace(day.legs, person=day.legs.person * 0 + NONE))
    assert person_figures(hidden, 2, VILNIUS).visits == 0
    assert compute(hidden, Picture, VILNIUS, 15) == compute(day, Picture, VILNIUS, 15)


def test_a_figure_is_computed_where_it_is_wanted_alone() -> None:
    assert list(compute(past(), [Picture.OUTCOMES], VILNIUS, 15)) == [Picture.OUTCOMES]


def test_faces_load_without_the_arithmetic() -> None:
    import subprocess
    import sys

    code = (
        "import sys, queueapp.domain.history.figures, queueapp.domain.history.person;"
        "sys.exit('numpy' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
