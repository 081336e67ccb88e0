"""Which hall a SQLite file holds, and whether it is sound.

Each look opens a connection of its own that changes nothing, so that it may be taken on any
thread, while the hall is in use or closed.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from queueapp.domain.setup import HallKind
from queueapp.errors import StorageTrouble, Trouble
from queueapp.storage.faults import Codes, may_write, naming_trouble
from queueapp.storage.in_use import in_use
from queueapp.storage.sqlite import LOCK_PATIENCE_S, check_file

_KINDS = Codes(HallKind)
_MOST_FAULTS = 5


@dataclass(frozen=True, slots=True)
class Identity:
    """What stays the same in every copy of one hall, and is another in every other hall."""

    kind: HallKind
    created_at: int


@dataclass(frozen=True, slots=True)
class Facts:
    """What a file says of itself; no time zone where no site has been set up in it yet."""

    identity: Identity
    version: int
    timezone: str | None


@contextmanager
def reading(path: Path) -> Iterator[sqlite3.Connection]:
    """One moment of a hall's file, however long the block lasts; nobody who writes has to wait.

    A file of somebody else's is refused before SQLite sees it.
    """
    require_ours(path)
    # Only a connection that may write can finish what a killed program left beside the file.
    options = "mode=rw"
    if not may_write(path):
        alone = not path.with_name(f"{path.name}-wal").exists()
        options = "mode=ro&immutable=1" if alone else "mode=ro"
    with naming_trouble(path), in_use(path), closing(_connect(path, options)) as connection:
        connection.execute("PRAGMA query_only=ON").close()
        connection.execute("BEGIN").close()
        connection.execute("SELECT 1 FROM sqlite_master LIMIT 1").close()
        yield connection


def facts_of(path: Path) -> Facts:
    """What the file says of itself; raises `StorageTrouble` where it is no readable hall."""
    with reading(path) as connection:
        return read_facts(connection)


def read_facts(connection: sqlite3.Connection) -> Facts:
    """What an open file says of itself."""
    try:
        (version,) = connection.execute("PRAGMA user_version").fetchone()
        info = connection.execute("SELECT kind, created_at FROM database_info").fetchone()
        site = connection.execute("SELECT timezone FROM site ORDER BY id LIMIT 1").fetchone()
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode != sqlite3.SQLITE_ERROR:
            raise
        raise StorageTrouble(Trouble.DAMAGED, detail=str(error)) from error
    if info is None:
        raise StorageTrouble(Trouble.DAMAGED, detail="database_info is empty")
    return Facts(Identity(_KINDS[info[0]], info[1]), version, site[0] if site else None)


def damage_of(path: Path, *, thoroughly: bool = False) -> str | None:
    """What is damaged in a hall's file, in SQLite's words; `None` where nothing is.

    `thoroughly` also compares every index with its table and follows every reference, which takes
    some times as long. Raises `StorageTrouble` where the file cannot be looked at.
    """
    try:
        with reading(path) as connection:
            read_facts(connection)
            return _faults(connection, thoroughly)
    except StorageTrouble as error:
        if error.trouble is not Trouble.DAMAGED:
            raise
        return error.detail or "the start of the file is lost"


def require_sound(path: Path) -> Facts:
    """Check the whole file; raises `Trouble.DAMAGED` where anything in it is."""
    with reading(path) as connection:
        facts = read_facts(connection)
        faults = _faults(connection, thoroughly=True)
    if faults is not None:
        raise StorageTrouble(Trouble.DAMAGED, path, faults)
    return facts


def _faults(connection: sqlite3.Connection, thoroughly: bool) -> str | None:
    check = "integrity_check" if thoroughly else "quick_check"
    found = [row[0] for row in connection.execute(f"PRAGMA {check}({_MOST_FAULTS})")]
    if found == ["ok"]:
        found = []
    if thoroughly and not found:
        references = connection.execute("PRAGMA foreign_key_check").fetchmany(_MOST_FAULTS)
        found = [f"row {row} of {table}: no such {parent}" for table, row, parent, _ in references]
    return "; ".join(found) or None


def require_ours(path: Path) -> None:
    """Make sure that a file is a hall of ours, of whatever version, before SQLite sees it."""
    try:
        check_file(path)
    except StorageTrouble as error:
        if error.trouble not in {Trouble.NEWER, Trouble.READ_ONLY, Trouble.READ_ONLY_DISK}:
            raise


def _connect(path: Path, options: str) -> sqlite3.Connection:
    name = path.absolute().as_posix()
    # As SQLite wants it: two slashes more before a server's name, one before a drive letter.
    lead = "//" if name.startswith("//") else "" if name.startswith("/") else "/"
    address = f"file:{lead}{quote(name)}?{options}"
    return sqlite3.connect(address, timeout=LOCK_PATIENCE_S, isolation_level=None, uri=True)
