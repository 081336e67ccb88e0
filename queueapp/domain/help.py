"""A call for help from a desk, and who comes."""

from dataclasses import dataclass
from enum import StrEnum

from queueapp.domain.moment import CONFLICT_STEPS, Moment

_CONFLICT = frozenset(
    {
        *CONFLICT_STEPS,
        Moment.CONFLICT,
        Moment.ASKS_MANAGER,
        Moment.COMPLAINT,
        Moment.COMPLAINT_OURS,
        Moment.COMPLAINT_NOT_OURS,
    }
)


class HelpKind(StrEnum):
    """What help is wanted for."""

    ADVICE = "advice"
    CONFLICT = "conflict"
    AGGRESSIVE = "aggressive"
    INTOXICATED = "intoxicated"
    HEALTH = "health"


URGENT = frozenset({HelpKind.AGGRESSIVE, HelpKind.INTOXICATED, HelpKind.HEALTH})
"""Where the numbers of security and the police stand beside the call."""


@dataclass(frozen=True, slots=True)
class Coming:
    """A colleague on the way; `at` is in ms UTC."""

    person_id: int
    at: int


@dataclass(frozen=True, slots=True)
class HelpCall:
    """A call for help that nobody has ended yet; instants in ms UTC. No counter at reception."""

    id: int
    counter_id: int | None
    person_id: int
    kind: HelpKind
    called_at: int
    visit_id: int | None = None
    coming: tuple[Coming, ...] = ()

    def has(self, person_id: int) -> bool:
        """Whether that colleague has said to be on the way."""
        return any(coming.person_id == person_id for coming in self.coming)


def kind_for(chosen: Moment | None) -> HelpKind:
    """What help is wanted for, by the situation that staff chose."""
    if chosen is Moment.AGGRESSIVE:
        return HelpKind.AGGRESSIVE
    if chosen is Moment.INTOXICATED:
        return HelpKind.INTOXICATED
    if chosen in _CONFLICT:
        return HelpKind.CONFLICT
    return HelpKind.ADVICE
