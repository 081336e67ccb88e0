"""How long a site keeps what is known of people."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Retention:
    """For how many days a site keeps what was written; statistics stay, without identity.

    `notes_days`: lines on visits, after the visit has ended. `drafts_days`: what was half typed and
    not sent, on each PC. `backups_days`: copies of the whole hall. Contacts of those who were
    promised something have a period of their own (`queueapp.domain.setup.Promising`).
    """

    notes_days: int = 30
    drafts_days: int = 7
    backups_days: int = 30
