"""Closing the day: what is open, and what became of each."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from queueapp.domain.closing import Ending, OpenEnds, StillAtDesk, endings_of
from queueapp.domain.promise import Entry
from queueapp.domain.setup import Directory
from queueapp.domain.visit import Visit
from ui import words
from ui.closing import day_end_words as said
from ui.closing.ended_at import EndedAt, ends_unknown
from ui.closing.several import SeveralTable
from ui.sheets.ask import Ask
from ui.theme import Tone, space
from ui.widgets.action_button import ActionButton
from ui.widgets.card import Card
from ui.widgets.flow_layout import FlowRow
from ui.widgets.keyed_action import keyed_action
from ui.widgets.labels import Text
from ui.widgets.painting import RESCALING, announce
from ui.widgets.tick import Tick

_KEYS = {
    Ending.SERVED: "F9",
    Ending.LEFT: "Ctrl+Shift+Del",
    Ending.TURNED_AWAY: "Ctrl+T",
    Ending.CALLBACK: "F8",
    Ending.IN_WRITING: "Ctrl+E",
}
"""As far as they can be, those that the counter has for the same."""

_ONE_AT_A_TIME = frozenset({Ending.CALLBACK, Ending.IN_WRITING})
"""A promise is made to one client."""


class DayEndSheet(Ask):
    """What is open of one day; each visit gets an end that is true, one or several at a time.

    `settle_wanted` carries the visits, the `Ending`, and when they ended by id (ms UTC; empty where
    that is known). `promise_wanted` carries a visit and one of the endings that promise something.
    `submitted`: the day is to be closed. `hand_over_wanted` and `later_wanted` carry promises,
    `earlier_wanted` an ISO date. Its owner calls `show_ends` with what is open then. It can be left
    as it stands and gone on with later.
    """

    settle_wanted = Signal(object, object, object)
    promise_wanted = Signal(object, object)
    hand_over_wanted = Signal(object)
    later_wanted = Signal(object)
    undo_wanted = Signal()
    earlier_wanted = Signal(str)

    _laid = False

    def __init__(
        self, directory: Directory, today: str, closes: str, parent: QWidget | None = None
    ):
        """`today` is the business day that runs, `closes` its closing time on the wall."""
        super().__init__(
            "",
            self.tr("Close the day"),
            cancel=self.tr("Go on later"),
            detail=self.tr(
                "Say of each what became of them. Nothing is wiped: what you leave open stays "
                "here for later."
            ),
            wide=72,
            parent=parent,
        )
        self.setObjectName("day_end")
        self._directory, self._today, self._closing = directory, today, closes
        self._ends: OpenEnds | None = None
        self._visits: dict[int, Visit] = {}
        self._still: dict[int, StillAtDesk] = {}
        self._entries: dict[int, Entry] = {}
        self._steps = 0
        self._closed = Text(quiet=True)
        self._closed.setObjectName("closed_by")
        self.body.addWidget(self._closed)
        self._add_visits()
        self._add_promises()
        self._why = Text(quiet=True)
        self._why.setObjectName("why_not")
        self.body.addStretch(1)
        # In sight beside the button that it is about, wherever the rest is scrolled to.
        self._column.insertWidget(self._column.indexOf(self._error), self._why)
        self._undo = keyed_action(self, "undo", self.tr("Undo"), "Ctrl+Z", self._wish_undo)
        self._earlier = keyed_action(self, "earlier", "", "Alt+Left", self._wish_earlier)
        for action in (self._undo, self._earlier):
            self.add_action(action)
        self._laid = True
        self._space()

    @property
    def day(self) -> str:
        """The day it is about, as an ISO date."""
        return "" if self._ends is None else self._ends.day

    @property
    def busy(self) -> bool:
        """Whether something is under way."""
        return self._busy

    @property
    def _is_closed(self) -> bool:
        """Whether somebody has closed the day; that the next one began is not the same."""
        return self._ends is not None and self._ends.closed_by is not None

    def latest(self, visit: Visit) -> Visit:
        """A visit as it was read last."""
        return self._visits.get(visit.id, visit)

    def show_ends(self, ends: OpenEnds, *, steps: int = 0) -> None:
        """Show what is open now; `steps` that can be taken back were made here."""
        first = self._ends is None or self._ends.day != ends.day
        chosen = self._visit_table.selected
        self._ends, self._steps = ends, steps
        at_desk = [each.visit for each in ends.at_desk]
        self._visits = {visit.id: visit for visit in (*at_desk, *ends.held, *ends.waiting)}
        self._still = {each.visit.id: each for each in ends.at_desk}
        self._when.show_ends(ends)
        self._entries = {entry.promise.id: entry for entry in ends.promises}
        self._visit_table.set_alone(
            frozenset(key for key, still in self._still.items() if not still.forgotten)
        )
        self._visit_table.show_rows(said.visit_rows(ends, self._directory))
        now = ends.read_at
        self._promise_table.show_rows(
            [said.promise_row(entry, self._directory, now) for entry in ends.promises]
        )
        title = said.title(ends, self._today)
        self.setWindowTitle(title)
        self._title.setText(title)
        if chosen - self._visits.keys():
            self._when.put_away()
        self._show_parts()
        if first:
            self._take_focus()
        if self.isVisible():
            self.grow()

    def set_busy(self, busy: bool) -> None:
        """Wait for the answer, or let the next be given; closing only where nothing is open."""
        super().set_busy(busy)
        if self._laid:
            self._update()

    def showEvent(self, event: QShowEvent) -> None:
        """Begin where it can be said what became of them, also where text is large."""
        super().showEvent(event)
        QTimer.singleShot(0, self, lambda: self._scroll.ensureWidgetVisible(self._buttons_row))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the application's font."""
        if self._laid and event.type() in RESCALING:
            self._space()
        super().changeEvent(event)

    # How it is made

    def _add_visits(self) -> None:
        self._clients = Card(self.tr("Clients"))
        self._clients.setObjectName("open_visits")
        self._visit_table = SeveralTable("visits", self.tr("Clients"), said.visit_titles())
        self._visit_table.chosen.connect(self._chose)
        self._hint = Text(quiet=True)
        self._hint.setObjectName("choice_hint")
        buttons = self._buttons_row = FlowRow(gap=2, line_gap=1)
        self._endings: dict[Ending, QAction] = {}
        for ending, key in _KEYS.items():
            name = f"end_{ending.value}"
            action = keyed_action(self, name, words.ending(ending), key, partial(self._end, ending))
            self._endings[ending] = action
            buttons.flow.addWidget(ActionButton(action, compact=True))
        self._when = EndedAt(self._directory)
        self._when.answered.connect(self._ended_then)
        for part in (self._visit_table, self._hint, buttons, self._when):
            self._clients.content.addWidget(part)
        self.body.addWidget(self._clients)

    def _add_promises(self) -> None:
        self._promises = Card(self.tr("Callbacks and answers due"))
        self._promises.setObjectName("open_promises")
        self._promise_table = SeveralTable(
            "due_promises", self.tr("Callbacks and answers due"), said.promise_titles()
        )
        self._promise_table.chosen.connect(self._update)
        buttons = FlowRow(gap=2, line_gap=1)
        self._hand_over = keyed_action(
            self, "hand_over", self.tr("Hand over…"), "F6", self._wish_hand_over
        )
        self._later = keyed_action(self, "later", self.tr("Extend…"), "F5", self._wish_later)
        for action in (self._hand_over, self._later):
            buttons.flow.addWidget(ActionButton(action, compact=True))
        self._keep = Tick("")
        self._keep.setObjectName("keep_open")
        self._keep.toggled.connect(self._update)
        for part in (self._promise_table, buttons, self._keep):
            self._promises.content.addWidget(part)
        self.body.addWidget(self._promises)

    # What is shown

    def _show_parts(self) -> None:
        ends = self._ends
        assert ends is not None
        self._closed.setText(said.closed_by(ends, self._directory))
        self._closed.setVisible(bool(self._closed.text()))
        self._clients.setVisible(bool(self._visits))
        self._promises.setVisible(bool(self._entries))
        self._keep.setText(said.kept_promises(len(self._entries)))
        self._detail.setVisible(bool(self._visits))
        earlier = [each for each in ends.earlier if each.day != ends.day]
        self._earlier.setText(said.left_over(earlier) if earlier else "")
        self._earlier.setVisible(bool(earlier))
        self._update()

    def _update(self) -> None:
        ends = self._ends
        if ends is None:
            return
        chosen = self._chosen()
        busy_with = self._still_served(chosen)
        self._show_hint(busy_with, alone=len(chosen) == 1)
        for ending, action in self._endings.items():
            fits = all(ending in endings_of(visit) for visit in chosen)
            alone = len(chosen) == 1 or (ending not in _ONE_AT_A_TIME and not busy_with)
            action.setEnabled(bool(chosen) and fits and alone and not self._busy)
        promises = self._promise_table.selected
        self._hand_over.setEnabled(bool(self._entries) and not self._busy)
        self._later.setEnabled(len(promises) == 1 and not self._busy)
        self._undo.setVisible(bool(self._steps))
        self._undo.setEnabled(bool(self._steps) and not self._busy)
        why = self._why_not(ends)
        self._why.setText(why)
        self._why.setVisible(bool(why))
        self._primary.setVisible(not self._is_closed)
        self.primary_action.setEnabled(not (why or self._is_closed or self._busy))

    def _still_served(self, chosen: Sequence[Visit]) -> list[StillAtDesk]:
        """Who of these is at a counter, and not for so long that it was probably forgotten."""
        found = (self._still.get(visit.id) for visit in chosen)
        return [each for each in found if each is not None and not each.forgotten]

    def _show_hint(self, busy_with: Sequence[StillAtDesk], *, alone: bool) -> None:
        text = ""
        if busy_with:
            text = f"! {said.still_served(busy_with[0], self._directory, alone=alone)}"
        elif len(self._visits) > 1:
            text = self.tr("Several at once: Shift with an arrow key, or Ctrl+A for all.")
        if text != self._hint.text() and busy_with:
            announce(self, text)
        self._hint.set_tone(Tone.CAUTION if busy_with else Tone.NEUTRAL)
        self._hint.setText(text)
        self._hint.setVisible(bool(text))

    def _why_not(self, ends: OpenEnds) -> str:
        if self._is_closed:
            return ""
        why = said.why_not_yet(ends, self._closing)
        if not why and self._entries and not self._keep.isChecked():
            why = self.tr("Say that the promises stay open, or hand them over.")
        return why

    def _take_focus(self) -> None:
        if self._visits:
            self._visit_table.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self._entries:
            self._promise_table.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._primary.setFocus(Qt.FocusReason.OtherFocusReason)

    # What is said of them

    def _chosen(self) -> list[Visit]:
        chosen = self._visit_table.selected
        return [visit for key, visit in self._visits.items() if key in chosen]

    def _chose(self) -> None:
        self._when.put_away()
        self._update()

    def _end(self, ending: Ending) -> None:
        chosen = self._chosen()
        if self._busy or not chosen:
            return
        self.set_error("")
        timed = [visit for visit in chosen if ends_unknown(visit)]
        if ending in _ONE_AT_A_TIME:
            self.promise_wanted.emit(chosen[0], ending)
        elif timed and (self._when.isHidden() or self._when.ending is not ending):
            self._ask_when(timed, ending)
        elif timed:
            self._ended_then()
        else:
            self.settle_wanted.emit(chosen, ending, {})

    def _ask_when(self, visits: Sequence[Visit], ending: Ending) -> None:
        self._when.ask(visits, ending)
        self.grow()
        self._when.take_focus()
        # The row has its place once it is laid out.
        QTimer.singleShot(0, self, lambda: self._scroll.ensureWidgetVisible(self._when))

    def _ended_then(self) -> None:
        chosen = self._chosen()
        ended = self._when.times(chosen)
        if ended is not None:
            self.settle_wanted.emit(chosen, self._when.ending, ended)

    # What else is wished for

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter in the time says it; elsewhere it does nothing."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and self._when.time.hasFocus():
            self._ended_then()
            event.accept()
            return
        super().keyPressEvent(event)

    def _wish_hand_over(self) -> None:
        chosen = self._promise_table.selected or self._entries.keys()
        if self._entries and not self._busy:
            self.hand_over_wanted.emit([e for key, e in self._entries.items() if key in chosen])

    def _wish_later(self) -> None:
        found = [e for key, e in self._entries.items() if key in self._promise_table.selected]
        if len(found) == 1 and not self._busy:
            self.later_wanted.emit(found[0])

    def _wish_undo(self) -> None:
        if self._steps and not self._busy:
            self.undo_wanted.emit()

    def _wish_earlier(self) -> None:
        ends = self._ends
        earlier = [] if ends is None else [each for each in ends.earlier if each.day != ends.day]
        if earlier and not self._busy:
            self.earlier_wanted.emit(earlier[0].day)

    def _space(self) -> None:
        for card in (self._clients, self._promises):
            card.content.setSpacing(space(2))
