"""Closing time at one counter: who is told what, and what staff are warned of.

Made once the hall is there: a window that is just opening has no use for it.
"""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from queueapp.domain.visit import Visit
from ui.actions import ActionId
from ui.closing.day_desk import DayDesk
from ui.closing.end_of_day import EndOfDay
from ui.closing.fallen import FallenStrip
from ui.closing.forecast_page import ForecastPage
from ui.closing.reminders import AtWork
from ui.counter.view import CounterView, Stage, free_now
from ui.shell import Shell

if TYPE_CHECKING:
    from ui.closing.outlook_desk import OutlookDesk
    from ui.closing.telling import Telling


class ClosingDesk(QObject):
    """What comes by itself stands in `foot`, below all else in its window, so that nothing moves.

    It connects the actions of closing time itself. `selected` tells which client is chosen in the
    window's lists, `call` asks for one to be called. `said` carries a line, its tone, whether the
    undo goes with it, and an action that does or None.
    """

    said = Signal(str, object, bool, object)

    def __init__(
        self,
        window: QWidget,
        shell: Shell,
        actions: Mapping[ActionId, QAction],
        selected: Callable[[], Visit | None],
        call: Callable[[Visit], None],
    ) -> None:
        super().__init__(window)
        self._window, self._shell, self._selected = window, shell, selected
        self._view: CounterView | None = None
        self._telling: Telling | None = None
        self._outlook: OutlookDesk | None = None
        self._call_help = actions[ActionId.CALL_HELP].trigger
        actions[ActionId.OUTLOOK].triggered.connect(lambda _=False: self._outlook_made().explain())
        actions[ActionId.WHAT_IF].triggered.connect(lambda _=False: self._outlook_made().what_if())
        actions[ActionId.TELL].triggered.connect(lambda _checked=False: self.tell())
        self._days = DayDesk(window, shell, actions)
        self._days.said.connect(lambda text, tone: self.said.emit(text, tone, False, None))
        ForecastPage(self, shell, actions)
        self._end = EndOfDay(window, shell, actions)
        self._end.said.connect(lambda text, tone: self.said.emit(text, tone, False, None))
        self._fallen = FallenStrip([actions[ActionId.WHAT_IF]])
        self._fallen.call_wanted.connect(call)
        self.foot = QWidget()
        column = QVBoxLayout(self.foot)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self._fallen, self._end.foot):
            column.addWidget(part)
        self._fallen.put_before(self._end.foot)
        if shell.forecasting is not None:
            shell.forecasting.changed.connect(self._look_at_promises)

    def show_view(self, view: CounterView) -> None:
        """Go by the hall as it is now."""
        self._view = view
        self._end.look(view.board, at_work(view), view.now)
        self._look_at_promises()

    def tick(self, now: int) -> None:
        """The time has gone on (ms UTC)."""
        if self._view is not None:
            self._end.look(self._view.board, at_work(self._view), now)

    def _look_at_promises(self) -> None:
        view, forecasting = self._view, self._shell.forecasting
        if view is not None:
            forecast = None if forecasting is None else forecasting.forecast
            self._fallen.look(
                view.board,
                forecast,
                self._shell.live.now(),
                counter_id=self._shell.session.counter_id,
                free=free_now(view.stage),
            )

    def tell(self) -> None:
        """Tell those who wait what to expect, beginning with the client who is chosen."""
        if self._telling is None:
            from ui.closing.telling import Telling

            self._telling = Telling(self._window, self._shell)
            self._telling.said.connect(lambda text, tone: self.said.emit(text, tone, False, None))
        self._telling.tell(self._selected())

    def _outlook_made(self) -> "OutlookDesk":
        if self._outlook is None:
            from ui.closing.outlook_desk import OutlookDesk

            self._outlook = OutlookDesk(self._window, self._shell, self._call_help)
            self._outlook.said.connect(lambda text, tone: self.said.emit(text, tone, False, None))
        return self._outlook


def at_work(view: CounterView) -> AtWork:
    """What whoever sits at the counter is at; one who has lost it is left alone, too."""
    match view.stage:
        case Stage.FREE:
            return AtWork.FREE
        case Stage.AWAY:
            return AtWork.AWAY
        case _:
            return AtWork.SERVING
