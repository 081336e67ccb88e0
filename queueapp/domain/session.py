"""What goes back and forth between a person at work and the services."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from queueapp.domain.lifecycle import At

if TYPE_CHECKING:
    from queueapp.domain.promise import Entry
    from queueapp.domain.record import EventKind
    from queueapp.domain.visit import Visit


@dataclass(frozen=True, slots=True)
class Session:
    """A person at work on a site; at reception there is no counter."""

    site_id: int
    person_id: int
    counter_id: int | None = None

    @property
    def at(self) -> At:
        """Who acts, and where."""
        return At(self.person_id, self.counter_id)


@dataclass(frozen=True, slots=True)
class Seen:
    """The visit as the screen showed it; a request on it is refused if it has changed since."""

    visit_id: int
    seq: int


@dataclass(frozen=True, slots=True)
class Target:
    """Where a client goes on to: exactly one of a service, a counter and a colleague."""

    service_id: int | None = None
    counter_id: int | None = None
    person_id: int | None = None


@dataclass(frozen=True, slots=True)
class Done:
    """A step that was kept: what it was, and the visit as it stands now.

    Where what several clients were told with one press was undone, it is of so `many`.
    """

    kind: EventKind
    visit: Visit
    many: int = 1


@dataclass(frozen=True, slots=True)
class PromiseDone:
    """A step on a promise that was kept: what it was, and the promise as it stands now.

    No promise where none was made, as of a call to which the client at the desk objected. Of a step
    that was undone, `undone` is its kind.
    """

    kind: EventKind
    entry: Entry | None = None
    undone: EventKind | None = None
