"""Who did not come when called today, to be brought back when they turn up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from queueapp.domain.visit import Visit
from ui.hall_rows import missed_rows
from ui.models.ticket_model import TicketModel
from ui.widgets.card import Card
from ui.widgets.ticket_list import TicketList

if TYPE_CHECKING:
    from queueapp.domain.board import Board


class MissedPanel(QWidget):
    """A short list; Enter or a double press on one is the wish to bring them back."""

    reinstate_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("missed_panel")
        self._board: Board | None = None
        self._card = Card(self.tr("Did not come"))
        self._card.setObjectName("missed_card")
        self._list = TicketList()
        self._list.setObjectName("missed")
        self._list.setAccessibleName(self.tr("Did not come"))
        self._list.set_fit_rows(5)
        self._model = TicketModel(self)
        self._list.setModel(self._model)
        self._list.activatedTicket.connect(self.reinstate_wanted)
        self._card.content.addWidget(self._list)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._card)
        self.hide()

    def show_board(self, board: Board) -> None:
        """Show who missed their call; the last one first."""
        self._board = board
        self._model.show(missed_rows(board))
        hint = self.tr("back again? Press Enter on the number")
        self._card.set_title(self.tr("Did not come"), f"· {len(board.missed)} · {hint}")
        self.setVisible(bool(board.missed))

    def visit(self, visit_id: int) -> Visit | None:
        """One of those shown."""
        missed = self._board.missed if self._board else ()
        return next((visit for visit in missed if visit.id == visit_id), None)
