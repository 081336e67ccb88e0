"""A ticket from the kiosk to the counter and on to the public screen, each a process of its own."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from queueapp.domain.lifecycle import Request
from queueapp.domain.session import Session
from queueapp.domain.visit import Channel
from queueapp.place import Place
from queueapp.services.hall import Hall
from tests.e2e.programs import PATIENCE_S, Driven, Start, end
from tests.e2e.public_programs import begin_public, look
from tests.factories import ASTA, BRONIUS, CECILIJA, PASSPORTS

pytestmark = pytest.mark.e2e

Show = Callable[[str], Driven]


@pytest.fixture
def show(tmp_path: Path, database: Place) -> Iterator[Show]:
    """Starts the program as a screen (`hall`) or a kiosk."""
    started: list[Driven] = []

    def begin(which: str) -> Driven:
        home = tmp_path / f"home-{which}-{len(started)}"
        started.append(begin_public(database, which, home))
        return started[-1]

    yield begin
    end(started)


def touch(kiosk: Driven, button: str) -> None:
    """Touch a button as soon as it is there and takes a touch."""
    look(kiosk, lambda shown: button in shown["buttons"])
    give_up = time.monotonic() + PATIENCE_S
    before = kiosk.ask("look")["texts"].get("heading")
    while kiosk.ask("look")["texts"].get("heading") == before:
        kiosk.ask(f"touch {button}")
        assert time.monotonic() < give_up, kiosk.ask("look")
        time.sleep(0.2)


def announced(shown: dict[str, Any], ticket: str) -> int:
    """How often a ticket was announced, or is about to be."""
    return sum(f"'{ticket}'" in each for each in (*shown["said"], *shown["queue"]))


def texts(shown: dict[str, Any]) -> list[str]:
    return list(shown["texts"].values())


def test_a_ticket_of_the_kiosk_is_called_at_the_counter_and_on_the_public_screen(
    start: Start, show: Show, reception: Hall
) -> None:
    counter, kiosk, screen = start(BRONIUS, 1), show("kiosk"), show("hall")
    look(screen, lambda shown: shown["window"] == "hall-screen" and "clock" in shown["texts"])
    touch(kiosk, "language-en")
    touch(kiosk, "service-1")
    touch(kiosk, "take-shown")
    ticket = look(kiosk, lambda shown: "number" in shown["texts"])["texts"]["number"]

    (visit,) = reception.board.read(1).waiting
    assert (visit.ticket, visit.channel, visit.language) == (ticket, Channel.KIOSK, "en")
    counter.until(lambda state: ticket in str(state))
    look(screen, lambda shown: "1" in texts(shown))

    counter.press("F2")
    shown = look(screen, lambda shown: shown["texts"].get("newest-call-ticket") == ticket)
    assert shown["texts"]["newest-call-counter"] == "1"
    look(screen, lambda shown: announced(shown, ticket) == 1)

    # Neither the recall nor another client's call swallows what is being said.
    reception.intake.issue(Session(1, ASTA), Request(PASSPORTS))
    second = start(CECILIJA, 2)
    second.until(lambda state: "A002" in str(state))
    counter.press("F3")
    second.press("F2")
    look(screen, lambda shown: announced(shown, ticket) == 2 and announced(shown, "A002") == 1)
    assert "Bronius" not in str(screen.ask("look"))


def test_a_call_that_was_taken_back_is_gone_from_the_screen(
    start: Start, show: Show, reception: Hall
) -> None:
    screen, counter = show("hall"), start(BRONIUS, 1)
    reception.intake.issue(Session(1, ASTA), Request(PASSPORTS))
    counter.until(lambda state: "A001" in str(state))
    counter.press("F2")
    look(screen, lambda shown: shown["texts"].get("newest-call-ticket") == "A001")
    reception.desk.undo(Session(1, BRONIUS, 1))
    look(screen, lambda shown: "newest-call-ticket" not in shown["texts"])
    assert [visit.ticket for visit in reception.board.read(1).waiting] == ["A001"]
