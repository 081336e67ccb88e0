"""Alarms are noted once for the whole hall, and the log of a day tells them with what leads did."""

import json
import threading
from dataclasses import replace
from typing import Any

import pytest

from queueapp.domain.alarm import Alarm, AlarmKind, alarms_of
from queueapp.domain.board import Board
from queueapp.domain.closing import Ending, KeepOpenReason, Late, LateReason
from queueapp.domain.day_log import LogEntry
from queueapp.domain.hours import DayHours, Days
from queueapp.domain.lifecycle import Request
from queueapp.domain.record import EventKind
from queueapp.domain.session import Session
from queueapp.domain.visit import OrderReason, Placement, PriorityReason, Told, Way
from queueapp.place import Server
from queueapp.services.hall import Hall
from queueapp.storage import alarms as storage
from queueapp.storage.alarms import FIRST_SHOWN
from queueapp.storage.preparing import grant_to
from queueapp.storage.tx import Tx
from tests.closing_time import CLERK, DAY, FIVE, LEAD, NEXT_DAY, close, events, hours
from tests.factories import (
    BRONIUS,
    CECILIJA,
    DARIUS,
    ELENA,
    KEYS,
    MINUTE,
    PASSPORTS,
    Play,
    at,
    change,
    contents,
    fill_promises,
    rows,
    seen,
    seen_promise,
)
from tests.services.test_new_day import at_once

AUDITOR = Session(1, ELENA)


def crowded(play: Play) -> tuple[Alarm, ...]:
    """One of each kind: somebody waits and is served too long, a counter is idle, a call is due."""
    desk = play.sit(1, BRONIUS)
    play.issue()
    play.issue()
    play.serve_next(desk)
    play.callback(desk)
    play.sit(2, CECILIJA)
    play.clock.pass_minutes(50)
    return alarms_now(play)


def alarms_now(play: Play) -> tuple[Alarm, ...]:
    return alarms_of(read(play), play.clock.now(), play.hall.alarms.look(1))


def read(play: Play) -> Board:
    return play.hall.board.read(1)


def log(play: Play, day: str | None = None) -> list[LogEntry]:
    return list(play.hall.alarms.day_log(LEAD, day).entries)


def kinds(play: Play) -> list[EventKind]:
    return [entry.event.kind for entry in log(play)]


def test_each_alarm_is_noted_once_and_stands_where_it_belongs(play: Play) -> None:
    found = crowded(play)
    assert [alarm.kind for alarm in found] == list(AlarmKind)
    assert play.hall.alarms.note(1, found) == found
    noted = contents(play.place)
    assert play.hall.alarms.note(1, found) == ()
    assert contents(play.place) == noted
    told = {event["data"]["alarm"]: event for event in events(play, EventKind.ALARM)}
    waiting, serving, idle, overdue = found
    assert told["waiting"]["visit_id"] == waiting.subject_id
    assert told["serving"]["visit_id"] == serving.subject_id
    assert told["idle"]["counter_id"] == idle.subject_id
    assert told["overdue"]["promise_id"] == overdue.subject_id
    assert told["waiting"]["data"] == {"alarm": "waiting", "since": waiting.since, "limit": 30}
    assert all(event["person_id"] is None for event in told.values())
    assert [entry.ticket for entry in log(play)] == ["A002", "A001", "", ""]


def test_what_begins_anew_is_noted_anew(play: Play) -> None:
    crowded(play)
    play.hall.alarms.note(1, alarms_now(play))
    play.serve_next(play.sessions[2])
    play.clock.pass_minutes(50)
    (new,) = play.hall.alarms.note(1, alarms_now(play))
    assert (new.kind, new.since) == (AlarmKind.SERVING, play.clock.now() - 50 * MINUTE)


def test_where_all_is_known_nothing_is_even_asked(play: Play) -> None:
    found = crowded(play)
    revision = read(play).revision
    play.hall.alarms.note(1, found)
    assert read(play).revision == revision + 1
    with pytest.MonkeyPatch.context() as patch:
        for way in ("read", "write"):
            patch.delattr(f"queueapp.storage.database.Database.{way}")
        assert play.hall.alarms.note(1, found) == ()
        assert play.hall.alarms.note(1, ()) == ()
    with Hall.open(play.place, play.clock) as elsewhere:
        assert elsewhere.alarms.note(1, found) == ()
    assert read(play).revision == revision + 1


def test_of_many_programs_each_alarm_is_noted_by_one(
    play: Play, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = crowded(play)
    revision = read(play).revision
    looked, whole, all_looked = set[int](), storage.noted, threading.Barrier(5)

    def noted_after_all_looked(tx: Tx, days: Days) -> set[storage.Key]:
        known = whole(tx, days)
        if threading.get_ident() not in looked:
            looked.add(threading.get_ident())
            all_looked.wait(20)
        return known

    monkeypatch.setattr(storage, "noted", noted_after_all_looked)

    def note(hall: Hall) -> object:
        return hall.alarms.note(1, found)

    noted = at_once(play.place, play.clock.now(), [note] * 5)
    assert sorted(noted, key=len) == [(), (), (), (), found]  # type: ignore[arg-type]
    assert len(events(play, EventKind.ALARM)) == len(rows(play.place, "SELECT * FROM alarm")) == 4
    assert read(play).revision == revision + 1, "four of them had nothing to tell"


@pytest.mark.parametrize("hall_place", ["server"], indirect=True)
def test_a_program_with_no_more_rights_than_it_needs_notes_alarms_and_runs_the_hall(
    play: Play, cluster: Any
) -> None:
    assert isinstance(play.place, Server)
    found = crowded(play)
    with cluster.connect() as connection:
        connection.execute("DROP ROLE IF EXISTS running_lead")
        connection.execute("CREATE ROLE running_lead LOGIN")
    grant_to(play.place, "running_lead")
    with Hall.open(replace(play.place, user="running_lead"), play.clock) as hall:
        assert hall.alarms.look(1).count == 1
        assert hall.alarms.note(1, found) == found
        hall.running.serve(LEAD, 2, {KEYS})
        hall.running.close_counter(LEAD, hall.board.read(1).desks[2])
        hall.running.open_counter(LEAD, 2, CECILIJA)
        assert len(hall.alarms.day_log(LEAD).entries) == 7


def test_what_this_hall_does_not_have_is_not_noted(play: Play) -> None:
    crowded(play)
    strange = [Alarm(kind, 99, 1, 30) for kind in AlarmKind]
    before = contents(play.place)
    assert play.hall.alarms.note(1, strange) == ()
    assert contents(play.place)["event"] == before["event"]


def test_a_promise_that_is_overdue_is_told_every_day_and_a_wait_over_midnight_once(
    play: Play,
) -> None:
    hours(play, {day: DayHours(0, 0, next_day=True) for day in range(1, 8)})
    play.clock.instant = at(f"{DAY} 23:50")
    play.issue()
    play.clock.pass_minutes(9)
    waits = Alarm(AlarmKind.WAITING, play.waiting()[0], 1, 5)
    assert play.hall.alarms.note(1, [waits]) == (waits,)
    play.clock.instant = at(f"{NEXT_DAY} 00:05")
    assert play.hall.alarms.note(1, [waits]) == ()
    hours(play, {day: DayHours(480, 1020) for day in range(1, 6)})
    entry = play.callback(CLERK)
    late = Alarm(AlarmKind.OVERDUE, entry.promise.id, entry.promise.due_at, 15)
    assert play.hall.alarms.note(1, [late]) == (late,)
    play.clock.instant = at("2026-03-04 10:00")
    assert play.hall.alarms.note(1, [late]) == (late,)


def test_the_overdue_promises_of_the_whole_site_are_counted(play: Play) -> None:
    assert (play.hall.alarms.look(1).count, play.hall.alarms.look(1).first) == (0, ())
    fill_promises(play, still_open=120, done=30)
    play.clock.pass_minutes(70.5)
    found = play.hall.alarms.look(1)
    assert found.count == 70
    assert len(found.first) == FIRST_SHOWN
    assert [each.due_at for each in found.first] == sorted(each.due_at for each in found.first)
    assert {each.owner_id for each in found.first} == {BRONIUS, CECILIJA}
    first = play.promise(found.first[0].id)
    play.hall.promises.answered(LEAD, seen_promise(first))
    found = play.hall.alarms.look(1)
    assert (found.count, first.promise.id in {each.id for each in found.first}) == (69, False)


# --- The log of a day ---------------------------------------------------------------------


def test_the_log_has_what_leads_did_and_leaves_out_what_staff_do_all_day(play: Play) -> None:
    running = play.hall.running
    desk, one, two = play.sit(1, BRONIUS), play.issue(), play.issue()
    play.hall.telling.tell(desk, [(seen(one), Told.MAY_BE)])
    play.hall.intake.prioritise(desk, seen(two), PriorityReason.HEALTH)
    serving = play.serve_next(desk)
    play.hall.access.set_state(play.sit(2, CECILIJA), play.hall.board.read(1).desks[2].state)
    play.hall.access.leave_counter(play.sessions[2])
    assert log(play) == []
    running.end_visit(LEAD, seen(serving), Ending.LEFT)
    running.open_counter(LEAD, 2, CECILIJA)
    running.serve(LEAD, 2, {KEYS, PASSPORTS})
    running.close_counter(LEAD, play.hall.board.read(1).desks[2])
    three = play.issue()
    play.clock.pass_minutes(1)
    running.move(LEAD, seen(three), Placement.END, OrderReason.OTHER)
    play.hall.desk.undo(LEAD)
    play.hall.telling.tell(LEAD, [(seen(play.visit(three.id)), Told.NOT_TODAY)])
    play.hall.telling.turn_away(LEAD, seen(play.visit(three.id)), Way.ANOTHER_DAY)
    play.hall.day_end.keep_open(LEAD, FIVE + 30 * MINUTE, KeepOpenReason.OUTAGE)
    close(play, 31)
    play.hall.intake.issue(LEAD, Request(PASSPORTS), late=Late(LateReason.HEALTH))
    assert kinds(play) == [
        EventKind.SETTLED,
        EventKind.DESK_OPENED,
        EventKind.SERVES,
        EventKind.DESK_CLOSED,
        EventKind.MOVED,
        EventKind.TOLD,
        EventKind.TURNED_AWAY,
        EventKind.KEPT_OPEN,
        EventKind.ISSUED,
    ]
    undone = [entry.event.kind for entry in log(play) if entry.undone]
    assert undone == [EventKind.MOVED]
    assert [entry.ticket for entry in log(play)][4:6] == ["A003", "A003"]


def test_the_log_is_of_one_day(play: Play) -> None:
    crowded(play)
    play.hall.alarms.note(1, alarms_now(play))
    play.clock.instant = at(f"{NEXT_DAY} 10:00")
    assert log(play) == []
    assert len(log(play, DAY)) == 4
    assert play.hall.alarms.day_log(AUDITOR, DAY).entries == tuple(log(play, DAY))


def test_an_entry_that_is_damaged_is_named_and_the_others_are_told(play: Play) -> None:
    play.sit(1, BRONIUS)
    for services in ({KEYS}, {PASSPORTS}, None):
        play.hall.running.serve(LEAD, 1, services)
    first, second, third = (event["id"] for event in events(play, EventKind.SERVES))
    change(play.place, "UPDATE event SET data = ? WHERE id = ?", "{", first)
    change(play.place, "UPDATE event SET data = ? WHERE id = ?", "5", second)
    found = play.hall.alarms.day_log(LEAD)
    assert found.damaged == (first, second)
    assert [entry.event.id for entry in found.entries] == [third]
    assert json.dumps(found.entries[0].event.data) == '{"counter": 1, "services": null}'
    assert found.entries[0].event.person_id == DARIUS
