"""What the hall would be like if a lead decided something, to foresee what comes of it."""

from collections.abc import Collection
from dataclasses import replace

from queueapp.domain import lifecycle
from queueapp.domain.board import Board
from queueapp.domain.desk import Desk, DeskState
from queueapp.domain.ordering import sort_key
from queueapp.domain.session import Target
from queueapp.domain.visit import Placement, Visit
from queueapp.errors import Refused


def if_ended(board: Board, visit: Visit, now: int) -> Board:
    """The hall once the visit of a client at a counter has ended (`now` in ms UTC)."""
    desk = desk_with(board, visit.id)
    if desk is None:
        return board
    others = {at: each for at, each in board.at_desk.items() if at != desk.counter_id}
    free = replace(desk, visit_id=None, since=now)
    return replace(board, at_desk=others).with_desk(free)


def if_closed(board: Board, counter_id: int, now: int) -> Board:
    """The hall with that counter closed; its client is on hold."""
    return board.with_desk(Desk(counter_id, DeskState.CLOSED, None, now))


def if_opened(board: Board, counter_id: int, person_id: int, now: int) -> Board:
    """The hall with that person at that counter, and at no other."""
    for desk in board.desks.values():
        if desk.person_id == person_id and desk.is_open and desk.counter_id != counter_id:
            board = if_closed(board, desk.counter_id, now)
    return board.with_desk(Desk(counter_id, DeskState.READY, person_id, now))


def if_served(board: Board, counter_id: int, services: Collection[int] | None) -> Board:
    """The hall with that counter serving these; `None`: as it is set up."""
    chosen = None if services is None else frozenset(services)
    return board.with_desk(replace(board.desks[counter_id], services=chosen))


def if_moved(board: Board, visit: Visit, to: Placement | Target, now: int) -> Board | None:
    """The hall with somebody who waits moved; `None` where that would change nothing."""
    target, placement = (to, None) if isinstance(to, Target) else (Target(), to)
    try:
        moved = lifecycle.move(
            visit,
            now,
            placement,
            service_id=target.service_id,
            counter_id=target.counter_id,
            person_id=target.person_id,
        )
    except Refused:
        return None
    waiting = [moved if each.id == visit.id else each for each in board.waiting]
    return replace(board, waiting=tuple(sorted(waiting, key=sort_key)))


def desk_with(board: Board, visit_id: int) -> Desk | None:
    """The counter where this visit's client is, if they are at one."""
    return next((desk for desk in board.desks.values() if desk.visit_id == visit_id), None)
