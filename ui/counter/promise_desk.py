"""What one counter does about its promises: shows them, calls back, and prepares answers."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QWidget

from queueapp.domain.promise import Entry, PromiseKind
from queueapp.domain.roles import Permission, may
from queueapp.errors import QueueappError
from ui.counter.calling_back import CallingBack
from ui.counter.calling_panel import CallingPanel
from ui.counter.control import DeskControl
from ui.counter.offers import can_call
from ui.counter.promises_panel import PromisesPanel
from ui.counter.view import CounterView
from ui.sheets.answering import Answering
from ui.shell import Shell


class PromiseDesk(QObject):
    """The two panels of promises, and what is asked for in them.

    `opening` says that a panel is about to take the focus, `focus_freed` that it has given it up.
    `kept` carries what was done about a promised answer, `failed` a sentence, `list_wanted` is the
    wish for the whole list.
    """

    opening = Signal()
    focus_freed = Signal()
    kept = Signal(object)
    failed = Signal(str)
    list_wanted = Signal()

    def __init__(self, window: QWidget, control: DeskControl, shell: Shell) -> None:
        super().__init__(window)
        self.panel = PromisesPanel()
        self.calling = CallingPanel()
        self._shell = shell
        self._view: CounterView | None = None
        self._calling_back = CallingBack(self.calling, control, shell)
        self._answering = Answering(window, shell)
        self.calling.focus_freed.connect(self.focus_freed)
        self._answering.kept.connect(self.kept)
        self._answering.failed.connect(self.failed)
        self.panel.discard_wanted.connect(control.discard)
        self.panel.call_wanted.connect(self._with(self.call_back))
        self.panel.open_wanted.connect(self._with(self._open))
        self.panel.list_wanted.connect(self.list_wanted)
        shell.live.unshared.changed.connect(self._show)

    def set_keys(self, keys: Sequence[QKeySequence]) -> None:
        """Show on the buttons which keys of the window do the same."""
        self.panel.set_keys(*keys)

    def show_view(self, view: CounterView) -> None:
        """Show the promises of whoever sits here, as the hall is now."""
        self._view = view
        self._show()

    def call_first(self) -> None:
        """Call the client who is chosen, or whose callback is due first."""
        promises = self._view.promises if self._view is not None else ()
        entry = self.panel.chosen() or next((each for each in promises if can_call(each)), None)
        if entry is not None:
            self.call_back(entry)

    def call_back(self, entry: Entry) -> None:
        """Show a callback, ready to be dialled."""
        self.opening.emit()
        self._calling_back.call(entry)

    def answer(self, entry: Entry) -> None:
        """Show the texts of a promised answer."""
        self._answering.open(entry)

    def mend(self, error: QueueappError) -> bool:
        """Say where it was asked for why it was refused; false where the refusal is not of it."""
        return self._calling_back.mend(error)

    def release(self) -> None:
        """Let the panels be used again: nothing is under way, however that ended."""
        self._calling_back.release()

    def leave(self) -> None:
        """The window goes: nothing of a client stays behind it."""
        self._calling_back.leave()

    def _show(self) -> None:
        view = self._view
        if view is not None:
            directory = view.board.directory
            person = directory.people.get(view.session.person_id)
            self.panel.show_promises(
                view.promises,
                view.now,
                directory.site.zone,
                view.situation,
                view.unshared(self._shell.live.unshared.calls),
                decides=person is not None and may(person.role, Permission.DECIDE_PROMISES),
            )

    def _open(self, entry: Entry) -> None:
        if can_call(entry):
            self.call_back(entry)
        elif entry.promise.kind is PromiseKind.CALLBACK:
            self.list_wanted.emit()
        else:
            self.answer(entry)

    def _with(self, act: Callable[[Entry], None]) -> Callable[[int], None]:
        def slot(promise_id: int) -> None:
            promises = self._view.promises if self._view is not None else ()
            entry = next((each for each in promises if each.promise.id == promise_id), None)
            if entry is not None:
                act(entry)

        return slot
