"""Reads how long clients waited before they were called for the first time, or went away."""

from sqlalchemy import and_, bindparam, func, or_, select

from queueapp.domain.quiet import Waited
from queueapp.domain.visit import Channel, Outcome
from queueapp.storage import schema
from queueapp.storage.tx import Tx

_visit, _leg = schema.visit, schema.leg

_until = func.coalesce(_leg.c.called_at, _visit.c.ended_at)
_waits = (
    select(_visit.c.arrived_at, _until)
    .select_from(_visit.outerjoin(_leg, and_(_leg.c.visit_id == _visit.c.id, _leg.c.number == 1)))
    .where(
        _visit.c.site_id == bindparam("site_id"),
        _visit.c.business_day >= bindparam("first"),
        _visit.c.business_day <= bindparam("last"),
        _visit.c.channel != Channel.PHONE.value,
        _visit.c.channel != Channel.OFFSITE.value,
        # Nor are times by hand, of a day without power, what a day is like.
        _visit.c.channel != Channel.PAPER.value,
        # How it went elsewhere says nothing of how it goes here.
        _visit.c.channel != Channel.IMPORTED.value,
        # Who went ahead of others did not wait as one does.
        _visit.c.priority.is_(None),
        or_(_visit.c.outcome.is_(None), _visit.c.outcome != Outcome.MISTAKE.value),
        _until.is_not(None),
    )
)


def of_days(tx: Tx, first: str, last: str) -> list[Waited]:
    """The waits of the business days (ISO dates) from `first` to `last`."""
    rows = tx.ask(_waits, site_id=tx.site_id, first=first, last=last)
    return [Waited(arrived_at, max(0, until - arrived_at)) for arrived_at, until in rows]
