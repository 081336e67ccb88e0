"""Version 7: with what people sign in, how long data is kept, and the chain of the record."""

from collections import defaultdict

from alembic.operations import Operations
from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Connection,
    ForeignKey,
    Integer,
    PrimaryKeyConstraint,
    Text,
    bindparam,
    text,
)

from queueapp.domain.chain import SEALED, Chain

_ID = BigInteger().with_variant(Integer, "sqlite")
_SEALED = text("number IS NOT NULL")
_AT_ONCE = 5_000


def to_7(op: Operations) -> None:
    """Add what signing in and privacy need, and seal the record as it stands."""
    for name in ("greeting", "signature", "chain_head"):
        op.add_column("site", Column(name, Text, nullable=False, server_default=""))
    for name, days in (("notes_days", 30), ("drafts_days", 7), ("backups_days", 30)):
        op.add_column("site", Column(name, Integer, nullable=False, server_default=str(days)))
    op.add_column("site", Column("idle_minutes", Integer, server_default="10"))
    by_account: Column[bool] = Column(
        "by_account", Boolean(create_constraint=False), nullable=False, server_default=text("false")
    )
    op.add_column("site", by_account)
    op.add_column("site", Column("chain_number", BigInteger, nullable=False, server_default="0"))
    op.add_column("person", Column("account", Text, nullable=False, server_default=""))
    op.create_table(
        "credential",
        Column(
            "person_id",
            _ID,
            ForeignKey("person.id", name="fk_credential_person_id"),
            autoincrement=False,
            nullable=False,
        ),
        Column("site_id", _ID, ForeignKey("site.id", name="fk_credential_site_id"), nullable=False),
        Column("secret", Text, nullable=False),
        Column("must_change", Boolean(create_constraint=False), nullable=False),
        Column("set_at", BigInteger, nullable=False),
        Column("wrong", Integer, nullable=False, server_default="0"),
        Column("wrong_at", BigInteger),
        Column("locked", Boolean(create_constraint=False), nullable=False),
        PrimaryKeyConstraint("person_id", name="pk_credential"),
    )
    op.add_column("event", Column("number", BigInteger))
    op.add_column("event", Column("hash", Text))
    _seal(op.get_bind())
    op.create_index(
        "uq_event_number",
        "event",
        ["site_id", "number"],
        unique=True,
        sqlite_where=_SEALED,
        postgresql_where=_SEALED,
    )


def _seal(connection: Connection) -> None:
    """Chain the entries of each site in the order in which they were made."""
    columns = ", ".join(("id", *SEALED))
    batch = text(f"SELECT {columns} FROM event WHERE id > :after ORDER BY id LIMIT :many")
    keep = text("UPDATE event SET number = :number, hash = :hash WHERE id = :id")
    chains: defaultdict[int, Chain] = defaultdict(Chain)
    after = 0
    while rows := connection.execute(batch, {"after": after, "many": _AT_ONCE}).mappings().all():
        sealed = [
            chains[int(row["site_id"])].add(row) | {"id": row["id"]}  # type: ignore[arg-type]
            for row in rows
        ]
        connection.execute(keep, sealed)
        after = int(rows[-1]["id"])
    ends = text(
        "UPDATE site SET chain_number = :number, chain_head = :head WHERE id = :id"
    ).bindparams(bindparam("number", type_=BigInteger))
    for site_id, chain in chains.items():
        values = {"id": site_id, "number": chain.number, "head": chain.head}
        connection.execute(ends, values)
