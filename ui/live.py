"""The live board: one picture of the hall for every screen, fresh within a tenth of a second."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from typing import TYPE_CHECKING
from weakref import WeakSet

from PySide6.QtCore import QObject, Signal

from queueapp.clock import Clock
from queueapp.errors import OUT_OF_TOUCH, QueueappError, StorageTrouble
from queueapp.place import Server
from ui.erasing import Erasing
from ui.runner import Runner
from ui.unshared import Unshared

if TYPE_CHECKING:
    from queueapp.domain.board import Board
    from queueapp.domain.session import Session
    from queueapp.services.hall import Hall

STALE_MS = 20_000
"""A board is read anew after so long even if nothing was written: the day may have turned."""

AGAIN_S = 1.0
"""So long after a server could not be asked it is asked again."""


class MustWait(QueueappError):
    """What was asked for needs the server, which is out of touch; it was not sent."""


class Live(QObject):
    """Watches one site and tells every screen when the hall has changed.

    `board_changed` carries the new `Board`; `trouble` the `StorageTrouble` that keeps it from
    being read, once for each kind, and `recovered` that it can be read again. Clients who were
    added while the server was out of touch are handed over before the board is read. With the first
    board of a day that day begins: what an earlier one left open is put aside.
    """

    board_changed = Signal(object)
    trouble = Signal(object)
    recovered = Signal()

    def __init__(self, runner: Runner, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.board: Board | None = None
        self.clock = clock
        self.unshared = Unshared(self)
        self.problem: StorageTrouble | None = None
        self.since = 0
        """Since when there is trouble, in ms UTC by the hall's clock."""
        self.clock_told = False
        """Whether somebody has put away that this computer's clock is behind."""
        self.presses = WeakSet[QObject]()
        """Who waits for the board that shows what a press has done: all else can wait."""
        self._runner = runner
        self._site_id = 0
        self._person_id: int | None = None
        self._read_for: int | None = None
        self._erasing = Erasing()
        self._begun = ""
        self._read_at = 0
        self._trouble: StorageTrouble | None = None
        self._again_at = 0.0
        self.trouble.connect(self._keep_problem)
        self.recovered.connect(self._forget_problem)

    @property
    def out_of_touch(self) -> bool:
        """Whether the server is away for now."""
        return self.problem is not None and self.problem.trouble in OUT_OF_TOUCH

    def watch(self, hall: Hall, site_id: int) -> None:
        """Show this site of the open hall from now on; `watch_for` says for whom."""
        self.clock = hall.clock
        self.board = None
        self._site_id = site_id
        self._erasing = Erasing()
        self._begun = ""
        self._read_at = 0
        self.unshared.due = True
        self._runner.when_idle(self._look)

    def watch_for(self, person_id: int | None) -> None:
        """Show what this person has promised, with the board that is read next."""
        self._person_id = person_id

    def wait_for(self, session: Session) -> None:
        """Who has just sat down is not shown a board from before: a window waits for the next."""
        desk = self.board.desks.get(session.counter_id or 0) if self.board is not None else None
        if desk is not None and desk.person_id != session.person_id:
            self.board = None

    def now(self) -> int:
        """The hall's present instant (ms UTC)."""
        return self.clock.now()

    def _look(self, hall: Hall) -> None:
        # On the worker thread.
        if self._trouble is not None and time.monotonic() < self._again_at:
            return
        began = self.clock.now()
        show_shared: Callable[[], None] | None = None
        try:
            if self.unshared.due:
                show_shared = self.unshared.share(hall, self._site_id)
            person_id = self._person_id
            # A clock that was set back far makes a board one of later than now.
            fresh = 0 <= self.clock.now() - self._read_at <= STALE_MS
            due = not fresh or person_id != self._read_for
            due = due or show_shared is not None or self._trouble is not None
            if not (hall.board.changed(self._site_id) or due):
                self._erasing.go_on(hall)
                return
            self._read_at = 0  # However the reading ends, it is due until a board is there.
            board = hall.board.read(self._site_id, person_id)
            self._read_for = person_id
        except StorageTrouble as error:
            self._note(error, began)
            return
        self._read_at = board.read_at
        self.unshared.due = False
        recovered, self._trouble = self._trouble is not None, None
        self._runner.tell(lambda: self._show(board, show_shared, recovered))
        self._begin_day(hall, board)
        self._erasing.board_is(self._site_id, board)
        try:
            self._erasing.go_on(hall)
        except StorageTrouble as error:
            self._note(error, board.read_at)

    def _begin_day(self, hall: Hall, board: Board) -> None:
        # In every program; only the first one finds anything. What follows of it comes with the
        # next board. A demo and a replay have days of their own making.
        from queueapp.domain.setup import HallKind

        if board.kind is not HallKind.HALL:
            return
        if board.day.date == self._begun and not board.left_open:
            return
        try:
            hall.day_end.begin_day(self._site_id)
        except StorageTrouble as error:
            logging.getLogger("queueapp").warning("unbegun: %r", error)
            if error.trouble in OUT_OF_TOUCH:
                self._note(error, board.read_at)
        else:
            self._begun = board.day.date

    def _note(self, error: StorageTrouble, began: int) -> None:
        known, self._trouble = self._trouble, error
        away = error.trouble in OUT_OF_TOUCH
        self.unshared.due = self.unshared.due or away
        if isinstance(error.place, Server):
            self._again_at = time.monotonic() + AGAIN_S
        if known is None or (known.trouble in OUT_OF_TOUCH) is not away:
            self._runner.tell(lambda: self._tell_trouble(error, began))

    def _tell_trouble(self, error: StorageTrouble, since: int) -> None:
        self.since = since
        self.trouble.emit(error)

    def _show(self, board: Board, show_shared: Callable[[], None] | None, recovered: bool) -> None:
        # Together, so that nobody is missing from the lists or stands there twice meanwhile.
        self.board = board
        if show_shared is not None:
            show_shared()
        if recovered:
            self.recovered.emit()
        self.board_changed.emit(board)

    def _keep_problem(self, error: StorageTrouble) -> None:
        # A window that is made while the trouble lasts was not there when it was told.
        self.problem = error

    def _forget_problem(self) -> None:
        self.problem = None
