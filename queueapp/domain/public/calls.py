"""What the public screens show of the record: who was called where, and what was announced."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Heard(StrEnum):
    """What a screen hears of."""

    CALL = "call"
    AGAIN = "again"
    TAKEN_BACK = "taken_back"


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of the record that concerns the screens.

    `number` is its place in the site's record, `at` in ms UTC. `TAKEN_BACK` undoes the last call of
    the visit.
    """

    number: int
    kind: Heard
    at: int
    visit_id: int
    ticket: str
    service_id: int
    counter_id: int


@dataclass(frozen=True, slots=True)
class Announcement:
    """A free text of staff for everybody in the hall, shown until `until` (ms UTC)."""

    id: int
    at: int
    until: int
    lt: str
    en: str
    person_id: int | None = None


def latest(before: Iterable[Entry], entries: Iterable[Entry], most: int) -> tuple[Entry, ...]:
    """The calls that a screen shows, the last first and each client once, at most so many.

    `before` is what it showed until now; entries that are told twice count once. A recall stands on
    top again; a call that was taken back is gone, and so is a call of the same client to another
    counter.
    """
    shown: dict[int, Entry] = {}
    for entry in sorted((*before, *entries), key=lambda each: each.number):
        shown.pop(entry.visit_id, None)
        if entry.kind is not Heard.TAKEN_BACK:
            shown[entry.visit_id] = entry
    return tuple(reversed(shown.values()))[:most]
