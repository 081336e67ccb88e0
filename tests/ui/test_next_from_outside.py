"""What the running program does for who calls the next client from outside of its windows."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QMenu

from queueapp.config import Preferences, save_preferences
from queueapp.domain.session import Session
from queueapp.errors import StorageTrouble, Trouble
from queueapp.paths import Paths
from queueapp.services.hall import Hall
from tests.factories import BRONIUS, CECILIJA, Play, SetClock, copy_hall, rows
from tests.ui.running import Running
from ui.counter.pressing import Pressed
from ui.counter.window import CounterWindow
from ui.outside import Outside
from ui.told.post import post_of
from ui.told.wire import Answer, Came

Start = Callable[..., Running]


@pytest.fixture
def hall(home: Paths, hall_template: Path, clock: SetClock) -> Iterator[Play]:
    """The user's own hall; they were at counter 1 the last time."""
    copy_hall(hall_template, home.hall)
    where = Preferences(database=str(home.hall), site_id=1, person_id=BRONIUS, counter_id=1)
    save_preferences(home.preferences, where)
    with Hall.open(home.hall, clock) as opened:
        yield Play(opened, clock, home.hall)


class Caller:
    """Somebody who presses a foot switch, and hears what came of it."""

    def __init__(self, running: Running) -> None:
        program = running.program
        self._running = running
        self._outside = Outside(lambda: program.window, program.live, lambda: program.covering)
        self.heard: list[Answer] = []

    def press(self, counter: str = "") -> None:
        self._outside.call_next(counter, self.heard.append)

    def ask(self, counter: str = "") -> Answer:
        before = len(self.heard)
        self.press(counter)
        self._running.until(lambda: len(self.heard) > before)
        return self.heard[-1]


def opened_anew(window: CounterWindow) -> list[Pressed]:
    """As if the window stood before the hall was read, and a press came then."""
    live, board = window._live, window._live.board
    assert board is not None
    window._view = None
    window._show_opening()
    heard: list[Pressed] = []
    window.press_next(heard.append)
    assert heard == []
    live.board_changed.emit(board)
    return heard


def called(hall: Play) -> int:
    [row] = rows(hall.place, "SELECT count(*) AS n FROM event WHERE kind = 'called'")
    return int(row["n"])


def test_a_second_press_is_not_taken_while_one_is_under_way(start: Start, hall: Play) -> None:
    tickets = [hall.issue().ticket for _ in range(2)]
    running = start()
    running.counter()
    caller = Caller(running)
    caller.press()
    caller.press()
    running.until(lambda: len(caller.heard) == 2)
    swallowed, first = caller.heard
    assert (swallowed.came, swallowed.text.split(",")[0]) == (
        Came.REFUSED,
        "The last press is still under way",
    )
    assert first == Answer(Came.CALLED, f"{tickets[0]} is called to counter 1.", "1")
    assert called(hall) == 1


def test_a_press_before_the_hall_is_read_is_kept_as_the_keys_is(start: Start, hall: Play) -> None:
    ticket = hall.issue().ticket
    running = start()
    heard = opened_anew(running.counter())
    running.until(lambda: heard)
    assert heard == [Pressed(True, f"{ticket} is called to counter 1.")]
    assert called(hall) == 1


def test_a_press_that_was_kept_for_nobody_is_answered_too(start: Start, hall: Play) -> None:
    running = start()
    heard = opened_anew(running.counter())
    running.until(lambda: heard)
    assert not heard[0].called
    assert heard[0].text.startswith("Nobody is waiting whom this counter serves.")


def test_out_of_touch_it_has_to_wait_as_the_key_has(start: Start, hall: Play) -> None:
    hall.issue()
    running = start()
    running.counter()
    running.program.live.trouble.emit(StorageTrouble(Trouble.UNREACHABLE, hall.place))
    answer = Caller(running).ask()
    assert answer.came is Came.REFUSED
    assert answer.text.startswith("Out of touch with the server, so this has to wait.")
    assert called(hall) == 0


def test_a_counter_that_somebody_else_has_taken_calls_nobody(start: Start, hall: Play) -> None:
    hall.issue()
    running = start()
    window = running.counter()
    hall.hall.access.take_counter(Session(1, CECILIJA, 1), knowingly=True)
    running.until(lambda: window._view is not None and window._view.stage.value == "lost")
    answer = Caller(running).ask()
    assert answer.came is Came.REFUSED
    assert answer.text
    assert called(hall) == 0


@pytest.mark.qt_log_ignore("does not support (raise|grabbing)", extend=True)
def test_nothing_reaches_under_a_sheet_or_a_menu(start: Start, hall: Play) -> None:
    hall.issue()
    running = start()
    window = running.counter()
    caller = Caller(running)
    sheet = QDialog(window)
    sheet.open()
    assert caller.ask().text.startswith("Something is open over the counter's window.")
    sheet.close()
    menu = QMenu(window)
    menu.addAction("x")
    menu.popup(window.pos())
    assert caller.ask().text.startswith("Something is open over the counter's window.")
    menu.close()
    assert called(hall) == 0
    assert caller.ask().came is Came.CALLED


def test_under_a_cover_nothing_is_called_and_a_call_shows_that_somebody_is_there(
    start: Start, hall: Play
) -> None:
    hall.issue()
    running = start()
    running.counter()
    covering = running.program.covering
    assert covering is not None
    caller = Caller(running)
    covering.cover()
    assert caller.ask().text.startswith("Nobody is at the desk")
    assert called(hall) == 0
    covering._uncover()
    covering.idle._latest -= 100
    before = covering.idle._latest
    assert caller.ask().came is Came.CALLED
    assert covering.idle._latest > before


def test_another_counter_is_left_to_the_window_that_is_there(start: Start, hall: Play) -> None:
    hall.issue()
    running = start()
    running.counter()
    assert Caller(running).ask("2") == Answer(Came.ELSEWHERE, counter="1")
    assert called(hall) == 0
    assert Caller(running).ask(" 1 ").came is Came.CALLED


def test_before_anybody_is_at_a_counter_it_is_nobodys(start: Start, home: Paths) -> None:
    running = start()
    running.start_window()
    assert Caller(running).ask() == Answer(Came.ELSEWHERE)


def test_it_can_be_found_while_it_runs_and_each_use_makes_it_the_last_one(
    start: Start, hall: Play, home: Paths
) -> None:
    running = start()
    running.counter()
    post = post_of(home)
    running.until(post.listeners)
    [(file, server)] = post.listeners()
    other = file.with_name("1.at")
    other.write_text("another")
    assert [each for _, each in post.listeners()] == ["another", server]
    running.program._app.applicationStateChanged.emit(Qt.ApplicationState.ApplicationInactive)
    running.program._app.applicationStateChanged.emit(Qt.ApplicationState.ApplicationActive)
    running.until(lambda: post.listeners()[0] == (file, server))
    running.program.stop()
    assert post.listeners() == [(other, "another")]
