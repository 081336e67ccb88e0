"""A figure as rows: what stands beside its picture, in the paper, and in a spreadsheet."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

Value = int | float | str | None
"""What stands in a cell; nothing where there is nothing to say."""


class Kind(StrEnum):
    """What the values of a column are, so that everybody writes them in the same way."""

    DATE = "date"
    """An ISO date, as text."""
    WEEKDAY = "weekday"
    """1 for Monday to 7."""
    TIME = "time"
    """A time of day in minutes since the midnight of the business day, by the hall's clock; past
    midnight it goes on, so that 1500 is 1:00 of the night that still belongs to the day."""
    INSTANT = "instant"
    """In ms UTC."""
    DURATION = "duration"
    """In ms."""
    COUNT = "count"
    NUMBER = "number"
    ID = "id"
    """A number that counts nothing."""
    SHARE = "share"
    """From 0 to 1."""
    SERVICE = "service"
    """By its id, as are a counter and a person."""
    COUNTER = "counter"
    PERSON = "person"
    CODE = "code"
    """A member of an enumeration by its value; words are the interface's."""
    LANGUAGE = "language"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Column:
    """`name` is unique in its table, and what words are looked up by."""

    name: str
    kind: Kind


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under columns, all of the same width; `total` sums them up where that makes sense."""

    columns: tuple[Column, ...]
    rows: Sequence[tuple[Value, ...]]
    total: tuple[Value, ...] | None = None
