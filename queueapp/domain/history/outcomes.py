"""How visits end, and which calls were out of order."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from queueapp.domain.history.definitions import Dimension, Measure
from queueapp.domain.history.table import Column, Kind, Table
from queueapp.domain.visit import OrderReason, Outcome, State

if TYPE_CHECKING:
    from queueapp.domain.history.basis import Basis


@dataclass(frozen=True, slots=True)
class Ended:
    """So many visits ended in this state with this outcome."""

    state: State
    outcome: Outcome | None
    visits: int


@dataclass(frozen=True, slots=True)
class Outcomes:
    """The ends of visits, by state and within it the most frequent first.

    `still_open` have none yet; `mistakes` count nowhere.
    """

    rows: tuple[Ended, ...]
    still_open: int
    mistakes: int

    @property
    def ended(self) -> int:
        """All visits with an end."""
        return sum(row.visits for row in self.rows)

    def table(self) -> Table:
        columns = (
            Column(Dimension.STATE, Kind.CODE),
            Column(Dimension.OUTCOME, Kind.CODE),
            Column(Measure.ENDED, Kind.COUNT),
            Column(Measure.ENDED_SHARE, Kind.SHARE),
        )
        ended = self.ended
        rows = [(row.state, row.outcome, row.visits, row.visits / ended) for row in self.rows]
        return Table(columns, rows, (None, None, ended, 1.0 if ended else None))


@dataclass(frozen=True, slots=True)
class ReasonCount:
    """So many calls were made out of order for this reason."""

    reason: OrderReason
    calls: int


@dataclass(frozen=True, slots=True)
class OutOfOrder:
    """The calls out of order among all `calls`, the most frequent reason first."""

    calls: int
    rows: tuple[ReasonCount, ...]

    @property
    def out_of_order(self) -> int:
        """All calls out of order."""
        return sum(row.calls for row in self.rows)

    @property
    def share(self) -> float | None:
        """Of all calls; nothing where there were none."""
        return self.out_of_order / self.calls if self.calls else None

    def table(self) -> Table:
        columns = (
            Column(Dimension.REASON, Kind.CODE),
            Column(Measure.OUT_OF_ORDER, Kind.COUNT),
            Column(Measure.OUT_OF_ORDER_SHARE, Kind.SHARE),
        )
        rows = [(row.reason, row.calls, row.calls / self.calls) for row in self.rows]
        return Table(columns, rows, (None, self.out_of_order, self.share))


def outcomes(basis: Basis) -> Outcomes:
    """How the visits ended."""
    import numpy as np

    visits, ended = basis.past.visits, basis.ended
    states, results = list(State), list(Outcome)
    width = len(results) + 1
    # Without an outcome it is -1, so that it stands in the first place of its state.
    keys = visits.state[ended] * width + visits.outcome[ended] + 1
    found, counts = np.unique(keys, return_counts=True)
    rows = [
        Ended(states[key // width], results[key % width - 1] if key % width else None, count)
        for key, count in zip(found.tolist(), counts.tolist(), strict=True)
    ]
    rows.sort(key=lambda row: (states.index(row.state), -row.visits))
    counted = int(basis.counted.sum())
    ended_count = int(ended.sum())
    return Outcomes(tuple(rows), counted - ended_count, len(basis.counted) - counted)


def out_of_order(basis: Basis) -> OutOfOrder:
    """The calls out of order by their reason."""
    import numpy as np

    reasons = list(OrderReason)
    given = basis.legs.reason[basis.calls]
    counts = np.bincount(given[given >= 0], minlength=len(reasons)).tolist()
    rows = [
        ReasonCount(reason, count) for reason, count in zip(reasons, counts, strict=True) if count
    ]
    rows.sort(key=lambda row: -row.calls)
    return OutOfOrder(len(given), tuple(rows))
