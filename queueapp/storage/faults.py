"""Names what went wrong in the database, once, where the error enters the program."""

import errno
import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from enum import Enum
from pathlib import Path
from typing import NoReturn, TypeVar

from sqlalchemy.exc import DBAPIError

from queueapp.errors import QueueappError, StorageTrouble, Trouble
from queueapp.place import Place
from queueapp.storage.share import is_read_only_disk

E = TypeVar("E", bound=Enum)

_BY_PRIMARY_CODE = {
    sqlite3.SQLITE_BUSY: Trouble.BUSY,
    sqlite3.SQLITE_LOCKED: Trouble.BUSY,
    sqlite3.SQLITE_PROTOCOL: Trouble.BUSY,
    sqlite3.SQLITE_FULL: Trouble.DISK_FULL,
    sqlite3.SQLITE_READONLY: Trouble.READ_ONLY,
    sqlite3.SQLITE_PERM: Trouble.READ_ONLY,
    sqlite3.SQLITE_CORRUPT: Trouble.DAMAGED,
    # Whose file it is was found out before SQLite ever saw it: since then its start was lost.
    sqlite3.SQLITE_NOTADB: Trouble.DAMAGED,
    sqlite3.SQLITE_CANTOPEN: Trouble.CANNOT_OPEN,
    sqlite3.SQLITE_IOERR: Trouble.DISK_ERROR,
}


class Codes(dict[object, E]):
    """The members of an enumeration by the code that is kept; any other code means damage."""

    def __init__(self, kind: type[E]) -> None:
        """Know all members of one enumeration."""
        super().__init__((member.value, member) for member in kind)

    def __missing__(self, code: object) -> NoReturn:
        raise StorageTrouble(Trouble.DAMAGED, detail=f"unknown code {code!r}")


def trouble_of(error: BaseException) -> Trouble | None:
    """Which trouble an error of SQLite's stands for; `None` where it is a bug of ours."""
    if isinstance(error, DBAPIError) and error.orig is not None:
        error = error.orig
    code = getattr(error, "sqlite_errorcode", None)
    if isinstance(code, int):
        # The low byte is the primary code, the rest says more about it.
        return _BY_PRIMARY_CODE.get(code & 0xFF)
    if isinstance(error, sqlite3.OperationalError) and "decode to UTF-8" in str(error):
        return Trouble.DAMAGED
    return None


def as_trouble(error: BaseException, path: Path) -> BaseException:
    """The same error as a `StorageTrouble` of the file if it is one, otherwise itself."""
    trouble = trouble_of(error)
    if trouble is Trouble.READ_ONLY or (trouble is Trouble.CANNOT_OPEN and not may_write(path)):
        trouble = why_not_written(path)
    return error if trouble is None else StorageTrouble(trouble, path, str(error))


@contextmanager
def naming_trouble(
    place: Place, named: Callable[[BaseException], BaseException] | None = None
) -> Iterator[None]:
    """Turn what the driver raises inside the block into a `StorageTrouble` of the place.

    `named` tells which one it is; a file's errors are known without it.
    """
    try:
        yield
    except StorageTrouble as error:
        if error.place is not None:
            raise
        raise StorageTrouble(error.trouble, place, error.detail) from error
    except QueueappError:
        raise
    except Exception as error:
        if named is not None:
            found = named(error)
        else:
            found = as_trouble(error, place) if isinstance(place, Path) else error
        if found is error:
            raise
        raise found from error


def may_write(path: Path) -> bool:
    """Whether this user may write the file and, for the log beside it, its folder."""
    return os.access(path.parent, os.W_OK) and (not path.exists() or os.access(path, os.W_OK))


def why_not_written(path: Path) -> Trouble:
    """Who has to mend it where a file cannot be written: its disk is only read, or the rights."""
    return Trouble.READ_ONLY_DISK if is_read_only_disk(path.parent) else Trouble.READ_ONLY


def trouble_with_file(error: OSError) -> Trouble:
    """Which trouble an error of the operating system stands for."""
    if error.errno == errno.EROFS:
        return Trouble.READ_ONLY_DISK
    if error.errno in (errno.EACCES, errno.EPERM):
        return Trouble.READ_ONLY
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return Trouble.DISK_FULL
    return Trouble.CANNOT_OPEN
