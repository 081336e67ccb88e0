"""Brings an older database up to this program's version, step by step.

Each step only adds, stands in a module of its own and is recorded in its own transaction, so that
programs one version older keep working on a shared database meanwhile, and a migration that was
cut off goes on where it stopped. Alembic does what differs between the databases.
"""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from alembic.migration import MigrationContext
from alembic.operations import Operations
from sqlalchemy import Connection, text, update

from queueapp.clock import Clock
from queueapp.domain.backup import before_update_name
from queueapp.errors import StorageTrouble, Trouble
from queueapp.place import Server
from queueapp.storage import schema
from queueapp.storage.backup import back_up, backups_folder
from queueapp.storage.faults import naming_trouble
from queueapp.storage.in_use import in_use
from queueapp.storage.migrations.to_2 import to_2
from queueapp.storage.migrations.to_3 import to_3
from queueapp.storage.migrations.to_4 import to_4
from queueapp.storage.migrations.to_5 import to_5
from queueapp.storage.migrations.to_6 import to_6
from queueapp.storage.migrations.to_7 import to_7
from queueapp.storage.migrations.to_8 import to_8

Step = Callable[[Operations], None]

STEPS: dict[int, Step] = {2: to_2, 3: to_3, 4: to_4, 5: to_5, 6: to_6, 7: to_7, 8: to_8}
"""What leads to each version from the one before it."""

OLDEST_PROGRAM = {2: 2, 3: 3, 4: 4, 5: 5, 6: 6, 7: 7, 8: 8}
"""The oldest program, by its schema's version, that may go on using a database of each version."""


def migrate_file(path: Path, clock: Clock) -> None:
    """Back the file up and bring it up to date; nothing is changed where the backup fails."""
    from queueapp.storage.sqlite import engine_for

    day = datetime.fromtimestamp(clock.now() / 1000, UTC).date()
    back_up(path, backups_folder(path), before_update_name(path, day, schema.VERSION))
    engine = engine_for(path)
    try:
        with naming_trouble(path), in_use(path), engine.connect() as connection:
            for version in range(2, schema.VERSION + 1):
                connection.exec_driver_sql("BEGIN IMMEDIATE")
                at: int = connection.exec_driver_sql("PRAGMA user_version").scalar_one()
                if at < version:
                    _step(connection, version)
                    connection.exec_driver_sql(f"PRAGMA user_version={version}")
                connection.commit()
            # Who looks at the header must see the new version even before the log is folded in.
            connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
    finally:
        engine.dispose()


def migrate_server(server: Server) -> tuple[int, int]:
    """Bring a shared database up to date; returns the versions before and after."""
    from queueapp.storage.postgres import engine_for, hold_setup_lock, naming_server_trouble

    engine = engine_for(server)
    try:
        with naming_server_trouble(server), engine.connect() as connection:
            before = _version(connection)
            for version in range(before + 1, schema.VERSION + 1):
                connection.exec_driver_sql("BEGIN")
                hold_setup_lock(connection)
                # A long history takes its time.
                connection.exec_driver_sql("SET LOCAL statement_timeout = 0")
                if _version(connection) < version:
                    _step(connection, version)
                connection.exec_driver_sql("COMMIT")
            return before, _version(connection)
    finally:
        engine.dispose()


def _step(connection: Connection, version: int) -> None:
    STEPS[version](Operations(MigrationContext.configure(connection)))
    info = schema.database_info
    connection.execute(update(info).values(version=version, oldest_program=OLDEST_PROGRAM[version]))
    # Programs that are at work read their set-up anew, and with it whether they are too old now.
    revision = schema.site.c.setup_revision
    connection.execute(update(schema.site).values(setup_revision=revision + 1))


def _version(connection: Connection) -> int:
    exists = text("SELECT to_regclass('database_info')")
    if connection.execute(exists).scalar_one() is None:
        raise StorageTrouble(Trouble.NOT_SET_UP)
    found: int = connection.exec_driver_sql("SELECT version FROM database_info").scalar_one()
    return found
