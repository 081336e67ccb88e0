"""What the tests of closing time share: a day, who decides on it, and what the record says."""

import json
from dataclasses import replace
from typing import Any

from queueapp.domain.hours import DayHours
from queueapp.domain.record import EventKind
from queueapp.domain.session import Session
from queueapp.domain.visit import Told, Visit
from tests.factories import BRONIUS, DARIUS, MINUTE, Play, at, rows, seen

DAY, NEXT_DAY = "2026-03-02", "2026-03-03"
FIVE = at(f"{DAY} 17:00")
LEAD, CLERK = Session(1, DARIUS), Session(1, BRONIUS)


def tell(play: Play, visit: Visit, told: Told, session: Session = CLERK) -> Visit:
    """Somebody is told something."""
    (done,) = play.hall.telling.tell(session, [(seen(visit), told)])
    return done.visit


def close(play: Play, minutes: float = 1) -> None:
    """The clock stands so many minutes after closing."""
    play.clock.instant = FIVE + int(minutes * MINUTE)


def events(play: Play, kind: EventKind) -> list[dict[str, Any]]:
    """What the record has of a kind, oldest first."""
    found = rows(play.place, "SELECT * FROM event WHERE kind = ? ORDER BY id", kind.value)
    return [row | {"data": json.loads(row["data"])} for row in found]


def hours(play: Play, week: dict[int, DayHours]) -> None:
    """The hall has other hours from now on."""
    draft = play.hall.setup.current(1)
    play.hall.setup.change(play.reception(), replace(draft, week=week))
