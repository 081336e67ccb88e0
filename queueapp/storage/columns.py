"""Reads very many rows at once as whole numbers: of each row the driver's values, and no more.

SQLAlchemy's own rows cost twice as much as a file's driver takes for its; a server is asked for
all of them in one binary copy.
"""

from collections.abc import Sequence
from enum import StrEnum
from itertools import chain
from typing import TYPE_CHECKING, Any

from sqlalchemy import (
    BigInteger,
    Column,
    ColumnElement,
    Connection,
    Select,
    case,
    cast,
    func,
    literal_column,
)
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.functions import GenericFunction

if TYPE_CHECKING:
    from queueapp.domain.history.past import Numbers

UNKNOWN = -2
"""Stands for a code that is none, where a column with nothing in it is `NONE`."""

_NONE = -1
_COPY_HEAD, _COPY_TAIL = 19, 2


class day_number(GenericFunction[int]):
    """An ISO date as `date.toordinal` counts it; nothing where it is no date."""

    type = BigInteger()
    inherit_cache = True


@compiles(day_number, "sqlite")
def _of_file(element: Any, compiler: Any, **how: Any) -> str:
    day = compiler.process(element.clauses, **how)
    return f"CAST(julianday({day}) - 1721424.5 AS INTEGER)"


@compiles(day_number, "postgresql")
def _of_server(element: Any, compiler: Any, **how: Any) -> str:
    day = compiler.process(element.clauses, **how)
    years, months, days = (
        f"CAST(substr({day}, {start}, {length}) AS integer)"
        for start, length in ((1, 4), (6, 2), (9, 2))
    )
    # Adding up refuses nothing, as reading it as a date would.
    since = f"make_interval(years => {years} - 1, months => {months} - 1, days => {days} - 1)"
    return (
        f"CASE WHEN {day} ~ '^[0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}}$'"
        f" THEN CAST(DATE '0001-01-01' + {since} AS date) - DATE '0001-01-01' + 1 END"
    )


class beside_indexes(GenericFunction[Any]):
    """A column that SQLite, which knows nothing of how many rows there are, finds no index by."""

    inherit_cache = True


@compiles(beside_indexes)
def _plain(element: Any, compiler: Any, **how: Any) -> str:
    return str(compiler.process(element.clauses, **how))


@compiles(beside_indexes, "sqlite")
def _signed(element: Any, compiler: Any, **how: Any) -> str:
    return f"+{compiler.process(element.clauses, **how)}"


def places(column: Column[Any], members: Sequence[str]) -> ColumnElement[int]:
    """Where a code stands among the members; `UNKNOWN` where it does not, `NONE` for nothing."""
    name = f"{column.table.name}.{column.name}"
    known = " ".join(f"WHEN '{member}' THEN {place}" for place, member in enumerate(members))
    return literal_column(
        f"CASE WHEN {name} IS NULL THEN {_NONE} ELSE CASE {name} {known} ELSE {UNKNOWN} END END",
        BigInteger(),
    )


def codes(column: Column[Any], kind: type[StrEnum]) -> ColumnElement[int]:
    """A code as the place of its member in an enumeration."""
    return places(column, [member.value for member in kind])


def number(column: ColumnElement[Any]) -> ColumnElement[int]:
    """A number, or `NONE`."""
    return func.coalesce(column, _NONE)


def flag(column: ColumnElement[Any]) -> ColumnElement[int]:
    """1 or 0."""
    return case((column, 1), else_=0)


def numbers(connection: Connection, statement: Select[Any]) -> "tuple[Numbers, list[Any]]":
    """What a statement of whole numbers finds: an array with a row for each of its columns.

    Beside it the rows, as they are, in which something is no whole number.
    """
    if connection.dialect.name == "postgresql":
        return _copied(connection, statement), []
    return _fetched(connection, statement)


def _fetched(connection: Connection, statement: Select[Any]) -> "tuple[Numbers, list[Any]]":
    import numpy as np

    width = len(statement.selected_columns)
    rows = raw_rows(connection, statement)
    try:
        values = np.fromiter(chain.from_iterable(rows), np.int64, len(rows) * width)
    except (TypeError, ValueError, OverflowError):
        sound = [row for row in rows if all(isinstance(value, int) for value in row)]
        damaged = [row for row in rows if not all(isinstance(value, int) for value in row)]
        values = np.fromiter(chain.from_iterable(sound), np.int64, len(sound) * width)
        return np.ascontiguousarray(values.reshape(-1, width).T), damaged
    return np.ascontiguousarray(values.reshape(-1, width).T), []


def raw_rows(connection: Connection, statement: Select[Any]) -> list[tuple[Any, ...]]:
    """The rows as the driver gives them: plain tuples."""
    with connection.execute(statement) as result:
        assert result.cursor is not None
        return list(result.cursor.fetchall())


def _copied(connection: Connection, statement: Select[Any]) -> "Numbers":
    import numpy as np

    columns = [cast(column, BigInteger) for column in statement.selected_columns]
    wide = statement.with_only_columns(*columns, maintain_column_froms=True)
    compiled = wide.compile(dialect=connection.dialect, compile_kwargs={"render_postcompile": True})
    driver: Any = connection.connection.driver_connection
    text = f"COPY ({compiled}) TO STDOUT (FORMAT BINARY)"
    with driver.cursor() as cursor, cursor.copy(text, compiled.params) as copy:
        data = b"".join(copy)
    # Each row: how many values follow, and before each how many bytes it has.
    value = np.dtype([("bytes", ">i4"), ("value", ">i8")])
    row = np.dtype([("values", ">i2"), ("each", value, (len(columns),))])
    count = (len(data) - _COPY_HEAD - _COPY_TAIL) // row.itemsize
    found = np.frombuffer(data, row, count, _COPY_HEAD)["each"]["value"]
    return np.ascontiguousarray(found.T, np.int64)
