"""Hears that somebody has seen to a printer, wherever that was said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from queueapp.domain.board import Board
    from queueapp.domain.public.device import Device, DeviceKind, DeviceTrouble
    from ui.live import Live
    from ui.tickets.printing import TicketPrinter


def is_of(device: Device, kind: DeviceKind, tickets: TicketPrinter) -> bool:
    """Whether what is amiss with a device of the hall is what this printer told."""
    told = tickets.trouble, tickets.unprinted
    return device.kind is kind and (device.trouble, device.ticket) == told


class SeenTo(QObject):
    """Lets a printer's trouble go once the hall has known of it and knows of it no more."""

    def __init__(self, live: Live, tickets: TicketPrinter, kind: DeviceKind) -> None:
        super().__init__(tickets)
        self._tickets, self._kind = tickets, kind
        self._known = False
        tickets.told.connect(self._told)
        live.board_changed.connect(self._look)

    def _told(self, _trouble: DeviceTrouble | None, _ticket: str) -> None:
        self._known = False

    def _look(self, board: Board) -> None:
        if self._tickets.trouble is None:
            return
        known = any(is_of(each, self._kind, self._tickets) for each in board.devices_in_trouble)
        if self._known and not known:
            self._tickets.forget_trouble()
        self._known = known
