"""Reads and writes calls for help, and who comes."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import BigInteger, Row, bindparam, insert, select

from queueapp.domain.help import Coming, HelpCall, HelpKind
from queueapp.storage import schema
from queueapp.storage.faults import Codes
from queueapp.storage.tx import Question, Tx

_call = schema.help_call
_coming = schema.help_coming
_KINDS = Codes(HelpKind)

_LONGEST_DAY_MS = 48 * 60 * 60_000
"""Longer than any business day, which may end on the next calendar day."""

_columns = (
    select(_call, _coming.c.person_id.label("comes"), _coming.c.at.label("comes_at"))
    .select_from(_call.outerjoin(_coming, _coming.c.help_id == _call.c.id))
    .order_by(_call.c.id, _coming.c.at, _coming.c.person_id)
)
_of_site = _call.c.site_id == bindparam("site_id")
_open = _columns.where(
    _of_site,
    _call.c.ended_at.is_(None),
    _call.c.called_at >= bindparam("since", type_=BigInteger),
)
_one = _columns.where(_of_site, _call.c.ended_at.is_(None), _call.c.id == bindparam("help_id"))
_ended_by = select(_call.c.ended_by).where(_of_site, _call.c.id == bindparam("help_id"))
_insert = insert(_call).returning(_call.c.id)
_insert_coming = insert(_coming)
_set_kind = (
    _call.update()
    .where(_call.c.id == bindparam("help_id"))
    .values(kind=bindparam("new_kind"), visit_id=bindparam("new_visit"))
)
_end = (
    _call.update()
    .where(_call.c.id == bindparam("help_id"))
    .values(ended_at=bindparam("at"), ended_by=bindparam("by"))
)


def of_open(site_id: int, now: int) -> Question:
    """What asks for all calls for help that nobody has ended and that may be of today.

    What was forgotten on another day is not fetched for ever. `now` is in ms UTC.
    """
    return _open, {"site_id": site_id, "since": now - _LONGEST_DAY_MS}


def open_calls(tx: Tx, day: str, now: int) -> tuple[HelpCall, ...]:
    """The calls for help that nobody has ended of today's business day, the oldest first.

    `now` is the instant that `of_open` was asked for.
    """
    rows = tx.answer(of_open(tx.site_id, now))
    return _to_calls([row for row in rows if row.business_day == day])


def get(tx: Tx, help_id: int) -> HelpCall | None:
    """One call for help, as long as nobody has ended it."""
    found = _to_calls(tx.ask(_one, site_id=tx.site_id, help_id=help_id))
    return found[0] if found else None


def ended_by(tx: Tx, help_id: int) -> int | None:
    """Who ended a call; nobody as long as it is open."""
    rows = tx.ask(_ended_by, site_id=tx.site_id, help_id=help_id)
    return rows[0].ended_by if rows else None


def add(tx: Tx, call: HelpCall, day: str) -> int:
    """Write a new call (its `id` is ignored) and return the id it got."""
    rows = tx.ask(
        _insert,
        site_id=tx.site_id,
        business_day=day,
        counter_id=call.counter_id,
        person_id=call.person_id,
        visit_id=call.visit_id,
        kind=call.kind.value,
        called_at=call.called_at,
    )
    return int(rows[0].id)


def change(tx: Tx, call: HelpCall) -> None:
    """Write over what a call is about."""
    tx.tell(_set_kind, help_id=call.id, new_kind=call.kind.value, new_visit=call.visit_id)


def add_coming(tx: Tx, help_id: int, coming: Coming) -> None:
    """Somebody is on the way."""
    tx.tell(
        _insert_coming,
        site_id=tx.site_id,
        help_id=help_id,
        person_id=coming.person_id,
        at=coming.at,
    )


def end(tx: Tx, help_id: int, person_id: int) -> None:
    """The call is over."""
    tx.tell(_end, help_id=help_id, at=tx.now, by=person_id)


def _to_calls(rows: Sequence[Row[Any]]) -> tuple[HelpCall, ...]:
    coming: dict[int, list[Coming]] = {}
    first: dict[int, Row[Any]] = {}
    for row in rows:
        first.setdefault(row.id, row)
        on_the_way = coming.setdefault(row.id, [])
        if row.comes is not None:
            on_the_way.append(Coming(row.comes, row.comes_at))
    return tuple(
        HelpCall(
            row.id,
            row.counter_id,
            row.person_id,
            _KINDS[row.kind],
            row.called_at,
            row.visit_id,
            tuple(coming[row.id]),
        )
        for row in first.values()
    )
