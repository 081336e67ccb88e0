"""What this PC took down while the shared server was out of touch, until the server has it.

One small SQLite file per user, open to every window of that user at once. Each method opens the
file for itself: a window never goes on writing into a file that another one has set aside, and
any thread may call. What a method returns is on the disk by then, and outlives a killed program
and a power cut.
"""

import json
import logging
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self
from uuid import uuid4

from queueapp.errors import QueueappError, StorageTrouble, Trouble
from queueapp.storage.faults import naming_trouble, trouble_with_file

APPLICATION_ID = 0x4B51_4A52
"""Marks a SQLite file as a journal of ours (`KQJR`)."""

VERSION = 1
"""How the tables are laid out; a file with a higher one is refused."""

LOCK_PATIENCE_S = 8.0
"""How long a window waits for another one's turn before it says that the journal is busy."""

_TABLES = {
    "this_pc": "id INTEGER PRIMARY KEY CHECK (id = 1), key TEXT NOT NULL",
    "station": (
        "place TEXT NOT NULL, site_id INTEGER NOT NULL, number INTEGER NOT NULL,"
        " PRIMARY KEY (place, site_id)"
    ),
    "numbering": (
        "place TEXT NOT NULL, site_id INTEGER NOT NULL, business_day TEXT NOT NULL,"
        " last INTEGER NOT NULL, PRIMARY KEY (place, site_id, business_day)"
    ),
    "entry": (
        "seq INTEGER PRIMARY KEY AUTOINCREMENT, key TEXT NOT NULL UNIQUE, place TEXT NOT NULL,"
        " site_id INTEGER NOT NULL, kind TEXT NOT NULL, made_at INTEGER NOT NULL,"
        " ticket TEXT NOT NULL, body TEXT NOT NULL CHECK (json_valid(body)), trouble TEXT"
    ),
}
# Without EXTRA a power cut right after a commit may bring the rollback journal's name back, and
# undo the commit with it. Nothing personal may stay behind in freed pages or temporary files.
_PRAGMAS = ("journal_mode=DELETE", "synchronous=EXTRA", "secure_delete=ON", "temp_store=MEMORY")
_ENTRY = "SELECT key, place, site_id, kind, made_at, ticket, body, trouble FROM entry"

_log = logging.getLogger(__name__)


class NoStation(QueueappError):
    """The server has given this PC no station number yet, so that it cannot number anything."""

    def __init__(self, place: str, site_id: int) -> None:
        super().__init__(place, site_id)
        self.place = place
        self.site_id = site_id


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that was taken down and that the server does not have yet.

    `key` is the key of the operation, by which the server recognises what it has already; `place`
    the database's address; `made_at` in ms UTC by the hall's clock; `ticket` the provisional
    number, if it has one; `trouble` the code of the refusal that kept the entry from being shared,
    if any.
    """

    key: str
    place: str
    site_id: int
    kind: str
    made_at: int
    ticket: str
    body: Mapping[str, Any]
    trouble: str | None


class Journal:
    """The journal of one user on this PC."""

    def __init__(self, path: Path, set_aside: Path | None) -> None:
        """Use `open`."""
        self.path = path
        self.set_aside = set_aside
        """Where the damaged file went that stood here; entries may have been lost with it."""

    @classmethod
    def open(cls, path: Path) -> Self:
        """The journal at `path`, made if there is none; a damaged one is set aside.

        The file is written to, so that a full disk or a read-only folder is told before it is
        needed. Raises `StorageTrouble`; a newer version's file (`Trouble.NEWER`) stays as it is.
        """
        set_aside = None
        with _naming_trouble(path):
            path.parent.mkdir(parents=True, exist_ok=True)
            if not _looks_whole(path):
                with _alone_at(path):
                    if fault := _fault_of(path):
                        new = _built_beside(path)
                        if path.exists():
                            set_aside = _move_aside(path)
                            _log.warning("The damaged journal is now %s: %s", set_aside, fault)
                        new.rename(path)
        return cls(path, set_aside)

    def own_key(self) -> str:
        """The key by which the server knows this PC; as old as the file."""
        with self._reading() as connection:
            ((key,),) = connection.execute("SELECT key FROM this_pc").fetchall()
            return str(key)

    def station(self, place: str, site_id: int) -> int | None:
        """The number that the server gave this PC at a site, if it did."""
        with self._reading() as connection:
            return _station(connection, place, site_id)

    def set_station(self, place: str, site_id: int, number: int) -> None:
        """Keep the number that the server gave this PC at a site."""
        with self._writing() as connection:
            connection.execute(
                "INSERT INTO station VALUES (?, ?, ?)"
                " ON CONFLICT DO UPDATE SET number = excluded.number",
                (place, site_id, number),
            )

    def add(
        self,
        *,
        key: str,
        place: str,
        site_id: int,
        kind: str,
        made_at: int,
        body: Mapping[str, Any],
        numbered_on: str | None = None,
    ) -> Entry:
        """Take something down; where a client is to hold it, with a provisional number.

        The number is the next one of the business day (ISO date) that it is `numbered_on`,
        `P<station>-<n>`, and is never given again. An entry that has this key already is returned
        as it is. Raises `NoStation` where a number is wanted and no station is known.
        """
        with self._writing() as connection:
            found = _entries(connection, "WHERE key = ?", key)
            if not found:
                ticket = ""
                if numbered_on is not None:
                    ticket = _next_ticket(connection, place, site_id, numbered_on)
                connection.execute(
                    "INSERT INTO entry (key, place, site_id, kind, made_at, ticket, body)"
                    " VALUES (?, ?, ?, ?, ?, ?, ?)",
                    (key, place, site_id, kind, made_at, ticket, json.dumps(body)),
                )
                found = _entries(connection, "WHERE key = ?", key)
        return found[0]

    def unshared(self, place: str, site_id: int) -> tuple[Entry, ...]:
        """What a site's server does not have yet, refused entries too, in the order it was made."""
        with self._reading() as connection:
            return _entries(
                connection, "WHERE place = ? AND site_id = ? ORDER BY seq", place, site_id
            )

    def shared(self, key: str) -> None:
        """Delete an entry that the server has now; another window may have done so already."""
        self._delete(key)

    def withdraw(self, key: str) -> bool:
        """Delete an entry that is not to be shared; `False` where it is here no longer."""
        return self._delete(key)

    def refuse(self, key: str, code: str) -> None:
        """Keep with the entry why the server did not take it."""
        with self._writing() as connection:
            connection.execute("UPDATE entry SET trouble = ? WHERE key = ?", (code, key))

    def _delete(self, key: str) -> bool:
        with self._writing() as connection:
            here = connection.execute("SELECT 1 FROM entry WHERE key = ?", (key,)).fetchall()
            if not here:
                return False
            # Not the one row: SQLite's secure deletion misses copies that were left behind when
            # it moved rows between pages. Emptying the table wipes every page of it.
            others = connection.execute("SELECT * FROM entry WHERE key <> ?", (key,)).fetchall()
            connection.execute("DELETE FROM entry")
            connection.executemany("INSERT INTO entry VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", others)
            return True

    @contextmanager
    def _reading(self) -> Iterator[sqlite3.Connection]:
        with _naming_trouble(self.path), _connected(self.path) as connection:
            connection.execute("BEGIN")
            _require_version(connection)
            yield connection

    @contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        with _naming_trouble(self.path), _connected(self.path) as connection:
            connection.execute("BEGIN IMMEDIATE")
            _require_version(connection)
            yield connection
            connection.execute("COMMIT")


@contextmanager
def _naming_trouble(path: Path) -> Iterator[None]:
    with naming_trouble(path):
        try:
            yield
        except OSError as error:
            raise StorageTrouble(trouble_with_file(error), path, str(error)) from error


@contextmanager
def _connected(path: Path) -> Iterator[sqlite3.Connection]:
    # Never makes the file: one that has vanished is trouble, not an empty journal.
    address = f"{path.absolute().as_uri()}?mode=rw"
    with closing(
        sqlite3.connect(address, uri=True, timeout=LOCK_PATIENCE_S, isolation_level=None)
    ) as connection:
        for pragma in _PRAGMAS:
            connection.execute(f"PRAGMA {pragma}").close()
        yield connection


def _ask(connection: sqlite3.Connection, pragma: str) -> Any:
    return connection.execute(f"PRAGMA {pragma}").fetchall()[0][0]


def _require_version(connection: sqlite3.Connection) -> None:
    version = _ask(connection, "user_version")
    if version > VERSION:
        raise StorageTrouble(Trouble.NEWER, detail=f"{version} > {VERSION}")
    if version < VERSION:
        raise StorageTrouble(Trouble.DAMAGED, detail=f"version {version}")


def _station(connection: sqlite3.Connection, place: str, site_id: int) -> int | None:
    found = connection.execute(
        "SELECT number FROM station WHERE place = ? AND site_id = ?", (place, site_id)
    ).fetchall()
    return int(found[0][0]) if found else None


def _next_ticket(
    connection: sqlite3.Connection, place: str, site_id: int, business_day: str
) -> str:
    station = _station(connection, place, site_id)
    if station is None:
        raise NoStation(place, site_id)
    ((number,),) = connection.execute(
        "INSERT INTO numbering VALUES (?, ?, ?, 1)"
        " ON CONFLICT DO UPDATE SET last = last + 1 RETURNING last",
        (place, site_id, business_day),
    ).fetchall()
    return f"P{station}-{number}"


def _entries(
    connection: sqlite3.Connection, where: str, *arguments: str | int
) -> tuple[Entry, ...]:
    rows = connection.execute(f"{_ENTRY} {where}", arguments).fetchall()
    return tuple(_entry(*row) for row in rows)


def _entry(
    key: str,
    place: str,
    site_id: int,
    kind: str,
    made_at: int,
    ticket: str,
    body: str,
    trouble: str | None,
) -> Entry:
    try:
        facts = json.loads(body)
    except ValueError as error:
        raise StorageTrouble(Trouble.DAMAGED, detail=str(error)) from error
    return Entry(key, place, site_id, kind, made_at, ticket, facts, trouble)


def _looks_whole(path: Path) -> bool:
    try:
        return _fault_of(path) is None
    except StorageTrouble as trouble:
        # Another window may be putting a new file in its place at this moment.
        if trouble.trouble is not Trouble.CANNOT_OPEN:
            raise
        return False


def _fault_of(path: Path) -> str | None:
    if not path.exists():
        return "no file"
    try:
        with naming_trouble(path), _connected(path) as connection:
            connection.execute("BEGIN IMMEDIATE")
            _require_whole(connection)
            # Written as it is, to see that it can be.
            connection.execute(f"PRAGMA user_version={VERSION}").close()
            connection.execute("COMMIT")
    except StorageTrouble as trouble:
        if trouble.trouble is not Trouble.DAMAGED:
            raise
        return trouble.detail or trouble.trouble
    return None


def _require_whole(connection: sqlite3.Connection) -> None:
    if _ask(connection, "application_id") != APPLICATION_ID:
        raise StorageTrouble(Trouble.DAMAGED, detail="not a journal")
    _require_version(connection)
    tables = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
    if not _TABLES.keys() <= {name for (name,) in tables}:
        raise StorageTrouble(Trouble.DAMAGED, detail="a table is missing")
    fault = _ask(connection, "integrity_check")
    if fault != "ok":
        raise StorageTrouble(Trouble.DAMAGED, detail=fault)
    if not connection.execute("SELECT key FROM this_pc").fetchall():
        raise StorageTrouble(Trouble.DAMAGED, detail="no key of this PC")


def _built_beside(path: Path) -> Path:
    new = path.with_name(f"{path.name}-new")
    for half in (new, new.with_name(f"{new.name}-journal")):
        half.unlink(missing_ok=True)
    # Personal text will stand in it; what SQLite puts beside it gets the same mode.
    new.touch(mode=0o600)
    with _connected(new) as connection:
        connection.execute("BEGIN IMMEDIATE")
        connection.execute(f"PRAGMA application_id={APPLICATION_ID}").close()
        connection.execute(f"PRAGMA user_version={VERSION}").close()
        for name, columns in _TABLES.items():
            connection.execute(f"CREATE TABLE {name} ({columns})")
        connection.execute("INSERT INTO this_pc VALUES (1, ?)", (uuid4().hex,))
        connection.execute("COMMIT")
    return new


@contextmanager
def _alone_at(path: Path) -> Iterator[None]:
    # Of several windows that find no journal or a damaged one, one makes the new one: another
    # would move it aside. SQLite's own lock is one that every system lifts when its holder dies.
    lock = path.with_name(f"{path.name}-lock")
    with closing(
        sqlite3.connect(lock, timeout=LOCK_PATIENCE_S, isolation_level=None)
    ) as connection:
        connection.execute("BEGIN EXCLUSIVE")
        yield


def _move_aside(path: Path) -> Path:
    number = 1
    while (aside := path.with_name(f"{path.name}-damaged-{number}")).exists():
        number += 1
    # First: a rollback journal that stayed behind would be played into the new file.
    beside = path.with_name(f"{path.name}-journal")
    if beside.exists():
        beside.rename(aside.with_name(f"{aside.name}-journal"))
    path.rename(aside)
    return aside
