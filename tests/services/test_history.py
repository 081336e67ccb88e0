"""What was is read back as it was, filtered by the database, and survives what is damaged."""

import multiprocessing
from collections.abc import Iterator
from dataclasses import fields, replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from queueapp.domain.desk import DeskState
from queueapp.domain.history.figures import summary_of
from queueapp.domain.history.past import NONE, Damaged, Past
from queueapp.domain.history.period import Filter, Period
from queueapp.domain.history.query import PastVisit, Query, Sort
from queueapp.domain.lifecycle import Request
from queueapp.domain.record import EventKind
from queueapp.domain.session import Session, Target
from queueapp.domain.visit import (
    Channel,
    HoldReason,
    Leg,
    OrderReason,
    Outcome,
    Placement,
    State,
    Visit,
)
from queueapp.errors import Refusal, StorageTrouble, Trouble
from queueapp.place import Place, Server
from queueapp.services import history as service
from queueapp.services.hall import Hall
from queueapp.storage import history as storage
from queueapp.storage.bulk import DayHistory, add_day
from tests import history_day
from tests.factories import (
    ASTA,
    BENEFITS,
    BRONIUS,
    CECILIJA,
    DARIUS,
    ELENA,
    MINUTE,
    PASSPORTS,
    Play,
    SetClock,
    a_visit,
    at,
    change,
    refusal,
    rows,
    seen,
    seen_promise,
)

LEAD, AUDITOR = Session(1, DARIUS), Session(1, ELENA)
MONDAY = date(2026, 3, 2)
DAY = Filter(history_day.PERIOD)


def weeks(first: date = MONDAY, days: int = 7, **more: Any) -> Filter:
    return Filter(Period(first, first + timedelta(days=days - 1)), **more)


def days_before(play: Play, *visits: Visit) -> None:
    """Write visits of days that are over."""
    with play.hall._db.write(play.site) as tx:
        for day in sorted({visit.business_day for visit in visits}):
            of_day = [visit for visit in visits if visit.business_day == day]
            add_day(tx, DayHistory(day, of_day, (), (), {}))
        if isinstance(play.place, Server):
            latest = "SELECT setval(pg_get_serial_sequence('visit', 'id'), max(id)) FROM visit"
            tx.connection.exec_driver_sql(latest)


def ended(
    visit_id: int, arrived: str, *, waits: float = 5, serves: float = 10, **more: Any
) -> Visit:
    """One who came at that time, waited and was served so many minutes at counter 1."""
    arrived_at = at(arrived)
    called_at = arrived_at + round(waits * MINUTE)
    finished_at = called_at + round(serves * MINUTE)
    of_leg = {
        name: more.pop(name)
        for name in ("counter_id", "person_id", "reason", "accurate")
        if name in more
    }
    plain = Leg(1, PASSPORTS, 1, BRONIUS, called_at, called_at, finished_at, Outcome.SETTLED)
    leg = replace(plain, waited_since=arrived_at, **of_leg)
    known = {
        "business_day": arrived[:10],
        "state": State.SERVED,
        "outcome": Outcome.SETTLED,
        "arrived_at": arrived_at,
        "waiting_since": arrived_at,
        "place_at": arrived_at,
        "ended_at": finished_at,
        "legs": (leg,),
    }
    return a_visit(visit_id, **(known | more))


def found(past: Past) -> list[int]:
    return [int(each) for each in past.visits.id]


def columns(part: object) -> dict[str, list[int]]:
    return {field.name: getattr(part, field.name).tolist() for field in fields(part)}  # type: ignore[arg-type]


@pytest.fixture
def reading(play: Play) -> Iterator[Hall]:
    """The same hall where it cannot be written to."""
    with Hall.open_reading(play.place, play.clock) as hall:
        yield hall


class TestADay:
    def test_is_read_back_as_it_was_written(self, play: Play, reading: Hall) -> None:
        history_day.write(play.hall, play.place)
        play.clock.instant = history_day.NOW
        past, written = reading.history.past(LEAD, DAY), history_day.past()
        spoken = [past.languages[place] for place in past.visits.language]
        assert spoken == [written.languages[place] for place in written.visits.language]
        same = replace(past.visits, language=written.visits.language)
        assert columns(same) == columns(written.visits)
        assert columns(past.legs) == columns(written.legs)
        assert columns(past.promises) == columns(written.promises)
        by_beginning = sorted(written.stretches, key=lambda each: (each.counter_id, each.since))
        assert list(past.stretches) == by_beginning
        kept = sorted(written.forecasts, key=lambda each: -each.lead)
        assert list(past.forecasts) == kept
        assert (past.expected, past.now) == (written.expected, written.now)
        assert past.damaged == ()

    def test_that_is_being_played_is_read_as_it_stands(self, play: Play) -> None:
        desk = play.sit(1, BRONIUS)
        play.issue(language="ru")
        play.issue(BENEFITS)
        first = play.serve_next(desk)
        play.clock.pass_minutes(6)
        play.hall.desk.finish(desk, seen(first), Outcome.INFORMED)
        past = play.hall.history.past(LEAD, weeks())
        assert [list(State)[each] for each in past.visits.state] == [State.SERVED, State.WAITING]
        assert [past.languages[each] for each in past.visits.language] == ["ru", ""]
        (leg,) = play.visit(first.id).legs
        assert past.legs.finished_at.tolist() == [leg.finished_at]
        assert past.legs.counter.tolist() == [1]
        (stretch,) = past.stretches
        assert (stretch.state, stretch.person_id, stretch.until) == (DeskState.READY, BRONIUS, NONE)

    def test_of_ones_own_is_there_for_everybody_at_work(self, play: Play) -> None:
        own, other = play.sit(1, BRONIUS), play.sit(2, CECILIJA)
        for _ in range(3):
            play.issue()
        for desk in (own, other, own):
            visit = play.serve_next(desk)
            play.clock.pass_minutes(5)
            play.hall.desk.finish(desk, seen(visit), Outcome.SETTLED)
        past = play.hall.history.own_day(own)
        assert past.legs.person.tolist() == [BRONIUS, BRONIUS]
        assert found(past) == [1, 3]
        assert refusal(play.hall.history.past, own, weeks()) is Refusal.NOT_PERMITTED


class TestWhoeverLooks:
    def test_at_the_figures_of_a_person_needs_a_permission_and_is_recorded(
        self, play: Play
    ) -> None:
        history_day.write(play.hall, play.place)
        history = play.hall.history
        his = replace(DAY, people=frozenset({BRONIUS}))
        for ask in (
            lambda who: history.past(who, his),
            lambda who: history.count(who, Query(his)),
            lambda who: history.page(who, Query(his), 0, 5),
            lambda who: history.place(who, Query(his), 1),
            lambda who: history.rows(who, his),
            lambda who: history.legs(who, his),
            lambda who: history.look_at(who, BRONIUS, DAY.period),
        ):
            assert refusal(ask, AUDITOR) is Refusal.NOT_PERMITTED
            ask(LEAD)
        (seen_event,) = rows(play.place, "SELECT * FROM event WHERE kind = 'person_seen'")
        assert seen_event["person_id"] == DARIUS
        data = '{"first":"2026-03-02","last":"2026-03-02","person":2}'
        assert seen_event["data"] == data
        assert refusal(history.look_at, LEAD, 99, DAY.period) is Refusal.UNKNOWN_PERSON

    def test_without_it_reads_of_nobody(self, play: Play) -> None:
        history_day.write(play.hall, play.place)
        history = play.hall.history
        past = history.past(AUDITOR, DAY)
        assert {*past.legs.person.tolist(), *past.promises.person.tolist()} == {NONE}
        assert {stretch.person_id for stretch in past.stretches} == {NONE}
        named = [
            *history.page(AUDITOR, Query(DAY), 0, 100),
            *(row for batch in history.rows(AUDITOR, DAY) for row in batch),
            *(row for batch in history.legs(AUDITOR, DAY) for row in batch),
        ]
        assert {row.person_id for row in named if not isinstance(row, Damaged)} == {None}
        rows_of_lead = history.page(LEAD, Query(DAY), 0, 100)
        assert BRONIUS in {row.person_id for row in rows_of_lead if isinstance(row, PastVisit)}

    def test_and_takes_it_out_is_recorded_without_what_was_typed(self, play: Play) -> None:
        typed = replace(DAY, ticket="Jonas", people=frozenset({BRONIUS}))
        play.hall.history.exported(LEAD, "visits", "xlsx", typed, 40)
        (event,) = rows(play.place, "SELECT * FROM event WHERE kind = 'exported'")
        assert event["kind"] == EventKind.EXPORTED
        assert "Jonas" not in event["data"]
        for told in ('"what":"visits"', '"form":"xlsx"', '"rows":40', '"people":[2]'):
            assert told in event["data"]


VISITS = (
    ended(1, "2026-03-02 10:00", waits=30, language="ru"),
    ended(2, "2026-03-02 10:05", waits=2, channel=Channel.DESK, service_id=BENEFITS),
    ended(3, "2026-03-03 09:00", waits=45, counter_id=2, person_id=CECILIJA, ticket="B123"),
    ended(4, "2026-03-04 09:00", waits=10, reason=OrderReason.HEALTH, language="be"),
    replace(
        ended(5, "2026-03-08 09:00", waits=0, accurate=False), state=State.REFUSED, ticket="Z9"
    ),
    a_visit(
        6,
        business_day="2026-03-03",
        state=State.LEFT,
        outcome=Outcome.LEFT,
        arrived_at=at("2026-03-03 08:00"),
        waiting_since=at("2026-03-03 08:00"),
        ended_at=at("2026-03-03 08:50"),
    ),
)


class TestAFilter:
    @pytest.mark.parametrize(
        ("chosen", "left_in"),
        [
            ({}, [1, 2, 3, 4, 5, 6]),
            ({"services": frozenset({BENEFITS})}, [2]),
            ({"counters": frozenset({2})}, [3]),
            ({"counters": frozenset({1, 2}), "people": frozenset({CECILIJA})}, [3]),
            ({"people": frozenset({BRONIUS})}, [1, 2, 4, 5]),
            ({"channels": frozenset({Channel.DESK})}, [2]),
            ({"languages": frozenset({"ru"})}, [1]),
            ({"languages": frozenset({"be", ""})}, [2, 3, 4, 5, 6]),
            ({"ends": frozenset({State.LEFT, State.REFUSED})}, [5, 6]),
            ({"weekdays": frozenset({2, 3})}, [3, 4, 6]),
            ({"weekdays": frozenset({7})}, [5]),
            ({"ticket": " b12"}, [3]),
            ({"ticket": "2"}, [2, 3]),
            ({"ticket": "00"}, [1, 2, 4, 6]),
            ({"ticket": "%"}, []),
            ({"ticket": "no such"}, []),
        ],
    )
    def test_leaves_in_the_same_everywhere(
        self, play: Play, chosen: dict[str, Any], left_in: list[int]
    ) -> None:
        days_before(play, *VISITS)
        filter, history = weeks(**chosen), play.hall.history
        past = history.past(LEAD, filter)
        assert found(past) == left_in
        assert history.count(LEAD, Query(filter)) == len(left_in)
        page = history.page(LEAD, Query(filter, descending=False), 0, 10)
        assert sorted(row.id for row in page if isinstance(row, PastVisit)) == left_in
        exported = [row for batch in history.rows(LEAD, filter) for row in batch]
        assert sorted(row.id for row in exported if isinstance(row, PastVisit)) == left_in
        if chosen.get("ticket") == "no such":
            assert len(past.legs.visit) == 0

    def test_takes_signs_of_the_ticket_as_they_are(self, play: Play) -> None:
        days_before(play, ended(1, "2026-03-02 10:00", ticket="A%1"), ended(2, "2026-03-02 10:00"))
        assert found(play.hall.history.past(LEAD, weeks(ticket="A%"))) == [1]
        assert found(play.hall.history.past(LEAD, weeks(ticket="/"))) == []

    def test_of_people_leaves_their_legs_alone(self, play: Play) -> None:
        both = ended(1, "2026-03-02 10:00")
        end = both.legs[0].finished_at or 0
        on = replace(
            both.legs[0],
            number=2,
            counter_id=2,
            person_id=CECILIJA,
            called_at=end,
            started_at=end,
            finished_at=end + MINUTE,
        )
        first = replace(both.legs[0], outcome=Outcome.TRANSFERRED)
        days_before(play, replace(both, legs=(first, on), ended_at=end + MINUTE))
        hers = play.hall.history.past(LEAD, weeks(people=frozenset({CECILIJA})))
        assert (found(hers), hers.legs.number.tolist()) == ([1], [2])

    def test_of_how_visits_came_about_leaves_the_promises_they_led_to(self, play: Play) -> None:
        desk = play.sit(1, BRONIUS)
        play.issue()
        visit = play.serve_next(desk)
        play.callback(desk, visit=visit)
        play.callback(desk, "+370 612 00001")
        history = play.hall.history
        came = history.past(LEAD, weeks(channels=frozenset({Channel.RECEPTION})))
        assert len(came.promises.id) == 1
        assert len(history.past(LEAD, weeks()).promises.id) == 2
        assert len(history.past(LEAD, weeks(people=frozenset({CECILIJA}))).promises.id) == 0

    def test_of_a_counter_has_no_waits_but_those_that_ended_there(self, play: Play) -> None:
        first, second = play.sit(1, BRONIUS), play.sit(2, CECILIJA)
        for minutes_at_two in (None, 30):
            play.issue()
            play.clock.pass_minutes(5)
            serving = play.serve_next(first)
            play.clock.pass_minutes(5)
            to_two = Target(counter_id=2)
            play.hall.desk.transfer(first, seen(serving), to_two, Placement.END)
            play.clock.pass_minutes(10)
            if minutes_at_two is None:
                play.hall.desk.left(first, seen(play.visit(serving.id)))
            else:
                play.serve_next(second)
                play.clock.pass_minutes(minutes_at_two)
                play.hall.desk.left(second, seen(play.visit(serving.id)))
        zone = ZoneInfo("Europe/Vilnius")

        def longest(*counters: int) -> tuple[int, int]:
            past = play.hall.history.past(LEAD, weeks(counters=frozenset(counters)))
            waits = summary_of(past, zone, 15).waits
            return waits.count, round((waits.longest or 0) / MINUTE)

        assert (longest(), longest(1), longest(2)) == ((4, 10), (2, 5), (1, 10))

    def test_of_weekdays_has_the_counters_forecasts_and_days_of_work_of_those_alone(
        self, play: Play
    ) -> None:
        history_day.write(play.hall, play.place)
        change(play.place, "UPDATE forecast SET business_day = '2026-03-03' WHERE lead = 60")
        play.clock.instant = at("2026-03-03 08:00")
        play.sit(1, BRONIUS)
        play.hall.access.leave_counter(play.sessions[1])
        days = {
            weekday: play.hall.history.past(LEAD, weeks(weekdays=frozenset(wanted)))
            for weekday, wanted in ((1, {1}), (2, {2}), (3, {3}), (7, {1, 2, 7}))
        }
        opened = {day: {each.day for each in past.stretches} for day, past in days.items()}
        monday, tuesday = MONDAY.toordinal(), MONDAY.toordinal() + 1
        assert opened == {1: {monday}, 2: {tuesday}, 3: set(), 7: {monday, tuesday}}
        foreseen = {day: {each.day for each in past.forecasts} for day, past in days.items()}
        assert foreseen == {
            1: {"2026-03-02"},
            2: {"2026-03-03"},
            3: set(),
            7: {"2026-03-02", "2026-03-03"},
        }
        zone = ZoneInfo("Europe/Vilnius")
        of_work = {day: summary_of(past, zone, 15).days for day, past in days.items()}
        assert of_work == {1: 1, 2: 1, 3: 0, 7: 2}

    def test_of_a_language_nobody_planned_for_names_it(self, play: Play) -> None:
        days_before(play, *VISITS[:4])
        past = play.hall.history.past(LEAD, weeks())
        assert [past.languages[each] for each in past.visits.language] == ["ru", "", "", "be"]


class TestAPeriod:
    @pytest.mark.parametrize(
        "period",
        [Period(MONDAY, MONDAY - timedelta(days=1)), Period(date(1999, 1, 1), date(1999, 2, 1))],
    )
    def test_with_nothing_in_it_has_nothing(self, play: Play, period: Period) -> None:
        days_before(play, *VISITS)
        history, empty = play.hall.history, Filter(period)
        past = history.past(LEAD, empty)
        parts = past.visits.id, past.legs.visit, past.promises.id
        assert [len(part) for part in parts] == [0, 0, 0]
        assert (past.stretches, past.forecasts, past.damaged) == ((), (), ())
        for sort in Sort:
            assert history.count(LEAD, Query(empty, sort)) == 0
            assert history.page(LEAD, Query(empty, sort), 0, 10) == ()
        assert list(history.rows(LEAD, empty)) == []

    @pytest.mark.parametrize("day", ["2026-03-29", "2026-10-25"])
    def test_in_which_the_clocks_change_has_that_day_once(self, play: Play, day: str) -> None:
        days_before(play, ended(1, f"{day} 01:30", serves=120), ended(2, f"{day} 05:00"))
        here = date.fromisoformat(day)
        past = play.hall.history.past(LEAD, Filter(Period(here, here), weekdays=frozenset({7})))
        assert past.visits.day.tolist() == [here.toordinal()] * 2
        assert (past.legs.finished_at - past.legs.called_at).tolist() == [120 * MINUTE, 10 * MINUTE]

    def test_has_who_stays_over_midnight_on_the_day_they_came(self, play: Play) -> None:
        late = ended(1, "2026-03-02 23:50", waits=20, serves=30)
        days_before(play, late)
        assert found(play.hall.history.past(LEAD, DAY)) == [1]
        assert found(play.hall.history.past(LEAD, weeks(MONDAY + timedelta(days=1)))) == []

    def test_names_services_and_people_that_are_gone_by_their_ids(self, play: Play) -> None:
        days_before(play, *VISITS)
        draft = play.hall.setup.current(1)
        kept = tuple(each for each in draft.services if each.id != BENEFITS)
        people = tuple(each for each in draft.people if each.name != "Cecilija")
        every = frozenset(range(len(kept)))
        counters = tuple(replace(each, services=every) for each in draft.counters)
        changed = replace(draft, services=kept, people=people, counters=counters)
        play.hall.setup.change(Session(1, ASTA), changed)
        past = play.hall.history.past(LEAD, weeks(services=frozenset({BENEFITS})))
        assert past.visits.service.tolist() == [BENEFITS]
        assert past.expected[BENEFITS] == 20
        hers = play.hall.history.past(LEAD, weeks(people=frozenset({CECILIJA})))
        assert hers.legs.person.tolist() == [CECILIJA]


class TestCounters:
    def test_are_back_at_work_with_the_next_client(self, play: Play) -> None:
        desk = play.sit(1, BRONIUS)
        opened = play.clock.now()
        rests = play.clock.pass_minutes(10)
        play.hall.access.set_state(desk, DeskState.ON_BREAK)
        play.clock.pass_minutes(5)
        play.issue()
        play.call_next(desk)
        back = play.clock.now()
        for filter in (weeks(), weeks(services=frozenset({BENEFITS}))):
            stretches = play.hall.history.past(LEAD, filter).stretches
            assert [(each.state, each.since, each.until) for each in stretches] == [
                (DeskState.READY, opened, rests),
                (DeskState.ON_BREAK, rests, back),
                (DeskState.READY, back, NONE),
            ]

    def test_do_not_run_backwards_where_a_clock_was_ahead(self, play: Play) -> None:
        desk = play.sit(1, BRONIUS)
        opened = play.clock.now()
        play.clock.pass_minutes(10)
        play.hall.access.set_state(desk, DeskState.OTHER_WORK)
        closed = play.clock.pass_minutes(10)
        play.hall.access.leave_counter(desk)
        change(play.place, "UPDATE event SET at = ? WHERE kind = 'desk_changed'", opened - 1)
        past = play.hall.history.past(LEAD, weeks())
        assert [(each.since, each.until) for each in past.stretches] == [(opened, closed)]
        assert [each.table for each in past.damaged] == ["event"]

    def test_left_open_are_open_until_somebody_closed_them_or_the_hall_was_closed(
        self, play: Play
    ) -> None:
        play.sit(1, BRONIUS)
        play.clock.instant = at("2026-03-03 07:45")
        assert play.hall.day_end.begin_day(1)
        (stretch,) = play.hall.history.past(LEAD, DAY).stretches
        assert stretch.until == at("2026-03-03 07:45")
        change(play.place, "DELETE FROM event WHERE kind = 'desk_closed'")
        (stretch,) = play.hall.history.past(LEAD, DAY).stretches
        assert stretch.until == at("2026-03-02 17:00")
        play.clock.instant = at("2026-03-23 08:00")
        play.sit(1, CECILIJA)
        assert play.hall.history.past(LEAD, DAY).stretches == (stretch,), "that is somebody else"


class TestTheTable:
    @pytest.mark.parametrize("along_an_index", [False, True])
    @pytest.mark.parametrize("sort", Sort)
    @pytest.mark.parametrize("descending", [False, True])
    def test_has_every_row_once_whatever_the_pages(
        self,
        play: Play,
        monkeypatch: pytest.MonkeyPatch,
        sort: Sort,
        descending: bool,
        along_an_index: bool,
    ) -> None:
        if along_an_index:
            monkeypatch.setattr(storage, "_FEW", 0)
        days_before(play, *(replace(each, ticket=f"Q{each.id:03d}") for each in VISITS))
        play.issue()
        play.issue()
        # As a program one version older ends visits.
        change(play.place, "UPDATE visit SET waited_ms = NULL, served_ms = NULL WHERE id = 2")
        last = max(row["id"] for row in rows(play.place, "SELECT id FROM visit"))
        history, query = play.hall.history, Query(weeks(), sort, descending)
        assert history.count(LEAD, query) == 8
        whole = [row.id for row in history.page(LEAD, query, 0, 100) if isinstance(row, PastVisit)]
        assert sorted(whole) == sorted([1, 2, 3, 4, 5, 6, last - 1, last])
        for size in (1, 3, 5):
            pages = [history.page(LEAD, query, first, size) for first in range(0, 10, size)]
            assert [row.id for page in pages for row in page if isinstance(row, PastVisit)] == whole
        assert [history.place(LEAD, query, each) for each in whole] == list(range(8))
        assert history.place(LEAD, query, 999) is None
        if sort in (Sort.WAITED, Sort.SERVED):
            assert set(whole[5:]) == {2, last - 1, last}
            by_length = {
                row.id: row.waited_ms if sort is Sort.WAITED else row.served_ms
                for row in history.page(LEAD, query, 0, 5)
                if isinstance(row, PastVisit)
            }
            keys = [(by_length[each] or 0, each) for each in whole[:5]]
            assert keys == sorted(keys, reverse=descending)
        elif sort is Sort.ARRIVED:
            arrived = [
                row.arrived_at
                for row in history.page(LEAD, query, 0, 9)
                if isinstance(row, PastVisit)
            ]
            assert arrived == sorted(arrived, reverse=descending)

    def test_says_what_the_legs_of_a_visit_come_to(self, play: Play) -> None:
        days_before(play, *VISITS)
        page = play.hall.history.page(LEAD, Query(weeks(), descending=False), 0, 10)
        by_id = {row.id: row for row in page if isinstance(row, PastVisit)}
        assert by_id[3].counter_id == 2
        assert by_id[3].person_id == CECILIJA
        assert by_id[3].waited_ms == 45 * MINUTE
        assert by_id[3].served_ms == 10 * MINUTE
        assert (by_id[4].out_of_order, by_id[1].out_of_order) == (True, False)
        assert (by_id[5].accurate, by_id[1].accurate) == (False, True)
        assert (by_id[6].legs, by_id[6].counter_id, by_id[1].legs) == (0, None, 1)

    def test_that_is_counted_along_an_index_has_its_last_rows_whoever_came_since(
        self, play: Play
    ) -> None:
        days_before(play, *(replace(each, ticket=f"Q{each.id:03d}") for each in VISITS))
        query = Query(weeks(), Sort.ARRIVED)
        counted = play.hall.history.count(LEAD, query)
        first = play.hall.history.page(LEAD, query, counted - 1, 1)
        play.issue()
        assert play.hall.history.page(LEAD, query, counted, 1) == first

    def test_stays_as_it_was_counted_until_it_is_counted_anew(self, play: Play) -> None:
        days_before(play, *(replace(each, ticket=f"Q{each.id:03d}") for each in VISITS))
        history, query = play.hall.history, Query(weeks(), Sort.WAITED)
        assert history.count(LEAD, query) == 6
        play.issue()
        assert len(history.page(LEAD, query, 0, 10)) == 6
        assert history.count(LEAD, query) == 7
        assert len(history.page(LEAD, query, 0, 10)) == 7

    def test_comes_in_batches_for_an_export(
        self, play: Play, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(service, "BATCH", 4)
        days_before(play, *VISITS)
        batches = list(play.hall.history.rows(LEAD, weeks()))
        assert [len(batch) for batch in batches] == [4, 2]
        ids = [row.id for batch in batches for row in batch if isinstance(row, PastVisit)]
        assert ids == [1, 2, 6, 3, 4, 5]
        legs = [leg for batch in play.hall.history.legs(LEAD, weeks()) for leg in batch]
        assert len(legs) == 5


class TestAStory:
    def test_has_all_events_notes_and_the_promises_that_came_out_of_it(self, play: Play) -> None:
        desk = play.sit(1, BRONIUS)
        visit = play.hall.intake.issue(play.reception(), Request(PASSPORTS), "with a pram").visit
        play.serve_next(desk)
        callback = play.callback(desk, visit=visit, question="When?")
        play.hall.desk.finish(desk, seen(play.visit(visit.id)), Outcome.SETTLED)
        play.hall.promises.answered(desk, seen_promise(callback))
        story = play.hall.history.story(LEAD, visit.id)
        assert story is not None
        assert [event.kind for event in story.events] == [
            EventKind.ISSUED,
            EventKind.CALLED,
            EventKind.STARTED,
            EventKind.CALLBACK_TAKEN,
            EventKind.FINISHED,
            EventKind.PROMISE_KEPT,
        ]
        assert [note.text for note in story.notes] == ["with a pram"]
        assert [entry.question for entry in story.promises] == ["When?"]
        assert story.visit == play.visit(visit.id)
        assert play.hall.history.story(LEAD, 999) is None

    def test_leaves_out_and_names_an_event_that_cannot_be_read(self, play: Play) -> None:
        visit, desk = play.issue(), play.sit(1, BRONIUS)
        play.serve_next(desk)
        change(play.place, "UPDATE event SET data = '{' WHERE kind = 'called'")
        change(play.place, "UPDATE event SET kind = 'no such' WHERE kind = 'started'")
        wrong = [
            row["id"]
            for row in rows(play.place, "SELECT id FROM event WHERE kind IN ('called', 'no such')")
        ]
        story = play.hall.history.story(LEAD, visit.id)
        assert story is not None
        assert [event.kind for event in story.events] == [EventKind.ISSUED]
        assert story.damaged == tuple(Damaged("event", str(each)) for each in sorted(wrong))

    def test_is_told_without_a_leg_that_cannot_be_read(self, play: Play) -> None:
        visit, desk = play.issue(), play.sit(1, BRONIUS)
        serving = play.serve_next(desk)
        play.hall.desk.hold(desk, seen(serving), HoldReason.PAYING, 5)
        sound = play.visit(visit.id)
        change(play.place, "UPDATE leg SET outcome = 'no such'")
        story = play.hall.history.story(LEAD, visit.id)
        assert story is not None
        assert story.visit == replace(sound, legs=())
        assert story.damaged == (Damaged("leg", f"{visit.id}/1"),)
        assert len(story.events) == 4
        change(play.place, "UPDATE visit SET state = 'no such'")
        with pytest.raises(StorageTrouble) as trouble:
            play.hall.history.story(LEAD, visit.id)
        assert trouble.value.trouble is Trouble.DAMAGED


DAMAGE = {
    "UPDATE visit SET state = 'no such' WHERE id = 1": ("visit", "1"),
    "UPDATE visit SET channel = 'no such' WHERE id = 1": ("visit", "1"),
    "UPDATE visit SET outcome = 'no such' WHERE id = 1": ("visit", "1"),
    "UPDATE visit SET ended_at = arrived_at - 1 WHERE id = 1": ("visit", "1"),
    "UPDATE leg SET outcome = 'no such' WHERE visit_id = 1": ("leg", "1/1"),
    "UPDATE leg SET reason = 'no such' WHERE visit_id = 1": ("leg", "1/1"),
    "UPDATE leg SET finished_at = started_at - 1 WHERE visit_id = 1": ("leg", "1/1"),
    "UPDATE leg SET started_at = called_at - 1 WHERE visit_id = 1": ("leg", "1/1"),
    "UPDATE leg SET waited_since = called_at + 1 WHERE visit_id = 1": ("leg", "1/1"),
    "UPDATE leg SET phone_ms = -1 WHERE visit_id = 1": ("leg", "1/1"),
}
ONLY_IN_A_FILE = {
    "UPDATE visit SET arrived_at = 'noon' WHERE id = 1": ("visit", "1"),
    "UPDATE visit SET service_id = x'00ff' WHERE id = 1": ("visit", "1"),
    "UPDATE visit SET state = CAST(x'ff00ff' AS TEXT) WHERE id = 1": ("visit", "1"),
    "UPDATE leg SET called_at = 'noon' WHERE visit_id = 1": ("leg", "1/1"),
    "UPDATE leg SET person_id = 'me' WHERE visit_id = 1": ("leg", "1/1"),
}
"""A server keeps such values out."""


class TestWhatIsDamaged:
    def require_named(self, play: Play, reading: Hall, damage: str, named: tuple[str, str]) -> None:
        table, row = named
        days_before(play, *VISITS)
        change(play.place, damage)
        past = reading.history.past(LEAD, weeks())
        assert past.damaged == (Damaged(table, row),)
        assert found(past) == ([2, 3, 4, 5, 6] if table == "visit" else [1, 2, 3, 4, 5, 6])
        assert len(past.legs.visit) == 4
        assert past.visits.id[past.legs.visit].tolist() == [2, 3, 4, 5]
        exports = reading.history.rows if table == "visit" else reading.history.legs
        exported = [each for batch in exports(LEAD, weeks()) for each in batch]
        assert [each for each in exported if isinstance(each, Damaged)] == [Damaged(table, row)]

    @pytest.mark.parametrize("damage", DAMAGE)
    def test_is_left_out_named_and_counted(self, play: Play, reading: Hall, damage: str) -> None:
        self.require_named(play, reading, damage, DAMAGE[damage])

    @pytest.mark.parametrize("hall_place", ["file"], indirect=True)
    @pytest.mark.parametrize("damage", ONLY_IN_A_FILE)
    def test_is_found_where_a_file_let_it_in(self, play: Play, reading: Hall, damage: str) -> None:
        self.require_named(play, reading, damage, ONLY_IN_A_FILE[damage])

    def test_stands_in_its_row_of_the_table(self, play: Play) -> None:
        days_before(play, *VISITS)
        change(play.place, "UPDATE visit SET state = 'no such' WHERE id = 3")
        query = Query(weeks(), Sort.WAITED)
        page = play.hall.history.page(LEAD, query, 0, 10)
        assert len(page) == play.hall.history.count(LEAD, query) == 6
        assert page[1] == Damaged("visit", "3")

    def test_in_the_record_promises_and_forecasts_does_no_harm_to_the_rest(
        self, play: Play
    ) -> None:
        history_day.write(play.hall, play.place)
        whole = play.hall.history.past(LEAD, DAY)
        (event,) = rows(play.place, "SELECT max(id) AS id FROM event WHERE kind = 'desk_changed'")
        change(play.place, "UPDATE event SET data = '{' WHERE id = ?", event["id"])
        change(play.place, "UPDATE promise SET kind = 'no such' WHERE id = 1")
        change(play.place, "UPDATE promise SET done_at = taken_at - 1 WHERE id = 2")
        change(play.place, "UPDATE promise SET outcome = 'answered' WHERE id = 2")
        change(play.place, "UPDATE forecast SET footing = 'no such' WHERE lead = 90")
        past = play.hall.history.past(LEAD, DAY)
        assert past.damaged == (
            Damaged("promise", "1"),
            Damaged("promise", "2"),
            Damaged("event", str(event["id"])),
            Damaged("forecast", "2026-03-02/90"),
        )
        assert len(past.promises.id) == len(whole.promises.id) - 2
        assert len(past.forecasts) == len(whole.forecasts) - 1
        assert columns(past.visits) == columns(whole.visits)


class TestTheReadingHall:
    def test_refuses_to_write(self, play: Play, reading: Hall) -> None:
        play.issue()
        desk = play.sit(1, BRONIUS)
        for ask in (
            lambda: reading.desk.next_client(desk),
            lambda: reading.history.exported(LEAD, "visits", "csv", DAY, 1),
        ):
            with pytest.raises(StorageTrouble) as trouble:
                ask()
            assert trouble.value.trouble is Trouble.READ_ONLY
        assert found(reading.history.past(LEAD, weeks())) == [1]
        assert play.call_next(desk).id == 1

    def test_holds_up_nobody_who_writes_and_reads_one_moment(
        self, play: Play, reading: Hall
    ) -> None:
        desk = play.sit(1, BRONIUS)
        play.issue()
        with reading._db.read(1) as tx:
            assert len(storage.ids_of(tx, Query(weeks()))) == 1
            play.issue()
            play.call_next(desk)
            assert len(storage.ids_of(tx, Query(weeks()))) == 1
        assert found(reading.history.past(LEAD, weeks())) == [1, 2]

    def test_reads_true_days_while_another_process_writes(self, play: Play, reading: Hall) -> None:
        play.sit(1, BRONIUS)
        context = multiprocessing.get_context("spawn")
        stop = context.Event()
        ready = context.Event()
        writer = context.Process(target=write_on, args=(play.place, ready, stop))
        writer.start()
        try:
            assert ready.wait(60)
            counts = []
            for _ in range(20):
                past = reading.history.past(LEAD, weeks())
                ends = past.visits.ended_at != NONE
                served = {int(past.visits.id[each]) for each in past.legs.visit}
                # Each visit is issued, called and ended in presses of their own: of one moment,
                # whoever has gone has a leg that is over.
                assert {int(each) for each in past.visits.id[ends]} <= served
                assert (past.legs.finished_at == NONE).sum() <= 1
                assert past.damaged == ()
                counts.append(len(past.visits.id))
            assert counts == sorted(counts)
        finally:
            stop.set()
            writer.join(60)
        assert writer.exitcode == 0

    def test_is_none_of_an_older_version(self, hall_path: Path) -> None:
        change(hall_path, "PRAGMA user_version = 5")
        with pytest.raises(StorageTrouble) as trouble:
            Hall.open_reading(hall_path, SetClock())
        assert trouble.value.trouble is Trouble.OLDER


def write_on(place: Place, ready: Any, stop: Any) -> None:
    """In another process: serve one client after the other until told to stop."""
    clock = SetClock()
    with Hall.open(place, clock) as hall:
        play, desk = Play(hall, clock, place), Session(1, BRONIUS, 1)
        while not stop.is_set():
            play.issue()
            visit = play.serve_next(desk)
            clock.instant += 1000
            hall.desk.finish(desk, seen(visit), Outcome.SETTLED)
            ready.set()
