"""The desk: everything that staff do with the client in front of them, and the next one."""

from collections.abc import Iterator
from dataclasses import replace

from queueapp.domain import lifecycle
from queueapp.domain.closing import accepted, after_closing, closing_of
from queueapp.domain.desk import Desk, open_desk
from queueapp.domain.ordering import due_hold, pick_next
from queueapp.domain.record import ASIDE, FOR_GOOD, ON_PROMISES, Event, EventKind, NoteKind
from queueapp.domain.roles import Permission, may
from queueapp.domain.session import Done, PromiseDone, Seen, Session, Target
from queueapp.domain.visit import (
    AT_DESK,
    HoldReason,
    OrderReason,
    Outcome,
    Placement,
    State,
    Visit,
)
from queueapp.errors import Refusal, Refused
from queueapp.services.promising import unmake
from queueapp.services.session import Turn, check_text, writing
from queueapp.services.steps import OpenDesks, check_target, keep, own_desk, seen_visit
from queueapp.storage import desks, events, notes, visits
from queueapp.storage.database import Database
from queueapp.storage.tx import Question


class DeskService:
    """What a counter does; each method refuses rather than act on a picture that is out of date."""

    def __init__(self, db: Database) -> None:
        """Work on an open database."""
        self._db = db

    def next_client(self, session: Session) -> Done:
        """Call whose turn it is: one of this counter's own due holds, or the first in the queue.

        Refused while a client is at the desk, so that two quick presses call one client. Who
        loses a race for a client gets the next one. After closing only who was accepted is called.
        """
        with writing(self._db, session, Permission.SERVE, _next(session)) as turn:
            desk = free_desk(turn)
            turn_of = _whose_turn(turn, desk)
            if turn_of is None:
                closed = after_closing(turn.day, turn.tx.now)
                raise Refused(Refusal.NOBODY_WAITING, closed=closed)
            visit, how = turn_of
            return _call(turn, desk, visit, how)

    def call(
        self, session: Session, seen: Seen, reason: OrderReason | None = None, text: str = ""
    ) -> Done:
        """Call this very client. Needs a reason unless it is their turn here anyway.

        After closing a lead alone calls somebody who was not accepted.
        """
        with writing(self._db, session, Permission.SERVE, _next(session)) as turn:
            desk = free_desk(turn)
            visit = seen_visit(turn, seen)
            if visit.state is not State.WAITING:
                raise Refused(Refusal.TAKEN_MEANWHILE, ticket=visit.ticket)
            if _whose_turn(turn, desk) == (visit, "next"):
                return _call(turn, desk, visit, "next")
            _require_accepted(turn, visit)
            _require_reason(turn, reason)
            notes.add(turn.tx, visit.id, NoteKind.REASON, check_text(text), turn.person.id)
            return _call(turn, desk, visit, "out_of_order", reason)

    def recall(self, session: Session, seen: Seen) -> Done:
        """Call the client of this desk once more."""
        with writing(self._db, session, Permission.SERVE, _own(session)) as turn:
            desk, visit = client_of(turn, seen)
            after = lifecycle.recall(visit, turn.tx.now)
            return keep(turn, EventKind.RECALLED, visit, after, desk)

    def start(self, session: Session, seen: Seen) -> Done:
        """The called client is here: start the timer."""
        with writing(self._db, session, Permission.SERVE, _own(session)) as turn:
            desk, visit = client_of(turn, seen)
            return keep(turn, EventKind.STARTED, visit, lifecycle.start(visit, turn.tx.now), desk)

    def hold(
        self, session: Session, seen: Seen, reason: HoldReason, minutes: int, text: str = ""
    ) -> Done:
        """The client steps aside and is to be back in so many minutes."""
        with writing(self._db, session, Permission.SERVE, _own(session)) as turn:
            desk, visit = client_of(turn, seen)
            until = turn.tx.now + minutes * 60_000
            after = lifecycle.hold(visit, reason, until, session.at, turn.tx.now)
            notes.add(turn.tx, visit.id, NoteKind.HOLD, check_text(text), turn.person.id)
            return keep(turn, EventKind.HELD, visit, after, desk, reason=reason, until=until)

    def resume(self, session: Session, seen: Seen, *, knowingly: bool = False) -> Done:
        """The client on hold is back at this desk; another counter's only knowingly."""
        with writing(self._db, session, Permission.SERVE, _own(session)) as turn:
            desk = free_desk(turn)
            visit = seen_visit(turn, seen)
            after = lifecycle.resume(visit, session.at, turn.tx.now)
            elsewhere = visit.hold is not None and visit.hold.counter_id != desk.counter_id
            if elsewhere and not knowingly:
                raise Refused(Refusal.HELD_ELSEWHERE, ticket=visit.ticket)
            return keep(turn, EventKind.RESUMED, visit, after, desk, elsewhere=elsewhere)

    def finish(
        self,
        session: Session,
        seen: Seen,
        outcome: Outcome,
        agreed: str = "",
        ended_at: int | None = None,
    ) -> Done:
        """The service ends; `agreed` is one line of what was agreed.

        `ended_at` (ms UTC) is given where the timer was forgotten: the leg is marked inaccurate.
        """
        with writing(self._db, session, Permission.SERVE, _own(session)) as turn:
            desk, visit = client_of(turn, seen)
            after = lifecycle.finish(visit, outcome, turn.tx.now)
            if ended_at is not None:
                after = lifecycle.correct(after, after.legs[-1].number, ended_at)
            notes.add(turn.tx, visit.id, NoteKind.AGREED, check_text(agreed), turn.person.id)
            return keep(turn, EventKind.FINISHED, visit, after, desk, outcome=outcome)

    def no_show(self, session: Session, seen: Seen) -> Done:
        """The called client did not come."""
        with writing(self._db, session, Permission.SERVE, _own(session)) as turn:
            desk, visit = client_of(turn, seen)
            return keep(turn, EventKind.NO_SHOW, visit, lifecycle.no_show(visit, turn.tx.now), desk)

    def left(self, session: Session, seen: Seen) -> Done:
        """A client of this desk, or one who waits or is on hold, has gone away."""
        with writing(self._db, session, Permission.SERVE) as turn:
            visit = seen_visit(turn, seen)
            desk = None
            if visit.state in AT_DESK:
                desk, visit = client_of(turn, seen)
            return keep(turn, EventKind.LEFT, visit, lifecycle.left(visit, turn.tx.now), desk)

    def transfer(
        self, session: Session, seen: Seen, target: Target, placement: Placement, note: str = ""
    ) -> Done:
        """Hand the client on, with a line that the receiver sees."""
        with writing(self._db, session, Permission.SERVE, _own(session)) as turn:
            desk, visit = client_of(turn, seen)
            _check_target(turn, target, desk)
            after = lifecycle.transfer(
                visit,
                placement,
                turn.tx.now,
                service_id=target.service_id,
                counter_id=target.counter_id,
                person_id=target.person_id,
            )
            notes.add(turn.tx, visit.id, NoteKind.HANDED_OVER, check_text(note), turn.person.id)
            return keep(
                turn,
                EventKind.TRANSFERRED,
                visit,
                after,
                desk,
                placement=placement,
                service=target.service_id,
                counter=target.counter_id,
                person=target.person_id,
            )

    def add_service(self, session: Session, seen: Seen, service_id: int) -> Done:
        """The client in front of us needs another service as well: a new leg begins here."""
        with writing(self._db, session, Permission.SERVE, _own(session)) as turn:
            desk, visit = client_of(turn, seen)
            service = turn.tx.directory.services.get(service_id)
            if service is None or not service.active:
                raise Refused(Refusal.UNKNOWN_SERVICE)
            after = lifecycle.add_service(visit, service_id, turn.tx.now)
            return keep(turn, EventKind.SERVICE_ADDED, visit, after, desk, service=service_id)

    def correct(self, session: Session, seen: Seen, leg_number: int, finished_at: int) -> Done:
        """Put right a forgotten timer afterwards; one's own, or with the permission anybody's."""
        with writing(self._db, session, Permission.CORRECT_OWN_TIMES) as turn:
            visit = seen_visit(turn, seen)
            own = any(
                leg.number == leg_number and leg.person_id == turn.person.id for leg in visit.legs
            )
            if not own and not may(turn.person.role, Permission.CORRECT_ANY_TIMES):
                raise Refused(Refusal.NOT_PERMITTED, permission=Permission.CORRECT_ANY_TIMES)
            after = lifecycle.correct(visit, leg_number, finished_at)
            return keep(turn, EventKind.CORRECTED, visit, after, leg=leg_number)

    def undo(self, session: Session) -> Done | PromiseDone:
        """Take back the last step of this person here, as long as nobody has acted since.

        The step stays in the record; a new entry says that it was undone. A visit that began
        with the step is closed as a mistake.
        """
        with writing(self._db, session, Permission.SERVE, _own(session)) as turn:
            event = _last_step(turn)
            if event.kind in ASIDE | ON_PROMISES:
                return _take_back_promises(turn, event)
            if event.kind is EventKind.TOLD:
                return _take_back_told(turn, event)
            done = _take_back(turn, event)
            if event.kind in (EventKind.TAKEN, EventKind.CALL_SERVED):
                # One press issued the ticket and took the client: one press takes both back.
                done = _take_back(turn, _last_step(turn))
            if event.kind is EventKind.TURNED_AWAY:
                done = _take_back_said(turn, event) or done
            return done


def _call(
    turn: Turn, desk: Desk, visit: Visit, how: str, reason: OrderReason | None = None
) -> Done:
    after = lifecycle.call(visit, turn.session.at, turn.tx.now, reason)
    return keep(turn, EventKind.CALLED, visit, after, desk, how=how, reason=reason)


def take_at_once(
    turn: Turn, visit: Visit, reason: OrderReason | None, *, decided: bool = False
) -> Done:
    """Serve a client who stands at the desk with no wait; out of turn only for a reason, or where
    that was `decided`.
    """
    desk = free_desk(turn)
    if not decided and _whose_turn(turn, desk) not in (None, (visit, "next")):
        _require_reason(turn, reason)
    after = lifecycle.take(visit, turn.session.at, turn.tx.now, reason)
    return keep(turn, EventKind.TAKEN, visit, after, desk, reason=reason)


def _own(session: Session) -> list[Question]:
    return [desks.of_counter(session.site_id, session.counter_id)]


def _next(session: Session) -> list[Question]:
    return [*_own(session), *visits.of_turn(session.site_id)]


def free_desk(turn: Turn) -> Desk:
    """The desk of the person who asks, with nobody at it."""
    desk = own_desk(turn)
    if desk.visit_id is not None:
        raise Refused(Refusal.DESK_BUSY)
    return desk


def client_of(turn: Turn, seen: Seen) -> tuple[Desk, Visit]:
    """The desk of the person who asks, and the client at it as they saw them."""
    desk = own_desk(turn)
    if desk.visit_id is None:
        raise Refused(Refusal.DESK_FREE)
    if desk.visit_id != seen.visit_id:
        raise Refused(Refusal.STALE)
    return desk, seen_visit(turn, seen)


def _whose_turn(turn: Turn, desk: Desk) -> tuple[Visit, str] | None:
    """Whom this desk is to call, and how the record says so: its own due holds come first."""
    days = turn.queue_days
    held = due_hold(visits.on_hold(turn.tx, days), desk.counter_id, turn.tx.now)
    if held is not None:
        return held, "due_hold"
    here = open_desk(desk, turn.tx.directory)
    if here is None:
        raise Refused(Refusal.NOT_SIGNED_IN)
    in_order: Iterator[visits.QueuedVisit] = visits.waiting_in_order(turn.tx, days)
    if after_closing(turn.day, turn.tx.now):
        in_order = visits.accepted_in_order(turn.tx, days)
    picked = pick_next(in_order, here, OpenDesks(turn))
    return None if picked is None else (visits.whole(turn.tx, picked), "next")


def _require_accepted(turn: Turn, visit: Visit) -> None:
    if not after_closing(turn.day, turn.tx.now) or accepted(visit, closing_of(turn.day)):
        return
    if not may(turn.person.role, Permission.ADD_AFTER_CLOSING):
        raise Refused(Refusal.NOT_ACCEPTED, ticket=visit.ticket)


def _require_reason(turn: Turn, reason: OrderReason | None) -> None:
    if not may(turn.person.role, Permission.CALL_OUT_OF_ORDER):
        raise Refused(Refusal.NOT_PERMITTED, permission=Permission.CALL_OUT_OF_ORDER)
    if reason is None:
        raise Refused(Refusal.REASON_NEEDED)


def _check_target(turn: Turn, target: Target, desk: Desk) -> None:
    check_target(turn, target)
    if target.counter_id == desk.counter_id or target.person_id == desk.person_id:
        raise Refused(Refusal.SAME_COUNTER)


def _last_step(turn: Turn) -> Event:
    event = events.latest_undoable(turn.tx, turn.day.date, turn.session.counter_id, turn.person.id)
    if event is None:
        raise Refused(Refusal.NOTHING_TO_UNDO)
    by_itself = event.before is not None and event.kind is not EventKind.ENTERED_LATE
    if event.kind in FOR_GOOD and not by_itself:
        raise Refused(Refusal.CANNOT_UNDO)
    if events.has_run_desks(turn.tx, event, turn.day.date, turn.person.id):
        # That stands as well, and nothing older is taken back in its place.
        raise Refused(Refusal.CANNOT_UNDO)
    return event


def _take_back(turn: Turn, event: Event) -> Done:
    current = visits.get(turn.tx, event.visit_id) if event.visit_id is not None else None
    if current is None or not events.is_latest_of_visit(turn.tx, event):
        raise Refused(Refusal.ACTED_SINCE, ticket=current.ticket if current else "")
    if event.promise_id is not None:
        unmake(turn, event)
    notes.remove_of_step(turn.tx, current.id, event.at, turn.person.id)
    before = events.visit_before(event, current)
    after = current if before is None else lifecycle.undo(current, before)
    if event.kind in (EventKind.ISSUED, EventKind.OFFSITE):
        after = lifecycle.left(after, turn.tx.now, mistake=True)
    return keep(
        turn,
        EventKind.UNDONE,
        current,
        after,
        _desk_for_undo(turn, current, after),
        undoes=event.id,
        undoable=False,
        promise_id=event.promise_id,
        undone=event.kind,
    )


def _take_back_told(turn: Turn, event: Event) -> Done:
    """Several were told with one press: one press takes all of them back, but for those who have
    been called or acted on since.
    """
    done, acted_since, many = None, None, 0
    for each in events.of_press(turn.tx, turn.day.date, event):
        try:
            done, many = _take_back(turn, each), many + 1
        except Refused as refused:
            if refused.code is not Refusal.ACTED_SINCE:
                raise
            acted_since = refused
    if done is None:
        raise acted_since or Refused(Refusal.NOTHING_TO_UNDO)
    return replace(done, many=many)


def _take_back_said(turn: Turn, turned_away: Event) -> Done | None:
    """What the client was told with the press that turned them away goes with it."""
    said = events.latest_undoable(turn.tx, turn.day.date, turn.session.counter_id, turn.person.id)
    if said is None or said.kind is not EventKind.TOLD:
        return None
    if (said.visit_id, said.at) != (turned_away.visit_id, turned_away.at):
        return None
    return _take_back(turn, said)


def _take_back_promises(turn: Turn, event: Event) -> PromiseDone:
    done = _take_back_promise(turn, event)
    if event.kind is EventKind.PROMISE_HANDED_OVER:
        # Several were handed over with one press: one press takes all of them back.
        following = events.latest_undoable(
            turn.tx, turn.day.date, turn.session.counter_id, turn.person.id
        )
        if following is not None and (following.kind, following.at) == (event.kind, event.at):
            _take_back_promises(turn, following)
    return done


def _take_back_promise(turn: Turn, event: Event) -> PromiseDone:
    entry = unmake(turn, event) if event.promise_id is not None else None
    events.append(
        turn.tx,
        EventKind.UNDONE,
        turn.day.date,
        visit_id=event.visit_id,
        person_id=turn.person.id,
        counter_id=turn.session.counter_id,
        promise_id=event.promise_id,
        undoes=event.id,
        undone=event.kind,
    )
    return PromiseDone(EventKind.UNDONE, entry, event.kind)


def _desk_for_undo(turn: Turn, current: Visit, restored: Visit) -> Desk | None:
    was_here, is_here = current.state in AT_DESK, restored.state in AT_DESK
    if was_here == is_here:
        return None
    desk = own_desk(turn)
    if is_here and desk.visit_id is not None:
        raise Refused(Refusal.DESK_BUSY)
    return desk
