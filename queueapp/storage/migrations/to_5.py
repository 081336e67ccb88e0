"""Version 5: lunch, dates of their own and shifts; what was told, foreseen, and how days ended."""

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


def to_5(op: Operations) -> None:
    """Add closing time: hours, shifts, what was told, forecasts, and days that ended."""
    op.add_column(
        "site", Column("shorter_eves", _Flag, nullable=False, server_default=text("true"))
    )
    op.add_column("site", Column("reminders", Text, nullable=False, server_default="60 30 15 5"))
    for name, kind in (("told", Text), ("told_at", BigInteger)):
        op.add_column("visit", Column(name, kind))
    for name in ("lunch_from", "lunch_until"):
        op.add_column("opening_hours", Column(name, Integer))
    _add_hours(op)
    _add_ends(op)


_Id = BigInteger().with_variant(Integer, "sqlite")
_Flag = Boolean(create_constraint=False)


def _add_hours(op: Operations) -> None:
    op.create_table(
        "day_hours",
        _reference("day_hours", "site"),
        Column("day", Text, nullable=False),
        Column("opens", Integer),
        Column("closes", Integer),
        Column("next_day", _Flag, nullable=False),
        Column("lunch_from", Integer),
        Column("lunch_until", Integer),
        Column("note", Text, nullable=False),
        PrimaryKeyConstraint("site_id", "day", name="pk_day_hours"),
    )
    op.create_table(
        "kept_open",
        _reference("kept_open", "site"),
        Column("business_day", Text, nullable=False),
        Column("closes_at", BigInteger, nullable=False),
        Column("reason", Text, nullable=False),
        PrimaryKeyConstraint("site_id", "business_day", name="pk_kept_open"),
    )
    op.create_table(
        "shift",
        _reference("shift", "site"),
        _reference("shift", "person"),
        Column("day", Text, nullable=False),
        Column("leaves", Integer),
        Column("breaks", Text, nullable=False),
        PrimaryKeyConstraint("person_id", "day", name="pk_shift"),
    )


def _add_ends(op: Operations) -> None:
    op.create_table(
        "forecast",
        _reference("forecast", "site"),
        Column("business_day", Text, nullable=False),
        Column("lead", Integer, nullable=False),
        Column("at", BigInteger, nullable=False),
        Column("closes_at", BigInteger, nullable=False),
        Column("waiting", Integer, nullable=False),
        Column("footing", Text, nullable=False),
        Column("promise", Integer, nullable=False),
        Column("likely", Integer, nullable=False),
        Column("low", Integer, nullable=False),
        Column("high", Integer, nullable=False),
        Column("chances", Text, nullable=False),
        Column("memo", Text, nullable=False),
        Column("called", Integer),
        Column("gone", Integer),
        Column("let_down", Integer),
        Column("needless", Integer),
        Column("kept_open", _Flag),
        PrimaryKeyConstraint("site_id", "business_day", "lead", name="pk_forecast"),
    )
    op.create_table(
        "day_end",
        _reference("day_end", "site"),
        Column("business_day", Text, nullable=False),
        Column("at", BigInteger, nullable=False),
        _reference("day_end", "person", nullable=True),
        PrimaryKeyConstraint("site_id", "business_day", name="pk_day_end"),
    )


def _reference(table: str, to: str, *, nullable: bool = False) -> Column[int]:
    name = f"{to}_id"
    key = ForeignKey(f"{to}.id", name=f"fk_{table}_{name}")
    return Column(name, _Id, key, nullable=nullable)
