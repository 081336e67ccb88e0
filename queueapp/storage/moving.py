"""Carries a hall from a file to a PostgreSQL server with all its history, whole or not at all.

The tables are taken from the schema one after the other, so that new ones come along by
themselves. What was written is read back before it is kept.
"""

import hashlib
import shutil
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, BinaryIO

import psycopg
from psycopg import sql
from sqlalchemy import Connection, Table, func, select, update

from queueapp.clock import Clock
from queueapp.domain.setup import HallKind
from queueapp.errors import QueueappError, StorageTrouble, Trouble
from queueapp.place import Server
from queueapp.storage import postgres, schema, sqlite
from queueapp.storage.copying import naming_files
from queueapp.storage.faults import naming_trouble
from queueapp.storage.holding import held_closed
from queueapp.storage.postgres import connected_info, hold_setup_lock, naming_server_trouble
from queueapp.storage.preparing import prepare
from queueapp.storage.share import is_network_share
from queueapp.storage.soundness import require_sound

CHUNK = 5_000
"""So many rows are sent at once, and as many are read back."""

_ABOUT_ITSELF = schema.database_info
_BESIDE = ("-wal", "-journal")
_PATIENCE = ("statement_timeout = '5min'", "idle_in_transaction_session_timeout = '5min'")

Progress = Callable[[int, int], None]
"""Told how many rows are done, and of how many: each is written and read back."""


class NotMovable(StrEnum):
    """Why a hall cannot be carried over. Nothing was kept on the server."""

    NOT_A_REAL_HALL = "not_a_real_hall"
    NO_SITE = "no_site"
    TARGET_IN_USE = "target_in_use"
    NOT_TAKEN = "not_taken"
    DIFFERENT = "different"


@dataclass(frozen=True, slots=True)
class Moved:
    """One table on both sides: how many rows, and whether all that stands in them is the same."""

    table: str
    in_file: int
    on_server: int
    same: bool


class CannotMove(QueueappError):
    """A hall that was not carried over; `moved` says what was compared, where it came to that."""

    def __init__(self, code: NotMovable, detail: str = "", moved: tuple[Moved, ...] = ()) -> None:
        super().__init__(code.value, detail)
        self.code = code
        self.detail = detail
        self.moved = moved


def move_to_server(
    path: Path, server: Server, clock: Clock, tell: Progress | None = None
) -> tuple[Moved, ...]:
    """Carry the hall at `path` into a server's database that holds none yet.

    A database without tables is set up first. The file is not changed, and nobody can open it
    meanwhile. Raises `StorageTrouble` (`Trouble.BUSY` where a program has the file open) or
    `CannotMove`, and then nothing of the hall is kept on the server.
    """
    if is_network_share(path):
        raise StorageTrouble(Trouble.NETWORK_SHARE, path)
    sqlite.check_file(path)
    with held_closed(path) as file, TemporaryDirectory(prefix="queueapp-") as folder:
        copy = Path(folder) / path.name
        _copy(file, path, copy)
        with _naming(path):
            facts = require_sound(copy)
            if facts.version > schema.VERSION:
                raise StorageTrouble(Trouble.NEWER, detail=f"{facts.version} > {schema.VERSION}")
            if facts.identity.kind is not HallKind.HALL:
                raise CannotMove(NotMovable.NOT_A_REAL_HALL, facts.identity.kind.value)
            if facts.timezone is None:
                raise CannotMove(NotMovable.NO_SITE)
            if facts.version < schema.VERSION:
                from queueapp.storage.migrations import migrate_file

                migrate_file(copy, clock)
        prepare(server)
        with _opened(copy) as source:
            return _move(source, server, facts.identity.created_at, tell or (lambda *_: None))


def _copy(file: BinaryIO, path: Path, copy: Path) -> None:
    with naming_files(copy):
        with copy.open("wb") as target:
            shutil.copyfileobj(file, target, 1024 * 1024)
        # What a killed program left beside the file belongs to it.
        for ending in _BESIDE:
            beside = path.with_name(path.name + ending)
            if beside.exists():
                shutil.copyfile(beside, copy.with_name(copy.name + ending))


@contextmanager
def _naming(path: Path) -> Iterator[None]:
    # The copy is nobody's concern: what is wrong with it is wrong with the file.
    try:
        yield
    except StorageTrouble as error:
        raise StorageTrouble(error.trouble, path, error.detail) from error


@contextmanager
def _opened(copy: Path) -> Iterator[Connection]:
    engine = sqlite.engine_for(copy)
    try:
        with naming_trouble(copy), engine.connect() as connection:
            connection.exec_driver_sql("BEGIN")
            yield connection
            connection.rollback()
    finally:
        engine.dispose()


def _move(source: Connection, server: Server, created_at: int, tell: Progress) -> tuple[Moved, ...]:
    engine = postgres.engine_for(server)
    try:
        with naming_server_trouble(server), engine.connect() as target:
            target.exec_driver_sql("BEGIN")
            for wish in _PATIENCE:
                target.exec_driver_sql(f"SET LOCAL {wish}")
            _require_free(target)
            moved = _carry(source, target, tell)
            if not all(table.same for table in moved):
                raise CannotMove(NotMovable.DIFFERENT, moved=moved)
            # It is the same hall as before, and no younger.
            target.execute(update(_ABOUT_ITSELF).values(created_at=created_at))
            for table in _tables():
                _set_sequence(target, table)
            target.exec_driver_sql("COMMIT")
            return moved
    finally:
        engine.dispose()


def _require_free(target: Connection) -> None:
    hold_setup_lock(target)
    info = connected_info(target)
    # Nobody can look whether there is a hall, and then make one, until this one is there.
    target.exec_driver_sql("LOCK TABLE site IN ACCESS EXCLUSIVE MODE")
    sites = target.execute(select(func.count()).select_from(schema.site)).scalar_one()
    if sites or info.kind is not HallKind.HALL:
        raise CannotMove(NotMovable.TARGET_IN_USE)


def _carry(source: Connection, target: Connection, tell: Progress) -> tuple[Moved, ...]:
    tables = _tables()
    count = {table: _count(source, table) for table in tables}
    total, done = 2 * sum(count.values()), 0
    written: dict[Table, _Sum] = {}
    for table in tables:
        written[table] = _Sum()
        for rows in _rows(source, table):
            written[table].add(rows)
            _write(target, table, rows)
            done += len(rows)
            tell(done, total)
    moved = []
    for table in tables:
        found = _Sum()
        for rows in _rows(target, table):
            found.add(rows)
            done += len(rows)
            tell(min(done, total), total)
        same = found == written[table] and count[table] == found.rows
        moved.append(Moved(table.name, count[table], _count(target, table), same))
    return tuple(moved)


def _tables() -> list[Table]:
    """All tables, each after those that it refers to; what a database says of itself is its own."""
    return [table for table in schema.metadata.sorted_tables if table is not _ABOUT_ITSELF]


def _count(connection: Connection, table: Table) -> int:
    found: int = connection.execute(select(func.count()).select_from(table)).scalar_one()
    return found


def _rows(connection: Connection, table: Table) -> Iterator[Sequence[tuple[Any, ...]]]:
    # In the order of their ids: an event stands after the one that it undoes.
    statement = select(table).order_by(*table.primary_key.columns)
    with connection.execute(statement, execution_options={"yield_per": CHUNK}) as found:
        for rows in found.partitions():
            yield [tuple(row) for row in rows]


def _write(target: Connection, table: Table, rows: Sequence[tuple[Any, ...]]) -> None:
    driver = target.connection.driver_connection
    assert isinstance(driver, psycopg.Connection)
    statement = sql.SQL("COPY {} ({}) FROM STDIN").format(
        sql.Identifier(table.name),
        sql.SQL(", ").join(sql.Identifier(column.name) for column in table.columns),
    )
    try:
        with driver.cursor() as cursor, cursor.copy(statement) as copy:
            for row in rows:
                copy.write_row(row)
    except (psycopg.DataError, psycopg.IntegrityError) as error:
        said = f"{table.name}: {error.diag.message_primary or error}"
        raise CannotMove(NotMovable.NOT_TAKEN, said) from error


def _set_sequence(target: Connection, table: Table) -> None:
    column = table.autoincrement_column
    if column is None:
        return
    sequence = func.pg_get_serial_sequence(table.name, column.name)
    highest = select(func.max(column)).scalar_subquery()
    target.execute(select(func.setval(sequence, highest)).where(highest.is_not(None)))


class _Sum:
    """The sum of what stands in rows, whatever their order: servers sort texts differently."""

    def __init__(self) -> None:
        self.rows = 0
        self._sum = 0

    def add(self, rows: Sequence[tuple[Any, ...]]) -> None:
        """Count rows in."""
        self.rows += len(rows)
        for row in rows:
            digest = hashlib.blake2b(repr(row).encode("utf-8", "surrogatepass"), digest_size=16)
            self._sum += int.from_bytes(digest.digest(), "big")

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Sum) and (self.rows, self._sum) == (other.rows, other._sum)

    __hash__ = None  # type: ignore[assignment]
