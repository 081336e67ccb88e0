"""The first lines of a page or report: how the period went."""

from dataclasses import dataclass
from zoneinfo import ZoneInfo

from queueapp.domain.history.arrivals import ArrivalCell
from queueapp.domain.history.definitions import Measure
from queueapp.domain.history.past import Past
from queueapp.domain.history.table import Column, Kind, Table
from queueapp.domain.history.waits import Waits
from queueapp.domain.promise import PromiseKind


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


def summary_of(past: Past, zone: ZoneInfo, target_minutes: int) -> Summary:
    """The summary of a past; times of day by the clock of `zone`, waits against the target."""
    raise NotImplementedError
