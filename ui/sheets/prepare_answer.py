"""Keeping a promised answer: how long there is, the question, and the texts ready to be sent."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from queueapp.domain.promise import Entry, PromiseKind
from queueapp.domain.promise_list import Details
from queueapp.domain.setup import Office, Person
from queueapp.domain.workdays import Calendar
from ui import words
from ui.phone import script
from ui.sheets.ask import Ask, line_field
from ui.sheets.days import day_text, time_left
from ui.sheets.ready_text import ReadyText, copy_text
from ui.sheets.times import local_date
from ui.standard.moment_rule import MomentRule
from ui.theme import Tone, Type, em, space
from ui.widgets.action_button import ActionButton
from ui.widgets.card import Card
from ui.widgets.flow_layout import FlowRow
from ui.widgets.keyed_action import keyed_action
from ui.widgets.labels import Text
from ui.widgets.painting import RESCALING, announce

_TICK_MS = 15_000
_WIDE = 74
"""The width of two columns in em; where the screen has less there is one."""
_SELECTABLE = Qt.TextInteractionFlag.TextSelectableByMouse


class PrepareAnswer(Ask):
    """One promised answer, with its texts to copy; states wishes.

    `person` is who signs, for `office`; `first` says that this client has had no letter before,
    so that the full signature is due; `now` tells the hall's time (ms UTC); `rule` is what the
    standard says of such answers, above all else. After a wish its owner
    calls `accept()` or `set_error`, and after `acknowledged` also `show_acknowledged`.
    """

    acknowledged = Signal()
    answered = Signal(str)
    extend_wanted = Signal()
    hand_over_wanted = Signal()

    _laid = False

    def __init__(
        self,
        details: Details,
        office: Office,
        person: Person,
        first: bool,
        now: Callable[[], int],
        calendar: Calendar,
        rule: MomentRule | None = None,
        parent: QWidget | None = None,
    ):
        super().__init__(
            self.tr("Answer the client"),
            self.tr("Answered"),
            cancel=self.tr("Close"),
            wide=_WIDE,
            parent=parent,
        )
        self.setObjectName("prepare_answer")
        self._entry = details.entry
        self._office, self._signer = office, person
        self._clock, self._zone = now, calendar.zone
        told, receipt = self._make_told(), self._make_acknowledgement()
        self._first_part, self._first_column = _column([told, receipt, *self._make_end()])
        self._second_part, self._second_column = _column(self._make_answer(first=first))
        self._grid = QGridLayout()
        if rule is not None:
            self.body.addWidget(rule)
            rule.resized.connect(self.grow)
        self.body.addLayout(self._grid)
        self._make_actions()
        self.submitted.connect(lambda: self.answered.emit(self._note.text().strip()))
        self._ticks = QTimer(self)
        self._ticks.setInterval(_TICK_MS)
        self._ticks.timeout.connect(self._show_left)
        self._ticks.start()
        self._show_signature()
        self.show_entries([self._entry])
        self._laid = True
        self._lay()
        self._note.setFocus()

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Show how the promise is now; what was typed and ticked stays."""
        (self._entry,) = entries
        promise, contact = self._entry.promise, self._entry.contact
        self._due.setText(self._moment(self.tr("Due {day}, {time}"), promise.due_at))
        self._to.setVisible(contact is not None)
        self._copy_address.setEnabled(contact is not None)
        self._erased.setVisible(contact is None)
        self._address.setText(contact.address if contact is not None else "")
        self._name.setText(contact.name if contact is not None else "")
        self._name.setVisible(bool(self._name.text()))
        question = self._entry.question
        self._question.setText(question or self.tr("No question was written down."))
        self._show_left()
        self._show_answer()
        self.show_acknowledged(promise.acknowledged_at)

    def show_acknowledged(self, at: int | None) -> None:
        """Say when the client was told that the letter has come (ms UTC), if they were."""
        self.set_busy(False)
        if at is None:
            return
        said = self.tr("✓ Acknowledged {day}, {time}")
        self._told_line.setText(
            said.format(
                day=day_text(local_date(at, self._zone)), time=words.clock_time(at, self._zone)
            )
        )
        self._told_line.show()
        self._can_acknowledge(False)

    # How it is made

    def _make_told(self) -> QWidget:
        promise = self._entry.promise
        card = Card(self.tr("What was promised"))
        self._left = Text(kind=Type.STRONG)
        self._left.setObjectName("left")
        self._due = Text()
        self._due.setObjectName("due")
        card.content.addWidget(self._left)
        card.content.addWidget(self._due)
        if promise.received_at is not None:
            arrived = self.tr("The client's e-mail: {day}, {time}")
            card.content.addWidget(Text(self._moment(arrived, promise.received_at), quiet=True))
        self._told_line = Text(tone=Tone.GOOD)
        self._told_line.setObjectName("told")
        self._told_line.hide()
        self._copy_address = self._action(
            "copy_address", self.tr("Copy"), "Ctrl+Shift+A", self._take_address
        )
        self._copy_address.setToolTip(self.tr("Copy the address"))
        self._to = FlowRow(gap=2, line_gap=1)
        self._address = Text(wrap=False)
        self._address.setObjectName("address")
        self._address.setTextInteractionFlags(_SELECTABLE)
        self._to.flow.addWidget(self._address)
        self._to.flow.addWidget(ActionButton(self._copy_address, compact=True))
        self._name = Text()
        self._name.setObjectName("name")
        self._erased = Text(
            "! " + self.tr("The client's contact has been erased."), tone=Tone.CAUTION
        )
        self._question = Text()
        self._question.setObjectName("question")
        self._question.setTextInteractionFlags(_SELECTABLE)
        for part in (self._told_line, self._to, self._name, self._erased, self._question):
            card.content.addWidget(part)
        return card

    def _make_acknowledgement(self) -> QWidget:
        self._note_acknowledged = self._action(
            "note_acknowledged",
            self.tr("It is sent: note it"),
            "Ctrl+G",
            self._want_acknowledged,
        )
        self._note_acknowledged.setToolTip(self.tr("Note that the client was told it has come"))
        said = script.acknowledgement()
        self._receipt = ReadyText(self.tr("Acknowledgement"), "acknowledgement", "Ctrl+Shift+G")
        self._receipt.show_text(said.text, said.gloss)
        self._receipt.copied.connect(self._offer_acknowledged)
        self._note_button = ActionButton(self._note_acknowledged, compact=True)
        row = FlowRow()
        row.flow.addWidget(self._note_button)
        self._receipt.content.insertWidget(self._receipt.content.count() - 1, row)
        promise = self._entry.promise
        # Where no letter came there is none whose arrival could be confirmed.
        self._can_acknowledge(promise.kind is PromiseKind.EMAIL and promise.received_at is not None)
        return self._receipt

    def _can_acknowledge(self, can: bool) -> None:
        for action in (self._receipt.copy_action, self._note_acknowledged):
            action.setEnabled(can)
        self._receipt.setVisible(can)

    def _make_answer(self, *, first: bool) -> list[QWidget]:
        self._confidential = self._tick(
            "confidential",
            self.tr("With the note on confidentiality"),
            on=self._entry.promise.confidential,
        )
        self._confidential.toggled.connect(self._show_answer)
        self._skeleton = ReadyText(
            self.tr("Answer"), "skeleton", "Ctrl+Shift+D", extra=_row([self._confidential])
        )
        self._full = self._tick("full", self.tr("Full, as in a first letter"), on=first)
        self._full.toggled.connect(self._show_signature)
        self._signature = ReadyText(
            self.tr("Signature"), "signature", "Ctrl+Shift+S", extra=_row([self._full])
        )
        self._copy_all = self._action(
            "copy_all", self.tr("Copy answer and signature"), "Ctrl+Shift+C", self._take_all
        )
        return [self._skeleton, self._signature, _row([self._copy_all])]

    def _tick(self, name: str, text: str, *, on: bool = False) -> QAction:
        tick = QAction(self)
        tick.setObjectName(name)
        tick.setCheckable(True)
        tick.toggled.connect(lambda on: tick.setText(f"✓ {text}" if on else f"○ {text}"))
        tick.setText(f"○ {text}")
        tick.setToolTip(text)
        tick.setChecked(on)
        return tick

    def _make_end(self) -> list[QWidget]:
        checks = Card(self.tr("Before you send"))
        checks.setObjectName("checks")
        ticks = (
            ("letters", self.tr("Lithuanian letters")),
            ("subject", self.tr("Subject")),
            ("courtesy", self.tr("Courteous address")),
            ("thanks", self.tr("Thanks for the letter")),
            ("errors", self.tr("No errors")),
        )
        checks.content.addWidget(_row([self._tick(f"check_{name}", text) for name, text in ticks]))
        note, self._note = line_field(self.tr("Note on the answer (optional)"))
        self._note.setObjectName("note")
        return [checks, note]

    def _make_actions(self) -> None:
        self._extend = self._action(
            "extend", self.tr("Extend…"), "F5", self._emit_free(self.extend_wanted.emit)
        )
        self._extend.setToolTip(self.tr("It takes longer: a new day, and why"))
        self._hand_over = self._action(
            "hand_over", self.tr("Hand over…"), "F6", self._emit_free(self.hand_over_wanted.emit)
        )
        self._hand_over.setToolTip(self.tr("A colleague answers instead"))
        for action in (self._hand_over, self._extend):
            self.add_action(action)

    def _action(self, name: str, text: str, key: str, slot: Callable[[], None]) -> QAction:
        return keyed_action(self, name, text, key, slot)

    def _emit_free(self, wish: Callable[[], None]) -> Callable[[], None]:
        return lambda: None if self._busy else wish()

    # What is shown

    def _show_left(self) -> None:
        due, now = self._entry.promise.due_at, self._clock()
        left = time_left(due, now)
        self._left.setText(f"! {left}" if due < now else left)
        self._left.set_tone(Tone.BAD if due < now else Tone.ACCENT)

    def _show_answer(self) -> None:
        name = self._entry.contact.name if self._entry.contact is not None else ""
        said = script.answer_skeleton(
            name,
            self._entry.question,
            confidential=self._confidential.isChecked(),
            greeting=self._office.greeting,
        )
        self._skeleton.show_text(said.text, said.gloss)
        self._show_copy_all()

    def _show_signature(self) -> None:
        signature = script.signature(self._office, self._signer, first=self._full.isChecked())
        self._signature.show_text(signature)
        self._show_copy_all()

    def _show_copy_all(self) -> None:
        self._copy_all.setText(self.tr("Copy answer and signature"))

    def _moment(self, text: str, at: int) -> str:
        day = day_text(local_date(at, self._zone))
        return text.format(day=day, time=words.clock_time(at, self._zone))

    # What is wished

    def _offer_acknowledged(self) -> None:
        self._note_button.setFocus()
        announce(self, self.tr("Copied. Once it is sent, note it."))

    def _want_acknowledged(self) -> None:
        if not self._busy:
            self.set_error("")
            self.set_busy(True)
            self.acknowledged.emit()

    def _take_address(self) -> None:
        if self._entry.contact is not None:
            copy_text(self, self._entry.contact.address)
            self._copy_address.setText(self.tr("✓ Copied"))

    def _take_all(self) -> None:
        copy_text(self, f"{self._skeleton.text}\n{self._signature.text}")
        self._copy_all.setText(self.tr("✓ Answer and signature copied"))

    # How it stands

    def changeEvent(self, event: QEvent) -> None:
        """Follow the application's font."""
        super().changeEvent(event)
        if self._laid and event.type() in RESCALING:
            self._lay()

    def _lay(self) -> None:
        beside = self.screen().availableSize().width() * 0.95 >= em(None, _WIDE)
        self._grid.addWidget(self._first_part, 0, 0)
        self._grid.addWidget(self._second_part, 0 if beside else 1, 1 if beside else 0)
        for column in range(2):
            self._grid.setColumnStretch(column, 1 if beside or column == 0 else 0)
        self._grid.setHorizontalSpacing(space(4))
        self._grid.setVerticalSpacing(space(3))
        for parts in (self._first_column, self._second_column):
            parts.setSpacing(space(3))


def _column(parts: Sequence[QWidget]) -> tuple[QWidget, QVBoxLayout]:
    column = QWidget()
    layout = QVBoxLayout(column)
    layout.setContentsMargins(0, 0, 0, 0)
    for part in parts:
        layout.addWidget(part)
    layout.addStretch(1)
    return column, layout


def _row(actions: Sequence[QAction]) -> FlowRow:
    """Small buttons in a row that wraps."""
    row = FlowRow(gap=1.5, line_gap=1)
    for action in actions:
        row.flow.addWidget(ActionButton(action, compact=True))
    return row
