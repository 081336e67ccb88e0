"""Calls a client back: runs the panel, dials, and sends what became of the call."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from shiboken6 import isValid

from queueapp.domain.callback import PassedOn, Result, Tried
from queueapp.domain.promise import Entry
from queueapp.domain.promise_list import Details
from queueapp.domain.session import PromiseDone
from queueapp.domain.setup import Directory
from queueapp.errors import QueueappError, Refused
from ui.counter.calling_panel import CallingPanel
from ui.counter.control import DeskControl
from ui.live import MustWait
from ui.phone.dial import Dialled, dial, forget
from ui.shell import Shell
from ui.touch import told


class CallingBack(QObject):
    """The call to one client at a time."""

    def __init__(self, panel: CallingPanel, control: DeskControl, shell: Shell) -> None:
        super().__init__(panel)
        self._panel = panel
        self._control = control
        self._shell = shell
        self._entry: Entry | None = None
        self._number = ""
        self._begun = 0
        self._sent: Tried | None = None
        panel.dial_wanted.connect(self._dial)
        panel.finished.connect(self._finish)
        panel.closed.connect(self._close)
        control.promised.connect(self._kept)

    @property
    def directory(self) -> Directory | None:
        """The hall's set-up, once it was read."""
        board = self._shell.live.board
        return board.directory if board is not None else None

    def call(self, entry: Entry) -> None:
        """Show all that is known of a callback, ready to be dialled."""
        directory, session = self.directory, self._shell.session
        if directory is None:
            return
        if self._entry is not None and self._number:
            self._panel.setFocus()
            return  # A call is under way: it is finished first.
        self._entry, self._sent = entry, None
        person = directory.people[session.person_id]
        self._panel.open_call(entry, None, person, directory, self._shell.live.now)
        self._look(entry.promise.id)

    def mend(self, error: QueueappError) -> bool:
        """Say in the panel why the result was refused; false where the refusal is not of it."""
        if self._sent is None or self._control.asked is not self._sent:
            return False
        self._sent = None
        self._panel.show_error(told(error, self.directory))
        if isinstance(error, Refused) and self._entry is not None:
            # Who has read how it stands now may say all the same how the call went.
            self._look(self._entry.promise.id)
        return True

    def release(self) -> None:
        """Let the panel be used again: nothing is under way, however that ended."""
        if self._sent is not None:
            self._sent = None
            self._panel.show_error("")

    def leave(self) -> None:
        """The window goes: the number is not left behind for whoever pastes next."""
        forget(self._number)

    def _look(self, promise_id: int) -> None:
        session = self._shell.session
        self._shell.runner.run(
            lambda hall: hall.promises.details(session, promise_id), self._show_details
        )

    def _show_details(self, details: Details) -> None:
        if isValid(self._panel) and self._shows(details.entry.promise.id):
            self._entry = details.entry
            self._panel.show_details(details)

    def _dial(self, promise_id: int) -> None:
        session = self._shell.session
        if self._shell.live.out_of_touch:
            self._cannot_dial(promise_id, MustWait())
            return
        self._shell.runner.run(
            lambda hall: hall.phone.number(session, promise_id),
            lambda number: self._ring(promise_id, number),
            lambda error: self._cannot_dial(promise_id, error),
        )

    def _ring(self, promise_id: int, number: str) -> None:
        # Another client, or none, may stand there by the time the number has come.
        if not self._shows(promise_id):
            return
        self._number = number
        errands = self._shell.errands
        run: Callable[..., object] = self._shell.runner.work if errands is None else errands.run
        dial(number, run, lambda how: self._rings(promise_id, number, how))

    def _rings(self, promise_id: int, number: str, how: Dialled) -> None:
        if not self._shows(promise_id):
            forget(number)
            return
        self._begun = self._shell.live.now()
        self._panel.show_number(number, how)

    def _shows(self, promise_id: int) -> bool:
        return isValid(self._panel) and self._panel.promise_id == promise_id

    def _cannot_dial(self, promise_id: int, error: QueueappError) -> None:
        if self._shows(promise_id):
            self._panel.show_error(told(error, self.directory))

    def _finish(
        self, result: Result, note: str, due_at: int | None, passed_on: PassedOn | None
    ) -> None:
        if self._entry is None:
            return
        now = self._shell.live.now()
        self._sent = Tried(result, self._begun, now, note, due_at, passed_on)
        self._control.tried(self._entry.promise, self._sent)

    def _kept(self, _done: PromiseDone) -> None:
        if self._sent is not None and self._control.asked is self._sent:
            self._close()
            self._panel.close_panel()

    def _close(self) -> None:
        forget(self._number)
        self._number, self._entry, self._sent = "", None, None
