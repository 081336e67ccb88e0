"""Which printers the system knows, and what keeps one from printing.

Everything here asks the system and may take seconds: for a thread of its own.
"""

import logging
import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass

from queueapp.domain.public.device import DeviceTrouble

_PATIENCE_S = 5.0
_PAPER = frozenset({"media-empty", "media-needed", "input-tray-missing"})
_OFF = frozenset({"offline", "shutdown", "paused", "stopped", "deactivated", "unreachable"})
_TRYING = frozenset({"connecting-to-device", "timed-out"})
_STUCK = frozenset({"media-jam", "cover-open", "door-open", "interlock-open", "other-error"})
_SEVERITY = re.compile(r"-(report|warning|error)$")
_REFUSES = re.compile(r"\snot\saccepting\s")
_DISABLED = re.compile(r"\sdisabled\ssince\s")
_JOB = re.compile(r"^(?P<printer>.+)-(?P<number>\d+)$")


@dataclass(frozen=True, slots=True)
class Look:
    """How a printer fares at one moment.

    `jobs` wait there or are being printed. `trying`: the system cannot reach it yet, which is
    nothing unusual for some seconds.
    """

    trouble: DeviceTrouble | None = None
    jobs: frozenset[str] = frozenset()
    trying: bool = False


def known_printers() -> tuple[str, ...]:
    """The names of the printers that the system knows, its usual one first."""
    from PySide6.QtPrintSupport import QPrinterInfo

    usual = QPrinterInfo.defaultPrinterName()
    return tuple(sorted(QPrinterInfo.availablePrinterNames(), key=lambda name: name != usual))


def look_at(name: str) -> Look:
    """How a printer fares; where the system does not say, nothing is amiss."""
    if sys.platform == "win32":
        return _look_on_windows(name)
    if shutil.which("lpstat") is None:
        return _look_through_qt(name)
    return _look_through_cups(name)


def read_cups(name: str, printers: str, jobs: str) -> Look:
    """What `lpstat -l -a … -p …` and `lpstat -o` say of a printer, in English."""
    lines = printers.splitlines()
    head = next((line for line in lines if line.startswith(f"printer {name} ")), None)
    if head is None:
        return Look(DeviceTrouble.NO_PRINTER)
    refuses = any(
        line.startswith(name) and _REFUSES.match(line.removeprefix(name)) for line in lines
    )
    waiting = frozenset(
        line.split()[0] for line in jobs.splitlines() if line and _is_job_of(name, line.split()[0])
    )
    reasons = set[str]()
    for line in lines:
        label, _, said = line.strip().partition(":")
        if label == "Alerts":
            reasons = {_SEVERITY.sub("", each) for each in re.split(r"[\s,]+", said.strip())}
    if reasons & _PAPER:
        return Look(DeviceTrouble.PAPER_OUT, waiting)
    if _DISABLED.search(head) or reasons & _OFF:
        return Look(DeviceTrouble.PRINTER_OFF, waiting)
    if refuses or reasons & _STUCK:
        return Look(DeviceTrouble.NOT_PRINTED, waiting)
    return Look(None, waiting, trying=bool(reasons & _TRYING))


def read_windows(status: int, attributes: int, jobs: dict[int, int]) -> Look:
    """What the spooler of Windows says: flags of a printer, and of each job by its number."""
    waiting = frozenset(map(str, jobs))
    of_jobs = 0
    for each in jobs.values():
        of_jobs |= each
    if status & _WINDOWS_PAPER or of_jobs & _WINDOWS_JOB_PAPER:
        return Look(DeviceTrouble.PAPER_OUT, waiting)
    off = status & _WINDOWS_OFF or attributes & _WINDOWS_WORK_OFFLINE
    if off or of_jobs & _WINDOWS_JOB_OFF:
        return Look(DeviceTrouble.PRINTER_OFF, waiting)
    if status & _WINDOWS_STUCK or of_jobs & _WINDOWS_JOB_STUCK:
        return Look(DeviceTrouble.NOT_PRINTED, waiting)
    return Look(None, waiting)


_WINDOWS_PAPER = 0x10 | 0x40
"""PRINTER_STATUS_PAPER_OUT, _PAPER_PROBLEM."""

_WINDOWS_OFF = 0x1 | 0x80 | 0x1000 | 0x400000
"""PRINTER_STATUS_PAUSED, _OFFLINE, _NOT_AVAILABLE, _DOOR_OPEN."""

_WINDOWS_STUCK = 0x2 | 0x8 | 0x100000
"""PRINTER_STATUS_ERROR, _PAPER_JAM, _USER_INTERVENTION."""

_WINDOWS_WORK_OFFLINE = 0x400
"""PRINTER_ATTRIBUTE_WORK_OFFLINE."""

_WINDOWS_JOB_PAPER, _WINDOWS_JOB_OFF = 0x40, 0x20
"""JOB_STATUS_PAPEROUT and JOB_STATUS_OFFLINE."""

_WINDOWS_JOB_STUCK = 0x2 | 0x200 | 0x400
"""JOB_STATUS_ERROR, _BLOCKED_DEVQ, _USER_INTERVENTION."""


def _is_job_of(name: str, job: str) -> bool:
    found = _JOB.match(job)
    return found is not None and found["printer"] == name


def _look_through_cups(name: str) -> Look:
    printers = _asked("-l", "-a", name, "-p", name)
    if printers is None:
        return Look(DeviceTrouble.NO_PRINTER)
    return read_cups(name, printers, _asked("-o", name) or "")


def _asked(*arguments: str) -> str | None:
    """What `lpstat` answers; nothing where the printer or its system is away."""
    words = {**os.environ, "LC_ALL": "C", "LANGUAGE": "C"}
    try:
        done = subprocess.run(
            ["lpstat", *arguments],
            capture_output=True,
            check=False,
            stdin=subprocess.DEVNULL,
            encoding="utf-8",
            errors="replace",
            timeout=_PATIENCE_S,
            env=words,
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        logging.getLogger("queueapp").warning("lpstat: %r", error)
        return None
    return done.stdout if done.returncode == 0 else None


def _look_through_qt(name: str) -> Look:
    from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

    printer = QPrinterInfo.printerInfo(name)
    if printer.isNull():
        return Look(DeviceTrouble.NO_PRINTER)
    failing = printer.state() in (QPrinter.PrinterState.Error, QPrinter.PrinterState.Aborted)
    return Look(DeviceTrouble.PRINTER_OFF if failing else None)


def _look_on_windows(name: str) -> Look:
    from ui.tickets.winspool import ask

    found = ask(name)
    return Look(DeviceTrouble.NO_PRINTER) if found is None else read_windows(*found)
