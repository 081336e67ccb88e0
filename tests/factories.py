"""Halls for tests: a small one on a real SQLite file, a clock to set, people at work."""

import shutil
import sqlite3
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from psycopg.rows import dict_row
from sqlalchemy import insert

from queueapp.account import own_account
from queueapp.clock import SystemClock
from queueapp.domain.call import Call, CallEnd
from queueapp.domain.holidays import holiday_on
from queueapp.domain.hours import DayHours
from queueapp.domain.lifecycle import Request
from queueapp.domain.personal_data import Swept
from queueapp.domain.phone_number import masked
from queueapp.domain.promise import (
    AnswerDraft,
    CallbackDraft,
    Contact,
    Entry,
    Promise,
    PromiseKind,
    PromiseOutcome,
    SeenPromise,
)
from queueapp.domain.roles import Role
from queueapp.domain.session import Done, PromiseDone, Seen, Session
from queueapp.domain.setup import CounterDraft, HallDraft, HallKind, PersonDraft, ServiceDraft
from queueapp.domain.visit import Channel, Rank, State, Visit
from queueapp.errors import Refusal, Refused
from queueapp.place import Place, Server, Tls
from queueapp.services.hall import Hall
from queueapp.storage import schema
from queueapp.storage.postgres import connect, create_tables
from queueapp.storage.promises import contact_values, promise_values
from queueapp.storage.schema import metadata
from tests.postgres import Cluster

MINUTE = 60_000
MONDAY_10 = int(datetime(2026, 3, 2, 8, 0, tzinfo=UTC).timestamp()) * 1000
"""Monday, 2 March 2026, 10:00 in Vilnius."""

NUMBER, OTHER_NUMBER = "8 612 34567", "+370 37 422 608"
"""A mobile and a local number, as callers say them."""

PERSONAL_CODE = "33309240064"

ASTA, BRONIUS, CECILIJA, DARIUS, ELENA = 1, 2, 3, 4, 5
"""Administrator, counter (Lithuanian only), counter (Russian), lead (English), auditor."""

PIN = "8305"
"""With which everybody in the halls of tests signs in."""

PIN_HASH = (
    "$argon2id$v=19$m=65536,t=3,p=4$WbOYgvemiIu/vDHxuU2+yQ$"
    "LB0tsyhajmNxEFsdpptcS6pnfY0Ln6AIZps0clWJtz4"
)
"""Made beforehand, by the parameters of a real one: making it takes long on purpose."""

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
    give_pins(path)
    return path


def open_all_day(place: Place) -> None:
    """Let a hall be open from midnight to midnight, for those who go by the real clock there.

    At weekends and on public holidays too.
    """
    change(
        place,
        "UPDATE opening_hours SET opens = 0, closes = 1440, lunch_from = NULL, lunch_until = NULL",
    )
    change(
        place,
        "INSERT INTO opening_hours (site_id, weekday, opens, closes, next_day)"
        " SELECT site.id, missing.day, 0, 1440, false"
        " FROM site CROSS JOIN (SELECT 6 AS day UNION SELECT 7) AS missing WHERE NOT EXISTS"
        " (SELECT 1 FROM opening_hours WHERE site_id = site.id AND weekday = missing.day)",
    )
    today = datetime.fromtimestamp(SystemClock().now() / 1000, ZoneInfo("Europe/Vilnius")).date()
    for day in (today, today + timedelta(days=1)):
        if holiday_on(day) is not None:
            change(
                place,
                "INSERT INTO day_hours (site_id, day, opens, closes, next_day, note)"
                " SELECT id, ?, 0, 1440, false, '' FROM site",
                day.isoformat(),
            )
    change(place, "UPDATE site SET setup_revision = setup_revision + 1")


def server_of(cluster: Cluster, database: str) -> Server:
    """The address of a database of the tests' own server."""
    return Server(str(cluster.folder), database, "postgres", cluster.socket.port, Tls.OFF)


def build_server_template(cluster: Cluster) -> str:
    """A set-up hall with nobody at work, to be copied; the name of its database."""
    server = server_of(cluster, cluster.fresh())
    assert create_tables(server, HallKind.HALL)
    with Hall.open(server, SetClock()) as hall:
        assert hall.setup.open_hall(DRAFT) == 1
    give_pins(server)
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
    calls: int = 0

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

    def take_call(
        self,
        session: Session,
        end: CallEnd = CallEnd.CALLBACK,
        number: str = NUMBER,
        *,
        seconds: int = 0,
        visit: Visit | None = None,
        key: str = "",
        **draft: Any,
    ) -> PromiseDone:
        """A call of so many seconds that is put down now; each has a key of its own."""
        self.clock.instant += 1000
        self.calls += 1
        now = self.clock.now()
        about = CallbackDraft(number, **draft) if number else None
        visit_id = visit.id if visit is not None else None
        key = key or f"call {self.calls}"
        call = Call(key, end, now - seconds * 1000, now, visit_id, about)
        return self.hall.phone.record(session, call)

    def callback(self, session: Session, number: str = NUMBER, **draft: Any) -> Entry:
        """A caller is promised to be called back."""
        entry = self.take_call(session, CallEnd.CALLBACK, number, **draft).entry
        assert entry is not None
        return entry

    def follow_up(
        self,
        session: Session,
        address: str = "ona@example.lt",
        kind: PromiseKind = PromiseKind.EMAIL,
        **draft: Any,
    ) -> Entry:
        """A client is promised an answer by letter."""
        self.clock.instant += 1000
        about = AnswerDraft(kind, address, **draft)
        entry = self.hall.promises.promise_answer(session, about).entry
        assert entry is not None
        return entry

    def promise(self, promise_id: int) -> Entry:
        """The promise as it is kept now."""
        return self.hall.promises.details(self.reception(), promise_id).entry

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


def seen_promise(what: Entry | PromiseDone) -> SeenPromise:
    """What a screen that shows this promise would say it has seen."""
    entry = what.entry if isinstance(what, PromiseDone) else what
    assert entry is not None
    return SeenPromise(entry.promise.id, entry.promise.seq)


def at(text: str) -> int:
    """An instant (ms UTC) by the clock on the wall in Vilnius: `2026-03-02 10:00`."""
    local = datetime.fromisoformat(text).replace(tzinfo=ZoneInfo("Europe/Vilnius"))
    return int(local.timestamp() * 1000)


def wall(instant: int) -> str:
    """What the clock on the wall in Vilnius shows at an instant (ms UTC)."""
    local = datetime.fromtimestamp(instant / 1000, ZoneInfo("Europe/Vilnius"))
    return local.strftime("%Y-%m-%d %H:%M")


def fill_promises(
    play: Play, *, still_open: int, done: int, owners: Sequence[int] = (2, 3)
) -> None:
    """So many callbacks at once, each with its client and question: open ones due a minute apart
    from now on, and done ones a minute apart until now.
    """
    now = play.clock.now()
    numbers = range(1, done + still_open + 1)
    for some in (numbers[start : start + 10_000] for start in range(0, len(numbers), 10_000)):
        _fill(play, [_filled(number, now, done, owners) for number in some])


def _fill(play: Play, made: Sequence[Promise]) -> None:
    with play.hall._db.write(play.site) as tx:
        tx.connection.execute(insert(schema.promise), [promise_values(each) for each in made])
        contacts, lines = [], []
        for each in made:
            number = f"+3706{each.id:07d}"
            contact = Contact(masked(number), f"Client {each.id}")
            contacts.append(contact_values(each.id, play.site, contact, number))
            line = {"kind": "question", "text": "When?", "at": each.taken_at, "person_id": None}
            lines.append(line | {"site_id": play.site, "promise_id": each.id})
        tx.connection.execute(insert(schema.contact), contacts)
        tx.connection.execute(insert(schema.promise_line), lines)
        if isinstance(play.place, Server):
            latest = "SELECT setval(pg_get_serial_sequence('promise', 'id'), max(id)) FROM promise"
            tx.connection.exec_driver_sql(latest)


def _filled(number: int, now: int, done: int, owners: Sequence[int]) -> Promise:
    due_at = now + (number - done) * MINUTE
    promise = Promise(
        id=number,
        site_id=1,
        kind=PromiseKind.CALLBACK,
        business_day="2026-03-02",
        taken_at=due_at - 60 * MINUTE,
        taken_by=owners[0],
        counter_id=None,
        visit_id=None,
        owner_id=owners[number % len(owners)],
        due_at=due_at,
    )
    if number > done:
        return promise
    return replace(promise, outcome=PromiseOutcome.ANSWERED, done_at=due_at, done_by=owners[0])


def erase_due(hall: Hall, site_id: int = 1) -> Swept:
    """Erase all that is due as a program does at the beginning of a day: piece by piece."""
    swept = hall.retention.erase_again(site_id)
    while (piece := hall.retention.erase_some(site_id)).left:
        swept += piece
    hall.retention.clean(site_id)
    return swept + piece


def refusal(act: Any, *args: Any, **more: Any) -> Refusal:
    """The code with which the request is refused; fails where it is not."""
    try:
        act(*args, **more)
    except Refused as refused:
        return refused.code
    raise AssertionError("was not refused")


def rows(place: Place, statement: str, *values: object) -> list[dict[str, Any]]:
    """What the database holds, read by a connection of its own."""
    with reading(place) as ask:
        return ask(statement, *values)


@contextmanager
def reading(place: Place) -> Iterator[Callable[..., list[dict[str, Any]]]]:
    """Asks the database as often as the test wants, by a connection of its own."""
    if isinstance(place, Server):
        with connect(place) as server, server.cursor(row_factory=dict_row) as cursor:
            yield lambda statement, *values: cursor.execute(
                statement.replace("?", "%s"), values
            ).fetchall()
        return
    with closing(sqlite3.connect(place)) as connection:
        connection.row_factory = sqlite3.Row
        yield lambda statement, *values: [
            dict(row) for row in connection.execute(statement, values)
        ]


def change(place: Place, statement: str, *values: object) -> None:
    """Write to the database behind the program's back."""
    if isinstance(place, Server):
        with connect(place) as server:
            server.execute(statement.replace("?", "%s"), values)
        return
    with closing(sqlite3.connect(place)) as connection, connection:
        connection.execute(statement, values)


def give_pins(place: Place) -> None:
    """Everybody in the hall who has none signs in with `PIN`."""
    change(
        place,
        "INSERT INTO credential (person_id, site_id, secret, must_change, set_at, wrong, locked)"
        " SELECT id, site_id, ?, false, 0, 0, false FROM person"
        " WHERE active AND id NOT IN (SELECT person_id FROM credential)",
        PIN_HASH,
    )


def let_in_by_account(place: Place, person: int) -> None:
    """Whoever runs the tests is this person, by the account of the operating system."""
    change(place, "UPDATE person SET account = ? WHERE id = ?", own_account(), person)
    change(place, "UPDATE site SET by_account = true, setup_revision = setup_revision + 1")


def contents(place: Place) -> dict[str, list[dict[str, Any]]]:
    """Everything the database holds: nothing written, nothing changed.

    That somebody was refused what their role does not allow is left out: the record has it.
    """
    found = {}
    with reading(place) as ask:
        for table in metadata.sorted_tables:
            key = ", ".join(column.name for column in table.primary_key.columns)
            found[table.name] = ask(f"SELECT * FROM {table.name} ORDER BY {key}")
    refused = [row for row in found["event"] if row["kind"] == "refused"]
    found["event"] = [row for row in found["event"] if row["kind"] != "refused"]
    for row in found["site"]:
        of_site = sum(event["site_id"] == row["id"] for event in refused)
        row["revision"] -= of_site
        row["chain_number"] -= of_site
        del row["chain_head"], row["latest_at"]
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
