"""The board is read anew after each step; what the step did not touch is not made anew."""

from collections.abc import Callable

from queueapp.domain.board import Board
from queueapp.domain.visit import HoldReason, PriorityReason, Visit
from queueapp.services.hall import Hall
from tests.factories import BRONIUS, Play, seen


def here(board: Board) -> dict[int, Visit]:
    found = (*board.waiting, *board.held, *board.at_desk.values())
    return {visit.id: visit for visit in found}


def test_each_board_shows_what_one_that_is_read_for_the_first_time_does(play: Play) -> None:
    desk, reception = play.sit(1, BRONIUS), play.reception()
    first, _, third = (play.issue().id for _ in range(3))
    hall = play.hall
    before = hall.board.read(play.site)

    def now(visit_id: int) -> Visit:
        return here(hall.board.read(play.site))[visit_id]

    steps: list[Callable[[], object]] = [
        lambda: play.call_next(desk),
        lambda: hall.desk.start(desk, seen(now(first))),
        lambda: hall.desk.hold(desk, seen(now(first)), HoldReason.PAYING, 5, ""),
        lambda: hall.intake.prioritise(reception, seen(now(third)), PriorityReason.HEALTH, ""),
        lambda: play.call_next(desk),
        lambda: hall.desk.no_show(desk, seen(now(third))),
        lambda: hall.desk.undo(desk),
        lambda: hall.desk.left(reception, seen(now(first))),
    ]
    for step in steps:
        step()
        board = hall.board.read(play.site)
        with Hall.open_reading(play.place, play.clock) as other:
            assert here(board) == here(other.board.read(play.site))
        assert here(board) != here(before)
        before = board


def test_who_was_not_touched_is_the_same_as_before(play: Play) -> None:
    desk = play.sit(1, BRONIUS)
    visits = [play.issue().id for _ in range(3)]
    before = here(play.hall.board.read(play.site))
    play.call_next(desk)
    after = here(play.hall.board.read(play.site))
    assert [before[each] is after[each] for each in visits] == [False, True, True]
