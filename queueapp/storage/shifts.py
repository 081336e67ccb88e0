"""Reads and writes when staff leave and have breaks."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import Connection, bindparam, delete, func, or_, select, text

from queueapp.domain.shift import Break, Shift
from queueapp.errors import StorageTrouble, Trouble
from queueapp.storage import schema
from queueapp.storage.tx import Tx

_shift = schema.shift
_site = schema.site
_since = (
    select(_shift)
    .where(
        _shift.c.site_id == bindparam("site_id"),
        or_(func.length(_shift.c.day) == 1, _shift.c.day >= bindparam("since")),
    )
    .order_by(_shift.c.person_id, _shift.c.day)
)
_one = select(_shift).where(
    _shift.c.site_id == bindparam("site_id"),
    _shift.c.person_id == bindparam("person_id"),
    _shift.c.day == bindparam("day"),
)
_put = text(
    "INSERT INTO shift (site_id, person_id, day, leaves, breaks)"
    " VALUES (:site_id, :person_id, :day, :leaves, :breaks)"
    " ON CONFLICT (person_id, day) DO UPDATE"
    " SET leaves = excluded.leaves, breaks = excluded.breaks"
)
_delete = delete(_shift).where(
    _shift.c.site_id == bindparam("at_site"),
    _shift.c.person_id == bindparam("of_person"),
    _shift.c.day == bindparam("on_day"),
)
_raise_set_up = (
    _site.update()
    .where(_site.c.id == bindparam("at_site"))
    .values(setup_revision=_site.c.setup_revision + 1)
)


def load_shifts(
    connection: Connection, site_id: int, now: int, zone: ZoneInfo
) -> tuple[Shift, ...]:
    """What the set-up of a site holds: every week's plans, and those from yesterday on.

    `now` (ms UTC) may lie behind the clock: older plans are read as well then.
    """
    yesterday = datetime.fromtimestamp(now / 1000, zone).date() - timedelta(days=1)
    values = {"site_id": site_id, "since": yesterday.isoformat()}
    return tuple(_to_shift(row) for row in connection.execute(_since, values))


def get(tx: Tx, person_id: int, day: str) -> Shift | None:
    """A person's plan for a date or a weekday, if there is one."""
    rows = tx.ask(_one, site_id=tx.site_id, person_id=person_id, day=day)
    return _to_shift(rows[0]) if rows else None


def put(tx: Tx, shift: Shift) -> None:
    """Write a plan in place of the one for the same day; every board shows it from then on."""
    tx.tell(
        _put,
        site_id=tx.site_id,
        person_id=shift.person_id,
        day=shift.day,
        leaves=shift.leaves,
        breaks=_pack(shift.breaks),
    )
    tx.tell(_raise_set_up, at_site=tx.site_id)


def remove(tx: Tx, person_id: int, day: str) -> None:
    """Take away a plan that is there."""
    tx.tell(_delete, at_site=tx.site_id, of_person=person_id, on_day=day)
    tx.tell(_raise_set_up, at_site=tx.site_id)


def _pack(breaks: tuple[Break, ...]) -> str:
    return " ".join(f"{pause.begins}-{pause.ends}" for pause in breaks)


def _unpack(kept: str) -> tuple[Break, ...]:
    try:
        pairs = [pair.split("-") for pair in kept.split()]
        return tuple(Break(int(begins), int(ends)) for begins, ends in pairs)
    except ValueError as error:
        raise StorageTrouble(Trouble.DAMAGED, detail=f"unknown breaks {kept!r}") from error


def _to_shift(row: object) -> Shift:
    person_id, day, leaves, breaks = (
        getattr(row, name) for name in ("person_id", "day", "leaves", "breaks")
    )
    return Shift(person_id, day, leaves, _unpack(breaks))
