"""What F7 opens: a client without a ticket, or another service for the one at the desk."""

from collections.abc import Sequence
from enum import StrEnum

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from queueapp.domain.lifecycle import Request
from queueapp.domain.setup import Service
from queueapp.domain.visit import Channel
from ui import words
from ui.sheets.ask import Ask, line_field
from ui.sheets.client import ClientFields
from ui.theme import Tone
from ui.widgets.labels import Text
from ui.widgets.quick_pick import Choice, QuickPick


class WalkInMode(StrEnum):
    """Whom the service is for."""

    NEW_CLIENT = "new_client"
    SAME_CLIENT = "same_client"


class WalkInSheet(Ask):
    """Services by use; Enter takes the first, a prefix letter takes its service at once.

    While somebody waits whose turn it is here, Enter gives a ticket, and Ctrl+Enter (`at_once`)
    asks to serve out of turn; the owner then asks for the reason. While nobody does, the client
    is taken at once. While the server is out of touch (`set_away`), clients can only be added to
    the queue.
    """

    def __init__(
        self,
        services: Sequence[Service],
        waiting_for_me: int = 0,
        *,
        mode: WalkInMode = WalkInMode.NEW_CLIENT,
        ticket: str = "",
        parent: QWidget | None = None,
    ):
        new = mode is WalkInMode.NEW_CLIENT
        queue = new and waiting_for_me > 0
        title = (
            self.tr("Client without a ticket")
            if new
            else self.tr("Another service for {ticket}").format(ticket=ticket)
        )
        primary = (
            self.tr("Give a ticket")
            if queue
            else self.tr("Serve now")
            if new
            else self.tr("Add the service")
        )
        super().__init__(title, primary, enter_submits=True, wide=50, parent=parent)
        self.setObjectName("walk_in")
        self._new, self._queue = new, queue
        self._at_once = new and not queue
        self._away = False
        self._plain_primary = primary
        self._turn = ""
        if queue:
            self._turn = "! " + self.tr(
                "%n waiting for this counter: the ticket joins the queue.", "", waiting_for_me
            )
        self._hint = Text(self._turn, tone=Tone.CAUTION)
        self._hint.setObjectName("turn")
        self._hint.setVisible(queue)
        self.body.addWidget(self._hint)
        self._pick = QuickPick(
            [
                Choice(
                    service.id,
                    words.service_name(service),
                    key=service.prefix,
                    words=f"{service.name} {service.name_en} {service.short} {service.short_en}",
                )
                for service in services
            ],
            placeholder=self.tr("Service, or its letter"),
            most_rows=8,
        )
        self._pick.setObjectName("service")
        self._pick.picked.connect(self.submit)
        self._pick.pickedAlternative.connect(self._submit_at_once)
        self._pick.cancelled.connect(self.reject)
        self.body.addWidget(self._pick, 1)
        self._client = ClientFields()
        field, self._line = line_field(self.tr("Note (optional)"))
        if new:
            self.body.addWidget(self._client)
            self.body.addWidget(field)
        else:
            self._client.setParent(self)
            field.setParent(self)
            self._client.hide()
            field.hide()
        if queue:
            self._now_action = QAction(self.tr("Serve now, out of turn"), self)
            self._now_action.setShortcuts([QKeySequence("Ctrl+Enter"), QKeySequence("Ctrl+Return")])
            self._now_action.triggered.connect(self._submit_at_once)
            self.primary_action.setShortcuts([])
            self.add_action(self._now_action).setObjectName("at_once")
        self._pick.setFocus()

    def set_away(self, away: bool) -> None:
        """Offer only to add the client to the queue, as long as the server is out of touch."""
        if not self._new or away is self._away:
            return
        self._away = away
        self.primary_action.setText(self.tr("Add to the queue") if away else self._plain_primary)
        hint = "! " + self.tr(
            "Out of touch with the server: the client is added here, gets a number of this "
            "computer, and is shared by itself later."
        )
        self._hint.setText(hint if away else self._turn)
        self._hint.setVisible(away or self._queue)
        if self._queue:
            self._now_action.setVisible(not away)

    @property
    def request(self) -> Request:
        """What the client comes with."""
        service = self._pick.current_id()
        return Request(
            service_id=service if isinstance(service, int) else 0,
            language=self._client.language,
            kind=self._client.kind,
            priority=self._client.priority,
            channel=Channel.DESK,
        )

    @property
    def note(self) -> str:
        """The line written, if any."""
        return self._line.text()

    @property
    def at_once(self) -> bool:
        """Whether the client is to be served now rather than get a ticket."""
        return self._at_once

    def set_busy(self, busy: bool) -> None:
        """Wait for the answer to be dealt with, or let it be sent again."""
        super().set_busy(busy)
        if self._built and self._queue and hasattr(self, "_now_action"):
            self._now_action.setEnabled(not busy)

    def submit(self) -> None:
        """Enter: a ticket while others wait, served now while nobody does."""
        self._at_once = self._new and not self._queue and not self._away
        super().submit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter serves now, wherever the caret is."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and self._queue and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._submit_at_once()
            event.accept()
            return
        super().keyPressEvent(event)

    def _submit_at_once(self) -> None:
        self._at_once = self._new and not self._away
        super().submit()

    def _missing(self) -> str:
        if not self.request.service_id:
            self._pick.setFocus()
            return self.tr("Choose a service.")
        return ""
