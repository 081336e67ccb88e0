"""The halls that are measured: eight services, five counters or many, and a full queue."""

import json
from dataclasses import dataclass, replace
from pathlib import Path

from queueapp.clock import SystemClock
from queueapp.domain.hours import DayHours
from queueapp.domain.lifecycle import Request
from queueapp.domain.roles import Role
from queueapp.domain.session import Seen, Session
from queueapp.domain.setup import (
    CounterDraft,
    HallDraft,
    HallKind,
    HallTime,
    PersonDraft,
    ServiceDraft,
)
from queueapp.services.hall import Hall

SITE = 1
RECEPTION = Session(SITE, 1)
"""The administrator, without a counter."""

_SERVICES = 8
_DRAFT = HallDraft(
    name="Benchmark hall",
    week={day: DayHours(1, 24 * 60 - 1) for day in range(1, 8)},
    services=tuple(
        ServiceDraft(prefix, f"Service {prefix}", expected_minutes=10 + at)
        for at, prefix in enumerate("ABCDEFGH"[:_SERVICES])
    ),
    counters=tuple(
        CounterDraft(str(at + 1), frozenset({at, (at + 1) % 8, (at + 2) % 8, (at + 5) % 8}))
        for at in range(5)
    ),
    people=(
        PersonDraft("Asta Kazlauskienė", Role.ADMINISTRATOR, frozenset({"lt", "en"})),
        PersonDraft("Bronius Petrauskas"),
        PersonDraft("Cecilija Jankauskaitė", languages=frozenset({"lt", "ru"})),
        PersonDraft("Darius Stankevičius", Role.LEAD, frozenset({"lt", "en"})),
        PersonDraft("Elena Vasiliauskienė"),
        PersonDraft("Feliksas Urbonas"),
        PersonDraft("Gintarė Navickaitė"),
    ),
)


@dataclass(frozen=True, slots=True)
class Crew:
    """The people of a site: the administrator at reception, and one at each counter."""

    reception: Session
    desks: tuple[Session, ...]
    services: tuple[int, ...]


_FIVE = Crew(
    RECEPTION,
    tuple(Session(SITE, counter + 1, counter) for counter in range(1, 6)),
    tuple(range(1, _SERVICES + 1)),
)


def big_draft(counters: int) -> HallDraft:
    """The same hall with so many counters and somebody for each; every third speaks Russian."""
    numbers = range(1, counters + 1)
    return replace(
        _DRAFT,
        counters=tuple(
            CounterDraft(str(n), frozenset((n + step) % _SERVICES for step in (0, 1, 2, 5)))
            for n in numbers
        ),
        people=(
            _DRAFT.people[0],
            *(
                PersonDraft(f"Clerk {n}", languages=frozenset({"lt"} if n % 3 else {"lt", "ru"}))
                for n in numbers
            ),
        ),
    )


def staff(hall: Hall, site_id: int, waiting: int) -> Crew:
    """Sit the people of a site down at its counters, and have so many wait there."""
    directory, _ = hall.access.directory(site_id)
    reception, *people = directory.people
    desks = tuple(
        hall.access.take_counter(Session(site_id, person, counter))
        for person, counter in zip(people, directory.counters, strict=True)
    )
    crew = Crew(Session(site_id, reception), desks, tuple(directory.services))
    for at in range(waiting):
        issue_at(hall, crew, at)
    return crew


def serve_all(hall: Hall, crew: Crew) -> None:
    """Have every counter call the next client and begin."""
    for session in crew.desks:
        visit = hall.desk.next_client(session).visit
        hall.desk.start(session, Seen(visit.id, visit.seq))


def make_hall(path: Path, waiting: int) -> None:
    """A hall with so many waiting today and somebody at each of the five counters.

    It is of the kind that asks for no PIN: what is measured begins with the counter window.
    """
    clock = SystemClock()
    now = clock.now()
    with Hall.create(path, HallKind.DEMO, clock, HallTime(now, now)) as hall:
        hall.setup.open_hall(_DRAFT)
        for session in _FIVE.desks:
            hall.access.take_counter(session)
        for at in range(waiting):
            issue(hall, at)


def issue(hall: Hall, at: int) -> None:
    """One more ticket in the hall of five counters."""
    issue_at(hall, _FIVE, at)


def issue_at(hall: Hall, crew: Crew, at: int) -> None:
    """One more ticket; every seventh client needs Russian."""
    language = "ru" if at % 7 == 3 else None
    service = crew.services[at % len(crew.services)]
    hall.intake.issue(crew.reception, Request(service, language=language))


def remember_desk(home: Path, database: Path, counter: int = 1) -> None:
    """What the program keeps of a user who sat at this counter: it goes on there."""
    home.mkdir(exist_ok=True)
    kept = {
        "language": "lt",
        "theme": "light",
        "database": str(database),
        "site_id": SITE,
        "person_id": counter + 1,
        "counter_id": counter,
    }
    (home / "preferences.json").write_text(json.dumps(kept), encoding="utf-8")
