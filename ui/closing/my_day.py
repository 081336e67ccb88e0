"""The sheet of somebody's day: when they leave, and their breaks."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from queueapp.domain.board import Board
from queueapp.domain.roles import Permission, may
from queueapp.domain.setup import Person
from queueapp.domain.shift import (
    MOST_BREAKS,
    Break,
    FaultyShift,
    OpenMinutes,
    Shift,
    check,
    day_opening,
    minute_of,
    on_day,
    shift_on,
    together,
)
from ui.closing.day_words import break_text, day_time, plan_text
from ui.closing.shift_words import fault_text, keep_every, together_text
from ui.sheets.ask import Ask, TimeEdit
from ui.sheets.client import Pick
from ui.sheets.times import typed_time
from ui.theme import Tone, Type, space
from ui.widgets.action_button import ActionButton
from ui.widgets.card import Card
from ui.widgets.flow_layout import FlowRow
from ui.widgets.form import Field, Number
from ui.widgets.labels import Text
from ui.widgets.painting import announce
from ui.widgets.tick import Tick

USUAL_BREAK = 15
LONGEST_BREAK = 240
_SHORTEST_BREAK = 5


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be kept: a plan to write, and days whose plan is to be taken away."""

    plan: Shift | None = None
    clear: tuple[str, ...] = ()


class MyDaySheet(Ask):
    """When somebody leaves today and has breaks; Enter saves.

    `person_id` is who asks: their own day, or with the permission anybody's, with the plans of all
    who are here beside it. `of` opens it on a colleague's. `now` is in ms UTC.
    """

    _made = False

    def __init__(
        self,
        board: Board,
        person_id: int,
        now: int,
        of: int | None = None,
        parent: QWidget | None = None,
    ) -> None:
        me = board.directory.people[person_id]
        super().__init__(
            self.tr("My day"),
            self.tr("Save"),
            enter_submits=True,
            wide=44,
            parent=parent,
        )
        self.setObjectName("my_day")
        self._me, self._now = me, now
        self._board = board
        self._day = board.day.date
        self._weekday = date.fromisoformat(self._day).isoweekday()
        self._hours = day_opening(board.day, board.directory.site.zone)
        self._rows: list[_BreakRow] = []
        self._any = may(me.role, Permission.PLAN_ANY_SHIFT)
        self._outdated = False
        self._add_person_and_leaving(of or person_id)
        self._add_breaks()
        self._weekly = Tick(keep_every(self._weekday))
        self._weekly.setObjectName("weekly")
        row = FlowRow()
        row.flow.addWidget(self._weekly)
        self.body.addWidget(row)
        self._all = Card(self.tr("Everybody who is here"))
        self._all.setObjectName("everybody")
        self._all.setVisible(self._any)
        self._warning = Text(tone=Tone.CAUTION)
        self._warning.setObjectName("warning")
        self.body.addWidget(self._warning)
        self.body.addWidget(self._all)
        self.body.addStretch(1)
        self._made = True
        self._show_person()
        self._leaves.setFocus()

    @property
    def person_id(self) -> int:
        """Whose day it is."""
        value = self._person.currentData()
        return value if isinstance(value, int) else self._me.id

    @property
    def since(self) -> Shift:
        """The plan that was there when it was shown for being changed."""
        return self._since

    @property
    def shift(self) -> Shift:
        """The day as it is typed; what cannot be read is left out."""
        breaks = [row.value(self._hours) for row in self._rows]
        return Shift(
            self.person_id,
            self._day,
            self._leaving(),
            tuple(sorted((each for each in breaks if each), key=lambda pause: pause.begins)),
        )

    @property
    def wanted(self) -> Wanted:
        """What is to be written, so that what is typed holds today, or every week."""
        shift, weekday = self.shift, str(self._weekday)
        empty = shift.leaves is None and not shift.breaks
        if self._weekly.isChecked():
            if empty:
                return Wanted(clear=(weekday, self._day))
            return Wanted(replace(shift, day=weekday), (self._day,))
        usual = self._weekly_plan()
        same = (shift.leaves, shift.breaks) == (usual.leaves, usual.breaks)
        return Wanted(clear=(self._day,)) if same else Wanted(shift)

    def showEvent(self, event: QShowEvent) -> None:
        """Be as tall as all that is planned, and go through it in the order it stands in."""
        super().showEvent(event)
        self._tab_through()
        self.grow()

    def set_error(self, text: str) -> None:
        """Say what is to be mended, beside all that is typed."""
        super().set_error(text)
        if text:
            self.grow()

    def show_board(self, board: Board) -> None:
        """Go by the hall as it is now; what is being typed stays."""
        self._board = board
        self._hours = day_opening(board.day, board.directory.site.zone)
        if self._outdated:
            self.show_anew()
        else:
            self._show_state()

    def show_anew(self) -> None:
        """Somebody has changed the plan meanwhile: show it as it is now, or once that is known."""
        self._outdated = self._plan_of(self.person_id) == self._since
        if not self._outdated:
            said = self._error.text()
            self._show_person()
            self.set_error(said)

    # How it is made

    def _add_person_and_leaving(self, of: int) -> None:
        self._person = Pick()
        self._person.setObjectName("person")
        for person in self._people() if self._any else [self._me]:
            self._person.addItem(person.name, person.id)
        self._person.setCurrentIndex(max(0, self._person.findData(of)))
        field = Field(self.tr("Whose day"), self._person)
        self._person.currentIndexChanged.connect(self._show_person)
        row = QHBoxLayout()
        row.setSpacing(space(4))
        for part in (field, self._leaving_field()):
            row.addWidget(part, 1, Qt.AlignmentFlag.AlignTop)
        field.setVisible(self._any)
        self.body.addLayout(row)

    def _people(self) -> list[Person]:
        """Whose day can be planned: one's own first, then who is here, then the others."""
        here = {desk.person_id for desk in self._board.open_desks}
        found = [
            person
            for person in self._board.directory.people.values()
            if person.active and may(person.role, Permission.PLAN_OWN_SHIFT)
        ]
        return sorted(found, key=lambda each: (each.id != self._me.id, each.id not in here))

    def _leaving_field(self) -> Field:
        closes = day_time(self._hours.closes) if self._hours else ""
        self._leaves = TimeEdit(closes)
        self._leaves.setObjectName("leaves")
        self._leaves.textChanged.connect(self._edited)
        if self._board.day.round_the_clock:
            text = self.tr("Empty: no end is planned")
        elif closes:
            text = self.tr("Empty: at closing, {time}").format(time=closes)
        else:
            text = self.tr("The hall is closed today")
        return Field(self.tr("Leaves at"), self._leaves, help_text=text)

    def _add_breaks(self) -> None:
        self.body.addWidget(Text(self.tr("Breaks"), Type.STRONG))
        self._list = QVBoxLayout()
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(space(2))
        self.body.addLayout(self._list)
        self._add = QAction(self.tr("Add a break"), self)
        self._add.setObjectName("add_break")
        self._add.setShortcut(QKeySequence("F7"))
        self._add.triggered.connect(lambda _checked=False: self._add_row(focus=True))
        self.addAction(self._add)
        row = FlowRow()
        row.flow.addWidget(ActionButton(self._add, compact=True))
        self.body.addWidget(row)

    def _add_row(self, pause: Break | None = None, *, focus: bool = False) -> None:
        if len(self._rows) >= MOST_BREAKS:
            return
        row = _BreakRow(pause, len(self._rows) + 1)
        row.changed.connect(self._edited)
        row.removal_wanted.connect(lambda: self._remove(row))
        self._rows.append(row)
        self._list.addWidget(row)
        row.show()
        if focus:
            row.begins.setFocus()
        self._show_state()
        self._tab_through()
        self.grow()

    def _remove(self, row: "_BreakRow") -> None:
        at = self._rows.index(row)
        self._rows.remove(row)
        self._list.removeWidget(row)
        row.hide()
        row.deleteLater()
        for number, each in enumerate(self._rows, 1):
            each.number = number
        # Enter on the button must not come to rest on another one's.
        (self._rows[min(at, len(self._rows) - 1)].begins if self._rows else self._leaves).setFocus()
        announce(self, self.tr("The break was removed."))
        self._edited()

    def _tab_through(self) -> None:
        before: QWidget = self._leaves
        for row in self._rows:
            for part in row.parts:
                QWidget.setTabOrder(before, part)
                before = part
        for button in self.findChildren(ActionButton, "add_break"):
            QWidget.setTabOrder(before, button)
            QWidget.setTabOrder(button, self._weekly)

    # What is shown

    def _plan_of(self, person_id: int) -> Shift:
        return shift_on(self._board.directory.shifts, person_id, self._day, self._weekday)

    def _weekly_plan(self) -> Shift:
        every_week = [each for each in self._board.directory.shifts if each.day != self._day]
        return shift_on(every_week, self.person_id, self._day, self._weekday)

    def _show_person(self) -> None:
        """Show what is planned for the person chosen."""
        if not self._made:
            return
        for row in self._rows:
            self._list.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = []
        self._since = plan = self._plan_of(self.person_id)
        self._leaves.setText("" if plan.leaves is None else day_time(plan.leaves))
        for pause in plan.breaks:
            self._add_row(pause)
        if not plan.breaks:
            self._add_row()
        self._weekly.setChecked(False)
        title = self.tr("My day")
        if self.person_id != self._me.id:
            title = self.tr("The day of {name}").format(name=self._person.currentText())
        self.setWindowTitle(title)
        self._title.setText(title)
        self._show_state()

    def _edited(self) -> None:
        if self._made:
            self.set_error("")
            self._show_state()

    def _show_state(self) -> None:
        if not self._made:
            return
        for row in self._rows:
            row.show_until(self._hours)
        self._add.setEnabled(len(self._rows) < MOST_BREAKS)
        plans = {desk.person_id: self._plan_of(desk.person_id) for desk in self._board.open_desks}
        plans[self.person_id] = self.shift
        if self._any:
            self._show_everybody(plans)
        self._show_warning(plans)

    def _show_everybody(self, plans: dict[int, Shift]) -> None:
        people = self._board.directory.people
        none = self.tr("no plan: until closing")
        lines = [
            f"{people[who].name}: {plan_text(plan) or none}"
            for who, plan in plans.items()
            if who in people
        ]
        content = self._all.content
        while content.count() < len(lines):
            content.addWidget(Text())
        for at in range(content.count()):
            item = content.itemAt(at)
            part = item.widget() if item is not None else None
            if isinstance(part, Text):
                part.setText(lines[at] if at < len(lines) else "")
                part.setVisible(at < len(lines))

    def _show_warning(self, plans: dict[int, Shift]) -> None:
        people = self._board.directory.people
        at_once = [
            (pause, who)
            for pause, who in together(plans.values())
            if self._any or self.person_id in who
        ]
        text = "\n".join(
            together_text(pause, [people[each].name for each in who if each in people])
            for pause, who in at_once
        )
        if text != self._warning.text():
            self._warning.setText(text)
            self._warning.setVisible(bool(text))
            self.grow()

    # What is checked

    def _leaving(self) -> int | None:
        minutes = typed_time(self._leaves.text())
        return None if minutes is None else on_day(minutes, self._hours)

    def _missing(self) -> str:
        if self._leaves.text().strip() and self._leaving() is None:
            self._leaves.setFocus()
            return self.tr("Write the time you leave, such as 16:30, or leave it empty.")
        for number, row in enumerate(self._rows, 1):
            if row.is_written and row.value(self._hours) is None:
                row.begins.setFocus()
                text = self.tr("Break {number}: write when it begins, such as 15:30.")
                return text.format(number=number)
        fault = self._check()
        return "" if fault is None else self._say(fault)

    def _check(self) -> FaultyShift | None:
        now = minute_of(self._now, self._day, self._board.directory.site.zone)
        return check(self.shift, self._hours, self._plan_of(self.person_id), now)

    def _say(self, fault: FaultyShift) -> str:
        if fault.row is None:
            self._leaves.setFocus()
            return fault_text(fault)
        pause = self.shift.breaks[fault.row]
        wrong = next(row for row in self._rows if row.value(self._hours) == pause)
        wrong.begins.setFocus()
        return f"{break_text(pause)}: {fault_text(fault)}"


class _BreakRow(FlowRow):
    """One break: when it begins, how long it is, until when that is."""

    changed = Signal()
    removal_wanted = Signal()

    def __init__(self, pause: Break | None, number: int) -> None:
        super().__init__(gap=2, line_gap=1)
        self._number = number
        self.begins = TimeEdit("15:30")
        self.begins.setObjectName("begins")
        self._minutes = Number(_SHORTEST_BREAK, LONGEST_BREAK, suffix=self.tr(" min"))
        self._minutes.setObjectName("minutes")
        self._minutes.setSingleStep(5)
        self._minutes.setValue(USUAL_BREAK)
        self._until = Text(wrap=False, quiet=True)
        self._until.setObjectName("until")
        self._removal = QAction(self.tr("Remove"), self)
        self._removal.setObjectName("remove_break")
        self._removal.triggered.connect(lambda _checked=False: self.removal_wanted.emit())
        self._remove = ActionButton(self._removal, compact=True)
        if pause is not None:
            self.begins.setText(day_time(pause.begins))
            self._minutes.setValue(pause.ends - pause.begins)
        for part in (self.begins, self._minutes, self._until, self._remove):
            self.flow.addWidget(part)
        self.parts: Sequence[QWidget] = (self.begins, self._minutes, self._remove)
        self.begins.textChanged.connect(self.changed)
        self._minutes.valueChanged.connect(self.changed)
        self.number = number

    @property
    def number(self) -> int:
        """Which of the breaks it is, from 1."""
        return self._number

    @number.setter
    def number(self, number: int) -> None:
        self._number = number
        self.setObjectName(f"break-{number}")
        name = self.tr("Break {number}").format(number=number)
        self.begins.setAccessibleName(self.tr("{break} begins at").format(**{"break": name}))
        self._minutes.setAccessibleName(self.tr("{break} takes").format(**{"break": name}))
        self._remove.setAccessibleDescription(name)

    @property
    def is_written(self) -> bool:
        """Whether anything stands here."""
        return bool(self.begins.text().strip())

    def value(self, hours: OpenMinutes | None) -> Break | None:
        """The break on a day with these hours, where its beginning can be read."""
        minutes = typed_time(self.begins.text())
        if minutes is None:
            return None
        begins = on_day(minutes, hours)
        return Break(begins, begins + self._minutes.value())

    def show_until(self, hours: OpenMinutes | None) -> None:
        """Say until when it is, or nothing."""
        pause = self.value(hours)
        text = self.tr("until {time}").format(time=day_time(pause.ends)) if pause else ""
        if text != self._until.text():
            self._until.setText(text)
            self._minutes.setAccessibleDescription(text)
