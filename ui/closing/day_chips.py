"""The chips of a header that say how the day stands; each window that has a header shows them."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from queueapp.domain.desk import DeskState
from ui.closing.day_words import Said, kind_of_day, own_plan, time_left
from ui.theme import em
from ui.widgets.chip import Chip
from ui.widgets.plain_tip import plain_tip

if TYPE_CHECKING:
    from queueapp.domain.board import Board

_WIDEST = 40
"""In em: what was written of a date may be long, and stands whole in the tip."""


class DayChips:
    """One's own plan, what kind of day it is, and how long is left, to be put into a row.

    A chip with nothing to say is hidden. They change only when what they say does: a header asks
    every second.
    """

    def __init__(self) -> None:
        self._plan, self._kind, self._left = _DayChip(), _DayChip(), _DayChip()
        self._plan.setObjectName("own_plan")
        self._kind.setObjectName("kind_of_day")
        self._left.setObjectName("closing")
        self.all = (self._plan, self._kind, self._left)

    def show_time(self, board: Board, now: int, person_id: int | None = None) -> None:
        """How the day stands at `now` (ms UTC), for the person whose plan is shown, if any."""
        from queueapp.domain.shift import shift_on

        plan = None
        if person_id is not None:
            day = board.day.date
            weekday = date.fromisoformat(day).isoweekday()
            shift = shift_on(board.directory.shifts, person_id, day, weekday)
            away = any(
                desk.person_id == person_id and desk.state is DeskState.ON_BREAK
                for desk in board.desks.values()
            )
            plan = own_plan(shift, board, now, away=away)
        self._plan.show_said(plan)
        self._kind.show_said(kind_of_day(board.day_at(now), board, now))
        self._left.show_said(time_left(board, now))


class _DayChip(Chip):
    def __init__(self) -> None:
        super().__init__()
        self._said: Said | None = None
        self.hide()

    def _rescale(self) -> None:
        super()._rescale()
        self.setMaximumWidth(em(None, _WIDEST))

    def show_said(self, said: Said | None) -> None:
        if said == self._said:
            return
        self._said = said
        self.setVisible(said is not None)
        if said is not None:
            self.show_state(said.text, said.tone, said.sign)
            self.setAccessibleDescription(said.whole)
            self.setToolTip(plain_tip(said.whole))
