"""A visit served away from the hall, entered afterwards with its times."""

from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtCore import QDate, QLocale
from PySide6.QtWidgets import QWidget

from queueapp.domain.lifecycle import Request
from queueapp.domain.setup import Directory
from queueapp.domain.visit import FINISHES, IN_SITUATIONS, Channel, OffsitePlace, Outcome
from ui import words
from ui.sheets.ask import Ask, TimeEdit, line_field, options, taken
from ui.sheets.client import ClientFields, Pick
from ui.sheets.times import instant, local_date, typed_time
from ui.theme import em
from ui.widgets.flow_layout import FlowRow
from ui.widgets.form import Field
from ui.widgets.segmented import Segmented

DAYS_BACK = 7


class OffsiteSheet(Ask):
    """Service, place, day and times, outcome; `favourites` are service ids, `now` in ms UTC."""

    def __init__(
        self,
        directory: Directory,
        favourites: Sequence[int],
        now: int,
        parent: QWidget | None = None,
    ):
        super().__init__(
            self.tr("Served away from the hall"),
            self.tr("Record"),
            wide=46,
            parent=parent,
        )
        self.setObjectName("offsite")
        self._now, self._zone = now, directory.site.zone
        self._service = Pick()
        self._service.setObjectName("service")
        order = [*favourites, *(key for key in directory.services if key not in favourites)]
        for key in order:
            service = directory.services.get(key)
            if service is not None and service.active:
                self._service.addItem(f"{service.prefix}  {words.service_name(service)}", key)
        self.body.addWidget(Field(self.tr("Service"), self._service))
        self._place = Segmented(
            options(OffsitePlace, words.offsite_place), current=OffsitePlace.HOME
        )
        self._place.setObjectName("place")
        self.body.addWidget(Field(self.tr("Where"), self._place))

        times = FlowRow(gap=3, line_gap=2)
        row = times.flow
        self._day = Pick()
        self._day.setMinimumWidth(em(None, 13))
        self._day.setObjectName("day")
        today = local_date(now, self._zone)
        self._days = [today - timedelta(days=back) for back in range(DAYS_BACK + 1)]
        for back, day in enumerate(self._days):
            self._day.addItem(self._day_text(day, back))
        row.addWidget(Field(self.tr("Day"), self._day))
        self._from, self._to = TimeEdit("9:30"), TimeEdit("10:15")
        self._from.setObjectName("from")
        self._to.setObjectName("to")
        self._from_field = Field(self.tr("From"), self._from)
        self._to_field = Field(self.tr("To"), self._to)
        row.addWidget(self._from_field)
        row.addWidget(self._to_field)
        self.body.addWidget(times)

        usual = [outcome for outcome in FINISHES if outcome not in IN_SITUATIONS]
        self._outcome = Segmented(options(usual, words.outcome), current=Outcome.SETTLED)
        self._outcome.setObjectName("outcome")
        self.body.addWidget(Field(self.tr("Outcome"), self._outcome))
        self._client = ClientFields(columns=2, with_priority=False)
        self.body.addWidget(self._client)
        field, self._line = line_field(self.tr("What was agreed (optional)"))
        self.body.addWidget(field)
        self._service.setFocus()
        for edit in (self._from, self._to):
            edit.textEdited.connect(self._clear)

    @property
    def request(self) -> Request:
        """The service, and what is known of the client."""
        service = self._service.currentData()
        return Request(
            service_id=service if isinstance(service, int) else 0,
            language=self._client.language,
            kind=self._client.kind,
            channel=Channel.OFFSITE,
        )

    @property
    def place(self) -> OffsitePlace:
        """Where it was served."""
        return taken(self._place, OffsitePlace) or OffsitePlace.ELSEWHERE

    @property
    def outcome(self) -> Outcome:
        """How it ended."""
        return taken(self._outcome, Outcome) or Outcome.SETTLED

    @property
    def started_at(self) -> int:
        """When it began, in ms UTC."""
        return self._at(self._from) or 0

    @property
    def finished_at(self) -> int:
        """When it ended, in ms UTC."""
        return self._at(self._to) or 0

    @property
    def note(self) -> str:
        """The line written, if any."""
        return self._line.text()

    def _day_text(self, day: date, back: int) -> str:
        if back == 0:
            return self.tr("Today")
        if back == 1:
            return self.tr("Yesterday")
        return QLocale().toString(QDate(day.year, day.month, day.day), "dddd, MMM d")

    def _at(self, edit: TimeEdit) -> int | None:
        minutes = typed_time(edit.text())
        if minutes is None:
            return None
        return instant(self._days[self._day.currentIndex()], minutes, self._zone)

    def _clear(self) -> None:
        self._from_field.set_error()
        self._to_field.set_error()

    def _missing(self) -> str:
        self._clear()
        fault, field = "", self._from_field
        start, end = self._at(self._from), self._at(self._to)
        if start is None:
            fault = self.tr("Write when it began, such as 9:30.")
        elif end is None:
            fault, field = self.tr("Write when it ended, such as 10:15."), self._to_field
        elif end <= start:
            fault, field = self.tr("It must end after it began."), self._to_field
        elif end > self._now:
            fault, field = self.tr("That time is still to come."), self._to_field
        if not self.request.service_id:
            return self.tr("Choose a service.")
        if fault:
            field.set_error(fault)
            field.editor.setFocus()
        return fault
