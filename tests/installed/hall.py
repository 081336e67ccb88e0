"""What stands in a hall's file, read beside the program that works with it."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

STORED = Path(__file__).parents[1] / "storage"
"""Halls with a day's work in them, as programs of older versions left them."""

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
