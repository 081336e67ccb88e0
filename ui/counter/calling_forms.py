"""What two results of a call ask for: when to call again, and who answers instead."""

from collections.abc import Callable

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from queueapp.domain.callback import PassedOn
from queueapp.domain.setup import Directory, Person
from queueapp.domain.workdays import Calendar
from ui.phone import script
from ui.phone.due import WhenFault, fault_text, when_text
from ui.phone.typed import parse_when
from ui.theme import Type, space
from ui.widgets.form import Field, Select, ShortText
from ui.widgets.labels import Text
from ui.widgets.painting import RESCALING
from ui.widgets.tick import Tick

WHEN_LENGTH = 60
REASON_LENGTH = 200
NAME_LENGTH = 120


class _Form(QWidget):
    """Some fields one below the other, hidden until they are asked for."""

    _laid = False

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._laid = True
        self.hide()
        self._space_out()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the application's font."""
        super().changeEvent(event)
        if self._laid and event.type() in RESCALING:
            self._space_out()

    def _space_out(self) -> None:
        self._column.setSpacing(space(2))


class LaterForm(_Form):
    """When the client asks to be called again; what is understood stands below."""

    def __init__(self) -> None:
        super().__init__("later_form")
        self._now: Callable[[], int] | None = None
        self._calendar: Calendar | None = None
        self._when = ShortText(WHEN_LENGTH)
        self._when.setObjectName("when")
        self._when.setPlaceholderText(self.tr("15:00, tomorrow 9, Monday 10:30, in 30 min"))
        self._field = Field(self.tr("When shall we call again?"), self._when)
        self._understood = Text(quiet=True)
        self._understood.setObjectName("understood")
        self._column.addWidget(self._field)
        self._column.addWidget(self._understood)
        self._when.textChanged.connect(self._typed)
        self._when.editingFinished.connect(self._left)

    def start(self, now: Callable[[], int], calendar: Calendar) -> None:
        """Begin anew; `now` tells the time (ms UTC)."""
        self._now, self._calendar = now, calendar
        self._when.clear()
        self._field.set_error()

    def open_form(self) -> None:
        """Ask; the caret stands in the field."""
        self.show()
        self._when.setFocus()

    def due_at(self) -> int | None:
        """The time that was typed (ms UTC), or nothing, and then the field says why."""
        if self._calendar is None or self._now is None:
            return None
        when = parse_when(self._when.text(), self._now(), self._calendar)
        if isinstance(when, WhenFault):
            self._field.set_error(fault_text(when))
            self._when.setFocus()
            return None
        return when.at

    def _left(self) -> None:
        if self._calendar is not None and self._now is not None and self._when.text().strip():
            when = parse_when(self._when.text(), self._now(), self._calendar)
            if isinstance(when, WhenFault):
                self._field.set_error(fault_text(when))

    def _typed(self) -> None:
        self._field.set_error()
        text = ""
        if self._calendar is not None and self._now is not None and self._when.text().strip():
            now = self._now()
            when = parse_when(self._when.text(), now, self._calendar)
            if not isinstance(when, WhenFault):
                text = when_text(when, now, self._calendar.zone)
        self._understood.setText(text)
        self._understood.setVisible(bool(text))


class PassOnForm(_Form):
    """Why the question goes to somebody else, to which department and to whom.

    The client hears all of it first: without the tick that says so nothing is passed on.
    """

    def __init__(self) -> None:
        super().__init__("pass_on_form")
        self._own_department = ""
        self._colleagues: dict[int, str] = {}
        self._whom = Select()
        self._whom.setObjectName("whom")
        self._name = ShortText(NAME_LENGTH)
        self._name.setObjectName("whom_name")
        self._department = ShortText(NAME_LENGTH)
        self._department.setObjectName("department")
        self._reason = ShortText(REASON_LENGTH)
        self._reason.setObjectName("reason")
        self._told = Tick(self.tr("The client has been told why and to whom"))
        self._told.setObjectName("told")
        self._says = Text()
        self._says.setObjectName("passing_on_says")
        self._gloss = Text(kind=Type.SMALL, quiet=True)
        self._gloss.setObjectName("passing_on_gloss")
        self._reason_field = Field(self.tr("Why"), self._reason)
        self._whom_field = Field(self.tr("To whom"), self._whom)
        self._name_field = Field(self.tr("Name"), self._name)
        self._department_field = Field(self.tr("Department"), self._department)
        self._told_field = Field(self.tr("Tell the client before you pass it on"), self._told)
        self._told.setAccessibleName(self._told.text())
        for part in (
            self._reason_field,
            self._whom_field,
            self._name_field,
            self._department_field,
            self._says,
            self._gloss,
            self._told_field,
        ):
            self._column.addWidget(part)
        self._whom.currentIndexChanged.connect(self._picked)
        for edit in (self._name, self._department, self._reason):
            edit.textChanged.connect(self._typed)
        self._told.toggled.connect(lambda _: self._told_field.set_error())

    def start(self, person: Person, directory: Directory) -> None:
        """Begin anew: offer the colleagues of a person."""
        self._own_department = directory.site.office.department
        self._colleagues = {
            other.id: other.name
            for other in directory.people.values()
            if other.active and other.id != person.id
        }
        self._whom.blockSignals(True)
        self._whom.clear()
        self._whom.addItem(self.tr("Somebody else: write the name below"), None)
        for person_id, name in self._colleagues.items():
            self._whom.addItem(name, person_id)
        self._whom.setCurrentIndex(0)
        self._whom.blockSignals(False)
        for edit in (self._name, self._department, self._reason):
            edit.clear()
        self._told.setChecked(False)
        for field in (self._reason_field, self._department_field, self._told_field):
            field.set_error()
        self._picked()

    def open_form(self) -> None:
        """Ask; the caret stands in the first field."""
        self.show()
        self._reason.setFocus()

    def passed_on(self) -> PassedOn | None:
        """What was filled in, or nothing, and then a field says what is missing."""
        person_id = self._whom.currentData()
        passed_on = PassedOn(
            reason=self._reason.text().strip(),
            department=self._department.text().strip(),
            name=self._name.text().strip() if person_id is None else "",
            person_id=person_id,
        )
        missing = self._missing(passed_on)
        if missing is not None:
            missing.editor.setFocus()
            return None
        return passed_on

    def _missing(self, passed_on: PassedOn) -> Field | None:
        if not passed_on.reason:
            self._reason_field.set_error(self.tr("Say why: the client is to hear it."))
            return self._reason_field
        if not passed_on.department and not passed_on.name and passed_on.person_id is None:
            self._department_field.set_error(self.tr("Name the department or the person."))
            return self._department_field
        if not self._told.isChecked():
            self._told_field.set_error(self.tr("Tell the client first, then tick this."))
            return self._told_field
        return None

    def _picked(self) -> None:
        colleague = self._whom.currentData() is not None
        self._name_field.setVisible(not colleague)
        if colleague and not self._department.text().strip():
            self._department.setText(self._own_department)
        self._typed()

    def _typed(self) -> None:
        for field in (self._reason_field, self._department_field):
            field.set_error()
        person_id = self._whom.currentData()
        name = self._name.text() if person_id is None else self._colleagues[person_id]
        department = self._department.text()
        said = script.passing_on(department, name)
        known = bool(department.strip() or name.strip())
        self._says.setText(f"„{said.text}“")
        self._says.setVisible(known)
        self._gloss.setText(said.gloss)
        self._gloss.setVisible(known and bool(said.gloss))
