"""Windows of one user, each a process of its own, at work on one journal."""

from multiprocessing.connection import Connection
from multiprocessing.synchronize import Barrier
from pathlib import Path
from typing import Any
from uuid import uuid4

from queueapp.storage.journal import Entry, Journal

HALL = "postgresql://counter@db.example:5432/hall?sslmode=verify-full"
MONDAY = "2026-03-02"
AT = 1_772_438_400_000


def take(journal: Journal, key: str | None = None, **changes: Any) -> Entry:
    """Take a client down."""
    facts: dict[str, Any] = {
        "key": key or uuid4().hex,
        "place": HALL,
        "site_id": 1,
        "kind": "client",
        "made_at": AT,
        "numbered_on": MONDAY,
        "body": {"service": 1},
    }
    return journal.add(**facts | changes)


def take_until_killed(pipe: Connection, path: Path) -> None:
    """Go on taking clients down, and tell what was acknowledged."""
    journal = Journal.open(path)
    while True:
        entry = take(journal, body={"note": "x" * 900})
        pipe.send((entry.key, entry.ticket))


def take_some(pipe: Connection, path: Path, start: Barrier, count: int) -> None:
    """Take so many clients down, at the same time as the others."""
    journal = Journal.open(path)
    start.wait(30)
    for _ in range(count):
        entry = take(journal)
        pipe.send((entry.key, entry.ticket))


def open_at_once(pipe: Connection, path: Path, start: Barrier) -> None:
    """Start at the same time as the others, and tell which journal that was."""
    start.wait(30)
    journal = Journal.open(path)
    pipe.send((journal.own_key(), journal.set_aside))
