"""Looks at a hall's database from outside, for those who look after it; changes nothing."""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from queueapp.clock import Clock
from queueapp.errors import StorageTrouble, Trouble
from queueapp.place import Server
from queueapp.storage import schema
from queueapp.storage.soundness import read_facts, reading

if TYPE_CHECKING:
    import psycopg

_Ask = Callable[[str], Sequence[tuple[Any, ...]]]
_TIMES_ASKED = 5

PATIENCE_S = 30.0
"""How long a server may take to tell everything: each table is counted."""


@dataclass(frozen=True, slots=True)
class SiteInside:
    """A site, and how many visits its history holds."""

    name: str
    visits: int


@dataclass(frozen=True, slots=True)
class Contents:
    """What a database holds: the version of its tables, its sites, and rows by table."""

    kind: str
    version: int
    oldest_program: int
    sites: tuple[SiteInside, ...]
    rows: tuple[tuple[str, int], ...]

    @property
    def usable(self) -> bool:
        """Whether this program can open it as it is."""
        return self.oldest_program <= schema.VERSION <= self.version


@dataclass(frozen=True, slots=True)
class ServerState:
    """A server's database: what the server is, how it is reached, and what it holds.

    `ahead_ms` is by how much the server's clock is ahead of this computer's; `tls` the version
    used, or empty. `missing` says what the user may not do, though a counter program needs it.
    """

    version: str
    tls: str
    standby: bool
    ahead_ms: int
    answer_ms: float
    most_connections: int
    kept_back: int
    in_use: int
    missing: tuple[str, ...]
    contents: Contents

    @property
    def free(self) -> int:
        """How many more programs can connect."""
        return max(0, self.most_connections - self.kept_back - self.in_use)

    @property
    def usable(self) -> bool:
        """Whether a counter program could work on it with this user."""
        return self.contents.usable and not self.standby and not self.missing


def look_into_file(path: Path) -> Contents:
    """What a hall's file holds; the hall may be in use."""
    with reading(path) as connection:
        facts = read_facts(connection)
        there = {row[0] for row in connection.execute("SELECT name FROM sqlite_master")}
        names = [table.name for table in schema.metadata.sorted_tables if table.name in there]
        return _contents(
            lambda statement: connection.execute(statement).fetchall(),
            names,
            (facts.identity.kind.value, facts.version, facts.version),
        )


def look_at_server(server: Server, clock: Clock, patience_s: float = PATIENCE_S) -> ServerState:
    """How a server's database is; raises `StorageTrouble` where it cannot be told.

    That is also where it takes longer than `patience_s`.
    """
    from queueapp.storage.postgres import Watchdog, connect, naming_server_trouble

    watchdog = Watchdog()
    try:
        with naming_server_trouble(server), connect(server) as connection:
            try:
                with watchdog.over(connection, patience_s):
                    return _state(connection, server, clock)
            except Exception as error:
                if watchdog.take_fired():
                    raise StorageTrouble(Trouble.NO_ANSWER, server, str(error)) from error
                raise
    finally:
        watchdog.close()


def _state(connection: "psycopg.Connection[Any]", server: Server, clock: Clock) -> ServerState:
    from queueapp.storage.preparing import missing_rights, tables_of

    def ask(statement: Any) -> Sequence[tuple[Any, ...]]:
        return connection.execute(statement).fetchall()

    answer_ms, ahead_ms = min(_clocks(ask, clock) for _ in range(_TIMES_ASKED))
    names = tables_of(connection)
    if schema.database_info.name not in names:
        raise StorageTrouble(Trouble.NOT_SET_UP, server)
    ((kind, version, oldest),) = ask("SELECT kind, version, oldest_program FROM database_info")
    ((number, tls, standby, most, kept_back, in_use),) = ask(_STATE)
    missing = missing_rights(connection, server.user)
    unreadable = {words.removeprefix("SELECT on ") for words in missing}
    readable = [name for name in names if name not in unreadable]
    contents = _contents(ask, readable, (kind, version, oldest))
    return ServerState(
        version=number,
        tls=tls or "",
        standby=standby,
        ahead_ms=ahead_ms,
        answer_ms=answer_ms,
        most_connections=most,
        kept_back=kept_back,
        in_use=in_use,
        missing=missing,
        contents=contents,
    )


def _clocks(ask: _Ask, clock: Clock) -> tuple[float, int]:
    """How long an answer took, and by how much the server's clock is ahead, in ms."""
    asked, began = clock.now(), time.monotonic()
    ((server_ms,),) = ask("SELECT (extract(epoch FROM clock_timestamp()) * 1000)::bigint")
    took = (time.monotonic() - began) * 1000
    return took, server_ms - (asked + clock.now()) // 2


def _contents(ask: _Ask, tables: Sequence[str], facts: tuple[str, int, int]) -> Contents:
    sites = ask(_SITES) if {"site", "visit"}.issubset(tables) else ()
    return Contents(
        *facts,
        sites=tuple(SiteInside(name, visits) for name, visits in sites),
        rows=tuple((name, ask(f"SELECT count(*) FROM {name}")[0][0]) for name in tables),
    )


_SITES = """
    SELECT site.name, count(visit.id) FROM site LEFT JOIN visit ON visit.site_id = site.id
    GROUP BY site.id, site.name ORDER BY site.id
"""
_STATE = """
    SELECT current_setting('server_version'),
        (SELECT version FROM pg_stat_ssl WHERE pid = pg_backend_pid()),
        pg_is_in_recovery(),
        current_setting('max_connections')::int,
        current_setting('superuser_reserved_connections')::int
            + coalesce(nullif(current_setting('reserved_connections', true), '')::int, 0),
        (SELECT count(*) FROM pg_stat_activity WHERE datid IS NOT NULL AND usesysid IS NOT NULL)
"""
