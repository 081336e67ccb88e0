"""The forecast of a program: computed beside the work, kept, graded, and never in the way."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from sqlalchemy import insert

from queueapp.domain.closing import LEADS
from queueapp.domain.forecast.of_board import with_longer
from queueapp.domain.forecast.state import Footing, Forecast, Verdict
from queueapp.services.hall import Hall
from tests.factories import ASTA, BRONIUS, MINUTE, PASSPORTS, Play, SetClock, at, rows
from tests.past import add_past
from tests.ui.stations import PATIENCE_MS
from ui.forecasting import Forecasting
from ui.live import Live
from ui.runner import Runner

CLOSES = at("2026-03-02 17:00")


@dataclass
class Watch:
    """A program's forecasting on a hall, without any window."""

    qtbot: QtBot
    play: Play
    runner: Runner
    live: Live
    forecasting: Forecasting
    changes: list[Forecast | None] = field(default_factory=list)
    bugs: list[BaseException] = field(default_factory=list)

    def until(self, condition: Callable[[], object]) -> None:
        self.qtbot.waitUntil(lambda: bool(condition()), timeout=PATIENCE_MS)

    def foreseen(self, waiting: int) -> Forecast:
        """The forecast, once it is about so many."""
        self.until(lambda: self.forecasting.forecast is not None)
        self.until(lambda: self.forecasting.forecast.waiting == waiting)  # type: ignore[union-attr]
        assert self.forecasting.forecast is not None
        return self.forecasting.forecast

    def kept(self) -> list[int]:
        found = rows(self.play.place, "SELECT lead FROM forecast ORDER BY lead DESC")
        return [row["lead"] for row in found]

    def pass_to(self, instant: int) -> None:
        self.play.clock.instant = instant

    def stop(self) -> None:
        self.forecasting.stop()
        self.runner.stop()
        for each in (self.forecasting, self.live, self.runner):
            each.deleteLater()


@pytest.fixture
def watch(
    qtbot: QtBot, qapp: QApplication, nothing_left: None, play: Play, clock: SetClock
) -> Iterator[Callable[..., Watch]]:
    """Begins to watch the test's hall, as a program does once it has entered one."""
    begun: list[Watch] = []

    def begin(place: Path | None = None) -> Watch:
        runner = Runner()
        live = Live(runner, clock)
        forecasting = Forecasting(runner, live, begins_after_ms=0)
        found = Watch(qtbot, play, runner, live, forecasting)
        runner.bug.connect(found.bugs.append)
        forecasting.bug.connect(found.bugs.append)
        forecasting.changed.connect(lambda: found.changes.append(forecasting.forecast))
        path = place or play.place
        runner.open(lambda: Hall.open(path, clock), lambda hall: live.watch(hall, play.site))
        begun.append(found)
        return found

    yield begin
    for each in begun:
        each.stop()
        assert not each.bugs, each.bugs


def test_who_waits_is_foreseen_as_soon_as_somebody_waits(
    play: Play, watch: Callable[..., Watch]
) -> None:
    add_past(play)
    play.sit(1, BRONIUS)
    here = watch()
    here.until(lambda: here.live.board is not None)
    assert here.forecasting.forecast is None
    visit = play.issue()
    forecast = here.foreseen(1)
    assert forecast.footing is Footing.FIRM
    assert forecast.promise == 1
    outlook = here.forecasting.of(visit.id)
    assert outlook is not None
    assert outlook.verdict is Verdict.YES
    assert here.forecasting.of(visit.id + 1) is None
