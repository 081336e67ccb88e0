"""For how long what is known of people is kept, and what goes by itself.

Instants are in ms UTC and handed in.
"""

from dataclasses import dataclass

from queueapp.domain.setup import Site

DAY_MS = 24 * 60 * 60_000


@dataclass(frozen=True, slots=True)
class Periods:
    """For how many days each kind of personal data is kept (`Retention`, `Promising`)."""

    keep_days: int
    notes_days: int
    drafts_days: int
    backups_days: int

    @classmethod
    def of(cls, site: Site) -> "Periods":
        """The periods of a site."""
        kept = site.retention
        return cls(site.promising.keep_days, kept.notes_days, kept.drafts_days, kept.backups_days)


@dataclass(frozen=True, slots=True)
class Due:
    """How many of a kind go, and when the oldest of them was written."""

    count: int = 0
    oldest: int | None = None


@dataclass(frozen=True, slots=True)
class Preview:
    """What goes by the instant `until`, which is when the next day begins.

    `contacts` are clients who were promised something, with all that was written on the promise;
    `notes` lines on visits, `incidents` those of which something is written, `absences` where
    somebody who was away could be reached. `backups` are none where a server keeps the hall;
    `announcements` are texts of staff that stood on the public screens.
    """

    until: int
    contacts: Due
    notes: Due
    incidents: Due
    absences: Due
    backups: Due = Due()
    announcements: Due = Due()


@dataclass(frozen=True, slots=True)
class Swept:
    """What went: clients, lines on visits, incidents, places to reach somebody who was away, texts
    of the public screens.

    `left` says that more is to go, which the next piece takes.
    """

    contacts: int = 0
    notes: int = 0
    incidents: int = 0
    absences: int = 0
    announcements: int = 0
    left: bool = False

    @property
    def count(self) -> int:
        """All of them."""
        people = self.contacts + self.notes + self.incidents + self.absences
        return people + self.announcements

    def __add__(self, other: "Swept") -> "Swept":
        return Swept(
            self.contacts + other.contacts,
            self.notes + other.notes,
            self.incidents + other.incidents,
            self.absences + other.absences,
            self.announcements + other.announcements,
            other.left,
        )
