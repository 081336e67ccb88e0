"""What can happen to a visit, state by state, and what it changes."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from queueapp.domain import lifecycle
from queueapp.domain.lifecycle import At, Request
from queueapp.domain.visit import (
    FINISHES,
    Channel,
    HoldReason,
    Leg,
    Outcome,
    Placement,
    PriorityReason,
    Rank,
    State,
    Visit,
)
from queueapp.errors import Refusal, Refused
from tests.factories import BENEFITS, MINUTE, MONDAY_10, PASSPORTS, a_visit

AT = At(person_id=2, counter_id=1)
THEN = MONDAY_10
NOW = MONDAY_10 + 10 * MINUTE


def in_state(state: State) -> Visit:
    """A visit in that state, brought there by the steps that lead there."""
    called = lifecycle.call(a_visit(), AT, THEN)
    serving = lifecycle.start(called, THEN + MINUTE)
    return {
        State.WAITING: a_visit,
        State.CALLED: lambda: called,
        State.SERVING: lambda: serving,
        State.ON_HOLD: lambda: lifecycle.hold(
            serving, HoldReason.PAYING, THEN + 5 * MINUTE, AT, THEN + 2 * MINUTE
        ),
        State.SERVED: lambda: lifecycle.finish(serving, Outcome.SETTLED, THEN + 5 * MINUTE),
        State.NO_SHOW: lambda: lifecycle.no_show(called, THEN + 2 * MINUTE),
        State.LEFT: lambda: lifecycle.left(a_visit(), THEN + 2 * MINUTE),
        State.TURNED_AWAY: lambda: a_visit(state=State.TURNED_AWAY, ended_at=THEN),
        State.REFUSED: lambda: lifecycle.finish(serving, Outcome.REFUSED, THEN + 5 * MINUTE),
    }[state]()


STEPS: dict[str, tuple[Callable[[Visit], Visit], set[State], State | None]] = {
    # step: what it does, from which states, to which
    "call": (lambda v: lifecycle.call(v, AT, NOW), {State.WAITING, State.ON_HOLD}, State.CALLED),
    "recall": (lambda v: lifecycle.recall(v, NOW), {State.CALLED}, State.CALLED),
    "start": (lambda v: lifecycle.start(v, NOW), {State.CALLED}, State.SERVING),
    "take": (lambda v: lifecycle.take(v, AT, NOW), {State.WAITING, State.ON_HOLD}, State.SERVING),
    "hold": (
        lambda v: lifecycle.hold(v, HoldReason.OTHER, NOW, AT, NOW),
        {State.CALLED, State.SERVING},
        State.ON_HOLD,
    ),
    "resume": (lambda v: lifecycle.resume(v, AT, NOW), {State.ON_HOLD}, State.SERVING),
    "finish": (
        lambda v: lifecycle.finish(v, Outcome.SETTLED, NOW),
        {State.SERVING},
        State.SERVED,
    ),
    "no_show": (lambda v: lifecycle.no_show(v, NOW), {State.CALLED}, State.NO_SHOW),
    "left": (
        lambda v: lifecycle.left(v, NOW),
        {State.WAITING, State.CALLED, State.SERVING, State.ON_HOLD},
        State.LEFT,
    ),
    "transfer": (
        lambda v: lifecycle.transfer(v, Placement.END, NOW, service_id=BENEFITS),
        {State.CALLED, State.SERVING},
        State.WAITING,
    ),
    "add_service": (
        lambda v: lifecycle.add_service(v, BENEFITS, NOW),
        {State.SERVING},
        State.SERVING,
    ),
    "reinstate": (
        lambda v: lifecycle.reinstate(v, Placement.END, NOW),
        {State.NO_SHOW, State.LEFT},
        State.WAITING,
    ),
    "prioritise": (
        lambda v: lifecycle.prioritise(v, PriorityReason.HEALTH),
        {State.WAITING},
        State.WAITING,
    ),
    "offsite": (
        lambda v: lifecycle.offsite(v, AT, THEN, NOW, Outcome.SETTLED),
        {State.WAITING},
        State.SERVED,
    ),
}


@pytest.mark.parametrize("state", State)
@pytest.mark.parametrize("step", STEPS)
def test_each_step_from_each_state(step: str, state: State) -> None:
    act, from_states, to_state = STEPS[step]
    visit = in_state(state)
    assert visit.state is state
    if state in from_states:
        after = act(visit)
        assert after.state is to_state
        assert after.seq > visit.seq
        assert after.id == visit.id
        assert after.ended is (after.ended_at is not None)
        assert after.ended is (after.outcome is not None)
        assert (after.hold is not None) is (after.state is State.ON_HOLD)
    else:
        with pytest.raises(Refused) as refused:
            act(visit)
        assert refused.value.code is Refusal.NOT_POSSIBLE_NOW
        assert refused.value.facts["state"] is state


def last(visit: Visit) -> Leg:
    return visit.legs[-1]


def test_a_ticket_waits_from_its_moment_on() -> None:
    request = Request(BENEFITS, language="ru", channel=Channel.RECEPTION)
    visit = lifecycle.issue(
        request, visit_id=7, site_id=1, business_day="2026-03-02", ticket="B007", now=NOW
    )
    assert visit == a_visit(
        7,
        service_id=BENEFITS,
        ticket="B007",
        language="ru",
        arrived_at=NOW,
        waiting_since=NOW,
        place_at=NOW,
    )


def test_priority_ranks_a_ticket_from_the_start() -> None:
    request = Request(BENEFITS, priority=PriorityReason.BY_LAW)
    visit = lifecycle.issue(
        request, visit_id=7, site_id=1, business_day="2026-03-02", ticket="B007", now=NOW
    )
    assert (visit.rank, visit.priority) == (Rank.PRIORITY, PriorityReason.BY_LAW)


def test_a_call_begins_a_leg() -> None:
    called = lifecycle.call(a_visit(), AT, NOW)
    assert last(called) == Leg(1, PASSPORTS, 1, 2, NOW, waited_since=MONDAY_10)


def test_each_recall_is_counted_with_its_moment() -> None:
    twice = lifecycle.recall(lifecycle.recall(in_state(State.CALLED), NOW), NOW + 5)
    assert (last(twice).recalls, last(twice).recalled_at) == (2, NOW + 5)
    assert last(twice).called_at == THEN


def test_service_time_begins_with_the_start_not_with_the_call() -> None:
    started = lifecycle.start(in_state(State.CALLED), NOW)
    assert (last(started).called_at, last(started).started_at) == (THEN, NOW)


def test_a_hold_ends_the_leg_and_says_why_where_and_until_when() -> None:
    held = lifecycle.hold(in_state(State.SERVING), HoldReason.PAYING, NOW + 5, AT, NOW)
    assert held.hold is not None
    assert (held.hold.reason, held.hold.since, held.hold.until) == (
        HoldReason.PAYING,
        NOW,
        NOW + 5,
    )
    assert (held.hold.counter_id, held.hold.person_id) == (1, 2)
    assert (last(held).finished_at, last(held).outcome) == (NOW, Outcome.HELD)


def test_a_hold_cannot_end_in_the_past() -> None:
    with pytest.raises(Refused) as refused:
        lifecycle.hold(in_state(State.SERVING), HoldReason.PAYING, NOW - 1, AT, NOW)
    assert refused.value.code is Refusal.TIMES_WRONG


def test_whoever_comes_back_from_a_hold_begins_a_new_leg() -> None:
    elsewhere = At(3, 2)
    resumed = lifecycle.resume(in_state(State.ON_HOLD), elsewhere, NOW)
    assert [leg.number for leg in resumed.legs] == [1, 2]
    assert (last(resumed).counter_id, last(resumed).person_id) == (2, 3)
    assert last(resumed).started_at == last(resumed).called_at == NOW


@pytest.mark.parametrize("outcome", Outcome)
def test_which_outcomes_end_a_service(outcome: Outcome) -> None:
    serving = in_state(State.SERVING)
    if outcome in FINISHES:
        finished = lifecycle.finish(serving, outcome, NOW)
        assert (finished.state, finished.outcome) == (FINISHES[outcome], outcome)
        assert finished.ended_at == last(finished).finished_at == NOW
        assert last(finished).outcome is outcome
    else:
        with pytest.raises(Refused):
            lifecycle.finish(serving, outcome, NOW)


@pytest.mark.parametrize(
    ("placement", "priority", "rank", "place_at"),
    [
        (Placement.BY_ARRIVAL, None, Rank.ORDINARY, THEN),
        (Placement.BY_ARRIVAL, PriorityReason.HEALTH, Rank.PRIORITY, THEN),
        (Placement.FRONT, None, Rank.FRONT, NOW),
        (Placement.FRONT, PriorityReason.HEALTH, Rank.FRONT, NOW),
        (Placement.END, None, Rank.ORDINARY, NOW),
        (Placement.END, PriorityReason.HEALTH, Rank.ORDINARY, NOW),
    ],
)
@pytest.mark.parametrize("step", ["transfer", "reinstate"])
def test_the_place_of_who_is_handed_on_or_comes_back(
    step: str,
    placement: Placement,
    priority: PriorityReason | None,
    rank: Rank,
    place_at: int,
) -> None:
    if step == "transfer":
        at_desk = replace(in_state(State.SERVING), priority=priority)
        after = lifecycle.transfer(at_desk, placement, NOW, service_id=BENEFITS)
    else:
        missed = replace(in_state(State.NO_SHOW), priority=priority)
        after = lifecycle.reinstate(missed, placement, NOW)
    assert (after.rank, after.place_at) == (rank, place_at)
    assert after.waiting_since == NOW
    assert after.arrived_at == THEN


@pytest.mark.parametrize(
    ("target", "service", "counter", "person"),
    [
        ({"service_id": BENEFITS}, BENEFITS, None, None),
        ({"counter_id": 2}, PASSPORTS, 2, None),
        ({"person_id": 3}, PASSPORTS, None, 3),
    ],
)
def test_whom_a_transfer_is_for(
    target: dict[str, Any], service: int, counter: int | None, person: int | None
) -> None:
    before = replace(in_state(State.SERVING), for_counter=9, for_person=9)
    after = lifecycle.transfer(before, Placement.END, NOW, **target)
    assert (after.service_id, after.for_counter, after.for_person) == (service, counter, person)
    assert (last(after).finished_at, last(after).outcome) == (NOW, Outcome.TRANSFERRED)


def test_a_second_service_is_a_leg_of_its_own_at_the_same_desk() -> None:
    both = lifecycle.add_service(in_state(State.SERVING), BENEFITS, NOW)
    first, second = both.legs
    assert (first.service_id, first.finished_at, first.outcome) == (
        PASSPORTS,
        NOW,
        Outcome.NEXT_SERVICE,
    )
    assert (second.service_id, second.counter_id, second.person_id) == (BENEFITS, 1, 2)
    assert second.started_at == NOW
    assert second.finished_at is None
    assert both.service_id == BENEFITS


def test_who_comes_back_is_for_anybody_again() -> None:
    missed = replace(in_state(State.NO_SHOW), for_counter=2, for_person=3)
    back = lifecycle.reinstate(missed, Placement.END, NOW)
    assert (back.for_counter, back.for_person) == (None, None)
    assert (back.outcome, back.ended_at) == (None, None)
    assert back.legs == missed.legs


@pytest.mark.parametrize(
    ("rank", "reason", "expected"),
    [
        (Rank.ORDINARY, PriorityReason.HEALTH, Rank.PRIORITY),
        (Rank.PRIORITY, None, Rank.ORDINARY),
        (Rank.PRIORITY, PriorityReason.BY_LAW, Rank.PRIORITY),
        # Put in front by another decision: neither giving nor taking back priority moves them.
        (Rank.FRONT, PriorityReason.HEALTH, Rank.FRONT),
        (Rank.FRONT, None, Rank.FRONT),
    ],
)
def test_priority_given_and_taken_back(
    rank: Rank, reason: PriorityReason | None, expected: Rank
) -> None:
    after = lifecycle.prioritise(a_visit(rank=rank, priority=PriorityReason.OTHER), reason)
    assert (after.rank, after.priority) == (expected, reason)
    assert after.place_at == THEN


def test_a_forgotten_timer_is_put_right_and_the_leg_marked() -> None:
    served = lifecycle.finish(in_state(State.SERVING), Outcome.SETTLED, NOW)
    right = lifecycle.correct(served, 1, THEN + 3 * MINUTE)
    assert (last(right).finished_at, last(right).accurate) == (THEN + 3 * MINUTE, False)
    assert right.ended_at == THEN + 3 * MINUTE
    assert right.state is State.SERVED


def test_an_earlier_leg_put_right_leaves_the_end_of_the_visit() -> None:
    both = lifecycle.add_service(in_state(State.SERVING), BENEFITS, NOW)
    served = lifecycle.finish(both, Outcome.SETTLED, NOW + MINUTE)
    right = lifecycle.correct(served, 1, NOW - MINUTE)
    assert right.legs[0].finished_at == NOW - MINUTE
    assert right.legs[1] == served.legs[1]
    assert right.ended_at == NOW + MINUTE


def test_who_rang_and_was_cut_off_does_not_come_back_to_the_hall() -> None:
    served = replace(in_state(State.SERVING), channel=Channel.PHONE)
    cut = lifecycle.dropped(served, NOW)
    assert cut.state is State.LEFT
    with pytest.raises(Refused):
        lifecycle.reinstate(cut, Placement.FRONT, NOW)


@pytest.mark.parametrize(("lasted", "on_phone"), [(1, 1), (2, 2), (3, 2), (0, 0)])
def test_no_more_was_on_the_phone_than_the_leg_put_right_lasted(lasted: int, on_phone: int) -> None:
    talked = lifecycle.on_phone(in_state(State.SERVING), {1: 2 * MINUTE})
    served = lifecycle.finish(talked, Outcome.SETTLED, NOW)
    leg = last(served)
    assert leg.started_at is not None
    right = lifecycle.correct(served, 1, leg.started_at + lasted * MINUTE)
    assert last(right).phone_ms == on_phone * MINUTE
    assert last(right).served_ms(NOW) == (lasted - on_phone) * MINUTE


@pytest.mark.parametrize(
    ("leg", "moment", "code"),
    [
        (1, THEN + MINUTE - 1, Refusal.TIMES_WRONG),
        (1, NOW + 1, Refusal.TIMES_WRONG),
        (2, NOW, Refusal.NOT_POSSIBLE_NOW),
    ],
)
def test_a_time_outside_the_leg_is_refused(leg: int, moment: int, code: Refusal) -> None:
    served = lifecycle.finish(in_state(State.SERVING), Outcome.SETTLED, NOW)
    with pytest.raises(Refused) as refused:
        lifecycle.correct(served, leg, moment)
    assert refused.value.code is code


@pytest.mark.parametrize("state", [State.CALLED, State.SERVING, State.NO_SHOW])
def test_a_leg_that_never_started_or_is_under_way_has_no_time_to_put_right(state: State) -> None:
    with pytest.raises(Refused) as refused:
        lifecycle.correct(in_state(state), 1, THEN + MINUTE)
    assert refused.value.code is Refusal.NOT_POSSIBLE_NOW


def test_an_offsite_visit_has_its_times_and_no_counter() -> None:
    visit = lifecycle.offsite(a_visit(), At(2), THEN - 60 * MINUTE, THEN, Outcome.INFORMED)
    assert last(visit).counter_id is None
    assert (last(visit).started_at, last(visit).finished_at) == (THEN - 60 * MINUTE, THEN)
    assert (visit.arrived_at, visit.ended_at) == (THEN - 60 * MINUTE, THEN)
    assert visit.outcome is Outcome.INFORMED


@pytest.mark.parametrize(
    ("began", "ended", "outcome"),
    [(NOW, THEN, Outcome.SETTLED), (THEN, NOW, Outcome.NO_SHOW)],
)
def test_an_offsite_visit_that_cannot_be_is_refused(
    began: int, ended: int, outcome: Outcome
) -> None:
    with pytest.raises(Refused) as refused:
        lifecycle.offsite(a_visit(), AT, began, ended, outcome)
    assert refused.value.code is Refusal.TIMES_WRONG
