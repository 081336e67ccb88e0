"""What the program cannot do without and loads only when it is needed, tried out and named."""

from queueapp.storage import parts as database


def database_parts() -> dict[str, str]:
    """What the databases are reached with, each with its version."""
    driver, library = database.postgres_versions()
    alembic, schema = database.migrations()
    return {
        "SQLite": database.sqlite_version(),
        "psycopg": f"{driver}, libpq {library}",
        "alembic": f"{alembic}, schema {schema}",
    }


def keyring_name() -> str:
    """Which keyring would keep the passwords; nothing in it is looked at."""
    from keyring import get_keyring

    return get_keyring().name


def try_hashing() -> None:
    """Make the hash of a password and check it; raises `ValueError` where that does not work."""
    from queueapp.services.hashing import hashed, is_right

    kept = hashed("8305")
    if not is_right(kept, "8305") or is_right(kept, "8306"):
        raise ValueError("a hash does not tell a password from another one")
