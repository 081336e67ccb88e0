"""A finished visit of another system, and the visit that this hall keeps of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import blake2b

from queueapp.domain.visit import FINISHES, Channel, Leg, Outcome, Rank, State, Visit


@dataclass(frozen=True, slots=True)
class FinishedVisit:
    """A visit of another system that has come to its end. Instants in ms UTC.

    Names are as they stand in the file; empty where it says none. `accurate` is false where the
    file does not say when the service began, or says that it took no time at all.
    """

    line: int
    business_day: str
    service: str
    arrived_at: int
    ended_at: int
    outcome: Outcome
    called_at: int | None = None
    started_at: int | None = None
    accurate: bool = True
    ticket: str = ""
    counter: str = ""
    person: str = ""
    language: str | None = None
    id: str = ""


@dataclass(frozen=True, slots=True)
class Named:
    """What a finished visit is called in the hall it is brought into, and by which ids."""

    site_id: int
    ticket: str
    service_id: int
    counter_id: int | None
    person_id: int


def operations(site_id: int, source: str, visits: Sequence[FinishedVisit]) -> tuple[str, ...]:
    """The key of each visit, the same whenever its row is read again.

    By its day and what the other system calls it; where that is not known, by day, ticket, arrival
    and service, and of several that agree in these, by their order in the file.
    """
    among: dict[tuple[object, ...], int] = {}
    keys = []
    for visit in visits:
        if visit.id:
            key: tuple[object, ...] = ("id", visit.business_day, visit.id)
        else:
            plain = visit.business_day, visit.ticket, visit.arrived_at, visit.service.casefold()
            among[plain] = among.get(plain, 0) + 1
            key = *plain, among[plain]
        whole = repr((site_id, source.casefold(), key)).encode("utf-8", "surrogatepass")
        keys.append(f"imported {blake2b(whole, digest_size=16).hexdigest()}")
    return tuple(keys)


def as_visit(finished: FinishedVisit, named: Named) -> Visit:
    """The visit as the hall keeps it, with its one leg unless nobody was called."""
    arrived_at, called_at = finished.arrived_at, finished.called_at
    legs: tuple[Leg, ...] = ()
    if called_at is not None:
        leg = Leg(
            number=1,
            service_id=named.service_id,
            counter_id=named.counter_id,
            person_id=named.person_id,
            called_at=called_at,
            started_at=finished.started_at,
            finished_at=finished.ended_at,
            outcome=finished.outcome,
            accurate=finished.accurate,
            waited_since=arrived_at if arrived_at < called_at else None,
        )
        legs = (leg,)
    return Visit(
        id=0,
        site_id=named.site_id,
        business_day=finished.business_day,
        ticket=named.ticket,
        service_id=named.service_id,
        state=_STATES[finished.outcome],
        channel=Channel.IMPORTED,
        arrived_at=arrived_at,
        waiting_since=arrived_at,
        rank=Rank.ORDINARY,
        place_at=arrived_at,
        language=finished.language,
        outcome=finished.outcome,
        ended_at=finished.ended_at,
        legs=legs,
    )


_STATES: Mapping[Outcome, State] = {
    **FINISHES,
    Outcome.LEFT: State.LEFT,
    Outcome.NO_SHOW: State.NO_SHOW,
}


def what_it_says(visit: FinishedVisit) -> object:
    """All that a row says: the same twice is a line that was written twice."""
    return (
        *(visit.business_day, visit.ticket, visit.service.casefold(), visit.counter, visit.person),
        *(visit.language, visit.outcome, visit.arrived_at, visit.called_at, visit.started_at),
        visit.ended_at,
    )
