"""Version 6: what visits and legs come to, limits and alarms, what a counter serves for now."""

import json
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

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
_REASONS = {
    *("client_returned", "quick_question", "health", "language"),
    *("colleague_asked", "our_mistake", "other"),
}


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
    for statement in (_FIRST_WAITS, _LATER_WAITS, _WAITS_ANEW):
        connection.execute(text(statement))
    _fill_reasons(connection)
    connection.execute(text(_LENGTHS))
    _leave_out_unknown(connection)


# Who was taken at once did not wait.
_FIRST_WAITS = """
    UPDATE leg SET waited_since = (
        SELECT visit.arrived_at FROM visit
        WHERE visit.id = leg.visit_id AND visit.arrived_at < leg.called_at
    ) WHERE number = 1
"""
# Another wait begins as a leg hands on. Who stepped aside, or stayed at the desk, did not wait.
_LATER_WAITS = """
    UPDATE leg SET waited_since = (
        SELECT earlier.finished_at FROM leg AS earlier
        WHERE earlier.visit_id = leg.visit_id AND earlier.number = leg.number - 1
        AND earlier.outcome = 'transferred'
    ) WHERE number > 1
"""
# The record knows better: of a leg whose end was corrected, and of who came back to the queue.
_BEGAN_ANEW = """
    FROM event WHERE event.visit_id = leg.visit_id AND event.at <= leg.called_at
    AND event.kind IN ('transferred', 'reinstated')
    AND NOT EXISTS (SELECT 1 FROM event AS undone WHERE undone.undoes = event.id)
    AND event.at >= coalesce((
        SELECT earlier.finished_at FROM leg AS earlier
        WHERE earlier.visit_id = leg.visit_id AND earlier.number = leg.number - 1
    ), event.at)
"""
_WAITS_ANEW = f"""
    UPDATE leg SET waited_since = (SELECT max(event.at) {_BEGAN_ANEW})
    WHERE EXISTS (SELECT 1 {_BEGAN_ANEW})
"""
_WAS_WAITING = """ended_at > waiting_since AND NOT EXISTS (
        SELECT 1 FROM leg WHERE leg.visit_id = visit.id
        AND leg.number = (SELECT max(one.number) FROM leg AS one WHERE one.visit_id = visit.id)
        AND (leg.outcome = 'held' OR leg.finished_at > visit.waiting_since)
    )"""
# Who was waiting as the visit ended waited until then; on a mistaken ticket nobody did.
_LENGTHS = f"""
    UPDATE visit SET waited_ms = CASE WHEN outcome = 'mistake' THEN 0 ELSE coalesce((
        SELECT sum(leg.called_at - leg.waited_since) FROM leg WHERE leg.visit_id = visit.id
    ), 0) + CASE WHEN {_WAS_WAITING} THEN ended_at - waiting_since ELSE 0 END END,
    served_ms = coalesce((
        SELECT sum(CASE WHEN leg.finished_at - leg.started_at > leg.phone_ms
            THEN leg.finished_at - leg.started_at - leg.phone_ms ELSE 0 END)
        FROM leg WHERE leg.visit_id = visit.id AND leg.started_at IS NOT NULL
    ), 0)
    WHERE ended_at IS NOT NULL
"""


def _leave_out_unknown(connection: Connection) -> None:
    """Of whom it was said only after the business day that they had left the queue nobody knows
    when they did.
    """
    rows = connection.execute(
        text(
            "SELECT visit.id, visit.business_day, visit.ended_at, site.timezone FROM visit"
            " JOIN site ON site.id = visit.site_id WHERE visit.waited_ms > 0"
            f" AND visit.state IN ('left', 'turned_away') AND {_WAS_WAITING}"
        )
    )
    unknown = [
        {"visit_id": visit_id}
        for visit_id, day, ended_at, zone in rows
        if not _lies_in(day, ended_at, ZoneInfo(zone))
    ]
    if unknown:
        connection.execute(text("UPDATE visit SET waited_ms = NULL WHERE id = :visit_id"), unknown)


def _lies_in(day: str, at: int, zone: ZoneInfo) -> bool:
    begins = datetime.fromisoformat(day).replace(tzinfo=zone)
    ends = begins + timedelta(days=1, hours=6)
    return begins.timestamp() * 1000 <= at < ends.timestamp() * 1000


def _fill_reasons(connection: Connection) -> None:
    """Why clients were called out of order stands in the record of their calls."""
    calls = connection.execute(
        text(
            "SELECT visit_id, at, data FROM event"
            """ WHERE kind IN ('called', 'taken') AND data LIKE '%"reason":"%'"""
        )
    )
    found = [
        {"visit_id": visit_id, "at": at, "reason": reason}
        for visit_id, at, data in calls
        if (reason := _reason(data)) is not None
    ]
    if found:
        put = "UPDATE leg SET reason = :reason WHERE visit_id = :visit_id AND called_at = :at"
        connection.execute(text(put), found)


def _reason(data: str) -> str | None:
    """The reason in an event's data, where it is one that the program knows."""
    try:
        reason = json.loads(data).get("reason")
    except (ValueError, AttributeError):
        return None
    return reason if reason in _REASONS else None


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
