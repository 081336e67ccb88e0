"""One person's figures of a period, for that person's own page; never beside anybody else's."""

from dataclasses import dataclass
from zoneinfo import ZoneInfo

from queueapp.domain.history.definitions import Dimension, Measure
from queueapp.domain.history.past import Past
from queueapp.domain.history.table import Column, Kind, Table


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

    `visits` counts clients with any leg of theirs, `no_shows` those whom they called in vain. Times
    are in ms. Of promises, those they are to keep count.
    """

    person_id: int
    days: int
    visits: int
    calls: int
    out_of_order: int
    no_shows: int
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
    raise NotImplementedError
