"""Calls for help: the colleagues see them at once, and the caller sees who comes."""

from dataclasses import replace

from queueapp.domain.help import Coming, HelpCall, HelpKind
from queueapp.domain.record import EventKind
from queueapp.domain.roles import Permission, may
from queueapp.domain.session import Session
from queueapp.errors import Refusal, Refused
from queueapp.services.session import Turn, reading, writing
from queueapp.storage import events, help, visits
from queueapp.storage.database import Database


class HelpService:
    """Calls for help, answers a call, and ends it."""

    def __init__(self, db: Database) -> None:
        """Work on an open database."""
        self._db = db

    def call(self, session: Session, kind: HelpKind, visit_id: int | None = None) -> HelpCall:
        """Call for help at this counter; who has a call open already says anew what it is for."""
        with writing(self._db, session, Permission.CALL_FOR_HELP) as turn:
            if visit_id is not None and visits.get(turn.tx, visit_id) is None:
                visit_id = None  # Help is not refused for a client who is gone.
            known = _of_desk(turn, turn.person.id, session.counter_id)
            if known is not None:
                changed = replace(known, kind=kind, visit_id=visit_id or known.visit_id)
                if changed != known:
                    help.change(turn.tx, changed)
                    _note(turn, EventKind.HELP_CALLED, changed)
                return changed
            person, counter = turn.person.id, session.counter_id
            call = HelpCall(0, counter, person, kind, turn.tx.now, visit_id)
            call = replace(call, id=help.add(turn.tx, call, turn.day.date))
            _note(turn, EventKind.HELP_CALLED, call)
            return call

    def come(self, session: Session, help_id: int) -> HelpCall:
        """Say to be on the way; refused once the call is over."""
        with writing(self._db, session, Permission.CALL_FOR_HELP) as turn:
            call = _open(turn, help_id)
            if call.person_id == turn.person.id:
                raise Refused(Refusal.NOT_POSSIBLE_NOW)
            if call.has(turn.person.id):
                return call
            coming = Coming(turn.person.id, turn.tx.now)
            help.add_coming(turn.tx, call.id, coming)
            _note(turn, EventKind.HELP_COMING, call)
            return replace(call, coming=(*call.coming, coming))

    def end(self, session: Session, help_id: int) -> None:
        """The call is over: for whoever called, whoever comes, and a lead. Over is over."""
        with writing(self._db, session, Permission.CALL_FOR_HELP) as turn:
            call = help.get(turn.tx, help_id)
            if call is None:
                return
            concerned = turn.person.id == call.person_id or call.has(turn.person.id)
            if not concerned and not may(turn.person.role, Permission.END_ANY_HELP):
                raise Refused(Refusal.NOT_PERMITTED, permission=Permission.END_ANY_HELP)
            _end(turn, call)

    def ended_by(self, session: Session, help_id: int) -> int | None:
        """Who ended a call; nobody as long as it is open."""
        with reading(self._db, session, Permission.CALL_FOR_HELP) as turn:
            return help.ended_by(turn.tx, help_id)


def end_of_desk(turn: Turn, person_id: int | None, counter_id: int) -> None:
    """End what a person had called at a counter that is no longer theirs."""
    call = _of_desk(turn, person_id, counter_id)
    if call is not None:
        _end(turn, call)


def _of_desk(turn: Turn, person_id: int | None, counter_id: int | None) -> HelpCall | None:
    calls = help.open_calls(turn.tx, turn.day.date, turn.tx.now)
    same = (person_id, counter_id)
    return next((call for call in calls if (call.person_id, call.counter_id) == same), None)


def _end(turn: Turn, call: HelpCall) -> None:
    help.end(turn.tx, call.id, turn.person.id)
    _note(turn, EventKind.HELP_ENDED, call)


def _open(turn: Turn, help_id: int) -> HelpCall:
    call = help.get(turn.tx, help_id)
    if call is None:
        raise Refused(Refusal.HELP_OVER)
    return call


def _note(turn: Turn, kind: EventKind, call: HelpCall) -> None:
    events.append(
        turn.tx,
        kind,
        turn.day.date,
        visit_id=call.visit_id,
        person_id=turn.person.id,
        counter_id=turn.session.counter_id,
        help=call.id,
        help_kind=call.kind,
    )
