"""How much of a call falls into the service of the client at the desk."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from queueapp.domain.call import APART, Call, CallEnd, legs_during, on_the_phone
from queueapp.domain.visit import Leg
from tests.factories import BRONIUS, MINUTE, MONDAY_10, PASSPORTS, a_visit


def a_call(begun: int = 10, ended: int = 12, end: CallEnd = CallEnd.CALLBACK) -> Call:
    """A call; in minutes from ten o'clock."""
    return Call("key", end, MONDAY_10 + begun * MINUTE, MONDAY_10 + ended * MINUTE)


def a_leg(
    started: int | None = 5, finished: int | None = None, counter: int | None = 1, **more: Any
) -> Leg:
    """A stretch of service; in minutes from ten o'clock."""
    return Leg(
        more.pop("number", 1),
        PASSPORTS,
        counter,
        BRONIUS,
        MONDAY_10,
        started_at=None if started is None else MONDAY_10 + started * MINUTE,
        finished_at=None if finished is None else MONDAY_10 + finished * MINUTE,
        **more,
    )


@pytest.mark.parametrize(
    ("leg", "call", "minutes"),
    [
        pytest.param(a_leg(), a_call(), 2, id="while serving"),
        pytest.param(a_leg(), a_call(4, 7), 2, id="begun before the client sat down"),
        pytest.param(a_leg(5, 11), a_call(), 1, id="ended after the client had gone"),
        pytest.param(a_leg(5, 8), a_call(4, 12), 3, id="all the while"),
        pytest.param(a_leg(5, 8), a_call(), 0, id="after the service"),
        pytest.param(a_leg(20), a_call(), 0, id="before it"),
        pytest.param(a_leg(None), a_call(), 0, id="while the client was being called"),
        pytest.param(a_leg(), a_call(12, 10), 0, id="clocks that went back"),
    ],
)
def test_the_minutes_on_the_phone(leg: Leg, call: Call, minutes: int) -> None:
    assert on_the_phone(leg, call) == minutes * MINUTE


@pytest.mark.parametrize(
    ("end", "minutes"),
    [
        (CallEnd.CALLBACK, 2),
        (CallEnd.DROPPED, 2),
        (CallEnd.TALKED, 2),
        (CallEnd.OBJECTED, 0),
        (CallEnd.OWN_MATTER, 0),
    ],
)
def test_a_call_about_the_clients_own_matter_is_service(end: CallEnd, minutes: int) -> None:
    assert on_the_phone(a_leg(), a_call(end=end)) == minutes * MINUTE


def test_the_minutes_go_to_the_stretch_at_this_counter_during_which_it_rang() -> None:
    visit = a_visit(
        legs=(a_leg(0, 8, number=1), a_leg(8, 15, counter=2, number=2), a_leg(15, number=3))
    )
    assert legs_during(visit, a_call(2, 4), 1) == {1: 2 * MINUTE}
    assert legs_during(visit, a_call(9, 11), 2) == {2: 2 * MINUTE}
    assert legs_during(visit, a_call(9, 11), 1) == {}
    assert legs_during(visit, a_call(16, 18), 1) == {3: 2 * MINUTE}
    assert legs_during(visit, a_call(7, 16), 1) == {1: MINUTE, 3: MINUTE}
    assert legs_during(a_visit(), a_call(), 1) == {}


POINTS = st.integers(0, 100)


@given(
    started=st.none() | POINTS,
    length=st.none() | POINTS,
    begun=POINTS,
    ended=POINTS,
    end=st.sampled_from(CallEnd),
)
def test_no_more_is_taken_off_the_service_than_it_lasted(
    started: int | None, length: int | None, begun: int, ended: int, end: CallEnd
) -> None:
    finished = None if started is None or length is None else started + length
    leg, call = a_leg(started, finished), a_call(begun, ended, end)
    spent = on_the_phone(leg, call)
    assert 0 <= spent <= max(0, call.ended_at - call.begun_at)
    lasted = leg.served_ms(call.ended_at)
    assert spent <= (lasted or 0)
    if started is None or end not in APART:
        assert spent == 0
