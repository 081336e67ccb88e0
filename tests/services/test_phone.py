"""Calls: what is recorded of those that ring in, and what comes of those made to clients."""

import threading
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import replace
from multiprocessing.connection import Connection
from multiprocessing.synchronize import Barrier
from typing import Any

import pytest

from queueapp.clock import SystemClock
from queueapp.domain.call import Call, CallEnd
from queueapp.domain.callback import NEXT_MORNING, PassedOn, Result, RetryRule, Tried
from queueapp.domain.lifecycle import Request
from queueapp.domain.phone_number import NumberFault
from queueapp.domain.promise import CallbackDraft, Entry, LineKind, PromiseOutcome, SeenPromise
from queueapp.domain.record import EventKind, NoteKind
from queueapp.domain.session import Done, PromiseDone, Session
from queueapp.domain.setup import Promising
from queueapp.domain.visit import Channel, HoldReason, Outcome, State
from queueapp.errors import Refusal, Refused
from queueapp.place import Place
from queueapp.services.hall import Hall
from queueapp.services.phone import LONGEST_CALL_MS
from tests.e2e.players import CONTEXT, hear, launch
from tests.factories import (
    ASTA,
    BENEFITS,
    BRONIUS,
    CECILIJA,
    DARIUS,
    ELENA,
    HOUSING,
    MINUTE,
    MONDAY_10,
    NUMBER,
    OTHER_NUMBER,
    PASSPORTS,
    PERSONAL_CODE,
    Play,
    at,
    change,
    contents,
    erase_due,
    refusal,
    rows,
    seen,
    seen_promise,
    wall,
)

SECOND = 1000


def a_call(play: Play, end: CallEnd = CallEnd.CALLBACK, **draft: Any) -> Call:
    now = play.clock.now()
    return Call("a key", end, now, now, None, CallbackDraft(**{"number": NUMBER, **draft}))


def made(done: PromiseDone) -> Entry:
    assert done.entry is not None
    return done.entry


def events_of(play: Play, kind: EventKind) -> list[dict[str, Any]]:
    return [row for row in rows(play.place, "SELECT * FROM event") if row["kind"] == kind.value]


def texts(entry: Entry, kind: LineKind = LineKind.QUESTION) -> list[str]:
    return [line.text for line in entry.lines if line.kind is kind]


# --- The minutes on the phone -----------------------------------------------------------


@pytest.mark.parametrize(
    ("end", "apart"),
    [
        (CallEnd.CALLBACK, True),
        (CallEnd.DROPPED, True),
        (CallEnd.TALKED, True),
        (CallEnd.OWN_MATTER, False),
        (CallEnd.OBJECTED, False),
    ],
)
def test_the_minutes_of_a_call_are_kept_apart_from_the_service(
    play: Play, end: CallEnd, apart: bool
) -> None:
    desk = play.sit(1, BRONIUS)
    play.issue()
    serving = play.serve_next(desk)
    play.clock.pass_minutes(5)
    play.take_call(desk, end, seconds=60, visit=serving)
    visit = play.visit(serving.id)
    now = play.clock.now()
    (leg,) = visit.legs
    assert leg.phone_ms == (60 * SECOND if apart else 0)
    assert leg.served_ms(now) == 301 * SECOND - leg.phone_ms
    assert visit.state is State.SERVING
    play.hall.desk.finish(desk, seen(visit), Outcome.SETTLED)
    assert play.visit(serving.id).legs[0].served_ms(now) == 301 * SECOND - leg.phone_ms


@pytest.mark.parametrize("end", [CallEnd.OBJECTED, CallEnd.OWN_MATTER, CallEnd.TALKED])
def test_a_call_without_a_promise_is_recorded_and_asks_for_nothing(
    play: Play, end: CallEnd
) -> None:
    desk = play.sit(1, BRONIUS)
    play.issue()
    serving = play.serve_next(desk)
    done = play.take_call(desk, end, "", visit=serving)
    assert done == PromiseDone(EventKind.CALL)
    entry = play.hall.board.timeline(desk, serving.id)[-1]
    assert (entry.kind, entry.data["end"]) == (EventKind.CALL, end)
    assert (entry.person_id, entry.counter_id) == (BRONIUS, 1)
    assert rows(play.place, "SELECT * FROM promise") == []


def test_several_calls_in_one_visit_add_up(play: Play) -> None:
    desk = play.sit(1, BRONIUS)
    play.issue()
    serving = play.serve_next(desk)
    play.clock.pass_minutes(10)
    play.take_call(desk, CallEnd.TALKED, "", seconds=30, visit=serving)
    play.clock.pass_minutes(2)
    play.take_call(desk, seconds=45, visit=serving)
    assert play.visit(serving.id).legs[0].phone_ms == 75 * SECOND


def test_the_minutes_count_for_the_service_during_which_it_rang(play: Play) -> None:
    desk = play.sit(1, BRONIUS)
    play.issue()
    serving = play.serve_next(desk)
    play.clock.pass_minutes(5)
    first_call = Call("first", CallEnd.TALKED, *_last_seconds(play, 20), serving.id)
    play.clock.pass_minutes(1)
    play.hall.desk.add_service(desk, seen(serving), BENEFITS)
    play.clock.pass_minutes(5)
    play.take_call(desk, CallEnd.TALKED, "", seconds=50, visit=serving)
    play.hall.phone.record(desk, first_call)
    assert [leg.phone_ms for leg in play.visit(serving.id).legs] == [20 * SECOND, 50 * SECOND]


def _last_seconds(play: Play, seconds: int) -> tuple[int, int]:
    now = play.clock.now()
    return now - seconds * SECOND, now


def test_a_call_that_outlives_the_visit_counts_up_to_its_end(play: Play) -> None:
    desk = play.sit(1, BRONIUS)
    play.issue()
    serving = play.serve_next(desk)
    rang = play.clock.pass_minutes(5)
    play.clock.pass_minutes(1)
    play.hall.desk.finish(desk, seen(serving), Outcome.SETTLED)
    over = play.clock.pass_minutes(9)
    play.hall.phone.record(desk, Call("late", CallEnd.TALKED, rang, over, serving.id))
    assert play.visit(serving.id).legs[0].phone_ms == MINUTE


def test_a_call_that_began_before_the_client_came_counts_from_their_start(play: Play) -> None:
    desk = play.sit(1, BRONIUS)
    rang = play.clock.now()
    play.issue()
    serving = play.serve_next(desk)
    began = play.clock.now()
    over = play.clock.pass_minutes(3)
    play.hall.phone.record(desk, Call("long", CallEnd.TALKED, rang, over, serving.id))
    assert play.visit(serving.id).legs[0].phone_ms == over - began


def test_a_call_that_was_never_put_down_does_not_swallow_the_service(play: Play) -> None:
    desk = play.sit(1, BRONIUS)
    play.issue()
    serving = play.serve_next(desk)
    rang = play.clock.pass_minutes(1)
    play.clock.pass_minutes(6 * 60)
    now = play.clock.now()
    play.hall.phone.record(desk, Call("k", CallEnd.TALKED, rang, now + 60 * MINUTE, serving.id))
    assert play.visit(serving.id).legs[0].phone_ms == LONGEST_CALL_MS
    (call,) = events_of(play, EventKind.CALL)
    assert f'"talked_ms":{LONGEST_CALL_MS}' in call["data"]


def test_a_call_cannot_end_in_the_future(play: Play) -> None:
    desk = play.sit(1, BRONIUS)
    play.issue()
    serving = play.serve_next(desk)
    rang = play.clock.pass_minutes(1)
    now = play.clock.pass_minutes(2)
    play.hall.phone.record(desk, Call("k", CallEnd.TALKED, rang, now + MINUTE, serving.id))
    assert play.visit(serving.id).legs[0].phone_ms == 2 * MINUTE


def test_a_call_that_ends_before_it_begins_has_lasted_no_time(play: Play) -> None:
    desk = play.sit(1, BRONIUS)
    now = play.clock.now()
    play.hall.phone.record(desk, Call("k", CallEnd.TALKED, now, now - MINUTE))
    (call,) = events_of(play, EventKind.CALL)
    assert '"talked_ms":0' in call["data"]


def test_a_colleagues_client_is_not_charged_with_this_desks_call(play: Play) -> None:
    desk, other = play.sit(1, BRONIUS), play.sit(2, CECILIJA)
    play.issue()
    theirs = play.serve_next(other)
    play.clock.pass_minutes(2)
    play.take_call(desk, CallEnd.TALKED, "", seconds=60, visit=theirs)
    assert play.visit(theirs.id).legs[0].phone_ms == 0


# --- A caller is promised to be called back -----------------------------------------------


def test_a_number_is_all_that_a_callback_needs(play: Play) -> None:
    desk = play.sit(1, BRONIUS)
    entry = play.callback(desk)
    promise, now = entry.promise, play.clock.now()
    assert (promise.owner_id, promise.taken_by, promise.counter_id) == (BRONIUS, BRONIUS, 1)
    assert (promise.due_at, promise.agreed, promise.calls) == (now, False, 1)
    assert (promise.business_day, promise.is_open) == ("2026-03-02", True)
    assert entry.contact is not None
    assert entry.contact.masked == "+370 6•• ••567"
    assert play.hall.phone.number(desk, promise.id) == "+37061234567"
    assert play.promise(promise.id) == entry


def test_whatever_else_the_caller_said_is_kept(play: Play) -> None:
    desk = play.sit(1, BRONIUS)
    play.issue()
    serving = play.serve_next(desk)
    entry = play.callback(
        desk,
        question="  When is the   passport ready? ",
        name="Ona Petraitienė",
        due_at=at("2026-03-03 15:00"),
        for_person=CECILIJA,
        service_id=PASSPORTS,
        language="ru",
        confidential=True,
        visit=serving,
    )
    promise = entry.promise
    assert entry.question == "When is the passport ready?"
    assert entry.contact is not None
    assert entry.contact.name == "Ona Petraitienė"
    assert (promise.owner_id, promise.visit_id) == (CECILIJA, serving.id)
    assert (wall(promise.due_at), promise.agreed) == ("2026-03-03 15:00", True)
    assert (promise.service_id, promise.language, promise.confidential) == (PASSPORTS, "ru", True)
    assert play.hall.promises.of_visit(desk, serving.id) == (entry,)


@pytest.mark.parametrize(
    ("asked", "due"),
    [
        ("2026-03-02 15:30", "2026-03-02 15:30"),
        ("2026-03-02 22:00", "2026-03-03 08:00"),
        ("2026-03-03 03:00", "2026-03-03 08:00"),
        ("2026-03-07 11:00", "2026-03-09 08:00"),
        ("2026-03-10 15:59", "2026-03-10 15:59"),
        ("2026-03-10 16:30", "2026-03-12 08:00"),
        ("2026-03-11 10:00", "2026-03-12 08:00"),
    ],
    ids=["at work", "evening", "night", "Saturday", "eve", "eve, after work", "holiday"],
)
def test_a_due_time_falls_into_working_hours(play: Play, asked: str, due: str) -> None:
    desk = play.sit(1, BRONIUS)
    assert wall(play.callback(desk, due_at=at(asked)).promise.due_at) == due


def test_after_work_a_callback_is_due_the_next_morning(play: Play) -> None:
    desk = play.sit(1, BRONIUS)
    play.clock.instant = at("2026-03-06 18:00")
    assert wall(play.callback(desk).promise.due_at) == "2026-03-09 08:00"


def test_a_due_time_that_has_passed_is_refused(play: Play) -> None:
    desk = play.sit(1, BRONIUS)
    before = contents(play.place)
    call = a_call(play, due_at=play.clock.now() - 2 * MINUTE)
    assert refusal(play.hall.phone.record, desk, call) is Refusal.DUE_PAST
    assert contents(play.place) == before
    just_now = a_call(play, due_at=play.clock.now() - MINUTE // 2)
    assert made(play.hall.phone.record(desk, just_now)).promise.due_at == play.clock.now()


@pytest.mark.parametrize(
    ("number", "fault"),
    [
        ("", NumberFault.EMPTY),
        ("   ", NumberFault.EMPTY),
        ("call Ona", NumberFault.LETTERS),
        ("8 612 3456a", NumberFault.LETTERS),
        ("8 612 345", NumberFault.TOO_SHORT),
        ("12", NumberFault.TOO_SHORT),
        ("8 612 34567 890", NumberFault.TOO_LONG),
        (PERSONAL_CODE, NumberFault.TOO_LONG),
        ("8 012 34567", NumberFault.IMPOSSIBLE),
        ("+999 123 45678", NumberFault.IMPOSSIBLE),
    ],
)
def test_what_is_no_number_is_refused_and_says_why(
    play: Play, number: str, fault: NumberFault
) -> None:
    desk = play.sit(1, BRONIUS)
    before = contents(play.place)
    with pytest.raises(Refused) as told:
        play.hall.phone.record(desk, a_call(play, number=number))
    assert (told.value.code, told.value.facts) == (Refusal.NOT_A_NUMBER, {"fault": fault})
    assert contents(play.place) == before


@pytest.mark.parametrize(
    ("number", "kept"),
    [
        ("+48 22 694 70 00", "+48226947000"),
        ("00371 67026330", "+37167026330"),
        ("(8-37) 422608", "+37037422608"),
        ("0 37 422 608", "+37037422608"),
    ],
)
def test_numbers_from_here_and_abroad_are_kept_in_one_form(
    play: Play, number: str, kept: str
) -> None:
    desk = play.sit(1, BRONIUS)
    entry = play.callback(desk, number)
    assert play.hall.phone.number(desk, entry.promise.id) == kept


@pytest.mark.parametrize(
    ("draft", "code"),
    [
        ({"question": f"My code is {PERSONAL_CODE}"}, Refusal.PERSONAL_CODE),
        ({"name": f"Ona {PERSONAL_CODE}"}, Refusal.PERSONAL_CODE),
        ({"question": "x" * 301}, Refusal.TEXT_TOO_LONG),
        ({"for_person": 99}, Refusal.UNKNOWN_PERSON),
        ({"for_person": ELENA}, Refusal.UNKNOWN_PERSON),
        ({"service_id": 99}, Refusal.UNKNOWN_SERVICE),
        ({"language": "xx"}, Refusal.NOT_POSSIBLE_NOW),
    ],
)
def test_what_cannot_be_kept_is_refused_and_nothing_written(
    play: Play, draft: dict[str, Any], code: Refusal
) -> None:
    desk = play.sit(1, BRONIUS)
    play.callback(desk, OTHER_NUMBER)
    before = contents(play.place)
    for number in (NUMBER, OTHER_NUMBER):
        call = a_call(play, number=number, **draft)
        assert refusal(play.hall.phone.record, desk, call) is code
    assert contents(play.place) == before


def test_a_personal_code_is_refused_wherever_text_is_written(play: Play) -> None:
    desk = play.sit(1, BRONIUS)
    code = f"see {PERSONAL_CODE}"
    entry = play.callback(desk)
    play.issue()
    serving = play.serve_next(desk)
    before = contents(play.place)
    now = play.clock.now()
    hall, mark = play.hall, seen_promise(entry)
    asked: list[Callable[[], object]] = [
        lambda: hall.desk.hold(desk, seen(serving), HoldReason.OTHER, 5, code),
        lambda: hall.desk.finish(desk, seen(serving), Outcome.SETTLED, code),
        lambda: hall.phone.tried(desk, mark, Tried(Result.ANSWERED, now, now, code)),
        lambda: hall.promises.answered(desk, mark, code),
        lambda: hall.promises.extend(desk, mark, now + MINUTE, code),
        lambda: hall.promises.hand_over(desk, [mark], CECILIJA, code),
        lambda: hall.promises.amend(desk, mark, name=code, address="", question=""),
        lambda: hall.promises.amend(desk, mark, name="", address="", question=code),
        lambda: hall.promises.amend(desk, mark, name="", address=code, question=""),
    ]
    for ask in asked:
        assert refusal(ask) is Refusal.PERSONAL_CODE
    assert contents(play.place) == before
    other = play.sit(2, CECILIJA)
    request = Request(PASSPORTS)
    assert refusal(hall.phone.serve, other, request, now, code) is Refusal.PERSONAL_CODE


def test_a_callback_without_a_draft_is_refused(play: Play) -> None:
    desk = play.sit(1, BRONIUS)
    call = replace(a_call(play), draft=None)
    assert refusal(play.hall.phone.record, desk, call) is Refusal.NOT_POSSIBLE_NOW


@pytest.mark.parametrize("when", ["2026-03-02 10:00", "2026-03-02 22:00", "2026-03-11 10:00"])
def test_a_call_that_dropped_is_due_now_whatever_the_hour(play: Play, when: str) -> None:
    desk = play.sit(1, BRONIUS)
    play.clock.instant = at(when)
    entry = made(play.take_call(desk, CallEnd.DROPPED, due_at=at("2026-03-20 12:00")))
    assert (entry.promise.due_at, entry.promise.agreed) == (play.clock.now(), False)


@pytest.mark.parametrize("draft", [None, CallbackDraft(""), CallbackDraft("  ", "angry")])
def test_an_anonymous_call_that_dropped_is_recorded_and_asks_for_nothing(
    play: Play, draft: CallbackDraft | None
) -> None:
    desk = play.sit(1, BRONIUS)
    call = replace(a_call(play, CallEnd.DROPPED), draft=draft)
    assert play.hall.phone.record(desk, call) == PromiseDone(EventKind.CALL)
    (event,) = events_of(play, EventKind.CALL)
    assert '"end":"dropped"' in event["data"]
    assert rows(play.place, "SELECT * FROM promise") == []


@pytest.mark.parametrize("end", [CallEnd.CALLBACK, CallEnd.TALKED])
def test_a_call_recorded_twice_counts_once(play: Play, end: CallEnd) -> None:
    desk = play.sit(1, BRONIUS)
    play.issue()
    serving = play.serve_next(desk)
    play.clock.pass_minutes(3)
    first = play.take_call(desk, end, seconds=60, visit=serving, key="once", question="Why?")
    before = contents(play.place)
    again = play.take_call(desk, end, seconds=60, visit=serving, key="once", question="Why?")
    assert again == first
    before["site"] = after = contents(play.place)["site"]
    assert contents(play.place) == {**before, "site": after}


# --- The same caller again ------------------------------------------------------------------


def test_a_caller_who_is_listed_already_is_recognised(play: Play) -> None:
    desk, other = play.sit(1, BRONIUS), play.sit(2, CECILIJA)
    assert play.hall.promises.known(other, "0 612 34567") is None
    entry = play.callback(desk)
    assert play.hall.promises.known(other, "+370 612 34567") == entry
    assert refusal(play.hall.promises.known, other, "8 612") is Refusal.NOT_A_NUMBER


def test_the_same_caller_again_extends_the_entry(play: Play) -> None:
    desk, other = play.sit(1, BRONIUS), play.sit(2, CECILIJA)
    first = play.callback(desk, question="When?", due_at=at("2026-03-02 15:00"))
    assert first.promise.agreed
    done = play.take_call(other, number="+370 (612) 34567", question="Still no answer", name="Ona")
    again = made(done)
    assert (done.kind, again.promise.id) == (EventKind.CALLBACK_EXTENDED, first.promise.id)
    assert (again.promise.calls, again.promise.owner_id) == (2, BRONIUS)
    assert texts(again) == ["When?", "Still no answer"]
    assert again.contact is not None
    assert again.contact.name == "Ona"
    # As nobody asked for another time, the one that was agreed stays.
    assert (wall(again.promise.due_at), again.promise.agreed) == ("2026-03-02 15:00", True)
    assert len(rows(play.place, "SELECT * FROM promise")) == 1


def test_a_time_asked_for_again_stands_in_place_of_the_first(play: Play) -> None:
    desk = play.sit(1, BRONIUS)
    play.callback(desk, due_at=at("2026-03-02 12:00"))
    again = play.callback(desk, due_at=at("2026-03-02 22:00"), for_person=CECILIJA)
    assert (wall(again.promise.due_at), again.promise.agreed) == ("2026-03-03 08:00", True)
    assert again.promise.owner_id == CECILIJA


def test_a_known_name_stays_when_the_caller_says_another(play: Play) -> None:
    desk = play.sit(1, BRONIUS)
    play.callback(desk, name="Ona Petraitienė")
    again = play.callback(desk, name="Petraitis")
    assert again.contact is not None
    assert again.contact.name == "Ona Petraitienė"


def test_once_it_is_done_the_same_number_is_a_new_entry(play: Play) -> None:
    desk = play.sit(1, BRONIUS)
    first = play.callback(desk)
    play.hall.promises.answered(desk, seen_promise(first))
    second = play.callback(desk)
    assert second.promise.id != first.promise.id
    details = play.hall.promises.details(desk, second.promise.id)
    assert [entry.promise.id for entry in details.earlier] == [first.promise.id]


def test_an_extension_that_a_colleague_saw_before_makes_their_picture_stale(play: Play) -> None:
    desk, other = play.sit(1, BRONIUS), play.sit(2, CECILIJA)
    entry = play.callback(desk)
    play.callback(other, question="Once more")
    asked = play.hall.promises.answered, desk, seen_promise(entry)
    assert refusal(*asked) is Refusal.PROMISE_STALE


def ring_together(pipe: Connection, place: Place, counter: int, rounds: int, go: Barrier) -> None:
    """Take the same calls as another counter, at the same moments."""
    with Hall.open(place, SystemClock()) as hall:
        desk = hall.access.take_counter(Session(1, counter, counter))
        for number in range(rounds):
            go.wait(20)
            _take_at(hall, desk, number)
        pipe.send(("done",))


def _take_at(hall: Hall, desk: Session, number: int) -> None:
    now = hall.board.now()
    draft = CallbackDraft(f"8612 3450{number}", f"asked at {desk.counter_id}")
    key = f"{desk.counter_id}-{number}"
    hall.phone.record(desk, Call(key, CallEnd.CALLBACK, now, now, None, draft))


def _require_extended(place: Place, rounds: int) -> None:
    promises = rows(place, "SELECT * FROM promise")
    assert [row["calls"] for row in promises] == [2] * rounds
    lines = rows(place, "SELECT promise_id, text FROM promise_line")
    asked = {(row["promise_id"], row["text"]) for row in lines}
    both = {(row["id"], f"asked at {counter}") for row in promises for counter in (1, 2)}
    assert asked == both


@pytest.mark.e2e
def test_two_programs_that_take_one_caller_in_the_same_second_list_them_once(
    hall_place: Place,
) -> None:
    rounds = 8
    go = CONTEXT.Barrier(2)
    players = [launch(ring_together, hall_place, counter, rounds, go) for counter in (1, 2)]
    try:
        for _, pipe in players:
            assert hear(pipe) == ("done",)
    finally:
        for process, pipe in players:
            process.kill()
            process.join(10)
            process.close()
            pipe.close()
    _require_extended(hall_place, rounds)


def test_two_threads_that_take_one_caller_in_the_same_second_list_them_once(
    hall_place: Place,
) -> None:
    rounds = 8
    go = threading.Barrier(2)
    faults: list[BaseException] = []

    def take(counter: int) -> None:
        try:
            with Hall.open(hall_place, SystemClock()) as hall:
                desk = hall.access.take_counter(Session(1, counter, counter))
                for number in range(rounds):
                    go.wait(20)
                    _take_at(hall, desk, number)
        except BaseException as fault:
            faults.append(fault)
            go.abort()

    threads = [threading.Thread(target=take, args=(counter,)) for counter in (1, 2)]
    with ExitStack() as ended:
        for thread in threads:
            thread.start()
            ended.callback(thread.join, 30)
    assert faults == []
    _require_extended(hall_place, rounds)


# --- A call that is served ---------------------------------------------------------------


def test_a_caller_is_served_at_once_with_a_number_apart_from_the_halls(play: Play) -> None:
    desk = play.sit(1, BRONIUS)
    play.issue()
    play.clock.pass_minutes(3)
    rang = play.clock.now()
    play.clock.pass_minutes(1)
    done = play.hall.phone.serve(desk, Request(PASSPORTS), rang, "asks about a form")
    visit = play.visit(done.visit.id)
    assert (done.kind, visit.ticket, visit.channel) == (
        EventKind.CALL_SERVED,
        "TEL-001",
        Channel.PHONE,
    )
    (leg,) = visit.legs
    assert (visit.state, visit.arrived_at, leg.started_at) == (State.SERVING, rang, rang)
    assert leg.served_ms(play.clock.now()) == MINUTE
    board = play.hall.board.read(1)
    assert [(note.kind, note.text) for note in board.notes[visit.id]] == [
        (NoteKind.INTAKE, "asks about a form")
    ]
    assert board.desks[1].visit_id == visit.id
    # Nobody in the hall misses a number.
    assert play.issue().ticket == "A002"
    other = play.sit(2, CECILIJA)
    second = play.hall.phone.serve(other, Request(HOUSING), play.clock.now()).visit
    assert second.ticket == "TEL-002"


def test_a_phone_visit_ends_like_any_other(play: Play) -> None:
    desk = play.sit(1, BRONIUS)
    visit = play.hall.phone.serve(desk, Request(PASSPORTS), play.clock.now()).visit
    play.clock.pass_minutes(4)
    done = play.hall.desk.finish(desk, seen(visit), Outcome.INFORMED, "told where")
    assert (done.visit.state, done.visit.legs[0].served_ms(0)) == (State.SERVED, 4 * MINUTE)


def test_a_call_is_not_served_while_a_client_is_at_the_desk(play: Play) -> None:
    desk = play.sit(1, BRONIUS)
    play.issue()
    play.call_next(desk)
    before = contents(play.place)
    asked = play.hall.phone.serve, desk, Request(PASSPORTS), play.clock.now()
    assert refusal(*asked) is Refusal.DESK_BUSY
    assert contents(play.place) == before
    code = refusal(play.hall.phone.serve, Session(1, CECILIJA, 2), Request(PASSPORTS), MONDAY_10)
    assert code is Refusal.NOT_SIGNED_IN


def test_a_call_that_rang_before_the_last_client_left_is_served_from_then_on(play: Play) -> None:
    desk = play.sit(1, BRONIUS)
    play.issue()
    serving = play.serve_next(desk)
    rang = play.clock.pass_minutes(5)
    left = play.clock.pass_minutes(1)
    play.hall.desk.finish(desk, seen(serving), Outcome.SETTLED)
    play.clock.pass_minutes(1)
    visit = play.hall.phone.serve(desk, Request(PASSPORTS), rang).visit
    assert visit.legs[0].started_at == left


@pytest.mark.parametrize("hours", [-10, 10])
def test_a_served_call_begins_neither_long_ago_nor_in_the_future(play: Play, hours: int) -> None:
    desk = play.sit(1, BRONIUS)
    play.clock.pass_minutes(6 * 60)
    now = play.clock.now()
    visit = play.hall.phone.serve(desk, Request(PASSPORTS), now + hours * 60 * MINUTE).visit
    assert visit.arrived_at == (now if hours > 0 else now - LONGEST_CALL_MS)


@pytest.mark.parametrize("draft", [None, CallbackDraft(" ")])
def test_a_served_call_that_drops_without_a_number_only_ends(
    play: Play, draft: CallbackDraft | None
) -> None:
    desk = play.sit(1, BRONIUS)
    visit = play.hall.phone.serve(desk, Request(PASSPORTS), play.clock.now()).visit
    play.clock.pass_minutes(2)
    done = play.hall.phone.drop(desk, seen(visit), draft)
    assert (done.kind, done.visit.state) == (EventKind.CALL_DROPPED, State.LEFT)
    assert done.visit.outcome is Outcome.DROPPED
    assert rows(play.place, "SELECT * FROM promise") == []
    assert play.hall.board.read(1).desks[1].visit_id is None


def test_a_served_call_that_drops_is_called_back_now(play: Play) -> None:
    desk = play.sit(1, BRONIUS)
    visit = play.hall.phone.serve(desk, Request(BENEFITS), play.clock.now()).visit
    play.clock.pass_minutes(2)
    play.hall.phone.drop(desk, seen(visit), CallbackDraft(NUMBER, "Asked for a list"))
    (entry,) = play.hall.promises.of_visit(desk, visit.id)
    promise = entry.promise
    assert (promise.due_at, promise.service_id) == (play.clock.now(), BENEFITS)
    assert entry.question == "Asked for a list"
    details = play.hall.promises.details(desk, promise.id)
    assert [event.kind for event in details.events] == [EventKind.CALL_DROPPED]


def test_only_a_call_drops(play: Play) -> None:
    desk = play.sit(1, BRONIUS)
    assert refusal(play.hall.phone.drop, desk, seen(play.issue()), None) is Refusal.DESK_FREE
    serving = play.serve_next(desk)
    code = refusal(play.hall.phone.drop, desk, seen(serving), None)
    assert code is Refusal.NOT_POSSIBLE_NOW


# --- Undo ----------------------------------------------------------------------------------


def state_of(play: Play) -> dict[str, object]:
    """All that screens show of clients and promises, without the count of changes."""
    kept = contents(play.place)
    without = {"seq": None, "since": None}
    found: dict[str, object] = {
        table: [{**row, **without} for row in kept[table]]
        for table in ("visit", "leg", "desk", "note", "contact", "promise_line")
    }
    found["promise"] = [{**row, **without} for row in kept["promise"] if row["outcome"] is None]
    return found


def test_a_callback_taken_by_mistake_is_withdrawn_and_the_client_forgotten(play: Play) -> None:
    desk = play.sit(1, BRONIUS)
    before = state_of(play)
    entry = play.callback(desk, question="When?", name="Ona")
    undone = play.hall.desk.undo(desk)
    assert isinstance(undone, PromiseDone)
    # Whom it was about is told once more.
    told, kept = made(undone), play.promise(entry.promise.id)
    assert (undone.kind, kept.promise.outcome) == (EventKind.UNDONE, PromiseOutcome.WITHDRAWN)
    assert told.contact == entry.contact
    assert (kept.contact, kept.lines) == (None, ())
    assert state_of(play) == before
    assert play.hall.promises.mine(desk) == ()
    kinds = [e.kind for e in play.hall.promises.details(desk, entry.promise.id).events]
    assert kinds == [EventKind.CALLBACK_TAKEN, EventKind.UNDONE]
    assert refusal(play.hall.desk.undo, desk) is Refusal.NOTHING_TO_UNDO


def test_an_extension_is_undone_to_what_stood_there_before(play: Play) -> None:
    desk, other = play.sit(1, BRONIUS), play.sit(2, CECILIJA)
    play.callback(desk, question="When?", due_at=at("2026-03-02 15:00"))
    before = state_of(play)
    play.callback(
        other, question="Still?", name="Ona", for_person=DARIUS, confidential=True, language="en"
    )
    assert state_of(play) != before
    undone = play.hall.desk.undo(other)
    assert isinstance(undone, PromiseDone)
    assert state_of(play) == before


def test_undoing_an_extension_leaves_lines_of_the_same_instant(play: Play) -> None:
    desk, other = play.sit(1, BRONIUS), play.sit(2, CECILIJA)
    calls = [a_call(play, question="When?"), a_call(play, question="Still?")]
    play.hall.phone.record(desk, replace(calls[0], key="1"))
    play.hall.phone.record(other, replace(calls[1], key="2"))
    undone = play.hall.desk.undo(other)
    assert isinstance(undone, PromiseDone)
    assert texts(made(undone)) == ["When?"]


def test_undoing_an_extension_without_a_question_takes_no_line_away(play: Play) -> None:
    desk = play.sit(1, BRONIUS)
    play.callback(desk)
    play.callback(desk, question="When?")
    play.callback(desk)
    play.hall.desk.undo(desk)
    (entry,) = play.hall.promises.mine(desk)
    assert (texts(entry), entry.promise.calls) == (["When?"], 2)
    play.hall.desk.undo(desk)
    (entry,) = play.hall.promises.mine(desk)
    assert (texts(entry), entry.promise.calls) == ([], 1)
    play.hall.desk.undo(desk)
    assert play.hall.promises.mine(desk) == ()


def test_an_answer_promised_by_mistake_is_withdrawn(play: Play) -> None:
    desk = play.sit(1, BRONIUS)
    before = state_of(play)
    play.follow_up(desk, question="A list of papers")
    undone = play.hall.desk.undo(desk)
    assert isinstance(undone, PromiseDone)
    assert made(undone).promise.outcome is PromiseOutcome.WITHDRAWN
    assert state_of(play) == before


ACTS: dict[str, Callable[[Play, Session, SeenPromise], object]] = {
    "tried": lambda p, s, m: p.hall.phone.tried(
        s, m, Tried(Result.NO_ANSWER, p.clock.now(), p.clock.now())
    ),
    "answered": lambda p, s, m: p.hall.promises.answered(s, m),
    "handed over": lambda p, s, m: p.hall.promises.hand_over(s, [m], DARIUS),
    "amended": lambda p, s, m: p.hall.promises.amend(s, m, name="Ona", address="", question=""),
    "extended": lambda p, s, m: p.hall.promises.extend(s, m, p.clock.now() + MINUTE, "busy"),
    "asked again": lambda p, s, m: p.callback(s),
}


@pytest.mark.parametrize("act", ACTS)
def test_a_callback_that_somebody_has_acted_on_is_not_undone(play: Play, act: str) -> None:
    desk, other = play.sit(1, BRONIUS), play.sit(2, CECILIJA)
    entry = play.callback(desk)
    ACTS[act](play, other, seen_promise(entry))
    before = contents(play.place)
    assert refusal(play.hall.desk.undo, desk) is Refusal.ACTED_SINCE
    assert contents(play.place) == before


def test_a_callback_is_undone_though_its_number_was_looked_at(play: Play) -> None:
    desk, other = play.sit(1, BRONIUS), play.sit(2, CECILIJA)
    entry = play.callback(desk)
    play.hall.phone.number(other, entry.promise.id)
    undone = play.hall.desk.undo(desk)
    assert isinstance(undone, PromiseDone)
    assert made(undone).promise.outcome is PromiseOutcome.WITHDRAWN


def test_undo_is_possible_again_once_the_colleague_undid_their_step(play: Play) -> None:
    desk, other = play.sit(1, BRONIUS), play.sit(2, CECILIJA)
    play.callback(desk)
    play.callback(other)
    assert refusal(play.hall.desk.undo, desk) is Refusal.ACTED_SINCE
    play.hall.desk.undo(other)
    undone = play.hall.desk.undo(desk)
    assert isinstance(undone, PromiseDone)
    assert made(undone).promise.outcome is PromiseOutcome.WITHDRAWN


@pytest.mark.parametrize("end", [CallEnd.OBJECTED, CallEnd.TALKED, CallEnd.OWN_MATTER])
def test_a_start_is_undone_though_the_phone_rang_since(play: Play, end: CallEnd) -> None:
    desk = play.sit(1, BRONIUS)
    play.issue()
    called = play.call_next(desk)
    before = state_of(play)
    play.clock.pass_minutes(1)
    started = play.hall.desk.start(desk, seen(called)).visit
    play.clock.pass_minutes(1)
    play.take_call(desk, end, "", seconds=20, visit=started)
    assert isinstance(play.hall.desk.undo(desk), PromiseDone)
    undone = play.hall.desk.undo(desk)
    assert isinstance(undone, Done)
    assert undone.visit.state is State.CALLED
    assert state_of(play) == before


def test_after_a_callback_is_undone_the_start_before_it_is_within_reach(play: Play) -> None:
    desk = play.sit(1, BRONIUS)
    play.issue()
    serving = play.serve_next(desk)
    play.clock.pass_minutes(1)
    play.take_call(desk, seconds=20, visit=serving)
    assert isinstance(play.hall.desk.undo(desk), PromiseDone)
    # The call came, whatever was taken down of it.
    assert play.visit(serving.id).legs[0].phone_ms == 20 * SECOND
    undone = play.hall.desk.undo(desk)
    assert isinstance(undone, Done)
    assert undone.visit.state is State.CALLED


def test_one_undo_takes_back_a_call_that_was_served(play: Play) -> None:
    desk = play.sit(1, BRONIUS)
    play.issue()
    earlier = play.hall.desk.no_show(desk, seen(play.call_next(desk))).visit
    play.clock.pass_minutes(1)
    served = play.hall.phone.serve(desk, Request(PASSPORTS), play.clock.now(), "note").visit
    undone = play.hall.desk.undo(desk)
    assert not isinstance(undone, PromiseDone)
    assert (undone.visit.id, undone.visit.outcome) == (served.id, Outcome.MISTAKE)
    assert (undone.visit.legs, contents(play.place)["note"]) == ((), [])
    assert play.hall.board.read(1).desks[1].visit_id is None
    again = play.hall.desk.undo(desk)
    assert not isinstance(again, PromiseDone)
    assert again.visit.id == earlier.id


@pytest.mark.parametrize("listed", [False, True])
def test_a_drop_is_undone_with_the_callback_that_came_of_it(play: Play, listed: bool) -> None:
    desk, other = play.sit(1, BRONIUS), play.sit(2, CECILIJA)
    if listed:
        play.callback(other, question="When?", due_at=at("2026-03-02 16:00"))
    visit = play.hall.phone.serve(desk, Request(BENEFITS), play.clock.now()).visit
    before = state_of(play)
    play.clock.pass_minutes(2)
    play.hall.phone.drop(desk, seen(visit), CallbackDraft(NUMBER, "A list", "Ona"))
    undone = play.hall.desk.undo(desk)
    assert not isinstance(undone, PromiseDone)
    assert undone.visit.state is State.SERVING
    assert state_of(play) == before


def test_a_drop_without_a_number_is_undone(play: Play) -> None:
    desk = play.sit(1, BRONIUS)
    visit = play.hall.phone.serve(desk, Request(BENEFITS), play.clock.now()).visit
    before = state_of(play)
    play.clock.pass_minutes(2)
    play.hall.phone.drop(desk, seen(visit), None)
    play.hall.desk.undo(desk)
    assert state_of(play) == before


def test_a_drop_is_not_undone_once_its_callback_was_tried(play: Play) -> None:
    desk, other = play.sit(1, BRONIUS), play.sit(2, CECILIJA)
    visit = play.hall.phone.serve(desk, Request(BENEFITS), play.clock.now()).visit
    play.hall.phone.drop(desk, seen(visit), CallbackDraft(NUMBER))
    (entry,) = play.hall.promises.mine(desk)
    ACTS["tried"](play, other, seen_promise(entry))
    before = contents(play.place)
    assert refusal(play.hall.desk.undo, desk) is Refusal.ACTED_SINCE
    assert contents(play.place) == before


# --- Calling back ---------------------------------------------------------------------------


def call_back(play: Play, session: Session, entry: Entry, result: Result, **more: Any) -> Entry:
    began = play.clock.now()
    play.clock.instant += 40 * SECOND
    tried = Tried(result, began, play.clock.now(), **more)
    return made(play.hall.phone.tried(session, seen_promise(entry), tried))


def test_minutes_on_the_phone_outlive_the_undo_of_what_came_before_them(play: Play) -> None:
    desk = play.sit(1, BRONIUS)
    play.issue()
    started = play.hall.desk.start(desk, seen(play.call_next(desk))).visit
    play.clock.pass_minutes(10)
    finished = play.hall.desk.finish(desk, seen(started), Outcome.SETTLED).visit
    rang = Call("late", CallEnd.TALKED, play.clock.now() - 2 * MINUTE, play.clock.now(), started.id)
    play.hall.phone.record(desk, rang)
    assert play.visit(finished.id).legs[0].phone_ms == 2 * MINUTE
    assert isinstance(play.hall.desk.undo(desk), PromiseDone)
    undone = play.hall.desk.undo(desk)
    assert isinstance(undone, Done)
    assert undone.visit.state is State.SERVING
    assert undone.visit.legs[0].phone_ms == 2 * MINUTE


def test_a_drop_that_extended_an_entry_is_undone_and_so_is_what_came_before(play: Play) -> None:
    desk = play.sit(1, BRONIUS)
    first = play.callback(desk, question="When?")
    serving = play.hall.phone.serve(desk, Request(PASSPORTS), play.clock.now())
    play.hall.phone.drop(desk, seen(serving), CallbackDraft(NUMBER))
    for kind in (Done, Done, PromiseDone):
        assert isinstance(play.hall.desk.undo(desk), kind)
    kept = play.promise(first.promise.id).promise
    assert kept.outcome is PromiseOutcome.WITHDRAWN
    story = play.hall.promises.details(desk, first.promise.id).events
    assert [event.kind for event in story].count(EventKind.UNDONE) == 2


def test_what_waits_for_the_lead_is_nobody_elses_to_decide(play: Play) -> None:
    desk = play.sit(1, BRONIUS)
    entry = play.callback(desk)
    for _ in range(5):
        entry = call_back(play, desk, entry, Result.NO_ANSWER)
    assert entry.promise.to_lead
    before, mark, later = contents(play.place), seen_promise(entry), play.clock.now() + MINUTE
    promises = play.hall.promises
    for ask in (
        lambda: promises.hand_over(desk, [mark], BRONIUS),
        lambda: promises.extend(desk, mark, later, "why"),
        lambda: call_back(play, desk, entry, Result.NO_ANSWER),
    ):
        assert refusal(ask) is Refusal.NOT_PERMITTED
    assert contents(play.place) == before
    (decided,) = promises.hand_over(play.reception(DARIUS), [mark], CECILIJA)
    assert not made(decided).promise.to_lead
    assert play.callback(desk).promise.calls == 2


def test_what_was_written_in_the_hall_and_of_a_served_call_is_erased_after_its_days(
    play: Play,
) -> None:
    desk = play.sit(1, BRONIUS)
    play.issue()
    held = play.hall.desk.start(desk, seen(play.call_next(desk))).visit
    play.hall.desk.finish(desk, seen(held), Outcome.SETTLED, "agreed in the hall")
    call = play.hall.phone.serve(desk, Request(PASSPORTS), play.clock.now(), "asked by phone")
    play.hall.desk.finish(desk, seen(call), Outcome.SETTLED)
    play.clock.pass_minutes(30 * 24 * 60 - 1)
    erase_due(play.hall)
    assert len(rows(play.place, "SELECT * FROM note")) == 2
    play.clock.pass_minutes(2)
    erase_due(play.hall)
    assert rows(play.place, "SELECT * FROM note") == []


@pytest.mark.parametrize(
    ("result", "outcome"),
    [
        (Result.ANSWERED, PromiseOutcome.ANSWERED),
        (Result.WRONG_NUMBER, PromiseOutcome.WRONG_NUMBER),
    ],
)
def test_a_call_that_settles_it(play: Play, result: Result, outcome: PromiseOutcome) -> None:
    desk = play.sit(1, BRONIUS)
    entry = call_back(play, desk, play.callback(desk), result, note="told all")
    promise = entry.promise
    assert (promise.outcome, promise.done_at, promise.done_by) == (
        outcome,
        play.clock.now(),
        BRONIUS,
    )
    assert texts(entry, LineKind.NOTE) == ["told all"]
    assert play.hall.promises.mine(desk) == ()
    again = Tried(result, play.clock.now(), play.clock.now())
    code = refusal(play.hall.phone.tried, desk, seen_promise(entry), again)
    assert code is Refusal.PROMISE_DONE


def test_tries_go_by_the_sites_rule_and_the_fifth_leaves_it_to_the_lead(play: Play) -> None:
    desk, lead = play.sit(1, BRONIUS), play.sit(2, DARIUS)
    entry = play.callback(desk)
    due = []
    for result in (Result.NO_ANSWER, Result.BUSY, Result.NO_ANSWER, Result.NO_ANSWER):
        play.clock.instant = max(play.clock.now(), entry.promise.due_at)
        entry = call_back(play, desk, entry, result)
        due.append(wall(entry.promise.due_at))
        assert not entry.promise.to_lead
    assert due == ["2026-03-02 10:30", "2026-03-02 12:31", "2026-03-03 08:00", "2026-03-04 08:00"]
    assert play.hall.promises.mine(lead) == ()
    entry = call_back(play, desk, entry, Result.NO_ANSWER)
    assert (entry.promise.to_lead, entry.promise.attempts, entry.promise.is_open) == (True, 5, True)
    assert play.hall.promises.mine(lead) == (entry,)
    assert play.hall.promises.mine(desk) == (entry,)
    attempts = play.hall.promises.details(desk, entry.promise.id).attempts
    assert [attempt.number for attempt in attempts] == [1, 2, 3, 4, 5]
    assert {(a.person_id, a.counter_id, a.ended_at - a.begun_at) for a in attempts} == {
        (BRONIUS, 1, 40 * SECOND)
    }
    assert [wall(a.next_due) for a in attempts[:4] if a.next_due] == due


def test_the_rule_is_what_the_site_has_set(play: Play) -> None:
    draft = replace(
        play.hall.setup.current(1), promising=Promising(RetryRule((5, NEXT_MORNING), tries=2))
    )
    play.hall.setup.change(play.reception(), draft)
    desk = play.sit(1, BRONIUS)
    entry = call_back(play, desk, play.callback(desk), Result.BUSY)
    assert entry.promise.due_at == play.clock.now() + 5 * MINUTE
    entry = call_back(play, desk, entry, Result.BUSY)
    assert (wall(entry.promise.due_at), entry.promise.to_lead) == ("2026-03-03 08:00", True)


def test_what_the_lead_decides_is_done_or_tried_anew(play: Play) -> None:
    desk, lead = play.sit(1, BRONIUS), play.sit(2, DARIUS)
    first, second = play.callback(desk), play.callback(desk, OTHER_NUMBER)
    for _ in range(5):
        first = call_back(play, desk, first, Result.NO_ANSWER)
        second = call_back(play, desk, second, Result.NO_ANSWER)
    mark = seen_promise(first)
    assert refusal(play.hall.promises.give_up, desk, mark, "gone") is Refusal.NOT_PERMITTED
    assert refusal(play.hall.promises.give_up, lead, mark, "  ") is Refusal.REASON_NEEDED
    given_up = made(play.hall.promises.give_up(lead, mark, "nobody there"))
    assert given_up.promise.outcome is PromiseOutcome.GIVEN_UP
    (anew,) = play.hall.promises.hand_over(lead, [seen_promise(second)], CECILIJA)
    assert (made(anew).promise.to_lead, made(anew).promise.unanswered) == (False, 0)
    assert play.hall.promises.mine(lead) == ()


def test_a_call_back_that_dropped_is_due_now_and_counts_from_the_start(play: Play) -> None:
    desk = play.sit(1, BRONIUS)
    entry = call_back(play, desk, play.callback(desk), Result.NO_ANSWER)
    play.clock.instant = at("2026-03-02 21:00")
    entry = call_back(play, desk, entry, Result.DROPPED)
    assert (entry.promise.due_at, entry.promise.unanswered) == (play.clock.now(), 0)


def test_a_client_who_asks_for_another_time_is_called_at_work(play: Play) -> None:
    desk = play.sit(1, BRONIUS)
    entry = play.callback(desk)
    entry = call_back(play, desk, entry, Result.LATER, due_at=at("2026-03-10 18:00"))
    assert (wall(entry.promise.due_at), entry.promise.agreed) == ("2026-03-12 08:00", True)
    now = play.clock.now()
    past = Tried(Result.LATER, now, now, due_at=now - 2 * MINUTE)
    no_time = Tried(Result.LATER, now, now)
    before = contents(play.place)
    assert refusal(play.hall.phone.tried, desk, seen_promise(entry), past) is Refusal.DUE_PAST
    asked = play.hall.phone.tried, desk, seen_promise(entry), no_time
    assert refusal(*asked) is Refusal.REASON_NEEDED
    assert contents(play.place) == before


def test_a_callback_passed_on_to_a_colleague_is_theirs(play: Play) -> None:
    desk, other = play.sit(1, BRONIUS), play.sit(2, CECILIJA)
    to = PassedOn("Their matter", "Housing", person_id=CECILIJA)
    entry = call_back(play, desk, play.callback(desk), Result.PASSED_ON, passed_on=to, note="soon")
    assert entry.promise.is_open
    assert texts(entry, LineKind.NOTE) == ["Their matter", "Housing · Cecilija", "soon"]
    assert play.hall.promises.mine(desk) == ()
    assert play.hall.promises.mine(other) == (entry,)


def test_a_callback_passed_on_outside_is_done_and_says_to_whom(play: Play) -> None:
    desk = play.sit(1, BRONIUS)
    to = PassedOn("Not ours", "Social services", "Rasa")
    entry = call_back(play, desk, play.callback(desk), Result.PASSED_ON, passed_on=to)
    assert entry.promise.outcome is PromiseOutcome.PASSED_ON
    assert texts(entry, LineKind.NOTE) == ["Not ours", "Social services · Rasa"]


@pytest.mark.parametrize(
    ("to", "code"),
    [
        (None, Refusal.REASON_NEEDED),
        (PassedOn("", "Housing"), Refusal.REASON_NEEDED),
        (PassedOn("Their matter", ""), Refusal.REASON_NEEDED),
        (PassedOn("Their matter", "", person_id=99), Refusal.UNKNOWN_PERSON),
        (PassedOn("Their matter", "", person_id=ELENA), Refusal.UNKNOWN_PERSON),
        (PassedOn(PERSONAL_CODE, "Housing"), Refusal.PERSONAL_CODE),
    ],
)
def test_a_callback_is_passed_on_only_with_why_and_to_whom(
    play: Play, to: PassedOn | None, code: Refusal
) -> None:
    desk = play.sit(1, BRONIUS)
    entry = play.callback(desk)
    before = contents(play.place)
    now = play.clock.now()
    tried = Tried(Result.PASSED_ON, now, now, passed_on=to)
    assert refusal(play.hall.phone.tried, desk, seen_promise(entry), tried) is code
    assert contents(play.place) == before


def test_a_result_on_a_picture_out_of_date_is_not_kept(play: Play) -> None:
    desk, other = play.sit(1, BRONIUS), play.sit(2, CECILIJA)
    entry = play.callback(desk)
    call_back(play, other, entry, Result.NO_ANSWER)
    before = contents(play.place)
    now = play.clock.now()
    tried = Tried(Result.ANSWERED, now, now)
    assert refusal(play.hall.phone.tried, desk, seen_promise(entry), tried) is Refusal.PROMISE_STALE
    code = refusal(play.hall.phone.tried, desk, SeenPromise(99, 0), tried)
    assert code is Refusal.UNKNOWN_PROMISE
    assert contents(play.place) == before


def test_a_letter_is_not_phoned(play: Play) -> None:
    desk = play.sit(1, BRONIUS)
    letter = play.follow_up(desk)
    now = play.clock.now()
    tried = Tried(Result.NO_ANSWER, now, now)
    asked = play.hall.phone.tried, desk, seen_promise(letter), tried
    assert refusal(*asked) is Refusal.NOT_POSSIBLE_NOW
    assert refusal(play.hall.phone.number, desk, letter.promise.id) is Refusal.CONTACT_ERASED


def test_whoever_looks_at_a_number_is_recorded(play: Play) -> None:
    desk = play.sit(1, BRONIUS)
    entry = play.callback(desk)
    colleague = Session(1, CECILIJA)
    assert play.hall.phone.number(colleague, entry.promise.id) == "+37061234567"
    last = play.hall.promises.details(desk, entry.promise.id).events[-1]
    assert (last.kind, last.person_id) == (EventKind.NUMBER_SEEN, CECILIJA)
    assert play.promise(entry.promise.id) == entry
    auditor = Session(1, ELENA)
    assert refusal(play.hall.phone.number, auditor, entry.promise.id) is Refusal.NOT_PERMITTED
    assert refusal(play.hall.phone.number, desk, 99) is Refusal.UNKNOWN_PROMISE


def test_an_administrator_keeps_promises_as_well(play: Play) -> None:
    desk = play.sit(1, ASTA)
    entry = play.callback(desk)
    assert entry in play.hall.promises.mine(desk)


# --- Taking back what was done about a promise ---------------------------------------------


def kept_of(play: Play, entry: Entry) -> tuple[Any, ...]:
    kept = play.promise(entry.promise.id)
    return replace(kept.promise, seq=0), kept.contact, kept.lines, attempts_kept(play)


def attempts_kept(play: Play) -> list[dict[str, Any]]:
    return rows(play.place, "SELECT * FROM attempt")


STEPS_ON_A_CALLBACK: dict[str, Callable[[Play, Session, Entry], Any]] = {
    result.value: lambda p, s, e, result=result: call_back(p, s, e, result, note="a note")
    for result in (Result.ANSWERED, Result.NO_ANSWER, Result.BUSY, Result.WRONG_NUMBER)
} | {
    "passed on": lambda p, s, e: call_back(
        p, s, e, Result.PASSED_ON, passed_on=PassedOn("why", "Housing", person_id=CECILIJA)
    ),
    "handed over": lambda p, s, e: p.hall.promises.hand_over(s, [seen_promise(e)], CECILIJA, "x"),
    "extended": lambda p, s, e: p.hall.promises.extend(
        s, seen_promise(e), p.clock.now() + 60 * MINUTE, "why"
    ),
    "answered in the list": lambda p, s, e: p.hall.promises.answered(s, seen_promise(e), "how"),
}


@pytest.mark.parametrize("step", STEPS_ON_A_CALLBACK)
def test_a_step_on_a_callback_is_undone_as_if_it_had_not_been(play: Play, step: str) -> None:
    desk = play.sit(1, BRONIUS)
    entry = play.callback(desk, question="When?", name="Ona")
    call_back(play, desk, entry, Result.NO_ANSWER)
    entry = play.promise(entry.promise.id)
    before = kept_of(play, entry)
    STEPS_ON_A_CALLBACK[step](play, desk, entry)
    assert kept_of(play, entry) != before
    undone = play.hall.desk.undo(desk)
    assert isinstance(undone, PromiseDone)
    assert undone.kind is EventKind.UNDONE
    assert undone.undone is not None
    assert kept_of(play, entry) == before


def test_the_lead_takes_back_that_a_promise_was_given_up(play: Play) -> None:
    lead = play.sit(2, DARIUS)
    entry = play.callback(lead)
    before = kept_of(play, entry)
    play.hall.promises.give_up(lead, seen_promise(entry), "why")
    play.hall.desk.undo(lead)
    assert kept_of(play, entry) == before


def test_several_handed_over_at_once_come_back_at_once(play: Play) -> None:
    desk = play.sit(1, BRONIUS)
    both = [play.callback(desk), play.callback(desk, OTHER_NUMBER)]
    play.hall.promises.hand_over(desk, [seen_promise(entry) for entry in both], CECILIJA)
    play.hall.desk.undo(desk)
    owners = {play.promise(entry.promise.id).promise.owner_id for entry in both}
    assert owners == {BRONIUS}


def test_nothing_older_is_undone_in_place_of_what_cannot_be(play: Play) -> None:
    desk = play.sit(1, BRONIUS)
    entry = play.callback(desk)
    play.hall.promises.amend(desk, seen_promise(entry), name="Ona")
    before = contents(play.place)
    assert refusal(play.hall.desk.undo, desk) is Refusal.CANNOT_UNDO
    assert contents(play.place) == before


def test_undo_after_an_objection_takes_back_the_objection_and_no_callback(play: Play) -> None:
    desk = play.sit(1, BRONIUS)
    entry = play.callback(desk)
    play.take_call(desk, CallEnd.OBJECTED, "")
    undone = play.hall.desk.undo(desk)
    assert isinstance(undone, PromiseDone)
    assert (undone.entry, undone.undone) == (None, EventKind.CALL)
    assert play.promise(entry.promise.id).promise.is_open
    play.hall.desk.undo(desk)
    assert not play.promise(entry.promise.id).promise.is_open


def test_a_result_is_not_undone_once_its_client_is_known_no_more(play: Play) -> None:
    change(play.place, "UPDATE site SET keep_days = 0, setup_revision = setup_revision + 1")
    desk = play.sit(1, BRONIUS)
    entry = play.callback(desk)
    call_back(play, desk, entry, Result.ANSWERED)
    assert refusal(play.hall.desk.undo, desk) is Refusal.CONTACT_ERASED
