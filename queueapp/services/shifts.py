"""Shifts: when staff leave and have breaks, for a day or for every week."""

from datetime import date, timedelta

from queueapp.domain.record import EventKind
from queueapp.domain.roles import Permission, may
from queueapp.domain.session import Session
from queueapp.domain.shift import (
    WEEKDAYS,
    FaultyShift,
    OpenMinutes,
    Shift,
    ShiftFault,
    check,
    day_opening,
    minute_of,
    shift_on,
    week_opening,
)
from queueapp.errors import Refusal, Refused
from queueapp.services.session import Turn, writing
from queueapp.storage import events, shifts
from queueapp.storage.database import Database

_FARTHEST = timedelta(days=366)


class ShiftService:
    """Plans ends of shift and breaks; every board shows what is planned."""

    def __init__(self, db: Database) -> None:
        """Work on an open database."""
        self._db = db

    def plan(
        self,
        session: Session,
        shift: Shift,
        *,
        since: Shift | None = None,
        clears: str | None = None,
    ) -> Shift:
        """Plan one's own day, or with the permission anybody's, in place of what was planned.

        `clears` is a date whose own plan makes way for that of the weekday. With `since`, what was
        in force as the screen showed it (empty where nothing was planned), a plan that somebody
        has changed meanwhile is left as it is: `PLAN_CHANGED`. Raises `Refused` with `TIMES_WRONG`
        and the `FaultyShift` as `shift` where it does not fit.
        """
        with writing(self._db, session, Permission.PLAN_OWN_SHIFT) as turn:
            _require_own(turn, shift.person_id)
            _require_as_seen(turn, shift.person_id, since, clears or shift.day)
            before = shifts.get(turn.tx, shift.person_id, shift.day)
            fault = _fault_of(turn, shift)
            if fault is not None:
                raise Refused(Refusal.TIMES_WRONG, shift=fault)
            planned = Shift(
                shift.person_id,
                shift.day,
                shift.leaves,
                tuple(sorted(shift.breaks, key=lambda pause: pause.begins)),
            )
            if planned != before:
                shifts.put(turn.tx, planned)
                _note(turn, planned)
            if clears is not None:
                _clear(turn, shift.person_id, clears)
            return planned

    def clear(
        self, session: Session, person_id: int, *days: str, since: Shift | None = None
    ) -> None:
        """Take the plans of dates or weekdays away; who has done so already is right as well.

        `since` is what was in force on the last of the days, as for `plan`.
        """
        with writing(self._db, session, Permission.PLAN_OWN_SHIFT) as turn:
            _require_own(turn, person_id)
            _require_as_seen(turn, person_id, since, days[-1])
            for day in days:
                _clear(turn, person_id, day)


def _clear(turn: Turn, person_id: int, day: str) -> None:
    known = shifts.get(turn.tx, person_id, day)
    if known is not None:
        shifts.remove(turn.tx, person_id, day)
        _note(turn, known, cleared=True)


def _require_as_seen(turn: Turn, person_id: int, since: Shift | None, day: str) -> None:
    if since is None:
        return
    weekday = day if day in WEEKDAYS else str(_date(day).isoweekday())
    now = shift_on(turn.tx.directory.shifts, person_id, day, int(weekday))
    if (now.leaves, now.breaks) != (since.leaves, since.breaks):
        raise Refused(Refusal.PLAN_CHANGED)


def _require_own(turn: Turn, person_id: int) -> None:
    if person_id != turn.person.id and not may(turn.person.role, Permission.PLAN_ANY_SHIFT):
        raise Refused(Refusal.NOT_PERMITTED, permission=Permission.PLAN_ANY_SHIFT)
    person = turn.tx.directory.people.get(person_id)
    if person is None or not person.active or not may(person.role, Permission.PLAN_OWN_SHIFT):
        raise Refused(Refusal.UNKNOWN_PERSON)


def _fault_of(turn: Turn, shift: Shift) -> FaultyShift | None:
    opening, today = _opening(turn, shift.day), turn.day.date
    if shift.day != today:
        return check(shift, opening)
    weekday = _date(today).isoweekday()
    in_force = shift_on(turn.tx.directory.shifts, shift.person_id, today, weekday)
    now = minute_of(turn.tx.now, today, turn.tx.directory.site.zone)
    return check(shift, opening, in_force, now)


def _opening(turn: Turn, day: str) -> OpenMinutes | None:
    site = turn.tx.directory.site
    if day in WEEKDAYS:
        return week_opening(site.week.get(int(day)))
    planned, today = _date(day), _date(turn.day.date)
    if planned < today:
        raise Refused(Refusal.TIMES_WRONG, shift=FaultyShift(ShiftFault.DAY_OVER))
    if planned > today + _FARTHEST:
        raise Refused(Refusal.DATES_WRONG)
    found = turn.day if planned == today else site.calendar.day(planned)
    return day_opening(found, site.zone)


def _date(day: str) -> date:
    try:
        found = date.fromisoformat(day)
    except ValueError as error:
        raise Refused(Refusal.DATES_WRONG) from error
    if found.isoformat() != day:
        # Another way to write a date would be another day to the storage.
        raise Refused(Refusal.DATES_WRONG)
    return found


def _note(turn: Turn, shift: Shift, *, cleared: bool = False) -> None:
    events.append(
        turn.tx,
        EventKind.SHIFT_PLANNED,
        turn.day.date,
        person_id=turn.person.id,
        counter_id=turn.session.counter_id,
        person=shift.person_id,
        day=shift.day,
        leaves=shift.leaves,
        breaks=[[pause.begins, pause.ends] for pause in shift.breaks],
        cleared=cleared,
    )
