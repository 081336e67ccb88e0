"""The right column of reception: who missed their call, who is on hold, and the counters."""

from PySide6.QtCore import QEvent, QPoint, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from queueapp.domain.board import Board
from ui.hall_rows import counter_rows, missed_rows, open_text
from ui.models.ticket_model import TicketModel
from ui.rows import held_rows
from ui.theme import space
from ui.widgets.action_button import ActionButton
from ui.widgets.card import Card
from ui.widgets.page import ScrollBox
from ui.widgets.painting import RESCALING
from ui.widgets.ticket_list import TicketList


class SidePanel(QWidget):
    """Three short lists; in the first two a client can be chosen."""

    chosen_missed = Signal(object)
    chosen_held = Signal(object)
    opened = Signal(object)
    menu_wanted = Signal(object, QPoint)

    _built = False

    def __init__(self, reinstate: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("side")
        inner = QWidget()
        self._column = QVBoxLayout(inner)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._missed_card, self.missed, self._missed_model = self._list("missed", 6)
        self._missed_card.content.addWidget(ActionButton(reinstate, compact=True))
        self._held_card, self.held, self._held_model = self._list("held", 5)
        self._counters_card, self._counters, self._counters_model = self._list("counters", 30)
        self._missed_card.set_title(self.tr("Did not come"))
        self._held_card.set_title(self.tr("On hold"))
        self._counters_card.set_title(self.tr("Counters"))
        self.missed.set_placeholder(self.tr("Nobody today."))
        self.held.set_placeholder(self.tr("Nobody."))
        self.missed.setAccessibleName(self.tr("Did not come when called today"))
        self.held.setAccessibleName(self.tr("On hold"))
        self._counters.setAccessibleName(self.tr("Counters"))
        self.missed.ticketSelected.connect(self.chosen_missed)
        self.held.ticketSelected.connect(self.chosen_held)
        for shown in (self.missed, self.held):
            shown.activatedTicket.connect(self.opened)
            shown.menuRequested.connect(self.menu_wanted)
        self._column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(ScrollBox(inner))
        self._built = True
        self._rescale()

    def show_board(self, board: Board, now: int) -> None:
        """Show the hall as it is; choice and scroll stay where they were."""
        self._missed_model.show(missed_rows(board))
        self._missed_card.set_title(self.tr("Did not come"), f"· {len(board.missed)}")
        self._held_model.show(held_rows(board, None, now))
        self._held_card.set_title(self.tr("On hold"), f"· {len(board.held)}")
        self._counters_model.show(counter_rows(board))
        self._counters_card.set_title(self.tr("Counters"), open_text(board))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the application's font."""
        if self._built and event.type() in RESCALING:
            self._rescale()
        super().changeEvent(event)

    def _list(self, name: str, most: int) -> tuple[Card, TicketList, TicketModel]:
        model = TicketModel(self)
        shown = TicketList(model)
        shown.setObjectName(name)
        shown.set_fit_rows(most)
        card = Card()
        card.setObjectName(f"{name}_card")
        card.content.addWidget(shown)
        self._column.addWidget(card)
        return card, shown, model

    def _rescale(self) -> None:
        self._column.setSpacing(space(3))
