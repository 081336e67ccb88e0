"""Closing time at reception: what a newcomer may expect, who is told what, and tickets after it."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from queueapp.domain.board import Board
from queueapp.domain.lifecycle import Request
from queueapp.domain.roles import Permission, may
from queueapp.domain.visit import Visit
from ui import words
from ui.actions import ActionId
from ui.closing.closing_time import ClosingTime
from ui.closing.newcomer import Newcomer
from ui.closing.reminders import AtWork
from ui.reception.issue_panel import IssuePanel
from ui.shell import Shell

if TYPE_CHECKING:
    from ui.closing.late import LateSheet


class ClosingDesk(ClosingTime):
    """Says what a newcomer may expect, and who may still be given a ticket, and by whom."""

    def __init__(
        self,
        window: QWidget,
        shell: Shell,
        actions: Mapping[ActionId, QAction],
        issue: IssuePanel,
        selected: Callable[[], Visit | None],
    ) -> None:
        super().__init__(window, shell, actions, selected)
        self._issue = issue
        self.over = False
        """Whether tickets are given no more unless a lead decides so."""
        self.may_add = False
        """Whether the person here may decide it."""
        if shell.forecasting is not None:
            newcomer = Newcomer(shell.forecasting, shell.live, self._considered, self)
            newcomer.foreseen.connect(issue.show_prospect)
            issue.considered.connect(newcomer.consider)

    def show_board(self, board: Board, now: int) -> None:
        """Go by the hall as it is at `now` (ms UTC)."""
        self.look(board, AtWork.FREE, now)

    def tick(self, now: int) -> None:
        """The time has gone on (ms UTC)."""
        super().tick(now)
        board = self._board
        if board is None:
            return
        person = board.directory.people.get(self._shell.session.person_id)
        self.may_add = person is not None and may(person.role, Permission.ADD_AFTER_CLOSING)
        over = board.over(now)
        turned, self.over = over is not self.over, over
        self._issue.show_closed(
            self.why_not(board, now) if over else "",
            may_issue=person is not None and may(person.role, Permission.ISSUE_TICKETS),
            may_add=self.may_add,
        )
        if turned:
            self._issue.considered.emit()

    def why_not(self, board: Board, now: int) -> str:
        """Why nobody is given a ticket as usual, and who may decide otherwise."""
        closes_at = board.day_at(now).closes_at
        at = board.closed_at if closes_at is None else closes_at
        time = words.clock_time(at or 0, board.directory.site.zone)
        if self.may_add:
            text = self.tr(
                "Closed since {time}: no new tickets. You may add one, with a reason; the client "
                "is served to the end."
            )
        else:
            text = self.tr(
                "Closed since {time}: no new tickets. A shift lead may still add one, with a "
                "reason."
            )
        return text.format(time=time)

    def decide(self, service_id: int) -> "LateSheet | None":
        """A sheet that asks why somebody is taken in all the same."""
        from ui.closing.late import LateSheet

        service = None if self._board is None else self._board.directory.services.get(service_id)
        return None if service is None else LateSheet(words.service_name(service), self._window)

    def _considered(self) -> Request | None:
        return None if self.over else self._issue.request
