"""The families of errors: what was refused, what the storage cannot do, what a file holds wrongly.

Each carries a code and plain facts; `ui/messages/` and the command line turn them into
sentences. Anything else that is raised is a bug.
"""

from enum import StrEnum
from pathlib import Path

from queueapp.place import Place


class QueueappError(Exception):
    """Base of everything the program raises on purpose."""


class Refusal(StrEnum):
    """Why a request was refused. Nothing was written."""

    NOT_PERMITTED = "not_permitted"
    NOT_SIGNED_IN = "not_signed_in"
    STALE = "stale"
    NOBODY_WAITING = "nobody_waiting"
    DESK_BUSY = "desk_busy"
    DESK_FREE = "desk_free"
    NOT_POSSIBLE_NOW = "not_possible_now"
    REASON_NEEDED = "reason_needed"
    TAKEN_MEANWHILE = "taken_meanwhile"
    HELD_ELSEWHERE = "held_elsewhere"
    NOT_TODAY = "not_today"
    NOTHING_TO_UNDO = "nothing_to_undo"
    CANNOT_UNDO = "cannot_undo"
    ACTED_SINCE = "acted_since"
    COUNTER_TAKEN = "counter_taken"
    SERVING_ELSEWHERE = "serving_elsewhere"
    TIMES_WRONG = "times_wrong"
    TEXT_TOO_LONG = "text_too_long"
    UNKNOWN_SERVICE = "unknown_service"
    UNKNOWN_COUNTER = "unknown_counter"
    UNKNOWN_PERSON = "unknown_person"
    SETUP_INCOMPLETE = "setup_incomplete"
    SETUP_CHANGED = "setup_changed"
    COUNTER_SERVING = "counter_serving"
    SERVICE_IN_USE = "service_in_use"
    PERSON_AT_COUNTER = "person_at_counter"
    SAME_COUNTER = "same_counter"
    NOT_A_REPLAY = "not_a_replay"
    NOT_A_DEMO = "not_a_demo"
    OTHER_HALL = "other_hall"
    NOT_A_NUMBER = "not_a_number"
    DUE_PAST = "due_past"
    DUE_TOO_FAR = "due_too_far"
    PERSONAL_CODE = "personal_code"
    ADDRESS_MISSING = "address_missing"
    UNKNOWN_PROMISE = "unknown_promise"
    PROMISE_DONE = "promise_done"
    ALREADY_LISTED = "already_listed"
    PROMISE_STALE = "promise_stale"
    CONTACT_ERASED = "contact_erased"
    ALREADY_ABSENT = "already_absent"
    HELP_OVER = "help_over"
    STANDARD_CHANGED = "standard_changed"
    UNKNOWN_VERSION = "unknown_version"
    DATES_WRONG = "dates_wrong"
    AFTER_CLOSING = "after_closing"
    NOT_ACCEPTED = "not_accepted"
    STILL_OPEN = "still_open"
    DAY_NOT_OVER = "day_not_over"
    KEEP_OPEN_WRONG = "keep_open_wrong"
    PLAN_CHANGED = "plan_changed"
    COUNTER_CLOSED = "counter_closed"
    PERSON_BUSY = "person_busy"
    PERSON_AWAY = "person_away"
    NOTHING_SERVED = "nothing_served"
    CARD_NUMBER = "card_number"
    WRONG_SECRET = "wrong_secret"
    TRY_LATER = "try_later"
    NOT_A_PICTURE = "not_a_picture"
    NUMBER_ENTERED = "number_entered"
    TEXT_MISSING = "text_missing"
    LOCKED_OUT = "locked_out"
    NO_SECRET = "no_secret"
    MUST_CHANGE = "must_change"
    WEAK_SECRET = "weak_secret"
    NOT_FIRST = "not_first"
    UNKNOWN_ACCOUNT = "unknown_account"
    LAST_ADMINISTRATOR = "last_administrator"


class Refused(QueueappError):
    """A request that cannot be done now, for a reason that the person can act on."""

    def __init__(self, code: Refusal, **facts: object) -> None:
        super().__init__(code.value, facts)
        self.code = code
        self.facts = facts


class Trouble(StrEnum):
    """What is wrong with a database."""

    NOT_OURS = "not_ours"
    NEWER = "newer"
    DAMAGED = "damaged"
    READ_ONLY = "read_only"
    READ_ONLY_DISK = "read_only_disk"
    NOT_IN_GROUP = "not_in_group"
    NETWORK_SHARE = "network_share"
    DISK_FULL = "disk_full"
    BUSY = "busy"
    CANNOT_OPEN = "cannot_open"
    DISK_ERROR = "disk_error"
    OLDER = "older"
    NOT_SET_UP = "not_set_up"
    UNREACHABLE = "unreachable"
    CONNECTION_REFUSED = "connection_refused"
    CONNECTION_LOST = "connection_lost"
    NO_ANSWER = "no_answer"
    TOO_MANY_PROGRAMS = "too_many_programs"
    WRONG_PASSWORD = "wrong_password"
    NOT_ALLOWED = "not_allowed"
    NO_DATABASE = "no_database"
    OLD_SERVER = "old_server"
    CERTIFICATE = "certificate"
    ENCODING = "encoding"


OUT_OF_TOUCH = frozenset(
    {
        Trouble.UNREACHABLE,
        Trouble.CONNECTION_REFUSED,
        Trouble.CONNECTION_LOST,
        Trouble.NO_ANSWER,
        Trouble.TOO_MANY_PROGRAMS,
    }
)
"""The server is away for now: it is asked again and again, and nobody has to do anything here."""

SHUT_OUT = frozenset(
    {Trouble.READ_ONLY, Trouble.WRONG_PASSWORD, Trouble.NOT_ALLOWED, Trouble.NO_DATABASE}
)
"""Met by a program that was let in before: somebody has to mend it, and it may last."""


class StorageTrouble(QueueappError):
    """The database cannot do it; the transaction in hand was not kept."""

    def __init__(self, trouble: Trouble, place: Place | None = None, detail: str = "") -> None:
        super().__init__(trouble.value, str(place) if place else "", detail)
        self.trouble = trouble
        self.place = place
        self.detail = detail


class FileFault(StrEnum):
    """What is wrong with a line of a file that was handed in."""

    CANNOT_READ = "cannot_read"
    NOT_TEXT = "not_text"
    NO_HEADER = "no_header"
    UNKNOWN_COLUMN = "unknown_column"
    MISSING_COLUMN = "missing_column"
    DOUBLE_COLUMN = "double_column"
    WRONG_FIELD_COUNT = "wrong_field_count"
    BAD_VALUE = "bad_value"
    SEVERAL_DAYS = "several_days"
    NO_ROWS = "no_rows"


class BadFile(QueueappError):
    """A file that was handed in and cannot be used; nothing of it was taken over."""

    def __init__(self, path: Path, faults: "tuple[FaultyLine, ...]") -> None:
        super().__init__(str(path), faults)
        self.path = path
        self.faults = faults


class FaultyLine:
    """One fault of a file: where it is and what stands there."""

    def __init__(self, fault: FileFault, line: int = 0, column: str = "", value: str = "") -> None:
        self.fault = fault
        self.line = line
        self.column = column
        self.value = value

    def __repr__(self) -> str:
        return f"FaultyLine({self.fault}, {self.line}, {self.column!r}, {self.value!r})"
