"""Reads what the public screens announce: calls from the record, and texts of staff."""

from collections.abc import Collection
from typing import Any

from sqlalchemy import BigInteger, and_, bindparam, delete, func, insert, or_, select, update

from queueapp.domain.personal_data import Due
from queueapp.domain.public.calls import Announcement, Entry, Heard
from queueapp.domain.record import EventKind
from queueapp.domain.visit import Channel
from queueapp.storage import schema
from queueapp.storage.erasures import Made
from queueapp.storage.tx import Tx

_event = schema.event
_visit = schema.visit
_announcement = schema.announcement
_undone = _event.alias("undone")

_HEARD = {
    EventKind.CALLED.value: Heard.CALL,
    EventKind.RECALLED.value: Heard.AGAIN,
    EventKind.ANNOUNCED_AGAIN.value: Heard.AGAIN,
    EventKind.UNDONE.value: Heard.TAKEN_BACK,
}
_FIRST_MOST = 100

# Callers on the phone wait for nobody's counter; what stands outside the chain this program did not
# write, and has no place among the calls.
_entries = (
    select(
        _event.c.number,
        _event.c.kind,
        _event.c.at,
        _event.c.visit_id,
        _event.c.counter_id,
        _visit.c.ticket,
        _visit.c.service_id,
    )
    .select_from(
        _event.join(_visit, _visit.c.id == _event.c.visit_id).outerjoin(
            _undone, _undone.c.id == _event.c.undoes
        )
    )
    .where(
        _event.c.site_id == bindparam("site_id"),
        _event.c.number.is_not(None),
        _event.c.counter_id.is_not(None),
        _visit.c.channel != Channel.PHONE.value,
        or_(
            *(
                _event.c.kind == kind
                for kind, heard in _HEARD.items()
                if heard is not Heard.TAKEN_BACK
            ),
            and_(
                _event.c.kind == EventKind.UNDONE.value,
                _undone.c.kind == EventKind.CALLED.value,
            ),
        ),
    )
)
_since = _entries.where(_event.c.number > bindparam("after", type_=BigInteger)).order_by(
    _event.c.number
)
_of_day = (
    _entries.where(_event.c.business_day == bindparam("day"))
    .order_by(_event.c.id.desc())
    .limit(_FIRST_MOST)
)
_open = (
    select(_announcement)
    .where(
        _announcement.c.site_id == bindparam("site_id"),
        _announcement.c.until > bindparam("now", type_=BigInteger),
    )
    .order_by(_announcement.c.id)
)
_insert = insert(_announcement).returning(_announcement.c.id)
_end = (
    update(_announcement)
    .where(
        _announcement.c.site_id == bindparam("of_site"),
        _announcement.c.id == bindparam("announcement_id"),
    )
    .values(until=bindparam("over_at"))
)
_of_site = _announcement.c.site_id == bindparam("site_id")
_over = (_of_site, _announcement.c.until < bindparam("before", type_=BigInteger))
_made = select(_announcement.c.id, _announcement.c.at).where(_of_site)
_to_forget = (
    select(_announcement.c.id, _announcement.c.at)
    .where(*_over)
    .order_by(_announcement.c.until)
    .limit(bindparam("most"))
)
_due = select(func.count(), func.min(_announcement.c.at)).where(*_over)


def since(tx: Tx, after: int) -> tuple[Entry, ...]:
    """What concerns the screens after a number of the site's record, in order."""
    return tuple(map(_to_entry, tx.ask(_since, site_id=tx.site_id, after=after)))


def of_day(tx: Tx, day: str) -> tuple[Entry, ...]:
    """The last of a business day that concerns the screens, in order."""
    return tuple(map(_to_entry, reversed(tx.ask(_of_day, site_id=tx.site_id, day=day))))


def texts(tx: Tx, now: int) -> tuple[Announcement, ...]:
    """The texts of staff that are shown at `now` (ms UTC), the oldest first."""
    return tuple(
        Announcement(row.id, row.at, row.until, row.lt, row.en, row.person_id)
        for row in tx.ask(_open, site_id=tx.site_id, now=now)
    )


def add_text(tx: Tx, text: Announcement) -> int:
    """Write a new text (its `id` is ignored) and return the id it got."""
    rows = tx.ask(
        _insert,
        site_id=tx.site_id,
        at=text.at,
        until=text.until,
        lt=text.lt,
        en=text.en,
        person_id=text.person_id,
    )
    return int(rows[0].id)


def end_text(tx: Tx, announcement_id: int, at: int) -> None:
    """Show a text no more from `at` (ms UTC) on."""
    tx.tell(_end, of_site=tx.site_id, announcement_id=announcement_id, over_at=at)


def to_forget(tx: Tx, over_by: int, most: int) -> list[Made]:
    """Texts that were over by an instant (ms UTC): so many at most, each with when it began."""
    values = {"site_id": tx.site_id, "before": over_by, "most": most}
    return [(row.id, row.at) for row in tx.connection.execute(_to_forget, values)]


def due(tx: Tx, over_by: int) -> Due:
    """How many texts were over by an instant (ms UTC)."""
    return Due(*tx.ask(_due, site_id=tx.site_id, before=over_by)[0])


def made_at(tx: Tx) -> list[Made]:
    """Every text of the site, by id and when it began (ms UTC)."""
    rows = tx.connection.execute(_made, {"site_id": tx.site_id})
    return [(row.id, row.at) for row in rows]


def remove(tx: Tx, ids: Collection[int]) -> int:
    """Erase texts; returns how many were there."""
    gone = delete(_announcement).where(
        _announcement.c.site_id == tx.site_id, _announcement.c.id.in_(ids)
    )
    return tx.connection.execute(gone).rowcount


def _to_entry(row: Any) -> Entry:
    return Entry(
        row.number,
        _HEARD[row.kind],
        row.at,
        row.visit_id,
        row.ticket,
        row.service_id,
        row.counter_id,
    )
