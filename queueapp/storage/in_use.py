"""Which files this process has open as databases.

SQLite's locks on a file belong to the process, and on POSIX systems closing the file lets go of
all of them, however it was opened. So whoever wants to look into a hall's file past SQLite asks
here first; the next program to close the hall would otherwise take its log away under this one.
"""

import os
import threading
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_File = tuple[int, int]

# The locks are one per process, and so is what is known of them.
_known = threading.RLock()
_open: Counter[_File] = Counter()


@contextmanager
def in_use(path: Path) -> Iterator[None]:
    """For as long as a connection of this process to the file is open."""
    file = taken(path)
    try:
        yield
    finally:
        given_back(file)


def taken(path: Path) -> _File:
    """Say that a connection to the file is about to be opened; hand the answer to `given_back`."""
    with _known:
        state = os.stat(path)
        file = state.st_dev, state.st_ino
        _open[file] += 1
        return file


def given_back(file: _File) -> None:
    """Say that such a connection is closed."""
    with _known:
        _open[file] -= 1


@contextmanager
def past_sqlite(path: Path) -> Iterator[bool]:
    """Whether the file may be opened and closed past SQLite, inside the block."""
    with _known:
        state = os.stat(path)
        yield not _open[state.st_dev, state.st_ino]
