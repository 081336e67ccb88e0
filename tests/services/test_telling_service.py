"""What those who wait are told, the ways on, and both taken back."""

from typing import Any

import pytest

from queueapp.domain.closing import Ending
from queueapp.domain.lifecycle import Request
from queueapp.domain.promise import AnswerDraft, CallbackDraft, LineKind, PromiseKind
from queueapp.domain.record import EventKind
from queueapp.domain.session import Done
from queueapp.domain.visit import (
    HoldReason,
    Outcome,
    State,
    Told,
    Way,
)
from queueapp.errors import Refusal
from tests.closing_time import CLERK, LEAD, close, events, tell
from tests.factories import (
    BENEFITS,
    BRONIUS,
    CECILIJA,
    NUMBER,
    Play,
    at,
    contents,
    refusal,
    rows,
    seen,
)
from tests.order_check import check_day

LETTER = AnswerDraft(PromiseKind.EMAIL, "ona@example.lt")


def test_the_record_says_who_told_whom_what_and_when(play: Play) -> None:
    first, second = play.issue(), play.issue(language="en")
    now = play.clock.pass_minutes(3)
    told = [(seen(first), Told.WILL_BE), (seen(second), Told.NOT_TODAY)]
    done = play.hall.telling.tell(CLERK, told, "en")
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
    assert [done.visit.id for done in play.hall.telling.tell(CLERK, told)] == [stays.id]
    assert len(events(play, EventKind.TOLD)) == 1


def test_who_was_acted_on_otherwise_stops_the_whole_press(play: Play) -> None:
    first, second = play.issue(), play.issue()
    tell(play, second, Told.MAY_BE)
    before = contents(play.place)
    told = [(seen(first), Told.MAY_BE), (seen(second), Told.MAY_BE)]
    assert refusal(play.hall.telling.tell, CLERK, told) is Refusal.STALE
    assert contents(play.place) == before


def test_a_promise_stays_whatever_is_told_later(play: Play) -> None:
    promised = tell(play, play.issue(), Told.WILL_BE)
    before = contents(play.place)
    code = refusal(play.hall.telling.tell, LEAD, [(seen(promised), Told.NOT_TODAY)])
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
    assert [done.visit.id for done in play.hall.telling.tell(CLERK, told)] == [shown[1].id]
    kept = [visit.told for visit in play.hall.board.read(1).waiting]
    assert kept == [Told.WILL_BE, Told.NOT_TODAY]
    assert len(events(play, EventKind.TOLD)) == 2


def test_each_is_told_in_a_language_of_their_own(play: Play) -> None:
    visits = [play.issue(), play.issue(language="en")]
    told = [(seen(visit), Told.MAY_BE) for visit in visits]
    languages = {visits[0].id: "lt", visits[1].id: "en"}
    play.hall.telling.tell(CLERK, told, languages)
    said = {event["visit_id"]: event["data"]["language"] for event in events(play, EventKind.TOLD)}
    assert said == languages


def test_a_language_that_the_hall_has_not_is_no_language_to_tell_in(play: Play) -> None:
    told = [(seen(play.issue()), Told.MAY_BE)]
    code = refusal(play.hall.telling.tell, CLERK, told, "xx")
    assert code is Refusal.NOT_POSSIBLE_NOW
    code = refusal(play.hall.telling.tell, CLERK, told, {told[0][0].visit_id: "xx"})
    assert code is Refusal.NOT_POSSIBLE_NOW


# --- Taking back -------------------------------------------------------------------------


def test_one_press_takes_back_all_that_one_press_told(play: Play) -> None:
    visits = [play.issue() for _ in range(4)]
    earlier = tell(play, visits[0], Told.MAY_BE)
    play.clock.pass_minutes(1)
    play.hall.telling.tell(CLERK, [(seen(v), Told.WILL_BE) for v in (earlier, *visits[1:])])
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
    play.hall.telling.tell(CLERK, [(seen(visit), Told.WILL_BE) for visit in visits])
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
    play.hall.telling.turn_away(CLERK, seen(visit), way, "will come on Tuesday", **draft)
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
    play.hall.telling.turn_away(CLERK, seen(visit), Way.CALLBACK, callback=again)
    assert play.promise(known.promise.id).promise.calls == 2
    play.hall.desk.undo(CLERK)
    left = play.promise(known.promise.id)
    assert (left.promise.calls, left.question) == (1, "When is it ready?")
    assert left.promise.is_open


# --- Ways on -----------------------------------------------------------------------------


def test_a_callback_takes_over_what_the_visit_was_about(play: Play) -> None:
    request = Request(BENEFITS, "ru")
    visit = play.hall.intake.issue(play.reception(), request, "about the heating").visit
    done = play.hall.telling.turn_away(
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
    play.hall.telling.turn_away(CLERK, seen(visit), Way.IN_WRITING, answer=LETTER)
    (entry,) = play.hall.promises.of_visit(CLERK, visit.id)
    assert (entry.promise.kind, entry.promise.language) == (PromiseKind.EMAIL, "en")
    (event,) = events(play, EventKind.TURNED_AWAY)
    assert (event["promise_id"], event["data"]["way"]) == (entry.promise.id, "in_writing")
    assert events(play, EventKind.ANSWER_PROMISED) == []


def test_the_hour_that_was_advised_stands_in_the_record(play: Play) -> None:
    visit = play.issue()
    hour = at("2026-03-04 10:00")
    play.hall.telling.turn_away(CLERK, seen(visit), Way.ANOTHER_DAY, quiet=hour)
    (event,) = events(play, EventKind.TURNED_AWAY)
    assert event["data"] == {"way": "another_day", "quiet": hour}
    assert event["person_id"] == BRONIUS


def test_what_was_said_and_the_way_on_are_one_press_and_one_undo(play: Play) -> None:
    visit = play.issue(language="en")
    tell(play, visit, Told.MAY_BE)
    (visit,) = play.hall.board.read(1).waiting
    play.clock.pass_minutes(1)
    done = play.hall.telling.turn_away(
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
        play.hall.telling.turn_away,
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
    done = play.hall.telling.turn_away(CLERK, seen(visit), Way.ANOTHER_DAY, told=said)
    expected = Told.WILL_BE if promised else None if said is Told.WILL_BE else said
    assert done.visit.told is expected


def test_taking_back_a_way_on_leaves_what_was_told_with_an_earlier_press(play: Play) -> None:
    visit = tell(play, play.issue(), Told.NOT_TODAY)
    play.clock.pass_minutes(1)
    play.hall.telling.turn_away(CLERK, seen(visit), Way.ANOTHER_DAY, told=Told.NOT_TODAY)
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
    assert refusal(play.hall.telling.turn_away, CLERK, seen(visit), way) is code
    assert refusal(play.hall.day_end.settle, LEAD, seen(visit), Ending(way.value)) is code
    assert contents(play.place) == before


def test_a_promise_that_was_made_at_the_desk_already_is_not_asked_for_again(play: Play) -> None:
    desk = play.sit(1, BRONIUS)
    play.issue()
    serving = play.serve_next(desk)
    play.hall.promises.promise_answer(desk, LETTER, serving.id)
    close(play)
    done = play.hall.day_end.settle(LEAD, seen(serving), Ending.IN_WRITING)
    assert done.visit.outcome is Outcome.IN_WRITING
    assert len(play.hall.promises.of_visit(LEAD, serving.id)) == 1


def test_who_was_called_meanwhile_is_not_turned_away(play: Play) -> None:
    desk = play.sit(1, BRONIUS)
    waiting = play.issue()
    called = play.call_next(desk)
    turn_away = play.hall.telling.turn_away
    assert refusal(turn_away, CLERK, seen(waiting), Way.ANOTHER_DAY) is Refusal.STALE
    assert refusal(turn_away, CLERK, seen(called), Way.ANOTHER_DAY) is Refusal.NOT_POSSIBLE_NOW
