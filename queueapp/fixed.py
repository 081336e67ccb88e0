"""What the administrator of a PC has fixed for everybody who works on it.

The file `queueapp.toml` in the platform's folder for all users, with the keys of `FIXABLE`. A
mistake in it is named with its line, and all the rest counts.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from enum import StrEnum
from pathlib import Path
from typing import Any

from queueapp.place import NotAnAddress, Place, parse_place

LANGUAGES = ("lt", "en")
THEMES = ("system", "light", "dark")
LEAST_SCALE, MOST_SCALE = 1.0, 2.0
MOST_MINUTES = 240
SCREENS = ("hall", "kiosk")
PAPERS = ("80", "58", "a6", "a4")
"""Widths of a roll in mm, and sheets."""

_LINE = re.compile(r"line (\d+)")


class Wrong(StrEnum):
    """What is wrong with a line of the file."""

    UNREADABLE = "unreadable"
    SYNTAX = "syntax"
    UNKNOWN = "unknown"
    KIND = "kind"
    RANGE = "range"


@dataclass(frozen=True, slots=True)
class Mistake:
    """One mistake: in which line (from 1, 0 where none can be told), and with which setting.

    `expected` says what may stand there, in the words of the file.
    """

    wrong: Wrong
    line: int = 0
    key: str = ""
    expected: str = ""


@dataclass(frozen=True, slots=True)
class Fixed:
    """What is fixed; nothing where it is left to whoever works there.

    `database` is a file or a server's address, `site` and `counter` are names; an untouched desk is
    covered after `lock_after_minutes` at the latest. `screen` makes the PC one that clients see:
    `screen_name` says which of the site's screens, `monitor` where it is shown (a number from 1 on,
    or a monitor's name), `voice` a folder of the site's own recordings. Tickets go to `printer`, on
    `paper`.
    """

    language: str | None = None
    theme: str | None = None
    text_scale: float | None = None
    database: Place | None = None
    site: str | None = None
    counter: str | None = None
    lock_after_minutes: int | None = None
    screen: str | None = None
    screen_name: str | None = None
    monitor: str | None = None
    voice: str | None = None
    printer: str | None = None
    paper: str | None = None

    @property
    def names(self) -> frozenset[str]:
        """The settings that are fixed."""
        return frozenset(f.name for f in fields(self) if getattr(self, f.name) is not None)


class _Bad(Exception):
    """A value that cannot stand there: what is wrong, and what is expected."""

    def __init__(self, wrong: Wrong, expected: str) -> None:
        super().__init__(wrong, expected)
        self.wrong, self.expected = wrong, expected


def read_fixed(path: Path) -> tuple[Fixed, tuple[Mistake, ...]]:
    """What the file at `path` fixes, and its mistakes; nothing of either where there is none."""
    try:
        # Some editors on Windows put a mark in front that is no part of the text.
        text = path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        return Fixed(), ()
    except (OSError, UnicodeDecodeError):
        return Fixed(), (Mistake(Wrong.UNREADABLE),)
    return fixed_in(text)


def fixed_in(text: str) -> tuple[Fixed, tuple[Mistake, ...]]:
    """What a file's text fixes, and its mistakes in the order of their lines."""
    import tomllib

    try:
        found = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        line = _LINE.search(str(error))
        at = int(line[1]) if line else text.count("\n") + 1
        return Fixed(), (Mistake(Wrong.SYNTAX, at),)
    values: dict[str, Any] = {}
    mistakes = []
    for key, value in found.items():
        line_of = _line_of(key, text)
        check = FIXABLE.get(key)
        if check is None:
            mistakes.append(Mistake(Wrong.UNKNOWN, line_of, key, ", ".join(FIXABLE)))
            continue
        try:
            values[key] = check(value)
        except _Bad as bad:
            mistakes.append(Mistake(bad.wrong, line_of, key, bad.expected))
    return Fixed(**values), tuple(sorted(mistakes, key=lambda each: each.line))


def _line_of(key: str, text: str) -> int:
    quoted = re.escape(key)
    pattern = re.compile(rf"""^\s*(\[+\s*)?["']?{quoted}["']?\s*[\].=]""")
    return next((n for n, line in enumerate(text.splitlines(), 1) if pattern.match(line)), 0)


def _one_of(choices: tuple[str, ...]) -> Callable[[Any], str]:
    def check(value: Any) -> str:
        expected = ", ".join(f'"{choice}"' for choice in choices)
        if not isinstance(value, str):
            raise _Bad(Wrong.KIND, expected)
        if value not in choices:
            raise _Bad(Wrong.RANGE, expected)
        return value

    return check


def _text(value: Any) -> str:
    if not isinstance(value, str) or not value.strip():
        raise _Bad(Wrong.KIND, '"…"')
    return value.strip()


def _scale(value: Any) -> float:
    expected = f"{LEAST_SCALE}–{MOST_SCALE}"
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise _Bad(Wrong.KIND, expected)
    if not LEAST_SCALE <= value <= MOST_SCALE:
        raise _Bad(Wrong.RANGE, expected)
    return float(value)


def _minutes(value: Any) -> int:
    expected = f"1–{MOST_MINUTES}"
    if isinstance(value, bool) or not isinstance(value, int):
        raise _Bad(Wrong.KIND, expected)
    if not 1 <= value <= MOST_MINUTES:
        raise _Bad(Wrong.RANGE, expected)
    return value


def _place(value: Any) -> Place:
    expected = '"/…/hall.queueapp", "postgresql://…"'
    try:
        return parse_place(_text(value))
    except NotAnAddress as error:
        raise _Bad(Wrong.RANGE, expected) from error
    except _Bad:
        raise _Bad(Wrong.KIND, expected) from None


FIXABLE: Mapping[str, Callable[[Any], Any]] = {
    "language": _one_of(LANGUAGES),
    "theme": _one_of(THEMES),
    "text_scale": _scale,
    "database": _place,
    "site": _text,
    "counter": _text,
    "lock_after_minutes": _minutes,
    "screen": _one_of(SCREENS),
    "screen_name": _text,
    "monitor": _text,
    "voice": _text,
    "printer": _text,
    "paper": _one_of(PAPERS),
}
"""What can be fixed, each with what checks it."""
