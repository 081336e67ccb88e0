"""Sends statements to a PostgreSQL server in batches, each for one journey there and back."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

import psycopg
from psycopg.abc import PQGen
from psycopg.rows import namedtuple_row
from sqlalchemy import Connection, Dialect, Executable
from sqlalchemy.sql import ClauseElement

from queueapp.storage.tx import Question, Values, Work, require_one_row


@dataclass(frozen=True, slots=True)
class Sent:
    """One statement as the driver takes it."""

    text: str
    values: Values


class Texts:
    """Statements as text, each made once."""

    def __init__(self, dialect: Dialect) -> None:
        self._dialect = dialect
        self._made: dict[tuple[Executable, tuple[str, ...]], tuple[str, Values]] = {}

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
            made = self._made[statement, names] = str(compiled), fixed
        return Sent(made[0], {**made[1], **values})


def send(driver: psycopg.Connection[Any], batch: Sequence[Sent]) -> list[psycopg.Cursor[Any]]:
    """Have the server do a batch in order; it stops at the first error, which is raised."""
    with driver.pipeline() as pipeline:
        pipeline._exit_gen = partial(_end, pipeline)  # type: ignore[method-assign]
        cursors = [driver.cursor(row_factory=namedtuple_row) for _ in batch]
        for cursor, sent in zip(cursors, batch, strict=True):
            cursor.execute(sent.text, sent.values, prepare=bool(sent.values))
    return cursors


def _end(pipeline: psycopg.Pipeline) -> PQGen[None]:
    # As psycopg does, but for its Flush: on that, the server forgets for how long it lets a
    # program that was stopped in a transaction keep everybody else waiting.
    try:
        pipeline._enqueue_sync()
        yield from pipeline._communicate_gen()
    finally:
        yield from pipeline._fetch_gen(flush=False)


class Pipeline(Work):
    """A transaction under way on a server."""

    def __init__(self, connection: Connection, driver: psycopg.Connection[Any], texts: Texts):
        """Go on in a transaction that was begun."""
        self._connection = connection
        self._driver = driver
        self._texts = texts
        self._told: list[tuple[Executable, Sent]] = []
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
        self._told.append((statement, self._texts.of(statement, values)))

    @property
    def connection(self) -> Connection:
        self._known.clear()
        if self._told:
            self._send()
        return self._connection

    def finish(self, *last: str) -> None:
        """Do what is still to be done, and then these."""
        self._send(*(Sent(text, {}) for text in last))

    def _send(self, *last: Sent) -> psycopg.Cursor[Any]:
        told, self._told = self._told, []
        cursors = send(self._driver, [*(sent for _, sent in told), *last])
        for (statement, _), cursor in zip(told, cursors, strict=False):
            require_one_row(statement, cursor.rowcount)
        return cursors[-1]
