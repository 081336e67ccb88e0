"""Erases from this computer what was half typed and not sent, once the site's period is over."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from queueapp.clock import Clock
from ui.errands import Errands
from ui.live import Live
from ui.phone.drafts import Drafts

if TYPE_CHECKING:
    from queueapp.domain.board import Board


class Sweeping(QObject):
    """Sweeps with the first board of a day, and when the periods of the site were changed."""

    def __init__(
        self,
        live: Live,
        errands: Errands,
        drafts: Drafts,
        journal: Path,
        clock: Clock,
        parent: QObject | None = None,
    ) -> None:
        """`journal` is where a damaged one may stand aside; `clock` is this computer's own."""
        super().__init__(parent)
        self._errands, self._drafts, self._journal = errands, drafts, journal
        self._clock = clock
        self._swept: tuple[str, int, int] | None = None
        live.board_changed.connect(self._board_changed)

    def _board_changed(self, board: Board) -> None:
        site = board.directory.site
        days, keep_days = site.retention.drafts_days, site.promising.keep_days
        due = board.day.date, days, keep_days
        if due == self._swept:
            return
        self._swept = due
        now = self._clock.now()
        self._errands.run(partial(self._drafts.sweep, now, days))
        self._errands.run(partial(_sweep_set_aside, self._journal, now, keep_days))


def _sweep_set_aside(journal: Path, now: int, days: int) -> None:
    from queueapp.services.offline import sweep_set_aside

    sweep_set_aside(journal, now, days)
