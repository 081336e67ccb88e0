"""The sections of a hall's set-up: each an explanation, its rows, and what adds one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLayout, QVBoxLayout, QWidget

from queueapp.domain.setup import FaultyPart
from ui.messages import fault_sentence
from ui.setup.parts import FaultText
from ui.setup.rows import DayRow, Row, ServiceRow, SiteRow, field_of
from ui.theme import Type, em, space
from ui.widgets.action_button import ActionButton
from ui.widgets.labels import Text
from ui.widgets.painting import RESCALING

R = TypeVar("R", bound=Row)

WIDE = 54
"""How wide a section is at most, in the size of its text."""


class Section(QWidget, Generic[R]):
    """One section: a line of explanation, its rows, and a button that adds one.

    `edited` after every change; `shown` carries the field of something new that has the focus.
    """

    edited = Signal()
    shown = Signal(QWidget)

    _built = False

    def __init__(self, explanation: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: list[R] = []
        self.touched = False
        self._column = QVBoxLayout(self)
        self._explanation = Text(explanation, quiet=True)
        self._column.addWidget(self._explanation)
        self._fault = FaultText()
        self._column.addWidget(self._fault)
        self.header = QHBoxLayout()
        self._column.addLayout(self.header)
        self.list = QVBoxLayout()
        self._column.addLayout(self.list)
        self._add: ActionButton | None = None
        self._column.addStretch(1)
        self._built = True
        self._rescale()

    def offer_more(self, text: str, object_name: str) -> QAction:
        """Put a button below the rows that adds one."""
        action = QAction(text, self)
        action.setObjectName(object_name)
        self._add = ActionButton(action)
        self._column.insertWidget(
            self._column.count() - 1, self._add, 0, Qt.AlignmentFlag.AlignLeft
        )
        return action

    def place(self, row: R) -> R:
        """Put a row at the end."""
        self.rows.append(row)
        self.list.addWidget(row)
        row.edited.connect(self._edited)
        row.move_wanted.connect(lambda by: self.move_row(row, by))
        row.removal_wanted.connect(lambda: self.remove_row(row))
        return row

    def clear(self) -> None:
        """Take all rows away."""
        for row in self.rows:
            self._drop(row)
        self.rows.clear()
        self.touched = False

    def move_row(self, row: R, by: int) -> None:
        """Move a row up or down; the focus goes with it."""
        at = self.rows.index(row)
        to = at + by
        if not 0 <= to < len(self.rows):
            return
        self.rows.insert(to, self.rows.pop(at))
        focus = row.focusWidget()
        self.list.removeWidget(row)
        self.list.insertWidget(to, row)
        self.order()
        if focus is not None:
            other = row.findChild(QWidget, "down" if by < 0 else "up")
            (focus if focus.isEnabled() or other is None else other).setFocus()
        self._changed()

    def remove_row(self, row: R) -> None:
        """Take a row away; the focus goes to its neighbour."""
        at = self.rows.index(row)
        self.rows.remove(row)
        near = self.rows[min(at, len(self.rows) - 1)] if self.rows else None
        target = near.findChild(QWidget, "remove") if near is not None else self._add
        if target is not None:
            target.setFocus(Qt.FocusReason.OtherFocusReason)
        self._drop(row)
        self.order()
        self._changed()

    def order(self) -> None:
        """Keep the way of the Tab key and the arrows in line with what is seen."""
        for number, row in enumerate(self.rows):
            row.set_ends(number == 0, number == len(self.rows) - 1)
        before = self.chain()
        if before is not None and self._add is not None:
            QWidget.setTabOrder(before, self._add)

    def chain(self) -> QWidget | None:
        """Let the Tab key go through the rows as they are read; returns where it ends."""
        before: QWidget | None = None
        for row in self.rows:
            for editor in tab_stops(row.layout()):
                if before is not None:
                    QWidget.setTabOrder(before, editor)
                before = editor
        return before

    def focus_first(self) -> None:
        """Put the focus on the first field."""
        if self.rows:
            self.rows[0].focus_field("")

    def show_faults(self, faults: Sequence[FaultyPart], everything: bool) -> int:
        """Show what is wrong; returns how many faults are shown."""
        whole = [fault_sentence(fault) for fault in faults if field_of(fault) is None]
        shown = " ".join(whole) if everything or self.touched else ""
        self._fault.show_fault(shown)
        count = 1 if shown else 0
        for number, row in enumerate(self.rows):
            mine = [
                (field, self.say(fault, row))
                for fault in faults
                if (field := field_of(fault)) and fault.row == self.row_number(number, row)
            ]
            count += row.show_faults(mine, everything)
        return count

    def say(self, fault: FaultyPart, row: R) -> str:
        """The sentence for a fault of a row."""
        return fault_sentence(fault)

    def row_number(self, number: int, row: R) -> int:
        """How a fault names the row."""
        return number

    def focus_fault(self, fault: FaultyPart) -> QWidget | None:
        """Put the focus where a fault can be put right."""
        for number, row in enumerate(self.rows):
            if (field := field_of(fault)) and fault.row == self.row_number(number, row):
                return row.focus_field(field)
        target = self._add if not self.rows else None
        if target is None:
            return self.rows[0].focus_field("") if self.rows else None
        target.setFocus(Qt.FocusReason.OtherFocusReason)
        return target

    def changeEvent(self, event: QEvent) -> None:
        """Follow the application's font."""
        if self._built and event.type() in RESCALING:
            self._rescale()
        super().changeEvent(event)

    def _drop(self, row: R) -> None:
        self.list.removeWidget(row)
        row.hide()
        row.deleteLater()

    def _edited(self) -> None:
        self.edited.emit()

    def _changed(self) -> None:
        self.touched = True
        self.edited.emit()

    def _rescale(self) -> None:
        self._column.setContentsMargins(0, space(1), space(2), space(2))
        self._column.setSpacing(space(2))
        self.list.setSpacing(space(1.5))
        self.header.setContentsMargins(space(3), 0, space(2), 0)
        self.header.setSpacing(space(1.5))
        self.setMaximumWidth(em(None, WIDE))


class SiteSection(Section[SiteRow]):
    """The hall's name, and how long clients should wait at most."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._explanation.hide()
        self.site = self.place(SiteRow())


class HoursSection(Section[DayRow]):
    """When the hall is open."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._explanation.setText(
            self.tr(
                "Usual hours in each week. The last client is called before closing time, "
                "and whoever was accepted is served to the end."
            )
        )

    def row_number(self, number: int, row: DayRow) -> int:
        """Days are numbered by the calendar."""
        return row.number

    def say(self, fault: FaultyPart, row: DayRow) -> str:
        """A time that cannot be read is another matter than one that is too early."""
        return row.edit.unreadable(fault.fault) or fault_sentence(fault)

    def order(self) -> None:
        """The days stand as they are, their times in line."""
        wide = max((row.day_width() for row in self.rows), default=0)
        for row in self.rows:
            row.set_day_width(wide)

    def place(self, row: DayRow) -> DayRow:
        """A day that is ticked off may leave none: that is seen at once."""
        row.edited.connect(self._touch)
        return super().place(row)

    def _touch(self) -> None:
        self.touched = True

    def _rescale(self) -> None:
        super()._rescale()
        self.order()


class ServicesSection(Section[ServiceRow]):
    """What clients come for."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._explanation.setText(
            self.tr(
                "What clients come for. Tickets begin with the letter: A001, A002 … "
                "The minutes are what it usually takes."
            )
        )
        self._letter = Text(self.tr("Letter"), Type.SMALL, quiet=True, wrap=False)
        self._letter.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._minutes = Text(self.tr("Minutes"), Type.SMALL, quiet=True, wrap=False)
        self.header.addWidget(self._letter)
        self._service = Text(self.tr("Service"), Type.SMALL, quiet=True, wrap=False)
        self.header.addWidget(self._service, 1)
        self.header.addWidget(self._minutes)
        self._gap = QWidget()
        self.header.addWidget(self._gap)

    def order(self) -> None:
        """Keep the headings above their columns."""
        super().order()
        if self.rows:
            row = self.rows[0]
            button = row.findChild(QWidget, "remove")
            side = button.sizeHint().width() if button is not None else 0
            gap = row.line.spacing()
            self._letter.setMinimumWidth(em(None, 4))
            self._gap.setFixedWidth(4 * side + 3 * gap)
            self._minutes.setMinimumWidth(row.minutes.sizeHint().width())
        for part in (self._letter, self._service, self._minutes):
            part.setVisible(bool(self.rows))

    def free_letter(self) -> str:
        """The first letter that no service has."""
        taken = {row.prefix.text().strip().upper() for row in self.rows}
        return next((c for c in "ABCDEFGHIJKLMNOPRSTUVZ" if c not in taken), "")

    def _rescale(self) -> None:
        super()._rescale()
        if hasattr(self, "_gap"):
            self.order()


def tab_stops(item: QLayout | None) -> Iterator[QWidget]:
    """What can be reached with the Tab key, in the order in which it is laid out."""
    for at in range(item.count() if item is not None else 0):
        child = item.itemAt(at) if item is not None else None
        widget = child.widget() if child is not None else None
        if widget is None:
            yield from tab_stops(child.layout() if child is not None else None)
        elif widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.focusProxy() is None:
            yield widget
        else:
            yield from tab_stops(widget.layout())
