"""The bar at the top of reception: who is here, the time, and what is beside the queue."""

from collections.abc import Sequence

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from queueapp.domain.board import Board
from queueapp.domain.session import Session
from ui import words
from ui.theme import Tone, Type
from ui.widgets.action_button import ActionButton
from ui.widgets.chip import Chip
from ui.widgets.labels import Text
from ui.widgets.page import Strip

_SOON_MS = 60 * 60_000
_VERY_SOON_MS = 15 * 60_000


class Header(Strip):
    """Reception and the person at the left; closing time, the clock and buttons at the right."""

    def __init__(self, actions: Sequence[QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("header")
        title = Text(self.tr("Reception"), Type.TITLE, wrap=False)
        self._person = Text(quiet=True, wrap=False)
        self._person.setObjectName("person")
        self._closing = Chip()
        self._closing.setObjectName("closing")
        self._clock = Text(kind=Type.TITLE, wrap=False)
        self._clock.setObjectName("clock")
        self.flow.addWidget(title)
        self.flow.addWidget(self._person)
        self.flow.add_spring()
        self.flow.addWidget(self._closing)
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
        closes = board.day.closes_at
        if closes is None:
            self._closing.show_state(self.tr("Closed today"))
            self._closing.show()
            return
        left = closes - now
        self._closing.setVisible(not board.day.round_the_clock and left <= _SOON_MS)
        if left <= 0:
            self._closing.show_state(self.tr("Closed"), Tone.BAD, "■")
        else:
            tone = Tone.BAD if left <= _VERY_SOON_MS else Tone.CAUTION
            self._closing.show_state(self.tr("%n min left", "", -(-left // 60_000)), tone, "!")
