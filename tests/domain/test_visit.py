"""A visit as values."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from queueapp.domain.visit import ENDS, FINISHES, Hold, Leg, State, Visit, ticket_text
from tests.factories import MONDAY_10, a_visit

visits = st.from_type(Visit)


@given(visits)
def test_a_visit_comes_back_whole_from_its_plain_values(visit: Visit) -> None:
    assert Visit.unpack(json.loads(json.dumps(visit.pack()))) == visit


@given(visits)
def test_its_codes_come_back_as_members_not_as_text(visit: Visit) -> None:
    back = Visit.unpack(json.loads(json.dumps(visit.pack())))
    parts = ((visit, back), *zip(visit.legs, back.legs, strict=True), (visit.hold, back.hold))
    for one, other in parts:
        if one is not None:
            assert [type(getattr(one, name)) for name in one.__slots__] == [
                type(getattr(other, name)) for name in one.__slots__
            ]


@pytest.mark.parametrize(
    ("number", "ticket"), [(1, "A001"), (23, "A023"), (999, "A999"), (1000, "A1000")]
)
def test_a_ticket_as_it_is_called(number: int, ticket: str) -> None:
    assert ticket_text("A", number) == ticket


@pytest.mark.parametrize("state", State)
def test_which_states_are_ends(state: State) -> None:
    ends = {"served", "no_show", "left", "turned_away", "refused"}
    assert a_visit(state=state).ended is (state.value in ends)


def test_every_outcome_to_choose_leads_to_an_end() -> None:
    assert set(FINISHES.values()) <= ENDS


def test_the_leg_under_way_is_the_last_if_it_has_not_ended() -> None:
    ended = Leg(1, 1, 1, 1, MONDAY_10, finished_at=MONDAY_10)
    under_way = Leg(2, 1, 1, 1, MONDAY_10)
    assert a_visit().open_leg is None
    assert a_visit(legs=(ended,)).open_leg is None
    assert a_visit(legs=(ended, under_way)).open_leg is under_way


def test_nothing_personal_is_in_the_plain_values() -> None:
    fields = set(a_visit().pack()) | set(Hold.__slots__) | set(Leg.__slots__)
    assert fields.isdisjoint({"name", "note", "text", "phone", "number_called", "email"})
