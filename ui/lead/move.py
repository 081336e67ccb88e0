"""Moving somebody who waits: to another place, service, counter or person, with a reason."""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from queueapp.domain.board import Board
from queueapp.domain.session import Session, Target
from queueapp.domain.visit import OrderReason, Placement, State, Visit
from ui import words
from ui.lead import changes
from ui.lead.decision import Decision
from ui.sheets.ask import ReasonPick, line_field, options, taken
from ui.sheets.target_list import Entry, TargetList
from ui.sheets.transfer import entries
from ui.shell import Shell
from ui.widgets.form import Field

translate = QCoreApplication.translate

_NOBODY = Session(0, 0)


class MoveSheet(Decision):
    """Where to, and why; the wait goes on."""

    def __init__(
        self, shell: Shell, board: Board, visit: Visit, parent: QWidget | None = None
    ) -> None:
        self._visit = visit
        service = board.directory.services[visit.service_id]
        waits = words.wait(visit, shell.live.now())
        super().__init__(
            shell,
            board,
            self.tr("Move {ticket}").format(ticket=visit.ticket),
            self.tr("Move"),
            detail=self.tr("{service} · waiting {wait}. The wait goes on.").format(
                service=words.service_name(service), wait=waits
            ),
            wide=60,
            parent=parent,
        )
        self.setObjectName("move")
        self._list = TargetList(
            target_entries(board, visit),
            placeholder=self.tr("Front, end, service, counter or colleague"),
            nothing=self.tr("Nothing fits what you typed."),
        )
        self._list.setObjectName("target")
        self._list.chosen.connect(lambda _: self._chose())
        self.body.addWidget(self._list, 1)
        self._reasons = ReasonPick(options(OrderReason, words.order_reason))
        self._reasons.setObjectName("reason")
        self._reasons.chosen.connect(lambda _: self.set_error(""))
        self._list.proceed.connect(self._reasons.take_focus)
        self.body.addWidget(Field(self.tr("Why"), self._reasons))
        field, self._line = line_field(self.tr("Note (optional)"))
        self.body.addWidget(field)
        self._list.setFocus()

    @property
    def visit(self) -> Visit:
        """The client as they were read last."""
        return self._visit

    @property
    def to(self) -> Placement | Target | None:
        """Where to."""
        chosen = self._list.current_id()
        return chosen if isinstance(chosen, Placement | Target) else None

    @property
    def reason(self) -> OrderReason:
        """Why."""
        return taken(self._reasons, OrderReason) or OrderReason.OTHER

    @property
    def text(self) -> str:
        """What is to be known of it."""
        return self._line.text()

    def client(self) -> Visit:
        """Whose prospects are told."""
        return self._visit

    def after(self) -> Board | None:
        """They wait there."""
        if self.to is None:
            return None
        return changes.if_moved(self._board, self._visit, self.to, self._shell.live.now())

    def cannot(self, board: Board) -> str:
        """They do not wait any more."""
        found = next((each for each in board.waiting if each.id == self._visit.id), None)
        if found is None:
            text = self.tr("{ticket} does not wait any more. Nothing was changed.")
            return text.format(ticket=self._visit.ticket)
        self._visit = found
        return ""

    def follow(self) -> None:
        """Other queues are longer or shorter by now."""
        self._list.set_entries(target_entries(self._board, self._visit))

    def _chose(self) -> None:
        self.set_error("")
        self._foretell()

    def _missing(self) -> str:
        if self.to is None:
            self._list.setFocus()
            return self.tr("Choose where to.")
        if self.after() is None:
            self._list.setFocus()
            return self.tr("The client waits there already. Choose something else.")
        if taken(self._reasons, OrderReason) is None:
            self._reasons.take_focus()
            return self.tr("Choose a reason: it stays in the record.")
        return ""


def target_entries(board: Board, visit: Visit) -> list[Entry]:
    """Places in the queue, and all to whom somebody can be sent."""
    places = [
        Entry(None, translate("MoveSheet", "Place in the queue")),
        Entry(Placement.FRONT, translate("MoveSheet", "To the front")),
        Entry(Placement.END, translate("MoveSheet", "To the end")),
    ]
    waiting = replace(visit, state=State.WAITING)
    return [*places, *entries(board, _NOBODY, waiting)]
