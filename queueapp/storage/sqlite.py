"""A hall's database in a file on this computer.

A write takes the lock before it reads anything (`BEGIN IMMEDIATE`); whoever has to wait for it
waits patiently and in no order that could starve anybody.
"""

import errno
import os
import sqlite3
import time
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from random import Random
from typing import Any, Self, TypeVar

from sqlalchemy import (
    URL,
    BigInteger,
    ColumnElement,
    Connection,
    Engine,
    Executable,
    Row,
    bindparam,
    case,
    create_engine,
    event,
    select,
    update,
)
from sqlalchemy.exc import NoResultFound, OperationalError
from sqlalchemy.pool import NullPool

from queueapp.clock import MOST_BEHIND, Clock
from queueapp.domain.setup import HallKind, HallTime
from queueapp.errors import StorageTrouble, Trouble
from queueapp.storage import erasures, schema
from queueapp.storage.database import (
    Database,
    Info,
    SiteRow,
    read_info,
    site_ids,
    write_info,
)
from queueapp.storage.erasures import Kind, Made
from queueapp.storage.faults import (
    may_write,
    naming_trouble,
    trouble_of,
    trouble_with_file,
    why_not_written,
)
from queueapp.storage.group_folder import require_let_in, share_with_group
from queueapp.storage.in_use import given_back, past_sqlite, taken
from queueapp.storage.share import is_network_share
from queueapp.storage.tx import Question, Values, Work, require_one_row
from queueapp.storage.wiping import wipe

APPLICATION_ID = 0x4B51_4555
"""Marks a SQLite file as one of ours (`KQEU`)."""

LOCK_PATIENCE_S = 8.0
"""How long a writer waits for its turn before it says that the database is busy."""

READING_CACHE_KB = 32 * 1024
"""So much of the file is kept in memory for who looks back; the rest is the system's to keep."""

# What is erased of a client must not stay behind in the file's free pages.
_PRAGMAS = ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "secure_delete=ON")
# Opened as if to write all the same: a log that a killed program left can be taken in by no other.
_READING_PRAGMAS = ("query_only=ON", f"cache_size=-{READING_CACHE_KB}")
_SQLITE_MAGIC = b"SQLite format 3\0"
_OUR_TABLE = b"CREATE TABLE database_info"
_HEADER = 100
_SEARCHED = 1024 * 1024

T = TypeVar("T")

_site = schema.site
_ROW = (
    _site.c.revision,
    _site.c.setup_revision,
    _site.c.latest_at,
    _site.c.chain_number,
    _site.c.chain_head,
)
_instant: ColumnElement[int] = bindparam("instant", type_=BigInteger)
_lock = (
    update(_site)
    .where(_site.c.id == bindparam("of_site"))
    .values(
        revision=_site.c.revision + 1,
        latest_at=case(
            (_site.c.latest_at.between(_instant, _instant + MOST_BEHIND), _site.c.latest_at),
            else_=_instant,
        ),
    )
    .returning(*_ROW)
)
_look = select(*_ROW).where(_site.c.id == bindparam("of_site"))


class SqliteDatabase(Database):
    """An open file, with the clock that its hall goes by."""

    place: Path

    def __init__(self, path: Path, clock: Clock, *, reads_only: bool = False) -> None:
        """Open the file that stands at `path`; use `open`, `open_reading` and `create`."""
        super().__init__(reads_only=reads_only)
        self.place = path
        self._engine = engine_for(path, reads_only=reads_only)
        self._jitter = Random(time.monotonic_ns())
        self._seen_version = -1
        self._closed = False
        self._has_erased = False
        with naming_trouble(path):
            self._file = taken(path)
            try:
                info = self._connect()
            except BaseException:
                given_back(self._file)
                raise
        self.kind = info.kind
        self.record_clock = info.clock(clock)

    def _connect(self) -> Info:
        # Whoever closes or recovers the database at this moment has it to themselves.
        self._writer = self._patiently(self._engine.connect)
        try:
            self._reader = self._patiently(self._engine.connect)
            try:
                return self._patiently(self._read_info)
            except BaseException:
                self._reader.close()
                raise
        except BaseException:
            self._writer.close()
            raise

    @classmethod
    def open(cls, path: Path, clock: Clock) -> Self:
        """Open an existing database; raises `StorageTrouble` where that cannot be."""
        if is_network_share(path):
            raise StorageTrouble(Trouble.NETWORK_SHARE, path)
        version = check_file(path)
        share_with_group(path)
        if version < schema.VERSION:
            from queueapp.storage.migrations import migrate_file

            migrate_file(path, clock)
        return cls(path, clock)

    @classmethod
    def open_reading(cls, path: Path, clock: Clock) -> Self:
        """Open a database on connections that SQLite lets change nothing in it."""
        version = check_file(path)
        if version < schema.VERSION:
            raise StorageTrouble(Trouble.OLDER, path, f"{version} < {schema.VERSION}")
        return cls(path, clock, reads_only=True)

    @classmethod
    def create(
        cls, path: Path, kind: HallKind, clock: Clock, hall_time: HallTime | None = None
    ) -> Self:
        """Make a new, empty database; an existing file is never overwritten.

        It is built beside its place and moved there whole, so that a crash leaves no half file.
        """
        if is_network_share(path):
            raise StorageTrouble(Trouble.NETWORK_SHARE, path)
        require_let_in(path)
        half = path.with_name(f"{path.name}.{os.getpid()}.new")
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            if path.exists():
                raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(path))
            _remove(half)
            try:
                with naming_trouble(path):
                    _build(half, kind, clock.now(), hall_time)
                share_with_group(half)
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
        if self._closed:
            return
        self._closed = True
        self._writer.close()
        self._reader.close()
        self._engine.dispose()
        given_back(self._file)

    def changed(self, site_id: int) -> bool:
        """Whether anybody has written to the file since this was last asked."""
        with naming_trouble(self.place):
            version = self._reader.exec_driver_sql("PRAGMA data_version").scalar_one()
            self._reader.rollback()
        changed = version != self._seen_version
        self._seen_version = version
        return bool(changed)

    def site_ids(self) -> tuple[int, ...]:
        """The sites of this database, oldest first."""
        with naming_trouble(self.place):
            try:
                return self._patiently(lambda: site_ids(self._reader))
            finally:
                self._reader.rollback()

    def about_to_erase(self, site_id: int, erased: Mapping[Kind, Collection[Made]]) -> None:
        """Put down beside the file what is about to be erased."""
        if self.kind is HallKind.HALL:
            erasures.remember(self.place, site_id, erased)
            self._has_erased = True

    def erased_before(self, site_id: int, kind: Kind, present: Sequence[Made]) -> list[Made]:
        """What of that which is there was erased once already."""
        if self.kind is not HallKind.HALL:
            return []
        return erasures.erased_before(self.place, site_id, kind, present)

    def clean(self, day: str) -> bool:
        """Leave nothing of what was erased in the file and its log; people in a demo are nobody."""
        if self.kind is not HallKind.HALL:
            return True
        before = erasures.last_cleaned(self.place)
        if before.day == day and not self._has_erased:
            return True
        if not wipe(self.place):
            return False
        erasures.cleaned(self.place, day, before)
        self._has_erased = False
        return True

    @contextmanager
    def _writing(self, site_id: int, _ahead: Sequence[Question]) -> Iterator[tuple[Work, SiteRow]]:
        with self._founding() as connection:
            values = {"of_site": site_id, "instant": self.clock.now()}
            yield _Work(connection), connection.execute(_lock, values).one()

    @contextmanager
    def _reading(self, site_id: int, _ahead: Sequence[Question]) -> Iterator[tuple[Work, SiteRow]]:
        with naming_trouble(self.place):
            try:
                yield _Work(self._reader), self._patiently(lambda: self._begin_read(site_id))
            finally:
                self._reader.rollback()

    @contextmanager
    def _founding(self) -> Iterator[Connection]:
        connection = self._writer
        with naming_trouble(self.place):
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
            return self._reader.execute(_look, {"of_site": site_id}).one()
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

    def _read_info(self) -> Info:
        # The file's own header may be older than the log beside it, which SQLite has read by now.
        version = self._reader.exec_driver_sql("PRAGMA user_version").scalar_one()
        if version > schema.VERSION:
            raise StorageTrouble(Trouble.NEWER, detail=f"{version} > {schema.VERSION}")
        try:
            info = read_info(self._reader)
        except (OperationalError, NoResultFound) as error:
            if trouble_of(error) is not None:
                raise
            # Marked as ours, yet without what every one of ours begins with.
            raise StorageTrouble(Trouble.DAMAGED, detail=str(error)) from error
        self._reader.rollback()
        return info


class _Work(Work):
    """Statements go to the file one by one: the way is short."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def ask(self, statement: Executable, values: Values) -> Sequence[Any]:
        return self._connection.execute(statement, values).all()

    def tell(self, statement: Executable, values: Values) -> None:
        require_one_row(statement, self._connection.execute(statement, values).rowcount)

    @property
    def connection(self) -> Connection:
        return self._connection


def check_file(path: Path) -> int:
    """Make sure that a file is a hall of ours that can be used here; returns its version.

    Read before SQLite opens it: a file of somebody else's is not touched at all.
    """
    require_let_in(path)
    try:
        if not path.is_file():
            raise StorageTrouble(Trouble.CANNOT_OPEN, path)
        with past_sqlite(path) as allowed:
            if not allowed:
                return _check_open_file(path)
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
        raise StorageTrouble(why_not_written(path), path)
    return version


def _check_open_file(path: Path) -> int:
    """The version of a file that this process has open, as SQLite reads it."""
    with naming_trouble(path), closing(sqlite3.connect(path)) as connection:
        (application,) = connection.execute("PRAGMA application_id").fetchone()
        (version,) = connection.execute("PRAGMA user_version").fetchone()
    if application != APPLICATION_ID:
        raise StorageTrouble(Trouble.DAMAGED, path)
    if version > schema.VERSION:
        raise StorageTrouble(Trouble.NEWER, path, f"{version} > {schema.VERSION}")
    if not may_write(path):
        raise StorageTrouble(why_not_written(path), path)
    return int(version)


def engine_for(path: Path, *, reads_only: bool = False) -> Engine:
    """How a file is opened; nothing is touched yet."""
    pragmas = _READING_PRAGMAS if reads_only else _PRAGMAS
    # Transactions are begun by hand, so the driver's own habit of beginning them is switched off.
    engine = create_engine(
        URL.create("sqlite", database=str(path)),
        poolclass=NullPool,
        connect_args={"isolation_level": None, "timeout": 0.05},
        # Names and numbers would stand in what is logged of a fault.
        hide_parameters=True,
    )

    @event.listens_for(engine, "connect")
    def prepare(connection: sqlite3.Connection, _record: object) -> None:
        for pragma in pragmas:
            connection.execute(f"PRAGMA {pragma}").close()
        if reads_only:
            # A damaged text must not keep all the others from being read.
            connection.text_factory = _as_text

    return engine


def _as_text(stored: bytes) -> str:
    return stored.decode(errors="replace")


def _build(path: Path, kind: HallKind, now: int, hall_time: HallTime | None) -> None:
    engine = engine_for(path)
    try:
        with engine.connect() as connection:
            connection.exec_driver_sql(f"PRAGMA application_id={APPLICATION_ID}")
            connection.exec_driver_sql(f"PRAGMA user_version={schema.VERSION}")
            connection.exec_driver_sql("BEGIN IMMEDIATE")
            schema.metadata.create_all(connection)
            write_info(connection, kind, now, hall_time)
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
