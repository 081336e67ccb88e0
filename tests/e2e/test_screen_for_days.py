"""A public screen that nobody touches for three days, its time running faster than ours."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from queueapp.clock import SystemClock
from queueapp.domain.hours import DayHours
from queueapp.domain.lifecycle import Request
from queueapp.domain.session import Session
from queueapp.domain.setup import HallKind, HallTime
from queueapp.domain.visit import Outcome
from queueapp.services.hall import Hall
from tests.e2e.programs import Driven, end
from tests.e2e.public_programs import begin_public, look
from tests.factories import ASTA, BRONIUS, DRAFT, PASSPORTS, seen

LONG = bool(os.environ.get("QUEUEAPP_SOAK"))
RATE = 200.0 if LONG else 600.0
"""So many times as fast: three days take 22 minutes."""
HOURS = 72 if LONG else 1
CALLS_AN_HOUR = 20 if LONG else 90
WARM_UP = 100 if LONG else 20
"""Calls after which all that is kept for good has been loaded."""
GROWTH_MB = 10

pytestmark = [
    pytest.mark.e2e,
    pytest.mark.soak_scaled,
    pytest.mark.skipif(sys.platform != "linux", reason="reads what the system says of a process"),
]


@pytest.fixture
def fast_hall(tmp_path: Path) -> Iterator[tuple[Path, Hall]]:
    """A hall that is open round the clock, and its clock runs fast."""
    path = tmp_path / "hall.queueapp"
    now = SystemClock().now()
    always = {day: DayHours(0, 24 * 60) for day in range(1, 8)}
    with Hall.create(path, HallKind.DEMO, SystemClock(), HallTime(now, now, RATE)) as hall:
        hall.setup.open_hall(replace(DRAFT, week=always))
        yield path, hall


def resident_mb(program: Driven) -> float:
    pages = int(Path(f"/proc/{program.process.pid}/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1024 / 1024


def serve_one(hall: Hall, desk: Session, at: int) -> str:
    """One client comes and is called; whoever was at the desk goes. Some are called twice."""
    hall.intake.issue(Session(1, ASTA), Request(PASSPORTS))
    board = hall.board.read(1)
    if (here := board.at_desk.get(1)) is not None:
        if at % 5 == 0:
            hall.desk.no_show(desk, seen(here))
        else:
            started = hall.desk.start(desk, seen(here)).visit
            hall.desk.finish(desk, seen(started), Outcome.SETTLED)
    called = hall.desk.next_client(desk).visit
    if at % 7 == 0:
        called = hall.desk.recall(desk, seen(called)).visit
    return called.ticket


def test_a_screen_does_not_grow_while_it_shows_call_after_call(
    fast_hall: tuple[Path, Hall],
) -> None:
    path, hall = fast_hall
    desk = hall.access.take_counter(Session(1, BRONIUS, 1))
    screen = begin_public(path, "hall", path.parent / "home")
    try:
        look(screen, lambda shown: shown["window"] == "hall-screen")
        pause = 3600 / RATE / CALLS_AN_HOUR
        before, ticket = 0.0, ""
        for at in range(1, HOURS * CALLS_AN_HOUR + 1):
            ticket = serve_one(hall, desk, at)
            if at == WARM_UP:
                before = resident_mb(screen)
            time.sleep(pause)
        look(screen, lambda shown: shown["texts"].get("newest-call-ticket") == ticket)
        grown = resident_mb(screen) - before
        assert grown <= GROWTH_MB, f"{grown:.1f} MB in {HOURS} h"
    finally:
        end([screen])
