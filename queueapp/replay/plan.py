"""Turns a recorded day into a hall: its services, counters and staff."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import product
from statistics import median
from string import ascii_uppercase

from queueapp.domain.hours import DayHours
from queueapp.domain.roles import Role
from queueapp.domain.setup import (
    MAX_EXPECTED_MINUTES,
    CounterDraft,
    HallDraft,
    PersonDraft,
    ServiceDraft,
)
from queueapp.replay.arrivals import Arrival

RECEPTION = "Reception"
"""Who issues the tickets of a replay; also its administrator."""

_USUAL_MINUTES = 10
_ROUND_THE_CLOCK = DayHours(0, 0, next_day=True)


@dataclass(frozen=True, slots=True)
class Wishes:
    """What the command line says of the day beyond the file.

    `english`: service types whose clients need English. `priority_from`: from which value of the
    column `priority` on a client goes ahead; nobody does where it is `None`. `counters`: how many
    there are where the file names no servers.
    """

    english: frozenset[str] = frozenset()
    priority_from: int | None = None
    counters: int = 5

    def language(self, arrival: Arrival) -> str | None:
        """The language that a client needs, if any."""
        return arrival.language or ("en" if arrival.service_type in self.english else None)

    def goes_ahead(self, arrival: Arrival) -> bool:
        """Whether a client goes ahead of those who came earlier."""
        return self.priority_from is not None and arrival.priority >= self.priority_from


def plan_hall(name: str, arrivals: Iterable[Arrival], wishes: Wishes) -> HallDraft:
    """A hall that can serve the day, open round the clock.

    There is a counter and a person for each server, who serves and speaks what they did that day;
    what no server did, all can do.
    """
    arrivals = list(arrivals)
    types = sorted({arrival.service_type for arrival in arrivals})
    prefixes = unique_prefixes(types)
    needed = {language for a in arrivals if (language := wishes.language(a))}
    did: dict[str, set[int]] = defaultdict(set)
    spoke: dict[str, set[str]] = defaultdict(set)
    for arrival in arrivals:
        if arrival.server:
            did[arrival.server].add(types.index(arrival.service_type))
            spoke[arrival.server].add(wishes.language(arrival) or "lt")
    if not did:
        did = {f"Server {number}": set() for number in range(1, wishes.counters + 1)}
    by_nobody = set(range(len(types))).difference(*did.values())
    spoken_by_nobody = needed.difference(*spoke.values())
    servers = sorted(did)
    return HallDraft(
        name=name,
        week=dict.fromkeys(range(1, 8), _ROUND_THE_CLOCK),
        shorter_eves=False,
        services=[
            ServiceDraft(prefix, kind, short=kind, expected_minutes=_minutes(kind, arrivals))
            for kind, prefix in zip(types, prefixes, strict=True)
        ],
        counters=[
            CounterDraft(str(number), frozenset(did[server] | by_nobody))
            for number, server in enumerate(servers, start=1)
        ],
        people=[
            PersonDraft(
                server,
                languages=frozenset({"lt"} | spoke.get(server, set()) | spoken_by_nobody),
            )
            for server in servers
        ]
        + [PersonDraft(RECEPTION, Role.ADMINISTRATOR)],
    )


def unique_prefixes(types: Iterable[str]) -> list[str]:
    """A ticket prefix of one to three letters for each service type, no two the same."""
    given: list[str] = []
    for kind in types:
        letters = "".join(letter for letter in kind.upper() if letter in ascii_uppercase)
        given.append(next(p for p in _candidates(letters) if p not in given))
    return given


def _candidates(letters: str) -> Iterator[str]:
    yield from (letters[:length] for length in (3, 2, 1) if letters[:length])
    for length in (1, 2, 3):
        yield from map("".join, product(ascii_uppercase, repeat=length))


def _minutes(kind: str, arrivals: Iterable[Arrival]) -> int:
    took = [a.service_s for a in arrivals if a.service_type == kind and a.service_s is not None]
    if not took:
        return _USUAL_MINUTES
    return min(max(round(median(took) / 60), 1), MAX_EXPECTED_MINUTES)
