"""Copies a hall's file whole or not at all, one program at a time."""

import os
import sqlite3
import stat
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from queueapp.domain.backup import SUFFIX
from queueapp.errors import StorageTrouble
from queueapp.storage.faults import naming_trouble, trouble_with_file
from queueapp.storage.group_folder import require_let_in, share_with_group
from queueapp.storage.soundness import reading, require_sound

HALF = ".half"
"""Ends the name of a copy that is not finished."""

_BESIDE = ("", "-journal", "-wal", "-shm")
_LOCK = ".queueapp.lock"
_PATIENCE_S = 60.0
_PAGES_AT_ONCE = 1024


@contextmanager
def alone_in(folder: Path) -> Iterator[None]:
    """Keep other programs from copying in this folder; the folder is made where it is missing.

    Raises `Trouble.BUSY` where another program does not finish in a minute.
    """
    with naming_files(folder):
        require_let_in(folder)
        folder.mkdir(parents=True, exist_ok=True)
        share_with_group(folder)
    with naming_trouble(folder), closing(open_new(folder / _LOCK, _PATIENCE_S)) as lock:
        share_with_group(folder / _LOCK)
        # SQLite's locks are there on every system, and end with the process that holds them.
        lock.execute("BEGIN EXCLUSIVE").close()
        yield


def copy_checked(path: Path, half: Path, place: Path) -> None:
    """Copy the hall at `path`, which may be in use, into the new file `half`.

    It is one file, checked whole, and on the disk. `place` is what it is to become: the file that
    troubles with writing are told of.
    """
    with reading(path) as source:
        copy_pages(source, half, place)
    with naming_trouble(place), closing(sqlite3.connect(half, isolation_level=None)) as copy:
        # The copy of a hall in use says that there is a log beside it.
        copy.execute("PRAGMA journal_mode=DELETE").close()
    try:
        require_sound(half)
    except StorageTrouble as error:
        raise StorageTrouble(error.trouble, path, error.detail) from error


def copy_pages(source: sqlite3.Connection, half: Path, place: Path) -> None:
    """Copy an open database into the new file `half`, which is to become `place`."""
    with naming_trouble(place), closing(open_new(half)) as target:
        source.backup(target, pages=_PAGES_AT_ONCE)


def open_new(path: Path, patience: float = 0) -> sqlite3.Connection:
    """Open a file that is thrown away where the program is cut off: nothing is kept to go back."""
    connection = sqlite3.connect(path, timeout=patience, isolation_level=None)
    for pragma in ("journal_mode=OFF", "synchronous=OFF"):
        connection.execute(f"PRAGMA {pragma}").close()
    return connection


def put_in_place(half: Path, place: Path, rights_of: Path) -> None:
    """Move a finished copy to its place for good, for the same people as another file."""
    with half.open("r+b") as file:
        os.fsync(file.fileno())
    _give_rights(rights_of, half)
    share_with_group(half)
    half.replace(place)
    _keep_names(place.parent)


def _give_rights(of: Path, to: Path) -> None:
    # An administrator copies for others, who have to go on working with the file.
    if sys.platform == "win32":
        return
    state = of.stat()
    to.chmod(stat.S_IMODE(state.st_mode) | stat.S_IRUSR | stat.S_IWUSR)
    with suppress(PermissionError):
        os.chown(to, state.st_uid, state.st_gid)


def _keep_names(folder: Path) -> None:
    if sys.platform == "win32":
        return
    opened = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)


def free_place(place: Path) -> Path:
    """The place itself, or the next one with a number where a file stands there."""
    number, free = 1, place
    while free.exists():
        number += 1
        free = place.with_name(f"{place.stem}-{number}{place.suffix}")
    return free


def remove_halves(folder: Path, ending: str = HALF) -> None:
    """Remove what killed programs left; for whoever is alone in the folder."""
    endings = tuple(f"{SUFFIX}{ending}{beside}" for beside in _BESIDE)
    for file in folder.iterdir():
        if file.name.endswith(endings):
            file.unlink(missing_ok=True)


@contextmanager
def naming_files(path: Path) -> Iterator[None]:
    """Turn what the operating system says inside the block into a `StorageTrouble` of the file."""
    try:
        yield
    except OSError as error:
        raise StorageTrouble(trouble_with_file(error), path, str(error)) from error
