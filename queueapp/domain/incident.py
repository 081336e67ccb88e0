"""Incidents: what went wrong at a desk, how it was dealt with, and what was promised."""

from dataclasses import dataclass
from enum import StrEnum

from queueapp.domain.promise import AnswerDraft


class IncidentKind(StrEnum):
    """What an incident is."""

    CONFLICT = "conflict"
    COMPLAINT = "complaint"
    AGGRESSIVE = "aggressive"
    INTOXICATED = "intoxicated"
    DISRUPTION = "disruption"


class IncidentOutcome(StrEnum):
    """What became of it."""

    SATISFIED = "satisfied"
    NOT_SATISFIED = "not_satisfied"
    TO_LEAD = "to_lead"
    IN_WRITING = "in_writing"
    NOT_ASKED = "not_asked"


class Blame(StrEnum):
    """Whose fault a problem is, as far as it is known."""

    OURS = "ours"
    NOT_OURS = "not_ours"
    UNCLEAR = "unclear"


class Informed(StrEnum):
    """Who was called or told."""

    LEAD = "lead"
    DEPARTMENT_HEAD = "department_head"
    SECURITY = "security"
    POLICE = "police"


class LineOf(StrEnum):
    """What a line written on an incident says."""

    ABOUT = "about"
    NOTE = "note"
    PROMISED = "promised"


@dataclass(frozen=True, slots=True)
class IncidentDraft:
    """An incident as it is recorded. `begun_at` is in ms UTC; `steps` are the conflict's, 1 to 6.

    On a visit, on a promise that is being kept by telephone, or on neither. A `follow_up` is the
    answer promised for a day. Recorded twice with one `key`, it counts once.
    """

    kind: IncidentKind
    begun_at: int
    outcome: IncidentOutcome = IncidentOutcome.NOT_ASKED
    steps: tuple[int, ...] = ()
    blame: Blame | None = None
    informed: frozenset[Informed] = frozenset()
    about: str = ""
    note: str = ""
    promised: str = ""
    visit_id: int | None = None
    promise_id: int | None = None
    follow_up: AnswerDraft | None = None
    key: str = ""


@dataclass(frozen=True, slots=True)
class Incident:
    """An incident as it was recorded; instants in ms UTC.

    `follow_up` is the promise made with it. The lines are personal text and may be gone.
    """

    id: int
    business_day: str
    kind: IncidentKind
    person_id: int
    counter_id: int | None
    begun_at: int
    recorded_at: int
    outcome: IncidentOutcome
    steps: tuple[int, ...] = ()
    blame: Blame | None = None
    informed: frozenset[Informed] = frozenset()
    visit_id: int | None = None
    promise_id: int | None = None
    follow_up: int | None = None
    about: str = ""
    note: str = ""
    promised: str = ""
