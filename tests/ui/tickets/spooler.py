"""A stand-in for the system's printing: `lpstat` on PATH, and what is printed as PDF files."""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from unicodedata import normalize

import pytest
from pypdf import PdfReader
from PySide6.QtPrintSupport import QPrinter

from ui.tickets import printing
from ui.tickets.layout import Laid

_LPSTAT = """#!/bin/sh
[ "$LC_ALL" = C ] || exit 9
[ -f {folder}/away ] && {{ echo 'lpstat: Bad file descriptor' >&2; exit 1; }}
case "$1" in
-o) cat {folder}/jobs ;;
-l) [ "$5" = Tickets ] || {{ echo "lpstat: Invalid destination name in list." >&2; exit 1; }}
    cat {folder}/state ;;
esac
"""
_STATE = """Tickets {accepting} since Mon Mar  2 10:00:00 2026
printer Tickets {doing} since Mon Mar  2 10:00:00 2026 -
\tForm mounted:
\tContent types: any
\tDescription: Tickets
\tAlerts: {alerts}
\tConnection: direct
"""


@dataclass
class Spooler:
    """The printer `Tickets` of a system: what it says of itself, and what came out."""

    folder: Path
    refuses: bool = False

    def says(
        self, alerts: str = "none", *, off: bool = False, accepts: bool = True, jobs: str = ""
    ) -> None:
        """How the printer fares from now on."""
        doing = "disabled" if off else "is idle.  enabled"
        accepting = "accepting requests" if accepts else "not accepting requests"
        text = _STATE.format(doing=doing, accepting=accepting, alerts=alerts)
        (self.folder / "jobs").write_text(jobs, encoding="utf-8")
        half = self.folder / "half"
        half.write_text(text, encoding="utf-8")
        half.replace(self.folder / "state")

    def away(self) -> None:
        """The system's printing does not run."""
        (self.folder / "away").touch()

    def send(self, laid: Laid, printer: str, title: str) -> None:
        """What a system's printer would do: the page becomes a file."""
        if self.refuses:
            raise printing.PrintingFailed(printer)
        device = QPrinter(QPrinter.PrinterMode.HighResolution)
        device.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        half = self.folder / "page.half"
        device.setOutputFileName(str(half))
        printing.print_on(laid, device)
        half.replace(self.folder / f"{len(self.printed):03d}-{title}.pdf")

    @property
    def printed(self) -> list[str]:
        """The tickets that came out, in their order."""
        return [path.stem.partition("-")[2] for path in sorted(self.folder.glob("*.pdf"))]

    def text(self, number: int = -1) -> str:
        """What stands on one of them."""
        path = sorted(self.folder.glob("*.pdf"))[number]
        return text_of(path.read_bytes())

    def pictures(self) -> int:
        """How many pictures are on the last of them."""
        path = sorted(self.folder.glob("*.pdf"))[-1]
        return len(PdfReader(BytesIO(path.read_bytes())).pages[0].images)


def text_of(pdf: bytes) -> str:
    """All text of a PDF of one page, as one line."""
    reader = PdfReader(BytesIO(pdf))
    assert len(reader.pages) == 1
    return " ".join(normalize("NFKC", reader.pages[0].extract_text()).split())


def size_of(pdf: bytes) -> tuple[int, int]:
    """The page's width and height in mm."""
    box = PdfReader(BytesIO(pdf)).pages[0].mediabox
    return round(float(box.width) / 72 * 25.4), round(float(box.height) / 72 * 25.4)


def stand_in(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Spooler:
    """Put the stand-in where the program looks for the system's printing; it looks often."""
    folder.mkdir()
    program = folder / "lpstat"
    program.write_text(_LPSTAT.format(folder=folder), encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{folder}:/usr/bin:/bin")
    spooler = Spooler(folder)
    spooler.says()
    monkeypatch.setattr(printing, "send", spooler.send)
    monkeypatch.setattr(printing, "_LOOK_EVERY_S", 0.03)
    monkeypatch.setattr(printing, "_LOOK_SELDOM_S", 0.03)
    return spooler
