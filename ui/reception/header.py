"""The bar at the top of reception: who is here, the time, and what is beside the queue."""

from collections.abc import Sequence

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from queueapp.domain.board import Board
from queueapp.domain.session import Session
from ui import words
from ui.closing.day_chips import DayChips
from ui.theme import Type
from ui.widgets.action_button import ActionButton
from ui.widgets.labels import Text
from ui.widgets.page import Strip


class Header(Strip):
    """Reception and the person at the left; the day, the clock and buttons at the right."""

    def __init__(self, actions: Sequence[QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("header")
        title = Text(self.tr("Reception"), Type.TITLE, wrap=False)
        self._person = Text(quiet=True, wrap=False)
        self._person.setObjectName("person")
        self._day = DayChips()
        self._clock = Text(kind=Type.TITLE, wrap=False)
        self._clock.setObjectName("clock")
        self.flow.addWidget(title)
        self.flow.addWidget(self._person)
        self.flow.add_spring()
        for chip in self._day.all:
            self.flow.addWidget(chip)
        self.flow.addWidget(self._clock)
        for action in actions:
            self.flow.addWidget(ActionButton(action, compact=True))

    def show_board(self, board: Board, session: Session) -> None:
        """Show who is at reception."""
        person = board.directory.people.get(session.person_id)
        self._person.setText(person.name if person else "")

    def show_time(self, board: Board, now: int) -> None:
        """Move the clock and the time left until closing."""
        self._clock.setText(words.clock_time(now, board.directory.site.zone))
        self._day.show_time(board, now)
