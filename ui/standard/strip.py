"""What the strips for what goes wrong have in common: they record it, or are left without."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from queueapp.domain.card_number import holds_card_number
from queueapp.domain.incident import IncidentDraft, Informed
from queueapp.domain.moment import Moment
from queueapp.domain.personal_code import holds_personal_code
from queueapp.domain.setup import Office
from queueapp.domain.visit import Visit
from queueapp.errors import QueueappError, Refusal, Refused
from ui.standard import words
from ui.standard.rules import Rules
from ui.theme import Tone, Type, space
from ui.widgets.action_button import ActionButton, Variant
from ui.widgets.card import Card
from ui.widgets.flow_layout import FlowRow
from ui.widgets.form import Field, ShortText
from ui.widgets.labels import Text
from ui.widgets.painting import RESCALING, announce
from ui.widgets.tick import Tick
from ui.widgets.timer_label import clock_text

E = TypeVar("E", bound=StrEnum)

LINE_LENGTH = 300
_NATIVE = QKeySequence.SequenceFormat.NativeText
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_NEVER_KEPT = {
    Refusal.PERSONAL_CODE: holds_personal_code,
    Refusal.CARD_NUMBER: holds_card_number,
}
"""What no text may hold, by the refusal that meets it."""


@dataclass(frozen=True, slots=True)
class About:
    """Whom it is about: the client at the desk, one who is called back, or nobody known.

    `visit` is as it was when it began, `begun_at` in ms UTC.
    """

    begun_at: int
    visit: Visit | None = None
    promise_id: int | None = None

    @property
    def visit_id(self) -> int | None:
        """The client at the desk."""
        return self.visit.id if self.visit is not None else None

    def same_as(self, other: "About") -> bool:
        """Whether both are about the same client."""
        return (self.visit_id, self.promise_id) == (other.visit_id, other.promise_id)

    def pack(self) -> dict[str, object]:
        """Plain values from which `unpack` makes the same again."""
        visit = self.visit.pack() if self.visit is not None else None
        return {"begun_at": self.begun_at, "visit": visit, "promise_id": self.promise_id}

    @classmethod
    def unpack(cls, packed: object) -> "About":
        """What was packed; raises `ValueError` where it was not."""
        if not isinstance(packed, Mapping):
            raise ValueError("not about anything")
        begun_at, visit, promise_id = (packed.get(f) for f in ("begun_at", "visit", "promise_id"))
        if not isinstance(begun_at, int) or not isinstance(promise_id, int | None):
            raise ValueError("not about anything")
        try:
            return cls(begun_at, None if visit is None else Visit.unpack(visit), promise_id)
        except (AttributeError, KeyError, TypeError) as error:
            raise ValueError("not about a visit") from error


class IncidentStrip(Card):
    """What goes on, and how it is recorded: Enter saves, Esc puts the strip aside as it stands.

    `recorded` carries the `IncidentDraft`; the strip stays until its owner has kept it, or has said
    why not (`show_error`, `refuse`), and can be saved again. `left` says that nothing is to be
    recorded, `put_aside` that it is to wait. `moment_changed` carries the moment whose card fits
    now, `lead_wanted` is the wish for the shift lead. `changed` says that what stands in it is
    another.
    """

    recorded = Signal(object)
    left = Signal()
    put_aside = Signal()
    moment_changed = Signal(object)
    lead_wanted = Signal()
    changed = Signal()

    _laid = False

    def __init__(self, title: str, name: str, about: About, parent: QWidget | None = None) -> None:
        super().__init__(title, about.visit.ticket if about.visit else "", parent=parent)
        self.setObjectName(name)
        self.about = about
        self.key = _new_key()
        self._name = title
        self._busy = False
        self._kept = False
        self._lead_called = False
        self._asked_to_leave = False
        self._lines: list[Field] = []
        self._informed: dict[Informed, Tick] = {}
        self._actions: list[QAction] = []
        self._time = Text(kind=Type.SMALL, quiet=True, wrap=False)
        self._time.setObjectName("time")
        self._time.setToolTip(self.tr("Since it began"))
        self.set_corner(self._time)
        self._save_action = self.action("save", self.tr("Save"), self.save)
        self._leave_action = self.action("leave", "", self._leave)
        self._aside_action = self.action("aside", self.tr("Put aside"), self.put_aside.emit)
        self._message = Text()
        self._message.setObjectName("error")
        self._message.hide()
        self._show_leaving(asked=False)
        self._laid = True

    @property
    def moment(self) -> Moment:
        """What is going on, for the card beside it."""
        raise NotImplementedError

    @property
    def kept(self) -> bool:
        """Whether it is recorded, though what was to go with it was not done."""
        return self._kept

    @property
    def fields(self) -> dict[str, object]:
        """What stands in the strip, as plain values from which `restore` brings it back."""
        return {
            "moment": self.moment.value,
            "about": self.about.pack(),
            "key": self.key,
            "lines": {field.editor.objectName(): typed(field) for field in self._lines},
            "informed": sorted(each.value for each in self.informed()),
            "lead_called": self._lead_called,
        }

    def restore(self, fields: Mapping[str, object]) -> None:
        """Take over what stood in a strip; what does not fit is left out."""
        key, lines, told = (fields.get(name) for name in ("key", "lines", "informed"))
        if isinstance(key, str) and key:
            self.key = key
        for field in self._lines:
            text = lines.get(field.editor.objectName()) if isinstance(lines, Mapping) else None
            if isinstance(text, str) and isinstance(field.editor, QLineEdit):
                field.editor.setText(text)
        for who, tick in self._informed.items():
            tick.setChecked(isinstance(told, list) and who.value in told)
        self._lead_called = fields.get("lead_called") is True

    def draft(self) -> IncidentDraft | None:
        """What is to be recorded; nothing where something is missing, which is said."""
        raise NotImplementedError

    def take_focus(self) -> None:
        """Put the focus where the work goes on."""
        raise NotImplementedError

    def show_moment(self, moment: Moment) -> None:
        """Go to a part of what is going on; a strip of one part stays where it is."""

    def show_numbers(self, office: Office, *, above: bool = False) -> None:
        """Go by the numbers of the site; `above`: they stand in the window already."""

    def show_at_desk(self, at_desk: bool) -> None:
        """Go by whether the client it is about is at the desk."""

    def set_rules(self, rules: Rules) -> None:
        """Go by another version of the standard; what was begun stays."""

    def call_lead(self) -> None:
        """Wish for the shift lead; that they know is said once they come, or by the clerk."""
        self._lead_called = True
        self.changed.emit()
        self.lead_wanted.emit()

    def show_lead_coming(self) -> None:
        """A lead has answered: where one was called from here, they know; it can be taken back."""
        if self._lead_called and not self._kept and Informed.LEAD in self._informed:
            self._lead_called = False
            self.tick_informed(Informed.LEAD)

    def line(self) -> str:
        """The strip in a few words, for the line that brings it back."""
        ticket = self.about.visit.ticket if self.about.visit else ""
        return " · ".join(part for part in (self._name, ticket) if part)

    def tick(self, now: int) -> None:
        """The time has gone on (ms UTC)."""
        shown = clock_text((now - self.about.begun_at) // 1000)
        if shown != self._time.text():
            self._time.setText(shown)

    def save(self) -> None:
        """Ask for it to be recorded, unless something is missing or it is under way."""
        if self._busy:
            return
        if self._kept:
            self.left.emit()
            return
        self.clear_errors()
        draft = self.draft()
        if draft is not None:
            self.set_busy(True)
            self.recorded.emit(draft)

    @property
    def busy(self) -> bool:
        """Whether a wish of the strip is under way."""
        return self._busy

    def set_busy(self, busy: bool) -> None:
        """Take no further wish while one is under way; what is typed stays."""
        self._busy = busy
        for action in self._actions:
            action.setEnabled(not busy)

    def refuse(self, error: QueueappError, text: str) -> None:
        """Say why it was not recorded, at the field that it is about where there is one."""
        code = isinstance(error, Refused) and error.code in _NEVER_KEPT
        field = next((f for f in self._lines if _holds_code(f)), None) if code else None
        if field is None:
            self.show_error(text)
            return
        self.set_busy(False)
        self.fault(field, text)

    def show_error(self, text: str) -> None:
        """Say why a wish was not done, and let it be wished for again."""
        self.set_busy(False)
        self.say(f"✕ {text}", Tone.BAD)

    def show_kept(self, text: str) -> None:
        """It is recorded, but what was to go with it was not done: say so; nothing is lost."""
        self._kept = True
        for field in self._lines:
            field.editor.setEnabled(False)
        for tick in self._informed.values():
            tick.setEnabled(False)
        self._save_action.setText(self.tr("Close"))
        self._leave_action.setVisible(False)
        self.show_error(text)

    def say(self, text: str, tone: Tone) -> None:
        """Say something below the fields; the sign at its beginning is not read out."""
        self._message.set_tone(tone)
        self._message.setText(text)
        self._message.show()
        announce(self, text[2:], assertive=True)
        QTimer.singleShot(0, self, lambda: self.come_into_sight(self._message))

    def clear_errors(self) -> None:
        """Take back what was said of a wish."""
        self._message.hide()
        self._message.clear()
        for field in self._lines:
            field.set_error()
        self._show_leaving(asked=False)

    def fault(self, field: Field, text: str) -> None:
        """Say at a field what is to be mended there, and go there."""
        field.set_error(text)
        if self.isVisible():
            field.editor.setFocus(Qt.FocusReason.OtherFocusReason)
        QTimer.singleShot(0, self, lambda: self.come_into_sight(field))

    def come_into_sight(self, *parts: QWidget) -> None:
        """Scroll the column so that the strip can be seen, and in it what has the focus.

        Where not all of it fits, the last of the `parts` matters most.
        """
        parent = self.parentWidget()
        while parent is not None and not isinstance(parent, QScrollArea):
            parent = parent.parentWidget()
        if isinstance(parent, QScrollArea):
            for each in (self, *(parts or (self.focusWidget(),))):
                if each is not None:
                    parent.ensureWidgetVisible(each, 0, space(2))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc puts the strip aside, Enter goes on; a key held down counts once."""
        if event.key() == Qt.Key.Key_Escape:
            self._aside_action.trigger()
        elif event.key() in _ENTER:
            if not event.isAutoRepeat():
                self._press_enter()
        elif not self.took(event):
            super().keyPressEvent(event)

    def took(self, _event: QKeyEvent) -> bool:
        """Whether a key was one of the strip's own."""
        return False

    def go_on(self) -> None:
        """What Enter does where no button has the focus."""
        self.save()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the application's font."""
        super().changeEvent(event)
        if self._laid and event.type() in RESCALING:
            self.respace()

    def respace(self) -> None:
        """Set the distances that follow the application's font."""
        self.content.setSpacing(space(3))

    # How a strip is made

    def action(self, name: str, text: str, wished: Callable[[], object]) -> QAction:
        """An action of the strip; none is taken while one is under way."""
        action = QAction(text, self)
        action.setObjectName(name)
        action.triggered.connect(lambda _checked=False: wished())
        self._actions.append(action)
        return action

    def text_field(
        self,
        name: str,
        label: str,
        *,
        help_text: str = "",
        limit: int = LINE_LENGTH,
        placeholder: str = "",
    ) -> Field:
        """A line of text on the incident."""
        edit = ShortText(limit, placeholder=placeholder)
        edit.setObjectName(name)
        field = Field(label, edit, help_text=help_text)
        edit.textEdited.connect(self.clear_errors)
        edit.textChanged.connect(lambda _text: self.changed.emit())
        self._lines.append(field)
        return field

    def note_field(self) -> Field:
        """The neutral note that may go with it."""
        return self.text_field(
            "note",
            self.tr("Note, in one line (optional)"),
            help_text=self.tr("What happened, without judging; no names or codes of clients."),
        )

    def ticks(self, offered: Iterable[Informed]) -> FlowRow:
        """Who was called or told, to be ticked."""
        row = FlowRow()
        for each in offered:
            tick = Tick(words.informed(each))
            tick.setObjectName(f"informed_{each.value}")
            tick.toggled.connect(self.clear_errors)
            tick.toggled.connect(lambda _on: self.changed.emit())
            self._informed[each] = tick
            row.flow.addWidget(tick)
        return row

    def informed(self) -> frozenset[Informed]:
        """Who was ticked."""
        return frozenset(each for each, tick in self._informed.items() if tick.isChecked())

    def tick_informed(self, who: Informed) -> None:
        """Tick that somebody was told; it can be taken back."""
        self._informed[who].setChecked(True)

    def foot(self, *more: ActionButton) -> FlowRow:
        """The buttons below: what saves, what else can be done, leaving and putting aside."""
        row = FlowRow()
        row.flow.addWidget(button(self._save_action, "Enter", Variant.PRIMARY))
        for each in more:
            row.flow.addWidget(each)
        row.flow.addWidget(button(self._leave_action, variant=Variant.BARE))
        row.flow.addWidget(button(self._aside_action, "Esc", Variant.BARE))
        return row

    def add_message(self, column: QVBoxLayout | None = None) -> None:
        """Put what is said of a wish at the end of a column."""
        (column or self.content).addWidget(self._message)

    def _press_enter(self) -> None:
        focus = QApplication.focusWidget()
        inside = focus is not None and self.isAncestorOf(focus)
        if inside and isinstance(focus, QPushButton):
            focus.click()
        else:
            self.go_on()

    def _leave(self) -> None:
        if self._asked_to_leave:
            self.left.emit()
            return
        self.clear_errors()
        self._show_leaving(asked=True)
        self.say(self.tr("! Nothing is recorded then. Press once more to leave."), Tone.CAUTION)

    def _show_leaving(self, *, asked: bool) -> None:
        self._asked_to_leave = asked
        if asked:
            self._leave_action.setText(self.tr("Leave, yes"))
        else:
            self._leave_action.setText(self.tr("Leave without a record"))


def button(action: QAction, key: str = "", variant: Variant = Variant.PLAIN) -> ActionButton:
    """A button for an action of a strip, with the key that the strip gives it."""
    made = ActionButton(action, variant)
    if key:
        made.set_key_text(QKeySequence(key).toString(_NATIVE))
    return made


def typed(field: Field) -> str:
    """What stands in a line of text."""
    line = field.editor
    return line.text().strip() if isinstance(line, QLineEdit) else ""


def choice(kind: type[E], value: object) -> E | None:
    """A choice as it was kept; nothing where it is none of these."""
    return next((each for each in kind if each.value == value), None)


def _holds_code(field: Field) -> bool:
    return any(holds(typed(field)) for holds in _NEVER_KEPT.values())


def _new_key() -> str:
    from uuid import uuid4

    return uuid4().hex
