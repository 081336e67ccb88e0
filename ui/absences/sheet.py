"""Planning an absence: who, from when until when, and who stands in."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta

from PySide6.QtWidgets import QWidget

from queueapp.domain.absence import Absence, AbsenceDraft
from queueapp.domain.roles import Permission, may
from queueapp.domain.setup import Directory, Person
from ui.absences.rows import days_of, person_name
from ui.phone.typed import typed_day
from ui.sheets.ask import LINE_LENGTH, Ask
from ui.sheets.client import Pick
from ui.sheets.days import day_text
from ui.sheets.fields import FieldsAsk
from ui.sheets.times import local_date
from ui.theme import Tone
from ui.widgets.flow_layout import FlowRow
from ui.widgets.form import Field, ShortText
from ui.widgets.labels import Text

_DAY_LENGTH = 40
_FARTHEST = timedelta(days=3 * 366)
"""Nobody is away for longer: parental leave lasts until the child is three."""


class AbsenceSheet(FieldsAsk):
    """Person, days, substitute and how the substitute is reached; Enter sends.

    `person_id` is who plans it: their own absence, or with the permission anybody's. `absences`
    are those that are planned already; `now` tells the hall's time (ms UTC).
    """

    def __init__(
        self,
        directory: Directory,
        person_id: int,
        absences: Sequence[Absence],
        now: Callable[[], int],
        parent: QWidget | None = None,
    ):
        super().__init__(
            self.tr("Plan an absence"),
            self.tr("Plan"),
            enter_submits=True,
            wide=42,
            parent=parent,
        )
        self.setObjectName("absence_sheet")
        self._directory, self._absences, self._clock = directory, absences, now
        self._zone = directory.site.zone
        self._prefilled = ""
        self._add_person(person_id)
        self._add_days()
        self._add_substitute()
        self._show_substitutes()
        (self._person if self._person.count() > 1 else self._first).setFocus()

    @property
    def draft(self) -> AbsenceDraft:
        """The absence, as typed."""
        first, last = self._days()
        return AbsenceDraft(
            person_id=_id(self._person),
            substitute_id=_id(self._substitute),
            first_day=first.isoformat() if first is not None else "",
            last_day=last.isoformat() if last is not None else "",
            contact=self._contact.text().strip(),
        )

    # How it is made

    def _add_person(self, person_id: int) -> None:
        me = self._directory.people[person_id]
        self._person = Pick()
        self._person.setObjectName("person")
        people = self._keepers() if may(me.role, Permission.PLAN_ANY_ABSENCE) else [me]
        for person in sorted(people, key=lambda person: person.id != me.id):
            self._person.addItem(person.name, person.id)
        self._person.setEnabled(len(people) > 1)
        self._person.currentIndexChanged.connect(self._show_substitutes)
        self.body.addWidget(Field(self.tr("Who is away"), self._person))

    def _add_days(self) -> None:
        self._first = ShortText(_DAY_LENGTH, placeholder=self.tr("2026-11-25, Monday, tomorrow"))
        self._first.setObjectName("first_day")
        self._last = ShortText(_DAY_LENGTH, placeholder=self.tr("The last day of the absence"))
        self._last.setObjectName("last_day")
        self._first_field = Field(self.tr("First day"), self._first)
        self._last_field = Field(self.tr("Last day"), self._last)
        row = FlowRow(gap=3, line_gap=2)
        row.flow.addWidget(self._first_field)
        row.flow.addWidget(self._last_field)
        self._length = Text(tone=Tone.ACCENT)
        self._length.setObjectName("length")
        self.body.addWidget(row)
        self.body.addWidget(self._length)
        for edit in (self._first, self._last):
            edit.textChanged.connect(self._show_state)

    def _add_substitute(self) -> None:
        self._substitute = Pick()
        self._substitute.setObjectName("substitute")
        self._substitute.currentIndexChanged.connect(self._show_contact)
        self._substitute_field = Field(self.tr("Who stands in"), self._substitute)
        self._contact = ShortText(LINE_LENGTH)
        self._contact.setObjectName("contact")
        self._contact.textEdited.connect(self._clear)
        self._contact_field = Field(
            self.tr("How the substitute is reached"),
            self._contact,
            help_text=self.tr("As the automatic reply says it: telephone, e-mail."),
        )
        self._warning = Text(tone=Tone.CAUTION)
        self._warning.setObjectName("warning")
        for part in (self._substitute_field, self._contact_field, self._warning):
            self.body.addWidget(part)

    def _keepers(self) -> list[Person]:
        """Who keeps promises, and can be away from them or stand in."""
        return [
            person
            for person in self._directory.people.values()
            if person.active and may(person.role, Permission.KEEP_PROMISES)
        ]

    # What is shown

    def _show_substitutes(self) -> None:
        taken, person = _id(self._substitute), _id(self._person)
        self._substitute.blockSignals(True)
        self._substitute.clear()
        self._substitute.addItem(self.tr("Choose a colleague"), 0)
        for each in self._keepers():
            if each.id != person:
                self._substitute.addItem(each.name, each.id)
        self._substitute.setCurrentIndex(max(0, self._substitute.findData(taken)))
        self._substitute.blockSignals(False)
        self._show_contact()

    def _show_contact(self) -> None:
        if self._contact.text() == self._prefilled:
            person = self._directory.people.get(_id(self._substitute))
            parts = (person.phone, person.email) if person is not None else ()
            self._prefilled = ", ".join(part for part in parts if part)
            self._contact.setText(self._prefilled)
        self._show_state()

    def _show_state(self) -> None:
        self._clear()
        first, last = self._days()
        text = ""
        if first is not None and last is not None and last >= first:
            text = self.tr("{first} – {last}: %n days", "", (last - first).days + 1).format(
                first=day_text(first), last=day_text(last)
            )
        self._length.setText(text)
        self._length.setVisible(bool(text))
        warning = self._warnings(first, last)
        self._warning.setText(warning)
        self._warning.setVisible(bool(warning))

    def _warnings(self, first: date | None, last: date | None) -> str:
        if first is None or last is None:
            return ""
        said = []
        if days := self._away_days(_id(self._substitute), first, last):
            text = self.tr("The substitute is away too, {days}. Choose another if you can.")
            said.append("! " + text.format(days=days))
        if days := self._away_days(_id(self._person), first, last):
            text = self.tr("An absence is planned for that time already: {days}.")
            said.append("! " + text.format(days=days))
        return "\n".join(said)

    def _away_days(self, person_id: int, first: date, last: date) -> str:
        """The days of that person's first absence that meets these days; or nothing."""
        for absence in self._absences:
            begins, ends = days_of(absence, self._directory)
            if absence.person_id == person_id and begins <= last and ends >= first:
                return f"{begins.isoformat()} – {ends.isoformat()}"
        return ""

    # What is checked

    def _days(self) -> tuple[date | None, date | None]:
        today = local_date(self._clock(), self._zone)
        first, last = (
            typed_day(edit.text(), today, farthest=_FARTHEST) for edit in (self._first, self._last)
        )
        return (
            first if isinstance(first, date) else None,
            last if isinstance(last, date) else None,
        )

    def _fault(self) -> tuple[Field, str] | None:
        return self._days_fault() or self._substitute_fault()

    def _days_fault(self) -> tuple[Field, str] | None:
        first, last = self._days()
        example = self.tr("Write a day, such as 2026-11-25, Monday or tomorrow.")
        if first is None:
            return self._first_field, example
        if last is None:
            return self._last_field, example
        if last < first:
            return self._last_field, self.tr("The last day must not come before the first.")
        if last < local_date(self._clock(), self._zone):
            return self._last_field, self.tr("Those days are over: nothing is left to plan.")
        return None

    def _substitute_fault(self) -> tuple[Field, str] | None:
        if not _id(self._substitute):
            return self._substitute_field, self.tr("Choose who stands in.")
        if not self._contact.text().strip():
            fault = self.tr("Write how the substitute is reached: the automatic reply says it.")
            return self._contact_field, fault
        return None


class CancelSheet(Ask):
    """Says what cancelling an absence means, and asks whether it is really wanted."""

    def __init__(
        self, absence: Absence, directory: Directory, now: int, parent: QWidget | None = None
    ):
        super().__init__(
            self.tr("Cancel this absence?"),
            self.tr("Cancel the absence"),
            cancel=self.tr("Keep it"),
            danger=True,
            wide=36,
            parent=parent,
        )
        self.setObjectName("cancel_sheet")
        first, last = days_of(absence, directory)
        who = person_name(directory, absence.person_id)
        self.body.addWidget(Text(f"{who}: {day_text(first)} – {day_text(last)}"))
        if absence.lasts_at(now):
            self.body.addWidget(
                Text(self.tr("What has passed to the substitute comes back at once."))
            )


def _id(pick: Pick) -> int:
    value = pick.currentData()
    return value if isinstance(value, int) else 0
