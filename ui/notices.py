"""The lines that stay at the foot of a window as long as they are true."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui import words
from ui.live import Live
from ui.menus import restart_text
from ui.shell import Wishes
from ui.theme import Tone, space
from ui.widgets.banner import Banner
from ui.widgets.painting import RESCALING

if TYPE_CHECKING:
    from queueapp.domain.board import Board

CLOCK_BEHIND_MS = 2 * 60_000
"""A clock that is further behind the hall's record than this is worth a line."""


class Notices(QWidget):
    """Since when the server is away, whether this computer's clock is behind, a newer program.

    They stand below everything else, so that no button moves when they come.
    """

    def __init__(
        self, live: Live, parent: QWidget | None = None, wishes: Wishes | None = None
    ) -> None:
        """With `wishes`, in a main window, a newer program is told of and can be started."""
        super().__init__(parent)
        self.setObjectName("notices")
        self._live = live
        self._column = QVBoxLayout(self)
        self._away = Banner()
        self._away.setObjectName("out_of_touch")
        self._clock = Banner()
        self._clock.setObjectName("clock_behind")
        self._clock.dismissed.connect(self._clock_dismissed)
        self._newer = Banner()
        self._newer.setObjectName("newer_program")
        self._lines = self._away, self._clock, self._newer
        for line in self._lines:
            self._column.addWidget(line)
        self._rescale()
        live.board_changed.connect(self._show_board)
        live.trouble.connect(self._show_touch)
        live.recovered.connect(self._show_touch)
        self._show_touch()
        if live.board is not None:
            self._show_board(live.board)
        if wishes is not None:
            self._watch_newer(wishes)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the application's font."""
        if event.type() in RESCALING and hasattr(self, "_column"):
            self._rescale()
        super().changeEvent(event)

    def _watch_newer(self, wishes: Wishes) -> None:
        self._restart = QAction(restart_text(), self)
        self._restart.setObjectName("restart")
        self._restart.triggered.connect(wishes.restart)
        self._newer.dismissed.connect(self._show_room)
        wishes.newer.connect(self._show_newer)
        if wishes.is_newer:
            self._show_newer()

    def _show_newer(self) -> None:
        text = self.tr(
            "A newer version of the program has been installed. Restart when it suits: your client "
            "stays at the desk, and drafts are kept. You may have to enter your PIN."
        )
        self._newer.show_message(text, Tone.CAUTION, actions=[self._restart], assertive=False)
        self._show_room()

    def _show_touch(self) -> None:
        if not self._live.out_of_touch:
            self._away.dismiss()
        elif self._away.isHidden():
            board = self._live.board
            text = self.tr("Out of touch with the server. The program keeps trying by itself.")
            if board is not None:
                since = words.clock_time(self._live.since, board.directory.site.zone)
                text = self.tr(
                    "Out of touch with the server since {time}. The picture is from then; "
                    "it comes back by itself.",
                ).format(time=since)
            self._away.show_message(text, Tone.CAUTION, assertive=False, closable=False)
        self._show_room()

    def _show_board(self, board: Board) -> None:
        behind = board.clock_behind
        if behind < CLOCK_BEHIND_MS:
            self._clock.hide()
        elif self._clock.isHidden() and not self._live.clock_told:
            text = self.tr(
                "This computer's clock is %n min behind the hall's record. Times go on from the "
                "record. Ask IT to set the clock.",
                "",
                behind // 60_000,
            )
            self._clock.show_message(text, Tone.CAUTION, assertive=False)
        self._show_room()

    def _clock_dismissed(self) -> None:
        self._live.clock_told = True
        self._show_room()

    def _show_room(self) -> None:
        self.setHidden(all(line.isHidden() for line in self._lines))

    def _rescale(self) -> None:
        self._column.setContentsMargins(space(4), 0, space(4), space(2))
        self._column.setSpacing(space(1))
