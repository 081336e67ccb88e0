"""The hall that is measured: eight services, five counters, seven people, and a full queue."""

import json
from pathlib import Path

from queueapp.clock import SystemClock
from queueapp.domain.hours import DayHours
from queueapp.domain.lifecycle import Request
from queueapp.domain.roles import Role
from queueapp.domain.session import Session
from queueapp.domain.setup import CounterDraft, HallDraft, HallKind, PersonDraft, ServiceDraft
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


def make_hall(path: Path, waiting: int) -> None:
    """A hall with so many waiting today and somebody at each of the five counters."""
    with Hall.create(path, HallKind.HALL, SystemClock()) as hall:
        hall.setup.open_hall(_DRAFT)
        for counter in range(1, 6):
            hall.access.take_counter(Session(SITE, counter + 1, counter))
        for at in range(waiting):
            issue(hall, at)


def issue(hall: Hall, at: int) -> None:
    """One more ticket; every seventh client needs Russian."""
    language = "ru" if at % 7 == 3 else None
    hall.intake.issue(RECEPTION, Request(at % _SERVICES + 1, language=language))


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
