"""Opens a hall's database wherever it is."""

from pathlib import Path

from queueapp.clock import Clock
from queueapp.place import Place
from queueapp.storage.database import Database


def open_database(place: Place, clock: Clock) -> Database:
    """Open an existing database; raises `StorageTrouble` where that cannot be."""
    if isinstance(place, Path):
        from queueapp.storage.sqlite import SqliteDatabase

        return SqliteDatabase.open(place, clock)
    from queueapp.storage.postgres import PostgresDatabase

    return PostgresDatabase.open(place, clock)


def open_reading(place: Place, clock: Clock) -> Database:
    """Open an existing database on a connection of its own that cannot write.

    Whoever reads there for long holds up nobody; raises `StorageTrouble` where it cannot be opened.
    """
    if isinstance(place, Path):
        from queueapp.storage.sqlite import SqliteDatabase

        return SqliteDatabase.open_reading(place, clock)
    from queueapp.storage.postgres import PostgresDatabase

    return PostgresDatabase.open_reading(place, clock)
