"""Writes where it cannot be done; run in a process of its own, which is limited."""

import os
import resource
import signal
import sys
import tempfile
from pathlib import Path
from zoneinfo import ZoneInfo

from queueapp.domain.history.table import Kind
from queueapp.reports.csv_file import CsvForm, write_csv
from queueapp.reports.export import Export, Part, bytes_part
from queueapp.reports.safe_file import SaveTrouble
from queueapp.reports.sheet import Sheet
from queueapp.reports.xlsx import Made, write_xlsx

VILNIUS = ZoneInfo("Europe/Vilnius")
NOBODY = 65534


def full_csv(folder: Path) -> None:
    path = folder / "a"
    _fill(Export([Part(path, lambda beside: write_csv(beside, _many(), CsvForm.PLAIN, VILNIUS))]))


def full_xlsx(folder: Path) -> None:
    path, made = folder / "a", Made("x", "y", 0)
    _fill(Export([Part(path, lambda beside: write_xlsx(beside, [_many()], made, VILNIUS))]))


def full_bytes(folder: Path) -> None:
    _fill(Export([bytes_part(folder / "a", lambda: b"x" * 100_000)]))


def unwritable(folder: Path) -> None:
    if os.geteuid() == 0:
        os.setuid(NOBODY)
    _say(Export([bytes_part(folder / "a", lambda: b"x")]))


def _many() -> Sheet:
    rows = [(f"{number:x}" * 9,) for number in range(500)]
    return Sheet("x", ("a",), (Kind.TEXT,), (rows for _ in range(50)))


def _fill(export: Export) -> None:
    """A limit on the size of files is as near as a process comes to a disk that fills."""
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))
    with tempfile.TemporaryDirectory() as own:
        # Others put files into the system's folder at any time.
        tempfile.tempdir = own
        _say(export)
        assert os.listdir(own) == []


def _say(export: Export) -> None:
    try:
        while export.step():
            pass
        export.keep()
    except SaveTrouble as trouble:
        sys.stdout.write(trouble.fault)
