"""What became of callbacks and e-mails."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from queueapp.domain.history.definitions import Dimension, Measure
from queueapp.domain.history.table import Column, Kind, Table, Value
from queueapp.domain.promise import ANSWER_WITHIN_MS, PromiseKind, PromiseOutcome

if TYPE_CHECKING:
    from collections.abc import Sequence

    from queueapp.domain.history.basis import Basis
    from queueapp.domain.history.past import Flags, Numbers

_ANSWERED = (PromiseOutcome.ANSWERED, PromiseOutcome.PASSED_ON)


@dataclass(frozen=True, slots=True)
class CallbacksOfDay:
    """The callbacks promised on a business day (ISO date), or on all days (no date)."""

    day: str | None
    agreed: int
    same_day: int
    later: int
    otherwise: int
    still_to_do: int
    attempts: int
    overdue: int


@dataclass(frozen=True, slots=True)
class Callbacks:
    """Every day on which a callback was promised, the earliest first, and all together."""

    rows: tuple[CallbacksOfDay, ...]
    total: CallbacksOfDay

    def table(self) -> Table:
        columns = (
            Column(Dimension.DAY, Kind.DATE),
            Column(Measure.AGREED, Kind.COUNT),
            Column(Measure.DONE_SAME_DAY, Kind.COUNT),
            Column(Measure.DONE_LATER, Kind.COUNT),
            Column(Measure.ENDED_OTHERWISE, Kind.COUNT),
            Column(Measure.STILL_TO_DO, Kind.COUNT),
            Column(Measure.ATTEMPTS, Kind.COUNT),
            Column(Measure.OVERDUE, Kind.COUNT),
        )
        return Table(columns, [_of_callbacks(row) for row in self.rows], _of_callbacks(self.total))


@dataclass(frozen=True, slots=True)
class EmailsOfDay:
    """The answers by e-mail promised on a business day (ISO date), or on all days (no date).

    `unanswered` of those still to do are so for more than 24 hours.
    """

    day: str | None
    agreed: int
    in_time: int
    too_late: int
    otherwise: int
    still_to_do: int
    overdue: int
    unanswered: int

    @property
    def share(self) -> float | None:
        """In time of all that were answered or should have been."""
        counted = self.in_time + self.too_late + self.unanswered
        return self.in_time / counted if counted else None


@dataclass(frozen=True, slots=True)
class Emails:
    """Every day on which an answer by e-mail was promised, the earliest first, and all together."""

    rows: tuple[EmailsOfDay, ...]
    total: EmailsOfDay

    def table(self) -> Table:
        columns = (
            Column(Dimension.DAY, Kind.DATE),
            Column(Measure.AGREED, Kind.COUNT),
            Column(Measure.IN_TIME, Kind.COUNT),
            Column(Measure.TOO_LATE, Kind.COUNT),
            Column(Measure.ENDED_OTHERWISE, Kind.COUNT),
            Column(Measure.STILL_TO_DO, Kind.COUNT),
            Column(Measure.OVERDUE, Kind.COUNT),
            Column(Measure.IN_TIME_SHARE, Kind.SHARE),
        )
        return Table(columns, [_of_emails(row) for row in self.rows], _of_emails(self.total))


def _of_callbacks(row: CallbacksOfDay) -> tuple[Value, ...]:
    return (
        row.day,
        row.agreed,
        row.same_day,
        row.later,
        row.otherwise,
        row.still_to_do,
        row.attempts,
        row.overdue,
    )


def _of_emails(row: EmailsOfDay) -> tuple[Value, ...]:
    return (
        row.day,
        row.agreed,
        row.in_time,
        row.too_late,
        row.otherwise,
        row.still_to_do,
        row.overdue,
        row.share,
    )


def callbacks(basis: Basis) -> Callbacks:
    """What became of the callbacks of each day."""
    promises = basis.past.promises
    kind = of_kind(basis, PromiseKind.CALLBACK)
    done, place = answered(basis), basis.place_of(promises.day)
    same_day = basis.clock.within(place, promises.done_at)
    days, columns = _by_day(
        basis,
        kind,
        (done & same_day, done & ~same_day, ended_otherwise(basis), still_to_do(basis)),
        promises.attempts,
        (overdue(basis),),
    )
    rows = [CallbacksOfDay(day, *numbers) for day, numbers in zip(days, columns[:-1], strict=True)]
    return Callbacks(tuple(rows), CallbacksOfDay(None, *columns[-1]))


def emails(basis: Basis) -> Emails:
    """What became of the answers by e-mail of each day."""
    import numpy as np

    from queueapp.domain.history.past import NONE

    promises = basis.past.promises
    kind = of_kind(basis, PromiseKind.EMAIL)
    received = np.where(promises.received_at == NONE, promises.taken_at, promises.received_at)
    done, waiting = answered(basis), still_to_do(basis)
    in_time = promises.done_at - received <= ANSWER_WITHIN_MS
    unanswered = waiting & (basis.past.now - received > ANSWER_WITHIN_MS)
    days, columns = _by_day(
        basis,
        kind,
        (done & in_time, done & ~in_time, ended_otherwise(basis), waiting),
        None,
        (overdue(basis), unanswered),
    )
    rows = [EmailsOfDay(day, *numbers) for day, numbers in zip(days, columns[:-1], strict=True)]
    return Emails(tuple(rows), EmailsOfDay(None, *columns[-1]))


def of_kind(basis: Basis, kind: PromiseKind) -> Flags:
    """The promises of a kind."""
    from queueapp.domain.history.basis import any_of

    return any_of(basis.past.promises.kind, (kind,))


def still_to_do(basis: Basis) -> Flags:
    """The promises that nobody has ended."""
    from queueapp.domain.history.past import NONE

    found: Flags = basis.past.promises.done_at == NONE
    return found


def answered(basis: Basis) -> Flags:
    """The promises whose client was answered, or passed on to who answers."""
    from queueapp.domain.history.basis import any_of

    return ~still_to_do(basis) & any_of(basis.past.promises.outcome, _ANSWERED)


def ended_otherwise(basis: Basis) -> Flags:
    """The promises that ended without an answer."""
    return ~still_to_do(basis) & ~answered(basis)


def late_ms(basis: Basis) -> Numbers:
    """How long after it was due each promise ended, or is open now; not above 0: in time."""
    import numpy as np

    promises = basis.past.promises
    ended = np.where(still_to_do(basis), basis.past.now, promises.done_at)
    late: Numbers = ended - promises.due_at
    return late


def overdue(basis: Basis) -> Flags:
    """The promises that ended after they were due, or are due and open."""
    found: Flags = late_ms(basis) > 0
    return found


def _by_day(
    basis: Basis,
    kind: Flags,
    before: Sequence[Flags],
    weights: Numbers | None,
    after: Sequence[Flags],
) -> tuple[list[str], list[list[int]]]:
    """The days with such promises, and for each how many they are in all and of each sort; with
    `weights` their sum stands between. The last row is for all days together.
    """
    import numpy as np

    days, which = np.unique(basis.past.promises.day[kind], return_inverse=True)
    size = len(days)
    columns = [np.bincount(which, minlength=size)]
    columns += [np.bincount(which[each[kind]], minlength=size) for each in before]
    if weights is not None:
        sums = np.zeros(size, dtype=np.int64)
        np.add.at(sums, which, weights[kind])
        columns.append(sums)
    columns += [np.bincount(which[each[kind]], minlength=size) for each in after]
    rows = np.array(columns, dtype=np.int64)
    numbers = [*rows.T.tolist(), rows.sum(axis=1).tolist()]
    return [date.fromordinal(day).isoformat() for day in days.tolist()], numbers
