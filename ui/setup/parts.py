"""Small parts that the set-up's forms are made of."""

from __future__ import annotations

import re

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
)
from PySide6.QtWidgets import (
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QWidget,
)

from queueapp.domain.hours import DAY_MINUTES
from ui.setup.words import clock_time
from ui.theme import Tone, Type, space
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.labels import Text
from ui.widgets.painting import RESCALING, announce

UNREADABLE = -1
"""Minutes that stand for a time that cannot be read."""

_TIME = re.compile(r"(\d{1,2})\s*[:.\- ]?\s*(\d{2})?")


def press_focused(form: QWidget, event: QKeyEvent) -> bool:
    """Let Enter press the button in focus; whether it was Enter, and needs nothing more."""
    if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
        return False
    focus = form.focusWidget()
    if isinstance(focus, QPushButton) and not event.isAutoRepeat():
        focus.click()
    event.accept()
    return True


class NumberEdit(QLineEdit):
    """A whole number; the arrow keys count, nothing but digits is taken."""

    def __init__(self, most: int, parent: QWidget | None = None, *, least: int = 1) -> None:
        super().__init__(parent)
        self._least, self._most = least, most
        self.setMaxLength(len(str(most)))
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.textEdited.connect(self._digits)

    def value(self) -> int:
        """The number, 0 where there is none."""
        return int(self.text()) if self.text() else 0

    def set_value(self, value: int) -> None:
        """Show a number."""
        self.setText(str(value))

    def sizeHint(self) -> QSize:
        """Be as wide as the largest number."""
        hint = super().sizeHint()
        wide = self.fontMetrics().horizontalAdvance("0" * (self.maxLength() + 1)) + 2 * space(3)
        return QSize(wide, hint.height())

    def minimumSizeHint(self) -> QSize:
        """Never be cut."""
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and down count."""
        step = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        self.set_value(min(self._most, max(self._least, self.value() + step)))
        self.textEdited.emit(self.text())

    def _digits(self, text: str) -> None:
        digits = "".join(letter for letter in text if letter in "0123456789")
        if digits != text:
            self.setText(digits)


def read_time(text: str) -> int:
    """Minutes from midnight of "8", "8:00", "08.00" or "1545"; `UNREADABLE` of anything else."""
    text = text.strip()
    match = _TIME.fullmatch(f"{text[:-2]}:{text[-2:]}" if re.fullmatch(r"\d{3,4}", text) else text)
    if match is None:
        return UNREADABLE
    hour, minute = int(match[1]), int(match[2] or 0)
    minutes = hour * 60 + minute
    return minutes if minute < 60 and minutes <= DAY_MINUTES else UNREADABLE


class TimeEdit(QLineEdit):
    """A time of day, taken in every way people write it and shown in one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMaxLength(7)
        self.setAlignment(Qt.AlignmentFlag.AlignRight)

    def minutes(self) -> int:
        """Minutes from midnight; `UNREADABLE` where the text is no time."""
        return read_time(self.text())

    def set_minutes(self, minutes: int) -> None:
        """Show a time; what could not be read stays as it was typed."""
        if minutes != UNREADABLE:
            self.setText(clock_time(minutes))

    def sizeHint(self) -> QSize:
        """Be as wide as a time."""
        hint = super().sizeHint()
        return QSize(self.fontMetrics().horizontalAdvance("00:000") + 2 * space(3), hint.height())

    def minimumSizeHint(self) -> QSize:
        """Never be cut."""
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and down go by a quarter of an hour."""
        step = {Qt.Key.Key_Up: 15, Qt.Key.Key_Down: -15}.get(Qt.Key(event.key()))
        if step is None or self.minutes() == UNREADABLE:
            super().keyPressEvent(event)
            return
        self.set_minutes(min(DAY_MINUTES, max(0, self.minutes() // 15 * 15 + step)))
        self.textEdited.emit(self.text())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Write the time as it was understood."""
        self.set_minutes(self.minutes())
        super().focusOutEvent(event)


class Flow(QWidget):
    """A row of small things that wraps."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.flow = FlowLayout(self, gap=1.5)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the application's font."""
        if event.type() in RESCALING and hasattr(self, "flow"):
            self.flow.invalidate()
        super().changeEvent(event)


class FaultText(Text):
    """A sentence below a field; takes no room while there is none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(kind=Type.SMALL, tone=Tone.BAD, parent=parent)
        self.setObjectName("fault")
        self.hide()

    def show_fault(self, text: str, *editors: QWidget) -> None:
        """Say what is wrong and mark the editors, or, with no text, that nothing is."""
        changed = (f"✕ {text}" if text else "") != self.text()
        self.setText(f"✕ {text}" if text else "")
        self.setVisible(bool(text))
        for editor in editors:
            mark_wrong(editor, text)
        if text and changed:
            announce(self, text, assertive=True)


def explain(editor: QWidget, text: str) -> None:
    """Say what an editor is for, to whoever points at it or listens."""
    editor.setProperty("help", text)
    editor.setToolTip(text)
    editor.setAccessibleDescription(text)


def mark_wrong(editor: QWidget, text: str) -> None:
    """Mark an editor as wrong, and let a screen reader say why; unmark it with no text."""
    editor.setAccessibleDescription(text or editor.property("help") or "")
    if bool(editor.property("wrong")) != bool(text):
        editor.setProperty("wrong", bool(text))
        editor.style().unpolish(editor)
        editor.style().polish(editor)
