"""Keeps a hall's file closed to everybody while it is copied, and changes nothing in it."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from queueapp.errors import StorageTrouble, Trouble
from queueapp.storage.copying import naming_files

_FIRST_LOCK_BYTE, _LOCK_BYTES = 0x4000_0000, 512
"""Where SQLite locks a file: whoever has it open holds some of these bytes."""


@contextmanager
def held_closed(path: Path) -> Iterator[BinaryIO]:
    """Hold a file that nobody has open; until the block ends nobody can open it as a database.

    Raises `Trouble.BUSY` where another program has it open. This process must not have it open,
    and must not open it by its name inside the block: closing it would let go of the lock.
    """
    with naming_files(path), path.open("r+b") as file:
        try:
            _lock(file)
        except OSError as error:
            raise StorageTrouble(Trouble.BUSY, path, str(error)) from error
        file.seek(0)
        yield file


def _lock(file: BinaryIO) -> None:
    if sys.platform == "win32":
        import msvcrt

        file.seek(_FIRST_LOCK_BYTE)
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, _LOCK_BYTES)
        return
    import fcntl

    fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB, _LOCK_BYTES, _FIRST_LOCK_BYTE)
