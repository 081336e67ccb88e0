"""What staff read of printers and of the PCs that stand in the hall for the clients."""

from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication

from queueapp.domain.public.device import Device, DeviceKind, DeviceTrouble
from ui import words

translate = QCoreApplication.translate


def size_text(size: str) -> str:
    """A paper's name."""
    return {
        "80": translate("TicketWords", "80 mm roll"),
        "58": translate("TicketWords", "58 mm roll"),
        "a6": translate("TicketWords", "A6"),
        "a4": translate("TicketWords", "A4"),
    }[size]


def state_text(trouble: DeviceTrouble | None) -> str:
    """How a printer fares now."""
    if trouble is None:
        return translate("TicketWords", "Ready")
    return {
        DeviceTrouble.NO_SOUND: translate("TicketWords", "No sound"),
        DeviceTrouble.NO_PRINTER: translate("TicketWords", "The system knows no such printer"),
        DeviceTrouble.PRINTER_OFF: translate("TicketWords", "Off, paused or not connected"),
        DeviceTrouble.PAPER_OUT: translate("TicketWords", "Out of paper"),
        DeviceTrouble.NOT_PRINTED: translate("TicketWords", "Does not print; look at the printer"),
    }[trouble]


def test_text(trouble: DeviceTrouble | None) -> str:
    """What came of a test ticket."""
    if trouble is None:
        return translate("TicketWords", "The test ticket went to the printer: see if it came out.")
    text = translate("TicketWords", "The test ticket was not printed: {why}.")
    return text.format(why=_why(trouble))


def not_printed_text(ticket: str, trouble: DeviceTrouble) -> str:
    """That a ticket did not come out, why, and that its number counts all the same."""
    text = translate("TicketWords", "{ticket} was not printed: {why}. The number counts.")
    return text.format(ticket=ticket, why=_why(trouble))


def device_text(device: Device, zone: ZoneInfo, *, own: bool = False) -> str:
    """What is amiss with a PC for clients, since when, and the ticket that was not printed.

    `own` says that it is the PC where this is read.
    """
    if device.trouble is None:
        return ""
    text = {
        DeviceTrouble.NO_SOUND: translate("TicketWords", "{where}: no sound since {time}."),
        DeviceTrouble.NO_PRINTER: translate("TicketWords", "{where}: no printer since {time}."),
        DeviceTrouble.PRINTER_OFF: translate(
            "TicketWords", "{where}: the printer is off or not connected since {time}."
        ),
        DeviceTrouble.PAPER_OUT: translate(
            "TicketWords", "{where}: the printer is out of paper since {time}."
        ),
        DeviceTrouble.NOT_PRINTED: translate(
            "TicketWords", "{where}: the printer does not print since {time}."
        ),
    }[device.trouble]
    time = words.clock_time(device.trouble_at or 0, zone)
    where = translate("TicketWords", "This PC") if own else _where(device)
    said = text.format(where=where, time=time)
    if not device.ticket:
        return said
    missing = translate("TicketWords", "{ticket} was not printed.").format(ticket=device.ticket)
    return f"{said} {missing}"


def _where(device: Device) -> str:
    text = {
        DeviceKind.SCREEN: translate("TicketWords", "Screen “{name}”"),
        DeviceKind.KIOSK: translate("TicketWords", "Kiosk “{name}”"),
        DeviceKind.DESK: translate("TicketWords", "PC “{name}”"),
    }[device.kind]
    return text.format(name=device.name)


def _why(trouble: DeviceTrouble) -> str:
    return {
        DeviceTrouble.NO_SOUND: translate("TicketWords", "something is wrong with the printer"),
        DeviceTrouble.NO_PRINTER: translate("TicketWords", "the system knows no such printer"),
        DeviceTrouble.PRINTER_OFF: translate("TicketWords", "the printer is off or not connected"),
        DeviceTrouble.PAPER_OUT: translate("TicketWords", "the printer is out of paper"),
        DeviceTrouble.NOT_PRINTED: translate("TicketWords", "the printer does not print"),
    }[trouble]
