"""What earlier days left open: a quiet line for the lead, while serving goes on."""

from collections import Counter

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from queueapp.domain.board import Board
from queueapp.domain.closing import LeftOver
from queueapp.domain.roles import Permission, may
from queueapp.domain.session import Session
from ui.closing.day_end_words import left_over
from ui.theme import Tone
from ui.widgets.banner import Banner


class LeftOverLine(QObject):
    """`strip` says how many are still open, to those who may close a day; others see nothing.

    `wanted` carries the day that is to be seen to (an ISO date), the oldest. Put away, it comes
    back once another number is open.
    """

    wanted = Signal(str)

    def __init__(self, window: QWidget, session: Session) -> None:
        super().__init__(window)
        self._session = session
        self._days: tuple[LeftOver, ...] = ()
        self._see = QAction(self.tr("See to them…"), self)
        self._see.setObjectName("see_left_over")
        self._see.triggered.connect(lambda _checked=False: self._wish())
        self.strip = Banner()
        self.strip.setObjectName("left_over")

    def show_board(self, board: Board) -> None:
        """Go by the hall as it is now."""
        days = left_over_days(board) if self._closes_days(board) else ()
        if days == self._days:
            return
        self._days = days
        if not days:
            self.strip.hide()
        else:
            self.strip.show_message(
                left_over(days), Tone.NEUTRAL, actions=[self._see], assertive=False
            )

    def _wish(self) -> None:
        if self._days:
            self.wanted.emit(self._days[0].day)

    def _closes_days(self, board: Board) -> bool:
        person = board.directory.people.get(self._session.person_id)
        return person is not None and may(person.role, Permission.CLOSE_DAY)


def left_over_days(board: Board) -> tuple[LeftOver, ...]:
    """The earlier days with visits that nobody has ended, the oldest first."""
    found = Counter(visit.business_day for visit in board.left_over)
    return tuple(LeftOver(day, found[day]) for day in sorted(found))
