"""Work that needs no open hall, each piece on a thread of its own: it holds nothing up."""

import logging
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from typing import TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

from queueapp.errors import QueueappError

T = TypeVar("T")

_PATIENCE_S = 5.0
"""So long the program waits at its end for what is under way, such as a backup."""


class Errand:
    """One piece of work under way."""

    def __init__(self) -> None:
        self.dropped = False

    def drop(self) -> None:
        """Nobody wants to hear the answer any more; the work itself goes on to its end."""
        self.dropped = True


class Errands(QObject):
    """Runs work apart from the hall's worker and brings the answers to the GUI thread.

    What is raised on purpose goes to `failed`; anything else is a bug, and goes to `bug`.
    """

    bug = Signal(object)
    _answer = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._threads: list[threading.Thread] = []
        self._ended = False
        self._answer.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        job: Callable[[], T],
        done: Callable[[T], None] | None = None,
        failed: Callable[[QueueappError], None] | None = None,
    ) -> Errand:
        """Begin `job` at once."""
        errand = Errand()

        def work() -> None:
            try:
                answer = job()
            except QueueappError as error:
                logging.getLogger("queueapp").warning("errand: %r", error)
                trouble = error
                if failed is not None:
                    self._tell(errand, lambda: failed(trouble))
            except Exception as error:
                bug = error
                self._tell(errand, lambda: self.bug.emit(bug))
            else:
                if done is not None:
                    self._tell(errand, lambda: done(answer))

        self._threads = [thread for thread in self._threads if thread.is_alive()]
        thread = threading.Thread(target=work, name="errand", daemon=True)
        self._threads.append(thread)
        thread.start()
        return errand

    def stop(self) -> None:
        """Let what is under way come to its end, unless that takes too long; tell nobody."""
        self._ended = True
        until = time.monotonic() + _PATIENCE_S
        for thread in self._threads:
            thread.join(max(0.0, until - time.monotonic()))

    def _tell(self, errand: Errand, heard: Callable[[], None]) -> None:
        with suppress(RuntimeError):  # The program is gone already: nobody is left to be told.
            self._answer.emit((errand, heard))

    @Slot(object)
    def _deliver(self, answer: tuple[Errand, Callable[[], None]]) -> None:
        errand, heard = answer
        if not (errand.dropped or self._ended):
            heard()
