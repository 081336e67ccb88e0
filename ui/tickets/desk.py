"""Tickets on paper from one PC of the staff: its printer, and the tickets that go to it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, QTimer, Signal

from queueapp.domain.public.device import DeviceKind
from ui.tickets.seen_to import SeenTo, is_of

if TYPE_CHECKING:
    from queueapp.config import Preferences
    from queueapp.domain.board import Board
    from queueapp.domain.forecast.state import Outlook
    from queueapp.domain.public.device import Device, DeviceTrouble
    from queueapp.domain.visit import Visit
    from ui.command_line import Options
    from ui.forecasting import Forecasting
    from ui.live import Live
    from ui.public.reporting import Reporting
    from ui.runner import Runner
    from ui.tickets.printing import TicketPrinter

    Then = Callable[[DeviceTrouble | None], None]

FORETOLD_WITHIN_MS = 1500
"""So long a ticket waits at most for its wait to be foreseen."""


class Keeps(Protocol):
    """What remembers the printer of this PC (`ui.memory.Memory`)."""

    known: Preferences

    def keep_printer(self, printer: str, paper: str) -> None:
        """Where tickets are printed, and on what."""

    def keep_prints(self, prints: bool) -> None:
        """Whether a ticket is printed when it is given."""


@dataclass(frozen=True, slots=True)
class _Wanted:
    visit: Visit
    then: Then | None


class TicketDesk(QObject):
    """Prints the tickets of this PC, and reports its printer's trouble to the hall.

    `changed` when another printer was chosen, or whether a ticket is printed as it is given.
    """

    changed = Signal()
    bug = Signal(object)

    def __init__(
        self,
        runner: Runner,
        live: Live,
        forecasting: Forecasting | None,
        memory: Keeps,
        options: Options,
        folder: Path,
        parent: QObject | None = None,
    ) -> None:
        """`options` go before what is remembered; `folder` is the user's own, for the PC's key."""
        super().__init__(parent)
        self._runner, self._live, self._forecasting = runner, live, forecasting
        self._memory, self._options, self._folder = memory, options, folder
        self._site_id = 0
        self._tickets: TicketPrinter | None = None
        self._reporting: Reporting | None = None
        self._wanted: list[_Wanted] = []
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(FORETOLD_WITHIN_MS)
        self._patience.timeout.connect(self._send_all)
        if forecasting is not None:
            forecasting.changed.connect(self._send_foretold)

    @property
    def printer(self) -> str:
        """The printer's name in the system; empty where this PC prints no tickets."""
        return self._options.printer or self._memory.known.printer

    @property
    def paper(self) -> str:
        """What it prints on: one of `queueapp.fixed.PAPERS`."""
        return self._options.paper or self._memory.known.paper

    @property
    def prints(self) -> bool:
        """Whether a ticket is printed as it is given."""
        return bool(self.printer) and self._memory.known.print_tickets

    def set_prints(self, prints: bool) -> None:
        """Print each ticket as it is given from now on, or none."""
        self._memory.keep_prints(prints)
        self.changed.emit()

    def choose(self, printer: str, paper: str) -> None:
        """Print elsewhere from now on, or nowhere."""
        self._memory.keep_printer(printer, paper)
        if self._tickets is not None:
            self._tickets.set_up(self.printer, self.paper)
        self.changed.emit()

    def print(self, visit: Visit, then: Then | None = None) -> None:
        """Print a visit's ticket with what may be expected now; `then` hears if it was taken."""
        if not self.printer or self._live.board is None:
            return
        self._wanted.append(_Wanted(visit, then))
        if self._is_foretold(visit):
            self._send_foretold()
        elif not self._patience.isActive():
            self._patience.start()

    def print_example(self, printer: str, paper: str, then: Then | None = None) -> None:
        """Try a printer with a ticket that nobody has."""
        from ui.tickets.examples import example
        from ui.tickets.printing import TicketPrinter

        board = self._live.board
        if board is None:
            return
        site = board.directory.site.id
        trial = TicketPrinter(self._runner, site, printer, paper, self)
        trial.bug.connect(self.bug)

        def done(trouble: DeviceTrouble | None) -> None:
            trial.end()
            trial.deleteLater()
            if then is not None:
                then(trouble)

        ticket = example(board.directory)
        trial.print(ticket, ticket.ticket, done)

    def is_own(self, device: Device) -> bool:
        """Whether what is amiss with a device of the hall is amiss here."""
        tickets = self._tickets
        return tickets is not None and is_of(device, DeviceKind.DESK, tickets)

    def seen_to(self) -> None:
        """Somebody has seen to the printer of this PC."""
        if self._tickets is not None:
            self._tickets.forget_trouble()

    def stop(self) -> None:
        """Print what was asked for, and be missed by nobody."""
        self._send_all()
        if self._reporting is not None:
            self._reporting.put_away()
        if self._tickets is not None:
            self._tickets.stop()

    # How a ticket gets to the printer

    def _is_foretold(self, visit: Visit) -> bool:
        from queueapp.domain.forecast.state import Footing

        forecast = self._forecasting.forecast if self._forecasting else None
        hopeless = forecast is not None and forecast.footing is Footing.NONE
        known = self._forecasting is None or hopeless or self._outlook_of(visit) is not None
        return known or _began(visit)

    def _outlook_of(self, visit: Visit) -> Outlook | None:
        forecast = self._forecasting.forecast if self._forecasting else None
        return forecast.outlook_of(visit.id) if forecast is not None else None

    def _send_foretold(self) -> None:
        ready = [each for each in self._wanted if self._is_foretold(each.visit)]
        self._wanted = [each for each in self._wanted if each not in ready]
        for each in ready:
            self._send(each)

    def _send_all(self) -> None:
        wanted, self._wanted = self._wanted, []
        for each in wanted:
            self._send(each)

    def _send(self, wanted: _Wanted) -> None:
        from ui.tickets.facts import paper_of

        board = self._live.board
        if board is None:
            return
        outlook = self._outlook_of(wanted.visit)
        paper = paper_of(board, wanted.visit, outlook, self._live.now())
        self._tickets_of(board).print(paper, paper.ticket, wanted.then)

    def _tickets_of(self, board: Board) -> TicketPrinter:
        from ui.tickets.printing import TicketPrinter

        site = board.directory.site.id
        if self._tickets is None or site != self._site_id:
            if self._tickets is not None:
                self._tickets.end()
                self._tickets.deleteLater()
            self._reporting, self._site_id = None, site
            self._tickets = TicketPrinter(self._runner, site, self.printer, self.paper, self)
            self._tickets.told.connect(self._report)
            SeenTo(self._live, self._tickets, DeviceKind.DESK)
            self._tickets.bug.connect(self.bug)
        return self._tickets

    def _report(self, trouble: DeviceTrouble | None, ticket: str) -> None:
        # Who never had trouble with the printer has nothing to tell the hall.
        if self._reporting is None and trouble is not None:
            from ui.public.reporting import Reporting

            self._reporting = Reporting(
                self._runner, self._site_id, DeviceKind.DESK, "", self._folder, self
            )
        if self._reporting is not None:
            self._reporting.tell(trouble, ticket)


def _began(visit: Visit) -> bool:
    """Whether the client waits no more: nothing is foreseen for them."""
    from queueapp.domain.visit import State

    return visit.state is not State.WAITING
