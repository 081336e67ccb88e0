"""Reads what an event of the record holds: codes and numbers, which an older program may lack."""

from enum import StrEnum
from typing import TypeVar

from queueapp.domain.setup import Directory

E = TypeVar("E", bound=StrEnum)


def number(value: object) -> int:
    """A number; 0 where there is none."""
    return value if isinstance(value, int) else 0


def coded(kind: type[E], value: object) -> E | None:
    """A code; `None` where there is none, or one that is not known."""
    try:
        return kind(str(value)) if value is not None else None
    except ValueError:
        return None


def person_name(person_id: object, directory: Directory) -> str:
    """The name of one of the staff; nothing where they are not known."""
    person = directory.people.get(number(person_id))
    return person.name if person is not None else ""


def joined(text: str, *more: str) -> str:
    """The parts that say something, in one line."""
    return " · ".join(part for part in (text, *more) if part)
