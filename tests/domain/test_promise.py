"""What becomes of a promise: rung for again, handed over, put off, ended."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from queueapp.domain import promise as steps
from queueapp.domain.promise import (
    CallbackDraft,
    Contact,
    Entry,
    Line,
    LineKind,
    Promise,
    PromiseKind,
    PromiseOutcome,
    erased_at,
)
from queueapp.errors import Refusal
from tests.factories import ASTA, BENEFITS, BRONIUS, CECILIJA, MINUTE, MONDAY_10, refusal

HOUR = 60 * MINUTE
DAY = 24 * HOUR


def a_promise(**changes: Any) -> Promise:
    """A callback taken on Monday at ten, due in an hour."""
    plain = Promise(
        id=7,
        site_id=1,
        kind=PromiseKind.CALLBACK,
        business_day="2026-03-02",
        taken_at=MONDAY_10,
        taken_by=BRONIUS,
        counter_id=1,
        visit_id=None,
        owner_id=BRONIUS,
        due_at=MONDAY_10 + HOUR,
    )
    return replace(plain, **changes)


DONE = a_promise(outcome=PromiseOutcome.ANSWERED, done_at=MONDAY_10, done_by=BRONIUS)
AGAIN = CallbackDraft("861234567")

STEPS: dict[str, Callable[[Promise], Promise]] = {
    "rung again": lambda p: steps.asked_again(p, AGAIN, MONDAY_10),
    "handed over": lambda p: steps.hand_over(p, CECILIJA),
    "put off": lambda p: steps.extend(p, MONDAY_10 + DAY),
    "acknowledged": lambda p: steps.acknowledge(p, MONDAY_10),
    "ended": lambda p: steps.end(p, PromiseOutcome.ANSWERED, BRONIUS, MONDAY_10),
    "changed": lambda p: steps.stepped(p, language="lt"),
}


@pytest.mark.parametrize("step", STEPS)
def test_what_is_done_refuses_everything(step: str) -> None:
    for kind in PromiseKind:
        assert refusal(STEPS[step], replace(DONE, kind=kind)) is Refusal.PROMISE_DONE


@pytest.mark.parametrize("step", STEPS)
def test_every_step_is_counted_so_that_who_shows_it_as_it_was_notices(step: str) -> None:
    before = a_promise(kind=PromiseKind.EMAIL, seq=4)
    assert STEPS[step](before).seq == 5


def test_it_is_due_from_its_time_on_until_it_is_done() -> None:
    promise = a_promise()
    assert not promise.is_due(promise.due_at - 1)
    assert promise.is_due(promise.due_at)
    assert not steps.end(promise, PromiseOutcome.ANSWERED, BRONIUS, MONDAY_10).is_due(
        promise.due_at
    )


@pytest.mark.parametrize(
    ("asked", "due_at", "due", "agreed"),
    [
        pytest.param(None, -HOUR, HOUR, True, id="when it was agreed, though sooner is possible"),
        pytest.param(None, DAY, HOUR, True, id="when it was agreed, if that is first"),
        pytest.param(None, HOUR, HOUR, True, id="when it was agreed, if that is the same"),
        pytest.param(DAY, DAY, DAY, True, id="when they ask for now, though it is later"),
        pytest.param(0, 0, 0, True, id="when they ask for now, though it is sooner"),
    ],
)
def test_who_rings_again_is_called(asked: int | None, due_at: int, due: int, agreed: bool) -> None:
    draft = CallbackDraft("861234567", due_at=None if asked is None else MONDAY_10 + asked)
    after = steps.asked_again(a_promise(agreed=True), draft, MONDAY_10 + due_at)
    assert (after.due_at, after.agreed, after.calls) == (MONDAY_10 + due, agreed, 2)


def test_what_is_said_on_the_second_call_is_added_and_nothing_is_lost() -> None:
    before = a_promise(service_id=1, language="lt", confidential=True)
    assert steps.asked_again(before, AGAIN, MONDAY_10) == replace(
        before, calls=2, due_at=MONDAY_10, seq=1
    )
    more = CallbackDraft(
        "861234567", for_person=ASTA, service_id=BENEFITS, language="ru", confidential=True
    )
    after = steps.asked_again(a_promise(), more, MONDAY_10)
    assert (after.owner_id, after.service_id, after.language) == (ASTA, BENEFITS, "ru")
    assert after.confidential


def test_who_rings_again_can_be_reached_so_that_the_tries_begin_anew() -> None:
    after = steps.asked_again(a_promise(attempts=5, unanswered=5, to_lead=True), AGAIN, MONDAY_10)
    assert (after.attempts, after.unanswered, after.to_lead) == (5, 0, False)


@pytest.mark.parametrize(
    ("to_lead", "unanswered"),
    [
        pytest.param(True, 0, id="by the lead, who decides that it is tried anew"),
        pytest.param(False, 2, id="by a colleague, who tried before"),
    ],
)
def test_a_promise_is_handed_over(to_lead: bool, unanswered: int) -> None:
    before = a_promise(attempts=2, unanswered=2, to_lead=to_lead, agreed=True)
    assert steps.hand_over(before, CECILIJA) == replace(
        before, owner_id=CECILIJA, unanswered=unanswered, to_lead=False, seq=1
    )


def test_what_is_put_off_was_agreed_and_is_tried_anew() -> None:
    before = a_promise(unanswered=5, to_lead=True)
    after = steps.extend(before, MONDAY_10 + DAY)
    assert after == replace(
        before, due_at=MONDAY_10 + DAY, agreed=True, unanswered=0, to_lead=False, seq=1
    )


def test_a_letter_is_acknowledged_once_and_a_call_never() -> None:
    letter = a_promise(kind=PromiseKind.EMAIL, received_at=MONDAY_10 - HOUR)
    after = steps.acknowledge(letter, MONDAY_10)
    assert after.acknowledged_at == MONDAY_10
    assert refusal(steps.acknowledge, after, MONDAY_10) is Refusal.NOT_POSSIBLE_NOW
    assert refusal(steps.acknowledge, a_promise(), MONDAY_10) is Refusal.NOT_POSSIBLE_NOW


@pytest.mark.parametrize("outcome", PromiseOutcome)
def test_what_is_ended_says_how_by_whom_and_when(outcome: PromiseOutcome) -> None:
    before = a_promise(to_lead=True)
    after = steps.end(before, outcome, CECILIJA, MONDAY_10 + 5)
    assert after == replace(
        before, outcome=outcome, done_at=MONDAY_10 + 5, done_by=CECILIJA, to_lead=False, seq=1
    )
    assert not after.is_open


def test_what_is_known_of_the_client_is_erased_days_after_it_is_done() -> None:
    assert erased_at(a_promise(), 30) is None
    assert erased_at(DONE, 30) == MONDAY_10 + 30 * DAY
    assert erased_at(DONE, 0) == MONDAY_10


def test_the_question_is_all_that_the_client_asked() -> None:
    lines = (
        Line(LineKind.QUESTION, "When is the passport ready?", MONDAY_10, BRONIUS),
        Line(LineKind.NOTE, "Speaks slowly", MONDAY_10, BRONIUS),
        Line(LineKind.QUESTION, "And the children's?", MONDAY_10 + HOUR, CECILIJA),
    )
    entry = Entry(a_promise(), Contact("+370 6•• ••567"), lines)
    assert entry.question == "When is the passport ready?\nAnd the children's?"
    assert Entry(a_promise()).question == ""
