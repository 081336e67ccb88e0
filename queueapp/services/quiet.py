"""Quiet hours: when somebody who is not served today had better come."""

from datetime import date, timedelta

from queueapp.domain.quiet import BACK_DAYS, QuietHour, quiet_hours
from queueapp.domain.roles import Permission
from queueapp.domain.session import Session
from queueapp.domain.workdays import Calendar
from queueapp.services.session import reading
from queueapp.storage import waits
from queueapp.storage.database import Database

_MINUTE = 60_000
AHEAD_DAYS = 10
"""Nobody is asked to come later than so many days from now."""


class QuietService:
    """Looks through a site's history once a day."""

    def __init__(self, db: Database) -> None:
        """Work on an open database."""
        self._db = db
        self._found: tuple[tuple[int, str, int, Calendar], tuple[QuietHour, ...]] | None = None

    def hours(self, session: Session) -> tuple[QuietHour, ...]:
        """Quiet hours of the next days, the soonest first; none where too little is known."""
        with reading(self._db, session, Permission.SEE_QUEUE) as turn:
            site = turn.tx.directory.site
            asked = session.site_id, turn.day.date, site.wait_target, site.calendar
            if self._found is None or self._found[0] != asked:
                today = date.fromisoformat(turn.day.date)
                first = (today - timedelta(days=BACK_DAYS)).isoformat()
                past = waits.since(turn.tx, first, turn.day.date)
                days = [
                    site.calendar.day(today + timedelta(days=ahead))
                    for ahead in range(1, AHEAD_DAYS + 1)
                ]
                self._found = asked, quiet_hours(past, days, site.zone, site.wait_target * _MINUTE)
            return self._found[1]
