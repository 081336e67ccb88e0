"""A call for help at one counter, answered at another: real programs in processes of their own."""

from __future__ import annotations

import pytest

from queueapp.domain.help import HelpKind
from queueapp.services.hall import Hall
from tests.e2e.programs import Driven, Start
from tests.factories import BRONIUS, CECILIJA, DARIUS

pytestmark = pytest.mark.e2e

NOBODY = "Nobody has answered yet."


def lines(program: Driven) -> list[list[str]]:
    """What a program shows of calls for help, without for how long."""
    return [
        [title.partition(" · ")[0], detail.partition(" (")[0]]
        for title, detail in program.ask("state")["help"]
    ]


def shows(program: Driven, *wanted: list[str]) -> None:
    program.until(lambda _: lines(program) == list(wanted))


def test_f12_at_one_counter_is_answered_at_another_and_the_caller_sees_who_comes(
    start: Start, reception: Hall
) -> None:
    bronius, cecilija = start(BRONIUS, 1), start(CECILIJA, 2)
    bronius.ask("key F12")
    shows(bronius, ["Help is called: advice", NOBODY])
    shows(cecilija, ["Counter 1, Bronius: advice", ""])
    bronius.ask("click help_aggressive")
    shows(cecilija, ["Counter 1, Bronius: aggressive client", ""])
    cecilija.ask("key Alt+W")
    shows(bronius, ["Help is called: aggressive client", "Cecilija is on the way"])
    shows(cecilija, ["Counter 1, Bronius: aggressive client", "You are on the way"])
    (call,) = reception.board.read(1).help
    assert call.kind is HelpKind.AGGRESSIVE
    assert [each.person_id for each in call.coming] == [CECILIJA]
    bronius.ask("key Alt+O")
    shows(bronius)
    shows(cecilija)
    assert reception.board.read(1).help == ()


def test_two_call_at_once_and_each_is_one_call(start: Start, reception: Hall) -> None:
    clerks = [start(BRONIUS, 1), start(CECILIJA, 2)]
    for _ in range(2):
        for clerk in clerks:
            clerk.tell("key F12")
    for clerk in clerks * 2:
        clerk.answer()
    for clerk in clerks:
        clerk.until(lambda state: len(state["help"]) == 2)
    calls = reception.board.read(1).help
    assert sorted(call.person_id for call in calls) == [BRONIUS, CECILIJA]
    darius = start(DARIUS, 3)
    darius.until(lambda state: len(state["help"]) == 2)
    for left in (1, 0):
        darius.ask("key Alt+O")
        darius.until(lambda state, left=left: len(state["help"]) == left)
    for clerk in clerks:
        clerk.until(lambda state: not state["help"])


def test_a_call_outlives_the_program_that_made_it(start: Start, reception: Hall) -> None:
    bronius, cecilija = start(BRONIUS, 1), start(CECILIJA, 2)
    bronius.ask("key F12")
    cecilija.until(lambda state: len(state["help"]) == 1)
    bronius.kill()
    cecilija.ask("key Alt+W")
    cecilija.until(lambda state: "You are on the way" in state["help"][0][1])
    again = start(BRONIUS, 1)
    shows(again, ["Help is called: advice", "Cecilija is on the way"])
