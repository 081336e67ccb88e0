"""Real programs in processes of their own, driven over their standard input."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from queue import Empty, Queue
from threading import Thread
from typing import Any

from queueapp.config import Preferences, save_preferences
from queueapp.place import Place

ROOT = Path(__file__).resolve().parents[2]
PATIENCE_S = 60.0
"""How long a process may take to answer at all, on a machine busy with other things."""

Start = Callable[..., "Driven"]


@dataclass
class Driven:
    """A program under way."""

    process: subprocess.Popen[str]
    answers: Queue[str]

    def ask(self, line: str) -> dict[str, Any]:
        self.tell(line)
        return self.answer()

    def tell(self, line: str) -> None:
        assert self.process.stdin is not None
        self.process.stdin.write(line + "\n")
        self.process.stdin.flush()

    def answer(self) -> dict[str, Any]:
        try:
            line = self.answers.get(timeout=PATIENCE_S)
        except Empty:
            raise AssertionError("the program does not answer") from None
        found = json.loads(line)
        assert isinstance(found, dict)
        return found

    def press(self, keys: str) -> dict[str, Any]:
        """A key press; what the window shows once it is done."""
        at = self.ask(f"key {keys}")["at"]
        return {**self.ask("settle"), "at": at}

    def until(self, holds: Callable[[dict[str, Any]], bool]) -> dict[str, Any]:
        """What the window shows as soon as it shows that."""
        end = time.monotonic() + PATIENCE_S
        while not holds(state := self.ask("state")):
            assert time.monotonic() < end, state
            time.sleep(0.02)
        return state

    def kill(self) -> None:
        self.process.kill()
        self.process.wait(PATIENCE_S)


def begin(home: Path, place: Place, person: int, counter: int | None) -> Driven:
    """Start the program as somebody who worked there the last time; it is not waited for."""
    where = Preferences(
        language="en",
        theme="light",
        database=str(place),
        site_id=1,
        person_id=person,
        counter_id=counter,
        asks=True,
    )
    save_preferences(home / "preferences.json", where)
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.e2e.driven_program"],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "QUEUEAPP_HOME": str(home)},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    answers: Queue[str] = Queue()
    Thread(target=listen, args=(process, answers), daemon=True).start()
    return Driven(process, answers)


def end(started: Iterable[Driven]) -> None:
    """End programs as a user would; one that does not go is killed."""
    for each in started:
        if each.process.poll() is None:
            each.tell("quit")
    for each in started:
        try:
            each.process.wait(PATIENCE_S)
        finally:
            each.kill()
            for pipe in (each.process.stdin, each.process.stdout):
                if pipe is not None:
                    pipe.close()


def listen(process: subprocess.Popen[str], answers: Queue[str]) -> None:
    assert process.stdout is not None
    for line in process.stdout:
        answers.put(line)
