"""Finished visits of another system: looked through first, then brought in, once each.

They are written some at a time, so that nobody at a counter waits for them. What was cut off goes
on when it is begun again: a visit that is there already is known by its operation.
"""

import time
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from queueapp.domain.importing.columns import ColumnMap
from queueapp.domain.importing.finished import FinishedVisit, Named, as_visit, operations
from queueapp.domain.importing.rows import FaultCount, Faults, FaultyRow, Terms, read_rows
from queueapp.domain.importing.text import CsvFile
from queueapp.domain.record import EventKind
from queueapp.domain.roles import Permission
from queueapp.domain.session import Session
from queueapp.domain.setup import NAME_LENGTH, Directory
from queueapp.domain.visit import Visit, ticket_text
from queueapp.errors import Refusal, Refused
from queueapp.services.session import Turn, reading, refuse_never_kept, writing
from queueapp.storage import events, importing
from queueapp.storage.database import Database

BATCH = 100
"""So many visits are written in one transaction."""

PREFIX = "I-"
"""Begins the tickets of visits whose own are taken, or missing: no service's has a sign in it."""

_PAUSE_S = 0.02
"""So long at least everybody else has their turn between two transactions."""


@dataclass(frozen=True, slots=True)
class ToAdd:
    """A visit that is not here yet, and the operation by which it is known once it is."""

    operation: str
    visit: FinishedVisit


@dataclass(frozen=True, slots=True)
class ImportPlan:
    """What an import would do: nothing of it is written yet.

    `known` are the visits that are here already. `services`, `counters` and `people` are names that
    the hall does not know: they are made as removed ones. `first` and `last` are the days (ISO) of
    the visits to add, on so many `days`; empty where there are none.
    """

    source: str
    to_add: tuple[ToAdd, ...]
    known: int
    days: int
    first: str
    last: str
    services: tuple[str, ...]
    counters: tuple[str, ...]
    people: tuple[str, ...]
    faults: tuple[FaultCount, ...]

    @property
    def left_out(self) -> int:
        """How many rows are no visits."""
        return sum(each.count for each in self.faults)


@dataclass(frozen=True, slots=True)
class ImportDone:
    """What was brought in, as far as the plan was carried out: its first `upto` visits.

    `renumbered` of those added have a ticket of ours, as theirs was taken or missing.
    """

    upto: int = 0
    added: int = 0
    renumbered: int = 0


class ImportService:
    """Brings the past of another system into the hall."""

    def __init__(self, db: Database) -> None:
        """Work on an open database."""
        self._db = db

    def check(self, session: Session, source: str, file: CsvFile, columns: ColumnMap) -> ImportPlan:
        """What bringing in a file would come to; nothing is written.

        `source` names the other system: the same file under another name is brought in again.
        """
        source = _source(source)
        with reading(self._db, session, Permission.IMPORT_HISTORY) as turn:
            site = turn.tx.directory.site
            terms = Terms(site.zone, turn.tx.now, turn.queue_days.first)
        # Not while the database waits: a year takes seconds.
        visits, faults = _sorted(read_rows(file, columns, terms))
        keys = operations(session.site_id, source, visits)
        with reading(self._db, session, Permission.IMPORT_HISTORY) as turn:
            known = importing.known(turn.tx, {visit.business_day for visit in visits})
            directory = turn.tx.directory
        to_add = tuple(
            ToAdd(key, visit) for key, visit in zip(keys, visits, strict=True) if key not in known
        )
        days = sorted({each.visit.business_day for each in to_add})
        names = _Names.of((each.visit for each in to_add), source, directory)
        return ImportPlan(
            source=source,
            to_add=to_add,
            known=len(keys) - len(to_add),
            days=len(days),
            first=days[0] if days else "",
            last=days[-1] if days else "",
            services=names.services,
            counters=names.counters,
            people=names.people,
            faults=faults.found,
        )

    def add_some(self, session: Session, plan: ImportPlan, done: ImportDone) -> ImportDone:
        """Bring in the visits that follow those that are done, in one short transaction.

        With the first of them the import is recorded. Refused where one is of a day that is not
        over any more, as after a change of the hall's hours.
        """
        some = plan.to_add[done.upto : done.upto + BATCH]
        with writing(self._db, session, Permission.IMPORT_HISTORY) as turn:
            if any(each.visit.business_day >= turn.queue_days.first for each in some):
                raise Refused(Refusal.DAY_NOT_OVER)
            # Another program may bring in the same file at the same time.
            known = importing.known(turn.tx, {each.visit.business_day for each in some})
            new = [each for each in some if each.operation not in known]
            visits, renumbered = _named(turn, plan.source, new)
            importing.add(turn.tx, visits)
            if new and not done.added:
                _record(turn, plan)
        return ImportDone(
            done.upto + len(some), done.added + len(new), done.renumbered + renumbered
        )

    def carry_out(
        self,
        session: Session,
        plan: ImportPlan,
        progress: Callable[[int, int], None] = lambda _done, _of: None,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> ImportDone:
        """Bring in the whole plan, or as much of it as there is before it is cancelled.

        `progress` is told how many of how many are done. What was brought in stays.
        """
        done = ImportDone()
        while done.upto < len(plan.to_add) and not cancelled():
            began = time.monotonic()
            done = self.add_some(session, plan, done)
            progress(done.upto, len(plan.to_add))
            # Who takes a lock again at once leaves nobody else a chance of it.
            time.sleep(max(_PAUSE_S, time.monotonic() - began))
        return done


def _source(text: str) -> str:
    source = " ".join(text.replace("\0", "").split())
    if not source:
        raise Refused(Refusal.REASON_NEEDED)
    if len(source) > NAME_LENGTH:
        raise Refused(Refusal.TEXT_TOO_LONG, limit=NAME_LENGTH)
    refuse_never_kept(source)
    return source


def _sorted(rows: Iterable[FinishedVisit | FaultyRow]) -> tuple[list[FinishedVisit], Faults]:
    visits, faults = [], Faults()
    for row in rows:
        if isinstance(row, FaultyRow):
            faults.add(row)
        else:
            visits.append(row)
    return visits, faults


@dataclass(frozen=True, slots=True)
class _Names:
    """What the hall does not know by these names."""

    services: tuple[str, ...]
    counters: tuple[str, ...]
    people: tuple[str, ...]

    @classmethod
    def of(cls, visits: Iterable[FinishedVisit], source: str, directory: Directory) -> "_Names":
        """The names in visits, each once, as it is first written."""
        services: dict[str, str] = {}
        counters: dict[str, str] = {}
        people: dict[str, str] = {}
        for visit in visits:
            services.setdefault(visit.service.casefold(), visit.service)
            if visit.called_at is None:
                continue
            # A leg is always somebody's; without a counter it would pass for one elsewhere.
            counter, person = visit.counter or source, visit.person or source
            counters.setdefault(counter.casefold(), counter)
            people.setdefault(person.casefold(), person)
        known = _Known.of(directory)
        return cls(
            tuple(name for key, name in services.items() if key not in known.services),
            tuple(name for key, name in counters.items() if key not in known.counters),
            tuple(name for key, name in people.items() if key not in known.people),
        )


@dataclass(frozen=True, slots=True)
class _Known:
    """What the hall has, by name; what is in use goes before what was removed."""

    services: dict[str, int]
    counters: dict[str, int]
    people: dict[str, int]

    @classmethod
    def of(cls, directory: Directory) -> "_Known":
        known = cls({}, {}, {})
        for active in (True, False):
            for service in directory.services.values():
                if service.active is active:
                    for name in (service.name, service.name_en, service.short, service.short_en):
                        known.services.setdefault(name.strip().casefold(), service.id)
            for counter in directory.counters.values():
                if counter.active is active:
                    known.counters.setdefault(counter.name.casefold(), counter.id)
            for person in directory.people.values():
                if person.active is active:
                    known.people.setdefault(person.name.casefold(), person.id)
        return known


def _named(turn: Turn, source: str, new: Iterable[ToAdd]) -> tuple[Mapping[str, Visit], int]:
    """The visits as the hall keeps them, by operation; and how many have tickets of ours."""
    tx = turn.tx
    known = _Known.of(tx.directory)
    new = list(new)
    lacking = _Names.of((each.visit for each in new), source, tx.directory)
    made = (
        (known.services, importing.add_removed_services(tx, lacking.services, PREFIX)),
        (known.counters, importing.add_removed_counters(tx, lacking.counters)),
        (known.people, importing.add_removed_people(tx, lacking.people)),
    )
    for of_kind, added in made:
        of_kind.update((name.casefold(), row_id) for name, row_id in added.items())
    numbers = {
        day: _Tickets(importing.tickets(tx, day))
        for day in {each.visit.business_day for each in new}
    }
    visits, renumbered = {}, 0
    for each in new:
        visit = each.visit
        ticket = numbers[visit.business_day].take(visit.ticket)
        renumbered += ticket != visit.ticket
        named = Named(
            tx.site_id,
            ticket,
            known.services[visit.service.casefold()],
            known.counters.get((visit.counter or source).casefold()),
            known.people.get((visit.person or source).casefold(), 0),
        )
        visits[each.operation] = as_visit(visit, named)
    return visits, renumbered


class _Tickets:
    """The tickets of a day: each is somebody's alone."""

    def __init__(self, taken: set[str]) -> None:
        self._taken = taken
        ours = (ticket[len(PREFIX) :] for ticket in taken if ticket.startswith(PREFIX))
        self._last = max((int(number) for number in ours if number.isdecimal()), default=0)

    def take(self, wanted: str) -> str:
        """The ticket that is wanted, or the next of ours where it is taken or missing."""
        ticket = wanted
        while not ticket or ticket in self._taken:
            self._last += 1
            ticket = ticket_text(PREFIX, self._last)
        self._taken.add(ticket)
        return ticket


def _record(turn: Turn, plan: ImportPlan) -> None:
    events.append(
        turn.tx,
        EventKind.IMPORTED,
        turn.day.date,
        person_id=turn.person.id,
        counter_id=turn.session.counter_id,
        source=plan.source,
        visits=len(plan.to_add),
        known=plan.known,
        left_out=plan.left_out,
        first=plan.first,
        last=plan.last,
    )
