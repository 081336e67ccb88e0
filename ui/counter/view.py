"""What the counter window shows and offers, worked out from the board; no widgets here."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from queueapp.domain.desk import Desk, DeskState
from queueapp.domain.roles import Permission, may
from queueapp.domain.session import Session
from queueapp.domain.visit import Channel, State, Visit
from ui.actions import ActionId
from ui.counter.offers import Offer, Situation, can_call, offer_text

if TYPE_CHECKING:
    from queueapp.domain.board import Board
    from queueapp.domain.offline import OfflineCall
    from queueapp.domain.promise import Entry


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
        ActionId.PRINT_AGAIN,
        ActionId.TICKET_PRINTER,
        ActionId.TELL,
        ActionId.OUTLOOK,
        ActionId.WHAT_IF,
        ActionId.TODAY,
        ActionId.OFFSITE,
        ActionId.PROMISES,
        ActionId.ABSENCES,
        ActionId.MY_DAY,
        ActionId.LONGER,
        ActionId.ANNOUNCEMENT,
        ActionId.HALL_NOW,
        ActionId.SCREENS,
        ActionId.PAPER_LIST,
        ActionId.HISTORY,
        ActionId.FORECASTS,
        ActionId.PRIVACY,
        ActionId.RECORD,
        ActionId.SITUATIONS,
        ActionId.CALL_HELP,
        ActionId.RULE_MORE,
        ActionId.NEXT_RULE,
        ActionId.COPY_PHRASE,
        ActionId.SITUATION_OVER,
        ActionId.RULE_DONE,
        ActionId.RECEPTION,
        ActionId.NEW_WINDOW,
        ActionId.CHANGE_SECRET,
        ActionId.STAFF_PINS,
        ActionId.OTHER_HALL,
        ActionId.DEMO_AGAIN,
        ActionId.LOCK,
        ActionId.PALETTE,
        ActionId.KEYS,
        ActionId.HELP,
        ActionId.QUIT,
    }
)
_AT_STAGE = {
    Stage.FREE: frozenset(
        {
            ActionId.NEXT,
            ActionId.WALK_IN,
            ActionId.AWAY,
            ActionId.LEAVE,
            ActionId.UNDO,
            ActionId.PHONE,
            ActionId.ANSWER,
        }
    ),
    Stage.AWAY: frozenset(
        {
            ActionId.NEXT,
            ActionId.BACK,
            ActionId.WALK_IN,
            ActionId.LEAVE,
            ActionId.UNDO,
            ActionId.PHONE,
            ActionId.ANSWER,
        }
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
            ActionId.PHONE,
            ActionId.ANSWER,
        }
    ),
    Stage.SERVING: frozenset(
        {
            ActionId.FINISH,
            ActionId.NEXT_PART,
            ActionId.HOLD,
            ActionId.TRANSFER,
            ActionId.WALK_IN,
            ActionId.LEFT,
            ActionId.UNDO,
            ActionId.PHONE,
            ActionId.ANSWER,
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
    now: int

    @property
    def promises(self) -> tuple[Entry, ...]:
        """The open promises of whoever sits here; none while a board was read for another."""
        own = self.board.promises_of == self.session.person_id
        return self.board.promises if own else ()

    @property
    def by_phone(self) -> bool:
        """Whether it is a caller who is being served."""
        return self.stage is Stage.SERVING and bool(
            self.visit and self.visit.channel is Channel.PHONE
        )

    @property
    def situation(self) -> Situation:
        """What goes before the promises of whoever sits here."""
        if self.visit is not None or self.stage is Stage.LOST:
            return Situation.SERVING
        return Situation.NOBODY_WAITS if self.upcoming is None else Situation.SOMEBODY_WAITS

    @property
    def offer(self) -> Offer | None:
        """The callback to be made now, where nobody is at the desk and nobody waits."""
        if self.situation is not Situation.NOBODY_WAITS or self.stage is Stage.LOST:
            return None
        return offer_text(self.promises, self.now, self.board.directory.site.zone)

    def unshared(self, calls: Sequence[OfflineCall]) -> tuple[OfflineCall, ...]:
        """Calls that are to be seen here: one's own to be returned, and whatever was refused."""
        me = self.session.person_id
        return tuple(
            call
            for call in calls
            if call.refused is not None or (call.person_id == me and call.call.draft is not None)
        )

    def possible(self, selected: Visit | None) -> frozenset[ActionId]:
        """What can be done now, with this visit chosen in a list."""
        actions = _ALWAYS | _AT_STAGE[self.stage]
        if self.upcoming is None:
            actions -= {ActionId.NEXT}
        me = self.board.directory.people.get(self.session.person_id)
        if me is not None and may(me.role, Permission.CLOSE_DAY):
            actions |= {ActionId.CLOSE_DAY}
        if me is not None and may(me.role, Permission.SET_UP):
            actions |= {ActionId.SET_UP}
        if free_now(self.stage) and any(can_call(entry) for entry in self.promises):
            actions |= {ActionId.CALL_BACK}
        if self.by_phone:
            actions = (actions | {ActionId.DROPPED}) - {ActionId.HOLD, ActionId.TRANSFER}
        if selected is not None and self.stage is not Stage.LOST:
            actions |= {ActionId.LEFT}
            free = free_now(self.stage)
            if selected.state is State.WAITING:
                actions |= {ActionId.PRIORITY}
                actions |= {ActionId.CALL_SELECTED} if free else set()
            elif selected.state is State.ON_HOLD and free:
                actions |= {ActionId.RESUME_SELECTED}
        return actions


def free_now(stage: Stage) -> bool:
    """Whether nobody is at the desk, and whoever works there could have somebody."""
    return stage in (Stage.FREE, Stage.AWAY)


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
        now=now,
    )


def _stage(desk: Desk, visit: Visit | None, session: Session) -> Stage:
    if not desk.is_open or desk.person_id != session.person_id:
        return Stage.LOST
    if visit is not None:
        return Stage.CALLING if visit.state is State.CALLED else Stage.SERVING
    return Stage.FREE if desk.state is DeskState.READY else Stage.AWAY
