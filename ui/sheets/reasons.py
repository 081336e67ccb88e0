"""Sheets that ask for a reason: out of turn, back in the queue, ahead of others."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from queueapp.domain.board import Board
from queueapp.domain.session import Target
from queueapp.domain.visit import OrderReason, Placement, PriorityReason, State, Visit
from ui import words
from ui.sheets.ask import Ask, ReasonPick, line_field, options, taken
from ui.sheets.placement import PlacementPick
from ui.widgets.form import Field

translate = QCoreApplication.translate

_NONE = "none"


class ReasonSheet(Ask):
    """Why somebody is taken out of turn; none is taken beforehand."""

    def __init__(self, title: str, detail: str, primary: str, parent: QWidget | None = None):
        super().__init__(title, primary, detail=detail, enter_submits=True, wide=42, parent=parent)
        self.setObjectName("reason_sheet")
        self._reasons = ReasonPick(options(OrderReason, words.order_reason))
        self._reasons.setObjectName("reason")
        self.body.addWidget(Field(self.tr("Why"), self._reasons))
        field, self._line = line_field(self.tr("Note (optional)"))
        self.body.addWidget(field)
        self._reasons.take_focus()

    @property
    def reason(self) -> OrderReason:
        """Why."""
        return taken(self._reasons, OrderReason) or OrderReason.OTHER

    @property
    def text(self) -> str:
        """The line written, if any."""
        return self._line.text()

    def _missing(self) -> str:
        if taken(self._reasons, OrderReason) is None:
            self._reasons.take_focus()
            return self.tr("Choose a reason: it stays in the record.")
        return ""


class ReinstateSheet(Ask):
    """Back in the queue: a reason and a place; `now` in ms UTC."""

    def __init__(self, visit: Visit, board: Board, now: int, parent: QWidget | None = None):
        super().__init__(
            self.tr("{ticket} is back").format(ticket=visit.ticket),
            self.tr("Back in the queue"),
            detail=_what_happened(visit, board),
            enter_submits=True,
            wide=42,
            parent=parent,
        )
        self.setObjectName("reinstate")
        self._reasons = ReasonPick(
            options(OrderReason, words.order_reason), current=OrderReason.CLIENT_RETURNED
        )
        self._reasons.setObjectName("reason")
        self.body.addWidget(Field(self.tr("Why"), self._reasons))
        self._place = PlacementPick()
        self._place.show_meaning(board, visit, Target(service_id=visit.service_id), now)
        self.body.addWidget(Field(self.tr("Place in the queue"), self._place))
        field, self._line = line_field(self.tr("Note (optional)"))
        self.body.addWidget(field)
        self._reasons.take_focus()

    @property
    def reason(self) -> OrderReason:
        """Why the client waits again."""
        return taken(self._reasons, OrderReason) or OrderReason.CLIENT_RETURNED

    @property
    def placement(self) -> Placement:
        """Where in the queue."""
        return self._place.placement()

    @property
    def text(self) -> str:
        """The line written, if any."""
        return self._line.text()


class PrioritySheet(Ask):
    """Why a client goes ahead of those who came earlier, or that they no longer do."""

    def __init__(self, visit: Visit, parent: QWidget | None = None):
        super().__init__(
            self.tr("Priority for {ticket}").format(ticket=visit.ticket),
            self.tr("Save"),
            detail=self.tr("Called before all who have no priority, after those put in front."),
            enter_submits=True,
            wide=42,
            parent=parent,
        )
        self.setObjectName("priority")
        choices = options(PriorityReason, words.priority_reason)
        if visit.priority is not None:
            choices.append((_NONE, self.tr("No priority any more")))
        self._reasons = ReasonPick(choices, current=visit.priority)
        self._reasons.setObjectName("reason")
        self.body.addWidget(Field(self.tr("Why"), self._reasons))
        field, self._line = line_field(self.tr("Note (optional)"))
        self.body.addWidget(field)
        self._reasons.take_focus()

    @property
    def reason(self) -> PriorityReason | None:
        """Why; `None` takes the priority back."""
        return taken(self._reasons, PriorityReason)

    @property
    def text(self) -> str:
        """The line written, if any."""
        return self._line.text()

    def _missing(self) -> str:
        if self._reasons.current() is None:
            self._reasons.take_focus()
            return self.tr("Choose a reason: it stays in the record.")
        return ""


def _what_happened(visit: Visit, board: Board) -> str:
    directory = board.directory
    parts = [words.service_name(directory.services[visit.service_id])]
    if visit.ended_at is not None:
        at = words.clock_time(visit.ended_at, directory.site.zone)
        text = (
            translate("ReinstateSheet", "missed the call at {time}")
            if visit.state is State.NO_SHOW
            else translate("ReinstateSheet", "left at {time}")
        )
        parts.append(text.format(time=at))
    return " · ".join(parts)
