"""A small hall with people at work, for what is shown of a hall: its clock stands until moved."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from queueapp.clock import MINUTE
from queueapp.domain.call import Call, CallEnd
from queueapp.domain.hours import DayHours
from queueapp.domain.lifecycle import Request
from queueapp.domain.promise import AnswerDraft, CallbackDraft, Entry, PromiseKind
from queueapp.domain.roles import Role
from queueapp.domain.session import Done, PromiseDone, Seen, Session
from queueapp.domain.setup import CounterDraft, HallDraft, HallKind, PersonDraft, ServiceDraft
from queueapp.domain.visit import Visit
from queueapp.services.hall import Hall

MONDAY_10 = int(datetime(2026, 3, 2, 8, 0, tzinfo=UTC).timestamp()) * 1000
"""Monday, 2 March 2026, 10:00 in Vilnius."""

ADMINISTRATOR, CLERK, SECOND, LEAD, AUDITOR = 1, 2, 3, 4, 5
"""The people of the hall by their ids, in the order of the draft."""

FIRST_SERVICE, LAST_SERVICE = 1, 3

DRAFT = HallDraft(
    name="Self-test",
    week={day: DayHours(8 * 60, 17 * 60) for day in range(1, 6)},
    services=(
        ServiceDraft("A", "Pasai", "Passports"),
        ServiceDraft("B", "Parama", "Benefits", expected_minutes=20),
        ServiceDraft("C", "Būstas", "Housing"),
    ),
    counters=(
        CounterDraft("1", frozenset({0, 1})),
        CounterDraft("2", frozenset({0, 1, 2})),
        CounterDraft("3", frozenset({2})),
        CounterDraft("4", frozenset({0})),
    ),
    people=(
        PersonDraft("Asta", Role.ADMINISTRATOR, frozenset({"lt", "en"})),
        PersonDraft("Bronius"),
        PersonDraft("Cecilija", languages=frozenset({"lt", "ru"})),
        PersonDraft("Darius", Role.LEAD, frozenset({"lt", "en"})),
        PersonDraft("Elena", Role.AUDITOR),
    ),
)
"""Counter 1: A B; counter 2: A B C; counter 3: C; counter 4: A."""


@dataclass(slots=True)
class StageClock:
    """A clock that stands until it is moved."""

    instant: int = MONDAY_10

    def now(self) -> int:
        """The present instant, in ms UTC."""
        return self.instant

    def pass_minutes(self, minutes: float) -> None:
        """Let time go by."""
        self.instant += int(minutes * MINUTE)


@dataclass(slots=True)
class Stage:
    """A hall as `DRAFT` has it, and shorthand for what people do there."""

    hall: Hall
    clock: StageClock
    place: Path
    site: int = 1
    _calls: int = field(default=0)

    def sit(self, counter: int, person: int) -> Session:
        """That person takes that counter."""
        return self.hall.access.take_counter(Session(self.site, person, counter))

    def reception(self, person: int = ADMINISTRATOR) -> Session:
        """Somebody at work without a counter."""
        return Session(self.site, person)

    def issue(self, service: int = FIRST_SERVICE, **wishes: Any) -> Visit:
        """A ticket from reception; each a second after the last."""
        self.clock.instant += 1000
        return self.hall.intake.issue(self.reception(), Request(service, **wishes)).visit

    def call_next(self, session: Session) -> Visit:
        """Call whose turn it is."""
        self.clock.instant += 1000
        return self.hall.desk.next_client(session).visit

    def serve_next(self, session: Session) -> Visit:
        """Call the next client and start at once."""
        visit = self.call_next(session)
        return self.hall.desk.start(session, seen(visit)).visit

    def take_call(
        self, session: Session, number: str, visit: Visit | None = None, **draft: Any
    ) -> PromiseDone:
        """A caller is promised to be called back."""
        self.clock.instant += 1000
        self._calls += 1
        now = self.clock.now()
        about = CallbackDraft(number, **draft)
        visit_id = visit.id if visit is not None else None
        call = Call(f"call {self._calls}", CallEnd.CALLBACK, now, now, visit_id, about)
        return self.hall.phone.record(session, call)

    def callback(self, session: Session, number: str = "8 612 34567", **draft: Any) -> Entry:
        """The promise of a call, as it is kept."""
        return _entry(self.take_call(session, number, **draft))

    def follow_up(self, session: Session, **draft: Any) -> Entry:
        """A client is promised an answer by letter."""
        self.clock.instant += 1000
        about = AnswerDraft(PromiseKind.EMAIL, "ona@example.lt", **draft)
        return _entry(self.hall.promises.promise_answer(session, about))

    def visit(self, visit_id: int) -> Visit:
        """The visit as it is kept now."""
        day = self.hall.board.day(self.reception())
        return next(visit for visit in day.visits if visit.id == visit_id)


def make_hall(path: Path) -> None:
    """Make the hall of `DRAFT`, with nobody at work yet."""
    with Hall.create(path, HallKind.HALL, StageClock()) as hall:
        hall.setup.open_hall(DRAFT)


def seen(what: Visit | Done) -> Seen:
    """What a screen that shows this visit would say it has seen."""
    visit = what.visit if isinstance(what, Done) else what
    return Seen(visit.id, visit.seq)


def _entry(done: PromiseDone) -> Entry:
    if done.entry is None:
        raise LookupError("nothing was promised")
    return done.entry
