"""Has what is beyond a limit noted, whichever window is open, and tells leads once."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from queueapp.clock import Clock
from queueapp.domain.alarm import Alarm, AlarmKind, Overdue, alarms_of
from queueapp.domain.board import Board
from queueapp.domain.roles import Permission, may
from queueapp.domain.session import Session
from ui.actions import ActionId
from ui.live import Live
from ui.runner import Runner
from ui.theme import Tone

if TYPE_CHECKING:
    from queueapp.services.hall import Hall

_SOON_MS = 1_000
"""A busy hall is looked at so often at most."""
_EVERY_MS = 60_000

WINDOW = "hall_now_window"
"""The name of the window in which all alarms are seen anyway."""


@dataclass(frozen=True, slots=True)
class _Looked:
    overdue: Overdue
    alarms: tuple[Alarm, ...]
    noted: tuple[Alarm, ...]


class AlarmWatch(QObject):
    """Looks when the hall has changed and once a minute; the worker does the work.

    `changed` when `overdue` or `alarms` are others; `beyond` carries the alarms that have come up
    since, each once. What was there when the program began was told by whoever was there then.
    """

    changed = Signal()
    beyond = Signal(object)

    def __init__(self, runner: Runner, live: Live, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.overdue = Overdue()
        """The promises of the hall that are overdue."""
        self.alarms: tuple[Alarm, ...] = ()
        """All that is beyond a limit."""
        self._runner, self._live = runner, live
        self._clock: Clock | None = None
        self._site_id = 0
        self._known: set[tuple[AlarmKind, int, int]] | None = None
        self._busy = self._due = False
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_SOON_MS)
        self._soon.timeout.connect(self.look)
        self._tick = QTimer(self)
        self._tick.setInterval(_EVERY_MS)
        self._tick.timeout.connect(self.look)
        live.board_changed.connect(self._board_changed)
        if live.board is not None:
            self._board_changed(live.board)

    def stop(self) -> None:
        """Look no more."""
        self._soon.stop()
        self._tick.stop()
        self._clock = None

    def look(self) -> None:
        """Look now, unless the hall is out of touch."""
        board, clock = self._live.board, self._clock
        if board is None or clock is None or self._live.out_of_touch:
            return
        if self._busy:
            self._due = True
            return
        self._busy, site_id, now = True, self._site_id, self._live.now()

        def job(hall: "Hall") -> _Looked | None:
            if hall.clock is not clock:
                return None
            overdue = hall.alarms.look(site_id)
            alarms = alarms_of(board, now, overdue)
            return _Looked(overdue, alarms, hall.alarms.note(site_id, alarms))

        def looked(found: _Looked | None) -> None:
            if not isValid(self):
                return
            self._busy = False
            if found is not None and clock is self._clock and site_id == self._site_id:
                self._take(found)
            if self._due:
                self._due = False
                self._soon.start()

        self._runner.in_background(job, looked)

    def _board_changed(self, board: Board) -> None:
        here = self._live.clock, board.directory.site.id
        if (self._clock, self._site_id) != here:
            self._clock, self._site_id = here
            self._known, self._busy = None, False
            self.overdue, self.alarms = Overdue(), ()
            self._tick.start()
            self.look()
        elif not self._soon.isActive():
            self._soon.start()

    def _take(self, found: _Looked) -> None:
        known = self._known
        new = found.noted
        if known is not None:
            new = tuple(alarm for alarm in found.alarms if alarm.known_by not in known)
        self._known = (known or set()) | {alarm.known_by for alarm in found.alarms}
        if (self.overdue, self.alarms) != (found.overdue, found.alarms):
            self.overdue, self.alarms = found.overdue, found.alarms
            self.changed.emit()
        if new:
            self.beyond.emit(new)


class AlarmNotice(QObject):
    """Tells a lead of what has gone beyond a limit: a line in the window, and no sound.

    Whoever works in another program just now gets a notification of the desktop.
    """

    def __init__(
        self,
        watch: AlarmWatch,
        live: Live,
        session: Callable[[], Session | None],
        window: Callable[[], QWidget | None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._live, self._session, self._window = live, session, window
        watch.beyond.connect(self._tell)

    def _tell(self, alarms: tuple[Alarm, ...]) -> None:
        from ui.closing.desktop import DesktopNotice
        from ui.lead.words import alarms_text, notification

        board, session, window = self._live.board, self._session(), self._window()
        if board is None or session is None or window is None:
            return
        person = board.directory.people.get(session.person_id)
        say = getattr(window, "say", None)
        if person is None or not may(person.role, Permission.RUN_HALL) or say is None:
            return
        text = alarms_text(alarms, board, self._live.now(), _key_of_hall(window))
        shown = window.findChild(QWidget, WINDOW)
        if shown is None or not shown.isVisible():
            say(text, Tone.CAUTION)
        notice = window.findChild(DesktopNotice) or DesktopNotice(window)
        notice.tell(notification(), text)


def _key_of_hall(window: QWidget) -> str:
    action = window.findChild(QAction, ActionId.HALL_NOW.value)
    if action is None:
        return ""
    return action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
