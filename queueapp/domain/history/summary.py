"""The first lines of a page or report: how the period went."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from queueapp.domain.history.arrivals import ArrivalCell, heat_arrivals
from queueapp.domain.history.definitions import Measure
from queueapp.domain.history.forecasts import forecasts
from queueapp.domain.history.past import NONE
from queueapp.domain.history.promises import late_ms, overdue
from queueapp.domain.history.serving import all_servings
from queueapp.domain.history.table import Column, Kind, Table
from queueapp.domain.history.waits import Waits, all_waits
from queueapp.domain.promise import PromiseKind
from queueapp.domain.visit import ENDS, Channel, State

if TYPE_CHECKING:
    from queueapp.domain.history.basis import Basis


@dataclass(frozen=True, slots=True)
class LongestWait:
    """The longest single wait: whose, from when (ms UTC) and how long (ms)."""

    visit_id: int
    day: str
    since: int
    waited_ms: int


@dataclass(frozen=True, slots=True)
class LongestQueue:
    """The most who waited at once: on which day, first at which minute (as in `Kind.TIME`)."""

    day: str
    minute: int
    waiting: int


@dataclass(frozen=True, slots=True)
class BrokenPromise:
    """The promise that is the longest overdue (ms), or was; `done_at` is absent while it is open.

    Instants are in ms UTC.
    """

    promise_id: int
    day: str
    kind: PromiseKind
    due_at: int
    done_at: int | None
    late_ms: int


@dataclass(frozen=True, slots=True)
class Summary:
    """How a period went, each as `queueapp.domain.history.definitions` has it.

    `visits` are those who `arrived`, `by_phone` and `offsite`; and again those who ended (`served`,
    `no_shows`, `left`, `turned_away`, `refused`) and the `still_open`.
    """

    days: int
    visits: int
    arrived: int
    by_phone: int
    offsite: int
    served: int
    no_shows: int
    left: int
    turned_away: int
    refused: int
    still_open: int
    mistakes: int
    target_minutes: int
    waits: Waits
    longest_wait: LongestWait | None
    longest_queue: LongestQueue | None
    crowded: ArrivalCell | None
    serving_median: int | None
    inaccurate: int
    calls: int
    out_of_order: int
    promises_made: int
    promises_broken: int
    broken_promise: BrokenPromise | None
    forecasts_made: int
    forecasts_kept: int
    let_down: int
    damaged: int

    def table(self) -> Table:
        """One row with what is a number by itself."""
        crowded = self.crowded
        longest = self.longest_queue
        waits = self.waits
        stated = (
            (Measure.DAYS, Kind.COUNT, self.days),
            (Measure.VISITS, Kind.COUNT, self.visits),
            (Measure.ARRIVED, Kind.COUNT, self.arrived),
            (Measure.BY_PHONE, Kind.COUNT, self.by_phone),
            (Measure.OFFSITE, Kind.COUNT, self.offsite),
            (Measure.SERVED, Kind.COUNT, self.served),
            (Measure.NO_SHOW, Kind.COUNT, self.no_shows),
            (Measure.LEFT, Kind.COUNT, self.left),
            (Measure.TURNED_AWAY, Kind.COUNT, self.turned_away),
            (Measure.REFUSED, Kind.COUNT, self.refused),
            (Measure.STILL_OPEN, Kind.COUNT, self.still_open),
            (Measure.MISTAKES, Kind.COUNT, self.mistakes),
            (Measure.CROWDED_HOUR, Kind.TIME, crowded.hour if crowded else None),
            (Measure.QUEUE_MOST, Kind.COUNT, longest.waiting if longest else None),
            (Measure.WAITS, Kind.COUNT, waits.count),
            (Measure.WAIT_MEDIAN, Kind.DURATION, waits.median),
            (Measure.WAIT_P90, Kind.DURATION, waits.p90),
            (Measure.WITHIN_TARGET, Kind.SHARE, waits.within),
            (Measure.WAIT_LONGEST, Kind.DURATION, waits.longest),
            (Measure.SERVING_MEDIAN, Kind.DURATION, self.serving_median),
            (Measure.INACCURATE, Kind.COUNT, self.inaccurate),
            (Measure.CALLS, Kind.COUNT, self.calls),
            (Measure.OUT_OF_ORDER, Kind.COUNT, self.out_of_order),
            (Measure.PROMISES_MADE, Kind.COUNT, self.promises_made),
            (Measure.PROMISES_BROKEN, Kind.COUNT, self.promises_broken),
            (Measure.FORECASTS_MADE, Kind.COUNT, self.forecasts_made),
            (Measure.FORECASTS_KEPT, Kind.COUNT, self.forecasts_kept),
            (Measure.LET_DOWN, Kind.COUNT, self.let_down),
            (Measure.DAMAGED, Kind.COUNT, self.damaged),
        )
        columns = tuple(Column(measure, kind) for measure, kind, _ in stated)
        return Table(columns, [tuple(value for _, _, value in stated)])


def summarised(basis: Basis) -> Summary:
    """The summary of a past."""
    visits, counted = basis.past.visits, basis.counted
    ends = {state: int(basis.ended_as(state).sum()) for state in ENDS}
    came = {
        channel: int((counted & (visits.channel == place)).sum())
        for place, channel in (enumerate(Channel))
    }
    legs, foreseen = basis.legs, forecasts(basis.past)
    in_all = int(counted.sum())
    return Summary(
        days=basis.days,
        visits=in_all,
        arrived=int(basis.hall.sum()),
        by_phone=came[Channel.PHONE],
        offsite=came[Channel.OFFSITE],
        served=ends[State.SERVED],
        no_shows=ends[State.NO_SHOW],
        left=ends[State.LEFT],
        turned_away=ends[State.TURNED_AWAY],
        refused=ends[State.REFUSED],
        still_open=in_all - sum(ends.values()),
        mistakes=len(counted) - in_all,
        target_minutes=basis.target_minutes,
        waits=all_waits(basis),
        longest_wait=_longest_wait(basis),
        longest_queue=_longest_queue(basis),
        crowded=heat_arrivals(basis).crowded,
        serving_median=all_servings(basis).median,
        inaccurate=int((basis.over & ~legs.accurate).sum()),
        calls=int(basis.calls.sum()),
        out_of_order=int((legs.reason[basis.calls] != NONE).sum()),
        promises_made=len(basis.past.promises.id),
        promises_broken=int(overdue(basis).sum()),
        broken_promise=_broken_promise(basis),
        forecasts_made=foreseen.made,
        forecasts_kept=foreseen.kept,
        let_down=foreseen.let_down,
        damaged=len(basis.past.damaged),
    )


def _longest_wait(basis: Basis) -> LongestWait | None:
    """The first in time of those that were the longest."""
    waits, waited = basis.waits, basis.waited_ms
    if not len(waited):
        return None
    longest = int(waited.max())
    visits = basis.past.visits
    since, visit_id, row = min(
        (int(waits.since[row]), int(visits.id[waits.visit[row]]), row)
        for row in (waited == longest).nonzero()[0].tolist()
    )
    return LongestWait(visit_id, _iso(basis, int(waits.place[row])), since, longest)


def _longest_queue(basis: Basis) -> LongestQueue | None:
    rises = basis.rises
    if not len(rises.waiting) or not rises.waiting.max():
        return None
    first = slice(int(rises.waiting.argmax()), int(rises.waiting.argmax()) + 1)
    place = rises.place[first]
    minute = int(basis.clock.walls_of(place, rises.elapsed[first])[0]) // 60_000
    return LongestQueue(_iso(basis, int(place[0])), minute, int(rises.waiting[first][0]))


def _broken_promise(basis: Basis) -> BrokenPromise | None:
    """The one made first of those that are the longest overdue."""
    promises, late = basis.past.promises, late_ms(basis)
    if not len(late) or late.max() <= 0:
        return None
    longest = int(late.max())
    row = min((late == longest).nonzero()[0].tolist(), key=lambda row: int(promises.id[row]))
    done_at = int(promises.done_at[row])
    return BrokenPromise(
        int(promises.id[row]),
        date.fromordinal(int(promises.day[row])).isoformat(),
        list(PromiseKind)[int(promises.kind[row])],
        int(promises.due_at[row]),
        None if done_at == NONE else done_at,
        longest,
    )


def _iso(basis: Basis, place: int) -> str:
    return date.fromordinal(int(basis.clock.days[place])).isoformat()
