"""Half-typed lines on the disk: written soon after the last key, in order, on a thread of its own.

Not the hall's worker: while a server does not answer, that waits, and what is typed would be lost
with the program.
"""

import logging
from collections.abc import Callable, Mapping
from concurrent.futures import Future, ThreadPoolExecutor

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from queueapp.errors import StorageTrouble
from ui.phone.drafts import Drafts

_KEEP_MS = 250
"""What is typed is on the disk so long after a key, however long somebody goes on typing."""

Fields = Mapping[str, object]


class Paper(QObject):
    """The draft of one person."""

    _found = Signal(object)

    def __init__(self, drafts: Drafts | None, key: str, parent: QObject) -> None:
        super().__init__(parent)
        self._drafts, self._key = drafts, key
        self._fields: Fields | None = None
        self._reader: Callable[[Fields], None] | None = None
        self._found.connect(self._tell, Qt.ConnectionType.QueuedConnection)
        self._writer: ThreadPoolExecutor | None = None
        self._gone = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_KEEP_MS)
        self._timer.timeout.connect(self._write_now)

    def read(self, found: Callable[[Fields], None]) -> None:
        """Tell `found` what was kept, if anything was."""
        drafts, key = self._drafts, self._key
        if drafts is None or self._gone:
            return

        self._reader = found
        self._do(lambda: self._found.emit(drafts.load(key)))

    def write(self, fields: Fields | None) -> None:
        """Keep this soon; nothing at all where there is nothing."""
        self._fields = fields
        if not self._timer.isActive():
            self._timer.start()

    def throw_away(self) -> None:
        """It is needed no more."""
        self._fields = None
        self._write_now()

    def flush(self) -> None:
        """Do what is due soon, and wait until it is done: the window goes."""
        if self._timer.isActive():
            self._write_now()
        if self._writer is not None:
            self._writer.shutdown()
            self._writer = None
        self._gone = True

    def _tell(self, fields: Fields | None) -> None:
        if fields and self._reader is not None:
            self._reader(fields)

    def _write_now(self) -> None:
        self._timer.stop()
        drafts, key, fields = self._drafts, self._key, self._fields
        if drafts is None:
            return
        if fields is None:
            self._do(lambda: drafts.forget(key))
        else:
            self._do(lambda: drafts.keep(key, fields))

    def _do(self, job: Callable[[], None]) -> None:
        if self._writer is None:
            self._writer = ThreadPoolExecutor(1, "drafts")
        self._writer.submit(job).add_done_callback(_note)
        if self._gone:  # An answer may come yet to what was sent; no thread is to wait for more.
            self._writer.shutdown(wait=False)
            self._writer = None


def _note(done: "Future[None]") -> None:
    error = done.exception()
    if isinstance(error, StorageTrouble):
        logging.getLogger("queueapp").warning("a draft: %r", error)
    elif error is not None:
        logging.getLogger("queueapp").error("a draft", exc_info=error)
