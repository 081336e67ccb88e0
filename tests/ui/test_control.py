"""The requests of a counter: one at a time, and never stuck."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest
from pytestqt.qtbot import QtBot

from queueapp.domain.board import Board
from queueapp.domain.desk import DeskState
from queueapp.domain.record import EventKind
from queueapp.domain.session import Done
from queueapp.domain.visit import State
from queueapp.errors import QueueappError, Refusal, Refused, StorageTrouble, Trouble
from queueapp.services.board import BoardService
from queueapp.services.hall import Hall
from tests.factories import BRONIUS, PASSPORTS, Play
from tests.ui.patience import PATIENCE_MS
from ui.counter.control import DeskControl
from ui.live import Live
from ui.runner import Runner


@dataclass
class Asked:
    """A control without a window, and all it said."""

    qtbot: QtBot
    runner: Runner
    live: Live
    control: DeskControl
    done: list[Done] = field(default_factory=list)
    refused: list[QueueappError] = field(default_factory=list)
    busy: list[bool] = field(default_factory=list)
    bugs: list[BaseException] = field(default_factory=list)

    def until(self, condition: object) -> None:
        self.qtbot.waitUntil(condition, timeout=PATIENCE_MS)

    def free(self) -> None:
        self.until(lambda: not self.control.busy)


@pytest.fixture
def asked(qtbot: QtBot, nothing_left: None, play: Play) -> Iterator[Asked]:
    runner = Runner()
    live = Live(runner, play.clock)
    path, clock, site = play.place, play.clock, play.site
    runner.open(lambda: Hall.open(path, clock), lambda hall: live.watch(hall, site))
    qtbot.waitUntil(lambda: live.board is not None, timeout=PATIENCE_MS)
    control = DeskControl(runner, live, play.sit(1, BRONIUS))
    made = Asked(qtbot, runner, live, control)
    control.done.connect(made.done.append)
    control.refused.connect(made.refused.append)
    control.busy_changed.connect(made.busy.append)
    runner.bug.connect(made.bugs.append)
    yield made
    runner.stop()
    for each in (control, live, runner):
        each.deleteLater()


def test_busy_until_the_board_that_shows_it_has_come(asked: Asked, play: Play) -> None:
    play.issue(PASSPORTS)
    seen_busy: list[tuple[bool, bool]] = []
    asked.live.board_changed.connect(
        lambda board: seen_busy.append((1 in board.at_desk, asked.control.busy))
    )
    asked.control.next_client()
    assert asked.control.busy
    assert list(asked.live.presses) == [asked.control]
    asked.free()
    assert not asked.live.presses
    assert [done.kind for done in asked.done] == [EventKind.CALLED]
    assert asked.busy == [True, False]
    assert asked.live.board is not None
    assert asked.live.board.at_desk[1].state is State.CALLED
    assert seen_busy[-1][0]


def test_a_second_request_is_not_taken_meanwhile(asked: Asked, play: Play) -> None:
    for _ in range(3):
        play.issue(PASSPORTS)
    for _ in range(5):
        asked.control.next_client()
    asked.free()
    assert len(asked.done) == 1
    assert not asked.refused
    assert len(play.waiting()) == 2


def test_a_refusal_frees_at_once(asked: Asked) -> None:
    asked.control.next_client()
    asked.free()
    error = asked.refused[0]
    assert isinstance(error, Refused)
    assert error.code is Refusal.NOBODY_WAITING
    assert asked.busy == [True, False]


def test_a_request_without_a_visit_frees_with_the_board(asked: Asked) -> None:
    asked.control.set_state(DeskState.OTHER_WORK)
    asked.free()
    assert not asked.done
    assert asked.live.board is not None
    assert asked.live.board.desks[1].state is DeskState.OTHER_WORK


def test_a_bug_frees(asked: Asked, play: Play) -> None:
    def broken(_hall: Hall) -> Done:
        raise ZeroDivisionError

    asked.control._ask(broken)
    asked.free()
    assert len(asked.bugs) == 1
    play.issue(PASSPORTS)
    asked.control.next_client()
    asked.free()
    assert len(asked.done) == 1


def test_a_fault_while_looking_around_is_told_once_and_the_worker_goes_on(
    asked: Asked, play: Play, monkeypatch: pytest.MonkeyPatch
) -> None:
    tries: list[int] = []

    def broken(_board: BoardService, _site_id: int, _person: int | None) -> Board:
        tries.append(1)
        raise ZeroDivisionError

    with monkeypatch.context() as planted:
        planted.setattr(BoardService, "read", broken)
        play.issue(PASSPORTS)
        asked.until(lambda: len(tries) > 2)
    asked.until(lambda: asked.live.board is not None and len(asked.live.board.waiting) == 1)
    assert len(asked.bugs) == 1
    asked.control.next_client()
    asked.free()
    assert len(asked.done) == 1


def test_trouble_with_the_data_frees(asked: Asked, play: Play) -> None:
    def no_disk(_hall: Hall) -> Done:
        raise StorageTrouble(Trouble.DISK_FULL, play.place)

    asked.control._ask(no_disk)
    asked.free()
    assert isinstance(asked.refused[0], StorageTrouble)


def test_leaving_goes_on_only_once_the_counter_is_closed(asked: Asked, play: Play) -> None:
    gone: list[bool] = []
    asked.control.leave_counter(lambda: gone.append(True))
    asked.until(lambda: bool(gone))
    assert not asked.control.busy
    assert not play.hall.board.read(1).desks[1].is_open
    asked.control.leave_counter(lambda: gone.append(True))
    asked.free()
    assert len(gone) == 1
    assert asked.refused


def test_an_answer_to_nobody(asked: Asked, play: Play, qtbot: QtBot) -> None:
    play.issue(PASSPORTS)
    gone = threading.Event()

    def slow(hall: Hall) -> Done:
        gone.wait(PATIENCE_MS / 1000)
        return hall.desk.next_client(play.sessions[1])

    control = DeskControl(asked.runner, asked.live, play.sessions[1])
    control.destroyed.connect(gone.set)
    control._ask(slow)
    control.deleteLater()
    asked.until(lambda: play.hall.board.read(1).at_desk.get(1) is not None)
    qtbot.wait(20)
    assert not asked.bugs
