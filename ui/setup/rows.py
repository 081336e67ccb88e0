"""One row for each day, service and counter of a hall that is being set up."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from queueapp.domain.hours import DayHours
from queueapp.domain.setup import (
    MAX_EXPECTED_MINUTES,
    MAX_WAIT_TARGET,
    NAME_LENGTH,
    PREFIX_LENGTH,
    Fault,
    FaultyPart,
    ServiceDraft,
)
from ui.setup.hours_edit import HoursEdit
from ui.setup.limit_edits import OwnLimits
from ui.setup.parts import FaultText, Flow, NumberEdit, explain, mark_wrong
from ui.setup.words import weekday
from ui.theme import em, space, tokens
from ui.widgets.form import Field, ShortText
from ui.widgets.labels import Text
from ui.widgets.painting import RESCALING, rounded
from ui.widgets.sign_button import SignButton
from ui.widgets.tick import Tick

_ZONE_LENGTH = 60
_PAUSES = frozenset({Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason})
"""Focus goes elsewhere for these without the field having been left."""

FIELD_OF = {
    Fault.NAME_MISSING: "name",
    Fault.NAME_TOO_LONG: "name",
    Fault.NAME_TWICE: "name",
    Fault.HOURS_BACKWARDS: "hours",
    Fault.LUNCH_OUTSIDE_HOURS: "lunch",
    Fault.PREFIX_MISSING: "prefix",
    Fault.PREFIX_NOT_LETTERS: "prefix",
    Fault.PREFIX_TWICE: "prefix",
    Fault.MINUTES_OUT_OF_RANGE: "minutes",
    Fault.LIMIT_OUT_OF_RANGE: "limits",
    Fault.SERVICE_WITHOUT_COUNTER: "served",
    Fault.COUNTER_WITHOUT_SERVICE: "services",
    Fault.TEXT_TOO_LONG: "job",
    Fault.PHONE_WRONG: "phone",
    Fault.EMAIL_WRONG: "email",
    Fault.ACCOUNT_TWICE: "account",
}
"""Which field of its row a fault lies in; the others lie in a section as a whole."""


def field_of(fault: FaultyPart) -> str | None:
    """The field that a fault lies in; `None` where it lies in a section as a whole."""
    return fault.field or FIELD_OF.get(fault.fault)


class Row(QFrame):
    """One row: its editors, its tools, and below them what is wrong.

    `edited` after every change; a fault is shown once its field has been left.
    """

    edited = Signal()
    move_wanted = Signal(int)
    removal_wanted = Signal()

    _built = False

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editors: dict[str, list[QWidget]] = {}
        self.touched: set[str] = set()
        self._column = QVBoxLayout(self)
        self.line = QHBoxLayout()
        self._column.addLayout(self.line)
        self.more = QVBoxLayout()
        self._column.addLayout(self.more)
        self._fault = FaultText()
        self._column.addWidget(self._fault)
        self._built = True
        self._rescale()

    def watch(self, field: str, *editors: QWidget) -> None:
        """Notice when a field has been left."""
        for editor in editors:
            self._editors.setdefault(field, []).append(editor)
            editor.installEventFilter(self)
            if isinstance(editor, QLineEdit):
                editor.textEdited.connect(self._edited)
            elif isinstance(editor, Tick):
                editor.toggled.connect(self._edited)

    def add_tools(self, what: str) -> None:
        """Put the buttons that move and remove the row at its end."""
        up = SignButton("↑", self.tr("Move up: %1").replace("%1", what), "up", self)
        down = SignButton("↓", self.tr("Move down: %1").replace("%1", what), "down", self)
        remove = SignButton("✕", self.tr("Remove: %1").replace("%1", what), "remove", self)
        up.clicked.connect(lambda: self.move_wanted.emit(-1))
        down.clicked.connect(lambda: self.move_wanted.emit(1))
        remove.clicked.connect(self.removal_wanted)
        self._up, self._down = up, down
        for button in (up, down, remove):
            self.line.addWidget(button)

    def set_ends(self, first: bool, last: bool) -> None:
        """Say whether it can move at all."""
        self._up.setEnabled(not first)
        self._down.setEnabled(not last)

    def show_faults(self, faults: Sequence[tuple[str, str]], everything: bool) -> int:
        """Show the faults of fields that were left, or all; returns how many are shown."""
        texts = []
        for field in {**dict.fromkeys(self._editors), **dict.fromkeys(f for f, _ in faults)}:
            found = [text for at, text in faults if at == field]
            shown = " ".join(found) if everything or field in self.touched else ""
            for editor in self._editors.get(field, []):
                mark_wrong(editor, shown)
            if shown:
                texts.append(shown)
        self._fault.show_fault("\n✕ ".join(texts))
        return len(texts)

    def focus_field(self, field: str) -> QWidget:
        """Put the focus on a field, and return where it is now."""
        editors = self._editors.get(field) or next(iter(self._editors.values()))
        editor = next((e for e in editors if e.isEnabled()), editors[0])
        editor.setFocus(Qt.FocusReason.OtherFocusReason)
        return editor

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A field that was left may show what is wrong with it."""
        if isinstance(event, QFocusEvent) and event.lostFocus() and event.reason() not in _PAUSES:
            for field, editors in self._editors.items():
                if watched in editors and field not in self.touched:
                    self.touched.add(field)
                    self.edited.emit()
        return False

    def changeEvent(self, event: QEvent) -> None:
        """Follow the application's font."""
        if self._built and event.type() in RESCALING:
            self._rescale()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the card."""
        t = tokens()
        rounded(QPainter(self), self.rect(), t.card, t.edge if t.high else t.line)

    def _edited(self) -> None:
        self.edited.emit()

    def _rescale(self) -> None:
        self._column.setContentsMargins(space(3), space(2), space(2), space(2))
        self._column.setSpacing(space(2))
        self.line.setSpacing(space(1.5))
        self.more.setSpacing(space(2))


class SiteRow(Row):
    """The hall itself: its name, how long clients should wait at most, and its time zone."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = ShortText(
            NAME_LENGTH, placeholder=self.tr("Such as “Client service hall, Laisvės al. 96”")
        )
        self.name.setObjectName("name")
        self._name = Field(
            self.tr("Name of the hall"),
            self.name,
            help_text=self.tr("It stands at the top of every screen."),
        )
        self.target = NumberEdit(MAX_WAIT_TARGET)
        self.target.setObjectName("wait-target")
        self._good_target = 15
        self._target = Field(
            self.tr("Clients should wait at most, minutes"),
            self.target,
            help_text=self.tr("A longer wait is marked in the list, so that staff see it."),
        )
        self.zone = ShortText(_ZONE_LENGTH)
        self.zone.setObjectName("timezone")
        self._zone = Field(
            self.tr("Time zone"),
            self.zone,
            help_text=self.tr(
                "Such as Europe/Vilnius: in it the hall opens and closes, and its record is read."
            ),
        )
        self._fields = {"name": self._name, "target": self._target, "timezone": self._zone}
        for key, field in self._fields.items():
            self.more.addWidget(field)
            self.watch(key, field.editor)
        self.target.editingFinished.connect(self._keep_target)
        self._rescale()

    def set_values(self, name: str, wait_target: int, timezone: str) -> None:
        """Show a site."""
        self.name.setText(name)
        self.zone.setText(timezone)
        self._good_target = wait_target
        self.target.set_value(wait_target)

    def wait_target(self) -> int:
        """Minutes; the last sensible number where there is none."""
        value = self.target.value()
        return value if 1 <= value <= MAX_WAIT_TARGET else self._good_target

    def show_faults(self, faults: Sequence[tuple[str, str]], everything: bool) -> int:
        """Show each fault right below its field; returns how many are shown."""
        count = 0
        for key, field in self._fields.items():
            texts = [text for at, text in faults if at == key]
            shown = " ".join(texts) if everything or key in self.touched else ""
            field.set_error(shown)
            count += bool(shown)
        return count

    def _keep_target(self) -> None:
        self._good_target = self.wait_target()
        self.target.set_value(self._good_target)

    def _rescale(self) -> None:
        super()._rescale()
        self._column.setContentsMargins(space(4), space(4), space(4), space(4))
        self.more.setSpacing(space(4))
        if hasattr(self, "zone"):
            self.target.setMaximumWidth(em(None, 8))
            self.zone.setMaximumWidth(em(None, 18))


class DayRow(Row):
    """One weekday: whether the hall is open, from when to when."""

    def __init__(self, number: int, hours: DayHours | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(f"day-{number}")
        self.number = number
        day = weekday(number)
        self._open = Tick(day)
        self._open.setObjectName("open")
        self._open.setAccessibleName(self.tr("%1: open").replace("%1", day))
        self.edit = HoursEdit(day, hours or DayHours(8 * 60, 17 * 60))
        self._closed = Text(self.tr("closed"), quiet=True, wrap=False)
        self.line.addWidget(self._open, 0, Qt.AlignmentFlag.AlignTop)
        self.line.addWidget(self.edit, 1000)
        self.line.addWidget(self._closed)
        self.line.addStretch(1)
        self._open.setChecked(hours is not None)
        self._open.toggled.connect(self._switch)
        self._switch(hours is not None)
        self.watch("open", self._open)
        for field, editors in self.edit.editors.items():
            self.watch(field, *editors)
        self.set_day_width(0)

    def hours(self) -> DayHours | None:
        """The hours as they stand; nothing where the hall is closed."""
        return self.edit.hours() if self._open.isChecked() else None

    def day_width(self) -> int:
        """How wide the day's name is."""
        return self._open.sizeHint().width()

    def set_day_width(self, wide: int) -> None:
        """Stand in line with the other days."""
        self._open.setMinimumWidth(wide)
        self._open.setMinimumHeight(self.edit.line_height())

    def _switch(self, on: bool) -> None:
        self.edit.setVisible(on)
        self._closed.setVisible(not on)

    def _rescale(self) -> None:
        super()._rescale()
        self._column.setContentsMargins(space(2), space(1), space(2), space(1))


class ServiceRow(Row):
    """One service: ticket letter, name, minutes, and on demand its other names and own limits."""

    def __init__(self, draft: ServiceDraft, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.id = draft.id
        self.prefix = ShortText(PREFIX_LENGTH)
        self.prefix.setObjectName("prefix")
        self.prefix.setAccessibleName(self.tr("Ticket letter"))
        self.prefix.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.prefix.setText(draft.prefix)
        self.prefix.textEdited.connect(self._capitals)
        self.name = ShortText(NAME_LENGTH, placeholder=self.tr("What clients come for"))
        self.name.setObjectName("name")
        self.name.setAccessibleName(self.tr("Name of the service"))
        explain(self.prefix, self.tr("The tickets of the service begin with it, such as A001."))
        explain(self.name, self.tr("Stands on every screen where a client of it does."))
        self.name.setText(draft.name)
        self.name.setCursorPosition(0)
        self.minutes = NumberEdit(MAX_EXPECTED_MINUTES)
        self.minutes.setObjectName("minutes")
        self.minutes.setAccessibleName(self.tr("Usual minutes"))
        explain(
            self.minutes,
            self.tr("What it takes as a rule; forecasts begin with it until there are figures."),
        )
        self.minutes.set_value(draft.expected_minutes)
        self._names = SignButton("⋯", self.tr("English and short names, own limits"), "names", self)
        self._names.setCheckable(True)
        self._names.toggled.connect(self._show_names)
        self.line.addWidget(self.prefix)
        self.line.addWidget(self.name, 1)
        self.line.addWidget(self.minutes)
        self.line.addWidget(self._names)
        self.add_tools(self.tr("service"))
        self._others: QWidget | None = None
        self._other_names = [draft.name_en, draft.short, draft.short_en]
        self._other_edits: list[ShortText] = []
        self._limits = draft.limits
        self._own_limits: OwnLimits | None = None
        self.watch("name", self.name)
        self.watch("prefix", self.prefix)
        self.watch("minutes", self.minutes)
        self._rescale()

    def draft(self) -> ServiceDraft:
        """The service as it stands."""
        if self._other_edits:
            self._other_names = [edit.text() for edit in self._other_edits]
        name_en, short, short_en = self._other_names
        return ServiceDraft(
            self.prefix.text(),
            self.name.text(),
            name_en,
            short,
            short_en,
            self.minutes.value(),
            self.id,
            self._limits if self._own_limits is None else self._own_limits.limits(),
        )

    def label(self) -> str:
        """What it is called where counters are ticked."""
        draft = self.draft()
        return f"{draft.prefix} {draft.short.strip() or draft.name.strip()}".strip()

    def focus_field(self, field: str) -> QWidget:
        """Put the focus on a field, and return where it is now; what is folded away is shown."""
        if field != "limits":
            return super().focus_field(field)
        self._names.setChecked(True)
        assert self._own_limits is not None, "they are unfolded"
        editor = next(iter(self._own_limits.wrong()), self._own_limits.editors[0])
        editor.setFocus(Qt.FocusReason.OtherFocusReason)
        return editor

    def show_faults(self, faults: Sequence[tuple[str, str]], everything: bool) -> int:
        """Show the faults of fields that were left, or all; of its limits only the wrong one."""
        count = super().show_faults(faults, everything)
        if self._own_limits is not None:
            for editor in set(self._own_limits.editors) - set(self._own_limits.wrong()):
                mark_wrong(editor, "")
        return count

    def _capitals(self, text: str) -> None:
        at = self.prefix.cursorPosition()
        self.prefix.setText(text.upper())
        self.prefix.setCursorPosition(at)

    def _show_names(self, on: bool) -> None:
        if on and self._others is None:
            self._others = QWidget()
            column = QVBoxLayout(self._others)
            column.setContentsMargins(0, 0, 0, space(1))
            texts = (
                (self.tr("Name in English"), self.tr("Shown where the interface is English.")),
                (self.tr("Short name"), self.tr("For lists, such as “Residence”.")),
                (
                    self.tr("Short name in English"),
                    self.tr("For lists, where the interface is English."),
                ),
            )
            names = ("name-en", "short", "short-en")
            for (label, help_text), key, value in zip(texts, names, self._other_names, strict=True):
                edit = ShortText(NAME_LENGTH)
                edit.setObjectName(key)
                edit.setText(value)
                edit.textEdited.connect(self._edited)
                self._other_edits.append(edit)
                column.addWidget(Field(label, edit, help_text=help_text))
            self._own_limits = OwnLimits(self._limits)
            self.watch("limits", *self._own_limits.editors)
            column.addWidget(self._own_limits)
            self.more.addWidget(self._others)
        if self._others is not None:
            self._others.setVisible(on)
        if on and self._other_edits:
            self._other_edits[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _rescale(self) -> None:
        super()._rescale()
        if hasattr(self, "prefix"):
            self.prefix.setFixedWidth(em(None, 4))


class CounterRow(Row):
    """One counter: its name, and which services it serves."""

    def __init__(self, row_id: int | None, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.id = row_id
        self.name = ShortText(NAME_LENGTH, placeholder=self.tr("Such as 4 or “Information”"))
        self.name.setObjectName("name")
        self.name.setAccessibleName(self.tr("Name of the counter"))
        explain(self.name, self.tr("Clients are called to it by this name."))
        self.name.setText(name)
        self.line.addWidget(self.name, 1)
        self.add_tools(self.tr("counter"))
        self._ticks: dict[ServiceRow, Tick] = {}
        self._order: list[ServiceRow] = []
        self._all = Tick(self.tr("Everything"))
        self._all.setObjectName("everything")
        self._all.clicked.connect(self._tick_all)
        self._box = Flow()
        self._box.flow.addWidget(self._all)
        self.more.addWidget(self._box)
        self.watch("name", self.name)
        self._editors["services"] = []

    def served(self) -> set[ServiceRow]:
        """The services that are ticked."""
        return {service for service, tick in self._ticks.items() if tick.isChecked()}

    def serves_everything(self) -> bool:
        """Whether no service is left out."""
        return all(tick.isChecked() for tick in self._ticks.values())

    def offer(self, services: Sequence[ServiceRow], served: Iterable[ServiceRow]) -> None:
        """Show these services, some of them ticked; what is shown already stays as it is."""
        ticked = set(served)
        for service in [s for s in self._ticks if s not in services]:
            tick = self._ticks.pop(service)
            self._box.flow.removeWidget(tick)
            self._editors["services"].remove(tick)
            tick.hide()
            tick.deleteLater()
        if self._order != list(services):
            self._order = list(services)
            for service in services:
                tick = self._ticks.get(service) or self._add(service, service in ticked)
                self._box.flow.removeWidget(tick)
                self._box.flow.addWidget(tick)
            self._show_all()
        self.rename()

    def rename(self) -> None:
        """Call the services what they are called now."""
        for service, tick in self._ticks.items():
            label = service.label().replace("&", "&&")
            if tick.text() != label:
                tick.setText(label)
                tick.updateGeometry()
                self._box.flow.invalidate()

    def _add(self, service: ServiceRow, on: bool) -> Tick:
        tick = Tick(service.label().replace("&", "&&"), self._box)
        tick.setObjectName("service")
        explain(tick, self.tr("Ticked: the counter is offered the clients of this service."))
        tick.setChecked(on)
        tick.show()
        tick.toggled.connect(self._show_all)
        self._ticks[service] = tick
        self.watch("services", tick)
        return tick

    def _tick_all(self, on: bool) -> None:
        for tick in self._ticks.values():
            tick.setChecked(on)

    def _show_all(self) -> None:
        self._all.setChecked(self.serves_everything())
