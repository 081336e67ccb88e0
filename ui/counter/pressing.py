"""What comes of a press of the next client, for who pressed it without seeing the window."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, SignalInstance
from PySide6.QtGui import QAction

from queueapp.domain.closing import after_closing
from queueapp.domain.session import Done
from queueapp.errors import QueueappError, Refusal, Refused
from ui import words
from ui.counter.control import DeskControl
from ui.counter.view import CounterView, Stage
from ui.touch import told

if TYPE_CHECKING:
    from queueapp.domain.setup import Directory

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Pressed:
    """What came of a press: whether somebody was called, and a sentence for whoever pressed."""

    called: bool
    text: str


class NextPress(QObject):
    """One press of the window's own action. `then` is told once what came of it.

    What the action would not do now is said at once; the press itself is the action's alone.
    """

    def __init__(
        self,
        action: QAction,
        control: DeskControl,
        view: Callable[[], CounterView | None],
        painted: SignalInstance,
        then: Callable[[Pressed], None],
        parent: QObject,
    ) -> None:
        """`view` is what the window shows, once the hall is read; `painted` says it changed."""
        super().__init__(parent)
        self._control, self._view, self._then = control, view, then
        self._over = False
        if not action.isEnabled():
            self._end(Pressed(False, self._why_not()))
            return
        control.done.connect(self._done)
        control.refused.connect(self._refused)
        control.busy_changed.connect(self._look)
        painted.connect(self._look)
        action.trigger()

    def _done(self, done: Done) -> None:
        view = self._view()
        counter = view.board.directory.counters.get(view.desk.counter_id) if view else None
        text = translate("NextPress", "{ticket} is called to {counter}.").format(
            ticket=done.visit.ticket,
            counter=words.counter_in_text(counter.name) if counter is not None else "",
        )
        self._end(Pressed(True, text))

    def _refused(self, error: QueueappError) -> None:
        self._end(Pressed(False, told(error, self._directory())))

    def _look(self) -> None:
        # The press was kept until the hall was read, and then there was nobody to call; or a fault
        # of the program took the answer away.
        if self._view() is not None and not self._control.busy:
            self._end(Pressed(False, self._why_not()))

    def _why_not(self) -> str:
        view = self._view()
        if self._control.busy:
            return translate(
                "NextPress",
                "The last press is still under way, so nothing more was done. "
                "Try again in a moment.",
            )
        if view is not None and view.stage is Stage.LOST:
            return told(Refused(Refusal.NOT_SIGNED_IN), self._directory())
        if view is not None and view.visit is not None:
            return told(Refused(Refusal.DESK_BUSY), self._directory())
        if view is not None and view.upcoming is None:
            closed = after_closing(view.board.day_at(view.now), view.now)
            return told(Refused(Refusal.NOBODY_WAITING, closed=closed), self._directory())
        return told(QueueappError())

    def _directory(self) -> Directory | None:
        view = self._view()
        return view.board.directory if view is not None else None

    def _end(self, pressed: Pressed) -> None:
        if not self._over:
            self._over = True
            self._then(pressed)
            self.deleteLater()
