"""One person's figures of a period, for that person's own page; never beside anybody else's."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from queueapp.domain.desk import DeskState
from queueapp.domain.history.definitions import Dimension, Measure
from queueapp.domain.history.past import NONE, Past
from queueapp.domain.history.promises import answered, overdue, still_to_do
from queueapp.domain.history.serving import rows_of
from queueapp.domain.history.table import Column, Kind, Table
from queueapp.domain.visit import Outcome

if TYPE_CHECKING:
    from queueapp.domain.history.past import Numbers


@dataclass(frozen=True, slots=True)
class ServedBy:
    """What a person served of one service: so many timed legs, and how long they took (ms)."""

    service_id: int
    servings: int
    median: int | None
    total_ms: int
    planned: int | None
    inaccurate: int


@dataclass(frozen=True, slots=True)
class PersonFigures:
    """One person's work, each figure as `queueapp.domain.history.definitions` has it.

    `visits` counts clients with any leg of theirs, `in_vain` those who did not come when called.
    Times are in ms. Of promises, those they are to keep count.
    """

    person_id: int
    days: int
    visits: int
    calls: int
    out_of_order: int
    in_vain: int
    holds: int
    phone_ms: int
    at_counter_ms: int
    breaks: int
    break_ms: int
    other_work_ms: int
    services: tuple[ServedBy, ...]
    promises_made: int
    promises_kept: int
    promises_open: int
    promises_broken: int

    def overview(self) -> Table:
        """One row with what is not by service."""
        stated = (
            (Measure.DAYS, Kind.COUNT, self.days),
            (Measure.VISITS, Kind.COUNT, self.visits),
            (Measure.CALLS, Kind.COUNT, self.calls),
            (Measure.OUT_OF_ORDER, Kind.COUNT, self.out_of_order),
            (Measure.IN_VAIN, Kind.COUNT, self.in_vain),
            (Measure.HOLDS, Kind.COUNT, self.holds),
            (Measure.PHONE, Kind.DURATION, self.phone_ms),
            (Measure.AT_COUNTER, Kind.DURATION, self.at_counter_ms),
            (Measure.BREAKS, Kind.COUNT, self.breaks),
            (Measure.BREAK_TIME, Kind.DURATION, self.break_ms),
            (Measure.OTHER_WORK_TIME, Kind.DURATION, self.other_work_ms),
            (Measure.PROMISES_MADE, Kind.COUNT, self.promises_made),
            (Measure.PROMISES_KEPT, Kind.COUNT, self.promises_kept),
            (Measure.STILL_TO_DO, Kind.COUNT, self.promises_open),
            (Measure.PROMISES_BROKEN, Kind.COUNT, self.promises_broken),
        )
        columns = tuple(Column(measure, kind) for measure, kind, _ in stated)
        return Table(columns, [tuple(value for _, _, value in stated)])

    def table(self) -> Table:
        """What they served, by service."""
        columns = (
            Column(Dimension.SERVICE, Kind.SERVICE),
            Column(Measure.SERVINGS, Kind.COUNT),
            Column(Measure.SERVING_MEDIAN, Kind.DURATION),
            Column(Measure.PLANNED, Kind.DURATION),
            Column(Measure.SERVING_TOTAL, Kind.DURATION),
            Column(Measure.INACCURATE, Kind.COUNT),
        )
        rows = [
            (row.service_id, row.servings, row.median, row.planned, row.total_ms, row.inaccurate)
            for row in self.services
        ]
        total = (
            None,
            sum(row.servings for row in self.services),
            None,
            None,
            sum(row.total_ms for row in self.services),
            sum(row.inaccurate for row in self.services),
        )
        return Table(columns, rows, total)


def person_figures(past: Past, person_id: int, zone: ZoneInfo) -> PersonFigures:
    """What this person did; legs and promises of others in the same past are left out."""
    import numpy as np

    from queueapp.domain.history.basis import Basis, code_of

    basis = Basis(past, zone, 0)
    legs, promises = basis.legs, past.promises
    own = basis.real & (legs.person == person_id)
    calls = basis.calls & own
    rows = rows_of(basis, basis.over & own)
    timed = basis.timed & own
    totals = dict(zip(*_sums(legs.service[timed], basis.served_ms[timed]), strict=True))
    stretches = basis.stretches
    there = stretches.person == person_id
    lasted = stretches.ends - stretches.begins
    on_break = there & (stretches.state == code_of(DeskState.ON_BREAK))
    other_work = there & (stretches.state == code_of(DeskState.OTHER_WORK))
    visited = np.unique(legs.visit[own])
    days = np.union1d(basis.place[visited], stretches.place[there])
    keeps = promises.person == person_id
    return PersonFigures(
        person_id=person_id,
        days=len(days),
        visits=len(visited),
        calls=int(calls.sum()),
        out_of_order=int((legs.reason[calls] != NONE).sum()),
        in_vain=int((own & (legs.outcome == code_of(Outcome.NO_SHOW))).sum()),
        holds=int((own & (legs.outcome == code_of(Outcome.HELD))).sum()),
        phone_ms=int(legs.phone_ms[own].sum()),
        at_counter_ms=int(lasted[there].sum()),
        breaks=int(on_break.sum()),
        break_ms=int(lasted[on_break].sum()),
        other_work_ms=int(lasted[other_work].sum()),
        services=tuple(
            ServedBy(
                row.service_id,
                row.box.count,
                row.box.median,
                totals.get(row.service_id, 0),
                row.planned,
                row.inaccurate,
            )
            for row in rows
        ),
        promises_made=int(keeps.sum()),
        promises_kept=int((keeps & answered(basis) & ~overdue(basis)).sum()),
        promises_open=int((keeps & still_to_do(basis)).sum()),
        promises_broken=int((keeps & overdue(basis)).sum()),
    )


def _sums(keys: Numbers, values: Numbers) -> tuple[list[int], list[int]]:
    import numpy as np

    found, which = np.unique(keys, return_inverse=True)
    sums = np.zeros(len(found), dtype=np.int64)
    np.add.at(sums, which, values)
    return found.tolist(), sums.tolist()
