"""Version 2: what sharing a hall between many computers needs."""

from alembic.operations import Operations
from sqlalchemy import (
    BigInteger,
    Column,
    ForeignKey,
    Integer,
    PrimaryKeyConstraint,
    Text,
    UniqueConstraint,
)


def to_2(op: Operations) -> None:
    """Add versions, the record's latest instant, operation keys and stations."""
    op.add_column("database_info", Column("version", Integer, nullable=False, server_default="2"))
    op.add_column(
        "database_info", Column("oldest_program", Integer, nullable=False, server_default="2")
    )
    op.add_column("site", Column("latest_at", BigInteger, nullable=False, server_default="0"))
    op.execute(
        "UPDATE site SET latest_at ="
        " coalesce((SELECT max(at) FROM event WHERE event.site_id = site.id), 0)"
    )
    op.add_column("visit", Column("operation", Text))
    op.create_index("uq_visit_operation", "visit", ["operation"], unique=True)
    site = ForeignKey("site.id", name="fk_station_site_id")
    op.create_table(
        "station",
        Column("site_id", Integer, site, nullable=False),
        Column("number", Integer, nullable=False),
        Column("key", Text, nullable=False),
        PrimaryKeyConstraint("site_id", "number", name="pk_station"),
        UniqueConstraint("site_id", "key", name="uq_station_site_id_key"),
    )
