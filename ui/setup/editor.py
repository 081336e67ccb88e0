"""The set-up of a hall: its site, hours, services, counters and staff."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAction, QCloseEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLayout, QStackedWidget, QVBoxLayout, QWidget

from queueapp.domain.roles import Role
from queueapp.domain.setup import (
    CounterDraft,
    FaultyPart,
    HallDraft,
    Part,
    PersonDraft,
    ServiceDraft,
    check,
)
from ui.messages import fault_sentence
from ui.setup.parts import FaultText, SectionBar, press_focused
from ui.setup.rows import FIELD_OF, CounterRow, DayRow, PersonRow, Row, ServiceRow, SiteRow
from ui.setup.starter import counter_name
from ui.theme import Tone, Type, em, space
from ui.widgets.action_button import ActionButton, Variant
from ui.widgets.labels import Text
from ui.widgets.page import ScrollBox
from ui.widgets.painting import RESCALING, announce

R = TypeVar("R", bound=Row)

SECTIONS = (Part.SITE, Part.HOURS, Part.SERVICES, Part.COUNTERS, Part.PEOPLE)
_WEEK = range(1, 8)
_WIDE = 54


class Section(QWidget, Generic[R]):
    """One section: a line of explanation, its rows, and a button that adds one."""

    edited = Signal()

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
        before: QWidget | None = None
        for number, row in enumerate(self.rows):
            row.set_ends(number == 0, number == len(self.rows) - 1)
            for editor in _tab_stops(row.layout()):
                if before is not None:
                    QWidget.setTabOrder(before, editor)
                before = editor
        if before is not None and self._add is not None:
            QWidget.setTabOrder(before, self._add)

    def show_faults(self, faults: Sequence[FaultyPart], everything: bool) -> int:
        """Show what is wrong; returns how many faults are shown."""
        whole = [fault_sentence(fault) for fault in faults if fault.fault not in FIELD_OF]
        shown = " ".join(whole) if everything or self.touched else ""
        self._fault.show_fault(shown)
        count = 1 if shown else 0
        for number, row in enumerate(self.rows):
            mine = [
                (FIELD_OF[fault.fault], self.say(fault, row))
                for fault in faults
                if fault.fault in FIELD_OF and fault.row == self.row_number(number, row)
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
            if fault.fault in FIELD_OF and fault.row == self.row_number(number, row):
                return row.focus_field(FIELD_OF[fault.fault])
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
        self.setMaximumWidth(em(None, _WIDE))


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
        if row.unreadable():
            return self.tr("Write both times like 8:00 or 17:30.")
        return fault_sentence(fault)

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


class HallEditor(QWidget):
    """Edits a whole `HallDraft`. A fault is shown beside its field once that has been left.

    `changed` after every change. Rows keep their `id`; what is removed here is taken out of use
    when the draft is saved.
    """

    changed = Signal()

    _built = False

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("hall-editor")
        self._timezone = "Europe/Vilnius"
        self._loading = False
        self._everything = False
        self._column = QVBoxLayout(self)
        self._bar = SectionBar(
            [
                self.tr("Hall"),
                self.tr("Hours"),
                self.tr("Services"),
                self.tr("Counters"),
                self.tr("Staff"),
            ]
        )
        self._bar.setObjectName("sections")
        self._stack = QStackedWidget()
        self._column.addWidget(self._bar)
        self._column.addWidget(self._stack, 1)
        self._site = SiteSection()
        self._hours = HoursSection()
        self._services = ServicesSection()
        self._counters: Section[CounterRow] = Section(
            self.tr("A number is name enough. Tick what each counter serves.")
        )
        self._people: Section[PersonRow] = Section(
            self.tr(
                "Who works here. A client who needs a language is offered to those who speak it."
            )
        )
        self._sections: dict[Part, Section[Any]] = {
            Part.SITE: self._site,
            Part.HOURS: self._hours,
            Part.SERVICES: self._services,
            Part.COUNTERS: self._counters,
            Part.PEOPLE: self._people,
        }
        for part, section in self._sections.items():
            section.setObjectName(part.value)
            self._stack.addWidget(ScrollBox(_beside_nothing(section)))
            section.edited.connect(self._edited)
        self._services.offer_more(self.tr("Add a service"), "add-service").triggered.connect(
            self._add_service
        )
        self._counters.offer_more(self.tr("Add a counter"), "add-counter").triggered.connect(
            self._add_counter
        )
        self._people.offer_more(self.tr("Add a person"), "add-person").triggered.connect(
            self._add_person
        )
        self._bar.chosen.connect(self._stack.setCurrentIndex)
        self._built = True
        self._rescale()

    def load(self, draft: HallDraft) -> None:
        """Show a draft; what was shown before is forgotten."""
        self._loading = True
        self._everything = False
        self._timezone = draft.timezone
        self._site.site.set_values(draft.name, draft.wait_target)
        for section in (self._hours, self._services, self._counters, self._people):
            section.clear()
        for number in _WEEK:
            self._hours.place(DayRow(number, draft.week.get(number)))
        for service in draft.services:
            self._place_service(service)
        for counter in draft.counters:
            served = [self._services.rows[at] for at in sorted(counter.services)]
            self._place_counter(counter.id, counter.name, served)
        for person in draft.people:
            self._people.place(PersonRow(person))
        for part in (self._hours, self._services, self._counters, self._people):
            part.order()
        for row in (*self._site.rows, *self._hours.rows):
            row.touched.clear()
        self._loading = False
        self.show_faults(())

    def draft(self) -> HallDraft:
        """The hall as it stands in the form."""
        position = {row: at for at, row in enumerate(self._services.rows)}
        return HallDraft(
            name=self._site.site.name.text(),
            week={
                row.number: hours for row in self._hours.rows if (hours := row.hours()) is not None
            },
            services=tuple(row.draft() for row in self._services.rows),
            counters=tuple(
                CounterDraft(row.name.text(), frozenset(position[s] for s in row.served()), row.id)
                for row in self._counters.rows
            ),
            people=tuple(row.draft() for row in self._people.rows),
            wait_target=self._site.site.wait_target(),
            timezone=self._timezone,
        )

    def complete(self) -> bool:
        """Whether the draft fits; where it does not, all faults are shown, the first in focus."""
        faults = check(self.draft())
        self.show_faults(faults)
        return not faults

    def show_faults(self, faults: Sequence[FaultyPart]) -> None:
        """Put each fault's sentence beside its field, and go to the first."""
        self._everything = bool(faults)
        self._show(faults)
        if not faults:
            return
        first = min(faults, key=lambda fault: SECTIONS.index(fault.part))
        self.show_section(first.part)
        section = self._sections[first.part]
        target = section.focus_fault(first)
        if target is not None:
            self._reveal(target)

    def show_section(self, part: Part) -> None:
        """Turn to one of the sections."""
        self._bar.choose(SECTIONS.index(part))

    def section(self) -> Part:
        """The section in sight."""
        return SECTIONS[self._bar.current()]

    def focus_section(self) -> None:
        """Put the focus on the first field of the section in sight."""
        rows = self._sections[self.section()].rows
        if rows:
            rows[0].focus_field("")

    def changeEvent(self, event: QEvent) -> None:
        """Follow the application's font."""
        if self._built and event.type() in RESCALING:
            self._rescale()
        super().changeEvent(event)

    def _place_service(self, draft: ServiceDraft) -> ServiceRow:
        return self._services.place(ServiceRow(draft))

    def _place_counter(
        self, row_id: int | None, name: str, served: Sequence[ServiceRow]
    ) -> CounterRow:
        row = self._counters.place(CounterRow(row_id, name))
        row.offer(self._services.rows, served)
        return row

    def _add_service(self) -> None:
        row = self._place_service(ServiceDraft(self._services.free_letter(), ""))
        for counter in self._counters.rows:
            counter.offer(self._services.rows, [row] if counter.serves_everything() else [])
        self._services.order()
        self._counters.order()
        self._show_new(row)

    def _add_counter(self) -> None:
        taken = {row.name.text().strip() for row in self._counters.rows}
        number = next(n for n in range(1, len(taken) + 2) if counter_name(n) not in taken)
        row = self._place_counter(None, counter_name(number), self._services.rows)
        self._counters.order()
        self._show_new(row)

    def _add_person(self) -> None:
        role = Role.COUNTER if self._people.rows else Role.ADMINISTRATOR
        row = self._people.place(PersonRow(PersonDraft("", role)))
        self._people.order()
        self._show_new(row)

    def _show_new(self, row: Row) -> None:
        self._edited()
        field = row.focus_field("name")
        self._reveal(field)

    def _reveal(self, field: QWidget) -> None:
        """Scroll to a field, and a little further to what stands below it."""
        scroll, section = self._stack.currentWidget(), self._sections[self.section()]
        holder = section.parentWidget()
        if isinstance(scroll, ScrollBox) and holder is not None:
            for layout in (section.layout(), holder.layout()):
                if layout is not None:
                    layout.activate()
            holder.adjustSize()
            scroll.ensureWidgetVisible(field, space(2), space(14))

    def _edited(self) -> None:
        if self._loading:
            return
        for counter in self._counters.rows:
            counter.offer(self._services.rows, ())
        self._counters.order()
        if any("services" in counter.touched for counter in self._counters.rows):
            for service in self._services.rows:
                service.touched.add("served")
        if any(row.touched for row in self._people.rows):
            self._people.touched = True
        self._show(check(self.draft()))
        self.changed.emit()

    def _show(self, faults: Sequence[FaultyPart]) -> None:
        counts = [
            self._sections[part].show_faults(
                [fault for fault in faults if fault.part is part], self._everything
            )
            for part in SECTIONS
        ]
        self._bar.show_faults(counts)

    def _rescale(self) -> None:
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(space(2))


class SetupDialog(QDialog):
    """Hall set-up: the editor with Save and Cancel.

    `change_wanted` carries the changed `HallDraft`; its owner calls `accept()` once it is saved,
    or `show_error`.
    """

    change_wanted = Signal(object)

    _built = False

    def __init__(self, draft: HallDraft, parent: QWidget | None = None, *, title: str = "") -> None:
        super().__init__(parent)
        self.setObjectName("hall-set-up")
        self.setWindowTitle(title or self.tr("Hall set-up"))
        self._column = QVBoxLayout(self)
        self._column.addWidget(Text(self.windowTitle(), Type.TITLE))
        self.editor = HallEditor()
        self._column.addWidget(self.editor, 1)
        self._error = Text(tone=Tone.BAD)
        self._error.setObjectName("error")
        self._error.hide()
        self._column.addWidget(self._error)
        self._buttons = QHBoxLayout()
        self._column.addLayout(self._buttons)
        self._cancel = QAction(self.tr("Cancel"), self)
        self._cancel.setObjectName("cancel")
        self._cancel.setShortcut(QKeySequence(Qt.Key.Key_Escape))
        self._cancel.triggered.connect(self.reject)
        self._save = QAction(self.tr("Save"), self)
        self._save.setObjectName("save")
        self._save.setShortcuts([QKeySequence("Ctrl+Enter"), QKeySequence("Ctrl+Return")])
        self._save.triggered.connect(self._want_change)
        self._buttons.addStretch(1)
        self._buttons.addWidget(ActionButton(self._cancel))
        self._buttons.addWidget(ActionButton(self._save, Variant.PRIMARY))
        self._built = True
        self._rescale()
        self.editor.load(draft)
        self._loaded = self.editor.draft()
        self._warned = False
        self.editor.changed.connect(self._forget_error)
        room = self.screen().availableGeometry()
        self.resize(
            min(em(None, _WIDE + 6), round(room.width() * 0.95)),
            min(em(None, 48), round(room.height() * 0.9)),
        )
        self.editor.focus_section()

    def show_error(self, text: str) -> None:
        """Say what went wrong; what was typed stays."""
        self.set_busy(False)
        self._error.setText(f"✕ {text}" if text else "")
        self._error.setVisible(bool(text))
        if text:
            announce(self, text, assertive=True)

    def show_faults(self, faults: Sequence[FaultyPart]) -> None:
        """Show what the hall did not accept."""
        self.set_busy(False)
        self.editor.show_faults(faults)

    def set_busy(self, busy: bool) -> None:
        """Switch Save off while the work runs."""
        self._save.setEnabled(not busy)

    def reject(self) -> None:
        """Leave; what was changed is dropped only when that is asked for twice."""
        if self.editor.draft() != self._loaded and not self._warned:
            self._warned = True
            self.show_error(
                self.tr("Your changes are not saved yet. Press Cancel again to drop them.")
            )
            return
        super().reject()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close as Cancel does."""
        event.ignore()
        self.reject()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button in focus; in a field it saves nothing."""
        if not press_focused(self, event):
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the application's font."""
        if self._built and event.type() in RESCALING:
            self._rescale()
        super().changeEvent(event)

    def _want_change(self) -> None:
        self.show_error("")
        if self.editor.complete():
            self.set_busy(True)
            self.change_wanted.emit(self.editor.draft())

    def _forget_error(self) -> None:
        self._warned = False
        self.show_error("")

    def _rescale(self) -> None:
        self._column.setContentsMargins(space(5), space(4), space(5), space(4))
        self._column.setSpacing(space(3))
        self._buttons.setSpacing(space(2))


def _beside_nothing(section: QWidget) -> QWidget:
    """Leave the room that a section does not need free at its right."""
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(section, 1000)
    row.addStretch(1)
    return holder


def _tab_stops(item: QLayout | None) -> Iterator[QWidget]:
    """What can be reached with the Tab key, in the order in which it is laid out."""
    for at in range(item.count() if item is not None else 0):
        child = item.itemAt(at) if item is not None else None
        widget = child.widget() if child is not None else None
        if widget is None:
            yield from _tab_stops(child.layout() if child is not None else None)
        elif widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.focusProxy() is None:
            yield widget
        else:
            yield from _tab_stops(widget.layout())
