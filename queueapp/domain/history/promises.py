"""What became of callbacks and e-mails."""

from dataclasses import dataclass

from queueapp.domain.history.definitions import Dimension, Measure
from queueapp.domain.history.table import Column, Kind, Table, Value


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
