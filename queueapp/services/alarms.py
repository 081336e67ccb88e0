"""Alarms: noted once for the whole hall, and told in the log of the day."""

from collections.abc import Sequence
from contextlib import suppress

from queueapp.domain.alarm import Alarm, AlarmKind, Overdue
from queueapp.domain.day_log import DayLog, in_log
from queueapp.domain.record import EventKind
from queueapp.domain.roles import Permission
from queueapp.domain.session import Session
from queueapp.services.session import reading
from queueapp.storage import alarms as storage
from queueapp.storage import events, promises, visits
from queueapp.storage.database import Database
from queueapp.storage.tx import Tx


class _NotedMeanwhile(Exception):
    """Another program was first: nothing is written."""


class AlarmService:
    """Keeps what went beyond a limit of the hall, whoever's program saw it first."""

    def __init__(self, db: Database) -> None:
        """Work on an open database."""
        self._db = db
        self._noted: dict[int, tuple[str, set[storage.Key]]] = {}

    def look(self, site_id: int) -> Overdue:
        """Which promises of the site are overdue: a board has only those of one person."""
        with self._db.read(site_id) as tx:
            return storage.overdue(tx)

    def note(self, site_id: int, alarms: Sequence[Alarm]) -> tuple[Alarm, ...]:
        """Note alarms, and return those that no program had noted yet.

        Where all are known nothing is written, and as a rule nothing is asked either. An alarm
        about something that this site does not have is left out.
        """
        if self._knows_all(site_id, alarms):
            return ()
        with self._db.read(site_id) as tx:
            if not self._new(tx, alarms):
                return ()
        with suppress(_NotedMeanwhile), self._db.write(site_id) as tx:
            new = self._new(tx, alarms)
            if not new:
                # All programs see an alarm at the same moment; one alone is to change the hall.
                raise _NotedMeanwhile
            day = tx.directory.site.calendar.business_day(tx.now).date
            for alarm in new:
                storage.add(tx, day, alarm)
                _tell(tx, day, alarm)
        self._noted[site_id][1].update(alarm.known_by for alarm in new)
        return new

    def day_log(self, session: Session, business_day: str | None = None) -> DayLog:
        """The alarms of a business day (today where none is named), and what leads did that day."""
        with reading(self._db, session, Permission.SEE_HISTORY) as turn:
            found = events.log_of_day(turn.tx, business_day or turn.day.date)
            return DayLog(in_log(found.entries, turn.tx.directory), found.damaged)

    def _knows_all(self, site_id: int, alarms: Sequence[Alarm]) -> bool:
        directory = self._db.known_directory(site_id)
        if not alarms or directory is None:
            return not alarms
        today = directory.site.calendar.business_day(self._db.clock.now()).date
        day, known = self._noted.get(site_id, ("", set()))
        return day == today and all(alarm.known_by in known for alarm in alarms)

    def _new(self, tx: Tx, alarms: Sequence[Alarm]) -> tuple[Alarm, ...]:
        calendar = tx.directory.site.calendar
        day = calendar.business_day(tx.now)
        known = storage.noted(tx, calendar.in_queue(day))
        self._noted[tx.site_id] = day.date, known
        new = {alarm.known_by: alarm for alarm in alarms}
        return tuple(
            alarm for key, alarm in new.items() if key not in known and _is_ours(tx, alarm)
        )


def _is_ours(tx: Tx, alarm: Alarm) -> bool:
    match alarm.kind:
        case AlarmKind.WAITING | AlarmKind.SERVING:
            return visits.get(tx, alarm.subject_id) is not None
        case AlarmKind.IDLE:
            return alarm.subject_id in tx.directory.counters
        case AlarmKind.OVERDUE:
            return promises.get(tx, alarm.subject_id) is not None


def _tell(tx: Tx, day: str, alarm: Alarm) -> None:
    on_visit = alarm.kind in (AlarmKind.WAITING, AlarmKind.SERVING)
    events.append(
        tx,
        EventKind.ALARM,
        day,
        visit_id=alarm.subject_id if on_visit else None,
        counter_id=alarm.subject_id if alarm.kind is AlarmKind.IDLE else None,
        promise_id=alarm.subject_id if alarm.kind is AlarmKind.OVERDUE else None,
        alarm=alarm.kind,
        since=alarm.since,
        limit=alarm.limit,
    )
