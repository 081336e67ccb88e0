"""The PCs that work in a hall, each with a number of its own."""

from sqlalchemy import bindparam, func, insert, select

from queueapp.storage import schema
from queueapp.storage.tx import Tx

_station = schema.station
_known = select(_station.c.number).where(
    _station.c.site_id == bindparam("site_id"), _station.c.key == bindparam("key")
)
_last = select(func.coalesce(func.max(_station.c.number), 0).label("last")).where(
    _station.c.site_id == bindparam("site_id")
)
_insert = insert(_station)


def enrol(tx: Tx, key: str) -> int:
    """The number of the PC that has this key, the next one where it is new."""
    known = tx.ask(_known, site_id=tx.site_id, key=key)
    if known:
        return int(known[0].number)
    number = int(tx.ask(_last, site_id=tx.site_id)[0].last) + 1
    tx.tell(_insert, site_id=tx.site_id, key=key, number=number)
    return number
