"""Putting right a forgotten timer: which stretch, and when it really ended."""

from PySide6.QtWidgets import QWidget

from queueapp.domain.setup import Directory
from queueapp.domain.visit import Leg, State, Visit
from ui import words
from ui.sheets.ask import Ask, TimeEdit
from ui.sheets.times import typed_time, within
from ui.theme import Tone
from ui.widgets.form import Field
from ui.widgets.labels import Text
from ui.widgets.segmented import Segmented

MINUTES_AGO = (5, 10, 15, 30, 60)


class CorrectSheet(Ask):
    """When a leg of a visit really ended; `now` in ms UTC.

    A leg still under way is offered as well: its new end lies between its start and `now`.
    """

    def __init__(self, visit: Visit, directory: Directory, now: int, parent: QWidget | None = None):
        super().__init__(
            self.tr("Correct the time of {ticket}").format(ticket=visit.ticket),
            self.tr("Correct"),
            enter_submits=True,
            wide=42,
            parent=parent,
        )
        self.setObjectName("correct")
        self._directory, self._now = directory, now
        self._zone = directory.site.zone
        self._legs = {leg.number: leg for leg in correctable(visit)}
        if not self._legs:
            raise ValueError("no leg of this visit can be corrected")
        last = max(self._legs)
        self._which = Segmented(
            [(number, self._leg_text(leg)) for number, leg in self._legs.items()], current=last
        )
        self._which.setObjectName("leg")
        which = Field(self.tr("Which part of the visit"), self._which)
        which.setVisible(len(self._legs) > 1)
        self.body.addWidget(which)
        self._stands = Text(quiet=True)
        self._stands.setObjectName("stands")
        self.body.addWidget(self._stands)
        self._steps = Segmented()
        self._steps.setObjectName("steps")
        self._steps_field = Field(self.tr("It really ended"), self._steps)
        self.body.addWidget(self._steps_field)
        self._typed = TimeEdit()
        self._typed.setObjectName("time")
        self._when = Field(self.tr("At"), self._typed)
        self.body.addWidget(self._when)
        self.body.addWidget(
            Text(
                "! " + self.tr("This part is then marked inaccurate and left out of averages."),
                tone=Tone.CAUTION,
            )
        )
        self._which.chosen.connect(self._show_leg)
        self._steps.chosen.connect(self._stepped)
        self._show_leg()
        self._typed.setFocus()
        self._typed.selectAll()

    @property
    def leg_number(self) -> int:
        """Which leg."""
        number = self._which.current()
        return number if isinstance(number, int) else max(self._legs)

    @property
    def finished_at(self) -> int:
        """When it really ended, in ms UTC."""
        return self._typed_at() or self._bounds()[1]

    def _leg_text(self, leg: Leg) -> str:
        service = self._directory.services[leg.service_id]
        start = words.clock_time(leg.started_at or leg.called_at, self._zone)
        return f"{start} {words.service_short(service)}"

    def _bounds(self) -> tuple[int, int]:
        leg = self._legs[self.leg_number]
        start = leg.started_at or leg.called_at
        return start, leg.finished_at if leg.finished_at is not None else self._now

    def _typed_at(self) -> int | None:
        minutes = typed_time(self._typed.text())
        return None if minutes is None else within(minutes, *self._bounds(), self._zone)

    def _show_leg(self) -> None:
        first, last = self._bounds()
        start, end = words.clock_time(first, self._zone), words.clock_time(last, self._zone)
        leg = self._legs[self.leg_number]
        service = self._directory.services[leg.service_id]
        said = (
            self.tr("{service}: from {start}, still under way")
            if leg.finished_at is None
            else self.tr("{service}: from {start} to {end} as it stands")
        )
        self._stands.setText(said.format(service=words.service_name(service), start=start, end=end))
        steps: list[tuple[object, str]] = []
        usual = first + service.expected_minutes * 60_000
        if usual < last:
            text = self.tr("after the usual {minutes}")
            steps.append((usual, text.format(minutes=words.minutes(usual - first))))
        for minutes in MINUTES_AGO:
            at = last - minutes * 60_000
            if at > first:
                text = self.tr("{minutes} earlier")
                steps.append((at, text.format(minutes=words.minutes(minutes * 60_000))))
        self._steps.set_options(steps)
        self._steps_field.setVisible(bool(steps))
        self._typed.setText(end)
        self._when.set_label(self.tr("At (between {start} and {end})").format(start=start, end=end))

    def _stepped(self, at: object) -> None:
        if isinstance(at, int):
            self._typed.setText(words.clock_time(at, self._zone))

    def _missing(self) -> str:
        if self._typed_at() is None:
            self._typed.setFocus()
            self._typed.selectAll()
            first, last = self._bounds()
            return self.tr("Write a time between {start} and {end}.").format(
                start=words.clock_time(first, self._zone), end=words.clock_time(last, self._zone)
            )
        return ""


def correctable(visit: Visit) -> list[Leg]:
    """The legs whose end can be put right: those that began."""
    return [
        leg
        for leg in visit.legs
        if leg.started_at is not None
        and (leg.finished_at is not None or visit.state is State.SERVING)
    ]
