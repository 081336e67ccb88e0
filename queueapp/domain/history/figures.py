"""Computes the figures of a hall's past, each only where it is wanted."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol
from zoneinfo import ZoneInfo

from queueapp.domain.history.arrivals import by_hour, heat_arrivals
from queueapp.domain.history.counters import counters
from queueapp.domain.history.forecasts import forecasts
from queueapp.domain.history.outcomes import out_of_order, outcomes
from queueapp.domain.history.past import Past
from queueapp.domain.history.picture import Picture
from queueapp.domain.history.promises import callbacks, emails
from queueapp.domain.history.queue import queue_length
from queueapp.domain.history.serving import service_times
from queueapp.domain.history.summary import Summary, summarised
from queueapp.domain.history.table import Table
from queueapp.domain.history.waits import heat_waits, waits_by_day

if TYPE_CHECKING:
    from queueapp.domain.history.basis import Basis


class Figure(Protocol):
    """A frozen value: the numbers of one picture, and the same as a table."""

    def table(self) -> Table:
        """Its numbers as rows."""
        ...


@dataclass(frozen=True, slots=True)
class LookBack:
    """How a period went in short, and the figures that were wanted."""

    summary: Summary
    figures: Mapping[Picture, Figure]


def look_back(
    past: Past, wanted: Collection[Picture], zone: ZoneInfo, target_minutes: int
) -> LookBack:
    """The summary and the wanted figures, with what they have in common computed once.

    Times of day are by the clock of `zone`, waits are held against the target.
    """
    basis = _basis(past, zone, target_minutes)
    return LookBack(summarised(basis), {picture: _figure(basis, picture) for picture in wanted})


def compute(
    past: Past, wanted: Collection[Picture], zone: ZoneInfo, target_minutes: int
) -> Mapping[Picture, Figure]:
    """The wanted figures; times of day by the clock of `zone`, waits against the target."""
    basis = _basis(past, zone, target_minutes)
    return {picture: _figure(basis, picture) for picture in wanted}


def summary_of(past: Past, zone: ZoneInfo, target_minutes: int) -> Summary:
    """The summary alone."""
    return summarised(_basis(past, zone, target_minutes))


def _basis(past: Past, zone: ZoneInfo, target_minutes: int) -> Basis:
    from queueapp.domain.history.basis import Basis

    return Basis(past, zone, target_minutes)


def _figure(basis: Basis, picture: Picture) -> Figure:
    match picture:
        case Picture.BY_HOUR:
            return by_hour(basis)
        case Picture.HEAT_ARRIVALS:
            return heat_arrivals(basis)
        case Picture.HEAT_WAITS:
            return heat_waits(basis)
        case Picture.WAITS_BY_DAY:
            return waits_by_day(basis)
        case Picture.SERVICE_TIMES:
            return service_times(basis)
        case Picture.QUEUE_LENGTH:
            return queue_length(basis)
        case Picture.COUNTERS:
            return counters(basis)
        case Picture.OUTCOMES:
            return outcomes(basis)
        case Picture.OUT_OF_ORDER:
            return out_of_order(basis)
        case Picture.CALLBACKS:
            return callbacks(basis)
        case Picture.EMAILS:
            return emails(basis)
        case Picture.FORECASTS:
            return forecasts(basis.past)
