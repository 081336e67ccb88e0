"""Opens a hall's SQLite database, and is the one way to write to it and to read it.

One thread owns a `Database`. A write takes the lock before it reads anything (`BEGIN IMMEDIATE`),
so that two counters never decide on the same picture; a read sees one consistent state.
"""

import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from random import Random
from types import TracebackType
from typing import Self

from sqlalchemy import Connection, Engine, bindparam, create_engine, event, insert, select, update
from sqlalchemy.pool import NullPool

from queueapp.clock import Clock, HallClock
from queueapp.domain.setup import Directory, HallDraft, HallKind, HallTime
from queueapp.errors import QueueappError, StorageTrouble, Trouble
from queueapp.storage import schema
from queueapp.storage.directory import load_directory, save_draft
from queueapp.storage.faults import as_trouble, trouble_of
from queueapp.storage.share import is_network_share

APPLICATION_ID = 0x4B51_4555
"""Marks a SQLite file as one of ours (`KQEU`)."""

LOCK_PATIENCE_S = 8.0
"""How long a writer waits for its turn before it says that the database is busy."""


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
        try:
            self._writer = self._engine.connect()
            self._reader = self._engine.connect()
            self.kind, hall_time = self._read_info()
        except QueueappError:
            raise
        except Exception as error:
            raise as_trouble(error, path) from error
        self.clock = (
            clock
            if hall_time is None
            else HallClock(clock, hall_time.origin, hall_time.hall_origin, hall_time.rate)
        )

    @classmethod
    def open(cls, path: Path, clock: Clock) -> Self:
        """Open an existing database; raises `StorageTrouble` where that cannot be."""
        if not path.is_file():
            raise StorageTrouble(Trouble.CANNOT_OPEN, path)
        if is_network_share(path):
            raise StorageTrouble(Trouble.NETWORK_SHARE, path)
        _check_header(path)
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
        half = path.with_name(path.name + ".new")
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            if path.exists():
                raise StorageTrouble(Trouble.CANNOT_OPEN, path, "exists")
            half.unlink(missing_ok=True)
            _build(half, kind, clock.now(), hall_time)
            half.rename(path)
        except OSError as error:
            raise StorageTrouble(_os_trouble(error), path, str(error)) from error
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
        connection = self._writer
        try:
            self._begin_immediate(connection)
            try:
                row = connection.execute(_raise_revision, {"of_site": site_id}).one()
                directory = self._directory(connection, site_id, row.setup_revision)
                yield Tx(connection, site_id, self.clock.now(), row.revision, directory)
                connection.commit()
            except BaseException:
                with suppress(Exception):
                    connection.rollback()
                self._directories.pop(site_id, None)
                raise
        except QueueappError:
            raise
        except Exception as error:
            raise as_trouble(error, self.path) from error

    @contextmanager
    def read(self, site_id: int) -> Iterator[Tx]:
        """A consistent picture: everything read inside the block is of one moment."""
        connection = self._reader
        try:
            connection.exec_driver_sql("BEGIN")
            try:
                row = connection.execute(_read_revision, {"of_site": site_id}).one()
                directory = self._directory(connection, site_id, row.setup_revision)
                yield Tx(connection, site_id, self.clock.now(), row.revision, directory)
            finally:
                connection.rollback()
        except QueueappError:
            raise
        except Exception as error:
            raise as_trouble(error, self.path) from error

    def site_ids(self) -> tuple[int, ...]:
        """The sites of this database, oldest first."""
        try:
            rows = self._reader.execute(select(schema.site.c.id).order_by(schema.site.c.id))
            ids = tuple(row.id for row in rows)
            self._reader.rollback()
        except Exception as error:
            raise as_trouble(error, self.path) from error
        return ids

    def found_site(self, draft: HallDraft) -> int:
        """Make a hall from a checked draft, whole or not at all; returns its id."""
        try:
            self._begin_immediate(self._writer)
            statement = insert(schema.site).values(
                name=draft.name, timezone=draft.timezone, wait_target=draft.wait_target
            )
            site_id = self._writer.execute(statement.returning(schema.site.c.id)).scalar_one()
            save_draft(self._writer, site_id, draft)
            self._writer.commit()
        except Exception as error:
            self._writer.rollback()
            raise as_trouble(error, self.path) from error
        return int(site_id)

    def changed(self) -> bool:
        """Whether anybody has written since this was last asked; costs microseconds."""
        try:
            version = self._reader.exec_driver_sql("PRAGMA data_version").scalar_one()
            self._reader.rollback()
        except Exception as error:
            raise as_trouble(error, self.path) from error
        changed = version != self._seen_version
        self._seen_version = version
        return bool(changed)

    def _begin_immediate(self, connection: Connection) -> None:
        # SQLite's own busy waiting is unfair under load; short waits of random length are not.
        deadline = time.monotonic() + LOCK_PATIENCE_S
        while True:
            try:
                connection.exec_driver_sql("BEGIN IMMEDIATE")
                return
            except Exception as error:
                connection.rollback()
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
        row = self._reader.execute(select(schema.database_info)).one()
        self._reader.rollback()
        if row.clock_rate is None:
            return HallKind(row.kind), None
        return HallKind(row.kind), HallTime(row.clock_origin, row.clock_hall_origin, row.clock_rate)


def _engine(path: Path) -> Engine:
    # Transactions are begun by hand, so the driver's own habit of beginning them is switched off.
    engine = create_engine(
        f"sqlite:///{path}",
        poolclass=NullPool,
        connect_args={"isolation_level": None, "timeout": 0.05},
    )

    @event.listens_for(engine, "connect")
    def prepare(connection: sqlite3.Connection, _record: object) -> None:
        for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON"):
            connection.execute(f"PRAGMA {pragma}").close()

    return engine


def _check_header(path: Path) -> None:
    try:
        with path.open("rb") as file:
            head = file.read(72)
    except OSError as error:
        raise StorageTrouble(_os_trouble(error), path, str(error)) from error
    if not head.startswith(b"SQLite format 3\0"):
        # A file of the right size for a database that no longer begins like one was damaged.
        raise StorageTrouble(Trouble.NOT_OURS, path)
    version = int.from_bytes(head[60:64], "big")
    application = int.from_bytes(head[68:72], "big")
    if application != APPLICATION_ID:
        raise StorageTrouble(Trouble.NOT_OURS, path)
    if version > schema.VERSION:
        raise StorageTrouble(Trouble.NEWER, path, f"{version} > {schema.VERSION}")


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
    except Exception as error:
        raise as_trouble(error, path) from error
    finally:
        engine.dispose()


def _os_trouble(error: OSError) -> Trouble:
    import errno

    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return Trouble.READ_ONLY
    if error.errno == errno.ENOSPC:
        return Trouble.DISK_FULL
    return Trouble.CANNOT_OPEN
