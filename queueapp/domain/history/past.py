"""What the figures are computed from: the past of a hall in columns, one array for each field.

Instants and durations are in ms, `NONE` stands where there is no value; codes are the place of a
member in its enumeration. A row that cannot be true (an unknown code, an end before its beginning)
is left out of the columns and named in `damaged`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from queueapp.domain.desk import DeskState
from queueapp.domain.forecast.grades import KeptForecast

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Numbers = NDArray[np.int64]
    Flags = NDArray[np.bool_]

NONE = -1


@dataclass(frozen=True, slots=True)
class Visits:
    """The visits, by id. `day` is the business day as an ordinal (`date.toordinal`).

    `language` is a place in `Past.languages`; `channel`, `state` and `outcome` are codes.
    `waiting_since` is when the last wait began.
    """

    id: Numbers
    day: Numbers
    service: Numbers
    channel: Numbers
    language: Numbers
    state: Numbers
    outcome: Numbers
    arrived_at: Numbers
    waiting_since: Numbers
    ended_at: Numbers


@dataclass(frozen=True, slots=True)
class Legs:
    """The legs, by visit and number. `visit` is the place of the visit in `Visits`.

    `waited_since` and `reason` as in `queueapp.domain.visit.Leg`; `outcome` and `reason` are codes.
    """

    visit: Numbers
    number: Numbers
    service: Numbers
    counter: Numbers
    person: Numbers
    waited_since: Numbers
    called_at: Numbers
    started_at: Numbers
    finished_at: Numbers
    outcome: Numbers
    reason: Numbers
    phone_ms: Numbers
    accurate: Flags


@dataclass(frozen=True, slots=True)
class Promises:
    """The promises made on the days; `kind` and `outcome` are codes, `day` an ordinal.

    `person` is who is to keep it (`owner_id`); `received_at` is `NONE` where the client wrote
    nothing.
    """

    id: Numbers
    day: Numbers
    kind: Numbers
    service: Numbers
    person: Numbers
    taken_at: Numbers
    received_at: Numbers
    due_at: Numbers
    done_at: Numbers
    outcome: Numbers
    attempts: Numbers


@dataclass(frozen=True, slots=True)
class Stretch:
    """So long somebody had a counter in one state; `until` is `NONE` where it lasts.

    `day` is the business day in which it began, as an ordinal.
    """

    day: int
    counter_id: int
    person_id: int
    state: DeskState
    since: int
    until: int


@dataclass(frozen=True, slots=True)
class Damaged:
    """A row that cannot be true, by its table and what identifies it; left out and counted."""

    table: str
    id: str


@dataclass(frozen=True, slots=True)
class Past:
    """All that was read of a period for its figures.

    `stretches` and `forecasts` are of the whole hall on the days and weekdays of the filter,
    whatever else it says: the days of work are counted by them. `now` (ms UTC) is when it was read,
    `expected` the planned minutes of the services. `partial`: the legs are those at some counters
    or by some people alone, so that what came before and after them is not known.
    """

    visits: Visits
    legs: Legs
    promises: Promises
    stretches: tuple[Stretch, ...]
    forecasts: tuple[KeptForecast, ...]
    languages: tuple[str, ...]
    expected: Mapping[int, int]
    now: int
    damaged: tuple[Damaged, ...] = ()
    partial: bool = False
