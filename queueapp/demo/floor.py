"""A hall in memory: each step is taken by the domain's own rules and recorded as at a real desk."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from queueapp.demo.ledger import Ledger
from queueapp.domain import lifecycle, promise
from queueapp.domain.board import Board
from queueapp.domain.desk import BreakReason, Desk, DeskState, open_desk
from queueapp.domain.hours import BusinessDay
from queueapp.domain.lifecycle import At, Request
from queueapp.domain.ordering import OpenDesk, due_hold, pick_next, sort_key
from queueapp.domain.promise import Promise
from queueapp.domain.record import Event, EventKind, Note, NoteKind
from queueapp.domain.roles import Role
from queueapp.domain.setup import Directory, HallKind
from queueapp.domain.visit import AT_DESK, State, Visit, ticket_text, undone_by
from queueapp.storage.bulk import DayHistory

PHONE_PREFIX = "TEL-"
"""Callers are numbered apart."""


class Floor:
    """One business day of a hall, and all that happens on it. Instants in ms UTC."""

    def __init__(
        self,
        directory: Directory,
        day: BusinessDay,
        first_visit: int,
        first_event: int,
        ledger: Ledger,
    ) -> None:
        """Start an empty day; the ids of its visits and events count on from those given."""
        self.directory = directory
        self.ledger = ledger
        self.calendar = directory.site.calendar
        self.clerks = [p.id for p in directory.people.values() if p.role is Role.COUNTER]
        self.day = day
        self.now = day.opens_at or 0
        self.visits: dict[int, Visit] = {}
        self.events: list[Event] = []
        self.notes: list[Note] = []
        self.numbers: Counter[str] = Counter()
        self.desks = {counter_id: Desk(counter_id) for counter_id in directory.counters}
        self.looks: list[tuple[int, Board]] = []
        """The floor so many minutes before closing, as it stood then."""
        self._open_desks: list[OpenDesk] = []
        self._unended: dict[int, Visit] = {}
        self._next_visit = first_visit
        self._first_event = first_event

    @property
    def next_visit(self) -> int:
        """The id that the next visit gets."""
        return self._next_visit

    @property
    def next_event(self) -> int:
        """The id that the next event gets."""
        return self._first_event + len(self.events)

    @property
    def is_empty(self) -> bool:
        """Whether every visit has ended."""
        return not self._unended

    @property
    def waiting(self) -> list[Visit]:
        """Who waits, in queue order."""
        found = (visit for visit in self._unended.values() if visit.state is State.WAITING)
        return sorted(found, key=sort_key)

    @property
    def held(self) -> list[Visit]:
        """Who has stepped aside."""
        return [visit for visit in self._unended.values() if visit.state is State.ON_HOLD]

    def look(self, lead: int) -> None:
        """Remember how the floor stands `lead` minutes before closing."""
        board = Board(
            kind=HallKind.DEMO,
            directory=self.directory,
            revision=0,
            read_at=self.now,
            day=self.day,
            waiting=tuple(self.waiting),
            held=tuple(self.held),
            missed=(),
            left_over=(),
            desks=dict(self.desks),
            at_desk={
                desk.counter_id: self.visits[desk.visit_id]
                for desk in self.desks.values()
                if desk.visit_id is not None
            },
            notes={},
            open_desks=tuple(self._open_desks),
        )
        self.looks.append((lead, board))

    def issue(self, person_id: int, request: Request) -> Visit:
        """A client arrives and gets a ticket at reception."""
        prefix = self.directory.services[request.service_id].prefix
        return self._issue(At(person_id), request, prefix, self.now)

    def issue_by_phone(self, at: At, request: Request, rang_at: int) -> Visit:
        """Somebody who rang at an instant (ms UTC) is going to be served on the phone."""
        return self._issue(at, request, PHONE_PREFIX, rang_at)

    def _issue(self, at: At, request: Request, prefix: str, arrived_at: int) -> Visit:
        self.numbers[prefix] += 1
        visit = lifecycle.issue(
            request,
            visit_id=self._next_visit,
            site_id=self.directory.site.id,
            business_day=self.day.date,
            ticket=ticket_text(prefix, self.numbers[prefix]),
            now=arrived_at,
        )
        self._next_visit += 1
        self.put(visit)
        self.record(
            EventKind.ISSUED,
            at,
            visit.id,
            channel=request.channel,
            service=request.service_id,
            priority=request.priority,
            language=request.language,
            late=False,
        )
        return visit

    def call_next(self, at: At) -> Visit | None:
        """Call whose turn it is at this counter, if anybody's: a due hold, or the queue's first."""
        here = next(desk for desk in self._open_desks if desk.counter_id == at.counter_id)
        how, visit = "due_hold", due_hold(self.held, here.counter_id, self.now)
        if visit is None:
            how, visit = "next", pick_next(self.waiting, here, self._open_desks)
        if visit is None:
            return None
        after = lifecycle.call(visit, at, self.now)
        return self.keep(EventKind.CALLED, after, at, how=how, reason=None)

    def keep(
        self,
        kind: EventKind,
        after: Visit,
        at: At,
        *,
        promise_id: int | None = None,
        **data: Any,
    ) -> Visit:
        """Take over a visit as a step left it, with what that means for the desk."""
        before = self.visits[after.id]
        self.put(after)
        if at.counter_id is not None:
            desk = self.desks[at.counter_id]
            here = after.state in AT_DESK
            if here and desk.visit_id != after.id:
                occupied = replace(desk, visit_id=after.id, state=DeskState.READY, reason=None)
                self.desks[at.counter_id] = replace(occupied, since=self.now)
            elif not here and desk.visit_id == after.id:
                self.desks[at.counter_id] = replace(desk, visit_id=None, since=self.now)
        undone = undone_by(before, after)
        self.record(kind, at, after.id, promise_id=promise_id, before=undone, **data)
        return after

    def promise_step(
        self, kind: EventKind, after: Promise, at: At, *, turn_at: int | None = None, **data: Any
    ) -> None:
        """Take over a promise as a step left it; `turn_at` is when its owner turns to it again."""
        known = self.ledger.get(after.id)
        self.ledger.save(after, None if known.turn_at is None else turn_at)
        self.record(
            kind,
            at,
            promise_id=after.id,
            before={},
            **data,
            promise_before=promise.undone_by(known.promise, after),
            lines=sum(line.at < self.now for line in known.lines),
        )

    def set_desk(
        self, at: At, kind: EventKind, state: DeskState, reason: BreakReason | None = None
    ) -> None:
        """Open or close a counter, or say what its person is at."""
        if at.counter_id is None:
            return
        person_id = None if state is DeskState.CLOSED else at.person_id
        self.desks[at.counter_id] = Desk(at.counter_id, state, person_id, self.now, reason)
        found = (open_desk(desk, self.directory) for desk in self.desks.values())
        self._open_desks = [desk for desk in found if desk is not None]
        self.record(kind, at, state=state, reason=reason)

    def note(self, visit: Visit, kind: NoteKind, text: str, person_id: int) -> None:
        """Keep a line on a visit."""
        self.notes.append(Note(visit.id, kind, text, self.now, person_id))

    def history(self, erased_until: int | None) -> DayHistory:
        """The day so far, ready to be kept, as `Ledger.close_day` has it."""
        promises, attempts = self.ledger.close_day(erased_until)
        return DayHistory(
            self.day.date,
            list(self.visits.values()),
            self.events,
            self.notes,
            self.numbers,
            promises,
            attempts,
        )

    def put(self, visit: Visit) -> Visit:
        """Take over a visit as it stands."""
        self.visits[visit.id] = visit
        if visit.ended:
            self._unended.pop(visit.id, None)
        else:
            self._unended[visit.id] = visit
        return visit

    def record(
        self,
        kind: EventKind,
        at: At | None,
        visit_id: int | None = None,
        *,
        promise_id: int | None = None,
        before: Mapping[str, object] | None = None,
        **data: Any,
    ) -> None:
        """Add an entry to the record; nobody acts (`at`) where the program does so by itself."""
        self.events.append(
            Event(
                self.next_event,
                self.now,
                kind,
                visit_id,
                at.person_id if at is not None else None,
                at.counter_id if at is not None else None,
                None,
                data,
                before,
                promise_id,
            )
        )
