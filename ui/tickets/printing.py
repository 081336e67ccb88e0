"""Prints tickets on a thread of its own and watches the printer; a ticket stands all the same."""

import logging
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from enum import Enum
from queue import Empty, SimpleQueue
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot

from queueapp.domain.public.device import DeviceTrouble
from queueapp.domain.public.ticket_paper import TicketPaper
from ui.tickets.layout import Laid, lay_out, page_of

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from ui.runner import Runner

    Then = Callable[[DeviceTrouble | None], None]

WATCH_S = 30.0
"""So long after a job the printer is watched: the system takes what no paper is there for."""

_LOOK_EVERY_S, _LOOK_SELDOM_S = 2.0, 10.0
_PATIENCE_S = 5.0
_REACHED_WITHIN_S = 10.0
"""A printer that cannot be reached for so long is off."""


class PrintingFailed(Exception):
    """The system took nothing to print."""


class _Turn(Enum):
    """What the thread does besides printing."""

    LOOK = 1
    NO_WATCH = 2
    END = 3


@dataclass(frozen=True, slots=True)
class _Job:
    paper: TicketPaper
    ticket: str
    logo: bytes | None
    printer: str
    size: str
    then: "Then | None"


@dataclass(slots=True)
class _Watch:
    """What the printer is watched for: the last ticket that went to it."""

    printer: str
    ticket: str
    until: float
    begun: float
    jobs: frozenset[str] = frozenset()
    trouble: DeviceTrouble | None = None


class TicketPrinter(QObject):
    """Prints tickets one after the other; nobody who asks for one waits for it.

    `told` carries what is amiss with the printer, or `None`, each time that changes, with the
    ticket that was not printed: at once where the system takes none, and within half a minute
    where it took the ticket and the printer did not print it. Trouble is looked at until it ends.
    `bug` carries what went wrong in the program itself.
    """

    told = Signal(object, str)
    bug = Signal(object)
    _answer = Signal(object)

    def __init__(
        self,
        runner: "Runner | None",
        site_id: int,
        printer: str,
        size: str = "80",
        parent: QObject | None = None,
    ) -> None:
        """Print on a printer by its name in the system; `size` is one of `fixed.PAPERS`.

        The site's logo is read through `runner`.
        """
        super().__init__(parent)
        self._runner, self._site_id = runner, site_id
        self.printer, self.size = printer, size
        self._logos: dict[int, bytes | None] = {}
        self._queue: SimpleQueue[_Job | _Turn] = SimpleQueue()
        self._thread: threading.Thread | None = None
        self._told: DeviceTrouble | None = None
        self._unprinted = ""
        self._answer.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    @property
    def trouble(self) -> DeviceTrouble | None:
        """What is amiss, as it was told last."""
        return self._told

    @property
    def unprinted(self) -> str:
        """The last ticket that was not printed, while something is amiss."""
        return self._unprinted

    def set_up(self, printer: str, size: str) -> None:
        """Print elsewhere from now on; what was amiss there is of no concern any more."""
        if (printer, size) != (self.printer, self.size):
            self.printer, self.size = printer, size
            self.forget_trouble()

    def forget_trouble(self) -> None:
        """Somebody has seen to the printer: nothing is amiss until it fails again."""
        if self._thread is not None:
            self._queue.put(_Turn.NO_WATCH)
        self._heard(None, "")

    def print(self, paper: TicketPaper, ticket: str, then: "Then | None" = None) -> None:
        """Print a ticket; `then` hears once whether the system took it, on the GUI thread."""
        logo, runner = paper.logo, self._runner
        if logo is None or logo in self._logos or runner is None:
            self._send(paper, ticket, self._logos.get(logo or 0), then)
            return
        known, site_id = logo, self._site_id

        def read(content: bytes | None) -> None:
            if content is not None:
                self._logos[known] = content
            self._send(paper, ticket, content, then)

        runner.in_background(lambda hall: hall.screens.picture(site_id, known), read)

    def stop(self) -> None:
        """Print what was asked for, and wait a few seconds for it; nobody is told any more."""
        thread = self._thread
        self.end()
        if thread is not None:
            thread.join(_PATIENCE_S)

    def end(self) -> None:
        """Print what was asked for, look at the printer no more, and end the thread then."""
        if self._thread is not None:
            self._queue.put(_Turn.END)
            self._thread = None

    def _send(
        self, paper: TicketPaper, ticket: str, logo: bytes | None, then: "Then | None"
    ) -> None:
        if self._thread is None:
            self._thread = threading.Thread(target=self._work, name="tickets", daemon=True)
            self._thread.start()
        self._queue.put(_Job(paper, ticket, logo, self.printer, self.size, then))

    # On the thread of its own

    def _work(self) -> None:
        watch: _Watch | None = None
        while True:
            try:
                turn: _Job | _Turn = self._queue.get(timeout=_pause(watch))
            except Empty:
                turn = _Turn.LOOK
            if turn is _Turn.END:
                return
            try:
                if isinstance(turn, _Job):
                    watch = self._print(turn)
                elif turn is _Turn.NO_WATCH:
                    watch = None
                elif watch is not None:
                    watch = self._look(watch)
            except Exception as error:
                logging.getLogger("queueapp").exception("printing")
                watch = None
                self._tell(lambda bug=error: self.bug.emit(bug))  # type: ignore[misc]

    def _print(self, job: _Job) -> _Watch | None:
        from ui.tickets.printers import look_at

        trouble = self._printed(job)
        if job.then is not None:
            self._tell(lambda: job.then and job.then(trouble))
        now = time.monotonic()
        watch = _Watch(job.printer, job.ticket, now + WATCH_S, now, trouble=trouble)
        if trouble is not None:
            self._tell_trouble(watch)
            return watch if trouble is DeviceTrouble.NO_PRINTER and job.printer else None
        watch.jobs = look_at(job.printer).jobs
        return watch

    def _printed(self, job: _Job) -> DeviceTrouble | None:
        from ui.tickets.printers import look_at

        if not job.printer or look_at(job.printer).trouble is DeviceTrouble.NO_PRINTER:
            return DeviceTrouble.NO_PRINTER
        try:
            send(lay_out(job.paper, job.size, job.logo), job.printer, job.ticket)
        except PrintingFailed as error:
            logging.getLogger("queueapp").warning("ticket-not-printed: %s", error)
            return DeviceTrouble.NOT_PRINTED
        return None

    def _look(self, watch: _Watch) -> _Watch | None:
        from ui.tickets.printers import look_at

        look, now, before = look_at(watch.printer), time.monotonic(), watch.trouble
        watch.trouble = look.trouble
        if look.trying and now - watch.begun > _REACHED_WITHIN_S:
            watch.trouble = DeviceTrouble.PRINTER_OFF
        over = now >= watch.until
        if over and watch.trouble is None and watch.jobs & look.jobs:
            watch.trouble = DeviceTrouble.NOT_PRINTED
        if watch.trouble is not before or not (watch.trouble or watch.jobs & look.jobs):
            self._tell_trouble(watch)
        return None if over and watch.trouble is None else watch

    def _tell_trouble(self, watch: _Watch) -> None:
        trouble, ticket = watch.trouble, watch.ticket
        self._tell(lambda: self._heard(trouble, ticket))

    def _tell(self, heard: Callable[[], object]) -> None:
        with suppress(RuntimeError):  # The window is gone already: nobody is left to be told.
            self._answer.emit(heard)

    # On the GUI thread

    @Slot(object)
    def _deliver(self, heard: Callable[[], object]) -> None:
        heard()

    def _heard(self, trouble: DeviceTrouble | None, ticket: str) -> None:
        ticket = ticket if trouble is not None else ""
        if (trouble, ticket) != (self._told, self._unprinted):
            self._told, self._unprinted = trouble, ticket
            self.told.emit(trouble, ticket)


def send(laid: Laid, printer: str, title: str) -> None:
    """Hand a ticket to a printer of the system; raises `PrintingFailed` where it takes none."""
    from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

    found = QPrinterInfo.printerInfo(printer)
    if found.isNull():
        raise PrintingFailed(f"unknown: {printer}")
    device = QPrinter(found, QPrinter.PrinterMode.HighResolution)
    device.setDocName(title)
    print_on(laid, device)


def print_on(laid: Laid, device: "QPrinter") -> None:
    """Print on a printer that is set up; raises `PrintingFailed` where it takes nothing."""
    from PySide6.QtCore import QMarginsF
    from PySide6.QtGui import QPageLayout, QPainter

    page = QPageLayout(page_of(laid), QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0))
    device.setFullPage(True)
    device.setPageLayout(page)
    device.setFullPage(True)
    painter = QPainter()
    if not painter.begin(device):
        raise PrintingFailed(device.printerName())
    laid.paint(painter, device.resolution())
    if not painter.end():
        raise PrintingFailed(device.printerName())


def _pause(watch: _Watch | None) -> float | None:
    if watch is None:
        return None
    return _LOOK_EVERY_S if time.monotonic() < watch.until else _LOOK_SELDOM_S
