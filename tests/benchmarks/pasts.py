"""Halls with years behind them: 75,000 visits in each 52 weeks (6,250 a month), and today empty.

What is in them: a year made up by a seeded chance, and copies of it from 52 weeks earlier each, as
many as it takes; the last weeks of all of them are the same. The year has 12 counters open at most
on 260 days from Monday to Friday, with

- visits from reception, the desk and the phone that were served, did not come when called, left,
  were turned away or refused, each with its legs (1.1 on average: transfers), the wait before each,
  calls out of order, corrected times and calls taken meanwhile;
- what each counter was at: taken, two breaks, closed;
- 12 callbacks and 3 letters a day, and four forecasts before each closing.

Of the visits' own steps the record holds those of the last year alone: nothing of history reads
them but the story of one visit. Whoever measures makes a hall once for each size; 10 million
visits take some minutes and 5 GB.
"""

import atexit
import json
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import cache
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from queueapp.clock import SystemClock
from queueapp.domain.closing import LEADS
from queueapp.domain.history.period import Period, Span, around
from queueapp.domain.setup import HallKind
from queueapp.domain.visit import State
from queueapp.place import Server
from queueapp.services.hall import Hall
from queueapp.storage import schema
from tests.benchmarks.crowd import make_server_hall
from tests.benchmarks.halls import SITE, big_draft
from tests.benchmarks.harness import say
from tests.postgres import Cluster

COUNTERS = 12
YEAR_VISITS = 75_000
_WEEKS = timedelta(weeks=52)
_MINUTE, _HOUR = 60_000, 3_600_000
_OPENS, _CLOSES = 6 * _HOUR, 15 * _HOUR
"""From midnight UTC on: 8:00 and 17:00 of a winter's day."""

_BY_HOUR = (5, 9, 12, 12, 10, 8, 9, 8, 4)
_ENDS = {
    (State.SERVED, "settled"): 82,
    (State.SERVED, "papers_missing"): 6,
    (State.SERVED, "informed"): 3,
    (State.NO_SHOW, "no_show"): 4,
    (State.LEFT, "left"): 3,
    (State.TURNED_AWAY, "turned_away"): 1,
    (State.REFUSED, "refused"): 1,
}
_CHANNELS = {"reception": 88, "desk": 6, "phone": 6}
_LANGUAGES = {None: 92, "ru": 4, "en": 3, "uk": 1}
_TABLES = ("visit", "leg", "event", "promise", "forecast")

Row = dict[str, object]


@dataclass(frozen=True, slots=True)
class Past:
    """A hall with so many visits; `month` is the last whole one, `year` the last 52 weeks."""

    place: Path
    visits: int
    month: Period
    year: Period
    all: Period
    folder: "TemporaryDirectory[str]"


@cache
def in_file(visits: int) -> Past:
    """In a file that goes when the program ends."""
    folder: TemporaryDirectory[str] = TemporaryDirectory(prefix="past-")
    path = Path(folder.name) / "hall.queueapp"
    say(f"making a past of {visits} visits")
    with Hall.create(path, HallKind.HALL, SystemClock()) as hall:
        hall.setup.open_hall(big_draft(COUNTERS))
    year = _year()
    with closing(sqlite3.connect(path, isolation_level=None)) as file:
        for pragma in ("journal_mode=OFF", "synchronous=OFF", "cache_size=-400000"):
            file.execute(f"PRAGMA {pragma}")
        indexes = file.execute(
            "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL"
        ).fetchall()
        for name, _ in indexes:
            file.execute(f"DROP INDEX {name}")
        file.execute("BEGIN")
        for table, rows in year.items():
            names = list(rows[0])
            marks = ", ".join("?" * len(names))
            file.executemany(
                f"INSERT INTO {table} ({', '.join(names)}) VALUES ({marks})",
                (list(row.values()) for row in rows),
            )
        for statement in _copies(visits, "date({}, '-{} days')"):
            file.execute(statement)
        file.execute("COMMIT")
        for _, made in indexes:
            file.execute(made)
    return _told(path, visits, folder)


@cache
def on_server(visits: int) -> Server:
    """The same on a durable server that runs until the program ends."""
    cluster = Cluster(durable=True).__enter__()
    atexit.register(cluster.__exit__, None, None, None)
    server, _ = make_server_hall(cluster, [(COUNTERS, 0)])
    say(f"making a past of {visits} visits on a server")
    with cluster.connect(server.database) as connection:
        for table, rows in _year().items():
            names = list(rows[0])
            into = f"COPY {table} ({', '.join(names)}) FROM STDIN"
            with connection.cursor() as cursor, cursor.copy(into) as copy:
                for row in rows:
                    copy.write_row(list(row.values()))
        for statement in _copies(visits, "to_char(CAST({} AS date) - {}, 'YYYY-MM-DD')"):
            connection.execute(statement)
        for table in ("visit", "event", "promise"):
            connection.execute(
                f"SELECT setval(pg_get_serial_sequence('{table}', 'id'), max(id)) FROM {table}"
            )
        # As the server does by itself within minutes.
        connection.execute("VACUUM ANALYZE")
        connection.execute("CHECKPOINT")
    return server


def _told(path: Path, visits: int, folder: "TemporaryDirectory[str]") -> Past:
    last = _last_day()
    month = around(Span.MONTH, last)
    year = Period(last - _WEEKS + timedelta(days=1), last)
    return Past(path, visits, month, year, Period(date(1, 1, 1), last), folder)


def _last_day() -> date:
    """The last day of the month that is over."""
    today = datetime.fromtimestamp(SystemClock().now() / 1000, UTC).date()
    return today.replace(day=1) - timedelta(days=1)


def _copies(visits: int, earlier: str) -> Iterator[str]:
    """Statements that put the year before itself until there are so many visits."""
    first = _FIRST_ID
    for copy in range(1, -(-visits // YEAR_VISITS)):
        days, ids = 364 * copy, YEAR_VISITS * copy
        least = first + max(0, ids + YEAR_VISITS - visits)
        for table in _TABLES:
            moved, where = [], "TRUE"
            for column in schema.metadata.tables[table].columns:
                moved.append(_moved(table, column.name, days, copy, earlier))
            if table == "visit":
                where = f"id >= {least}"
            elif table == "leg":
                where = f"visit_id >= {least}"
            elif table == "event":
                where = "visit_id IS NULL"
            names = ", ".join(column.name for column in schema.metadata.tables[table].columns)
            yield (
                f"INSERT INTO {table} ({names}) SELECT {', '.join(moved)} FROM {table}"
                f" WHERE site_id = {SITE} AND {where} AND {_OF_YEAR[table]}"
            )


_FIRST_ID = 20_000_001
"""Of the year's visits; those of earlier years come before."""
_FIRST_EVENT = 100_000_000
_YEAR_EVENTS = 400_000
"""More than a year has."""
_AT = {
    *("arrived_at", "waiting_since", "place_at", "ended_at", "told_at", "called_at", "started_at"),
    *("finished_at", "waited_since", "at", "taken_at", "due_at", "received_at", "done_at"),
    *("closes_at", "recalled_at", "acknowledged_at"),
}
_OF_YEAR = {
    "visit": f"id >= {_FIRST_ID}",
    "leg": f"visit_id >= {_FIRST_ID}",
    "event": f"id >= {_FIRST_EVENT}",
    "promise": f"id >= {_FIRST_ID}",
    "forecast": f"business_day > '{_last_day() - _WEEKS}'",
}


def _moved(table: str, name: str, days: int, copy: int, earlier: str) -> str:
    if name == "business_day":
        return earlier.format(name, days)
    if name in _AT:
        return f"{name} - {days * 24 * _HOUR}"
    if name in ("id", "visit_id"):
        return f"{name} - {(_YEAR_EVENTS if table == 'event' else YEAR_VISITS) * copy}"
    return name


def _year() -> Mapping[str, Sequence[Row]]:
    chance = Random(7)
    made: dict[str, list[Row]] = {table: [] for table in _TABLES}
    last = _last_day()
    days = [last - _WEEKS + timedelta(days=ahead) for ahead in range(1, 365)]
    working = [day for day in days if day.isoweekday() < 6]
    for at, day in enumerate(working):
        count = YEAR_VISITS * (at + 1) // len(working) - YEAR_VISITS * at // len(working)
        _make_day(chance, made, day, count)
    return made


def _make_day(chance: Random, made: dict[str, list[Row]], day: date, count: int) -> None:
    midnight = int(datetime(day.year, day.month, day.day, tzinfo=UTC).timestamp()) * 1000
    hours = chance.choices(range(9), _BY_HOUR, k=count)
    arrivals = sorted(midnight + _OPENS + h * _HOUR + chance.randrange(_HOUR) for h in hours)
    issued: dict[int, int] = {}
    for arrived_at in arrivals:
        service = chance.randint(1, 8)
        issued[service] = issued.get(service, 0) + 1
        ticket = f"{'ABCDEFGH'[service - 1]}{issued[service]:03d}"
        _make_visit(chance, made, day.isoformat(), arrived_at, service, ticket)
    _make_counters(chance, made, day.isoformat(), midnight)
    _make_promises(chance, made, day.isoformat(), midnight)
    _make_forecasts(chance, made, day.isoformat(), midnight)


def _make_visit(
    chance: Random,
    made: dict[str, list[Row]],
    day: str,
    arrived_at: int,
    service: int,
    ticket: str,
) -> None:
    visit_id = _FIRST_ID + len(made["visit"])
    (channel,) = chance.choices(list(_CHANNELS), list(_CHANNELS.values()))
    ((state, outcome),) = chance.choices(list(_ENDS), list(_ENDS.values()))
    (language,) = chance.choices(list(_LANGUAGES), list(_LANGUAGES.values()))
    in_queue = channel == "reception"
    waited, served, at = 0, 0, arrived_at
    legs = 0 if state in (State.LEFT, State.TURNED_AWAY) else 1 + (chance.random() < 0.1)
    for number in range(1, legs + 1):
        waits = in_queue or number > 1
        called_at = at + (round(chance.expovariate(1 / 14) * _MINUTE) if waits else 0)
        shown_up = state is not State.NO_SHOW or number < legs
        started_at = called_at + 20_000 if shown_up else None
        took = round(chance.lognormvariate(1.9, 0.7) * _MINUTE) if shown_up else 2 * _MINUTE
        phone_ms = 40_000 if shown_up and took > 60_000 and chance.random() < 0.03 else 0
        counter = chance.randint(1, COUNTERS)
        finished_at = (started_at or called_at) + took
        made["leg"].append(
            {
                "site_id": SITE,
                "visit_id": visit_id,
                "number": number,
                "service_id": service,
                "counter_id": counter,
                "person_id": counter + 1,
                "called_at": called_at,
                "started_at": started_at,
                "finished_at": finished_at,
                "outcome": outcome if number == legs else "transferred",
                "recalls": 0,
                "recalled_at": None,
                "accurate": chance.random() > 0.03,
                "phone_ms": phone_ms,
                "waited_since": at if waits else None,
                "reason": "quick_question" if waits and chance.random() < 0.05 else None,
            }
        )
        waited += called_at - at
        served += took - phone_ms if shown_up else 0
        at = finished_at
    if not legs:
        at += round(chance.expovariate(1 / 20) * _MINUTE)
        waited = at - arrived_at
    made["visit"].append(
        {
            "id": visit_id,
            "site_id": SITE,
            "business_day": day,
            "ticket": ticket,
            "service_id": service,
            "state": state.value,
            "channel": channel,
            "arrived_at": arrived_at,
            "waiting_since": arrived_at,
            "rank": 2,
            "place_at": arrived_at,
            "seq": 3,
            "language": language,
            "outcome": outcome,
            "ended_at": at,
            "waited_ms": waited,
            "served_ms": served,
        }
    )
    steps = ("issued", "called", "started", "finished") if legs else ("issued", "left")
    for step in steps:
        before = '{"state":"waiting","outcome":null,"ended_at":null,"legs":[]}'
        _add_event(made, at, day, step, '{"how":"next"}', visit_id=visit_id, before=before)


def _add_event(
    made: dict[str, list[Row]],
    at: int,
    day: str,
    kind: str,
    data: str,
    *,
    visit_id: int | None = None,
    counter: int | None = None,
    before: str | None = None,
) -> None:
    made["event"].append(
        {
            "id": _FIRST_EVENT + len(made["event"]),
            "site_id": SITE,
            "at": at,
            "business_day": day,
            "kind": kind,
            "visit_id": visit_id,
            "person_id": None if counter is None else counter + 1,
            "counter_id": counter,
            "data": data,
            "before": before,
        }
    )


def _make_counters(chance: Random, made: dict[str, list[Row]], day: str, midnight: int) -> None:
    for counter in range(1, COUNTERS + 1):
        opened = midnight + _OPENS + chance.randrange(20) * _MINUTE
        noon = midnight + 9 * _HOUR + chance.randrange(90) * _MINUTE
        rest = midnight + 13 * _HOUR + chance.randrange(60) * _MINUTE
        steps: list[tuple[int, str, str, str | None]] = [
            (opened, "desk_opened", "ready", None),
            (noon, "desk_changed", "on_break", "lunch"),
            (noon + 45 * _MINUTE, "desk_changed", "ready", None),
            (rest, "desk_changed", "on_break", "rest"),
            (rest + 15 * _MINUTE, "desk_changed", "ready", None),
            (midnight + _CLOSES + chance.randrange(10) * _MINUTE, "desk_closed", "closed", None),
        ]
        for at, kind, state, reason in steps:
            data = json.dumps({"state": state, "reason": reason}, separators=(",", ":"))
            _add_event(made, at, day, kind, data, counter=counter)


def _make_promises(chance: Random, made: dict[str, list[Row]], day: str, midnight: int) -> None:
    for at in range(15):
        taken_at = midnight + _OPENS + chance.randrange(8 * _HOUR)
        callback = at < 12
        due_at = taken_at + (2 if callback else 24) * _HOUR
        person = chance.randint(2, COUNTERS + 1)
        made["promise"].append(
            {
                "id": _FIRST_ID + len(made["promise"]),
                "site_id": SITE,
                "kind": "callback" if callback else "email",
                "business_day": day,
                "taken_at": taken_at,
                "taken_by": person,
                "owner_id": person,
                "due_at": due_at,
                "agreed": False,
                "service_id": chance.randint(1, 8),
                "confidential": False,
                "calls": 1,
                "attempts": chance.randint(1, 3) if callback else 0,
                "unanswered": 0,
                "to_lead": False,
                "received_at": None if callback else taken_at - _HOUR,
                "outcome": "answered",
                "done_at": taken_at + chance.randrange(2 * (due_at - taken_at)),
                "done_by": person,
                "seq": 2,
            }
        )


def _make_forecasts(chance: Random, made: dict[str, list[Row]], day: str, midnight: int) -> None:
    for lead in LEADS:
        waiting = chance.randint(5, 30)
        called = chance.randint(waiting // 2, waiting)
        chances = {str(each): [round(chance.random(), 3), 2] for each in range(waiting)}
        made["forecast"].append(
            {
                "site_id": SITE,
                "business_day": day,
                "lead": lead,
                "at": midnight + _CLOSES - lead * _MINUTE,
                "closes_at": midnight + _CLOSES,
                "waiting": waiting,
                "footing": "firm",
                "promise": waiting // 2,
                "likely": waiting * 2 // 3,
                "low": waiting // 2,
                "high": waiting,
                "chances": json.dumps(chances),
                "memo": "0 " * 200,
                "called": called,
                "gone": 0,
                "let_down": 0,
                "needless": 0,
                "kept_open": False,
            }
        )
