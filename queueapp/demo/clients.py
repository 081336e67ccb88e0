"""Who comes to the demo hall and when, and who does not stay."""

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

from queueapp.clock import HOUR, MINUTE
from queueapp.demo.draft import DEMAND
from queueapp.demo.floor import Floor
from queueapp.demo.timeline import Process
from queueapp.domain import lifecycle
from queueapp.domain.lifecycle import At, Request
from queueapp.domain.record import EventKind
from queueapp.domain.visit import ClientKind, OrderReason, Placement, PriorityReason, State

CROWD = {1: 150, 2: 136, 3: 126, 4: 130, 5: 92}
"""Clients on an ordinary day, by ISO weekday."""

_BY_HOUR = (9, 15, 17, 14, 9, 13, 14, 11, 6)
"""How many come in the first, second, … hour after opening: before noon, and after lunch."""

_LAST_TICKET = 20 * MINUTE
"""Nobody comes later than so long before closing."""

_LANGUAGES = ("en", "ru", "uk", "pl")


@dataclass(frozen=True, slots=True)
class Arrival:
    """One client; `patience` in ms, where they will not wait for ever."""

    at: int
    request: Request
    patience: int | None


def draw_arrivals(
    chance: Random, services: Sequence[int], crowd: float, opens: int, closes: int
) -> list[Arrival]:
    """A day's clients by arrival, about `crowd` of them; `opens` and `closes` in ms UTC."""
    last = closes - _LAST_TICKET
    wanted = round(crowd * chance.gauss(1.0, 0.08))
    hours = range(len(_BY_HOUR))
    found: list[int] = []
    while len(found) < wanted:
        hour = chance.choices(hours, _BY_HOUR)[0]
        at = opens + hour * HOUR + chance.randrange(HOUR)
        if at < last:
            found.append(at)
    return [Arrival(at, _request(chance, services), _patience(chance)) for at in sorted(found)]


def arrive(floor: Floor, arrivals: Sequence[Arrival], reception: int) -> Process:
    """All clients of a day draw their tickets; some of those who wait long go away."""
    leaving: list[tuple[int, int]] = []
    coming = list(reversed(arrivals))
    while coming or leaving:
        leaving.sort(reverse=True)
        if coming and (not leaving or coming[-1].at <= leaving[-1][0]):
            client = coming.pop()
            yield client.at
            visit = floor.issue(reception, client.request)
            if client.patience is not None:
                leaving.append((client.at + client.patience, visit.id))
        else:
            at, visit_id = leaving.pop()
            yield at
            visit = floor.visits[visit_id]
            if visit.state is State.WAITING and not visit.legs:
                floor.keep(EventKind.LEFT, lifecycle.left(visit, floor.now), At(reception))


def come_back(floor: Floor, visit_id: int, at: int, reception: int, chance: Random) -> Process:
    """A client who missed the call turns up after all."""
    yield at
    placement = Placement.FRONT if chance.random() < 0.7 else Placement.BY_ARRIVAL
    floor.keep(
        EventKind.REINSTATED,
        lifecycle.reinstate(floor.visits[visit_id], placement, floor.now),
        At(reception),
        reason=OrderReason.CLIENT_RETURNED,
        placement=placement,
    )


def _request(chance: Random, services: Sequence[int]) -> Request:
    kinds = (ClientKind.RESIDENT, ClientKind.ORGANISATION, None)
    reasons = (PriorityReason.BY_LAW, PriorityReason.SMALL_CHILD, PriorityReason.HEALTH)
    return Request(
        chance.choices(services, DEMAND)[0],
        language=chance.choices(_LANGUAGES, (4, 4, 2, 1))[0] if chance.random() < 0.07 else None,
        kind=chance.choices(kinds, (70, 12, 18))[0],
        priority=chance.choice(reasons) if chance.random() < 0.03 else None,
    )


def _patience(chance: Random) -> int | None:
    return chance.randint(12 * MINUTE, 45 * MINUTE) if chance.random() < 0.06 else None
