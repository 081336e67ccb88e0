"""The left column of reception: everybody who waits, in order, and what can be done for one."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from queueapp.domain.board import Board
from ui.closing.forecast_line import ForecastLine
from ui.models.ticket_model import TicketModel
from ui.models.tickets import ticket_matches
from ui.rows import waiting_rows
from ui.theme import space
from ui.unshared import Unshared
from ui.widgets.action_button import ActionButton
from ui.widgets.card import Card
from ui.widgets.flow_layout import FlowRow
from ui.widgets.painting import RESCALING
from ui.widgets.ticket_list import TicketList

if TYPE_CHECKING:
    from ui.forecasting import Forecasting


class QueuePanel(QWidget):
    """The whole queue with a search; `chosen` follows the choice.

    Clients who are not shared yet stand among the others by their keys.
    """

    chosen = Signal(object)
    opened = Signal(object)
    menu_wanted = Signal(object, QPoint)

    _built = False

    def __init__(
        self,
        unshared: Unshared,
        actions: Sequence[QAction],
        forecasting: "Forecasting | None" = None,
        explain: QAction | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("queue")
        self._unshared = unshared
        self._board: Board | None = None
        self._now = 0
        self._line = ForecastLine(forecasting, explain)
        if forecasting is not None:
            forecasting.changed.connect(self._refresh)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self._card = Card(self.tr("Waiting"))
        self._card.setObjectName("waiting_card")
        self._find = QLineEdit()
        self._find.setObjectName("find")
        self._find.setClearButtonEnabled(True)
        self._find.setPlaceholderText(self.tr("Find a ticket, such as A023 or 23"))
        self._find.setAccessibleName(self.tr("Find a ticket"))
        self._find.textEdited.connect(self._search)
        self._find.returnPressed.connect(self._found)
        self._model = TicketModel(self)
        self.list = TicketList(self._model)
        self.list.setObjectName("waiting")
        self.list.setAccessibleName(self.tr("Waiting"))
        if forecasting is None:  # The sentence above the list says it otherwise.
            self.list.set_placeholder(self.tr("Nobody is waiting."))
        self.list.ticketSelected.connect(self.chosen)
        self.list.activatedTicket.connect(self.opened)
        self.list.menuRequested.connect(self.menu_wanted)
        self._row = FlowRow(gap=2, line_gap=1)
        for action in actions:
            self._row.flow.addWidget(ActionButton(action, compact=True))
        for part in (self._line, self._find, self.list, self._row):
            self._card.content.addWidget(part, 1 if part is self.list else 0)
        column.addWidget(self._card, 1)
        self._built = True
        self._rescale()

    def show_board(self, board: Board, now: int) -> None:
        """Show who waits; choice and scroll stay where they were."""
        self._board, self._now = board, now
        self._refresh()

    def _refresh(self) -> None:
        board, unshared = self._board, self._unshared.clients
        if board is None:
            return
        seen = self._line.show_hall(board, self._now)
        self._model.show(waiting_rows(board, None, self._now, unshared, seen=seen))
        self._card.set_title(self.tr("Waiting"), f"· {len(board.waiting) + len(unshared)}")

    def find_ticket(self) -> None:
        """Let a ticket be typed and looked for."""
        self._find.setFocus()
        self._find.selectAll()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the application's font."""
        if self._built and event.type() in RESCALING:
            self._rescale()
        super().changeEvent(event)

    def _search(self, text: str) -> None:
        if not text.strip():
            self.list.select_id(None)
            return
        rows = self._model.rows
        self.list.select_id(next((r.id for r in rows if ticket_matches(r.ticket, text)), None))

    def _found(self) -> None:
        if self.list.selected_id() is not None:
            self.list.setFocus()

    def _rescale(self) -> None:
        self._card.content.setSpacing(space(2))
