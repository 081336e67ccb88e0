"""A client who is not served today is to be called: the number, and what else they said."""

from PySide6.QtWidgets import QWidget

from queueapp.domain.promise import CallbackDraft
from queueapp.domain.roles import Permission, may
from queueapp.domain.setup import Directory
from queueapp.domain.visit import Visit
from ui import words
from ui.phone.capture_line import CaptureLine
from ui.sheets.ask import Ask


class CallbackSheet(Ask):
    """The line that callers are taken down in, about a visit: its service and language stand there.

    `me` is who promises, `now` in ms UTC. Enter sends.
    """

    def __init__(
        self, visit: Visit, directory: Directory, me: int, now: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(
            self.tr("Call {ticket} back").format(ticket=visit.ticket),
            self.tr("Promise"),
            detail=self.tr("What the visit was about goes with it."),
            enter_submits=True,
            wide=52,
            parent=parent,
        )
        self.setObjectName("callback_sheet")
        self._line = CaptureLine()
        self.body.addWidget(self._line)
        self.body.addStretch(1)
        people = [
            (person.id, person.name)
            for person in directory.people.values()
            if person.active and may(person.role, Permission.KEEP_PROMISES)
        ]
        services = [
            (service.id, f"{service.prefix}  {words.service_name(service)}")
            for service in directory.services.values()
            if service.active
        ]
        self._line.set_choices(people, services, me)
        unasked = self.tr("Without a time: as soon as somebody is at work again.")
        self._line.start(now, directory.site.calendar, unasked)
        self._line.restore({"service_id": visit.service_id, "language": visit.language})
        self._line.edited.connect(lambda: self.set_error(""))
        self._line.number.setFocus()

    @property
    def draft(self) -> CallbackDraft:
        """What was taken down."""
        return self._line.draft()

    def submit(self) -> None:
        """Send it, or go to the field that is to be mended."""
        if not self._busy and self._line.accept():
            super().submit()
