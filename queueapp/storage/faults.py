"""Names what went wrong in the database, once, where the error enters the program."""

import sqlite3
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from queueapp.errors import StorageTrouble, Trouble

_BY_PRIMARY_CODE = {
    sqlite3.SQLITE_BUSY: Trouble.BUSY,
    sqlite3.SQLITE_LOCKED: Trouble.BUSY,
    sqlite3.SQLITE_FULL: Trouble.DISK_FULL,
    sqlite3.SQLITE_READONLY: Trouble.READ_ONLY,
    sqlite3.SQLITE_PERM: Trouble.READ_ONLY,
    sqlite3.SQLITE_CORRUPT: Trouble.DAMAGED,
    sqlite3.SQLITE_NOTADB: Trouble.NOT_OURS,
    sqlite3.SQLITE_CANTOPEN: Trouble.CANNOT_OPEN,
    sqlite3.SQLITE_IOERR: Trouble.DISK_ERROR,
}


def trouble_of(error: BaseException) -> Trouble | None:
    """Which trouble an error of the driver stands for; `None` where it is a bug of ours."""
    if isinstance(error, DBAPIError) and error.orig is not None:
        error = error.orig
    code = getattr(error, "sqlite_errorcode", None)
    if not isinstance(code, int):
        return None
    # The low byte is the primary code, the rest says more about it.
    return _BY_PRIMARY_CODE.get(code & 0xFF)


def as_trouble(error: BaseException, path: Path) -> BaseException:
    """The same error as a `StorageTrouble` if it is one, otherwise itself."""
    trouble = trouble_of(error)
    return error if trouble is None else StorageTrouble(trouble, path, str(error))
