"""What is said between `--call-next` and the running program: one line each way."""

import json
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any

LONGEST = 4000
"""No line has more bytes."""

_NEXT = "next"


class Came(StrEnum):
    """What came of asking one process to call the next client."""

    CALLED = "called"
    REFUSED = "refused"
    ELSEWHERE = "elsewhere"
    """Nobody is at a counter in its window, or at another one."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What came of it, in a sentence for whoever asked; `counter` is where the window is."""

    came: Came
    text: str = ""
    counter: str = ""


def asked_line(counter: str) -> bytes:
    """To call the next client, at this counter or at any."""
    return _line({"do": _NEXT, "counter": counter})


def asked_in(line: bytes) -> str | None:
    """At which counter the next client is to be called; nothing where the line asks no such."""
    found = _read(line)
    counter = found.get("counter")
    return counter if found.get("do") == _NEXT and isinstance(counter, str) else None


def answer_line(answer: Answer) -> bytes:
    """An answer as it is sent."""
    return _line(asdict(answer))


def answer_in(line: bytes) -> Answer | None:
    """The answer on a line; nothing where there is none on it."""
    found = _read(line)
    text, counter = found.get("text"), found.get("counter")
    if not (isinstance(text, str) and isinstance(counter, str)):
        return None
    try:
        return Answer(Came(str(found.get("came"))), text, counter)
    except ValueError:
        return None


def _line(found: dict[str, Any]) -> bytes:
    return json.dumps(found).encode("ascii") + b"\n"


def _read(line: bytes) -> dict[str, Any]:
    try:
        found = json.loads(line)
    except (ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}
