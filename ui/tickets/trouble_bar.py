"""The line that says which screen, kiosk or printer cannot do its work, until it is seen to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget
from shiboken6 import isValid

from queueapp.domain.public.device import Device, DeviceTrouble
from queueapp.domain.roles import Permission, may
from queueapp.errors import QueueappError
from ui.i18n import Numbered
from ui.shell import Shell
from ui.theme import Tone, space
from ui.tickets.words import device_text
from ui.widgets.banner import Banner
from ui.widgets.painting import RESCALING

if TYPE_CHECKING:
    from queueapp.domain.board import Board
    from queueapp.domain.visit import Visit


class TroubleWords(Numbered):
    """The context of the words here that go with a number."""


class TroubleBar(QWidget):
    """Tells of the device that has been in trouble longest, and how many more there are.

    A printer goes before a screen without sound: nobody at a desk can see to that one.

    A ticket that was not printed there can be printed here, and whoever has seen to the printer
    says so; the trouble is gone then for everybody.
    """

    def __init__(self, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("device_trouble")
        self._shell = shell
        self._device: Device | None = None
        self._visit: Visit | None = None
        self._printed_here = ""
        self._shown: tuple[object, ...] = ()
        self._print = QAction(self)
        self._print.setObjectName("print_here")
        self._print.triggered.connect(lambda _checked=False: self._print_here())
        self._seen = QAction(self.tr("Seen to"), self)
        self._seen.setObjectName("seen_to")
        self._seen.setToolTip(self.tr("The printer works again, or the client knows their number"))
        self._seen.triggered.connect(lambda _checked=False: self._see_to())
        self._banner = Banner()
        self._banner.setObjectName("device_banner")
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._banner)
        self._rescale()
        shell.live.board_changed.connect(self._show_board)
        if shell.tickets is not None:
            shell.tickets.changed.connect(self._refresh)
        self.hide()
        self._refresh()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the application's font."""
        if event.type() in RESCALING and hasattr(self, "_column"):
            self._rescale()
        super().changeEvent(event)

    def _rescale(self) -> None:
        self._column.setContentsMargins(space(4), 0, space(4), space(2))

    def _refresh(self) -> None:
        if self._shell.live.board is not None:
            self._show_board(self._shell.live.board)

    def _show_board(self, board: Board) -> None:
        devices = sorted(
            board.devices_in_trouble, key=lambda each: each.trouble is DeviceTrouble.NO_SOUND
        )
        self._device = device = next(iter(devices), None)
        if device is None:
            self._shown = ()
            self._banner.dismiss()
            self.hide()
            return
        person = board.directory.people.get(self._shell.session.person_id)
        gives = person is not None and may(person.role, Permission.ISSUE_TICKETS)
        tickets = self._shell.tickets
        own = tickets is not None and tickets.is_own(device)
        here = tickets is not None and bool(tickets.printer) and not own
        self._visit = None
        if gives and here and device.ticket != self._printed_here:
            self._visit = _visit_of(board, device.ticket)
        prints = self._visit is not None
        sees = gives and device.trouble is not DeviceTrouble.NO_SOUND
        text = device_text(device, board.directory.site.zone, own=own)
        if len(devices) > 1:
            more = TroubleWords.tr("And %n more.", "", len(devices) - 1)
            text = f"{text} {more}"
        shown = (text, prints, sees)
        if shown == self._shown:
            return
        self._shown = shown
        self._print.setText(self.tr("Print {ticket} here").format(ticket=device.ticket))
        actions = [*([self._print] if prints else []), *([self._seen] if sees else [])]
        self._banner.show_message(text, Tone.CAUTION, actions=actions, closable=False)
        self.show()

    def _print_here(self) -> None:
        if self._visit is not None and self._shell.tickets is not None:
            self._shell.tickets.print(self._visit)
            # The printer there still has to be seen to; the ticket need not come out twice.
            self._printed_here = self._visit.ticket
            self._refresh()

    def _see_to(self) -> None:
        device, session = self._device, self._shell.session
        if device is None:
            return
        key = device.key
        if self._shell.tickets is not None and self._shell.tickets.is_own(device):
            self._shell.tickets.seen_to()
        self._seen.setEnabled(False)

        def done(_answer: object) -> None:
            if isValid(self):
                self._seen.setEnabled(True)

        def failed(error: QueueappError) -> None:
            from ui.messages import sentence

            if isValid(self):
                self._seen.setEnabled(True)
                self._banner.show_message(
                    sentence(error), Tone.CAUTION, actions=[self._seen], closable=False
                )

        self._shell.runner.run(lambda hall: hall.screens.printed(session, key), done, failed)


def _visit_of(board: Board, ticket: str) -> Visit | None:
    """Who has that number today and is still here, if anybody."""
    here = (*board.waiting, *board.held, *board.at_desk.values(), *board.missed)
    return next((each for each in here if ticket and each.ticket == ticket), None)
