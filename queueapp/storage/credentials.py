"""With what the people of a site sign in, and how often they got it wrong."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import BigInteger, Boolean, Text, bindparam, delete, insert, select, update

from queueapp.domain.secret import LOCKED_AFTER
from queueapp.storage import schema
from queueapp.storage.tx import Tx

_credential = schema.credential
_of_site = select(_credential).where(_credential.c.site_id == bindparam("site_id"))
_of_person = _of_site.where(_credential.c.person_id == bindparam("person_id"))
_insert = insert(_credential)
_update = (
    update(_credential)
    .where(
        _credential.c.site_id == bindparam("of_site"),
        _credential.c.person_id == bindparam("of_person"),
    )
    .values(
        secret=bindparam("secret", type_=Text),
        must_change=bindparam("must_change", type_=Boolean),
        set_at=bindparam("set_at", type_=BigInteger),
        wrong=bindparam("wrong"),
        wrong_at=bindparam("wrong_at", type_=BigInteger),
        locked=bindparam("locked", type_=Boolean),
    )
)
_removed = select(schema.person.c.id).where(
    schema.person.c.site_id == bindparam("site_id"), ~schema.person.c.active
)
_forget = delete(_credential).where(
    _credential.c.site_id == bindparam("site_id"), _credential.c.person_id.in_(_removed)
)


@dataclass(frozen=True, slots=True)
class Credential:
    """With what one person signs in: `secret` is an Argon2id hash; instants are in ms UTC."""

    person_id: int
    secret: str
    must_change: bool
    set_at: int
    wrong: int = 0
    wrong_at: int | None = None
    locked: bool = False

    @property
    def is_locked(self) -> bool:
        """Whether only a lead can let this person in; also where the last try was never judged."""
        return self.locked or self.wrong >= LOCKED_AFTER


def of_person(tx: Tx, person_id: int) -> Credential | None:
    """With what a person of the site signs in, if they can."""
    rows = tx.ask(_of_person, site_id=tx.site_id, person_id=person_id)
    return _credential_of(rows[0]) if rows else None


def of_site(tx: Tx) -> Mapping[int, Credential]:
    """With what each person of the site signs in, by person."""
    rows = tx.ask(_of_site, site_id=tx.site_id)
    return {row.person_id: _credential_of(row) for row in rows}


def save(tx: Tx, credential: Credential) -> None:
    """Write it over what the person had, if anything."""
    values: dict[str, object] = {
        "secret": credential.secret,
        "must_change": credential.must_change,
        "set_at": credential.set_at,
        "wrong": credential.wrong,
        "wrong_at": credential.wrong_at,
        "locked": credential.locked,
    }
    if of_person(tx, credential.person_id) is None:
        tx.tell(_insert, site_id=tx.site_id, person_id=credential.person_id, **values)
    else:
        tx.tell(_update, of_site=tx.site_id, of_person=credential.person_id, **values)


def forget_removed(tx: Tx) -> None:
    """Delete what people had who have been removed from the site."""
    tx.connection.execute(_forget, {"site_id": tx.site_id})


def _credential_of(row: Any) -> Credential:
    return Credential(
        row.person_id,
        row.secret,
        row.must_change,
        row.set_at,
        row.wrong,
        row.wrong_at,
        row.locked,
    )
