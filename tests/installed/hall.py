"""What stands in a hall's file, read beside the program that works with it.

Only its hours are written, while no program has it open: what is tried is to be the same at any
time of any day.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

STORED = Path(__file__).parents[1] / "storage"
"""Halls with a day's work in them, as programs of older versions left them."""

DAY_MINUTES = 24 * 60
OPEN_FOR = 2 * 60
"""Minutes that a hall which is open has been so, where midnight was not later."""
GOES_ON = 4 * 60
"""Minutes until it closes: nothing that is tried takes so long, and no reminder comes."""

WAITING = "SELECT ticket FROM visit WHERE state = 'waiting' ORDER BY id"
AFTER_CLOSING = """
    SELECT visit.ticket FROM visit JOIN event ON event.visit_id = visit.id
    WHERE event.kind = 'issued' AND event.data LIKE '%"after_closing":"%' ORDER BY visit.id
"""
AT_DESK = """
    SELECT visit.ticket, visit.state, person.name, counter.name
    FROM desk JOIN counter ON counter.id = desk.counter_id
    JOIN person ON person.id = desk.person_id LEFT JOIN visit ON visit.id = desk.visit_id
    WHERE desk.state != 'closed'
"""
FINISHED = """
    SELECT visit.ticket, visit.state, person.name, counter.name
    FROM leg JOIN visit ON visit.id = leg.visit_id JOIN person ON person.id = leg.person_id
    JOIN counter ON counter.id = leg.counter_id
    WHERE leg.finished_at IS NOT NULL ORDER BY leg.finished_at
"""


def read(file: Path, question: str) -> list[tuple[Any, ...]]:
    """Ask the file, without writing to it; nothing while there is none."""
    if not file.exists():
        return []
    with closing(sqlite3.connect(f"file:{file}?mode=ro", uri=True, timeout=10)) as connection:
        return [tuple(row) for row in connection.execute(question)]


@dataclass(frozen=True)
class Hours:
    """A date's own hours, in minutes from its midnight, also beyond the next."""

    day: date
    opens: int
    closes: int

    def minute(self, now: datetime) -> int:
        """Where an instant stands in them."""
        ahead = (now.date() - self.day).days
        return ahead * DAY_MINUTES + now.hour * 60 + now.minute


def open_around(now: datetime) -> Hours:
    """Hours of today that have begun before, and go on for long, be it past midnight."""
    minute = now.hour * 60 + now.minute
    return Hours(now.date(), max(0, minute - OPEN_FOR), minute + GOES_ON)


def over_by(hours: Hours, now: datetime) -> Hours:
    """The same day, which has closed by now; right after midnight as soon as it can have."""
    return replace(hours, closes=max(hours.opens + 1, hours.minute(now)))


def set_hours(file: Path, hours: Hours) -> None:
    """Have a date keep these hours, whichever day of the week or holiday it is."""
    next_day = hours.closes > DAY_MINUTES
    closes = hours.closes - DAY_MINUTES if next_day else hours.closes
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute(
            "INSERT OR REPLACE INTO day_hours (site_id, day, opens, closes, next_day, note)"
            " SELECT id, ?, ?, ?, ?, '' FROM site",
            (hours.day.isoformat(), hours.opens, closes, next_day),
        )
        connection.execute("UPDATE site SET setup_revision = setup_revision + 1")


def version(file: Path) -> int:
    """Of which version the file is."""
    return int(read(file, "PRAGMA user_version")[0][0])


def contents(file: Path) -> dict[str, int]:
    """How many rows each table of the file has."""
    tables = read(file, "SELECT name FROM sqlite_master WHERE type = 'table'")
    return {
        str(name): int(read(file, f'SELECT count(*) FROM "{name}"')[0][0])
        for (name,) in tables
        if not str(name).startswith("sqlite_")
    }


def newest_stored() -> Path:
    """The newest of the halls of older versions."""
    return max(
        (file for file in STORED.glob("version_*.sql") if file.stem.count("_") == 1),
        key=lambda file: int(file.stem.partition("_")[2]),
    )


def restore(stored: Path, file: Path) -> None:
    """Make the file of a stored hall."""
    with closing(sqlite3.connect(file)) as connection:
        connection.executescript(stored.read_text(encoding="utf-8"))
