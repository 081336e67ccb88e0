"""The status bar: where the data is, when it was last fresh, and what kind of day it is."""

from PySide6.QtWidgets import QStatusBar, QWidget

from queueapp.domain.board import Board
from ui import words
from ui.live import Live
from ui.theme import Type
from ui.widgets.labels import Text


class StatusLine(QStatusBar):
    """Tells the truth: the time shown is that of the last picture read from the data."""

    def __init__(self, place: str, live: Live, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("status")
        self.setSizeGripEnabled(False)
        self._place = place
        self._live = live
        self._board: Board | None = None
        self._data = Text(kind=Type.SMALL, quiet=True, wrap=False)
        self._data.setObjectName("data_place")
        self._day = Text(kind=Type.SMALL, quiet=True, wrap=False)
        self._day.setObjectName("day_kind")
        self._keys = Text(self.tr("Ctrl+? all keys"), Type.SMALL, quiet=True, wrap=False)
        self.addWidget(self._data)
        self.addWidget(self._day)
        self.addPermanentWidget(self._keys)

    def show_board(self, board: Board) -> None:
        """Show which day it is and how fresh the picture."""
        self._board = board
        zone = board.directory.site.zone
        if board.day.closes_at is None:
            self._day.setText(self.tr("Closed today by the hall's hours"))
        elif board.day.round_the_clock:
            self._day.setText(self.tr("Open round the clock"))
        else:
            closes = words.clock_time(board.day.closes_at, zone)
            self._day.setText(self.tr("Open until {time}").format(time=closes))
        self.tick()

    def tick(self) -> None:
        """Bring the time of the last picture up to date."""
        board = self._board
        if board is not None:
            fresh = words.clock_time(board.read_at, board.directory.site.zone)
            self._data.setText(
                self.tr("Data: this computer, {file} · fresh at {time}").format(
                    file=self._place, time=fresh
                )
            )
