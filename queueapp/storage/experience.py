"""Reads what past services took: what forecasts are learnt from."""

from collections.abc import Iterator

from sqlalchemy import bindparam, select

from queueapp.domain.forecast.state import Finished, Work
from queueapp.domain.visit import Channel, Outcome
from queueapp.storage import schema
from queueapp.storage.tx import Tx

_visit = schema.visit
_leg = schema.leg

_IN_VAIN = frozenset({Outcome.NO_SHOW.value, Outcome.LEFT.value})
_legs = (
    select(
        _leg.c.visit_id,
        _visit.c.business_day,
        _visit.c.language,
        _visit.c.arrived_at,
        _leg.c.service_id,
        _leg.c.counter_id,
        _leg.c.called_at,
        _leg.c.started_at,
        _leg.c.finished_at,
        _leg.c.outcome,
        _leg.c.accurate,
        _leg.c.phone_ms,
    )
    .select_from(_visit)
    .join(_leg, _leg.c.visit_id == _visit.c.id)
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
    )
    .order_by(_leg.c.visit_id, _leg.c.number)
)


def finished_legs(tx: Tx, first: str, last: str, until: int | None = None) -> Iterator[Finished]:
    """What was finished at the counters on the business days from `first` to `last`.

    With `until` (ms UTC), as far as it was finished by then.
    Times that somebody corrected, calls served and visits elsewhere are left out, as is the time
    on the phone. A client who came on from another counter arrived when they were done there.
    """
    known, free_at = 0, 0
    for row in tx.ask(_legs, site_id=tx.site_id, first=first, last=last):
        (
            visit_id,
            day,
            language,
            arrived_at,
            service_id,
            counter_id,
            called_at,
            started_at,
            finished_at,
            outcome,
            accurate,
            phone_ms,
        ) = row
        if visit_id != known:
            known, free_at = visit_id, arrived_at
        came_at = min(free_at, called_at)
        # Somebody put on hold does not wait: they are called when they are back.
        held = outcome == Outcome.HELD.value
        free_at = _NEVER if held or finished_at is None else finished_at
        if finished_at is None or not accurate or outcome == Outcome.MISTAKE.value:
            continue
        if until is not None and finished_at > until:
            continue
        if started_at is not None:
            begun, ended, no_show = started_at, finished_at - phone_ms, False
        elif outcome in _IN_VAIN:
            begun, ended, no_show = called_at, finished_at, True
        else:
            continue
        work = Work(service_id, language)
        yield Finished(day, work, counter_id, came_at, begun, max(begun, ended), no_show)


_NEVER = 1 << 62
