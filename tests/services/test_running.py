"""What a shift lead does while the hall runs, and what others notice of it."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from queueapp.domain.absence import AbsenceDraft
from queueapp.domain.alarm import alarms_of
from queueapp.domain.closing import Ending
from queueapp.domain.desk import BreakReason, Desk, DeskState
from queueapp.domain.forecast.of_board import hall_now
from queueapp.domain.help import HelpKind
from queueapp.domain.promise import CallbackDraft
from queueapp.domain.record import EventKind
from queueapp.domain.session import Session, Target
from queueapp.domain.visit import (
    HoldReason,
    OrderReason,
    Outcome,
    Placement,
    PriorityReason,
    Rank,
    State,
)
from queueapp.errors import Refusal
from queueapp.services.hall import Hall
from tests.closing_time import DAY, LEAD, NEXT_DAY, events
from tests.factories import (
    ASTA,
    BENEFITS,
    BRONIUS,
    CECILIJA,
    DARIUS,
    ELENA,
    HOUSING,
    KEYS,
    NUMBER,
    PASSPORTS,
    Play,
    at,
    change,
    contents,
    refusal,
    rows,
    seen,
)
from tests.order_check import check_day
from tests.services.test_new_day import at_once

OTHER = OrderReason.OTHER


def desk_of(play: Play, counter: int) -> tuple[DeskState, int | None, int | None]:
    desk = play.hall.board.read(1).desks[counter]
    return desk.state, desk.person_id, desk.visit_id


def close(hall: Hall, counter: int) -> None:
    """A lead closes the counter as it is shown to them now."""
    hall.running.close_counter(LEAD, hall.board.read(1).desks[counter])


# --- Ending what a colleague forgot -------------------------------------------------------


def test_a_forgotten_visit_ends_when_it_really_did_and_its_counter_is_free(play: Play) -> None:
    desk = play.sit(1, BRONIUS)
    play.issue()
    serving = play.serve_next(desk)
    ended = play.clock.pass_minutes(8)
    play.clock.pass_minutes(70)
    done = play.hall.running.end_visit(LEAD, seen(serving), Ending.SERVED, ended, "has gone")
    leg = done.visit.legs[-1]
    assert (done.visit.state, done.visit.outcome) == (State.SERVED, Outcome.SETTLED)
    assert (done.visit.ended_at, leg.finished_at, leg.accurate) == (ended, ended, False)
    assert desk_of(play, 1) == (DeskState.READY, BRONIUS, None)
    assert rows(play.place, "SELECT kind, text FROM note") == [
        {"kind": "agreed", "text": "has gone"}
    ]
    (event,) = events(play, EventKind.SETTLED)
    assert (event["person_id"], event["data"]["ending"]) == (DARIUS, "served")
    assert refusal(play.hall.desk.finish, desk, seen(serving), Outcome.SETTLED) is Refusal.DESK_FREE
    other = play.issue()
    assert play.call_next(desk).id == other.id


@pytest.mark.parametrize(("person", "accurate"), [(BRONIUS, False), (DARIUS, True)])
def test_how_long_a_colleague_took_is_not_known_by_when_a_lead_ends_it(
    play: Play, person: int, accurate: bool
) -> None:
    desk = play.sit(1, person)
    play.issue()
    serving = play.serve_next(desk)
    play.clock.pass_minutes(9)
    done = play.hall.running.end_visit(LEAD, seen(serving), Ending.SERVED)
    assert done.visit.legs[-1].accurate is accurate


def test_a_forgotten_visit_may_end_with_a_callback(play: Play) -> None:
    desk = play.sit(1, BRONIUS)
    play.issue()
    called = play.call_next(desk)
    callback = CallbackDraft(NUMBER, "Which papers?")
    done = play.hall.running.end_visit(LEAD, seen(called), Ending.CALLBACK, callback=callback)
    assert (done.visit.state, done.visit.outcome) == (State.TURNED_AWAY, Outcome.CALLBACK)
    (entry,) = play.hall.promises.of_visit(LEAD, called.id)
    assert entry.question == "Which papers?"


def test_a_visit_does_not_end_before_it_began_or_on_an_outdated_picture(play: Play) -> None:
    desk = play.sit(1, BRONIUS)
    play.issue()
    serving = play.serve_next(desk)
    began = play.clock.now()
    play.clock.pass_minutes(70)
    end, before = play.hall.running.end_visit, contents(play.place)
    for ended in (began - 1, play.clock.now() + 1):
        code = refusal(end, LEAD, seen(serving), Ending.SERVED, ended)
        assert code is Refusal.TIMES_WRONG
    assert contents(play.place) == before
    play.hall.desk.transfer(desk, seen(serving), Target(HOUSING), Placement.END)
    assert refusal(end, LEAD, seen(serving), Ending.SERVED) is Refusal.STALE


def test_what_was_ended_at_a_desk_stays_so_and_nothing_older_is_undone_instead(play: Play) -> None:
    desk = play.sit(1, BRONIUS)
    waiting, serving = play.issue(BENEFITS), play.issue()
    play.hall.running.move(LEAD, seen(waiting), Placement.END, OTHER)
    serving = play.serve_next(desk)
    play.hall.running.end_visit(LEAD, seen(serving), Ending.LEFT)
    assert refusal(play.hall.desk.undo, LEAD) is Refusal.CANNOT_UNDO


@pytest.mark.parametrize("press", ["opened", "closed", "closed with a client"])
def test_after_a_counter_was_opened_or_closed_nothing_older_is_undone_instead(
    play: Play, press: str
) -> None:
    desk = play.sit(1, BRONIUS)
    play.issue()
    waiting = play.issue(BENEFITS)
    if press == "closed with a client":
        play.serve_next(desk)
    moved = play.hall.running.move(LEAD, seen(waiting), Placement.FRONT, OTHER).visit
    if press == "opened":
        play.hall.running.open_counter(LEAD, 2, CECILIJA)
    else:
        close(play.hall, 1)
    before = contents(play.place)
    assert refusal(play.hall.desk.undo, LEAD) is Refusal.CANNOT_UNDO
    assert contents(play.place) == before
    play.hall.running.move(LEAD, seen(moved), Placement.END, OTHER)
    assert play.hall.desk.undo(LEAD).kind is EventKind.UNDONE


def test_what_a_lead_does_with_counters_is_not_in_the_way_of_others(play: Play) -> None:
    desk = play.sit(1, BRONIUS)
    play.issue()
    play.serve_next(desk)
    play.hall.running.open_counter(LEAD, 2, CECILIJA)
    play.hall.access.set_state(play.sit(3, ASTA), DeskState.OTHER_WORK)
    assert play.hall.desk.undo(desk).kind is EventKind.UNDONE


# --- Moving who waits ---------------------------------------------------------------------


@pytest.mark.parametrize(
    ("placement", "order"),
    [
        (Placement.FRONT, [1, 0, 2, 3]),
        (Placement.END, [0, 2, 3, 1]),
    ],
)
def test_who_waits_is_moved_and_their_wait_goes_on(
    play: Play, placement: Placement, order: list[int]
) -> None:
    waiting = [play.issue(priority=PriorityReason.HEALTH), *(play.issue() for _ in range(3))]
    moved = waiting[1]
    play.clock.pass_minutes(2)
    done = play.hall.running.move(LEAD, seen(moved), placement, OrderReason.HEALTH, "in pain")
    assert play.waiting() == [waiting[each].id for each in order]
    assert done.visit.waiting_since == moved.waiting_since
    (event,) = events(play, EventKind.MOVED)
    assert (event["visit_id"], event["person_id"]) == (moved.id, DARIUS)
    assert (event["data"]["placement"], event["data"]["reason"]) == (placement, "health")
    assert rows(play.place, "SELECT kind, text FROM note") == [
        {"kind": "reason", "text": "in pain"}
    ]
    board = play.hall.board.read(1)
    assert [each.text for each in board.notes[moved.id]] == ["in pain"]


def test_who_was_moved_goes_back_to_their_place_by_arrival(play: Play) -> None:
    first, hurried, last = play.issue(), play.issue(priority=PriorityReason.BY_LAW), play.issue()
    move = play.hall.running.move
    last = move(LEAD, seen(last), Placement.FRONT, OTHER).visit
    hurried = move(LEAD, seen(hurried), Placement.END, OTHER).visit
    assert play.waiting() == [last.id, first.id, hurried.id]
    hurried = move(LEAD, seen(hurried), Placement.BY_ARRIVAL, OTHER).visit
    assert (hurried.rank, play.waiting()) == (Rank.PRIORITY, [last.id, hurried.id, first.id])
    last = move(LEAD, seen(last), Placement.BY_ARRIVAL, OTHER).visit
    assert play.waiting() == [hurried.id, first.id, last.id]
    code = refusal(move, LEAD, seen(last), Placement.BY_ARRIVAL, OTHER)
    assert code is Refusal.NOT_POSSIBLE_NOW


def test_who_waits_is_moved_to_another_service_counter_or_person_where_they_stand(
    play: Play,
) -> None:
    one, two, three = play.sit(1, BRONIUS), play.sit(2, CECILIJA), play.sit(3, ASTA)
    first, second = play.issue(), play.issue()
    move = play.hall.running.move
    first = move(LEAD, seen(first), Target(service_id=HOUSING), OTHER).visit
    assert (first.service_id, first.ticket, play.waiting()) == (
        HOUSING,
        "A001",
        [first.id, second.id],
    )
    second = move(LEAD, seen(second), Target(counter_id=3), OTHER).visit
    board = play.hall.board.read(1)
    offered = {n: v and v.id for n in (1, 2, 3) for v in [board.next_for(n, board.read_at)]}
    assert offered == {1: None, 2: first.id, 3: first.id}
    first = move(LEAD, seen(first), Target(person_id=BRONIUS), OTHER).visit
    assert play.call_next(one).id == first.id
    assert refusal(play.hall.desk.next_client, two) is Refusal.NOBODY_WAITING
    # To the service they came for: nobody in particular is to serve them any more.
    second = move(LEAD, seen(second), Target(service_id=PASSPORTS), OTHER).visit
    assert (second.for_counter, second.for_person) == (None, None)
    assert refusal(play.hall.desk.next_client, three) is Refusal.NOBODY_WAITING
    assert play.call_next(two).id == second.id


@pytest.mark.parametrize(
    ("to", "code"),
    [
        (Target(), Refusal.NOT_POSSIBLE_NOW),
        (Target(1, 1), Refusal.NOT_POSSIBLE_NOW),
        (Target(99), Refusal.UNKNOWN_SERVICE),
        (Target(counter_id=99), Refusal.UNKNOWN_COUNTER),
        (Target(person_id=99), Refusal.UNKNOWN_PERSON),
        (Target(PASSPORTS), Refusal.NOT_POSSIBLE_NOW),
    ],
)
def test_nobody_is_moved_nowhere(play: Play, to: Target, code: Refusal) -> None:
    visit = play.issue()
    before = contents(play.place)
    assert refusal(play.hall.running.move, LEAD, seen(visit), to, OTHER) is code
    assert contents(play.place) == before


def test_a_move_needs_a_reason_somebody_who_waits_and_a_picture_of_today(play: Play) -> None:
    move = play.hall.running.move
    visit = play.issue()
    assert refusal(move, LEAD, seen(visit), Placement.FRONT, None) is Refusal.REASON_NEEDED
    code = refusal(move, LEAD, seen(visit), Placement.FRONT, OTHER, "33309240064")
    assert code is Refusal.PERSONAL_CODE
    called = play.call_next(play.sit(1, BRONIUS))
    assert refusal(move, LEAD, seen(visit), Placement.FRONT, OTHER) is Refusal.STALE
    assert refusal(move, LEAD, seen(called), Placement.FRONT, OTHER) is Refusal.NOT_POSSIBLE_NOW
    left = play.issue()
    play.clock.instant = at(f"{NEXT_DAY} 10:00")
    assert refusal(move, LEAD, seen(left), Placement.FRONT, OTHER) is Refusal.NOT_TODAY


@pytest.mark.parametrize("session", [LEAD, Session(1, DARIUS, 4)])
@pytest.mark.parametrize("to", [Placement.FRONT, Target(counter_id=2)])
def test_a_move_is_undone_with_its_note_as_long_as_nobody_acted_since(
    play: Play, session: Session, to: Placement | Target
) -> None:
    if session.counter_id is not None:
        play.hall.access.take_counter(session)
    play.issue()
    visit = play.issue()
    moved = play.hall.running.move(session, seen(visit), to, OTHER, "why").visit
    assert moved != visit
    undone = play.hall.desk.undo(session)
    assert undone.kind is EventKind.UNDONE
    now = play.visit(visit.id)
    assert (now.rank, now.place_at, now.for_counter) == (visit.rank, visit.place_at, None)
    assert rows(play.place, "SELECT * FROM note") == []
    moved = play.hall.running.move(session, seen(now), to, OTHER).visit
    play.hall.intake.prioritise(play.reception(), seen(moved), PriorityReason.HEALTH)
    assert refusal(play.hall.desk.undo, session) is Refusal.ACTED_SINCE


def test_an_alarm_is_not_in_the_way_of_undoing(play: Play) -> None:
    visit = play.issue()
    play.hall.running.move(LEAD, seen(visit), Placement.FRONT, OTHER)
    play.clock.pass_minutes(31)
    (alarm,) = alarms_of(play.hall.board.read(1), play.clock.now())
    assert play.hall.alarms.note(1, [alarm]) == (alarm,)
    play.hall.desk.undo(LEAD)
    assert play.visit(visit.id).rank is Rank.ORDINARY


# --- Opening and closing counters ---------------------------------------------------------


def test_a_colleague_is_seated_at_a_counter_and_leaves_the_one_before(play: Play) -> None:
    play.sit(1, BRONIUS)
    desk = play.hall.running.open_counter(LEAD, 2, BRONIUS)
    assert (desk.state, desk.person_id, desk.since) == (DeskState.READY, BRONIUS, play.clock.now())
    assert desk_of(play, 1) == (DeskState.CLOSED, None, None)
    opened, closed = events(play, EventKind.DESK_OPENED)[-1], events(play, EventKind.DESK_CLOSED)[0]
    assert (opened["counter_id"], opened["person_id"], opened["data"]["by"]) == (2, BRONIUS, DARIUS)
    assert (closed["counter_id"], closed["person_id"], closed["data"]["by"]) == (1, BRONIUS, DARIUS)
    visit = play.issue(HOUSING)
    assert play.call_next(play.sit(2, BRONIUS)).id == visit.id
    again = play.hall.running.open_counter(LEAD, 2, BRONIUS)
    assert (again.person_id, again.visit_id) == (BRONIUS, visit.id)
    assert len(events(play, EventKind.DESK_OPENED)) == 2


def test_who_opens_their_own_counter_is_alone_in_the_record(play: Play) -> None:
    play.sit(4, DARIUS)
    play.hall.access.leave_counter(play.sessions[4])
    play.hall.running.open_counter(LEAD, 4, DARIUS)
    found = [*events(play, EventKind.DESK_OPENED), *events(play, EventKind.DESK_CLOSED)]
    assert [(each["person_id"], each["data"].get("by")) for each in found] == [(DARIUS, None)] * 3


def test_nobody_is_seated_where_it_cannot_be(play: Play) -> None:
    play.sit(1, BRONIUS)
    play.issue()
    play.serve_next(play.sessions[1])
    play.sit(2, CECILIJA)
    away = AbsenceDraft(ASTA, DARIUS, DAY, DAY)
    play.hall.absence.plan(LEAD, away)
    before = contents(play.place)
    for counter, person, code in (
        (3, BRONIUS, Refusal.PERSON_BUSY),
        (2, DARIUS, Refusal.COUNTER_TAKEN),
        (3, ASTA, Refusal.PERSON_AWAY),
        (3, ELENA, Refusal.UNKNOWN_PERSON),
        (3, 99, Refusal.UNKNOWN_PERSON),
        (99, DARIUS, Refusal.UNKNOWN_COUNTER),
    ):
        assert refusal(play.hall.running.open_counter, LEAD, counter, person) is code
    assert contents(play.place) == before
    play.hall.running.open_counter(LEAD, 3, DARIUS)


def test_a_counter_of_the_day_before_is_put_aside_before_somebody_is_seated(play: Play) -> None:
    play.sit(1, BRONIUS)
    play.clock.instant = at(f"{NEXT_DAY} 07:50")
    play.hall.running.open_counter(LEAD, 1, CECILIJA)
    assert desk_of(play, 1) == (DeskState.READY, CECILIJA, None)


def test_the_client_of_a_counter_that_a_lead_closes_is_on_hold_and_served_elsewhere(
    play: Play,
) -> None:
    desk, other = play.sit(1, BRONIUS), play.sit(2, CECILIJA)
    play.issue()
    serving = play.serve_next(desk)
    play.hall.help.call(desk, HelpKind.ADVICE)
    play.clock.pass_minutes(3)
    close(play.hall, 1)
    assert desk_of(play, 1) == (DeskState.CLOSED, None, None)
    board = play.hall.board.read(1)
    assert (board.help, [visit.id for visit in board.held]) == ((), [serving.id])
    held = board.held[0]
    assert held.hold is not None
    assert (held.hold.reason, held.hold.counter_id) == (HoldReason.COUNTER_CLOSED, 1)
    assert held.legs[-1].finished_at == play.clock.now()
    for act in (
        lambda: play.hall.desk.next_client(desk),
        lambda: play.hall.desk.finish(desk, seen(serving), Outcome.SETTLED),
    ):
        assert refusal(act) is Refusal.NOT_SIGNED_IN
    again = play.hall.desk.resume(other, seen(held), knowingly=True).visit
    assert again.state is State.SERVING
    check_day(play.place, DAY, may_be_open=True)


def test_what_a_closed_counter_would_do_to_the_forecast_is_what_it_does(play: Play) -> None:
    desk, _ = play.sit(1, BRONIUS), play.sit(2, CECILIJA)
    play.issue(), play.issue()
    play.serve_next(desk)
    play.clock.pass_minutes(3)
    before, now = play.hall.board.read(1), play.clock.now()
    foreseen = hall_now(before.with_desk(Desk(1, DeskState.CLOSED, None, now)), now)
    play.hall.running.close_counter(LEAD, before.desks[1])
    assert foreseen == hall_now(play.hall.board.read(1), now) != hall_now(before, now)


@pytest.mark.parametrize("state", [DeskState.READY, DeskState.ON_BREAK])
def test_a_counter_without_a_client_is_closed_once(play: Play, state: DeskState) -> None:
    desk = play.sit(1, BRONIUS)
    reason = BreakReason.LUNCH if state is DeskState.ON_BREAK else None
    play.hall.access.set_state(desk, state, reason)
    was = play.hall.board.read(1).desks[1]
    play.hall.running.close_counter(LEAD, was)
    before = contents(play.place)
    assert refusal(play.hall.running.close_counter, LEAD, was) is Refusal.COUNTER_CLOSED
    never = Desk(4, DeskState.READY, DARIUS)
    assert refusal(play.hall.running.close_counter, LEAD, never) is Refusal.COUNTER_CLOSED
    unknown = replace(never, counter_id=99)
    assert refusal(play.hall.running.close_counter, LEAD, unknown) is Refusal.UNKNOWN_COUNTER
    assert contents(play.place) == before


# --- What a counter serves for now --------------------------------------------------------


def test_a_counter_calls_whom_a_lead_lets_it_serve_and_nobody_else(play: Play) -> None:
    desk = play.sit(1, BRONIUS)
    passports, keys = play.issue(PASSPORTS), play.issue(KEYS)
    changed = play.hall.running.serve(LEAD, 1, {KEYS})
    board = play.hall.board.read(1)
    assert board.desks[1] == changed
    assert board.directory.counters[1].services == {PASSPORTS, BENEFITS}, "the set-up stays"
    assert [board.offered(each, 1) for each in (passports, keys)] == [False, True]
    line = {client.id: client.counters for client in hall_now(board, play.clock.now()).line}
    assert line == {passports.id: frozenset(), keys.id: {1}}
    (event,) = events(play, EventKind.SERVES)
    assert (event["person_id"], event["data"]) == (DARIUS, {"counter": 1, "services": [KEYS]})
    serving = play.serve_next(desk)
    assert serving.id == keys.id
    play.hall.desk.finish(desk, seen(serving), Outcome.SETTLED)
    play.hall.access.set_state(desk, DeskState.FINISHING_UP)
    assert refusal(play.hall.desk.next_client, desk) is Refusal.NOBODY_WAITING
    play.hall.running.serve(LEAD, 1, None)
    assert play.call_next(desk).id == passports.id


def test_a_language_is_kept_for_who_serves_the_service_for_now(play: Play) -> None:
    desk, speaker = play.sit(1, BRONIUS), play.sit(2, CECILIJA)
    visit = play.issue(language="ru")
    assert refusal(play.hall.desk.next_client, desk) is Refusal.NOBODY_WAITING
    play.hall.running.serve(LEAD, 2, {HOUSING})
    assert refusal(play.hall.desk.next_client, speaker) is Refusal.NOBODY_WAITING
    assert play.call_next(desk).id == visit.id


def test_what_a_counter_serves_by_its_set_up_is_nothing_for_now(play: Play) -> None:
    play.sit(1, BRONIUS)
    before = contents(play.place)["event"]
    assert play.hall.running.serve(LEAD, 1, [BENEFITS, PASSPORTS]).services is None
    assert contents(play.place)["event"] == before


@pytest.mark.parametrize(
    ("counter", "services", "code"),
    [
        (1, set(), Refusal.NOTHING_SERVED),
        (1, {PASSPORTS, 99}, Refusal.UNKNOWN_SERVICE),
        (3, {PASSPORTS}, Refusal.COUNTER_CLOSED),
        (99, {PASSPORTS}, Refusal.UNKNOWN_COUNTER),
    ],
)
def test_what_cannot_be_served_is_refused(
    play: Play, counter: int, services: set[int], code: Refusal
) -> None:
    play.sit(1, BRONIUS)
    before = contents(play.place)
    assert refusal(play.hall.running.serve, LEAD, counter, services) is code
    assert contents(play.place) == before


def test_a_service_that_was_removed_is_not_served_for_now(play: Play) -> None:
    play.sit(1, BRONIUS)
    change(play.place, "UPDATE service SET active = ? WHERE id = ?", False, KEYS)
    change(play.place, "UPDATE site SET setup_revision = setup_revision + 1")
    assert refusal(play.hall.running.serve, LEAD, 1, {KEYS}) is Refusal.UNKNOWN_SERVICE


def closed_by_leaving(play: Play) -> None:
    play.hall.access.leave_counter(play.sessions[1])


def closed_by_a_lead(play: Play) -> None:
    close(play.hall, 1)


def closed_by_moving(play: Play) -> None:
    play.hall.running.open_counter(LEAD, 3, BRONIUS)


def taken_over(play: Play) -> None:
    play.hall.access.take_counter(Session(1, CECILIJA, 1), knowingly=True)


def closed_over_night(play: Play) -> None:
    play.clock.instant = at(f"{NEXT_DAY} 07:50")
    assert play.hall.day_end.begin_day(1)


@pytest.mark.parametrize(
    "end",
    [closed_by_leaving, closed_by_a_lead, closed_by_moving, taken_over, closed_over_night],
)
def test_what_a_counter_serves_for_now_is_over_when_it_is_closed_or_taken(
    play: Play, end: Callable[[Play], None]
) -> None:
    play.sit(1, BRONIUS)
    play.hall.running.serve(LEAD, 1, {KEYS})
    play.sit(1, BRONIUS)
    for_now = play.hall.board.read(1).desks[1].services
    assert for_now == frozenset({KEYS}), "sitting there already"
    end(play)
    assert play.hall.board.read(1).desks[1].services is None
    play.sit(1, BRONIUS) if end is not taken_over else None
    desk = play.hall.board.read(1).desk_of(1)
    assert desk is not None
    assert desk.services == {PASSPORTS, BENEFITS}


# --- Several programs at once -------------------------------------------------------------


def test_of_two_leads_who_close_one_counter_one_does_and_the_other_hears_so(play: Play) -> None:
    desk = play.sit(1, BRONIUS)
    play.issue()
    play.serve_next(desk)
    shown = play.hall.board.read(1).desks[1]

    def close_it(hall: Hall) -> object:
        hall.running.close_counter(LEAD, shown)
        return None

    found = at_once(play.place, play.clock.pass_minutes(1), [close_it, close_it])
    assert sorted(found, key=str) == [None, Refusal.COUNTER_CLOSED]
    assert len(events(play, EventKind.HELD)) == len(events(play, EventKind.DESK_CLOSED)) == 1
    check_day(play.place, DAY, may_be_open=True)


@pytest.mark.parametrize("round_", range(4))
def test_a_visit_that_two_end_at_once_ends_once(play: Play, round_: int) -> None:
    desk = play.sit(1, BRONIUS)
    play.issue()
    serving = seen(play.serve_next(desk))

    def finish(hall: Hall) -> object:
        return hall.desk.finish(desk, serving, Outcome.INFORMED).kind

    def end(hall: Hall) -> object:
        return hall.running.end_visit(LEAD, serving, Ending.SERVED).kind

    acts: list[Callable[[Hall], object]] = [finish, end] if round_ % 2 else [end, finish]
    found = at_once(play.place, play.clock.pass_minutes(20), acts)
    mine, leads = found if round_ % 2 else reversed(found)
    if mine is EventKind.FINISHED:
        assert leads is Refusal.STALE
    else:
        assert (mine, leads) == (Refusal.DESK_FREE, EventKind.SETTLED)
    assert check_day(play.place, DAY) == {"served": 1}
    assert desk_of(play, 1) == (DeskState.READY, BRONIUS, None)


def test_a_counter_that_calls_as_it_is_closed_serves_on_or_loses_nobody(play: Play) -> None:
    desk = play.sit(1, BRONIUS)
    play.issue()
    shown = play.hall.board.read(1).desks[1]

    def call(hall: Hall) -> object:
        return hall.desk.next_client(desk).kind

    def close_it(hall: Hall) -> object:
        hall.running.close_counter(LEAD, shown)
        return None

    found = at_once(play.place, play.clock.pass_minutes(1), [call, close_it])
    assert found in ([EventKind.CALLED, Refusal.STALE], [Refusal.NOT_SIGNED_IN, None])
    board = play.hall.board.read(1)
    assert len(board.waiting) + len(board.at_desk) == 1
    assert board.held == ()
    assert board.desks[1].is_open is bool(board.at_desk)
    check_day(play.place, DAY, may_be_open=True)


@pytest.mark.parametrize("since", ["a client", "a colleague"])
def test_a_counter_is_not_closed_on_an_outdated_picture(play: Play, since: str) -> None:
    desk = play.sit(1, BRONIUS)
    play.issue()
    shown = play.hall.board.read(1).desks[1]
    if since == "a client":
        play.serve_next(desk)
    else:
        play.hall.access.take_counter(Session(1, CECILIJA, 1), knowingly=True)
    before = contents(play.place)
    assert refusal(play.hall.running.close_counter, LEAD, shown) is Refusal.STALE
    assert contents(play.place) == before
    close(play.hall, 1)
