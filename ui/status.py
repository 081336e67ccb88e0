"""The status bar: where the data is, when it was last fresh, what is not shared, and the day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QStatusBar, QWidget

from ui import words
from ui.closing.day_words import time_left
from ui.live import Live
from ui.theme import Tone, Type, space
from ui.widgets.elided_label import ElidedLabel
from ui.widgets.painting import RESCALING

if TYPE_CHECKING:
    from queueapp.domain.board import Board


class StatusLine(QStatusBar):
    """Tells the truth: the time shown is that of the last picture read from the data."""

    def __init__(
        self, place: str, live: Live, parent: QWidget | None = None, *, shared: bool = False
    ) -> None:
        super().__init__(parent)
        self.setObjectName("status")
        self.setSizeGripEnabled(False)
        self._place = place
        self._shared = shared
        self._live = live
        self._board: Board | None = None
        self._data = ElidedLabel(kind=Type.SMALL, quiet=True)
        self._data.setObjectName("data_place")
        self._day = ElidedLabel(kind=Type.SMALL, quiet=True)
        self._day.setObjectName("day_kind")
        self._unshared = ElidedLabel(kind=Type.SMALL, tone=Tone.CAUTION)
        self._unshared.setObjectName("unshared_count")
        self._keys = ElidedLabel(kind=Type.SMALL, quiet=True)
        self._keys.setObjectName("key_of_keys")
        self.addWidget(self._data)
        self.addWidget(self._unshared)
        self.addWidget(self._day)
        self.addPermanentWidget(self._keys)
        self._rescale()
        live.unshared.changed.connect(self._show_unshared)
        self._show_unshared()

    def name_key_of(self, keys: QAction) -> None:
        """Say at the end which key shows all keys, whichever it is."""

        def show() -> None:
            key = keys.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            self._keys.setText(self.tr("{key} all keys").format(key=key) if key else "")

        keys.changed.connect(show)
        show()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the application's font."""
        if event.type() in RESCALING and hasattr(self, "_keys"):
            self._rescale()
        super().changeEvent(event)

    def show_board(self, board: Board) -> None:
        """Show which day it is and how fresh the picture."""
        self._board = board
        self.tick()

    def _show_day(self, board: Board) -> None:
        zone, now = board.directory.site.zone, self._live.now()
        over = time_left(board, now) if board.over(now) else None
        if over is not None:
            self._day.setText(over.text)
        elif board.day.closes_at is None:
            self._day.setText(self.tr("Closed today by the hall's hours"))
        elif board.day.round_the_clock:
            self._day.setText(self.tr("Open round the clock"))
        else:
            closes = words.clock_time(board.day.closes_at, zone)
            self._day.setText(self.tr("Open until {time}").format(time=closes))

    def tick(self) -> None:
        """Bring the time of the last picture, and the day, up to date."""
        board = self._board
        if board is not None:
            self._show_day(board)
            fresh = words.clock_time(board.read_at, board.directory.site.zone)
            text = self.tr("Data: this computer, {file} · fresh at {time}")
            if self._shared:
                text = self.tr("Data: server, {file} · fresh at {time}")
            self._data.setText(text.format(file=self._place, time=fresh))

    def _rescale(self) -> None:
        for label in (self._data, self._day, self._unshared, self._keys):
            label.setContentsMargins(space(2), 0, space(2), 0)

    def _show_unshared(self) -> None:
        count = len(self._live.unshared.clients)
        self._unshared.setText("○ " + self.tr("%n not yet shared", "", count))
        self._unshared.setVisible(bool(count))
