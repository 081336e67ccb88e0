"""The table of visits: how it is sorted, and what stands in a row."""

from dataclasses import dataclass
from enum import StrEnum

from queueapp.domain.history.period import Filter
from queueapp.domain.visit import Channel, OrderReason, Outcome, State


class Sort(StrEnum):
    """What the table of visits can be sorted by; equal ones by their id."""

    ARRIVED = "arrived"
    WAITED = "waited"
    SERVED = "served"
    TICKET = "ticket"


@dataclass(frozen=True, slots=True)
class Query:
    """Which visits, in which order."""

    filter: Filter
    sort: Sort = Sort.ARRIVED
    descending: bool = True


@dataclass(frozen=True, slots=True)
class PastVisit:
    """One row of the table: a visit with what its legs come to. Instants and lengths in ms.

    `counter_id` and `person_id` are those of the last leg; `legs` counts them; `reason`: it was
    called out of order; `entered_late`: from the paper list, as far as a page of the table asks.
    """

    id: int
    business_day: str
    ticket: str
    service_id: int
    channel: Channel
    language: str | None
    state: State
    outcome: Outcome | None
    arrived_at: int
    ended_at: int | None
    waited_ms: int | None
    served_ms: int | None
    legs: int
    counter_id: int | None
    person_id: int | None
    accurate: bool
    out_of_order: bool
    entered_late: bool = False


@dataclass(frozen=True, slots=True)
class PastLeg:
    """One leg of a visit, as it stands in a list of them. Instants and lengths in ms."""

    visit_id: int
    business_day: str
    ticket: str
    number: int
    service_id: int
    counter_id: int | None
    person_id: int | None
    waited_since: int | None
    called_at: int
    started_at: int | None
    finished_at: int | None
    outcome: Outcome | None
    reason: OrderReason | None
    phone_ms: int
    accurate: bool
