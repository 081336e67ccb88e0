"""The day on paper: what was written by hand while the power was away, entered afterwards."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from queueapp.domain import lifecycle
from queueapp.domain.public.paper_day import (
    MOST_LINES,
    PAPER_DAYS,
    Fault,
    Found,
    PaperVisit,
    check,
    entered,
    is_at_desk,
    new_visit,
    put_in_place,
    was_taken_back,
)
from queueapp.domain.record import Event, EventKind
from queueapp.domain.roles import Permission, may
from queueapp.domain.session import Done, Seen, Session
from queueapp.domain.visit import AT_DESK, Channel, Visit, undone_by
from queueapp.errors import Refusal, Refused
from queueapp.services.session import Turn, reading, writing
from queueapp.services.steps import keep, seen_visit
from queueapp.storage import desks, events, paper_day, visits
from queueapp.storage.database import Database


@dataclass(frozen=True, slots=True)
class PaperDay:
    """A business day with its visits by arrival, and which of them (ids) were entered late."""

    day: str
    visits: tuple[Visit, ...]
    entered: frozenset[int]


class PaperDayService:
    """Enters the lines of the paper list as visits with their own times, and takes them back."""

    def __init__(self, db: Database) -> None:
        """Work on an open database."""
        self._db = db

    def day(self, session: Session, business_day: str) -> PaperDay:
        """What is known of a day; refused where it is not one of the last `PAPER_DAYS`."""
        with reading(self._db, session, Permission.ENTER_PAPER) as turn:
            _require_day(turn, business_day)
            return PaperDay(
                business_day,
                tuple(visits.of_day(turn.tx, business_day)),
                paper_day.of_day(turn.tx, business_day),
            )

    def check(
        self, session: Session, business_day: str, lines: Sequence[PaperVisit]
    ) -> tuple[Found, ...]:
        """What is amiss with lines that are not entered yet, line by line; nothing is written."""
        with reading(self._db, session, Permission.ENTER_PAPER) as turn:
            _require_day(turn, business_day)
            return _found(turn, business_day, lines, visits.of_day(turn.tx, business_day))

    def enter(
        self,
        session: Session,
        business_day: str,
        lines: Sequence[PaperVisit],
        operation: str,
    ) -> tuple[Done, ...]:
        """Enter the lines of one day, all of them or none.

        A paper number makes a visit; who has a ticket of the system gets what is missing of theirs.
        Asking again with the same `operation` enters nothing more. A clerk enters the clients they
        served themselves, a lead anybody's. Refused with what is amiss (`found`, of `Found`); what
        is only a warning does not refuse.
        """
        with writing(self._db, session, Permission.ENTER_PAPER) as turn:
            made = paper_day.of_operation(turn.tx, turn.day.date, operation)
            if made:
                return tuple(
                    Done(EventKind.ENTERED_LATE, visit)
                    for visit in (visits.get(turn.tx, each) for each in made)
                    if visit is not None
                )
            _require_day(turn, business_day)
            if not 0 < len(lines) <= MOST_LINES:
                raise Refused(Refusal.NOT_POSSIBLE_NOW)
            known = visits.of_day(turn.tx, business_day)
            found = _found(turn, business_day, lines, known)
            if any(each.refuses for each in found):
                raise Refused(_code(found), found=found, ticket=_ticket(found, lines))
            _check_set_up(turn, lines)
            by_ticket = {visit.ticket: visit for visit in known}
            return tuple(
                _enter(turn, business_day, line, by_ticket.get(line.number), operation)
                for line in lines
            )

    def take_back(self, session: Session, seen: Seen) -> Done:
        """Take back a line that was entered wrongly, as long as nobody has acted on it since.

        The entry stays in the record; a new one says that it was taken back. A paper number is free
        to be entered anew; a client with a ticket of the system stands as before, and who was at a
        desk when the power failed is put aside.
        """
        with writing(self._db, session, Permission.ENTER_PAPER) as turn:
            current = seen_visit(turn, seen)
            _require_day(turn, current.business_day)
            event = _entry(turn, current)
            own = event.person_id == turn.person.id
            if not own and not may(turn.person.role, Permission.CORRECT_ANY_TIMES):
                raise Refused(Refusal.NOT_PERMITTED, permission=Permission.CORRECT_ANY_TIMES)
            before = events.visit_before(event, current)
            if before is None or not events.is_latest_of_visit(turn.tx, event):
                raise Refused(Refusal.ACTED_SINCE, ticket=current.ticket)
            after = lifecycle.undo(current, before)
            if current.channel is Channel.PAPER:
                after = lifecycle.left(after, turn.tx.now, mistake=True)
            return keep(
                turn,
                EventKind.UNDONE,
                current,
                after,
                undoes=event.id,
                undoable=False,
                undone=event.kind,
            )


def _require_day(turn: Turn, business_day: str) -> None:
    today = date.fromisoformat(turn.day.date)
    first = (today - timedelta(days=PAPER_DAYS)).isoformat()
    if not first <= business_day <= turn.day.date:
        raise Refused(Refusal.NOT_POSSIBLE_NOW)


def _found(
    turn: Turn, business_day: str, lines: Sequence[PaperVisit], known: Sequence[Visit]
) -> tuple[Found, ...]:
    calendar = turn.tx.directory.site.calendar
    found = check(lines, business_day, known, calendar, turn.tx.now)
    if may(turn.person.role, Permission.CORRECT_ANY_TIMES):
        return found
    by_ticket = {visit.ticket: visit for visit in known}
    of_others = [
        Found(place, Fault.NOT_YOURS)
        for place, line in enumerate(lines)
        if _is_of_another(turn, line, by_ticket.get(line.number))
    ]
    return tuple(sorted((*found, *of_others), key=lambda each: each.line))


def _is_of_another(turn: Turn, line: PaperVisit, visit: Visit | None) -> bool:
    """Whether somebody else served this client, by the line or by the record of a desk."""
    if line.person_id is not None:
        return line.person_id != turn.person.id
    if visit is None or not is_at_desk(visit):
        return False
    return visit.legs[-1].person_id != turn.person.id


def _code(found: Sequence[Found]) -> Refusal:
    faults = {each.fault for each in found if each.refuses}
    if Fault.NOT_YOURS in faults:
        return Refusal.NOT_POSSIBLE_NOW
    if faults <= {Fault.NUMBER_TWICE, Fault.NUMBER_ENTERED}:
        return Refusal.NUMBER_ENTERED
    return Refusal.TIMES_WRONG


def _ticket(found: Sequence[Found], lines: Sequence[PaperVisit]) -> str:
    return next((lines[each.line].number for each in found if each.refuses), "")


def _check_set_up(turn: Turn, lines: Sequence[PaperVisit]) -> None:
    """Refuse what this site does not have; what was removed since that day is still known."""
    directory = turn.tx.directory
    for line in lines:
        if line.service_id is not None and line.service_id not in directory.services:
            raise Refused(Refusal.UNKNOWN_SERVICE)
        if line.counter_id is not None and line.counter_id not in directory.counters:
            raise Refused(Refusal.UNKNOWN_COUNTER)
        if line.person_id is not None and line.person_id not in directory.people:
            raise Refused(Refusal.UNKNOWN_PERSON)


def _enter(
    turn: Turn, business_day: str, line: PaperVisit, known: Visit | None, operation: str
) -> Done:
    if known is None:
        began = new_visit(line, site_id=turn.tx.site_id, business_day=business_day)
        stored = began = replace(began, id=visits.add(turn.tx, began))
    elif was_taken_back(known):
        stored, began = known, put_in_place(known, line)
    else:
        stored = began = known
        if known.state in AT_DESK:
            # Taken back, a client would be at a desk again where somebody else may be by now.
            began = replace(lifecycle.set_aside(known, turn.tx.now), seq=known.seq)
    after = entered(began, line)
    visits.save(turn.tx, stored, after)
    _free_desk(turn, stored)
    events.append(
        turn.tx,
        EventKind.ENTERED_LATE,
        turn.day.date,
        visit_id=after.id,
        person_id=turn.person.id,
        counter_id=turn.session.counter_id,
        before=undone_by(began, after),
        late=True,
        day=business_day,
        operation=operation,
        channel=after.channel,
        service=after.service_id,
        arrived_at=after.arrived_at,
        counter=after.legs[-1].counter_id if after.legs else None,
        person=after.legs[-1].person_id if after.legs else None,
        called_at=after.legs[-1].called_at if after.legs else None,
        started_at=after.legs[-1].started_at if after.legs else None,
        ended_at=after.ended_at,
        outcome=after.outcome,
    )
    return Done(EventKind.ENTERED_LATE, after)


def _free_desk(turn: Turn, visit: Visit) -> None:
    if visit.state not in AT_DESK:
        return
    for desk in desks.all_desks(turn.tx).values():
        if desk.visit_id == visit.id:
            desks.save(turn.tx, replace(desk, visit_id=None, since=turn.tx.now))


def _entry(turn: Turn, visit: Visit) -> Event:
    """The entry of the record with which the visit was entered, where it still stands."""
    of_visit = events.of_visit(turn.tx, visit.id)
    undone = {event.undoes for event in of_visit}
    for event in reversed(of_visit):
        if event.kind is EventKind.ENTERED_LATE and event.id not in undone:
            return event
    raise Refused(Refusal.NOTHING_TO_UNDO)
