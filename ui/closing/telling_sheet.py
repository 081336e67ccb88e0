"""Telling those who wait: one by one, or all at once; each press records what was said."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShowEvent
from PySide6.QtWidgets import QWidget

from queueapp.domain.visit import Told, Visit
from ui.closing.sentences import Closing
from ui.closing.telling_all import AllAtOnce, TellingWords
from ui.closing.telling_one import OneByOne
from ui.closing.telling_round import Listener, Round, groups, round_row
from ui.sheets.ask import Ask
from ui.theme import Tone, em
from ui.widgets.flow_layout import FlowRow
from ui.widgets.keyed_action import keyed_action
from ui.widgets.labels import Text
from ui.widgets.painting import announce
from ui.widgets.segmented import Segmented

SWITCH_KEY = "Ctrl+T"
ONE, ALL = "one", "all"
_TALL = 46
PAUSE_MS = 300
"""So long after a client came to sight nothing is recorded of them."""


@dataclass(frozen=True, slots=True)
class HallShown:
    """What is said of the hall as a whole: when it closes, how many it serves still.

    `short` says that some will most likely not be served, `note` is what speaks against relying on
    the forecast.
    """

    now: int
    closing: Closing
    sure: int = 0
    note: str = ""
    short: bool = False


class TellingSheet(Ask):
    """Enter records what is said to the client shown, or to all; then the next one is shown.

    `told` carries pairs of a visit and what it was told; `way_wanted` the
    visit shown, how they go on instead, and what they are told on the way; `undo_wanted` takes
    back what was recorded last.
    """

    told = Signal(object)
    way_wanted = Signal(object, object, object)
    undo_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("Tell those waiting"),
            self.tr("Told, next"),
            cancel=self.tr("Close"),
            enter_submits=True,
            wide=64,
            parent=parent,
        )
        self.setObjectName("telling")
        self._round = Round()
        self._hall: HallShown | None = None
        self._mode = ONE
        head = FlowRow(gap=3, line_gap=1)
        self._modes = Segmented(
            [
                (ONE, self.tr("One by one")),
                (ALL, self.tr("All at once ({key})").format(key=_native(SWITCH_KEY))),
            ],
            current=ONE,
        )
        self._modes.setObjectName("mode")
        self._modes.chosen.connect(lambda mode: self._turn(str(mode)))
        self._left = Text(wrap=False)
        self._left.setObjectName("left")
        head.flow.addWidget(self._modes)
        head.flow.addWidget(self._left)
        self._note = Text(tone=Tone.CAUTION)
        self._note.setObjectName("note")
        self._left_out = Text(tone=Tone.CAUTION)
        self._left_out.setObjectName("left_out")
        self._left_out.hide()
        self.one = OneByOne()
        self.all = AllAtOnce()
        for part in (head, self._note, self._left_out, self.one, self.all):
            self.body.addWidget(part)
        self.body.setStretchFactor(self.one, 1)
        self.one.chosen.connect(lambda _: self._show_chosen())
        self.one.activated.connect(self.submit)
        self.one.way_wanted.connect(self._ask_way)
        self.all.said.connect(self._said_to)
        self.all.anew_wanted.connect(self._show_groups)
        keyed_action(self, "switch", self.tr("All at once"), SWITCH_KEY, self._switch)
        self._undo = keyed_action(self, "undo", self.tr("Undo"), "Ctrl+Z", self._ask_undo)
        self._undo.setToolTip(self.tr("Take back what was recorded here last"))
        self._undo.setEnabled(False)
        self._recorded = 0
        self._overruled: dict[int, Told] = {}
        self.add_action(self._undo)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.timeout.connect(lambda: self.set_busy(False))
        # A key that is held down must not record what nobody has said.
        self.primary_action.setAutoRepeat(False)
        self._show_mode()

    # What is shown

    def show_round(self, people: Round, hall: HallShown) -> None:
        """Go by the hall as it is now; whom is shown stays whom is shown."""
        self._round, self._hall = people, hall
        self.one.model.show([round_row(each, hall.now) for each in people.people])
        self._note.setText(hall.note)
        self._note.setVisible(bool(hall.note))
        self._show_left()
        if self.one.list.selected_id() is None:
            self.begin_at(None)
        else:
            self._show_chosen()
        if self._mode == ALL:
            now = {told: {e.visit.id for e in g} for told, g in groups(people.people).items()}
            shown = {told: {v.id for v in group} for told, group in self.all.shown.items()}
            self.all.show_since(changed=now != shown)

    def begin_at(self, visit_id: int | None) -> None:
        """Show this client, or whoever is to be told first."""
        first = self._round.of(visit_id) or self._round.due_after(None)
        people = self._round.people
        if first is None and people:
            first = people[0]
        if first is not None:
            self.one.list.select_id(first.visit.id)
        self.one.list.setFocus()
        self._show_chosen()

    def recorded(self, visits: Sequence[Visit], left_out: Sequence[Visit] = ()) -> None:
        """What was asked for is kept: go on to whoever is to be told next.

        Somebody else has seen to those `left_out` meanwhile.
        """
        self.set_error("")
        self._round.told(visits, self._overruled)
        self._overruled = {}
        self._count(self._recorded + 1 if visits else self._recorded)
        # Pressed twice by a hand that slipped, the key would tell the next one unheard.
        self.set_busy(True)
        self._pause.start(PAUSE_MS)
        self._refresh()
        if self._mode == ONE:
            self._go_on()
        else:
            self._show_groups()
            following = self._round.due_after(None)
            self.one.list.select_id(following.visit.id if following is not None else None)
        if left_out:
            text = self.tr(
                "Not recorded for {tickets}: called meanwhile, or promised to be served."
            )
            self._left_out.setText(
                f"! {text}".format(tickets=", ".join(v.ticket for v in left_out))
            )
        self._left_out.setVisible(bool(left_out))

    def show_undone(self, visit: Visit) -> None:
        """Show whom it concerned that was taken back."""
        self.set_error("")
        self._round.told([visit])
        self._count(self._recorded - 1)
        self._refresh()
        self.one.list.select_id(visit.id)
        self._show_groups()

    @property
    def shown(self) -> Listener | None:
        """Whom it is about."""
        chosen = self.one.list.selected_id()
        return self._round.of(chosen) if isinstance(chosen, int) else None

    # What is done

    def submit(self) -> None:
        """Record what is said to the client shown, or to all; with nothing to record, go on."""
        if self._busy:
            return
        self.set_error("")
        if self._mode == ALL:
            self._tell_all(tuple(Told))
        elif self._left_to_tell() == 0 and (self.shown is None or not self.shown.due):
            self.reject()
        elif self.shown is None or self.shown.gone:
            self._go_on()
        else:
            overruled = self.one.overruled
            self._overruled = {} if overruled is None else {self.shown.visit.id: overruled}
            self._send([(self.shown.visit, self.one.told)])

    def showEvent(self, event: QShowEvent) -> None:
        """Have room for the longest sentence at once: nothing is to grow under the hand."""
        super().showEvent(event)
        self.resize(self.width(), max(self.height(), min(em(None, _TALL), self._most())))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take a key that is held down for one press."""
        if event.isAutoRepeat() and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()
            return
        super().keyPressEvent(event)

    def set_busy(self, busy: bool) -> None:
        """Take no other press while one is being recorded."""
        super().set_busy(busy)
        for action in self.one.way_actions:
            action.setEnabled(not busy and self.shown is not None and not self.shown.gone)

    def _said_to(self, told: Told) -> None:
        if not self._busy:
            self._tell_all((told,))

    def _tell_all(self, kinds: Sequence[Told]) -> None:
        shown = self.all.shown
        # Said of whom the announcement named; as they are by now, for somebody may have acted.
        known = (
            (self._round.of(visit.id), told) for told in kinds for visit in shown.get(told, ())
        )
        pairs = [
            (each.visit, told)
            for each, told in known
            if each is not None and not each.gone and (told is Told.WILL_BE or not each.promised)
        ]
        if pairs:
            self._overruled = {}
            self._send(pairs)
        elif self._left_to_tell() == 0:
            self.reject()
        else:
            self._show_groups()

    def _send(self, pairs: list[tuple[Visit, Told]]) -> None:
        self.set_busy(True)
        self.told.emit(pairs)

    def _ask_undo(self) -> None:
        if not self._busy:
            self.undo_wanted.emit()

    def _count(self, recorded: int) -> None:
        # Only what was recorded here is taken back here, not a step at the desk before it.
        self._recorded = max(0, recorded)
        self._undo.setEnabled(self._recorded > 0)

    def _ask_way(self, way: object) -> None:
        each = self.shown
        if each is not None and not each.gone and not self._busy and self._mode == ONE:
            self.way_wanted.emit(each.visit, way, self.one.told)

    def _go_on(self) -> None:
        each = self.shown
        following = self._round.due_after(each.visit.id if each is not None else None)
        if following is not None:
            self.one.list.select_id(following.visit.id)
        else:
            announce(self, self._left.text())
        self._show_chosen()
        self.one.list.setFocus()

    # How it is shown

    def _refresh(self) -> None:
        if self._hall is not None:
            self.show_round(self._round, self._hall)

    def _show_chosen(self) -> None:
        if self._hall is None:
            return
        self.one.show_client(self.shown, self._hall.closing, self._hall.now)
        self._show_primary()

    def _show_primary(self) -> None:
        each, action = self.shown, self.primary_action
        if self._mode == ALL:
            action.setText(self.tr("Said to all") if self.all.shown else self.tr("Done"))
        elif self._left_to_tell() == 0 and (each is None or not each.due):
            action.setText(self.tr("Done"))
        elif each is None or each.gone:
            action.setText(self.tr("Next"))
        else:
            action.setText(self.tr("Told, next"))

    def _show_left(self) -> None:
        left, people = self._left_to_tell(), self._round.people
        if not people:
            text = self.tr("Nobody waits.")
        elif left:
            text = TellingWords.tr("%n still to be told, of {all}", "", left)
            text = text.format(all=len(people))
        else:
            text = self.tr("✓ Everybody who waits knows what to expect.")
        self._left.setText(text)

    def _left_to_tell(self) -> int:
        return sum(each.due for each in self._round.people)

    def _show_groups(self) -> None:
        if self._hall is not None:
            found, hall = groups(self._round.people), self._hall
            self.all.show_groups(found, hall.closing, hall.sure, short=hall.short)
            self._show_primary()

    def _switch(self) -> None:
        self._modes.set_current(ONE if self._mode == ALL else ALL)
        self._turn(ONE if self._mode == ALL else ALL)

    def _turn(self, mode: str) -> None:
        if mode == self._mode:
            return
        self._mode = mode
        if mode == ALL:
            self._show_groups()
        self._show_mode()
        (self._primary if mode == ALL else self.one.list).setFocus()

    def _show_mode(self) -> None:
        one = self._mode == ONE
        self.one.setVisible(one)
        self.all.setVisible(not one)
        self._show_primary()
        self.grow()


def _native(key: str) -> str:
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
