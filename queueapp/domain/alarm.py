"""Limits of a hall, and what goes beyond them: a sign for leads, not a judgement of anybody."""

from dataclasses import dataclass
from enum import StrEnum

MAX_LIMIT_MINUTES = 8 * 60


class AlarmKind(StrEnum):
    """What a limit is for."""

    WAITING = "waiting"
    SERVING = "serving"
    IDLE = "idle"
    OVERDUE = "overdue"


@dataclass(frozen=True, slots=True)
class Limits:
    """So many minutes of a kind are too many; `None` where nothing is said.

    `waiting` and `serving` hold where a service has none of its own. `idle`: a counter is ready
    while somebody waits whom it may call. `overdue`: beyond the time agreed for a callback or an
    answer.
    """

    waiting: int | None = 30
    serving: int | None = 45
    idle: int | None = 10
    overdue: int | None = 15


@dataclass(frozen=True, slots=True)
class ServiceLimits:
    """A service's own limits in minutes; `None` where those of the hall hold."""

    waiting: int | None = None
    serving: int | None = None


@dataclass(frozen=True, slots=True)
class Alarm:
    """A limit that was passed: a visit (waiting, serving), a counter (idle) or a promise (overdue).

    `since` is when what is measured began, in ms UTC; `limit` is in minutes. The same subject with
    the same `since` is the same alarm.
    """

    kind: AlarmKind
    subject_id: int
    since: int
    limit: int
