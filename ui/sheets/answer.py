"""A promise to answer a client by e-mail or in writing: where to, what about and by when."""

import re
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from enum import StrEnum

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from queueapp.domain.promise import ANSWER_WITHIN_MS, AnswerDraft, PromiseKind
from queueapp.domain.roles import Permission, may
from queueapp.domain.setup import LANGUAGES, Directory, Person
from queueapp.domain.visit import Visit
from ui import words
from ui.phone.due import WhenFault, fault_text
from ui.phone.typed import typed_day
from ui.sheets.ask import TimeEdit, line_field, taken
from ui.sheets.client import Pick
from ui.sheets.days import day_text, time_left
from ui.sheets.fields import FieldsAsk
from ui.sheets.times import instant, local_date, typed_time
from ui.theme import Tone, space
from ui.widgets.flow_layout import FlowRow
from ui.widgets.form import Field, ShortText
from ui.widgets.labels import Text
from ui.widgets.painting import RESCALING
from ui.widgets.segmented import Segmented

DAYS_BACK = 7
_ADDRESS_LENGTH = 200
_NAME_LENGTH = 80
_DAY_LENGTH = 40
_EMAIL = re.compile(r"[^@\s,;]+@[^@\s,;.]+(\.[^@\s,;.]+)+$")


class Since(StrEnum):
    """From what the limit of an answer follows."""

    LETTER = "letter"
    AGREED = "agreed"


class AnswerSheet(FieldsAsk):
    """Contact, question and limit of an answer; Enter sends.

    `now` tells the hall's time (ms UTC), `person_id` is who promises, `visit` the client at the
    desk: their service and language are taken over, and a day is agreed rather than a letter
    answered. `favourites` are service ids, the usual ones first. `soonest` suggests the next
    working day as the one agreed on.
    """

    def __init__(
        self,
        directory: Directory,
        person_id: int,
        now: Callable[[], int],
        *,
        visit: Visit | None = None,
        favourites: Sequence[int] = (),
        soonest: bool = False,
        parent: QWidget | None = None,
    ):
        super().__init__(
            self.tr("Promise an answer"),
            self.tr("Promise"),
            detail=self.tr("For {ticket}").format(ticket=visit.ticket) if visit else "",
            enter_submits=True,
            wide=46,
            parent=parent,
        )
        self.setObjectName("answer_sheet")
        self._directory, self._me, self._clock = directory, person_id, now
        self._calendar, self._zone = directory.site.calendar, directory.site.zone
        self._days = [self._today() - timedelta(days=back) for back in range(DAYS_BACK + 1)]
        self._add_contact()
        self._add_limit(Since.AGREED if visit is not None else Since.LETTER)
        if soonest:
            day = local_date(self._calendar.next_morning(now()), self._zone)
            self._agreed.setText(day.isoformat())
        self._add_more(visit, favourites)
        self._show_kind()
        self._address.setFocus()

    @property
    def draft(self) -> AnswerDraft:
        """What is promised, as typed."""
        letter = self._since is Since.LETTER
        day = self._day_agreed()
        service, language = self._service.currentData(), self._language.currentData()
        person = self._person.currentData()
        return AnswerDraft(
            kind=self._kind_taken,
            address=self._address.text().strip(),
            question=self._question.text().strip(),
            name=self._name.text().strip(),
            received_at=self._arrived_at() if letter else None,
            due_day=day.isoformat() if day is not None and not letter else None,
            for_person=person if isinstance(person, int) and person != self._me else None,
            service_id=service if isinstance(service, int) else None,
            language=language if isinstance(language, str) else None,
        )

    # How it is made

    def _add_contact(self) -> None:
        self._kind = Segmented(
            [
                (PromiseKind.EMAIL, self.tr("By e-mail")),
                (PromiseKind.WRITING, self.tr("In writing, by post")),
            ],
            current=PromiseKind.EMAIL,
        )
        self._kind.setObjectName("kind")
        self._kind.chosen.connect(self._show_kind)
        self._address = ShortText(_ADDRESS_LENGTH)
        self._address.setObjectName("address")
        self._address_field = Field("", self._address)
        self._question_field, self._question = line_field(self.tr("Question (optional)"))
        self._question.setObjectName("question")
        self.body.addWidget(Field(self.tr("How"), self._kind))
        self.body.addWidget(self._address_field)
        self.body.addWidget(self._question_field)

    def _add_limit(self, since: Since) -> None:
        self._limit = Segmented(
            [
                (Since.LETTER, self.tr("The client wrote an e-mail")),
                (Since.AGREED, self.tr("We agreed on a day")),
            ],
            current=since,
        )
        self._limit.setObjectName("limit")
        self._limit.chosen.connect(self._show_limit)
        self._limit_field = Field(self.tr("By when"), self._limit)
        times = FlowRow(gap=3, line_gap=2)
        self._arrived_day = Pick()
        self._arrived_day.setObjectName("arrived_day")
        for back, day in enumerate(self._days):
            self._arrived_day.addItem(self._day_name(day, back))
        self._arrived_time = TimeEdit()
        self._arrived_time.setObjectName("arrived_time")
        self._arrived_time.setText(words.clock_time(self._clock(), self._zone))
        self._arrived_day_field = Field(self.tr("It arrived"), self._arrived_day)
        self._arrived_field = Field(self.tr("At"), self._arrived_time)
        self._agreed = ShortText(_DAY_LENGTH, placeholder=self.tr("tomorrow, Friday, 2026-11-25"))
        self._agreed.setObjectName("agreed")
        self._agreed_field = Field(self.tr("Agreed day"), self._agreed)
        for field in (self._arrived_day_field, self._arrived_field, self._agreed_field):
            times.flow.addWidget(field)
        self._due = Text()
        self._due.setObjectName("due")
        for part in (self._limit_field, times, self._due):
            self.body.addWidget(part)
        self._arrived_day.currentIndexChanged.connect(self._show_due)
        for edit in (self._arrived_time, self._agreed):
            edit.textChanged.connect(self._show_due)
        for edit in (self._address, self._question, self._arrived_time, self._agreed):
            edit.textEdited.connect(self._clear)

    def _add_more(self, visit: Visit | None, favourites: Sequence[int]) -> None:
        self._name = ShortText(_NAME_LENGTH)
        self._name.setObjectName("name")
        self._name.textEdited.connect(self._clear)
        self._name_field = Field(self.tr("Client's name (optional)"), self._name)
        self._person = Pick()
        self._person.setObjectName("person")
        for person in self._people():
            mine = self.tr("Me ({name})").format(name=person.name)
            self._person.addItem(mine if person.id == self._me else person.name, person.id)
        self._service = Pick()
        self._service.setObjectName("service")
        self._service.addItem(self.tr("Not given"), None)
        services = self._directory.services
        for key in [*favourites, *(key for key in services if key not in favourites)]:
            service = services.get(key)
            if service is not None and service.active:
                self._service.addItem(f"{service.prefix}  {words.service_name(service)}", key)
        self._language = Pick()
        self._language.setObjectName("language")
        self._language.addItem(self.tr("Any"), None)
        for code in LANGUAGES:
            self._language.addItem(words.language_name(code), code)
        if visit is not None:
            self._service.setCurrentIndex(max(0, self._service.findData(visit.service_id)))
            self._language.setCurrentIndex(max(0, self._language.findData(visit.language)))
        self.body.addWidget(
            _Pairs(
                [
                    self._name_field,
                    Field(self.tr("Who answers"), self._person),
                    Field(self.tr("Service"), self._service),
                    Field(self.tr("Language"), self._language),
                ]
            )
        )

    def _people(self) -> list[Person]:
        """Who may answer, the one who promises first."""
        people = [
            person
            for person in self._directory.people.values()
            if person.active and may(person.role, Permission.KEEP_PROMISES)
        ]
        return sorted(people, key=lambda person: person.id != self._me)

    # What is shown

    @property
    def _kind_taken(self) -> PromiseKind:
        return taken(self._kind, PromiseKind) or PromiseKind.EMAIL

    @property
    def _since(self) -> Since:
        # A letter on paper has no hours to be answered within: a day is agreed for it.
        if self._kind_taken is PromiseKind.WRITING:
            return Since.AGREED
        return taken(self._limit, Since) or Since.LETTER

    def _show_kind(self) -> None:
        email = self._kind_taken is PromiseKind.EMAIL
        self._address_field.set_label(
            self.tr("E-mail address") if email else self.tr("Postal address")
        )
        self._limit_field.setVisible(email)
        self._clear()
        self._show_limit()

    def _show_limit(self) -> None:
        letter = self._since is Since.LETTER
        self._arrived_day_field.setVisible(letter)
        self._arrived_field.setVisible(letter)
        self._agreed_field.setVisible(not letter)
        self._clear()
        self._show_due()

    def _show_due(self) -> None:
        letter = self._since is Since.LETTER
        text, tone = self._letter_due() if letter else self._agreed_due()
        self._due.setText(text)
        self._due.set_tone(tone)

    def _letter_due(self) -> tuple[str, Tone]:
        arrived = self._arrived_at()
        if arrived is None:
            return self.tr("It is due 24 hours after it arrived."), Tone.NEUTRAL
        due, now = arrived + ANSWER_WITHIN_MS, self._clock()
        text = self._due_text(due)
        left = time_left(due, now)
        return (
            (f"! {text} – {left}", Tone.CAUTION) if due < now else (f"{text} – {left}", Tone.ACCENT)
        )

    def _agreed_due(self) -> tuple[str, Tone]:
        day = self._day_agreed()
        if day is None:
            return self.tr("It is due at the end of that working day."), Tone.NEUTRAL
        due = self._calendar.end_of(day)
        text = self._due_text(due)
        if self._calendar.hours_on(day) is None:
            off = self.tr("{day} is no working day: the last one before it counts.")
            return f"! {off.format(day=day_text(day))} {text}", Tone.CAUTION
        return text, Tone.ACCENT

    def _due_text(self, due: int) -> str:
        return self.tr("Due {day}, {time}").format(
            day=day_text(local_date(due, self._zone)), time=words.clock_time(due, self._zone)
        )

    def _day_name(self, day: date, back: int) -> str:
        if back == 0:
            return self.tr("Today")
        return self.tr("Yesterday") if back == 1 else day_text(day)

    # What is checked

    def _today(self) -> date:
        return local_date(self._clock(), self._zone)

    def _arrived_at(self) -> int | None:
        minutes = typed_time(self._arrived_time.text())
        if minutes is None:
            return None
        return instant(self._days[self._arrived_day.currentIndex()], minutes, self._zone)

    def _agreed_day(self) -> date | WhenFault:
        return typed_day(self._agreed.text(), self._today())

    def _day_agreed(self) -> date | None:
        day = self._agreed_day()
        return day if isinstance(day, date) else None

    def _fault(self) -> tuple[Field, str] | None:
        texts = (self._address_field, self._question_field, self._name_field)
        return self._address_fault() or self._code_in(texts) or self._limit_fault()

    def _address_fault(self) -> tuple[Field, str] | None:
        address = self._address.text().strip()
        if self._kind_taken is PromiseKind.WRITING:
            fault = "" if address else self.tr("Write the address that the answer goes to.")
        elif not address:
            fault = self.tr("Write the client's e-mail address.")
        elif not _EMAIL.match(address):
            fault = self.tr("An e-mail address looks like name@example.lt. Correct it.")
        else:
            fault = ""
        return (self._address_field, fault) if fault else None

    def _limit_fault(self) -> tuple[Field, str] | None:
        if self._since is Since.LETTER:
            fault, field = self._letter_fault(), self._arrived_field
        else:
            fault, field = self._agreed_fault(), self._agreed_field
        return (field, fault) if fault else None

    def _letter_fault(self) -> str:
        arrived = self._arrived_at()
        if arrived is None:
            return self.tr("Write when it arrived, such as 9:30.")
        return self.tr("That time is still to come.") if arrived > self._clock() else ""

    def _agreed_fault(self) -> str:
        day = self._agreed_day()
        if not self._agreed.text().strip():
            return self.tr("Write the day that you agreed on.")
        if day is WhenFault.TOO_FAR:
            return fault_text(day)
        if day is WhenFault.UNCLEAR:
            return self.tr("Write a day, such as tomorrow, Friday or 2026-11-25.")
        if not isinstance(day, date) or day < self._today():
            return self.tr("That day is over. Agree on a later one.")
        if self._calendar.end_of(day) > self._clock():
            return ""
        if self._calendar.hours_on(day) is None:
            return self.tr("The last working day before it is over. Agree on a later day.")
        return self.tr("That day's work is over. Agree on a later day.")


class _Pairs(QWidget):
    """Fields side by side, two in a row."""

    _built = False

    def __init__(self, fields: Sequence[QWidget], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        for at, field in enumerate(fields):
            self._grid.addWidget(field, at // 2, at % 2)
        for column in range(2):
            self._grid.setColumnStretch(column, 1)
        self._built = True
        self._rescale()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the application's font."""
        if self._built and event.type() in RESCALING:
            self._rescale()
        super().changeEvent(event)

    def _rescale(self) -> None:
        self._grid.setHorizontalSpacing(space(3))
        self._grid.setVerticalSpacing(space(2))
