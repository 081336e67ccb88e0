"""Whoever steps away keeps the client at the desk, is offered nobody, and comes back to it."""

import pytest

from queueapp.domain.desk import BreakReason, DeskState
from queueapp.domain.hall_now import CounterState, hall_overview
from queueapp.domain.session import Session
from queueapp.domain.visit import Outcome
from queueapp.errors import Refusal
from tests.factories import BRONIUS, CECILIJA, PASSPORTS, Play, refusal, seen


def test_the_client_stays_at_the_desk_and_is_there_afterwards(play: Play) -> None:
    desk = play.sit(1, BRONIUS)
    play.issue(PASSPORTS)
    visit = play.serve_next(desk)
    assert play.hall.access.leave_desk(desk) is DeskState.READY
    board = play.hall.board.read(1)
    assert board.desks[1].state is DeskState.LOCKED
    assert board.at_desk[1].id == visit.id
    play.hall.access.come_back(desk)
    after = play.hall.board.read(1)
    assert after.desks[1].state is DeskState.READY
    assert after.at_desk[1] == visit


def test_a_break_has_its_reason_and_with_a_client_there_it_is_back_soon(play: Play) -> None:
    desk = play.sit(1, BRONIUS)
    play.hall.access.leave_desk(desk, BreakReason.LUNCH)
    board = play.hall.board.read(1)
    assert (board.desks[1].state, board.desks[1].reason) == (DeskState.ON_BREAK, BreakReason.LUNCH)
    play.hall.access.come_back(desk)
    play.issue(PASSPORTS)
    play.serve_next(desk)
    play.hall.access.leave_desk(desk, BreakReason.REST)
    board = play.hall.board.read(1)
    assert (board.desks[1].state, board.desks[1].reason) == (DeskState.LOCKED, BreakReason.REST)


def test_who_was_at_other_work_is_at_it_again(play: Play) -> None:
    desk = play.sit(1, BRONIUS)
    play.hall.access.set_state(desk, DeskState.OTHER_WORK)
    before = play.hall.access.leave_desk(desk)
    assert play.hall.access.leave_desk(desk, BreakReason.REST) is DeskState.READY
    play.hall.access.come_back(desk, before)
    assert play.hall.board.read(1).desks[1].state is DeskState.OTHER_WORK


def test_coming_back_where_nobody_had_left_changes_nothing(play: Play) -> None:
    desk = play.sit(1, BRONIUS)
    before = play.hall.board.read(1).desks[1]
    play.hall.access.come_back(desk)
    assert play.hall.board.read(1).desks[1] == before


def test_who_signs_in_again_at_a_desk_they_left_is_back_at_it(play: Play) -> None:
    desk = play.sit(1, BRONIUS)
    play.issue(PASSPORTS)
    visit = play.serve_next(desk)
    play.hall.access.leave_desk(desk)
    play.hall.access.take_counter(desk)
    board = play.hall.board.read(1)
    assert board.desks[1].state is DeskState.READY
    assert board.at_desk[1].id == visit.id


def test_a_desk_taken_over_meanwhile_is_not_come_back_to(play: Play) -> None:
    desk = play.sit(1, BRONIUS)
    play.issue(PASSPORTS)
    visit = play.serve_next(desk)
    play.hall.access.leave_desk(desk)
    play.hall.access.take_counter(Session(1, CECILIJA, 1), knowingly=True)
    board = play.hall.board.read(1)
    assert [held.id for held in board.held] == [visit.id]
    assert refusal(play.hall.access.come_back, desk) == Refusal.NOT_SIGNED_IN


def test_the_lead_sees_that_nobody_is_at_the_desk(play: Play) -> None:
    desk = play.sit(1, BRONIUS)
    play.issue(PASSPORTS)
    play.serve_next(desk)
    play.hall.access.leave_desk(desk)
    board = play.hall.board.read(1)
    counters = hall_overview(board, None, play.clock.now()).counters
    line = next(each for each in counters if each.counter_id == 1)
    assert line.state is CounterState.LOCKED
    assert line.elapsed is not None


@pytest.mark.parametrize("reason", [None, BreakReason.LUNCH])
def test_nobody_who_asked_for_a_colleague_waits_for_one_who_is_away(
    play: Play, reason: BreakReason | None
) -> None:
    desk, other = play.sit(1, BRONIUS), play.sit(2, CECILIJA)
    play.issue(PASSPORTS)
    visit = play.serve_next(desk)
    play.hall.desk.finish(desk, seen(visit), Outcome.SETTLED)
    play.hall.access.leave_desk(desk, reason)
    assert play.hall.board.read(1).desks[1].is_free is False
    play.issue(PASSPORTS)
    assert play.call_next(other) is not None
