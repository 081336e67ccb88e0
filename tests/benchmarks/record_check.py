"""Checking the record of a million entries, from the first to the last.

The baseline is the bare driver reading them, each sealed with the library's JSON and SHA-256.
"""

import hashlib
import json
import sqlite3
import statistics
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from queueapp.clock import SystemClock
from queueapp.domain.chain import SEALED, Chain
from queueapp.domain.record_page import Group, RecordWanted
from queueapp.domain.session import Session
from queueapp.domain.setup import HallKind
from queueapp.place import Place, Server
from queueapp.services.hall import Hall
from tests.benchmarks.crowd import make_server_hall
from tests.benchmarks.halls import SITE, big_draft
from tests.benchmarks.harness import Figure, Limit, milliseconds_since, say
from tests.postgres import Cluster

ENTRIES = 1_000_000
COUNTERS = 12
ROUNDS = 15
LIMITS = (Limit("ratio", 2.0), Limit("postgres", 30.0), Limit("page_ms", 50.0))
_BEGAN = 1_700_000_000_000
_COLUMNS = (*SEALED, "number", "hash")
_NEVER = RecordWanted(groups=frozenset({Group.ACCESS}), last=date(2020, 1, 1))

Row = list[object]


def measure(entries: int = ENTRIES) -> Figure:
    """In a file and on a server; `page_ms` is the newest page, `nothing_ms` a vain search."""
    with TemporaryDirectory() as folder, Cluster(durable=True) as cluster:
        path = Path(folder) / "hall.queueapp"
        say(f"record_check: making a record of {entries} entries")
        with Hall.create(path, HallKind.HALL, SystemClock()) as hall:
            hall.setup.open_hall(big_draft(COUNTERS))
        end = _fill_file(path, entries)
        server, _ = make_server_hall(cluster, [(COUNTERS, 0)])
        _fill_server(cluster, server, entries)
        bare = _timed(lambda: _bare(path, end))
        took, page, nothing = _asked(path, entries)
        more: dict[str, float | None] = {"page_ms": page, "nothing_ms": nothing}
        more["postgres"], more["postgres_page_ms"], more["postgres_nothing_ms"] = _asked(
            server, entries
        )
    return Figure("record_check", took, "s", bare, LIMITS, more)


def _asked(place: Place, entries: int) -> tuple[float, float, float]:
    auditor = Session(SITE, 1)
    with Hall.open_reading(place, SystemClock()) as hall:

        def check() -> None:
            found = hall.record.check(auditor)
            assert found is not None
            assert found.whole
            assert found.entries >= entries

        took = _timed(check)
        pages, nothing = [], []
        for _ in range(ROUNDS):
            start = time.perf_counter()
            page = hall.record.page(auditor, RecordWanted())
            pages.append(milliseconds_since(start))
            assert page.more is not None
            start = time.perf_counter()
            assert hall.record.page(auditor, _NEVER).entries == ()
            nothing.append(milliseconds_since(start))
    return took, statistics.median(pages), statistics.median(nothing)


def _timed(act: Callable[[], object]) -> float:
    start = time.perf_counter()
    act()
    return time.perf_counter() - start


def _entries(many: int, chain: Chain) -> Iterator[Row]:
    before = '{"state":"waiting","outcome":null,"ended_at":null,"legs":[]}'
    for at in range(many):
        values: dict[str, object] = dict.fromkeys(SEALED)
        counter = at % COUNTERS + 1
        values |= {
            "site_id": SITE,
            "at": _BEGAN + at * 1000,
            "business_day": "2023-11-14",
            "kind": ("called", "started", "finished")[at % 3],
            "person_id": counter + 1,
            "counter_id": counter,
            "data": '{"how":"next"}',
            "before": before,
        }
        sealed = chain.add(values)
        yield [*values.values(), sealed["number"], sealed["hash"]]


def _fill_file(path: Path, many: int) -> str:
    chain = Chain()
    with closing(sqlite3.connect(path, isolation_level=None)) as file:
        file.execute("BEGIN")
        marks = ", ".join("?" * len(_COLUMNS))
        into = f"INSERT INTO event ({', '.join(_COLUMNS)}) VALUES ({marks})"
        file.executemany(into, _entries(many, chain))
        end = "UPDATE site SET chain_number = ?, chain_head = ? WHERE id = ?"
        file.execute(end, (chain.number, chain.head, SITE))
        file.execute("COMMIT")
        file.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    return chain.head


def _fill_server(cluster: Cluster, server: Server, many: int) -> None:
    chain = Chain()
    with cluster.connect(server.database) as connection:
        connection.execute("DELETE FROM event")
        into = f"COPY event ({', '.join(_COLUMNS)}) FROM STDIN"
        with connection.cursor() as cursor, cursor.copy(into) as copy:
            for row in _entries(many, chain):
                copy.write_row(row)
        end = "UPDATE site SET chain_number = %s, chain_head = %s WHERE id = %s"
        connection.execute(end, (chain.number, chain.head, SITE))
        # As the server does by itself within minutes.
        connection.execute("VACUUM ANALYZE")
        connection.execute("CHECKPOINT")


def _bare(path: Path, end: str) -> None:
    head = ""
    with closing(sqlite3.connect(path)) as file:
        columns = ", ".join(("number", *SEALED))
        for row in file.execute(f"SELECT {columns} FROM event ORDER BY id"):
            text = json.dumps([head, *row], separators=(",", ":"))
            head = hashlib.sha256(text.encode("ascii")).hexdigest()
    assert head == end
