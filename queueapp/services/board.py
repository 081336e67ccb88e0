"""The board: one frozen picture of the hall, from which every screen shows its part."""

from queueapp.domain.board import Board, DayView
from queueapp.domain.desk import open_desk
from queueapp.domain.ordering import sort_key
from queueapp.domain.promise import Entry
from queueapp.domain.record import Event
from queueapp.domain.roles import Permission, may
from queueapp.domain.session import Session
from queueapp.domain.setup import Directory
from queueapp.domain.visit import AT_DESK, State
from queueapp.services.session import reading
from queueapp.storage import (
    closing,
    desks,
    devices,
    events,
    help,
    notes,
    paper_day,
    promises,
    visits,
)
from queueapp.storage.database import Database
from queueapp.storage.tx import Question, Tx


class BoardService:
    """Reads the hall as it is now."""

    def __init__(self, db: Database) -> None:
        """Work on an open database."""
        self._db = db
        self._known: visits.KnownVisits = {}

    def changed(self, site_id: int) -> bool:
        """Whether anybody has written since this was last asked; made to be asked often."""
        return self._db.changed(site_id)

    def now(self) -> int:
        """The hall's present instant (ms UTC)."""
        return self._db.clock.now()

    def read(self, site_id: int, person_id: int | None = None) -> Board:
        """The hall at this moment; with the open promises of the person it is read for."""
        asked_at = self._db.clock.now()
        own: tuple[Question, ...] = ()
        known = self._db.known_directory(site_id)
        if known is not None:
            asked_on = known.site.calendar.business_day(asked_at).date
            own = (closing.of_day(site_id, asked_on),)
        if known is not None and person_id is not None:
            lead = _decides(known, person_id)
            own = (*own, *promises.of_person(site_id, person_id, asked_at, lead=lead))
        ahead = (*visits.of_open(site_id), desks.of_site(site_id), notes.of_open(site_id))
        ahead = (*ahead, help.of_open(site_id, asked_at), devices.troubled(site_id), *own)
        with self._db.read(site_id, ahead) as tx:
            self._db.saw(site_id, tx.revision)
            day = tx.directory.site.calendar.business_day(tx.now)
            found = visits.open_visits(tx, self._known)
            days = tx.directory.site.calendar.in_queue(day)
            today = [visit for visit in found if visit.business_day in days]
            states = desks.all_desks(tx)
            opened = (open_desk(desk, tx.directory) for desk in states.values())
            by_id = {visit.id: visit for visit in found}
            end = closing.closed(tx, day.date)
            return Board(
                kind=self._db.kind,
                directory=tx.directory,
                revision=tx.revision,
                read_at=tx.now,
                day=day,
                waiting=tuple(sorted((v for v in today if v.state is State.WAITING), key=sort_key)),
                held=tuple(
                    sorted(
                        (v for v in today if v.state is State.ON_HOLD),
                        key=lambda v: (v.hold.until if v.hold else 0, v.id),
                    )
                ),
                missed=tuple(visits.missed(tx, days)),
                left_over=tuple(
                    v for v in found if v.business_day not in days and v.state not in AT_DESK
                ),
                desks=states,
                at_desk={
                    desk.counter_id: by_id[desk.visit_id]
                    for desk in states.values()
                    if desk.visit_id in by_id
                },
                notes=notes.of_open_visits(tx),
                open_desks=tuple(desk for desk in opened if desk is not None),
                clock_behind=self._db.record_clock.ahead,
                promises=_promises(tx, person_id, asked_at),
                promises_of=person_id,
                help=help.open_calls(tx, day.date, asked_at),
                closed_at=end.at if end is not None and not today else None,
                devices_in_trouble=devices.in_trouble(tx),
            )

    def day(self, session: Session, business_day: str | None = None) -> DayView:
        """All visits of a day (today where none is named), by arrival.

        Today's begin with those who are in the queue since the day before.
        """
        with reading(self._db, session, Permission.SEE_QUEUE) as turn:
            tx, day = turn.tx, business_day or turn.day.date
            found, lines = visits.of_day(tx, day), notes.of_day(tx, day)
            days = turn.queue_days
            if day == days.last and days.first < day:
                since = [v for v in visits.open_visits(tx) if days.first <= v.business_day < day]
                found = [*sorted(since, key=lambda v: (v.arrived_at, v.id)), *found]
                lines = notes.of_open_visits(tx) | lines
            late = paper_day.of_day(tx, day)
            return DayView(tx.directory, tx.now, day, tuple(found), lines, late)

    def timeline(self, session: Session, visit_id: int) -> tuple[Event, ...]:
        """All that happened to a visit, in order."""
        with reading(self._db, session, Permission.SEE_QUEUE) as turn:
            return tuple(events.of_visit(turn.tx, visit_id))


def _promises(tx: Tx, person_id: int | None, asked_at: int) -> tuple[Entry, ...]:
    if person_id is None:
        return ()
    lead = _decides(tx.directory, person_id)
    return promises.first_of_person(tx, person_id, asked_at, lead=lead)


def _decides(directory: Directory, person_id: int) -> bool:
    person = directory.people.get(person_id)
    return person is not None and may(person.role, Permission.DECIDE_PROMISES)
