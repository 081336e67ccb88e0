"""Halls for tests: a small one on a real SQLite file, a clock to set, people at work."""

import shutil
import sqlite3
from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from psycopg.rows import dict_row

from queueapp.domain.hours import DayHours
from queueapp.domain.lifecycle import Request
from queueapp.domain.roles import Role
from queueapp.domain.session import Done, Seen, Session
from queueapp.domain.setup import CounterDraft, HallDraft, HallKind, PersonDraft, ServiceDraft
from queueapp.domain.visit import Channel, Rank, State, Visit
from queueapp.errors import Refusal, Refused
from queueapp.place import Place, Server, Tls
from queueapp.services.hall import Hall
from queueapp.storage.postgres import connect, create_tables
from queueapp.storage.schema import metadata
from tests.postgres import Cluster

MINUTE = 60_000
MONDAY_10 = int(datetime(2026, 3, 2, 8, 0, tzinfo=UTC).timestamp()) * 1000
"""Monday, 2 March 2026, 10:00 in Vilnius."""

ASTA, BRONIUS, CECILIJA, DARIUS, ELENA = 1, 2, 3, 4, 5
"""Administrator, counter (Lithuanian only), counter (Russian), lead (English), auditor."""

PASSPORTS, BENEFITS, HOUSING, KEYS = 1, 2, 3, 4

WEEK: Mapping[int, DayHours] = {day: DayHours(8 * 60, 17 * 60) for day in range(1, 6)}

DRAFT = HallDraft(
    name="Test hall",
    week=WEEK,
    services=(
        ServiceDraft("A", "Passports"),
        ServiceDraft("B", "Benefits", expected_minutes=20),
        ServiceDraft("C", "Housing"),
        ServiceDraft("D", "Keys"),
    ),
    counters=(
        CounterDraft("1", frozenset({0, 1})),
        CounterDraft("2", frozenset({0, 1, 2})),
        CounterDraft("3", frozenset({2})),
        CounterDraft("4", frozenset({0, 3})),
    ),
    people=(
        PersonDraft("Asta", Role.ADMINISTRATOR, frozenset({"lt", "en"})),
        PersonDraft("Bronius"),
        PersonDraft("Cecilija", languages=frozenset({"lt", "ru"})),
        PersonDraft("Darius", Role.LEAD, frozenset({"lt", "en"})),
        PersonDraft("Elena", Role.AUDITOR),
    ),
)
"""Counter 1: A B; counter 2: A B C; counter 3: C; counter 4: A D."""


@dataclass(slots=True)
class SetClock:
    """A clock that stands until it is moved."""

    instant: int = MONDAY_10

    def now(self) -> int:
        return self.instant

    def pass_minutes(self, minutes: float) -> int:
        self.instant += int(minutes * MINUTE)
        return self.instant


def build_template(path: Path) -> Path:
    """A set-up hall with nobody at work, to be copied."""
    with Hall.create(path, HallKind.HALL, SetClock()) as hall:
        assert hall.setup.open_hall(DRAFT) == 1
    return path


def server_of(cluster: Cluster, database: str) -> Server:
    """The address of a database of the tests' own server."""
    return Server(str(cluster.folder), database, "postgres", cluster.socket.port, Tls.OFF)


def build_server_template(cluster: Cluster) -> str:
    """A set-up hall with nobody at work, to be copied; the name of its database."""
    server = server_of(cluster, cluster.fresh())
    assert create_tables(server, HallKind.HALL)
    with Hall.open(server, SetClock()) as hall:
        assert hall.setup.open_hall(DRAFT) == 1
    return server.database


def copy_hall(template: Path, path: Path) -> Path:
    """A hall of one's own, in a fraction of the time that building it takes."""
    shutil.copyfile(template, path)
    return path


@dataclass(slots=True)
class Play:
    """A hall in use: its services, its clock, and shorthand for what people do there."""

    hall: Hall
    clock: SetClock
    place: Place
    site: int = 1
    sessions: dict[int, Session] = field(default_factory=dict)

    def sit(self, counter: int, person: int) -> Session:
        """That person takes that counter."""
        session = Session(self.site, person, counter)
        self.sessions[counter] = self.hall.access.take_counter(session)
        return session

    def reception(self, person: int = ASTA) -> Session:
        return Session(self.site, person)

    def issue(self, service: int = PASSPORTS, **wishes: Any) -> Visit:
        """A ticket from reception; each a second after the last."""
        self.clock.instant += 1000
        return self.hall.intake.issue(self.reception(), Request(service, **wishes)).visit

    def call_next(self, session: Session) -> Visit:
        self.clock.instant += 1000
        return self.hall.desk.next_client(session).visit

    def serve_next(self, session: Session) -> Visit:
        """Call the next client and start at once."""
        visit = self.call_next(session)
        return self.hall.desk.start(session, seen(visit)).visit

    def visit(self, visit_id: int) -> Visit:
        """The visit as it is kept now."""
        day = self.hall.board.day(self.reception())
        return next(visit for visit in day.visits if visit.id == visit_id)

    def waiting(self) -> list[int]:
        return [visit.id for visit in self.hall.board.read(self.site).waiting]


def seen(what: Visit | Done) -> Seen:
    """What a screen that shows this visit would say it has seen."""
    visit = what.visit if isinstance(what, Done) else what
    return Seen(visit.id, visit.seq)


def refusal(act: Any, *args: Any, **more: Any) -> Refusal:
    """The code with which the request is refused; fails where it is not."""
    try:
        act(*args, **more)
    except Refused as refused:
        return refused.code
    raise AssertionError("was not refused")


def rows(place: Place, statement: str, *values: object) -> list[dict[str, Any]]:
    """What the database holds, read by a connection of its own."""
    if isinstance(place, Server):
        with connect(place) as server, server.cursor(row_factory=dict_row) as cursor:
            cursor.execute(statement.replace("?", "%s"), values)
            return cursor.fetchall()
    with closing(sqlite3.connect(place)) as connection:
        connection.row_factory = sqlite3.Row
        return [dict(row) for row in connection.execute(statement, values)]


def change(place: Place, statement: str, *values: object) -> None:
    """Write to the database behind the program's back."""
    if isinstance(place, Server):
        with connect(place) as server:
            server.execute(statement.replace("?", "%s"), values)
        return
    with closing(sqlite3.connect(place)) as connection, connection:
        connection.execute(statement, values)


def contents(place: Place) -> dict[str, list[dict[str, Any]]]:
    """Everything the database holds: nothing written, nothing changed."""
    found = {}
    for table in metadata.sorted_tables:
        key = ", ".join(column.name for column in table.primary_key.columns)
        found[table.name] = rows(place, f"SELECT * FROM {table.name} ORDER BY {key}")
    return found


def a_visit(visit_id: int = 1, **changes: Any) -> Visit:
    """A visit that waits for passports since Monday at ten."""
    plain = Visit(
        id=visit_id,
        site_id=1,
        business_day="2026-03-02",
        ticket=f"A{visit_id:03d}",
        service_id=PASSPORTS,
        state=State.WAITING,
        channel=Channel.RECEPTION,
        arrived_at=MONDAY_10,
        waiting_since=MONDAY_10,
        rank=Rank.ORDINARY,
        place_at=MONDAY_10,
    )
    return replace(plain, **changes)
