"""A day at a counter by the service standard: at each moment its rule, over real programs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from queueapp.domain.hours import DayHours
from queueapp.domain.incident import IncidentKind, IncidentOutcome, Informed
from queueapp.domain.lifecycle import Request
from queueapp.domain.moment import CONFLICT_STEPS, Moment
from queueapp.domain.session import Session
from queueapp.domain.visit import State
from queueapp.place import Place
from queueapp.services.hall import Hall
from tests.e2e.programs import PATIENCE_S, Driven, Start
from tests.factories import ASTA, BRONIUS, CECILIJA, PASSPORTS, rows

pytestmark = [pytest.mark.e2e, pytest.mark.timeout(240)]

HOST = Session(1, ASTA)
SHIFT_START = "Before the shift"
STEPPING_AWAY = [
    "Stamp in a safe place",
    "Marking stamps in a safe place",
    "Strict-accountability forms in a safe place",
    "Nothing confidential on the screen",
]


class Hours:
    """The hours of a site where it is about noon, so that no midnight comes between."""

    def __init__(self, hall: Hall) -> None:
        self._hall = hall
        self._ahead = 12 - self._now().hour
        self._change(timezone=f"Etc/GMT{-self._ahead:+d}")

    def close_in(self, minutes: int) -> None:
        now = self._now() + timedelta(hours=self._ahead)
        closes = now.hour * 60 + now.minute + minutes
        self._change(week={day: DayHours(0, closes) for day in range(1, 8)})

    def _now(self) -> datetime:
        return datetime.fromtimestamp(self._hall.clock.now() / 1000, UTC)

    def _change(self, **changes: Any) -> None:
        self._hall.setup.change(HOST, replace(self._hall.setup.current(1), **changes))


def rule(clerk: Driven, card: str, moment: Moment) -> Mapping[str, Any]:
    """The rule that is shown, once it is this one; all there is of it."""
    wanted = {"card": card, "moment": moment, "list": ""}
    state = clerk.until(lambda state: wanted.items() <= state["rule"].items())
    assert state["rule"]["essence"]
    return state


def listed(clerk: Driven, title: str) -> Mapping[str, Any]:
    """The list in the place of the card, once it is there."""
    return clerk.until(lambda state: (state["rule"]["card"], state["rule"]["list"]) == ("", title))


def stays(before: Mapping[str, Any], after: Mapping[str, Any], where: str = "") -> None:
    """The keys go where they went before the card changed."""
    assert after["focus"] == before["focus"]
    assert not where or after["focus"] == where


def put_away(clerk: Driven, title: str) -> None:
    listed(clerk, title)
    clerk.ask("click list_done")
    clerk.until(lambda state: state["rule"]["list"] == "")


def start_again(clerk: Driven, start: Start, person: int, counter: int) -> Driven:
    clerk.tell("quit")
    clerk.process.wait(PATIENCE_S)
    return start(person, counter)


def begin_shift(start: Start) -> Driven:
    """The list in place of the card; once put away, not again that day."""
    clerk = start(BRONIUS, 1)
    put_away(clerk, SHIFT_START)
    rule(clerk, "IV.1.1", Moment.READY)
    clerk = start_again(clerk, start, BRONIUS, 1)
    rule(clerk, "IV.1.1", Moment.READY)
    return clerk


def begin_serving(clerk: Driven) -> None:
    before = clerk.until(lambda state: len(state["waiting"]) == 2)
    clerk.press("F2")
    called = rule(clerk, "IV.1.2", Moment.CLIENT_CALLED)
    stays(before, called)
    assert called["rule"]["say"]
    clerk.press("F4")
    stays(before, rule(clerk, "IV.2.1", Moment.ASKING))
    for part, card in (
        (Moment.INFORMING, "IV.3.2"),
        (Moment.FINISHING, "IV.4.1"),
        (Moment.ASKING, "IV.2.1"),
    ):
        clerk.press("Ctrl+G")
        stays(before, rule(clerk, card, part))


def ring_while_serving(clerk: Driven) -> None:
    before = clerk.ask("state")
    clerk.press("F8")
    stays({"focus": "phone_agrees"}, rule(clerk, "VIII.1", Moment.PHONE_WHILE_SERVING))
    clerk.press("Return")
    clerk.ask("at number")
    stays({"focus": "number"}, rule(clerk, "VIII.1", Moment.PHONE_WHILE_SERVING))
    clerk.press("Esc")
    stays(before, rule(clerk, "IV.2.1", Moment.ASKING))


def choose(clerk: Driven, letters: str) -> None:
    """Ctrl+K, a few letters, Enter."""
    clerk.ask("key Ctrl+K")
    clerk.ask("at typed")
    clerk.ask(f"type {letters}")
    clerk.ask("key Return")


def go_through_conflict(clerk: Driven, colleague: Driven) -> None:
    choose(clerk, "konf")
    cards = [f"IX.3.{step}" for step in range(1, 7)]
    for at, (step, card) in enumerate(zip(CONFLICT_STEPS, cards, strict=True)):
        shown = rule(clerk, card, step)
        stays({"focus": "forward"}, shown)
        if at == 2:
            call_for_help(clerk, colleague)
            stays(shown, rule(clerk, card, step))
        if at == 3:
            clerk.press("Alt+Left")
            stays(shown, rule(clerk, cards[2], CONFLICT_STEPS[2]))
            clerk.press("Return")
            stays(shown, rule(clerk, card, step))
        clerk.press("Return")
    rule(clerk, "VII.6", Moment.CONFLICT)
    clerk.press("1")
    clerk.ask("at note")
    clerk.ask("type Waited long")
    clerk.press("Return")


def call_for_help(clerk: Driven, colleague: Driven) -> None:
    """Whoever calls sees who comes; the colleague goes on with what they are at."""
    before, theirs = clerk.ask("state"), colleague.ask("state")
    clerk.press("F12")
    called = clerk.until(lambda state: state["help"])
    assert called["help"] == [["Help is called: conflict · just now", "Nobody has answered yet."]]
    seen = colleague.until(lambda state: state["help"])
    assert seen["help"] == [["Counter 1, Bronius: conflict · just now", ""]]
    stays(theirs, seen)
    assert seen["rule"] == theirs["rule"]
    colleague.press("Alt+W")
    colleague.until(lambda state: "You are on the way" in state["help"][0][1])
    comes = clerk.until(lambda state: "is on the way" in state["help"][0][1])
    assert comes["help"][0][1] == "Cecilija is on the way (just now)."
    stays(before, comes)
    clerk.press("Alt+O")
    stays(before, clerk.until(lambda state: not state["help"]))
    stays(theirs, colleague.until(lambda state: not state["help"]))


def finish(clerk: Driven) -> None:
    clerk.press("F9")
    stays({"focus": "agreed"}, rule(clerk, "IV.4.1", Moment.FINISHING))
    clerk.press("Return")


def step_away_and_back(clerk: Driven) -> None:
    before = clerk.ask("state")
    clerk.ask("key Ctrl+Shift+L")
    clerk.ask("at away_menu")
    for keys in ("Down", "Return"):
        clerk.ask(f"key {keys}")
    covered = clerk.ask("covered")
    assert covered["windows"] == ["cover"]
    assert covered["list"] == STEPPING_AWAY
    clerk.ask("back")
    stays(before, clerk.until(lambda state: state["rule"]["moment"] == before["rule"]["moment"]))


def test_each_moment_of_a_day_has_its_rule_beside_the_work(
    start: Start, reception: Hall, database: Place
) -> None:
    hours = Hours(reception)
    clerk = begin_shift(start)
    colleague = start(CECILIJA, 2)
    put_away(colleague, SHIFT_START)
    for _ in range(2):
        reception.intake.issue(HOST, Request(PASSPORTS))
    begin_serving(clerk)
    ring_while_serving(clerk)
    at_work = clerk.ask("state")
    go_through_conflict(clerk, colleague)
    stays(at_work, rule(clerk, "IV.2.1", Moment.ASKING))
    finish(clerk)
    stays(at_work, rule(clerk, "IV.1.1", Moment.READY))

    hours.close_in(20)
    stays(at_work, rule(clerk, "IV.3.4", Moment.CLOSING_SOON))
    hours.close_in(-1)
    stays(at_work, rule(clerk, "IV.3.4", Moment.CLOSED))
    hours.close_in(6 * 60)
    stays(at_work, rule(clerk, "IV.1.1", Moment.READY))
    step_away_and_back(clerk)
    rule(clerk, "IV.1.1", Moment.READY)

    served, waiting = reception.board.day(HOST).visits
    assert (served.state, waiting.state) == (State.SERVED, State.WAITING)
    (incident,) = reception.incidents.of_visit(HOST, served.id)
    assert (incident.kind, incident.outcome) == (IncidentKind.CONFLICT, IncidentOutcome.SATISFIED)
    assert incident.steps == (1, 2, 3, 4, 5, 6)
    assert Informed.POLICE not in incident.informed
    kinds = [row["kind"] for row in rows(database, "SELECT kind FROM event ORDER BY id")]
    assert [kind for kind in kinds if kind.startswith("help")] == [
        "help_called",
        "help_coming",
        "help_ended",
    ]
