"""The chain that the record forms: each entry is sealed together with the one before it.

An entry that is changed, missing or cut off later no longer fits: the seal of the last one, which
is written down in the day's reports and in backups, follows from all that went before.
"""

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

BEGINNING = ""
"""What the first entry of a site is sealed with."""

SEALED = (
    "site_id",
    "at",
    "business_day",
    "kind",
    "visit_id",
    "person_id",
    "counter_id",
    "promise_id",
    "undoes",
    "data",
    "before",
)
"""What of an entry is sealed, in this order; `data` and `before` as the text that is stored."""


def seal(previous: str, number: int, entry: Mapping[str, object]) -> str:
    """The seal of an entry: SHA-256, in hex, over the one before it, its number and what it says.

    The bytes are the JSON array of these in ASCII without spaces, so that anybody can compute it.
    """
    values = [previous, number, *(entry[name] for name in SEALED)]
    text = json.dumps(values, separators=(",", ":"), ensure_ascii=True)
    return hashlib.sha256(text.encode("ascii")).hexdigest()


@dataclass(slots=True)
class Chain:
    """Where the chain of a site ends: its last entry's number, counted from 1, and its seal."""

    number: int = 0
    head: str = BEGINNING

    def add(self, entry: Mapping[str, object]) -> dict[str, object]:
        """Seal one more entry; returns its number and hash."""
        self.number += 1
        self.head = seal(self.head, self.number, entry)
        return {"number": self.number, "hash": self.head}


class Break(StrEnum):
    """How the record is found not to be what was written."""

    CHANGED = "changed"
    MISSING = "missing"
    UNSEALED = "unsealed"
    CUT_OFF = "cut_off"
    REWRITTEN = "rewritten"


@dataclass(frozen=True, slots=True)
class Found:
    """One break: how, and at which number of the chain; without a number, an entry outside it."""

    how: Break
    number: int | None


@dataclass(frozen=True, slots=True)
class Head:
    """The end of a chain as it was written down at some time, in a report or a backup."""

    number: int
    seal: str


def check(
    entries: Iterable[tuple[int | None, str | None, Mapping[str, object]]],
    end: Head,
    known: Iterable[Head] = (),
) -> Iterator[Found]:
    """Where the record of a site does not fit, in order; nothing where it is whole.

    `entries` are its number, its hash and what it says, by number; those without a number were
    never sealed. `end` is what the site itself says of its last entry, `known` are heads that were
    written down elsewhere.
    """
    wanted = {head.number: head.seal for head in known}
    previous, last = BEGINNING, 0
    for number, kept, entry in entries:
        if number is None or kept is None:
            yield Found(Break.UNSEALED, number)
            continue
        if number > last + 1:
            yield Found(Break.MISSING, last + 1)
        elif number <= last or seal(previous, number, entry) != kept:
            yield Found(Break.CHANGED, number)
        if number in wanted and wanted.pop(number) != kept:
            yield Found(Break.REWRITTEN, number)
        previous, last = kept, max(last, number)
    if end.number > last or (last == end.number and end.seal != previous):
        yield Found(Break.CUT_OFF, last + 1)
    for number in sorted(wanted):
        if number > last:
            yield Found(Break.CUT_OFF, number)
        elif number > 0:
            yield Found(Break.MISSING, number)
