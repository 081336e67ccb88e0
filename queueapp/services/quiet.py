"""Quiet hours: when somebody who is not served today had better come."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from queueapp.domain.quiet import QuietHour, Waited, quiet_hours
from queueapp.domain.roles import Permission
from queueapp.domain.session import Session
from queueapp.domain.workdays import Calendar
from queueapp.services.forecasts import slices
from queueapp.services.session import Turn, reading
from queueapp.storage import waits
from queueapp.storage.database import Database

_MINUTE = 60_000
AHEAD_DAYS = 10
"""Nobody is asked to come later than so many days from now."""


@dataclass(slots=True)
class _Looked:
    """What is known of a day's question, and the days that are still to be read for it."""

    asked: tuple[int, str, int, Calendar]
    unread: list[tuple[str, str]]
    past: list[Waited] = field(default_factory=list)
    found: tuple[QuietHour, ...] = ()


class QuietService:
    """Looks through a site's history once a day."""

    def __init__(self, db: Database) -> None:
        """Work on an open database."""
        self._db = db
        self._looked: _Looked | None = None

    def read(self, session: Session) -> bool:
        """Read a few days more of the history, so that a press goes in between; `False` once all is
        known.
        """
        with reading(self._db, session, Permission.SEE_QUEUE) as turn:
            looked = self._of_today(turn)
            if looked.unread:
                looked.past += waits.of_days(turn.tx, *looked.unread[0])
                del looked.unread[0]
                if not looked.unread:
                    looked.found = _found(turn, looked.past)
                    looked.past = []
            return bool(looked.unread)

    def hours(self, session: Session) -> tuple[QuietHour, ...]:
        """Quiet hours of the next days, the soonest first; none where too little is known.

        What was not read before is read now.
        """
        while self.read(session):
            pass
        return self._looked.found if self._looked is not None else ()

    def _of_today(self, turn: Turn) -> _Looked:
        site, today = turn.tx.directory.site, turn.day.date
        asked = turn.tx.site_id, today, site.wait_target, site.calendar
        if self._looked is None or self._looked.asked != asked:
            self._looked = _Looked(asked, list(slices(today)))
        return self._looked


def _found(turn: Turn, past: Sequence[Waited]) -> tuple[QuietHour, ...]:
    site, today = turn.tx.directory.site, date.fromisoformat(turn.day.date)
    days = [site.calendar.day(today + timedelta(days=ahead)) for ahead in range(1, AHEAD_DAYS + 1)]
    return quiet_hours(past, days, site.zone, site.wait_target * _MINUTE)
