"""Runs work off the GUI thread: one worker thread owns the hall's database."""

import logging
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from queue import Empty, SimpleQueue
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot
from shiboken6 import isValid

from queueapp.errors import QueueappError, StorageTrouble

if TYPE_CHECKING:
    from queueapp.services.hall import Hall

T = TypeVar("T")

POLL_S = 0.1
"""How often an idle worker looks whether anybody else has written."""

_GIVE_WAY_S = 0.001
"""So long at most the window waits for a thread that computes; Python's own 5 ms add up."""


class Runner(QObject):
    """Hands jobs to the worker thread and brings the answers back to the GUI thread.

    Jobs run one after another in the order in which they were asked for. An answer goes to
    `done`, a refusal or storage trouble to `failed`; anything else that is raised is a bug, and
    goes to the signal `bug`. A window whose method was to hear and that has gone meanwhile hears
    nothing.
    """

    bug = Signal(object)
    _answer = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        sys.setswitchinterval(_GIVE_WAY_S)
        self._tasks: SimpleQueue[Callable[[], None] | None] = SimpleQueue()
        self._hall: Hall | None = None
        self._idle: Callable[[Hall], None] | None = None
        self._idle_fails = False
        self._answer.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self._thread = threading.Thread(target=self._work, name="hall", daemon=True)
        self._thread.start()

    def open(
        self,
        opening: Callable[[], "Hall"],
        done: Callable[["Hall"], None] | None = None,
        failed: Callable[[QueueappError], None] | None = None,
    ) -> None:
        """Open a hall on the worker thread, in place of the one that was open."""

        def task() -> "Hall":
            self._close_hall()
            self._hall = opening()
            return self._hall

        self._ask(task, done, failed)

    def run(
        self,
        job: Callable[["Hall"], T],
        done: Callable[[T], None] | None = None,
        failed: Callable[[QueueappError], None] | None = None,
    ) -> None:
        """Ask something of the open hall."""

        def task() -> T:
            if self._hall is None:
                raise RuntimeError("no hall is open")
            return job(self._hall)

        self._ask(task, done, failed)

    def in_background(self, job: Callable[["Hall"], T], done: Callable[[T | None], None]) -> None:
        """Ask the open hall something that nobody waits for.

        `done` hears `None` where no hall is open, or its database cannot be asked now.
        """

        def task() -> T | None:
            with suppress(StorageTrouble):
                return job(self._hall) if self._hall is not None else None
            return None

        self._ask(task, done, None)

    def work(
        self,
        job: Callable[[], T],
        done: Callable[[T], None] | None = None,
        failed: Callable[[QueueappError], None] | None = None,
    ) -> None:
        """Do something that needs no hall, such as reading a file."""
        self._ask(job, done, failed)

    def close_hall(self) -> None:
        """Let go of the hall that is open, once the jobs asked for before are done."""
        self._ask(self._close_hall, None, None)

    def when_idle(self, look: Callable[["Hall"], None] | None) -> None:
        """What the worker does after each job and ten times a second while it has none."""
        self._tasks.put(lambda: setattr(self, "_idle", look))

    def tell(self, heard: Callable[[], None]) -> None:
        """From the worker: have this run on the GUI thread."""
        with suppress(RuntimeError):  # The window is gone already: nobody is left to be told.
            self._answer.emit(heard)

    def stop(self) -> None:
        """Finish the jobs in hand, close the database and end the thread."""
        self._tasks.put(None)
        self._thread.join()

    def _ask(
        self,
        task: Callable[[], T],
        done: Callable[[T], None] | None,
        failed: Callable[[QueueappError], None] | None,
    ) -> None:
        def run() -> None:
            try:
                answer = task()
            except QueueappError as error:
                trouble = error
                if failed is not None:
                    self.tell(lambda: _untold(trouble) if _gone(failed) else failed(trouble))
                else:
                    _untold(trouble)
            except Exception as error:
                self._tell_error(self.bug.emit, error)
            else:
                if done is not None:
                    self.tell(lambda: None if _gone(done) else done(answer))

        self._tasks.put(run)

    def _tell_error(self, heard: Callable[[Any], None], error: Exception) -> None:
        self.tell(lambda: heard(error))

    @Slot(object)
    def _deliver(self, heard: Callable[[], None]) -> None:
        heard()

    def _work(self) -> None:
        while True:
            try:
                task = self._tasks.get(timeout=POLL_S if self._idle else None)
            except Empty:
                task = _nothing
            if task is None:
                self._close_hall()
                return
            task()
            if self._idle is not None and self._hall is not None and self._tasks.empty():
                self._look_around(self._idle, self._hall)

    def _look_around(self, look: Callable[["Hall"], None], hall: "Hall") -> None:
        try:
            look(hall)
        except Exception as error:
            # Told once, not ten times a second; the worker goes on.
            if not self._idle_fails:
                self._tell_error(self.bug.emit, error)
            self._idle_fails = True
        else:
            self._idle_fails = False

    def _close_hall(self) -> None:
        if self._hall is not None:
            self._idle = None
            self._hall.close()
            self._hall = None


def _nothing() -> None:
    """What an idle worker does before it looks around."""


def _gone(heard: Callable[..., None]) -> bool:
    """Whether the window whose method this is was closed while its answer was on the way."""
    owner = getattr(heard, "__self__", None)
    return isinstance(owner, QObject) and not isValid(owner)


def _untold(error: QueueappError) -> None:
    logging.getLogger("queueapp").warning("untold: %r", error)
