"""Checks a day's record by itself: plain SQL of its own, in a file or on a server.

Every visit is in exactly one end state, nobody and no counter was in two places at once, no
ticket number was given twice, and each "next" call took whom it should have.
"""

import json
import sqlite3
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import Any

import psycopg
from psycopg.rows import dict_row

from queueapp.place import Place, Server

AT_DESK = {"called", "serving"}
OPEN = {"waiting", "on_hold", *AT_DESK}
FRONT, PRIORITY, ORDINARY = 0, 1, 2

Table = list[dict[str, Any]]
Ask = Callable[..., Table]
"""A query with `:name` for each value, and the values by name; its rows."""


class Wrong(AssertionError):
    """What the record says that must not be."""


@dataclass(frozen=True)
class Standing:
    """Where a visit stands, as its events tell."""

    id: int
    service: int
    arrived: int
    rank: int
    place: int
    state: str = "waiting"
    language: str | None = None
    priority: str | None = None
    for_counter: int | None = None
    for_person: int | None = None
    counter: int | None = None
    hold_counter: int | None = None
    hold_until: int = 0
    told: str | None = None
    was_called: bool = False

    @property
    def accepted(self) -> bool:
        """Called, or told that they will be served: called after closing as well."""
        return self.was_called or self.told == "will_be"


@dataclass
class Sitting:
    person: int
    on_break: bool = False
    serves: set[int] | None = None


@dataclass
class Record:
    """A site's set-up, and where everybody stands after the events told so far."""

    serves: dict[int, set[int]]
    speaks: dict[int, set[str]]
    closes_at: int | None = None
    visits: dict[int, Standing] = field(default_factory=dict)
    desks: dict[int, Sitting] = field(default_factory=dict)
    before: dict[int, tuple[str, Standing | None, int | None]] = field(default_factory=dict)
    wrong: list[str] = field(default_factory=list)

    def tell(self, event: Mapping[str, Any]) -> None:
        data = json.loads(event["data"])
        kind, counter, at = event["kind"], event["counter_id"], event["at"]
        visit = self.visits.get(event["visit_id"])
        self.before[event["id"]] = kind, visit, event["visit_id"]
        if kind.startswith("desk_"):
            self._desk(kind, counter, event["person_id"], data)
        elif kind == "issued":
            self.visits[event["visit_id"]] = Standing(
                event["visit_id"],
                data["service"],
                at,
                PRIORITY if data["priority"] else ORDINARY,
                at,
                language=data["language"],
                priority=data["priority"],
                told="will_be" if data.get("after_closing") else None,
            )
        elif kind == "serves":
            now = data["services"]
            self.desks[data["counter"]].serves = None if now is None else set(now)
        elif kind == "undone":
            self._undo(event["undoes"])
        elif kind == "offsite":
            self.visits[event["visit_id"]] = Standing(event["visit_id"], 0, at, 2, at, "served")
        elif visit is not None:
            if kind == "called" and data["how"] in {"next", "due_hold"}:
                self._check_turn(visit, counter, at, data["how"])
            self._put(self._after(kind, visit, counter, at, data))

    def _desk(self, kind: str, counter: int, person: int, data: dict[str, Any]) -> None:
        if kind == "desk_closed":
            self.desks.pop(counter, None)
        elif kind == "desk_opened":
            self.desks[counter] = Sitting(person)
        else:
            desk = self.desks.setdefault(counter, Sitting(person))
            desk.on_break = data["state"] == "on_break"

    def _undo(self, undone: int) -> None:
        kind, before, visit_id = self.before[undone]
        now = self.visits[visit_id or 0]
        if before is None:
            self.visits[now.id] = replace(now, state="left", counter=None)
        else:
            self.visits[now.id] = before
        assert kind != "undone", "an undoing was undone"

    def _after(
        self, kind: str, visit: Standing, counter: int | None, at: int, data: dict[str, Any]
    ) -> Standing:
        gone = replace(visit, counter=None)
        match kind:
            case "called":
                return replace(visit, state="called", counter=counter, was_called=True)
            case "started":
                return replace(visit, state="serving")
            case "taken" | "resumed" | "call_served":
                return replace(visit, state="serving", counter=counter, was_called=True)
            case "held":
                until = data.get("until", at)
                return replace(gone, state="on_hold", hold_counter=visit.counter, hold_until=until)
            case "finished":
                return replace(gone, state="refused" if data["outcome"] == "refused" else "served")
            case "no_show" | "left":
                return replace(gone, state=kind)
            case "call_dropped":
                return replace(gone, state="left")
            case "transferred":
                moved = self._placed(gone, data["placement"], at)
                return replace(
                    moved,
                    service=data["service"] or visit.service,
                    for_counter=data["counter"],
                    for_person=data["person"],
                )
            case "moved":
                return self._moved(visit, at, data)
            case "reinstated":
                back = self._placed(gone, data["placement"], at)
                return replace(back, for_counter=None, for_person=None)
            case "service_added":
                return replace(visit, service=data["service"])
            case "prioritised":
                reason = data["reason"]
                rank = min(visit.rank, PRIORITY) if reason else ORDINARY
                return replace(visit, priority=reason, rank=rank)
        return self._at_closing(kind, visit, at, data)

    def _at_closing(self, kind: str, visit: Standing, at: int, data: dict[str, Any]) -> Standing:
        gone = replace(visit, counter=None)
        match kind:
            case "told":
                return replace(visit, told=data["told"])
            case "turned_away":
                return replace(gone, state="turned_away")
            case "set_aside":
                return replace(gone, state="on_hold", hold_counter=visit.counter, hold_until=at)
            case "settled":
                ends = {"served": "served", "left": "left"}
                return replace(gone, state=ends.get(data["ending"], "turned_away"))
        return visit

    def _moved(self, visit: Standing, at: int, data: dict[str, Any]) -> Standing:
        if data["placement"] is not None:
            return self._placed(visit, data["placement"], at)
        return replace(
            visit,
            service=data["service"] or visit.service,
            for_counter=data["counter"],
            for_person=data["person"],
        )

    def _serves(self, counter: int) -> set[int]:
        now = self.desks[counter].serves
        return self.serves[counter] if now is None else now

    def _placed(self, visit: Standing, placement: str, at: int) -> Standing:
        if placement == "by_arrival":
            rank = PRIORITY if visit.priority else ORDINARY
            return replace(visit, state="waiting", rank=rank, place=visit.arrived)
        rank = FRONT if placement == "front" else ORDINARY
        return replace(visit, state="waiting", rank=rank, place=at)

    def _put(self, visit: Standing) -> None:
        old = self.visits[visit.id]
        if visit.counter is not None and visit.counter != old.counter:
            if old.counter is not None:
                self.wrong.append(
                    f"visit {visit.id} called to {visit.counter} while at {old.counter}"
                )
            for other in self.visits.values():
                if other.id != visit.id and other.counter == visit.counter:
                    self.wrong.append(
                        f"counter {visit.counter} called {visit.id} while it had {other.id}"
                    )
            if visit.counter not in self.desks:
                self.wrong.append(f"closed counter {visit.counter} called {visit.id}")
            else:
                self.desks[visit.counter].on_break = False
        if visit.state in AT_DESK and old.state not in {*AT_DESK, "waiting", "on_hold"}:
            self.wrong.append(f"visit {visit.id} was {visit.state} after it was {old.state}")
        self.visits[visit.id] = visit

    def _check_turn(self, called: Standing, counter: int, at: int, how: str) -> None:
        due = [
            visit
            for visit in self.visits.values()
            if visit.state == "on_hold" and visit.hold_counter == counter and visit.hold_until <= at
        ]
        if how == "due_hold":
            first = min(due, key=lambda v: (v.hold_until, v.id), default=None)
        else:
            queue = sorted(
                (v for v in self.visits.values() if v.state == "waiting"),
                key=lambda v: (v.rank, v.place, v.id),
            )
            closed = self.closes_at is not None and at >= self.closes_at
            if closed and not called.accepted:
                self.wrong.append(f"counter {counter} called {called.id} at {at}: not accepted")
            first = next(
                (v for v in queue if self._offered(v, counter) and (v.accepted or not closed)), None
            )
            if due:
                self.wrong.append(f"counter {counter} passed over hold {due[0].id} at {at}")
        if first is None or first.id != called.id:
            ahead = first.id if first else "nobody"
            self.wrong.append(f"counter {counter} called {called.id} at {at}; ahead was {ahead}")

    def _offered(self, visit: Standing, counter: int) -> bool:
        here = self.desks.get(counter)
        if here is None:
            return False
        if any(desk.person == visit.for_person for desk in self.desks.values()):
            return here.person == visit.for_person
        if visit.for_counter in self.desks:
            return counter == visit.for_counter
        if visit.service not in self._serves(counter):
            return False
        if visit.language is None or visit.language in self.speaks[here.person]:
            return True
        return not any(
            visit.language in self.speaks[desk.person] and visit.service in self._serves(other)
            for other, desk in self.desks.items()
            if not desk.on_break
        )


@contextmanager
def tables(place: Place) -> Iterator[Ask]:
    """Queries that all see one moment; on a server, writers wait until it is over."""
    if isinstance(place, Server):
        with psycopg.connect(
            host=place.host,
            port=place.port,
            dbname=place.database,
            user=place.user,
            sslmode=place.tls.value,
            row_factory=dict_row,
        ) as server:
            # Nor is anything still to come of a writer that was killed: it would hold this lock.
            server.execute("SELECT id FROM site ORDER BY id FOR UPDATE")

            def ask(query: str, **values: object) -> Table:
                return server.execute(_named(query, values), values).fetchall()

            yield ask
        return
    address = f"file:{place}?mode=ro"
    with closing(sqlite3.connect(address, uri=True, isolation_level=None)) as file:
        file.row_factory = sqlite3.Row
        file.execute("BEGIN")
        yield lambda query, **values: [dict(row) for row in file.execute(query, values)]


def _named(query: str, values: Mapping[str, object]) -> bytes:
    for name in values:
        query = query.replace(f":{name}", f"CAST(%({name})s AS TEXT)")
    return query.encode()


def check_day(
    place: Place,
    day: str | None = None,
    *,
    may_be_open: bool = False,
    closes_at: int | None = None,
) -> Counter[str]:
    """How many visits of a day (of all days where none is named) are in each state.

    From `closes_at` on (ms UTC) only who was accepted may have been called as next. Raises `Wrong`
    with all that must not be; visits still open too, unless they `may_be_open`.
    """
    with tables(place) as ask:
        rows = ask("SELECT * FROM visit WHERE business_day = :day OR :day IS NULL", day=day)
        ids = {row["id"] for row in rows}
        # Some of a day's visits may end after midnight; desks belong to no visit.
        events = ask(
            "SELECT * FROM event WHERE visit_id IN (SELECT id FROM visit WHERE business_day = :day"
            " OR :day IS NULL) OR (visit_id IS NULL AND (business_day = :day OR :day IS NULL))"
            " ORDER BY id",
            day=day,
        )
        legs = ask("SELECT * FROM leg ORDER BY called_at, finished_at IS NULL, finished_at")
        record = Record(
            _sets(ask("SELECT counter_id AS key, service_id AS value FROM counter_service")),
            _sets(ask("SELECT person_id AS key, language AS value FROM person_language")),
            closes_at,
        )
    for event in events:
        record.tell(event)
    record.wrong += _check_rows(rows, record.visits, may_be_open=may_be_open)
    record.wrong += _check_legs([leg for leg in legs if leg["visit_id"] in ids])
    if record.wrong:
        raise Wrong("\n".join(record.wrong[:20]))
    return Counter(row["state"] for row in rows)


def _sets(rows: Table) -> dict[int, set[Any]]:
    found: dict[int, set[Any]] = defaultdict(set)
    for row in rows:
        found[row["key"]].add(row["value"])
    return found


def _check_rows(rows: Table, told: dict[int, Standing], *, may_be_open: bool) -> list[str]:
    wrong = []
    tickets: set[tuple[int, str, str]] = set()
    for row in rows:
        ticket = row["site_id"], row["business_day"], row["ticket"]
        if ticket in tickets:
            wrong.append(f"ticket {ticket[2]} was issued twice on {ticket[1]}")
        tickets.add(ticket)
        if row["id"] not in told:
            wrong.append(f"visit {row['id']} has no events")
        elif told[row["id"]].state != row["state"]:
            wrong.append(f"visit {row['id']} is {row['state']}, its events say {told[row['id']]}")
        if row["state"] in OPEN and not may_be_open:
            wrong.append(f"visit {row['id']} is still {row['state']}")
        if (row["state"] in OPEN) != (row["ended_at"] is None):
            wrong.append(f"visit {row['id']} is {row['state']} and ended at {row['ended_at']}")
    return wrong


def _check_legs(legs: Table) -> list[str]:
    """No counter and no visit has two legs at overlapping times."""
    wrong = []
    for column in ("counter_id", "visit_id"):
        groups: dict[int, Table] = defaultdict(list)
        for leg in legs:
            if leg["counter_id"] is not None:
                groups[leg[column]].append(leg)
        for key, group in groups.items():
            wrong += [
                f"{column} {key}: leg of visit {after['visit_id']} overlaps {before['visit_id']}"
                for before, after in pairwise(group)
                if before["finished_at"] is None or after["called_at"] < before["finished_at"]
            ]
    return wrong
