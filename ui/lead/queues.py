"""The queue of each service, and under it who waits for the one that is chosen."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHeaderView, QVBoxLayout, QWidget

from queueapp.domain.board import Board
from queueapp.domain.hall_now import HallOverview, ServiceLine
from queueapp.domain.visit import Visit
from ui import words
from ui.lead.rows import service_rows, ticket_rows
from ui.prospects import Prospects
from ui.theme import space
from ui.widgets.card import Card
from ui.widgets.labels import Text
from ui.widgets.page_table import PageTable
from ui.widgets.painting import RESCALING


class _Table(PageTable):
    """No title is cut."""

    def least_widths(self) -> list[int]:
        metrics, model = self.horizontalHeader().fontMetrics(), self.model()
        titles = [
            str(model.headerData(at, Qt.Orientation.Horizontal))
            for at in range(model.columnCount())
        ]
        wide = [metrics.horizontalAdvance(title) + 2 * space(2) + 8 for title in titles]
        return [max(pair) for pair in zip(wide, super().least_widths(), strict=True)]

    def be_no_taller(self) -> None:
        """Leave the room that the rows do not need to others."""
        rows = self.rows.rowCount() * self.verticalHeader().defaultSectionSize()
        self.setMaximumHeight(self.horizontalHeader().sizeHint().height() + rows + space(2))

    def stretch_first(self) -> None:
        """Let the first column take what is left."""
        self.horizontalHeader().setStretchLastSection(False)
        self.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)


class QueueColumn(QWidget):
    """`ticket_opened` by Enter on somebody who waits; `ticket_chosen` when another is.

    `tickets_wanted` by Enter on a service: who waits for it is to be shown.
    """

    ticket_chosen = Signal()
    ticket_opened = Signal()
    tickets_wanted = Signal()

    _built = False

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("queues")
        self._overview: HallOverview | None = None
        self._board: Board | None = None
        self._prospects: Prospects | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.services_card = Card(self.tr("Queues"))
        self.services = _Table(
            "services",
            self.tr("Queues"),
            {
                self.tr("Service"): 9.0,
                self.tr("Waiting"): 4.5,
                self.tr("Longest"): 6.5,
                self.tr("Counters"): 5.0,
            },
        )
        self.services.stretch_first()
        self.services.chosen.connect(self._service_chosen)
        self.services.opened.connect(self.tickets_wanted)
        self.services_card.content.addWidget(self.services)
        self.tickets_card = Card()
        self.tickets = _Table(
            "tickets",
            self.tr("Who waits"),
            {
                self.tr("Ticket"): 5.0,
                self.tr("Waits"): 6.5,
                self.tr("Before closing"): 8.0,
                self.tr("For"): 8.0,
            },
        )
        self.tickets.chosen.connect(self.ticket_chosen)
        self.tickets.opened.connect(self.ticket_opened)
        self._nobody = Text(self.tr("Nobody waits for this service."), quiet=True)
        self._nobody.setObjectName("nobody_waits")
        self._nobody.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.tickets_card.content.addWidget(self.tickets, 1)
        self.tickets_card.content.addWidget(self._nobody, 1)
        self._column.addWidget(self.services_card)
        self._column.addWidget(self.tickets_card, 1)
        self._built = True
        self._rescale()

    def show_overview(self, overview: HallOverview, board: Board, prospects: Prospects) -> None:
        """Show the hall; what is chosen stays."""
        self._overview, self._board, self._prospects = overview, board, prospects
        self.services.show_rows(service_rows(overview, board))
        self._show_tickets()
        self.services.be_no_taller()

    def choose(self, visit_id: int) -> bool:
        """Choose somebody who waits; whether they do."""
        line = next(
            (
                line
                for line in (self._overview.services if self._overview is not None else ())
                if any(visit.id == visit_id for visit in line.waiting)
            ),
            None,
        )
        if line is None:
            return False
        _choose(self.services, line.service_id)
        self._show_tickets()
        _choose(self.tickets, visit_id)
        return True

    def show_parts(self, *, services: bool, tickets: bool) -> None:
        """Show the one list, the other, or both."""
        self.setVisible(services or tickets)
        self.services_card.setVisible(services)
        # Alone, the page's own name says it.
        self.services_card.set_title(self.tr("Queues") if tickets else "")
        self.tickets_card.setVisible(tickets)

    @property
    def ticket(self) -> Visit | None:
        """Who is chosen of those who wait."""
        line, chosen = self._line(), self.tickets.current
        if line is None or chosen is None:
            return None
        return next((visit for visit in line.waiting if visit.id == chosen), None)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the application's font."""
        if self._built and event.type() in RESCALING:
            self._rescale()
            self.services.be_no_taller()
        super().changeEvent(event)

    def _service_chosen(self) -> None:
        self._show_tickets()
        self.ticket_chosen.emit()

    def _show_tickets(self) -> None:
        line, board, overview = self._line(), self._board, self._overview
        if board is None or overview is None or self._prospects is None:
            return
        rows = []
        if line is not None:
            service = board.directory.services[line.service_id]
            self.tickets_card.set_title(words.service_name(service))
            rows = ticket_rows(line, board, overview.now, self._prospects)
        self.tickets.show_rows(rows)
        self.tickets.setVisible(bool(rows))
        self._nobody.setVisible(not rows)

    def _line(self) -> ServiceLine | None:
        chosen = self.services.current
        lines = self._overview.services if self._overview is not None else ()
        return next((line for line in lines if line.service_id == chosen), None)

    def _rescale(self) -> None:
        self._column.setSpacing(space(3))


def _choose(table: PageTable, row_id: int) -> None:
    at = table.rows.row_of(row_id)
    if at is not None:
        table.selectRow(at)
        table.scrollTo(table.rows.index(at, 0))
