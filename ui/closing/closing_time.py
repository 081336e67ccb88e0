"""Closing time over a window: the forecast, who is told what, and how the day ends."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from queueapp.domain.board import Board
from queueapp.domain.visit import Visit
from ui.actions import ActionId
from ui.closing.day_desk import DayDesk
from ui.closing.end_of_day import EndOfDay
from ui.closing.fallen import FallenStrip
from ui.closing.reminders import AtWork
from ui.pages import Pages
from ui.sheets.announce_desk import AnnounceDesk
from ui.shell import Shell
from ui.tickets.at_window import PaperTickets

if TYPE_CHECKING:
    from ui.closing.outlook_desk import OutlookDesk
    from ui.closing.telling import Telling


class ClosingTime(QObject):
    """What comes by itself stands in `foot`, below all else in its window, so that nothing moves.

    It connects the actions of closing time itself. `selected` tells which client is chosen in the
    window's lists. `said` carries a line and its tone; `call_wanted` a client whose promise is in
    danger and who can be called here.
    """

    said = Signal(str, object)
    call_wanted = Signal(object)

    def __init__(
        self,
        window: QWidget,
        shell: Shell,
        actions: Mapping[ActionId, QAction],
        selected: Callable[[], Visit | None],
    ) -> None:
        super().__init__(window)
        self._window, self._shell, self._selected = window, shell, selected
        self._board: Board | None = None
        self._at_work = AtWork.FREE
        self._telling: Telling | None = None
        self._outlook: OutlookDesk | None = None
        self._call_help = actions[ActionId.CALL_HELP].trigger
        actions[ActionId.OUTLOOK].triggered.connect(lambda _=False: self._outlook_made().explain())
        actions[ActionId.WHAT_IF].triggered.connect(lambda _=False: self._outlook_made().what_if())
        actions[ActionId.TELL].triggered.connect(lambda _checked=False: self.tell())
        announcing = AnnounceDesk(window, shell, actions[ActionId.ANNOUNCEMENT])
        announcing.said.connect(self.said)
        self.paper = PaperTickets(window, shell, actions, selected)
        self.paper.said.connect(self.said)
        self._days = DayDesk(window, shell, actions)
        self._days.said.connect(self.said)
        Pages(self, shell, actions)
        self._end = EndOfDay(window, shell, actions)
        self._end.said.connect(self.said)
        self._fallen = FallenStrip([actions[ActionId.WHAT_IF]])
        self._fallen.call_wanted.connect(self.call_wanted)
        self.foot = QWidget()
        column = QVBoxLayout(self.foot)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self._fallen, self._end.foot):
            column.addWidget(part)
        self._fallen.put_before(self._end.foot)
        if shell.forecasting is not None:
            shell.forecasting.changed.connect(self._look_at_promises)

    def look(self, board: Board, at_work: AtWork, now: int) -> None:
        """Go by the hall as it is at `now` (ms UTC), and by what is done in the window."""
        self._board, self._at_work = board, at_work
        self.tick(now)
        self._look_at_promises()

    def tick(self, now: int) -> None:
        """The time has gone on (ms UTC)."""
        if self._board is not None:
            self._end.look(self._board, self._at_work, now)

    def tell(self) -> None:
        """Tell those who wait what to expect, beginning with the client who is chosen."""
        if self._telling is None:
            from ui.closing.telling import Telling

            self._telling = Telling(self._window, self._shell)
            self._telling.said.connect(self.said)
        self._telling.tell(self._selected())

    def _look_at_promises(self) -> None:
        forecasting, board = self._shell.forecasting, self._board
        if board is not None:
            self._fallen.look(
                board,
                None if forecasting is None else forecasting.forecast,
                self._shell.live.now(),
                counter_id=self._shell.session.counter_id,
                free=self._at_work is not AtWork.SERVING,
            )

    def _outlook_made(self) -> "OutlookDesk":
        if self._outlook is None:
            from ui.closing.outlook_desk import OutlookDesk

            self._outlook = OutlookDesk(self._window, self._shell, self._call_help)
            self._outlook.said.connect(self.said)
        return self._outlook
