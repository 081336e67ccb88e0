"""The live board: one picture of the hall for every screen, fresh within a tenth of a second."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from queueapp.clock import Clock
from queueapp.domain.board import Board
from queueapp.errors import StorageTrouble
from ui.runner import Runner

if TYPE_CHECKING:
    from queueapp.services.hall import Hall

STALE_MS = 20_000
"""A board is read anew after so long even if nothing was written: the day may have turned."""


class Live(QObject):
    """Watches one site and tells every screen when the hall has changed.

    `board_changed` carries the new `Board`; `trouble` the `StorageTrouble` that keeps it from
    being read, once, and `recovered` that it can be read again.
    """

    board_changed = Signal(object)
    trouble = Signal(object)
    recovered = Signal()

    def __init__(self, runner: Runner, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.board: Board | None = None
        self.clock = clock
        self._runner = runner
        self._site_id = 0
        self._read_at = 0
        self._in_trouble = False
        self.problem: StorageTrouble | None = None
        self.trouble.connect(self._keep_problem)
        self.recovered.connect(self._forget_problem)

    def watch(self, hall: "Hall", site_id: int) -> None:
        """Show this site of the open hall from now on."""
        self.clock = hall.clock
        self.board = None
        self._site_id = site_id
        self._read_at = 0
        self._runner.when_idle(self._look)

    def now(self) -> int:
        """The hall's present instant (ms UTC)."""
        return self.clock.now()

    def _look(self, hall: "Hall") -> None:
        # On the worker thread.
        try:
            stale = self.clock.now() - self._read_at > STALE_MS
            if not (hall.board.changed(self._site_id) or stale or self._in_trouble):
                return
            self._read_at = 0  # However the reading ends, it is due until a board is there.
            board = hall.board.read(self._site_id)
        except StorageTrouble as error:
            if not self._in_trouble:
                self._in_trouble = True
                trouble = error
                self._runner.tell(lambda: self.trouble.emit(trouble))
            return
        self._read_at = board.read_at
        if self._in_trouble:
            self._in_trouble = False
            self._runner.tell(self.recovered.emit)
        self._runner.tell(lambda: self._show(board))

    def _show(self, board: Board) -> None:
        self.board = board
        self.board_changed.emit(board)

    def _keep_problem(self, error: StorageTrouble) -> None:
        # A window that is made while the trouble lasts was not there when it was told.
        self.problem = error

    def _forget_problem(self) -> None:
        self.problem = None
