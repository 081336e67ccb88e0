"""What the sheets have in common: a check before the answer goes out, reasons, a line of text."""

from collections.abc import Callable, Iterable, Sequence, Set
from enum import StrEnum
from typing import TypeVar

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QSizePolicy, QWidget

from queueapp.domain.card_number import holds_card_number
from queueapp.domain.personal_code import holds_personal_code
from queueapp.errors import Refusal, Refused
from ui.messages import sentence
from ui.theme import space
from ui.widgets.form import Field, ShortText
from ui.widgets.long_text import LongText
from ui.widgets.page import Sheet
from ui.widgets.quick_pick import plain
from ui.widgets.segmented import Segmented

E = TypeVar("E", bound=StrEnum)

_NEVER_KEPT = {
    Refusal.PERSONAL_CODE: holds_personal_code,
    Refusal.CARD_NUMBER: holds_card_number,
}
"""What no text may hold, by the refusal that meets it."""

LINE_LENGTH = 300
"""The longest line that can be written on a visit."""

_ARROWS = frozenset({Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down})


class Ask(Sheet):
    """A sheet that is sent once, and only when it is complete.

    After `submitted` it stays until its owner, having done the work, calls `accept()`, or
    `set_error` with what is to be mended; until then a second press does nothing.
    """

    _busy = False
    _told: Set[Field] = frozenset()
    """The fields that were said to hold what is kept nowhere."""

    def submit(self) -> None:
        """Send the answer, unless something is missing or it is under way already."""
        if self._busy or not self.primary_action.isEnabled():
            return
        missing = self._missing()
        if missing:
            self.set_error(missing)
            return
        self.set_error("")
        if self._holds_never_kept():
            return
        self.set_busy(True)
        self.submitted.emit()

    def _holds_never_kept(self) -> bool:
        """Whether a field holds what is kept nowhere; it says so, and has the focus."""
        fields = [field for field in self.findChildren(Field) if field.isVisibleTo(self)]
        told = [(field, never_kept(field)) for field in fields]
        for field, text in told:
            if text or field in self._told:
                field.set_error(text)
        self._told = {field for field, text in told if text}
        first = next((field for field, text in told if text), None)
        if first is not None:
            first.editor.setFocus()
        return first is not None

    def set_busy(self, busy: bool) -> None:
        """Wait for the answer to be dealt with, or let it be sent again."""
        self._busy = busy
        super().set_busy(busy)

    def set_error(self, text: str) -> None:
        """Say what is to be mended, and let the answer be sent again."""
        if text:
            self.set_busy(False)
        super().set_error(text)

    def _missing(self) -> str:
        """What has to be mended before this can be sent, or nothing."""
        return ""


def never_kept(field: Field) -> str:
    """What to say of a field that holds what is kept nowhere; nothing where it does not."""
    line = field.editor
    text = line.text() if isinstance(line, QLineEdit | LongText) else ""
    for refusal, holds in _NEVER_KEPT.items():
        if holds(text):
            return sentence(Refused(refusal))
    return ""


class TimeEdit(QLineEdit):
    """A narrow field for a time of day, or minutes."""

    def __init__(self, placeholder: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMaxLength(8)
        self.setPlaceholderText(placeholder)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Ask for room for what may stand there, and no more."""
        metrics = self.fontMetrics()
        wide = max(
            metrics.horizontalAdvance(self.placeholderText()), metrics.horizontalAdvance("00:00 00")
        )
        return QSize(wide + 2 * space(3.5), super().sizeHint().height())


class ReasonPick(Segmented):
    """Reasons in a row that wraps; besides the arrows, the letter a reason begins with takes it."""

    def set_options(self, options: Sequence[tuple[object, str]], current: object = None) -> None:
        """Offer other choices."""
        super().set_options(options, current)
        for button in self.findChildren(QAbstractButton):
            button.installEventFilter(self)

    def take_focus(self) -> None:
        """Put the focus on the reason taken, or on the first."""
        buttons = self.findChildren(QAbstractButton)
        on = next((button for button in buttons if button.isChecked()), None)
        if buttons:
            (on or buttons[0]).setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take a reason by its letter; the first arrow takes one where none is taken."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        if not isinstance(watched, QAbstractButton):
            return False
        if event.key() in _ARROWS and self.current() is None:
            watched.setChecked(True)
            return True
        typed = plain(event.text())
        held = event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
        return typed.isalpha() and not held and self._take(typed)

    def _take(self, letter: str) -> bool:
        buttons = self.findChildren(QAbstractButton)
        at = next((n for n, button in enumerate(buttons) if button.isChecked()), -1)
        from_here = [*buttons[at + 1 :], *buttons[: at + 1]]
        texts = [(button, plain(button.text())) for button in from_here]
        found = [button for button, text in texts if text.startswith(letter)] or [
            button for button, text in texts if f" {letter}" in text
        ]
        if not found:
            return False
        found[0].setChecked(True)
        found[0].setFocus(Qt.FocusReason.OtherFocusReason)
        return True


def options(kind: Iterable[E], word: Callable[[E], str]) -> list[tuple[object, str]]:
    """Values to choose between, each with its word."""
    return [(value, word(value)) for value in kind]


def taken(pick: Segmented, kind: type[E]) -> E | None:
    """The value chosen, if one is."""
    value = pick.current()
    return value if isinstance(value, kind) else None


def line_field(
    label: str, *, help_text: str = "", placeholder: str = "", parent: QWidget | None = None
) -> tuple[Field, ShortText]:
    """An optional line of text on the visit, with its label."""
    line = ShortText(LINE_LENGTH, placeholder=placeholder)
    line.setObjectName("line")
    return Field(label, line, help_text=help_text, parent=parent), line
