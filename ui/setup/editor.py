"""The set-up of a hall: its site, hours, services, counters and staff."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any
from zoneinfo import ZoneInfo

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QCloseEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from queueapp.domain.alarm import ServiceLimits
from queueapp.domain.personal_data import Periods
from queueapp.domain.roles import Role
from queueapp.domain.setup import (
    CounterDraft,
    Fault,
    FaultyPart,
    HallDraft,
    Part,
    PersonDraft,
    ServiceDraft,
    check,
    is_zone,
)
from queueapp.domain.workdays import Calendar
from ui.setup.days import DaysFace, DaysSection
from ui.setup.limits import LimitsSection
from ui.setup.office import OfficeSection
from ui.setup.parts import press_focused
from ui.setup.people import PersonRow
from ui.setup.privacy import PrivacySection
from ui.setup.rows import CounterRow, DayRow, Row, ServiceRow
from ui.setup.sections import WIDE, HoursSection, Section, ServicesSection, SiteSection
from ui.setup.starter import counter_name
from ui.theme import Tone, Type, em, space
from ui.widgets.action_button import ActionButton, Variant
from ui.widgets.labels import Text
from ui.widgets.page import ScrollBox
from ui.widgets.painting import RESCALING, announce
from ui.widgets.section_bar import SectionBar

SECTIONS = (
    Part.SITE,
    Part.HOURS,
    Part.DAYS,
    Part.SERVICES,
    Part.COUNTERS,
    Part.PEOPLE,
    Part.OFFICE,
    Part.LIMITS,
    Part.PRIVACY,
)
_WEEK = range(1, 8)
_OF_PERIODS = (Fault.PERIOD_OUT_OF_RANGE, Fault.DAYS_OUT_OF_RANGE)
_TYPED_MS = 300
"""So long after the last key of a period it is counted what goes."""


class HallEditor(QWidget):
    """Edits a whole `HallDraft`. A fault is shown beside its field once that has been left.

    `changed` after every change; `tonight_wanted` carries the `Periods` as they are typed, where it
    is told what they come to (`offer_tonight`). Rows keep their `id`; what is removed here is taken
    out of use when the draft is saved.
    """

    changed = Signal()
    tonight_wanted = Signal(object)
    pin_wanted = Signal(int)

    _built = False

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("hall-editor")
        self._loading = False
        self._everything = False
        self._periods: Periods | None = None
        self._typed = QTimer(self)
        self._typed.setSingleShot(True)
        self._typed.setInterval(_TYPED_MS)
        self._typed.timeout.connect(lambda: self.tonight_wanted.emit(self._periods))
        self._column = QVBoxLayout(self)
        self._bar = SectionBar(
            [
                self.tr("Hall"),
                self.tr("Hours"),
                self.tr("Dates"),
                self.tr("Services"),
                self.tr("Counters"),
                self.tr("Staff"),
                self.tr("Calls and answers"),
                self.tr("Limits"),
                self.tr("Privacy"),
            ]
        )
        self._bar.setObjectName("sections")
        self._stack = QStackedWidget()
        self._column.addWidget(self._bar)
        self._column.addWidget(self._stack, 1)
        self._site = SiteSection()
        self._hours = HoursSection()
        self._days = DaysSection()
        self._services = ServicesSection()
        self._counters: Section[CounterRow] = Section(
            self.tr("A number is name enough. Tick what each counter serves.")
        )
        self._people: Section[PersonRow] = Section(
            self.tr(
                "Who works here. A client who needs a language is offered to those who speak it."
            )
        )
        self._office = OfficeSection()
        self._limits = LimitsSection()
        self._privacy = PrivacySection()
        self._sections: dict[Part, Section[Any]] = {
            Part.SITE: self._site,
            Part.HOURS: self._hours,
            Part.DAYS: self._days,
            Part.SERVICES: self._services,
            Part.COUNTERS: self._counters,
            Part.PEOPLE: self._people,
            Part.OFFICE: self._office,
            Part.LIMITS: self._limits,
            Part.PRIVACY: self._privacy,
        }
        for part, section in self._sections.items():
            section.setObjectName(part.value)
            self._stack.addWidget(ScrollBox(_beside_nothing(section)))
            section.edited.connect(self._edited)
            section.shown.connect(self._reveal)
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

    def load(self, draft: HallDraft, today: date | None = None) -> None:
        """Show a draft; what was shown before is forgotten.

        `today` is the date on the hall's wall: what is over is folded away, and the coming year
        shown.
        """
        self._loading = True
        self._everything = False
        self._site.site.set_values(draft.name, draft.wait_target, draft.timezone)
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
            self._people.place(PersonRow(person)).pin_wanted.connect(self.pin_wanted)
        self._days.set_values(
            DaysFace(draft.exceptions, draft.shorter_eves, draft.reminders), today
        )
        self._office.set_values(draft.office, draft.promising)
        self._limits.set_limits(draft.limits)
        self._privacy.set_values(draft.retention, draft.guard)
        for part in (
            self._hours,
            self._days,
            self._services,
            self._counters,
            self._people,
            self._office,
            self._limits,
            self._privacy,
        ):
            part.order()
        for row in (*self._site.rows, *self._hours.rows, *self._office.rows):
            row.touched.clear()
        self._preview(draft)
        self._loading = False
        self.show_faults(())

    def offer_pins(self) -> None:
        """Offer what can be done about the PINs of those who work here; `pin_wanted` says whose."""
        for row in self._people.rows:
            row.offer_pin()

    def offer_tonight(self) -> None:
        """Say what goes tonight, as the periods stand; `tonight_wanted` asks for it."""
        self._privacy.tonight.show()
        self._ask_tonight(self.draft())
        self._privacy.order()

    def show_tonight(self, periods: Periods, lines: Sequence[tuple[str, str]] | None) -> None:
        """Say what goes by these periods, if they still stand; nothing where that is unknown."""
        if periods != self._periods:
            return
        if lines is None:
            self._privacy.tonight.say_unknown()
        else:
            self._privacy.tonight.show_tonight(lines)

    def draft(self) -> HallDraft:
        """The hall as it stands in the form."""
        position = {row: at for at, row in enumerate(self._services.rows)}
        days = self._days.face()
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
            timezone=self._site.site.zone.text().strip(),
            office=self._office.office(),
            promising=self._office.promising(),
            exceptions=days.exceptions,
            shorter_eves=days.shorter_eves,
            reminders=days.reminders,
            limits=self._limits.limits(),
            retention=self._privacy.retention(),
            guard=self._privacy.guard(),
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
        self._sections[self.section()].focus_first()

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
        draft = self.draft()
        self._preview(draft)
        self._show(check(draft))
        self.changed.emit()

    def _preview(self, draft: HallDraft) -> None:
        self._office.show_preview(draft.people)
        own = (row for row in self._services.rows if row.draft().limits != ServiceLimits())
        self._limits.show_own([row.label() for row in own])
        if is_zone(draft.timezone):
            zone = ZoneInfo(draft.timezone)
            calendar = Calendar(draft.week, zone, draft.exceptions, draft.shorter_eves)
            self._days.show_coming(calendar)
        if not self._privacy.tonight.isHidden():
            self._ask_tonight(draft)

    def _ask_tonight(self, draft: HallDraft) -> None:
        kept = draft.retention
        keep_days = draft.promising.keep_days
        periods = Periods(keep_days, kept.notes_days, kept.drafts_days, kept.backups_days)
        if periods == self._periods:
            return
        self._periods = periods
        if any(fault.fault in _OF_PERIODS for fault in check(draft)):
            self._typed.stop()
            self._privacy.tonight.say_wrong()
        else:
            self._privacy.tonight.say_waiting()
            self._typed.start()

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

    def __init__(
        self,
        draft: HallDraft,
        parent: QWidget | None = None,
        *,
        title: str = "",
        today: date | None = None,
    ) -> None:
        """Edit a draft; `today` is the date on the hall's wall (see `HallEditor.load`)."""
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
        self.editor.load(draft, today)
        self._loaded = self.editor.draft()
        self._warned = False
        self.editor.changed.connect(self._forget_error)
        room = self.screen().availableGeometry()
        self.resize(
            min(em(None, WIDE + 6), round(room.width() * 0.95)),
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
