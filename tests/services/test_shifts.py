"""Shifts: who plans them, what fits, and that every board follows."""

import json
from dataclasses import replace
from datetime import date

import pytest

from queueapp.domain.record import EventKind
from queueapp.domain.session import Session
from queueapp.domain.shift import Break, FaultyShift, Shift, ShiftFault, shift_on
from queueapp.errors import Refusal, Refused
from tests.factories import (
    ASTA,
    BRONIUS,
    CECILIJA,
    DARIUS,
    ELENA,
    Play,
    at,
    change,
    contents,
    refusal,
    rows,
)

LEAD, CLERK = Session(1, DARIUS), Session(1, BRONIUS, 1)
TODAY, MONDAY = "2026-03-02", "1"
NOON = Break(12 * 60, 12 * 60 + 30)
LATE = Break(15 * 60 + 30, 15 * 60 + 45)


def shifts_on_board(play: Play) -> tuple[Shift, ...]:
    return play.hall.board.read(1).directory.shifts


def in_force(play: Play, day: str = TODAY) -> Shift:
    """Bronius's plan for a date, as every screen reads it off the board."""
    weekday = date.fromisoformat(day).isoweekday()
    return shift_on(shifts_on_board(play), BRONIUS, day, weekday)


def test_a_plan_is_on_every_board_at_once_and_in_order(play: Play) -> None:
    assert shifts_on_board(play) == ()
    planned = play.hall.shifts.plan(CLERK, Shift(BRONIUS, TODAY, 16 * 60, (LATE, NOON)))
    assert planned == Shift(BRONIUS, TODAY, 16 * 60, (NOON, LATE))
    assert shifts_on_board(play) == (planned,)


def test_another_program_on_the_same_hall_sees_the_plan(play: Play) -> None:
    from queueapp.services.hall import Hall

    with Hall.open(play.place, play.clock) as other:
        assert other.board.read(1).directory.shifts == ()
        planned = play.hall.shifts.plan(CLERK, Shift(BRONIUS, TODAY, None, (NOON,)))
        assert other.board.read(1).directory.shifts == (planned,)
        play.hall.shifts.clear(CLERK, BRONIUS, TODAY)
        assert other.board.read(1).directory.shifts == ()


def test_a_plan_takes_the_place_of_the_one_before(play: Play) -> None:
    play.hall.shifts.plan(CLERK, Shift(BRONIUS, TODAY, 16 * 60, (NOON,)))
    later = play.hall.shifts.plan(CLERK, Shift(BRONIUS, TODAY, 16 * 60 + 30))
    assert shifts_on_board(play) == (later,)


def test_a_date_goes_before_its_weekday_and_clearing_it_brings_that_back(play: Play) -> None:
    weekly = play.hall.shifts.plan(CLERK, Shift(BRONIUS, MONDAY, 16 * 60, (NOON,)))
    assert in_force(play) == weekly
    assert in_force(play, "2026-03-03") == Shift(BRONIUS, "2026-03-03")
    as_usual = play.hall.shifts.plan(CLERK, Shift(BRONIUS, TODAY))
    assert in_force(play) == as_usual
    assert in_force(play, "2026-03-09") == weekly
    play.hall.shifts.clear(CLERK, BRONIUS, TODAY)
    assert in_force(play) == weekly
    play.hall.shifts.clear(CLERK, BRONIUS, MONDAY)
    assert shifts_on_board(play) == ()
    # A second window does it too.
    play.hall.shifts.clear(CLERK, BRONIUS, MONDAY)


def test_plans_of_long_ago_are_no_longer_carried_along_but_stay(play: Play) -> None:
    old = play.hall.shifts.plan(CLERK, Shift(BRONIUS, TODAY, 16 * 60))
    weekly = play.hall.shifts.plan(CLERK, Shift(BRONIUS, "5", 15 * 60))
    play.clock.instant = at("2026-03-03 10:00")
    play.hall.shifts.plan(CLERK, Shift(BRONIUS, "2026-03-03", 15 * 60))
    assert old in shifts_on_board(play)
    play.clock.instant = at("2026-03-05 10:00")
    today = play.hall.shifts.plan(CLERK, Shift(BRONIUS, "2026-03-05", 15 * 60))
    assert shifts_on_board(play) == (today, weekly)
    assert len(rows(play.place, "SELECT * FROM shift WHERE day = ?", TODAY)) == 1


@pytest.mark.parametrize(
    ("shift", "fault"),
    [
        (Shift(BRONIUS, TODAY, 8 * 60), FaultyShift(ShiftFault.LEAVES_OUTSIDE)),
        (Shift(BRONIUS, TODAY, 33 * 60), FaultyShift(ShiftFault.LEAVES_OUTSIDE)),
        (Shift(BRONIUS, TODAY, 10 * 60), FaultyShift(ShiftFault.LEAVES_PAST)),
        (Shift(BRONIUS, TODAY, 9 * 60), FaultyShift(ShiftFault.LEAVES_PAST)),
        (Shift(BRONIUS, MONDAY, 8 * 60), FaultyShift(ShiftFault.LEAVES_OUTSIDE)),
        (Shift(BRONIUS, "2026-03-01", 16 * 60), FaultyShift(ShiftFault.DAY_OVER)),
        (
            Shift(BRONIUS, TODAY, None, (NOON, Break(900, 900))),
            FaultyShift(ShiftFault.BREAK_BACKWARDS, 1),
        ),
        (
            Shift(BRONIUS, TODAY, None, (Break(930, 900),)),
            FaultyShift(ShiftFault.BREAK_BACKWARDS, 0),
        ),
        (
            Shift(BRONIUS, TODAY, None, (Break(470, 485),)),
            FaultyShift(ShiftFault.BREAK_OUTSIDE, 0),
        ),
        (
            Shift(BRONIUS, TODAY, None, (Break(1010, 1025),)),
            FaultyShift(ShiftFault.BREAK_OUTSIDE, 0),
        ),
        (
            Shift(BRONIUS, MONDAY, None, (Break(1010, 1025),)),
            FaultyShift(ShiftFault.BREAK_OUTSIDE, 0),
        ),
        (
            Shift(BRONIUS, TODAY, 15 * 60 + 40, (LATE,)),
            FaultyShift(ShiftFault.BREAK_AFTER_LEAVING, 0),
        ),
        (
            Shift(BRONIUS, TODAY, None, (NOON, Break(12 * 60 + 29, 13 * 60))),
            FaultyShift(ShiftFault.BREAKS_OVERLAP, 1),
        ),
        (
            Shift(BRONIUS, TODAY, None, tuple(Break(n, n + 5) for n in range(600, 670, 10))),
            FaultyShift(ShiftFault.TOO_MANY_BREAKS),
        ),
    ],
)
def test_a_plan_that_cannot_be_is_refused_and_says_where(
    play: Play, shift: Shift, fault: FaultyShift
) -> None:
    before = contents(play.place)
    with pytest.raises(Refused) as refused:
        play.hall.shifts.plan(CLERK, shift)
    assert refused.value.code is Refusal.TIMES_WRONG
    assert refused.value.facts["shift"] == fault
    assert contents(play.place) == before


@pytest.mark.parametrize("day", ["", "0", "8", "soon", "20260302", "2028-01-01"])
def test_a_day_that_is_none_or_over_is_refused(play: Play, day: str) -> None:
    before = contents(play.place)
    assert refusal(play.hall.shifts.plan, CLERK, Shift(BRONIUS, day)) is Refusal.DATES_WRONG
    assert contents(play.place) == before


def test_what_touches_fits_and_somebody_may_stay_after_closing(play: Play) -> None:
    touching = (NOON, Break(NOON.ends, NOON.ends + 15), Break(16 * 60 + 45, 17 * 60))
    play.hall.shifts.plan(CLERK, Shift(BRONIUS, TODAY, 17 * 60, touching))
    play.hall.shifts.plan(CLERK, Shift(BRONIUS, TODAY, 18 * 60, (Break(1020, 1030),)))
    play.hall.shifts.plan(CLERK, Shift(BRONIUS, "2026-03-08", 18 * 60, (NOON,)))


def test_who_has_left_as_planned_may_still_change_the_rest(play: Play) -> None:
    play.hall.shifts.plan(CLERK, Shift(BRONIUS, TODAY, 16 * 60, (NOON,)))
    play.clock.instant = at("2026-03-02 16:05")
    play.hall.shifts.plan(CLERK, Shift(BRONIUS, TODAY, 16 * 60))
    play.hall.shifts.plan(CLERK, Shift(BRONIUS, TODAY, 16 * 60 + 30))
    code = refusal(play.hall.shifts.plan, CLERK, Shift(BRONIUS, TODAY, 16 * 60))
    assert code is Refusal.TIMES_WRONG


def test_who_has_left_as_every_week_may_still_change_the_rest_of_today(play: Play) -> None:
    play.hall.shifts.plan(CLERK, Shift(BRONIUS, MONDAY, 16 * 60, (NOON,)))
    play.clock.instant = at("2026-03-02 16:05")
    planned = play.hall.shifts.plan(CLERK, Shift(BRONIUS, TODAY, 16 * 60))
    assert in_force(play) == planned


def test_a_plan_that_somebody_has_changed_meanwhile_is_left_as_it_is(play: Play) -> None:
    shown = in_force(play)
    theirs = play.hall.shifts.plan(LEAD, Shift(BRONIUS, TODAY, 16 * 60))
    before = contents(play.place)
    plan, clear = play.hall.shifts.plan, play.hall.shifts.clear
    moved = Shift(BRONIUS, TODAY, None, (NOON,))
    assert refusal(plan, CLERK, moved, since=shown) is Refusal.PLAN_CHANGED
    weekly = replace(moved, day=MONDAY)
    assert refusal(plan, CLERK, weekly, since=shown, clears=TODAY) is Refusal.PLAN_CHANGED
    assert refusal(clear, CLERK, BRONIUS, MONDAY, TODAY, since=shown) is Refusal.PLAN_CHANGED
    assert contents(play.place) == before
    assert plan(CLERK, moved, since=theirs) == moved
    clear(CLERK, BRONIUS, TODAY, since=moved)
    assert in_force(play) == Shift(BRONIUS, TODAY)


def test_the_usual_plan_that_the_screen_showed_is_what_a_date_may_depart_from(play: Play) -> None:
    play.hall.shifts.plan(CLERK, Shift(BRONIUS, MONDAY, 16 * 60))
    shown = in_force(play)
    moved = play.hall.shifts.plan(LEAD, Shift(BRONIUS, TODAY, 16 * 60, (NOON,)), since=shown)
    assert in_force(play) == moved


def test_a_plan_for_every_week_takes_todays_place_in_one_step(play: Play) -> None:
    play.hall.shifts.plan(CLERK, Shift(BRONIUS, TODAY, 16 * 60))
    weekly = play.hall.shifts.plan(CLERK, Shift(BRONIUS, MONDAY, 15 * 60), clears=TODAY)
    assert shifts_on_board(play) == (weekly,)
    play.hall.shifts.plan(CLERK, Shift(BRONIUS, TODAY, 16 * 60))
    before = contents(play.place)
    # Refused, neither half of it is done.
    wrong = Shift(BRONIUS, MONDAY, 8 * 60)
    assert refusal(play.hall.shifts.plan, CLERK, wrong, clears=TODAY) is Refusal.TIMES_WRONG
    assert contents(play.place) == before
    play.hall.shifts.clear(CLERK, BRONIUS, MONDAY, TODAY)
    assert shifts_on_board(play) == ()


def test_a_clerk_plans_their_own_day_only_and_the_lead_anybodys(play: Play) -> None:
    shift = Shift(CECILIJA, TODAY, 16 * 60)
    before = contents(play.place)
    assert refusal(play.hall.shifts.plan, CLERK, shift) is Refusal.NOT_PERMITTED
    assert contents(play.place) == before
    for boss in (DARIUS, ASTA):
        play.hall.shifts.plan(Session(1, boss), shift)
    assert refusal(play.hall.shifts.clear, CLERK, CECILIJA, TODAY) is Refusal.NOT_PERMITTED
    play.hall.shifts.clear(LEAD, CECILIJA, TODAY)
    for nobody in (ELENA, 99):
        code = refusal(play.hall.shifts.plan, LEAD, Shift(nobody, TODAY))
        assert code is Refusal.UNKNOWN_PERSON


def test_the_record_says_who_planned_what_and_nothing_older_is_undone_for_it(play: Play) -> None:
    desk = play.sit(1, BRONIUS)
    play.issue()
    play.call_next(desk)
    play.hall.shifts.plan(desk, Shift(BRONIUS, TODAY, 16 * 60, (NOON,)))
    # Planned once more as it is, nothing has happened.
    play.hall.shifts.plan(desk, Shift(BRONIUS, TODAY, 16 * 60, (NOON,)))
    assert refusal(play.hall.desk.undo, desk) is Refusal.CANNOT_UNDO
    play.hall.shifts.clear(LEAD, BRONIUS, TODAY)
    kept = rows(
        play.place,
        "SELECT person_id, counter_id, data FROM event WHERE kind = ? ORDER BY id",
        EventKind.SHIFT_PLANNED.value,
    )
    plan = {"person": BRONIUS, "day": TODAY, "leaves": 960, "breaks": [[720, 750]]}
    assert [json.loads(row["data"]) for row in kept] == [
        {**plan, "cleared": False},
        {**plan, "cleared": True},
    ]
    assert [(row["person_id"], row["counter_id"]) for row in kept] == [(BRONIUS, 1), (DARIUS, None)]


def test_breaks_that_nobody_can_read_are_damage_and_no_plan(play: Play) -> None:
    from queueapp.errors import StorageTrouble, Trouble

    play.hall.shifts.plan(CLERK, Shift(BRONIUS, TODAY, 16 * 60, (NOON,)))
    change(play.place, "UPDATE shift SET breaks = 'noon'")
    with pytest.raises(StorageTrouble) as trouble:
        shifts_on_board(play)
    assert trouble.value.trouble is Trouble.DAMAGED
