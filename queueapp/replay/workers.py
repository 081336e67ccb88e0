"""Processes that play counters beside the one that feeds."""

import multiprocessing
import signal
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path

from queueapp.clock import SystemClock
from queueapp.domain.session import Session
from queueapp.errors import StorageTrouble, Trouble
from queueapp.place import Place
from queueapp.replay.feed import Issued
from queueapp.replay.hall import open_hall
from queueapp.replay.play import Player, Tally

_PATIENCE_S = 10.0
"""So long a worker that is told to stop may go on with what it has begun."""


@dataclass(frozen=True, slots=True)
class Task:
    """Which counters of which hall a worker plays."""

    path: Path
    sessions: tuple[Session, ...]
    no_shows: float
    before: tuple[Issued, ...]


@dataclass(frozen=True, slots=True)
class Failure:
    """What the storage could not do in a worker."""

    trouble: Trouble
    place: Place | None
    detail: str


class Crew:
    """The worker processes of one replay; leaving the block stops those that still play."""

    def __init__(self, size: int) -> None:
        """Start so many processes and wait until they can begin at once."""
        context = multiprocessing.get_context("spawn")
        self._members = []
        for _ in range(size):
            ours, theirs = context.Pipe()
            process = context.Process(target=_work, args=(theirs,), daemon=True)
            process.start()
            theirs.close()
            self._members.append((process, ours))
        self.lost = 0
        for _, ours in self._members:
            with suppress(EOFError):
                ours.recv()

    def __enter__(self) -> "Crew":
        return self

    def __exit__(self, *why: object) -> None:
        for _, ours in self._members:
            ours.close()
        for process, _ in self._members:
            process.join(_PATIENCE_S)
            if process.is_alive():
                # What it was about to write comes to nothing; nothing is half done.
                process.terminate()
                process.join()

    def begin(
        self, path: Path, sessions: Sequence[Session], no_shows: float, before: Sequence[Issued]
    ) -> None:
        """Share the counters out and let everybody play."""
        size = len(self._members)
        for number, (_, ours) in enumerate(self._members):
            task = Task(path, tuple(sessions[number::size]), no_shows, tuple(before))
            with suppress(OSError):
                ours.send(task)

    def tell(self, word: Issued | None) -> None:
        """Tell all of an arrival, or that all have come (`None`)."""
        for _, ours in self._members:
            with suppress(OSError):
                ours.send(word)

    def gather(self, timeout_s: float) -> Tally | None:
        """What all did together, once all are done; raises `StorageTrouble` where one failed."""
        if not all(ours.poll(timeout_s) for _, ours in self._members):
            return None
        total = Tally()
        for _, ours in self._members:
            try:
                word: Tally | Failure = ours.recv()
            except (EOFError, OSError):
                self.lost += 1
                continue
            if isinstance(word, Failure):
                raise StorageTrouble(word.trouble, word.place, word.detail)
            total.add(word)
        return total


def _work(ear: Connection) -> None:
    # Ctrl-C reaches every process of the terminal; the one that feeds decides what it means.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with suppress(EOFError, OSError):
        ear.send(None)
        task: Task = ear.recv()
        try:
            ear.send(_play(task, ear))
        except StorageTrouble as error:
            ear.send(Failure(error.trouble, error.place, error.detail))


def _play(task: Task, ear: Connection) -> Tally:
    with open_hall(task.path, SystemClock()) as hall:
        player = Player(hall, task.sessions, task.no_shows)
        for issued in task.before:
            player.hear(issued)
        return player.run(ear)
