"""What the record says of calls, and the texts of staff: asked for whenever the hall changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from queueapp.domain.public.calls import Announcement, Entry, latest
from ui.live import Live
from ui.runner import Runner

if TYPE_CHECKING:
    from queueapp.domain.board import Board
    from queueapp.services.hall import Hall
    from queueapp.services.screens import News

MOST_KEPT = 60
"""More than any screen shows, as one of them may show a few services only."""


class Calls(QObject):
    """Follows a site's record. `changed` when other calls or texts are to be shown.

    `came` carries the entries that are new, in their order; not what was there at the start, nor
    what a record holds that was put in place of another. As a day turns its calls go, but not at
    midnight in a hall that is open round the clock: its clients are in the queue still.
    """

    changed = Signal()
    came = Signal(object)

    def __init__(
        self, runner: Runner, live: Live, site_id: int, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.entries: tuple[Entry, ...] = ()
        """The last first."""
        self.texts: tuple[Announcement, ...] = ()
        """The oldest first."""
        self._runner = runner
        self._live = live
        self._site_id = site_id
        self._heard: tuple[Entry, ...] = ()
        """Of any day: a call may be heard of before the board of its day is here."""
        self._after: int | None = None
        self._board: Board | None = None
        self._busy = self._due = False
        live.board_changed.connect(self._board_came)
        if live.board is not None:
            self._board_came(live.board)

    @property
    def is_known(self) -> bool:
        """Whether the record was read since the screen was switched on."""
        return self._after is not None

    def current_texts(self, now: int) -> tuple[Announcement, ...]:
        """The texts that are still shown at `now` (ms UTC)."""
        return tuple(text for text in self.texts if text.until > now)

    def _board_came(self, board: Board) -> None:
        turned = self._board is not None and board.day.date != self._board.day.date
        self._board = board
        if turned:
            self._put(self.texts)
        self._ask()

    def _ask(self) -> None:
        if self._busy:
            self._due = True
            return
        self._busy, self._due = True, False
        site_id, after = self._site_id, self._after

        def job(hall: Hall) -> News:
            return hall.screens.news(site_id, after)

        def done(news: News | None) -> None:
            self._busy = False
            if news is not None:
                self._take(news, after)
            if self._due:
                self._ask()

        self._runner.in_background(job, done)

    def _take(self, news: News, after: int | None) -> None:
        anew = after is None or news.number < after
        self._after = news.number
        self._heard = latest(() if anew else self._heard, news.entries, MOST_KEPT)
        self._put(news.texts)
        if news.entries and not anew:
            self.came.emit(news.entries)

    def _put(self, texts: tuple[Announcement, ...]) -> None:
        entries = self._heard
        if self._board is not None:
            calendar = self._board.directory.site.calendar
            days = calendar.in_queue(self._board.day)
            entries = tuple(e for e in entries if calendar.business_day(e.at).date in days)
        if (entries, texts) != (self.entries, self.texts):
            self.entries, self.texts = entries, texts
            self.changed.emit()
