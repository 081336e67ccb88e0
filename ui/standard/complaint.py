"""A complaint: what about, whose fault it is, and what was promised."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from queueapp.domain.incident import (
    Blame,
    IncidentDraft,
    IncidentKind,
    IncidentOutcome,
    Informed,
)
from queueapp.domain.moment import Moment
from queueapp.domain.promise import AnswerDraft, PromiseKind
from queueapp.domain.workdays import Calendar
from ui.sheets import agreed_day
from ui.standard import words
from ui.standard.strip import About, IncidentStrip, button, choice, typed
from ui.theme import space
from ui.widgets.form import Field, ShortText
from ui.widgets.labels import Text
from ui.widgets.segmented import Segmented

_MOMENTS = {
    Blame.OURS: Moment.COMPLAINT_OURS,
    Blame.NOT_OURS: Moment.COMPLAINT_NOT_OURS,
    Blame.UNCLEAR: Moment.COMPLAINT,
}
_TOLD = (Informed.LEAD, Informed.DEPARTMENT_HEAD)


class ComplaintStrip(IncidentStrip):
    """Whose fault it is picks the card; a promised day makes a promised answer of it.

    `now` tells the hall's time (ms UTC), `calendar` its working days.
    """

    def __init__(
        self,
        about: About,
        now: Callable[[], int],
        calendar: Calendar,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(words.situation_title(Moment.COMPLAINT), "complaint_strip", about, parent)
        self._now, self._calendar = now, calendar
        self._complaint = self.text_field("about", self.tr("What the complaint is about"))
        self._blame = Segmented(
            [(each, words.blame(each)) for each in Blame], current=Blame.UNCLEAR
        )
        self._blame.setObjectName("blame")
        self._blame.chosen.connect(self._blamed)
        self._promised = self.text_field(
            "promised", self.tr("What was promised, in one line (optional)")
        )
        self._answer = _PromisedAnswer(self, now, calendar)
        self._outcome = Segmented(
            [(each, words.incident_outcome(each)) for each in IncidentOutcome],
            current=IncidentOutcome.NOT_ASKED,
        )
        self._outcome.setObjectName("outcome")
        self._outcome.chosen.connect(self._show_outcome)
        self._note = self.note_field()
        lead = self.action("call_lead", self.tr("Call the shift lead"), self.call_lead)
        for part in (
            self._complaint,
            Field(self.tr("Whose fault"), self._blame),
            self._promised,
            self._answer,
            Field(self.tr("Is the client satisfied?"), self._outcome),
            self._note,
            Field(self.tr("Who was told"), self.ticks(_TOLD)),
        ):
            self.content.addWidget(part)
        self.add_message()
        self.content.addWidget(self.foot(button(lead)))
        self.respace()

    @property
    def moment(self) -> Moment:
        """A complaint, and whose fault it is as far as that is known."""
        return _MOMENTS[self._blamed_on]

    @property
    def fields(self) -> dict[str, object]:
        """What stands in the strip."""
        return {
            **super().fields,
            "blame": self._blamed_on.value,
            "outcome": self._outcome.current(),
            "answered": self._answer.kind.value,
        }

    def restore(self, fields: Mapping[str, object]) -> None:
        """Take over what stood in a strip; what does not fit is left out."""
        super().restore(fields)
        self._blame.set_current(choice(Blame, fields.get("blame")))
        self._outcome.set_current(choice(IncidentOutcome, fields.get("outcome")))
        self._answer.show_kind(choice(PromiseKind, fields.get("answered")))

    def show_moment(self, moment: Moment) -> None:
        """Take over whose fault it is where the moment says so."""
        for blame, each in _MOMENTS.items():
            if each is moment and blame is not Blame.UNCLEAR:
                self._blame.set_current(blame)

    def take_focus(self) -> None:
        """Put the caret where it is written what the complaint is about."""
        self._complaint.editor.setFocus(Qt.FocusReason.OtherFocusReason)
        QTimer.singleShot(0, self, lambda: self.come_into_sight(self._complaint))

    def draft(self) -> IncidentDraft | None:
        """The complaint as it is recorded."""
        if not typed(self._complaint):
            self.fault(self._complaint, self.tr("Write in one line what it is about."))
            return None
        if not self._answer.check(self.fault):
            return None
        outcome = self._outcome.current()
        return IncidentDraft(
            kind=IncidentKind.COMPLAINT,
            begun_at=self.about.begun_at,
            outcome=outcome if isinstance(outcome, IncidentOutcome) else IncidentOutcome.NOT_ASKED,
            blame=self._blamed_on,
            informed=self.informed(),
            about=typed(self._complaint),
            note=typed(self._note),
            promised=typed(self._promised),
            visit_id=self.about.visit_id,
            promise_id=self.about.promise_id,
            follow_up=self._answer.draft(self.about, typed(self._complaint)),
            key=self.key,
        )

    @property
    def _blamed_on(self) -> Blame:
        blame = self._blame.current()
        return blame if isinstance(blame, Blame) else Blame.UNCLEAR

    def _blamed(self) -> None:
        self.clear_errors()
        self.moment_changed.emit(self.moment)
        self.changed.emit()

    def _show_outcome(self) -> None:
        self.clear_errors()
        if self._outcome.current() is IncidentOutcome.TO_LEAD:
            self.tick_informed(Informed.LEAD)
        self.changed.emit()


class _PromisedAnswer(QWidget):
    """A day that was promised, and once there is one, where the answer goes."""

    _laid = False

    def __init__(self, strip: IncidentStrip, now: Callable[[], int], calendar: Calendar) -> None:
        super().__init__()
        self.setObjectName("promised_answer")
        self._now, self._calendar = now, calendar
        self._day = strip.text_field(
            "day",
            self.tr("By which day (optional)"),
            limit=agreed_day.DAY_LENGTH,
            placeholder=self.tr("tomorrow, Friday, 2026-11-25"),
        )
        self._due = Text()
        self._due.setObjectName("due")
        self._kind = Segmented(
            [
                (PromiseKind.EMAIL, self.tr("By e-mail")),
                (PromiseKind.WRITING, self.tr("In writing, by post")),
            ],
            current=PromiseKind.EMAIL,
        )
        self._kind.setObjectName("kind")
        self._kind.chosen.connect(self._show)
        self._kind.chosen.connect(lambda _kind: strip.changed.emit())
        self._address = strip.text_field("address", "", limit=agreed_day.ADDRESS_LENGTH)
        self._name = strip.text_field(
            "name", self.tr("Client's name"), limit=agreed_day.NAME_LENGTH
        )
        self._kind_field = Field(self.tr("How it is answered"), self._kind)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        for part in (self._day, self._due, self._kind_field, self._address, self._name):
            self._column.addWidget(part)
        line = self._day.editor
        if isinstance(line, ShortText):
            line.textChanged.connect(self._show)
        self._column.setSpacing(space(2))
        self._show()

    def check(self, fault: Callable[[Field, str], None]) -> bool:
        """Whether the answer can be promised so, or none is; what is to be mended is said."""
        if not typed(self._day):
            return True
        for field, text in (
            (self._day, agreed_day.day_fault(typed(self._day), self._now(), self._calendar)),
            (self._address, agreed_day.address_fault(self.kind, typed(self._address))),
            (self._name, "" if typed(self._name) else self.tr("Write the client's name.")),
        ):
            if text:
                fault(field, text)
                return False
        return True

    def draft(self, about: About, question: str) -> AnswerDraft | None:
        """What is promised; nothing where no day is."""
        day = agreed_day.day_agreed(typed(self._day), self._now(), self._calendar)
        if day is None:
            return None
        visit = about.visit
        return AnswerDraft(
            kind=self.kind,
            address=typed(self._address),
            question=question,
            name=typed(self._name),
            due_day=day.isoformat(),
            service_id=visit.service_id if visit else None,
            language=visit.language if visit else None,
        )

    def show_kind(self, kind: PromiseKind | None) -> None:
        """Take over how it is answered, where that is known."""
        self._kind.set_current(kind)
        self._show()

    @property
    def kind(self) -> PromiseKind:
        """How it is answered."""
        kind = self._kind.current()
        return kind if isinstance(kind, PromiseKind) else PromiseKind.EMAIL

    def _show(self) -> None:
        wanted = bool(typed(self._day))
        for part in (self._due, self._kind_field, self._address, self._name):
            part.setVisible(wanted)
        self._address.set_label(agreed_day.address_label(self.kind))
        text, tone = agreed_day.day_due(typed(self._day), self._now(), self._calendar)
        self._due.setText(text)
        self._due.set_tone(tone)
