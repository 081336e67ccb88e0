"""Leaves nothing of what was erased in a hall's file.

SQLite's secure deletion clears what a row or page is removed from. It misses what stands behind in
the gaps of a page whose rows were moved to another one, and the log beside the file keeps pages as
they were. So the tables that hold personal text are emptied and filled anew, which clears every
page of theirs, and the log is folded in and cut off.
"""

import sqlite3
from contextlib import closing
from pathlib import Path

from queueapp.storage.faults import naming_trouble
from queueapp.storage.in_use import in_use

PATIENCE_S = 8.0
"""How long to wait for another program's write."""

_FOLDING_PATIENCE_MS = 300
"""How long to wait for who still reads what was there before: others cannot write meanwhile."""

PERSONAL = ("contact", "promise_line", "note", "incident_line", "absence", "announcement")
"""The tables that hold text of persons. Nothing refers to a row of theirs."""


def wipe(path: Path) -> bool:
    """Clear what was erased from the file and its log, while others may have it open.

    `False` where somebody still reads what was there before: the log holds it until they are done.
    """
    with (
        naming_trouble(path),
        in_use(path),
        closing(sqlite3.connect(path, timeout=PATIENCE_S, isolation_level=None)) as hall,
    ):
        # Without references every page of a table is cleared at once; with them SQLite takes its
        # rows one by one. What is kept meanwhile goes to no file.
        for pragma in (
            *("secure_delete=ON", "foreign_keys=OFF", "temp_store=MEMORY"),
            "synchronous=FULL",
        ):
            hall.execute(f"PRAGMA {pragma}").close()
        for table in PERSONAL:
            _fill_anew(hall, table)
        return _fold_log(hall)


def fold_log(path: Path) -> bool:
    """Fold the log into the file and cut it off; `False` where somebody still reads by it."""
    with (
        naming_trouble(path),
        in_use(path),
        closing(sqlite3.connect(path, timeout=PATIENCE_S, isolation_level=None)) as hall,
    ):
        return _fold_log(hall)


def _fill_anew(hall: sqlite3.Connection, table: str) -> None:
    hall.execute("BEGIN IMMEDIATE").close()
    try:
        hall.execute(f"CREATE TEMP TABLE kept AS SELECT * FROM main.{table}").close()
        hall.execute(f"DELETE FROM main.{table}").close()
        hall.execute(f"INSERT INTO main.{table} SELECT * FROM temp.kept").close()
        hall.execute("DROP TABLE temp.kept").close()
        hall.execute("COMMIT").close()
    except BaseException:
        if hall.in_transaction:
            hall.execute("ROLLBACK").close()
        raise


def _fold_log(hall: sqlite3.Connection) -> bool:
    hall.execute(f"PRAGMA busy_timeout={_FOLDING_PATIENCE_MS}").close()
    (held_back, _, _) = hall.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    return not held_back
