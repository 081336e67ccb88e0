"""Version 4: a site's own service standard, incidents, and calls for help."""

from alembic.operations import Operations
from sqlalchemy import (
    BigInteger,
    Column,
    ForeignKey,
    Integer,
    PrimaryKeyConstraint,
    Text,
    text,
)

_OPEN = text("ended_at IS NULL")


def to_4(op: Operations) -> None:
    """Add what goes wrong at a desk, who helps, and the standard's versions."""
    for name, default in (("security", ""), ("police", "112")):
        op.add_column("site", Column(name, Text, nullable=False, server_default=default))
    op.add_column("site", Column("standard", Integer, nullable=False, server_default="0"))
    _add_incidents(op)
    _add_help(op)
    _add_standard(op)


_Id = BigInteger().with_variant(Integer, "sqlite")


def _add_incidents(op: Operations) -> None:
    op.create_table(
        "incident",
        Column("id", _Id, nullable=False),
        _reference("incident", "site"),
        Column("business_day", Text, nullable=False),
        Column("kind", Text, nullable=False),
        _reference("incident", "person"),
        _reference("incident", "counter", nullable=True),
        _reference("incident", "visit", nullable=True),
        _reference("incident", "promise", nullable=True),
        _reference("incident", "promise", "follow_up", nullable=True),
        Column("begun_at", BigInteger, nullable=False),
        Column("recorded_at", BigInteger, nullable=False),
        Column("outcome", Text, nullable=False),
        Column("steps", Text, nullable=False),
        Column("blame", Text),
        Column("informed", Text, nullable=False),
        Column("operation", Text),
        PrimaryKeyConstraint("id", name="pk_incident"),
    )
    op.create_index("uq_incident_operation", "incident", ["operation"], unique=True)
    op.create_index("ix_incident_visit_id", "incident", ["visit_id"])
    op.create_index("ix_incident_day", "incident", ["site_id", "business_day", "id"])
    op.create_table(
        "incident_line",
        _reference("incident_line", "incident"),
        _reference("incident_line", "site"),
        Column("kind", Text, nullable=False),
        Column("text", Text, nullable=False),
        PrimaryKeyConstraint("incident_id", "kind", name="pk_incident_line"),
    )


def _add_help(op: Operations) -> None:
    op.create_table(
        "help_call",
        Column("id", _Id, nullable=False),
        _reference("help_call", "site"),
        Column("business_day", Text, nullable=False),
        _reference("help_call", "counter", nullable=True),
        _reference("help_call", "person"),
        _reference("help_call", "visit", nullable=True),
        Column("kind", Text, nullable=False),
        Column("called_at", BigInteger, nullable=False),
        Column("ended_at", BigInteger),
        _reference("help_call", "person", "ended_by", nullable=True),
        PrimaryKeyConstraint("id", name="pk_help_call"),
    )
    op.create_index(
        "ix_help_call_open",
        "help_call",
        ["site_id", "id"],
        sqlite_where=_OPEN,
        postgresql_where=_OPEN,
    )
    op.create_table(
        "help_coming",
        _reference("help_coming", "site"),
        _reference("help_coming", "help_call", "help_id"),
        _reference("help_coming", "person"),
        Column("at", BigInteger, nullable=False),
        PrimaryKeyConstraint("help_id", "person_id", name="pk_help_coming"),
    )


def _add_standard(op: Operations) -> None:
    op.create_table(
        "standard_version",
        _reference("standard_version", "site"),
        Column("number", Integer, nullable=False),
        Column("made_at", BigInteger, nullable=False),
        _reference("standard_version", "person", "made_by"),
        Column("back_to", Integer),
        Column("cards", Text, nullable=False),
        PrimaryKeyConstraint("site_id", "number", name="pk_standard_version"),
    )
    op.create_table(
        "standard_read",
        _reference("standard_read", "site"),
        _reference("standard_read", "person"),
        Column("number", Integer, nullable=False),
        Column("at", BigInteger, nullable=False),
        PrimaryKeyConstraint("person_id", "number", name="pk_standard_read"),
    )
    op.create_table(
        "checklist_done",
        _reference("checklist_done", "site"),
        _reference("checklist_done", "person"),
        Column("business_day", Text, nullable=False),
        Column("name", Text, nullable=False),
        Column("at", BigInteger, nullable=False),
        PrimaryKeyConstraint("person_id", "business_day", "name", name="pk_checklist_done"),
    )


def _reference(table: str, to: str, column: str = "", *, nullable: bool = False) -> Column[int]:
    name = column or f"{to}_id"
    key = ForeignKey(f"{to}.id", name=f"fk_{table}_{name}")
    return Column(name, _Id, key, nullable=nullable)
