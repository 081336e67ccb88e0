"""A site's own standard: its versions, who has read them, and what each person has ticked off."""

from dataclasses import dataclass, field
from enum import StrEnum

from queueapp.domain.card_file import CardFileError
from queueapp.domain.standard import CardFile, Standard


class Checklist(StrEnum):
    """The short lists that are shown once a day."""

    SHIFT_START = "shift_start"
    LEAVING = "leaving"
    STEPPING_AWAY = "stepping_away"


@dataclass(frozen=True, slots=True)
class InForce:
    """The standard that a site works by. Version 0 is the program's own.

    `built_in` is what the site's changes are made to. Where the latest version cannot be read, an
    earlier one is in force and `fault` says why.
    """

    number: int
    standard: Standard
    built_in: CardFile
    made_at: int | None = None
    made_by: int | None = None
    fault: CardFileError | None = None
    latest: int = 0


@dataclass(frozen=True, slots=True)
class Mine:
    """What one person has seen: the newest version acknowledged, and today's lists put away.

    `changed` are the ids of the cards that are not as they were in the version acknowledged.
    """

    read: int = 0
    done_today: frozenset[Checklist] = field(default_factory=frozenset)
    changed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Version:
    """One version of a site's standard; `made_at` is in ms UTC.

    `changed`, `added`, `hidden` and `restored` are ids of cards, against the version before;
    `moved` says that the order is another. `back_to` is the version that was brought back.
    One that is not `readable` is shown, and never in force.
    """

    number: int
    made_at: int
    made_by: int
    changed: tuple[str, ...] = ()
    added: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    hidden: tuple[str, ...] = ()
    restored: tuple[str, ...] = ()
    moved: bool = False
    back_to: int | None = None
    readable: bool = True


@dataclass(frozen=True, slots=True)
class Reader:
    """Whether somebody has acknowledged the version in force, and when (ms UTC)."""

    person_id: int
    at: int | None
