"""Reads and writes what a site has set up for its clients, and its pictures."""

from sqlalchemy import Connection, bindparam, delete, insert, select, update

from queueapp.domain.public.packed import pack, unpack
from queueapp.domain.public.setup import PublicSetup
from queueapp.errors import StorageTrouble, Trouble
from queueapp.storage import schema
from queueapp.storage.tx import Tx

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
    """Write the set-up over what stands there, and let go of pictures that nothing shows."""
    connection, site_id = tx.connection, tx.site_id
    content = pack(setup)
    changed = connection.execute(
        update(_setup).where(_setup.c.site_id == site_id).values(content=content)
    )
    if not changed.rowcount:
        connection.execute(insert(_setup).values(site_id=site_id, content=content))
    connection.execute(
        delete(_picture).where(
            _picture.c.site_id == site_id, _picture.c.id.not_in(sorted(setup.pictures))
        )
    )
    connection.execute(
        update(_site).where(_site.c.id == site_id).values(setup_revision=_site.c.setup_revision + 1)
    )


def add_picture(tx: Tx, name: str, content: bytes) -> int:
    """Keep a picture (PNG or JPEG) and return its id."""
    rows = tx.ask(_insert_picture, site_id=tx.site_id, name=name, content=content)
    return int(rows[0].id)


def pictures(tx: Tx) -> dict[int, str]:
    """The names of all pictures of the site, by id."""
    return {row.id: row.name for row in tx.ask(_names, site_id=tx.site_id)}


def picture(tx: Tx, picture_id: int) -> bytes | None:
    """What a picture consists of, if it is there."""
    rows = tx.ask(_content, site_id=tx.site_id, picture_id=picture_id)
    return bytes(rows[0].content) if rows else None
