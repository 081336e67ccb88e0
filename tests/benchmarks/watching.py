"""From a press in one process until another, which only looks, has the board with the change."""

import sqlite3
import statistics
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from itertools import cycle
from multiprocessing.connection import Connection
from pathlib import Path
from threading import Barrier, Thread
from typing import Any

import psycopg

from queueapp.clock import SystemClock
from queueapp.domain.board import Board
from queueapp.domain.session import Seen
from queueapp.place import Place
from queueapp.services.hall import Hall
from tests.benchmarks.crowd import launch
from tests.benchmarks.halls import SITE, Crew, issue_at
from tests.benchmarks.harness import PATIENCE_S, Limit, percentile

LIMITS = (Limit("value", 150.0), Limit("p95", 300.0))

Bare = sqlite3.Connection | psycopg.Connection[Any]


@dataclass(frozen=True, slots=True)
class Habit:
    """How a window looks: how often it asks, and after how long it reads whatever it heard."""

    poll_s: float
    stale_s: float


@dataclass(frozen=True, slots=True)
class Delays:
    """How long each change took to be seen, and each bare row beside it (ms)."""

    boards: list[float]
    rows: list[float]

    @property
    def median(self) -> float:
        return statistics.median(self.boards)

    @property
    def baseline(self) -> float:
        return statistics.median(self.rows)

    @property
    def more(self) -> dict[str, float]:
        return {"p95": percentile(self.boards, 95), "p95_baseline": percentile(self.rows, 95)}


def habit_of_a_window() -> Habit:
    """As `ui.runner` and `ui.live` have it."""
    # Qt is loaded in this process alone, not in those that watch.
    from ui.live import STALE_MS
    from ui.runner import POLL_S

    return Habit(POLL_S, STALE_MS / 1000)


class Watchers:
    """The processes that look: one is heard, the others only have as much to do."""

    def __init__(self, place: Place, bare: Path | str, habit: Habit) -> None:
        self._place = place
        self._habit = habit
        self._processes: list[Any] = []
        self._board = self._start(watch, place, habit)
        self._row = self._start(watch_bare, bare, habit)

    def __enter__(self) -> "Watchers":
        return self

    def __exit__(self, *_: object) -> None:
        for process, pipe in self._processes:
            process.kill()
            process.join(PATIENCE_S)
            process.close()
            pipe.close()

    def add_others(self, processes: int, each: int) -> None:
        """More of them, several to a process: each has a hall and a thread of its own."""
        for pipe in [
            self._start(watch_many, self._place, self._habit, each) for _ in range(processes)
        ]:
            _hear(pipe)

    def time_changes(
        self,
        hall: Hall,
        crew: Crew,
        bare: Bare,
        count: int,
        every_s: float,
    ) -> Delays:
        """Make a change and a bare row by turns, half the time between them."""
        site_id = crew.reception.site_id
        delays = Delays([], [])
        presses = Presses(hall, crew)
        for at in range(count):
            # A little off the time of the watcher's own round, so that it is met everywhere in it.
            start = time.monotonic() + (at * 37 % 100) / 1000
            _sleep_until(start)
            revision = hall.board.read(site_id).revision
            pressed = time.monotonic_ns()
            presses.press()
            delays.boards.append(_until(self._board, revision, pressed))
            _sleep_until(start + every_s / 2)
            delays.rows.append(self.time_row(bare, at))
            _sleep_until(start + every_s - 0.05)
        return delays

    def time_row(self, bare: Bare, known: int) -> float:
        """How long a bare row takes to be seen (ms), where so many were there before."""
        pressed = time.monotonic_ns()
        bare.execute("INSERT INTO press DEFAULT VALUES")
        return _until(self._row, known, pressed)

    def _start(self, act: Callable[..., None], *arguments: object) -> "Connection[Any, Any]":
        process, pipe = launch(act, *arguments)
        self._processes.append((process, pipe))
        return pipe


class Presses:
    """What is pressed, each one change: somebody is called, does not come, and another arrives."""

    def __init__(self, hall: Hall, crew: Crew) -> None:
        self._hall = hall
        self._crew = crew
        self._desk = crew.desks[0]
        self._called = Seen(0, 0)
        self._steps = cycle((self._call, self._no_show, self._issue))

    def press(self) -> None:
        """The next of them."""
        next(self._steps)()

    def _call(self) -> None:
        visit = self._hall.desk.next_client(self._desk).visit
        self._called = Seen(visit.id, visit.seq)

    def _no_show(self) -> None:
        self._hall.desk.no_show(self._desk, self._called)

    def _issue(self) -> None:
        issue_at(self._hall, self._crew, self._called.visit_id)


def _until(pipe: "Connection[Any, Any]", known: int, pressed_ns: int) -> float:
    """Until something newer than what was known is seen, in ms."""
    while True:
        seen: tuple[int, int] = _hear(pipe)
        if seen[0] > known:
            return (seen[1] - pressed_ns) / 1e6


def _hear(pipe: "Connection[Any, Any]") -> Any:
    if not pipe.poll(PATIENCE_S):
        raise RuntimeError("nobody has seen the change")
    return pipe.recv()


def _sleep_until(instant: float) -> None:
    time.sleep(max(0.0, instant - time.monotonic()))


def look_around(hall: Hall, habit: Habit) -> Iterator[Board]:
    """Every board that a window would show."""
    read_at = float("-inf")
    while True:
        if hall.board.changed(SITE) or time.monotonic() - read_at > habit.stale_s:
            board = hall.board.read(SITE)
            read_at = time.monotonic()
            yield board
        time.sleep(habit.poll_s)


def watch(pipe: "Connection[Any, Any]", place: Place, habit: Habit) -> None:
    """In a process: say of each board which one it is, and when it was there."""
    with Hall.open(place, SystemClock()) as hall:
        for board in look_around(hall, habit):
            pipe.send((board.revision, time.monotonic_ns()))


def watch_many(pipe: "Connection[Any, Any]", place: Place, habit: Habit, count: int) -> None:
    """In a process: look from several threads; say when all of them do."""
    everybody = Barrier(count + 1)

    def look() -> None:
        with Hall.open(place, SystemClock()) as hall:
            boards = look_around(hall, habit)
            next(boards)
            everybody.wait(PATIENCE_S)
            for _ in boards:
                pass

    threads = [Thread(target=look, daemon=True) for _ in range(count)]
    for thread in threads:
        thread.start()
    everybody.wait(PATIENCE_S)
    pipe.send(None)
    for thread in threads:
        thread.join()


def watch_bare(pipe: "Connection[Any, Any]", bare: Path | str, habit: Habit) -> None:
    """In a process: the baseline's row, asked for as often with the bare driver."""
    with closing(open_bare(bare)) as connection:
        known = -1
        while True:
            row = connection.execute("SELECT coalesce(max(id), 0) FROM press").fetchone()
            assert row is not None
            if row[0] != known:
                known = row[0]
                pipe.send((known, time.monotonic_ns()))
            time.sleep(habit.poll_s)


def open_bare(bare: Path | str) -> Bare:
    """A connection of the driver's own, which commits each statement."""
    if isinstance(bare, Path):
        return sqlite3.connect(bare, isolation_level=None)
    return psycopg.connect(bare, autocommit=True)
