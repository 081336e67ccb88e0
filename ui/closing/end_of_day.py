"""What a window does as its day ends: reminders, what earlier days left open, closing the day."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from queueapp.domain.board import Board
from queueapp.domain.forecast.state import Forecast
from queueapp.domain.roles import Permission, may
from ui.actions import ActionId
from ui.closing.day_end import DayEnd
from ui.closing.facts import facts_of
from ui.closing.left_over import LeftOverLine
from ui.closing.outlook_words import headline
from ui.closing.reminders import AtWork, Reminders
from ui.shell import Shell
from ui.theme import space
from ui.widgets.painting import RESCALING


class EndOfDay(QObject):
    """`foot` stands at the foot of its window, so that nothing moves when a line comes.

    It connects the action that closes the day itself. `said` carries a line and its tone.
    """

    said = Signal(str, object)

    def __init__(self, window: QWidget, shell: Shell, actions: Mapping[ActionId, QAction]) -> None:
        super().__init__(window)
        self._shell = shell
        self._board: Board | None = None
        self._at_work = AtWork.FREE
        self.day_end = DayEnd(window, shell)
        self.day_end.said.connect(self.said)
        self.reminders = Reminders(window, shell.session, actions, self._foreseen)
        self._left_over = LeftOverLine(window, shell.session)
        self._left_over.wanted.connect(self.day_end.open)
        self._close_day = actions[ActionId.CLOSE_DAY]
        self._close_day.triggered.connect(lambda _checked=False: self.day_end.open())
        self.foot = _Foot(self._left_over.strip, self.reminders.strip)
        if shell.forecasting is not None:
            shell.forecasting.changed.connect(self._forecast_came)

    def look(self, board: Board, at_work: AtWork, now: int) -> None:
        """Go by the hall as it is at `now` (ms UTC), and by what is done in the window."""
        self._at_work = at_work
        if board is not self._board:
            self._board = board
            self._left_over.show_board(board)
            person = board.directory.people.get(self._shell.session.person_id)
            leads = person is not None and may(person.role, Permission.CLOSE_DAY)
            self._close_day.setEnabled(leads)
        self.reminders.look(board, at_work, now)

    def _forecast_came(self) -> None:
        if self._board is not None:
            self.reminders.look(self._board, self._at_work, self._shell.live.now())

    def _foreseen(self) -> tuple[Forecast | None, str]:
        forecasting, board = self._shell.forecasting, self._board
        if forecasting is None or board is None:
            return None, ""
        facts, forecast = facts_of(board, self._shell.live.now()), forecasting.forecast
        reliable = not forecasting.quality.unreliable
        return forecast, headline(facts, forecast, reliable=reliable).text


class _Foot(QWidget):
    """Two lines of which one is there at a time: the quiet one waits while the other is there."""

    def __init__(self, quiet: QWidget, urgent: QWidget) -> None:
        super().__init__()
        self.setObjectName("closing_foot")
        self._quiet, self._urgent, self._covered = quiet, urgent, False
        self._around = QWidget()
        around = QVBoxLayout(self._around)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(quiet)
        self._column = QVBoxLayout(self)
        for part in (self._around, urgent):
            self._column.addWidget(part)
        for strip in (quiet, urgent):
            strip.installEventFilter(self)
        self._rescale()
        self._show_room()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Be there as long as one of the lines is."""
        if event.type() in (QEvent.Type.ShowToParent, QEvent.Type.HideToParent):
            self._show_room()
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the application's font."""
        if event.type() in RESCALING and hasattr(self, "_column"):
            self._rescale()
        super().changeEvent(event)

    def cover(self, *, covered: bool) -> None:
        """Take no room as long as something more pressing stands in its place."""
        self._covered = covered
        self._show_room()

    def _show_room(self) -> None:
        urgent = not self._urgent.isHidden()
        self._around.setHidden(urgent or self._quiet.isHidden())
        self.setHidden(self._covered or (self._around.isHidden() and not urgent))

    def _rescale(self) -> None:
        self._column.setContentsMargins(space(4), 0, space(4), space(2))
        self._column.setSpacing(0)
