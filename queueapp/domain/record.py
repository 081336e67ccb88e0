"""What is remembered of a visit besides its state: the events it went through, and notes."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any


class EventKind(StrEnum):
    """What can happen to a visit or at a counter."""

    ISSUED = "issued"
    CALLED = "called"
    RECALLED = "recalled"
    STARTED = "started"
    TAKEN = "taken"
    HELD = "held"
    RESUMED = "resumed"
    FINISHED = "finished"
    NO_SHOW = "no_show"
    LEFT = "left"
    TRANSFERRED = "transferred"
    SERVICE_ADDED = "service_added"
    REINSTATED = "reinstated"
    PRIORITISED = "prioritised"
    CORRECTED = "corrected"
    OFFSITE = "offsite"
    UNDONE = "undone"
    DESK_OPENED = "desk_opened"
    DESK_CHANGED = "desk_changed"
    DESK_CLOSED = "desk_closed"
    SET_UP = "set_up"
    CALL = "call"
    CALL_SERVED = "call_served"
    CALL_DROPPED = "call_dropped"
    CALLBACK_TAKEN = "callback_taken"
    CALLBACK_EXTENDED = "callback_extended"
    CALLBACK_TRIED = "callback_tried"
    ANSWER_PROMISED = "answer_promised"
    ANSWER_ACKNOWLEDGED = "answer_acknowledged"
    PROMISE_KEPT = "promise_kept"
    PROMISE_EXTENDED = "promise_extended"
    PROMISE_HANDED_OVER = "promise_handed_over"
    PROMISE_AMENDED = "promise_amended"
    PROMISE_GIVEN_UP = "promise_given_up"
    NUMBER_SEEN = "number_seen"
    CONTACTS_ERASED = "contacts_erased"
    ABSENCE_PLANNED = "absence_planned"
    ABSENCE_CANCELLED = "absence_cancelled"
    INCIDENT = "incident"
    HELP_CALLED = "help_called"
    HELP_COMING = "help_coming"
    HELP_ENDED = "help_ended"
    STANDARD_CHANGED = "standard_changed"
    STANDARD_READ = "standard_read"
    TOLD = "told"
    TURNED_AWAY = "turned_away"
    SET_ASIDE = "set_aside"
    SETTLED = "settled"
    KEPT_OPEN = "kept_open"
    SHIFT_PLANNED = "shift_planned"
    DAY_CLOSED = "day_closed"
    MOVED = "moved"
    SERVES = "serves"
    ALARM = "alarm"
    PERSON_SEEN = "person_seen"
    EXPORTED = "exported"
    IMPORTED = "imported"
    SIGNED_IN = "signed_in"
    SIGN_IN_REFUSED = "sign_in_refused"
    SIGNED_OUT = "signed_out"
    SECRET_SET = "secret_set"
    SECRET_RESET = "secret_reset"
    LET_IN_AGAIN = "let_in_again"
    REFUSED = "refused"
    DATA_FOUND = "data_found"
    DATA_EXPORTED = "data_exported"
    DATA_ERASED = "data_erased"
    RECORD_EXPORTED = "record_exported"
    BACKED_UP = "backed_up"
    ANNOUNCED_AGAIN = "announced_again"
    ANNOUNCED = "announced"
    ANNOUNCEMENT_ENDED = "announcement_ended"
    SCREENS_SET_UP = "screens_set_up"
    ENTERED_LATE = "entered_late"


ASIDE = frozenset(
    {
        EventKind.CALL,
        EventKind.CALLBACK_TAKEN,
        EventKind.CALLBACK_EXTENDED,
        EventKind.ANSWER_PROMISED,
        EventKind.INCIDENT,
        EventKind.HELP_CALLED,
        EventKind.HELP_COMING,
        EventKind.HELP_ENDED,
        EventKind.ALARM,
        EventKind.ANNOUNCED_AGAIN,
    }
)
"""What happens beside a visit and leaves its course as it is: no step of it is in its way."""

ON_PROMISES = frozenset(
    {
        EventKind.CALLBACK_TRIED,
        EventKind.ANSWER_ACKNOWLEDGED,
        EventKind.PROMISE_KEPT,
        EventKind.PROMISE_EXTENDED,
        EventKind.PROMISE_HANDED_OVER,
        EventKind.PROMISE_GIVEN_UP,
    }
)
"""Steps on a promise that can be taken back."""

FOR_GOOD = frozenset(
    {
        EventKind.PROMISE_AMENDED,
        EventKind.ABSENCE_PLANNED,
        EventKind.ABSENCE_CANCELLED,
        EventKind.SHIFT_PLANNED,
        EventKind.KEPT_OPEN,
        EventKind.SETTLED,
        EventKind.DAY_CLOSED,
        EventKind.SERVES,
        EventKind.ENTERED_LATE,
    }
)
"""Steps of a person that cannot be taken back, so that nothing older is undone in their place.

Those of them that keep what stood before can be: somebody settled who was not at a desk."""


@dataclass(frozen=True, slots=True)
class Event:
    """One entry of the record. Where the step can be undone, `before` has the fields it changed as
    they stood (`queueapp.domain.visit.undone_by`).
    """

    id: int
    at: int
    kind: EventKind
    visit_id: int | None
    person_id: int | None
    counter_id: int | None
    undoes: int | None
    data: Mapping[str, Any]
    before: Mapping[str, Any] | None
    promise_id: int | None = None


class NoteKind(StrEnum):
    """What a note is about."""

    INTAKE = "intake"
    HANDED_OVER = "handed_over"
    HOLD = "hold"
    AGREED = "agreed"
    REASON = "reason"


@dataclass(frozen=True, slots=True)
class Note:
    """A line that somebody wrote on a visit; `at` is in ms UTC."""

    visit_id: int
    kind: NoteKind
    text: str
    at: int
    person_id: int | None
