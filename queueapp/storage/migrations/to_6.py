"""Version 6: what visits and legs come to, limits and alarms, what a counter serves for now."""

import json

from alembic.operations import Operations
from sqlalchemy import (
    BigInteger,
    Column,
    Connection,
    ForeignKey,
    Integer,
    PrimaryKeyConstraint,
    Text,
    text,
)

_ENDED = text("ended_at IS NOT NULL")
_OF_HALL = text("visit_id IS NULL AND promise_id IS NULL")


def to_6(op: Operations) -> None:
    """Add what the history of a hall is read from, and what a lead sets while it runs."""
    for name, minutes in (("waiting", 30), ("serving", 45), ("idle", 10), ("overdue", 15)):
        column = Column(f"alarm_{name}", Integer, server_default=str(minutes))
        op.add_column("site", column)
    for name in ("waiting", "serving"):
        op.add_column("service", Column(f"alarm_{name}", Integer))
    op.add_column("desk", Column("services", Text))
    for name in ("waited_ms", "served_ms"):
        op.add_column("visit", Column(name, BigInteger))
    op.add_column("leg", Column("waited_since", BigInteger))
    op.add_column("leg", Column("reason", Text))
    op.create_table(
        "alarm",
        Column(
            "site_id",
            BigInteger().with_variant(Integer, "sqlite"),
            ForeignKey("site.id", name="fk_alarm_site_id"),
            nullable=False,
        ),
        Column("business_day", Text, nullable=False),
        Column("kind", Text, nullable=False),
        Column("subject_id", BigInteger, nullable=False),
        Column("since", BigInteger, nullable=False),
        Column("at", BigInteger, nullable=False),
        PrimaryKeyConstraint(
            "site_id", "business_day", "kind", "subject_id", "since", name="pk_alarm"
        ),
    )
    _fill(op.get_bind())
    _index(op)


def _fill(connection: Connection) -> None:
    """What older legs and visits come to, as far as it stands in them and in the record."""
    # The first wait begins with the arrival, another with the end of a leg that handed on. Who
    # stepped aside, stayed with the same counter or never stood in the queue did not wait.
    connection.execute(
        text(
            "UPDATE leg SET waited_since = (SELECT visit.arrived_at FROM visit"
            " WHERE visit.id = leg.visit_id AND visit.channel NOT IN ('phone', 'offsite')"
            " AND visit.arrived_at < leg.called_at) WHERE number = 1"
        )
    )
    connection.execute(
        text(
            "UPDATE leg SET waited_since = (SELECT earlier.finished_at FROM leg AS earlier"
            " WHERE earlier.visit_id = leg.visit_id AND earlier.number = leg.number - 1"
            " AND earlier.outcome IN ('transferred', 'dropped')) WHERE number > 1"
        )
    )
    _fill_reasons(connection)
    connection.execute(
        text(
            "UPDATE visit SET waited_ms = coalesce((SELECT sum(leg.called_at - leg.waited_since)"
            " FROM leg WHERE leg.visit_id = visit.id), 0)"
            " + CASE WHEN NOT EXISTS (SELECT 1 FROM leg WHERE leg.visit_id = visit.id)"
            " THEN ended_at - waiting_since ELSE 0 END,"
            " served_ms = coalesce((SELECT sum(leg.finished_at - leg.started_at - leg.phone_ms)"
            " FROM leg WHERE leg.visit_id = visit.id), 0)"
            " WHERE ended_at IS NOT NULL"
        )
    )


def _fill_reasons(connection: Connection) -> None:
    """Why clients were called out of order stands in the record of their calls."""
    calls = connection.execute(
        text(
            "SELECT visit_id, at, data FROM event"
            " WHERE kind IN ('called', 'taken') AND data LIKE '%reason%'"
        )
    )
    for visit_id, at, data in calls.all():
        reason = json.loads(data).get("reason")
        if reason is not None:
            connection.execute(
                text(
                    "UPDATE leg SET reason = :reason WHERE visit_id = :visit_id AND called_at = :at"
                ),
                {"reason": reason, "visit_id": visit_id, "at": at},
            )


def _index(op: Operations) -> None:
    op.create_index("ix_visit_arrived", "visit", ["site_id", "business_day", "arrived_at", "id"])
    for name in ("waited", "served"):
        op.create_index(
            f"ix_visit_{name}",
            "visit",
            ["site_id", f"{name}_ms", "id", "business_day"],
            sqlite_where=_ENDED,
            postgresql_where=_ENDED,
        )
    op.create_index("ix_promise_day", "promise", ["site_id", "business_day"])
    op.create_index(
        "ix_event_hall",
        "event",
        ["site_id", "business_day"],
        sqlite_where=_OF_HALL,
        postgresql_where=_OF_HALL,
    )
