"""Version 3: what is promised to clients, and who answers for it meanwhile."""

from alembic.operations import Operations
from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    ForeignKey,
    Integer,
    PrimaryKeyConstraint,
    Text,
    text,
)

_OPEN = text("done_at IS NULL")


def to_3(op: Operations) -> None:
    """Add callbacks and follow-ups, what staff say for their office, and absences."""
    _add_office(op)
    _add_promises(op)
    _add_absences(op)
    # Alembic puts a column's reference into a statement of its own, which SQLite has not.
    kind = "INTEGER" if op.get_bind().dialect.name == "sqlite" else "BIGINT"
    op.execute(
        f"ALTER TABLE event ADD COLUMN promise_id {kind}"
        " CONSTRAINT fk_event_promise_id REFERENCES promise (id)"
    )
    named = text("promise_id IS NOT NULL")
    op.create_index(
        "ix_event_promise_id",
        "event",
        ["promise_id", "id"],
        sqlite_where=named,
        postgresql_where=named,
    )


_Id = BigInteger().with_variant(Integer, "sqlite")


def _add_office(op: Operations) -> None:
    for name, default in (
        ("institution", "Kauno miesto savivaldybės administracija"),
        ("institution_of", "Kauno miesto savivaldybės administracijos"),
        ("department", "Klientų aptarnavimo skyrius"),
        ("department_of", "Klientų aptarnavimo skyriaus"),
        ("address", ""),
        ("retry_waits", "30,120,0"),
    ):
        op.add_column("site", Column(name, Text, nullable=False, server_default=default))
    for name, number in (("retry_tries", "5"), ("keep_days", "30")):
        op.add_column("site", Column(name, Integer, nullable=False, server_default=number))
    for name in ("job", "phone", "email"):
        op.add_column("person", Column(name, Text, nullable=False, server_default=""))


def _add_promises(op: Operations) -> None:
    op.create_table(
        "promise",
        Column("id", _Id, nullable=False),
        _reference("promise", "site"),
        Column("kind", Text, nullable=False),
        Column("business_day", Text, nullable=False),
        Column("taken_at", BigInteger, nullable=False),
        _reference("promise", "person", "taken_by"),
        _reference("promise", "counter", nullable=True),
        _reference("promise", "visit", nullable=True),
        _reference("promise", "person", "owner_id"),
        Column("due_at", BigInteger, nullable=False),
        Column("agreed", Boolean(create_constraint=False), nullable=False),
        _reference("promise", "service", nullable=True),
        Column("language", Text),
        Column("confidential", Boolean(create_constraint=False), nullable=False),
        Column("calls", Integer, nullable=False),
        Column("attempts", Integer, nullable=False),
        Column("unanswered", Integer, nullable=False),
        Column("to_lead", Boolean(create_constraint=False), nullable=False),
        Column("received_at", BigInteger),
        Column("acknowledged_at", BigInteger),
        Column("outcome", Text),
        Column("done_at", BigInteger),
        _reference("promise", "person", "done_by", nullable=True),
        Column("seq", Integer, nullable=False),
        PrimaryKeyConstraint("id", name="pk_promise"),
    )
    for name, columns in (
        ("ix_promise_open_of_owner", ["site_id", "owner_id", "due_at", "id"]),
        ("ix_promise_open", ["site_id", "due_at", "id"]),
    ):
        op.create_index(name, "promise", columns, sqlite_where=_OPEN, postgresql_where=_OPEN)
    op.create_index("ix_promise_done", "promise", ["site_id", "done_at", "id"])
    op.create_index("ix_promise_visit_id", "promise", ["visit_id"])
    op.create_table(
        "promise_key",
        Column("key", Text, nullable=False),
        _reference("promise_key", "site"),
        _reference("promise_key", "promise", nullable=True),
        PrimaryKeyConstraint("key", name="pk_promise_key"),
    )
    op.create_table(
        "contact",
        _reference("contact", "promise"),
        _reference("contact", "site"),
        Column("number", Text, nullable=False),
        Column("masked", Text, nullable=False),
        Column("name", Text, nullable=False),
        Column("address", Text, nullable=False),
        Column("folded", Text, nullable=False),
        PrimaryKeyConstraint("promise_id", name="pk_contact"),
    )
    op.create_index("ix_contact_number", "contact", ["site_id", "number"])
    op.create_table(
        "promise_line",
        Column("id", _Id, nullable=False),
        _reference("promise_line", "site"),
        _reference("promise_line", "promise"),
        Column("kind", Text, nullable=False),
        Column("text", Text, nullable=False),
        Column("at", BigInteger, nullable=False),
        _reference("promise_line", "person", nullable=True),
        PrimaryKeyConstraint("id", name="pk_promise_line"),
    )
    op.create_index("ix_promise_line_promise_id", "promise_line", ["promise_id"])
    op.create_table(
        "attempt",
        _reference("attempt", "site"),
        _reference("attempt", "promise"),
        Column("number", Integer, nullable=False),
        _reference("attempt", "person"),
        _reference("attempt", "counter", nullable=True),
        Column("begun_at", BigInteger, nullable=False),
        Column("ended_at", BigInteger, nullable=False),
        Column("result", Text, nullable=False),
        Column("next_due", BigInteger),
        PrimaryKeyConstraint("promise_id", "number", name="pk_attempt"),
    )


def _add_absences(op: Operations) -> None:
    op.create_table(
        "absence",
        Column("id", _Id, nullable=False),
        _reference("absence", "site"),
        _reference("absence", "person"),
        _reference("absence", "person", "substitute_id"),
        Column("starts_at", BigInteger, nullable=False),
        Column("ends_at", BigInteger, nullable=False),
        Column("contact", Text, nullable=False),
        PrimaryKeyConstraint("id", name="pk_absence"),
    )
    op.create_index("ix_absence_site_id", "absence", ["site_id", "ends_at"])


def _reference(table: str, to: str, column: str = "", *, nullable: bool = False) -> Column[int]:
    name = column or f"{to}_id"
    key = ForeignKey(f"{to}.id", name=f"fk_{table}_{name}")
    return Column(name, _Id, key, nullable=nullable)
