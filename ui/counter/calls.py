"""The telephone at one counter: the strip of F8, promises, and what is said of both.

Made once the hall is there: a window that is just opening has no use for it.
"""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from queueapp.domain.call import Call, CallEnd
from queueapp.domain.moment import Moment
from queueapp.domain.offline import OfflineCall
from queueapp.domain.promise import Entry
from queueapp.domain.record import ASIDE, ON_PROMISES, EventKind
from queueapp.domain.session import Done, PromiseDone
from queueapp.domain.visit import Visit
from queueapp.errors import QueueappError
from ui.counter.calls_said import promise_text, taken_down
from ui.counter.control import DeskControl
from ui.counter.phone_desk import PhoneDesk
from ui.counter.phone_strip import PhoneStage, PhoneStrip
from ui.counter.promise_desk import PromiseDesk
from ui.counter.view import CounterView
from ui.shell import Shell
from ui.theme import Tone

_UNDONE_BY_KEY = ASIDE | ON_PROMISES


class Calls(QObject):
    """Its widgets (`strip`, `calling`, `promises`) stand where its window puts them.

    `said` carries a line, its tone, whether the undo goes with it, and an action that does or None.
    `settled` says that what was asked for is kept. `opening` says that a part is about to take the
    focus, `focus_freed` that it has given it up, `list_wanted` is the wish for the whole list.
    """

    said = Signal(str, object, bool, object)
    settled = Signal()
    opening = Signal()
    focus_freed = Signal()
    list_wanted = Signal()

    def __init__(self, window: QWidget, control: DeskControl, shell: Shell) -> None:
        super().__init__(window)
        self._control = control
        self._live = shell.live
        self._put_away_last = False
        self._dropped = False
        self._undo_key = QKeySequence()
        self.strip = PhoneStrip()
        self._phone = PhoneDesk(self.strip, control, shell)
        self._promises = PromiseDesk(window, control, shell)
        self.calling, self.promises = self._promises.calling, self._promises.panel
        control.promised.connect(self._promise_done)
        control.taken_down.connect(self._taken_down)
        for followed in (control.done, control.added, control.withdrawn):
            followed.connect(self._something_followed)
        self._phone.put_away.connect(self._offer_line_back)
        self._phone.restored.connect(self._say_restored)
        self.strip.focus_freed.connect(self.focus_freed)
        self._promises.opening.connect(self.opening)
        self._promises.focus_freed.connect(self.focus_freed)
        self._promises.kept.connect(self._promise_done)
        self._promises.failed.connect(self._say_failed)
        self._promises.list_wanted.connect(self.list_wanted)
        self.promises.again_wanted.connect(self._take_down_again)

    @property
    def doing(self) -> frozenset[Moment]:
        """What the telephone is at, as the service standard sees it."""
        found = set()
        if self.strip.stage is PhoneStage.FREE:
            found.add(Moment.PHONE_WHILE_FREE)
        elif self.strip.stage is not PhoneStage.HIDDEN:
            found.add(Moment.PHONE_WHILE_SERVING)
        if self.strip.stage is not PhoneStage.HIDDEN and self.strip.fields.get("confidential"):
            found.add(Moment.PHONE_CONFIDENTIAL)
        if not self.calling.isHidden():
            found.add(Moment.PASSING_CALL_ON if self.calling.passes_on else Moment.CALLING_BACK)
        elif self._dropped and self.strip.stage is PhoneStage.HIDDEN:
            found.add(Moment.CALL_DROPPED)
        return frozenset(found)

    @property
    def strips(self) -> tuple[QWidget, ...]:
        """What takes the focus and gives it back."""
        return self.strip, self.calling

    def set_keys(self, keys: Sequence[QKeySequence], undo: QKeySequence) -> None:
        """Show on the buttons which keys of the window do the same."""
        self._promises.set_keys(keys)
        self._undo_key = undo

    def show_view(self, view: CounterView, usual: tuple[int, ...]) -> None:
        """Go by the hall as it is now; `usual` are the services, the most wanted first."""
        self._phone.show_view(view, usual)
        self._promises.show_view(view)

    def tick(self, now: int) -> None:
        """The time has gone on (ms UTC)."""
        self._phone.tick(now)

    def ring(self) -> None:
        """The phone rings."""
        self._dropped = False
        self.opening.emit()
        self._phone.ring()

    def drop(self, visit: Visit) -> None:
        """The call that is being served broke off."""
        self._phone.drop(visit)

    def forget_drop(self) -> None:
        """The call that broke off is on nobody's mind any more."""
        self._dropped = False

    def call_first(self) -> None:
        """Call the client who is chosen, or whose callback is due first."""
        self._promises.call_first()

    def call_back(self, entry: Entry) -> None:
        """Show a callback, ready to be dialled."""
        self._promises.call_back(entry)

    def undo(self) -> bool:
        """Bring back what was typed of a call, where nothing was done since it was put away."""
        return self._put_away_last and self._bring_back()

    def mend(self, error: QueueappError) -> bool:
        """Say where it was asked for why it was refused; false where the refusal is not of it."""
        return self._phone.mend(error) or self._promises.mend(error)

    def release(self) -> None:
        """Nothing is under way, however that ended."""
        self._phone.release()
        self._promises.release()

    def leave(self) -> None:
        """The window goes: what is half typed is kept, and nothing of a client stays behind."""
        self._phone.flush()
        self._promises.leave()

    def _bring_back(self) -> bool:
        if not self._phone.offers_back:
            return False
        self.opening.emit()
        return self._phone.bring_back()

    def _something_followed(self, done: object = None) -> None:
        self._put_away_last = False
        self._dropped = isinstance(done, Done) and done.kind is EventKind.CALL_DROPPED

    def _promise_done(self, done: PromiseDone) -> None:
        self.settled.emit()
        if not self._only_talked():
            self._something_followed()
        board = self._live.board
        if board is None or self._only_talked():
            return
        asked = self._control.asked
        end = asked.end if isinstance(asked, Call) else None
        self._dropped = end is CallEnd.DROPPED
        text = promise_text(done, self._live.now(), board.directory, end)
        if text:
            self.said.emit(text, Tone.GOOD, done.kind in _UNDONE_BY_KEY, None)

    def _taken_down(self, call: OfflineCall) -> None:
        self.settled.emit()
        if not self._only_talked():
            self._something_followed()
            self.said.emit(taken_down(call), Tone.CAUTION, False, None)

    def _only_talked(self) -> bool:
        """Whether all that was kept is the minutes of a call whose line can be brought back."""
        asked = self._control.asked
        talked = isinstance(asked, Call) and asked.end is CallEnd.TALKED
        return talked and self._phone.offers_back

    def _offer_line_back(self) -> None:
        self._put_away_last = True
        back = QAction(self.tr("Bring it back"), self)
        # Shown with the button; the window's undo does it.
        back.setShortcut(self._undo_key)
        back.triggered.connect(lambda _checked=False: self._bring_back())
        text = self.tr("What you typed of the call was put away.")
        self.said.emit(text, Tone.CAUTION, False, back)

    def _say_restored(self) -> None:
        text = self.tr("What you had typed of a call is here again.")
        self.said.emit(text, Tone.CAUTION, False, None)

    def _say_failed(self, text: str) -> None:
        self.said.emit(text, Tone.CAUTION, False, None)

    def _take_down_again(self, call: OfflineCall) -> None:
        self.opening.emit()
        self._phone.take_again(call)
