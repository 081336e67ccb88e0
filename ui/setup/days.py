"""Dates that are not like the others: eves of holidays, hours of their own; and reminders."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from queueapp.domain.hours import DayHours, OwnDay, WeekHours
from queueapp.domain.setup import (
    MAX_REMINDER_MINUTES,
    MAX_REMINDERS,
    NAME_LENGTH,
    Fault,
    FaultyPart,
)
from queueapp.domain.workdays import Calendar
from ui.messages import fault_sentence
from ui.phone.due import WhenFault
from ui.phone.typed import typed_day
from ui.setup.coming import closed, shortened
from ui.setup.four_weeks import FourWeeks, four_weeks
from ui.setup.hours_edit import HoursEdit
from ui.setup.layout import Turning
from ui.setup.office import FieldsRow
from ui.setup.parts import FaultText, explain
from ui.setup.rows import Row, field_of
from ui.setup.sections import Section, tab_stops
from ui.sheets.days import day_text
from ui.theme import Type, em, space
from ui.widgets.action_button import ActionButton, Variant
from ui.widgets.form import Field, ShortText
from ui.widgets.labels import Text
from ui.widgets.painting import RESCALING, announce
from ui.widgets.sign_button import SignButton
from ui.widgets.tick import Tick

FARTHEST = timedelta(days=5 * 366)
"""A date with hours of its own lies at most so far ahead."""

DATE_LENGTH = 40
_REMINDERS_LENGTH = 60
_UNREADABLE = -1
_BETWEEN = re.compile(r"[\s,;.]+")
_USUAL = DayHours(8 * 60, 17 * 60)


class DaysFace(NamedTuple):
    """What of a draft is set here."""

    exceptions: Mapping[str, OwnDay]
    shorter_eves: bool
    reminders: tuple[int, ...]


class EvesRow(Row):
    """Whether the hall closes earlier before public holidays, and which days those are."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("eves")
        self.shorter = Tick(self.tr("Close an hour earlier on the day before a public holiday"))
        self.shorter.setObjectName("shorter-eves")
        why = self.tr(
            "By the Labour Code, article 112(5), that working day is an hour shorter. "
            "Switch it off where the hall keeps its usual hours."
        )
        self.shorter.setAccessibleDescription(why)
        self.line.addWidget(self.shorter)
        self.line.addStretch(1)
        self.more.addWidget(Text(why, Type.SMALL, quiet=True))
        self._coming = Turning(44)
        self.more.addWidget(self._coming)
        self._earlier = self._column_of("earlier")
        self._closed = self._column_of("closed")
        self.watch("eves", self.shorter)
        self._rescale()

    def show_coming(self, calendar: Calendar, today: date | None) -> None:
        """Say what that means in the year from today; nothing where today is not known."""
        self._coming.setVisible(today is not None)
        if today is None:
            return
        early, shut = shortened(calendar, today), closed(calendar, today)
        none = self.tr("No working day in the coming 12 months.")
        if not calendar.shorter_eves:
            none = self.tr("Switched off: the hall keeps its usual hours.")
        for label, lines, empty in (
            (self._earlier, early, none),
            (self._closed, shut, self.tr("No working day in the coming 12 months.")),
        ):
            label.setText("\n".join(lines) or empty)

    def _column_of(self, name: str) -> Text:
        titles = {
            "earlier": self.tr("Closes earlier in the coming 12 months"),
            "closed": self.tr("Closed for public holidays in the coming 12 months"),
        }
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(1))
        label = Text(kind=Type.SMALL)
        label.setObjectName(name)
        column.addWidget(Text(titles[name], Type.SMALL, quiet=True))
        column.addWidget(label)
        column.addStretch(1)
        self._coming.row.addWidget(holder, 1)
        return label

    def _rescale(self) -> None:
        super()._rescale()
        self._column.setContentsMargins(space(4), space(4), space(4), space(4))


class OwnDayRow(Row):
    """One date with hours of its own, or on which the hall stays closed, and why."""

    def __init__(self, day: date, own: OwnDay, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.day = day
        self.setObjectName(f"own-day-{day.isoformat()}")
        text = day_text(day)
        self._open = Tick(text)
        self._open.setObjectName("open")
        self._open.setAccessibleName(self.tr("%1: open").replace("%1", text))
        self._closed = Text(self.tr("closed"), quiet=True, wrap=False)
        self.edit = HoursEdit(text, own.hours or _USUAL)
        self._parts = QVBoxLayout()
        self._first = QHBoxLayout()
        self._first.addWidget(self._open, 0, Qt.AlignmentFlag.AlignTop)
        self._first.addWidget(self.edit, 1000)
        self._first.addWidget(self._closed)
        self._first.addStretch(1)
        self._parts.addLayout(self._first)
        remove = SignButton("✕", self.tr("Remove: %1").replace("%1", text), "remove", self)
        remove.clicked.connect(self.removal_wanted)
        self.line.addLayout(self._parts, 1)
        self.line.addWidget(remove, 0, Qt.AlignmentFlag.AlignTop)
        self.note = ShortText(
            NAME_LENGTH, placeholder=self.tr("Why, such as “Staff training”; staff see it all day")
        )
        self.note.setObjectName("note")
        self.note.setAccessibleName(self.tr("%1: why").replace("%1", text))
        explain(self.note, self.tr("Stands at the top of every screen on that day."))
        self.note.setText(own.note)
        self.note.setCursorPosition(0)
        self._parts.addWidget(self.note)
        self._open.setChecked(own.hours is not None)
        self._open.toggled.connect(self._switch)
        self._switch(own.hours is not None)
        self.watch("open", self._open)
        self.watch("note", self.note)
        for field, editors in self.edit.editors.items():
            self.watch(field, *editors)
        self._rescale()

    def own_day(self) -> OwnDay:
        """The date as it stands."""
        return OwnDay(self.edit.hours() if self._open.isChecked() else None, self.note.text())

    def date_width(self) -> int:
        """How wide the date is."""
        return self._open.sizeHint().width()

    def set_date_width(self, wide: int) -> None:
        """Stand in line with the other dates; none is cut for the sake of its hours, which wrap."""
        self._open.setMinimumWidth(wide)

    def _switch(self, on: bool) -> None:
        self.edit.setVisible(on)
        self._closed.setVisible(not on)

    def _rescale(self) -> None:
        super()._rescale()
        if hasattr(self, "note"):
            self._parts.setSpacing(space(1.5))
            self._first.setSpacing(space(1.5))
            self._open.setMinimumHeight(self.edit.line_height())


class AddDay(QWidget):
    """Takes a date as people write it; `wanted` carries it."""

    wanted = Signal(object)

    _built = False

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today: date | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.date = ShortText(DATE_LENGTH)
        self.date.setObjectName("new-date")
        label = self.tr("Add a date with hours of its own")
        self._help = self.tr("Such as 2026-12-30, 30 December or Friday.")
        self.date.setAccessibleName(label)
        title = Text(label, Type.STRONG)
        title.setBuddy(self.date)
        action = QAction(self.tr("Add this date"), self)
        action.setObjectName("add-date")
        action.triggered.connect(self._add)
        self._row = QHBoxLayout()
        self._row.addWidget(self.date)
        self._row.addWidget(ActionButton(action))
        self._row.addStretch(1)
        self._fault = FaultText()
        self._column.addWidget(title)
        self._column.addLayout(self._row)
        self._column.addWidget(Text(self._help, Type.SMALL, quiet=True))
        self._column.addWidget(self._fault)
        self.date.returnPressed.connect(self._add)
        self.date.textEdited.connect(lambda _: self._say(""))
        self._built = True
        self._rescale()

    def start(self, today: date | None) -> None:
        """Begin anew; dates are read as seen from today."""
        self._today = today
        self.date.clear()
        self._say("")

    def focus(self) -> None:
        """Put the focus where a date is typed."""
        self.date.setFocus(Qt.FocusReason.OtherFocusReason)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the application's font."""
        if self._built and event.type() in RESCALING:
            self._rescale()
        super().changeEvent(event)

    def _add(self) -> None:
        day = self._read(self.date.text())
        if isinstance(day, date):
            self.start(self._today)
            self.wanted.emit(day)
        else:
            self._say(day)
            self.focus()

    def _read(self, text: str) -> date | str:
        unclear = self.tr("Write a date, such as 2026-12-30.")
        if self._today is None:
            try:
                return date.fromisoformat(text.strip())
            except ValueError:
                return unclear
        day = typed_day(text, self._today, farthest=FARTHEST, long_past=timedelta(0))
        if day is WhenFault.TOO_FAR:
            return self.tr("That is too far ahead. Write a date within the next five years.")
        if not isinstance(day, date):
            return unclear
        if day < self._today:
            return self.tr("That day is over. Write a date that is yet to come.")
        return day

    def _say(self, fault: str) -> None:
        self._fault.show_fault(fault, self.date)
        if not fault:
            self.date.setAccessibleDescription(self._help)

    def _rescale(self) -> None:
        self._column.setSpacing(space(1))
        self._row.setSpacing(space(2))
        self.date.setMinimumWidth(em(None, 16))


class RemindersRow(FieldsRow):
    """How long before closing staff are reminded of it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.minutes = ShortText(_REMINDERS_LENGTH)
        text = self.tr(
            "Up to {most} numbers from 1 to {longest}, such as 60, 30, 15, 5. Whoever serves a "
            "client is not disturbed. Leave it empty for no reminders."
        )
        self.add_field(
            "reminders",
            Field(
                self.tr("Remind staff so many minutes before closing"),
                self.minutes,
                help_text=text.format(most=MAX_REMINDERS, longest=MAX_REMINDER_MINUTES),
            ),
        )
        self._rescale()

    def reminders(self) -> tuple[int, ...]:
        """The minutes as they stand, each once; one that is no number stands for a fault."""
        typed = [text for text in _BETWEEN.split(self.minutes.text()) if text]
        numbers = {int(text) if text.isdecimal() else _UNREADABLE for text in typed}
        return tuple(sorted(numbers, reverse=True))

    def set_reminders(self, reminders: Sequence[int]) -> None:
        """Show these."""
        self.minutes.setText(", ".join(map(str, reminders)))
        self.minutes.setCursorPosition(0)

    def _rescale(self) -> None:
        super()._rescale()
        if hasattr(self, "minutes"):
            self.minutes.setMaximumWidth(em(None, 18))


class DaysSection(Section[OwnDayRow]):
    """Eves of holidays, dates with hours of their own, and when staff are reminded of closing.

    Dates that are over are folded away until they are asked for.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._explanation.setText(
            self.tr(
                "Public holidays are known, and the hall stays closed on them. A date with hours "
                "of its own goes before everything else."
            )
        )
        self._today: date | None = None
        self._week: WeekHours = {}
        self._eves, self._new, self._reminders = EvesRow(), AddDay(), RemindersRow()
        at = self._column.indexOf(self._fault) + 1
        self._column.insertWidget(at, self._eves)
        self._column.insertWidget(at + 1, self._new)
        self._past = QAction(self)
        self._past.setObjectName("past-dates")
        self._past.setCheckable(True)
        self._past.toggled.connect(lambda _: self.order())
        self._past_button = ActionButton(self._past, Variant.BARE)
        end = self._column.count() - 1
        self._column.insertWidget(end, self._past_button, 0, Qt.AlignmentFlag.AlignLeft)
        self._weeks = FourWeeks()
        self._weeks_title = Text(self.tr("The next four weeks, as it is typed"), Type.STRONG)
        self._weeks_title.setBuddy(self._weeks)
        self._column.insertWidget(end + 1, self._weeks_title)
        self._column.insertWidget(end + 2, self._weeks)
        self._column.insertWidget(end + 3, self._reminders)
        for card in (self._eves, self._reminders):
            card.edited.connect(self._edited)
        self._new.wanted.connect(self._add_day)

    def set_values(self, face: DaysFace, today: date | None) -> None:
        """Show what a site has set, as seen from today."""
        self._today = today
        self.clear()
        self._past.setChecked(False)
        self._eves.shorter.setChecked(face.shorter_eves)
        self._reminders.set_reminders(face.reminders)
        self._reminders.touched.clear()
        self._new.start(today)
        for day, own in sorted(face.exceptions.items()):
            self._place_day(date.fromisoformat(day), own)

    def face(self) -> DaysFace:
        """What is set, as it stands."""
        return DaysFace(
            {row.day.isoformat(): row.own_day() for row in self.rows},
            self._eves.shorter.isChecked(),
            self._reminders.reminders(),
        )

    def show_coming(self, calendar: Calendar) -> None:
        """Say what the site's hours come to in the coming year, and show the next four weeks."""
        self._week = calendar.week
        self._eves.show_coming(calendar, self._today)
        for part in (self._weeks_title, self._weeks):
            part.setVisible(self._today is not None)
        if self._today is not None:
            self._weeks.show_days(four_weeks(calendar, self._today), self._today)

    def focus_first(self) -> None:
        """Put the focus on the first field."""
        self._eves.focus_field("eves")

    def order(self) -> None:
        """Fold away what is over, and keep the Tab key in line with what is seen."""
        wide = max((row.date_width() for row in self.rows), default=0)
        for row in self.rows:
            row.set_date_width(wide)
        over = [row for row in self.rows if self._today is not None and row.day < self._today]
        show = self._past.isChecked()
        for row in over:
            row.setVisible(show)
        hide = self.tr("Hide dates that are over")
        self._past.setText(
            hide if show else self.tr("Show %n date(s) that are over", "", len(over))
        )
        self._past_button.setVisible(bool(over))
        self.chain()

    def chain(self) -> QWidget | None:
        """Let the Tab key go through all of it as it is read; returns where it ends."""
        before: QWidget | None = None
        for editor in tab_stops(self._column):
            if before is not None:
                QWidget.setTabOrder(before, editor)
            before = editor
        return before

    def remove_row(self, row: OwnDayRow) -> None:
        """Take a date away; the focus goes to its neighbour."""
        super().remove_row(row)
        if not any(each.isVisibleTo(self) for each in self.rows):
            self._new.focus()

    def show_faults(self, faults: Sequence[FaultyPart], everything: bool) -> int:
        """Show what is wrong; returns how many faults are shown."""
        told = [("reminders", fault_sentence(fault)) for fault in faults if fault.row is None]
        count = self._reminders.show_faults(told, everything)
        return count + super().show_faults([f for f in faults if f.row is not None], everything)

    def say(self, fault: FaultyPart, row: OwnDayRow) -> str:
        """A time that cannot be read is another matter than one that is too early."""
        return row.edit.unreadable(fault.fault) or fault_sentence(fault)

    def focus_fault(self, fault: FaultyPart) -> QWidget | None:
        """Put the focus where a fault can be put right."""
        if fault.row is None:
            return self._reminders.focus_field("reminders")
        row = self.rows[fault.row]
        if row.isHidden():
            self._past.setChecked(True)
        field = "note" if fault.fault is Fault.TEXT_TOO_LONG else field_of(fault)
        return row.focus_field(field or "")

    def _rescale(self) -> None:
        super()._rescale()
        if hasattr(self, "_past"):
            self.order()

    def _place_day(self, day: date, own: OwnDay) -> OwnDayRow:
        row = self.place(OwnDayRow(day, own))
        self.rows.sort(key=lambda each: each.day)
        self.list.insertWidget(self.rows.index(row), row)
        return row

    def _add_day(self, day: date) -> None:
        row = next((each for each in self.rows if each.day == day), None)
        if row is None:
            row = self._place_day(day, OwnDay(self._week.get(day.isoweekday(), _USUAL)))
            # A layout would show it only later, and what is hidden takes no focus.
            row.show()
            self.order()
            self._changed()
        else:
            announce(row, self.tr("%1 stands there already.").replace("%1", day_text(day)))
        self.shown.emit(row.focus_field("open"))
