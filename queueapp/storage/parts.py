"""What the databases are reached with, loaded and named: for the self-test."""

import sqlite3


def sqlite_version() -> str:
    """SQLite's own version."""
    return sqlite3.sqlite_version


def postgres_versions() -> tuple[str, str]:
    """The versions of the driver and of PostgreSQL's library, as the program uses them."""
    import psycopg
    from psycopg import pq
    from sqlalchemy.engine import make_url

    make_url("postgresql+psycopg://").get_dialect()
    version = pq.version()
    return f"{psycopg.__version__}, {pq.__impl__}", f"{version // 10_000}.{version % 10_000}"


def migrations() -> tuple[str, int]:
    """Alembic's version, and the newest schema that its steps lead to without a gap."""
    import alembic

    from queueapp.storage.migrations import STEPS
    from queueapp.storage.schema import VERSION

    if sorted(STEPS) != list(range(2, VERSION + 1)):
        raise LookupError(f"no way to version {VERSION}: {sorted(STEPS)}")
    return alembic.__version__, VERSION
