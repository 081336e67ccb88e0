"""The sentence above the queue: how many will be called before closing. A press explains it."""

from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from queueapp.domain.board import Board
from ui.closing.facts import facts_of
from ui.closing.foreseen import Foreseen, foreseen
from ui.closing.outlook_words import headline
from ui.standard.text_button import TextButton, described
from ui.widgets.plain_tip import plain_tip

if TYPE_CHECKING:
    from ui.forecasting import Forecasting


class ForecastLine(TextButton):
    """Says what the forecast says; `explain` is the action that a press triggers."""

    def __init__(
        self,
        forecasting: "Forecasting | None",
        explain: QAction | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("forecast")
        self._forecasting = forecasting
        self._tip = ""
        if explain is not None:
            key = explain.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            self._tip = f"{explain.toolTip()} ({key})" if key else explain.toolTip()
            self.clicked.connect(lambda _checked=False: explain.trigger())
        self.hide()

    def show_words(self, words: str, gloss: str = "", *, tip: str = "") -> None:
        """Show a text. Where it is as tall as the one before, nothing around it is placed anew."""
        self._words, self._gloss = words, gloss
        self._talls.clear()
        if self.isVisible() and self.heightForWidth(self.width()) == self.height():
            self.setToolTip(plain_tip(tip))
            self.setAccessibleName(words)
            self.setAccessibleDescription(described(gloss, tip))
            self.update()
        else:
            super().show_words(words, gloss, tip=tip)
            # A button's own text cannot change without placing all around it anew.
            self.setText("")

    def show_hall(self, board: Board, now: int) -> Foreseen:
        """Say what is foreseen at `now` (ms UTC); gives back what the list shows of it."""
        forecasting = self._forecasting
        forecast = None if forecasting is None else forecasting.forecast
        reliable = forecasting is None or not forecasting.quality.unreliable
        if forecasting is not None:
            said = headline(facts_of(board, now), forecast, reliable=reliable)
            if (said.text, said.detail) != (self.words(), self.gloss()):
                self.show_words(said.text, said.detail, tip=self._tip)
            self.show()
        return foreseen(board.day, now, forecast, reliable=reliable)
