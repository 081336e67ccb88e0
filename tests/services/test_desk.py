"""What staff do with the client in front of them, and the next one."""

from typing import Any

import pytest

from queueapp.domain.desk import BreakReason, DeskState
from queueapp.domain.lifecycle import Request
from queueapp.domain.record import EventKind, NoteKind
from queueapp.domain.session import Seen, Session, Target
from queueapp.domain.visit import (
    HoldReason,
    OffsitePlace,
    OrderReason,
    Outcome,
    Placement,
    PriorityReason,
    State,
)
from queueapp.errors import Refusal
from tests.factories import (
    ASTA,
    BENEFITS,
    BRONIUS,
    CECILIJA,
    DARIUS,
    HOUSING,
    KEYS,
    MINUTE,
    PASSPORTS,
    Play,
    contents,
    refusal,
    seen,
)


def desk_visit(play: Play, counter: int = 1) -> int | None:
    return play.hall.board.read(play.site).desks[counter].visit_id


def test_the_first_in_the_queue_is_called(play: Play) -> None:
    desk = play.sit(1, BRONIUS)
    first, _ = play.issue(), play.issue(BENEFITS)
    called = play.call_next(desk)
    assert (called.id, called.state) == (first.id, State.CALLED)
    assert desk_visit(play) == first.id


def test_only_services_of_this_counter_are_called(play: Play) -> None:
    desk = play.sit(1, BRONIUS)
    play.issue(HOUSING)
    second = play.issue(BENEFITS)
    assert play.call_next(desk).id == second.id


def test_two_quick_presses_call_one_client(play: Play) -> None:
    desk = play.sit(1, BRONIUS)
    play.issue()
    play.issue()
    play.call_next(desk)
    before = contents(play.place)
    assert refusal(play.hall.desk.next_client, desk) is Refusal.DESK_BUSY
    assert contents(play.place) == before


def test_an_empty_queue_says_so(play: Play) -> None:
    desk = play.sit(1, BRONIUS)
    play.issue(HOUSING)
    assert refusal(play.hall.desk.next_client, desk) is Refusal.NOBODY_WAITING


def test_yesterdays_tickets_are_not_called(play: Play) -> None:
    left_over = play.issue()
    play.clock.pass_minutes(24 * 60)
    desk = play.sit(1, BRONIUS)
    assert refusal(play.hall.desk.next_client, desk) is Refusal.NOBODY_WAITING
    assert [visit.id for visit in play.hall.board.read(1).left_over] == [left_over.id]


def test_a_recall_is_counted_with_its_moment(play: Play) -> None:
    desk = play.sit(1, BRONIUS)
    play.issue()
    called = play.call_next(desk)
    moment = play.clock.pass_minutes(1)
    once = play.hall.desk.recall(desk, seen(called)).visit
    twice = play.hall.desk.recall(desk, seen(once)).visit
    assert (twice.legs[-1].recalls, twice.legs[-1].recalled_at) == (2, moment)
    assert play.visit(called.id).legs == twice.legs


def test_a_start_begins_the_service_time(play: Play) -> None:
    desk = play.sit(1, BRONIUS)
    play.issue()
    called = play.call_next(desk)
    moment = play.clock.pass_minutes(2)
    started = play.hall.desk.start(desk, seen(called)).visit
    assert (started.state, started.legs[-1].started_at) == (State.SERVING, moment)


def test_a_hold_frees_the_desk_and_says_why_and_until_when(play: Play) -> None:
    desk = play.sit(1, BRONIUS)
    play.issue()
    serving = play.serve_next(desk)
    play.hall.desk.hold(desk, seen(serving), HoldReason.FETCHING_PAPERS, 15, "a copy of the deed")
    board = play.hall.board.read(1)
    (held,) = board.held
    assert held.hold is not None
    assert held.hold.reason is HoldReason.FETCHING_PAPERS
    assert held.hold.until == play.clock.now() + 15 * MINUTE
    assert [(n.kind, n.text) for n in board.notes[held.id]] == [
        (NoteKind.HOLD, "a copy of the deed")
    ]
    assert desk_visit(play) is None


def test_a_hold_cannot_end_before_it_begins(play: Play) -> None:
    desk = play.sit(1, BRONIUS)
    play.issue()
    serving = play.serve_next(desk)
    code = refusal(play.hall.desk.hold, desk, seen(serving), HoldReason.OTHER, -1)
    assert code is Refusal.TIMES_WRONG


def test_a_client_on_hold_is_served_again_at_once(play: Play) -> None:
    desk = play.sit(1, BRONIUS)
    play.issue()
    serving = play.serve_next(desk)
    held = play.hall.desk.hold(desk, seen(serving), HoldReason.OTHER, 5)
    resumed = play.hall.desk.resume(desk, seen(held)).visit
    assert (resumed.state, len(resumed.legs)) == (State.SERVING, 2)
    assert desk_visit(play) == resumed.id


def test_a_service_ends_with_its_outcome_and_one_line(play: Play) -> None:
    desk = play.sit(1, BRONIUS)
    play.issue()
    serving = play.serve_next(desk)
    moment = play.clock.pass_minutes(7)
    play.hall.desk.finish(desk, seen(serving), Outcome.PAPERS_MISSING, "back on Friday")
    day = play.hall.board.day(play.reception())
    (visit,) = day.visits
    assert (visit.state, visit.outcome, visit.ended_at) == (
        State.SERVED,
        Outcome.PAPERS_MISSING,
        moment,
    )
    assert [(n.kind, n.text) for n in day.notes[visit.id]] == [(NoteKind.AGREED, "back on Friday")]
    assert desk_visit(play) is None


def test_a_missed_call_and_a_client_who_left_end_the_visit(play: Play) -> None:
    desk = play.sit(1, BRONIUS)
    play.issue()
    play.issue()
    missed = play.hall.desk.no_show(desk, seen(play.call_next(desk))).visit
    gone = play.hall.desk.left(desk, seen(play.serve_next(desk))).visit
    assert (missed.state, gone.state) == (State.NO_SHOW, State.LEFT)
    assert play.hall.board.read(1).at_desk == {}


def test_whoever_waits_or_is_on_hold_can_be_marked_as_gone(play: Play) -> None:
    desk = play.sit(1, BRONIUS)
    waiting = play.issue(HOUSING)
    play.issue()
    held = play.hall.desk.hold(desk, seen(play.serve_next(desk)), HoldReason.OTHER, 5)
    for visit in (waiting, held.visit):
        play.hall.desk.left(play.reception(), seen(visit))
        assert play.visit(visit.id).state is State.LEFT


def test_a_colleagues_client_is_not_marked_as_gone_from_here(play: Play) -> None:
    other = play.sit(2, CECILIJA)
    desk = play.sit(1, BRONIUS)
    play.issue()
    theirs = play.call_next(other)
    assert refusal(play.hall.desk.left, desk, seen(theirs)) is Refusal.DESK_FREE
    assert refusal(play.hall.desk.left, play.reception(), seen(theirs)) is Refusal.NOT_SIGNED_IN


@pytest.mark.parametrize(
    ("target", "offered_at"),
    [
        pytest.param(Target(service_id=HOUSING), {2, 3}, id="a service"),
        pytest.param(Target(counter_id=3), {3}, id="a counter"),
        pytest.param(Target(person_id=CECILIJA), {2}, id="a colleague"),
    ],
)
def test_a_client_is_handed_on_with_a_note_that_the_receiver_sees(
    play: Play, target: Target, offered_at: set[int]
) -> None:
    desk = play.sit(1, BRONIUS)
    play.sit(2, CECILIJA)
    play.sit(3, DARIUS)
    play.issue()
    serving = play.serve_next(desk)
    play.hall.desk.transfer(desk, seen(serving), target, Placement.FRONT, "has the blue form")
    board = play.hall.board.read(1)
    (waiting,) = board.waiting
    assert {counter for counter in (1, 2, 3) if board.offered(waiting, counter)} == offered_at
    assert [(n.kind, n.text) for n in board.notes[waiting.id]] == [
        (NoteKind.HANDED_OVER, "has the blue form")
    ]
    assert desk_visit(play) is None


@pytest.mark.parametrize(
    ("placement", "place"), [(Placement.BY_ARRIVAL, 1), (Placement.FRONT, 0), (Placement.END, 3)]
)
def test_a_client_who_is_handed_on_gets_the_place_that_was_chosen(
    play: Play, placement: Placement, place: int
) -> None:
    early, ours = play.issue(HOUSING), play.issue()
    middle, late = play.issue(HOUSING), play.issue(HOUSING)
    desk = play.sit(1, BRONIUS)
    serving = play.serve_next(desk)
    assert serving.id == ours.id
    play.hall.desk.transfer(desk, seen(serving), Target(service_id=HOUSING), placement)
    expected = [early.id, middle.id, late.id]
    expected.insert(place, ours.id)
    assert play.waiting() == expected


@pytest.mark.parametrize(
    ("target", "code"),
    [
        (Target(), Refusal.NOT_POSSIBLE_NOW),
        (Target(service_id=HOUSING, counter_id=2), Refusal.NOT_POSSIBLE_NOW),
        (Target(service_id=99), Refusal.UNKNOWN_SERVICE),
        (Target(counter_id=99), Refusal.UNKNOWN_COUNTER),
        (Target(person_id=99), Refusal.UNKNOWN_PERSON),
        (Target(counter_id=1), Refusal.SAME_COUNTER),
        (Target(person_id=BRONIUS), Refusal.SAME_COUNTER),
    ],
)
def test_a_transfer_to_nowhere_is_refused(play: Play, target: Target, code: Refusal) -> None:
    desk = play.sit(1, BRONIUS)
    play.issue()
    serving = play.serve_next(desk)
    before = contents(play.place)
    assert refusal(play.hall.desk.transfer, desk, seen(serving), target, Placement.END, "x") is code
    assert contents(play.place) == before


def test_another_service_in_the_same_visit_is_a_leg_of_its_own(play: Play) -> None:
    desk = play.sit(1, BRONIUS)
    play.issue()
    serving = play.serve_next(desk)
    play.hall.desk.add_service(desk, seen(serving), KEYS)
    visit = play.visit(serving.id)
    assert [leg.service_id for leg in visit.legs] == [PASSPORTS, KEYS]
    assert (visit.state, desk_visit(play)) == (State.SERVING, visit.id)
    assert refusal(play.hall.desk.add_service, desk, seen(visit), 99) is Refusal.UNKNOWN_SERVICE


def test_calling_out_of_order_needs_a_reason(play: Play) -> None:
    desk = play.sit(1, BRONIUS)
    first, second = play.issue(), play.issue()
    before = contents(play.place)
    assert refusal(play.hall.desk.call, desk, seen(second)) is Refusal.REASON_NEEDED
    assert contents(play.place) == before
    done = play.hall.desk.call(desk, seen(second), OrderReason.HEALTH, "fainted")
    assert done.visit.state is State.CALLED
    entry = play.hall.board.timeline(desk, second.id)[-1]
    assert (entry.data["how"], entry.data["reason"]) == ("out_of_order", "health")
    assert play.waiting() == [first.id]


def test_picking_the_one_whose_turn_it_is_needs_no_reason(play: Play) -> None:
    desk = play.sit(1, BRONIUS)
    first = play.issue()
    play.hall.desk.call(desk, seen(first))
    assert play.hall.board.timeline(desk, first.id)[-1].data["how"] == "next"


def test_a_client_called_meanwhile_is_not_called_again(play: Play) -> None:
    desk, other = play.sit(1, BRONIUS), play.sit(2, CECILIJA)
    waiting = play.issue()
    called = play.call_next(other)
    assert refusal(play.hall.desk.call, desk, seen(waiting)) is Refusal.STALE
    assert (
        refusal(play.hall.desk.call, desk, seen(called), OrderReason.OTHER)
        is Refusal.TAKEN_MEANWHILE
    )


def test_a_forgotten_timer_is_put_right_on_finishing(play: Play) -> None:
    desk = play.sit(1, BRONIUS)
    play.issue()
    serving = play.serve_next(desk)
    right = play.clock.pass_minutes(5)
    play.clock.pass_minutes(60)
    done = play.hall.desk.finish(desk, seen(serving), Outcome.SETTLED, ended_at=right)
    leg = done.visit.legs[-1]
    assert (leg.finished_at, leg.accurate, done.visit.ended_at) == (right, False, right)


def test_a_forgotten_timer_is_put_right_afterwards_and_the_leg_marked(play: Play) -> None:
    desk = play.sit(1, BRONIUS)
    play.issue()
    serving = play.serve_next(desk)
    right = play.clock.pass_minutes(5)
    play.clock.pass_minutes(60)
    done = play.hall.desk.finish(desk, seen(serving), Outcome.SETTLED)
    assert done.visit.legs[-1].accurate
    play.hall.desk.correct(desk, seen(done), 1, right)
    leg = play.visit(serving.id).legs[-1]
    assert (leg.finished_at, leg.accurate) == (right, False)


def test_a_colleagues_times_are_put_right_by_the_lead_only(play: Play) -> None:
    desk = play.sit(1, BRONIUS)
    play.issue()
    serving = play.serve_next(desk)
    right = play.clock.pass_minutes(5)
    play.clock.pass_minutes(60)
    done = play.hall.desk.finish(desk, seen(serving), Outcome.SETTLED)
    colleague, lead = Session(1, CECILIJA), Session(1, DARIUS)
    code = refusal(play.hall.desk.correct, colleague, seen(done), 1, right)
    assert code is Refusal.NOT_PERMITTED
    play.hall.desk.correct(lead, seen(done), 1, right)
    assert not play.visit(serving.id).legs[-1].accurate


STALE: dict[str, tuple[State, tuple[Any, ...]]] = {
    "recall": (State.CALLED, ()),
    "start": (State.CALLED, ()),
    "no_show": (State.CALLED, ()),
    "left": (State.CALLED, ()),
    "hold": (State.SERVING, (HoldReason.OTHER, 5)),
    "finish": (State.SERVING, (Outcome.SETTLED,)),
    "transfer": (State.SERVING, (Target(service_id=HOUSING), Placement.END)),
    "add_service": (State.SERVING, (BENEFITS,)),
}


@pytest.mark.parametrize("step", STALE)
def test_a_press_on_a_picture_out_of_date_does_nothing(play: Play, step: str) -> None:
    state, arguments = STALE[step]
    desk = play.sit(1, BRONIUS)
    play.issue()
    visit = play.call_next(desk) if state is State.CALLED else play.serve_next(desk)
    before = contents(play.place)
    act = getattr(play.hall.desk, step)
    assert refusal(act, desk, Seen(visit.id, visit.seq - 1), *arguments) is Refusal.STALE
    assert refusal(act, desk, Seen(visit.id + 1, visit.seq), *arguments) is Refusal.STALE
    assert contents(play.place) == before
    act(desk, seen(visit), *arguments)
    assert contents(play.place) != before


@pytest.mark.parametrize("step", [step for step in STALE if step != "left"])
def test_with_nobody_at_the_desk_there_is_nothing_to_do(play: Play, step: str) -> None:
    desk = play.sit(1, BRONIUS)
    waiting = play.issue()
    act = getattr(play.hall.desk, step)
    assert refusal(act, desk, seen(waiting), *STALE[step][1]) is Refusal.DESK_FREE


@pytest.mark.parametrize("step", [*STALE, "next_client"])
def test_whoever_has_not_taken_the_counter_cannot_work_there(play: Play, step: str) -> None:
    desk = play.sit(1, BRONIUS)
    play.issue()
    called = play.call_next(desk)
    arguments = () if step == "next_client" else (seen(called), *STALE[step][1])
    for stranger in (Session(1, CECILIJA, 1), Session(1, BRONIUS, 2), Session(1, BRONIUS)):
        code = refusal(getattr(play.hall.desk, step), stranger, *arguments)
        assert code is Refusal.NOT_SIGNED_IN


# --- Undo ---------------------------------------------------------------------------


def waits(play: Play) -> None:
    play.issue()


def is_called(play: Play) -> None:
    play.issue()
    play.call_next(play.sessions[1])


def is_served(play: Play) -> None:
    play.issue()
    play.serve_next(play.sessions[1])


def is_held(play: Play) -> None:
    is_served(play)
    play.hall.desk.hold(play.sessions[1], seen(play.visit(1)), HoldReason.OTHER, 30)


def is_finished(play: Play) -> None:
    is_served(play)
    play.clock.pass_minutes(5)
    play.hall.desk.finish(play.sessions[1], seen(play.visit(1)), Outcome.SETTLED)


def is_handed_on(play: Play, **to: int) -> None:
    is_served(play)
    target = Target(**to)
    play.sit(2, CECILIJA)
    play.hall.desk.transfer(play.sessions[1], seen(play.visit(1)), target, Placement.FRONT, "note")
    play.hall.access.leave_counter(play.sessions[2])


def was_missed(play: Play) -> None:
    is_called(play)
    play.hall.desk.no_show(play.sessions[1], seen(play.visit(1)))


UNDOABLE: list[Any] = [
    pytest.param(waits, lambda p, d, s: p.hall.desk.next_client(d), id="call next"),
    pytest.param(waits, lambda p, d, s: p.hall.desk.call(d, s), id="call this one"),
    pytest.param(
        lambda p: is_handed_on(p, counter_id=2),
        lambda p, d, s: p.hall.desk.left(d, s),
        id="one handed to a counter has left",
    ),
    pytest.param(
        lambda p: is_handed_on(p, person_id=CECILIJA),
        lambda p, d, s: p.hall.desk.next_client(d),
        id="call one handed to a colleague",
    ),
    pytest.param(is_called, lambda p, d, s: p.hall.desk.recall(d, s), id="recall"),
    pytest.param(is_called, lambda p, d, s: p.hall.desk.start(d, s), id="start"),
    pytest.param(
        is_served,
        lambda p, d, s: p.hall.desk.hold(d, s, HoldReason.PAYING, 5, "why"),
        id="hold",
    ),
    pytest.param(is_held, lambda p, d, s: p.hall.desk.resume(d, s), id="resume"),
    pytest.param(
        is_served,
        lambda p, d, s: p.hall.desk.finish(d, s, Outcome.SETTLED, "agreed"),
        id="finish",
    ),
    pytest.param(is_called, lambda p, d, s: p.hall.desk.no_show(d, s), id="no-show"),
    pytest.param(is_called, lambda p, d, s: p.hall.desk.left(d, s), id="left the desk"),
    pytest.param(waits, lambda p, d, s: p.hall.desk.left(d, s), id="left the queue"),
    pytest.param(
        is_served,
        lambda p, d, s: p.hall.desk.transfer(
            d, s, Target(service_id=HOUSING), Placement.END, "note"
        ),
        id="transfer",
    ),
    pytest.param(
        is_served, lambda p, d, s: p.hall.desk.add_service(d, s, BENEFITS), id="another service"
    ),
    pytest.param(
        is_finished,
        lambda p, d, s: p.hall.desk.correct(d, s, 1, p.clock.now() - MINUTE),
        id="put times right",
    ),
    pytest.param(
        was_missed,
        lambda p, d, s: p.hall.intake.reinstate(
            d, s, Placement.FRONT, OrderReason.CLIENT_RETURNED, "was outside"
        ),
        id="reinstate",
    ),
    pytest.param(
        waits,
        lambda p, d, s: p.hall.intake.prioritise(d, s, PriorityReason.HEALTH, "why"),
        id="priority",
    ),
]


def state_of(play: Play) -> dict[str, object]:
    """All that screens show, without the count of changes."""
    kept = contents(play.place)
    visits = [{**row, "seq": None} for row in kept["visit"]]
    desks = [{**row, "since": None} for row in kept["desk"]]
    return {"visit": visits, "desk": desks, "leg": kept["leg"], "note": kept["note"]}


@pytest.mark.parametrize(("prepare", "step"), UNDOABLE)
def test_each_step_is_undone_as_if_it_had_not_been(play: Play, prepare: Any, step: Any) -> None:
    desk = play.sit(1, BRONIUS)
    prepare(play)
    before = state_of(play)
    play.clock.pass_minutes(1)
    done = step(play, desk, seen(play.visit(1)))
    assert state_of(play) != before
    play.clock.pass_minutes(1)
    undone = play.hall.desk.undo(desk)
    assert (undone.kind, undone.visit.id) == (EventKind.UNDONE, 1)
    assert state_of(play) == before
    *_, step_taken, entry = play.hall.board.timeline(desk, 1)
    assert (entry.undoes, entry.data["undone"]) == (step_taken.id, done.kind)


def test_steps_are_undone_one_by_one_back_to_the_ticket(play: Play) -> None:
    desk = play.sit(1, BRONIUS)
    play.issue()
    states = [state_of(play)]
    called = play.call_next(desk)
    states.append(state_of(play))
    recalled = play.hall.desk.recall(desk, seen(called))
    states.append(state_of(play))
    started = play.hall.desk.start(desk, seen(recalled))
    states.append(state_of(play))
    play.hall.desk.finish(desk, seen(started), Outcome.SETTLED)
    for state in reversed(states):
        play.hall.desk.undo(desk)
        assert state_of(play) == state
    assert refusal(play.hall.desk.undo, desk) is Refusal.NOTHING_TO_UNDO


def test_undo_is_refused_once_a_colleague_has_acted(play: Play) -> None:
    desk, other = play.sit(1, BRONIUS), play.sit(2, CECILIJA)
    play.issue()
    serving = play.serve_next(desk)
    play.hall.desk.transfer(desk, seen(serving), Target(service_id=HOUSING), Placement.END)
    play.call_next(other)
    before = contents(play.place)
    assert refusal(play.hall.desk.undo, desk) is Refusal.ACTED_SINCE
    assert contents(play.place) == before


def test_undo_is_possible_again_once_the_colleague_undid_their_step(play: Play) -> None:
    desk, other = play.sit(1, BRONIUS), play.sit(2, CECILIJA)
    play.issue()
    serving = play.serve_next(desk)
    play.hall.desk.transfer(desk, seen(serving), Target(service_id=HOUSING), Placement.END)
    play.call_next(other)
    play.hall.desk.undo(other)
    assert play.hall.desk.undo(desk).visit.state is State.SERVING
    assert desk_visit(play) == serving.id


def test_undo_reaches_only_ones_own_steps_at_this_counter(play: Play) -> None:
    desk, other = play.sit(1, BRONIUS), play.sit(2, CECILIJA)
    play.issue()
    play.call_next(desk)
    assert refusal(play.hall.desk.undo, other) is Refusal.NOTHING_TO_UNDO
    assert refusal(play.hall.desk.undo, play.reception(BRONIUS)) is Refusal.NOTHING_TO_UNDO


def test_undo_does_not_put_a_second_client_at_a_desk(play: Play) -> None:
    desk = play.sit(1, BRONIUS)
    play.issue()
    play.issue()
    held = play.hall.desk.hold(desk, seen(play.serve_next(desk)), HoldReason.OTHER, 30)
    second = play.call_next(desk)
    # The last step is the second call; the hold before it comes after that.
    assert play.hall.desk.undo(desk).visit.id == second.id
    assert play.hall.desk.undo(desk).visit.id == held.visit.id
    assert desk_visit(play) == held.visit.id


def test_a_ticket_issued_by_mistake_is_closed_not_deleted(play: Play) -> None:
    visit = play.issue()
    undone = play.hall.desk.undo(play.reception()).visit
    assert (undone.id, undone.state, undone.outcome) == (visit.id, State.LEFT, Outcome.MISTAKE)
    assert play.waiting() == []


def test_a_ticket_issued_and_called_is_not_taken_back(play: Play) -> None:
    desk = play.sit(1, BRONIUS)
    play.issue()
    play.call_next(desk)
    assert refusal(play.hall.desk.undo, play.reception()) is Refusal.ACTED_SINCE


def test_one_undo_takes_back_a_client_taken_without_a_ticket(play: Play) -> None:
    desk = play.sit(1, BRONIUS)
    play.issue()
    earlier = play.call_next(desk)
    play.hall.desk.no_show(desk, seen(earlier))
    play.clock.pass_minutes(1)
    taken = play.hall.intake.take(desk, Request(BENEFITS), note="no ticket").visit
    undone = play.hall.desk.undo(desk).visit
    assert (undone.id, undone.state, undone.outcome) == (taken.id, State.LEFT, Outcome.MISTAKE)
    assert undone.legs == ()
    assert (play.waiting(), desk_visit(play)) == ([], None)
    assert contents(play.place)["note"] == []
    # The step before it is within reach again.
    assert play.hall.desk.undo(desk).visit.id == earlier.id


def test_one_undo_takes_back_an_offsite_visit_not_the_step_before_it(play: Play) -> None:
    desk = play.sit(1, BRONIUS)
    play.issue()
    earlier = play.hall.desk.no_show(desk, seen(play.call_next(desk))).visit
    now = play.clock.pass_minutes(1)
    offsite = play.hall.intake.offsite(
        desk, Request(BENEFITS), OffsitePlace.HOME, now - MINUTE, now, Outcome.SETTLED
    ).visit
    undone = play.hall.desk.undo(desk).visit
    assert (undone.id, undone.outcome, undone.legs) == (offsite.id, Outcome.MISTAKE, ())
    assert play.visit(earlier.id).state is State.NO_SHOW


def test_times_put_right_at_another_counters_client_can_be_undone(play: Play) -> None:
    desk, lead = play.sit(1, BRONIUS), play.sit(2, DARIUS)
    play.issue()
    serving = play.serve_next(desk)
    play.clock.pass_minutes(10)
    both = play.hall.desk.add_service(desk, seen(serving), BENEFITS).visit
    play.hall.desk.correct(lead, seen(both), 1, play.clock.now() - MINUTE)
    undone = play.hall.desk.undo(lead).visit
    assert undone.legs == both.legs
    assert desk_visit(play, 1) == serving.id


def test_nothing_of_yesterday_is_undone(play: Play) -> None:
    play.issue()
    play.clock.pass_minutes(24 * 60)
    assert refusal(play.hall.desk.undo, play.reception()) is Refusal.NOTHING_TO_UNDO


def test_undone_steps_stay_in_the_record(play: Play) -> None:
    desk = play.sit(1, BRONIUS)
    play.issue()
    play.call_next(desk)
    play.hall.desk.undo(desk)
    kinds = [entry.kind for entry in play.hall.board.timeline(desk, 1)]
    assert kinds == [EventKind.ISSUED, EventKind.CALLED, EventKind.UNDONE]


def test_calling_from_a_break_ends_the_break(play: Play) -> None:
    desk = play.sit(1, ASTA)
    play.hall.access.set_state(desk, DeskState.ON_BREAK, BreakReason.LUNCH)
    play.issue()
    play.call_next(desk)
    board = play.hall.board.read(1)
    assert (board.desks[1].state, board.desks[1].reason) == (DeskState.READY, None)
