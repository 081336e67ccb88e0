"""What a visit's waits and legs come to once it has ended."""

from collections.abc import Callable
from zoneinfo import ZoneInfo

import pytest

from queueapp.domain import lifecycle
from queueapp.domain.closing import Ending
from queueapp.domain.lifecycle import At, Request
from queueapp.domain.visit import (
    HoldReason,
    OrderReason,
    Outcome,
    Placement,
    Visit,
    Way,
    put_back,
    undone_by,
)
from tests.factories import BENEFITS, MINUTE, MONDAY_10, PASSPORTS, a_visit

AT, ELSEWHERE = At(2, 1), At(3, 2)
ZONE = ZoneInfo("Europe/Vilnius")


def after(minutes: float) -> int:
    return MONDAY_10 + round(minutes * MINUTE)


def called(visit: Visit, minutes: float, at: At = AT) -> Visit:
    return lifecycle.call(visit, at, after(minutes))


def served(visit: Visit, minutes: float, at: At = AT) -> Visit:
    return lifecycle.start(called(visit, minutes, at), after(minutes))


def handed_on(visit: Visit, minutes: float) -> Visit:
    return lifecycle.transfer(visit, Placement.BY_ARRIVAL, after(minutes), service_id=BENEFITS)


def back(visit: Visit, minutes: float) -> Visit:
    return lifecycle.reinstate(visit, Placement.BY_ARRIVAL, after(minutes))


def finished(visit: Visit, minutes: float) -> Visit:
    return lifecycle.finish(visit, Outcome.SETTLED, after(minutes))


def left(visit: Visit, minutes: float) -> Visit:
    return lifecycle.left(visit, after(minutes))


def held(visit: Visit, minutes: float, until: float) -> Visit:
    return lifecycle.hold(visit, HoldReason.PAYING, after(until), AT, after(minutes))


def minutes_waited(visit: Visit) -> float:
    waited = visit.waited_ms(ZONE)
    assert waited is not None
    return waited / MINUTE


ENDS: dict[str, tuple[Callable[[], Visit], float]] = {
    "served": (lambda: finished(served(a_visit(), 7), 12), 7),
    "did not come": (lambda: lifecycle.no_show(called(a_visit(), 7), after(9)), 7),
    "left the queue": (lambda: left(a_visit(), 30), 30),
    "left the desk": (lambda: left(served(a_visit(), 7), 12), 7),
    "turned away": (lambda: lifecycle.turn_away(a_visit(), Way.ANOTHER_DAY, after(40)), 40),
    "issued by mistake": (lambda: lifecycle.left(a_visit(), after(60), mistake=True), 0),
    "a mistake seen at the desk": (
        lambda: lifecycle.left(called(a_visit(), 60), after(61), mistake=True),
        0,
    ),
    "handed on and served": (
        lambda: finished(served(handed_on(served(a_visit(), 7), 12), 15, ELSEWHERE), 20),
        7 + 3,
    ),
    "handed on and left": (lambda: left(handed_on(served(a_visit(), 7), 12), 20), 7 + 8),
    "came back after a call": (
        lambda: finished(
            served(back(lifecycle.no_show(called(a_visit(), 7), after(9)), 20), 24), 30
        ),
        7 + 4,
    ),
    "came back after a call and left": (
        lambda: left(back(lifecycle.no_show(called(a_visit(), 7), after(9)), 20), 26),
        7 + 6,
    ),
    "left, came back and was served": (
        lambda: finished(served(back(left(a_visit(), 5), 20), 24), 30),
        4,
    ),
    "left, came back and left": (lambda: left(back(left(a_visit(), 5), 20), 26), 6),
    "on hold, back in time": (
        lambda: finished(lifecycle.resume(held(served(a_visit(), 7), 9, 20), AT, after(18)), 25),
        7,
    ),
    "on hold, due and called": (
        lambda: finished(served(held(served(a_visit(), 7), 9, 20), 32), 40),
        7,
    ),
    "left from a hold": (lambda: left(held(served(a_visit(), 7), 9, 20), 50), 7),
    "left from a hold, came back and left": (
        lambda: left(back(left(held(served(a_visit(), 7), 9, 20), 50), 60), 66),
        7 + 6,
    ),
    "left the desk, came back and left": (
        lambda: left(back(left(served(a_visit(), 7), 12), 20), 26),
        7 + 6,
    ),
    "a second service": (
        lambda: finished(lifecycle.add_service(served(a_visit(), 7), BENEFITS, after(9)), 20),
        7,
    ),
    "settled at the desk": (
        lambda: lifecycle.settle(served(a_visit(), 7), Ending.SERVED, after(90)),
        7,
    ),
    "handed on, but served before that": (
        lambda: lifecycle.settle(handed_on(served(a_visit(), 7), 12), Ending.SERVED, after(90)),
        7,
    ),
    "handed on and nowhere to be found": (
        lambda: lifecycle.settle(handed_on(served(a_visit(), 7), 12), Ending.LEFT, after(20)),
        7 + 8,
    ),
}


@pytest.mark.parametrize("how", ENDS)
def test_who_ended_waited_so_long(how: str) -> None:
    play, minutes = ENDS[how]
    assert minutes_waited(play()) == minutes


def test_nothing_is_known_of_who_is_still_there() -> None:
    for visit in (a_visit(), called(a_visit(), 7), handed_on(served(a_visit(), 7), 12)):
        assert (visit.waited_ms(ZONE), visit.served_ms) == (None, None)


def test_when_somebody_left_is_not_known_where_it_was_said_only_after_their_day() -> None:
    at_night, morning = after(20 * 60 - 1), after(20 * 60)  # 5:59 and 6:00 of the night after it
    for visit in (a_visit(), handed_on(served(a_visit(), 7), 12)):
        known = lifecycle.settle(visit, Ending.LEFT, at_night)
        assert known.waited_ms(ZONE) == at_night - visit.waiting_since + (7 * MINUTE) * bool(
            visit.legs
        )
        assert lifecycle.settle(visit, Ending.LEFT, morning).waited_ms(ZONE) is None
        assert lifecycle.turn_away(visit, Way.CALLBACK, morning).waited_ms(ZONE) is None
    aside = lifecycle.set_aside(served(a_visit(), 7), morning)
    settled = lifecycle.settle(aside, Ending.LEFT, morning)
    assert minutes_waited(settled) == 7


def test_who_stands_at_the_desk_and_is_taken_at_once_has_not_waited() -> None:
    new = lifecycle.issue(
        Request(PASSPORTS),
        visit_id=1,
        site_id=1,
        business_day="2026-03-02",
        ticket="A001",
        now=MONDAY_10,
    )
    taken = lifecycle.take(new, AT, MONDAY_10)
    assert taken.legs[0].waited_since is None
    assert minutes_waited(finished(taken, 5)) == 0
    waited = lifecycle.take(new, AT, after(3))
    assert waited.legs[0].waited_since == MONDAY_10
    assert minutes_waited(finished(waited, 5)) == 3


def test_each_leg_says_when_its_own_wait_began() -> None:
    visit = handed_on(served(a_visit(), 7), 12)
    visit = lifecycle.no_show(called(visit, 15, ELSEWHERE), after(17))
    visit = served(back(visit, 30), 31)
    visit = lifecycle.add_service(visit, PASSPORTS, after(35))
    visit = served(held(visit, 40, 45), 50)
    began = [leg.waited_since for leg in visit.legs]
    assert began == [MONDAY_10, after(12), after(30), None, None]


def test_the_reason_of_a_call_out_of_order_stands_with_its_leg_alone() -> None:
    visit = lifecycle.call(a_visit(), AT, after(7), OrderReason.CLIENT_RETURNED)
    visit = served(handed_on(lifecycle.start(visit, after(7)), 9), 12)
    assert [leg.reason for leg in visit.legs] == [OrderReason.CLIENT_RETURNED, None]


def test_time_on_the_phone_is_not_served() -> None:
    visit = lifecycle.on_phone(finished(served(a_visit(), 7), 17), {1: 4 * MINUTE})
    assert visit.served_ms == 6 * MINUTE


def test_a_corrected_leg_does_not_end_who_waited_on_after_it() -> None:
    visit = left(handed_on(served(a_visit(), 7), 12), 20)
    corrected = lifecycle.correct(visit, 1, after(10))
    assert corrected.ended_at == after(20)
    assert minutes_waited(corrected) == 7 + 8
    own = lifecycle.correct(finished(served(a_visit(), 7), 12), 1, after(10))
    assert own.ended_at == after(10)


def test_taking_back_a_step_recorded_by_an_older_program_keeps_when_the_wait_began() -> None:
    before = lifecycle.call(a_visit(), AT, after(7), OrderReason.CLIENT_RETURNED)
    current = lifecycle.start(before, after(8))
    fields = undone_by(before, current)
    for leg in fields["legs"]:
        del leg["waited_since"], leg["reason"]
    (leg,) = put_back(current, fields).legs
    assert (leg.waited_since, leg.reason) == (MONDAY_10, OrderReason.CLIENT_RETURNED)
