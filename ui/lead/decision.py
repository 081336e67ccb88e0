"""A decision about the running hall: what it does to the forecast is seen before it is made."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from queueapp.domain.board import Board
from queueapp.domain.closing import closing_of
from queueapp.domain.forecast.of_board import hall_now
from queueapp.domain.forecast.state import Forecast
from queueapp.domain.visit import Visit
from ui import words
from ui.lead import change_words
from ui.lead.change_words import Change
from ui.sheets.ask import Ask
from ui.shell import Shell
from ui.theme import Tone
from ui.widgets.labels import Text
from ui.widgets.painting import announce

Then = Callable[[Forecast | None], None]


class Foreteller:
    """Compares the hall as it is with the hall as it would be; the last question counts."""

    def __init__(self, shell: Shell) -> None:
        self._shell = shell
        self._round = 0
        self._of: Board | None = None
        self._before: Forecast | None = None

    def compare(
        self, board: Board, after: Board, client: Visit | None, heard: Callable[[Change], None]
    ) -> None:
        """Tell `heard` at once what is known, and again once it has been worked out."""
        self._round += 1
        asked, now, forecasting = self._round, self._shell.live.now(), self._shell.forecasting
        closes_at, zone = closing_of(board.day), board.directory.site.zone
        closes = "" if closes_at is None else words.clock_time(closes_at, zone)
        said = change_words.beforehand(board, closes, now)
        if said is not None or forecasting is None:
            heard(said or change_words.unknown())
            return
        heard(change_words.pending())

        def known_before(before: Forecast | None) -> None:
            if asked != self._round:
                return
            self._of, self._before = board, before
            if before is None:
                heard(change_words.unknown())
            else:
                forecasting.ask(hall_now(after, now), lambda then: known_after(before, then))

        def known_after(before: Forecast, then: Forecast | None) -> None:
            if asked != self._round:
                return
            if then is None:
                heard(change_words.unknown())
                return
            reliable = not forecasting.quality.unreliable
            heard(change_words.change(before, then, closes, reliable=reliable, client=client))

        if self._of is board and self._before is not None:
            known_before(self._before)
        else:
            forecasting.ask(hall_now(board, now), known_before)

    def forget(self) -> None:
        """Nobody wants to hear the answer any more."""
        self._round += 1


class Decision(Ask):
    """A sheet that shows beside its button what comes of what is chosen in it.

    `show_board` goes by the hall as it is now; a sentence comes back where it cannot be carried out
    any more.
    """

    def __init__(
        self,
        shell: Shell,
        board: Board,
        title: str,
        primary: str,
        *,
        detail: str = "",
        wide: float = 44,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(title, primary, detail=detail, wide=wide, closes=False, parent=parent)
        self._shell, self._board = shell, board
        self._foreteller = Foreteller(shell)
        self._warning = Text(tone=Tone.CAUTION)
        self._warning.setObjectName("warning")
        self._change = Text()
        self._change.setObjectName("forecast_change")
        for part in (self._warning, self._change):
            self._column.insertWidget(self._column.indexOf(self._error), part)
            part.hide()

    @property
    def busy(self) -> bool:
        """Whether it is being carried out."""
        return self._busy

    def after(self) -> Board | None:
        """The hall once this is carried out; `None` while something is missing."""
        raise NotImplementedError

    def client(self) -> Visit | None:
        """Whose prospects are told apart."""
        return None

    def cannot(self, board: Board) -> str:
        """Why this cannot be carried out any more in such a hall, or nothing."""
        raise NotImplementedError

    def follow(self) -> None:
        """Bring what is shown up to date with the hall."""

    def show_board(self, board: Board) -> str:
        """Go by the hall as it is now; what is chosen stays."""
        why = self.cannot(board)
        if not why:
            self._board = board
            self.follow()
            self._foretell()
        return why

    def _foretell(self) -> None:
        after, now = self.after(), self._shell.live.now()
        if after is None:
            self._foreteller.forget()
            self._warning.hide()
            self._change.hide()
            return
        warnings = change_words.warnings(self._board, after, now)
        self._warning.setText("\n".join(warnings))
        self._warning.setVisible(bool(warnings))
        self._foreteller.compare(self._board, after, self.client(), self._show_change)

    def _show_change(self, change: Change) -> None:
        if not isValid(self):
            return
        if self._change.text() != change.text:
            self._change.setText(change.text)
            if change != change_words.pending():
                announce(self, change.text)
        self._change.set_tone(change.tone)
        self._change.show()
        self.grow()
