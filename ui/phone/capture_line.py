"""What is taken down of a caller: a number, and in one line whatever else they say."""

from __future__ import annotations

import math
import time
from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QFontMetricsF, QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QLayoutItem, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from queueapp.domain.promise import CallbackDraft
from queueapp.domain.setup import LANGUAGES, NAME_LENGTH
from queueapp.domain.workdays import Calendar
from ui import words
from ui.phone import due
from ui.phone.number_edit import NumberEdit
from ui.phone.typed import parse_when
from ui.theme import Tone, Type, em, space
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.form import Select, ShortText
from ui.widgets.labels import Text
from ui.widgets.painting import RESCALING, announce
from ui.widgets.plain_tip import plain_tip
from ui.widgets.quick_pick import plain
from ui.widgets.tick import Tick

QUESTION_LENGTH = 300
WHEN_LENGTH = 40
_LONG_NUMBER = "00000 0000 000 0000"
_LONG_WHEN = "0000-00-00 00:00"
TYPED_TOGETHER_S = 1.0
"""Letters typed within so long of each other are of one word."""


class CaptureLine(QWidget):
    """The number first; question, name, when, for whom, service, language, confidential after it.

    Nothing moves while the number and the time are checked. `edited` says that the user has changed
    something, `number_complete` has the number in E.164 once it is one.
    """

    edited = Signal()
    number_complete = Signal(str)

    _built = False

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("capture")
        self._now = 0
        self._calendar: Calendar | None = None
        self._unasked = ""
        self._filling = False
        self.number = NumberEdit()
        self.number.setObjectName("number")
        self.number.setPlaceholderText(self.tr("Number"))
        self.number.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.number.setAccessibleName(self.tr("Telephone number"))
        self._question = self._text("question", self.tr("Question"), QUESTION_LENGTH)
        self._name = self._text("name", self.tr("Name"), NAME_LENGTH)
        self._name.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._when = self._text("when", self.tr("When"), WHEN_LENGTH)
        self._for_whom = self._pick("for_whom", self.tr("For whom"))
        self._service = self._pick("service", self.tr("Service"), first_is_none=True)
        self._language = self._pick("language", self.tr("Language"), first_is_none=True)
        self._confidential = Tick(self.tr("Confidential"))
        self._confidential.setObjectName("confidential")
        self._confidential.setToolTip(self.tr("The caller asks for confidential information"))
        self._confidential.setAccessibleDescription(self._confidential.toolTip())
        self._number_foot = _Foot()
        self._number_foot.setObjectName("number_foot")
        self._when_foot = _Foot()
        self._when_foot.setObjectName("when_foot")
        self._confidence = Text(kind=Type.SMALL, tone=Tone.CAUTION)
        self._confidence.setObjectName("confidence")
        self._confidence.setText(
            self.tr("Only after identity is established: come in and/or ask in writing.")
        )
        self._known = ("", "")
        self._marked = False
        self._build()
        self._connect()
        self.set_choices((), (), None)

    @property
    def is_empty(self) -> bool:
        """Whether nothing was taken down yet."""
        return not any(self.fields().values())

    @property
    def has_wrong_number(self) -> bool:
        """Whether something stands for a number that cannot be called."""
        return bool(self.number.number_text) and self.number.check() is not None

    def start(self, now: int, calendar: Calendar, unasked: str) -> None:
        """Begin anew at an instant (ms UTC); `unasked` says when it is due if nobody says when."""
        self._now, self._calendar, self._unasked = now, calendar, unasked
        self._number_foot.set_room_for([self.number.hint(), *self.number.sentences().values()])
        self._when_foot.set_room_for([unasked, *map(due.fault_text, due.WhenFault)])
        self.clear()

    def clear(self) -> None:
        """Forget what stands in the line."""
        self.restore({})

    def set_now(self, now: int) -> None:
        """The time has gone on (ms UTC)."""
        self._now = now
        if self._when.text():
            self._show_when()

    def set_choices(
        self,
        people: Sequence[tuple[int, str]],
        services: Sequence[tuple[int, str]],
        my_id: int | None,
    ) -> None:
        """Offer people and services, each with its id and name; what is picked stays."""
        others = [(person, name) for person, name in people if person != my_id]
        languages = [(code, words.language_name(code)) for code in LANGUAGES]
        self._for_whom.offer(self.tr("For me"), others)
        self._service.offer(self.tr("Service"), services)
        self._language.offer(self.tr("Language"), languages)

    def fields(self) -> dict[str, object]:
        """What stands in the line, as it was typed; the keys of `restore`."""
        return {
            "number": self.number.number_text,
            "question": self._question.text().strip(),
            "name": self._name.text().strip(),
            "when": self._when.text().strip(),
            "for_person": self._for_whom.picked(),
            "service_id": self._service.picked(),
            "language": self._language.picked(),
            "confidential": self._confidential.isChecked(),
        }

    def restore(self, fields: Mapping[str, object]) -> None:
        """Let stand in the line what stood there before."""
        self._filling = True
        try:
            number = fields.get("number")
            self.number.begin(number if isinstance(number, str) else "")
            for edit, name in (
                (self._question, "question"),
                (self._name, "name"),
                (self._when, "when"),
            ):
                typed = fields.get(name)
                edit.setText(typed if isinstance(typed, str) else "")
            self._for_whom.take(fields.get("for_person"))
            self._service.take(fields.get("service_id"))
            self._language.take(fields.get("language"))
            self._confidential.setChecked(fields.get("confidential") is True)
        finally:
            self._filling = False
        self._marked = False
        self.show_known("")
        self._show_when()

    def draft(self) -> CallbackDraft:
        """What was taken down; without a number while what stands there is none."""
        when = self._asked()
        at = when.at if isinstance(when, due.When) else None
        person, service = self._for_whom.picked(), self._service.picked()
        language = self._language.picked()
        return CallbackDraft(
            number=self.number.number_text if self.number.check() is None else "",
            question=self._question.text().strip(),
            name=self._name.text().strip(),
            due_at=at if at is not None and at > self._now else None,
            for_person=person if isinstance(person, int) else None,
            service_id=service if isinstance(service, int) else None,
            language=language if isinstance(language, str) else None,
            confidential=self._confidential.isChecked(),
        )

    def accept(self) -> bool:
        """Whether it can be kept as it stands; else the first wrong field is marked and has the
        focus, and what is wrong with it is said.
        """
        if self.number.check() is not None:
            self.refuse_number()
            return False
        if isinstance(self._asked(), due.WhenFault):
            self._marked = True
            self._show_when()
            self._when.setFocus(Qt.FocusReason.OtherFocusReason)
            announce(self._when, self._when_foot.text(), assertive=True)
            return False
        return True

    def refuse_number(self) -> None:
        """Mark the number as the field to correct."""
        self.number.mark(wrong=True)
        self.number.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self.number, self._number_foot.text(), assertive=True)

    def choose_service(self) -> None:
        """Let a service be chosen: letters typed pick it."""
        self._service.setFocus(Qt.FocusReason.TabFocusReason)

    def show_known(self, text: str) -> None:
        """Say what is known of this caller already, until the number is another."""
        self._known = (self.number.number, text)
        self._show_number()
        announce(self.number, text)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the application's font."""
        if self._built and event.type() in RESCALING:
            self._rescale()
        super().changeEvent(event)

    def _text(self, name: str, label: str, limit: int) -> ShortText:
        edit = _NarrowText(limit, placeholder=label)
        edit.setObjectName(name)
        edit.setAccessibleName(label)
        return edit

    def _pick(self, name: str, label: str, *, first_is_none: bool = False) -> _LetterPick:
        pick = _LetterPick(first_is_none=first_is_none)
        pick.setObjectName(name)
        pick.setAccessibleName(label)
        return pick

    def _build(self) -> None:
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._first, self._second = _StretchRow(), _StretchRow()
        said = (self.number, self._question, self._name)
        options = (self._when, self._for_whom, self._service, self._language, self._confidential)
        for edit in said:
            self._first.flow.addWidget(edit)
        for option in options:
            self._second.flow.addWidget(option)
        parts = (self._first, self._number_foot, self._second, self._when_foot, self._confidence)
        for part in parts:
            self._column.addWidget(part)
        self._confidence.hide()
        self._built = True
        self._rescale()

    def _connect(self) -> None:
        self.number.textChanged.connect(self._edited)
        self.number.checked.connect(self._show_number)
        self.number.number_complete.connect(self.number_complete)
        self._when.textChanged.connect(self._when_typed)
        self._when.editingFinished.connect(self._when_left)
        self._confidential.toggled.connect(self._confidence.setVisible)
        for edit in (self._question, self._name):
            edit.textChanged.connect(self._edited)
        for pick in (self._for_whom, self._service, self._language):
            pick.currentIndexChanged.connect(self._edited)
        self._confidential.toggled.connect(self._edited)

    def _rescale(self) -> None:
        self._column.setSpacing(space(1))
        self.number.setFixedWidth(_room_for(self.number, _LONG_NUMBER))
        self._when.setMinimumWidth(_room_for(self._when, _LONG_WHEN))
        for edit, width in ((self._question, 7), (self._name, 9)):
            edit.setMinimumWidth(em(None, width))

    def _edited(self) -> None:
        if not self._filling:
            self.edited.emit()

    def _show_number(self) -> None:
        text, tone = self.number.words()
        number, known = self._known
        if known and number == self.number.number:
            text = f"{text} · {known}"
        self._number_foot.set_tone(tone)
        self._number_foot.setText(text)
        self.number.setAccessibleDescription(text)

    def _when_typed(self) -> None:
        self._marked = False
        self._show_when()
        self._edited()

    def _when_left(self) -> None:
        if not self._marked and isinstance(self._asked(), due.WhenFault):
            self._marked = True
            self._show_when()

    def _asked(self) -> due.When | due.WhenFault | None:
        """What is typed as the time; nothing where nobody asked for one."""
        typed = self._when.text().strip()
        if not typed or self._calendar is None:
            return None
        return parse_when(typed, self._now, self._calendar)

    def _show_when(self) -> None:
        asked, tone = self._asked(), Tone.NEUTRAL
        text = self._unasked
        if isinstance(asked, due.When) and self._calendar is not None:
            text = due.when_text(asked, self._now, self._calendar.zone)
            tone = Tone.CAUTION if asked.moved else Tone.NEUTRAL
        elif isinstance(asked, due.WhenFault):
            # A time half typed says nothing yet: no fault, until the field is left.
            wrong = self._marked or asked is not due.WhenFault.UNCLEAR
            tone = Tone.BAD if wrong else Tone.NEUTRAL
            text = f"✕ {due.fault_text(asked)}" if wrong else due.fault_text(asked)
        self._when_foot.set_tone(tone)
        self._when_foot.setText(text)
        self._when.setAccessibleDescription(text)
        if bool(self._when.property("wrong")) != self._marked:
            self._when.setProperty("wrong", self._marked)
            self._when.style().unpolish(self._when)
            self._when.style().polish(self._when)


def _room_for(edit: QLineEdit, text: str) -> int:
    """How wide a field is that shows all of a text, with its caret and what is around it."""
    return math.ceil(QFontMetricsF(edit.font()).horizontalAdvance(text)) + space(8)


class _NarrowText(ShortText):
    """Asks for no more than its least width; what the line has left over it takes."""

    def sizeHint(self) -> QSize:
        return QSize(self.minimumWidth(), super().sizeHint().height())


class _LetterPick(Select):
    """A narrow drop-down: letters typed pick, Backspace takes the pick back."""

    def __init__(self, *, first_is_none: bool) -> None:
        super().__init__(first_is_none=first_is_none)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        # Keys reach the open list without a place in the tab order, which is the line's.
        self.view().setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._offered: tuple[str, tuple[tuple[object, str], ...]] | None = None
        self._typed = ""
        self._typed_at = 0.0
        self.currentIndexChanged.connect(lambda: self.setToolTip(plain_tip(self.currentText())))

    def offer(self, unpicked: str, choices: Sequence[tuple[object, str]]) -> None:
        """Offer other choices, each with its id; `unpicked` stands there while none is taken."""
        offered = (unpicked, tuple(choices))
        if offered == self._offered:
            return
        self._offered = offered
        before = self.picked()
        blocked = self.blockSignals(True)
        self.clear()
        self.addItem(unpicked, None)
        for choice, name in choices:
            self.addItem(name, choice)
        self.blockSignals(blocked)
        self.take(before)
        self.view().setMinimumWidth(super().sizeHint().width())

    def picked(self) -> object:
        """The id of the choice taken, or nothing."""
        return self.currentData()

    def take(self, choice: object) -> None:
        """Take a choice by its id; none where it is not offered."""
        at = next((at for at in range(1, self.count()) if self.itemData(at) == choice), 0)
        self.setCurrentIndex(at)

    def sizeHint(self) -> QSize:
        """Ask for what stands there unpicked; a longer choice is shown shortened."""
        unpicked = math.ceil(QFontMetricsF(self.font()).horizontalAdvance(self.itemText(0)))
        return QSize(unpicked + 2 * space(2) + space(5), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Never shorten what stands there unpicked."""
        return self.sizeHint()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the column that scrolls."""
        event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Pick by letters; leave to the strip what is the strip's."""
        text = event.text()
        beyond = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
        if event.key() in (Qt.Key.Key_F4, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()
        elif event.key() in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete):
            self._typed = ""
            self.setCurrentIndex(0)
        elif text.isprintable() and text.strip() and not event.modifiers() & beyond:
            self._search(plain(text))
        else:
            super().keyPressEvent(event)

    def _search(self, letter: str) -> None:
        now = time.monotonic()
        going_on = now - self._typed_at < TYPED_TOGETHER_S
        self._typed_at = now
        together = self._typed + letter if going_on else letter
        for typed, first in ((together, 1), (letter, self.currentIndex() + 1)):
            found = self._beginning_with(typed, first)
            if found:
                self._typed = typed
                self.setCurrentIndex(found)
                announce(self, self.currentText())
                return

    def _beginning_with(self, typed: str, first: int) -> int:
        """The next choice, from one on, of which a word begins so; 0 where none does."""
        order: list[int] = [*range(first, self.count()), *range(1, min(first, self.count()))]
        for at in order:
            name = plain(self.itemText(at))
            if name.startswith(typed) or f" {typed}" in name:
                return at
        return 0


class _Foot(Text):
    """Words below a field, with room kept for the longest of them: nothing moves as they change."""

    def __init__(self) -> None:
        super().__init__(kind=Type.SMALL, quiet=True)
        self._longest: tuple[str, ...] = ()

    def set_room_for(self, texts: Sequence[str]) -> None:
        """Keep room for any of these, each with a sign before it."""
        self._longest = tuple(f"✕ {text}" for text in texts)
        self.updateGeometry()

    def heightForWidth(self, width: int) -> int:
        """Ask for the room that the longest needs."""
        metrics, box = QFontMetrics(self.font()), QRect(0, 0, width, 0)
        wrap = int(Qt.TextFlag.TextWordWrap)
        tall: int = super().heightForWidth(width)
        for text in self._longest:
            needed: int = metrics.boundingRect(box, wrap, text).height()
            tall = max(tall, needed)
        return tall


class _StretchFlow(FlowLayout):
    """Fills each of its lines: what may grow shares what is left over, else all do."""

    def _place(
        self,
        line: list[tuple[int, QLayoutItem, QSize]],
        area: QRect,
        y: int,
        tall: int,
        gap: int,
    ) -> None:
        horizontal = Qt.Orientation.Horizontal
        growing = [size for _, item, size in line if item.expandingDirections() & horizontal]
        growing = growing or [size for _, _, size in line]
        used = sum(size.width() for _, _, size in line) + gap * (len(line) - 1)
        for at, size in enumerate(growing):
            share = max(0, area.width() - used) // (len(growing) - at)
            size.setWidth(size.width() + share)
            used += share
        super()._place(line, area, y, tall, gap)


class _StretchRow(QWidget):
    """A line of fields that wraps, and fills the width."""

    def __init__(self) -> None:
        super().__init__()
        self.flow = _StretchFlow(self, gap=1.5)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
