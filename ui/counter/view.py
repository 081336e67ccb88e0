"""What the counter window shows and offers, worked out from the board; no widgets here."""

from dataclasses import dataclass
from enum import StrEnum

from queueapp.domain.board import Board
from queueapp.domain.desk import Desk, DeskState
from queueapp.domain.session import Session
from queueapp.domain.visit import State, Visit
from ui.actions import ActionId


class Stage(StrEnum):
    """What is going on at this desk."""

    FREE = "free"
    AWAY = "away"
    CALLING = "calling"
    SERVING = "serving"
    LOST = "lost"


_ALWAYS = frozenset(
    {
        ActionId.FIND,
        ActionId.TODAY,
        ActionId.OFFSITE,
        ActionId.RECEPTION,
        ActionId.NEW_WINDOW,
        ActionId.SET_UP,
        ActionId.OTHER_HALL,
        ActionId.DEMO_AGAIN,
        ActionId.KEYS,
        ActionId.HELP,
        ActionId.QUIT,
    }
)
_AT_STAGE = {
    Stage.FREE: frozenset(
        {ActionId.NEXT, ActionId.WALK_IN, ActionId.AWAY, ActionId.LEAVE, ActionId.UNDO}
    ),
    Stage.AWAY: frozenset(
        {ActionId.NEXT, ActionId.BACK, ActionId.WALK_IN, ActionId.LEAVE, ActionId.UNDO}
    ),
    Stage.CALLING: frozenset(
        {
            ActionId.START,
            ActionId.RECALL,
            ActionId.NO_SHOW,
            ActionId.HOLD,
            ActionId.TRANSFER,
            ActionId.LEFT,
            ActionId.UNDO,
        }
    ),
    Stage.SERVING: frozenset(
        {
            ActionId.FINISH,
            ActionId.HOLD,
            ActionId.TRANSFER,
            ActionId.WALK_IN,
            ActionId.LEFT,
            ActionId.UNDO,
        }
    ),
    Stage.LOST: frozenset({ActionId.LEAVE}),
}


@dataclass(frozen=True, slots=True)
class CounterView:
    """The hall as one counter sees it.

    `mine_waiting` counts whom this counter is to call, one of its own due back included.
    """

    board: Board
    session: Session
    desk: Desk
    stage: Stage
    visit: Visit | None
    upcoming: Visit | None
    mine_waiting: int

    def possible(self, selected: Visit | None) -> frozenset[ActionId]:
        """What can be done now, with this visit chosen in a list."""
        actions = _ALWAYS | _AT_STAGE[self.stage]
        if self.upcoming is None:
            actions -= {ActionId.NEXT}
        if selected is not None and self.stage is not Stage.LOST:
            actions |= {ActionId.LEFT}
            free = self.stage in (Stage.FREE, Stage.AWAY)
            if selected.state is State.WAITING:
                actions |= {ActionId.PRIORITY}
                actions |= {ActionId.CALL_SELECTED} if free else set()
            elif selected.state is State.ON_HOLD and free:
                actions |= {ActionId.RESUME_SELECTED}
        return actions


def view_of(board: Board, session: Session, now: int) -> CounterView:
    """The board as the session's counter sees it at `now` (ms UTC)."""
    counter_id = session.counter_id or 0
    desk = board.desks.get(counter_id, Desk(counter_id))
    visit = board.at_desk.get(counter_id)
    mine = sum(board.offered(waiting, counter_id) for waiting in board.waiting)
    upcoming = board.next_for(counter_id, now)
    due_back = upcoming is not None and upcoming.state is State.ON_HOLD
    return CounterView(
        board=board,
        session=session,
        desk=desk,
        stage=_stage(desk, visit, session),
        visit=visit,
        upcoming=upcoming,
        mine_waiting=mine + due_back,
    )


def _stage(desk: Desk, visit: Visit | None, session: Session) -> Stage:
    if not desk.is_open or desk.person_id != session.person_id:
        return Stage.LOST
    if visit is not None:
        return Stage.CALLING if visit.state is State.CALLED else Stage.SERVING
    return Stage.FREE if desk.state is DeskState.READY else Stage.AWAY
