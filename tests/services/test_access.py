"""Who works, and at which counter."""

import pytest

from queueapp.domain.desk import BreakReason, DeskState
from queueapp.domain.session import Session
from queueapp.domain.visit import HoldReason, State
from queueapp.errors import Refusal
from tests.factories import (
    ASTA,
    BRONIUS,
    CECILIJA,
    DARIUS,
    Play,
    contents,
    refusal,
    rows,
    seen,
)


def desk_of(play: Play, counter: int) -> tuple[DeskState, int | None, int | None]:
    desk = play.hall.board.read(1).desks[counter]
    return desk.state, desk.person_id, desk.visit_id


CLOSED = (DeskState.CLOSED, None, None)


def test_every_counter_is_closed_until_somebody_takes_it(play: Play) -> None:
    _, desks = play.hall.access.directory(1)
    assert [desk.state for desk in desks.values()] == [DeskState.CLOSED] * 4
    play.sit(1, BRONIUS)
    assert desk_of(play, 1) == (DeskState.READY, BRONIUS, None)


def test_the_same_person_finds_the_counter_as_they_left_it(play: Play) -> None:
    desk = play.sit(1, BRONIUS)
    play.issue()
    serving = play.serve_next(desk)
    play.sit(1, BRONIUS)
    assert desk_of(play, 1) == (DeskState.READY, BRONIUS, serving.id)


def test_a_counter_in_use_is_taken_only_knowingly(play: Play) -> None:
    play.sit(1, BRONIUS)
    before = contents(play.place)
    newcomer = Session(1, CECILIJA, 1)
    assert refusal(play.hall.access.take_counter, newcomer) is Refusal.COUNTER_TAKEN
    assert contents(play.place) == before
    play.hall.access.take_counter(newcomer, knowingly=True)
    assert desk_of(play, 1) == (DeskState.READY, CECILIJA, None)


def test_the_client_at_a_counter_taken_over_is_put_on_hold_there(play: Play) -> None:
    desk = play.sit(1, BRONIUS)
    play.issue()
    serving = play.serve_next(desk)
    newcomer = Session(1, CECILIJA, 1)
    play.hall.access.take_counter(newcomer, knowingly=True)
    held = play.visit(serving.id)
    assert held.state is State.ON_HOLD
    assert held.hold is not None
    assert (held.hold.reason, held.hold.counter_id) == (HoldReason.COUNTER_TAKEN_OVER, 1)
    assert play.hall.desk.resume(newcomer, seen(held)).visit.state is State.SERVING


def test_taking_a_counter_over_is_not_undone_into_a_colleagues_leg(play: Play) -> None:
    desk = play.sit(1, BRONIUS)
    play.issue()
    play.serve_next(desk)
    newcomer = Session(1, CECILIJA, 1)
    play.hall.access.take_counter(newcomer, knowingly=True)
    assert refusal(play.hall.desk.undo, newcomer) is Refusal.NOTHING_TO_UNDO
    assert refusal(play.hall.desk.undo, desk) is Refusal.ACTED_SINCE


def test_whoever_was_ousted_can_do_nothing_there_any_more(play: Play) -> None:
    desk = play.sit(1, BRONIUS)
    play.hall.access.take_counter(Session(1, CECILIJA, 1), knowingly=True)
    assert refusal(play.hall.desk.next_client, desk) is Refusal.NOT_SIGNED_IN


def test_a_person_sits_at_one_counter(play: Play) -> None:
    play.sit(1, BRONIUS)
    play.sit(2, BRONIUS)
    assert desk_of(play, 1) == CLOSED
    assert desk_of(play, 2) == (DeskState.READY, BRONIUS, None)


def test_nobody_walks_away_from_a_client_to_another_counter(play: Play) -> None:
    desk = play.sit(1, BRONIUS)
    play.issue()
    called = play.call_next(desk)
    before = contents(play.place)
    code = refusal(play.hall.access.take_counter, Session(1, BRONIUS, 2))
    assert code is Refusal.SERVING_ELSEWHERE
    assert refusal(play.hall.access.leave_counter, desk) is Refusal.SERVING_ELSEWHERE
    assert contents(play.place) == before
    assert desk_of(play, 1) == (DeskState.READY, BRONIUS, called.id)


def test_a_takeover_that_is_refused_halfway_leaves_all_as_it_was(play: Play) -> None:
    mine, theirs = play.sit(1, BRONIUS), play.sit(2, CECILIJA)
    play.issue()
    play.issue()
    play.serve_next(mine)
    play.serve_next(theirs)
    before = contents(play.place)
    code = refusal(play.hall.access.take_counter, Session(1, BRONIUS, 2), knowingly=True)
    assert code is Refusal.SERVING_ELSEWHERE
    assert contents(play.place) == before


def test_leaving_closes_the_counter(play: Play) -> None:
    desk = play.sit(1, BRONIUS)
    play.hall.access.leave_counter(desk)
    assert desk_of(play, 1) == CLOSED
    assert refusal(play.hall.access.leave_counter, desk) is Refusal.NOT_SIGNED_IN


@pytest.mark.parametrize("counter", [None, 99])
def test_a_counter_that_does_not_exist_cannot_be_taken(play: Play, counter: int | None) -> None:
    session = Session(1, BRONIUS, counter)
    assert refusal(play.hall.access.take_counter, session) is Refusal.UNKNOWN_COUNTER


def test_a_person_who_does_not_exist_can_do_nothing(play: Play) -> None:
    assert refusal(play.hall.access.take_counter, Session(1, 99, 1)) is Refusal.UNKNOWN_PERSON


def test_a_break_has_its_reason_and_ends(play: Play) -> None:
    desk = play.sit(1, DARIUS)
    play.hall.access.set_state(desk, DeskState.ON_BREAK, BreakReason.MEETING)
    shown = play.hall.board.read(1).desks[1]
    assert (shown.state, shown.reason) == (DeskState.ON_BREAK, BreakReason.MEETING)
    play.hall.access.set_state(desk, DeskState.READY)
    shown = play.hall.board.read(1).desks[1]
    assert (shown.state, shown.reason) == (DeskState.READY, None)


def test_the_state_of_a_desk_is_not_changed_over_a_clients_head(play: Play) -> None:
    desk = play.sit(1, BRONIUS)
    play.issue()
    play.call_next(desk)
    assert refusal(play.hall.access.set_state, desk, DeskState.ON_BREAK) is Refusal.DESK_BUSY


def test_closing_a_counter_is_leaving_it(play: Play) -> None:
    desk = play.sit(1, BRONIUS)
    code = refusal(play.hall.access.set_state, desk, DeskState.CLOSED)
    assert code is Refusal.NOT_POSSIBLE_NOW


def test_who_sat_where_stays_in_the_record(play: Play) -> None:
    desk = play.sit(1, ASTA)
    play.hall.access.set_state(desk, DeskState.OTHER_WORK)
    play.hall.access.leave_counter(desk)
    entries = rows(play.place, "SELECT kind, person_id, counter_id FROM event ORDER BY id")
    assert [tuple(entry.values()) for entry in entries] == [
        ("desk_opened", ASTA, 1),
        ("desk_changed", ASTA, 1),
        ("desk_closed", ASTA, 1),
    ]
