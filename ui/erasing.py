"""Has what was kept long enough erased, once a day, beside all else that the worker does."""

from __future__ import annotations

import logging
import time
from typing import TYPE_CHECKING

from queueapp.errors import OUT_OF_TOUCH, StorageTrouble

if TYPE_CHECKING:
    from queueapp.domain.board import Board
    from queueapp.domain.personal_data import Periods
    from queueapp.services.hall import Hall

AGAIN_S = 3600.0
"""So long after nothing could be erased it is tried again."""

CLEAN_AGAIN_S = 60.0
"""So long after somebody still read what was there before, the file is cleaned again."""


class Erasing:
    """Erases piece by piece, so that no press waits for more than one; on the worker thread.

    It is due with the first board of a day, and when one of the site's periods was changed. Every
    program does it, and only the first one finds anything. The hall goes on where it cannot be
    done, and is told where the server is out of touch.
    """

    def __init__(self) -> None:
        self._site_id = 0
        self._wanted: tuple[str, Periods] | None = None
        self._begun: tuple[str, Periods] | None = None
        self._erased: tuple[str, Periods] | None = None
        self._is_clean = True
        self._again_at = 0.0

    def board_is(self, site_id: int, board: Board) -> None:
        """Told with every picture of the hall: the day, and for how long the site keeps what."""
        from queueapp.domain.personal_data import Periods

        self._site_id = site_id
        wanted = board.day.date, Periods.of(board.directory.site)
        if wanted != self._wanted:
            self._wanted, self._again_at = wanted, 0.0

    def go_on(self, hall: Hall) -> None:
        """Do the next piece, if there is anything to do now.

        Raises:
            StorageTrouble: the server is out of touch.
        """
        if self._wanted is None or time.monotonic() < self._again_at:
            return
        if self._erased == self._wanted and self._is_clean and hall.retention.is_clean:
            return
        self._again_at = time.monotonic() + AGAIN_S
        try:
            self._do_some(hall)
        except StorageTrouble as error:
            logging.getLogger("queueapp").warning("unerased: %r", error)
            if error.trouble in OUT_OF_TOUCH:
                raise

    def _do_some(self, hall: Hall) -> None:
        if self._erased != self._wanted:
            if self._begun != self._wanted:
                hall.retention.erase_again(self._site_id)
                self._begun = self._wanted
            left = hall.retention.erase_some(self._site_id).left
            self._again_at = 0.0
            if left:
                return
            self._erased, self._is_clean = self._wanted, False
        self._is_clean = hall.retention.clean(self._site_id)
        self._again_at = 0.0 if self._is_clean else time.monotonic() + CLEAN_AGAIN_S
