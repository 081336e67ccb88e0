"""Opens a hall's SQLite database, and is the one way to write to it and to read it.

One thread owns a `Database`. A write takes the lock before it reads anything (`BEGIN IMMEDIATE`),
so that two counters never decide on the same picture; a read sees one consistent state.
"""

import errno
import os
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from random import Random
from types import TracebackType
from typing import Any, Self, TypeVar

from sqlalchemy import (
    URL,
    Connection,
    Engine,
    Row,
    bindparam,
    create_engine,
    event,
    insert,
    select,
    update,
)
from sqlalchemy.exc import NoResultFound, OperationalError
from sqlalchemy.pool import NullPool

from queueapp.clock import Clock, HallClock
from queueapp.domain.setup import Directory, HallDraft, HallKind, HallTime
from queueapp.errors import StorageTrouble, Trouble
from queueapp.storage import schema
from queueapp.storage.directory import load_directory, save_draft
from queueapp.storage.faults import (
    Codes,
    may_write,
    naming_trouble,
    trouble_of,
    trouble_with_file,
)
from queueapp.storage.share import is_network_share

APPLICATION_ID = 0x4B51_4555
"""Marks a SQLite file as one of ours (`KQEU`)."""

LOCK_PATIENCE_S = 8.0
"""How long a writer waits for its turn before it says that the database is busy."""

_SQLITE_MAGIC = b"SQLite format 3\0"
_OUR_TABLE = b"CREATE TABLE database_info"
_HEADER = 100
_SEARCHED = 1024 * 1024
_KINDS = Codes(HallKind)

T = TypeVar("T")


@dataclass(slots=True)
class Tx:
    """One transaction: what it may touch, and the one instant it happens at (ms UTC)."""

    connection: Connection
    site_id: int
    now: int
    revision: int
    directory: Directory


_raise_revision = (
    update(schema.site)
    .where(schema.site.c.id == bindparam("of_site"))
    .values(revision=schema.site.c.revision + 1)
    .returning(schema.site.c.revision, schema.site.c.setup_revision)
)
_read_revision = select(schema.site.c.revision, schema.site.c.setup_revision).where(
    schema.site.c.id == bindparam("of_site")
)


class Database:
    """An open database of one kind, with the clock that its hall goes by."""

    def __init__(self, path: Path, clock: Clock) -> None:
        """Open the file that stands at `path`; use `open` and `create`."""
        self.path = path
        self._engine = _engine(path)
        self._jitter = Random(time.monotonic_ns())
        self._directories: dict[int, tuple[int, Directory]] = {}
        self._seen_version = -1
        with naming_trouble(path):
            # Whoever closes or recovers the database at this moment has it to themselves.
            self._writer = self._patiently(self._engine.connect)
            try:
                self._reader = self._patiently(self._engine.connect)
                try:
                    self.kind, hall_time = self._patiently(self._read_info)
                except BaseException:
                    self._reader.close()
                    raise
            except BaseException:
                self._writer.close()
                raise
        self.clock = (
            clock
            if hall_time is None
            else HallClock(clock, hall_time.origin, hall_time.hall_origin, hall_time.rate)
        )

    @classmethod
    def open(cls, path: Path, clock: Clock) -> Self:
        """Open an existing database; raises `StorageTrouble` where that cannot be."""
        if is_network_share(path):
            raise StorageTrouble(Trouble.NETWORK_SHARE, path)
        _check_file(path)
        return cls(path, clock)

    @classmethod
    def create(
        cls, path: Path, kind: HallKind, clock: Clock, hall_time: HallTime | None = None
    ) -> Self:
        """Make a new, empty database; an existing file is never overwritten.

        It is built beside its place and moved there whole, so that a crash leaves no half file.
        """
        if is_network_share(path):
            raise StorageTrouble(Trouble.NETWORK_SHARE, path)
        half = path.with_name(f"{path.name}.{os.getpid()}.new")
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            if path.exists():
                raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(path))
            _remove(half)
            try:
                with naming_trouble(path):
                    _build(half, kind, clock.now(), hall_time)
                _move_new(half, path)
            finally:
                _remove(half)
        except FileExistsError as error:
            raise StorageTrouble(Trouble.CANNOT_OPEN, path, "exists") from error
        except OSError as error:
            raise StorageTrouble(trouble_with_file(error), path, str(error)) from error
        return cls(path, clock)

    def close(self) -> None:
        """Let go of the file."""
        self._writer.close()
        self._reader.close()
        self._engine.dispose()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    @contextmanager
    def write(self, site_id: int) -> Iterator[Tx]:
        """The one write transaction: all of it is kept when the block ends, or nothing is."""
        with self._writing() as connection:
            row = connection.execute(_raise_revision, {"of_site": site_id}).one()
            # Read before anything is written, so that it is true whatever becomes of the rest.
            directory = self._directory(connection, site_id, row.setup_revision)
            yield Tx(connection, site_id, self.clock.now(), row.revision, directory)

    @contextmanager
    def read(self, site_id: int) -> Iterator[Tx]:
        """A consistent picture: everything read inside the block is of one moment."""
        connection = self._reader
        with naming_trouble(self.path):
            try:
                row = self._patiently(lambda: self._begin_read(site_id))
                directory = self._directory(connection, site_id, row.setup_revision)
                yield Tx(connection, site_id, self.clock.now(), row.revision, directory)
            finally:
                connection.rollback()

    def site_ids(self) -> tuple[int, ...]:
        """The sites of this database, oldest first."""
        with naming_trouble(self.path):
            try:
                return self._patiently(lambda: _site_ids(self._reader))
            finally:
                self._reader.rollback()

    def found_first_site(self, draft: HallDraft) -> int | None:
        """Make a hall from a checked draft, whole or not at all; returns its id.

        `None` where this database has a hall already, and nothing is changed.
        """
        with self._writing() as connection:
            if _site_ids(connection):
                return None
            statement = insert(schema.site).values(
                name=draft.name, timezone=draft.timezone, wait_target=draft.wait_target
            )
            site_id = connection.execute(statement.returning(schema.site.c.id)).scalar_one()
            save_draft(connection, site_id, draft)
            return int(site_id)

    def changed(self) -> bool:
        """Whether anybody has written since this was last asked; costs microseconds."""
        with naming_trouble(self.path):
            version = self._reader.exec_driver_sql("PRAGMA data_version").scalar_one()
            self._reader.rollback()
        changed = version != self._seen_version
        self._seen_version = version
        return bool(changed)

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        connection = self._writer
        with naming_trouble(self.path):
            try:
                self._patiently(lambda: connection.exec_driver_sql("BEGIN IMMEDIATE"))
                yield connection
                connection.commit()
            except BaseException:
                with suppress(Exception):
                    connection.rollback()
                raise

    def _begin_read(self, site_id: int) -> Row[Any]:
        try:
            self._reader.exec_driver_sql("BEGIN")
            return self._reader.execute(_read_revision, {"of_site": site_id}).one()
        except Exception:
            self._reader.rollback()
            raise

    def _patiently(self, act: Callable[[], T]) -> T:
        # SQLite's own busy waiting is unfair under load; short waits of random length are not.
        deadline = time.monotonic() + LOCK_PATIENCE_S
        while True:
            try:
                return act()
            except Exception as error:
                if trouble_of(error) is not Trouble.BUSY or time.monotonic() > deadline:
                    raise
            time.sleep(self._jitter.uniform(0.001, 0.012))

    def _directory(self, connection: Connection, site_id: int, setup_revision: int) -> Directory:
        cached = self._directories.get(site_id)
        if cached is None or cached[0] != setup_revision:
            cached = setup_revision, load_directory(connection, site_id)
            self._directories[site_id] = cached
        return cached[1]

    def _read_info(self) -> tuple[HallKind, HallTime | None]:
        # The file's own header may be older than the log beside it, which SQLite has read by now.
        version = self._reader.exec_driver_sql("PRAGMA user_version").scalar_one()
        if version > schema.VERSION:
            raise StorageTrouble(Trouble.NEWER, detail=f"{version} > {schema.VERSION}")
        try:
            row = self._reader.execute(select(schema.database_info)).one()
        except (OperationalError, NoResultFound) as error:
            if trouble_of(error) is not None:
                raise
            # Marked as ours, yet without what every one of ours begins with.
            raise StorageTrouble(Trouble.DAMAGED, detail=str(error)) from error
        self._reader.rollback()
        kind = _KINDS[row.kind]
        if row.clock_rate is None:
            return kind, None
        return kind, HallTime(row.clock_origin, row.clock_hall_origin, row.clock_rate)


def _engine(path: Path) -> Engine:
    # Transactions are begun by hand, so the driver's own habit of beginning them is switched off.
    engine = create_engine(
        URL.create("sqlite", database=str(path)),
        poolclass=NullPool,
        connect_args={"isolation_level": None, "timeout": 0.05},
    )

    @event.listens_for(engine, "connect")
    def prepare(connection: sqlite3.Connection, _record: object) -> None:
        for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON"):
            connection.execute(f"PRAGMA {pragma}").close()

    return engine


def _check_file(path: Path) -> None:
    # Read before SQLite opens it: a file of somebody else's is not touched at all.
    try:
        if not path.is_file():
            raise StorageTrouble(Trouble.CANNOT_OPEN, path)
        with path.open("rb") as file:
            header, following = file.read(_HEADER), file.read(_SEARCHED)
    except OSError as error:
        raise StorageTrouble(Trouble.CANNOT_OPEN, path, str(error)) from error
    sqlite, whole = header.startswith(_SQLITE_MAGIC), len(header) == _HEADER
    if not sqlite or not whole or int.from_bytes(header[68:72], "big") != APPLICATION_ID:
        # Where our tables still stand behind it, it is the start of the file that was lost.
        was_ours = (sqlite and not whole) or _OUR_TABLE in following
        raise StorageTrouble(Trouble.DAMAGED if was_ours else Trouble.NOT_OURS, path)
    version = int.from_bytes(header[60:64], "big")
    if version > schema.VERSION:
        raise StorageTrouble(Trouble.NEWER, path, f"{version} > {schema.VERSION}")
    if not may_write(path):
        raise StorageTrouble(Trouble.READ_ONLY, path)


def _site_ids(connection: Connection) -> tuple[int, ...]:
    rows = connection.execute(select(schema.site.c.id).order_by(schema.site.c.id))
    return tuple(row.id for row in rows)


def _build(path: Path, kind: HallKind, now: int, hall_time: HallTime | None) -> None:
    engine = _engine(path)
    try:
        with engine.connect() as connection:
            connection.exec_driver_sql(f"PRAGMA application_id={APPLICATION_ID}")
            connection.exec_driver_sql(f"PRAGMA user_version={schema.VERSION}")
            connection.exec_driver_sql("BEGIN IMMEDIATE")
            schema.metadata.create_all(connection)
            connection.execute(
                insert(schema.database_info).values(
                    id=1,
                    kind=kind.value,
                    created_at=now,
                    clock_origin=hall_time.origin if hall_time else None,
                    clock_hall_origin=hall_time.hall_origin if hall_time else None,
                    clock_rate=hall_time.rate if hall_time else None,
                )
            )
            connection.commit()
            # The header must say whose file this is even where the log is never folded in.
            connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
    finally:
        engine.dispose()


def _move_new(half: Path, path: Path) -> None:
    # A link refuses to replace what another process has put there meanwhile; a rename would not.
    try:
        os.link(half, path)
    except FileExistsError:
        raise
    except OSError:
        half.rename(path)


def _remove(path: Path) -> None:
    for suffix in ("", "-wal", "-shm", "-journal"):
        path.with_name(path.name + suffix).unlink(missing_ok=True)
