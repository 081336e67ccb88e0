"""The strip that opens on F8: whether the client agrees, and what is taken down of the caller."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from enum import StrEnum

from PySide6.QtCore import QEvent, Qt, QTimer, Signal, SignalInstance
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QScrollArea, QVBoxLayout, QWidget

from queueapp.domain.workdays import Calendar
from ui.phone.script import Phrase
from ui.theme import Tone, Type, space
from ui.widgets.action_button import ActionButton, Variant
from ui.widgets.card import Card
from ui.widgets.flow_layout import FlowRow
from ui.widgets.labels import Text
from ui.widgets.painting import RESCALING, announce

_NATIVE = QKeySequence.SequenceFormat.NativeText
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class PhoneStage(StrEnum):
    """What the strip is at."""

    HIDDEN = "hidden"
    CONSENT = "consent"
    SERVING = "serving"
    FREE = "free"


class PhoneStrip(Card):
    """Asks whether the client agrees, then takes down who is to be called back.

    Its signals are wishes: the strip stays as it is until its owner closes it, so that nothing is
    typed twice where a wish is refused; only Esc closes it, and `put_away` has what was typed (see
    `fields`), or None. `kept`, `serve_wanted` and `dropped` have a `CallbackDraft`; the latter two
    None where there is nothing to keep of the caller. `draft_changed` has `fields`, or None while
    nothing stands there. `number_complete` has the number in E.164. `focus_freed` says that the
    focus was in the strip when it closed.

    Its parts are made when they are first needed: on many a day the phone does not ring.
    """

    consent_given = Signal()
    objected = Signal()
    own_matter = Signal()
    kept = Signal(object)
    serve_wanted = Signal(object)
    dropped = Signal(object)
    put_away = Signal(object)
    draft_changed = Signal(object)
    number_complete = Signal(str)
    focus_freed = Signal()

    _made = False

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Phone"), parent=parent)
        self.setObjectName("phone_strip")
        self._stage = PhoneStage.HIDDEN
        self._busy = False
        self._insisted: QAction | None = None
        self._usual_asked = ""
        self.hide()

    def make(self) -> None:
        """Make the parts, unless they are there."""
        if self._made:
            return
        from ui.phone.capture_line import CaptureLine

        self._own_letter = self.tr("O", "key of: own matter")
        self._agrees = self._action("phone_agrees", self.tr("Agrees"), self.consent_given)
        self._objects = self._action("phone_objects", self.tr("Objects"), self.objected)
        self._own = self._action("phone_own", self.tr("This client's own matter"), self.own_matter)
        self._keep = self._action("phone_keep", self.tr("Call back later"), self.keep)
        self._serve = self._action("phone_serve", self.tr("Serve now"), self.serve_now)
        self._drop = self._action("phone_dropped", self.tr("Dropped"), self.drop_call)
        self._away = self._action("phone_away", self.tr("Put away"), self._put_away)
        self._asked = _Said("consent_said", self.tr("To the client"))
        self._greeting = Text(kind=Type.TITLE)
        self._greeting.setObjectName("greeting")
        self._greeting_gloss = Text(kind=Type.SMALL, quiet=True)
        self._greeting_gloss.setObjectName("greeting_gloss")
        self._to_client = _Said("to_client", self.tr("To the client"))
        self._to_caller = _Said("to_caller", self.tr("To the caller"))
        self.capture = CaptureLine()
        self.capture.edited.connect(self._edited)
        self.capture.number_complete.connect(self.number_complete)
        self._error = Text(tone=Tone.BAD)
        self._error.setObjectName("error")
        self._consent, self._talk = QWidget(), QWidget()
        self._build()
        self._made = True

    @property
    def stage(self) -> PhoneStage:
        """What the strip is at."""
        return self._stage

    @property
    def fields(self) -> dict[str, object]:
        """What stands in the line as it was typed, for `restore`; plain values."""
        return self.capture.fields()

    def ask_consent(self, say: Phrase) -> None:
        """The phone rings while a client is served: ask whether they agree."""
        self.make()
        if self._stage is PhoneStage.HIDDEN:
            self._asked.show_phrase(say)
            self.set_title(self.tr("Phone"))
            self._show_stage(PhoneStage.CONSENT)
        if self._stage is PhoneStage.CONSENT:
            self._agrees_button.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.capture.number.setFocus(Qt.FocusReason.OtherFocusReason)

    def open_while_serving(
        self, to_client: Phrase, to_caller: Phrase, now: int, calendar: Calendar
    ) -> None:
        """The client agrees: take down the caller; `now` in ms UTC."""
        self.make()
        self._to_client.show_phrase(to_client)
        self._to_caller.show_phrase(to_caller)
        self.set_title(self.tr("Phone"), self.tr("the client agrees"))
        unasked = self.tr("Without a time: as soon as the client has gone.")
        self._open_line(PhoneStage.SERVING, now, calendar, unasked)

    def open_while_free(self, greeting: Phrase, now: int, calendar: Calendar) -> None:
        """Nobody is at the desk: greet, and take down the caller; `now` in ms UTC."""
        self.make()
        self._greeting.setText(f"„{greeting.text}“")
        self._greeting_gloss.setText(greeting.gloss)
        self.set_title(self.tr("Phone"))
        unasked = self.tr("Without a time: as soon as you can.")
        self._open_line(PhoneStage.FREE, now, calendar, unasked)

    def close_strip(self) -> None:
        """Put the strip away, and forget what stands in it."""
        if self._stage is PhoneStage.HIDDEN:
            return
        focus = QApplication.focusWidget()
        inside = focus is not None and self.isAncestorOf(focus)
        self._stage = PhoneStage.HIDDEN
        self.hide()
        self.set_busy(False)
        self.capture.clear()
        self._clear_error()
        if inside:
            self.focus_freed.emit()

    def restore(self, draft_fields: Mapping[str, object]) -> None:
        """Let stand in the open line what stood there before (see `fields`)."""
        self.capture.restore(draft_fields)

    def set_choices(
        self,
        people: Sequence[tuple[int, str]],
        services: Sequence[tuple[int, str]],
        my_id: int | None,
    ) -> None:
        """Whom a call may be for and what about, by id and name; `my_id` is who sits here."""
        self.make()
        self.capture.set_choices(people, services, my_id)

    def set_busy(self, busy: bool) -> None:
        """Take no further wish while one is under way; what is typed stays."""
        self._busy = busy
        if not self._made:
            return
        for action in self._actions:
            action.setEnabled(not busy)

    def set_now(self, now: int) -> None:
        """The time has gone on (ms UTC)."""
        if self._stage in (PhoneStage.SERVING, PhoneStage.FREE):
            self.capture.set_now(now)

    def set_warm(self) -> None:
        """What numbers are checked with is there now: check what was typed before."""
        self.capture.number.recheck()

    def show_known(self, text: str) -> None:
        """Say below the number what is known of this caller already."""
        self.capture.show_known(text)

    def show_error(self, text: str) -> None:
        """Say why a wish was refused; what is typed stays."""
        self.set_busy(False)
        self._say(f"✕ {text}", Tone.BAD)

    def may_take_usual(self, service: str) -> bool:
        """Whether to serve for this service, where none was chosen: on the second press of F4.

        On the first the strip asks which service, with the caret there.
        """
        if self._usual_asked == service:
            return True
        asked = self.tr("Which service? Choose it, or press {key} again for {service}.")
        self._usual_asked = service
        self.capture.choose_service()
        self._say(f"! {asked.format(key=_key('F4'), service=service)}", Tone.CAUTION)
        return False

    def keep(self) -> None:
        """Wish that the caller be called back."""
        if self._is_talking() and not self._busy and self.capture.accept():
            self.kept.emit(self.capture.draft())

    def serve_now(self) -> None:
        """Wish to serve the caller at once; only while nobody is at the desk."""
        if self._stage is PhoneStage.FREE and self._may_go_on(self._serve, "F4"):
            self.serve_wanted.emit(None if self.capture.is_empty else self.capture.draft())

    def drop_call(self) -> None:
        """Wish that it be recorded that the call broke off."""
        if self._is_talking() and self._may_go_on(self._drop, "F3"):
            draft = self.capture.draft()
            self.dropped.emit(draft if draft.number else None)

    def event(self, event: QEvent) -> bool:
        """Claim the strip's own keys before the window's shortcuts take them."""
        overriding = event.type() == QEvent.Type.ShortcutOverride
        if overriding and isinstance(event, QKeyEvent) and self._is_own(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter keeps wherever the focus is, but for a button; a key held down counts once."""
        if not self._is_own(event):
            super().keyPressEvent(event)
            return
        if event.isAutoRepeat():
            return
        if event.key() in _ENTER:
            focus = self.focusWidget()
            if isinstance(focus, ActionButton):
                focus.click()
            else:
                (self._agrees if self._stage is PhoneStage.CONSENT else self._keep).trigger()
        elif event.key() == Qt.Key.Key_Escape:
            self._away.trigger()
        elif event.key() == Qt.Key.Key_F3:
            self._drop.trigger()
        elif event.key() == Qt.Key.Key_F4:
            self._serve.trigger()
        elif event.key() == Qt.Key.Key_Delete:
            self._objects.trigger()
        else:
            self._own.trigger()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the application's font."""
        super().changeEvent(event)
        if self._made and event.type() in RESCALING:
            self._respace()

    def _action(self, name: str, text: str, wished: Callable[[], None] | SignalInstance) -> QAction:
        action = QAction(text, self)
        action.setObjectName(name)
        action.triggered.connect(wished)
        return action

    def _build(self) -> None:
        self._actions = (
            self._agrees,
            self._objects,
            self._own,
            self._keep,
            self._serve,
            self._drop,
            self._away,
        )
        self._agrees_button = _button(self._agrees, "Enter", Variant.PRIMARY)
        self._serve_button = _button(self._serve, "F4")
        question = Text(self.tr("Does the client agree?"), Type.TITLE)
        question.setObjectName("consent_question")
        self._consent_row, self._talk_row = FlowRow(), FlowRow()
        for button in (
            self._agrees_button,
            _button(self._objects, "Del"),
            _button(self._own, self._own_letter),
            _button(self._away, "Esc"),
        ):
            self._consent_row.flow.addWidget(button)
        for button in (
            _button(self._keep, "Enter", Variant.PRIMARY),
            self._serve_button,
            _button(self._drop, "F3"),
            _button(self._away, "Esc"),
        ):
            self._talk_row.flow.addWidget(button)
        self._consent_column = QVBoxLayout(self._consent)
        self._talk_column = QVBoxLayout(self._talk)
        for part in (question, self._asked, self._consent_row):
            self._consent_column.addWidget(part)
        parts: tuple[QWidget, ...] = (
            self._greeting,
            self._greeting_gloss,
            self.capture,
            self._to_client,
            self._to_caller,
            self._talk_row,
        )
        for each in parts:
            self._talk_column.addWidget(each)
        for column in (self._consent_column, self._talk_column):
            column.setContentsMargins(0, 0, 0, 0)
        for shown in (self._consent, self._talk, self._error):
            self.content.addWidget(shown)
        self._error.hide()
        self._respace()

    def _respace(self) -> None:
        self._consent_column.setSpacing(space(3))
        self._talk_column.setSpacing(space(2))

    def _open_line(self, stage: PhoneStage, now: int, calendar: Calendar, unasked: str) -> None:
        if not self._is_talking():
            self.capture.start(now, calendar, unasked)
            self._show_stage(stage)
        self.capture.number.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_stage(self, stage: PhoneStage) -> None:
        self._stage = stage
        self.set_busy(False)
        self._clear_error()
        free = stage is PhoneStage.FREE
        asking = stage is PhoneStage.CONSENT
        self._away.setText(self.tr("Neither") if asking else self.tr("Put away"))
        self._consent.setVisible(asking)
        self._talk.setVisible(not asking)
        for part in (self._greeting, self._serve_button):
            part.setVisible(free)
        self._greeting_gloss.setVisible(free and bool(self._greeting_gloss.text()))
        for said in (self._to_client, self._to_caller):
            said.setVisible(not free)
        self.show()
        announce(self, self._words_of(stage))
        QTimer.singleShot(0, self, self._come_into_sight)

    def _words_of(self, stage: PhoneStage) -> str:
        if stage is PhoneStage.CONSENT:
            return f"{self.tr('Does the client agree?')} {self._asked.text()}"
        if stage is PhoneStage.FREE:
            return self._greeting.text()
        return f"{self._to_client.text()} {self._to_caller.text()}"

    def _come_into_sight(self) -> None:
        parent = self.parentWidget()
        while parent is not None and not isinstance(parent, QScrollArea):
            parent = parent.parentWidget()
        if isinstance(parent, QScrollArea):
            focus = self._error if self._error.isVisible() else self.focusWidget()
            for part in (self, focus):
                if part is not None:
                    parent.ensureWidgetVisible(part)

    def _is_talking(self) -> bool:
        return self._stage in (PhoneStage.SERVING, PhoneStage.FREE)

    def _is_own(self, event: QKeyEvent) -> bool:
        """Whether a key is the strip's at this stage."""
        key = event.key()
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        if key in _ENTER or key == Qt.Key.Key_Escape:
            return True
        if self._stage is PhoneStage.CONSENT:
            letter = event.text().casefold() == self._own_letter.casefold()
            return letter or key == Qt.Key.Key_Delete
        return key == Qt.Key.Key_F3 or (key == Qt.Key.Key_F4 and self._stage is PhoneStage.FREE)

    def _may_go_on(self, action: QAction, key: str) -> bool:
        """Whether to do without the number, where what was typed is none: on the second press."""
        if self._busy:
            return False
        if self.capture.has_wrong_number and self._insisted is not action:
            self.capture.refuse_number()
            said = self.tr(
                "This number cannot be called. Correct it, or press {key} again to go on without."
            )
            self.show_error(said.format(key=_key(key)))
            self._insisted = action
            return False
        return True

    def _put_away(self) -> None:
        typed = self._is_talking() and not self.capture.is_empty
        self.put_away.emit(self.fields if typed else None)
        self.close_strip()

    def _edited(self) -> None:
        self._clear_error()
        self.draft_changed.emit(None if self.capture.is_empty else self.fields)

    def _say(self, text: str, tone: Tone) -> None:
        self._error.set_tone(tone)
        self._error.setText(text)
        self._error.show()
        announce(self, text[2:], assertive=True)
        self._come_into_sight()

    def _clear_error(self) -> None:
        self._insisted = None
        self._usual_asked = ""
        self._error.hide()
        self._error.clear()


class _Said(Text):
    """What to say to whom, in one quiet text."""

    def __init__(self, name: str, whom: str) -> None:
        super().__init__(quiet=True)
        self.setObjectName(name)
        self._whom = whom

    def show_phrase(self, phrase: Phrase) -> None:
        """Show another phrase, with what it means below it."""
        said = f"{self._whom}: „{phrase.text}“"
        self.setText(f"{said}\n{phrase.gloss}" if phrase.gloss else said)


def _button(action: QAction, key: str, variant: Variant = Variant.PLAIN) -> ActionButton:
    button = ActionButton(action, variant)
    button.set_key_text(_key(key))
    return button


def _key(key: str) -> str:
    """A key in the platform's words."""
    return QKeySequence(key).toString(_NATIVE)
