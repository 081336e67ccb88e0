"""More time for a promise: until when, and why."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from queueapp.domain.promise import Entry, PromiseKind
from queueapp.domain.setup import Site
from ui.phone.due import When, WhenFault, due_text, fault_text
from ui.phone.typed import parse_when, typed_day
from ui.sheets.ask import Ask, line_field
from ui.sheets.times import local_date
from ui.theme import Type, space
from ui.widgets.form import Field, ShortText
from ui.widgets.labels import Text
from ui.widgets.painting import announce

_WHEN_LENGTH = 40


class ExtendSheet(Ask):
    """The new due time as it is typed, and the reason that the client was told; `now` in ms UTC."""

    def __init__(self, entry: Entry, site: Site, now: int, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("Extend"),
            self.tr("Extend"),
            detail=_due_now(entry, now, site),
            enter_submits=True,
            wide=40,
            parent=parent,
        )
        self.setObjectName("extend")
        self._site, self._now = site, now
        self._by_day = entry.promise.kind is not PromiseKind.CALLBACK
        self._typed = ShortText(
            _WHEN_LENGTH,
            placeholder=self.tr("Friday, 2026-11-25, tomorrow 9")
            if self._by_day
            else self.tr("15:00, tomorrow 9, Monday 10:30"),
        )
        self._typed.setObjectName("when")
        self.body.addWidget(Field(self.tr("Until when"), self._typed))
        self._due = Text(kind=Type.STRONG)
        self._due.setObjectName("due")
        self.body.addWidget(self._due)
        why, self._line = line_field(
            self.tr("Why"), help_text=self.tr("It stays in the record; tell the client too.")
        )
        self._line.setObjectName("reason")
        self.body.addWidget(why)
        self.body.addSpacing(space(6))
        self._typed.textEdited.connect(self._show_due)
        self._typed.setFocus()
        self._show_due()

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Say when it is due now."""
        self._detail.setText(_due_now(entries[0], self._now, self._site))

    @property
    def due_at(self) -> int:
        """Until when (ms UTC); a time to come once the sheet is submitted."""
        when = self._meant()
        return when.at if isinstance(when, When) else 0

    @property
    def reason(self) -> str:
        """Why it takes longer."""
        return self._line.text().strip()

    def _meant(self) -> When | WhenFault:
        text = self._typed.text().strip()
        calendar = self._site.calendar
        if self._by_day:
            # A letter that is promised for a day may be sent until the end of its work.
            day = typed_day(text, local_date(self._now, self._site.zone))
            if isinstance(day, date):
                at = calendar.end_of(day)
                return When(at) if at > self._now else WhenFault.PAST
        return parse_when(text, self._now, calendar)

    def _show_due(self) -> None:
        when = self._meant()
        if isinstance(when, WhenFault):
            self._due.setText("–")
            return
        due = due_text(when.at, self._now, self._site.zone)
        said = self.tr("Nobody is at work then, so: {due}") if when.moved else self.tr("Due: {due}")
        self._due.setText(said.format(due=due))
        announce(self._typed, self._due.text())

    def _missing(self) -> str:
        when = self._meant()
        if isinstance(when, WhenFault):
            self._typed.setFocus()
            return fault_text(when)
        if not self.reason:
            self._line.setFocus()
            return self.tr("Write why it takes longer: it stays in the record.")
        return ""


def _due_now(entry: Entry, now: int, site: Site) -> str:
    due = due_text(entry.promise.due_at, now, site.zone)
    return QCoreApplication.translate("ExtendSheet", "Now: {due}").format(due=due)
