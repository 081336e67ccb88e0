"""The opening hours of one day as they are typed: from, to, and lunch."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from queueapp.domain.hours import DAY_MINUTES, DayHours, Lunch
from queueapp.domain.setup import Fault
from ui.setup.parts import UNREADABLE, Flow, TimeEdit, explain
from ui.theme import space
from ui.widgets.labels import Text
from ui.widgets.painting import RESCALING
from ui.widgets.tick import Tick

_USUAL_LUNCH = Lunch(12 * 60, 12 * 60 + 45)


class HoursEdit(Flow):
    """When a day opens and closes, and whether there is lunch; `what` names the day aloud.

    `editors` are its fields, by the name that faults know them by.
    """

    def __init__(self, what: str, hours: DayHours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._opens, self._closes = TimeEdit(), TimeEdit()
        self._next = Tick(self.tr("closes the next day"))
        self._lunch = Tick(self.tr("lunch"))
        self._lunch_from, self._lunch_to = TimeEdit(), TimeEdit()
        self._lunch_dash = Text("–", quiet=True, wrap=False)
        named = (
            (self._opens, "from", self.tr("%1: opens at")),
            (self._closes, "to", self.tr("%1: closes at")),
            (self._next, "next-day", self.tr("%1: closes the next day")),
            (self._lunch, "lunch", self.tr("%1: closed for lunch")),
            (self._lunch_from, "lunch-from", self.tr("%1: lunch from")),
            (self._lunch_to, "lunch-to", self.tr("%1: lunch until")),
        )
        for field, name, label in named:
            field.setObjectName(name)
            field.setAccessibleName(label.replace("%1", what))
        lunch = self.tr("Nobody is called while the hall is closed for lunch.")
        for editor, help_text in (
            (self._opens, self.tr("From then on clients are called; written like 8:00.")),
            (
                self._closes,
                self.tr("Whoever was accepted before is served to the end; written like 17:00."),
            ),
            (self._next, self.tr("For a day that goes on past midnight, such as 20:00 to 2:00.")),
            (self._lunch, lunch),
            (self._lunch_from, lunch),
            (self._lunch_to, lunch),
        ):
            explain(editor, help_text)
        dash = Text("–", quiet=True, wrap=False)
        self._at_lunch = QHBoxLayout()
        for part in (self._lunch, self._lunch_from, self._lunch_dash, self._lunch_to):
            self._at_lunch.addWidget(part)
        self._at_lunch.setContentsMargins(0, 0, 0, 0)
        together = QWidget()
        together.setLayout(self._at_lunch)
        for each in (self._opens, dash, self._closes, self._next, together):
            self.flow.addWidget(each)
        self._at_lunch.setSpacing(space(1.5))
        self._show(hours)
        self._lunch.toggled.connect(self._switch)
        self._switch(hours.lunch is not None)
        self.editors: dict[str, tuple[QWidget, ...]] = {
            "hours": (self._closes, self._opens, self._next),
            "lunch": (self._lunch_from, self._lunch_to, self._lunch),
        }

    def line_height(self) -> int:
        """How tall one of its lines is, for what stands beside the first."""
        return self._opens.sizeHint().height()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the application's font."""
        if event.type() in RESCALING and hasattr(self, "_at_lunch"):
            self._at_lunch.setSpacing(space(1.5))
        super().changeEvent(event)

    def hours(self) -> DayHours:
        """The hours as they stand, whether they make sense or not."""
        opens, next_day = self._opens.minutes(), self._next.isChecked()
        lunch = None
        if self._lunch.isChecked():
            begins, ends = (
                at + (DAY_MINUTES if next_day and UNREADABLE != at < opens else 0)
                for at in (self._lunch_from.minutes(), self._lunch_to.minutes())
            )
            lunch = Lunch(begins, ends)
        return DayHours(opens, self._closes.minutes(), next_day, lunch)

    def unreadable(self, fault: Fault) -> str:
        """What to do about a time that is none, where that is what a fault comes from."""
        if fault is Fault.HOURS_BACKWARDS:
            if UNREADABLE in (self._opens.minutes(), self._closes.minutes()):
                return self.tr("Write both times like 8:00 or 17:30.")
        elif UNREADABLE in (self._lunch_from.minutes(), self._lunch_to.minutes()):
            return self.tr("Write both times of lunch, like 12:00 and 12:45.")
        return ""

    def _show(self, hours: DayHours) -> None:
        lunch = hours.lunch or _USUAL_LUNCH
        self._opens.set_minutes(hours.opens)
        self._closes.set_minutes(hours.closes)
        self._next.setChecked(hours.next_day)
        self._lunch.setChecked(hours.lunch is not None)
        for edit, at in ((self._lunch_from, lunch.begins), (self._lunch_to, lunch.ends)):
            edit.set_minutes(at - DAY_MINUTES if at > DAY_MINUTES else at)

    def _switch(self, on: bool) -> None:
        for part in (self._lunch_from, self._lunch_dash, self._lunch_to):
            part.setVisible(on)
