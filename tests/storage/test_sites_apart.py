"""Several halls in one database: nothing of one is seen, counted or changed from another."""

import inspect
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

import pytest

from queueapp.domain.absence import AbsenceDraft
from queueapp.domain.alarm import Alarm, AlarmKind, Overdue
from queueapp.domain.call import Call, CallEnd
from queueapp.domain.callback import Result, Tried
from queueapp.domain.chain import SEALED
from queueapp.domain.closing import Ending, KeepOpenReason
from queueapp.domain.desk import Desk
from queueapp.domain.forecast.state import Footing, Forecast, Outlook, Verdict
from queueapp.domain.help import HelpKind
from queueapp.domain.history.past import Damaged, Past
from queueapp.domain.history.period import Filter, Period
from queueapp.domain.history.query import Query, Sort
from queueapp.domain.hours import Days, OwnDay
from queueapp.domain.incident import IncidentDraft, IncidentKind, LineOf
from queueapp.domain.lifecycle import Request
from queueapp.domain.promise import AnswerDraft, CallbackDraft, PromiseKind
from queueapp.domain.promise_list import Part, Wanted
from queueapp.domain.public.device import Device, DeviceKind, DeviceTrouble
from queueapp.domain.public.paper_day import PaperVisit
from queueapp.domain.public.setup import Notice, PublicSetup
from queueapp.domain.record_page import RecordWanted
from queueapp.domain.session import Session, Target
from queueapp.domain.shift import Break, Shift
from queueapp.domain.site_standard import Checklist
from queueapp.domain.visit import HoldReason, OrderReason, Outcome, Placement, Told, Way
from queueapp.errors import Refusal, Refused
from queueapp.place import Server
from queueapp.services.hall import Hall
from queueapp.storage import (
    absences,
    alarms,
    announcing,
    closing,
    credentials,
    desks,
    devices,
    events,
    experience,
    forecasts,
    help,
    history,
    hours,
    importing,
    incidents,
    notes,
    paper_day,
    past,
    persons,
    promises,
    public,
    record,
    shifts,
    standards,
    stations,
    stories,
    stretches,
    visits,
    waits,
)
from queueapp.storage.tx import Tx
from tests.factories import (
    ASTA,
    DRAFT,
    MONDAY_10,
    NUMBER,
    OTHER_NUMBER,
    PASSPORTS,
    PIN,
    Play,
    SetClock,
    build_server_template,
    build_template,
    contents,
    erase_due,
    give_pins,
    refusal,
    seen,
    seen_promise,
    server_of,
)
from tests.postgres import Cluster

Somewhere = TypeVar("Somewhere", Path, Server)

HERE, THERE = 1, 2
DAY = "2026-03-02"

OTHER_DRAFT = replace(DRAFT, name="The other hall", wait_target=25)


AT_WORK = MONDAY_10 + 8_000
"""When each hall has its day's life so far."""


@pytest.fixture(scope="module")
def hall_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two halls in a file, built once."""
    return fill(build_template(tmp_path_factory.mktemp("halls") / "template.queueapp"))


@pytest.fixture(scope="module")
def server_template(cluster: Cluster) -> str:
    """Two halls on the server, built once."""
    return fill(server_of(cluster, build_server_template(cluster))).database


@pytest.fixture
def clock() -> SetClock:
    return SetClock(AT_WORK)


@pytest.fixture
def halls(play: Play) -> Play:
    """Two halls at work: the same prefixes, counters and people's names, a day's life in each."""
    return play


def fill(place: Somewhere) -> Somewhere:
    """Put a day's life into the hall, and into another beside it."""
    clock = SetClock()
    with Hall.open(place, clock) as hall:
        live(Play(hall, clock, place))
    give_pins(place)
    assert clock.now() == AT_WORK
    return place


def live(play: Play) -> None:
    there = play.hall.setup.open_another(Session(HERE, ASTA), OTHER_DRAFT)
    assert there == THERE
    for site in (HERE, THERE):
        directory = play.hall.access.directory(site)[0]
        people, counters = list(directory.people), list(directory.counters)
        service = next(iter(directory.services))
        admin, clerk = Session(site, people[0]), Session(site, people[1], counters[0])
        for _ in range(4):
            play.clock.instant += 1000
            play.hall.intake.issue(admin, Request(service), f"note of {site}")
        play.hall.intake.issue(admin, Request(service), operation=f"key of {site}")
        play.hall.access.take_counter(clerk)
        desk = play.hall.desk
        desk.no_show(clerk, seen(desk.next_client(clerk)))
        held = desk.start(clerk, seen(desk.next_client(clerk)))
        desk.hold(clerk, seen(held), HoldReason.OTHER, 5, f"held in {site}")
        desk.start(clerk, seen(desk.next_client(clerk)))
        play.hall.access.enrol(site, f"pc of {site}")
        own = {f"2026-12-0{site}": OwnDay(None, f"note of {site}")}
        play.hall.setup.change(admin, replace(play.hall.setup.current(site), exceptions=own))
        promise_things(play, site, admin, clerk)
        standard_things(play, site, admin, clerk)
        public_things(play, site, admin)
        waiting = play.hall.board.read(site).waiting[0]
        alarm = Alarm(AlarmKind.WAITING, waiting.id, waiting.waiting_since, 30)
        assert play.hall.alarms.note(site, [alarm]) == (alarm,)
        play.hall.telling.tell(clerk, [(seen(waiting), Told.WILL_BE)])
        play.hall.day_end.close_day(admin, "2026-03-01")


def promise_things(play: Play, site: int, admin: Session, clerk: Session) -> None:
    """The same two callers and letter in each hall; one is called in vain, one call is over."""
    promises, now = play.hall.promises, play.clock.now()
    at_desk = play.hall.board.read(site).at_desk[clerk.counter_id or 0]
    for number in (NUMBER, OTHER_NUMBER):
        about = CallbackDraft(number, f"question in {site}", "Ona")
        key = f"call {number} of {site}"
        call = Call(key, CallEnd.CALLBACK, now - 5000, now, at_desk.id, about)
        entry = play.hall.phone.record(clerk, call).entry
        assert entry is not None
        tried = Tried(Result.NO_ANSWER, now, now, f"tried in {site}")
        kept = play.hall.phone.tried(clerk, seen_promise(entry), tried)
    promises.answered(clerk, seen_promise(kept), f"answered in {site}")
    letter = AnswerDraft(PromiseKind.EMAIL, "ona@example.lt", f"letter of {site}")
    promises.promise_answer(clerk, letter)
    promises.answered(clerk, seen_promise(promises.promise_answer(clerk, letter)))
    away = AbsenceDraft(admin.person_id, clerk.person_id, "2026-03-02", "2026-03-03")
    play.hall.absence.plan(admin, away)


def standard_things(play: Play, site: int, admin: Session, clerk: Session) -> None:
    """In each hall an incident with a letter, help that comes, and a version that was read."""
    hall = play.hall
    at_desk = hall.board.read(site).at_desk[clerk.counter_id or 0]
    letter = AnswerDraft(PromiseKind.EMAIL, "ona@example.lt", f"promised in {site}")
    draft = IncidentDraft(
        IncidentKind.CONFLICT,
        play.clock.now(),
        about=f"about {site}",
        note=f"noted in {site}",
        visit_id=at_desk.id,
        follow_up=letter,
        key=f"incident of {site}",
    )
    hall.incidents.record(clerk, draft)
    called = hall.help.call(clerk, HelpKind.CONFLICT, at_desk.id)
    hall.help.come(admin, called.id)
    own = hall.standard.in_force(site).standard
    for number, left_out in enumerate((f"II.{site}", f"III.{site}")):
        hall.standard.save(admin, replace(own, hidden=frozenset({left_out})), number)
    hall.shifts.plan(clerk, Shift(clerk.person_id, DAY, 900 + site, (Break(700, 715),)))
    over, to_come = ((60, 30), (90, 15))[site - 1]
    hall.forecasts.keep(site, over, foreseen(site, at_desk.id, play.clock.now()))
    hall.forecasts.grade(site)
    hall.forecasts.keep(site, to_come, foreseen(site, at_desk.id, MONDAY_10 + 10**9))
    hall.standard.acknowledge(clerk, site)
    hall.standard.put_away(clerk, (Checklist.SHIFT_START, Checklist.LEAVING)[site - 1])


def public_things(play: Play, site: int, admin: Session) -> None:
    """In each hall a picture on a notice, a text for everybody, and a kiosk without paper."""
    hall = play.hall
    hall.announcing.announce(admin, f"announced in {site}", "", 60)
    service = next(iter(hall.access.directory(site)[0].services))
    gone = PaperVisit("P-001", service, MONDAY_10, ended_at=MONDAY_10, outcome=Outcome.LEFT)
    hall.paper_day.enter(admin, DAY, [gone], f"paper of {site}")
    picture = hall.public_setup.add_picture(admin, f"picture of {site}", picture_of(site))
    notice = Notice(1, picture=picture)
    hall.public_setup.change(admin, PublicSetup(notices=(notice,)), PublicSetup())
    trouble = DeviceTrouble.PAPER_OUT
    kiosk = Device(f"kiosk of {site}", DeviceKind.KIOSK, f"kiosk {site}", trouble=trouble)
    hall.screens.report(site, kiosk)


def picture_of(site: int) -> bytes:
    return b"\x89PNG\r\n\x1a\n" + bytes([site])


def foreseen(site: int, visit: int, closes_at: int) -> Forecast:
    """A forecast about one visit, which is known by its numbers."""
    outlook = Outlook(visit, 0.5, Verdict.UNCERTAIN, None, None, None)
    memo = f"note of {site}"
    return Forecast(
        MONDAY_10, closes_at, 1, Footing.FIRM, promise=visit, outlooks=(outlook,), memo=memo
    )


def of_site(play: Play, site: int) -> dict[str, list[dict[str, Any]]]:
    """Everything that belongs to one hall."""
    found = contents(play.place)
    return {
        table: [
            row for row in rows if row.get("site_id", row["id"] if table == "site" else 0) == site
        ]
        for table, rows in found.items()
        if table != "database_info"
    }


def ids(found: Mapping[str, Sequence[Mapping[str, Any]]], table: str) -> set[int]:
    return {row["id"] for row in found[table]}


@dataclass(frozen=True)
class There:
    """What the things of the other hall are called."""

    visits: list[int]
    people: list[int]
    counters: list[int]
    promises: list[int]
    absences: list[int]
    incidents: list[int]
    calls_for_help: list[int]
    announcements: list[int]
    pictures: list[int]


ALL = Filter(Period(date(2026, 1, 1), date(2026, 12, 31)))


def the_past_of(there: There) -> list[Filter]:
    """All of the past, and what of it is the other hall's."""
    return [
        ALL,
        replace(ALL, counters=frozenset(there.counters)),
        replace(ALL, people=frozenset(there.people)),
        replace(ALL, ticket="A00", weekdays=frozenset({1})),
    ]


def told_of(found: Past) -> list[Any]:
    """What the columns tell of a hall, as plain values."""
    named = {
        "visit_id": found.visits.id,
        "service_id": found.visits.service,
        "counter_id": found.legs.counter,
        "person_id": [*found.legs.person, *found.promises.person],
        "promise_id": found.promises.id,
    }
    plain = [{name: int(each)} for name, values in named.items() for each in values]
    return [*plain, *found.stretches, {"visit_id": None, "kept": len(found.forecasts)}]


READS: dict[str, Callable[[Tx, There], Any]] = {
    "visits.get": lambda tx, there: [visits.get(tx, visit) for visit in there.visits],
    "visits.of_operation": lambda tx, _: visits.of_operation(tx, f"key of {THERE}"),
    "visits.has_ticket": lambda tx, _: visits.has_ticket(tx, DAY, "A001"),
    "visits.waiting_in_order": lambda tx, _: list(visits.waiting_in_order(tx, Days(DAY, DAY))),
    "visits.accepted_in_order": lambda tx, _: list(visits.accepted_in_order(tx, Days(DAY, DAY))),
    "visits.on_hold": lambda tx, _: visits.on_hold(tx, Days(DAY, DAY)),
    "visits.open_visits": lambda tx, _: visits.open_visits(tx),
    "visits.missed": lambda tx, _: visits.missed(tx, Days(DAY, DAY)),
    "visits.of_day": lambda tx, _: visits.of_day(tx, DAY),
    "visits.issued": lambda tx, _: visits.issued(tx, "2026-01-01"),
    "desks.one": lambda tx, there: [desks.one(tx, counter) for counter in there.counters],
    "desks.all_desks": lambda tx, _: desks.all_desks(tx),
    "events.latest_undoable": lambda tx, there: [
        events.latest_undoable(tx, DAY, counter, person)
        for counter in (None, *there.counters)
        for person in there.people
    ],
    "events.is_latest_of_visit": lambda tx, _: [
        events.is_latest_of_visit(tx, event) for event in events.of_day(tx, DAY) if event.visit_id
    ],
    "events.has_run_desks": lambda tx, there: [
        events.has_run_desks(tx, event, DAY, person)
        for event in events.of_day(tx, DAY)
        for person in there.people
    ],
    "events.of_visit": lambda tx, there: [events.of_visit(tx, visit) for visit in there.visits],
    "events.of_day": lambda tx, _: events.of_day(tx, DAY),
    "events.of_press": lambda tx, _: [
        events.of_press(tx, DAY, event) for event in events.of_day(tx, DAY)
    ],
    "events.of_promise": lambda tx, there: [
        events.of_promise(tx, promise) for promise in there.promises
    ],
    "promises.get": lambda tx, there: [promises.get(tx, promise) for promise in there.promises],
    "promises.first_of_person": lambda tx, there: [
        promises.first_of_person(tx, person, tx.now, lead=lead)
        for person in (ASTA, *there.people)
        for lead in (False, True)
    ],
    "promises.all_of_person": lambda tx, there: [
        promises.all_of_person(tx, person, lead=lead)
        for person in (ASTA, *there.people)
        for lead in (False, True)
    ],
    "promises.open_callback_to": lambda tx, _: promises.open_callback_to(tx, "+37061234567"),
    "promises.others_to": lambda tx, there: [
        promises.others_to(tx, promise) for promise in (*range(1, 5), *there.promises)
    ],
    "promises.of_visit": lambda tx, there: [promises.of_visit(tx, visit) for visit in there.visits],
    "promises.due_by": lambda tx, _: promises.due_by(tx, tx.now + 10**12),
    "promises.page": lambda tx, _: [
        promises.page(tx, Wanted(part, text), ASTA, lead=True, after=None)
        for part in Part
        for text in ("", "ona", "612")
    ],
    "promises.reach_of": lambda tx, there: [
        promises.reach_of(tx, promise) for promise in there.promises
    ],
    "promises.attempts_of": lambda tx, there: [
        promises.attempts_of(tx, promise) for promise in there.promises
    ],
    "promises.made_by": lambda tx, _: promises.made_by(tx, f"call {NUMBER} of {THERE}"),
    "promises.written_to": lambda tx, there: [
        promises.written_to(tx, promise) for promise in there.promises
    ],
    "promises.to_forget": lambda tx, _: [
        {"promise_id": promise} for promise, _ in promises.to_forget(tx, tx.now, 99)
    ],
    "promises.due": lambda tx, _: [{"many": promises.due(tx, tx.now).count}],
    "promises.made_at": lambda tx, _: [
        {"promise_id": promise} for promise, _ in promises.made_at(tx)
    ],
    "promises.lines_made_at": lambda tx, _: [{"id": id} for id, _ in promises.lines_made_at(tx)],
    "promises.open_of": lambda tx, there: promises.open_of(tx, there.promises),
    "promises.to_number": lambda tx, _: [
        {"promise_id": promise} for promise in promises.to_number(tx, "+37061234567")
    ],
    "promises.known_by": lambda tx, _: [
        {"promise_id": promise} for promise, _, _ in promises.known_by(tx)
    ],
    "promises.all_lines": lambda tx, _: [
        {"promise_id": promise, "line": line} for _, promise, line in promises.all_lines(tx)
    ],
    "persons.own_visits": lambda tx, there: [
        {"visit_id": visit} for visit in persons.own_visits(tx, there.promises)
    ],
    "persons.answers_on": lambda tx, there: [
        {"promise_id": promise} for promise in persons.answers_on(tx, there.visits)
    ],
    "incidents.by_key": lambda tx, _: incidents.by_key(tx, f"incident of {THERE}"),
    "incidents.of_incident": lambda tx, there: [
        incidents.of_incident(tx, incident) for incident in there.incidents
    ],
    "incidents.of_visit": lambda tx, there: [
        incidents.of_visit(tx, visit) for visit in there.visits
    ],
    "incidents.of_day": lambda tx, _: incidents.of_day(tx, DAY),
    "incidents.to_forget": lambda tx, _: [
        {"incident_id": incident} for incident, _ in incidents.to_forget(tx, tx.now + 10**12, 99)
    ],
    "incidents.due": lambda tx, _: [{"many": incidents.due(tx, tx.now + 10**12).count}],
    "incidents.made_at": lambda tx, _: [
        {"incident_id": incident} for incident, _ in incidents.made_at(tx)
    ],
    "incidents.lines_made_at": lambda tx, _: [
        {"incident_id": incident}
        for kind in LineOf
        for incident, _ in incidents.lines_made_at(tx, kind)
    ],
    "incidents.about": lambda tx, there: incidents.about(tx, there.promises, there.visits),
    "incidents.all_lines": lambda tx, _: [
        {"incident_id": incident, "text": text} for incident, _, text, _ in incidents.all_lines(tx)
    ],
    "help.open_calls": lambda tx, _: help.open_calls(tx, DAY, tx.now),
    "help.ended_by": lambda tx, there: [
        by for call in there.calls_for_help if (by := help.ended_by(tx, call)) is not None
    ],
    "help.get": lambda tx, there: [help.get(tx, call) for call in there.calls_for_help],
    "standards.versions": lambda tx, _: [row._asdict() for row in standards.versions(tx)],
    "standards.version": lambda tx, _: [
        row._asdict() for number in (1, 2, 3) if (row := standards.version(tx, number))
    ],
    "standards.last_read": lambda tx, there: [
        standards.last_read(tx, person) for person in there.people
    ],
    "standards.read_by": lambda tx, _: [
        {"person_id": person, "at": at}
        for number in (1, 2, 3)
        for person, at in standards.read_by(tx, number).items()
    ],
    "standards.done_on": lambda tx, there: [
        standards.done_on(tx, person, DAY) for person in there.people
    ],
    "alarms.noted": lambda tx, _: [
        {"visit_id": subject} for _, subject, _ in alarms.noted(tx, Days(DAY, DAY))
    ],
    "alarms.overdue": lambda tx, _: [
        {"promise_id": each.id, "owner_id": each.owner_id}
        for each in alarms.overdue(replace(tx, now=tx.now + 10**12)).first
    ],
    "events.log_of_day": lambda tx, _: [each.event for each in events.log_of_day(tx, DAY).entries],
    "absences.of_site": lambda tx, _: absences.of_site(tx, 0),
    "absences.to_forget": lambda tx, _: [
        {"id": absence} for absence, _ in absences.to_forget(tx, tx.now + 10**12, 99)
    ],
    "absences.due": lambda tx, _: [{"many": absences.due(tx, tx.now + 10**12).count}],
    "absences.made_at": lambda tx, _: [{"id": absence} for absence, _ in absences.made_at(tx)],
    "absences.get": lambda tx, there: [absences.get(tx, absence) for absence in there.absences],
    "shifts.load_shifts": lambda tx, _: shifts.load_shifts(
        tx.connection, tx.site_id, tx.now, tx.directory.site.zone
    ),
    "closing.closed": lambda tx, _: closing.closed(tx, DAY),
    "closing.end_of": lambda tx, _: closing.end_of(tx, DAY),
    "closing.last_day": lambda tx, _: [{"day": closing.last_day(tx, "2026-03-03")}],
    "experience.finished_legs": lambda tx, _: [
        {"counter_id": leg.counter} for leg in experience.finished_legs(tx, "2026-01-01", DAY)
    ],
    "forecasts.is_kept": lambda tx, _: [
        {"visit_id": 0} for lead in (90, 15) if forecasts.is_kept(tx, DAY, lead)
    ],
    "forecasts.to_grade": lambda tx, _: [
        {"visit_id": visit}
        for each in forecasts.to_grade(tx, "2026-01-01", tx.now + 10**12)
        for visit in each.verdicts
    ],
    "forecasts.of_days": lambda tx, _: [
        {"visit_id": each.promise} for each in forecasts.of_days(tx, "2026-01-01", DAY)
    ],
    "forecasts.graded": lambda tx, _: [
        {"text": each.memo} for each in forecasts.graded(tx, "2026-01-01", DAY)
    ],
    "shifts.get": lambda tx, there: [shifts.get(tx, person, DAY) for person in there.people],
    "waits.of_days": lambda tx, _: [
        {"arrived_at": each.arrived_at} for each in waits.of_days(tx, "2026-01-01", "2026-12-31")
    ],
    "hours.load_week": lambda tx, _: hours.load_week(tx.connection, tx.site_id),
    "hours.load_days": lambda tx, _: hours.load_days(tx.connection, tx.site_id),
    "hours.load_kept_open": lambda tx, _: hours.load_kept_open(tx.connection, tx.site_id),
    "notes.of_open_visits": lambda tx, _: notes.of_open_visits(tx),
    "notes.of_day": lambda tx, _: notes.of_day(tx, DAY),
    "past.read": lambda tx, there: [
        told for filter in the_past_of(there) for told in told_of(past.read(tx, filter))
    ],
    "stretches.of_days": lambda tx, _: list(stretches.of_days(tx, ALL, dict, [])),
    "record.head": lambda tx, _: {"many": record.head(tx).number},
    "record.chained": lambda tx, _: [
        dict(zip(SEALED, values, strict=True)) for _, _, values in record.chained(tx, (0, 0))[0]
    ],
    "record.unsealed": lambda tx, _: record.unsealed(tx),
    "record.page": lambda tx, there: [
        record.page(tx, wanted, None)
        for wanted in (
            RecordWanted(),
            RecordWanted(ticket="A001"),
            RecordWanted(people=frozenset(there.people), counters=frozenset(there.counters)),
        )
    ],
    "history.rows_of": lambda tx, there: [
        {"many": history.rows_of(tx, Query(filter, sort)).count}
        for filter in the_past_of(there)
        for sort in Sort
    ],
    "history.ids_of": lambda tx, there: [
        {"visit_id": int(visit)}
        for filter in the_past_of(there)
        for sort in Sort
        for visit in history.ids_of(tx, Query(filter, sort))
    ],
    "history.some_ids": lambda tx, _: [
        {"visit_id": visit}
        for sort in (Sort.ARRIVED, Sort.WAITED, Sort.SERVED)
        for first in (0, 3)
        for visit in history.some_ids(tx, Query(ALL, sort), history.Rows(5), first, 9)
    ],
    "history.visits_of": lambda tx, there: history.visits_of(tx, there.visits, people=True),
    "history.legs_of": lambda tx, there: [
        each
        for each in history.legs_of(tx, there.visits, people=True)
        if not isinstance(each, Damaged)
    ],
    "stories.of_visit": lambda tx, there: [stories.of_visit(tx, each) for each in there.visits],
    "notes.to_forget": lambda tx, _: [
        {"id": note} for note, _ in notes.to_forget(tx, MONDAY_10 + 10**12, 99)
    ],
    "notes.due": lambda tx, _: [{"many": notes.due(tx, MONDAY_10 + 10**12).count}],
    "notes.made_at": lambda tx, _: [{"id": note} for note, _ in notes.made_at(tx)],
    "notes.of_visits": lambda tx, there: notes.of_visits(tx, there.visits),
    "notes.ids_of_visits": lambda tx, there: [
        {"id": note} for note in notes.ids_of_visits(tx, there.visits)
    ],
    "notes.all_of_site": lambda tx, _: [note for _, note in notes.all_of_site(tx)],
    "credentials.of_person": lambda tx, there: [
        credentials.of_person(tx, person) for person in (ASTA, *there.people)
    ],
    "credentials.of_site": lambda tx, _: list(credentials.of_site(tx).values()),
    "announcing.since": lambda tx, _: announcing.since(tx, 0),
    "announcing.of_day": lambda tx, _: announcing.of_day(tx, DAY),
    "announcing.texts": lambda tx, _: announcing.texts(tx, tx.now),
    "announcing.to_forget": lambda tx, _: [
        {"id": text} for text, _ in announcing.to_forget(tx, tx.now + 10**12, 99)
    ],
    "announcing.due": lambda tx, _: [{"many": announcing.due(tx, tx.now + 10**12).count}],
    "announcing.made_at": lambda tx, _: [{"id": text} for text, _ in announcing.made_at(tx)],
    "devices.in_trouble": lambda tx, _: [{"text": each.name} for each in devices.in_trouble(tx)],
    "devices.all_devices": lambda tx, _: [{"text": each.name} for each in devices.all_devices(tx)],
    "devices.one": lambda tx, _: [
        {"text": each.name}
        for site in (HERE, THERE)
        if (each := devices.one(tx, f"kiosk of {site}"))
    ],
    "paper_day.of_operation": lambda tx, there: [
        {"visit_id": each}
        for operation in (f"paper of {HERE}", f"paper of {THERE}")
        for each in paper_day.of_operation(tx, DAY, operation)
    ],
    "paper_day.of_day": lambda tx, _: [{"visit_id": each} for each in paper_day.of_day(tx, DAY)],
    "paper_day.among": lambda tx, there: [
        {"visit_id": each} for each in paper_day.among(tx, there.visits)
    ],
    "public.load": lambda tx, _: [
        {"picture_id": each} for each in public.load(tx.connection, tx.site_id).pictures
    ],
    "public.pictures": lambda tx, _: [{"picture_id": each} for each in public.pictures(tx)],
    "public.picture": lambda tx, there: [public.picture(tx, each) for each in there.pictures],
    "importing.known": lambda tx, _: [{"many": len(importing.known(tx, [DAY]))}],
    "importing.tickets": lambda tx, _: [{"many": len(importing.tickets(tx, DAY))}],
}
"""Every question of the storage, asked here, with what is the other hall's where it names any."""

WRITES = {
    "visits.take_number",
    "visits.add",
    "visits.save",
    "desks.save",
    "events.append",
    "notes.add",
    "notes.remove_of_step",
    "notes.remove",
    "promises.remove_these_lines",
    "incidents.remove_lines",
    "absences.forget",
    "stations.enrol",
    "credentials.save",
    "credentials.forget_removed",
    "promises.add",
    "promises.save",
    "promises.put_contact",
    "promises.change_contact",
    "promises.add_line",
    "promises.remove_lines",
    "promises.forget_client",
    "promises.add_attempt",
    "promises.remove_attempt",
    "promises.keep_key",
    "absences.add",
    "closing.begun_after",
    "closing.close",
    "closing.reopen",
    "absences.remove",
    "incidents.add",
    "incidents.set_follow_up",
    "incidents.add_line",
    "incidents.change",
    "incidents.forget",
    "help.add",
    "help.change",
    "help.add_coming",
    "help.end",
    "standards.add_version",
    "standards.add_read",
    "standards.add_done",
    "hours.save_week",
    "hours.save_days",
    "hours.keep_open",
    "hours.close_now",
    "forecasts.add",
    "forecasts.grade",
    "shifts.put",
    "shifts.remove",
    "alarms.add",
    "importing.add",
    "importing.add_removed_services",
    "importing.add_removed_counters",
    "importing.add_removed_people",
    "announcing.add_text",
    "announcing.end_text",
    "announcing.remove",
    "devices.save",
    "devices.remove",
    "public.save",
    "public.add_picture",
    "public.remove_unused",
}
PURE = {
    *("visits.leg_values", "visits.visit_values", "events.event_values", "events.visit_before"),
    "past.without_people",
    *("promises.promise_values", "promises.contact_values"),
    # What is asked ahead; the answers are tried with those who read them.
    *(
        "visits.of_turn",
        "visits.whole",
        "visits.of_open",
        "desks.of_counter",
        "desks.of_site",
        "notes.of_open",
        "promises.of_person",
        "help.of_open",
        "closing.of_day",
        "devices.troubled",
    ),
}


MODULES = (
    *(history, past, record, stories, stretches),
    *(visits, desks, events, notes, stations, promises, absences),
    *(alarms, closing, incidents, help, hours, standards, shifts, waits, experience, forecasts),
    *(importing, persons, credentials),
    *(announcing, devices, public, paper_day),
)

LINES = ("note", "promise_line", "incident_line")

TELLING = {"id", "text", "last", "about", "note", "promised", "follow_up", "made_by"}
"""What tells of a hall without being called an id."""

NOTHING_OF_OTHERS = {"standards.last_read": 0, "standards.done_on": frozenset()}
"""What has no ids to tell of a hall: asked of the other hall's people, the answer is this."""


def everything_of(found: Any) -> set[tuple[str, Any]]:
    """Whatever in an answer tells of a hall: ids of visits, people, counters; and its notes."""
    told: set[tuple[str, Any]] = set()

    def look(value: Any) -> None:
        if isinstance(value, dict):
            for key, each in value.items():
                told.add(("key", key))
                if isinstance(key, str) and not isinstance(each, dict | list):
                    told.add((key, each))
                look(each)
        elif isinstance(value, list | tuple | set):
            for each in value:
                look(each)
        elif hasattr(value, "__dataclass_fields__"):
            for name in value.__dataclass_fields__:
                each = getattr(value, name)
                if name.endswith("_id") or name in TELLING:
                    told.add((name, each))
                look(each)

    look(found)
    return told


def test_every_question_of_the_storage_is_tried() -> None:
    found = {
        f"{module.__name__.rpartition('.')[-1]}.{name}"
        for module in MODULES
        for name, _ in inspect.getmembers(module, inspect.isfunction)
        if not name.startswith("_") and inspect.getmodule(getattr(module, name)) is module
    }
    assert found == READS.keys() | WRITES | PURE


def of_there(halls: Play) -> There:
    tables = ("visit", "person", "counter", "promise", "absence", "incident", "help_call")
    tables += ("announcement", "picture")
    found = of_site(halls, THERE)
    return There(*(sorted(ids(found, table)) for table in tables))


TABLE_OF = {
    "visit_id": "visit",
    "counter_id": "counter",
    "incident_id": "incident",
    "promise_id": "promise",
    "follow_up": "promise",
    "person_id": "person",
    "owner_id": "person",
    "substitute_id": "person",
    "made_by": "person",
    "service_id": "service",
    "picture_id": "picture",
}
"""Of which table's ids a name tells."""


def require_of_here(mine: dict[str, list[dict[str, Any]]], name: str, value: Any) -> None:
    """Fail where something that was told is not this hall's."""
    match name:
        case "site_id":
            assert value == HERE
        case "text" | "about" | "note" | "promised" if value:
            lines = {line["text"] for table in LINES for line in mine[table]}
            assert value in lines | {device["name"] for device in mine["device"]}
        case _ if name in TABLE_OF:
            assert value in ids(mine, TABLE_OF[name])


@pytest.mark.parametrize("question", READS)
def test_a_question_is_answered_from_this_hall_alone(halls: Play, question: str) -> None:
    ask = READS[question]
    there = of_there(halls)
    db = halls.hall._db
    with db.read(HERE) as tx:
        with_the_other = ask(tx, there)
    if question in NOTHING_OF_OTHERS:
        assert set(with_the_other) == {NOTHING_OF_OTHERS[question]}
    mine = of_site(halls, HERE)
    for name, value in everything_of(with_the_other):
        if value is not None:
            require_of_here(mine, name, value)
    # Answered just the same once the other hall's rows are as many again.
    directory = halls.hall.access.directory(THERE)[0]
    other = Session(THERE, next(iter(directory.people)))
    for _ in range(3):
        halls.hall.intake.issue(other, Request(next(iter(directory.services))), "more there")
        letter = AnswerDraft(PromiseKind.EMAIL, "ona@example.lt", "more there", "Ona")
        halls.hall.promises.promise_answer(other, letter)
    with db.read(HERE) as tx:
        assert ask(tx, there) == with_the_other


def test_a_request_on_the_other_halls_client_is_refused_and_changes_nothing(halls: Play) -> None:
    directory = halls.hall.access.directory(HERE)[0]
    here = Session(HERE, list(directory.people)[1], next(iter(directory.counters)))
    visit = halls.hall.board.read(THERE).waiting[0]
    before = of_site(halls, THERE)
    desk, intake = halls.hall.desk, halls.hall.intake
    for ask in (
        lambda: desk.call(here, seen(visit), OrderReason.OTHER),
        lambda: desk.left(here, seen(visit)),
        lambda: desk.finish(here, seen(visit), Outcome.SETTLED),
        lambda: desk.correct(here, seen(visit), 1, 0),
        lambda: intake.prioritise(here, seen(visit), None),
        lambda: intake.reinstate(here, seen(visit), Placement.END, OrderReason.OTHER),
    ):
        with pytest.raises(Refused):
            ask()
    assert of_site(halls, THERE) == before


def test_nobody_signs_in_to_one_hall_with_what_they_have_in_the_other(halls: Play) -> None:
    there, sign_in = of_there(halls), halls.hall.sign_in
    before = of_site(halls, THERE)
    for person in there.people:
        stranger = Session(HERE, person)
        assert refusal(sign_in.sign_in, stranger, PIN) is Refusal.UNKNOWN_PERSON
        assert refusal(sign_in.change, stranger, PIN, "6094") is Refusal.UNKNOWN_PERSON
        assert refusal(sign_in.first, stranger, "6094") is Refusal.UNKNOWN_PERSON
        assert refusal(sign_in.reset, Session(HERE, ASTA), person) is Refusal.UNKNOWN_PERSON
        assert refusal(sign_in.let_in_again, Session(HERE, ASTA), person) is Refusal.UNKNOWN_PERSON
    assert of_site(halls, THERE) == before
    assert not sign_in.standing(HERE).have & set(there.people)


def test_what_a_lead_decides_in_one_hall_leaves_the_other_as_it_is(halls: Play) -> None:
    here, there = Session(HERE, ASTA), of_there(halls)
    visit = halls.hall.board.read(THERE).waiting[0]
    before = of_site(halls, THERE)
    running, person = halls.hall.running, list(halls.hall.access.directory(HERE)[0].people)[2]
    move = (seen(visit), Placement.FRONT, OrderReason.OTHER)
    assert refusal(running.move, here, *move) is Refusal.STALE
    assert refusal(running.end_visit, here, seen(visit), Ending.LEFT) is Refusal.STALE
    for counter in there.counters:
        for act in (
            lambda counter=counter: running.close_counter(here, Desk(counter)),
            lambda counter=counter: running.serve(here, counter, None),
            lambda counter=counter: running.open_counter(here, counter, person),
        ):
            assert refusal(act) is Refusal.UNKNOWN_COUNTER
    own = halls.hall.board.read(HERE).waiting[0]
    for person in there.people:
        counter = next(iter(halls.hall.access.directory(HERE)[0].counters))
        assert refusal(running.open_counter, here, counter, person) is Refusal.UNKNOWN_PERSON
        target = Target(person_id=person)
        code = refusal(running.move, here, seen(own), target, OrderReason.OTHER)
        assert code is Refusal.UNKNOWN_PERSON
    subjects = {
        AlarmKind.WAITING: there.visits,
        AlarmKind.SERVING: there.visits,
        AlarmKind.IDLE: there.counters,
        AlarmKind.OVERDUE: there.promises,
    }
    strange = [Alarm(kind, each, 1, 30) for kind, found in subjects.items() for each in found]
    assert halls.hall.alarms.note(HERE, strange) == ()
    assert halls.hall.alarms.look(HERE) == Overdue()
    log = halls.hall.alarms.day_log(here).entries
    assert {entry.event.visit_id for entry in log} <= {None, *ids(of_site(halls, HERE), "visit")}
    assert of_site(halls, THERE) == before


def test_what_closing_time_decides_in_one_hall_leaves_the_other_as_it_is(halls: Play) -> None:
    here = Session(HERE, ASTA)
    visit = halls.hall.board.read(THERE).waiting[0]
    before = of_site(halls, THERE)
    telling, day_end, now = halls.hall.telling, halls.hall.day_end, halls.clock.now()
    for ask in (
        lambda: telling.tell(here, [(seen(visit), Told.WILL_BE)]),
        lambda: telling.turn_away(here, seen(visit), Way.ANOTHER_DAY),
        lambda: day_end.settle(here, seen(visit), Ending.LEFT),
    ):
        assert refusal(ask) is Refusal.STALE
    day_end.keep_open(here, now + 8 * 3_600_000, KeepOpenReason.OTHER)
    assert {each.site_id for each in day_end.open_ends(here).waiting} == {HERE}
    halls.clock.instant += 24 * 3_600_000
    assert day_end.begin_day(HERE)
    assert of_site(halls, THERE) == before


def test_a_request_on_the_other_halls_promise_is_refused_and_changes_nothing(
    halls: Play,
) -> None:
    directory = halls.hall.access.directory(HERE)[0]
    here = Session(HERE, list(directory.people)[3], next(iter(directory.counters)))
    there = of_there(halls)
    before, now = of_site(halls, THERE), halls.clock.now()
    phone, kept, absence = halls.hall.phone, halls.hall.promises, halls.hall.absence
    stranger = Session(THERE, there.people[3])
    for promise_id in there.promises:
        mark = seen_promise(kept.details(stranger, promise_id).entry)
        for ask in (
            lambda mark=mark: phone.tried(here, mark, Tried(Result.ANSWERED, now, now)),
            lambda mark=mark: phone.number(here, mark.promise_id),
            lambda mark=mark: kept.details(here, mark.promise_id),
            lambda mark=mark: kept.amend(here, mark, number=NUMBER),
            lambda mark=mark: kept.acknowledge(here, mark),
            lambda mark=mark: kept.answered(here, mark),
            lambda mark=mark: kept.extend(here, mark, now, "why"),
            lambda mark=mark: kept.give_up(here, mark, "why"),
            lambda mark=mark: kept.hand_over(here, [mark], here.person_id),
        ):
            assert refusal(ask) is Refusal.UNKNOWN_PROMISE
        assert not kept.written_before(here, promise_id)
    mark = seen_promise(kept.mine(Session(HERE, ASTA + 1))[0])
    code = refusal(kept.hand_over, here, [mark], there.people[1])
    assert code is Refusal.UNKNOWN_PERSON
    letter = AnswerDraft(PromiseKind.EMAIL, "a@b.lt")
    code = refusal(kept.promise_answer, here, letter, there.visits[-1])
    assert code is Refusal.STALE
    talked = Call("talked", CallEnd.TALKED, MONDAY_10, now, there.visits[-1])
    phone.record(here, talked)
    absence.cancel(here, there.absences[0])
    plan = AbsenceDraft(here.person_id, there.people[1], "2026-03-03", "2026-03-04")
    assert refusal(absence.plan, here, plan) is Refusal.UNKNOWN_PERSON
    assert of_site(halls, THERE) == before


def test_a_request_on_the_other_halls_trouble_is_refused_and_changes_nothing(
    halls: Play,
) -> None:
    directory = halls.hall.access.directory(HERE)[0]
    here = Session(HERE, list(directory.people)[3], next(iter(directory.counters)))
    there = of_there(halls)
    before = of_site(halls, THERE)
    incidents, help, standard = halls.hall.incidents, halls.hall.help, halls.hall.standard
    draft = IncidentDraft(IncidentKind.COMPLAINT, halls.clock.now(), note="here")
    for visit in there.visits:
        on_visit = replace(draft, visit_id=visit)
        assert refusal(incidents.record, here, on_visit) is Refusal.STALE
        assert incidents.of_visit(here, visit) == ()
        assert help.call(here, HelpKind.ADVICE, visit).visit_id is None
    for promise in there.promises:
        on_promise = replace(draft, promise_id=promise)
        assert refusal(incidents.record, here, on_promise) is Refusal.UNKNOWN_PROMISE
    (call,) = there.calls_for_help
    assert refusal(help.come, here, call) is Refusal.HELP_OVER
    help.end(here, call)
    assert call not in {each.id for each in halls.hall.board.read(HERE).help}
    assert {each.person_id for each in standard.readers(here)}.isdisjoint(there.people)
    assert standard.in_force(HERE).standard.hidden == {"III.1"}
    assert standard.in_force(THERE).standard.hidden == {"III.2"}
    assert of_site(halls, THERE) == before


def test_what_clients_see_of_one_hall_is_not_changed_from_the_other(halls: Play) -> None:
    here, there, hall = Session(HERE, ASTA), of_there(halls), halls.hall
    before, own = of_site(halls, THERE), hall.access.directory(HERE)[0].public
    at_desk = next(iter(hall.board.read(THERE).at_desk.values()))
    assert refusal(hall.announcing.again, here, at_desk.id) is Refusal.STALE
    for text in there.announcements:
        hall.announcing.end(here, text)
    for picture in there.pictures:
        assert hall.screens.picture(HERE, picture) is None
        assert hall.screens.picture(THERE, picture) == picture_of(THERE)
        taken = replace(own, notices=(Notice(1, picture=picture),))
        code = refusal(hall.public_setup.change, here, taken, own)
        assert code is Refusal.SETUP_INCOMPLETE
    halls.clock.instant += 3 * 24 * 3_600_000
    hall.public_setup.change(here, PublicSetup(), own)
    for act in (hall.screens.printed, hall.screens.forget):
        act(here, f"kiosk of {THERE}")
    hall.screens.put_away(HERE, f"kiosk of {THERE}")
    hall.screens.report(HERE, Device(f"kiosk of {THERE}", DeviceKind.KIOSK, "ours"))
    service = next(iter(hall.access.directory(THERE)[0].services))
    assert refusal(hall.kiosk.take, HERE, service, "lt", "touch") is Refusal.UNKNOWN_SERVICE
    made = hall.kiosk.take(HERE, PASSPORTS, "lt", "touch").visit
    assert made.site_id == HERE
    assert {each.visit_id for each in hall.screens.news(THERE).entries}.isdisjoint(
        ids(of_site(halls, HERE), "visit")
    )
    assert of_site(halls, THERE) == before
    assert of_site(halls, HERE)["picture"] == []


def test_a_days_work_in_one_hall_leaves_the_other_as_it_was(halls: Play) -> None:
    before = of_site(halls, THERE)
    directory = halls.hall.access.directory(HERE)[0]
    people, counters = list(directory.people), list(directory.counters)
    clerk = Session(HERE, people[1], counters[0])
    desk = halls.hall.desk
    visit = halls.hall.board.read(HERE).at_desk[counters[0]]
    desk.finish(clerk, seen(visit), Outcome.SETTLED, "agreed")
    desk.undo(clerk)
    desk.finish(clerk, seen(halls.hall.board.read(HERE).at_desk[counters[0]]), Outcome.SETTLED)
    desk.next_client(clerk)
    halls.hall.access.enrol(HERE, "another pc")
    now = halls.clock.now()
    halls.hall.phone.record(
        clerk, Call("one more", CallEnd.CALLBACK, now, now, None, CallbackDraft(NUMBER, "Again"))
    )
    halls.hall.desk.undo(clerk)
    kept = halls.hall.promises
    kept.answered(clerk, seen_promise(kept.mine(clerk)[0]))
    help, standard = halls.hall.help, halls.hall.standard
    letter = AnswerDraft(PromiseKind.EMAIL, "a@b.lt", "why")
    draft = IncidentDraft(IncidentKind.COMPLAINT, now, about="bills", follow_up=letter)
    halls.hall.incidents.record(clerk, draft)
    called = help.call(clerk, HelpKind.AGGRESSIVE)
    help.come(Session(HERE, people[3]), called.id)
    help.end(clerk, called.id)
    standard.go_back(Session(HERE, people[0]), 0, 2)
    standard.acknowledge(clerk, 3)
    standard.put_away(clerk, Checklist.STEPPING_AWAY)
    halls.hall.shifts.plan(clerk, Shift(clerk.person_id, "2", 900))
    halls.hall.shifts.clear(clerk, clerk.person_id, DAY)
    halls.hall.forecasts.keep(HERE, 15, foreseen(HERE, visit.id, now))
    halls.hall.forecasts.grade(HERE)
    halls.clock.instant += 40 * 24 * 60 * 60_000
    swept = erase_due(halls.hall, HERE)
    assert swept.contacts + swept.incidents == 3
    halls.hall.setup.change(Session(HERE, people[0]), halls.hall.setup.current(HERE))
    assert of_site(halls, THERE) == before


def test_a_person_of_one_hall_is_nobody_in_the_other(halls: Play) -> None:
    there = halls.hall.access.directory(THERE)[0]
    stranger = Session(HERE, list(there.people)[1], 1)
    assert refusal(halls.hall.desk.next_client, stranger) is Refusal.UNKNOWN_PERSON
    here = Session(HERE, ASTA, next(iter(there.counters)))
    assert refusal(halls.hall.access.take_counter, here) is Refusal.UNKNOWN_COUNTER
    request = Request(next(iter(there.services)))
    assert refusal(halls.hall.intake.issue, Session(HERE, ASTA), request) is Refusal.UNKNOWN_SERVICE


def test_each_hall_has_its_own_numbers_and_revision(halls: Play) -> None:
    (one, other) = halls.hall.board.read(HERE), halls.hall.board.read(THERE)
    assert {v.ticket for v in one.waiting} == {v.ticket for v in other.waiting}
    assert not {v.id for v in one.waiting} & {v.id for v in other.waiting}
    before = other.revision
    halls.hall.intake.issue(Session(HERE, ASTA), Request(PASSPORTS))
    assert halls.hall.board.read(THERE).revision == before
    assert halls.hall.board.read(HERE).revision == one.revision + 1
