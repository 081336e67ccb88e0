"""A past of another system is brought in once, beside people at work, and never into today."""

import threading
from datetime import date
from pathlib import Path
from random import Random
from zoneinfo import ZoneInfo

import pytest

from queueapp.clock import SystemClock
from queueapp.domain.history.figures import look_back
from queueapp.domain.history.past import Damaged
from queueapp.domain.history.period import Filter, Period
from queueapp.domain.history.query import PastVisit, Query, Sort
from queueapp.domain.importing.columns import ColumnMap, Field, guess, guess_outcomes
from queueapp.domain.importing.text import CsvFile, open_csv
from queueapp.domain.record import EventKind
from queueapp.domain.session import Session
from queueapp.domain.visit import Channel, Outcome, State
from queueapp.errors import Refusal
from queueapp.services import importing as service
from queueapp.services.hall import Hall
from queueapp.services.importing import PREFIX, ImportDone, ImportPlan
from tests.factories import (
    ASTA,
    BRONIUS,
    DARIUS,
    MINUTE,
    PASSPORTS,
    PERSONAL_CODE,
    Play,
    at,
    change,
    contents,
    refusal,
    rows,
    seen,
)

ADMIN = Session(1, ASTA)
HEADER = "day,arrival,service_start,service_end,service_type,server,priority,outcome,queue_leave"
FEBRUARY = Filter(Period(date(2026, 2, 1), date(2026, 2, 28)))


def month(days: int = 28, a_day: int = 12) -> str:
    """A made-up month in the form of a recorded one: times in seconds of the day."""
    chance = Random(1)
    lines = [HEADER]
    for day in range(1, days + 1):
        for _ in range(a_day):
            arrival = chance.randint(8 * 3600, 15 * 3600)
            kind = chance.choice(("PS", "NE", "Benefits"))
            if chance.random() < 0.2:
                gone = arrival + chance.randint(60, 900)
                lines.append(f"2026-02-{day:02d},{arrival},,,{kind},,0,HANG,{gone}")
                continue
            start = arrival + chance.randint(0, 1800)
            end = start + chance.randint(60, 900)
            server = chance.choice(("MICHAL", "YITZ", ""))
            lines.append(
                f"2026-02-{day:02d},{arrival},{start},{end},{kind},{server},0,AGENT,{start}"
            )
    return "\n".join(lines) + "\n"


def opened(text: str) -> tuple[CsvFile, ColumnMap]:
    file = open_csv(text.encode())
    assert isinstance(file, CsvFile)
    columns = guess(file.columns)
    at_outcome = columns.get(Field.OUTCOME)
    words = file.values(at_outcome, 50) if at_outcome is not None else ()
    return file, ColumnMap(columns, guess_outcomes(words))


def planned(hall: Hall, text: str, source: str = "Old queue") -> ImportPlan:
    return hall.importing.check(ADMIN, source, *opened(text))


def brought_in(hall: Hall, text: str, source: str = "Old queue") -> ImportDone:
    return hall.importing.carry_out(ADMIN, planned(hall, text, source))


@pytest.fixture(autouse=True)
def small_batches(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(service, "BATCH", 40)
    monkeypatch.setattr(service, "_PAUSE_S", 0.001)


def past_visits(hall: Hall) -> list[PastVisit]:
    query = Query(FEBRUARY, Sort.ARRIVED, descending=False)
    found = hall.history.page(ADMIN, query, 0, hall.history.count(ADMIN, query))
    assert not any(isinstance(each, Damaged) for each in found)
    return [each for each in found if isinstance(each, PastVisit)]


ONE = "ticket,service,counter,agent,arrived,called,started,finished,result\n"


class TestAMonth:
    def test_is_brought_in_browsed_and_exported_as_it_stands_in_the_file(self, play: Play) -> None:
        text = month()
        file, columns = opened(text)
        before = contents(play.place)
        plan = play.hall.importing.check(ADMIN, "Old queue", file, columns)
        assert contents(play.place) == before
        assert (len(plan.to_add), plan.known, plan.days) == (28 * 12, 0, 28)
        assert (plan.first, plan.last, plan.faults) == ("2026-02-01", "2026-02-28", ())
        assert set(plan.services) == {"PS", "NE"}
        assert set(plan.people) == {"MICHAL", "YITZ", "Old queue"}
        assert plan.counters == ("Old queue",)
        told: list[tuple[int, int]] = []
        done = play.hall.importing.carry_out(ADMIN, plan, lambda *of: told.append(of))
        assert done == ImportDone(336, 336, 336)
        assert told[0] == (40, 336)
        assert told[-1] == (336, 336)

        shown = past_visits(play.hall)
        waits, served = [], 0
        for line in text.splitlines()[1:]:
            _, arrival, start, end, _, _, _, outcome, gone = line.split(",")
            waits.append(int(start or gone) - int(arrival))
            served += outcome == "AGENT" and int(end) - int(start)
        assert sorted(each.waited_ms or 0 for each in shown) == sorted(w * 1000 for w in waits)
        assert sum(each.served_ms or 0 for each in shown) == served * 1000
        assert {each.channel for each in shown} == {Channel.IMPORTED}
        assert {each.state for each in shown} == {State.SERVED, State.LEFT}
        past = play.hall.history.past(ADMIN, FEBRUARY)
        assert (len(past.visits.id), past.damaged) == (336, ())
        assert len(past.legs.visit) == text.count("AGENT")
        summary = look_back(past, (), ZoneInfo("Europe/Vilnius"), 15).summary
        assert (summary.visits, summary.served, summary.left) == (
            *(336, text.count("AGENT")),
            text.count("HANG"),
        )
        assert summary.serving_median is not None
        exported = [row for batch in play.hall.history.rows(ADMIN, FEBRUARY) for row in batch]
        assert len(exported) == 336

    def test_makes_what_the_hall_does_not_know_as_removed(self, play: Play) -> None:
        brought_in(play.hall, month())
        directory = play.hall.board.read(1).directory
        made = {each.name: each for each in directory.services.values() if not each.active}
        assert set(made) == {"PS", "NE"}
        people = {each.name for each in directory.people.values() if not each.active}
        assert people == {"MICHAL", "YITZ", "Old queue"}
        used = {each.service_id for each in past_visits(play.hall)}
        assert used == {*(each.id for each in made.values()), 2}
        assert len(play.hall.setup.current(1).services) == 4

    def test_is_recorded_once_without_anything_personal(self, play: Play) -> None:
        brought_in(play.hall, month())
        brought_in(play.hall, month())
        (event,) = rows(play.place, "SELECT * FROM event WHERE kind = ?", EventKind.IMPORTED)
        assert (event["person_id"], event["business_day"]) == (ASTA, "2026-03-02")
        assert '"source":"Old queue","visits":336' in event["data"]
        assert "MICHAL" not in event["data"]

    def test_twice_adds_nothing(self, play: Play) -> None:
        brought_in(play.hall, month())
        before = contents(play.place)
        plan = planned(play.hall, month(), "OLD  queue")
        assert (plan.to_add, plan.known, plan.people) == ((), 336, ())
        assert play.hall.importing.carry_out(ADMIN, plan) == ImportDone()
        assert contents(play.place) == before

    def test_that_was_cut_off_goes_on_where_it_stopped(self, play: Play) -> None:
        plan = planned(play.hall, month())
        halts: list[int] = []
        done = play.hall.importing.carry_out(
            ADMIN, plan, lambda upto, _of: halts.append(upto), lambda: len(halts) == 3
        )
        assert done.added == 120
        assert len(past_visits(play.hall)) == 120
        rest = planned(play.hall, month())
        assert (len(rest.to_add), rest.known) == (216, 120)
        assert play.hall.importing.carry_out(ADMIN, rest).added == 216
        # The older plan comes to nothing more.
        assert play.hall.importing.carry_out(ADMIN, plan).added == 0
        assert len(past_visits(play.hall)) == 336

    def test_that_fails_in_the_middle_leaves_whole_visits(
        self, play: Play, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        plan = planned(play.hall, month())
        done = play.hall.importing.add_some(ADMIN, plan, ImportDone())
        with monkeypatch.context() as broken:
            broken.setattr(service.importing, "tickets", lambda *_: 1 / 0)
            with pytest.raises(ZeroDivisionError):
                play.hall.importing.add_some(ADMIN, plan, done)
        assert len(past_visits(play.hall)) == 40
        assert brought_in(play.hall, month()).added == 296

    def test_from_two_programs_at_once_is_there_once(self, play: Play) -> None:
        text = month()
        together = threading.Barrier(2)
        added: list[int] = []

        def program() -> None:
            with Hall.open(play.place, play.clock) as hall:
                plan = planned(hall, text)
                together.wait(30)
                added.append(hall.importing.carry_out(ADMIN, plan).added)

        programs = [threading.Thread(target=program) for _ in range(2)]
        for each in programs:
            each.start()
        for each in programs:
            each.join(60)
        assert sum(added) == 336
        assert len(past_visits(play.hall)) == 336
        directory = play.hall.board.read(1).directory
        names = [each.name for each in directory.people.values() if not each.active]
        assert sorted(names) == ["MICHAL", "Old queue", "YITZ"]

    def test_does_not_hold_up_who_calls_the_next_client(self, play: Play) -> None:
        desk = play.sit(1, BRONIUS)
        for _ in range(5):
            play.issue()
        plan = planned(play.hall, month())
        with Hall.open(play.place, play.clock) as beside:
            done = ImportDone()
            for _ in range(5):
                done = play.hall.importing.add_some(ADMIN, plan, done)
                visit = beside.desk.next_client(desk).visit
                assert visit.business_day == "2026-03-02"
                beside.desk.no_show(desk, seen(visit))


class TestTheHall:
    def test_has_today_as_it_was(self, play: Play) -> None:
        desk = play.sit(1, BRONIUS)
        play.issue()
        play.issue()
        missed = play.call_next(desk)
        play.hall.desk.no_show(desk, seen(missed))
        before = play.hall.board.read(1)
        brought_in(play.hall, month())
        after = play.hall.board.read(1)
        assert (after.waiting, after.missed, after.held) == (
            *(before.waiting, before.missed, before.held),
        )
        assert play.issue().ticket == "A003"

    def test_learns_nothing_from_elsewhere(self, play: Play) -> None:
        from queueapp.storage import experience, waits

        brought_in(play.hall, month())
        with play.hall._db.read(1) as tx:
            assert list(experience.finished_legs(tx, "2026-02-01", "2026-02-28")) == []
            assert waits.of_days(tx, "2026-02-01", "2026-02-28") == []

    def test_refuses_today_and_keeps_the_row_out(self, play: Play) -> None:
        row = "A1,Passports,1,Ona,{0} 08:00,{0} 08:05,{0} 08:05,{0} 08:10,served\n"
        plan = planned(play.hall, ONE + row.format("2026-03-02"))
        assert (plan.to_add, plan.left_out) == ((), 1)
        # A plan made before the day was put off.
        plan = planned(play.hall, ONE + row.format("2026-03-01"))
        play.clock.instant -= 24 * 60 * MINUTE
        change(play.place, "UPDATE site SET latest_at = 0")
        assert refusal(play.hall.importing.add_some, ADMIN, plan, ImportDone()) is (
            Refusal.DAY_NOT_OVER
        )

    def test_keeps_tickets_apart(self, play: Play) -> None:
        play.clock.instant -= 24 * 60 * MINUTE * 3
        own = play.issue()
        assert (own.ticket, own.business_day) == ("A001", "2026-02-27")
        play.clock.instant += 24 * 60 * MINUTE * 3
        row = "{},Passports,1,Ona,2026-02-27 {}:00,,2026-02-27 {}:05,2026-02-27 {}:10,served\n"
        tickets = ("A001", "A002", "A002", "", f"{PREFIX}001", "I-x")
        text = "".join(row.format(t, *[10 + n] * 3) for n, t in enumerate(tickets))
        done = brought_in(play.hall, ONE + text)
        assert (done.added, done.renumbered) == (6, 4)
        kept = [each.ticket for each in past_visits(play.hall) if each.id != own.id]
        assert kept == ["I-001", "A002", "I-002", "I-003", "I-004", "I-x"]

    def test_names_its_own_where_the_file_means_them(self, play: Play) -> None:
        row = "A9,passports,1,BRONIUS,2026-02-26 08:00,,2026-02-26 08:05,2026-02-26 08:10,served\n"
        plan = planned(play.hall, ONE + row)
        assert (plan.services, plan.counters, plan.people) == ((), (), ())
        play.hall.importing.carry_out(ADMIN, plan)
        (visit,) = past_visits(play.hall)
        assert (visit.service_id, visit.counter_id, visit.person_id) == (PASSPORTS, 1, BRONIUS)
        assert (visit.outcome, visit.ended_at) == (Outcome.SETTLED, at("2026-02-26 08:10"))

    def test_wants_a_source_that_names_nobody(self, play: Play) -> None:
        file, columns = opened(month(1))
        for source, why in (
            ("  ", Refusal.REASON_NEEDED),
            ("x" * 81, Refusal.TEXT_TOO_LONG),
            (f"of {PERSONAL_CODE}", Refusal.PERSONAL_CODE),
        ):
            assert refusal(play.hall.importing.check, ADMIN, source, file, columns) is why

    def test_lets_nobody_import_but_an_administrator(self, play: Play) -> None:
        plan = planned(play.hall, month(1))
        lead = Session(1, DARIUS)
        ask = play.hall.importing
        assert refusal(ask.check, lead, "Old", *opened(month(1))) is Refusal.NOT_PERMITTED
        assert refusal(ask.carry_out, lead, plan) is Refusal.NOT_PERMITTED
        assert past_visits(play.hall) == []


def test_a_real_clock_is_no_obstacle(hall_path: Path) -> None:
    with Hall.open(hall_path, SystemClock()) as hall:
        assert brought_in(hall, month(2)).added == 24
