"""All that a hall knows of one person who came or rang, and how their number is written.

Instants are in ms UTC and handed in.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from queueapp.domain.callback import Attempt
from queueapp.domain.incident import Incident
from queueapp.domain.phone_number import digits_of
from queueapp.domain.promise import Entry
from queueapp.domain.record import Note

_APART = r"[\s().\-\u2010-\u2015/]*"
_COUNTRY = "370"


class Place(StrEnum):
    """Where a line stands that names somebody's number."""

    VISIT = "visit"
    PROMISE = "promise"
    INCIDENT = "incident"


@dataclass(frozen=True, slots=True)
class Mention:
    """A line that names the number though it is about somebody else, or nobody.

    `owner_id` is the visit, promise or incident that it stands on; `line` tells it from others
    there.
    """

    place: Place
    owner_id: int
    line: int | str
    text: str
    at: int


@dataclass(frozen=True, slots=True)
class KnownPromise:
    """A promise to the person, the number and address in full, and the calls made to them."""

    entry: Entry
    number: str
    address: str
    attempts: tuple[Attempt, ...] = ()


@dataclass(frozen=True, slots=True)
class KnownVisit:
    """A visit of the person: the ticket, the business day (ISO date), and the notes on it."""

    visit_id: int
    ticket: str
    business_day: str
    notes: tuple[Note, ...] = ()


@dataclass(frozen=True, slots=True)
class Found:
    """All that a hall knows of whoever has a telephone number (E.164)."""

    number: str
    promises: tuple[KnownPromise, ...] = ()
    visits: tuple[KnownVisit, ...] = ()
    incidents: tuple[Incident, ...] = ()
    mentions: tuple[Mention, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether nothing is known."""
        return not (self.promises or self.visits or self.incidents or self.mentions)

    @property
    def open_promises(self) -> int:
        """How many promises are still to be kept."""
        return sum(known.entry.promise.is_open for known in self.promises)


@dataclass(frozen=True, slots=True)
class Forgotten:
    """What was erased of a person.

    `given_up` promises were still open. `held_back`: the file cannot be cleaned of traces yet,
    mostly because another program still reads what was there before; that is tried again by itself.
    `in_backups_until` is the last day on which a backup may hold it; `None` where there is none,
    or where a server's own backups are not ours to know.
    """

    promises: int
    given_up: int
    lines: int
    held_back: bool = False
    in_backups_until: date | None = None


def names_number(text: str, number: str) -> bool:
    """Whether a text names a number (E.164), however it is written there."""
    return _written(number).search(text) is not None


def texts_in(value: object) -> Iterator[str]:
    """Every text among plain values, such as those of a file, however deep it stands."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for each in value.values():
            yield from texts_in(each)
    elif isinstance(value, Iterable):
        for each in value:
            yield from texts_in(each)


def _written(number: str) -> re.Pattern[str]:
    national = digits_of(number)
    digits = _APART.join(national)
    if number.removeprefix("+") == _COUNTRY + national:
        country = _APART.join(_COUNTRY)
        before = rf"(?:(?:\+|00)?{_APART}{country}{_APART}(?:[08]{_APART})?|[08]{_APART})?"
    else:
        before = r"(?:\+|00)?"
    return re.compile(rf"(?<!\d){before}{digits}(?!\d)")
