"""Keeping open, what is open, and ending the day with what became of each."""

from datetime import date
from zoneinfo import ZoneInfo

import pytest

from queueapp.domain.closing import Ending, KeepOpenReason, Late, LateReason
from queueapp.domain.desk import DeskState
from queueapp.domain.help import HelpKind
from queueapp.domain.history.figures import summary_of
from queueapp.domain.history.period import Filter, Period
from queueapp.domain.history.query import PastVisit, Query, Sort
from queueapp.domain.hours import DayHours
from queueapp.domain.lifecycle import Request
from queueapp.domain.promise import AnswerDraft, CallbackDraft, PromiseKind
from queueapp.domain.record import EventKind
from queueapp.domain.session import Session
from queueapp.domain.visit import (
    HoldReason,
    OrderReason,
    Outcome,
    Placement,
    State,
    Told,
    Way,
)
from queueapp.errors import Refusal
from queueapp.services.hall import Hall
from tests.closing_time import CLERK, DAY, FIVE, LEAD, NEXT_DAY, close, events, hours, tell
from tests.factories import (
    BRONIUS,
    CECILIJA,
    DARIUS,
    HOUSING,
    MINUTE,
    PASSPORTS,
    Play,
    at,
    contents,
    refusal,
    rows,
    seen,
)
from tests.order_check import check_day

LETTER = AnswerDraft(PromiseKind.EMAIL, "ona@example.lt")
HEALTH = Late(LateReason.HEALTH, "cannot come again")


def test_everything_follows_when_a_lead_keeps_the_hall_open(play: Play) -> None:
    until = FIVE + 30 * MINUTE
    day = play.hall.day_end.keep_open(LEAD, until, KeepOpenReason.MANY_WAITING)
    assert (day.closes_at, day.kept_open) == (until, True)
    assert play.hall.board.read(1).day == day
    close(play, 29)
    desk = play.sit(1, BRONIUS)
    visit = play.issue()
    assert play.call_next(desk).id == visit.id
    (event,) = events(play, EventKind.KEPT_OPEN)
    assert event["data"] == {"closes_at": until, "reason": "many_waiting"}
    assert event["person_id"] == DARIUS
    assert refusal(play.hall.day_end.close_day, LEAD) is Refusal.DAY_NOT_OVER
    close(play, 31)
    assert refusal(play.issue) is Refusal.AFTER_CLOSING


def test_keeping_open_can_be_changed_and_taken_back(play: Play) -> None:
    day_end, reason = play.hall.day_end, KeepOpenReason.OUTAGE
    day_end.keep_open(LEAD, FIVE + 30 * MINUTE, reason)
    assert day_end.keep_open(LEAD, FIVE + 15 * MINUTE, reason).closes_at == FIVE + 15 * MINUTE
    day = day_end.keep_open(LEAD, None, None)
    assert (day.closes_at, day.kept_open) == (FIVE, False)
    assert play.hall.board.read(1).day == day
    before = contents(play.place)
    assert day_end.keep_open(LEAD, None, None) == day
    assert len(events(play, EventKind.KEPT_OPEN)) == 3
    assert contents(play.place)["event"] == before["event"]


def test_taken_back_after_the_planned_closing_the_hall_closes_now_and_not_before(
    play: Play,
) -> None:
    keep_open = play.hall.day_end.keep_open
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
    play.hall.day_end.keep_open(LEAD, FIVE + 40 * MINUTE, KeepOpenReason.OTHER)
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
    code = refusal(play.hall.day_end.keep_open, LEAD, at(until), KeepOpenReason.OTHER)
    assert code is Refusal.KEEP_OPEN_WRONG
    assert contents(play.place) == before


def test_a_hall_is_kept_open_for_a_reason(play: Play) -> None:
    code = refusal(play.hall.day_end.keep_open, LEAD, FIVE + MINUTE, None)
    assert code is Refusal.REASON_NEEDED


def test_a_day_without_hours_cannot_be_kept_open(play: Play) -> None:
    play.clock.instant = at("2026-03-01 12:00")
    code = refusal(play.hall.day_end.keep_open, LEAD, at("2026-03-01 18:00"), KeepOpenReason.OTHER)
    assert code is Refusal.KEEP_OPEN_WRONG


def test_a_day_that_was_closed_is_not_kept_open_any_more(play: Play) -> None:
    close(play)
    play.hall.day_end.close_day(LEAD)
    later = FIVE + 30 * MINUTE
    code = refusal(play.hall.day_end.keep_open, LEAD, later, KeepOpenReason.OTHER)
    assert code is Refusal.AFTER_CLOSING


# --- What is open ------------------------------------------------------------------------


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
    ends = play.hall.day_end.open_ends(LEAD)
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
    ends = play.hall.day_end.open_ends(LEAD)
    assert [(left.day, left.count) for left in ends.earlier] == [(DAY, 1), (NEXT_DAY, 2)]
    assert ends.count == 0
    yesterday = play.hall.day_end.open_ends(LEAD, NEXT_DAY)
    assert (yesterday.count, yesterday.over) == (2, True)


def test_a_date_that_is_none_is_refused(play: Play) -> None:
    for act in (play.hall.day_end.open_ends, play.hall.day_end.close_day):
        assert refusal(act, LEAD, "the other day") is Refusal.DATES_WRONG


# --- Settling, and closing the day -------------------------------------------------------


def test_a_forgotten_timer_frees_its_counter_and_counts_for_nothing(play: Play) -> None:
    desk = play.sit(1, BRONIUS)
    play.issue()
    serving = play.serve_next(desk)
    ended = play.clock.pass_minutes(9)
    close(play, 20)
    done = play.hall.day_end.settle(LEAD, seen(serving), Ending.SERVED, ended, "went home").visit
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
    done = play.hall.day_end.settle(lead, seen(serving), Ending.SERVED)
    assert done.visit.legs[-1].accurate


def test_when_somebody_left_is_not_known_where_it_is_said_the_next_morning(play: Play) -> None:
    same_evening, next_morning = play.issue(), play.issue()
    close(play, 60)
    play.hall.day_end.settle(LEAD, seen(same_evening), Ending.LEFT)
    waited = play.clock.now() - same_evening.arrived_at
    play.clock.instant = at(f"{NEXT_DAY} 09:00")
    play.hall.day_end.settle(LEAD, seen(next_morning), Ending.LEFT)
    query = Query(Filter(Period(date.fromisoformat(DAY), date.fromisoformat(DAY))), Sort.WAITED)
    table = play.hall.history.page(LEAD, query, 0, play.hall.history.count(LEAD, query))
    assert [each.waited_ms for each in table if isinstance(each, PastVisit)] == [waited, None]
    past = play.hall.history.past(LEAD, query.filter)
    waits = summary_of(past, ZoneInfo("Europe/Vilnius"), 15).waits
    assert (waits.count, waits.longest) == (1, waited)


def test_nobody_who_was_never_called_can_be_settled_as_served(play: Play) -> None:
    visit = play.issue()
    close(play)
    code = refusal(play.hall.day_end.settle, LEAD, seen(visit), Ending.SERVED)
    assert code is Refusal.NOT_POSSIBLE_NOW


def test_the_day_is_not_closed_before_it_is_over_nor_with_anybody_open(play: Play) -> None:
    desk = play.sit(1, BRONIUS)
    play.issue()
    held = play.hall.desk.hold(desk, seen(play.serve_next(desk)), HoldReason.PAYING, 10).visit
    play.issue()
    serving, waiting = play.serve_next(desk), play.issue()
    close_day = play.hall.day_end.close_day
    assert refusal(close_day, LEAD) is Refusal.DAY_NOT_OVER
    assert refusal(close_day, LEAD, NEXT_DAY) is Refusal.DAY_NOT_OVER
    close(play)
    for visit in (held, serving, waiting):
        assert refusal(close_day, LEAD) is Refusal.STILL_OPEN
        play.hall.day_end.settle(LEAD, seen(visit), Ending.LEFT)
    close_day(LEAD)
    board = play.hall.board.read(1)
    assert board.closed_at == play.clock.now()
    assert {desk.state for desk in board.desks.values()} == {DeskState.CLOSED}
    ends = play.hall.day_end.open_ends(LEAD)
    assert (ends.closed_at, ends.closed_by, ends.count) == (play.clock.now(), DARIUS, 0)
    (event,) = events(play, EventKind.DAY_CLOSED)
    assert (event["data"], event["person_id"]) == ({"day": DAY}, DARIUS)


def test_closing_the_day_twice_closes_it_once(play: Play) -> None:
    close(play)
    play.hall.day_end.close_day(LEAD)
    first = rows(play.place, "SELECT * FROM day_end")
    play.clock.pass_minutes(5)
    play.hall.day_end.close_day(play.reception())
    assert rows(play.place, "SELECT * FROM day_end") == first
    assert len(events(play, EventKind.DAY_CLOSED)) == 1


def test_help_that_was_called_at_a_counter_is_over_with_its_day(play: Play) -> None:
    desk = play.sit(1, BRONIUS)
    play.hall.help.call(desk, HelpKind.ADVICE)
    close(play)
    play.hall.day_end.close_day(LEAD)
    assert play.hall.board.read(1).help == ()


def test_a_hall_that_never_closes_is_not_closed_for_today(play: Play) -> None:
    hours(play, dict.fromkeys(range(1, 8), DayHours(0, 1440)))
    assert refusal(play.hall.day_end.close_day, LEAD) is Refusal.DAY_NOT_OVER
    play.clock.instant = at(f"{NEXT_DAY} 00:10")
    play.hall.day_end.close_day(LEAD, DAY)
    assert not play.hall.day_end.open_ends(LEAD).over


def test_the_board_knows_only_todays_end(play: Play) -> None:
    close(play)
    play.hall.day_end.close_day(LEAD)
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
    play.hall.telling.tell(
        CLERK, [(seen(visit), what) for visit, what in zip(visits, told, strict=True)]
    )
    for each in play.hall.board.read(1).waiting[4:]:
        callback = CallbackDraft(f"8 612 0000{each.id}")
        play.hall.telling.turn_away(CLERK, seen(each), Way.CALLBACK, callback=callback)
    close(play)
    for _ in range(2):
        serving = play.serve_next(desk)
        play.clock.pass_minutes(4)
        play.hall.desk.finish(desk, seen(serving), Outcome.SETTLED)
    assert refusal(play.hall.desk.next_client, desk) is Refusal.NOBODY_WAITING
    assert refusal(play.hall.day_end.close_day, LEAD) is Refusal.STILL_OPEN
    for each in play.hall.day_end.open_ends(LEAD).waiting:
        play.hall.day_end.settle(LEAD, seen(each), Ending.TURNED_AWAY)
    play.hall.day_end.close_day(LEAD)
    assert check_day(play.place, closes_at=FIVE) == {"served": 2, "turned_away": 4}
    play.clock.instant = at(f"{NEXT_DAY} 08:00")
    board = play.hall.board.read(1)
    assert (board.waiting, board.held, board.left_over) == ((), (), ())


def test_a_clock_that_was_a_day_ahead_for_a_moment_closes_no_day(play: Play) -> None:
    play.sit(1, BRONIUS)
    visit = play.issue()
    noon = play.clock.now() + 120 * MINUTE
    play.clock.instant = noon + 24 * 60 * MINUTE
    assert play.hall.day_end.begin_day(1)
    assert len(rows(play.place, "SELECT * FROM day_end")) == 1
    play.clock.instant = noon
    with Hall.open(play.place, play.clock) as hall:
        assert hall.board.read(1).closed_at is None
        assert hall.day_end.open_ends(LEAD).closed_at is None
        hall.day_end.keep_open(LEAD, FIVE + 30 * MINUTE, KeepOpenReason.OTHER)
        hall.day_end.keep_open(LEAD, None, None)
        hall.intake.issue(CLERK, Request(PASSPORTS))
        close(play)
        for each in hall.board.read(1).waiting:
            hall.day_end.settle(LEAD, seen(each), Ending.LEFT)
        hall.day_end.close_day(LEAD)
        ends = hall.day_end.open_ends(LEAD)
        assert (ends.closed_at, ends.closed_by) == (hall.board.read(1).closed_at, DARIUS)
        assert ends.closed_at == FIVE + MINUTE
    assert visit.business_day == DAY


def test_a_day_closed_by_a_clock_that_was_ahead_is_not_closed_yet(play: Play) -> None:
    noon = play.clock.now() + 120 * MINUTE
    play.clock.instant = noon + 18 * 60 * MINUTE
    play.hall.day_end.close_day(LEAD, DAY)
    play.clock.instant = noon
    with Hall.open(play.place, play.clock) as hall:
        assert hall.board.read(1).closed_at is None
        hall.day_end.keep_open(LEAD, FIVE + 30 * MINUTE, KeepOpenReason.OTHER)


def test_who_is_taken_in_after_the_day_was_closed_has_it_closed_once_more(play: Play) -> None:
    close(play)
    play.hall.day_end.close_day(LEAD)
    assert play.hall.board.read(1).closed_at == FIVE + MINUTE
    desk = play.sit(1, DARIUS)
    play.clock.pass_minutes(10)
    visit = play.hall.intake.issue(LEAD, Request(PASSPORTS), late=HEALTH).visit
    assert play.hall.board.read(1).closed_at is None
    ends = play.hall.day_end.open_ends(LEAD)
    assert (ends.closed_at, ends.closed_by, ends.count) == (None, None, 1)
    assert refusal(play.hall.day_end.close_day, LEAD) is Refusal.STILL_OPEN
    served = play.serve_next(desk)
    assert served.id == visit.id
    play.hall.desk.finish(desk, seen(served), Outcome.SETTLED)
    assert play.hall.board.read(1).closed_at is None
    now = play.clock.pass_minutes(5)
    play.hall.day_end.close_day(LEAD)
    again = play.hall.day_end.open_ends(LEAD)
    assert (again.closed_at, again.closed_by) == (now, DARIUS)
    assert len(events(play, EventKind.DAY_CLOSED)) == 2
    assert play.hall.board.read(1).open_desks == ()


def test_a_day_is_not_over_while_somebody_brought_back_is_open(play: Play) -> None:
    visit = play.issue()
    close(play)
    gone = play.hall.day_end.settle(LEAD, seen(visit), Ending.LEFT).visit
    play.hall.day_end.close_day(LEAD)
    reason = OrderReason.CLIENT_RETURNED
    back = play.hall.intake.reinstate(CLERK, seen(gone), Placement.END, reason).visit
    assert play.hall.board.read(1).closed_at is None
    assert play.hall.day_end.open_ends(LEAD).closed_at is None
    play.hall.day_end.settle(LEAD, seen(back), Ending.LEFT)
    assert play.hall.board.read(1).closed_at == FIVE + MINUTE


def test_a_clock_set_back_after_closing_ends_no_day_twice(play: Play) -> None:
    close(play)
    play.hall.day_end.close_day(LEAD)
    play.clock.instant = FIVE - 60 * MINUTE
    assert play.hall.board.read(1).closed_at is not None
    assert refusal(play.issue) is Refusal.AFTER_CLOSING


# --- Taking back -------------------------------------------------------------------------


@pytest.mark.parametrize("act", ["keep_open", "close_day", "settle at a desk"])
def test_what_cannot_be_taken_back_says_so_and_nothing_older_is_undone(
    play: Play, act: str
) -> None:
    desk = play.sit(1, BRONIUS)
    visit = play.issue()
    lead = Session(1, DARIUS)
    if act == "keep_open":
        tell(play, visit, Told.MAY_BE, lead)
        play.hall.day_end.keep_open(lead, FIVE + 30 * MINUTE, KeepOpenReason.OTHER)
    else:
        at_desk = play.serve_next(desk)
        tell(play, play.issue(), Told.MAY_BE, lead)
        close(play)
        play.hall.day_end.settle(lead, seen(at_desk), Ending.SERVED)
        if act == "close_day":
            for each in play.hall.board.read(1).waiting:
                play.hall.day_end.settle(lead, seen(each), Ending.LEFT)
            play.hall.day_end.close_day(lead)
    before = contents(play.place)
    assert refusal(play.hall.desk.undo, lead) is Refusal.CANNOT_UNDO
    assert contents(play.place) == before


def test_what_was_said_of_somebody_who_only_waited_can_be_taken_back(play: Play) -> None:
    visit = play.issue()
    close(play)
    play.hall.day_end.settle(LEAD, seen(visit), Ending.TURNED_AWAY, note="told at the door")
    play.hall.desk.undo(LEAD)
    (back,) = play.hall.board.read(1).waiting
    assert (back.id, back.ended_at) == (visit.id, None)
