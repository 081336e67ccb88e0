"""The middle column of reception: the ticket given last, and the next one."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from queueapp.domain.board import Board
from queueapp.domain.lifecycle import Request
from queueapp.domain.offline import OfflineClient
from queueapp.domain.session import Target
from queueapp.domain.setup import Service
from queueapp.domain.visit import Channel, Placement, Visit
from ui import words
from ui.i18n import Numbered
from ui.models.ticket_model import Verdict
from ui.sheets.ask import line_field
from ui.sheets.client import ClientFields
from ui.sheets.placement import count_ahead
from ui.sheets.target_list import Entry, TargetList
from ui.theme import Tone, Type, space
from ui.widgets.action_button import ActionButton, Variant
from ui.widgets.card import Card
from ui.widgets.elided_label import ElidedLabel
from ui.widgets.labels import Text
from ui.widgets.number_label import NumberLabel
from ui.widgets.page import ScrollBox
from ui.widgets.painting import RESCALING, announce
from ui.widgets.tick import Tick

translate = QCoreApplication.translate


class IssuedCard(Card):
    """The ticket given last, as large as it can be read from the other side of the desk."""

    _complete = False

    def __init__(self, undo: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setObjectName("issued")
        self._visit: Visit | None = None
        self._client: OfflineClient | None = None
        self._row = QHBoxLayout()
        self._number = NumberLabel()
        self._number.setObjectName("number")
        self._row.addWidget(self._number)
        side = QVBoxLayout()
        side.addStretch(1)
        self._service = ElidedLabel(kind=Type.TITLE)
        self._service.setObjectName("service")
        self._ahead = ElidedLabel(quiet=True)
        self._ahead.setObjectName("ahead")
        side.addWidget(self._service)
        side.addWidget(self._ahead)
        side.addStretch(1)
        self._row.addLayout(side, 1)
        self._undo = ActionButton(undo)
        self._row.addWidget(self._undo)
        self.content.addLayout(self._row)
        self._complete = True
        self._rescale()
        self.hide()

    @property
    def visit_id(self) -> int | None:
        """Whose ticket is shown."""
        return self._visit.id if self._visit else None

    def show_visit(self, visit: Visit | None, board: Board) -> None:
        """Show a ticket that was just given, or none."""
        self._visit, self._client = visit, None
        self.setVisible(visit is not None)
        self._undo.show()
        if visit is None:
            return
        self._number.setText(visit.ticket)
        self._service.setText(words.service_short(board.directory.services[visit.service_id]))
        self._ahead.set_tone(Tone.NEUTRAL)
        self.show_board(board)
        announce(self, f"{visit.ticket}, {self._ahead.text()}", assertive=True)

    @property
    def client_key(self) -> str | None:
        """The key of the client who is shown and was not shared yet when they were added."""
        return self._client.key if self._client else None

    def show_client(self, client: OfflineClient, board: Board) -> None:
        """Show the number of a client whom only this PC knows of."""
        self._visit, self._client = None, client
        self.show()
        self._undo.show()
        self._number.setText(client.ticket)
        service = board.directory.services.get(client.request.service_id)
        self._service.setText(words.service_short(service) if service else "")
        self._ahead.setText(self.tr("○ not yet shared"))
        self._ahead.set_tone(Tone.CAUTION)
        announce(self, f"{client.ticket}, {self._ahead.text()}", assertive=True)

    def stand_aside(self) -> None:
        """Something else was done last: what Undo takes back is no longer this ticket."""
        self._undo.hide()

    def show_board(self, board: Board) -> None:
        """Say how many are ahead as the queue moves on."""
        visit = self._visit
        if visit is None:
            return
        now = next((other for other in board.waiting if other.id == visit.id), None)
        if now is None and board.read_at > visit.arrived_at:
            at = next((c for c, other in board.at_desk.items() if other.id == visit.id), None)
            if at is None:
                self._ahead.setText("")
            else:
                counter = words.counter_in_text(board.directory.counters[at].name)
                self._ahead.setText(self.tr("At {counter} now").format(counter=counter))
            return
        target = Target(service_id=visit.service_id)
        ahead = count_ahead(
            _to_be_called(board, board.read_at),
            visit,
            target,
            Placement.BY_ARRIVAL,
            visit.arrived_at,
        )
        self._ahead.setText(
            self.tr("%n ahead for this service", "", ahead)
            if ahead
            else self.tr("Nobody ahead for this service")
        )

    def _rescale(self) -> None:
        super()._rescale()
        if self._complete:
            self._row.setSpacing(space(5))


class IssuePanel(QWidget):
    """Which service, what is known of the client, and the wish for a ticket.

    `considered` says that the client is another one, or none. What they may expect stands below
    the services, and never delays the ticket. `prints_wanted` says whether tickets
    are to be printed as they are given.
    """

    wanted = Signal()
    considered = Signal()
    prints_wanted = Signal(bool)

    _built = False

    def __init__(self, give: QAction, undo: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("issue")
        self._may_give = True
        inner = QWidget()
        self._column = QVBoxLayout(inner)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._scroll = ScrollBox(inner)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._scroll)
        self.issued = IssuedCard(undo)
        self._column.addWidget(self.issued)
        self._card = Card(self.tr("New ticket"))
        self._card.setObjectName("new_ticket")
        self._services = TargetList(
            (),
            placeholder=self.tr("Service, or its letter"),
            nothing=self.tr("No service fits what you typed."),
            roomy=True,
            framed=False,
        )
        self._services.setObjectName("services")
        self._services.proceed.connect(self.wanted)
        self._services.chosen.connect(self._chosen)
        self._card.content.addWidget(self._services, 1)
        self._prospect = Text(self._nobody())
        self._prospect.setObjectName("prospect")
        self._card.content.addWidget(self._prospect)
        self._closed = Text(tone=Tone.BAD)
        self._closed.setObjectName("closed")
        self._closed.hide()
        self._card.content.addWidget(self._closed)
        self._client = ClientFields()
        self._client.changed.connect(self.considered)
        self._card.content.addWidget(self._client)
        self._prints = Tick(self.tr("&Print the ticket"))
        self._prints.setObjectName("print_ticket")
        self._prints.hide()
        self._prints.clicked.connect(self.prints_wanted)
        self._card.content.addWidget(self._prints, 0, Qt.AlignmentFlag.AlignLeft)
        self._foot = QHBoxLayout()
        field, self._line = line_field(self.tr("Note (optional)"))
        self._line.returnPressed.connect(self.wanted)
        self._give = ActionButton(give, Variant.PRIMARY)
        enter = QKeySequence(Qt.Key.Key_Enter)
        self._give.set_key_text(enter.toString(QKeySequence.SequenceFormat.NativeText))
        self._foot.addWidget(field, 1)
        self._foot.addWidget(self._give, 0, Qt.AlignmentFlag.AlignBottom)
        self._card.content.addLayout(self._foot)
        self._column.addWidget(self._card, 1)
        self._built = True
        self._rescale()

    @property
    def request(self) -> Request | None:
        """What the client comes with, once a service is chosen."""
        service = self._services.current_id()
        if not isinstance(service, int):
            return None
        return Request(
            service_id=service,
            language=self._client.language,
            kind=self._client.kind,
            priority=self._client.priority,
            channel=Channel.RECEPTION,
        )

    @property
    def note(self) -> str:
        """The line written, if any."""
        return self._line.text()

    def show_board(self, board: Board, order: Sequence[int], now: int) -> None:
        """Show the services, those used most first, each with who waits for it."""
        services = board.directory.services
        known = [services[key] for key in order if key in services]
        rest = [service for service in services.values() if service not in known]
        shown = [service for service in (*known, *rest) if service.active]
        self._services.set_entries([_entry(board, service, now) for service in shown])
        self.issued.show_board(board)

    def show_prospect(self, prospect: Verdict | None) -> None:
        """Show what the client may expect, or that nobody is considered."""
        text = f"{prospect.sign} {prospect.text}".strip() if prospect is not None else ""
        if text and text != self._prospect.text():
            announce(self, text)
        self._prospect.setText(text or self._nobody())
        self._prospect.set_tone(Tone.NEUTRAL if prospect is None else prospect.tone)

    def show_closed(self, text: str, *, may_issue: bool, may_add: bool) -> None:
        """Say that tickets are given no more, and who may decide otherwise; or say nothing.

        Whoever may not issue one only looks on.
        """
        if text and self._closed.isHidden():
            announce(self, text)
        self._closed.setText(f"■ {text}" if text else "")
        self._closed.setVisible(bool(text))
        self._prospect.setVisible(not text)
        action = self._give.action
        action.setText(self.tr("Add after closing…") if text else self.tr("Give a ticket"))
        before, self._may_give = self._may_give, may_issue and (may_add or not text)
        if before is not self._may_give:
            action.setEnabled(self._may_give and self.request is not None)

    @property
    def may_give(self) -> bool:
        """Whether a ticket may be given here at all, now."""
        return self._may_give

    def begin(self) -> None:
        """Be ready for the next client; whoever was at work here goes on with the service."""
        focus = QApplication.focusWidget()
        here = focus is not None and self.isAncestorOf(focus)
        self._services.start()
        self._client.clear()
        self._line.clear()
        self.considered.emit()
        if here:
            self.take_focus()

    def show_printing(self, *, possible: bool, prints: bool) -> None:
        """Offer to print each ticket that is given, where this PC has a printer."""
        self._prints.setVisible(possible)
        self._prints.setChecked(prints)

    def take_focus(self) -> None:
        """Put the focus where the service is typed."""
        self._services.setFocus()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the application's font."""
        if self._built and event.type() in RESCALING:
            self._rescale()
        super().changeEvent(event)

    def _chosen(self, _service: object) -> None:
        self._give.action.setEnabled(self._may_give and self.request is not None)
        self.considered.emit()
        if self.request is not None:
            for part in (self._services, self._prospect):
                self._scroll.ensureWidgetVisible(part, 0, 0)

    def _nobody(self) -> str:
        return self.tr("What a client may expect is shown here once a service is chosen.")

    def _rescale(self) -> None:
        self._column.setSpacing(space(3))
        self._foot.setSpacing(space(3))


class IssueWords(Numbered):
    """The context of the words here that go with a number."""


def _to_be_called(board: Board, now: int) -> Board:
    """The hall with those alone who will be called: after closing, the accepted."""
    return replace(board, waiting=tuple(v for v in board.waiting if board.accepted(v, now)))


def _entry(board: Board, service: Service, now: int) -> Entry:
    waiting = [visit for visit in board.waiting if visit.service_id == service.id]
    open_now = any(desk.available and service.id in desk.services for desk in board.open_desks)
    status = translate("IssuePanel", "nobody waits")
    if waiting:
        longest = max(now - visit.waiting_since for visit in waiting)
        status = words.queue(len(waiting), longest)
    if waiting and board.over(now):
        taken_in = sum(board.accepted(visit, now) for visit in waiting)
        status = translate("IssuePanel", "nobody accepted waits")
        if taken_in:
            status = IssueWords.tr("%n accepted", "", taken_in)
    closed = translate("IssuePanel", "! no counter open")
    return Entry(
        service.id,
        words.service_name(service),
        key=service.prefix,
        chips=() if open_now else ((closed, Tone.CAUTION),),
        status=status,
        words=f"{service.name} {service.name_en} {service.short} {service.short_en}",
    )
