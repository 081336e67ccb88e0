"""Databases on a server that tests have one after another, each as if it was new.

To make a database and to remove it costs the server more than most tests do. Here what a test has
written is taken out again, on a connection that stays: twenty times less.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass

import psycopg
from psycopg import sql

from queueapp.storage.schema import metadata
from tests.postgres import Cluster

MOST_TESTS = 40
"""After so many a database is made anew: what was removed leaves gaps in its tables."""

_OTHERS_LEAVE = (
    "SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity"
    " WHERE datname = current_database() AND pid <> pg_backend_pid()"
)
_FIRST_OWN = 16384
"""From here on the server numbers what it did not come with."""
_DESCRIBES: Mapping[str, str] = {
    "pg_class": "oid",
    "pg_attribute": "attrelid",
    "pg_constraint": "oid",
    "pg_trigger": "oid",
    "pg_type": "oid",
    "pg_proc": "oid",
    "pg_sequence": "seqrelid",
    "pg_default_acl": "oid",
}
# Whatever is made, changed, granted or removed leaves other rows there, or rows of another
# transaction; a vacuum does not.
_LAYOUT = " UNION ALL ".join(
    [
        *(
            f"SELECT format('%s %s', count(*), sum(xmin::text::bigint)) FROM {table}"
            f" WHERE {number} >= {_FIRST_OWN}"
            for table, number in _DESCRIBES.items()
        ),
        "SELECT format('%s %s', count(*), max(xmin::text::bigint)) FROM pg_namespace"
        " WHERE nspname !~ '^pg_(toast_)?temp'",
        "SELECT format('%s %s %s', datacl, datconnlimit, datdba) FROM pg_database"
        " WHERE datname = current_database()",
        "SELECT format('%s', setconfig) FROM pg_db_role_setting"
        " JOIN pg_database ON setdatabase = pg_database.oid WHERE datname = current_database()",
    ]
)


@dataclass(slots=True)
class _Database:
    """One that is had by a test after another, and the connection on which it is seen to."""

    name: str
    template: str
    connection: psycopg.Connection
    layout: list[tuple[str]]
    tests: int = 0


class Pool:
    """The databases of a cluster, each a copy of a template. Close it before the cluster."""

    def __init__(self, cluster: Cluster) -> None:
        self._cluster = cluster
        self._free: list[_Database] = []
        self._anew: dict[str, str] = {}

    @contextmanager
    def copy_of(self, template: str) -> Iterator[str]:
        """A database that is as the template was when it was first asked for; its name."""
        if template not in self._anew:
            self._anew[template] = _as_new(self._cluster, template)
        found = next((each for each in self._free if each.template == template), None)
        if found is None:
            found = self._make(template)
        else:
            self._free.remove(found)
        try:
            yield found.name
        finally:
            self._take_back(found)

    def close(self) -> None:
        """Remove all that are free."""
        while self._free:
            self._remove(self._free.pop())

    def _make(self, template: str) -> _Database:
        name = self._cluster.fresh(template)
        connection = self._cluster.connect(name)
        return _Database(name, template, connection, _layout(connection))

    def _take_back(self, database: _Database) -> None:
        database.tests += 1
        if database.tests < MOST_TESTS and self._restored(database):
            self._free.append(database)
        else:
            self._remove(database)

    def _restored(self, database: _Database) -> bool:
        """Whether it is again as it was made."""
        try:
            database.connection.execute(_OTHERS_LEAVE)
            if _layout(database.connection) != database.layout:
                return False
            database.connection.execute(self._anew[database.template])
        except psycopg.OperationalError:  # the test has stopped the server, or thrown all out
            return False
        return True

    def _remove(self, database: _Database) -> None:
        database.connection.close()
        self._cluster.drop_database(database.name)


def _layout(connection: psycopg.Connection) -> list[tuple[str]]:
    """What the database is made of, whatever it holds."""
    return connection.execute(_LAYOUT).fetchall()


def _as_new(cluster: Cluster, template: str) -> str:
    """The statements that give a copy the rows and the next numbers that the template has."""
    tables = [table.name for table in metadata.sorted_tables]
    statements = [
        sql.SQL("SET session_replication_role = replica"),  # no foreign key is looked at
        *(sql.SQL("DELETE FROM {}").format(sql.Identifier(name)) for name in tables),
    ]
    with closing(cluster.connect(template)) as connection:
        for name in tables:
            asked = connection.execute(sql.SQL("SELECT * FROM {}").format(sql.Identifier(name)))
            statements += [_insert(name, asked, row) for row in asked]
        numbers = connection.execute("SELECT sequencename FROM pg_sequences").fetchall()
        for (name,) in numbers:
            asked = connection.execute(
                sql.SQL("SELECT last_value, is_called FROM {}").format(sql.Identifier(name))
            )
            statements += [
                sql.SQL("SELECT setval({}, {}, {})").format(
                    sql.Literal(name), *map(sql.Literal, row)
                )
                for row in asked
            ]
        return sql.SQL("; ").join(statements).as_string(connection)


def _insert(
    table: str, asked: psycopg.Cursor[tuple[object, ...]], row: tuple[object, ...]
) -> sql.Composed:
    names = [column.name for column in asked.description or ()]
    return sql.SQL("INSERT INTO {} ({}) VALUES ({})").format(
        sql.Identifier(table),
        sql.SQL(", ").join(map(sql.Identifier, names)),
        sql.SQL(", ").join(map(sql.Literal, row)),
    )
