"""What is asked all day long never reads through history, however long it gets."""

import re
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import date
from pathlib import Path
from typing import Any

import psycopg
import pytest
from sqlalchemy import event

from queueapp.domain.absence import AbsenceDraft
from queueapp.domain.alarm import Alarm, AlarmKind
from queueapp.domain.call import Call, CallEnd
from queueapp.domain.callback import Result, Tried
from queueapp.domain.closing import Ending, KeepOpenReason
from queueapp.domain.forecast.state import Footing, Forecast
from queueapp.domain.help import HelpKind
from queueapp.domain.history.period import Filter, Period
from queueapp.domain.history.query import Query, Sort
from queueapp.domain.incident import IncidentDraft, IncidentKind
from queueapp.domain.promise import CallbackDraft, PromiseKind
from queueapp.domain.promise_list import Mark, Part, Wanted
from queueapp.domain.public.device import Device, DeviceKind, DeviceTrouble
from queueapp.domain.public.paper_day import PaperVisit
from queueapp.domain.public.setup import PublicSetup, QuietSpan
from queueapp.domain.record_page import Group, RecordWanted
from queueapp.domain.session import Seen, Session
from queueapp.domain.site_standard import Checklist
from queueapp.domain.visit import (
    Channel,
    OrderReason,
    Outcome,
    Placement,
    State,
    Told,
    Visit,
    Way,
)
from queueapp.errors import Refused
from queueapp.place import Server
from queueapp.services.hall import Hall
from queueapp.storage import history, pipeline, postgres
from queueapp.storage.postgres import connect
from tests.factories import (
    ASTA,
    BRONIUS,
    CECILIJA,
    DARIUS,
    MINUTE,
    MONDAY_10,
    NUMBER,
    PIN,
    Play,
    fill_promises,
    seen,
    seen_promise,
)
from tests.past import add_past

DESK, LEAD, ADMIN = Session(1, BRONIUS, 1), Session(1, DARIUS), Session(1, ASTA)

FORESEEN = Forecast(MONDAY_10, MONDAY_10 + 1, 0, Footing.FIRM)

ASKED: dict[str, Callable[[Hall], object]] = {
    "board": lambda hall: hall.board.read(1),
    "next": lambda hall: hall.desk.next_client(DESK),
    "undo": lambda hall: hall.desk.undo(DESK),
    "undo at reception": lambda hall: hall.desk.undo(Session(1, ASTA)),
    "favourites": lambda hall: hall.intake.favourites(DESK),
    "take counter": lambda hall: hall.access.take_counter(DESK),
}


def _record(hall: Hall) -> object:
    call = Call("a key", CallEnd.CALLBACK, MONDAY_10, MONDAY_10, 1, CallbackDraft(NUMBER, "When?"))
    return hall.phone.record(DESK, call)


def _letter(hall: Hall) -> int:
    return next(
        entry.promise.id
        for entry in hall.promises.mine(DESK)
        if entry.promise.kind is PromiseKind.EMAIL
    )


def _try(hall: Hall) -> object:
    (first, *_) = hall.board.read(1, BRONIUS).promises
    return hall.phone.tried(DESK, seen_promise(first), Tried(Result.BUSY, MONDAY_10, MONDAY_10))


PROMISES: dict[str, Callable[[Hall], object]] = {
    "board of a person": lambda hall: hall.board.read(1, BRONIUS),
    "board of a lead": lambda hall: hall.board.read(1, DARIUS),
    "mine": lambda hall: hall.promises.mine(DESK),
    "a lead's": lambda hall: hall.promises.mine(LEAD),
    **{
        f"{part}, {who.person_id}": lambda hall, part=part, who=who: hall.promises.page(  # type: ignore[misc]
            who, Wanted(part)
        )
        for part in Part
        for who in (DESK, LEAD)
    },
    "next page": lambda hall: hall.promises.page(DESK, Wanted(Part.OPEN), Mark(MONDAY_10, 7)),
    "next done": lambda hall: hall.promises.page(DESK, Wanted(Part.DONE), Mark(MONDAY_10, 7)),
    "details": lambda hall: hall.promises.details(DESK, 1),
    "known": lambda hall: hall.promises.known(DESK, "+370 612 34567"),
    "of a visit": lambda hall: hall.promises.of_visit(DESK, 1),
    "written before": lambda hall: hall.promises.written_before(DESK, _letter(hall)),
    "number": lambda hall: hall.phone.number(DESK, 1),
    "record": _record,
    "try": _try,
    "undo a callback": lambda hall: (_record(hall), hall.desk.undo(DESK)),
}
ASKED |= PROMISES

FORECASTS: dict[str, Callable[[Hall], object]] = {
    "what was finished": lambda hall: hall.forecasts.finished(1, "2026-02-20", "2026-02-27"),
    "what was finished today": lambda hall: hall.forecasts.today(1),
    "what is learnt of forecasts": lambda hall: hall.forecasts.graded(1, "2026-03-02"),
    "quality": lambda hall: hall.forecasts.quality(1),
    "forecasts of days": lambda hall: hall.forecasts.days(LEAD, "2026-02-01", "2026-03-02"),
    "keep a forecast": lambda hall: hall.forecasts.keep(1, 30, FORESEEN),
    "grade": lambda hall: hall.forecasts.grade(1),
}
ASKED |= FORECASTS

TROUBLES: dict[str, Callable[[Hall], object]] = {
    "incident": lambda hall: hall.incidents.record(DESK, _incident(1)),
    "incident on nobody": lambda hall: hall.incidents.record(DESK, _incident(None)),
    "incidents of a visit": lambda hall: hall.incidents.of_visit(DESK, 1),
    "incidents of a day": lambda hall: hall.incidents.of_day(DESK),
    "call for help": lambda hall: hall.help.call(DESK, HelpKind.ADVICE),
    "call again": lambda hall: hall.help.call(Session(1, CECILIJA, 2), HelpKind.HEALTH),
    "come": lambda hall: hall.help.come(LEAD, 1),
    "end help": lambda hall: hall.help.end(LEAD, 1),
    "undo after an incident": lambda hall: (_record(hall), hall.desk.undo(DESK)),
    "standard": lambda hall: hall.standard.in_force(1),
    "mine of the standard": lambda hall: hall.standard.mine(DESK),
    "acknowledge": lambda hall: hall.standard.acknowledge(DESK, 1),
    "put away": lambda hall: hall.standard.put_away(DESK, Checklist.LEAVING),
    "readers": lambda hall: hall.standard.readers(LEAD),
}
ASKED |= TROUBLES


def _incident(visit_id: int | None) -> IncidentDraft:
    key = f"incident on {visit_id}"
    return IncidentDraft(IncidentKind.CONFLICT, MONDAY_10, note="loud", visit_id=visit_id, key=key)


def _waiting(hall: Hall) -> Seen:
    return seen(hall.board.read(1).waiting[0])


CLOSING: dict[str, Callable[[Hall], object]] = {
    "tell": lambda hall: hall.telling.tell(DESK, [(_waiting(hall), Told.WILL_BE)]),
    "tell and undo": lambda hall: (CLOSING["tell"](hall), hall.desk.undo(DESK)),
    "turn away": lambda hall: hall.telling.turn_away(
        DESK, _waiting(hall), Way.CALLBACK, callback=CallbackDraft("+370 612 00000")
    ),
    "turn away and undo": lambda hall: (CLOSING["turn away"](hall), hall.desk.undo(DESK)),
    "settle": lambda hall: hall.day_end.settle(LEAD, _waiting(hall), Ending.LEFT),
    "keep open": lambda hall: hall.day_end.keep_open(
        LEAD, MONDAY_10 + 8 * 3_600_000, KeepOpenReason.OTHER
    ),
    "open ends": lambda hall: hall.day_end.open_ends(LEAD),
    "close an earlier day": lambda hall: hall.day_end.close_day(LEAD, "2026-03-01"),
    "begin the day": lambda hall: hall.day_end.begin_day(1),
}
ASKED |= CLOSING

RUNNING: dict[str, Callable[[Hall], object]] = {
    "end a visit": lambda hall: hall.running.end_visit(LEAD, _waiting(hall), Ending.LEFT),
    "move": lambda hall: hall.running.move(
        LEAD, _waiting(hall), Placement.FRONT, OrderReason.OTHER
    ),
    "move and undo": lambda hall: (RUNNING["move"](hall), hall.desk.undo(LEAD)),
    "open a counter": lambda hall: hall.running.open_counter(LEAD, 2, DARIUS),
    "close a counter": lambda hall: hall.running.close_counter(LEAD, hall.board.read(1).desks[1]),
    "serve": lambda hall: hall.running.serve(LEAD, 1, {1}),
    "look for what is overdue": lambda hall: hall.alarms.look(1),
    "note an alarm": lambda hall: hall.alarms.note(1, [Alarm(AlarmKind.WAITING, 1, 1, 30)]),
    "log of the day": lambda hall: hall.alarms.day_log(LEAD),
}
ASKED |= RUNNING
_MARCH = Filter(Period(date(2026, 3, 1), date(2026, 3, 31)))
ALL_DAYS = Filter(Period(date(2020, 1, 1), date(2026, 3, 31)))
_CHOSEN = Filter(
    _MARCH.period,
    services=frozenset({1}),
    counters=frozenset({1}),
    people=frozenset({BRONIUS}),
    channels=frozenset(Channel),
    languages=frozenset({"", "lt"}),
    ends=frozenset(State),
    weekdays=frozenset({1, 5}),
    ticket="A0",
)

HISTORY: dict[str, Callable[[Hall], object]] = {
    **{
        f"{name} of {what}": lambda hall, of=of, act=act: act(hall.history, of)  # type: ignore[misc]
        for what, of in (("a month", _MARCH), ("what is chosen", _CHOSEN))
        for name, act in (
            ("past", lambda history, of: history.past(LEAD, of)),
            ("rows", lambda history, of: list(history.rows(LEAD, of))),
            ("legs", lambda history, of: list(history.legs(LEAD, of))),
            *(
                (
                    f"page by {sort}",
                    lambda history, of, by=sort: history.page(LEAD, Query(of, by), 0, 9),
                )
                for sort in Sort
            ),
        )
    },
    "own day": lambda hall: hall.history.own_day(DESK),
    "story": lambda hall: hall.history.story(LEAD, 1),
    "place": lambda hall: hall.history.place(LEAD, Query(_MARCH), 1),
    "look at a person": lambda hall: hall.history.look_at(LEAD, BRONIUS, _MARCH.period),
    "exported": lambda hall: hall.history.exported(LEAD, "visits", "csv", _MARCH, 1),
}
ASKED |= HISTORY

SIGNING_IN: dict[str, Callable[[Hall], object]] = {
    "sign in": lambda hall: hall.sign_in.sign_in(DESK, PIN),
    "who can sign in": lambda hall: hall.sign_in.standing(1, "somebody"),
    "change a PIN": lambda hall: hall.sign_in.change(DESK, PIN, "6094"),
    "reset a PIN": lambda hall: hall.sign_in.reset(LEAD, BRONIUS),
    "let in again": lambda hall: hall.sign_in.let_in_again(LEAD, BRONIUS),
    "sign out": lambda hall: hall.sign_in.sign_out(DESK),
}
ASKED |= SIGNING_IN

RECORD: dict[str, Callable[[Hall], object]] = {
    "check the record": lambda hall: hall.record.check(ADMIN),
    **{
        f"page of the record by {what}": lambda hall, wanted=wanted: hall.record.page(  # type: ignore[misc]
            ADMIN, wanted
        )
        for what, wanted in {
            "nothing": RecordWanted(),
            "ticket": RecordWanted(ticket="A001"),
            "ticket on a day": RecordWanted(ticket="A001", first=date(2026, 3, 2)),
            "everything": RecordWanted(
                date(2026, 3, 1),
                date(2026, 3, 2),
                frozenset(Group),
                frozenset({BRONIUS}),
                frozenset({1}),
                "A001",
                "other",
            ),
            "kind": RecordWanted(groups=frozenset({Group.ACCESS})),
        }.items()
    },
    "record exported": lambda hall: hall.record.exported(ADMIN, "csv", RecordWanted(), 1),
}
ASKED |= RECORD

PRINTER = Device("a printer", DeviceKind.DESK, "Desk 1", trouble=DeviceTrouble.PAPER_OUT)


def _called(hall: Hall) -> int:
    return hall.desk.next_client(DESK).visit.id


def _announce(hall: Hall) -> int:
    return hall.announcing.announce(DESK, "Sveiki", "Hello", 5)


SEEN_BY_CLIENTS: dict[str, Callable[[Hall], object]] = {
    "news": lambda hall: (_called(hall), hall.screens.news(1, 3)),
    "all news of today": lambda hall: (_called(hall), hall.screens.news(1)),
    "announce again": lambda hall: hall.announcing.again(DESK, _called(hall)),
    "announce": _announce,
    "announce and end": lambda hall: hall.announcing.end(DESK, _announce(hall)),
    "what is announced": lambda hall: hall.announcing.texts(DESK),
    "report": lambda hall: hall.screens.report(1, PRINTER),
    "a screen is put away": lambda hall: hall.screens.put_away(1, PRINTER.key),
    "printed": lambda hall: (ASKED["report"](hall), hall.screens.printed(DESK, PRINTER.key)),
    "forget a screen": lambda hall: hall.screens.forget(LEAD, PRINTER.key),
    "screens and kiosks": lambda hall: hall.screens.devices(DESK),
    "kiosk": lambda hall: hall.kiosk.take(1, 1, "lt", "one touch"),
    "set up what clients see": lambda hall: hall.public_setup.change(
        LEAD, PublicSetup(quiet=(QuietSpan(480, 540),)), PublicSetup()
    ),
    "add a picture": lambda hall: hall.public_setup.add_picture(LEAD, "", b"\xff\xd8\xff..."),
    "pictures": lambda hall: hall.public_setup.pictures(LEAD),
    "a picture": lambda hall: hall.screens.picture(1, 1),
}
ASKED |= SEEN_BY_CLIENTS


def _from_paper(hall: Hall) -> Visit:
    now = hall.clock.now()
    line = PaperVisit("P-001", 1, now - MINUTE, ended_at=now, outcome=Outcome.LEFT)
    (done,) = hall.paper_day.enter(DESK, "2026-03-02", [line], "once")
    return done.visit


PAPER_DAY: dict[str, Callable[[Hall], object]] = {
    "enter a paper list": lambda hall: (_from_paper(hall), _from_paper(hall)),
    "take a line back": lambda hall: hall.paper_day.take_back(DESK, seen(_from_paper(hall))),
    "a day from paper": lambda hall: hall.paper_day.day(DESK, "2026-03-02"),
    "check a paper list": lambda hall: hall.paper_day.check(
        DESK, "2026-03-02", [PaperVisit("P-001")]
    ),
}
ASKED |= PAPER_DAY

SMALL = {"site", "counter", "service", "person", "desk", "opening_hours", "counter_service"}
SMALL |= {"standard_version", "standard_read", "credential"}
"""Tables that do not grow with time, or by an administrator's hand alone."""

GROWING = {
    *("visit", "leg", "note", "event", "promise", "contact", "promise_line", "attempt"),
    *("promise_key", "absence", "incident", "incident_line", "help_call", "help_coming"),
    *("checklist_done", "forecast", "kept_open", "alarm", "announcement"),
}


@contextmanager
def statements(hall: Hall) -> Iterator[list[tuple[str, object]]]:
    """What is sent to the database meanwhile."""
    sent: list[tuple[str, object]] = []

    def note(_c: object, _u: object, statement: str, values: object, *_: object) -> None:
        if statement.startswith(("SELECT", "UPDATE", "DELETE")):
            sent.append((statement, values))

    engine = hall._db._engine
    event.listen(engine, "before_cursor_execute", note)
    yield sent
    event.remove(engine, "before_cursor_execute", note)


def plan(path: Path, statement: str, values: object) -> list[str]:
    with closing(sqlite3.connect(path)) as file:
        return [row[3] for row in file.execute(f"EXPLAIN QUERY PLAN {statement}", values)]  # type: ignore[arg-type]


def reads_history(step: str) -> bool:
    """Whether a step of a plan goes through a table, or all of a site's rows, that grow daily."""
    words = step.split()
    if words[0] == "SCAN":
        return words[1] not in SMALL | {"CONSTANT", "in_line", "person_language", "database_info"}
    if words[0] == "SEARCH" and words[1] in GROWING:
        of_open = {"ix_visit_open", "ix_promise_open", "ix_promise_open_of_owner"} & set(words)
        of_open |= {"ix_help_call_open"} & set(words)
        return step.endswith("(site_id=?)") and not of_open
    return False


def is_in_use(play: Play) -> None:
    """Somebody waits, a caller is to be called back, somebody is away, and help is wanted."""
    desk = play.sit(1, BRONIUS)
    play.issue()
    play.callback(desk, "+370 612 00000")
    play.follow_up(desk)
    away = AbsenceDraft(CECILIJA, BRONIUS, "2026-03-02", "2026-03-03")
    play.hall.absence.plan(play.reception(), away)
    play.hall.help.call(Session(1, CECILIJA, 2), HelpKind.CONFLICT)
    play.hall.incidents.record(desk, IncidentDraft(IncidentKind.CONFLICT, MONDAY_10, note="loud"))
    own = play.hall.standard.in_force(1).standard
    play.hall.standard.save(play.reception(), own, 0)
    play.hall.standard.acknowledge(LEAD, 1)
    play.hall.forecasts.keep(1, 15, FORESEEN)


@pytest.mark.parametrize("hall_place", ["file"], indirect=True)
@pytest.mark.parametrize("asked", ASKED)
def test_no_plan_reads_through_history(play: Play, asked: str) -> None:
    is_in_use(play)
    require_no_history_read(play, ASKED[asked], may_be_refused=asked.startswith("undo"))


@pytest.mark.parametrize("hall_place", ["file"], indirect=True)
def test_no_plan_reads_through_history_after_closing_either(play: Play) -> None:
    is_in_use(play)
    for _ in range(15):
        play.issue()
    play.hall.telling.tell(DESK, [(seen(play.issue()), Told.WILL_BE)])
    play.clock.instant = MONDAY_10 + 7 * 3_600_000
    require_no_history_read(play, lambda hall: hall.board.read(1))
    require_no_history_read(play, lambda hall: hall.desk.next_client(DESK))


def require_no_history_read(
    play: Play, ask: Callable[[Hall], object], *, may_be_refused: bool = False
) -> None:
    with statements(play.hall) as sent:
        try:
            ask(play.hall)
        except Refused:
            assert may_be_refused
    plans = [(statement, plan(play.place, statement, values)) for statement, values in sent]
    assert plans
    assert [found for found in plans if any(map(reads_history, found[1]))] == []


@pytest.mark.parametrize("hall_place", ["file"], indirect=True)
@pytest.mark.parametrize("sort", [Sort.WAITED, Sort.SERVED, Sort.ARRIVED])
def test_a_page_of_a_long_table_comes_along_the_index_of_its_order(
    play: Play, monkeypatch: pytest.MonkeyPatch, sort: Sort
) -> None:
    monkeypatch.setattr(history, "_FEW", 0)
    add_past(play)
    with statements(play.hall) as sent:
        assert len(play.hall.history.page(LEAD, Query(ALL_DAYS, sort), 100, 9)) == 9
    walks = [
        plan(play.place, statement, values)
        for statement, values in sent
        if "LIMIT" in statement and "visit.id" in statement
    ]
    assert [[f"ix_visit_{sort}" in step for step in walk] for walk in walks] == [[True]]


@pytest.mark.parametrize("hall_place", ["file"], indirect=True)
def test_the_rows_of_a_page_are_found_by_their_ids(play: Play) -> None:
    add_past(play)
    with statements(play.hall) as sent:
        assert len(play.hall.history.page(LEAD, Query(ALL_DAYS, Sort.WAITED), 0, 100)) == 100
    found = [
        step
        for statement, values in sent
        if "visit.served_ms" in statement
        for step in plan(play.place, statement, values)
    ]
    assert found == ["SEARCH visit USING INTEGER PRIMARY KEY (rowid=?)"]


ERASED = ("contact", "promise_line", "note", "incident_line", "absence", "incident")
ERASED += ("announcement",)
"""Tables with what is erased by and by, and with few rows a day: short beside all that stays."""

PERSONAL: dict[str, Callable[[Hall], object]] = {
    "erase what is due": lambda hall: hall.retention.erase_some(1),
    "erase again": lambda hall: hall.retention.erase_again(1),
    "what goes tonight": lambda hall: hall.retention.preview(ADMIN),
    "look a person up": lambda hall: hall.privacy.find(ADMIN, "+370 612 00000"),
    "erase a person": lambda hall: hall.privacy.erase(
        ADMIN, hall.privacy.find(ADMIN, "+370 612 00000")
    ),
}


@pytest.mark.parametrize("hall_place", ["file"], indirect=True)
@pytest.mark.parametrize("asked", PERSONAL)
def test_what_is_known_of_people_is_read_from_what_can_be_erased_alone(
    play: Play, asked: str
) -> None:
    is_in_use(play)
    with statements(play.hall) as sent:
        PERSONAL[asked](play.hall)
    through = {
        f"{step}: {statement}"
        for statement, values in sent
        for step in plan(play.place, statement, values)
        if reads_history(step) and not step.split()[1].startswith((*ERASED, "anon_", "(subquery"))
    }
    assert through == set()


@contextmanager
def sent_to_server(hall: Hall) -> Iterator[list[tuple[str, Any]]]:
    """What is sent to a server meanwhile, in batches and by itself."""
    sent: list[tuple[str, Any]] = []
    real = pipeline.send

    def note(driver: Any, batch: Any, *more: Any) -> Any:
        sent.extend((each.text, each.values) for each in batch)
        return real(driver, batch, *more)

    with pytest.MonkeyPatch.context() as patch, statements(hall) as others:
        patch.setattr(pipeline, "send", note)
        patch.setattr(postgres, "send", note)
        yield sent
        sent += others


def plan_of_server(server: psycopg.Connection[Any], statement: str, values: Any) -> list[str]:
    with psycopg.ClientCursor(server) as cursor:
        cursor.execute(f"EXPLAIN {statement}", values)
        return [row[0].strip() for row in cursor.fetchall()]


_THROUGH_ALL = re.compile(r"Seq Scan on (promise|contact|promise_line)\b")


@pytest.mark.parametrize("hall_place", ["server"], indirect=True)
def test_no_plan_of_a_server_reads_through_what_is_done(play: Play) -> None:
    fill_promises(play, still_open=60, done=20_000)
    is_in_use(play)
    assert isinstance(play.place, Server)
    with connect(play.place) as server:
        server.execute("ANALYZE")
        server.commit()
        found = {}
        for asked, ask in PROMISES.items():
            with sent_to_server(play.hall) as sent:
                ask(play.hall)
            plans = [
                (statement, plan_of_server(server, statement, values))
                for statement, values in sent
                if statement.startswith(("SELECT", "UPDATE", "DELETE", "WITH"))
            ]
            assert plans
            for statement, steps in plans:
                if any(map(_THROUGH_ALL.search, steps)):
                    found[asked, statement] = steps
        assert {(a, tuple(p)) for (a, _), p in found.items()} == set()
        assert plan_of_server(server, "SELECT * FROM contact WHERE name = 'Ona'", {})[0].startswith(
            "Seq Scan on contact"
        )


@pytest.mark.parametrize("hall_place", ["file"], indirect=True)
def test_the_board_finds_calls_for_help_among_the_open_ones_alone(play: Play) -> None:
    is_in_use(play)
    with statements(play.hall) as sent:
        assert play.hall.board.read(1).help
    (plan_,) = [
        plan(play.place, statement, values)
        for statement, values in sent
        if "FROM help_call" in statement
    ]
    assert "ix_help_call_open (site_id=?)" in " ".join(plan_)
    assert not any("TEMP B-TREE" in step and "RIGHT PART" not in step for step in plan_), plan_


@pytest.mark.parametrize(
    "step",
    [
        "SCAN leg",
        "SCAN visit USING INDEX anything",
        "SEARCH visit USING COVERING INDEX ix_visit_ended (site_id=?)",
        "SEARCH event USING INDEX ix_event_day (site_id=?)",
        "SEARCH promise USING INDEX ix_promise_done (site_id=?)",
        "SEARCH contact USING INDEX ix_contact_number (site_id=?)",
        "SCAN promise_line",
        "SEARCH incident USING INDEX ix_incident_day (site_id=?)",
        "SEARCH help_call USING INDEX ix_help_call_of_day (site_id=?)",
        "SCAN help_coming",
    ],
)
def test_a_plan_that_reads_through_history_is_recognised(step: str) -> None:
    assert reads_history(step)
