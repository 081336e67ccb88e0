"""One hand-written day of the tests' hall, Monday 2 March 2026, and what it comes to.

Its figures are counted by hand in `tests/domain/test_history_day.py`; whoever shows, prints or
exports them has to come to the same.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from itertools import pairwise
from typing import Any

from sqlalchemy import insert

from queueapp.domain.desk import BreakReason, DeskState
from queueapp.domain.forecast.grades import KeptForecast, WhatCame
from queueapp.domain.forecast.state import Footing
from queueapp.domain.history.past import NONE, Legs, Past, Promises, Stretch, Visits
from queueapp.domain.history.period import Period
from queueapp.domain.phone_number import masked
from queueapp.domain.promise import Contact, Line, LineKind, Promise, PromiseKind, PromiseOutcome
from queueapp.domain.record import Event, EventKind
from queueapp.domain.visit import (
    FINISHES,
    Channel,
    Hold,
    HoldReason,
    Leg,
    OrderReason,
    Outcome,
    Rank,
    State,
    Told,
    Visit,
)
from queueapp.place import Server
from queueapp.services.hall import Hall
from queueapp.storage import schema
from queueapp.storage.bulk import DayHistory, PromiseHistory, add_day
from tests.factories import (
    ASTA,
    BENEFITS,
    BRONIUS,
    CECILIJA,
    DARIUS,
    HOUSING,
    KEYS,
    MINUTE,
    PASSPORTS,
    at,
)

DAY = date(2026, 3, 2)
PERIOD = Period(DAY, DAY)
NOW = at("2026-03-03 10:00")
"""Tuesday at ten: when the day is looked back on."""

EXPECTED = {PASSPORTS: 10, BENEFITS: 20, HOUSING: 10, KEYS: 10}
"""The planned minutes of the services of the tests' hall."""

TARGET = 15
"""The tests' hall wants its clients called within so many minutes."""

VISITS = """
A001 08:00            | c1 08:02 08:02-08:10 settled
B001 08:01            | c2 08:03 08:04-08:24 settled
A002 08:05            | c1 08:10 08:11-08:19 informed
A003 08:06            | c1 08:20      -08:23 no_show
C001 08:10            | c2 08:25 08:26-08:40 papers_missing
A004 08:15 ru         | c2 08:41 08:42-08:50 settled
A005 08:20            | c1 08:24 08:24-08:34 settled phone=4
B002 08:30            | c1 08:35 08:35-08:45 held | c1 09:00 09:00-09:10 settled
A006 08:32            | c1 08:46 08:47-08:55 settled
A007 08:35            | left 08:50
C002 08:45            | c2 08:59 09:00-09:20 transferred=D | c4 09:30 09:31-09:41 settled
A008 08:55 desk       | c2 08:55 08:55-08:58 informed for=quick_question
A009 09:00 en         | c4 09:02 09:03-09:13 settled for=language
A010 09:05            | c1 09:11 09:12-09:20 settled
D001 09:06            | c4 09:14 09:15-09:25 settled
B003 09:10            | c1 09:21 09:22-09:52 settled inaccurate
A011 09:15 ru         | c2 09:21 09:22-09:30 settled
C003 09:20            | c2 09:31 09:32-09:44 next_service=A | c2 09:44 09:44-09:50 settled
A012 09:25            | c4 09:42 09:43-09:53 settled
A015 09:35            | c1 09:53 09:54-10:02 settled
A013 09:40            | mistake 09:45
A014 09:45            | c2 09:51 09:52-10:00 settled for=health
B004 10:00            | c1 10:10 10:11-10:31 settled
A017 10:05 en         | c4 10:08 10:09-10:19 settled
A016 10:05 phone      | c1 10:05 10:05-10:09 informed
A018 10:10            | c2 10:12 10:13-10:21 settled
D002 10:15            | c4 10:20      -10:24 no_show | back 10:40 | c4 10:50 10:51-11:01 settled
C004 10:20            | c2 10:46 10:47-11:07 settled
A019 10:25            | c4 10:26 10:27-10:37 refused
A020 11:00            | c1 11:02 11:03-11:11 settled
B005 11:05            | c2 11:10 11:11-11:31 in_writing
A021 11:10 ru         | c2 11:32 11:33-11:41 settled
D003 11:15            | c4 11:17 11:18-11:28 settled for=quick_question
A022 13:10            | c1 13:12 13:13-13:21 settled
C005 13:20            | c2 13:24 13:25-13:40 transferred=B | left 13:50
C006 14:00 offsite    | p4 14:00 14:00-14:50 settled
B006 14:05            | c1 14:35 14:36-14:56 settled
A023 15:27            | told=not_today 15:28 | c2 15:32 15:33-15:41 settled
A024 16:40            | told=not_today 16:45 | turned_away 17:05
A025 16:50            | c1 16:52 16:53-16:58 held
"""
"""Ticket, arrival, how (reception) and language (Lithuanian); then what happened, step by step.

`c1 08:02 08:03-08:10 settled`: called at counter 1 at 8:02, served from 8:03 to 8:10; without a
start the client did not come. `p4`: by person 4 away from the hall. `phone`: so many minutes of it
on the phone; `for`: called out of order for that reason; `back`: waiting again.
"""

DESKS = """
c1 08:00 ready | 12:00 on_break | 12:30 ready | 15:00 other_work | 15:30 ready | 17:00 closed
c2 08:00 ready | 10:30 on_break | 10:45 ready | 12:30 on_break | 13:00 ready | 16:30 closed
c4 09:00 ready | 13:00 closed
"""

PROMISES = """
callback p2 A 08:30 due 12:00          done 11:50 answered     tried 1
callback p2 A 09:00 due 11:00          done 14:00 answered     tried 3
callback p3 B 15:00 due 17:00          done Tue-09:00 answered tried 2
callback p3 C 16:00 due Tue-09:00      open                    tried 1
callback p4 A 16:30 due Tue-15:00      open                    tried 0
callback p4 - 10:00 due 16:00          done 10:30 wrong_number tried 1
callback p3 C 11:00 due 16:00          done 11:30 passed_on    tried 1
email    p2 A 09:00 due Tue-08:00      done 15:00 answered     got 08:00
email    p3 B 08:15 due 15:00          done 16:30 answered     got Sun-15:00
email    p3 C 10:00 due Tue-09:30      open                    got 09:30
email    p4 D 14:30 due Tue-14:00      open                    got 14:00
email    p4 A 12:00 due Tue-11:00      done 13:00 withdrawn    got 11:00
writing  p4 B 13:00 due Fri-17:00      open
"""
"""What was promised: how, by whom, about which service, when, until when, and what came of it."""

_COUNTERS = {1: BRONIUS, 2: CECILIJA, 4: DARIUS}
_SERVICES = {"A": PASSPORTS, "B": BENEFITS, "C": HOUSING, "D": KEYS}
_DAYS = {"Sun": "2026-03-01", "Tue": "2026-03-03", "Fri": "2026-03-06"}
_CLOSES = at("2026-03-02 17:00")

FORECASTS = tuple(
    KeptForecast(
        DAY.isoformat(),
        lead,
        _CLOSES - lead * MINUTE,
        _CLOSES,
        waiting,
        Footing.FIRM,
        promise,
        likely,
        low,
        high,
        came=WhatCame(*came),
    )
    for lead, waiting, promise, likely, low, high, came in (
        (90, 1, 1, 1, 1, 1, (1, 0, 0, 1)),
        (60, 0, 0, 0, 0, 0, (0, 0, 0, 0)),
        (30, 0, 0, 0, 0, 0, (0, 0, 0, 0)),
        (15, 1, 1, 1, 0, 1, (0, 0, 1, 0)),
    )
)
"""At 15:30 A023 waits, is called, and was warned for nothing; at 16:45 A024 waits and is let down.
The forecasts of a promise to nobody do not count."""


def instant(text: str) -> int:
    """An instant of the day (ms UTC): `08:30`, or `Tue-08:30` on another day."""
    day, _, clock = text.rpartition("-")
    return at(f"{_DAYS[day] if day else DAY.isoformat()} {clock}")


@dataclass(slots=True)
class _Telling:
    """A visit as it is read step by step, with the events that it leaves."""

    visit: Visit
    events: list[Event] = field(default_factory=list)
    waits: bool = True
    person: int = ASTA

    def event(self, kind: EventKind, when: int, counter: int | None = None, **data: Any) -> None:
        self.events.append(
            Event(0, when, kind, self.visit.id, self.person, counter, None, data, None)
        )

    def change(self, **changes: Any) -> None:
        self.visit = replace(self.visit, **changes)

    def end(self, state: State, outcome: Outcome, when: int) -> None:
        self.change(state=state, outcome=outcome, ended_at=when)
        self.waits = False

    def step(self, words: list[str]) -> None:
        what, _, detail = words[0].partition("=")
        if what == "told":
            told = Told(detail)
            self.change(told=told, told_at=instant(words[1]))
            self.event(EventKind.TOLD, instant(words[1]), told=told, language=None)
        elif what == "back":
            when = instant(words[1])
            self.change(state=State.WAITING, outcome=None, ended_at=None, waiting_since=when)
            self.event(
                EventKind.REINSTATED, when, reason=OrderReason.CLIENT_RETURNED, placement="end"
            )
            self.waits = True
        elif what in {"left", "mistake"}:
            self.end(State.LEFT, Outcome(what), instant(words[1]))
            self.event(EventKind.LEFT, instant(words[1]))
        elif what == "turned_away":
            self.end(State.TURNED_AWAY, Outcome.TURNED_AWAY, instant(words[1]))
            self.event(EventKind.TURNED_AWAY, instant(words[1]), way="another_day")
        else:
            self.leg(words)

    def leg(self, words: list[str]) -> None:
        visit = self.visit
        where, called_at, (begun, _, until) = words[0], instant(words[1]), words[2].partition("-")
        how, _, service = words[3].partition("=")
        more = dict(word.partition("=")[::2] for word in words[4:])
        counter = int(where[1:]) if where[0] == "c" else None
        self.person = _COUNTERS[counter] if counter is not None else int(where[1:])
        started_at, ended = instant(begun) if begun else None, instant(until)
        outcome = Outcome(how)
        leg = Leg(
            number=len(visit.legs) + 1,
            service_id=visit.service_id,
            counter_id=counter,
            person_id=self.person,
            called_at=called_at,
            started_at=started_at,
            finished_at=ended,
            outcome=outcome,
            accurate="inaccurate" not in more,
            phone_ms=int(more.get("phone", 0)) * MINUTE,
            waited_since=visit.waiting_since if self.waits else None,
            reason=OrderReason(more["for"]) if "for" in more else None,
        )
        self._began(leg)
        self.waits = False
        self.change(legs=(*visit.legs, leg))
        if outcome is Outcome.TRANSFERRED:
            self.change(state=State.WAITING, service_id=_SERVICES[service], waiting_since=ended)
            self.waits = True
            self.event(EventKind.TRANSFERRED, ended, counter, service=_SERVICES[service])
        elif outcome is Outcome.NEXT_SERVICE:
            self.change(state=State.SERVING, service_id=_SERVICES[service])
            self.event(EventKind.SERVICE_ADDED, ended, counter, service=_SERVICES[service])
        elif outcome is Outcome.HELD:
            assert counter is not None
            held = Hold(HoldReason.FILLING_IN, ended, ended + 15 * MINUTE, counter, self.person)
            self.change(state=State.ON_HOLD, hold=held)
            self.event(EventKind.HELD, ended, counter, reason=held.reason, until=held.until)
        elif outcome is Outcome.NO_SHOW:
            self.end(State.NO_SHOW, outcome, ended)
            self.event(EventKind.NO_SHOW, ended, counter)
        else:
            self.end(FINISHES[outcome], outcome, ended)
            if counter is not None:
                self.event(EventKind.FINISHED, ended, counter, outcome=outcome)

    def _began(self, leg: Leg) -> None:
        if leg.counter_id is None:
            self.event(EventKind.OFFSITE, leg.called_at, place="home")
        elif self.visit.state is State.ON_HOLD:
            self.change(hold=None)
            self.event(EventKind.RESUMED, leg.called_at, leg.counter_id, elsewhere=False)
        elif self.visit.channel is Channel.PHONE:
            self.event(EventKind.CALL_SERVED, leg.called_at, leg.counter_id)
        elif leg.number == 1 and not self.waits:
            self.event(EventKind.TAKEN, leg.called_at, leg.counter_id, reason=leg.reason)
        elif self.waits:
            how = "out_of_order" if leg.reason else "next"
            self.event(EventKind.CALLED, leg.called_at, leg.counter_id, how=how, reason=leg.reason)
            if leg.started_at is not None:
                self.event(EventKind.STARTED, leg.started_at, leg.counter_id)


def _told() -> list[_Telling]:
    return [_read(number, line) for number, line in enumerate(VISITS.strip().splitlines(), 1)]


def _read(number: int, line: str) -> _Telling:
    (ticket, arrived, *more), *steps = (part.split() for part in line.split("|"))
    channel = next((Channel(word) for word in more if word in set(Channel)), Channel.RECEPTION)
    language = next((word for word in more if word not in set(Channel)), "lt")
    arrived_at = instant(arrived)
    visit = Visit(
        id=number,
        site_id=1,
        business_day=DAY.isoformat(),
        ticket=ticket,
        service_id=_SERVICES[ticket[0]],
        state=State.WAITING,
        channel=channel,
        arrived_at=arrived_at,
        waiting_since=arrived_at,
        rank=Rank.ORDINARY,
        place_at=arrived_at,
        language=language,
    )
    told = _Telling(visit, waits=channel is Channel.RECEPTION)
    told.event(EventKind.ISSUED, arrived_at, channel=channel, service=visit.service_id)
    for words in steps:
        told.step(words)
    return told


def visits() -> tuple[Visit, ...]:
    """The 40 visits as they stand on the next day."""
    return tuple(each.visit for each in _told())


def promises() -> tuple[Promise, ...]:
    """The promises as they stand on the next day."""
    return tuple(
        _promise(number, line.split())
        for number, line in enumerate(PROMISES.strip().splitlines(), 1)
    )


def _promise(number: int, words: list[str]) -> Promise:
    kind, person, service, taken, _, due, *rest = words
    told = dict(pairwise(rest))
    done_at = instant(told["done"]) if "done" in told else None
    outcome = PromiseOutcome(told[told["done"]]) if "done" in told else None
    return Promise(
        id=number,
        site_id=1,
        kind=PromiseKind(kind),
        business_day=DAY.isoformat(),
        taken_at=instant(taken),
        taken_by=int(person[1:]),
        counter_id=None,
        visit_id=None,
        owner_id=int(person[1:]),
        due_at=instant(due),
        service_id=_SERVICES.get(service),
        attempts=int(told.get("tried", 0)),
        received_at=instant(told["got"]) if "got" in told else None,
        outcome=outcome,
        done_at=done_at,
        done_by=int(person[1:]) if done_at is not None else None,
    )


def _desks() -> Iterable[tuple[int, list[tuple[int, DeskState]]]]:
    for line in DESKS.strip().splitlines():
        counter, changes = int(line[1]), line[2:].split("|")
        times = [change.split() for change in changes]
        yield counter, [(instant(clock), DeskState(state)) for clock, state in times]


def stretches() -> tuple[Stretch, ...]:
    """Who had which counter, and what they were at."""
    return tuple(
        Stretch(DAY.toordinal(), counter, _COUNTERS[counter], state, since, until)
        for counter, changes in _desks()
        for (since, state), (until, _) in pairwise(changes)
    )


def past() -> Past:
    """The day as its figures are computed from it, without a database."""
    return past_of(visits(), promises(), stretches(), FORECASTS, now=NOW, expected=EXPECTED)


def past_of(
    visits: Sequence[Visit] = (),
    promises: Sequence[Promise] = (),
    stretches: Sequence[Stretch] = (),
    forecasts: Sequence[KeptForecast] = (),
    *,
    now: int = NOW,
    expected: Mapping[int, int] | None = None,
) -> Past:
    """Visits and promises in columns."""
    import numpy as np

    legs = [(place, leg) for place, visit in enumerate(visits) for leg in visit.legs]
    spoken = ["", *sorted({visit.language for visit in visits if visit.language})]

    def numbers(values: Iterable[int | StrEnum | None]) -> Any:
        return np.array([_number(value) for value in values], dtype=np.int64)

    return Past(
        visits=Visits(
            id=numbers(visit.id for visit in visits),
            day=numbers(_ordinal(visit.business_day) for visit in visits),
            service=numbers(visit.service_id for visit in visits),
            channel=numbers(visit.channel for visit in visits),
            language=numbers(spoken.index(visit.language or "") for visit in visits),
            state=numbers(visit.state for visit in visits),
            outcome=numbers(visit.outcome for visit in visits),
            arrived_at=numbers(visit.arrived_at for visit in visits),
            waiting_since=numbers(visit.waiting_since for visit in visits),
            ended_at=numbers(visit.ended_at for visit in visits),
        ),
        legs=Legs(
            visit=numbers(place for place, _ in legs),
            number=numbers(leg.number for _, leg in legs),
            service=numbers(leg.service_id for _, leg in legs),
            counter=numbers(leg.counter_id for _, leg in legs),
            person=numbers(leg.person_id for _, leg in legs),
            waited_since=numbers(leg.waited_since for _, leg in legs),
            called_at=numbers(leg.called_at for _, leg in legs),
            started_at=numbers(leg.started_at for _, leg in legs),
            finished_at=numbers(leg.finished_at for _, leg in legs),
            outcome=numbers(leg.outcome for _, leg in legs),
            reason=numbers(leg.reason for _, leg in legs),
            phone_ms=numbers(leg.phone_ms for _, leg in legs),
            accurate=np.array([leg.accurate for _, leg in legs], dtype=bool),
        ),
        promises=Promises(
            id=numbers(each.id for each in promises),
            day=numbers(_ordinal(each.business_day) for each in promises),
            kind=numbers(each.kind for each in promises),
            service=numbers(each.service_id for each in promises),
            person=numbers(each.owner_id for each in promises),
            taken_at=numbers(each.taken_at for each in promises),
            received_at=numbers(each.received_at for each in promises),
            due_at=numbers(each.due_at for each in promises),
            done_at=numbers(each.done_at for each in promises),
            outcome=numbers(each.outcome for each in promises),
            attempts=numbers(each.attempts for each in promises),
        ),
        stretches=tuple(stretches),
        forecasts=tuple(forecasts),
        languages=tuple(spoken),
        expected=dict(expected or {}),
        now=now,
    )


def _ordinal(day: str) -> int:
    return date.fromisoformat(day).toordinal()


def _number(value: int | StrEnum | None) -> int:
    if value is None:
        return NONE
    return list(type(value)).index(value) if isinstance(value, StrEnum) else value


def write(hall: Hall, place: object, site_id: int = 1) -> None:
    """Write the whole day, as it was recorded, into a hall that has no visits yet.

    `place` is where the hall is kept. Read it with the clock at `NOW`.
    """
    told = _told()
    events = [event for each in told for event in each.events] + _desk_events()
    events.sort(key=lambda event: (event.at, event.visit_id or 0))
    numbered = [replace(event, id=number) for number, event in enumerate(events, 1)]
    prefixes = [each.visit.ticket[0] for each in told]
    day = DayHistory(
        DAY.isoformat(),
        [each.visit for each in told],
        numbered,
        (),
        {prefix: prefixes.count(prefix) for prefix in _SERVICES},
        [_known(promise) for promise in promises()],
    )
    with hall._db.write(site_id) as tx:
        add_day(tx, day)
        tx.connection.execute(insert(schema.forecast), [_kept(each) for each in FORECASTS])
        if isinstance(place, Server):
            for table in ("visit", "event", "promise"):
                tx.connection.exec_driver_sql(
                    f"SELECT setval(pg_get_serial_sequence('{table}', 'id'), max(id)) FROM {table}"
                )


def _desk_events() -> list[Event]:
    found = []
    for counter, changes in _desks():
        for place, (when, state) in enumerate(changes):
            kind = EventKind.DESK_OPENED if place == 0 else EventKind.DESK_CHANGED
            if state is DeskState.CLOSED:
                kind = EventKind.DESK_CLOSED
            reason = BreakReason.LUNCH if state is DeskState.ON_BREAK else None
            data = {"state": state, "reason": reason}
            person = _COUNTERS[counter]
            found.append(Event(0, when, kind, None, person, counter, None, data, None))
    return found


def _known(promise: Promise) -> PromiseHistory:
    line = Line(LineKind.QUESTION, "When is it ready?", promise.taken_at, promise.owner_id)
    if promise.kind is not PromiseKind.CALLBACK:
        contact = Contact(address=f"client{promise.id}@example.lt")
        return PromiseHistory(promise, contact, lines=(line,))
    number = f"+3706990{promise.id:04d}"
    return PromiseHistory(promise, Contact(masked(number), f"Client {promise.id}"), number, (line,))


def _kept(forecast: KeptForecast) -> dict[str, object]:
    came = forecast.came
    assert came is not None
    return {
        "site_id": 1,
        "business_day": forecast.day,
        "lead": forecast.lead,
        "at": forecast.at,
        "closes_at": forecast.closes_at,
        "waiting": forecast.waiting,
        "footing": forecast.footing.value,
        "promise": forecast.promise,
        "likely": forecast.likely,
        "low": forecast.low,
        "high": forecast.high,
        "chances": "{}",
        "memo": "",
        "called": came.called,
        "gone": came.gone,
        "let_down": came.let_down,
        "needless": came.needless,
        "kept_open": False,
    }
