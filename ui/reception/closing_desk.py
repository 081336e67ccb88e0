"""Closing time at reception: what a newcomer may expect, who is told what, and tickets after it."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from queueapp.domain.board import Board
from queueapp.domain.lifecycle import Request
from queueapp.domain.roles import Permission, may
from queueapp.domain.visit import Visit
from ui import words
from ui.actions import ActionId
from ui.closing.fallen import FallenStrip
from ui.closing.newcomer import Newcomer
from ui.reception.issue_panel import IssuePanel
from ui.shell import Shell

if TYPE_CHECKING:
    from ui.closing.late import LateSheet
    from ui.closing.telling import Telling


class ClosingDesk(QObject):
    """`foot` stands below all else in its window, so that nothing moves when it comes.

    It connects the action that tells those who wait. `selected` tells which client is chosen in the
    window's lists. `said` carries a line and its tone.
    """

    said = Signal(str, object)

    def __init__(
        self,
        window: QWidget,
        shell: Shell,
        actions: Mapping[ActionId, QAction],
        issue: IssuePanel,
        selected: Callable[[], Visit | None],
    ) -> None:
        super().__init__(window)
        self._window, self._shell, self._issue = window, shell, issue
        self._selected = selected
        self._board: Board | None = None
        self._telling: Telling | None = None
        self.over = False
        """Whether tickets are given no more unless a lead decides so."""
        self.may_add = False
        """Whether the person here may decide it."""
        self.foot = FallenStrip([actions[ActionId.WHAT_IF]])
        actions[ActionId.TELL].triggered.connect(lambda _checked=False: self.tell())
        if shell.forecasting is not None:
            newcomer = Newcomer(shell.forecasting, shell.live, self._considered, self)
            newcomer.foreseen.connect(issue.show_prospect)
            issue.considered.connect(newcomer.consider)
            shell.forecasting.changed.connect(self._look_at_promises)

    def show_board(self, board: Board, now: int) -> None:
        """Go by the hall as it is at `now` (ms UTC)."""
        self._board = board
        self._look_at_promises()
        self.tick(now)

    def tick(self, now: int) -> None:
        """The time has gone on (ms UTC)."""
        board = self._board
        if board is None:
            return
        person = board.directory.people.get(self._shell.session.person_id)
        self.may_add = person is not None and may(person.role, Permission.ADD_AFTER_CLOSING)
        over = board.over(now)
        turned, self.over = over is not self.over, over
        self._issue.show_closed(self.why_not(board, now) if over else "", may_add=self.may_add)
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

    def tell(self) -> None:
        """Tell those who wait what to expect, beginning with the client who is chosen."""
        if self._telling is None:
            from ui.closing.telling import Telling

            self._telling = Telling(self._window, self._shell)
            self._telling.said.connect(self.said)
        self._telling.tell(self._selected())

    def decide(self, service_id: int) -> "LateSheet | None":
        """A sheet that asks why somebody is taken in all the same."""
        from ui.closing.late import LateSheet

        service = None if self._board is None else self._board.directory.services.get(service_id)
        return None if service is None else LateSheet(words.service_name(service), self._window)

    def _considered(self) -> Request | None:
        return None if self.over else self._issue.request

    def _look_at_promises(self) -> None:
        forecasting, board = self._shell.forecasting, self._board
        if board is not None:
            forecast = None if forecasting is None else forecasting.forecast
            self.foot.look(board, forecast, self._shell.live.now())
