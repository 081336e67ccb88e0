"""Reminders that closing is near, in one window: they wait while a client is served."""

from collections.abc import Callable, Mapping, Sequence
from enum import StrEnum

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from queueapp.domain.board import Board
from queueapp.domain.forecast.state import Forecast
from queueapp.domain.reminders import (
    CLOSED,
    Reminded,
    Step,
    due_reminder,
    minutes_left,
    outstanding,
    step_of,
)
from queueapp.domain.roles import Permission, may
from queueapp.domain.session import Session
from ui import words
from ui.actions import ActionId
from ui.closing.desktop import DesktopNotice
from ui.closing.reminder_words import (
    nobody_left,
    nothing_left,
    notification,
    offers,
    reminder_text,
)
from ui.theme import Tone
from ui.widgets.banner import Banner

_SHOWN_FOR_S = 120.0
_NATIVE = QKeySequence.SequenceFormat.NativeText


class AtWork(StrEnum):
    """What whoever works in the window is at: only the free are notified, nobody who serves is
    reminded.
    """

    FREE = "free"
    AWAY = "away"
    SERVING = "serving"


class _Strip(Banner):
    """A reminder; what it says follows what is true, and is read out once."""

    def follow(self, text: str, actions: Sequence[QAction]) -> None:
        """Say this instead, without a word to screen readers; take away what needs no doing now."""
        if text != self.text():
            self._text.setText(text)
        for button in self._buttons:
            if button.action not in actions and not button.hasFocus():
                button.hide()


class Reminders(QObject):
    """Shows each reminder once in `strip`, which its window puts where nothing moves for it.

    A reminder goes by itself and never takes the focus. `foreseen` gives the forecast and its
    sentence, where there is one. `shown` carries the `Step` of what has come to sight.
    """

    shown = Signal(object)

    def __init__(
        self,
        window: QWidget,
        session: Session,
        actions: Mapping[ActionId, QAction],
        foreseen: Callable[[], tuple[Forecast | None, str]],
    ) -> None:
        super().__init__(window)
        self._session, self._actions, self._foreseen = session, actions, foreseen
        self._last: Reminded | None = None
        self._at_work = AtWork.FREE
        self._on: Step | None = None
        self._offered: int | None = None
        self.strip = _Strip()
        self.strip.setObjectName("closing_reminder")
        self.strip.dismissed.connect(self._gone)
        self._desktop = DesktopNotice(window)

    def look(self, board: Board, at_work: AtWork, now: int) -> None:
        """Go by the hall as it is at `now` (ms UTC), and by what is being done in the window."""
        self._at_work = at_work
        if at_work is AtWork.SERVING or board.closed_at is not None:
            self._hush()
            return
        self._withdraw_offer(board)
        due = due_reminder(board.day, board.directory.site.reminders, now, self._last)
        if due is not None:
            self._last = due
            self._show(board, step_of(due.minutes), at_work, now)
        elif self._may_offer_end(board, now):
            self._offer_end(board)
        elif self._on is not None:
            self._keep_true(board, now)

    def _show(self, board: Board, step: Step, at_work: AtWork, now: int) -> None:
        found, (forecast, _) = outstanding(board), self._foreseen()
        self._on = step
        wanted = offers(step, found, forecast, lead=self._may(board, Permission.CLOSE_DAY))
        if ActionId.CLOSE_DAY in wanted:
            self._offered = board.day.closes_at
        late = step in (Step.TELL_LAST, Step.NO_MORE, Step.CLOSED)
        self.strip.show_message(
            self._text(board, step, now),
            Tone.CAUTION if late or found.untold else Tone.ACCENT,
            actions=self._possible(wanted),
            hide_after=_SHOWN_FOR_S,
            # So that whoever hears it can still do something about it.
            assertive=late,
        )
        if at_work is AtWork.FREE:
            self._desktop.tell(*notification(step, self._closes(board)))
        self.shown.emit(step)

    def _keep_true(self, board: Board, now: int) -> None:
        moved = self._last is None or self._last.closes_at != board.day.closes_at
        if moved or self._on is None:
            self._hush()
        else:
            found, (forecast, _) = outstanding(board), self._foreseen()
            lead = self._may(board, Permission.CLOSE_DAY)
            wanted = offers(self._on, found, forecast, lead=lead)
            self.strip.follow(self._text(board, self._on, now), self._possible(wanted))

    def _text(self, board: Board, step: Step, now: int) -> str:
        found, (_, foreseen) = outstanding(board), self._foreseen()
        left = minutes_left(board.day.closes_at or now, now)
        tell = self._actions.get(ActionId.TELL)
        key = tell.shortcut().toString(_NATIVE) if tell is not None else ""
        return reminder_text(
            step,
            self._closes(board),
            left,
            found,
            foreseen,
            key,
            call=self._call_now(board, now),
            staffed=bool(board.open_desks),
        )

    def _call_now(self, board: Board, now: int) -> str:
        """Whom this counter can call, with the key, where nobody is at it; nothing elsewhere."""
        call = self._actions.get(ActionId.NEXT)
        counter = self._session.counter_id
        if call is None or counter is None or self._at_work is not AtWork.FREE:
            return ""
        visit = board.next_for(counter, now)
        return f"{visit.ticket} ({call.shortcut().toString(_NATIVE)})" if visit else ""

    def _may_offer_end(self, board: Board, now: int) -> bool:
        """Whether the day is to be closed by this person, and was not offered yet."""
        closes_at = board.day.closes_at
        if closes_at is None or now < closes_at or self._offered == closes_at:
            return False
        said = self._last == Reminded(closes_at, CLOSED)
        served = not outstanding(board).still_to_serve
        return said and served and self._may(board, Permission.CLOSE_DAY)

    def _offer_end(self, board: Board) -> None:
        self._offered, self._on = board.day.closes_at, None
        left = board.waiting or board.held
        self.strip.show_message(
            nobody_left() if left else nothing_left(),
            Tone.ACCENT,
            actions=self._possible((ActionId.CLOSE_DAY,)),
            assertive=False,
        )

    def _withdraw_offer(self, board: Board) -> None:
        """The offer to close the day goes with what made it true."""
        if self._offered is None:
            return
        if self._offered != board.day.closes_at or outstanding(board).still_to_serve:
            self._offered = None
            if self._on is None:
                self._hush()

    def _possible(self, wanted: tuple[ActionId, ...]) -> list[QAction]:
        found = (self._actions.get(each) for each in wanted)
        return [action for action in found if action is not None]

    def _hush(self) -> None:
        self._on = None
        self.strip.dismiss()
        self._desktop.withdraw()

    def _gone(self) -> None:
        self._on = None

    def _may(self, board: Board, permission: Permission) -> bool:
        person = board.directory.people.get(self._session.person_id)
        return person is not None and may(person.role, permission)

    @staticmethod
    def _closes(board: Board) -> str:
        closes_at = board.day.closes_at
        if closes_at is None:
            return ""
        return words.clock_time(closes_at, board.directory.site.zone)
