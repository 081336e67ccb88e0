"""Who gets a ticket and who is called once the hall has closed."""

import pytest

from queueapp.domain.closing import Late, LateReason
from queueapp.domain.hours import DayHours
from queueapp.domain.lifecycle import Request
from queueapp.domain.record import EventKind, NoteKind
from queueapp.domain.session import Target
from queueapp.domain.visit import (
    HoldReason,
    OffsitePlace,
    OrderReason,
    Outcome,
    Placement,
    State,
    Told,
)
from queueapp.errors import Refusal
from tests.closing_time import CLERK, DAY, FIVE, LEAD, NEXT_DAY, close, events, hours, tell
from tests.factories import (
    BENEFITS,
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

HEALTH = Late(LateReason.HEALTH, "cannot come again")


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
    play.hall.day_end.close_day(LEAD)
    assert refusal(play.issue) is Refusal.AFTER_CLOSING
    play.hall.intake.issue(LEAD, Request(PASSPORTS), late=HEALTH)


# --- Calling -----------------------------------------------------------------------------


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
    assert refusal(play.hall.telling.tell, CLERK, told) is Refusal.NOT_ACCEPTED
    play.hall.telling.tell(CLERK, [(seen(visit), Told.MAY_BE)])
    (visit,) = play.hall.board.read(1).waiting
    tell(play, visit, Told.WILL_BE, LEAD)
    assert play.hall.desk.next_client(desk).visit.id == visit.id


def test_before_closing_nothing_about_the_order_depends_on_what_was_told(play: Play) -> None:
    desk = play.sit(1, BRONIUS)
    first, second = play.issue(), play.issue()
    tell(play, first, Told.NOT_TODAY)
    tell(play, second, Told.WILL_BE)
    assert play.call_next(desk).id == first.id
