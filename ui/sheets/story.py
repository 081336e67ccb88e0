"""All that is told of one visit, as it is read for the details."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from queueapp.domain.incident import Incident
from queueapp.domain.promise import Entry
from queueapp.domain.record import Event
from queueapp.domain.session import Session

if TYPE_CHECKING:
    from queueapp.services.hall import Hall


@dataclass(frozen=True, slots=True)
class Story:
    """What happened to a visit, what was promised meanwhile, and what was recorded on it."""

    events: tuple[Event, ...] = ()
    promises: tuple[Entry, ...] = ()
    incidents: tuple[Incident, ...] = ()


def read_story(hall: "Hall", session: Session, visit_id: int) -> Story:
    """Read all of it; on the worker thread."""
    return Story(
        hall.board.timeline(session, visit_id),
        hall.promises.of_visit(session, visit_id),
        hall.incidents.of_visit(session, visit_id),
    )
