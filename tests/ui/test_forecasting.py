"""The forecast of a program: computed beside the work, kept, graded, and never in the way."""

from __future__ import annotations

import json
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from queueapp.domain.closing import LEADS, KeepOpenReason
from queueapp.domain.forecast.grades import Quality
from queueapp.domain.forecast.of_board import NEWCOMER, hall_now, with_longer, with_newcomer
from queueapp.domain.forecast.state import Finished, Footing, Forecast, HallNow, Verdict
from queueapp.domain.lifecycle import Request
from queueapp.domain.visit import HoldReason, Outcome
from queueapp.place import Place
from queueapp.services.forecasts import ForecastService
from queueapp.services.hall import Hall
from tests.factories import (
    BRONIUS,
    DARIUS,
    MINUTE,
    PASSPORTS,
    Play,
    SetClock,
    at,
    copy_hall,
    rows,
    seen,
    server_of,
)
from tests.past import add_past
from tests.postgres import Cluster
from tests.postgres_proxy import Proxy
from tests.ui.patience import PATIENCE_MS
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
    ended: bool = False

    def until(self, condition: Callable[[], object]) -> None:
        self.qtbot.waitUntil(lambda: bool(condition()), timeout=PATIENCE_MS)

    def foreseen(self, waiting: int) -> Forecast:
        """The forecast, once it is about so many."""

        def is_there() -> bool:
            forecast = self.forecasting.forecast
            return forecast is not None and forecast.waiting == waiting

        self.until(is_there)
        assert self.forecasting.forecast is not None
        return self.forecasting.forecast

    def kept(self) -> list[int]:
        found = rows(self.play.place, "SELECT lead FROM forecast ORDER BY lead DESC")
        return [row["lead"] for row in found]

    def has_kept(self, *leads: int) -> bool:
        return self.kept() == list(leads)

    def pass_to(self, instant: int) -> None:
        self.play.clock.instant = instant

    def stop_early(self) -> None:
        """End before the test does."""
        if not self.ended:
            self.ended = True
            self.forecasting.stop()
            self.runner.stop()

    def stop(self) -> None:
        self.stop_early()
        for each in (self.forecasting, self.live, self.runner):
            each.deleteLater()


def begin(qtbot: QtBot, play: Play, place: Place) -> Watch:
    """Watch a hall, as a program does once it has entered one."""
    clock = play.clock
    runner = Runner()
    live = Live(runner, clock)
    forecasting = Forecasting(runner, live, begins_after_ms=0)
    forecasting._tick.setInterval(20)
    found = Watch(qtbot, play, runner, live, forecasting)
    runner.bug.connect(found.bugs.append)
    forecasting.bug.connect(found.bugs.append)
    forecasting.changed.connect(lambda: found.changes.append(forecasting.forecast))
    runner.open(lambda: Hall.open(place, clock), lambda hall: live.watch(hall, play.site))
    return found


@pytest.fixture
def watch(
    qtbot: QtBot, qapp: QApplication, nothing_left: None, play: Play
) -> Iterator[Callable[..., Watch]]:
    """Begins to watch the test's hall; a second one watches the same."""
    begun: list[Watch] = []

    def begin_one() -> Watch:
        begun.append(begin(qtbot, play, play.place))
        return begun[-1]

    yield begin_one
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
    assert here.forecasting.hall is not None
    assert [client.id for client in here.forecasting.hall.line] == [visit.id]


def test_until_the_next_forecast_is_there_the_last_one_stays(
    play: Play, watch: Callable[..., Watch]
) -> None:
    add_past(play)
    desk = play.sit(1, BRONIUS)
    play.issue()
    here = watch()
    here.foreseen(1)
    here.changes.clear()
    for _ in range(6):
        play.issue()
    here.foreseen(7)
    play.call_next(desk)
    here.foreseen(6)
    assert None not in here.changes


def test_the_same_hall_at_the_same_moment_gets_the_same_forecast(
    play: Play, watch: Callable[..., Watch]
) -> None:
    add_past(play)
    play.sit(1, BRONIUS)
    for _ in range(5):
        play.issue()
    play.clock.instant = CLOSES - 30 * MINUTE
    here, there = watch(), watch()
    assert here.foreseen(5) == there.foreseen(5)


def test_time_that_goes_by_changes_what_is_foreseen(
    play: Play, watch: Callable[..., Watch]
) -> None:
    add_past(play)
    play.clock.instant = CLOSES - 80 * MINUTE
    play.sit(1, BRONIUS)
    for _ in range(8):
        play.issue()
    here = watch()
    before = here.foreseen(8)
    here.pass_to(CLOSES - 20 * MINUTE)
    here.until(lambda: here.forecasting.forecast is not before)
    after = here.foreseen(8)
    assert after.at == CLOSES - 20 * MINUTE
    assert after.promise < before.promise
    here.pass_to(CLOSES - 50 * MINUTE)  # The clock is set back.
    here.until(lambda: here.foreseen(8).at == CLOSES - 50 * MINUTE)


def test_what_if_is_answered_from_the_same_chances(play: Play, watch: Callable[..., Watch]) -> None:
    add_past(play)
    play.clock.instant = CLOSES - 30 * MINUTE
    play.sit(1, BRONIUS)
    for _ in range(8):
        play.issue()
    here = watch()
    forecast, hall = here.foreseen(8), here.forecasting.hall
    assert hall is not None
    heard: list[tuple[Forecast | None, threading.Thread]] = []
    for asked in (hall, with_longer(hall, 60)):
        here.forecasting.ask(
            asked, lambda answer: heard.append((answer, threading.current_thread()))
        )
    here.until(lambda: len(heard) == 2)
    assert heard[0][0] == forecast
    longer = heard[1][0]
    assert longer is not None
    assert longer.promise > forecast.promise
    assert {thread for _, thread in heard} == {threading.main_thread()}


def test_what_is_asked_before_anything_is_known_is_answered_once_it_is(
    play: Play, watch: Callable[..., Watch]
) -> None:
    add_past(play)
    play.sit(1, BRONIUS)
    here = watch()
    here.until(lambda: here.live.board is not None)
    board = here.live.board
    assert board is not None
    heard: list[Forecast | None] = []
    newcomer = with_newcomer(hall_now(board, play.clock.now()), board, Request(PASSPORTS))
    here.forecasting.ask(newcomer, heard.append)
    here.until(lambda: heard)
    assert heard[0] is not None
    outlook = heard[0].outlook_of(NEWCOMER)
    assert outlook is not None
    assert outlook.verdict is Verdict.YES


def test_with_too_little_experience_nothing_is_foreseen_and_nothing_kept(
    play: Play, watch: Callable[..., Watch]
) -> None:
    add_past(play, days=1, each=5)
    play.sit(1, BRONIUS)
    play.issue()
    play.clock.instant = CLOSES - 30 * MINUTE
    here = watch()
    assert here.foreseen(1).footing is Footing.NONE
    assert here.kept() == []


def test_what_was_finished_today_counts_too(play: Play, watch: Callable[..., Watch]) -> None:
    add_past(play, days=1, each=19)
    desk = play.sit(1, BRONIUS)
    play.issue()
    here = watch()
    assert here.foreseen(1).footing is Footing.NONE
    visit = play.serve_next(desk)
    play.clock.pass_minutes(6)
    play.hall.desk.finish(desk, seen(visit), Outcome.SETTLED)
    play.issue()
    here.until(lambda: here.foreseen(1).footing is Footing.FIRST)


# Nobody waits for it


def test_it_is_computed_beside_the_work(
    play: Play, watch: Callable[..., Watch], monkeypatch: pytest.MonkeyPatch
) -> None:
    from queueapp.domain.forecast import experience, foresee

    add_past(play)
    play.sit(1, BRONIUS)
    play.issue()
    threads: set[threading.Thread] = set()

    def beside(module: ModuleType, name: str) -> None:
        real = getattr(module, name)

        def noted(*arguments: Any) -> Any:
            threads.add(threading.current_thread())
            return real(*arguments)

        monkeypatch.setattr(module, name, noted)

    beside(foresee, "foresee")
    beside(experience, "learn")
    here = watch()
    here.foreseen(1)
    assert len(threads) == 1
    assert not threads & {threading.main_thread(), here.runner._thread}


@dataclass
class Gate:
    """Holds the computing up until it is opened, and counts it."""

    opened: threading.Event = field(default_factory=threading.Event)
    begun: list[int] = field(default_factory=list)
    """How many waited in each hall that was computed."""
    at_once: int = 0
    most_at_once: int = 0

    def hold_up(self, monkeypatch: pytest.MonkeyPatch) -> None:
        from queueapp.domain.forecast import foresee

        real = foresee.foresee

        def held(hall: HallNow, *more: Any) -> Forecast:
            self.begun.append(len(hall.line))
            self.at_once += 1
            self.most_at_once = max(self.most_at_once, self.at_once)
            assert self.opened.wait(PATIENCE_MS / 1000)
            self.at_once -= 1
            return real(hall, *more)

        monkeypatch.setattr(foresee, "foresee", held)


def test_what_changes_meanwhile_is_computed_together_and_never_two_at_once(
    play: Play, watch: Callable[..., Watch], monkeypatch: pytest.MonkeyPatch
) -> None:
    gate = Gate()
    gate.hold_up(monkeypatch)
    add_past(play)
    play.sit(1, BRONIUS)
    play.issue()
    here = watch()
    here.until(lambda: gate.begun)
    for number in range(2, 7):
        play.issue()
        here.until(partial(_shows, here.live, number))
    here.qtbot.wait(100)  # So long that each change would have been computed by itself.
    gate.opened.set()
    here.foreseen(6)
    assert gate.begun == [1, 6]
    assert gate.most_at_once == 1


def test_neither_a_forecast_nor_its_news_goes_before_a_press(
    play: Play, watch: Callable[..., Watch], monkeypatch: pytest.MonkeyPatch
) -> None:
    gate = Gate()
    gate.hold_up(monkeypatch)
    add_past(play)
    play.sit(1, BRONIUS)
    play.issue()
    here = watch()
    here.until(lambda: gate.begun)
    here.changes.clear()
    press = QObject()
    here.live.presses.add(press)
    gate.opened.set()
    here.foreseen(1)
    play.issue()
    here.until(partial(_shows, here.live, 2))
    here.qtbot.wait(450)  # So long that it would have been told, and the next one computed.
    assert here.changes == []
    assert gate.begun == [1]
    here.live.presses.discard(press)
    here.foreseen(2)
    here.until(lambda: len(here.changes) > 1)


def _shows(live: Live, waiting: int) -> bool:
    return live.board is not None and len(live.board.waiting) == waiting


def test_what_was_computed_for_another_hall_comes_too_late(
    play: Play,
    watch: Callable[..., Watch],
    clock: SetClock,
    hall_template: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    gate = Gate()
    gate.hold_up(monkeypatch)
    add_past(play)
    play.sit(1, BRONIUS)
    play.issue()
    here = watch()
    here.until(lambda: gate.begun)
    other = copy_hall(hall_template, tmp_path / "other.queueapp")
    here.runner.open(lambda: Hall.open(other, clock), lambda hall: here.live.watch(hall, 1))
    here.until(partial(_shows, here.live, 0))
    gate.opened.set()
    heard: list[None] = []
    assert here.forecasting._computing is not None
    here.forecasting._computing.work(lambda: None, heard.append)
    here.until(lambda: heard)
    assert here.forecasting.forecast is None


def _has(things: list[object], least: int) -> bool:
    return len(things) >= least


def test_a_fault_is_told_once_and_the_next_time_it_is_tried_again(
    play: Play, watch: Callable[..., Watch], monkeypatch: pytest.MonkeyPatch
) -> None:
    from queueapp.domain.forecast import foresee

    add_past(play)
    play.sit(1, BRONIUS)
    play.issue()
    tried: list[object] = []
    real = foresee.foresee

    def fails(*arguments: Any) -> Forecast:
        tried.append(arguments)
        raise ZeroDivisionError("planted")

    monkeypatch.setattr(foresee, "foresee", fails)
    here = watch()
    for times in range(1, 4):
        here.until(partial(_has, tried, times))
        play.clock.pass_minutes(1)
    assert len(here.bugs) == 1
    here.bugs.clear()
    monkeypatch.setattr(foresee, "foresee", real)
    play.issue()
    here.foreseen(2)


def test_a_read_that_fails_stops_nothing_for_good(
    play: Play, watch: Callable[..., Watch], monkeypatch: pytest.MonkeyPatch
) -> None:
    add_past(play)
    play.sit(1, BRONIUS)
    play.issue()
    tried: list[object] = []
    real = ForecastService.today

    def fails(*arguments: Any) -> tuple[Finished, ...]:
        tried.append(arguments)
        raise ZeroDivisionError("planted")

    monkeypatch.setattr(ForecastService, "today", fails)
    here = watch()
    for times in range(1, 4):
        here.until(partial(_has, tried, times))
        play.clock.pass_minutes(1)
    here.until(lambda: here.bugs)
    assert len(here.bugs) == 1
    here.bugs.clear()
    monkeypatch.setattr(ForecastService, "today", real)
    play.clock.pass_minutes(1)
    here.foreseen(1)


def test_who_asks_what_cannot_be_worked_out_is_answered_and_the_forecast_goes_on(
    play: Play, watch: Callable[..., Watch], monkeypatch: pytest.MonkeyPatch
) -> None:
    from queueapp.domain.forecast import foresee

    add_past(play)
    play.sit(1, BRONIUS)
    play.issue()
    here = watch()
    here.foreseen(1)
    hall, real = here.forecasting.hall, foresee.foresee
    assert hall is not None
    asked_for = with_longer(hall, 60)

    def fails(hall: HallNow, *more: Any) -> Forecast:
        if hall == asked_for:
            raise ZeroDivisionError("planted")
        return real(hall, *more)

    monkeypatch.setattr(foresee, "foresee", fails)
    heard: list[Forecast | None] = []
    here.forecasting._busy = True  # As while a forecast is under way.
    here.forecasting.ask(asked_for, heard.append)
    here.until(lambda: heard)
    assert heard == [None]
    assert here.forecasting._busy
    here.forecasting._go_on()
    assert len(here.bugs) == 1
    here.bugs.clear()
    play.issue()
    here.foreseen(2)


def test_a_forecast_of_another_closing_time_is_not_shown(
    play: Play, watch: Callable[..., Watch], monkeypatch: pytest.MonkeyPatch
) -> None:
    from queueapp.domain.forecast import foresee

    add_past(play)
    play.sit(1, BRONIUS)
    play.issue()
    here = watch()
    here.foreseen(1)

    def fails(*_: Any) -> Forecast:
        raise ZeroDivisionError("planted")

    monkeypatch.setattr(foresee, "foresee", fails)
    lead = play.reception(DARIUS)
    play.hall.day_end.keep_open(lead, CLOSES + 30 * MINUTE, KeepOpenReason.MANY_WAITING)
    here.until(lambda: here.forecasting.forecast is None)
    here.until(lambda: here.bugs)
    here.bugs.clear()


def test_a_new_day_begins_though_the_last_one_is_still_being_read(
    play: Play, watch: Callable[..., Watch]
) -> None:
    add_past(play)
    play.sit(1, BRONIUS)
    play.issue()
    here = watch()
    here.foreseen(1)
    here.forecasting._busy = True  # As while an answer is on its way that never comes.
    here.pass_to(at("2026-03-03 07:30"))
    here.until(lambda: here.forecasting.forecast is None)
    play.issue()
    here.until(lambda: here.forecasting.forecast is not None)


def test_without_a_hall_nothing_fails_and_with_it_it_goes_on(
    play: Play, watch: Callable[..., Watch], clock: SetClock
) -> None:
    add_past(play)
    play.sit(1, BRONIUS)
    play.issue()
    here = watch()
    before = here.foreseen(1)
    here.runner.close_hall()
    play.clock.pass_minutes(2)
    here.until(lambda: here.forecasting._looked_at == play.clock.now())
    here.until(lambda: not here.forecasting._busy)
    assert here.forecasting.forecast is before
    path = play.place
    here.runner.open(lambda: Hall.open(path, clock), lambda hall: here.live.watch(hall, 1))
    play.issue()
    here.foreseen(2)


def test_a_lost_server_is_waited_for_in_silence(
    qtbot: QtBot,
    qapp: QApplication,
    nothing_left: None,
    cluster: Cluster,
    server_template: str,
    clock: SetClock,
) -> None:
    direct = server_of(cluster, cluster.fresh(server_template))
    with Proxy(cluster.socket) as proxy, Hall.open(direct, clock) as hall:
        play = Play(hall, clock, direct)
        add_past(play, days=3)
        play.sit(1, BRONIUS)
        play.issue()
        way = replace(direct, host=proxy.endpoint.host, port=proxy.endpoint.port)
        here = begin(qtbot, play, way)
        before = here.foreseen(1)
        proxy.refuse()
        proxy.cut()
        qtbot.waitUntil(lambda: here.live.out_of_touch, timeout=PATIENCE_MS)
        play.clock.pass_minutes(2)
        play.issue()
        assert here.forecasting.forecast is before
        proxy.resume()
        qtbot.waitUntil(lambda: not here.live.out_of_touch, timeout=PATIENCE_MS)
        here.foreseen(2)
        here.stop()
        assert not here.bugs
    cluster.drop_database(direct.database)


def test_of_another_hall_nothing_is_told_in_this_one(
    play: Play, watch: Callable[..., Watch], clock: SetClock, hall_template: Path, tmp_path: Path
) -> None:
    add_past(play)
    play.sit(1, BRONIUS)
    visit = play.issue()
    here = watch()
    here.foreseen(1)
    other = copy_hall(hall_template, tmp_path / "other.queueapp")
    here.runner.open(lambda: Hall.open(other, clock), lambda hall: here.live.watch(hall, 1))
    here.until(lambda: here.forecasting.forecast is None)
    assert here.forecasting.of(visit.id) is None
    assert here.forecasting.hall is None
    assert here.forecasting.quality == Quality()


def test_nothing_is_kept_in_a_hall_that_it_is_not_about(
    play: Play, watch: Callable[..., Watch], clock: SetClock, hall_template: Path, tmp_path: Path
) -> None:
    add_past(play)
    play.clock.instant = CLOSES - 31 * MINUTE
    play.sit(1, BRONIUS)
    play.issue()
    here = watch()
    here.foreseen(1)
    # The worker has another hall open already; the windows do not know yet.
    other = copy_hall(hall_template, tmp_path / "other.queueapp")
    here.runner.when_idle(None)
    here.runner.open(lambda: Hall.open(other, clock))
    here.pass_to(CLOSES - 30 * MINUTE)
    here.until(lambda: here.forecasting._looked_at == play.clock.now())
    here.until(lambda: not here.forecasting._busy)
    heard: list[None] = []
    here.runner.run(lambda _hall: None, heard.append)
    here.until(lambda: heard)
    for place in (play.place, other):
        assert rows(place, "SELECT lead FROM forecast") == []


def test_a_new_day_begins_with_no_forecast_of_the_last(
    play: Play, watch: Callable[..., Watch]
) -> None:
    add_past(play)
    play.sit(1, BRONIUS)
    play.issue()
    here = watch()
    here.foreseen(1)
    here.pass_to(at("2026-03-03 07:30"))
    here.until(lambda: here.forecasting.forecast is None)


_NOBODY_WAITS = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from queueapp.services.hall import Hall
from tests.factories import SetClock
from ui.forecasting import Forecasting
from ui.live import Live
from ui.runner import Runner

app, clock = QCoreApplication([]), SetClock()
runner = Runner()
live = Live(runner, clock)
forecasting = Forecasting(runner, live, begins_after_ms=0)
path = Path(sys.argv[1])
runner.open(lambda: Hall.open(path, clock), lambda hall: live.watch(hall, 1))
while forecasting._looked_at is None:
    app.processEvents()
forecasting.stop()
runner.stop()
print("numpy" in sys.modules)
"""


@pytest.mark.parametrize("somebody_waits", [False, True])
def test_numpy_is_loaded_first_when_somebody_waits(play: Play, somebody_waits: bool) -> None:
    add_past(play)
    script = _NOBODY_WAITS
    if somebody_waits:
        play.issue()
        script = script.replace("_looked_at is None", "forecast is None")
    done = subprocess.run(
        [sys.executable, "-c", script, str(play.place)],
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    assert done.stdout.strip() == str(somebody_waits)


def test_once_it_has_ended_nothing_is_computed_any_more(
    play: Play, watch: Callable[..., Watch]
) -> None:
    add_past(play)
    play.sit(1, BRONIUS)
    here = watch()
    here.until(lambda: here.live.board is not None)
    board = here.live.board
    assert board is not None
    here.forecasting.stop()
    here.forecasting.stop()
    play.issue()
    here.until(lambda: here.live.board is not board)
    here.forecasting.ask(hall_now(board, play.clock.now()), lambda _: None)
    assert here.forecasting._computing is None
    assert not here.forecasting._busy


# What is kept


def test_forecasts_are_kept_before_closing_whether_or_not_anybody_looks(
    play: Play, watch: Callable[..., Watch]
) -> None:
    add_past(play)
    desk = play.sit(1, BRONIUS)
    waiting = [play.issue() for _ in range(3)]
    held = play.hall.desk.hold(desk, seen(play.call_next(desk)), HoldReason.OTHER, 30)
    here, there = watch(), watch()
    for number, lead in enumerate(LEADS, start=1):
        here.pass_to(CLOSES - lead * MINUTE - 1)
        here.until(lambda: here.forecasting._looked_at == play.clock.now())
        assert here.kept() == list(LEADS[: number - 1])
        here.pass_to(CLOSES - lead * MINUTE + 7000)
        there.until(partial(here.has_kept, *LEADS[:number]))
    (row, *_) = rows(play.place, "SELECT * FROM forecast ORDER BY lead")
    assert row["waiting"] == 2
    ids = {str(visit.id) for visit in waiting} - {str(held.visit.id)}
    assert json.loads(row["chances"]).keys() == ids


def test_a_forecast_is_kept_though_nobody_waits(play: Play, watch: Callable[..., Watch]) -> None:
    add_past(play)
    play.sit(1, BRONIUS)
    here = watch()
    here.pass_to(CLOSES - 60 * MINUTE)
    here.until(lambda: here.kept() == [60])


def test_a_program_that_begins_long_after_a_lead_keeps_none_for_it(
    play: Play, watch: Callable[..., Watch]
) -> None:
    add_past(play)
    play.sit(1, BRONIUS)
    play.issue()
    play.clock.instant = CLOSES - 54 * MINUTE
    here = watch()
    here.foreseen(1)
    here.pass_to(CLOSES - 30 * MINUTE)
    here.until(here.kept)
    assert here.kept() == [30]


def test_once_the_day_is_over_its_forecasts_are_graded(
    play: Play, watch: Callable[..., Watch]
) -> None:
    add_past(play)
    play.clock.instant = CLOSES - 30 * MINUTE
    desk = play.sit(1, BRONIUS)
    play.issue()
    here = watch()
    here.until(lambda: here.kept() == [30])
    play.call_next(desk)
    assert here.forecasting.quality == Quality()
    here.pass_to(CLOSES + MINUTE)
    here.until(lambda: here.forecasting.quality == Quality(made=1, kept=1))


def test_what_yesterday_left_ungraded_is_graded_before_anything_is_learnt(
    play: Play, watch: Callable[..., Watch]
) -> None:
    add_past(play)
    play.clock.instant = CLOSES - 30 * MINUTE
    desk = play.sit(1, BRONIUS)
    play.issue()
    here = watch()
    here.until(lambda: here.kept() == [30])
    here.stop_early()
    visit = play.serve_next(desk)
    play.hall.desk.finish(desk, seen(visit), Outcome.SETTLED)
    play.clock.instant = at("2026-03-03 09:00")
    play.issue()
    later = watch()
    later.foreseen(1)
    assert later.forecasting.quality == Quality(made=1, kept=1)
