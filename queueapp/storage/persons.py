"""Reads what hangs together with the promises to one person: their own visits."""

from collections.abc import Collection

from sqlalchemy import select

from queueapp.domain.promise import PromiseKind
from queueapp.domain.record import EventKind
from queueapp.storage import schema
from queueapp.storage.tx import Tx

_event = schema.event
_promise = schema.promise

_ASIDE = (
    EventKind.CALL,
    EventKind.CALLBACK_TAKEN,
    EventKind.CALLBACK_EXTENDED,
    EventKind.INCIDENT,
    EventKind.UNDONE,
)
"""Steps on a promise beside somebody else's visit: the client at the desk while a call rang in."""


def own_visits(tx: Tx, promise_ids: Collection[int]) -> set[int]:
    """The visits of those to whom something was promised, where the promise came of the visit."""
    later = _event.alias("later")
    wanted = select(_event.c.visit_id).where(
        _event.c.site_id == tx.site_id,
        _event.c.promise_id.in_(promise_ids),
        _event.c.visit_id.is_not(None),
        _event.c.kind.not_in([kind.value for kind in _ASIDE]),
        ~select(later.c.id).where(later.c.undoes == _event.c.id).exists(),
    )
    return set(tx.connection.execute(wanted).scalars())


def answers_on(tx: Tx, visit_ids: Collection[int]) -> set[int]:
    """The letters that were promised on some visits."""
    if not visit_ids:
        return set()
    wanted = select(_promise.c.id).where(
        _promise.c.site_id == tx.site_id,
        _promise.c.visit_id.in_(visit_ids),
        _promise.c.kind != PromiseKind.CALLBACK.value,
    )
    return set(tx.connection.execute(wanted).scalars())
