"""What was erased from a hall's file, kept beside it so that a restored backup erases it again.

A small file of SQLite's own, for everybody who may write to the hall. It holds ids and instants,
never what was erased: an id alone would not do, for after a restore it may be given anew.
"""

import sqlite3
import stat
import sys
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from queueapp.storage.faults import naming_trouble

PATIENCE_S = 8.0
_AT_ONCE = 500

_TABLES = (
    "CREATE TABLE erased (site_id INTEGER NOT NULL, what TEXT NOT NULL,"
    " id INTEGER NOT NULL, made_at INTEGER NOT NULL,"
    " PRIMARY KEY (site_id, what, id, made_at)) WITHOUT ROWID",
    # The business day on which the file was last seen to hold nothing that was erased; none while
    # something may be left.
    "CREATE TABLE cleaned"
    " (id INTEGER PRIMARY KEY CHECK (id = 1), day TEXT, erasings INTEGER NOT NULL)",
    "INSERT INTO cleaned VALUES (1, NULL, 0)",
)

Made = tuple[int, int]
"""An id, and the instant (ms UTC) that belongs to it."""


class Kind(StrEnum):
    """Of what something was erased: all that was written of an incident, or one line of it."""

    PROMISE = "promise"
    NOTE = "note"
    ANNOUNCEMENT = "announcement"
    LINE = "line"
    INCIDENT = "incident"
    INCIDENT_ABOUT = "incident_about"
    INCIDENT_NOTE = "incident_note"
    INCIDENT_PROMISED = "incident_promised"
    ABSENCE = "absence"


def beside(hall: Path) -> Path:
    """Where the list of the hall at that place is kept."""
    return hall.with_name(f"{hall.name}-erased")


def remember(hall: Path, site_id: int, erased: Mapping[Kind, Collection[Made]]) -> None:
    """Put down what is about to be erased; until `cleaned` the file may hold traces of it."""
    values = [
        (site_id, kind.value, each, made_at)
        for kind, some in erased.items()
        for each, made_at in some
    ]
    with _writing(hall) as connection:
        connection.executemany("INSERT OR IGNORE INTO erased VALUES (?, ?, ?, ?)", values)
        connection.execute("UPDATE cleaned SET day = NULL, erasings = erasings + 1")


def erased_before(hall: Path, site_id: int, kind: Kind, present: Sequence[Made]) -> list[Made]:
    """What of that which is there was erased once already."""
    if not present or not beside(hall).exists():
        return []
    found: list[Made] = []
    with _open(hall) as connection:
        if not _is_begun(connection):
            return found
        for start in range(0, len(present), _AT_ONCE):
            some = present[start : start + _AT_ONCE]
            known = set(
                connection.execute(
                    "SELECT id, made_at FROM erased WHERE site_id = ? AND what = ?"
                    f" AND id IN ({','.join('?' * len(some))})",
                    (site_id, kind.value, *(each for each, _ in some)),
                ).fetchall()
            )
            found += [each for each in some if each in known]
    return found


@dataclass(frozen=True, slots=True)
class Cleaned:
    """The business day on which the file was last clean, `None` where traces may be left; and how
    many erasings there have been.
    """

    day: str | None = None
    erasings: int = 0


def last_cleaned(hall: Path) -> Cleaned:
    """When the file was last seen to hold nothing that was erased."""
    if not beside(hall).exists():
        return Cleaned()
    with _open(hall) as connection:
        if not _is_begun(connection):
            return Cleaned()
        return Cleaned(*connection.execute("SELECT day, erasings FROM cleaned").fetchone())


def cleaned(hall: Path, day: str, before: Cleaned) -> None:
    """Put down that the file is clean on that day (ISO date), unless something was erased since."""
    with _writing(hall) as connection:
        connection.execute("UPDATE cleaned SET day = ? WHERE erasings = ?", (day, before.erasings))


@contextmanager
def _writing(hall: Path) -> Iterator[sqlite3.Connection]:
    with _open(hall) as connection:
        connection.execute("BEGIN IMMEDIATE")
        if not _is_begun(connection):
            for statement in _TABLES:
                connection.execute(statement)
            _share(hall)
        yield connection
        connection.execute("COMMIT")


@contextmanager
def _open(hall: Path) -> Iterator[sqlite3.Connection]:
    path = beside(hall)
    with (
        naming_trouble(path),
        closing(sqlite3.connect(path, timeout=PATIENCE_S, isolation_level=None)) as connection,
    ):
        yield connection


def _is_begun(connection: sqlite3.Connection) -> bool:
    """Whether the list is more than the empty file of a program that was ended as it began it."""
    known = connection.execute("SELECT count(*) FROM sqlite_master WHERE name = 'cleaned'")
    return bool(known.fetchone()[0])


def _share(hall: Path) -> None:
    if sys.platform != "win32":
        # Others who work with the hall have to go on with the list as well.
        with suppress(PermissionError):
            beside(hall).chmod(stat.S_IMODE(hall.stat().st_mode))
