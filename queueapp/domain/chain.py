"""The chain that the record forms: each entry is sealed together with the one before it.

An entry that is changed, missing or cut off later no longer fits: the seal of the last one, which
is written down in the day's reports and in backups, follows from all that went before.
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from json.encoder import encode_basestring_ascii as _quoted

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
    return _seal(previous, number, [entry[name] for name in SEALED])


def _seal(previous: str, number: int, values: Iterable[object]) -> str:
    # By hand, for a record of years: the library makes an encoder anew for each array.
    text = f"[{_quoted(previous)},{number},{','.join(map(_json, values))}]"
    import hashlib  # what it brings along is loaded with the first entry, not with the program

    return hashlib.sha256(text.encode("ascii")).hexdigest()


def _json(value: object) -> str:
    if value is None:
        return "null"
    if type(value) is str:
        return _quoted(value)
    if type(value) is int:
        return str(value)
    # No entry of ours: whatever was put there is to be found, not to be stumbled over.
    return json.dumps(value, separators=(",", ":"), default=repr)


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
    """How the record is found not to be what was written.

    `ADDED` stands after the end that the site itself knows, `UNSEALED` outside the chain. What was
    `CUT_OFF` is missing at the end, and what was `REWRITTEN` fits its own chain, but not the head
    that was written down elsewhere.
    """

    CHANGED = "changed"
    MISSING = "missing"
    UNSEALED = "unsealed"
    CUT_OFF = "cut_off"
    ADDED = "added"
    REWRITTEN = "rewritten"


@dataclass(frozen=True, slots=True)
class Found:
    """One break: how, and at which number of the chain; without a number, an entry outside it.

    `at` is the instant of the entry, or of the last one before it (ms UTC).
    """

    how: Break
    number: int | None
    at: int | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Head:
    """The end of a chain as it was written down at some time, in a report or a backup."""

    number: int
    seal: str

    def __str__(self) -> str:
        """As it is written down: the number, a colon, the seal."""
        return f"{self.number}:{self.seal}"


SHORTEST_SEAL, LONGEST_SEAL = 8, 64
"""So many signs of a seal say at least whose head it is, where it is typed from paper; and all."""

_HEAD = re.compile(r"([0-9]{1,18})\s*[:\s]\s*([0-9a-fA-F\s]+)")


def read_head(text: str) -> Head | None:
    """A head as it was typed: all of its seal, or its first signs; `None` where it is none."""
    found = _HEAD.fullmatch(text.strip())
    if found is None:
        return None
    typed = "".join(found[2].split()).lower()
    if not SHORTEST_SEAL <= len(typed) <= LONGEST_SEAL:
        return None
    return Head(int(found[1]), typed)


MOST_BREAKS = 200
"""So many breaks are told one by one; the others are counted."""


@dataclass(frozen=True, slots=True)
class Findings:
    """What a check of a site's record came to; instants in ms UTC, `None` without any entry.

    `head` is its end as the site knows it. `more` counts the breaks beyond those that are named.
    """

    entries: int
    first_at: int | None
    last_at: int | None
    head: Head
    breaks: tuple[Found, ...] = ()
    more: int = 0

    @property
    def whole(self) -> bool:
        """Whether nothing was found."""
        return not self.breaks


Entry = tuple[int | None, str | None, Sequence[object]]
"""What is read of one: its number, its seal, and its values in the order of `SEALED`."""

_AT = SEALED.index("at")


class Check:
    """A check under way: the entries of a site are read by their number, some at a time."""

    def __init__(self, known: Iterable[Head] = ()) -> None:
        """`known` are heads that were written down elsewhere; of a seal its first signs will do."""
        self._wanted: dict[int, set[str]] = {}
        for head in known:
            self._wanted.setdefault(head.number, set()).add(head.seal)
        self._previous, self._last = BEGINNING, 0
        self._entries = 0
        self._first_at: int | None = None
        self._last_at: int | None = None
        self._breaks: list[Found] = []
        self._more = 0

    @property
    def entries(self) -> int:
        """How many entries were read so far."""
        return self._entries

    def read(self, entries: Iterable[Entry]) -> None:
        """Read some more; those that were never sealed have no number."""
        previous, last, wanted = self._previous, self._last, self._wanted
        for number, kept, values in entries:
            self._saw(values[_AT])
            if type(number) is not int or type(kept) is not str:
                self._found(Break.UNSEALED, number if type(number) is int else None)
                continue
            if number > last + 1:
                self._found(Break.MISSING, last + 1)
            elif number <= last or _seal(previous, number, values) != kept:
                self._found(Break.CHANGED, number)
            if number in wanted and not all(map(kept.startswith, wanted.pop(number))):
                self._found(Break.REWRITTEN, number)
            previous, last = kept, max(last, number)
        self._previous, self._last = previous, last

    def ended(self, end: Head) -> Findings:
        """What was found, where the site itself says that its record ends there."""
        last = self._last
        if end.number > last:
            self._found(Break.CUT_OFF, last + 1)
        elif end.number < last:
            self._found(Break.ADDED, end.number + 1)
        elif end.seal != self._previous:
            self._found(Break.REWRITTEN, last)
        for number in sorted(self._wanted):
            if number > last:
                self._found(Break.CUT_OFF, number)
            elif number > 0:
                self._found(Break.MISSING, number)
        return Findings(
            self._entries, self._first_at, self._last_at, end, tuple(self._breaks), self._more
        )

    def _saw(self, at: object) -> None:
        self._entries += 1
        if isinstance(at, int):
            self._last_at = at
            if self._first_at is None:
                self._first_at = at

    def _found(self, how: Break, number: int | None) -> None:
        if len(self._breaks) < MOST_BREAKS:
            self._breaks.append(Found(how, number, self._last_at))
        else:
            self._more += 1


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
    under_way = Check(known)
    under_way.read(
        (number, kept, [entry[name] for name in SEALED]) for number, kept, entry in entries
    )
    yield from under_way.ended(end).breaks
