"""Reads and writes the forecasts that were kept, and what came of them."""

import json
from typing import Any

from sqlalchemy import bindparam, exists, insert, or_, select, update

from queueapp.domain.forecast.grades import KeptForecast, Ungraded, WhatCame
from queueapp.domain.forecast.state import Footing, Forecast, Graded, Verdict
from queueapp.storage import schema
from queueapp.storage.faults import Codes
from queueapp.storage.tx import Tx

_FOOTINGS = Codes(Footing)
_VERDICTS = Codes(Verdict)

_forecast = schema.forecast
_late = schema.kept_open
_was_kept_open = exists().where(
    _late.c.site_id == _forecast.c.site_id, _late.c.business_day == _forecast.c.business_day
)
_one = select(_forecast.c.lead).where(
    _forecast.c.site_id == bindparam("site_id"),
    _forecast.c.business_day == bindparam("day"),
    _forecast.c.lead == bindparam("lead"),
)
_in_days = (
    select(_forecast)
    .where(
        _forecast.c.site_id == bindparam("site_id"),
        _forecast.c.business_day >= bindparam("first"),
        _forecast.c.business_day <= bindparam("last"),
    )
    .order_by(_forecast.c.business_day.desc(), _forecast.c.lead.desc())
)
_to_grade = select(_forecast, _was_kept_open.label("stayed")).where(
    _forecast.c.site_id == bindparam("site_id"),
    _forecast.c.business_day >= bindparam("first"),
    _forecast.c.closes_at <= bindparam("now"),
    or_(
        _forecast.c.called.is_(None),
        # A lead may keep the hall open when its closing has passed and the day been graded.
        ~_forecast.c.kept_open & _was_kept_open,
    ),
)
_insert = insert(_forecast)
_update = update(_forecast).where(
    _forecast.c.site_id == bindparam("b_site"),
    _forecast.c.business_day == bindparam("b_day"),
    _forecast.c.lead == bindparam("b_lead"),
)


def is_kept(tx: Tx, day: str, lead: int) -> bool:
    """Whether a day's forecast so many minutes before closing is kept already."""
    return bool(tx.ask(_one, site_id=tx.site_id, day=day, lead=lead))


def add(tx: Tx, day: str, lead: int, closes_at: int, forecast: Forecast) -> None:
    """Keep a forecast, with what it says of each client."""
    chances = {str(each.id): [round(each.chance, 3), each.verdict] for each in forecast.outlooks}
    tx.tell(
        _insert,
        site_id=tx.site_id,
        business_day=day,
        lead=lead,
        at=forecast.at,
        closes_at=closes_at,
        waiting=forecast.waiting,
        footing=forecast.footing.value,
        promise=forecast.promise,
        likely=forecast.likely,
        low=forecast.low,
        high=forecast.high,
        chances=json.dumps(chances, separators=(",", ":")),
        memo=forecast.memo,
    )


def to_grade(tx: Tx, first: str, now: int) -> tuple[Ungraded, ...]:
    """The forecasts from a business day on whose closing has passed, and are not yet graded."""
    rows = tx.ask(_to_grade, site_id=tx.site_id, first=first, now=now)
    return tuple(
        Ungraded(
            row.business_day,
            row.lead,
            row.at,
            row.closes_at,
            row.promise,
            {int(visit): _VERDICTS[said] for visit, (_, said) in json.loads(row.chances).items()},
            bool(row.stayed),
        )
        for row in rows
    )


def grade(tx: Tx, forecast: Ungraded, came: WhatCame) -> None:
    """Write what came of a forecast."""
    tx.tell(
        _update,
        called=came.called,
        gone=came.gone,
        let_down=came.let_down,
        needless=came.needless,
        kept_open=forecast.kept_open,
        b_site=tx.site_id,
        b_day=forecast.day,
        b_lead=forecast.lead,
    )


def of_days(tx: Tx, first: str, last: str) -> tuple[KeptForecast, ...]:
    """What was foreseen on the days from `first` to `last`, the last day first."""
    rows = tx.ask(_in_days, site_id=tx.site_id, first=first, last=last)
    return tuple(map(_to_kept, rows))


def graded(tx: Tx, first: str, last: str) -> tuple[Graded, ...]:
    """What the forecasts of those days teach; days that were kept open longer are left out.

    Who went away without being called needed no counter: they count as called.
    """
    rows = tx.ask(_in_days, site_id=tx.site_id, first=first, last=last)
    return tuple(
        Graded(
            row.business_day,
            row.at,
            row.closes_at,
            row.waiting,
            min(row.waiting, row.called + row.gone),
            row.memo,
        )
        for row in reversed(rows)
        if row.called is not None and row.memo and not row.kept_open
    )


def _to_kept(row: Any) -> KeptForecast:
    came = None
    if row.called is not None:
        came = WhatCame(row.called, row.gone, row.let_down, row.needless)
    return KeptForecast(
        row.business_day,
        row.lead,
        row.at,
        row.closes_at,
        row.waiting,
        _FOOTINGS[row.footing],
        row.promise,
        row.likely,
        row.low,
        row.high,
        bool(row.kept_open),
        came,
    )
