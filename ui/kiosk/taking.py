"""Takes one ticket for one confirmation, however often it is asked for."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from queueapp.domain.visit import Visit
from queueapp.errors import QueueappError
from ui.kiosk.expected import Wanted
from ui.runner import Runner

if TYPE_CHECKING:
    from queueapp.domain.session import Done
    from queueapp.services.hall import Hall

APART_S = 2.0
"""Two tickets of one kiosk are at least so far apart."""


def new_operation() -> str:
    """The key of a confirmation: whatever is asked with it makes one ticket."""
    from uuid import uuid4

    return f"kiosk-{uuid4().hex}"


class Taking(QObject):
    """Asks the hall for a ticket; `busy` until the answer is there."""

    def __init__(self, runner: Runner, site_id: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.busy = False
        self._runner, self._site_id = runner, site_id
        self._last = -APART_S
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._ask)
        self._job: Callable[[], None] = _nothing
        runner.bug.connect(self._give_up)

    def take(
        self,
        wanted: Wanted,
        operation: str,
        done: Callable[[Visit], None],
        failed: Callable[[QueueappError | None], None],
    ) -> None:
        """Have the ticket made; `failed` hears why not, or nothing where the program is at fault.

        While one is under way nothing more is asked for.
        """
        if self.busy:
            return
        self.busy = True
        site_id = self._site_id

        def job(hall: Hall) -> Done:
            return hall.kiosk.take(site_id, wanted.service_id, wanted.language, operation)

        def made(answer: Done) -> None:
            self.busy, self._last = False, time.monotonic()
            done(answer.visit)

        def not_made(error: QueueappError | None) -> None:
            self.busy = False
            failed(error)

        self._failed = not_made
        self._job = lambda: self._runner.run(job, made, not_made)
        wait = self._last + APART_S - time.monotonic()
        if wait > 0:
            self._later.start(round(wait * 1000))
        else:
            self._ask()

    def stop(self) -> None:
        """Ask for nothing more."""
        self._later.stop()

    def _ask(self) -> None:
        self._job()

    def _give_up(self, _error: object) -> None:
        if self.busy and not self._later.isActive():
            self._failed(None)


def _nothing() -> None:
    """What is asked before anything is wanted."""
