"""Prepares a server's database: its tables, and what the role of a counter program may do there.

A counter program owns nothing. It may read and write what the hall needs, and to the record it
may only add.
"""

from enum import StrEnum
from typing import Any

import psycopg
from psycopg import sql

from queueapp.domain.setup import HallKind
from queueapp.errors import QueueappError, StorageTrouble, Trouble
from queueapp.place import Server
from queueapp.storage import schema
from queueapp.storage.postgres import connect, create_tables, naming_server_trouble

_EVERYTHING = ("SELECT", "INSERT", "UPDATE", "DELETE")
_LESS = {
    schema.database_info.name: ("SELECT",),
    schema.event.name: ("SELECT", "INSERT"),
    schema.site.name: ("SELECT", "INSERT", "UPDATE"),
    schema.visit.name: ("SELECT", "INSERT", "UPDATE"),
    schema.promise.name: ("SELECT", "INSERT", "UPDATE"),
    schema.promise_key.name: ("SELECT", "INSERT"),
    schema.attempt.name: ("SELECT", "INSERT", "DELETE"),
    schema.incident.name: ("SELECT", "INSERT", "UPDATE"),
    schema.help_call.name: ("SELECT", "INSERT", "UPDATE"),
    schema.help_coming.name: ("SELECT", "INSERT"),
    schema.standard_version.name: ("SELECT", "INSERT"),
    schema.standard_read.name: ("SELECT", "INSERT"),
    schema.checklist_done.name: ("SELECT", "INSERT"),
    schema.day_end.name: ("SELECT", "INSERT", "UPDATE"),
    schema.forecast.name: ("SELECT", "INSERT", "UPDATE"),
    schema.alarm.name: ("SELECT", "INSERT"),
    schema.public_setup.name: ("SELECT", "INSERT", "UPDATE"),
    schema.picture.name: ("SELECT", "INSERT", "DELETE"),
}
"""What a program needs of a table, where that is not everything."""


class NotFit(StrEnum):
    """What stands in the way on the server. Nothing was changed."""

    NAMES_TAKEN = "names_taken"
    NO_ROLE = "no_role"
    ROLE_OWNS = "role_owns"
    NOT_GRANTED = "not_granted"


class CannotPrepare(QueueappError):
    """A database or a role that cannot be prepared, and what it is about."""

    def __init__(self, code: NotFit, detail: str) -> None:
        super().__init__(code.value, detail)
        self.code = code
        self.detail = detail


def prepare(server: Server) -> bool:
    """Set an empty database up for real halls; `False` where it is set up already.

    Raises `CannotPrepare` where tables of something else have the names of the program's own.
    """
    with naming_server_trouble(server), connect(server) as connection:
        found = tables_of(connection)
    if found and schema.database_info.name not in found:
        raise CannotPrepare(NotFit.NAMES_TAKEN, ", ".join(found))
    return create_tables(server, HallKind.HALL)


def grant_to(server: Server, role: str) -> None:
    """Let a role that owns nothing do exactly what a counter program needs.

    Whatever it could do to the tables before is taken back; it may be granted again at any time.
    Raises `CannotPrepare` where there is no such role, it owns the tables (or is a superuser, so
    that nothing could be kept from it), or the server did not grant everything.
    """
    with naming_server_trouble(server), connect(server) as connection, connection.transaction():
        tables = tables_of(connection)
        if not tables:
            raise StorageTrouble(Trouble.NOT_SET_UP)
        _require_plain(connection, role)
        to = sql.Identifier(role)
        space = sql.Identifier(_one(connection, _SPACE))
        database = sql.Identifier(server.database)
        connection.execute(sql.SQL("GRANT CONNECT ON DATABASE {} TO {}").format(database, to))
        connection.execute(sql.SQL("GRANT USAGE ON SCHEMA {} TO {}").format(space, to))
        for table in tables:
            name = sql.SQL("{}.{}").format(space, sql.Identifier(table))
            rights = sql.SQL(", ").join(map(sql.SQL, rights_on(table)))
            connection.execute(sql.SQL("REVOKE ALL ON TABLE {} FROM {}").format(name, to))
            connection.execute(sql.SQL("GRANT {} ON TABLE {} TO {}").format(rights, name, to))
        for (sequence,) in connection.execute(_SEQUENCES, [tables]).fetchall():
            name = sql.SQL("{}.{}").format(space, sql.Identifier(sequence))
            connection.execute(sql.SQL("GRANT USAGE ON SEQUENCE {} TO {}").format(name, to))
        missing = missing_rights(connection, role)
        if missing:
            raise CannotPrepare(NotFit.NOT_GRANTED, ", ".join(missing))


def rights_on(table: str) -> tuple[str, ...]:
    """What a counter program needs to be able to do with a table."""
    return _LESS.get(table, _EVERYTHING)


def missing_rights(connection: psycopg.Connection[Any], role: str) -> tuple[str, ...]:
    """What the role lacks of what a counter program needs, in words such as `INSERT on visit`."""
    asked = [("CONNECT on the database", _one(connection, _MAY_CONNECT, role))]
    asked.append(("USAGE on the schema", _one(connection, _MAY_USE, role)))
    for table in tables_of(connection):
        for right in rights_on(table):
            may = _one(connection, _MAY, role, table, right)
            asked.append((f"{right} on {table}", may))
    for (sequence,) in connection.execute(_SEQUENCES, [tables_of(connection)]).fetchall():
        asked.append((f"USAGE on {sequence}", _one(connection, _MAY_COUNT, role, sequence)))
    return tuple(words for words, may in asked if not may)


def tables_of(connection: psycopg.Connection[Any]) -> list[str]:
    """Those of the program's tables that are there, each after those that it refers to."""
    names = [table.name for table in schema.metadata.sorted_tables]
    return [name for name in names if _one(connection, "SELECT to_regclass(%s)", name)]


def _require_plain(connection: psycopg.Connection[Any], role: str) -> None:
    if not _one(connection, "SELECT count(*) FROM pg_roles WHERE rolname = %s", role):
        raise CannotPrepare(NotFit.NO_ROLE, role)
    if _one(connection, _OWNS, role, role):
        raise CannotPrepare(NotFit.ROLE_OWNS, role)


def _one(connection: psycopg.Connection[Any], statement: Any, *values: str) -> Any:
    found = connection.execute(statement, values or None).fetchone()
    return found[0] if found else None


_SPACE = """
    SELECT nspname FROM pg_class JOIN pg_namespace ON pg_namespace.oid = relnamespace
    WHERE pg_class.oid = to_regclass('database_info')
"""
_SEQUENCES = """
    SELECT DISTINCT sequence.relname FROM pg_depend
    JOIN pg_class sequence ON sequence.oid = objid AND sequence.relkind = 'S'
    WHERE refobjid = ANY (SELECT to_regclass(name) FROM unnest(%s::text[]) AS name)
"""
_OWNS = """
    SELECT rolsuper OR pg_has_role(%s, relowner, 'MEMBER') FROM pg_class, pg_roles
    WHERE pg_class.oid = to_regclass('database_info') AND rolname = %s
"""
_MAY_CONNECT = "SELECT has_database_privilege(%s, current_database(), 'CONNECT')"
_MAY_USE = """
    SELECT has_schema_privilege(%s, relnamespace, 'USAGE')
    FROM pg_class WHERE pg_class.oid = to_regclass('database_info')
"""
_MAY = "SELECT has_table_privilege(%s, %s, %s)"
_MAY_COUNT = "SELECT has_sequence_privilege(%s, %s, 'USAGE')"
