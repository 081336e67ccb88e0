"""Tickets of the kiosk on paper; a ticket stands whatever the printer does."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from queueapp.domain.board import Board
from queueapp.domain.public.device import DeviceKind, DeviceTrouble
from queueapp.domain.public.ticket_paper import TicketPaper, ticket_paper
from queueapp.domain.visit import Visit
from ui.kiosk.expected import Expected
from ui.public.station import Station
from ui.tickets.seen_to import SeenTo

if TYPE_CHECKING:
    from ui.tickets.printing import TicketPrinter

_USUAL_PAPER = "80"


class KioskPaper(QObject):
    """Prints for the clients at this PC, and tells staff what is amiss with its printer.

    `became` carries a ticket's number and what kept it from being printed, or `None`.
    """

    became = Signal(str, object)

    def __init__(self, station: Station, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._station = station
        self._printer: TicketPrinter | None = None

    @property
    def has_printer(self) -> bool:
        """Whether a printer was chosen for this PC."""
        return bool(self._station.options.printer)

    def print_ticket(
        self, board: Board, visit: Visit, expected: Expected | None, language: str
    ) -> None:
        """Have a ticket printed; nobody waits for it."""
        known = expected if expected is not None else Expected(0)
        paper = ticket_paper(
            board.directory,
            visit,
            known.before if expected is not None else None,
            known.minutes,
            language,
            verdict=known.verdict,
            closes_at=known.closes_at,
        )
        self._print(paper, lambda trouble: self.became.emit(visit.ticket, trouble))

    def print_test(self, board: Board, then: Callable[[DeviceTrouble | None], None]) -> None:
        """Have a ticket printed that nobody has."""
        from ui.tickets.examples import example

        self._print(example(board.directory), then)

    def stop(self) -> None:
        """Print what was asked for, and no more."""
        if self._printer is not None:
            self._printer.stop()

    def _print(self, paper: TicketPaper, then: Callable[[DeviceTrouble | None], None]) -> None:
        if self._printer is None:
            from ui.tickets.printing import TicketPrinter

            station = self._station
            self._printer = TicketPrinter(
                station.runner,
                station.site_id,
                station.options.printer,
                station.options.paper or _USUAL_PAPER,
                self,
            )
            self._printer.told.connect(self._told)
            SeenTo(station.live, self._printer, DeviceKind.KIOSK)
            self._printer.bug.connect(station.runner.bug)
        self._printer.print(paper, paper.ticket, then)

    def _told(self, trouble: DeviceTrouble | None, ticket: str) -> None:
        self._station.reporting.tell(trouble, ticket)
        if trouble is not None:
            self.became.emit(ticket, trouble)
