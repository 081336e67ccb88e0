"""Reads the record for whoever checks it: whole and in order, or page by page, newest first.

However long the record is, each question is answered from where the one before ended.
"""

import json
from collections.abc import Sequence
from typing import Any

from sqlalchemy import BigInteger, ColumnElement, and_, bindparam, func, or_, select

from queueapp.domain.chain import SEALED, Entry, Head
from queueapp.domain.record import EventKind
from queueapp.domain.record_page import KINDS, PAGE, RecordEntry, RecordPage, RecordWanted
from queueapp.storage import schema
from queueapp.storage.columns import beside_indexes, raw_rows
from queueapp.storage.tx import Tx

AT_ONCE = 5_000
"""So many entries are checked at once; in between others have their turn."""

_event, _visit = schema.event, schema.visit
_NEWEST = 2**62
_ESCAPE = "/"
_FIRST_DAY, _LAST_DAY = "0000-01-01", "9999-12-31"

_chained = (
    select(_event.c.id, _event.c.number, _event.c.hash, *(_event.c[name] for name in SEALED))
    .where(
        _event.c.site_id == bindparam("site"),
        # The first condition alone is what the index of the numbers is found by.
        _event.c.number >= bindparam("number", type_=BigInteger),
        or_(
            _event.c.number > bindparam("number", type_=BigInteger),
            _event.c.id > bindparam("id", type_=BigInteger),
        ),
    )
    .order_by(_event.c.number, _event.c.id)
    .limit(AT_ONCE)
)
_unsealed = (
    select(_event.c.number, _event.c.hash, *(_event.c[name] for name in SEALED))
    .where(
        beside_indexes(_event.c.site_id) == bindparam("site"),
        _event.c.id > bindparam("id", type_=BigInteger),
        _event.c.number.is_(None),
    )
    .order_by(_event.c.id)
)
_columns = (
    _event.c.id,
    _event.c.number,
    _event.c.hash,
    _event.c.at,
    _event.c.business_day,
    _event.c.kind,
    _event.c.person_id,
    _event.c.counter_id,
    _event.c.visit_id,
    _visit.c.ticket,
    _event.c.promise_id,
    _event.c.undoes,
    _event.c.data,
)


def head(tx: Tx) -> Head:
    """The end of the record as the site itself knows it."""
    return Head(tx.chain.number, tx.chain.head)


def chained(tx: Tx, after: tuple[int, int]) -> tuple[list[Entry], tuple[int, int]]:
    """The entries after a number and id, in the order of the chain, and where that ends.

    There are fewer than `AT_ONCE` at the end of the record alone.
    """
    values = {"site": tx.site_id, "number": after[0], "id": after[1]}
    rows = raw_rows(tx.connection, _chained.params(values))
    if rows:
        after = rows[-1][1], rows[-1][0]
    return [(number, sealed, values) for _, number, sealed, *values in rows], after


def unsealed(tx: Tx) -> list[Entry]:
    """The entries that are in no chain: ours never are."""
    rows = raw_rows(tx.connection, _unsealed.params(site=tx.site_id, id=0))
    return [(number, sealed, values) for number, sealed, *values in rows]


def page(tx: Tx, wanted: RecordWanted, before: int | None, count: int = PAGE) -> RecordPage:
    """So many entries, the newest first, from before the one where the last page ended."""
    statement = (
        select(*_columns)
        .select_from(_event.outerjoin(_visit, _visit.c.id == _event.c.visit_id))
        .where(
            # By the ids alone, as they are in the order of a page.
            beside_indexes(_event.c.site_id) == tx.site_id,
            _event.c.id < (_NEWEST if before is None else before),
            *_wanted(tx.site_id, wanted),
        )
        .order_by(_event.c.id.desc())
        .limit(count + 1)
    )
    rows = raw_rows(tx.connection, statement)
    entries = tuple(_entry(row) for row in rows[:count])
    return RecordPage(entries, entries[-1].id if len(rows) > count else None)


def _wanted(site_id: int, wanted: RecordWanted) -> list[ColumnElement[bool]]:
    found: list[ColumnElement[bool]] = []
    if wanted.first is not None:
        found.append(beside_indexes(_event.c.business_day) >= wanted.first.isoformat())
    if wanted.last is not None:
        found.append(beside_indexes(_event.c.business_day) <= wanted.last.isoformat())
    if wanted.groups:
        kinds = {kind.value for group in wanted.groups for kind in KINDS[group]}
        found.append(_event.c.kind.in_(sorted(kinds)))
    if wanted.people:
        found.append(_event.c.person_id.in_(sorted(wanted.people)))
    if wanted.counters:
        found.append(_event.c.counter_id.in_(sorted(wanted.counters)))
    if wanted.ticket.strip():
        days = wanted.first, wanted.last
        first, last = (day.isoformat() if day is not None else "" for day in days)
        found.append(
            _event.c.visit_id.in_(
                select(_visit.c.id).where(
                    _visit.c.site_id == site_id,
                    _visit.c.business_day >= (first or _FIRST_DAY),
                    _visit.c.business_day <= (last or _LAST_DAY),
                    _visit.c.ticket == wanted.ticket.strip().upper(),
                )
            )
        )
    for word in wanted.text.split():
        escaped = "".join(_ESCAPE + sign if sign in "/%_" else sign for sign in word.lower())
        like = f"%{escaped}%"
        found.append(
            or_(
                func.lower(_event.c.data).like(like, escape=_ESCAPE),
                _event.c.kind.like(like, escape=_ESCAPE),
            )
        )
    return [and_(*found)] if found else []


def _entry(row: Sequence[Any]) -> RecordEntry:
    id_, number, sealed, at, day, kind, person, counter, visit, ticket, promise, undoes, data = row
    try:
        known: EventKind | str = EventKind(kind)
    except ValueError:
        known = str(kind)
    try:
        told = json.loads(data)
    except (TypeError, ValueError):
        told = None
    return RecordEntry(
        id_,
        number,
        sealed,
        at if isinstance(at, int) else 0,
        str(day),
        known,
        person,
        counter,
        visit,
        ticket or "",
        promise,
        undoes,
        told if isinstance(told, dict) else str(data),
    )
