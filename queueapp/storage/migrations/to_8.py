"""Version 8: what clients see, hear and hold."""

from alembic.operations import Operations
from sqlalchemy import (
    BigInteger,
    Column,
    ForeignKey,
    Integer,
    LargeBinary,
    PrimaryKeyConstraint,
    Text,
    text,
)

_ID = BigInteger().with_variant(Integer, "sqlite")
_TROUBLED = text("trouble IS NOT NULL")


def to_8(op: Operations) -> None:
    """Add the set-up of the screens, pictures, announcements, and the PCs that clients see."""
    op.create_table(
        "public_setup",
        Column(
            "site_id",
            _ID,
            ForeignKey("site.id", name="fk_public_setup_site_id"),
            autoincrement=False,
            nullable=False,
        ),
        Column("content", Text, nullable=False),
        PrimaryKeyConstraint("site_id", name="pk_public_setup"),
    )
    op.create_table(
        "picture",
        Column("id", _ID, nullable=False),
        _site("picture"),
        Column("name", Text, nullable=False),
        Column("content", LargeBinary, nullable=False),
        Column("added_at", BigInteger, nullable=False),
        PrimaryKeyConstraint("id", name="pk_picture"),
    )
    op.create_index("ix_picture_site_id", "picture", ["site_id"])
    op.create_table(
        "announcement",
        Column("id", _ID, nullable=False),
        _site("announcement"),
        Column("at", BigInteger, nullable=False),
        Column("until", BigInteger, nullable=False),
        Column("lt", Text, nullable=False),
        Column("en", Text, nullable=False),
        Column("person_id", _ID, ForeignKey("person.id", name="fk_announcement_person_id")),
        PrimaryKeyConstraint("id", name="pk_announcement"),
    )
    op.create_index("ix_announcement_until", "announcement", ["site_id", "until"])
    _add_devices(op)


def _add_devices(op: Operations) -> None:
    op.create_table(
        "device",
        _site("device"),
        Column("key", Text, nullable=False),
        Column("kind", Text, nullable=False),
        Column("name", Text, nullable=False),
        Column("seen_at", BigInteger),
        Column("trouble", Text),
        Column("trouble_at", BigInteger),
        Column("ticket", Text, nullable=False),
        PrimaryKeyConstraint("site_id", "key", name="pk_device"),
    )
    op.create_index(
        "ix_device_trouble",
        "device",
        ["site_id"],
        sqlite_where=_TROUBLED,
        postgresql_where=_TROUBLED,
    )


def _site(table: str) -> Column[int]:
    return Column("site_id", _ID, ForeignKey("site.id", name=f"fk_{table}_site_id"), nullable=False)
