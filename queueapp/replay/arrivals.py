"""Reads the arrivals of a day from a CSV file; the whole file is checked before any is used.

The format is described in `docs/replay.md`.
"""

import csv
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from io import StringIO
from pathlib import Path
from typing import TypeVar

from queueapp.domain.setup import LANGUAGES, NAME_LENGTH
from queueapp.errors import BadFile, FaultyLine, FileFault

REQUIRED = ("arrival", "service_type")
OPTIONAL = (
    "day",
    "service_start",
    "service_end",
    "server",
    "priority",
    "outcome",
    "queue_leave",
    "language",
)
OUTCOMES = ("AGENT", "HANG")

MAX_FAULTS = 20
"""So many faults of a file are named; more would hide the first."""

T = TypeVar("T")

_DAY_S = 24 * 60 * 60
_CLOCK_TIME = re.compile(r"(\d{1,2}):([0-5]\d)(?::([0-5]\d))?")


@dataclass(frozen=True, slots=True)
class Arrival:
    """One line of the file; `at` and `leaves_at` in seconds from the day's midnight.

    `service_s` is how long the service took; `leaves_at` is when a client who was never served
    gave up.
    """

    line: int
    at: int
    service_type: str
    server: str = ""
    language: str | None = None
    priority: int = 0
    service_s: int | None = None
    leaves_at: int | None = None


@dataclass(frozen=True, slots=True)
class RecordedDay:
    """The arrivals of one day in order; `date` is `None` where the file does not name it."""

    date: date | None
    arrivals: tuple[Arrival, ...]


def read_arrivals(path: Path, day: date | None = None) -> RecordedDay:
    """The arrivals of a file that holds one day, or of the named day of one that holds several.

    Raises `BadFile` with all that is wrong in the whole file.
    """
    try:
        content = path.read_bytes()
    except OSError as error:
        raise BadFile(path, (FaultyLine(FileFault.CANNOT_READ, value=str(error)),)) from error
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise BadFile(path, (FaultyLine(FileFault.NOT_TEXT, line),)) from error
    faults: list[FaultyLine] = []
    found = _one_day(list(_lines(text, faults)), day, faults)
    if faults:
        raise BadFile(path, tuple(faults[:MAX_FAULTS]))
    return found


def _one_day(
    lines: list[tuple[date | None, Arrival]], day: date | None, faults: list[FaultyLine]
) -> RecordedDay:
    days = sorted({of for of, _ in lines if of is not None})
    if faults:
        return RecordedDay(day, ())
    if day is None and len(days) > 1:
        named = ", ".join(str(of) for of in (*days[:40],))
        faults.append(FaultyLine(FileFault.SEVERAL_DAYS, column="day", value=named))
    wanted = day if day is not None or not days else days[0]
    chosen = [arrival for of, arrival in lines if of is None or of == wanted]
    if not chosen:
        faults.append(FaultyLine(FileFault.NO_ROWS, value=str(day or "")))
    return RecordedDay(wanted, tuple(sorted(chosen, key=lambda a: (a.at, a.line))))


def _lines(text: str, faults: list[FaultyLine]) -> Iterator[tuple[date | None, Arrival]]:
    head = text.split("\n", 1)[0]
    rows = csv.reader(StringIO(text, newline=""), delimiter=";" if ";" in head else ",")
    try:
        columns = [name.strip().lower() for name in next(rows, [])]
        _check_columns(columns, faults)
        if faults:
            return
        for row in rows:
            if not any(field.strip() for field in row):
                continue
            if len(row) != len(columns):
                fault = FileFault.WRONG_FIELD_COUNT
                faults.append(FaultyLine(fault, rows.line_num, value=str(len(row))))
                continue
            fields = {name: field.strip() for name, field in zip(columns, row, strict=True)}
            line = _Line(rows.line_num, fields, faults)
            yield line.take("day", date.fromisoformat), line.arrival()
    except csv.Error as error:
        faults.append(FaultyLine(FileFault.BAD_VALUE, rows.line_num, value=str(error)))


def _check_columns(columns: list[str], faults: list[FaultyLine]) -> None:
    if not any(columns) or not set(columns) & {*REQUIRED, *OPTIONAL}:
        faults.append(FaultyLine(FileFault.NO_HEADER, 1))
        return
    for name in dict.fromkeys(columns):
        if name not in REQUIRED and name not in OPTIONAL:
            faults.append(FaultyLine(FileFault.UNKNOWN_COLUMN, 1, name))
        elif columns.count(name) > 1:
            faults.append(FaultyLine(FileFault.DOUBLE_COLUMN, 1, name))
    faults += [
        FaultyLine(FileFault.MISSING_COLUMN, 1, name) for name in REQUIRED if name not in columns
    ]


@dataclass(frozen=True, slots=True)
class _Line:
    """One line as text; what cannot be used is added to the faults."""

    number: int
    fields: Mapping[str, str]
    faults: list[FaultyLine]

    def arrival(self) -> Arrival:
        at = self.take("arrival", _second_of_day, required=True)
        kind = self.take("service_type", _name, required=True)
        start, end = self.take("service_start", _second), self.take("service_end", _second)
        outcome = self.take("outcome", _one_of(OUTCOMES, str.upper))
        leaves = self.take("queue_leave", _second)
        if start is not None and end is not None and end < start:
            self._fault("service_end")
        if outcome == "HANG" and (leaves is None or leaves < (at or 0)):
            self._fault("queue_leave")
        served = start is not None and end is not None and outcome != "HANG"
        return Arrival(
            self.number,
            at or 0,
            kind or "",
            self.take("server", _name) or "",
            self.take("language", _one_of(LANGUAGES, str.lower)),
            self.take("priority", _count) or 0,
            # A service that took no time at all was not measured.
            ((end or 0) - (start or 0) or None) if served else None,
            leaves if outcome == "HANG" else None,
        )

    def take(self, column: str, parse: Callable[[str], T], *, required: bool = False) -> T | None:
        text = self.fields.get(column, "")
        if text or required:
            try:
                if text:
                    return parse(text)
            except ValueError:
                pass
            self._fault(column)
        return None

    def _fault(self, column: str) -> None:
        value = self.fields.get(column, "")
        self.faults.append(FaultyLine(FileFault.BAD_VALUE, self.number, column, value))


def _second(text: str) -> int:
    """Seconds from the day's midnight, also beyond the next; `8:05`, `08:05:30` or `29130`."""
    clock_time = _CLOCK_TIME.fullmatch(text)
    if clock_time:
        hours, minutes, seconds = (int(part or 0) for part in clock_time.groups())
        second = hours * 3600 + minutes * 60 + seconds
    else:
        second = _count(text)
    if second >= 2 * _DAY_S:
        raise ValueError(text)
    return second


def _second_of_day(text: str) -> int:
    second = _second(text)
    if second >= _DAY_S:
        raise ValueError(text)
    return second


def _name(text: str) -> str:
    if len(text) > NAME_LENGTH:
        raise ValueError(text)
    return text


def _count(text: str) -> int:
    if not (text.isascii() and text.isdigit()) or len(text) > 9:
        raise ValueError(text)
    return int(text)


def _one_of(allowed: tuple[str, ...], fold: Callable[[str], str]) -> Callable[[str], str]:
    def parse(text: str) -> str:
        if fold(text) not in allowed:
            raise ValueError(text)
        return fold(text)

    return parse
