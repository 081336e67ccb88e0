"""Absences: who is away, from when until when, and who stands in for them."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Absence:
    """A person is away from `starts_at` until before `ends_at` (ms UTC, midnights of the site).

    `contact` is how the substitute is reached, as the auto-reply says it.
    """

    id: int
    person_id: int
    substitute_id: int
    starts_at: int
    ends_at: int
    contact: str = ""

    def lasts_at(self, now: int) -> bool:
        """Whether the person is away at an instant (ms UTC)."""
        return self.starts_at <= now < self.ends_at


@dataclass(frozen=True, slots=True)
class AbsenceDraft:
    """An absence as typed into its form; the days are ISO dates, the last one included."""

    person_id: int
    substitute_id: int
    first_day: str
    last_day: str
    contact: str = ""
