"""How long to wait before calling again: one line for each call that nobody answered."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from queueapp.domain.callback import NEXT_MORNING
from queueapp.domain.setup import MAX_WAIT_MINUTES, MAX_WAITS
from ui.setup.parts import NumberEdit, explain, mark_wrong
from ui.theme import em, space
from ui.widgets.action_button import ActionButton, Variant
from ui.widgets.form import Chooser
from ui.widgets.labels import Text
from ui.widgets.painting import RESCALING
from ui.widgets.sign_button import SignButton

_HOUR = 60
_NO_TIME = -1
"""Minutes that stand for a wait whose number is not written."""


class WaitLine(QWidget):
    """One wait: so many minutes, so many hours, or until the next morning."""

    edited = Signal()
    removal_wanted = Signal()

    _built = False

    def __init__(self, wait: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._which = Text("", quiet=True, wrap=False)
        self.number = NumberEdit(MAX_WAIT_MINUTES)
        self.number.setObjectName("wait")
        explain(
            self.number, self.tr("So long after a call that nobody answered it is tried again.")
        )
        self.unit = Chooser()
        self.unit.setObjectName("unit")
        for unit, text in (
            (1, self.tr("minutes later")),
            (_HOUR, self.tr("hours later")),
            (NEXT_MORNING, self.tr("the next morning")),
        ):
            self.unit.addItem(text, unit)
        self._remove = SignButton("✕", self.tr("Remove this wait"), "remove-wait", self)
        for part in (self._which, self.number, self.unit, self._remove):
            self._row.addWidget(part)
        self._row.addStretch(1)
        self._show(wait)
        self.number.textEdited.connect(self.edited)
        self.unit.activated.connect(self._switch)
        self._remove.clicked.connect(self.removal_wanted)
        self._built = True
        self._rescale()

    def wait(self) -> int:
        """Minutes, `NEXT_MORNING`, or less than nothing where no number is written."""
        unit = int(self.unit.currentData())
        if unit == NEXT_MORNING:
            return NEXT_MORNING
        return self.number.value() * unit or _NO_TIME

    def set_place(self, number: int, alone: bool) -> None:
        """Say which of the waits it is, counted from 1, and whether it is the only one."""
        self._which.setText(f"{number}.")
        self.number.setAccessibleName(self.tr("Wait %1").replace("%1", str(number)))
        self.unit.setAccessibleName(self.tr("Wait %1: unit").replace("%1", str(number)))
        self._remove.setEnabled(not alone)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the application's font."""
        if self._built and event.type() in RESCALING:
            self._rescale()
        super().changeEvent(event)

    def _show(self, wait: int) -> None:
        unit = NEXT_MORNING if wait == NEXT_MORNING else _HOUR if wait % _HOUR == 0 else 1
        self.unit.setCurrentIndex(self.unit.findData(unit))
        if unit:
            self.number.set_value(wait // unit)
        self.number.setVisible(unit != NEXT_MORNING)

    def _switch(self) -> None:
        timed = self.unit.currentData() != NEXT_MORNING
        self.number.setVisible(timed)
        self.edited.emit()

    def _rescale(self) -> None:
        self._row.setSpacing(space(1.5))
        self._which.setMinimumWidth(em(None, 1.6))
        self.unit.setMinimumWidth(self.unit.sizeHint().width())


class WaitList(QWidget):
    """All waits, one below the other.

    `edited` after every change, `relined` where a line came or went.
    """

    edited = Signal()
    relined = Signal()

    _built = False

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines: list[WaitLine] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._list = QVBoxLayout()
        self._column.addLayout(self._list)
        self._more = QAction(self.tr("Add a wait"), self)
        self._more.setObjectName("add-wait")
        self._more.triggered.connect(self._add_one)
        self._button = ActionButton(self._more, Variant.BARE)
        self._column.addWidget(self._button, 0, Qt.AlignmentFlag.AlignLeft)
        self._built = True
        self._rescale()

    def waits(self) -> tuple[int, ...]:
        """Minutes or `NEXT_MORNING`, in their order."""
        return tuple(line.wait() for line in self.lines)

    def set_waits(self, waits: Sequence[int]) -> None:
        """Show these."""
        for line in self.lines:
            self._drop(line)
        self.lines.clear()
        for wait in waits:
            self._place(wait)
        self._reline()

    def focus_line(self, at: int) -> QWidget:
        """Put the focus on a line, counted from 0, and return where it is now."""
        line = self.lines[at]
        target = line.unit if line.wait() == NEXT_MORNING else line.number
        target.setFocus(Qt.FocusReason.OtherFocusReason)
        return target

    def mark(self, wrong: dict[int, str]) -> None:
        """Mark the lines, counted from 0, whose wait is wrong; the others as right."""
        for at, line in enumerate(self.lines):
            mark_wrong(line.number, wrong.get(at, ""))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the application's font."""
        if self._built and event.type() in RESCALING:
            self._rescale()
        super().changeEvent(event)

    def _place(self, wait: int) -> WaitLine:
        line = WaitLine(wait)
        line.edited.connect(self.edited)
        line.removal_wanted.connect(lambda: self._remove(line))
        self.lines.append(line)
        self._list.addWidget(line)
        # A layout would show it only later, and what is hidden takes no focus.
        line.show()
        return line

    def _add_one(self) -> None:
        line = self._place(NEXT_MORNING)
        self._reline()
        line.unit.setFocus(Qt.FocusReason.OtherFocusReason)
        self.edited.emit()

    def _remove(self, line: WaitLine) -> None:
        at = self.lines.index(line)
        self.lines.remove(line)
        self.focus_line(min(at, len(self.lines) - 1))
        self._drop(line)
        self._reline()
        self.edited.emit()

    def _drop(self, line: WaitLine) -> None:
        self._list.removeWidget(line)
        line.hide()
        line.deleteLater()

    def _reline(self) -> None:
        for number, line in enumerate(self.lines, start=1):
            line.set_place(number, alone=len(self.lines) == 1)
        self._more.setEnabled(len(self.lines) < MAX_WAITS)
        self.relined.emit()

    def _rescale(self) -> None:
        self._column.setSpacing(space(1.5))
        self._list.setSpacing(space(1.5))
