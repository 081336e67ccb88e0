"""A shared database before a hall is opened on it: what is there, and making it ready."""

from contextlib import closing
from dataclasses import dataclass

from queueapp.clock import SystemClock
from queueapp.domain.setup import HallKind
from queueapp.place import Server
from queueapp.services.hall import Hall
from queueapp.storage.postgres import connect, create_tables, naming_server_trouble


@dataclass(frozen=True, slots=True)
class Found:
    """What the test of a connection tells: the server's version as people write it, the halls."""

    version: str
    halls: tuple[str, ...]


def look(server: Server) -> Found:
    """Connect as the program would; raises `StorageTrouble` with what is wrong."""
    with naming_server_trouble(server), closing(connect(server)) as connection:
        version = connection.info.server_version
    with Hall.open(server, SystemClock()) as hall:
        names = tuple(hall.access.site_names().values())
    return Found(f"{version // 10_000}.{version % 10_000}", names)


def prepare(server: Server) -> bool:
    """Make the tables in an empty database; `False` where they are there already.

    Raises `StorageTrouble`, `NOT_ALLOWED` where the user has no right to make tables.
    """
    return create_tables(server, HallKind.HALL)
