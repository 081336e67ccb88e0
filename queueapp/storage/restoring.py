"""Puts a backup in the place of a hall's file, whole or not at all."""

import os
import shutil
import sqlite3
import sys
from contextlib import closing
from pathlib import Path

from queueapp.domain.backup import SUFFIX
from queueapp.errors import Refusal, Refused, StorageTrouble, Trouble
from queueapp.storage import schema
from queueapp.storage.backup import backups_folder, identity_of
from queueapp.storage.copying import (
    HALF,
    alone_in,
    copy_checked,
    copy_pages,
    free_place,
    naming_files,
    put_in_place,
    remove_halves,
)
from queueapp.storage.faults import naming_trouble
from queueapp.storage.in_use import in_use
from queueapp.storage.share import is_network_share
from queueapp.storage.soundness import Facts, facts_of, require_ours, require_sound

_RESTORING = f".restoring{HALF}"
_FIRST_LOCK_BYTE, _LOCK_BYTES = 0x4000_0000, 512
"""Where SQLite locks a file: whoever has it open holds some of these bytes."""


def check_backup(path: Path, backup: Path) -> None:
    """Make sure that a backup can take the place of the hall at `path`.

    It is whole, of this program's version or older, and of the same hall; where the hall cannot
    be read, its name has to begin with the hall's. Raises `StorageTrouble` or `Refused`.
    """
    _check_facts(path, backup, require_sound(backup))


def restore(path: Path, backup: Path, aside: Path) -> Path | None:
    """Put a backup in the place of the hall at `path`; returns where the present file is kept.

    That is `aside`, or beside it where the name is taken; `None` where there was no file. Raises
    `Trouble.BUSY` while anybody has the hall open; this process must have closed it, too. Cut off
    at any moment, the hall is the old one or the new one.
    """
    if is_network_share(path):
        raise StorageTrouble(Trouble.NETWORK_SHARE, path)
    _check_facts(path, backup, facts_of(backup))
    with alone_in(backups_folder(path)), naming_files(path):
        remove_halves(path.parent, _RESTORING)
        try:
            new = path.with_name(f"{path.stem}{SUFFIX}{_RESTORING}")
            copy_checked(backup, new, path)
            if not path.exists():
                _move_over(path, new, free_place(aside), rights_of=backup)
                return None
            return _exchange(path, new, aside)
        finally:
            remove_halves(path.parent, _RESTORING)


def _check_facts(path: Path, backup: Path, facts: Facts) -> None:
    if facts.version > schema.VERSION:
        raise StorageTrouble(Trouble.NEWER, backup, f"{facts.version} > {schema.VERSION}")
    if not path.exists():
        return
    present = identity_of(path)
    if present is None:
        same = backup.name.startswith(f"{path.stem}-")
    else:
        same = facts.identity == present
    if not same:
        raise Refused(Refusal.OTHER_HALL, path=str(backup))


def _exchange(path: Path, new: Path, aside: Path) -> Path:
    kept = free_place(aside)
    try:
        require_ours(path)
        _write_over(path, new, kept)
    except StorageTrouble as error:
        if error.trouble not in {Trouble.DAMAGED, Trouble.NOT_OURS}:
            raise
        kept = free_place(aside)
        _require_closed(path)
        _move_over(path, new, kept, rights_of=path)
    return kept


def _write_over(path: Path, new: Path, aside: Path) -> None:
    # Within SQLite's own transaction: whoever opens the hall meanwhile waits, and gets one or the
    # other; with a renamed file they could join the old file to the log of the new one.
    half = aside.with_name(aside.name + _RESTORING)
    with (
        naming_trouble(path),
        in_use(path),
        closing(sqlite3.connect(path, timeout=0.5, isolation_level=None)) as hall,
    ):
        hall.execute("PRAGMA locking_mode=EXCLUSIVE").close()
        # Folds the log in, and is refused while anybody else has the hall open.
        hall.execute("PRAGMA journal_mode=DELETE").close()
        hall.execute("BEGIN EXCLUSIVE").close()
        hall.execute("COMMIT").close()
        copy_pages(hall, half, aside)
        put_in_place(half, aside, rights_of=path)
        with closing(sqlite3.connect(new, isolation_level=None)) as copy:
            copy.backup(hall)


def _move_over(path: Path, new: Path, aside: Path, rights_of: Path) -> None:
    # What stands there cannot be opened as a database, so nobody can open it meanwhile either.
    for suffix in ("-wal", "-journal", "-shm"):
        beside = path.with_name(path.name + suffix)
        if beside.exists():
            beside.replace(aside.with_name(aside.name + suffix))
    if path.exists():
        _keep_as_well(path, aside)
    put_in_place(new, path, rights_of)


def _keep_as_well(path: Path, aside: Path) -> None:
    try:
        os.link(path, aside)
    except OSError:
        shutil.copy2(path, aside)


def _require_closed(path: Path) -> None:
    # SQLite itself cannot be asked: it reads no further than the damage.
    if sys.platform == "win32":
        try:
            path.rename(path)
        except PermissionError as error:
            raise StorageTrouble(Trouble.BUSY, path, str(error)) from error
        return
    import fcntl

    with path.open("r+b") as file:
        try:
            fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB, _LOCK_BYTES, _FIRST_LOCK_BYTE)
        except OSError as error:
            raise StorageTrouble(Trouble.BUSY, path, str(error)) from error
