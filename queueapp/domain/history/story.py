"""All that is known of one visit of the past."""

from dataclasses import dataclass

from queueapp.domain.history.past import Damaged
from queueapp.domain.promise import Entry
from queueapp.domain.record import Event, Note
from queueapp.domain.visit import Visit


@dataclass(frozen=True, slots=True)
class VisitStory:
    """A visit with its legs, and what happened to it and to the promises that came out of it.

    `events` are in the order in which they happened, those of the promises among them (by their
    `promise_id`). What cannot be read is left out and named in `damaged`.
    """

    visit: Visit
    events: tuple[Event, ...]
    notes: tuple[Note, ...]
    promises: tuple[Entry, ...]
    damaged: tuple[Damaged, ...] = ()
