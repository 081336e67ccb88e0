"""The log of a day: what went beyond a limit, and what those who run the hall did about it."""

from collections.abc import Iterable
from dataclasses import dataclass

from queueapp.domain.record import Event, EventKind
from queueapp.domain.roles import Permission, may
from queueapp.domain.setup import Directory

_DECISIONS = frozenset(
    {
        EventKind.MOVED,
        EventKind.SERVES,
        EventKind.SETTLED,
        EventKind.KEPT_OPEN,
        EventKind.DAY_CLOSED,
    }
)
_OF_LEADS = frozenset({EventKind.TOLD, EventKind.TURNED_AWAY, EventKind.PRIORITISED})
_AT_COUNTERS = frozenset({EventKind.DESK_OPENED, EventKind.DESK_CLOSED})

LOGGED = frozenset({EventKind.ALARM, EventKind.ISSUED, *_DECISIONS, *_OF_LEADS, *_AT_COUNTERS})
"""The kinds of events that the log may have; `in_log` says which of them it has."""


@dataclass(frozen=True, slots=True)
class LogEntry:
    """One line: what happened, to whose ticket if to any, and whether it was undone since."""

    event: Event
    ticket: str = ""
    undone: bool = False


@dataclass(frozen=True, slots=True)
class DayLog:
    """The log of a day, in order; `damaged` are the ids of the events that cannot be read."""

    entries: tuple[LogEntry, ...] = ()
    damaged: tuple[int, ...] = ()


def in_log(entries: Iterable[LogEntry], directory: Directory) -> tuple[LogEntry, ...]:
    """The entries of a day that belong to its log, in order."""
    return tuple(entry for entry in entries if _belongs(entry.event, directory))


def _belongs(event: Event, directory: Directory) -> bool:
    match event.kind:
        case EventKind.ALARM:
            return True
        case EventKind.ISSUED:
            return event.data.get("after_closing") is not None
        case EventKind.DESK_OPENED | EventKind.DESK_CLOSED:
            return event.data.get("by") is not None
        case kind if kind in _OF_LEADS:
            person = directory.people.get(event.person_id or 0)
            return person is not None and may(person.role, Permission.RUN_HALL)
        case kind:
            return kind in _DECISIONS
