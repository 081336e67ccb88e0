"""The PCs that work in a hall, each with a number of its own."""

from sqlalchemy import bindparam, func, insert, select

from queueapp.storage import schema
from queueapp.storage.database import Tx

_station = schema.station
_known = select(_station.c.number).where(
    _station.c.site_id == bindparam("site_id"), _station.c.key == bindparam("key")
)
_last = select(func.coalesce(func.max(_station.c.number), 0)).where(
    _station.c.site_id == bindparam("site_id")
)


def enrol(tx: Tx, key: str) -> int:
    """The number of the PC that has this key, the next one where it is new."""
    of = {"site_id": tx.site_id, "key": key}
    known = tx.connection.execute(_known, of).scalar_one_or_none()
    if known is not None:
        return int(known)
    number = int(tx.connection.execute(_last, {"site_id": tx.site_id}).scalar_one()) + 1
    tx.connection.execute(insert(_station), {**of, "number": number})
    return number
