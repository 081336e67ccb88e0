"""Calling a client back: dial, what to ask first, and one key for how it went."""

from collections.abc import Callable
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QGridLayout,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QWidget,
)

from queueapp.domain.callback import PassedOn, Result
from queueapp.domain.promise import Entry
from queueapp.domain.promise_list import Details
from queueapp.domain.setup import Directory, Person
from ui.phone import promise_words, script
from ui.phone.dial import Dialled
from ui.phone.due import due_text
from ui.theme import Tone, Type, em, space
from ui.widgets.action_button import ActionButton, Variant
from ui.widgets.card import Card, Line
from ui.widgets.flow_layout import FlowRow
from ui.widgets.form import ShortText
from ui.widgets.labels import Text
from ui.widgets.painting import RESCALING, announce
from ui.widgets.tick import Tick

if TYPE_CHECKING:
    from ui.counter.calling_forms import LaterForm, PassOnForm

NOTE_LENGTH = 300
_BESIDE_FROM = 32
"""From so many em on the words stand beside their tick."""

_NATIVE = QKeySequence.SequenceFormat.NativeText
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_STEPS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Down: 1,
}
_PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier)


class _Stage(StrEnum):
    """Where the call stands: to be dialled, asked for, going on, its result sent."""

    BEFORE = "before"
    ASKED = "asked"
    CALLING = "calling"
    SENT = "sent"


class _Checks(QWidget):
    """What is asked as soon as somebody answers, each with the words for it."""

    _laid = False

    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self.ticks: list[Tick] = []
        self._said: list[tuple[Text, Text]] = []
        for name, text in (
            ("right_person", self.tr("Right person?")),
            ("convenient", self.tr("Convenient to talk?")),
        ):
            tick = Tick(text)
            tick.setObjectName(name)
            said, gloss = Text(), Text(kind=Type.SMALL, quiet=True)
            said.setObjectName(f"{name}_says")
            gloss.setObjectName(f"{name}_gloss")
            self.ticks.append(tick)
            self._said.append((said, gloss))
        self._beside: bool | None = None
        self._laid = True
        self._space_out()
        self._lay(beside=True)

    def start(self, name: str) -> None:
        """Begin anew with a client of this name, or of none."""
        phrases = (script.right_person(name), script.convenient())
        for tick, (said, gloss), phrase in zip(self.ticks, self._said, phrases, strict=True):
            tick.setChecked(False)
            said.setText(f"„{phrase.text}“")
            gloss.setText(phrase.gloss)
            gloss.setVisible(bool(phrase.gloss))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the application's font."""
        super().changeEvent(event)
        if self._laid and event.type() in RESCALING:
            self._space_out()
            self._turn()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the words below their tick where the room is narrow."""
        super().resizeEvent(event)
        self._turn()

    def _turn(self) -> None:
        self._lay(beside=self.width() >= em(None, _BESIDE_FROM))

    def _lay(self, *, beside: bool) -> None:
        if beside is self._beside:
            return
        self._beside = beside
        for at, (tick, (said, gloss)) in enumerate(zip(self.ticks, self._said, strict=True)):
            column = 1 if beside else 0
            row = 3 * at
            self._grid.addWidget(tick, row, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(said, row + 1 - column, column)
            self._grid.addWidget(gloss, row + 2 - column, column)
        self._grid.setColumnStretch(0, 0 if beside else 1)
        self._grid.setColumnStretch(1, 1 if beside else 0)

    def _space_out(self) -> None:
        self._grid.setVerticalSpacing(space(1))
        self._grid.setHorizontalSpacing(space(3))


class CallingPanel(Card):
    """Enter dials; then one letter says how it went.

    The number is masked until `show_number` brings it in answer to `dial_wanted`, and again once
    the result is sent. `finished` carries `Result`, note, due time (ms UTC, or None) and
    `PassedOn` (or None). The panel stays as it is until its owner closes it (`close_panel`), so
    that nothing is typed twice where the wish is refused (`show_error`). `closed` says that the
    person put it away without a result, `focus_freed` that the focus was in it when it closed.

    Its parts are made with the first call.
    """

    dial_wanted = Signal(int)
    finished = Signal(object, str, object, object)
    closed = Signal()
    focus_freed = Signal()

    _made = False

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Call back"), parent=parent)
        self.setObjectName("calling_panel")
        # Where it is pressed letters say how it went; Tab goes through what shows the focus.
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._entry: Entry | None = None
        self._stage = _Stage.BEFORE
        self._leaving = False
        self.hide()

    def make(self) -> None:
        """Make the parts, unless they are there."""
        if self._made:
            return
        from ui.counter.call_story import CallStory
        from ui.counter.calling_forms import LaterForm, PassOnForm

        self._story = CallStory()
        self._checks = _Checks()
        self._note = ShortText(NOTE_LENGTH)
        self._note.setObjectName("note")
        self._note.setPlaceholderText(self.tr("Note on the call, in one line (optional)"))
        self._note.setAccessibleName(self.tr("Note on the call"))
        self._question = Text(self.tr("How did the call go?"), Type.STRONG)
        self._results = {result: self._result_action(result) for result in Result}
        self._later = LaterForm()
        self._pass_on = PassOnForm()
        self._error = Text(tone=Tone.BAD)
        self._error.setObjectName("error")
        self._dial_action = self._action("dial", self.tr("Dial"), self._dial)
        self._close_action = self._action("put_away", self.tr("Not now"), self._leave)
        self._send_action = self._action("send", self.tr("Keep"), self._send_form)
        self._buttons: list[ActionButton] = []
        self._build()
        self._made = True

    @property
    def promise_id(self) -> int | None:
        """The callback shown, while the panel is open."""
        return self._entry.promise.id if self._entry is not None else None

    @property
    def passes_on(self) -> bool:
        """Whether the question is being passed on to a colleague."""
        return self._made and not self._pass_on.isHidden()

    def open_call(
        self,
        entry: Entry,
        details: Details | None,
        person: Person,
        directory: Directory,
        now: Callable[[], int],
    ) -> None:
        """Show a callback before it is dialled; `details` may follow (`show_details`).

        `person` is who calls, `now` tells the hall's time (ms UTC).
        """
        self.make()
        self._entry = entry
        due = due_text(entry.promise.due_at, now(), directory.site.zone)
        self.set_title(self.tr("Call back"), f"· {due}")
        self._story.show_entry(entry, details, person, directory, now())
        self._checks.start(promise_words.name(entry))
        self._note.clear()
        self._later.start(now, directory.site.calendar)
        self._pass_on.start(person, directory)
        self._say_error("")
        self._enter_stage(_Stage.BEFORE)
        self.show()
        self._focus(self._dial_button)
        announce(self, f"{self.accessibleName()}, {self._story.number.text()}")
        QTimer.singleShot(0, self, self._scroll_here)

    def show_details(self, details: Details) -> None:
        """Add what was read of the callback that is shown: its calls, and earlier ones."""
        if self.promise_id == details.entry.promise.id:
            self._story.show_details(details)

    def show_number(self, number: str, how: Dialled) -> None:
        """Show the full number (E.164) while the call goes on, and how it came to the phone."""
        if self._stage is _Stage.ASKED and self._entry is not None:
            self._enter_stage(_Stage.CALLING)
            self._story.show_number(number, how)
            QTimer.singleShot(0, self, self._scroll_here)

    def show_error(self, text: str) -> None:
        """Say why what was wished for was not done, and let it be wished for again."""
        if not self._made:
            return
        if self._stage is _Stage.ASKED:
            self._enter_stage(_Stage.BEFORE)
        elif self._stage is _Stage.SENT:
            self._enter_stage(_Stage.CALLING)
        self._say_error(text)

    def close_panel(self) -> None:
        """Put the panel away, and with it what is known of the client."""
        self._entry = None
        self._stage = _Stage.BEFORE
        if self._made:
            self._story.clear()
        if self.isHidden():
            return
        focus = QApplication.focusWidget()
        inside = focus is not None and (focus is self or self.isAncestorOf(focus))
        self.hide()
        if inside:
            self.focus_freed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter dials, a letter says how it went, arrows go through the results, Esc goes back."""
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape:
            self._leave()
        elif key in _ENTER:
            if not event.isAutoRepeat():
                self._enter()
        elif key in _STEPS and self._can_step():
            self._step(_STEPS[key])
        elif not self._letter(event):
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let arrows go through the results also where a button or a tick has the focus."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            step = _STEPS.get(Qt.Key(event.key()))
            if step is not None and self._can_step():
                self._step(step)
                return True
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the application's font."""
        super().changeEvent(event)
        if self._built and event.type() in RESCALING:
            self.content.setSpacing(space(3))

    def _action(self, name: str, text: str, slot: Callable[[], None]) -> QAction:
        action = QAction(text, self)
        action.setObjectName(name)
        action.triggered.connect(slot)
        return action

    def _result_action(self, result: Result) -> QAction:
        name = f"result_{result.value}"
        return self._action(name, promise_words.result(result), lambda: self._take(result))

    def _build(self) -> None:
        self._row = FlowRow()
        for result, action in self._results.items():
            button = ActionButton(action)
            button.set_key_text(promise_words.result_key(result))
            self._buttons.append(button)
            self._row.flow.addWidget(button)
        for watched in (*self._checks.ticks, *self._buttons):
            watched.installEventFilter(self)
        self._line = Line()
        for part in (
            self._story,
            self._line,
            self._checks,
            self._note,
            self._question,
            self._row,
            self._later,
            self._pass_on,
            self._error,
            self._build_foot(),
        ):
            self.content.addWidget(part)
        self.content.setSpacing(space(3))

    def _build_foot(self) -> QWidget:
        foot = FlowRow()
        close_button = ActionButton(self._close_action)
        close_button.set_key_text(QKeySequence("Esc").toString(_NATIVE))
        self._dial_button = ActionButton(self._dial_action, Variant.PRIMARY)
        self._send_button = ActionButton(self._send_action, Variant.PRIMARY)
        for button in (self._dial_button, self._send_button):
            button.set_key_text(QKeySequence("Enter").toString(_NATIVE))
        for button in (self._dial_button, self._send_button, close_button):
            foot.flow.addWidget(button)
        return foot

    def _enter_stage(self, stage: _Stage) -> None:
        self._stage = stage
        self._leaving = False
        before = stage in (_Stage.BEFORE, _Stage.ASKED)
        if stage is not _Stage.CALLING:
            self._story.hide_number()
        for part in (self._line, self._checks, self._note, self._question, self._row):
            part.setVisible(not before)
        if stage is _Stage.CALLING and self._form() is None:
            # A second press of Enter must not say how a call went that has only begun.
            self._focus(self._checks.ticks[0])
        self._dial_button.setVisible(before)
        self._dial_action.setEnabled(stage is _Stage.BEFORE)
        self._send_action.setEnabled(stage is _Stage.CALLING)
        for action in self._results.values():
            action.setEnabled(stage is _Stage.CALLING)
        if before:
            self._show_form(None)
        self._show_foot()

    @staticmethod
    def _focus(part: QWidget) -> None:
        part.setFocus(Qt.FocusReason.TabFocusReason)

    def _form(self) -> "LaterForm | PassOnForm | None":
        return next((form for form in (self._later, self._pass_on) if not form.isHidden()), None)

    def _show_form(self, form: "LaterForm | PassOnForm | None") -> None:
        for other in (self._later, self._pass_on):
            if other is not form:
                other.hide()
        if form is not None:
            form.open_form()
        self._show_foot()

    def _show_foot(self) -> None:
        form = self._form() is not None
        self._send_button.setVisible(form)
        if form:
            text = self.tr("Back")
        elif self._stage is _Stage.CALLING:
            text = self.tr("No call was made")
        else:
            text = self.tr("Not now")
        self._close_action.setText(text)

    def _can_step(self) -> bool:
        return self._stage is _Stage.CALLING and not self._typing()

    @staticmethod
    def _typing() -> bool:
        return isinstance(QApplication.focusWidget(), QLineEdit | QComboBox)

    def _enter(self) -> None:
        focus = QApplication.focusWidget()
        if isinstance(focus, QPushButton):
            focus.click()
        elif self._stage is _Stage.BEFORE:
            self._dial()
        elif self._form() is not None:
            self._send_form()
        elif self._note.hasFocus():
            self._focus(self._buttons[0])

    def _letter(self, event: QKeyEvent) -> bool:
        if event.isAutoRepeat():
            return False
        typed = event.text().upper() if event.modifiers() in _PLAIN else ""
        for result in Result:
            if typed and typed == promise_words.result_key(result):
                self._take(result)
                return True
        return False

    def _step(self, by: int) -> None:
        focus = QApplication.focusWidget()
        at = next((at for at, button in enumerate(self._buttons) if button is focus), None)
        if at is None:
            at = 0 if by > 0 else len(self._buttons) - 1
        else:
            at = (at + by) % len(self._buttons)
        self._focus(self._buttons[at])

    def _dial(self) -> None:
        if self._stage is _Stage.BEFORE and self._entry is not None:
            self._say_error("")
            self._enter_stage(_Stage.ASKED)
            self.dial_wanted.emit(self._entry.promise.id)

    def _take(self, result: Result) -> None:
        if self._stage is not _Stage.CALLING:
            return
        self._say_error("")
        self._leaving = False
        if result is Result.LATER:
            self._show_form(self._later)
        elif result is Result.PASSED_ON:
            self._show_form(self._pass_on)
        else:
            self._show_form(None)
            self._send(result)
        if self._form() is not None:
            QTimer.singleShot(0, self, self._scroll_here)

    def _send_form(self) -> None:
        if self._stage is not _Stage.CALLING:
            return
        form = self._form()
        if form is self._later:
            due_at = self._later.due_at()
            if due_at is not None:
                self._send(Result.LATER, due_at=due_at)
        elif form is self._pass_on:
            passed_on = self._pass_on.passed_on()
            if passed_on is not None:
                self._send(Result.PASSED_ON, passed_on=passed_on)

    def _send(
        self, result: Result, due_at: int | None = None, passed_on: PassedOn | None = None
    ) -> None:
        self._say_error("")
        self._enter_stage(_Stage.SENT)
        self.finished.emit(result, self._note.text().strip(), due_at, passed_on)

    def _leave(self) -> None:
        if self._stage is _Stage.SENT:
            return
        form = self._form()
        if form is not None:
            result = Result.LATER if form is self._later else Result.PASSED_ON
            self._focus(self._buttons[list(Result).index(result)])
            self._show_form(None)
            self._say_error("")
        elif self._stage is _Stage.CALLING and not self._leaving:
            self._leaving = True
            self._say_error(
                self.tr("Say how the call went. If you did not call, press Esc once more.")
            )
        else:
            self.close_panel()
            self.closed.emit()

    def _say_error(self, text: str) -> None:
        self._error.setText(f"✕ {text}" if text else "")
        self._error.setVisible(bool(text))
        announce(self, text, assertive=True)

    def _scroll_here(self) -> None:
        parent = self.parentWidget()
        while parent is not None and not isinstance(parent, QScrollArea):
            parent = parent.parentWidget()
        if isinstance(parent, QScrollArea):
            form = self._form()
            if form is not None:
                parent.ensureWidgetVisible(form)
                return
            parent.ensureWidgetVisible(self)
            # Where not all of it fits, the number to dial matters most, and then the results.
            parent.ensureWidgetVisible(self._story.number)
            if self._stage is _Stage.CALLING:
                self._scroll_to_results(parent)

    def _scroll_to_results(self, column: QScrollArea) -> None:
        """Show the results, and above them as much of what is asked first as there is room for."""
        # What has just been shown finds its height only now.
        for _ in range(2):
            QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        tick, row, view = self._checks.ticks[0], self._row, column.viewport()
        top = tick.mapTo(view, QPoint()).y() - space(1)
        foot = row.mapTo(view, row.rect().bottomLeft()).y() + space(1)
        down = foot - view.height()
        bar = column.verticalScrollBar()
        # Never so far that the results go below the edge; else back up to the first question.
        bar.setValue(bar.value() + (down if down > 0 else max(down, min(top, 0))))
