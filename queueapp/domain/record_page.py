"""What is asked of the record, and what a page of it shows."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any

from queueapp.domain.record import EventKind

PAGE = 200
"""So many entries are read at once."""


class Group(StrEnum):
    """What an entry is about: each kind belongs to one."""

    CLIENTS = "clients"
    PROMISES = "promises"
    DESKS = "desks"
    HALL = "hall"
    SETTINGS = "settings"
    ACCESS = "access"
    PERSONAL_DATA = "personal_data"
    TAKEN_OUT = "taken_out"


KINDS: Mapping[Group, frozenset[EventKind]] = {
    Group.CLIENTS: frozenset(
        {
            EventKind.ISSUED,
            EventKind.CALLED,
            EventKind.RECALLED,
            EventKind.STARTED,
            EventKind.TAKEN,
            EventKind.HELD,
            EventKind.RESUMED,
            EventKind.FINISHED,
            EventKind.NO_SHOW,
            EventKind.LEFT,
            EventKind.TRANSFERRED,
            EventKind.SERVICE_ADDED,
            EventKind.REINSTATED,
            EventKind.PRIORITISED,
            EventKind.CORRECTED,
            EventKind.OFFSITE,
            EventKind.UNDONE,
            EventKind.TOLD,
            EventKind.TURNED_AWAY,
            EventKind.SET_ASIDE,
            EventKind.SETTLED,
            EventKind.MOVED,
            EventKind.ANNOUNCED_AGAIN,
            EventKind.ENTERED_LATE,
        }
    ),
    Group.PROMISES: frozenset(
        {
            EventKind.CALL,
            EventKind.CALL_SERVED,
            EventKind.CALL_DROPPED,
            EventKind.CALLBACK_TAKEN,
            EventKind.CALLBACK_EXTENDED,
            EventKind.CALLBACK_TRIED,
            EventKind.ANSWER_PROMISED,
            EventKind.ANSWER_ACKNOWLEDGED,
            EventKind.PROMISE_KEPT,
            EventKind.PROMISE_EXTENDED,
            EventKind.PROMISE_HANDED_OVER,
            EventKind.PROMISE_AMENDED,
            EventKind.PROMISE_GIVEN_UP,
        }
    ),
    Group.DESKS: frozenset(
        {
            EventKind.DESK_OPENED,
            EventKind.DESK_CHANGED,
            EventKind.DESK_CLOSED,
            EventKind.SHIFT_PLANNED,
            EventKind.ABSENCE_PLANNED,
            EventKind.ABSENCE_CANCELLED,
            EventKind.SERVES,
        }
    ),
    Group.HALL: frozenset(
        {
            EventKind.INCIDENT,
            EventKind.HELP_CALLED,
            EventKind.HELP_COMING,
            EventKind.HELP_ENDED,
            EventKind.KEPT_OPEN,
            EventKind.DAY_CLOSED,
            EventKind.ALARM,
            EventKind.STANDARD_READ,
            EventKind.ANNOUNCED,
            EventKind.ANNOUNCEMENT_ENDED,
        }
    ),
    Group.SETTINGS: frozenset(
        {EventKind.SET_UP, EventKind.STANDARD_CHANGED, EventKind.SCREENS_SET_UP}
    ),
    Group.ACCESS: frozenset(
        {
            EventKind.SIGNED_IN,
            EventKind.SIGN_IN_REFUSED,
            EventKind.SIGNED_OUT,
            EventKind.SECRET_SET,
            EventKind.SECRET_RESET,
            EventKind.LET_IN_AGAIN,
            EventKind.REFUSED,
        }
    ),
    Group.PERSONAL_DATA: frozenset(
        {
            EventKind.NUMBER_SEEN,
            EventKind.PERSON_SEEN,
            EventKind.CONTACTS_ERASED,
            EventKind.DATA_FOUND,
            EventKind.DATA_EXPORTED,
            EventKind.DATA_ERASED,
        }
    ),
    Group.TAKEN_OUT: frozenset(
        {
            EventKind.EXPORTED,
            EventKind.RECORD_EXPORTED,
            EventKind.IMPORTED,
            EventKind.BACKED_UP,
        }
    ),
}
"""What each group holds."""


@dataclass(frozen=True, slots=True)
class RecordWanted:
    """Which entries; an empty part leaves all in.

    `first` and `last` are business days, both of them in. `ticket` is a whole ticket number, `text`
    is looked for in the codes and numbers of an entry, such as a reason.
    """

    first: date | None = None
    last: date | None = None
    groups: frozenset[Group] = frozenset()
    people: frozenset[int] = frozenset()
    counters: frozenset[int] = frozenset()
    ticket: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True)
class RecordEntry:
    """One entry as it stands; `at` is in ms UTC.

    `kind` and `data` are text where nobody knows them or they cannot be read; `number` and `seal`
    are `None` where an entry was never sealed.
    """

    id: int
    number: int | None
    seal: str | None
    at: int
    business_day: str
    kind: EventKind | str
    person_id: int | None
    counter_id: int | None
    visit_id: int | None
    ticket: str
    promise_id: int | None
    undoes: int | None
    data: Mapping[str, Any] | str = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class RecordPage:
    """Some entries, the newest first; `more` is where the next page goes on, if there is one."""

    entries: tuple[RecordEntry, ...]
    more: int | None = None
