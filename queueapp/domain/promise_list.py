"""What a list of promises asks for and gets, and what is known of one of them."""

from dataclasses import dataclass
from enum import StrEnum

from queueapp.domain.callback import Attempt
from queueapp.domain.incident import Incident
from queueapp.domain.promise import Entry
from queueapp.domain.record import Event

PAGE = 200
"""So many entries are read at once."""


class Part(StrEnum):
    """Which promises: one's own, the site's, or those that wait for the lead."""

    MINE = "mine"
    OPEN = "open"
    OVERDUE = "overdue"
    TO_LEAD = "to_lead"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a list shows; `text` is looked for in numbers, names and addresses."""

    part: Part = Part.MINE
    text: str = ""


@dataclass(frozen=True, slots=True)
class Mark:
    """Where a page ended: its last entry's instant of due or done (ms UTC), and its id."""

    at: int
    id: int


@dataclass(frozen=True, slots=True)
class Page:
    """Some entries of a list; `more` is where the next page goes on, if there is one."""

    entries: tuple[Entry, ...]
    more: Mark | None = None


@dataclass(frozen=True, slots=True)
class Details:
    """All that is known of one promise.

    `earlier` are other promises to the same number or address, the last first; `erased_at` (ms UTC)
    is when contact and lines are erased, once it is done; `ticket` is the one of the client who was
    at the desk; `incidents` were recorded while it was being kept.
    """

    entry: Entry
    attempts: tuple[Attempt, ...]
    events: tuple[Event, ...]
    earlier: tuple[Entry, ...]
    erased_at: int | None
    ticket: str = ""
    incidents: tuple[Incident, ...] = ()
