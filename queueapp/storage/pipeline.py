"""Sends statements to a PostgreSQL server in batches, each for one journey there and back."""

import logging
from collections import namedtuple
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

import psycopg
from psycopg.abc import PQGen
from psycopg.generators import send as flush
from psycopg.rows import namedtuple_row
from sqlalchemy import Connection, Dialect, Executable, Insert, Select, TextClause
from sqlalchemy.sql import ClauseElement

from queueapp.storage.tx import Question, Values, Work
from queueapp.storage.written import keepable

RowFactory = Callable[[Any], Callable[[Sequence[Any]], Any]]


@dataclass(frozen=True, slots=True)
class Sent:
    """One statement as the driver takes it."""

    text: str
    values: Values
    rows: RowFactory = namedtuple_row
    """Makes rows of what comes back."""


class Texts:
    """Statements as text, each made once."""

    def __init__(self, dialect: Dialect) -> None:
        self._dialect = dialect
        self._made: dict[tuple[Executable, tuple[str, ...]], Sent] = {}

    def told(self, statement: Executable, values: Values) -> Sent:
        """A statement that must write one row: it fails on the server where it finds none."""
        sent = self.of(statement, values)
        if isinstance(statement, Insert | TextClause):
            return sent
        text = f"WITH told AS ({sent.text} RETURNING 1) SELECT 1 / count(*) FROM told"
        return Sent(text, sent.values)

    def of(self, statement: Executable, values: Values) -> Sent:
        """A statement with its values; those named decide what an insert or an update writes."""
        names = tuple(values)
        made = self._made.get((statement, names))
        if made is None:
            assert isinstance(statement, ClauseElement)
            compiled = statement.compile(dialect=self._dialect, column_keys=list(names))
            fixed = {
                name: bind.effective_value
                for name, bind in compiled.binds.items()  # type: ignore[attr-defined]
                if name not in values
            }
            made = Sent(str(compiled), fixed, _rows_of(statement))
            self._made[statement, names] = made
        # What the driver is handed here passes no types of columns.
        kept = {name: keepable(value) for name, value in values.items()}
        return Sent(made.text, {**made.values, **kept}, made.rows)


def _rows_of(statement: Executable) -> RowFactory:
    """The driver would find the names of the columns out anew for each answer."""
    if not isinstance(statement, Select):
        return namedtuple_row
    names: Any = statement.selected_columns.keys()
    row: Any = namedtuple("Row", names)  # type: ignore[misc]
    return lambda _cursor: row._make


def cursors_for(
    driver: psycopg.Connection[Any], batch: Sequence[Sent]
) -> list[psycopg.Cursor[Any]]:
    """Where the answers to a batch will be found, as far as it is done."""
    return [driver.cursor(row_factory=sent.rows) for sent in batch]


def send(
    driver: psycopg.Connection[Any],
    batch: Sequence[Sent],
    cursors: list[psycopg.Cursor[Any]] | None = None,
) -> list[psycopg.Cursor[Any]]:
    """Have the server do a batch in order; it stops at the first error, which is raised."""
    cursors = cursors_for(driver, batch) if cursors is None else cursors
    with driver.pipeline() as pipeline:
        pipeline._communicate_gen = _later  # type: ignore[method-assign]
        pipeline._exit_gen = partial(_communicate, pipeline)  # type: ignore[method-assign]
        for cursor, sent in zip(cursors, batch, strict=True):
            cursor.execute(sent.text, sent.values, prepare=bool(sent.values))
    return cursors


def _later() -> PQGen[None]:
    return
    yield


def _communicate(pipeline: psycopg.Pipeline) -> PQGen[None]:
    # psycopg would send each statement by itself and, at the end, a Flush. A program stopped in
    # between keeps its locks for ever, since a server lets nobody out who owes it the end of a
    # batch; and on the Flush it forgets for how long it lets somebody stop within a transaction.
    pipeline._enqueue_sync()
    while pipeline.command_queue:
        pipeline.command_queue.popleft()()
    yield from flush(pipeline.pgconn)
    yield from pipeline._fetch_gen(flush=False)


class Pipeline(Work):
    """A transaction under way on a server."""

    def __init__(self, connection: Connection, driver: psycopg.Connection[Any], texts: Texts):
        """Go on in a transaction that was begun."""
        self._connection = connection
        self._driver = driver
        self._texts = texts
        self._told: list[Sent] = []
        self._known: dict[Executable, tuple[Values, Sequence[Any]]] = {}

    def know(self, question: Question, rows: Sequence[Any]) -> None:
        """Keep what was asked ahead; true until something is written."""
        statement, values = question
        self._known[statement] = values, rows

    def ask(self, statement: Executable, values: Values) -> Sequence[Any]:
        known = self._known.get(statement)
        if known is not None and known[0] == values:
            return known[1]
        if not statement.is_select:
            self._known.clear()
        return self._send(self._texts.of(statement, values)).fetchall()

    def tell(self, statement: Executable, values: Values) -> None:
        self._known.clear()
        self._told.append(self._texts.told(statement, values))

    @property
    def connection(self) -> Connection:
        self._known.clear()
        if self._told:
            self._send()
        return self._connection

    def commit(self, message: str) -> None:
        """Do what is still to be done, keep it all, and tell the others by this statement."""
        batch = [*self._told, Sent("COMMIT", {}), Sent(message, {})]
        cursors = cursors_for(self._driver, batch)
        try:
            send(self._driver, batch, cursors)
        except psycopg.Error:
            if cursors[-2].statusmessage != "COMMIT":
                raise
            # It is kept; who was not told of it will ask in a moment.
            logging.getLogger("queueapp").exception("not told: %s", message)
        if cursors[-2].statusmessage != "COMMIT":
            raise AssertionError(f"the server answered {cursors[-2].statusmessage} to COMMIT")

    def end(self) -> None:
        """Nothing was written; the moment that was read is given up."""
        # Not a rollback: after one the driver lets go of all that it has prepared.
        self._send(Sent("COMMIT", {}))

    def _send(self, *last: Sent) -> psycopg.Cursor[Any]:
        told, self._told = self._told, []
        return send(self._driver, [*told, *last])[-1]
