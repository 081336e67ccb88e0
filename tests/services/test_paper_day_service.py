"""What was written on paper while the power was away becomes visits with their own times."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from queueapp.domain.history.period import Filter, Period
from queueapp.domain.history.query import PastVisit, Query
from queueapp.domain.public.paper_day import Fault, PaperVisit, paper_number
from queueapp.domain.record import EventKind
from queueapp.domain.session import Session
from queueapp.domain.visit import Channel, HoldReason, OrderReason, Outcome, Placement, State
from queueapp.errors import Refusal, Refused
from queueapp.services.hall import Hall
from queueapp.storage import waits
from queueapp.storage.events import of_visit
from tests.factories import (
    ASTA,
    BENEFITS,
    BRONIUS,
    CECILIJA,
    DARIUS,
    ELENA,
    MINUTE,
    MONDAY_10,
    PASSPORTS,
    Play,
    at,
    change,
    contents,
    refusal,
    rows,
    seen,
)

DAY = "2026-03-02"
CLERK, LEAD = Session(1, BRONIUS, 1), Session(1, DARIUS)


def a_line(number: int, came: int = 0, began: int = 15, ended: int = 26, **more: Any) -> Any:
    """A client with a paper number whom Bronius served; minutes since ten."""
    line = PaperVisit(
        paper_number(number),
        PASSPORTS,
        MONDAY_10 + came * MINUTE,
        1,
        BRONIUS,
        MONDAY_10 + began * MINUTE,
        MONDAY_10 + ended * MINUTE,
    )
    return replace(line, **more)


@pytest.fixture
def evening(play: Play) -> Play:
    """The power is back, at five in the afternoon of the same day."""
    play.clock.instant = at("2026-03-02 17:00")
    return play


def kept(play: Play) -> Any:
    held = contents(play.place)
    return held["visit"], held["leg"], held["event"]


def is_whole(play: Play) -> bool:
    """Whether the record is sealed without a break."""
    checked = play.hall.record.check(Session(1, ASTA))
    return checked is not None and checked.whole


def found(hall: Hall, session: Session, *lines: PaperVisit, day: str = DAY) -> Any:
    try:
        hall.paper_day.enter(session, day, lines, "refused")
    except Refused as refused:
        return refused.facts["found"]
    raise AssertionError("was not refused")


def test_each_line_becomes_a_visit_with_its_own_times(evening: Play) -> None:
    lines = [a_line(1), a_line(2, 5, 30, 31, outcome=Outcome.NO_SHOW, ended_at=None)]
    done = evening.hall.paper_day.enter(CLERK, DAY, lines, "key")
    assert [each.kind for each in done] == [EventKind.ENTERED_LATE] * 2
    stored = rows(evening.place, "SELECT * FROM visit ORDER BY id")
    assert [(row["ticket"], row["state"], row["channel"]) for row in stored] == [
        ("P-001", "served", "paper"),
        ("P-002", "no_show", "paper"),
    ]
    assert [row["business_day"] for row in stored] == [DAY, DAY]
    assert [(row["waited_ms"], row["served_ms"]) for row in stored] == [
        (15 * MINUTE, 11 * MINUTE),
        (25 * MINUTE, 0),
    ]
    entered = evening.hall.paper_day.day(CLERK, DAY)
    assert entered.entered == {done[0].visit.id, done[1].visit.id}
    assert list(entered.visits) == [each.visit for each in done]


def test_the_record_alone_says_what_the_stored_figures_say(evening: Play) -> None:
    lines = [
        a_line(1),
        a_line(2, 5, 30, 31, outcome=Outcome.NO_SHOW, ended_at=None),
        PaperVisit("P-003", BENEFITS, MONDAY_10, ended_at=MONDAY_10 + MINUTE, outcome=Outcome.LEFT),
    ]
    evening.hall.paper_day.enter(CLERK, DAY, lines, "key")
    for visit in rows(evening.place, "SELECT * FROM visit"):
        with evening.hall._db.read(1) as tx:
            (event,) = of_visit(tx, visit["id"])
        data = event.data
        assert data["late"] is True
        assert (event.person_id, event.counter_id) == (BRONIUS, 1)
        waited = (data["called_at"] or data["ended_at"]) - data["arrived_at"]
        served = data["ended_at"] - data["started_at"] if data["started_at"] else 0
        assert (visit["waited_ms"], visit["served_ms"]) == (waited, served)
        assert data["channel"] == "paper"
    assert is_whole(evening)


def test_all_lines_are_entered_or_none(evening: Play) -> None:
    before = contents(evening.place)
    wrong = a_line(2, began=40, ended=30)
    assert [(each.line, each.fault) for each in found(evening.hall, CLERK, a_line(1), wrong)] == [
        (1, Fault.NOT_IN_ORDER)
    ]
    unknown = a_line(2, began=30, ended=40, service_id=99)
    code = refusal(evening.hall.paper_day.enter, CLERK, DAY, [a_line(1), unknown], "key")
    assert code is Refusal.UNKNOWN_SERVICE
    assert contents(evening.place) == before


def test_asking_again_after_a_lost_answer_enters_nothing_more(play: Play) -> None:
    evening, waiting = play, play.issue()
    play.clock.pass_minutes(60)
    now = play.clock.now()
    late = PaperVisit(waiting.ticket, None, None, 1, BRONIUS, now - 20 * MINUTE, now - 9 * MINUTE)
    lines = [a_line(1), late]
    first = evening.hall.paper_day.enter(CLERK, DAY, lines, "key")
    before = kept(evening)
    assert evening.hall.paper_day.enter(CLERK, DAY, lines, "key") == first
    assert kept(evening) == before
    code = refusal(evening.hall.paper_day.enter, CLERK, DAY, lines, "another")
    assert code is Refusal.NUMBER_ENTERED


def test_who_waited_with_a_ticket_when_the_power_failed_gets_their_end(play: Play) -> None:
    visit = play.issue()
    play.clock.instant = at("2026-03-03 08:00")
    began, ended = visit.arrived_at + 7 * MINUTE, visit.arrived_at + 17 * MINUTE
    line = PaperVisit(visit.ticket, None, None, 1, BRONIUS, began, ended)
    (done,) = play.hall.paper_day.enter(CLERK, DAY, [line], "key")
    assert (done.visit.id, done.visit.state) == (visit.id, State.SERVED)
    assert done.visit.channel is Channel.RECEPTION
    (kept,) = rows(play.place, "SELECT * FROM visit")
    assert (kept["waited_ms"], kept["served_ms"]) == (7 * MINUTE, 10 * MINUTE)
    assert play.waiting() == []


def test_who_was_on_hold_when_the_power_failed_waited_until_they_were_first_called(
    play: Play,
) -> None:
    desk = play.sit(1, BRONIUS)
    visit = play.issue()
    play.clock.pass_minutes(7)
    serving = play.serve_next(desk)
    play.clock.pass_minutes(3)
    play.hall.desk.hold(desk, seen(serving), HoldReason.PAYING, 5)
    play.clock.pass_minutes(60)
    now = play.clock.now()
    line = PaperVisit(visit.ticket, None, None, 1, BRONIUS, now - 20 * MINUTE, now - 9 * MINUTE)
    play.hall.paper_day.enter(CLERK, DAY, [line], "key")
    (stored,) = rows(play.place, "SELECT * FROM visit")
    waited = serving.legs[0].called_at - visit.arrived_at
    assert (stored["waited_ms"], stored["served_ms"]) == (waited, (3 + 11) * MINUTE)


@pytest.mark.parametrize("next_day", [False, True])
def test_who_was_at_a_desk_when_the_power_failed_gets_the_end_of_that_service(
    play: Play, next_day: bool
) -> None:
    desk = play.sit(1, BRONIUS)
    play.issue()
    visit = play.serve_next(desk)
    began = visit.legs[0].started_at or 0
    play.clock.instant = at("2026-03-03 08:00") if next_day else began + 60 * MINUTE
    if next_day:
        play.hall.day_end.begin_day(1)
    line = PaperVisit(visit.ticket, ended_at=began + 12 * MINUTE)
    (done,) = play.hall.paper_day.enter(CLERK, DAY, [line], "key")
    assert (done.visit.state, done.visit.served_ms) == (State.SERVED, 12 * MINUTE)
    (leg,) = rows(play.place, "SELECT * FROM leg")
    assert (leg["finished_at"], bool(leg["accurate"])) == (began + 12 * MINUTE, True)
    assert play.hall.board.read(1).desks[1].visit_id is None
    taken_back = play.hall.paper_day.take_back(CLERK, seen(done)).visit
    assert taken_back.state is State.ON_HOLD
    assert play.hall.paper_day.enter(CLERK, DAY, [line], "anew")


def test_a_line_entered_wrongly_is_taken_back_and_its_number_is_free(evening: Play) -> None:
    (done,) = evening.hall.paper_day.enter(CLERK, DAY, [a_line(1)], "key")
    taken_back = evening.hall.paper_day.take_back(CLERK, seen(done)).visit
    assert (taken_back.state, taken_back.outcome) == (State.LEFT, Outcome.MISTAKE)
    assert evening.hall.paper_day.day(CLERK, DAY).entered == frozenset()
    assert refusal(evening.hall.paper_day.take_back, CLERK, seen(taken_back)) is (
        Refusal.NOTHING_TO_UNDO
    )
    right = a_line(1, 3, 20, 40, service_id=BENEFITS)
    (again,) = evening.hall.paper_day.enter(CLERK, DAY, [right], "anew")
    assert again.visit.id == done.visit.id
    (kept,) = rows(evening.place, "SELECT * FROM visit")
    (leg,) = rows(evening.place, "SELECT * FROM leg")
    assert (kept["waited_ms"], kept["served_ms"]) == (17 * MINUTE, 20 * MINUTE)
    assert (kept["service_id"], leg["service_id"]) == (BENEFITS, BENEFITS)
    assert evening.hall.paper_day.day(CLERK, DAY).entered == {done.visit.id}
    evening.hall.paper_day.take_back(CLERK, seen(again))
    assert is_whole(evening)


def test_nobody_waits_in_the_hall_because_a_line_was_taken_back(play: Play) -> None:
    play.clock.pass_minutes(60)
    lines = [a_line(1), a_line(2, outcome=Outcome.NO_SHOW, ended_at=None)]
    wrong, missed = play.hall.paper_day.enter(CLERK, DAY, lines, "key")
    taken_back = play.hall.paper_day.take_back(CLERK, seen(wrong)).visit
    back = play.hall.intake.reinstate
    how = Placement.END, OrderReason.CLIENT_RETURNED
    assert refusal(back, play.reception(), seen(taken_back), *how) is Refusal.NOT_POSSIBLE_NOW
    back(play.reception(), seen(missed), *how)
    assert play.waiting() == [missed.visit.id]


def test_a_ticket_of_the_system_stands_as_before_once_its_line_is_taken_back(play: Play) -> None:
    visit = play.issue()
    play.clock.pass_minutes(30)
    now = play.clock.now()
    line = PaperVisit(visit.ticket, None, None, 1, BRONIUS, now - 20 * MINUTE, now - MINUTE)
    (done,) = play.hall.paper_day.enter(CLERK, DAY, [line], "key")
    back = play.hall.paper_day.take_back(CLERK, seen(done)).visit
    assert back == replace(visit, seq=back.seq)
    assert play.waiting() == [visit.id]


def test_the_key_for_undoing_takes_back_no_line_of_a_list(play: Play) -> None:
    desk = play.sit(1, BRONIUS)
    play.clock.instant = at("2026-03-02 16:30")
    play.hall.paper_day.enter(desk, DAY, [a_line(1)], "key")
    assert refusal(play.hall.desk.undo, desk) is Refusal.CANNOT_UNDO


def test_a_clerk_enters_who_they_served_and_a_lead_anybody(evening: Play) -> None:
    others = a_line(1, person_id=CECILIJA)
    assert [each.fault for each in found(evening.hall, CLERK, others)] == [Fault.NOT_YOURS]
    (done,) = evening.hall.paper_day.enter(LEAD, DAY, [others], "key")
    before = contents(evening.place)
    code = refusal(evening.hall.paper_day.take_back, CLERK, seen(done))
    assert code is Refusal.NOT_PERMITTED
    for ask in (
        lambda who: evening.hall.paper_day.enter(who, DAY, [a_line(2, 0, 40, 50)], "other"),
        lambda who: evening.hall.paper_day.take_back(who, seen(done)),
        lambda who: evening.hall.paper_day.check(who, DAY, [a_line(2)]),
        lambda who: evening.hall.paper_day.day(who, DAY),
    ):
        assert refusal(ask, Session(1, ELENA)) is Refusal.NOT_PERMITTED
    assert contents(evening.place) == before
    evening.hall.paper_day.take_back(LEAD, seen(done))


@pytest.mark.parametrize("next_day", [False, True])
def test_a_clerk_does_not_end_what_another_had_begun_when_the_power_failed(
    play: Play, next_day: bool
) -> None:
    desk = play.sit(2, CECILIJA)
    play.issue()
    began = play.serve_next(desk).legs[0].started_at or 0
    play.clock.instant = at("2026-03-03 08:00") if next_day else began + 60 * MINUTE
    if next_day:
        play.hall.day_end.begin_day(1)
    line = PaperVisit("A001", ended_at=began + 12 * MINUTE)
    assert [each.fault for each in found(play.hall, CLERK, line)] == [Fault.NOT_YOURS]
    assert play.hall.paper_day.enter(LEAD, DAY, [line], "key")


def test_who_acted_on_a_visit_since_keeps_it(play: Play) -> None:
    visit = play.issue()
    desk = play.sit(1, BRONIUS)
    play.clock.pass_minutes(30)
    now = play.clock.now()
    line = PaperVisit(visit.ticket, None, None, 1, BRONIUS, now - 20 * MINUTE, now - MINUTE)
    (done,) = play.hall.paper_day.enter(desk, DAY, [line], "key")
    corrected = play.hall.desk.correct(desk, seen(done), 1, now - 5 * MINUTE).visit
    assert refusal(play.hall.paper_day.take_back, desk, seen(corrected)) is Refusal.ACTED_SINCE
    assert refusal(play.hall.paper_day.take_back, desk, seen(done)) is Refusal.STALE


def test_a_list_is_entered_for_a_fortnight(play: Play) -> None:
    play.clock.instant = at("2026-03-16 12:00")
    (done,) = play.hall.paper_day.enter(CLERK, DAY, [a_line(1)], "key")
    play.clock.instant = at("2026-03-17 12:00")
    code = refusal(play.hall.paper_day.take_back, CLERK, seen(done))
    assert code is Refusal.NOT_POSSIBLE_NOW
    for day in (DAY, "2026-03-18"):
        for ask in (
            lambda on: play.hall.paper_day.enter(CLERK, on, [a_line(2)], "other"),
            lambda on: play.hall.paper_day.check(CLERK, on, [a_line(2)]),
            lambda on: play.hall.paper_day.day(CLERK, on),
        ):
            assert refusal(ask, day) is Refusal.NOT_POSSIBLE_NOW


def test_two_lists_entered_at_once_do_not_meet(evening: Play) -> None:
    """The same number on two lists of one day: the second is refused, not a fault."""
    evening.hall.paper_day.enter(CLERK, DAY, [a_line(1)], "key")
    second = found(evening.hall, LEAD, a_line(1, 0, 40, 50))
    assert [each.fault for each in second] == [Fault.NUMBER_ENTERED]


def test_times_by_hand_teach_the_forecast_nothing(evening: Play) -> None:
    evening.hall.paper_day.enter(CLERK, DAY, [a_line(1)], "key")
    assert list(evening.hall.forecasts.finished(1, DAY, DAY)) == []
    with evening.hall._db.read(1) as tx:
        assert waits.of_days(tx, DAY, DAY) == []


def test_the_table_of_visits_says_who_was_entered_late_until_it_is_taken_back(play: Play) -> None:
    visit, other = play.issue(), play.issue()
    play.clock.instant = at("2026-03-03 08:00")
    began, ended = visit.arrived_at + 7 * MINUTE, visit.arrived_at + 17 * MINUTE
    line = PaperVisit(visit.ticket, None, None, 1, BRONIUS, began, ended)
    (done,) = play.hall.paper_day.enter(CLERK, DAY, [line], "key")
    days = Query(Filter(Period(date(2026, 3, 2), date(2026, 3, 2))))

    def late() -> dict[int, bool]:
        page = play.hall.history.page(LEAD, days, 0, 9)
        return {each.id: each.entered_late for each in page if isinstance(each, PastVisit)}

    assert late() == {visit.id: True, other.id: False}
    play.hall.paper_day.take_back(CLERK, seen(done.visit))
    assert late() == {visit.id: False, other.id: False}


def test_a_damaged_entry_is_said_and_not_passed_over(evening: Play) -> None:
    from queueapp.errors import StorageTrouble

    evening.hall.paper_day.enter(CLERK, DAY, [a_line(1)], "key")
    change(evening.place, "UPDATE event SET data = '[' WHERE kind = 'entered_late'")
    with pytest.raises(StorageTrouble):
        evening.hall.paper_day.enter(CLERK, DAY, [a_line(2)], "other")
