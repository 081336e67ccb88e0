"""Puts a newly built database in another's place, whole or not at all."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from queueapp.clock import Clock
from queueapp.domain.setup import HallKind
from queueapp.errors import Refusal, Refused, StorageTrouble
from queueapp.storage.faults import as_trouble, trouble_with_file
from queueapp.storage.in_use import in_use
from queueapp.storage.sqlite import SqliteDatabase

_NOT_THIS_KIND = {HallKind.DEMO: Refusal.NOT_A_DEMO, HallKind.REPLAY: Refusal.NOT_A_REPLAY}


@contextmanager
def in_place_of(path: Path, kind: HallKind, clock: Clock) -> Iterator[Path]:
    """Where to build a demo's or a replay's database that is to stand at `path`.

    When the block ends without an error it is moved there. What stands there already is replaced
    only if it is of the same kind and nobody has it open (`Trouble.BUSY`); until the move it stays
    as it was.
    """
    _require_kind(path, kind, clock)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with TemporaryDirectory(
            dir=path.parent, prefix=f"{path.stem}-", ignore_cleanup_errors=True
        ) as folder:
            new = Path(folder) / path.name
            yield new
            _into_one_file(new)
            if path.exists():
                _require_kind(path, kind, clock)
                _into_one_file(path)
            new.replace(path)
    except OSError as error:
        raise StorageTrouble(trouble_with_file(error), path, str(error)) from error


def _require_kind(path: Path, kind: HallKind, clock: Clock) -> None:
    if not path.exists():
        return
    with SqliteDatabase.open(path, clock) as found:
        if found.kind is not kind:
            raise Refused(_NOT_THIS_KIND[kind], path=str(path))


def _into_one_file(path: Path) -> None:
    # Leaving WAL mode folds the log in and needs the database to itself: a log that outlived its
    # database would be played into the next one.
    try:
        with (
            in_use(path),
            closing(sqlite3.connect(path, timeout=0.5, isolation_level=None)) as connection,
        ):
            connection.execute("PRAGMA journal_mode=DELETE").close()
    except sqlite3.Error as error:
        raise as_trouble(error, path) from error
