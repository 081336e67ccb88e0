"""What the systems say of a printer, understood."""

from __future__ import annotations

import sys

import pytest

from queueapp.domain.public.device import DeviceTrouble
from tests.ui.tickets.spooler import Spooler
from ui.tickets.printers import Look, look_at, read_cups, read_windows

IDLE = "printer Kasa-2 is idle.  enabled since Mon Mar  2 10:00:00 2026\n\tAlerts: {}\n"
PRINTING = "printer Kasa-2 now printing Kasa-2-7.  enabled since Mon Mar\n\tAlerts: {}\n"
OFF = "printer Kasa-2 disabled since Mon Mar  2 10:00:00 2026 -\n\treason unknown\n\tAlerts: {}\n"


@pytest.mark.parametrize(
    ("said", "trouble"),
    [
        (IDLE.format("none"), None),
        (PRINTING.format("none"), None),
        (PRINTING.format("media-low-warning marker-supply-low-report"), None),
        (PRINTING.format("media-empty-error"), DeviceTrouble.PAPER_OUT),
        (PRINTING.format("media-needed-report, offline-report"), DeviceTrouble.PAPER_OUT),
        (OFF.format("none"), DeviceTrouble.PRINTER_OFF),
        (OFF.format("paused"), DeviceTrouble.PRINTER_OFF),
        (OFF.format("media-empty"), DeviceTrouble.PAPER_OUT),
        (IDLE.format("offline-report"), DeviceTrouble.PRINTER_OFF),
        (IDLE.format("cover-open-error"), DeviceTrouble.NOT_PRINTED),
        ("Kasa-2 not accepting requests since Mon\n" + IDLE.format("none"), "not_printed"),
        ("", DeviceTrouble.NO_PRINTER),
        (IDLE.format("none").replace("Kasa-2", "Kasa-22"), DeviceTrouble.NO_PRINTER),
    ],
)
def test_what_cups_says_is_understood(said: str, trouble: DeviceTrouble | None) -> None:
    assert read_cups("Kasa-2", said, "").trouble == trouble


def test_only_the_jobs_of_this_printer_count() -> None:
    jobs = "Kasa-2-7   asta   1024   Mon\nKasa-8    asta   1024   Mon\nKasa-2-12  asta  9  Mon\n"
    assert read_cups("Kasa-2", IDLE.format("none"), jobs).jobs == {"Kasa-2-7", "Kasa-2-12"}


def test_a_printer_that_is_being_reached_is_not_yet_off() -> None:
    look = read_cups("Kasa-2", PRINTING.format("connecting-to-device"), "")
    assert (look.trouble, look.trying) == (None, True)


@pytest.mark.parametrize(
    ("status", "attributes", "jobs", "trouble"),
    [
        (0, 0, {}, None),
        (0x4000, 0x40, {7: 0x10}, None),
        (0x10, 0, {}, DeviceTrouble.PAPER_OUT),
        (0, 0, {7: 0x40}, DeviceTrouble.PAPER_OUT),
        (0x80, 0, {}, DeviceTrouble.PRINTER_OFF),
        (0, 0x400, {}, DeviceTrouble.PRINTER_OFF),
        (0x1, 0, {}, DeviceTrouble.PRINTER_OFF),
        (0, 0, {7: 0x20, 8: 0}, DeviceTrouble.PRINTER_OFF),
        (0x8, 0, {}, DeviceTrouble.NOT_PRINTED),
        (0, 0, {7: 0x200}, DeviceTrouble.NOT_PRINTED),
    ],
)
def test_what_windows_says_is_understood(
    status: int, attributes: int, jobs: dict[int, int], trouble: DeviceTrouble | None
) -> None:
    look = read_windows(status, attributes, jobs)
    assert look == Look(trouble, frozenset(map(str, jobs)))


@pytest.mark.skipif(sys.platform == "win32", reason="lpstat is not there")
def test_the_system_is_asked_in_english_and_may_be_away(spooler: Spooler) -> None:
    assert look_at("Tickets") == Look()
    assert look_at("Nowhere").trouble is DeviceTrouble.NO_PRINTER
    spooler.says("media-empty-error", jobs="Tickets-3 asta 1 Mon\n")
    assert look_at("Tickets") == Look(DeviceTrouble.PAPER_OUT, frozenset({"Tickets-3"}))
    spooler.away()
    assert look_at("Tickets").trouble is DeviceTrouble.NO_PRINTER
