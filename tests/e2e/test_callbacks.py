"""The phone rings while a client is served: a real program, its keys, and what is kept of it."""

from __future__ import annotations

import pytest

from queueapp.domain.callback import Result
from queueapp.domain.lifecycle import Request
from queueapp.domain.promise import PromiseOutcome
from queueapp.domain.promise_list import Part, Wanted
from queueapp.domain.session import Session
from queueapp.domain.visit import Outcome, State
from queueapp.services.hall import Hall
from tests.e2e.programs import Driven, Start
from tests.factories import ASTA, BRONIUS, CECILIJA, PASSPORTS

pytestmark = pytest.mark.e2e

CALLERS = ("8 612 34567", "+48 22 694 2000", "(8 37) 42 26 31")


def take_a_call(clerk: Driven, number: str) -> None:
    """F8, the client agrees, a number, Enter."""
    clerk.ask("key F8")
    clerk.ask("key Return")
    assert clerk.ask("state")["focus"] == "number"
    clerk.ask(f"type {number}")
    clerk.press("Return")


def call_back(clerk: Driven, result: str) -> None:
    """The callback that is offered, dialled, and the letter for how it went."""
    clerk.ask("key Shift+F8")
    clerk.until(lambda state: state["calling"])
    clerk.ask("key Return")
    clerk.until(lambda state: state["full_number"])
    clerk.ask(f"key {result}")
    clerk.until(lambda state: not state["calling"])
    clerk.ask("settle")


def test_three_callbacks_in_one_visit_are_returned_without_the_mouse(
    start: Start, reception: Hall
) -> None:
    host = Session(1, ASTA)
    reception.intake.issue(host, Request(PASSPORTS))
    clerk = start(BRONIUS, 1)
    clerk.until(lambda state: bool(state["waiting"]))
    clerk.press("F2")
    clerk.press("F4")
    for number in CALLERS:
        take_a_call(clerk, number)
    shown = clerk.until(lambda state: len(state["promises"]) == len(CALLERS))
    assert shown["phone"] is None
    assert [each["who"] for each in shown["promises"]] == [
        "+370 6•• ••567",
        "+48 2•• •••000",
        "+370 3•• ••631",
    ]
    clerk.press("F9")
    clerk.press("Return")

    (visit,) = reception.board.day(host).visits
    (leg,) = visit.legs
    assert visit.state is State.SERVED
    assert leg.finished_at is not None
    assert leg.started_at is not None
    assert leg.phone_ms > 0
    assert leg.served_ms(leg.finished_at) == leg.finished_at - leg.started_at - leg.phone_ms
    assert len(reception.promises.of_visit(host, visit.id)) == len(CALLERS)

    call_back(clerk, "A")
    call_back(clerk, "L")
    # The one that was cut is due at once; the third, chosen in the list, reaches nobody.
    cut = clerk.ask("state")["promises"]
    assert [each["attempts"] for each in cut] == [0, 1]
    call_back(clerk, "N")
    left = reception.promises.page(host, Wanted(Part.OPEN)).entries
    (done,) = reception.promises.page(host, Wanted(Part.DONE)).entries
    assert done.promise.outcome is PromiseOutcome.ANSWERED
    tried = {
        attempt.result
        for entry in (done, *left)
        for attempt in reception.promises.details(host, entry.promise.id).attempts
    }
    assert tried == {Result.ANSWERED, Result.DROPPED, Result.NO_ANSWER}


def test_what_is_half_typed_outlives_a_killed_program(start: Start, reception: Hall) -> None:
    reception.intake.issue(Session(1, ASTA), Request(PASSPORTS))
    clerk = start(BRONIUS, 1)
    clerk.until(lambda state: bool(state["waiting"]))
    for keys in ("F2", "F4"):
        clerk.press(keys)
    clerk.ask("key F8")
    clerk.ask("key Return")
    clerk.ask("type 8 612 34")
    clerk.until(lambda state: state["kept"] == ["8 612 34"])
    clerk.kill()
    again = start(BRONIUS, 1)
    assert again.until(lambda state: state["phone"] is not None)["phone"] == "8 612 34"
    again.ask("type 567")
    again.press("Return")
    again.until(lambda state: len(state["promises"]) == 1)
    assert again.ask("state")["phone"] is None
    again.until(lambda state: not state["kept"])


def test_the_same_number_at_two_counters_at_once_is_one_callback(
    start: Start, reception: Hall
) -> None:
    clerks = [start(BRONIUS, 1), start(CECILIJA, 2)]
    for clerk in clerks:
        clerk.ask("key F8")
        clerk.ask(f"type {CALLERS[0]}")
    for clerk in clerks:
        clerk.tell("key Return")
    for clerk in clerks:
        clerk.answer()
        clerk.until(lambda state: state["phone"] is None)
        clerk.ask("settle")
    (entry,) = reception.promises.page(Session(1, ASTA), Wanted(Part.OPEN)).entries
    assert entry.promise.calls == 2
    said = sorted(clerk.ask("state")["said"] for clerk in clerks)
    assert "was on the list already; " in said[0]
    assert said[1].startswith("Callback to +370 6•• ••567")


def test_a_call_that_is_served_breaks_and_is_called_back(start: Start, reception: Hall) -> None:
    clerk = start(BRONIUS, 1)
    clerk.ask("key F8")
    clerk.ask(f"type {CALLERS[0]}")
    clerk.press("F4")
    clerk.press("F4")  # which service? the usual one
    served = clerk.until(lambda state: state["heading"] == "On the phone")
    assert served["ticket"] == "TEL-001"
    clerk.press("F3")
    clerk.until(lambda state: len(state["promises"]) == 1)
    call_back(clerk, "A")
    (visit,) = reception.board.day(Session(1, ASTA)).visits
    assert (visit.state, visit.outcome) == (State.LEFT, Outcome.DROPPED)
    (done,) = reception.promises.page(Session(1, ASTA), Wanted(Part.DONE)).entries
    assert done.promise.outcome is PromiseOutcome.ANSWERED
    assert done.promise.visit_id == visit.id


def test_a_program_killed_while_calling_back_offers_the_client_again(
    start: Start, reception: Hall
) -> None:
    clerk = start(BRONIUS, 1)
    clerk.ask("key F8")
    clerk.ask(f"type {CALLERS[0]}")
    clerk.press("Return")
    clerk.until(lambda state: len(state["promises"]) == 1)
    clerk.ask("key Shift+F8")
    clerk.until(lambda state: state["calling"])
    clerk.ask("key Return")
    clerk.until(lambda state: state["full_number"])
    clerk.kill()
    again = start(BRONIUS, 1)
    again.until(lambda state: len(state["promises"]) == 1)
    # What became of that call nobody has said: none is made up.
    assert again.ask("state")["promises"][0]["attempts"] == 0
    call_back(again, "N")
    (left,) = reception.promises.page(Session(1, ASTA), Wanted(Part.OPEN)).entries
    assert left.promise.attempts == 1
