"""An afternoon up to closing and beyond it, sixty times as fast, in real programs' windows.

While nobody has anything to press it goes faster still, but at the moments for which a forecast is
kept. Forty wait at half past three, five counters serve, one goes home at four and a caller rings
in between. Everybody is told what to expect, and ends served or with a way on.
"""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any

import pytest

from queueapp.domain.board import Board
from queueapp.domain.closing import LEADS
from queueapp.domain.lifecycle import Request
from queueapp.domain.promise_list import Part, Wanted
from queueapp.domain.record import EventKind
from queueapp.domain.session import Session
from queueapp.domain.shift import Shift
from queueapp.domain.visit import State, Told, Visit, Way
from queueapp.services.hall import Hall
from tests.e2e import warm
from tests.e2e.afternoon import (
    CLERKS,
    HOST,
    LEAD,
    TODAY,
    instant,
    let_run,
    make_hall,
    service_minutes,
)
from tests.e2e.paced_clock import PACE, Pace
from tests.e2e.programs import PATIENCE_S, Driven, begin, end
from tests.factories import MINUTE, refusal, rows

pytestmark = [pytest.mark.e2e, pytest.mark.timeout(420)]

WAITING = 40
LEAVES, RINGS_AT, BUSY = 5, 1, frozenset({State.CALLED, State.SERVING})
BEGINS, SECOND_ROUND, CLOSES = (
    instant(TODAY, 60 * h + m) for h, m in ((15, 30), (16, 30), (17, 0))
)
STARTED = BEGINS - MINUTE
"""When the programs are started; time stands until all are there."""
QUICK = 6.0
"""How many times as fast it goes while nobody has anything to press."""
FORESEEN = [CLOSES - lead * MINUTE for lead in LEADS]
KEPT_WITHIN = 5 * MINUTE
"""A forecast that is not kept by then is not kept any more."""
GOES_HOME, RINGS = (instant(TODAY, 60 * h + m) for h, m in ((16, 0), (15, 50)))
PRESSES = 10
NUMBERS = ("8 612 34567", "8 37 422 608")


@dataclass
class Afternoon:
    """The hall as the test looks at it, and the programs at work in it."""

    path: Path
    hall: Hall
    lead: Driven
    clerks: Mapping[int, Driven]
    host: Session
    pace: Pace

    def now(self) -> int:
        return self.hall.clock.now()

    def until(self, instant: int) -> None:
        while self.now() < instant:
            time.sleep(0.02)

    def hurry(self) -> None:
        """Let time go by quickly, but where a forecast is still to be kept."""
        now = self.now()
        passed = [at for at in FORESEEN if at <= now]
        near = bool(passed) and now < max(passed) + KEPT_WITHIN
        all_kept = near and len(kept_forecasts(self.path)) == len(passed)
        self.pace.set(1.0 if near and not all_kept else QUICK)

    def is_busy(self) -> bool:
        """Whether somebody is served, or waits."""
        board = self.hall.board.read(1)
        return bool(board.at_desk or board.waiting)

    def not_accepted(self) -> list[str]:
        """Who waits and is not served today."""
        board = self.hall.board.read(1)
        return [v.ticket for v in board.waiting if not board.accepted(v, self.now())]

    def visits(self) -> tuple[Visit, ...]:
        return self.hall.board.day(self.host).visits


def kept_forecasts(path: Path) -> list[int]:
    """For how many minutes before closing a forecast was kept."""
    found = rows(path, "SELECT lead FROM forecast ORDER BY lead DESC")
    return [row["lead"] for row in found]


@pytest.fixture
def afternoon(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Afternoon]:
    path = tmp_path / "hall.queueapp"
    make_hall(path, waiting=WAITING, now=STARTED)
    monkeypatch.setenv(PACE, str(tmp_path / "pace"))
    pace = Pace(tmp_path / "pace")
    let_run(path, STARTED, pace)
    started: list[Driven] = []
    try:
        lead = begin(tmp_path / "home-lead", path, LEAD, None)
        started.append(lead)
        clerks = {
            counter: warm.begin(tmp_path / f"home-{counter}", path, person, counter)
            for counter, person in CLERKS.items()
        }
        started += clerks.values()
        lead.ask("reception")
        for each in started:
            each.ask("ready")
        with Hall.open(path, pace) as hall:
            yield Afternoon(path, hall, lead, clerks, Session(1, HOST), pace)
    finally:
        end(started)


class Clerk:
    """Serves whoever is next, as long as the hall has somebody for this counter."""

    def __init__(self, hall: Afternoon, counter: int, leaves: int | None) -> None:
        self._hall, self._counter, self._leaves = hall, counter, leaves
        self._program = hall.clerks[counter]
        self._chance = Random(f"clerk {counter}")
        self._until = 0
        self.home = False
        self.rings_at: int | None = None

    def step(self, board: Board) -> None:
        """Press what is to be pressed now, if anything is; the hall is as `board` shows it."""
        now = self._hall.now()
        visit = board.at_desk.get(self._counter)
        if self.home:
            return
        if visit is None:
            if self._leaves is not None and now >= self._leaves:
                self._go_home()
            elif board.next_for(self._counter, now) is not None:
                self._program.press("F2")
        elif visit.state is State.CALLED:
            if now > visit.legs[-1].called_at + MINUTE // 2:
                self._program.press("F4")
                self._until = now + int(service_minutes(visit.service_id, self._chance) * MINUTE)
        elif self.rings_at is not None and now >= self.rings_at:
            self.rings_at = None
            self._take_call()
        elif now >= self._until:
            self._program.ask("key F9")
            self._program.until(lambda state: state["focus"] == "agreed")
            self._program.press("Return")

    def _take_call(self) -> None:
        """A phone rings while a client is served: noted down, and called back later."""
        self._program.ask("key F8")
        self._program.ask("key Return")
        self._program.ask(f"type {NUMBERS[0]}")
        self._program.press("Return")
        self._program.until(lambda state: len(state["promises"]) == 1)

    def _go_home(self) -> None:
        self.home = True
        self._program.ask("do leave")


def step(hall: Afternoon, clerks: list[Clerk]) -> None:
    """Each counter does what is to be done there now."""
    board = hall.hall.board.read(1)
    for clerk in clerks:
        clerk.step(board)


def work(hall: Afternoon, clerks: list[Clerk], goes_on: Callable[[], bool]) -> None:
    """The counters at work, as long as that."""
    patience = time.monotonic() + 240
    while goes_on():
        assert time.monotonic() < patience
        step(hall, clerks)
        hall.hurry()
        time.sleep(0.05)
        hall.pace.set(1.0)


class Lead:
    """Tells those who wait, in the window of whoever looks after the hall."""

    def __init__(self, hall: Afternoon) -> None:
        self._hall, self._program = hall, hall.lead
        self._called_back = False

    def tell_all(self) -> None:
        """One announcement to the whole hall."""
        self._open_round()
        self._program.ask("key Ctrl+T")
        shown = self._until(lambda seen: seen["texts"].get("primary") == "Said to all")
        assert shown["sheet"] == "telling"
        while "Everybody" not in shown["texts"]["left"]:
            # What is foreseen may have changed for somebody while it was said.
            left = shown["texts"]["left"]
            self._press("Return", lambda seen, left=left: seen["texts"]["left"] != left)
            shown = self._program.ask("look")
        self._program.ask("key Esc")
        self._until(lambda seen: seen["sheet"] != "telling")

    def tell_rest(self, work_on: Callable[[], None]) -> None:
        """One by one, each with the sentence that fits, and a way on where it is not today.

        What is foreseen may change for somebody as long as the round is open, until it is closed.
        """
        self._open_round()
        patience = time.monotonic() + 2 * PATIENCE_S
        while (seen := self._program.ask("look"))["sheet"] == "telling":
            assert time.monotonic() < patience, seen
            work_on()
            ticket = seen["texts"]["number"]
            if seen["texts"]["primary"] == "Done":
                self._is_taken("key Return", lambda seen: seen["sheet"] != "telling")
            elif seen["texts"]["primary"] == "Next" or "✕" not in seen["texts"]["verdict"]:
                self._press("Return", lambda seen, ticket=ticket: not _about(seen, ticket))
            else:
                self._go_on_otherwise(ticket)

    def send_on(self, tickets: Iterable[str]) -> None:
        """Those who were told "not today" and waited all the same go on otherwise, too."""
        self._open_round()
        for ticket in tickets:
            self._again(f"type {ticket}", lambda seen, of=ticket: seen["texts"]["number"] == of)
            self._go_on_otherwise(ticket)
        self._press("Esc", lambda seen: seen["sheet"] != "telling")

    def close_day(self) -> None:
        """Nobody is left in the hall; the callback is left for tomorrow, knowingly."""
        self._program.ask("key Ctrl+Shift+D")
        shown = self._until(lambda seen: seen["sheet"] == "day_end")
        assert "open_visits" not in shown["texts"]
        self._program.ask("click keep_open")
        self._program.ask("click primary")
        self._until(lambda seen: seen["sheet"] != "day_end")

    def _open_round(self) -> None:
        self._program.ask("key Ctrl+T")
        self._until(lambda seen: seen["sheet"] == "telling")

    def _go_on_otherwise(self, ticket: str) -> None:
        """The first is called back tomorrow, the others come another day."""
        if self._called_back:
            self._press("F6", lambda seen: seen["sheet"] == "another_day")
        else:
            self._press("F8", lambda seen: seen["sheet"] == "callback_sheet")
            self._program.ask(f"type {NUMBERS[1]}")
            self._called_back = True
        self._press("Return", lambda seen: not _about(seen, ticket) and seen["sheet"] == "telling")

    def _press(self, key: str, holds: Callable[[dict[str, Any]], bool]) -> None:
        """Press a key until it is taken: right after another it would be a slip of the hand."""
        self._again(f"key {key}", holds)

    def _again(self, command: str, holds: Callable[[dict[str, Any]], bool]) -> None:
        """Do it until it is taken: right after a sheet has come its list may not have the keys."""
        if not any(self._is_taken(command, holds) for _ in range(PRESSES)):
            raise AssertionError(self._program.ask("look"))

    def _is_taken(self, command: str, holds: Callable[[dict[str, Any]], bool]) -> bool:
        """Do it once; whether it has come about within a second."""
        self._program.ask(command)
        patience = time.monotonic() + 1
        while not holds(self._program.ask("look")):
            if time.monotonic() > patience:
                return False
            time.sleep(0.02)
        return True

    def _until(self, holds: Callable[[dict[str, Any]], bool]) -> dict[str, Any]:
        patience = time.monotonic() + PATIENCE_S
        while not holds(seen := self._program.ask("look")):
            assert time.monotonic() < patience, seen
            time.sleep(0.02)
        return seen


def _about(seen: Mapping[str, Any], ticket: str) -> bool:
    """Whether the round is at this client, who is still to be told."""
    texts = seen["texts"]
    return texts.get("number") == ticket and texts.get("primary") == "Told, next"


def proof_of(hall: Afternoon, visit: Visit) -> str:
    """How a client ended by the record, who was told what before; or what is missing of it."""
    events = hall.hall.board.timeline(hall.host, visit.id)
    told = [event for event in events if event.kind is EventKind.TOLD]
    assert told, visit.ticket
    assert all(event.person_id == LEAD for event in told)
    if visit.state is State.SERVED:
        called = next(event for event in events if event.kind is EventKind.CALLED)
        assert told[0].at < called.at
        if called.at >= CLOSES:
            assert Told(told[-1].data["told"]) is Told.WILL_BE
            assert told[-1].at < CLOSES
        return "served"
    assert visit.state is State.TURNED_AWAY, visit
    assert Told(told[-1].data["told"]) is Told.NOT_TODAY
    (away,) = (event for event in events if event.kind is EventKind.TURNED_AWAY)
    assert away.at >= told[-1].at
    return str(away.data["way"])


def test_everybody_who_waits_is_told_and_served_or_given_a_way_on(afternoon: Afternoon) -> None:
    hall = afternoon
    lead = Lead(hall)
    leaving = Session(1, CLERKS[LEAVES], LEAVES)
    hall.hall.shifts.plan(leaving, Shift(CLERKS[LEAVES], TODAY.isoformat(), leaves=16 * 60))
    clerks = [Clerk(hall, counter, GOES_HOME if counter == LEAVES else None) for counter in CLERKS]
    clerks[0].rings_at = RINGS

    hall.pace.set(1.0)
    hall.until(BEGINS)
    assert len(hall.hall.board.read(1).waiting) == WAITING
    lead.tell_all()
    work(hall, clerks, lambda: hall.now() < SECOND_ROUND)
    assert clerks[LEAVES - 1].home
    late = hall.hall.intake.issue(hall.host, Request(1)).visit

    lead.tell_rest(lambda: step(hall, clerks))
    work(hall, clerks, lambda: hall.now() < CLOSES + MINUTE)

    assert refusal(hall.hall.intake.issue, hall.host, Request(1)) == "after_closing"
    if hall.hall.board.read(1).waiting:
        lead.tell_rest(lambda: step(hall, clerks))
    if left := hall.not_accepted():
        lead.send_on(left)
    work(hall, clerks, hall.is_busy)

    lead.close_day()
    assert hall.hall.day_end.open_ends(hall.host).closed_by == LEAD

    visits = hall.visits()
    assert len(visits) == WAITING + 1
    assert late.id in {visit.id for visit in visits}
    ends = Counter(proof_of(hall, visit) for visit in visits)
    assert ends["served"] >= 15
    assert ends[Way.CALLBACK] == 1
    assert ends[Way.ANOTHER_DAY] == WAITING + 1 - ends["served"] - 1
    promised = hall.hall.promises.page(hall.host, Wanted(Part.OPEN)).entries
    numbers = {entry.contact.masked for entry in promised if entry.contact is not None}
    assert numbers == {"+370 6•• ••567", "+370 3•• ••608"}
    assert kept_forecasts(hall.path) == [90, 60, 30, 15]
