"""Tickets on paper from one window: the printer is chosen, and a ticket printed once more."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from queueapp.domain.roles import Permission, may
from queueapp.domain.visit import Channel, Visit
from ui.actions import ActionId
from ui.shell import Shell
from ui.theme import Tone

if TYPE_CHECKING:
    from queueapp.domain.board import Board
    from queueapp.domain.public.device import DeviceTrouble

_NO_PAPER = frozenset({Channel.PHONE, Channel.OFFSITE})
"""Who came this way has no ticket in the hand."""


class PaperTickets(QObject):
    """Connects what a window offers of tickets on paper.

    `selected` tells which client is chosen in the window's lists; without one it is about the
    client at the desk. `said` carries a line and its tone.
    """

    said = Signal(str, object)

    def __init__(
        self,
        window: QWidget,
        shell: Shell,
        actions: Mapping[ActionId, QAction],
        selected: Callable[[], Visit | None],
    ) -> None:
        super().__init__(window)
        self._window, self._shell, self._selected = window, shell, selected
        self._again, self._choose = actions[ActionId.PRINT_AGAIN], actions[ActionId.TICKET_PRINTER]
        self._again.triggered.connect(lambda _checked=False: self.print_again())
        self._choose.triggered.connect(lambda _checked=False: self.choose())
        shell.live.board_changed.connect(self._show_board)
        if shell.tickets is not None:
            shell.tickets.changed.connect(self._offer)
        self._offer()

    def issued(self, visit: Visit) -> None:
        """A ticket was given: it is printed where that is wished here."""
        if self._shell.tickets is not None and self._shell.tickets.prints:
            self.print(visit)

    def print(self, visit: Visit) -> None:
        """Print the ticket of a visit; what goes wrong is said."""
        from ui.tickets.words import not_printed_text

        def done(trouble: DeviceTrouble | None) -> None:
            if isValid(self) and trouble is not None:
                self.said.emit(not_printed_text(visit.ticket, trouble), Tone.CAUTION)

        if self._shell.tickets is not None and visit.channel not in _NO_PAPER:
            self._shell.tickets.print(visit, done)

    def print_again(self) -> None:
        """Print the ticket of the chosen client once more."""
        visit, tickets = self._client(), self._shell.tickets
        if tickets is None or not tickets.printer:
            text = self.tr("No printer is chosen on this PC: Settings → Ticket printer…")
            self.said.emit(text, Tone.CAUTION)
        elif visit is None:
            self.said.emit(self.tr("Choose the client whose ticket is to be printed."), Tone.ACCENT)
        elif visit.channel in _NO_PAPER:
            text = self.tr("{ticket} has no ticket on paper.").format(ticket=visit.ticket)
            self.said.emit(text, Tone.ACCENT)
        else:
            self.print(visit)
            text = self.tr("{ticket} goes to the printer.").format(ticket=visit.ticket)
            self.said.emit(text, Tone.ACCENT)

    def choose(self) -> None:
        """Ask where tickets are printed from this PC."""
        from ui.tickets.choose import PrinterSheet

        tickets, board = self._shell.tickets, self._shell.live.board
        if tickets is None or board is None:
            return
        fixed = self._shell.wishes.fixed
        sheet = PrinterSheet(tickets, board.directory, self._shell.errands, fixed, self._window)
        sheet.finished.connect(lambda _: sheet.deleteLater())
        sheet.open()

    def _client(self) -> Visit | None:
        visit, board = self._selected(), self._shell.live.board
        at = self._shell.session.counter_id
        if visit is None and board is not None and at is not None:
            return board.at_desk.get(at)
        return visit

    def _show_board(self, _board: Board) -> None:
        self._offer()

    def _offer(self) -> None:
        """Offered where there is somebody who may give tickets; the printer is this PC's."""
        tickets, board = self._shell.tickets, self._shell.live.board
        person = None
        if board is not None:
            person = board.directory.people.get(self._shell.session.person_id)
        gives = person is not None and may(person.role, Permission.ISSUE_TICKETS)
        self._choose.setVisible(tickets is not None and gives)
        self._again.setVisible(tickets is not None and bool(tickets.printer) and gives)
