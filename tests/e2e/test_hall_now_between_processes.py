"""A lead ends a visit that a colleague has forgotten: real programs in processes of their own."""

from __future__ import annotations

import pytest

from queueapp.domain.lifecycle import Request
from queueapp.domain.session import Session
from queueapp.domain.visit import State
from queueapp.services.hall import Hall
from tests.e2e.programs import Driven, Start
from tests.factories import ASTA, BRONIUS, DARIUS, PASSPORTS

pytestmark = pytest.mark.e2e


def sheet(program: Driven, name: str) -> dict[str, str]:
    """The texts of the sheet of that name, once it is on top."""
    found = program.ask("look")
    while found["sheet"] != name:
        found = program.ask("look")
    texts: dict[str, str] = found["texts"]
    return texts


def test_the_lead_ends_a_forgotten_visit_and_the_clerks_window_shows_it(
    start: Start, reception: Hall
) -> None:
    reception.intake.issue(Session(1, ASTA), Request(PASSPORTS))
    clerk, lead = start(BRONIUS, 1), start(DARIUS, 2)
    clerk.press("F2")
    clerk.press("F4")
    clerk.until(lambda state: state["ticket"] == "A001")
    lead.ask("do hall_now")
    lead.ask("at counters")
    lead.ask("key F9")
    assert sheet(lead, "end_visit")["title"] == "End the visit of A001"
    lead.ask("key S")
    lead.ask("key Ctrl+Return")
    clerk.until(lambda state: state["ticket"] != "A001")
    assert reception.board.read(1).at_desk == {}
    story = reception.history.story(Session(1, DARIUS), 1)
    assert story is not None
    assert story.visit.state is State.SERVED
    assert not story.visit.legs[-1].accurate
