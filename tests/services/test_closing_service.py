"""Telling, turning away, keeping open, and ending the day with what became of each."""

import json
from dataclasses import replace
from typing import Any

import pytest

from queueapp.domain.closing import Ending, KeepOpenReason, Late, LateReason
from queueapp.domain.desk import DeskState
from queueapp.domain.help import HelpKind
from queueapp.domain.hours import DayHours
from queueapp.domain.lifecycle import Request
from queueapp.domain.promise import AnswerDraft, CallbackDraft, LineKind, PromiseKind
from queueapp.domain.record import EventKind, NoteKind
from queueapp.domain.session import Done, Session, Target
from queueapp.domain.visit import (
    HoldReason,
    OffsitePlace,
    OrderReason,
    Outcome,
    Placement,
    State,
    Told,
    Visit,
    Way,
)
from queueapp.errors import Refusal
from queueapp.services.hall import Hall
from tests.factories import (
    BENEFITS,
    BRONIUS,
    CECILIJA,
    DARIUS,
    HOUSING,
    MINUTE,
    NUMBER,
    PASSPORTS,
    Play,
    at,
    contents,
    refusal,
    rows,
    seen,
)
from tests.order_check import check_day

DAY, NEXT_DAY = "2026-03-02", "2026-03-03"
FIVE = at(f"{DAY} 17:00")
LEAD, CLERK = Session(1, DARIUS), Session(1, BRONIUS)
LETTER = AnswerDraft(PromiseKind.EMAIL, "ona@example.lt")
HEALTH = Late(LateReason.HEALTH, "cannot come again")


def tell(play: Play, visit: Visit, told: Told, session: Session = CLERK) -> Visit:
    (done,) = play.hall.closing.tell(session, [(seen(visit), told)])
    return done.visit


def close(play: Play, minutes: float = 1) -> None:
    """The clock stands so many minutes after closing."""
    play.clock.instant = FIVE + int(minutes * MINUTE)


def events(play: Play, kind: EventKind) -> list[dict[str, Any]]:
    found = rows(play.place, "SELECT * FROM event WHERE kind = ? ORDER BY id", kind.value)
    return [row | {"data": json.loads(row["data"])} for row in found]


def hours(play: Play, week: dict[int, DayHours]) -> None:
    """The hall has other hours from now on."""
    draft = play.hall.setup.current(1)
    play.hall.setup.change(play.reception(), replace(draft, week=week))


# --- Telling ------------------------------------------------------------------------------


def test_the_record_says_who_told_whom_what_and_when(play: Play) -> None:
    first, second = play.issue(), play.issue(language="en")
    now = play.clock.pass_minutes(3)
    told = [(seen(first), Told.WILL_BE), (seen(second), Told.NOT_TODAY)]
    done = play.hall.closing.tell(CLERK, told, "en")
    assert [each.visit.id for each in done] == [first.id, second.id]
    waiting = play.hall.board.read(1).waiting
    assert [(v.told, v.told_at) for v in waiting] == [(Told.WILL_BE, now), (Told.NOT_TODAY, now)]
    assert [
        (e["visit_id"], e["person_id"], e["at"], e["data"]) for e in events(play, EventKind.TOLD)
    ] == [
        (first.id, BRONIUS, now, {"told": "will_be", "language": "en"}),
        (second.id, BRONIUS, now, {"told": "not_today", "language": "en"}),
    ]


def test_who_was_called_or_went_away_meanwhile_need_not_be_told(play: Play) -> None:
    desk = play.sit(1, BRONIUS)
    called, gone, stays = play.issue(), play.issue(), play.issue()
    play.call_next(desk)
    play.hall.desk.left(CLERK, seen(gone))
    told = [(seen(visit), Told.MAY_BE) for visit in (called, gone, stays)]
    assert [done.visit.id for done in play.hall.closing.tell(CLERK, told)] == [stays.id]
    assert len(events(play, EventKind.TOLD)) == 1


def test_who_was_acted_on_otherwise_stops_the_whole_press(play: Play) -> None:
    first, second = play.issue(), play.issue()
    tell(play, second, Told.MAY_BE)
    before = contents(play.place)
    told = [(seen(first), Told.MAY_BE), (seen(second), Told.MAY_BE)]
    assert refusal(play.hall.closing.tell, CLERK, told) is Refusal.STALE
    assert contents(play.place) == before


def test_a_promise_stays_whatever_is_told_later(play: Play) -> None:
    promised = tell(play, play.issue(), Told.WILL_BE)
    before = contents(play.place)
    code = refusal(play.hall.closing.tell, LEAD, [(seen(promised), Told.NOT_TODAY)])
    assert code is Refusal.NOT_POSSIBLE_NOW
    assert contents(play.place) == before


def test_what_is_less_than_a_promise_is_told_anew_as_things_change(play: Play) -> None:
    visit = tell(play, play.issue(), Told.NOT_TODAY)
    visit = tell(play, visit, Told.MAY_BE)
    assert tell(play, visit, Told.WILL_BE).told is Told.WILL_BE


def test_who_is_on_hold_is_told_too(play: Play) -> None:
    desk = play.sit(1, BRONIUS)
    play.issue()
    held = play.hall.desk.hold(desk, seen(play.serve_next(desk)), HoldReason.PAYING, 5).visit
    assert tell(play, held, Told.WILL_BE).hold == held.hold


def test_of_several_who_was_promised_meanwhile_keeps_that_and_the_others_are_told(
    play: Play,
) -> None:
    shown = [play.issue(), play.issue()]
    tell(play, shown[0], Told.WILL_BE, LEAD)
    told = [(seen(visit), Told.NOT_TODAY) for visit in shown]
    assert [done.visit.id for done in play.hall.closing.tell(CLERK, told)] == [shown[1].id]
    kept = [visit.told for visit in play.hall.board.read(1).waiting]
    assert kept == [Told.WILL_BE, Told.NOT_TODAY]
    assert len(events(play, EventKind.TOLD)) == 2


def test_each_is_told_in_a_language_of_their_own(play: Play) -> None:
    visits = [play.issue(), play.issue(language="en")]
    told = [(seen(visit), Told.MAY_BE) for visit in visits]
    languages = {visits[0].id: "lt", visits[1].id: "en"}
    play.hall.closing.tell(CLERK, told, languages)
    said = {event["visit_id"]: event["data"]["language"] for event in events(play, EventKind.TOLD)}
    assert said == languages


def test_a_language_that_the_hall_has_not_is_no_language_to_tell_in(play: Play) -> None:
    told = [(seen(play.issue()), Told.MAY_BE)]
    code = refusal(play.hall.closing.tell, CLERK, told, "xx")
    assert code is Refusal.NOT_POSSIBLE_NOW
    code = refusal(play.hall.closing.tell, CLERK, told, {told[0][0].visit_id: "xx"})
    assert code is Refusal.NOT_POSSIBLE_NOW


# --- Undoing ------------------------------------------------------------------------------


def test_one_press_takes_back_all_that_one_press_told(play: Play) -> None:
    visits = [play.issue() for _ in range(4)]
    earlier = tell(play, visits[0], Told.MAY_BE)
    play.clock.pass_minutes(1)
    play.hall.closing.tell(CLERK, [(seen(v), Told.WILL_BE) for v in (earlier, *visits[1:])])
    undone = play.hall.desk.undo(CLERK)
    assert isinstance(undone, Done)
    assert undone.many == 4
    told = [visit.told for visit in play.hall.board.read(1).waiting]
    assert told == [Told.MAY_BE, None, None, None]
    play.hall.desk.undo(CLERK)
    assert {visit.told for visit in play.hall.board.read(1).waiting} == {None}
    assert refusal(play.hall.desk.undo, CLERK) is Refusal.NOTHING_TO_UNDO


def test_a_promise_that_was_undone_may_be_told_less(play: Play) -> None:
    tell(play, play.issue(), Told.WILL_BE)
    play.hall.desk.undo(CLERK)
    (visit,) = play.hall.board.read(1).waiting
    assert tell(play, visit, Told.NOT_TODAY).told is Told.NOT_TODAY


def test_who_has_been_called_since_keeps_what_they_were_told(play: Play) -> None:
    desk = play.sit(1, CECILIJA)
    visits = [play.issue() for _ in range(3)]
    play.hall.closing.tell(CLERK, [(seen(visit), Told.WILL_BE) for visit in visits])
    called = play.call_next(desk)
    play.hall.desk.undo(CLERK)
    assert play.visit(called.id).told is Told.WILL_BE
    assert {visit.told for visit in play.hall.board.read(1).waiting} == {None}


def test_nothing_is_taken_back_once_all_of_them_have_been_called(play: Play) -> None:
    desk = play.sit(1, CECILIJA)
    tell(play, play.issue(), Told.WILL_BE)
    play.call_next(desk)
    before = contents(play.place)
    assert refusal(play.hall.desk.undo, CLERK) is Refusal.ACTED_SINCE
    assert contents(play.place) == before


@pytest.mark.parametrize(
    ("way", "draft"),
    [
        (Way.ANOTHER_DAY, {}),
        (Way.CALLBACK, {"callback": CallbackDraft(NUMBER)}),
        (Way.IN_WRITING, {"answer": LETTER}),
    ],
)
def test_one_press_takes_back_a_way_on_with_its_promise(
    play: Play, way: Way, draft: dict[str, Any]
) -> None:
    visit = play.issue()
    play.hall.closing.turn_away(CLERK, seen(visit), way, "will come on Tuesday", **draft)
    play.hall.desk.undo(CLERK)
    (back,) = play.hall.board.read(1).waiting
    assert (back.id, back.state, back.outcome) == (visit.id, State.WAITING, None)
    assert rows(play.place, "SELECT * FROM note") == []
    assert play.hall.promises.mine(CLERK) == ()
    assert rows(play.place, "SELECT * FROM contact") == []
    assert refusal(play.hall.desk.undo, CLERK) is Refusal.NOTHING_TO_UNDO


def test_taking_back_leaves_a_callback_that_the_client_had_before(play: Play) -> None:
    known = play.callback(CLERK, NUMBER, question="When is it ready?")
    visit = play.issue()
    again = CallbackDraft(NUMBER, "still not ready")
    play.hall.closing.turn_away(CLERK, seen(visit), Way.CALLBACK, callback=again)
    assert play.promise(known.promise.id).promise.calls == 2
    play.hall.desk.undo(CLERK)
    left = play.promise(known.promise.id)
    assert (left.promise.calls, left.question) == (1, "When is it ready?")
    assert left.promise.is_open


@pytest.mark.parametrize("act", ["keep_open", "close_day", "settle at a desk"])
def test_what_cannot_be_taken_back_says_so_and_nothing_older_is_undone(
    play: Play, act: str
) -> None:
    desk = play.sit(1, BRONIUS)
    visit = play.issue()
    lead = Session(1, DARIUS)
    if act == "keep_open":
        tell(play, visit, Told.MAY_BE, lead)
        play.hall.closing.keep_open(lead, FIVE + 30 * MINUTE, KeepOpenReason.OTHER)
    else:
        at_desk = play.serve_next(desk)
        tell(play, play.issue(), Told.MAY_BE, lead)
        close(play)
        play.hall.closing.settle(lead, seen(at_desk), Ending.SERVED)
        if act == "close_day":
            for each in play.hall.board.read(1).waiting:
                play.hall.closing.settle(lead, seen(each), Ending.LEFT)
            play.hall.closing.close_day(lead)
    before = contents(play.place)
    assert refusal(play.hall.desk.undo, lead) is Refusal.CANNOT_UNDO
    assert contents(play.place) == before


def test_what_was_said_of_somebody_who_only_waited_can_be_taken_back(play: Play) -> None:
    visit = play.issue()
    close(play)
    play.hall.closing.settle(LEAD, seen(visit), Ending.TURNED_AWAY, note="told at the door")
    play.hall.desk.undo(LEAD)
    (back,) = play.hall.board.read(1).waiting
    assert (back.id, back.ended_at) == (visit.id, None)


# --- Ways on ------------------------------------------------------------------------------


def test_a_callback_takes_over_what_the_visit_was_about(play: Play) -> None:
    request = Request(BENEFITS, "ru")
    visit = play.hall.intake.issue(play.reception(), request, "about the heating").visit
    done = play.hall.closing.turn_away(
        CLERK, seen(visit), Way.CALLBACK, "after three", callback=CallbackDraft(NUMBER)
    )
    assert (done.visit.state, done.visit.outcome) == (State.TURNED_AWAY, Outcome.CALLBACK)
    (entry,) = play.hall.promises.of_visit(CLERK, visit.id)
    assert entry.promise.kind is PromiseKind.CALLBACK
    assert (entry.promise.service_id, entry.promise.language) == (BENEFITS, "ru")
    notes = [line.text for line in entry.lines if line.kind is LineKind.NOTE]
    assert notes == ["about the heating", "after three"]


def test_a_letter_is_promised_with_the_visit_and_written_once_in_the_record(play: Play) -> None:
    visit = play.issue(language="en")
    play.hall.closing.turn_away(CLERK, seen(visit), Way.IN_WRITING, answer=LETTER)
    (entry,) = play.hall.promises.of_visit(CLERK, visit.id)
    assert (entry.promise.kind, entry.promise.language) == (PromiseKind.EMAIL, "en")
    (event,) = events(play, EventKind.TURNED_AWAY)
    assert (event["promise_id"], event["data"]["way"]) == (entry.promise.id, "in_writing")
    assert events(play, EventKind.ANSWER_PROMISED) == []


def test_the_hour_that_was_advised_stands_in_the_record(play: Play) -> None:
    visit = play.issue()
    hour = at("2026-03-04 10:00")
    play.hall.closing.turn_away(CLERK, seen(visit), Way.ANOTHER_DAY, quiet=hour)
    (event,) = events(play, EventKind.TURNED_AWAY)
    assert event["data"] == {"way": "another_day", "quiet": hour}
    assert event["person_id"] == BRONIUS


def test_what_was_said_and_the_way_on_are_one_press_and_one_undo(play: Play) -> None:
    visit = play.issue(language="en")
    tell(play, visit, Told.MAY_BE)
    (visit,) = play.hall.board.read(1).waiting
    play.clock.pass_minutes(1)
    done = play.hall.closing.turn_away(
        CLERK, seen(visit), Way.ANOTHER_DAY, told=Told.NOT_TODAY, language="en"
    )
    assert (done.visit.state, done.visit.told) == (State.TURNED_AWAY, Told.NOT_TODAY)
    said, away = events(play, EventKind.TOLD)[-1], events(play, EventKind.TURNED_AWAY)[0]
    assert said["at"] == away["at"]
    assert said["data"] == {"told": "not_today", "language": "en"}
    undone = play.hall.desk.undo(CLERK)
    assert isinstance(undone, Done)
    (back,) = play.hall.board.read(1).waiting
    assert (back.state, back.told, back.told_at) == (State.WAITING, Told.MAY_BE, visit.told_at)
    assert undone.visit == back
    play.hall.desk.undo(CLERK)
    assert play.visit(visit.id).told is None
    check_day(play.place, may_be_open=True)


def test_a_way_on_that_is_refused_leaves_nothing_of_what_was_said(play: Play) -> None:
    visit = play.issue()
    before = contents(play.place)
    code = refusal(
        play.hall.closing.turn_away,
        CLERK,
        seen(visit),
        Way.ANOTHER_DAY,
        "39001010077",
        told=Told.NOT_TODAY,
    )
    assert code is Refusal.PERSONAL_CODE
    assert contents(play.place) == before


@pytest.mark.parametrize("said", [Told.WILL_BE, Told.NOT_TODAY])
@pytest.mark.parametrize("promised", [False, True])
def test_nobody_who_is_turned_away_is_promised_anything_nor_a_promise_weakened(
    play: Play, said: Told, promised: bool
) -> None:
    visit = tell(play, play.issue(), Told.WILL_BE) if promised else play.issue()
    done = play.hall.closing.turn_away(CLERK, seen(visit), Way.ANOTHER_DAY, told=said)
    expected = Told.WILL_BE if promised else None if said is Told.WILL_BE else said
    assert done.visit.told is expected


def test_taking_back_a_way_on_leaves_what_was_told_with_an_earlier_press(play: Play) -> None:
    visit = tell(play, play.issue(), Told.NOT_TODAY)
    play.clock.pass_minutes(1)
    play.hall.closing.turn_away(CLERK, seen(visit), Way.ANOTHER_DAY, told=Told.NOT_TODAY)
    play.hall.desk.undo(CLERK)
    (back,) = play.hall.board.read(1).waiting
    assert back.told is Told.NOT_TODAY


@pytest.mark.parametrize(
    ("way", "code"),
    [(Way.CALLBACK, Refusal.NOT_A_NUMBER), (Way.IN_WRITING, Refusal.ADDRESS_MISSING)],
)
def test_no_way_is_recorded_that_nobody_was_promised(play: Play, way: Way, code: Refusal) -> None:
    visit = play.issue()
    before = contents(play.place)
    assert refusal(play.hall.closing.turn_away, CLERK, seen(visit), way) is code
    assert refusal(play.hall.closing.settle, LEAD, seen(visit), Ending(way.value)) is code
    assert contents(play.place) == before


def test_a_promise_that_was_made_at_the_desk_already_is_not_asked_for_again(play: Play) -> None:
    desk = play.sit(1, BRONIUS)
    play.issue()
    serving = play.serve_next(desk)
    play.hall.promises.promise_answer(desk, LETTER, serving.id)
    close(play)
    done = play.hall.closing.settle(LEAD, seen(serving), Ending.IN_WRITING)
    assert done.visit.outcome is Outcome.IN_WRITING
    assert len(play.hall.promises.of_visit(LEAD, serving.id)) == 1


def test_who_was_called_meanwhile_is_not_turned_away(play: Play) -> None:
    desk = play.sit(1, BRONIUS)
    waiting = play.issue()
    called = play.call_next(desk)
    turn_away = play.hall.closing.turn_away
    assert refusal(turn_away, CLERK, seen(waiting), Way.ANOTHER_DAY) is Refusal.STALE
    assert refusal(turn_away, CLERK, seen(called), Way.ANOTHER_DAY) is Refusal.NOT_POSSIBLE_NOW


# --- New clients after closing ------------------------------------------------------------


def test_new_tickets_stop_at_closing_and_not_a_moment_sooner(play: Play) -> None:
    play.clock.instant = FIVE - 2000
    assert play.issue().state is State.WAITING
    play.clock.instant = FIVE
    before = contents(play.place)
    for session in (CLERK, LEAD):
        code = refusal(play.hall.intake.issue, session, Request(PASSPORTS))
        assert code is Refusal.AFTER_CLOSING
    assert contents(play.place) == before


def test_a_lead_adds_somebody_after_closing_with_a_reason_and_they_are_served(play: Play) -> None:
    desk = play.sit(1, BRONIUS)
    play.issue()
    close(play)
    late = play.hall.intake.issue(LEAD, Request(PASSPORTS), late=HEALTH).visit
    assert late.told is Told.WILL_BE
    (event,) = [e for e in events(play, EventKind.ISSUED) if e["visit_id"] == late.id]
    assert event["data"]["after_closing"] == "health"
    (note,) = play.hall.board.read(1).notes[late.id]
    assert (note.kind, note.text) == (NoteKind.REASON, "cannot come again")
    assert play.hall.desk.next_client(desk).visit.id == late.id


def test_a_clerk_adds_nobody_after_closing_even_with_a_reason(play: Play) -> None:
    close(play)
    before = contents(play.place)
    code = refusal(play.hall.intake.issue, CLERK, Request(PASSPORTS), late=HEALTH)
    assert code is Refusal.NOT_PERMITTED
    assert contents(play.place) == before


def test_a_client_without_a_ticket_is_a_leads_decision_after_closing_too(play: Play) -> None:
    clerk, lead = play.sit(1, BRONIUS), play.sit(2, DARIUS)
    close(play)
    code = refusal(play.hall.intake.take, clerk, Request(PASSPORTS))
    assert code is Refusal.AFTER_CLOSING
    taken = play.hall.intake.take(lead, Request(PASSPORTS), late=HEALTH).visit
    assert (taken.state, taken.told) == (State.SERVING, Told.WILL_BE)
    play.hall.desk.undo(lead)
    assert play.visit(taken.id).outcome is Outcome.MISTAKE


def test_whom_a_lead_takes_in_late_is_served_before_the_accepted_without_a_second_reason(
    play: Play,
) -> None:
    lead = play.sit(2, DARIUS)
    tell(play, play.issue(), Told.WILL_BE)
    close(play)
    assert play.hall.intake.take(lead, Request(HOUSING), late=HEALTH).visit.state is State.SERVING


def test_a_reason_for_coming_late_is_no_reason_while_the_hall_is_open(play: Play) -> None:
    visit = play.hall.intake.issue(CLERK, Request(PASSPORTS), late=HEALTH).visit
    assert visit.told is None
    assert rows(play.place, "SELECT * FROM note") == []


def test_what_does_not_bring_a_client_into_the_hall_goes_on_after_closing(play: Play) -> None:
    desk = play.sit(1, BRONIUS)
    close(play)
    now = play.clock.now()
    visit = play.hall.phone.serve(desk, Request(PASSPORTS), now).visit
    play.hall.desk.finish(desk, seen(visit), Outcome.SETTLED)
    place, began = OffsitePlace.HOME, now - 10 * MINUTE
    done = play.hall.intake.offsite(CLERK, Request(PASSPORTS), place, began, now, Outcome.SETTLED)
    assert done.visit.state is State.SERVED
    play.callback(CLERK)


def test_a_service_added_and_a_transfer_go_on_after_closing(play: Play) -> None:
    here, there = play.sit(1, BRONIUS), play.sit(2, CECILIJA)
    play.issue()
    serving = play.serve_next(here)
    close(play)
    serving = play.hall.desk.add_service(here, seen(serving), BENEFITS).visit
    target = Target(service_id=HOUSING)
    play.hall.desk.transfer(here, seen(serving), target, Placement.BY_ARRIVAL)
    assert play.hall.desk.next_client(there).visit.id == serving.id


@pytest.mark.parametrize(
    ("week", "now"),
    [
        pytest.param({1: DayHours(480, 1020)}, f"{NEXT_DAY} 19:00", id="closed weekday"),
        pytest.param({1: DayHours(480, 1020)}, f"{DAY} 07:30", id="before opening"),
        pytest.param({1: DayHours(0, 1440)}, f"{DAY} 23:59", id="round the clock"),
        pytest.param({1: DayHours(480, 120, next_day=True)}, f"{NEXT_DAY} 01:59", id="past twelve"),
    ],
)
def test_tickets_are_issued_where_the_hall_has_not_closed(
    play: Play, week: dict[int, DayHours], now: str
) -> None:
    hours(play, week)
    play.clock.instant = at(now) - 1000
    assert play.issue().state is State.WAITING


def test_on_a_day_without_hours_tickets_stop_once_somebody_has_closed_it(play: Play) -> None:
    hours(play, {1: DayHours(480, 1020)})
    play.clock.instant = at(f"{NEXT_DAY} 12:00")
    visit = play.issue()
    play.hall.desk.left(LEAD, seen(visit))
    play.hall.closing.close_day(LEAD)
    assert refusal(play.issue) is Refusal.AFTER_CLOSING
    play.hall.intake.issue(LEAD, Request(PASSPORTS), late=HEALTH)


# --- Calling after closing ----------------------------------------------------------------


def test_after_closing_next_calls_only_those_who_were_accepted(play: Play) -> None:
    desk = play.sit(1, BRONIUS)
    nobody, promised, may_be, other = (play.issue() for _ in range(4))
    moved = play.serve_next(play.sit(2, CECILIJA))
    assert moved.id == nobody.id
    tell(play, promised, Told.WILL_BE)
    tell(play, may_be, Told.MAY_BE)
    close(play, -1)
    board = play.hall.board.read(1)
    assert board.next_for(1, play.clock.now()) == board.waiting[0]
    assert board.next_for(1, FIVE) is not None
    close(play)
    board = play.hall.board.read(1)
    assert [board.offered(v, 1) for v in board.waiting] == [True, False, False]
    called = play.hall.desk.next_client(desk).visit
    assert called.id == promised.id
    play.hall.desk.no_show(desk, seen(called))
    assert play.hall.board.read(1).next_for(1, play.clock.now()) is None
    before = contents(play.place)
    assert refusal(play.hall.desk.next_client, desk) is Refusal.NOBODY_WAITING
    assert contents(play.place) == before
    assert {v.id for v in play.hall.board.read(1).waiting} == {may_be.id, other.id}


def test_the_accepted_are_found_far_back_in_a_long_queue(play: Play) -> None:
    desk = play.sit(1, BRONIUS)
    many = [play.issue() for _ in range(30)]
    last = tell(play, many[-1], Told.WILL_BE)
    middle = tell(play, many[20], Told.WILL_BE)
    close(play)
    called = [play.hall.desk.next_client(desk).visit]
    play.hall.desk.no_show(desk, seen(called[0]))
    called.append(play.hall.desk.next_client(desk).visit)
    assert [visit.id for visit in called] == [middle.id, last.id]
    check_day(play.place, may_be_open=True, closes_at=FIVE)


def test_who_was_called_before_closing_is_called_after_it_wherever_they_went_on(play: Play) -> None:
    here, there = play.sit(1, BRONIUS), play.sit(2, CECILIJA)
    for _ in range(3):
        play.issue()
    held = play.hall.desk.hold(here, seen(play.serve_next(here)), HoldReason.PAYING, 10).visit
    target, front = Target(service_id=HOUSING), Placement.FRONT
    moved = play.hall.desk.transfer(here, seen(play.serve_next(here)), target, front).visit
    missed = play.hall.desk.no_show(here, seen(play.call_next(here))).visit
    close(play, 5)
    assert play.hall.desk.next_client(there).visit.id == moved.id
    assert play.hall.desk.next_client(here).visit.id == held.id
    play.hall.desk.no_show(here, seen(play.visit(held.id)))
    reason = OrderReason.CLIENT_RETURNED
    play.hall.intake.reinstate(CLERK, seen(missed), Placement.END, reason)
    assert play.hall.desk.next_client(here).visit.id == missed.id


def test_calling_somebody_who_was_not_accepted_takes_a_leads_reason(play: Play) -> None:
    clerk, lead = play.sit(1, BRONIUS), play.sit(2, DARIUS)
    first, second = play.issue(), play.issue()
    close(play)
    call, reason = play.hall.desk.call, OrderReason.HEALTH
    before = contents(play.place)
    for visit in (first, second):
        assert refusal(call, clerk, seen(visit), reason) is Refusal.NOT_ACCEPTED
        assert refusal(call, lead, seen(visit)) is Refusal.REASON_NEEDED
    assert contents(play.place) == before
    assert call(lead, seen(second), reason).visit.state is State.CALLED
    (event,) = events(play, EventKind.CALLED)
    assert (event["data"]["how"], event["data"]["reason"]) == ("out_of_order", "health")


def test_a_clerk_calls_who_was_accepted_out_of_order_as_ever(play: Play) -> None:
    desk = play.sit(1, BRONIUS)
    visits = [tell(play, play.issue(), Told.WILL_BE) for _ in range(2)]
    close(play)
    called = play.hall.desk.call(desk, seen(visits[1]), OrderReason.QUICK_QUESTION)
    assert called.visit.id == visits[1].id


def test_once_closed_only_a_lead_promises_anybody_more(play: Play) -> None:
    desk = play.sit(1, BRONIUS)
    visit = play.issue()
    close(play)
    told = [(seen(visit), Told.WILL_BE)]
    assert refusal(play.hall.closing.tell, CLERK, told) is Refusal.NOT_ACCEPTED
    play.hall.closing.tell(CLERK, [(seen(visit), Told.MAY_BE)])
    (visit,) = play.hall.board.read(1).waiting
    tell(play, visit, Told.WILL_BE, LEAD)
    assert play.hall.desk.next_client(desk).visit.id == visit.id


def test_before_closing_nothing_about_the_order_depends_on_what_was_told(play: Play) -> None:
    desk = play.sit(1, BRONIUS)
    first, second = play.issue(), play.issue()
    tell(play, first, Told.NOT_TODAY)
    tell(play, second, Told.WILL_BE)
    assert play.call_next(desk).id == first.id


# --- Keeping open -------------------------------------------------------------------------


def test_everything_follows_when_a_lead_keeps_the_hall_open(play: Play) -> None:
    until = FIVE + 30 * MINUTE
    day = play.hall.closing.keep_open(LEAD, until, KeepOpenReason.MANY_WAITING)
    assert (day.closes_at, day.kept_open) == (until, True)
    assert play.hall.board.read(1).day == day
    close(play, 29)
    desk = play.sit(1, BRONIUS)
    visit = play.issue()
    assert play.call_next(desk).id == visit.id
    (event,) = events(play, EventKind.KEPT_OPEN)
    assert event["data"] == {"closes_at": until, "reason": "many_waiting"}
    assert event["person_id"] == DARIUS
    assert refusal(play.hall.closing.close_day, LEAD) is Refusal.DAY_NOT_OVER
    close(play, 31)
    assert refusal(play.issue) is Refusal.AFTER_CLOSING


def test_keeping_open_can_be_changed_and_taken_back(play: Play) -> None:
    closing, reason = play.hall.closing, KeepOpenReason.OUTAGE
    closing.keep_open(LEAD, FIVE + 30 * MINUTE, reason)
    assert closing.keep_open(LEAD, FIVE + 15 * MINUTE, reason).closes_at == FIVE + 15 * MINUTE
    day = closing.keep_open(LEAD, None, None)
    assert (day.closes_at, day.kept_open) == (FIVE, False)
    assert play.hall.board.read(1).day == day
    before = contents(play.place)
    assert closing.keep_open(LEAD, None, None) == day
    assert len(events(play, EventKind.KEPT_OPEN)) == 3
    assert contents(play.place)["event"] == before["event"]


def test_taken_back_after_the_planned_closing_the_hall_closes_now_and_not_before(
    play: Play,
) -> None:
    keep_open = play.hall.closing.keep_open
    keep_open(LEAD, FIVE + 30 * MINUTE, KeepOpenReason.OUTAGE)
    close(play, 10)
    came = play.issue()
    now = play.clock.pass_minutes(2)
    day = keep_open(LEAD, None, None)
    board = play.hall.board.read(1)
    assert day == board.day
    assert (day.closes_at, day.kept_open) == (now, True)
    assert refusal(play.issue) is Refusal.AFTER_CLOSING
    assert not board.accepted(came, now)
    assert rows(play.place, "SELECT closes_at, reason FROM kept_open") == [
        {"closes_at": now, "reason": "outage"}
    ]
    assert [e["data"]["closes_at"] for e in events(play, EventKind.KEPT_OPEN)][1:] == [now]
    play.clock.pass_minutes(1)
    assert keep_open(LEAD, None, None) == day, "it has closed already"
    assert len(events(play, EventKind.KEPT_OPEN)) == 2


def test_a_hall_that_has_closed_opens_once_more_if_a_lead_says_so(play: Play) -> None:
    close(play, 10)
    play.hall.closing.keep_open(LEAD, FIVE + 40 * MINUTE, KeepOpenReason.OTHER)
    assert play.issue().state is State.WAITING


@pytest.mark.parametrize(
    "until",
    [
        pytest.param(f"{DAY} 16:30", id="sooner than the hours"),
        pytest.param(f"{DAY} 17:00", id="as the hours say"),
        pytest.param(f"{DAY} 17:05", id="past"),
        pytest.param(f"{NEXT_DAY} 08:01", id="beyond the next opening"),
        pytest.param("2026-03-09 17:30", id="days ahead"),
    ],
)
def test_a_closing_time_that_makes_no_sense_is_refused(play: Play, until: str) -> None:
    close(play, 10)
    before = contents(play.place)
    code = refusal(play.hall.closing.keep_open, LEAD, at(until), KeepOpenReason.OTHER)
    assert code is Refusal.KEEP_OPEN_WRONG
    assert contents(play.place) == before


def test_a_hall_is_kept_open_for_a_reason(play: Play) -> None:
    code = refusal(play.hall.closing.keep_open, LEAD, FIVE + MINUTE, None)
    assert code is Refusal.REASON_NEEDED


def test_a_day_without_hours_cannot_be_kept_open(play: Play) -> None:
    play.clock.instant = at("2026-03-01 12:00")
    code = refusal(play.hall.closing.keep_open, LEAD, at("2026-03-01 18:00"), KeepOpenReason.OTHER)
    assert code is Refusal.KEEP_OPEN_WRONG


def test_a_day_that_was_closed_is_not_kept_open_any_more(play: Play) -> None:
    close(play)
    play.hall.closing.close_day(LEAD)
    later = FIVE + 30 * MINUTE
    code = refusal(play.hall.closing.keep_open, LEAD, later, KeepOpenReason.OTHER)
    assert code is Refusal.AFTER_CLOSING


# --- What is open -------------------------------------------------------------------------


def test_everything_that_is_open_of_a_day_is_listed(play: Play) -> None:
    desk, other = play.sit(1, BRONIUS), play.sit(2, CECILIJA)
    for _ in range(4):
        play.issue()
    held = play.hall.desk.hold(desk, seen(play.serve_next(desk)), HoldReason.PAYING, 10).visit
    serving, called = play.serve_next(desk), play.call_next(other)
    waiting = play.hall.intake.issue(LEAD, Request(HOUSING)).visit
    due_today = play.callback(CLERK, due_at=at(f"{DAY} 15:00"))
    play.callback(CLERK, "8 612 00000", due_at=at(f"{NEXT_DAY} 15:00"))
    play.follow_up(CLERK, due_day=DAY)
    close(play)
    ends = play.hall.closing.open_ends(LEAD)
    assert (ends.day, ends.over, ends.closed_at, ends.earlier) == (DAY, True, None, ())
    assert [visit.id for visit in ends.waiting][-1] == waiting.id
    assert [visit.id for visit in ends.held] == [held.id]
    at_desk = {each.visit.id: each for each in ends.at_desk}
    assert at_desk.keys() == {serving.id, called.id}
    assert (at_desk[serving.id].counter_id, at_desk[serving.id].usual) == (1, 10)
    assert at_desk[serving.id].minutes == (play.clock.now() - serving.legs[-1].started_at) // MINUTE
    assert at_desk[serving.id].forgotten
    assert ends.count == 5
    assert due_today.promise.id in {entry.promise.id for entry in ends.promises}
    assert len(ends.promises) == 2


def test_the_days_before_that_nobody_ended_are_named(play: Play) -> None:
    play.issue()
    play.clock.instant = at(f"{NEXT_DAY} 08:10")
    play.issue()
    play.issue()
    play.clock.instant = at("2026-03-04 08:10")
    ends = play.hall.closing.open_ends(LEAD)
    assert [(left.day, left.count) for left in ends.earlier] == [(DAY, 1), (NEXT_DAY, 2)]
    assert ends.count == 0
    yesterday = play.hall.closing.open_ends(LEAD, NEXT_DAY)
    assert (yesterday.count, yesterday.over) == (2, True)


def test_a_date_that_is_none_is_refused(play: Play) -> None:
    for act in (play.hall.closing.open_ends, play.hall.closing.close_day):
        assert refusal(act, LEAD, "the other day") is Refusal.DATES_WRONG


# --- Settling, and closing the day --------------------------------------------------------


def test_a_forgotten_timer_frees_its_counter_and_counts_for_nothing(play: Play) -> None:
    desk = play.sit(1, BRONIUS)
    play.issue()
    serving = play.serve_next(desk)
    ended = play.clock.pass_minutes(9)
    close(play, 20)
    done = play.hall.closing.settle(LEAD, seen(serving), Ending.SERVED, ended, "went home").visit
    assert (done.state, done.ended_at, done.legs[-1].accurate) == (State.SERVED, ended, False)
    assert play.hall.board.read(1).desks[1].visit_id is None
    (event,) = events(play, EventKind.SETTLED)
    assert (event["data"]["ending"], event["person_id"]) == ("served", DARIUS)
    notes = rows(play.place, "SELECT kind, text FROM note")
    assert notes == [{"kind": "agreed", "text": "went home"}]


def test_a_lead_who_ends_their_own_service_keeps_its_time(play: Play) -> None:
    lead = play.sit(1, DARIUS)
    play.issue()
    serving = play.serve_next(lead)
    play.clock.pass_minutes(5)
    done = play.hall.closing.settle(lead, seen(serving), Ending.SERVED)
    assert done.visit.legs[-1].accurate


def test_nobody_who_was_never_called_can_be_settled_as_served(play: Play) -> None:
    visit = play.issue()
    close(play)
    code = refusal(play.hall.closing.settle, LEAD, seen(visit), Ending.SERVED)
    assert code is Refusal.NOT_POSSIBLE_NOW


def test_the_day_is_not_closed_before_it_is_over_nor_with_anybody_open(play: Play) -> None:
    desk = play.sit(1, BRONIUS)
    play.issue()
    held = play.hall.desk.hold(desk, seen(play.serve_next(desk)), HoldReason.PAYING, 10).visit
    play.issue()
    serving, waiting = play.serve_next(desk), play.issue()
    close_day = play.hall.closing.close_day
    assert refusal(close_day, LEAD) is Refusal.DAY_NOT_OVER
    assert refusal(close_day, LEAD, NEXT_DAY) is Refusal.DAY_NOT_OVER
    close(play)
    for visit in (held, serving, waiting):
        assert refusal(close_day, LEAD) is Refusal.STILL_OPEN
        play.hall.closing.settle(LEAD, seen(visit), Ending.LEFT)
    close_day(LEAD)
    board = play.hall.board.read(1)
    assert board.closed_at == play.clock.now()
    assert {desk.state for desk in board.desks.values()} == {DeskState.CLOSED}
    ends = play.hall.closing.open_ends(LEAD)
    assert (ends.closed_at, ends.closed_by, ends.count) == (play.clock.now(), DARIUS, 0)
    (event,) = events(play, EventKind.DAY_CLOSED)
    assert (event["data"], event["person_id"]) == ({"day": DAY}, DARIUS)


def test_closing_the_day_twice_closes_it_once(play: Play) -> None:
    close(play)
    play.hall.closing.close_day(LEAD)
    first = rows(play.place, "SELECT * FROM day_end")
    play.clock.pass_minutes(5)
    play.hall.closing.close_day(play.reception())
    assert rows(play.place, "SELECT * FROM day_end") == first
    assert len(events(play, EventKind.DAY_CLOSED)) == 1


def test_help_that_was_called_at_a_counter_is_over_with_its_day(play: Play) -> None:
    desk = play.sit(1, BRONIUS)
    play.hall.help.call(desk, HelpKind.ADVICE)
    close(play)
    play.hall.closing.close_day(LEAD)
    assert play.hall.board.read(1).help == ()


def test_a_hall_that_never_closes_is_not_closed_for_today(play: Play) -> None:
    hours(play, dict.fromkeys(range(1, 8), DayHours(0, 1440)))
    assert refusal(play.hall.closing.close_day, LEAD) is Refusal.DAY_NOT_OVER
    play.clock.instant = at(f"{NEXT_DAY} 00:10")
    play.hall.closing.close_day(LEAD, DAY)
    assert not play.hall.closing.open_ends(LEAD).over


def test_the_board_knows_only_todays_end(play: Play) -> None:
    close(play)
    play.hall.closing.close_day(LEAD)
    play.clock.instant = at(f"{NEXT_DAY} 08:10")
    assert play.hall.board.read(1).closed_at is None
    assert play.issue().ticket == "A001"


def test_a_whole_afternoon_ends_with_everybody_told_and_served_or_given_a_way_on(
    play: Play,
) -> None:
    desk = play.sit(1, BRONIUS)
    close(play, -20)
    visits = [play.issue() for _ in range(6)]
    told = [Told.WILL_BE, Told.WILL_BE, Told.MAY_BE, Told.MAY_BE, Told.NOT_TODAY, Told.NOT_TODAY]
    play.hall.closing.tell(
        CLERK, [(seen(visit), what) for visit, what in zip(visits, told, strict=True)]
    )
    for each in play.hall.board.read(1).waiting[4:]:
        callback = CallbackDraft(f"8 612 0000{each.id}")
        play.hall.closing.turn_away(CLERK, seen(each), Way.CALLBACK, callback=callback)
    close(play)
    for _ in range(2):
        serving = play.serve_next(desk)
        play.clock.pass_minutes(4)
        play.hall.desk.finish(desk, seen(serving), Outcome.SETTLED)
    assert refusal(play.hall.desk.next_client, desk) is Refusal.NOBODY_WAITING
    assert refusal(play.hall.closing.close_day, LEAD) is Refusal.STILL_OPEN
    for each in play.hall.closing.open_ends(LEAD).waiting:
        play.hall.closing.settle(LEAD, seen(each), Ending.TURNED_AWAY)
    play.hall.closing.close_day(LEAD)
    assert check_day(play.place, closes_at=FIVE) == {"served": 2, "turned_away": 4}
    play.clock.instant = at(f"{NEXT_DAY} 08:00")
    board = play.hall.board.read(1)
    assert (board.waiting, board.held, board.left_over) == ((), (), ())


def test_a_clock_that_was_a_day_ahead_for_a_moment_closes_no_day(play: Play) -> None:
    play.sit(1, BRONIUS)
    visit = play.issue()
    noon = play.clock.now() + 120 * MINUTE
    play.clock.instant = noon + 24 * 60 * MINUTE
    assert play.hall.closing.begin_day(1)
    assert len(rows(play.place, "SELECT * FROM day_end")) == 1
    play.clock.instant = noon
    with Hall.open(play.place, play.clock) as hall:
        assert hall.board.read(1).closed_at is None
        assert hall.closing.open_ends(LEAD).closed_at is None
        hall.closing.keep_open(LEAD, FIVE + 30 * MINUTE, KeepOpenReason.OTHER)
        hall.closing.keep_open(LEAD, None, None)
        hall.intake.issue(CLERK, Request(PASSPORTS))
        close(play)
        for each in hall.board.read(1).waiting:
            hall.closing.settle(LEAD, seen(each), Ending.LEFT)
        hall.closing.close_day(LEAD)
        ends = hall.closing.open_ends(LEAD)
        assert (ends.closed_at, ends.closed_by) == (hall.board.read(1).closed_at, DARIUS)
        assert ends.closed_at == FIVE + MINUTE
    assert visit.business_day == DAY


def test_a_day_closed_by_a_clock_that_was_ahead_is_not_closed_yet(play: Play) -> None:
    noon = play.clock.now() + 120 * MINUTE
    play.clock.instant = noon + 18 * 60 * MINUTE
    play.hall.closing.close_day(LEAD, DAY)
    play.clock.instant = noon
    with Hall.open(play.place, play.clock) as hall:
        assert hall.board.read(1).closed_at is None
        hall.closing.keep_open(LEAD, FIVE + 30 * MINUTE, KeepOpenReason.OTHER)


def test_who_is_taken_in_after_the_day_was_closed_has_it_closed_once_more(play: Play) -> None:
    close(play)
    play.hall.closing.close_day(LEAD)
    assert play.hall.board.read(1).closed_at == FIVE + MINUTE
    desk = play.sit(1, DARIUS)
    play.clock.pass_minutes(10)
    visit = play.hall.intake.issue(LEAD, Request(PASSPORTS), late=HEALTH).visit
    assert play.hall.board.read(1).closed_at is None
    ends = play.hall.closing.open_ends(LEAD)
    assert (ends.closed_at, ends.closed_by, ends.count) == (None, None, 1)
    assert refusal(play.hall.closing.close_day, LEAD) is Refusal.STILL_OPEN
    served = play.serve_next(desk)
    assert served.id == visit.id
    play.hall.desk.finish(desk, seen(served), Outcome.SETTLED)
    assert play.hall.board.read(1).closed_at is None
    now = play.clock.pass_minutes(5)
    play.hall.closing.close_day(LEAD)
    again = play.hall.closing.open_ends(LEAD)
    assert (again.closed_at, again.closed_by) == (now, DARIUS)
    assert len(events(play, EventKind.DAY_CLOSED)) == 2
    assert play.hall.board.read(1).open_desks == ()


def test_a_day_is_not_over_while_somebody_brought_back_is_open(play: Play) -> None:
    visit = play.issue()
    close(play)
    gone = play.hall.closing.settle(LEAD, seen(visit), Ending.LEFT).visit
    play.hall.closing.close_day(LEAD)
    reason = OrderReason.CLIENT_RETURNED
    back = play.hall.intake.reinstate(CLERK, seen(gone), Placement.END, reason).visit
    assert play.hall.board.read(1).closed_at is None
    assert play.hall.closing.open_ends(LEAD).closed_at is None
    play.hall.closing.settle(LEAD, seen(back), Ending.LEFT)
    assert play.hall.board.read(1).closed_at == FIVE + MINUTE


def test_a_clock_set_back_after_closing_ends_no_day_twice(play: Play) -> None:
    close(play)
    play.hall.closing.close_day(LEAD)
    play.clock.instant = FIVE - 60 * MINUTE
    assert play.hall.board.read(1).closed_at is not None
    assert refusal(play.issue) is Refusal.AFTER_CLOSING
