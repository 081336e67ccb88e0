"""Names what a PostgreSQL server, or the way to it, has gone wrong with."""

import psycopg
from sqlalchemy.exc import DBAPIError

from queueapp.errors import StorageTrouble, Trouble
from queueapp.place import Server

# https://www.postgresql.org/docs/current/errcodes-appendix.html
_BY_STATE = {
    "28P01": Trouble.WRONG_PASSWORD,
    "28000": Trouble.NOT_ALLOWED,
    "42501": Trouble.NOT_ALLOWED,
    "3D000": Trouble.NO_DATABASE,
    "53300": Trouble.TOO_MANY_PROGRAMS,
    "53100": Trouble.DISK_FULL,
    "25006": Trouble.READ_ONLY,
    # "cannot set transaction read-write mode during recovery": a standby.
    "0A000": Trouble.READ_ONLY,
    # A prepared statement is gone: somebody stands between who shares connections out anew.
    "26000": Trouble.CONNECTION_LOST,
    "42P01": Trouble.NOT_SET_UP,
    "40001": Trouble.BUSY,
    "40P01": Trouble.BUSY,
    "55P03": Trouble.BUSY,
    "57014": Trouble.BUSY,
    "57P03": Trouble.CONNECTION_REFUSED,
    "25P03": Trouble.CONNECTION_LOST,
    "58030": Trouble.DISK_ERROR,
    "XX001": Trouble.DAMAGED,
    "XX002": Trouble.DAMAGED,
}
_BY_CLASS = {
    "08": Trouble.CONNECTION_LOST,
    "53": Trouble.BUSY,
    "54": Trouble.BUSY,
    "57": Trouble.CONNECTION_LOST,
    "58": Trouble.DISK_ERROR,
}

# Before a connection stands, the library has no code to offer, only its message.
_BY_WORDS = (
    ("password authentication failed", Trouble.WRONG_PASSWORD),
    ("no password supplied", Trouble.WRONG_PASSWORD),
    ("no pg_hba.conf entry", Trouble.NOT_ALLOWED),
    ("pg_hba.conf rejects", Trouble.NOT_ALLOWED),
    ("is not permitted to log in", Trouble.NOT_ALLOWED),
    ("permission denied", Trouble.NOT_ALLOWED),
    ("authentication failed", Trouble.NOT_ALLOWED),
    ("too many clients", Trouble.TOO_MANY_PROGRAMS),
    ("too many connections", Trouble.TOO_MANY_PROGRAMS),
    ("remaining connection slots", Trouble.TOO_MANY_PROGRAMS),
    ("starting up", Trouble.CONNECTION_REFUSED),
    ("shutting down", Trouble.CONNECTION_REFUSED),
    ("recovery mode", Trouble.CONNECTION_REFUSED),
    ("certificate", Trouble.CERTIFICATE),
    ("ssl", Trouble.CERTIFICATE),
    ("connection refused", Trouble.CONNECTION_REFUSED),
    ("no such file or directory", Trouble.CONNECTION_REFUSED),
    ("could not translate host name", Trouble.UNREACHABLE),
    ("failed to resolve host", Trouble.UNREACHABLE),
    ("timeout", Trouble.UNREACHABLE),
    ("no route to host", Trouble.UNREACHABLE),
    ("network is unreachable", Trouble.UNREACHABLE),
)


def trouble_of(error: BaseException) -> Trouble | None:
    """Which trouble an error on a connection stands for; `None` where it is a bug of ours."""
    if isinstance(error, DBAPIError) and error.orig is not None:
        error = error.orig
    if not isinstance(error, psycopg.Error):
        return None
    state = error.sqlstate
    if state is not None:
        return _BY_STATE.get(state) or _BY_CLASS.get(state[:2])
    # What the library says itself, and not the server, comes as the plain class from a pipeline.
    if isinstance(error, psycopg.OperationalError) or type(error) is psycopg.DatabaseError:
        return Trouble.CONNECTION_LOST
    return None


def trouble_of_connecting(error: psycopg.Error) -> Trouble:
    """Why no connection came about."""
    if error.sqlstate is not None and (known := _BY_STATE.get(error.sqlstate)):
        return known
    message = str(error).lower()
    if "database" in message and "does not exist" in message:
        return Trouble.NO_DATABASE
    if "role" in message and "does not exist" in message:
        return Trouble.WRONG_PASSWORD
    found = (trouble for words, trouble in _BY_WORDS if words in message)
    return next(found, Trouble.CONNECTION_LOST)


def as_trouble(error: BaseException, server: Server) -> BaseException:
    """The same error as a `StorageTrouble` of the server if it is one, otherwise itself."""
    trouble = trouble_of(error)
    _leave_out_values(error)
    return error if trouble is None else StorageTrouble(trouble, server, str(error).strip())


def connection_is_gone(error: BaseException) -> bool:
    """Whether the connection was lost, so that nothing asked on it was kept."""
    return trouble_of(error) is Trouble.CONNECTION_LOST


def _leave_out_values(error: BaseException | None) -> None:
    # The server tells which row it refused, with the number and the name that stood in it.
    while error is not None:
        if isinstance(error, psycopg.Error | DBAPIError):
            error.args = tuple(
                each.partition("\nDETAIL:")[0] if isinstance(each, str) else each
                for each in error.args
            )
        inner = error.orig if isinstance(error, DBAPIError) else None
        error = inner or error.__cause__ or error.__context__
