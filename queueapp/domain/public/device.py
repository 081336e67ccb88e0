"""The PCs that clients see: screens and kiosks, and those that print tickets; and their trouble."""

from dataclasses import dataclass
from enum import StrEnum

SILENT_AFTER_MS = 5 * 60_000
"""A device that has not been heard of for so long is off, or has lost the database."""


class DeviceKind(StrEnum):
    """What a PC is for the clients."""

    SCREEN = "screen"
    KIOSK = "kiosk"
    DESK = "desk"


class DeviceTrouble(StrEnum):
    """What keeps it from doing its work; the tickets stand all the same."""

    NO_SOUND = "no_sound"
    NO_PRINTER = "no_printer"
    PRINTER_OFF = "printer_off"
    PAPER_OUT = "paper_out"
    NOT_PRINTED = "not_printed"


@dataclass(frozen=True, slots=True)
class Device:
    """One PC: `key` is its own, `name` how staff know it; instants in ms UTC.

    `ticket` is the last that was not printed, while there is trouble with the printer. Who put it
    away for the day has no `seen_at`.
    """

    key: str
    kind: DeviceKind
    name: str
    seen_at: int | None = None
    trouble: DeviceTrouble | None = None
    trouble_at: int | None = None
    ticket: str = ""

    def is_silent(self, now: int) -> bool:
        """Whether it should have been heard of by `now` (ms UTC), and was not."""
        return self.seen_at is not None and now - self.seen_at > SILENT_AFTER_MS
