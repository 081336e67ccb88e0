"""Reads and writes alarms; reads which promises of a site are overdue."""

from sqlalchemy import BigInteger, bindparam, func, insert, select

from queueapp.domain.alarm import Alarm, AlarmKind, DuePromise, Overdue
from queueapp.domain.hours import Days
from queueapp.storage import schema
from queueapp.storage.faults import Codes
from queueapp.storage.tx import Tx

Key = tuple[AlarmKind, int, int]
"""What an alarm is known by (`Alarm.known_by`)."""

FIRST_SHOWN = 50
"""So many overdue promises are read: those that were due first."""

_alarm = schema.alarm
_promise = schema.promise
_KINDS = Codes(AlarmKind)

_noted = select(_alarm.c.kind, _alarm.c.subject_id, _alarm.c.since).where(
    _alarm.c.site_id == bindparam("site_id"),
    _alarm.c.business_day >= bindparam("first"),
    _alarm.c.business_day <= bindparam("last"),
)
_insert = insert(_alarm)
_is_overdue = (
    _promise.c.site_id == bindparam("site_id"),
    _promise.c.done_at.is_(None),
    _promise.c.due_at <= bindparam("now", type_=BigInteger),
)
_count = select(func.count()).select_from(_promise).where(*_is_overdue)
_first = (
    select(_promise.c.id, _promise.c.due_at, _promise.c.owner_id)
    .where(*_is_overdue)
    .order_by(_promise.c.due_at, _promise.c.id)
    .limit(FIRST_SHOWN)
)


def noted(tx: Tx, days: Days) -> set[Key]:
    """The alarms that were noted on these business days."""
    rows = tx.ask(_noted, site_id=tx.site_id, first=days.first, last=days.last)
    return {(_KINDS[row.kind], row.subject_id, row.since) for row in rows}


def add(tx: Tx, business_day: str, alarm: Alarm) -> None:
    """Note an alarm that was not noted yet."""
    kind, subject_id, since = alarm.known_by
    tx.tell(
        _insert,
        site_id=tx.site_id,
        business_day=business_day,
        kind=kind.value,
        subject_id=subject_id,
        since=since,
        at=tx.now,
    )


def overdue(tx: Tx) -> Overdue:
    """How many promises of the site are overdue, and those that were due first."""
    first = tx.ask(_first, site_id=tx.site_id, now=tx.now)
    found = tuple(DuePromise(row.id, row.due_at, row.owner_id) for row in first)
    if len(found) < FIRST_SHOWN:
        return Overdue(len(found), found)
    (counted,) = tx.ask(_count, site_id=tx.site_id, now=tx.now)
    return Overdue(int(counted[0]), found)
