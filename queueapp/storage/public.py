"""Reads and writes what a site has set up for its clients, and its pictures."""

from collections.abc import Collection

from sqlalchemy import BigInteger, Connection, bindparam, delete, insert, select, update

from queueapp.domain.public.packed import pack, unpack
from queueapp.domain.public.setup import PublicSetup
from queueapp.errors import StorageTrouble, Trouble
from queueapp.storage import schema
from queueapp.storage.tx import Tx

UNUSED_MS = 24 * 60 * 60_000
"""A picture that nothing shows stays for so long: who added it may not have saved yet."""

_setup = schema.public_setup
_picture = schema.picture
_site = schema.site

_content = select(_picture.c.content).where(
    _picture.c.site_id == bindparam("site_id"), _picture.c.id == bindparam("picture_id")
)
_names = (
    select(_picture.c.id, _picture.c.name)
    .where(_picture.c.site_id == bindparam("site_id"))
    .order_by(_picture.c.id)
)
_unused = (
    select(_picture.c.id)
    .where(
        _picture.c.site_id == bindparam("site_id"),
        _picture.c.added_at < bindparam("before", type_=BigInteger),
    )
    .order_by(_picture.c.id)
)
_insert_picture = insert(_picture).returning(_picture.c.id)


def load(connection: Connection, site_id: int) -> PublicSetup:
    """What the site has set up; what comes with the program where that is nothing."""
    statement = select(_setup.c.content).where(_setup.c.site_id == site_id)
    content = connection.execute(statement).scalar()
    try:
        return unpack(content or "")
    except ValueError as error:
        raise StorageTrouble(Trouble.DAMAGED, detail=str(error)) from error


def save(tx: Tx, setup: PublicSetup) -> None:
    """Write the set-up over what stands there."""
    connection, site_id = tx.connection, tx.site_id
    content = pack(setup)
    changed = connection.execute(
        update(_setup).where(_setup.c.site_id == site_id).values(content=content)
    )
    if not changed.rowcount:
        connection.execute(insert(_setup).values(site_id=site_id, content=content))
    connection.execute(
        update(_site).where(_site.c.id == site_id).values(setup_revision=_site.c.setup_revision + 1)
    )


def add_picture(tx: Tx, name: str, content: bytes) -> int:
    """Keep a picture (PNG or JPEG) and return its id."""
    values = {"name": name, "content": content, "added_at": tx.now}
    rows = tx.ask(_insert_picture, site_id=tx.site_id, **values)
    return int(rows[0].id)


def remove_unused(tx: Tx, used: Collection[int]) -> int:
    """Let go of pictures that are not in use and were not added just now; returns how many."""
    old = tx.ask(_unused, site_id=tx.site_id, before=tx.now - UNUSED_MS)
    unused = [row.id for row in old if row.id not in used]
    if not unused:
        return 0
    gone = delete(_picture).where(_picture.c.site_id == tx.site_id, _picture.c.id.in_(unused))
    return tx.connection.execute(gone).rowcount


def pictures(tx: Tx) -> dict[int, str]:
    """The names of all pictures of the site, by id."""
    return {row.id: row.name for row in tx.ask(_names, site_id=tx.site_id)}


def picture(tx: Tx, picture_id: int) -> bytes | None:
    """What a picture consists of, if it is there."""
    rows = tx.ask(_content, site_id=tx.site_id, picture_id=picture_id)
    return bytes(rows[0].content) if rows else None
