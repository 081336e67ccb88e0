"""What is going on at a desk, and which of it has the card."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from queueapp.domain.desk import DeskState
from queueapp.domain.help import HelpKind, kind_for
from queueapp.domain.moment import (
    CONFLICT_STEPS,
    PARTS,
    PRECEDENCE,
    SITUATIONS,
    Going,
    Moment,
    moments_of,
)

READY = Going(DeskState.READY)
CALLED = replace(READY, called=True)
SERVING = replace(READY, serving=True)
ON_PHONE = replace(SERVING, by_phone=True)

DOING = frozenset(
    {
        Moment.HELP,
        Moment.CALL_DROPPED,
        Moment.PASSING_CALL_ON,
        Moment.CALL_ENDING,
        Moment.CALLING_BACK,
        Moment.PHONE_WHILE_SERVING,
        Moment.PHONE_WHILE_FREE,
        Moment.TRANSFER,
        Moment.EMAIL_ANSWER,
        Moment.OFFSITE,
        Moment.ABSENCE,
    }
)
"""What the screens and the telephone tell of."""

CHOSEN = (*SITUATIONS, *CONFLICT_STEPS, Moment.COMPLAINT_OURS, Moment.COMPLAINT_NOT_OURS)
"""What staff choose, and where a situation that they chose has got to."""

EVERYTHING = st.builds(
    Going,
    desk=st.sampled_from(DeskState),
    called=st.booleans(),
    serving=st.booleans(),
    by_phone=st.booleans(),
    others_waiting=st.booleans(),
    part=st.sampled_from(PARTS),
    chosen=st.none() | st.sampled_from(CHOSEN),
    doing=st.lists(st.sampled_from(sorted(DOING)), max_size=3).map(tuple),
    closes_in=st.none() | st.integers(-60, 60),
    shift_start=st.booleans(),
)


@pytest.mark.parametrize(
    ("going", "moments"),
    [
        (READY, "ready"),
        (replace(READY, shift_start=True), "shift_start ready"),
        (replace(READY, desk=DeskState.ON_BREAK), "leaving_desk"),
        (replace(READY, desk=DeskState.OTHER_WORK), "other_work"),
        (replace(READY, desk=DeskState.FINISHING_UP), "other_work"),
        (replace(READY, closes_in=10), "closing_soon ready"),
        (replace(READY, closes_in=0), "closing_soon ready"),
        (replace(READY, closes_in=-1), "closed ready"),
        (replace(READY, others_waiting=True), "ready"),
        (CALLED, "client_called"),
        (replace(CALLED, others_waiting=True), "client_called others_waiting"),
        (SERVING, "asking serving"),
        (replace(SERVING, part=Moment.INFORMING), "informing serving"),
        (replace(SERVING, part=Moment.FINISHING), "finishing serving"),
        (replace(SERVING, others_waiting=True), "asking others_waiting serving"),
        (replace(SERVING, closes_in=5), "asking closing_soon serving"),
        (ON_PHONE, "during_call asking"),
        (replace(ON_PHONE, doing=(Moment.CALL_ENDING,)), "call_ending during_call asking"),
        (
            replace(SERVING, doing=(Moment.PHONE_WHILE_SERVING,)),
            "phone_while_serving asking serving",
        ),
        (replace(READY, doing=(Moment.PHONE_WHILE_FREE,)), "phone_while_free ready"),
        (replace(SERVING, doing=(Moment.TRANSFER,)), "transfer asking serving"),
        (
            replace(SERVING, chosen=Moment.CONFLICT, doing=(Moment.PHONE_WHILE_SERVING,)),
            "conflict phone_while_serving asking serving",
        ),
        (replace(SERVING, chosen=Moment.CONFLICT_3), "conflict_3 conflict asking serving"),
        (replace(SERVING, chosen=Moment.ASKS_MANAGER), "asks_manager conflict asking serving"),
        (
            replace(SERVING, chosen=Moment.COMPLAINT_OURS),
            "complaint_ours complaint asking serving",
        ),
        (replace(SERVING, chosen=Moment.AGGRESSIVE), "aggressive asking serving"),
        (
            replace(SERVING, chosen=Moment.AGGRESSIVE, doing=(Moment.HELP,), closes_in=-5),
            "aggressive help asking closed serving",
        ),
        (replace(READY, chosen=Moment.DISRUPTION), "disruption ready"),
    ],
)
def test_what_has_the_card_and_what_is_beside_it(going: Going, moments: str) -> None:
    assert " ".join(moments_of(going)) == moments


@given(EVERYTHING)
def test_moments_stand_in_the_order_of_precedence_each_once(going: Going) -> None:
    found = moments_of(going)
    assert found
    assert list(found) == [moment for moment in PRECEDENCE if moment in found]


@given(EVERYTHING)
def test_what_staff_chose_goes_before_all_that_the_program_sees(going: Going) -> None:
    if going.chosen is None or going.chosen is Moment.LANGUAGE_CHANGE:
        return
    found = moments_of(going)
    if going.chosen is Moment.PHONE_CONFIDENTIAL:
        assert set(found[: found.index(going.chosen)]) <= set(SITUATIONS)
    else:
        assert found[0] is going.chosen


@given(EVERYTHING)
def test_a_client_who_is_served_is_nobody_who_is_called_or_waited_for(going: Going) -> None:
    found = moments_of(replace(going, doing=()))
    alone = {
        Moment.SERVING,
        Moment.DURING_CALL,
        Moment.CLIENT_CALLED,
        Moment.READY,
        Moment.OTHER_WORK,
        Moment.LEAVING_DESK,
    }
    assert len(alone.intersection(found)) == 1
    assert any(part in found for part in PARTS) is going.serving


def test_every_moment_can_be_reached() -> None:
    reached: set[Moment] = set()
    for desk in DeskState:
        reached.update(moments_of(Going(desk, shift_start=True)))
    reached.update(moments_of(replace(CALLED, others_waiting=True)))
    reached.update(*(moments_of(replace(SERVING, part=part)) for part in PARTS))
    reached.update(moments_of(ON_PHONE))
    reached.update(*(moments_of(replace(SERVING, closes_in=minutes)) for minutes in (-1, 1)))
    reached.update(*(moments_of(replace(SERVING, chosen=chosen)) for chosen in CHOSEN))
    reached.update(*(moments_of(replace(READY, doing=(doing,))) for doing in DOING))
    assert reached == set(Moment)


@pytest.mark.parametrize(
    ("chosen", "kind"),
    [
        (None, HelpKind.ADVICE),
        (Moment.FILL_IN, HelpKind.ADVICE),
        (Moment.AGGRESSIVE, HelpKind.AGGRESSIVE),
        (Moment.INTOXICATED, HelpKind.INTOXICATED),
        (Moment.ASKS_MANAGER, HelpKind.CONFLICT),
        *((step, HelpKind.CONFLICT) for step in (Moment.CONFLICT, *CONFLICT_STEPS)),
        (Moment.COMPLAINT, HelpKind.CONFLICT),
        (Moment.COMPLAINT_OURS, HelpKind.CONFLICT),
        (Moment.COMPLAINT_NOT_OURS, HelpKind.CONFLICT),
    ],
)
def test_help_is_wanted_for_the_situation_that_was_chosen(
    chosen: Moment | None, kind: HelpKind
) -> None:
    assert kind_for(chosen) is kind


def test_a_part_that_staff_turned_to_goes_before_the_telephone_it_is_served_by() -> None:
    going = replace(ON_PHONE, part=Moment.INFORMING)
    assert moments_of(going)[0] is Moment.DURING_CALL
    assert moments_of(replace(going, turned=True))[0] is Moment.INFORMING
    ringing = replace(going, turned=True, doing=(Moment.TRANSFER,))
    assert moments_of(ringing)[0] is Moment.TRANSFER
