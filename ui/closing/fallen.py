"""A promise that may not be kept before closing: staff are warned once for each fall, quietly."""

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QCoreApplication, QEvent, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from queueapp.domain.board import Board
from queueapp.domain.closing import after_closing, closing_of
from queueapp.domain.forecast.state import Forecast, Verdict
from queueapp.domain.visit import Told, Visit
from ui import words
from ui.i18n import Numbered
from ui.theme import Tone, space
from ui.widgets.banner import Banner
from ui.widgets.painting import RESCALING

translate = QCoreApplication.translate

SURE_AGAIN = 0.95
"""From this chance on a promise that had fallen counts as safe again: noise warns nobody twice."""

_MOST = 6
"""More tickets are not named one by one."""


class FallenWords(Numbered):
    """The context of the words here that go with a number."""


class Fallen:
    """Which promises have fallen; a pure account of forecasts, one after the other."""

    def __init__(self) -> None:
        self._fallen: set[int] = set()

    def look(
        self, board: Board, forecast: Forecast | None, now: int
    ) -> tuple[tuple[Visit, ...], bool]:
        """Whose promises are in danger at `now` (ms UTC), and whether one fell since the last look.

        Once the hall has closed, those promised are what is left to be served: nothing falls then.
        """
        promised = [v for v in (*board.waiting, *board.held) if v.told is Told.WILL_BE]
        if closing_of(board.day) is None or after_closing(board.day, now):
            promised = []
        before = self._fallen
        if forecast is None:
            return tuple(visit for visit in promised if visit.id in before), False
        chances = {each.id: each for each in forecast.outlooks}
        self._fallen = set()
        for visit in promised:
            outlook = chances.get(visit.id)
            if outlook is None:
                low = visit.id in before
            elif visit.id in before:
                low = outlook.chance < SURE_AGAIN
            else:
                low = outlook.verdict is not Verdict.YES
            if low:
                self._fallen.add(visit.id)
        found = tuple(visit for visit in promised if visit.id in self._fallen)
        return found, bool(self._fallen - before)


class Covered(Protocol):
    """Another line in the same place, which knows itself when it is to be seen."""

    def cover(self, *, covered: bool) -> None:
        """Take no room as long as something more pressing stands in its place."""


class FallenStrip(QWidget):
    """The warning, with what to do; out of sight while all promises stand.

    `actions` stand in it as buttons; `call_wanted` carries the first client in danger who can be
    called here. Put away, it comes back when another promise falls. While it is there it stands in
    place of what it was `put_before`.
    """

    call_wanted = Signal(object)

    _built = False

    def __init__(
        self,
        actions: Sequence[QAction],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("fallen")
        self._account = Fallen()
        self._first: Visit | None = None
        self._text = ""
        self._call = QAction(self)
        self._call.setObjectName("call_fallen")
        self._call.triggered.connect(lambda _checked=False: self.call_wanted.emit(self._first))
        self._actions = (self._call, *actions)
        self._banner = Banner()
        self._banner.setObjectName("fallen_banner")
        self._banner.dismissed.connect(lambda: self._show_strip(shown=False))
        self._behind: Covered | None = None
        self._box = QVBoxLayout(self)
        self._box.addWidget(self._banner)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._built = True
        self._rescale()
        self.hide()

    def put_before(self, other: Covered) -> None:
        """Keep another line out of sight while the warning is there: no room is taken twice."""
        self._behind = other
        other.cover(covered=not self.isHidden())

    def look(
        self,
        board: Board,
        forecast: Forecast | None,
        now: int,
        *,
        counter_id: int | None = None,
        free: bool = True,
    ) -> None:
        """Go by the hall and the last forecast, as a counter sees it, or reception without one.

        `free` says that somebody could be called at the counter.
        """
        found, fell = self._account.look(board, forecast, now)
        self._first = next((v for v in found if _is_called_at(v, board, counter_id, now)), None)
        self._call.setEnabled(free and self._first is not None)
        self._call.setVisible(self._first is not None)
        if self._first is not None:
            self._call.setText(self.tr("Call {ticket}").format(ticket=self._first.ticket))
        if not found:
            self._text = ""
            self._banner.dismiss()
            return
        text = warning(found, board)
        if fell or (text != self._text and not self.isHidden()):
            self._say(text, loud=fell)
        self._text = text

    def _say(self, text: str, *, loud: bool) -> None:
        self._show_strip(shown=True)
        if loud or text != self._banner.text():
            self._banner.show_message(text, Tone.CAUTION, actions=self._actions, assertive=False)

    def _show_strip(self, *, shown: bool) -> None:
        self.setVisible(shown)
        if self._behind is not None:
            self._behind.cover(covered=shown)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the application's font."""
        if self._built and event.type() in RESCALING:
            self._rescale()
        super().changeEvent(event)

    def _rescale(self) -> None:
        self._box.setContentsMargins(space(4), space(1), space(4), space(1))


def _is_called_at(visit: Visit, board: Board, counter_id: int | None, now: int) -> bool:
    if counter_id is None:
        return False
    if visit.hold is not None:
        return visit.hold.counter_id == counter_id
    return board.offered(visit, counter_id, now)


def warning(found: Sequence[Visit], board: Board) -> str:
    """What staff are to know of promises in danger, and what they can do."""
    time = words.clock_time(closing_of(board.day) or 0, board.directory.site.zone)
    if len(found) > _MOST:
        who = FallenWords.tr("%n clients were told that they will be served", "", len(found))
    else:
        tickets = ", ".join(visit.ticket for visit in found)
        who = (
            translate("FallenWords", "{tickets} were told that they will be served")
            if len(found) > 1
            else translate("FallenWords", "{tickets} was told that they will be served")
        ).format(tickets=tickets)
    may_not = translate(
        "FallenWords",
        "{who}, and may not be called before {time}. They are served all the same. Call them next, "
        "open one more counter, or stay open longer.",
    )
    return may_not.format(who=who, time=time)
