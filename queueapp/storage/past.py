"""Reads the past of a site in columns, for its figures."""

from collections.abc import Mapping, Sequence
from dataclasses import fields, replace
from datetime import date
from typing import TYPE_CHECKING, Any, TypeVar

from sqlalchemy import select

from queueapp.domain.forecast.grades import KeptForecast, WhatCame
from queueapp.domain.forecast.state import Footing
from queueapp.domain.history.past import (
    NONE,
    Damaged,
    Legs,
    Past,
    Promises,
    Visits,
)
from queueapp.domain.history.period import Filter, Period
from queueapp.domain.promise import PromiseKind, PromiseOutcome
from queueapp.domain.setup import LANGUAGES
from queueapp.domain.visit import Channel, OrderReason, Outcome, State
from queueapp.errors import StorageTrouble
from queueapp.storage import chosen, schema, stretches
from queueapp.storage.columns import (
    UNKNOWN,
    codes,
    day_number,
    flag,
    number,
    numbers,
    places,
    raw_rows,
)
from queueapp.storage.faults import Codes
from queueapp.storage.tx import Tx

if TYPE_CHECKING:
    from queueapp.domain.history.past import Flags, Numbers

T = TypeVar("T", Visits, Legs, Promises)

_visit, _leg, _promise = schema.visit, schema.leg, schema.promise
_forecast = schema.forecast

_FOOTINGS = Codes(Footing)

_visit_columns = (
    _visit.c.id,
    number(day_number(_visit.c.business_day)),
    _visit.c.service_id,
    codes(_visit.c.channel, Channel),
    codes(_visit.c.state, State),
    codes(_visit.c.outcome, Outcome),
    _visit.c.arrived_at,
    _visit.c.waiting_since,
    number(_visit.c.ended_at),
)
_leg_columns = (
    _leg.c.visit_id,
    _leg.c.number,
    _leg.c.service_id,
    number(_leg.c.counter_id),
    _leg.c.person_id,
    number(_leg.c.waited_since),
    _leg.c.called_at,
    number(_leg.c.started_at),
    number(_leg.c.finished_at),
    codes(_leg.c.outcome, Outcome),
    codes(_leg.c.reason, OrderReason),
    _leg.c.phone_ms,
    flag(_leg.c.accurate),
)
_promise_columns = (
    _promise.c.id,
    number(day_number(_promise.c.business_day)),
    codes(_promise.c.kind, PromiseKind),
    number(_promise.c.service_id),
    _promise.c.owner_id,
    _promise.c.taken_at,
    number(_promise.c.received_at),
    _promise.c.due_at,
    number(_promise.c.done_at),
    codes(_promise.c.outcome, PromiseOutcome),
    _promise.c.attempts,
)


def read(tx: Tx, filter: Filter) -> Past:
    """What was, as far as the filter leaves it in."""
    damaged: list[Damaged] = []
    visits, languages = _visits(tx, filter, damaged)
    legs = _legs(tx, filter, visits, damaged)

    def calls() -> Mapping[int, Sequence[int]]:
        if filter == Filter(filter.period):
            return _by_counter(legs.counter, legs.called_at)
        return _calls(tx, filter.period)

    return Past(
        visits=visits,
        legs=legs,
        promises=_promises(tx, filter, damaged),
        stretches=stretches.of_days(tx, filter, calls, damaged),
        forecasts=_forecasts(tx, filter, damaged),
        languages=languages,
        expected={
            service.id: service.expected_minutes for service in tx.directory.services.values()
        },
        now=tx.now,
        damaged=tuple(damaged),
        partial=bool(filter.counters or filter.people),
    )


def without_people(past: Past) -> Past:
    """The same, without saying who it was."""
    import numpy as np

    def nobody(of: "Numbers") -> "Numbers":
        return np.full_like(of, NONE)

    return replace(
        past,
        legs=replace(past.legs, person=nobody(past.legs.person)),
        promises=replace(past.promises, person=nobody(past.promises.person)),
        stretches=tuple(replace(stretch, person_id=NONE) for stretch in past.stretches),
    )


def _visits(tx: Tx, filter: Filter, damaged: list[Damaged]) -> tuple[Visits, tuple[str, ...]]:
    import numpy as np

    languages = ["", *LANGUAGES]
    where = chosen.visits(tx.site_id, filter)
    statement = select(*_visit_columns, places(_visit.c.language, languages)).where(*where)
    found, no_numbers = numbers(tx.connection, statement)
    found = found[:, np.argsort(found[0], kind="stable")]
    id_, day, service, channel, state, outcome, arrived_at, waiting_since, ended_at, spoken = found
    if (spoken == UNKNOWN).any():
        other = _visit.c.language.not_in(languages)
        for visit_id, language in raw_rows(
            tx.connection, select(_visit.c.id, _visit.c.language).where(*where, other)
        ):
            if language not in languages:
                languages.append(language)
            spoken[np.searchsorted(id_, visit_id)] = languages.index(language)
    language = np.maximum(spoken, 0)
    ended = ended_at != NONE
    wrong = (day == NONE) | (channel < 0) | (state < 0) | (outcome == UNKNOWN)
    wrong |= ended & (ended_at < arrived_at)
    damaged += [Damaged("visit", str(row[0])) for row in no_numbers]
    damaged += [Damaged("visit", str(each)) for each in id_[wrong]]
    visits = Visits(
        id_,
        day,
        service,
        channel,
        language,
        state,
        outcome,
        arrived_at,
        waiting_since,
        ended_at,
    )
    return _only(visits, ~wrong), tuple(languages)


def _legs(tx: Tx, filter: Filter, visits: Visits, damaged: list[Damaged]) -> Legs:
    import numpy as np

    statement = (
        select(*_leg_columns)
        .select_from(_visit)
        .join(_leg, _leg.c.visit_id == _visit.c.id)
        .where(*chosen.visits(tx.site_id, filter), *chosen.legs(filter))
    )
    found, no_numbers = numbers(tx.connection, statement)
    place = np.searchsorted(visits.id, found[0])
    known = np.zeros(len(place), bool)
    inside = place < len(visits.id)
    known[inside] = visits.id[place[inside]] == found[0][inside]
    order = np.lexsort((found[1], place))
    order = order[known[order]]
    visit_id, accurate = found[0][order], found[-1][order] == 1
    found = np.vstack((place, found[1:-1]))[:, order]
    legs = Legs(*found, accurate)  # type: ignore[call-arg]
    started, finished = legs.started_at != NONE, legs.finished_at != NONE
    begun = np.where(started, legs.started_at, legs.called_at)
    wrong = (legs.outcome == UNKNOWN) | (legs.reason == UNKNOWN) | (legs.phone_ms < 0)
    wrong |= begun < legs.called_at
    wrong |= finished & (legs.finished_at < begun)
    wrong |= (legs.waited_since != NONE) & (legs.waited_since > legs.called_at)
    named = zip(visit_id[wrong], legs.number[wrong], strict=True)
    damaged += [Damaged("leg", f"{row[0]}/{row[1]}") for row in no_numbers]
    damaged += [Damaged("leg", f"{visit}/{each}") for visit, each in named]
    return _only(legs, ~wrong)


def _calls(tx: Tx, period: Period) -> Mapping[int, Sequence[int]]:
    """When clients were called to each counter on the days, in order."""
    statement = (
        select(_leg.c.counter_id, _leg.c.called_at)
        .select_from(_visit)
        .join(_leg, _leg.c.visit_id == _visit.c.id)
        .where(*chosen.visits(tx.site_id, Filter(period)), _leg.c.counter_id.is_not(None))
    )
    found, _ = numbers(tx.connection, statement)
    return _by_counter(*found)


def _by_counter(counter: "Numbers", called_at: "Numbers") -> Mapping[int, Sequence[int]]:
    import numpy as np

    return {int(each): np.sort(called_at[counter == each]).tolist() for each in np.unique(counter)}


def _promises(tx: Tx, filter: Filter, damaged: list[Damaged]) -> Promises:
    import numpy as np

    statement = select(*_promise_columns).where(*chosen.promises(tx.site_id, filter))
    found, no_numbers = numbers(tx.connection, statement)
    promises = Promises(*found[:, np.argsort(found[0], kind="stable")])
    done = promises.done_at != NONE
    wrong = (promises.day == NONE) | (promises.kind < 0) | (promises.outcome == UNKNOWN)
    wrong |= (promises.outcome == NONE) == done
    wrong |= done & (promises.done_at < promises.taken_at)
    damaged += [Damaged("promise", str(row[0])) for row in no_numbers]
    damaged += [Damaged("promise", str(each)) for each in promises.id[wrong]]
    return _only(promises, ~wrong)


def _only(columns: T, kept: "Flags") -> T:
    if kept.all():
        return columns
    return type(columns)(*(getattr(columns, field.name)[kept] for field in fields(columns)))


def _forecasts(tx: Tx, filter: Filter, damaged: list[Damaged]) -> tuple[KeptForecast, ...]:
    names = ("lead", "at", "closes_at", "waiting", "footing", "promise", "likely", "low", "high")
    came = ("kept_open", "called", "gone", "let_down", "needless")
    statement = (
        select(_forecast.c.business_day, *(_forecast.c[name] for name in (*names, *came)))
        .where(*chosen.days(_forecast.c, tx.site_id, filter))
        .order_by(_forecast.c.business_day, _forecast.c.lead.desc())
    )
    found = []
    for day, lead, *row in raw_rows(tx.connection, statement):
        try:
            found.append(_to_kept(day, lead, *row))
        except (StorageTrouble, TypeError, ValueError):
            damaged.append(Damaged("forecast", f"{day}/{lead}"))
    return tuple(found)


def _to_kept(day: str, lead: int, *row: Any) -> KeptForecast:
    date.fromisoformat(day)
    at, closes_at, waiting, footing, promise, likely, low, high, kept_open, *came = row
    known = [int(each) for each in came if each is not None]
    return KeptForecast(
        day,
        lead,
        int(at),
        int(closes_at),
        int(waiting),
        _FOOTINGS[footing],
        int(promise),
        int(likely),
        int(low),
        int(high),
        bool(kept_open),
        WhatCame(*known) if known else None,
    )
