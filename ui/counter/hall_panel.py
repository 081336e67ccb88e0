"""The right column: the counters around this one, as they are now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.hall_rows import counter_rows, open_text
from ui.models.ticket_model import TicketModel
from ui.widgets.card import Card
from ui.widgets.ticket_list import TicketList

if TYPE_CHECKING:
    from queueapp.domain.board import Board


class HallPanel(QWidget):
    """Every counter: who sits there, and what they are at."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("hall")
        self._model = TicketModel(self)
        self._list = TicketList(self._model)
        self._list.setObjectName("counters")
        self._list.setAccessibleName(self.tr("Counters"))
        self._card = Card(self.tr("Counters"))
        self._card.setObjectName("counters_card")
        self._card.content.addWidget(self._list, 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._card, 1)

    def show_board(self, board: Board) -> None:
        """Show the counters as the board has them."""
        self._model.show(counter_rows(board))
        self._card.set_title(self.tr("Counters"), open_text(board))
