"""The order of the queue, as several counters meet it."""

from dataclasses import replace

import pytest

from queueapp.domain.desk import BreakReason, DeskState
from queueapp.domain.hours import DayHours
from queueapp.domain.lifecycle import Request
from queueapp.domain.session import Target
from queueapp.domain.visit import HoldReason, OrderReason, Placement, PriorityReason, State
from queueapp.errors import Refusal
from queueapp.storage import visits
from tests.factories import (
    ASTA,
    BENEFITS,
    BRONIUS,
    CECILIJA,
    DARIUS,
    HOUSING,
    PASSPORTS,
    Play,
    at,
    refusal,
    seen,
)


def on_hold(play: Play, counter: int, minutes: int) -> int:
    """The next client of that counter steps aside."""
    desk = play.sessions[counter]
    serving = play.serve_next(desk)
    return play.hall.desk.hold(desk, seen(serving), HoldReason.OTHER, minutes).visit.id


def test_clients_are_called_strictly_by_arrival_among_the_services_of_the_counter(
    play: Play,
) -> None:
    desk = play.sit(2, CECILIJA)
    order = [play.issue(service).id for service in (BENEFITS, HOUSING, PASSPORTS, BENEFITS)]
    called = []
    for _ in order:
        visit = play.call_next(desk)
        called.append(visit.id)
        play.hall.desk.no_show(desk, seen(visit))
    assert called == order


def test_priority_goes_ahead_of_those_who_came_earlier(play: Play) -> None:
    desk = play.sit(1, BRONIUS)
    play.issue()
    hurried = play.issue(priority=PriorityReason.SMALL_CHILD)
    assert play.call_next(desk).id == hurried.id


def test_held_and_missed_clients_are_not_called_by_next(play: Play) -> None:
    desk = play.sit(1, BRONIUS)
    for _ in range(3):
        play.issue()
    on_hold(play, 1, minutes=30)
    play.hall.desk.no_show(desk, seen(play.call_next(desk)))
    play.hall.desk.left(desk, seen(play.call_next(desk)))
    assert refusal(play.hall.desk.next_client, desk) is Refusal.NOBODY_WAITING


def test_a_client_on_hold_is_not_called_out_of_order_either(play: Play) -> None:
    desk = play.sit(1, BRONIUS)
    play.issue()
    held = play.visit(on_hold(play, 1, minutes=30))
    code = refusal(play.hall.desk.call, desk, seen(held), OrderReason.OTHER)
    assert code is Refusal.TAKEN_MEANWHILE


def test_a_due_hold_comes_first_at_the_counter_that_made_it(play: Play) -> None:
    desk = play.sit(1, BRONIUS)
    play.issue()
    held = on_hold(play, 1, minutes=10)
    play.issue(priority=PriorityReason.BY_LAW)
    board = play.hall.board.read(1)
    due = play.clock.pass_minutes(10)
    next_one = board.next_for(1, due)
    assert next_one is not None
    assert next_one.id == held
    called = play.hall.desk.next_client(desk).visit
    assert (called.id, called.state) == (held, State.CALLED)


def test_calling_past_a_due_hold_needs_a_reason(play: Play) -> None:
    desk = play.sit(1, BRONIUS)
    play.issue()
    on_hold(play, 1, minutes=10)
    first = play.issue()
    play.clock.pass_minutes(10)
    assert refusal(play.hall.desk.call, desk, seen(first)) is Refusal.REASON_NEEDED
    request = Request(first.service_id)
    assert refusal(play.hall.intake.take, desk, request) is Refusal.REASON_NEEDED
    called = play.hall.desk.call(desk, seen(first), OrderReason.HEALTH).visit
    (event,) = (e for e in play.hall.board.timeline(desk, called.id) if e.kind == "called")
    assert (event.data["how"], event.data["reason"]) == ("out_of_order", "health")


def test_a_hold_is_not_called_before_it_is_due(play: Play) -> None:
    desk = play.sit(1, BRONIUS)
    play.issue()
    held = on_hold(play, 1, minutes=10)
    other = play.issue()
    play.clock.pass_minutes(9.9)
    assert play.hall.desk.next_client(desk).visit.id == other.id
    assert play.visit(held).state is State.ON_HOLD


def test_a_due_hold_is_not_called_at_another_counter(play: Play) -> None:
    play.sit(1, BRONIUS)
    other = play.sit(2, CECILIJA)
    play.issue()
    on_hold(play, 1, minutes=10)
    play.clock.pass_minutes(60)
    assert refusal(play.hall.desk.next_client, other) is Refusal.NOBODY_WAITING


def test_another_counter_takes_a_held_client_only_knowingly(play: Play) -> None:
    play.sit(1, BRONIUS)
    other = play.sit(2, CECILIJA)
    play.issue()
    held = play.visit(on_hold(play, 1, minutes=10))
    assert refusal(play.hall.desk.resume, other, seen(held)) is Refusal.HELD_ELSEWHERE
    taken = play.hall.desk.resume(other, seen(held), knowingly=True).visit
    assert (taken.state, taken.legs[-1].counter_id) == (State.SERVING, 2)


def test_of_several_due_holds_the_one_due_longest_comes_first(play: Play) -> None:
    desk = play.sit(1, BRONIUS)
    play.issue()
    play.issue()
    later = on_hold(play, 1, minutes=20)
    sooner = on_hold(play, 1, minutes=10)
    play.clock.pass_minutes(60)
    assert play.hall.desk.next_client(desk).visit.id == sooner
    play.hall.desk.no_show(desk, seen(play.visit(sooner)))
    assert play.hall.desk.next_client(desk).visit.id == later


def test_a_client_who_needs_a_language_waits_for_who_speaks_it(play: Play) -> None:
    desk, speaker = play.sit(1, BRONIUS), play.sit(2, CECILIJA)
    needs = play.issue(language="ru")
    other = play.issue()
    assert play.call_next(desk).id == other.id
    assert play.call_next(speaker).id == needs.id


def test_a_language_holds_nobody_back_when_no_one_at_a_counter_speaks_it(play: Play) -> None:
    desk = play.sit(1, BRONIUS)
    needs = play.issue(language="ru")
    assert play.call_next(desk).id == needs.id


def test_a_speaker_without_the_service_does_not_hold_the_client_back(play: Play) -> None:
    desk = play.sit(1, BRONIUS)
    play.sit(3, CECILIJA)
    needs = play.issue(PASSPORTS, language="ru")
    assert play.call_next(desk).id == needs.id


def test_a_speaker_on_a_break_or_gone_does_not_hold_the_client_back(play: Play) -> None:
    desk, speaker = play.sit(1, BRONIUS), play.sit(2, CECILIJA)
    first, second = play.issue(language="ru"), play.issue(language="ru")
    assert refusal(play.hall.desk.next_client, desk) is Refusal.NOBODY_WAITING
    play.hall.access.set_state(speaker, DeskState.ON_BREAK, BreakReason.LUNCH)
    visit = play.call_next(desk)
    assert visit.id == first.id
    play.hall.desk.no_show(desk, seen(visit))
    play.hall.access.set_state(speaker, DeskState.OTHER_WORK)
    assert refusal(play.hall.desk.next_client, desk) is Refusal.NOBODY_WAITING
    play.hall.access.leave_counter(speaker)
    assert play.call_next(desk).id == second.id


def test_a_ticket_handed_to_a_counter_waits_for_it_and_for_nobody_else(play: Play) -> None:
    desk, other, third = play.sit(1, BRONIUS), play.sit(2, CECILIJA), play.sit(4, DARIUS)
    play.issue()
    serving = play.serve_next(desk)
    play.hall.desk.transfer(desk, seen(serving), Target(counter_id=4), Placement.END)
    assert refusal(play.hall.desk.next_client, desk) is Refusal.NOBODY_WAITING
    assert refusal(play.hall.desk.next_client, other) is Refusal.NOBODY_WAITING
    assert play.call_next(third).id == serving.id


@pytest.mark.parametrize("target", [Target(counter_id=4), Target(person_id=DARIUS)])
def test_a_ticket_handed_to_someone_who_goes_is_anybodys_again(play: Play, target: Target) -> None:
    desk, gone = play.sit(1, BRONIUS), play.sit(4, DARIUS)
    play.issue()
    serving = play.serve_next(desk)
    play.hall.desk.transfer(desk, seen(serving), target, Placement.END)
    play.hall.access.leave_counter(gone)
    assert play.call_next(desk).id == serving.id


def test_the_screen_shows_as_next_whom_the_key_calls(play: Play) -> None:
    play.sit(1, BRONIUS)
    play.sit(2, CECILIJA)
    play.issue(HOUSING)
    play.issue(language="ru")
    play.issue(priority=PriorityReason.HEALTH)
    play.issue(BENEFITS)
    for counter, desk in play.sessions.items():
        board = play.hall.board.read(1)
        shown = board.next_for(counter, play.clock.now())
        assert shown is not None
        assert play.hall.desk.next_client(desk).visit.id == shown.id


def test_two_counters_never_get_the_same_client(play: Play) -> None:
    desks = [play.sit(1, BRONIUS), play.sit(2, CECILIJA), play.sit(4, ASTA)]
    order = [play.issue().id for _ in range(3)]
    assert [play.call_next(desk).id for desk in desks] == order


@pytest.mark.parametrize("before", [11, 12, 13, 16, 17, 18, 30])
def test_whose_turn_it_is_is_found_far_down_the_queue(
    play: Play, monkeypatch: pytest.MonkeyPatch, before: int
) -> None:
    monkeypatch.setattr(visits, "_PAGE", 5)
    monkeypatch.setattr(visits, "_page_in_order", visits._page_in_order.limit(5))
    desk = play.sit(3, CECILIJA)
    for _ in range(before):
        play.issue(PASSPORTS)
    assert refusal(play.hall.desk.next_client, desk) is Refusal.NOBODY_WAITING
    mine = play.issue(HOUSING)
    play.issue(HOUSING)
    assert play.call_next(desk).id == mine.id


ROUND_THE_CLOCK = {day: DayHours(0, 0, next_day=True) for day in range(1, 8)}
FROM_EIGHT_TO_EIGHT = {day: DayHours(480, 480, next_day=True) for day in range(1, 8)}
TO_MIDNIGHT = {1: DayHours(480, 24 * 60), 2: DayHours(480, 1020)}


def hours(play: Play, week: dict[int, DayHours]) -> None:
    draft = play.hall.setup.current(1)
    play.hall.setup.change(play.reception(), replace(draft, week=week))


@pytest.mark.parametrize(
    ("week", "late", "next_day"),
    [
        pytest.param(ROUND_THE_CLOCK, "2026-03-02 23:50", "2026-03-03 00:01", id="midnight"),
        pytest.param(FROM_EIGHT_TO_EIGHT, "2026-03-03 07:50", "2026-03-03 08:01", id="eight"),
    ],
)
def test_where_the_hall_does_not_close_who_waits_stays_in_the_queue(
    play: Play, week: dict[int, DayHours], late: str, next_day: str
) -> None:
    hours(play, week)
    play.clock.instant = at(late)
    first, second = play.sit(1, BRONIUS), play.sit(2, CECILIJA)
    waiting = [play.issue().id for _ in range(20)]
    held = on_hold(play, 1, minutes=10)
    play.hall.desk.no_show(second, seen(play.call_next(second)))
    play.clock.instant = at(next_day)
    newcomer = play.issue()
    board = play.hall.board.read(1)
    assert [visit.id for visit in board.waiting] == [*waiting[2:], newcomer.id]
    assert [visit.id for visit in board.held] == [held]
    assert [visit.id for visit in board.missed] == [waiting[1]]
    assert board.left_over == ()
    missed = board.missed[0]
    play.hall.intake.reinstate(
        second, seen(missed), Placement.BY_ARRIVAL, OrderReason.CLIENT_RETURNED
    )
    assert play.call_next(first).id == held
    called = []
    for _ in range(len(waiting)):
        visit = play.call_next(second)
        play.hall.desk.no_show(second, seen(visit))
        called.append(visit.id)
    assert called == [*waiting[1:], newcomer.id]
    assert refusal(play.hall.desk.next_client, second) is Refusal.NOBODY_WAITING


@pytest.mark.parametrize("week", [TO_MIDNIGHT])
def test_where_it_closes_at_midnight_nobody_of_the_day_before_is_called(
    play: Play, week: dict[int, DayHours]
) -> None:
    hours(play, week)
    play.clock.instant = at("2026-03-02 23:50")
    play.issue()
    play.clock.instant = at("2026-03-03 08:01")
    desk = play.sit(1, BRONIUS)
    assert play.hall.board.read(1).waiting == ()
    assert len(play.hall.board.read(1).left_over) == 1
    assert refusal(play.hall.desk.next_client, desk) is Refusal.NOBODY_WAITING


def test_who_has_waited_for_two_midnights_is_left_over(play: Play) -> None:
    hours(play, ROUND_THE_CLOCK)
    play.clock.instant = at("2026-03-02 23:50")
    forgotten = play.issue()
    play.clock.instant = at("2026-03-03 23:59")
    assert [visit.id for visit in play.hall.board.read(1).waiting] == [forgotten.id]
    play.clock.instant = at("2026-03-04 00:01")
    assert [visit.id for visit in play.hall.board.read(1).left_over] == [forgotten.id]


def test_no_number_is_given_with_which_somebody_waits_since_before_midnight(play: Play) -> None:
    hours(play, ROUND_THE_CLOCK)
    play.clock.instant = at("2026-03-02 23:50")
    assert [play.issue().ticket for _ in range(2)] == ["A001", "A002"]
    desk = play.sit(1, BRONIUS)
    play.hall.desk.no_show(desk, seen(play.call_next(desk)))
    play.clock.instant = at("2026-03-03 00:01")
    assert [play.issue().ticket for _ in range(2)] == ["A001", "A003"]


def test_todays_visits_have_who_waits_since_before_midnight(play: Play) -> None:
    hours(play, ROUND_THE_CLOCK)
    play.clock.instant = at("2026-03-02 23:50")
    gone, waiting = play.issue(), play.issue()
    play.hall.desk.left(play.reception(), seen(gone))
    play.clock.instant = at("2026-03-03 00:01")
    newcomer = play.issue()
    shown = play.hall.board.day(play.reception())
    assert [visit.id for visit in shown.visits] == [waiting.id, newcomer.id]
    ends = play.hall.day_end.open_ends(play.reception())
    assert [visit.id for visit in ends.waiting] == [waiting.id, newcomer.id]
    assert ends.earlier == ()
