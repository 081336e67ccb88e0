"""Real programs in processes of their own, driven over their standard input."""

from __future__ import annotations

import json
import subprocess
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from queue import Empty, Queue
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
PATIENCE_S = 30.0
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


def listen(process: subprocess.Popen[str], answers: Queue[str]) -> None:
    assert process.stdout is not None
    for line in process.stdout:
        answers.put(line)
