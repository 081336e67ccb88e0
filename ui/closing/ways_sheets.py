"""What is asked of somebody who goes on otherwise: when they come, or where they are called."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtWidgets import QWidget

from queueapp.domain.promise import CallbackDraft
from queueapp.domain.quiet import QuietHour
from queueapp.domain.setup import Directory
from queueapp.domain.visit import Visit
from ui import words
from ui.closing.sentences import usually_quiet
from ui.phone.capture_line import CaptureLine
from ui.phone.due import due_text
from ui.sheets.ask import Ask, line_field
from ui.sheets.days import day_text
from ui.theme import Type
from ui.widgets.form import Field
from ui.widgets.labels import Text
from ui.widgets.segmented import Segmented

_NO_HOUR = 0


class AnotherDaySheet(Ask):
    """When the client had better come; the first quiet hour is chosen beforehand."""

    def __init__(
        self,
        ticket: str,
        quiet: Sequence[QuietHour],
        zone: ZoneInfo,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            self.tr("{ticket} comes another day").format(ticket=ticket),
            self.tr("Comes another day"),
            detail=self.tr("The ticket ends here: the client was told and goes on otherwise."),
            enter_submits=True,
            wide=42,
            parent=parent,
        )
        self.setObjectName("another_day")
        self._known = {hour.begins_at: hour for hour in quiet}
        choices: list[tuple[object, str]] = [
            (begins_at, hour_text(hour, zone)) for begins_at, hour in self._known.items()
        ]
        choices.append((_NO_HOUR, self.tr("No particular hour")))
        self._hours = Segmented(choices, current=choices[0][0])
        self._hours.setObjectName("hours")
        self._hours.chosen.connect(lambda _: self._show_words())
        self._zone = zone
        self._basis = Text(quiet=True)
        self._basis.setObjectName("basis")
        self._say = Text(kind=Type.STRONG)
        self._say.setObjectName("sentence")
        self._gloss = Text(kind=Type.SMALL, quiet=True)
        self._gloss.setObjectName("gloss")
        self.body.addWidget(Field(self.tr("Quiet hours"), self._hours))
        for part in (self._basis, self._say, self._gloss):
            self.body.addWidget(part)
        field, self._line = line_field(self.tr("Note (optional)"))
        self.body.addWidget(field)
        self._show_words()

    @property
    def quiet(self) -> int | None:
        """When the hour begins that was advised (ms UTC), if one was."""
        taken = self._hours.current()
        return taken if isinstance(taken, int) and taken != _NO_HOUR else None

    @property
    def note(self) -> str:
        """The line written, if any."""
        return self._line.text()

    def _show_words(self) -> None:
        begins_at = self.quiet
        hour = None if begins_at is None else self._known.get(begins_at)
        self._say.setVisible(hour is not None)
        self._gloss.setVisible(hour is not None)
        if hour is None:
            self._basis.setText(
                "" if self._known else self.tr("No hour of the next days is known to be quiet.")
            )
            self._basis.setVisible(not self._known)
            return
        spoken = usually_quiet(hour, self._zone)
        self._say.setText(f"„{spoken.lt}“")
        self._gloss.setText(spoken.en)
        most = words.minutes(hour.mostly)
        text = self.tr("8 of 10 who came at that hour waited: up to {wait}")
        self._basis.setText(text.format(wait=most))
        self._basis.show()


class CallbackSheet(Ask):
    """The number to call, and what else is to be known; service and language are the visit's."""

    def __init__(
        self,
        visit: Visit,
        directory: Directory,
        person_id: int,
        now: int,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            self.tr("Call {ticket} back").format(ticket=visit.ticket),
            self.tr("Promise a callback"),
            detail=self.tr(
                "The client goes home and is called: the note on the ticket goes with the callback."
            ),
            enter_submits=True,
            wide=46,
            parent=parent,
        )
        self.setObjectName("callback_sheet")
        calendar, zone = directory.site.calendar, directory.site.zone
        self._capture = CaptureLine()
        self._capture.set_choices(
            [(each.id, each.name) for each in directory.people.values() if each.active],
            [
                (each.id, words.service_short(each))
                for each in directory.services.values()
                if each.active
            ],
            person_id,
        )
        # Who goes home now is not called before they are there.
        self._unasked = calendar.next_morning(now)
        self._capture.start(now, calendar, due_text(self._unasked, now, zone))
        self._capture.restore({"service_id": visit.service_id, "language": visit.language})
        self._capture.edited.connect(lambda: self.set_error(""))
        self.body.addWidget(self._capture)
        self._capture.number.setFocus()

    @property
    def draft(self) -> CallbackDraft:
        """What is promised, as typed; for the next morning unless another time was asked for."""
        draft = self._capture.draft()
        return draft if draft.due_at is not None else replace(draft, due_at=self._unasked)

    def submit(self) -> None:
        """Send it, or go to what is wrong."""
        if not self._busy and self._capture.accept():
            super().submit()


def hour_text(hour: QuietHour, zone: ZoneInfo) -> str:
    """An hour as it is shown: the day, and from when until when."""
    begins = datetime.fromtimestamp(hour.begins_at / 1000, zone)
    ends = words.clock_time(hour.ends_at, zone)
    return f"{day_text(begins.date())}, {begins:%H:%M}–{ends}"
