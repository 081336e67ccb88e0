"""Whose turn it is: strictly by place in the queue, among those whom this counter can serve.

The same functions decide what "Next client" calls and what the screen shows as next.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Protocol, TypeVar

from queueapp.domain.visit import Visit


@dataclass(frozen=True, slots=True)
class OpenDesk:
    """A counter with somebody at it. `available` is false while they are away on a break."""

    counter_id: int
    person_id: int
    services: frozenset[int]
    languages: frozenset[str]
    available: bool = True


class Queued(Protocol):
    """What the order of the queue depends on."""

    @property
    def service_id(self) -> int: ...
    @property
    def language(self) -> str | None: ...
    @property
    def for_counter(self) -> int | None: ...
    @property
    def for_person(self) -> int | None: ...


Q = TypeVar("Q", bound=Queued)


def sort_key(visit: Visit) -> tuple[int, int, int]:
    """The place in the queue: those put in front, those with priority, then all by arrival."""
    return visit.rank, visit.place_at, visit.id


def is_offered(queued: Queued, desk: OpenDesk, open_desks: Collection[OpenDesk]) -> bool:
    """Whether this desk may be given the ticket by "Next client".

    A ticket handed to a counter or a colleague is theirs as long as they are there, and
    anybody's who serves the service once they have gone. A ticket that needs a language is kept
    for those who speak it, unless nobody at a counter that serves the service does.
    """
    if queued.for_person is not None and any(
        other.person_id == queued.for_person for other in open_desks
    ):
        return desk.person_id == queued.for_person
    if queued.for_counter is not None and any(
        other.counter_id == queued.for_counter for other in open_desks
    ):
        return desk.counter_id == queued.for_counter
    if queued.service_id not in desk.services:
        return False
    if queued.language is None or queued.language in desk.languages:
        return True
    return not any(
        other.available
        and queued.service_id in other.services
        and queued.language in other.languages
        for other in open_desks
    )


def pick_next(in_order: Iterable[Q], desk: OpenDesk, open_desks: Collection[OpenDesk]) -> Q | None:
    """The first of the waiting, given in queue order, whom this desk is offered.

    Stops reading at the one it picks.
    """
    return next((queued for queued in in_order if is_offered(queued, desk, open_desks)), None)


def due_hold(held: Iterable[Visit], counter_id: int, now: int) -> Visit | None:
    """The client on hold whose time to be back has come, if this counter made the hold."""
    due = [
        (visit.hold.until, visit.id, visit)
        for visit in held
        if visit.hold and visit.hold.counter_id == counter_id and visit.hold.until <= now
    ]
    return min(due)[-1] if due else None
